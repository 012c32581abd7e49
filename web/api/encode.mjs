// From JavaScript objects to columns. What is exact goes straight into the module's memory; all
// else goes as text through the module's own reader of values, so that it means what it means there.

/** @typedef {import('./zerokm.mjs').Fact} Fact */
/** @typedef {import('./zerokm.mjs').Rules} Rules */
/** @typedef {{ name: string, place: number, kind: number, base: number, codes: Map<unknown, number>,
 *   least: number, most: number }} Slot */

const [skipped, truth, choice, whole, other] = [0, 1, 2, 3, 4];

/** A value as JSON facts write it. @param {Fact} fact @param {unknown} value */
export function value_text({ kind }, value) {
  if (kind === 'truth' && typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('|') : String(value);
}

/** Fills the columns with some cars, from the first place on. @param {Rules} rules */
export function encoder_for(rules) {
  const { module: { exports, memory }, handle, facts } = rules;
  /** @type {Map<string, Slot>} */
  const slots = new Map(facts.map((fact, place) => [fact.id, {
    name: fact.id, place,
    kind: fact.kind === 'truth' ? truth : fact.kind === 'choice' ? choice
      : fact.kind === 'quantity' && fact.decimals === 0 ? whole
        : fact.kind === 'text' ? skipped : other,
    base: 0,
    codes: new Map(fact.kind === 'truth' ? [[true, 1], [false, 0], ['yes', 1], ['no', 0]]
      : /** @type {[unknown, number][]} */ (fact.members.map((member, code) => [member, code]))),
    least: Math.max(fact.least, -0x7fffffff), most: Math.min(fact.most, 0x7fffffff),
  }]));
  const places = exports.zk_columns(handle);
  /** @type {Slot[]} what the object before had at each place */
  let order = [];
  let u8 = new Uint8Array(0), i32 = new Int32Array(0), words = new Uint32Array(0);

  function look_at_memory() {
    if (u8.buffer === memory.buffer) return;
    u8 = new Uint8Array(memory.buffer);
    i32 = new Int32Array(memory.buffer);
    words = new Uint32Array(memory.buffer);
    for (const slot of slots.values()) {
      const base = words[places / 4 + 3 * slot.place + 1];
      slot.base = slot.kind === truth || slot.kind === choice ? base : base / 4;
    }
  }
  /** @param {string} name @param {number} at */
  function slot_named(name, at) {
    const slot = slots.get(name) ?? { name, place: -1, kind: skipped, base: 0, codes: new Map(),
      least: 0, most: 0 };
    if (at <= order.length) order[at] = slot;
    return slot;
  }
  /** @param {Slot} slot @param {number} car @param {unknown} value */
  function slowly(slot, car, value) {
    rules.state(slot.place, car, value);
    look_at_memory();
  }
  const is_ranged = (/** @type {Slot} */ slot) => words[places / 4 + 3 * slot.place] === 2;

  /** @param {Record<string, unknown>[]} cars @param {number} begin @param {number} count */
  return function encode(cars, begin, count) {
    exports.zk_clear(handle, count);
    look_at_memory();
    let ranged = false;  // some column of these cars
    for (let car = 0; car < count; ++car) {
      const object = cars[begin + car];
      let at = 0;
      for (const name in object) {
        const value = object[name];
        const expected = order[at];
        const slot = expected !== undefined && expected.name === name ? expected
          : slot_named(name, at);
        ++at;
        if (value === null || value === undefined || slot.kind === skipped) continue;
        if (!ranged || !is_ranged(slot)) {
          if (slot.kind === whole) {
            if (typeof value === 'number' && (value | 0) === value && value >= slot.least &&
                value <= slot.most) {
              i32[slot.base + car] = value;
              continue;
            }
          } else if (slot.kind !== other) {
            const code = slot.codes.get(value);
            if (code !== undefined) {
              u8[slot.base + car] = code;
              continue;
            }
          }
        }
        slowly(slot, car, value);
        ranged = true;
      }
    }
  };
}
