// Whether the api says what the command says, for the cases beside the rules.
//   node tests/cases/api.mjs build/web build/release/zerokm [EVERY]   each, or every so many cases
// The reports of the one are those of the other, byte for byte. The statuses of whole columns, from
// objects and from JSON text, plain and with SIMD, are those in the reports of one car each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open_library, Refused, status_names } from '../../web/api/zerokm.mjs';

const check_day = '2026-11-24';  // any fixed day
const together = 96;  // cars in one command
const drafts = 'build/api';

const [modules, command, every = '1'] = process.argv.slice(2);
if (!modules || !command) {
  console.error('use: node tests/cases/api.mjs <folder of the modules> <command>');
  process.exit(3);
}
mkdirSync(drafts, { recursive: true });

let passed = 0, failed = 0;
function check(name, holds, why = '') {
  if (holds) return void ++passed;
  ++failed;
  console.log(`not the same: ${name} ${why}`);
}

function texts_below(folder, prefix) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return texts_below(path, `${prefix}${entry.name}/`);
    return /\.(json|csv)$/.test(entry.name)
      ? [[`${prefix}${entry.name}`, readFileSync(path, 'utf8')]] : [];
  });
}
const files = Object.fromEntries([...texts_below('rulesets', ''),
  ...texts_below('assets/words', 'assets/')]);

async function opened(kind) {
  const library = await open_library(readFileSync(`${modules}/zerokm_api_${kind}.wasm`));
  const problems = library.load(files);
  check(`${kind} reads the rules`, problems.length === 0, problems[0]?.message);
  return library;
}
const reports = await opened('reports');
const cores = [await opened('simd'), await opened('plain')];

const markets = readdirSync('rulesets').filter((name) =>
  existsSync(`rulesets/${name}/cases.json`) && existsSync(`rulesets/${name}/rules.json`) &&
  JSON.parse(files[`${name}/rules.json`]).side === 'destination');

function commanded(market, facts) {
  const texts = [];
  for (let at = 0; at < facts.length; at += together) {
    const paths = facts.slice(at, at + together).map((one, n) => {
      const path = `${drafts}/${market}-${at + n}.json`;
      writeFileSync(path, JSON.stringify(one));
      return path;
    });
    const { stdout } = spawnSync(command, ['check', '--facts', '--json', '--market',
      market.toUpperCase(), '--on', check_day, '--lang', 'en', ...paths],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
    texts.push(...stdout.split(/(?<=^}\n)/m));
  }
  return texts;
}

// What the report of one side rests on, without what columns do not hold.
const facts_of = (report, rules) => Object.fromEntries(report.facts
  .filter(({ id }) => rules.facts.some((fact) => fact.id === id && fact.kind !== 'text'))
  .map(({ id, value }) => [id, value]));

// Numbers of more than 31 bits are refused, as columns have no room for them.
const too_large = (rules, car) => {
  try {
    rules.statuses([car]);
  } catch (problem) {
    if (problem.problems?.[0].id === 'too-large') return true;
    throw problem;
  }
  return false;
};

function compare_statuses(id, parsed) {
  const rules = cores.map((core) => core.rules(id));
  const text_facts = new Set(JSON.parse(files['vocabulary.json']).facts
    .filter(({ kind }) => kind === 'text').map((fact) => fact.id));
  const kept = parsed.map((report) => ({ report, car: facts_of(report, rules[0]) }))
    .filter(({ car }) => !too_large(rules[0], car));
  const cars = kept.map(({ car }) => car);
  const [found, plain] = rules.map((one) => one.statuses(cars));
  check(`${id}: plain and SIMD`, Buffer.compare(found, plain) === 0);
  let read = 0;
  rules[0].read(JSON.stringify(cars), (statuses, count) => {
    let differing = 0;
    for (let car = 0; car < count; ++car) {
      for (let rule = 0; rule < rules[0].rules.length; ++rule) {
        if (statuses[rule * count + car] !== found[rule * cars.length + read + car]) ++differing;
      }
    }
    read += count;
    check(`${id}: JSON and objects`, differing === 0, `${differing} statuses`);
  });
  check(`${id}: all cars are read`, read === cars.length);
  kept.forEach(({ report }, car) => {
    const differing = report.sides[1].rules.filter((rule) => {
      if (rule.used.some((fact) => text_facts.has(fact))) return false;
      // Versions of a rule share its id; one of them is in force.
      return !rules[0].rules.some((one, at) => one.id === rule.id &&
        status_names[found[at * cars.length + car]] === rule.status);
    });
    check(`${id}, case ${car}`, differing.length === 0,
      differing.map((rule) => `${rule.id}: ${rule.status}`).join(', '));
  });
}

for (const market of markets) {
  const { base = {}, cases } = JSON.parse(files[`${market}/cases.json`]);
  const facts = cases.filter((_, at) => at % Number(every) === 0)
    .map((one) => ({ ...base, ...one.with }));
  const texts = commanded(market, facts);
  const known = [];
  facts.forEach((one, at) => {
    let said;
    try {
      said = reports.check(one, { market: market.toUpperCase(), day: check_day });
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      said = '';  // the command then says nothing on its output, too
    }
    check(`${market}, report ${at}`, said === texts[at]);
    if (said) known.push(JSON.parse(said));
  });
  if (known.length) compare_statuses(market.toUpperCase(), known);
}

// What is wrong is said with its place, and nothing is silent.
{
  const rules = cores[0].rules('JO');
  const refused = (run) => {
    try {
      run();
    } catch (problem) {
      return problem.problems?.[0];
    }
    return undefined;
  };
  const misspelt = { 'vehicle.powertrian': 'bev' };
  check('a misspelt fact in an object',
    refused(() => rules.statuses([misspelt]))?.message.includes('vehicle.powertrain'));
  check('a misspelt fact in JSON', refused(() =>
    rules.read(`[{},\n${JSON.stringify(misspelt)}]`, () => {}))?.line === 2);
  check('a value that is none', refused(() =>
    rules.statuses([{ 'vehicle.powertrain': 'steam' }]))?.id === 'bad-value');
  check('a fact said twice', refused(() => rules.read(
    '{"vehicle.powertrain": "bev", "vehicle.powertrain": "petrol"}', () => {})) !== undefined);
  check('a text that ends in a car', refused(() =>
    rules.read('[{"vehicle.powertrain": "bev"', () => {}))?.id === 'json-syntax');
  check('no such ruleset', refused(() => cores[0].rules('XX'))?.id === 'unknown-ruleset');
  const parts = [];
  const text = JSON.stringify(new Array(3000).fill({ 'vehicle.powertrain': 'bev' }));
  const cut = Array.from({ length: Math.ceil(text.length / 7) }, (_, n) =>
    text.slice(7 * n, 7 * n + 7));
  rules.read(cut, (_, count) => parts.push(count));
  check('a text in small parts', parts.reduce((sum, count) => sum + count, 0) === 3000);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
