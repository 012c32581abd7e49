// From JavaScript objects to columns. What is exact goes straight into the module's memory; all
// else goes as text through the module's own reader of values, so that it means what it does there.

/** @typedef {import('./zerokm.mjs').Fact} Fact */
/** @typedef {import('./zerokm.mjs').Rules} Rules */

// How a value of a fact is written.
const [skipped, truth, choice, whole, other] = [0, 1, 2, 3, 4];
const most_names = 1024;  // of one object
const no_name = '\0';

/** A value as JSON facts write it. @param {Fact} fact @param {unknown} value */
export function value_text({ kind }, value) {
  if (kind === 'truth' && typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('|') : String(value);
}

/** @param {Fact} fact */
function way_of({ kind, decimals }) {
  if (kind === 'truth') return truth;
  if (kind === 'choice') return choice;
  if (kind === 'text') return skipped;  // texts have no columns
  return kind === 'quantity' && decimals === 0 ? whole : other;
}

export class Encoder {
  /** @param {Rules} rules */
  constructor(rules) {
    this.rules = rules;
    this.columns = rules.module.exports.zk_columns(rules.handle);
    this.place_of = new Map(rules.facts.map(({ id }, place) => [id, place]));
    this.codes_of = rules.facts.map(({ members }) =>
      new Map(members.map((member, code) => [member, code])));
    // Objects of one list mostly name the same facts in the same order: what stood at each place of
    // the object before, and how it was written.
    this.names = new Array(most_names).fill(no_name);
    /** @type {Map<unknown, number>[]} */
    this.codes = new Array(most_names).fill(new Map());
    this.ways = new Uint8Array(most_names);
    this.places = new Int16Array(most_names);
    this.bases = new Int32Array(most_names);  // in bytes, or in words
    this.least = new Int32Array(most_names);
    this.most = new Int32Array(most_names);
    // Columns that hold ranges by now: what is exact there goes the slow way as well.
    this.widened = new Set();
  }

  /** @param {number} at @param {string} name */
  expect(at, name) {
    const { rules } = this;
    if (at >= most_names) throw new RangeError(`no car has ${at} facts`);
    const place = this.place_of.get(name) ?? -1;
    if (place < 0) rules.check_name(name);
    this.names[at] = name;
    this.places[at] = place;
    this.ways[at] = skipped;
    if (place < 0) return;
    const fact = rules.facts[place];
    const way = this.widened.has(place) ? other : way_of(fact);
    const [address] = new Uint32Array(rules.module.memory.buffer, this.columns + 12 * place + 4, 1);
    this.ways[at] = way;
    this.codes[at] = this.codes_of[place];
    this.bases[at] = way === whole ? address / 4 : address;
    this.least[at] = Math.max(fact.least, -0x7fffffff);
    this.most[at] = Math.min(fact.most, 0x7fffffff);
  }

  /** Fills the columns with some cars, from the first place on.
   * @param {Record<string, unknown>[]} cars @param {number} begin @param {number} count */
  encode(cars, begin, count) {
    const { rules, names, codes, ways, bases, least, most } = this;
    const { exports, memory } = rules.module;
    exports.zk_clear(rules.handle, count);
    if (this.widened.size > 0) names.fill(no_name);
    this.widened.clear();
    let bytes = new Uint8Array(memory.buffer), words = new Int32Array(memory.buffer);
    for (let car = 0; car < count; ++car) {
      const object = cars[begin + car];
      let next = 0;
      for (const name in object) {
        const value = object[name];
        const at = next++;
        if (names[at] !== name) this.expect(at, name);
        const way = ways[at];
        if (way === truth) {
          // Without a branch on its value, as nothing is harder to foresee than truths.
          const yes = Number(value === true), nothing = Number(value === null);
          if ((yes | nothing | Number(value === false)) !== 0) {
            bytes[bases[at] + car] = yes + nothing * 255;
            continue;
          }
        } else if (value === null) {
          continue;
        } else if (way === whole) {
          if (typeof value === 'number' && (value | 0) === value && value >= least[at] &&
              value <= most[at]) {
            words[bases[at] + car] = value;
            continue;
          }
        } else if (way === choice) {
          const code = codes[at].get(value);
          if (code !== undefined) {
            bytes[bases[at] + car] = code;
            continue;
          }
        }
        if (way === skipped || value === undefined) continue;
        rules.state(this.places[at], car, value);
        if (way !== other && !this.widened.has(this.places[at])) {
          this.widened.add(this.places[at]);
          names.fill(no_name);  // the fact may stand at other places, too
        }
        bytes = new Uint8Array(memory.buffer);  // it may have grown
        words = new Int32Array(memory.buffer);
      }
    }
  }
}
