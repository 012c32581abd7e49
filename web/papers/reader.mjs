// What a file about cars holds: src/main_papers.cpp.
import { open_standalone } from '../apart/standalone.mjs';

/** @typedef {{ key: string, place: string }} Problem `place` as spreadsheets say it, or '' */
/** @typedef {{ head: string, folded: string, meaning: string }} Column */
/** @typedef {{ table: boolean, cars: number, columns: Column[], sample: string[][],
 *   meanings: string[], problems: Problem[] }} Survey */
/** @typedef {{ cars: number, more: boolean, message: string, list: string,
 *   problems: Problem[] }} Cars */

/** So much of a file's start tells its encoding. */
const sample_bytes = 64 * 1024;

/** @param {BufferSource} wasm @param {string} vocabulary the text of vocabulary.json */
export async function open_reader(wasm, vocabulary) {
  const module = await open_standalone(wasm, 'papers');
  const encoder = new TextEncoder();
  /** @param {string} what @param {Uint8Array} input */
  const ask = (what, input) => JSON.parse(module.ask(what, input));
  if (!ask('vocabulary', encoder.encode(vocabulary))) throw new Error('no vocabulary');
  return {
    /** @param {Uint8Array} bytes @returns {Survey} */
    file(bytes) {
      const encoding = ask('encoding', bytes.subarray(0, sample_bytes));
      if (encoding === 'unknown') {
        return { table: false, cars: 0, columns: [], sample: [], meanings: [],
          problems: [{ key: 'files.encoding_unknown', place: '' }] };
      }
      const known = encoding ? encoder.encode(new TextDecoder(encoding).decode(bytes)) : bytes;
      return ask('file', known);
    },
    /** @param {string} today in Beijing @param {string} market of cars that name none
     * @param {[string, string][]} meanings by folded head @returns {Cars} */
    cars: (today, market, meanings) => ask('cars', encoder.encode(
      [today, market, ...meanings.map((pair) => pair.join('\t')), ''].join('\n'))),
  };
}
