// ZeroKm's rules core for programs, in browsers and in Node: docs/api.md.
//
//   const library = await open_library(bytes);   // of the file that module_name() names
//   library.load({ 'vocabulary.json': text, 'xx/rules.json': text });
//   const rules = library.rules('XX');
//   rules.statuses(cars)      // of JavaScript objects
//   rules.read(text)          // of JSON text
//   rules.columns             // of facts that stand in columns already
//   rules.days(car, ...)      // one car on many days
//   rules.trace(car)          // why
import { Encoder, value_text } from './encode.mjs';
import { open_module } from './module.mjs';

/** @typedef {import('./module.mjs').Module} Module */
/** @typedef {{ file: string, line: number, column: number, id: string,
 *   message: string }} Problem */
/** @typedef {'truth' | 'choice' | 'date' | 'quantity' | 'text'} Kind */
/** @typedef {{ id: string, kind: Kind, decimals: number, least: number, most: number,
 *   members: string[] }} Fact */
/** @typedef {{ rule: number, part: string, depth: number, text: string, kind: Kind, unit: string,
 *   decimals: number, file: string, line: number, column: number, facts: string[] }} Step */
/** @typedef {{ step: Step, low: number, high: number, valid: boolean }} Traced */

/** The names of statuses by their codes, as in docs/json-report.md. */
export const status_names = ['not_applicable', 'met', 'unmet', 'exempt', 'unknown',
  'missing_paper', 'disputed', 'amount', 'information'];

/** What is wrong with what came in, with its places. */
export class Refused extends Error {
  /** @param {Problem[]} problems */
  constructor(problems) {
    super(problems.map(({ file, line, column, message }) =>
      `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Whether this machine takes the module with SIMD: a smallest one with an instruction of it. */
export const has_simd = () => WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0,
  1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]));

/** The name of the module to load. */
export const module_name = () => `zerokm_api_${has_simd() ? 'simd' : 'plain'}.wasm`;

const lines_of = (/** @type {string} */ text) =>
  text.split('\n').slice(0, -1).map((line) => line.split('\t'));

const problems_from = (/** @type {string} */ text) => lines_of(text)
  .map(([file, line, column, id, message]) =>
    ({ file, line: +line, column: +column, id, message }));

const end_from = (/** @type {string} */ digits, /** @type {number} */ open) =>
  digits === '' ? open : Number(digits);

/** @param {BufferSource} bytes of the module */
export async function open_library(bytes) {
  const module = await open_module(bytes);
  return new Library(module);
}

export class Library {
  /** @param {Module} module */
  constructor(module) { this.module = module; }

  /** Adds rules by the paths of their files inside rulesets/. A ruleset with a mistake is left out.
   * @param {Record<string, string>} files @returns {Problem[]} */
  load(files) {
    for (const [path, text] of Object.entries(files)) {
      const length = this.module.put(path);
      this.module.exports.zk_file(length, this.module.put(text, length));
    }
    return problems_from(this.module.said(this.module.exports.zk_load()).text);
  }

  /** A text of the rules in one language: say('ru', 'RU-AGE.unmet').
   * @param {string} language @param {string} key */
  say(language, key) {
    const length = this.module.put(language);
    return this.answer(this.module.exports.zk_say(length, this.module.put(key, length)));
  }

  /** The report of one car, both sides, as docs/json-report.md describes it; only with the module
   * zerokm_api_reports.wasm.
   * @param {Record<string, unknown>} facts in the vocabulary's names
   * @param {{ market?: string, day: string, language?: string, phases?: string[] }} how
   * @returns {string} JSON */
  check(facts, { market = '', day, language = 'en', phases = [] }) {
    if (!this.module.exports.zk_check) throw new Error('reports are in zerokm_api_reports.wasm');
    const head = [market, day, language, phases.join(',')].join('\t');
    return this.answer(this.module.exports.zk_check(
      this.module.put(`${head}\n${JSON.stringify(facts)}`)));
  }

  /** @param {number} length */
  answer(length) {
    const { text, refused } = this.module.said(length);
    if (refused) throw new Refused(problems_from(text));
    return text;
  }

  /** The rules of one side made ready.
   * @param {string} id of the ruleset
   * @param {{ phases?: string[], capacity?: number }} [options] phases switched on besides the car
   *   and the deal; how many cars the columns hold */
  rules(id, { phases = [], capacity = 2048 } = {}) {
    const handle = this.module.exports.zk_rules(
      this.module.put(`${id}\t${phases.join(',')}`), capacity);
    if (handle < 0) throw new Refused(problems_from(this.module.said(handle).text));
    return new Rules(this.module, handle, capacity);
  }
}

/** Where one fact's column begins in the module's memory, and which form it has. */
const forms = { absent: 0, exact: 1, ranged: 2 };

export class Rules {
  /** @param {Module} module @param {number} handle @param {number} capacity */
  constructor(module, handle, capacity) {
    const { exports } = this.module = module;
    this.handle = handle;
    this.capacity = capacity;
    /** @type {Fact[]} the columns in their order */
    this.facts = lines_of(module.said(exports.zk_facts(handle)).text)
      .map(([fact, kind, decimals, least, most, members]) => ({
        id: fact, kind: /** @type {Kind} */ (kind), decimals: +decimals,
        least: end_from(least, -Infinity), most: end_from(most, Infinity),
        members: members ? members.split('|') : [],
      }));
    /** @type {{ id: string, version: string }[]} */
    this.rules = lines_of(module.said(exports.zk_rule_ids(handle)).text)
      .map(([rule, version]) => ({ id: rule, version }));
    this.encoder = new Encoder(this);
    /** @type {Step[] | null} */
    this.steps = null;
  }

  /** The columns as typed arrays, to be filled by hand: codes of truths (0, 1) and choices (the
   * member's place), or lowest values; 255 and -2147483648 where nothing is stated. With `ranged`
   * also sets (bits, BigUint64Array) or highest values. Ask again after memory has grown.
   * @param {string} fact @param {'absent' | 'exact' | 'ranged'} [form] */
  column(fact, form = 'exact') {
    const at = this.facts.findIndex(({ id }) => id === fact);
    if (at < 0) throw new RangeError(`no rule reads '${fact}'`);
    const { exports, memory } = this.module;
    if (form === 'ranged') exports.zk_widen(this.handle, at);
    const place = new Uint32Array(memory.buffer, exports.zk_columns(this.handle) + 12 * at, 3);
    place[0] = forms[form];
    const { kind } = this.facts[at];
    const coded = kind === 'truth' || kind === 'choice';
    const exact = new (coded ? Uint8Array : Int32Array)(memory.buffer, place[1], this.capacity);
    if (form !== 'ranged' || kind === 'truth') return { exact };
    return { exact, ranged: new (coded ? BigUint64Array : Int32Array)(memory.buffer, place[2],
      this.capacity) };
  }

  /** The status of each rule for the first cars of the columns: [rule * cars + car], a view that
   * holds until the next call. @param {number} cars */
  run(cars) {
    const { exports, memory } = this.module;
    const at = exports.zk_statuses(this.handle, cars);
    return new Uint8Array(memory.buffer, at, cars * this.rules.length);
  }

  /** The status of each rule for each car, cars as objects of facts in the vocabulary's names:
   * [rule * cars.length + car]. @param {Record<string, unknown>[]} cars */
  statuses(cars) {
    if (cars.length <= this.capacity) {
      this.encoder.encode(cars, 0, cars.length);
      return this.run(cars.length).slice();
    }
    const out = new Uint8Array(cars.length * this.rules.length);
    for (let begin = 0; begin < cars.length; begin += this.capacity) {
      const count = Math.min(this.capacity, cars.length - begin);
      this.encoder.encode(cars, begin, count);
      this.hand_over(this.run(count), count, out, begin, cars.length);
    }
    return out;
  }

  /** @param {Uint8Array} found @param {number} count @param {Uint8Array} out
   * @param {number} begin @param {number} cars */
  hand_over(found, count, out, begin, cars) {
    for (let rule = 0; rule < this.rules.length; ++rule) {
      out.set(found.subarray(rule * count, (rule + 1) * count), rule * cars + begin);
    }
  }

  /** The same of cars in JSON: a list of objects, or objects one behind the other. A text may come
   * in parts of any length. `take` is called with the statuses of some cars each time: a view, as
   * of run(). @param {string | Iterable<string>} text
   * @param {(statuses: Uint8Array, cars: number) => void} take @returns {number} cars */
  read(text, take) {
    const { module } = this;
    let cars = 0, waiting = 0;
    module.exports.zk_restart(this.handle);
    const run_waiting = () => {
      for (;;) {
        module.exports.zk_clear(this.handle, this.capacity);
        const read = module.exports.zk_read(this.handle, waiting);
        if (read < 0) throw new Refused(problems_from(module.said(read).text));
        if (read > 0) take(this.run(read), read);
        cars += read;
        waiting = module.drop(module.exports.zk_read_bytes(), waiting);
        if (read < this.capacity) return;
      }
    };
    for (const part of typeof text === 'string' ? [text] : text) {
      for (let at = 0; at < part.length;) {
        const { read, written } = module.append(part, at, waiting);
        at += read;
        waiting += written;
        run_waiting();
      }
    }
    if (waiting > 0) throw new Refused([{ file: '', line: 0, column: 0, id: 'json-syntax',
      message: 'expected the rest of a car, found the end of the text' }]);
    return cars;
  }

  /** The status of each rule for one car on each of some days: [rule * days + day].
   * @param {Record<string, unknown>} car
   * @param {{ moving: string[], from: string, days: number }} what facts that are that day */
  days(car, { moving, from, days }) {
    const { module } = this;
    this.encoder.encode([car], 0, 1);
    const first = Math.round(Date.parse(from) / 86_400_000);
    const at = module.exports.zk_days(this.handle, module.put(moving.join('\t')), 0, first, days);
    return new Uint8Array(module.memory.buffer, at, days * this.rules.length);
  }

  /** Every step of every rule for one car, and what it came to: truths and members of choices as
   * bits (1 no, 2 yes, 3 either), days as their number since 1970-01-01, numbers in digits.
   * @param {Record<string, unknown>} car @returns {{ statuses: Uint8Array, steps: Traced[] }} */
  trace(car) {
    const { module } = this;
    this.encoder.encode([car], 0, 1);
    const at = module.exports.zk_trace(this.handle, 0);
    const steps = this.steps ??= this.prepared_steps();
    const values = new Float64Array(module.memory.buffer, at,
      3 * steps.length + this.rules.length);
    const traced = new Array(steps.length);
    for (let i = 0; i < steps.length; ++i) {
      traced[i] = { step: steps[i], low: values[3 * i], high: values[3 * i + 1],
        valid: values[3 * i + 2] === 1 };
    }
    return { statuses: Uint8Array.from(values.subarray(3 * steps.length)), steps: traced };
  }

  /** @returns {Step[]} */
  prepared_steps() {
    const { module } = this;
    return lines_of(module.said(module.exports.zk_trace_steps(this.handle)).text)
      .map(([rule, part, depth, text, kind, unit, decimals, file, line, column, facts]) => ({
        rule: +rule, part, depth: +depth, text, kind: /** @type {Kind} */ (kind), unit,
        decimals: +decimals, file, line: +line, column: +column,
        facts: facts ? facts.split(' ') : [],
      }));
  }

  /** Refuses a name that the vocabulary does not have. @param {string} name */
  check_name(name) {
    const { module } = this;
    const said = module.exports.zk_known(this.handle, module.put(name));
    if (said < 0) throw new Refused(problems_from(module.said(said).text));
  }

  /** States one fact of a car in the columns in any form of JSON facts: "2026-06", "bev|erev".
   * @param {number} fact its place @param {number} car @param {unknown} value */
  state(fact, car, value) {
    const { module } = this;
    const length = module.put(value_text(this.facts[fact], value));
    const said = module.exports.zk_state(this.handle, fact, car, length);
    if (said < 0) throw new Refused(problems_from(module.said(said).text));
  }
}
