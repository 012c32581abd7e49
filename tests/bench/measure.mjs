// The core's speed and size beside other ways of doing the same; every outcome is compared with the
// oracle's. Run by scripts/bench, which builds what is measured.
//   node tests/bench/measure.mjs <folder of the modules> <folder of hand.wasm> <folder of engines>
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { module_name, open_library } from '../../web/api/zerokm.mjs';
import { cars_of, parsed, plain_names, ranged, ranged_facts } from './cars.mjs';
import { judge_by_hand } from './hand.mjs';
import { law_files, law_of_size, rules as law } from './law.mjs';
import { outcomes_of } from './oracle.mjs';
import { engines_in } from './peers.mjs';
import { fastest, in_turns, median, ratio } from './timing.mjs';

const [modules, hand_folder, engines_folder] = process.argv.slice(2);
const count = Number(process.env.ZEROKM_CARS ?? 100_000);
const slow_count = 1000;  // cars for an engine
const size_limit = 80 * 1024;  // bytes of brotli

const rule_count = law.length;
const not_stated = -2147483648;
// Our statuses as outcomes of the oracle; "missing paper" and "disputed" do not occur here.
const outcome_by_status = [0, 1, 2, 1, 3, 3, 3, 1, 1];

let wrong = 0, compared = 0;
const bars = [], figures = [];
const bar = (text, found, wanted, met) => bars.push({ text, found, wanted, met });
const rate = (times, cars) => cars / median(times) / 1e6;
const shown = (number) => (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1)
  : number.toFixed(2));
const figure = (text, times, cars) => figures.push([text, `${shown(rate(times, cars))} M cars/s`,
  `${shown(cars / Math.max(...times) / 1e6)} to ${shown(cars / Math.min(...times) / 1e6)}`]);
const times_as_fast = ({ median: middle, low, high }) =>
  `${shown(middle)} (${shown(low)} to ${shown(high)})`;
const at_least = (text, found, least) =>
  bar(text, times_as_fast(found), `>= ${least}`, found.median >= least);

/** Counts differences; `at(rule, car)` gives the outcome. */
function compare(what, cars, expected, at) {
  let differing = 0;
  for (let car = 0; car < cars; ++car) {
    for (let rule = 0; rule < rule_count; ++rule) {
      if (at(rule, car) !== expected[car * rule_count + rule]) ++differing;
    }
  }
  compared += cars * rule_count;
  wrong += differing;
  if (differing) console.log(`${what}: ${differing} outcomes differ from the oracle's`);
}
const compare_ours = (what, statuses, cars, expected) => compare(what, cars, expected,
  (rule, car) => outcome_by_status[statuses[rule * cars + car]]);
const compare_rows = (what, out, cars, expected) => compare(what, cars, expected,
  (rule, car) => out[car * rule_count + rule]);

const bytes_of = (path) => readFileSync(path);
async function ours(kind, files = law_files, capacity = undefined) {
  const library = await open_library(bytes_of(`${modules}/zerokm_api_${kind}.wasm`));
  const problems = library.load(files);
  if (problems.length) throw new Error(problems.map((one) => one.message).join('\n'));
  return library.rules('ZZ', capacity ? { capacity } : {});
}

const cars = parsed(cars_of(count));
const expected = outcomes_of(cars);
const plain = plain_names(cars);
const ranged_cars = ranged(cars);
const ranged_expected = outcomes_of(ranged_cars);

// Fills whole columns, exact or with a third of them ranged.
function fill_columns(rules, list, with_ranges = false) {
  for (const { id, kind, members } of rules.facts) {
    const is_ranged = with_ranges && ranged_facts.has(id) && kind !== 'truth';
    const { exact, ranged: second } = rules.column(id, is_ranged ? 'ranged' : 'exact');
    list.forEach((car, at) => {
      const value = car[id];
      if (kind === 'truth') {
        exact[at] = value === null ? 255 : Number(value);
      } else if (kind === 'choice') {
        const set = value === null ? members : Array.isArray(value) ? value : [value];
        exact[at] = set.length === 1 ? members.indexOf(set[0]) : 255;
        if (is_ranged) {
          second[at] = set.reduce((bits, one) => bits | 1n << BigInt(members.indexOf(one)), 0n);
        }
      } else {
        exact[at] = value === null ? not_stated : value.low ?? value;
        if (is_ranged) second[at] = value === null ? not_stated : value.high ?? value;
      }
    });
  }
}

async function by_hand_in_wasm(name, rules) {
  const { instance } = await WebAssembly.instantiate(bytes_of(`${hand_folder}/${name}.wasm`),
    { env: { emscripten_notify_memory_growth() {} }, wasi_snapshot_preview1: { proc_exit() {} } });
  const { exports } = instance;
  exports._initialize?.();
  const facts = rules.facts.map(({ id }) => id).sort();
  const codes = new Map(rules.facts.map(({ id, members }) => [id, members]));
  const code = (id, value) => (value === null ? not_stated
    : typeof value === 'string' ? codes.get(id).indexOf(value) : Number(value));
  return ['rows', 'columns'].map((form) => {
    const input = exports.hand_room(4 * facts.length * count);
    const out = exports.hand_room(rule_count * count);
    const run = () => exports[`hand_${form}`](input, count, out);
    const into = new Int32Array(exports.memory.buffer, input, facts.length * count);
    cars.forEach((car, at) => facts.forEach((id, fact) => {
      into[form === 'rows' ? at * facts.length + fact : fact * count + at] = code(id, car[id]);
    }));
    run();
    compare_rows(`${name}, ${form}`,
      new Uint8Array(exports.memory.buffer, out, rule_count * count), count, expected);
    return { name: `${name}, ${form}`, run };
  });
}

// Facts in columns, exact and ranged, beside C++ written by hand.
{
  const simd = await ours('simd', law_files, count), scalar = await ours('plain', law_files, count);
  const with_ranges = await ours('simd', law_files, count);
  for (const rules of [simd, scalar]) {
    fill_columns(rules, cars);
    compare_ours('columns', rules.run(count), count, expected);
  }
  fill_columns(with_ranges, ranged_cars, true);
  compare_ours('ranged columns', with_ranges.run(count), count, ranged_expected);
  const ways = { simd: () => simd.run(count), plain: () => scalar.run(count),
    ranged: () => with_ranges.run(count) };
  const hands = [];
  for (const name of ['hand', 'hand-msimd128']) {
    for (const one of await by_hand_in_wasm(name, simd)) {
      hands.push(one.name);
      ways[one.name] = one.run;
    }
  }
  const found = await in_turns(ways);
  figure('columns, SIMD', found.simd, count);
  figure('columns, SIMD, a third of the facts ranged', found.ranged, count);
  figure('columns, plain', found.plain, count);
  for (const name of hands) figure(`C++ by hand in wasm: ${name}`, found[name], count);
  at_least('columns: SIMD to C++ by hand in wasm',
    ratio(found.simd, found[fastest(found, hands)]), 1);
  at_least('columns: a third of the facts ranged to exact', ratio(found.ranged, found.simd), 0.4);
}

// From JavaScript objects and from JSON text.
const rules = await ours('simd');
let engine_seconds = Infinity;  // of one answer of the fastest
{
  compare_ours('objects', rules.statuses(cars), count, expected);
  const out = new Uint8Array(count * rule_count);
  const by_hand = () => plain.forEach((car, at) => judge_by_hand(car, out, at * rule_count));
  by_hand();
  compare_rows('JavaScript by hand', out, count, expected);

  const found = await in_turns({ ours: () => rules.statuses(cars), hand: by_hand });
  figure('objects', found.ours, count);
  figure('objects: JavaScript by hand', found.hand, count);
  at_least('objects: to JavaScript by hand', ratio(found.ours, found.hand), 1);

  const few = plain.slice(0, slow_count), few_of_ours = cars.slice(0, slow_count);
  const traces = [];
  const one_by_one = { ours: () => rules.statuses(few_of_ours),
    'our trace': () => few_of_ours.forEach((car) => rules.trace(car)) };
  const engines = existsSync(engines_folder) ? await engines_in(engines_folder) : [];
  for (const engine of engines) {
    const prepared = engine.prepare(few), outcomes = new Uint8Array(slow_count * rule_count);
    one_by_one[engine.name] = () => engine.run(prepared, outcomes);
    await engine.run(prepared, outcomes);
    compare_rows(engine.name, outcomes, slow_count, expected);
    if (engine.trace) traces.push(engine.name);
  }
  const times = await in_turns(one_by_one, 5);
  for (const { name, about } of engines) {
    figures.push([`${name} (${about})`, `${Math.round(slow_count / median(times[name]))} cars/s`,
      `${Math.round(slow_count / Math.max(...times[name]))} to ` +
      `${Math.round(slow_count / Math.min(...times[name]))}`]);
  }
  const micro = median(times['our trace']) / slow_count * 1e6;
  figures.push(['full trace of one car', `${shown(micro)} µs`,
    `${rules.trace(cars[0]).steps.length} steps`]);
  if (engines.length) {
    const best = fastest(times, engines.filter((one) => !one.trace).map((one) => one.name));
    engine_seconds = median(times[best]) / slow_count;
    at_least(`objects: to the fastest engine (${best})`, ratio(times.ours, times[best]), 10);
    const tracer = fastest(times, traces);
    at_least(`trace of one car: to the fastest peer's (${tracer})`,
      ratio(times['our trace'], times[tracer]), 20);
  }
}
{
  const text = `[${cars.map((car) => JSON.stringify(car)).join(',\n')}]`;
  const lines = plain.map((car) => JSON.stringify(car));
  const plain_text = `[${lines.join(',\n')}]`;
  const out = new Uint8Array(count * rule_count);
  let first = 0;
  const joined = new Uint8Array(count * rule_count);
  rules.read(text, (statuses, some) => {
    rules.hand_over(statuses, some, joined, first, count);
    first += some;
  });
  compare_ours('JSON text', joined, count, expected);
  const judge_all = (list) => list.forEach((car, at) => judge_by_hand(car, out, at * rule_count));
  const found = await in_turns({
    ours: () => rules.read(text, () => {}),
    whole: () => judge_all(JSON.parse(plain_text)),
    lines: () => lines.forEach((line, at) => judge_by_hand(JSON.parse(line), out, at * rule_count)),
  }, 5);
  figure('JSON text', found.ours, count);
  figure('JSON text: JSON.parse of all, then by hand', found.whole, count);
  figure('JSON text: JSON.parse of each, then by hand', found.lines, count);
  at_least('JSON text: to JSON.parse and JavaScript by hand',
    ratio(found.ours, found[fastest(found, ['whole', 'lines'])]), 1);
}

// One car on each of three years of days.
{
  const strip = { moving: ['day.export'], from: '2025-06-01', days: 1096 };
  const first_day = Date.parse(strip.from) / 86_400_000;
  cars.slice(0, 40).forEach((car) => {
    const days = Array.from({ length: strip.days },
      (_, day) => ({ ...car, 'day.export': first_day + day }));
    compare_ours('strip of days', rules.days(car, strip), strip.days, outcomes_of(days));
  });
  const found = await in_turns({ days: () => rules.days(cars[0], strip) });
  const micro = median(found.days) * 1e6;
  figures.push([`strip: ${rule_count} rules on ${strip.days} days`, `${shown(micro)} µs`,
    `${shown(Math.min(...found.days) * 1e6)} to ${shown(Math.max(...found.days) * 1e6)} µs`]);
  if (engine_seconds < Infinity) {
    const answers = median(found.days) / engine_seconds;
    bar('strip of three years of days, in answers of the fastest engine', shown(answers), '<= 30',
      answers <= 30);
  }
}

// Whether the cost grows with cars and rules, and no faster.
{
  const sizes = [10_000, 100_000, 1_000_000];
  const all = await ours('simd', law_files, sizes.at(-1));
  fill_columns(all, Array.from({ length: sizes.at(-1) }, (_, at) => cars[at % cars.length]));
  const found = await in_turns(
    Object.fromEntries(sizes.map((size) => [size, () => all.run(size)])), 5);
  for (const size of sizes) figure(`columns, ${size} cars`, found[size], size);
  // What fits the caches is faster still, so growth is what comes behind them.
  const growth = ratio(found[sizes[1]], found[sizes[2]]).median / (sizes[2] / sizes[1]);
  bar('cost of a car among 1,000,000 to that among 100,000', shown(growth), '<= 1.2',
    growth <= 1.2);
}
{
  const sizes = [40, 200, 1000], some = Math.min(count, 10_000);
  const ways = {};
  for (const size of sizes) {
    const larger = await ours('simd', law_of_size(size), some);
    fill_columns(larger, cars.slice(0, some));
    ways[size] = () => larger.run(some);
  }
  const found = await in_turns(ways, 5);
  for (const size of sizes) {
    figures.push([`columns, ${size} rules`,
      `${shown(some * size / median(found[size]) / 1e6)} M outcomes/s`, '']);
  }
  const growth = median(found[1000]) / 1000 / (median(found[40]) / 40);
  bar('cost of a rule among 1,000 to that among 40', shown(growth), '<= 1.5', growth <= 1.5);
}

for (const kind of ['plain', 'simd']) {
  const bytes = bytes_of(`${modules}/zerokm_api_${kind}.wasm`);
  const packed = brotliCompressSync(bytes).length;
  bar(`size of zerokm_api_${kind}.wasm, brotli`, `${packed} bytes`, `<= ${size_limit}`,
    packed <= size_limit);
}

const print = (rows) => {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  for (const row of rows) {
    console.log(`| ${row.map((cell, at) => String(cell).padEnd(widths[at])).join(' | ')} |`);
  }
};
console.log(`${rule_count} rules, ${count} cars; ${cpus().length} cores, ` +
  `${cpus()[0].model.trim()}, Node ${process.version}, ${module_name()}\n`);
print([['what', 'median', 'spread'], ['---', '---', '---'], ...figures]);
console.log('');
print([['bar', 'found', 'wanted', ''], ['---', '---', '---', '---'],
  ...bars.map(({ text, found, wanted, met }) => [text, found, wanted, met ? 'met' : 'NOT MET'])]);
console.log(`\n${compared} outcomes compared, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
