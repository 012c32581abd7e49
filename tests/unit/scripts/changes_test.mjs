// rulesets/CHANGES.md against the law versions in the rulesets, both ways.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../rulesets/', import.meta.url));

function read_rulesets() {
  const rulesets = new Map();
  for (const folder of readdirSync(root)) {
    const path = `${root}${folder}/rules.json`;
    if (existsSync(path)) rulesets.set(folder, JSON.parse(readFileSync(path, 'utf8')));
  }
  return rulesets;
}

// Rows {folders, holds, names} of the tables below headings that name folders in code marks.
function read_changes() {
  const rows = [];
  let folders = [];
  for (const line of readFileSync(`${root}CHANGES.md`, 'utf8').split('\n')) {
    if (line.startsWith('## ')) folders = [...line.matchAll(/`(\w+)\/`/g)].map(([, name]) => name);
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    if (cells.length !== 5 || cells[0] === 'holds' || cells[0].startsWith('---')) continue;
    const names = cells[4].split(',').map((name) => name.replace(/\(.*\)/, '').trim());
    rows.push({ folders, holds: cells[0], names, line });
  }
  return rows;
}

const rulesets = read_rulesets();
const rows = read_changes();

// "CN-CONF" speaks for CN-CONF-01 and its sisters.
const speaks_for = (name, id) => id === name || id.startsWith(`${name}-`);

test('every version of a law is told with its first and last day', () => {
  const untold = [];
  for (const [folder, { rules }] of rulesets) {
    for (const rule of rules.filter(({ from, until }) => from || until)) {
      const told = rows.some(({ folders, holds, names }) => folders.includes(folder) &&
        names.some((name) => speaks_for(name, rule.id)) &&
        (!rule.from || holds.includes(rule.from)) && (!rule.until || holds.includes(rule.until)));
      if (!told) untold.push(`${rule.id} ${rule.from ?? ''}..${rule.until ?? ''}`);
    }
  }
  assert.deepEqual(untold, []);
});

test('every new value of a rate or base amount since 2024 is told', () => {
  const shared = JSON.parse(readFileSync(`${root}parameters/parameters.json`, 'utf8')).parameters;
  // A shared one begins with the market it belongs to.
  const values = [...Object.entries(shared).map(([name, parameter]) =>
    [name.split('_')[0], name, parameter]),
  ...[...rulesets].flatMap(([folder, { parameters = {} }]) =>
    Object.entries(parameters).map(([name, parameter]) => [folder, name, parameter]))];
  assert.ok(values.length > 3);
  for (const [folder, name, parameter] of values) {
    assert.ok(rulesets.has(folder), name);
    for (const { from } of parameter.values.filter((value) => value.from >= '2024')) {
      assert.ok(rows.some((row) => row.folders.includes(folder) && row.holds.includes(from)),
        `${name} from ${from}`);
    }
  }
});

test('every change told names rules that exist', () => {
  for (const { folders, names, line } of rows) {
    const ids = folders.flatMap((folder) => rulesets.get(folder)?.rules ?? []).map(({ id }) => id);
    assert.ok(folders.length > 0 && names.length > 0, line);
    for (const name of names) assert.ok(ids.some((id) => speaks_for(name, id)), `${name}: ${line}`);
  }
});
