// The program's own judgement of what decoders read: src/main_scan.cpp, in a module without glue.
import { open_standalone } from '../apart/standalone.mjs';

/** @typedef {{ vin: string, state: 'valid' | 'unchecked' | 'suspect', maker: string,
 *   maker_zh: string }} Vin */
/** @typedef {{ content: 'vin' | 'address' | 'sealed' | 'other', shown: string,
 *   vins: Vin[] }} Code */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Box */
/** @typedef {{ text: string, box: Box }} Word */
/** @typedef {{ role: 'vin' | 'registration' | 'issue' | 'unknown', box: Box }} Place */

/** @param {string[][]} rows @returns {Vin[]} */
const vins_of = (rows) => rows.filter(([kind]) => kind === 'vin')
  .map(([, vin, state, maker, maker_zh]) =>
    ({ vin, state: /** @type {Vin['state']} */ (state), maker, maker_zh }));

/** @param {ArrayBuffer} bytes of gate.wasm */
export async function open_gate(bytes) {
  const { ask } = await open_standalone(bytes, 'scan');
  const encoder = new TextEncoder();
  /** @param {string} name @param {Uint8Array} input */
  const rows = (name, input) =>
    ask(name, input).split('\n').slice(0, -1).map((line) => line.split('\t'));
  /** @param {string} text */
  const one_line = (text) => text.replace(/[\t\n]+/g, ' ');

  return {
    /** What a code holds. @param {Uint8Array} text its bytes @returns {Code} */
    code(text) {
      const [head, ...others] = rows('code', text.subarray(0, 8192));
      return { content: /** @type {Code['content']} */ (head[1]), shown: head[2],
        vins: vins_of(others) };
    },
    /** Where on a page a VIN and dates seem to stand. @param {Word[]} words @returns {Place[]} */
    page(words) {
      const lines = words.map(({ text, box }) =>
        [box.left, box.top, box.right, box.bottom, one_line(text)].join('\t'));
      return rows('page', encoder.encode(lines.join('\n')))
        .map(([role, left, top, right, bottom]) => ({
          role: /** @type {Place['role']} */ (role),
          box: { left: +left, top: +top, right: +right, bottom: +bottom },
        }));
    },
    /** What several looks at one printed VIN leave possible. @param {string[]} looks */
    printed_vin(looks) {
      const [[head], ...others] =
        rows('printed_vin', encoder.encode(looks.map(one_line).join('\n')));
      return { agreed: head === 'agreed', vins: vins_of(others) };
    },
    /** The date several looks agree on, or ''. @param {string[]} looks */
    printed_date: (looks) =>
      ask('printed_date', encoder.encode(looks.map(one_line).join('\n'))),
  };
}
