// The commands about files and numbers, run as a person runs them:
//   node tests/cases/files.mjs build/release/zerokm
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [program] = process.argv.slice(2);
const folder = 'tests/cases/files';
let passed = 0;
let failed = 0;

function check(name, good, seen) {
  if (good) ++passed;
  else {
    ++failed;
    console.log(`not ok: ${name}\n${seen}`);
  }
}

function run(words, input = '') {
  const done = spawnSync(program, [...words, '--lang', 'en', '--on', '2026-11-24'],
    { input, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const read = (name, ...more) => JSON.parse(run(['read', join(folder, name), ...more]).out);
const fact = (car, id) => car.facts.find((one) => one.fact === id);
const values = (car, id) => fact(car, id)?.readings.map((one) => one.value).join('|');

for (const name of ['cars-gb18030.csv', 'cars-windows-1251.csv', 'cars-utf16.txt', 'cars.ndjson',
  'cars.xlsx', 'office.xlsx', 'stock.pdf']) {
  const { cars } = read(name);
  check(`${name}: first car`, values(cars[0], 'vehicle.vin') === 'lgxc16af1s0123456' &&
    values(cars[0], 'registration.first_date').startsWith('2025-06-01'), JSON.stringify(cars[0]));
  check(`${name}: second car`, values(cars[1], 'vehicle.vin') === 'lfv2a2157s3004567',
    JSON.stringify(cars[1]));
}
{
  const { cars, table } = read('cars-gb18030.csv');
  check('a row below tells the order of the column', table.columns[1].days === 'day_first' &&
    values(cars[1], 'registration.first_date') === '2026-08-03', JSON.stringify(cars[1]));
  check('names of owners are nowhere', !/王小明|李四/.test(JSON.stringify(cars)) &&
    cars[0].notices.some((one) => one.key === 'intake.dropped_owner'), JSON.stringify(cars[0]));
  check('a formula is no price', cars[2].problems.some((one) => one.cell === 'F4') ||
    !fact(cars[2], 'deal.price'), JSON.stringify(cars[2]));
}
{
  const { code, out } = run(['cars', join(folder, 'cars-windows-1251.csv'), '--market', 'RU',
    '--csv']);
  const lines = out.replaceAll('"', '').trim().split('\r\n');
  check('cars: a line each', lines.length === 4 && lines[1].startsWith('2,LGXC16AF1S0123456,'),
    out);
  check('cars: make and model', lines[2].includes(',Volkswagen Golf,'), out);
  check('cars: what was not understood stands in its line', /D4: /.test(lines[3]), out);
  check('cars: an exit code of answers', [0, 1, 2].includes(code), code);
}
{
  const csv = 'VIN,Model,First registration\nLGXC16AF1S0123456,"=HYPERLINK(1)",2025-06-01\n';
  const { out } = run(['cars', '--csv'], csv);
  check('cars: no formula comes out', !/(^|,)"?[=+@]/m.test(out), out);
  const json = JSON.parse(run(['cars', '--json', '--market', 'KZ'], csv).out);
  check('cars: JSON', json.cars.length === 1 && json.cars[0].leaving.overall.length > 0 &&
    json.cars[0].entering.overall.length > 0, JSON.stringify(json));
}
for (const [name, words] of [['bomb.xlsx', /unpacks/], ['picture.pdf', /no text/]]) {
  const { code, out, err } = run(['cars', join(folder, name)]);
  check(`${name}: refused with a sentence`, code === 3 && words.test(err), out + err);
}
{
  const { code, out } = run(['vin', 'LGXC16AF1S0123456']);
  check('vin: right', code === 0 && /BYD/.test(out) && /2025/.test(out) && /1995/.test(out), out);
  const wrong = run(['vin', 'LGXC16AF2S0123456']);
  check('vin: wrong check digit', wrong.code === 1 && /Character 9, 2/.test(wrong.out), wrong.out);
  const twin = run(['vin', 'LG\u0425C16AF1S0123456']);
  check('vin: a Cyrillic letter by its place', /Character 3/.test(twin.out), twin.out);
  const other = run(['vin', 'LGXC16AF1S0123456', '--set', 'registration.first_date=2023-01-05',
    '--set', 'vehicle.brand=Geely', '--json']);
  const [report] = JSON.parse(other.out);
  check('vin: other facts held against it', other.code === 1 &&
    report.contradictions.join() === 'vin.registration_of_other_year,vin.other_maker', other.out);
  check('vin: none', run(['vin', 'ABC']).code === 3, '');
}
{
  const message = 'VIN LGXC16AF1S0123456, registered 03/08/2026\n' +
    'VIN LFV2A2157S3004567, registered 2025-07-01\n';
  const { cars } = JSON.parse(run(['read'], message).out);
  check('read: several cars of one message', cars.length === 2 &&
    values(cars[0], 'registration.first_date').split('|').length === 2, JSON.stringify(cars));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
