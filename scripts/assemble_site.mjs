// Puts the site together: node scripts/assemble_site.mjs <build folder of the web preset> <dist>
//
//   web/*, assets/*, the module and its wasm       as they are
//   rules/*.json                                  packs of rules and words, see rule_packs.mjs
//   scan/, decoders/                              the scanner, loaded on a tap; see decoders.mjs
//   papers/                                        the reader of files, loaded with the first one
//   licences.txt                                   ours and those of what is compiled in
//
// site_manifest.mjs then gives the folders their names and lists every file.
//
// Rules keep their lines, so that a problem found in one names the line a person sees.
// With ZEROKM_DRAFT in the environment nothing is made small or measured: for looking at a page of
// an unoptimised build.
// The site replaces the old one only when it is whole and its first load is within the budget.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync,
  writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { decoder_licences, put_decoders } from './decoders.mjs';
import { lean_style } from './lean_style.mjs';
import { rule_packs } from './rule_packs.mjs';
import { finish_site, paths_below } from './site_manifest.mjs';

// Everything a first visit needs before it can answer, in brotli bytes.
const first_load_budget = 300 * 1000;

// Not needed for the first answer: fetched later, on a tap, or for installing.
const later = [/^(licences\.txt|files\.json)$/, /worker\.m?js$/, /\.webmanifest$/,
  /gallery\.(m?js|wasm)$/, /(^|\/)gallery\//, /\.(png|ico)$/,
  /^(\.|_headers|hosting\/)/, /^(apart|dialog|faults|offline|papers|scan|decoders)\//,
  /(whole|records|photos|device|packs)\.(mjs|wasm)$/,
  /^rules\/(later-|details-|registry|ALL|cases-)/];

const files_in = (folder) => existsSync(folder) ? paths_below(folder) : [];

const root = dirname(dirname(fileURLToPath(import.meta.url)));

// What is compiled into the wasm asks that its licence goes with it.
function licence_files() {
  const deps = join(root, 'build/deps');
  const unpacked = existsSync(deps)
    ? readdirSync(deps).filter((name) => existsSync(join(deps, name, 'LICENSE.txt'))) : [];
  return [
    ['ZeroKm', join(root, 'LICENSE')],
    ...unpacked.map((name) => [name, join(deps, name, 'LICENSE.txt')]),
    ...['nlohmann-json3-dev', 'libhowardhinnant-date-dev', 'emscripten']
      .map((name) => [name, `/usr/share/doc/${name}/copyright`]),
    ...decoder_licences(root),
  ].filter(([, file]) => existsSync(file));
}

const licences = (files) => files
  .map(([name, file]) => `==== ${name}\n\n${readFileSync(file, 'utf8').trim()}\n`).join('\n\n');

const draft_only = Boolean(process.env.ZEROKM_DRAFT);

// A module as visitors load it: half its weight.
function lean(file) {
  if (draft_only) return readFileSync(file);
  const done = spawnSync('terser', [file, '--module', '-c', 'passes=2', '-m'],
    // Debian's terser finds its modules by itself only under Debian's Node.
    { encoding: 'utf8', env: { ...process.env, NODE_PATH: '/usr/share/nodejs' } });
  if (done.status !== 0) {
    console.error(`error: terser ${file}: ${done.error ?? done.stderr}`);
    process.exit(1);
  }
  return done.stdout;
}

// Fills `site`; gives a Map from each path to the files it was made of.
function assemble(build, site) {
  const origins = new Map();
  const put = (path, bytes, ...from) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
    origins.set(path, from);
  };
  const take = (path, file, from) => {
    const style = file.endsWith('.css');
    put(path, file.endsWith('.mjs') ? lean(file)
      : style ? lean_style(readFileSync(file, 'utf8')) : readFileSync(file), from);
  };
  for (const path of files_in(join(root, 'web'))) {
    // web/api is for programs of others; the page does not use it.
    if (/^(?!api\/).*\.(mjs|html|css|js|webmanifest|svg|png|ico|txt)$/.test(path)) {
      take(path, join(root, 'web', path), `web/${path}`);
    }
  }
  for (const path of files_in(join(root, 'assets'))) {
    if (/\.(svg|png|ico)$/.test(path) || path.startsWith('gallery/')) {
      take(`assets/${path}`, join(root, 'assets', path), `assets/${path}`);
    }
  }
  for (const name of ['zerokm', 'zerokm_gallery', 'zerokm_whole']) {
    for (const file of [`${name}.mjs`, `${name}.wasm`]) {
      if (existsSync(join(build, file))) take(file, join(build, file), `src/ as ${file}`);
    }
  }
  for (const path of files_in(join(root, 'assets/scan'))) {
    if (/^words\./.test(path)) {
      take(`scan/${path}`, join(root, 'assets/scan', path), `assets/scan/${path}`);
    }
  }
  if (existsSync(join(build, 'zerokm_scan.wasm'))) {
    take('scan/gate.wasm', join(build, 'zerokm_scan.wasm'), 'src/ as zerokm_scan.wasm');
  }
  if (existsSync(join(build, 'zerokm_papers.wasm'))) {
    take('papers/reader.wasm', join(build, 'zerokm_papers.wasm'), 'src/ as zerokm_papers.wasm');
  }
  put_decoders(root, put);
  const licensed = licence_files();
  put('licences.txt', licences(licensed), ...licensed.map(([name]) => name));
  for (const [name, pack] of rule_packs(join(root, 'rulesets'), join(root, 'assets/words'))) {
    const source = (path) => path.startsWith('assets/') ? path.replace('assets/', 'assets/words/')
      : existsSync(join(root, 'rulesets', path)) ? `rulesets/${path}` : 'scripts/rule_packs.mjs';
    put(`rules/${name}`, JSON.stringify(pack), ...new Set(Object.keys(pack).map(source)));
  }
  return origins;
}

function brotli_size(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

// Of the words one language is loaded, and one market; the largest of each stand for them.
function first_load(dist) {
  const rows = paths_below(dist)
    .map((file) => [file, file.replace(/^program-\w+\//, '').replace(/^rules-\w+/, 'rules')])
    .filter(([, path]) => !later.some((pattern) => pattern.test(path)))
    .map(([file, path]) => {
      const bytes = readFileSync(join(dist, file));
      return { path, raw: bytes.length, brotli: brotli_size(bytes) };
    });
  const kinds = [/^rules\/words-/, /^rules\/[A-Z]+\.json$/, /^rules\/[A-Z]+-/];
  const largest = kinds.map((kind) => rows.filter((row) => kind.test(row.path))
    .sort((left, right) => right.brotli - left.brotli)[0]);
  return rows.filter((row) => !kinds.some((kind) => kind.test(row.path)) || largest.includes(row));
}

function print_table(rows) {
  const line = (path, raw, brotli) =>
    console.log(`  ${path.padEnd(34)} ${String(raw).padStart(9)} ${String(brotli).padStart(9)}`);
  line('first load', 'bytes', 'brotli');
  for (const { path, raw, brotli } of rows) line(path, raw, brotli);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  line('total', sum('raw'), sum('brotli'));
  return sum('brotli');
}

const [build, dist] = process.argv.slice(2);
if (!build || !dist) {
  console.error('use: node scripts/assemble_site.mjs <build folder> <dist>');
  process.exit(1);
}
const draft = `${dist}.new`;
rmSync(draft, { recursive: true, force: true });
mkdirSync(draft, { recursive: true });
let origins;
try {
  origins = assemble(build, draft);
} catch (problem) {
  console.error(`error: ${problem.message}`);
  process.exit(1);
}
for (const needed of ['index.html', 'service_worker.js', 'zerokm.mjs', 'zerokm.wasm',
  'rules/base.json']) {
  if (!existsSync(join(draft, needed))) {
    console.error(`error: the site lacks ${needed}`);
    process.exit(1);
  }
}
const ids = finish_site(draft, origins);
console.log(`  build ${ids.build}: ${ids.program}, ${ids.rules}`);
if (!draft_only) {
  const total = print_table(first_load(draft));
  if (total > first_load_budget) {
    console.error(`error: the first load is ${total} bytes, the budget is ${first_load_budget}`);
    process.exit(1);
  }
  console.log(`  within the budget of ${first_load_budget} bytes`);
}
rmSync(dist, { recursive: true, force: true });
renameSync(draft, dist);
