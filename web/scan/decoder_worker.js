// One decoder and one picture, apart from the page: thrown away when the scanner closes, when the
// user cancels, or when a picture breaks it. Once its files are in, nothing can be fetched.
//
// In:  {id, open: 'code' | 'text', wasm, data}, then {id, ask, ...}
// Out: {id, answer} or {id, failed: sentence for developers}
'use strict';

const policy = self.trustedTypes?.createPolicy('app', {
  createScriptURL(address) {
    if (new URL(address).origin !== self.location.origin) throw new TypeError(address);
    return address;
  },
});

/** @param {string} path */
function load(path) {
  const address = new URL(path, self.location.href).href;
  importScripts(policy ? policy.createScriptURL(address) : address);
}

/** What a decoder has no use for; where it lives on a prototype it goes from there. */
function cut_off() {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport',
    'EventSource', 'RTCPeerConnection', 'BroadcastChannel', 'Worker', 'SharedWorker',
    'importScripts', 'indexedDB', 'caches']) {
    for (let at = self; at; at = Object.getPrototypeOf(at)) delete at[name];
    if (name in self) throw new Error(`${name} is still there`);
  }
}

let asks = {};
/** @type {import('./pixels.mjs').Grey | null} */
let picture = null;

/** What is larger is made smaller before it is looked at. */
const most_pixels = 16e6;

/** The picture that is looked at from now on. @param {Blob | ImageBitmap} source */
async function take_picture(pixels, source) {
  picture = null;
  const bitmap = source instanceof Blob ? await createImageBitmap(source) : source;
  const factor = Math.min(Math.sqrt(most_pixels / (bitmap.width * bitmap.height)), 1);
  const width = Math.max(Math.round(bitmap.width * factor), 1);
  const height = Math.max(Math.round(bitmap.height * factor), 1);
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#FFFFFF';  // under what is transparent
  pen.fillRect(0, 0, width, height);
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  picture = pixels.grey_of(pen.getImageData(0, 0, width, height));
  return { width, height, ...pixels.light_and_sharpness(picture) };
}

async function open_code(wasm, pixels) {
  load('../decoders/zxing_reader.js');
  const { codes_in } = await import('./codes.mjs');
  cut_off();
  await ZXingWASM.prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  return {
    codes: ({ look }) => codes_in(ZXingWASM.readBarcodes, picture, look),
  };
}

async function open_text(wasm, data, pixels) {
  load('../decoders/tesseract_core.js');
  const { open_print } = await import('./print.mjs');
  cut_off();
  const print = await open_print(TesseractCore, wasm, data);
  return {
    turn: ({ times }) => {
      picture = pixels.turned(picture, times);
      return {};
    },
    words: () => print.words(picture),
    line: ({ box, kind }) => print.line(picture, box, kind),
    strip: ({ box }) => pixels.colour_of(print.strip(picture, box)),
  };
}

async function open({ open: pack, wasm, data }) {
  const pixels = await import('./pixels.mjs');
  asks = pack === 'code' ? await open_code(wasm, pixels) : await open_text(wasm, data, pixels);
  asks.picture = ({ source }) => take_picture(pixels, source);
}

self.onmessage = async ({ data: message }) => {
  try {
    if (message.open) {
      await open(message);
      self.postMessage({ id: message.id });
    } else {
      self.postMessage({ id: message.id, answer: await asks[message.ask](message) });
    }
  } catch (problem) {
    self.postMessage({ id: message.id, failed: String(problem) });
  }
};
