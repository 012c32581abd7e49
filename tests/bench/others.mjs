// The rules and cars of another benchmark in our language: every outcome compared with that one's
// own oracle, speed beside its own hand-written JavaScript.
//   node tests/bench/others.mjs <folder of the modules> <folder of the benchmark> [cars]
// The folder holds facts.mjs, rules.mjs, oracle.mjs and hand.mjs; nothing of it is kept here.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { open_library } from '../../web/api/zerokm.mjs';
import { parsed } from './cars.mjs';
import { in_turns, median, ratio } from './timing.mjs';

const [modules, from, count = '100000'] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(`${resolve(from)}/${name}`));
const { ENUMS, INTS, BOOLS, makeVehicles } = await load('facts.mjs');
const { RULES, TABLES } = await load('rules.mjs');
const { outcome } = await load('oracle.mjs');
const { handEval } = await load('hand.mjs');

// Facts of ours have a point in their names; members begin with a letter.
const fact = (name) => `car.${name.toLowerCase()}`;
const member = (text) => `m_${text.toLowerCase()}`;
// There, what hangs on a value that is not known is unknown whatever the value. So that no range of
// ours can know better, each choice has a member, and each band a stretch, that no table has.
const elsewhere = 'elsewhere';
const bands = [];

function number(e) {
  switch (e.op) {
    case 'num': return String(e.n);
    case 'var': return fact(e.f);
    case 'add': return `(${number(e.a)} + ${number(e.b)})`;
    case 'sub': return `(${number(e.a)} - ${number(e.b)})`;
    case 'mul': return `(${number(e.a)} * ${number(e.b)})`;
    case 'table': return `lookup(${e.t.toLowerCase()}; ${fact(e.f)})`;
    case 'band': return `lookup(band${bands.push(e)}; ${number(e.x)})`;
  }
  throw new Error(`no number: ${e.op}`);
}

function truth(e) {
  switch (e.op) {
    case 'true': return 'yes';
    case 'yes': return fact(e.f);
    case 'in': return `${fact(e.f)} in {${e.set.map(member).join(', ')}}`;
    case 'not': return `not (${truth(e.x)})`;
    case 'and': return `(${e.xs.map(truth).join(' and ')})`;
    case 'or': return `(${e.xs.map(truth).join(' or ')})`;
    case 'cmp': return `${number(e.a)} ${e.c} ${number(e.b)}`;
  }
  throw new Error(`no condition: ${e.op}`);
}

const cites = [{ source: 'OTHER', at: '' }];
const table = (key) => ({ keys: [key], value: 'value', unit: '1', decimals: 0, gaps: 'unknown',
  cites });
const rules = RULES.map(({ id, when, check }) => ({ id, phase: 'car', severity: 'blocks',
  confidence: 'verified', applies: truth(when), require: truth(check), cites }));
const files = {
  'vocabulary.json': JSON.stringify({
    choices: Object.fromEntries(Object.entries(ENUMS).map(([name, members]) =>
      [name.toLowerCase(), [...members.map(member), elsewhere]])),
    facts: [...Object.keys(ENUMS).map((name) =>
      ({ id: fact(name), kind: 'choice', role: 'car', choice: name.toLowerCase() })),
    ...INTS.map((name) => ({ id: fact(name), kind: 'quantity', role: 'car', unit: '1' })),
    ...BOOLS.map((name) => ({ id: fact(name), kind: 'truth', role: 'car' }))],
  }),
};
const tables = {};
for (const [name, { key, values }] of Object.entries(TABLES)) {
  const id = name.toLowerCase(), choice = key.toLowerCase();
  tables[id] = { file: `tables/${id}.csv`, ...table({ name: choice, choice, column: 'key' }) };
  files[`zz/tables/${id}.csv`] = ['key,value', ...Object.entries(values).map(([one, value]) =>
    `${member(one)},${value}`)].join('\n') + '\n';
}
bands.forEach(({ steps, last }, n) => {
  const id = `band${n + 1}`;
  tables[id] = { file: `tables/${id}.csv`,
    ...table({ name: 'x', unit: '1', above: 'gt', to: 'le' }) };
  const ends = [-1, ...steps.map(([to]) => to), 'inf'];
  files[`zz/tables/${id}.csv`] = ['gt,le,value', ...[...steps.map(([, value]) => value), last]
    .map((value, at) => `${ends[at]},${ends[at + 1]},${value}`)].join('\n') + '\n';
});
files['zz/rules.json'] = JSON.stringify({ ruleset: 'ZZ', side: 'destination', version: '1',
  checked_on: '2026-11-01', recheck_by: '2026-12-31', confidence: 'verified', complete: true,
  currency: 'USD', sources: { OTHER: { title: 'Another benchmark', read: 'official' } }, tables,
  rules }, null, 1);

const vehicles = parsed(makeVehicles(Number(count)));
const cars = parsed(vehicles.map((vehicle) => Object.fromEntries(Object.entries(vehicle)
  .map(([name, value]) => [fact(name), ENUMS[name] && value !== null ? member(value) : value]))));
const outcome_by_status = [0, 1, 2, 1, 3, 3, 3, 1, 1];
const out = new Uint8Array(vehicles.length * RULES.length);
const by_hand = () => vehicles.forEach((one, at) => handEval(one, out, at * RULES.length));

let wrong = 0;
for (const kind of ['plain', 'simd']) {
  const library = await open_library(readFileSync(`${modules}/zerokm_api_${kind}.wasm`));
  for (const { message } of library.load(files)) throw new Error(message);
  const ours = library.rules('ZZ');
  const statuses = ours.statuses(cars);
  vehicles.forEach((one, car) => RULES.forEach((rule, n) => {
    if (outcome_by_status[statuses[n * cars.length + car]] !== outcome(rule, one)) ++wrong;
  }));
  const some = ours.capacity;
  ours.encoder.encode(cars, 0, Math.min(some, cars.length));
  const found = await in_turns({ objects: () => ours.statuses(cars), hand: by_hand,
    columns: () => ours.run(some) }, 5);
  const { median: middle, low, high } = ratio(found.objects, found.hand);
  console.log(`${kind}: ${(some / median(found.columns) / 1e6).toFixed(2)} M cars/s in columns, ` +
    `${(cars.length / median(found.objects) / 1e6).toFixed(2)} M from objects, ` +
    `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) times JavaScript by hand`);
}
console.log(`${2 * out.length} outcomes compared, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
