// A picture file: first its codes, then, where the user wants it, the print of a document. What was
// read of print is only offered, beside the strip of the picture it came from.
import { picture_looks } from './codes.mjs';
import { is_fetched, pack_of } from './decoders.mjs';
import { button, make, megabytes, vin_text } from '../dialog/dom.mjs';
import { most_bytes, most_pixels, judge_picture } from './pictures.mjs';
import { read_document } from './document.mjs';
import { document_form } from './document_view.mjs';

/** @typedef {import('./scanner.mjs').Scanner} Scanner */
/** @typedef {import('./gate.mjs').Code} Code */

/** What the codes of a picture hold: look by look, until a VIN proves itself.
 * @param {import('./decoders.mjs').Decoder} decoder @param {import('./gate.mjs').Code[]} all
 * @param {import('./scanner.mjs').Gate} gate */
async function read_codes(decoder, gate, all) {
  for (const look of picture_looks) {
    const found = await decoder.ask('codes', { look });
    for (const { bytes } of found) {
      const code = gate.code(bytes);
      if (!all.some((known) => known.shown === code.shown)) all.push(code);
    }
    if (all.some(({ vins }) => vins.some(({ state }) => state === 'valid'))) return;
  }
}

/** @param {Scanner} scanner @param {'too_large' | 'unreadable'} why @param {File} file */
function refuse({ say, show, choose_picture }, why, file) {
  const numbers = { size: megabytes(file.size), most: megabytes(most_bytes),
    pixels: String(most_pixels / 1e6) };
  show(make('p', { class: 'alert', text: say(`picture_${why}`, numbers),
    attributes: { role: 'alert' } }),
  button(say('choose_picture'), choose_picture, 'primary'));
}

/** @param {Scanner} scanner @param {string} words @param {() => void} cancel */
function show_work({ say, show }, words, cancel) {
  show(make('p', { text: words, attributes: { role: 'status' } }),
    make('progress', { attributes: { 'aria-label': words } }), button(say('cancel'), cancel));
}

/** Runs something with a decoder on the picture, with a way to cancel. Gives its result, 'failed',
 * or nothing where the user left. @template Result @param {Scanner} scanner
 * @param {import('./decoders.mjs').PackName} pack @param {File} file
 * @param {(decoder: import('./decoders.mjs').Decoder) => Promise<Result>} work */
async function with_decoder(scanner, pack, file, work) {
  const decoder = await scanner.decoder(pack);
  if (!decoder) return null;
  let left = false;
  show_work(scanner, scanner.say('reading'), () => {
    left = true;
    decoder.close();
    void show_picture_ways(scanner, file, []);
  });
  try {
    await decoder.ask('picture', { source: file });
    return await work(decoder);
  } catch (problem) {
    if (left || scanner.signal.aborted) return null;
    console.warn(String(problem));
    return 'failed';
  } finally {
    decoder.close();
  }
}

/** @param {Scanner} scanner @param {File} file */
async function read_print(scanner, file) {
  const { say, take, choose_picture, gate } = scanner;
  const read = await with_decoder(scanner, 'text', file,
    (decoder) => read_document(decoder, gate));
  if (read === null) return;
  if (read === 'failed') return refuse(scanner, 'unreadable', file);
  if (read.vins.length === 0 && read.dates.length === 0) {
    return scanner.show(make('p', { class: 'alert', text: say('nothing_printed'),
      attributes: { role: 'alert' } }), button(say('choose_picture'), choose_picture, 'primary'));
  }
  scanner.show(...document_form(say, gate, read, take, choose_picture));
}

/** What came of the codes, and what else can be done with the picture.
 * @param {Scanner} scanner @param {File} file @param {Code[]} codes */
async function show_picture_ways(scanner, file, codes) {
  const { say, show, take, choose_picture } = scanner;
  const vins = codes.flatMap((code) => code.vins);
  const proven = vins.filter(({ state }) => state === 'valid');
  const shown = proven.length > 0 ? proven : vins;
  const size = is_fetched('text') ? null : (await pack_of('text').catch(() => null))?.bytes;
  const print = size ? say('read_print_size', { size: megabytes(size) }) : say('read_print');
  show(
    shown.length === 0 ? make('p', { class: 'alert', text: say('no_code'),
      attributes: { role: 'alert' } }) : null,
    ...(shown.length === 0 ? codes : []).map((code) =>
      make('p', { class: 'small', text: say(`code_${code.content}`, { text: code.shown }) })),
    ...shown.flatMap((vin) => [make('p', { class: 'read' }, vin_text(vin.vin)),
      make('p', { class: vin.state === 'valid' ? 'good' : 'alert',
        text: say(`state_${vin.state}`) })]),
    make('div', { class: 'row' },
      shown.length > 0 ? button(say('take'), () => take(shown.map(({ vin }) => `VIN ${vin}`)),
        'primary') : null,
      button(print, () => void read_print(scanner, file), shown.length > 0 ? '' : 'primary'),
      button(say('choose_picture'), choose_picture)));
}

/** @param {Scanner} scanner @param {File} file */
export async function show_picture(scanner, file) {
  const judged = await judge_picture(file).catch(() => /** @type {const} */ ('unreadable'));
  if (judged !== 'good') return refuse(scanner, judged, file);
  /** @type {Code[]} */
  const codes = [];
  const read = await with_decoder(scanner, 'code', file,
    (decoder) => read_codes(decoder, scanner.gate, codes));
  if (read === null) return;
  if (read === 'failed') return refuse(scanner, 'unreadable', file);
  await show_picture_ways(scanner, file, codes);
}
