// Reading print: once over the page to find where something stands, then closer looks at one line.
// The library is tesseract's own interface; what it reads is judged by gate.mjs.
import { cut, median, scaled, stretched } from './pixels.mjs';

/** @typedef {import('./pixels.mjs').Grey} Grey */
/** @typedef {import('./gate.mjs').Box} Box */
/** @typedef {'vin' | 'date'} Kind */

/** What can stand in such a line. A VIN has no I, O and Q. */
const alphabets = { vin: 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789', date: '0123456789-./' };

/** Longest side for the look over the page; lines are looked at in the picture itself. */
const page_side = 2000;

/** Height that letters are brought to before a closer look. */
const line_height = 48;

const automatic = 3, one_line = 7;  // tesseract's page segmentation modes

/** A picture in the simplest file format there is. @param {Grey} grey */
function pgm(grey) {
  const head = new TextEncoder().encode(`P5\n${grey.width} ${grey.height}\n255\n`);
  const file = new Uint8Array(head.length + grey.data.length);
  file.set(head);
  file.set(grey.data, head.length);
  return file;
}

/** @param {Box} box @returns {Box} with room around it */
function roomy({ left, top, right, bottom }) {
  const room = (bottom - top) * 0.4;
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
}

/** @param {(options: any) => Promise<any>} make tesseract's module @param {ArrayBuffer} wasm
 * @param {ArrayBuffer} data what it has learnt */
export async function open_print(make, wasm, data) {
  const module = await make({ wasmBinary: wasm, print() {}, printErr() {},
    locateFile: (/** @type {string} */ name) => name });
  module.FS.writeFile('eng.traineddata', new Uint8Array(data));
  const api = new module.TessBaseAPI();
  const neural_only = 1;
  if (api.Init(null, 'eng', neural_only) !== 0) throw new Error('tesseract did not start');

  /** @param {Grey} grey @param {number} mode @param {string} alphabet '' for all letters */
  function show(grey, mode, alphabet) {
    module.FS.writeFile('/input', pgm(grey));
    api.SetPageSegMode(mode);
    api.SetVariable('tessedit_char_whitelist', alphabet);
    if (api.SetImageFile(1, 0) === 1) throw new Error('tesseract did not take the picture');
    api.SetSourceResolution(200);
  }

  return {
    /** All words of the page. @param {Grey} picture @returns {import('./gate.mjs').Word[]} */
    words(picture) {
      const side = Math.max(picture.width, picture.height);
      const factor = Math.min(page_side / side, 1);
      show(factor < 1 ? scaled(picture, factor) : picture, automatic, '');
      const table = api.GetTSVText(0);
      const rows = String(table).split('\n').map((line) => line.split('\t'));
      return rows.filter((cells) => cells[0] === '5' && cells[11]?.trim()).map((cells) => {
        const [left, top, width, height] = cells.slice(6, 10).map((cell) => Number(cell) / factor);
        return { text: cells[11], box: { left: Math.round(left), top: Math.round(top),
          right: Math.round(left + width), bottom: Math.round(top + height) } };
      });
    },
    /** Several looks at one line. @param {Grey} picture @param {Box} box @param {Kind} kind
     * @returns {string[]} */
    line(picture, box, kind) {
      const strip = cut(picture, roomy(box));
      const factor = Math.min(Math.max(line_height * 1.8 / strip.height, 0.3), 4);
      const looks = [scaled(strip, factor), scaled(stretched(median(strip)), factor),
        scaled(strip, factor * 1.5), scaled(strip, factor * 0.75)];
      return looks.map((look) => {
        show(look, one_line, alphabets[kind]);
        return String(api.GetUTF8Text()).trim();
      });
    },
    /** The part a person compares with. @param {Grey} picture @param {Box} box */
    strip: (picture, /** @type {Box} */ box) => {
      const strip = cut(picture, roomy(box));
      return strip.height > 160 ? scaled(strip, 160 / strip.height) : strip;
    },
  };
}
