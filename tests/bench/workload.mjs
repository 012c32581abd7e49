// Writes a set of rules and cars of another project's benchmark in a form blocks.cpp reads:
//   node workload.mjs <folder of the benchmark> <folder to write to> [number of cars]
// The folder holds facts.mjs, rules.mjs and oracle.mjs; nothing of it is kept here. Rules become
// expressions of our own language; the expected outcomes are those of its own oracle.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [from, to, count = '100000'] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node workload.mjs <benchmark folder> <output folder> [cars]');
  process.exit(3);
}
const load = (name) => import(pathToFileURL(join(resolve(from), name)));
const { ENUMS, INTS, BOOLS, FACTS, makeVehicles, columns } = await load('facts.mjs');
const { RULES, TABLES } = await load('rules.mjs');
const { outcome } = await load('oracle.mjs');

// Facts of ours have a point in their names; members begin with a letter.
const fact = (name) => `car.${name.toLowerCase()}`;
const member = (text) => `m_${text.toLowerCase()}`;
const bands = [];

function number(e) {
  switch (e.op) {
    case 'num': return { text: String(e.n), decimals: String(e.n).split('.')[1]?.length ?? 0 };
    case 'var': return { text: fact(e.f) };
    case 'add': return { text: `(${number(e.a).text} + ${number(e.b).text})` };
    case 'sub': return { text: `(${number(e.a).text} - ${number(e.b).text})` };
    case 'mul': return { text: `(${number(e.a).text} * ${number(e.b).text})` };
    case 'table': return { text: `lookup(${e.t.toLowerCase()}; ${fact(e.f)})` };
    case 'band': {
      bands.push(e);
      return { text: `lookup(band${bands.length}; ${number(e.x).text})` };
    }
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
    case 'cmp': return `${number(e.a).text} ${e.c} ${number(e.b).text}`;
  }
  throw new Error(`no condition: ${e.op}`);
}

// One line per thing, its fields parted by tabs.
const lines = [];
for (const [name, members] of Object.entries(ENUMS)) {
  lines.push(['choice', name.toLowerCase(), ...members.map(member)]);
}
for (const name of FACTS) {
  const kind = ENUMS[name] ? 'choice' : BOOLS.includes(name) ? 'truth' : 'number';
  if (kind === 'number' && !INTS.includes(name)) throw new Error(`no fact: ${name}`);
  lines.push(['fact', fact(name), kind, name.toLowerCase()]);
}
const rules = RULES.map((rule) => ['rule', rule.id, truth(rule.when), truth(rule.check)]);
for (const [name, table] of Object.entries(TABLES)) {
  const rows = Object.entries(table.values).map(([key, value]) => `${member(key)}=${value}`);
  lines.push(['table', name.toLowerCase(), table.key.toLowerCase(), ...rows]);
}
bands.forEach((band, i) => {
  lines.push(['band', `band${i + 1}`, ...band.steps.map(([to_, value]) => `${to_}=${value}`),
    `inf=${band.last}`]);
});

const n = Number(count);
const cars = makeVehicles(n);
const expected = new Uint8Array(n * RULES.length);
cars.forEach((car, i) => RULES.forEach((rule, j) => {
  expected[i * RULES.length + j] = outcome(rule, car);
}));
mkdirSync(to, { recursive: true });
writeFileSync(join(to, 'law.txt'), [...lines, ...rules].map((l) => l.join('\t')).join('\n') + '\n');
writeFileSync(join(to, 'cars.bin'), columns(cars));
writeFileSync(join(to, 'expected.bin'), expected);
console.log(`${RULES.length} rules, ${n} cars`);
