// The reader of files apart from the page: ended when the user cancels or a file breaks it.
// In and out as web/apart/worker.mjs says.
'use strict';

let reader;

const asks = {
  async open({ wasm, vocabulary }) {
    const { open_reader } = await import('./reader.mjs');
    reader = await open_reader(wasm, vocabulary);
  },
  file: async ({ file }) => reader.file(new Uint8Array(await file.arrayBuffer())),
  cars: ({ today, market, meanings }) => reader.cars(today, market, meanings),
};

self.onmessage = async ({ data: message }) => {
  try {
    self.postMessage({ id: message.id, answer: await asks[message.ask](message) });
  } catch (problem) {
    self.postMessage({ id: message.id, failed: String(problem) });
  }
};
