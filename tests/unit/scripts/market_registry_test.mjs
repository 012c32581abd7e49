import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { market_registry, registry_page, registry_text }
  from '../../../scripts/market_registry.mjs';
import { rule_packs } from '../../../scripts/rule_packs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shipped = readFileSync(`${root}rulesets/index.json`, 'utf8');

test('the registry fits the rulesets', () => {
  assert.equal(shipped, registry_text(market_registry(`${root}rulesets`, JSON.parse(shipped))));
});

test('the page about the markets says the same', () => {
  const page = readFileSync(`${root}docs/markets.md`, 'utf8');
  assert.equal(page, registry_page(`${root}rulesets`, JSON.parse(shipped)));
  assert.ok(!page.includes('undefined'));
});

test('every market has a state of the three', () => {
  for (const [market, entry] of Object.entries(JSON.parse(shipped).coverage)) {
    assert.match(entry.state, /^(verified|mixed|indicative)$/, market);
    assert.match(entry.newest_source, /^(\d{4}(-\d\d)?)?$/, market);
  }
});

test('a first visit loads the names of the markets only', () => {
  const packs = rule_packs(`${root}rulesets`, `${root}assets/words`);
  assert.deepEqual(JSON.parse(packs.get('base.json')['index.json']),
    { markets: JSON.parse(shipped).markets });
  assert.deepEqual(JSON.parse(packs.get('registry.json')['index.json']), JSON.parse(shipped));
  for (const [name, pack] of packs) {
    const commands = Object.keys(pack).filter((path) => /command\./.test(path));
    assert.deepEqual(commands, [], name);
  }
});
