// Reads made-up document photographs twice, as the bare library does and as the page does it, and
// prints what each read right, not at all and wrong.
//   node tests/scan/print.mjs [--gate FILE] [photographs per class]
// Exit code 1 where the page's way offered a wrong VIN or date as read, or read fewer VINs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { read_document } from '../../web/scan/document.mjs';
import { open_gate } from '../../web/scan/gate.mjs';
import { colour_of, turned } from '../../web/scan/pixels.mjs';
import { open_print } from '../../web/scan/print.mjs';
import { document_classes, document_page } from './documents.mjs';
import { dice, made_up_vin, options, root } from './labels.mjs';

const { each, gate_file } = options(4);
const make_core = createRequire(import.meta.url)('tesseract.js-core/tesseract-core-simd-lstm.js');
const trained = '/usr/share/tesseract-ocr/5/tessdata/eng.traineddata';
const print = await open_print(make_core,
  readFileSync(join(root, 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm')),
  readFileSync(trained));
const gate = await open_gate(readFileSync(gate_file));

/** The picture's brightness; the browser that drew it also unpacks it. */
async function grey_picture(page, png) {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    const colours = pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
    let grey = '';
    for (let at = 0; at < colours.length; at += 4) {
      grey += String.fromCharCode(
        (colours[at] * 77 + colours[at + 1] * 150 + colours[at + 2] * 29) >> 8);
    }
    return { width: bitmap.width, height: bitmap.height, data: btoa(grey) };
  }, png.toString('base64'));
  return { width, height, data: new Uint8Array(Buffer.from(data, 'base64')) };
}

/** What the worker does, without a worker. */
function decoder_of(picture) {
  const asks = {
    turn: ({ times }) => { picture = turned(picture, times); },
    words: () => print.words(picture),
    line: ({ box, kind }) => print.line(picture, box, kind),
    strip: ({ box }) => colour_of(print.strip(picture, box)),
  };
  return { ask: async (what, rest) => asks[what](rest) };
}

/** The library as it comes: whatever of 17 fitting characters the page's text holds is believed. */
function bare(picture) {
  return print.words(picture).flatMap(({ text }) => text.match(/[A-HJ-NPR-Z0-9]{17}/g) ?? []);
}

const browser = await chromium.launch(
  { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
const total = { photographs: 0, bare: 0, bare_wrong: 0, vin: 0, wrong_vin: 0, dates: 0,
  wrong_dates: 0, asked: 0 };
const roll = dice(11);
console.log(`of ${each} photographs: VIN read by the library > the page, and dates of the page`);
for (const [kind, look] of Object.entries(document_classes)) {
  const sum = { bare: 0, vin: 0, dates: 0 };
  for (let number = 0; number < each; ++number) {
    const day = 10 + Math.floor(roll() * 18), month = 1 + Math.floor(roll() * 9);
    const car = { vin: made_up_vin(roll), font: number, registered: `2026-0${month}-${day}`,
      issued: `2026-0${month}-${day + 1}` };
    const picture = await grey_picture(page, await document_page(browser, car, look));
    const plain = bare(picture);
    const read = await read_document(decoder_of(picture), gate);
    const agreed = read.vins.filter((vin) => vin.agreed).map(({ vins }) => vins[0].vin);
    const dates = read.dates.filter(({ date }) => date !== '');
    const right = dates.filter(({ role, date }) => date === (role === 'registration'
      ? car.registered : role === 'issue' ? car.issued : ''));
    ++total.photographs;
    sum.bare += plain.includes(car.vin) ? 1 : 0;
    sum.vin += agreed.includes(car.vin) ? 1 : 0;
    sum.dates += right.length;
    total.bare_wrong += plain.some((vin) => vin !== car.vin) ? 1 : 0;
    total.wrong_vin += agreed.some((vin) => vin !== car.vin) ? 1 : 0;
    total.wrong_dates += dates.filter(({ date }) =>
      date !== car.registered && date !== car.issued).length;
    total.asked += agreed.length === 0 && read.vins.length > 0 ? 1 : 0;
  }
  for (const key of Object.keys(sum)) total[key] += sum[key];
  console.log(`${kind.padEnd(10)} ${sum.bare} > ${sum.vin}   ${sum.dates} of ${2 * each}`);
}
await browser.close();
console.log(`VINs read: library ${total.bare}, page ${total.vin} of ${total.photographs}` +
  ` (and ${total.asked} left to the user); dates ${total.dates} of ${2 * total.photographs}`);
console.log(`misread: library ${total.bare_wrong} VINs, page ${total.wrong_vin} VINs,` +
  ` ${total.wrong_dates} dates`);
if (total.wrong_vin > 0 || total.wrong_dates > 0 || total.vin < total.bare) process.exit(1);
