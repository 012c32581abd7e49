// The registry of markets, rulesets/index.json: what is known of each, how well, since when, and
// what is missing. `state` and `newest_source` are judged by people and stay as they stand;
// everything else is taken from the rulesets.
//
//   node scripts/market_registry.mjs           writes rulesets/index.json anew
//   node scripts/market_registry.mjs --check   says where it differs; exit code 1 where it does
import { readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function read_rulesets(root) {
  const rulesets = new Map();
  for (const folder of readdirSync(root).sort()) {
    const path = join(root, folder, 'rules.json');
    if (!existsSync(path)) continue;
    const ruleset = json(path);
    rulesets.set(ruleset.ruleset, ruleset);
  }
  return rulesets;
}

function count_by(items, key) {
  const counts = {};
  for (const item of items) counts[item[key]] = (counts[item[key]] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// The registry that fits the rulesets below `root`, with the judgements of `before`.
export function market_registry(root, before) {
  const rulesets = read_rulesets(root);
  const coverage = {};
  for (const [id, ruleset] of rulesets) {
    if (ruleset.side !== 'destination') continue;
    const parts = [...(ruleset.includes ?? []).map((other) => rulesets.get(other)), ruleset];
    const { state = 'indicative', newest_source = '' } = before?.coverage?.[id] ?? {};
    coverage[id] = {
      state, newest_source,
      confidence: ruleset.confidence,
      verified_since: ruleset.checked_on,
      recheck_by: ruleset.recheck_by,
      rules: count_by(parts.flatMap((part) => part.rules), 'confidence'),
      sources: count_by(parts.flatMap((part) => Object.values(part.sources)), 'read'),
      missing: parts.flatMap((part) => part.not_covered ?? []),
    };
  }
  return { markets: Object.keys(coverage).sort(), coverage };
}

export const registry_text = (registry) => `${JSON.stringify(registry, null, 1)}\n`;

const states = {
  verified: 'the rules that decide were read and confirmed',
  mixed: 'some deciding rules were read and confirmed, others are reported',
  indicative: 'reported rules only: ask the authority',
};

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);

// docs/markets.md for a registry and the English texts below `root`.
export function registry_page(root, registry) {
  const texts = {};
  for (const folder of readdirSync(root)) {
    const path = join(root, folder, 'words.en.json');
    if (existsSync(path)) Object.assign(texts, json(path));
  }
  const lines = [
    '# Markets', '',
    'What ZeroKm knows of each destination, made from `rulesets/index.json` by',
    '`scripts/market_registry.mjs`. A state says what the rules of a market rest on as a whole:',
    '',
    ...Object.entries(states).map(([state, text]) => `- **${state}**: ${text}`), '',
    `| ${['market', 'state', 'rules: verified, indicative, unconfirmed', 'sources',
      'newest source', 'checked', 'again by'].join(' | ')} |`,
    '|---|---|---|---|---|---|---|',
  ];
  const name = (id) => texts[`market.${id}.name`];
  const entries = Object.entries(registry.coverage)
    .sort(([a], [b]) => (name(a) < name(b) ? -1 : 1));
  for (const [id, entry] of entries) {
    const { verified = 0, indicative = 0, unconfirmed = 0 } = entry.rules;
    const cells = [`${name(id)} (${id})`, entry.state,
      `${verified}, ${indicative}, ${unconfirmed}`, sum(entry.sources),
      entry.newest_source || 'undated', entry.verified_since, entry.recheck_by];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  lines.push('', '## What is missing', '');
  for (const [id, entry] of entries) {
    lines.push(`**${name(id)}**`, '', ...entry.missing.map((key) => `- ${texts[key]}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const top = join(dirname(fileURLToPath(import.meta.url)), '..');
  const root = join(top, 'rulesets');
  const path = join(root, 'index.json');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  const registry = market_registry(root, JSON.parse(before));
  writeFileSync(path, registry_text(registry));
  writeFileSync(join(top, 'docs/markets.md'), registry_page(root, registry));
}
