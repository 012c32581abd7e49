// docs/rules-coverage.json lists every rule of the research; what the rulesets hold beyond it must
// be of our own making and say so here.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const json = (path) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
const table = json('docs/rules-coverage.json');

const rulesets = readdirSync(`${root}rulesets`)
  .filter((folder) => existsSync(`${root}rulesets/${folder}/rules.json`))
  .map((folder) => json(`rulesets/${folder}/rules.json`));

// Scope of a ruleset, the status of a car there, and lines that a market's bill was split into.
const of_our_making = new RegExp('-SCOPE$|^(JO-STATUS|QA-00|EAEU-(AGE|FIRM-FROM|TARIFF)|BY-DUTY|' +
  'RU-(DOCUMENTS|EAEU-DOCUMENTS|TRANSIT))$');

test('every ruleset stands in the table', () => {
  assert.deepEqual(rulesets.map(({ ruleset }) => ruleset).filter((id) => !table[id]), []);
});

test('every rule of a ruleset comes from the table or is named as our own', () => {
  const named = new Set(Object.values(table).flatMap((entries) => Object.values(entries))
    .flatMap(({ rules = [] }) => rules));
  const invented = rulesets.flatMap(({ rules }) => rules).map(({ id }) => id)
    .filter((id) => !named.has(id) && !of_our_making.test(id));
  assert.deepEqual(invented, []);
});

test('numbered rules of a market leave no number out', () => {
  const left_out = [];
  for (const entries of Object.values(table)) {
    const numbers = Object.keys(entries).map((id) => /^([A-Z]{2})-(\d\d)$/.exec(id))
      .filter(Boolean);
    if (numbers.length !== Object.keys(entries).length) continue;
    const last = Math.max(...numbers.map(([, , number]) => Number(number)));
    for (let number = 1; number <= last; ++number) {
      const id = `${numbers[0][1]}-${String(number).padStart(2, '0')}`;
      if (!entries[id]) left_out.push(id);
    }
  }
  // The research skipped this number itself.
  assert.deepEqual(left_out, ['LK-07']);
});
