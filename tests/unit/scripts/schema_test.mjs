// The JSON schemas that editors use: they accept every shipped file, each file names its own, and
// they refuse what the loader refuses for its shape.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

const rulesets = fileURLToPath(new URL('../../../rulesets', import.meta.url));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
for (const name of readdirSync(join(rulesets, 'schema'))) {
  ajv.addSchema(read(join(rulesets, 'schema', name)), name);
}

const files = readdirSync(rulesets, { recursive: true }).map(String)
  .filter((path) => path.endsWith('.json') && !path.startsWith('schema'));

// The schema of a file by its name; words have no room for a key that is no text.
function schema_of(path) {
  if (/(^|\/)words\.[a-z]+\.json$/.test(path)) return 'words.schema.json';
  return `${basename(path, '.json')}.schema.json`;
}

function mistakes(schema, document) {
  const validate = ajv.getSchema(schema);
  assert.ok(validate, `there is no ${schema}`);
  validate(document);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

test('every shipped file is as its schema says', () => {
  assert.ok(files.length > 200);
  for (const path of files) {
    assert.deepEqual(mistakes(schema_of(path), read(join(rulesets, path))), [], path);
  }
});

test('every file of rules and cases names its schema, so that editors complete and explain', () => {
  for (const path of files) {
    if (!/(^|\/)(rules|cases|parameters|unshown|vocabulary)\.json$/.test(path)) continue;
    const wanted = relative(dirname(path), join('schema', schema_of(path)));
    assert.equal(read(join(rulesets, path)).$schema, wanted, path);
  }
});

test('every key that an author writes is explained where the cursor stands', () => {
  const silent = [];
  const resolve = (schema, file) => {
    if (!schema.$ref || schema.description) return schema;
    const [other, pointer] = schema.$ref.split('#');
    const root = read(join(rulesets, 'schema', other || file));
    return pointer.split('/').slice(1).reduce((at, key) => at[key], root);
  };
  const walk = (schema, file, path) => {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (typeof value !== 'object' || key === '$schema') continue;
      if (!resolve(value, file).description) silent.push(`${file} ${path}${key}`);
      walk(value, file, `${path}${key}.`);
    }
    for (const part of ['items', 'additionalProperties']) {
      if (typeof schema[part] === 'object') walk(schema[part], file, path);
    }
    for (const [name, part] of Object.entries(schema.$defs ?? {})) walk(part, file, `${name}.`);
  };
  for (const name of readdirSync(join(rulesets, 'schema'))) {
    walk(read(join(rulesets, 'schema', name)), name, '');
  }
  assert.deepEqual(silent, []);
});

const shipped = { rules: 'kh/rules.json', cases: 'kh/cases.json', vocabulary: 'vocabulary.json',
  parameters: 'parameters/parameters.json', words: 'kh/words.en.json' };

const broken = [
  ['a ruleset without a side', 'rules', (d) => delete d.side],
  ['a side nobody knows', 'rules', (d) => { d.side = 'import'; }],
  ['a misspelt key of a ruleset', 'rules', (d) => { d.rule = []; }],
  ['a rule without an id', 'rules', (d) => delete d.rules[0].id],
  ['a misspelt key of a rule', 'rules', (d) => { d.rules[0].requires = 'yes'; }],
  ['a phase nobody knows', 'rules', (d) => { d.rules[0].phase = 'later'; }],
  ['a severity nobody knows', 'rules', (d) => { d.rules[0].severity = 'high'; }],
  ['a rule that blocks without a demand', 'rules',
    (d) => { d.rules[0].severity = 'blocks'; delete d.rules[0].require; }],
  ['a cost without an amount', 'rules',
    (d) => { d.rules[0].severity = 'cost'; delete d.rules[0].require; }],
  ['a cost with a demand', 'rules',
    (d) => Object.assign(d.rules[0], { severity: 'cost', amount: '1 RUB', require: 'yes' })],
  ['a day that is none', 'rules', (d) => { d.checked_on = '2026-1-1'; }],
  ['days in force without a clock', 'rules',
    (d) => { d.rules[0].from = '2026-01-01'; delete d.rules[0].clock; }],
  ['a citation without a source', 'rules', (d) => { d.rules[0].cites = [{ at: '1' }]; }],
  ['a flag without a condition', 'rules', (d) => { d.rules[0].flags = [{ id: 'X' }]; }],
  ['an address that is not https', 'rules',
    (d) => { Object.values(d.sources)[0].url = 'http://law.example'; }],
  ['a source that nobody says how it was read', 'rules',
    (d) => delete Object.values(d.sources)[0].read],
  ['a table without a file', 'rules', (d) => { d.tables = { fee: { keys: [] } }; }],
  ['a key of a table without a column', 'rules',
    (d) => { d.tables = { fee: { file: 'tables/fee.csv', keys: [{ name: 'age' }] } }; }],
  ['columns without what they lie across', 'rules',
    (d) => { d.tables = { fee: { file: 'tables/fee.csv', columns: { new: ['new'] } } }; }],
  ['a parameter without values', 'rules', (d) => { d.parameters = { vat: { values: [] } }; }],
  ['too many decimals', 'rules',
    (d) => {
      d.parameters = { vat: { decimals: 13, values: [{ from: '2026-01-01', value: '1' }] } };
    }],
  ['a number for an expression', 'rules', (d) => { d.derived = { age: 3 }; }],
  ['an expression with an escape', 'rules', (d) => { d.derived = { age: 'a == "b"' }; }],
  ['a derived value with a point in its name', 'rules', (d) => { d.derived = { 'a.b': 'yes' }; }],
  ['a paper without a fact', 'rules', (d) => { d.papers = { letter: { name: 'paper.letter' } }; }],
  ['a case without an expectation', 'cases', (d) => delete d.cases[0].expect],
  ['a case that expects nothing', 'cases', (d) => { d.cases[0].expect = {}; }],
  ['a result nobody knows', 'cases', (d) => { d.cases[0].expect = { 'KH-01': 'exempted' }; }],
  ['a word for the side that nobody knows', 'cases',
    (d) => { d.cases[0].expect = { overall: 'fine' }; }],
  ['a phase of a case that nobody knows', 'cases', (d) => { d.cases[0].phases = ['car']; }],
  ['a list for a fact', 'cases', (d) => { d.cases[0].with = { 'vehicle.class': [] }; }],
  ['a fact of an unknown kind', 'vocabulary', (d) => { d.facts[0].kind = 'bool'; }],
  ['a fact without a role', 'vocabulary', (d) => delete d.facts[0].role],
  ['a fact without a point in its name', 'vocabulary', (d) => { d.facts[0].id = 'maker'; }],
  ['a choice fact without its choice', 'vocabulary',
    (d) => { d.facts[0] = { id: 'a.b', kind: 'choice', role: 'car' }; }],
  ['a unit for a truth', 'vocabulary',
    (d) => { d.facts[0] = { id: 'a.b', kind: 'truth', role: 'car', unit: 'km' }; }],
  ['a member twice', 'vocabulary', (d) => { Object.values(d.choices)[0].push('CN'); }],
  ['a key that shared parameters do not have', 'parameters', (d) => { d.rules = []; }],
  ['a text that is a number', 'words', (d) => { d['KH-01.title'] = 1; }],
];

for (const [name, kind, mistake] of broken) {
  test(`a schema refuses ${name}`, () => {
    const document = read(join(rulesets, shipped[kind]));
    assert.deepEqual(mistakes(`${kind}.schema.json`, document), []);
    mistake(document);
    assert.notDeepEqual(mistakes(`${kind}.schema.json`, document), []);
  });
}
