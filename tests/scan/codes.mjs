// Reads the corpus of codes twice, with the bare library and as the page does it, and prints what
// each read right, not at all and wrong.
//   node tests/scan/codes.mjs [--gate FILE] [pictures per class and format]
// Exit code 1 where the page's way accepted a wrong VIN, or read fewer than the library.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { codes_in, picture_looks } from '../../web/scan/codes.mjs';
import { open_gate } from '../../web/scan/gate.mjs';
import { colour_of } from '../../web/scan/pixels.mjs';
import { classes, corpus, options, root } from './labels.mjs';

prepareZXingModule({ overrides: { wasmBinary:
  readFileSync(join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')) } });

const { each, gate_file } = options(6);

/** The library as it comes: default options, once; every text it gives is believed. */
async function bare(picture) {
  const results = await readBarcodes(colour_of(picture), {});
  return results.filter((result) => result.isValid).map((result) => result.text);
}

/** The page's way: look by look, until a VIN proves itself by its check digit. */
async function ours(gate, picture) {
  for (const look of picture_looks) {
    const found = await codes_in(readBarcodes, picture, look);
    const vins = found.flatMap(({ bytes }) => gate.code(bytes).vins)
      .filter(({ state }) => state === 'valid').map(({ vin }) => vin);
    if (vins.length > 0) return vins;
  }
  return [];
}

const gate = await open_gate(readFileSync(gate_file));
const rows = new Map();
for await (const { format, kind, vin, text, picture } of corpus(each)) {
  const row = rows.get(kind) ?? rows.set(kind, new Map()).get(kind);
  const cell = row.get(format) ?? row.set(format, { bare: 0, ours: 0, wrong: 0, bare_wrong: 0 })
    .get(format);
  const plain = await bare(picture), read = await ours(gate, picture);
  cell.bare += plain.includes(text) ? 1 : 0;
  cell.bare_wrong += plain.some((one) => one !== text) ? 1 : 0;
  cell.ours += read.includes(vin) ? 1 : 0;
  cell.wrong += read.some((one) => one !== vin) ? 1 : 0;
}

const formats = [...rows.get('clean').keys()];
const total = { bare: 0, ours: 0, wrong: 0, bare_wrong: 0 };
console.log(`VINs read of ${each} pictures, bare library > page`);
console.log(['class'.padEnd(10), ...formats.map((format) => format.padStart(12))].join(''));
for (const kind of Object.keys(classes)) {
  const cells = formats.map((format) => rows.get(kind).get(format));
  for (const cell of cells) for (const key of Object.keys(total)) total[key] += cell[key];
  console.log([kind.padEnd(10),
    ...cells.map((cell) => `${cell.bare} > ${cell.ours}`.padStart(12))].join(''));
}
const pictures = each * formats.length * Object.keys(classes).length;
const rate = (count) => `${count} of ${pictures} (${(100 * count / pictures).toFixed(1)} %)`;
console.log(`read: library ${rate(total.bare)}, page ${rate(total.ours)}`);
console.log(`misread: library ${total.bare_wrong}, page ${total.wrong}`);
if (total.wrong > 0 || total.ours < total.bare) process.exit(1);
