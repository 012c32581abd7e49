// Finishes a site: names its folders by what is in them, lists every file, tells the service
// worker what belongs together.
//
//   program-<id>/    modules, the wasm, style, pictures: everything that runs
//   rules-<id>/      packs of rules and words
//   index.html, service_worker.js, icons, files.json and what hosts read lie at the top
//
// Whatever a page asks for later stands below a name that only its own build has, so two builds
// never meet in one page, whether or not there is a service worker.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync,
  writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { headers, hosting_files, meta_policy } from './page_policy.mjs';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Paths of all files below a folder, in one order everywhere. */
export function paths_below(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep).join('/'))
    .sort((left, right) => (left < right ? -1 : 1));
}

const for_hosts = /^(?:_headers|\.|hosting\/|files\.json|service_worker\.js)/;
const for_browsers = /^(?:index\.html|licences\.txt|icon[^/]*\.(?:svg|png)|[^/]+\.webmanifest)$/;
const at_top = (path) => for_hosts.test(path) || for_browsers.test(path);

// Kept on the device once asked for, not before: they are large, or few people need them.
const when_asked = /(?:^|\/)(?:decoders\/|gallery\/|zerokm_gallery\.)/;

const id_of = (rows) => sha256(rows.map(({ path, sha256: hash }) => `${hash} ${path}\n`).join(''))
  .slice(0, 12);

function move(site, from, to) {
  mkdirSync(dirname(join(site, to)), { recursive: true });
  renameSync(join(site, from), join(site, to));
}

// Each pack says which set it is of, so that a page notices one of another set, wherever it lay.
function name_set(file, set) {
  const pack = readFileSync(file, 'utf8');
  writeFileSync(file, pack.replace('{', `{"set":"${set}",`));
}

/** `site` as it was assembled: rules/ and everything else beside index.html. `origins`: a Map from
 * a path to the files it was made of. Gives the ids. */
export function finish_site(site, origins) {
  const row = (path) => {
    const bytes = readFileSync(join(site, path));
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const rules = paths_below(site).filter((path) => path.startsWith('rules/'));
  const program = paths_below(site)
    .filter((path) => !at_top(path) && !path.startsWith('rules/'));
  const rules_folder = `rules-${id_of(rules.map(row))}`;
  const program_folder = `program-${id_of(program.map(row))}`;
  const placed = new Map([...rules.map((path) => [path, path.replace('rules', rules_folder)]),
    ...program.map((path) => [path, `${program_folder}/${path}`])]);
  for (const path of rules) name_set(join(site, path), rules_folder);
  for (const [from, to] of placed) move(site, from, to);
  for (const folder of new Set([...placed.keys()].filter((path) => path.includes('/'))
    .map((path) => path.split('/')[0]))) {
    rmSync(join(site, folder), { recursive: true });  // nothing but empty folders by now
  }
  for (const [path, text] of Object.entries(hosting_files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
    origins.set(path, ['scripts/page_policy.mjs']);
  }
  const index = readFileSync(join(site, 'index.html'), 'utf8')
    .replace('@policy@', () => meta_policy)
    .replace('@rules@', rules_folder)
    .replace(/(href|src)="([^":]+)"/g, (whole, name, path) =>
      placed.has(path) ? `${name}="${placed.get(path)}"` : whole);
  writeFileSync(join(site, 'index.html'), index);

  const from = new Map([...origins].map(([path, made_of]) => [placed.get(path) ?? path, made_of]));
  const listed = () => paths_below(site).filter((path) => path !== 'files.json')
    .map((path) => ({ ...row(path), from: from.get(path) ?? [] }));
  const build = id_of(listed());  // the worker's code as it stands in web/ belongs to it
  const kept = listed().filter(({ path }) => !for_hosts.test(path));
  const worker = readFileSync(join(site, 'service_worker.js'), 'utf8').replace('@site@', () =>
    JSON.stringify({
      build,
      program: program_folder,
      rules: rules_folder,
      headers,
      files: Object.fromEntries(kept.map(({ path, sha256: hash }) =>
        [path, when_asked.test(path) ? [hash, 1] : [hash]])),
    }));
  writeFileSync(join(site, 'service_worker.js'), worker);
  writeFileSync(join(site, 'files.json'), `${JSON.stringify({
    build, program: program_folder, rules: rules_folder, files: listed(),
  }, null, 1)}\n`);
  return { build, program: program_folder, rules: rules_folder };
}
