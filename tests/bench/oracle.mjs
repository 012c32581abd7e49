// The rules walked as trees, one car at a time: what every other way is compared with. A number is
// a span [low, high], a truth the set of what it can still be (1 no, 2 yes, 3 either).
import { choices, facts, rules, tables } from './law.mjs';

const everything = [-Infinity, Infinity];
const entries = new Map(facts.map((fact) => [fact.id, fact]));
const members_of = (id) => choices[entries.get(id).choice];

function span(e, car) {
  switch (e.op) {
    case 'number': return [e.value, e.value];
    case 'fact': {
      const value = car[e.fact];
      if (value === null || value === undefined) return everything;
      return typeof value === 'number' ? [value, value] : [value.low, value.high];
    }
    case 'lookup': return looked_up(e, car);
  }
  const [a, b] = span(e.a, car), [c, d] = span(e.b, car);
  if (e.op === '+') return [a + c, b + d];
  if (e.op === '-') return [a - d, b - c];
  return c > 0 ? [a * c, b * d] : [a * c, b * c];  // every factor here is a number above 0
}

// All rows that may apply; any value where none may.
function looked_up({ table, x }, car) {
  const rows = tables[table];
  const found = [];
  if (typeof x === 'string') {
    for (const member of set(x, car)) {
      const row = rows.find((one) => one.member === member);
      if (!row) return everything;
      found.push(row.value);
    }
  } else {
    const [low, high] = span(x, car);
    if (low <= rows[0].above || high === Infinity && rows.at(-1).to !== Infinity) return everything;
    for (const row of rows) if (high > row.above && low <= row.to) found.push(row.value);
  }
  return [Math.min(...found), Math.max(...found)];
}

function set(fact, car) {
  const value = car[fact];
  if (value === null || value === undefined) return members_of(fact);
  return Array.isArray(value) ? value : [value];
}

const of = (yes, no) => (yes ? 2 : no ? 1 : 3);
const other = (truth) => ((truth & 1) << 1) | (truth >> 1);

function truth(e, car) {
  switch (e.op) {
    case 'always': return 2;
    case 'yes': return car[e.fact] === true ? 2 : car[e.fact] === false ? 1 : 3;
    case 'not': return other(truth(e.x, car));
    case 'in': {
      const left = set(e.fact, car);
      return of(left.every((one) => e.set.includes(one)), !left.some((one) => e.set.includes(one)));
    }
    case 'and': {
      const parts = e.xs.map((x) => truth(x, car));
      return of(parts.every((part) => part === 2), parts.includes(1));
    }
    case 'or': {
      const parts = e.xs.map((x) => truth(x, car));
      return of(parts.includes(2), parts.every((part) => part === 1));
    }
  }
  const [a, b] = span(e.a, car), [c, d] = span(e.b, car);
  switch (e.sign) {
    case '<': return of(b < c, a >= d);
    case '<=': return of(b <= c, a > d);
    case '>': return of(a > d, b <= c);
    case '>=': return of(a >= d, b < c);
  }
  throw new Error(e.sign);
}

export const outcomes = ['not applicable', 'met', 'unmet', 'unknown'];

/** 0 not applicable, 1 met, 2 unmet, 3 unknown. */
export function outcome(rule, car) {
  const applies = truth(rule.applies, car);
  if (applies !== 2) return applies === 1 ? 0 : 3;
  const require = truth(rule.require, car);
  return require === 2 ? 1 : require === 1 ? 2 : 3;
}

/** [car * rules + rule] */
export function outcomes_of(cars) {
  const out = new Uint8Array(cars.length * rules.length);
  cars.forEach((car, at) => rules.forEach((rule, n) => {
    out[at * rules.length + n] = outcome(rule, car);
  }));
  return out;
}
