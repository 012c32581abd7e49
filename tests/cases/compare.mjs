// Whether the native command and the same command in WebAssembly say the same, byte for byte.
//   node tests/cases/compare.mjs build/release/zerokm build/web/zerokm_cli.cjs
//
// Compared are standard output, standard error and the exit code of
//   every case of rulesets/*/cases.json, as facts, in JSON
//   the pasted messages tests/cases/**/*.txt, in JSON and as text, in four languages
//   the files tests/cases/files/, read and answered
//   lint and test of the rulesets, all markets, changes of law, and the answers to wrong input
// Cars that are asked the same way go to one command together, so that the rules are read once.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const check_day = '2026-11-24';  // any fixed day: neither side may read the clock
const together = 96;  // cars in one command
const drafts = 'build/compare';

function files_below(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files_below(path, ending);
    return path.endsWith(ending) ? [path] : [];
  }).sort();
}

const rulesets = readdirSync('rulesets')
  .filter((name) => existsSync(`rulesets/${name}/rules.json`))
  .sort();
const destinations = rulesets.filter((name) =>
  JSON.parse(readFileSync(`rulesets/${name}/rules.json`, 'utf8')).side === 'destination');

function cut(list) {
  const parts = [];
  for (let at = 0; at < list.length; at += together) parts.push(list.slice(at, at + together));
  return parts;
}

function ruleset_cases() {
  return rulesets.filter((ruleset) => existsSync(`rulesets/${ruleset}/cases.json`))
    .flatMap((ruleset) => {
      const text = readFileSync(`rulesets/${ruleset}/cases.json`, 'utf8');
      const market = destinations.includes(ruleset) ? ['--market', ruleset.toUpperCase()] : [];
      const { base = {}, cases } = JSON.parse(text);
      const files = cases.map((one, at) => {
        const file = `${drafts}/${ruleset}-${at}.json`;
        writeFileSync(file, JSON.stringify({ ...base, ...one.with }));
        return file;
      });
      return cut(files).map((part, at) => ({
        name: `${ruleset}: cases from ${at * together} on`, count: part.length,
        words: ['check', '--facts', '--json', ...market, '--on', check_day, ...part],
      }));
    });
}

function message_cases() {
  const languages = ['en', 'zh', 'ru', 'ar'];
  return cut(files_below('tests/cases', '.txt')).flatMap((part, at) => {
    const market = destinations[(at * 7) % destinations.length].toUpperCase();
    const words = ['check', '--market', market, '--on', check_day,
      '--lang', languages[at % languages.length]];
    const name = `messages from ${part[0]} on, ${market}`;
    return [
      { name: `${name} json`, count: part.length, words: [...words, '--json', ...part] },
      { name: `${name} text`, count: part.length,
        words: [...words, '--all', '--importer', at % 2 ? 'firm' : 'person', ...part] },
    ];
  });
}

// Tables and papers: what is understood as data, and an answer for each car.
function file_cases() {
  const folder = 'tests/cases/files';
  return readdirSync(folder).sort().flatMap((name) => [
    { name: `read ${name}`, words: ['read', join(folder, name), '--on', check_day] },
    { name: `cars ${name}`,
      words: ['cars', join(folder, name), '--csv', '--market', 'RU', '--on', check_day] },
  ]);
}

// Bytes without any order, the same on every run.
function noise(length) {
  let state = 12345;
  return Buffer.from(Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  }));
}

const other_cases = [
  { name: 'lint', words: ['lint', 'rulesets/'] },
  { name: 'test', words: ['test', 'rulesets/'] },
  { name: 'registry of markets', words: ['markets', '--lang', 'ar'] },
  { name: 'changes of law', words: ['changes', '--lang', 'zh'] },
  ...['en', 'ru'].flatMap((language) => [[], ['--json']].map((form) => ({
    name: `one car in all markets, ${language} ${form}`,
    words: ['markets', '--car', '-', '--on', check_day, '--lang', language,
      '--rate', 'CNY,RUB=11.9', ...form],
    input: readFileSync('tests/cases/messages/seller-zh.txt'),
  }))),
  { name: 'no command', words: [] },
  { name: 'unknown command', words: ['chekc'] },
  { name: 'unknown market', words: ['check', '--market', 'XX', '--on', check_day], input: 'VIN' },
  { name: 'empty input', words: ['check', '--on', check_day], input: '' },
  { name: 'broken facts', words: ['check', '--facts', '--on', check_day], input: '{"a": [' },
  { name: 'deep facts', words: ['check', '--facts', '--on', check_day], input: '['.repeat(1e5) },
  { name: 'bytes that are no text', words: ['check', '--on', check_day],
    input: Buffer.from([0xff, 0xfe, 0x00, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x0a]) },
  { name: 'noise', words: ['check', '--on', check_day], input: noise(4096) },
  { name: 'a megabyte of dates', words: ['check', '--on', check_day],
    input: '注册日期 2026-06-01 '.repeat(45000) },
  { name: 'vehicle numbers', words: ['vin', 'LGXC16AF1S0123456', 'LGXC16AF2S0123456', 'X'] },
  { name: 'a folder without rules', words: ['test', 'tests/'] },
];

function run(program, { words, input = '' }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program[0], [...program.slice(1), ...words],
      { env: { ...process.env, LANG: 'en_US.UTF-8', NO_COLOR: '1' } });
    const out = [];
    const err = [];
    child.stdout.on('data', (bytes) => out.push(bytes));
    child.stderr.on('data', (bytes) => err.push(bytes));
    child.stdin.on('error', () => {});  // a program may answer before it has read everything
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({
      code: signal ?? code, out: Buffer.concat(out), err: Buffer.concat(err),
    }));
    child.stdin.end(input);
  });
}

// The first line in which two outputs differ, with both readings.
function difference(name, native, wasm) {
  if (native.equals(wasm)) return [];
  const [left, right] = [native, wasm].map((bytes) => bytes.toString('utf8').split('\n'));
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at === -1 ? left.length : at;
  return [`${name} line ${line + 1}`, `    native: ${left[line]}`, `    wasm:   ${right[line]}`];
}

async function compare(native, wasm, one) {
  const [left, right] = await Promise.all([run(native, one), run(wasm, one)]);
  const lines = [
    ...(left.code === right.code ? [] : [`exit code: native ${left.code}, wasm ${right.code}`]),
    ...difference('output', left.out, right.out),
    ...difference('errors', left.err, right.err),
  ];
  // Two programs that both die say the same, too; no exit code above 3 is an answer.
  if (left.out.length + left.err.length === 0) lines.push('neither says anything');
  if (![0, 1, 2, 3].includes(left.code)) lines.push(`the native command ended with ${left.code}`);
  return lines;
}

const [native, module] = process.argv.slice(2);
if (!native || !module) {
  console.error('use: node tests/cases/compare.mjs <native command> <wasm command>');
  process.exit(3);
}
mkdirSync(drafts, { recursive: true });
const cases = [...other_cases, ...file_cases(), ...ruleset_cases(), ...message_cases()];
let failed = 0;
let next = 0;
async function worker() {
  while (next < cases.length) {
    const one = cases[next++];
    const lines = await compare([native], [process.execPath, module], one);
    if (lines.length === 0) continue;
    ++failed;
    console.log(`not the same: ${one.name}\n  ${lines.join('\n  ')}`);
  }
}
await Promise.all(Array.from({ length: cpus().length }, worker));
const cars = cases.reduce((sum, one) => sum + (one.count ?? 1), 0);
console.log(`${cars} outputs in ${cases.length} commands`);
console.log(`${cases.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
