// The page's reader of files against the command's: the same cars in every file, and bounds where a
// file has none.
//   node tests/cases/papers.mjs build/release/zerokm build/web/zerokm_papers.wasm
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { open_reader } from '../../web/papers/reader.mjs';

const [program, module] = process.argv.slice(2);
const folder = 'tests/cases/files';
const today = '2026-11-24';
const vocabulary = readFileSync('rulesets/vocabulary.json', 'utf8');
const wasm = readFileSync(module);
const open = () => open_reader(wasm, vocabulary);
let passed = 0;
let failed = 0;

function expect(what, good, seen = '') {
  if (good) ++passed;
  else {
    ++failed;
    console.log(`not ok: ${what}\n${seen}`);
  }
}

function command(words, input) {
  const done = spawnSync(program, [...words, '--lang', 'en', '--on', today],
    { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return done.stdout && JSON.parse(done.stdout);
}
const stated = (car) => car.facts.map((fact) =>
  `${fact.fact}: ${fact.readings.map((one) => one.value).join(' | ')}`).sort().join('\n');
const kept_cars = (list) => list.split('\n').slice(1, -1).map((line) => JSON.parse(line).car);

// Which facts a kept car of a table will have again, when its message is read.
const read_again = (car) => stated(command(['read'], car.pasted).cars[0]);
const words_missing = (car, { facts }) => facts.flatMap(({ readings }) => readings)
  .map(({ words }) => words).filter((words) => !car.pasted.includes(words));

for (const name of readdirSync(folder).sort()) {
  const reader = await open();
  const survey = reader.file(readFileSync(join(folder, name)));
  const by_command = command(['read', join(folder, name)]);
  if (!by_command) {
    expect(`${name}: refused in words`, survey.cars === 0 &&
      survey.problems.some(({ key }) => key.startsWith('files.')), JSON.stringify(survey));
    continue;
  }
  const cars = kept_cars(reader.cars(today, '', []).list);
  expect(`${name}: as many cars`, cars.length === by_command.cars.length, String(cars.length));
  cars.forEach((car, at) => {
    if (!survey.table) {
      const missing = words_missing(car, by_command.cars[at]);
      expect(`${name}: the words of car ${at + 1}`, missing.length === 0, missing.join('\n'));
      return;
    }
    const [here, there] = [read_again(car), stated(by_command.cars[at])];
    expect(`${name}: car ${at + 1}`, here === there, `${here}\n---\n${there}`);
  });
}

{
  const reader = await open();
  const bytes = new TextEncoder().encode(
    'VIN,Seen,Destination,Owner\nLGXC16AF1S0123456,2025-06-01,,Ivanov\n' +
    'LFV2A2157S3004567,2025-07-02,Jordan,Petrov\n');
  const { columns } = reader.file(bytes);
  expect('a head nobody knows', columns[1].meaning === '', JSON.stringify(columns));
  const { list } = reader.cars(today, 'KZ', [['seen', 'registration.first_date']]);
  const cars = kept_cars(list);
  expect('the user says what a column means',
    cars.every((car) => /registration\.first_date: 2025-0/.test(read_again(car))), list);
  expect('the destination of a car that names none', cars[0].market === 'KZ', list);
  expect('the destination a car names', cars[1].market === 'JO', list);
  expect('no owner is kept', !/Ivanov|Petrov/.test(list), list);
}
{
  const row = (at) => `LGXC16AF1S${String(1e6 + at).slice(-7)},2025-06-01,${at} km\n`;
  const rows = 200_000;
  const bytes = Buffer.from(`VIN,First registration,Mileage\n${
    Array.from({ length: rows }, (_, at) => row(at)).join('')}`);
  const reader = await open();
  const survey = reader.file(bytes);
  expect('a list of 200,000 rows is counted', survey.cars === rows, String(survey.cars));
  const cars = reader.cars(today, '', []);
  expect('no more is taken than a list holds', cars.cars === 5000 && cars.more, String(cars.cars));
}
{
  const reader = await open();
  const { cars, problems } = reader.file(new Uint8Array(47e6).fill(0x50));
  expect('letters without end are no cars, or one message', cars <= 1, JSON.stringify(problems));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
