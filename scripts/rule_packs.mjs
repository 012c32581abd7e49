// The rules a visitor's device needs, in packs: an object {path inside rulesets/: text of the file}
// each. Cases and schemas stay at home. What every first answer needs comes at once, a market when
// somebody asks for it, words in one language at a time:
//
//   base.json                  vocabulary, parameters, the export side, the markets of index.json
//   registry.json              the whole index.json
//   words-<language>.json      labels, screens, the export side's texts
//   details-<language>.json    texts of the export side that are read once a rule is opened
//   later-<language>.json      words of the places that are loaded later
//   ALL.json, ALL-<language>.json   the same of all markets at once
//   cases-<market>.json        the cases beside its rules
//   <market>.json              the market's rules and tables, and those of the rulesets it includes
//   <market>-<language>.json, details-<market>-<language>.json   their texts
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

function paths_below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? paths_below(path).map((below) => join(entry.name, below))
                               : [entry.name];
  }).sort();
}

// What only those who write rules read.
const at_home = new Set(['cases.json', 'unshown.json']);

const slashed = (path) => path.split(sep).join('/');

// Rulesets by id: what they are and the files of their folder.
function read_rulesets(root) {
  const rulesets = new Map();
  for (const path of paths_below(root).map(slashed)) {
    if (!/^[^/]+\/rules\.json$/.test(path)) continue;
    let head;
    try {
      head = JSON.parse(readFileSync(join(root, path), 'utf8'));
    } catch {
      throw new Error(`rulesets/${path} is not JSON`);
    }
    const folder = path.slice(0, path.indexOf('/'));
    const files = paths_below(join(root, folder)).map((file) => `${folder}/${slashed(file)}`)
      .filter((file) => /\.(json|csv)$/.test(file) && !at_home.has(basename(file)));
    rulesets.set(head.ruleset, { side: head.side, includes: head.includes ?? [], files });
  }
  return rulesets;
}

// The files of a ruleset after those of what it includes, each once.
function files_of(rulesets, id, seen = new Set()) {
  if (seen.has(id) || !rulesets.has(id)) return [];
  seen.add(id);
  const { includes, files } = rulesets.get(id);
  return [...includes.flatMap((other) => files_of(rulesets, other, seen)), ...files];
}

const language_of = (path) => /(?:^|\/)[a-z]+\.([a-z]{2,3})\.json$/.exec(path)?.[1];

// What the first answer does without: the program says something general while these are on their
// way.
const is_detail = (key) => /^source\.|\.(?:met|exempt|na|info|change)$/.test(key);

// The members of a words file whose keys are wanted; the file itself where that is all of them.
function part(text, wanted) {
  const all = Object.entries(JSON.parse(text)), some = all.filter(([key]) => wanted(key));
  return some.length === all.length ? text : JSON.stringify(Object.fromEntries(some), null, 1);
}

// Without the schema, which only editors need, and without blanks outside texts; what stands in a
// line stays there.
const lean_json = (text) => text.replace(/ *"\$schema": "[^"]*",/, '').replace(/^ +/gm, '')
  .replace(/(?<!\\)": /g, '":').replace(/(?<!\\)", "/g, '","');

// Gives a Map from the pack's file name to its object.
export function rule_packs(root, words) {
  const packs = new Map();
  const put = (pack, path, text) => {
    if (!packs.has(pack)) packs.set(pack, {});
    packs.get(pack)[path] = text;
  };
  const rulesets = read_rulesets(root);
  // Where a fact stands on which paper is for people who write rules; no screen says it yet.
  const without_help = (text) => JSON.stringify(Object.fromEntries(
    Object.entries(JSON.parse(text)).filter(([key]) => !key.endsWith('.help'))), null, 1);
  const read = (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    if (/^words\./.test(path)) return without_help(text);
    return path.endsWith('.json') && !language_of(path) ? lean_json(text) : text;
  };
  const spread = (files, plain, spoken) => {
    for (const path of files) {
      const language = language_of(path);
      put(language ? spoken(language) : plain, path, read(path));
    }
  };
  // The same for rulesets, whose words come in two parts.
  const spread_law = (files, plain, first, details) => {
    for (const path of files) {
      const language = language_of(path), text = read(path);
      if (!language) {
        put(plain, path, text);
        continue;
      }
      put(`${first}-${language}.json`, path, part(text, (key) => !is_detail(key)));
      put(`${details}-${language}.json`, path, part(text, is_detail));
    }
  };
  const shared = paths_below(root).map(slashed)
    .filter((path) => /\.(json|csv)$/.test(path) &&
      path !== 'index.json' && (!path.includes('/') || /^parameters\//.test(path)));
  spread(shared, 'base.json', (language) => `words-${language}.json`);
  const markets = [];
  for (const [id, { side }] of rulesets) {
    if (side === 'export') {
      spread_law(files_of(rulesets, id), 'base.json', 'words', 'details');
    } else if (side === 'destination') {
      markets.push(id);
      spread_law(files_of(rulesets, id), `${id}.json`, id, `details-${id}`);
    }
  }
  // Where one car is compared in all markets: all of them at once.
  spread([...new Set(markets.flatMap((id) => files_of(rulesets, id)))], 'ALL.json',
    (language) => `ALL-${language}.json`);
  // The rules' own tests, for whoever wants to see them hold on his device.
  for (const [id, { files }] of rulesets) {
    const path = `${files[0]?.split('/')[0]}/cases.json`;
    if (existsSync(join(root, path))) put(`cases-${id}.json`, path, read(path));
  }
  put('base.json', 'index.json', JSON.stringify({ markets: markets.sort() }));
  if (existsSync(join(root, 'index.json'))) put('registry.json', 'index.json', read('index.json'));
  for (const path of paths_below(words).map(slashed)) {
    const language = language_of(path);
    // The command's own words are of no use in a page.
    if (!language || path.startsWith('command.')) continue;
    const pack = /^(screen|intake)\./.test(path) ? 'words' : 'later';
    put(`${pack}-${language}.json`, `assets/${path}`, readFileSync(join(words, path), 'utf8'));
  }
  return packs;
}
