// From JavaScript objects to columns. What is exact goes straight into the module's memory; all
// else goes as text through the module's own reader of values, so that it means what it means there.

/** @typedef {import('./zerokm.mjs').Fact} Fact */
/** @typedef {import('./zerokm.mjs').Rules} Rules */

// How a value of a fact is written.
const [skipped, truth, choice, whole, other] = [0, 1, 2, 3, 4];
const most_names = 4096;  // of one object

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

/** Fills the columns with some cars, from the first place on. @param {Rules} rules */
export function encoder_for(rules) {
  const { module: { exports, memory }, handle, facts } = rules;
  const place_of = new Map(facts.map(({ id }, place) => [id, place]));
  const codes_of = facts.map(({ members }) => new Map(members.map((member, code) => [member, code])));
  const columns = exports.zk_columns(handle);

  // Objects of one list mostly name the same facts in the same order: what stood at each place of
  // the object before, and how it was written.
  /** @type {string[]} */
  const names = [];
  /** @type {Map<unknown, number>[]} */
  const codes = [];
  const ways = new Uint8Array(most_names), places = new Int16Array(most_names);
  const bases = new Uint32Array(most_names);  // in bytes, or in words
  const least = new Int32Array(most_names), most = new Int32Array(most_names);
  let widened = false;  // a column holds ranges: what is exact there goes the slow way as well

  let bytes = new Uint8Array(0), words = new Int32Array(0);
  function look_at_memory() {
    if (bytes.buffer === memory.buffer) return;
    bytes = new Uint8Array(memory.buffer);
    words = new Int32Array(memory.buffer);
  }

  /** @param {number} at @param {string} name */
  function expect(at, name) {
    if (at >= most_names) throw new RangeError(`no car has ${at} facts`);
    const place = place_of.get(name) ?? -1;
    if (place < 0) rules.check_name(name);
    names[at] = name;
    places[at] = place;
    ways[at] = skipped;
    codes[at] = codes_of[place] ?? codes[0];
    if (place < 0) return;
    const fact = facts[place];
    const address = words[columns / 4 + 3 * place + 1];
    ways[at] = way_of(fact);
    bases[at] = ways[at] === whole ? address / 4 : address;
    least[at] = Math.max(fact.least, -0x7fffffff);
    most[at] = Math.min(fact.most, 0x7fffffff);
  }

  /** @param {number} at @param {number} car @param {unknown} value */
  function slowly(at, car, value) {
    rules.state(places[at], car, value);
    look_at_memory();
    ways[at] = other;
    widened = true;
  }

  /** @param {Record<string, unknown>[]} cars @param {number} begin @param {number} count */
  return function encode(cars, begin, count) {
    exports.zk_clear(handle, count);
    look_at_memory();
    if (widened) names.length = 0;
    widened = false;
    for (let car = 0; car < count; ++car) {
      const object = cars[begin + car];
      let next = 0;
      for (const name in object) {
        const value = object[name];
        const at = next++;
        if (names[at] !== name) expect(at, name);
        const way = ways[at];
        if (way === truth && (typeof value === 'boolean' || value === null)) {
          // Without a branch, as nothing is harder to foresee than truths.
          bytes[bases[at] + car] = Number(value === true) + Number(value === null) * 255;
        } else if (value === null || value === undefined || way === skipped) {
          continue;
        } else if (way === whole && typeof value === 'number' && (value | 0) === value &&
            value >= least[at] && value <= most[at]) {
          words[bases[at] + car] = value;
        } else {
          const code = way === choice ? codes[at].get(value) : undefined;
          if (code === undefined) slowly(at, car, value);
          else bytes[bases[at] + car] = code;
        }
      }
    }
  };
}
