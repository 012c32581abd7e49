// The one-file edition: the whole site in one page that opens from a disk or a stick.
//   node scripts/one_file.mjs <build folder of the web preset> <zerokm.html>
// Everything but what needs a file of its own beside the page: the decoders, and the service worker
// that has nothing to keep here. The rules' own tests stay out for their weight.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { lean_style } from './lean_style.mjs';
import { meta_policy } from './page_policy.mjs';
import { rule_packs } from './rule_packs.mjs';

export const budget = 600 * 1000;  // brotli bytes
const root = dirname(dirname(fileURLToPath(import.meta.url)));

// Answers what the modules fetch out of the page itself.
const parts_module = `
const texts = JSON.parse(document.getElementById('texts').textContent);
const program = document.getElementById('program').textContent;

function unpacked() {
  const bytes = new Uint8Array(program.length);
  for (let at = 0; at < bytes.length; ++at) bytes[at] = program.charCodeAt(at) & 255;
  return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
}

// All markets at once are those of each: "ALL.json" and "ALL-en.json". A file of words comes in two
// parts there.
function all_markets(name) {
  const wanted = new RegExp('^(details-)?[A-Z]{2}' + name.slice(3).replace('.', '[.]') + '$');
  const all = {};
  for (const pack of Object.keys(texts).filter((other) => wanted.test(other))) {
    for (const [path, text] of Object.entries(texts[pack])) {
      const before = all[path];
      all[path] = before === undefined || before === text ? text
        : JSON.stringify({ ...JSON.parse(before), ...JSON.parse(text) });
    }
  }
  return { ...all, set: 'rules' };
}

window.fetch = async (address) => {
  const path = String(address?.url ?? address);
  if (/\\.wasm$/.test(path)) return unpacked();
  const name = /rules\\/([^/]+)$/.exec(path)?.[1];
  if (name?.startsWith('ALL')) return new Response(JSON.stringify(all_markets(name)));
  if (name in texts) return new Response(JSON.stringify(texts[name]));
  throw new TypeError(path + ' is not in the one-file edition');
};
`;

// In the place of the scanner and the reader of files.
const without = `
import { show_notice } from '../faults/notice.mjs';
import { fault_words } from '../faults/words.mjs';

export const scan = async () => show_notice('one_file', fault_words().one_file);

export async function read_paper(file, arrive) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\\0')) throw new Error('no text');
    arrive(file.name, text, false);
  } catch {
    await scan();
  }
}
`;

// The program that holds every place, where there are two.
const program_of = (build) =>
  existsSync(join(build, 'zerokm_whole.wasm')) ? 'zerokm_whole' : 'zerokm';

// All modules as one. The program of the first visit is the one with every place here.
function bundle(build) {
  const folder = mkdtempSync(join(tmpdir(), 'zerokm-one-'));
  try {
    cpSync(join(root, 'web'), folder, { recursive: true });
    cpSync(join(build, `${program_of(build)}.mjs`), join(folder, 'zerokm.mjs'));
    writeFileSync(join(folder, 'zerokm_whole.mjs'), "export { default } from './zerokm.mjs';\n");
    writeFileSync(join(folder, 'zerokm_gallery.mjs'), 'export default null;\n');
    writeFileSync(join(folder, 'parts.mjs'), parts_module);
    for (const path of ['scan/scanner.mjs', 'papers/papers.mjs']) {
      writeFileSync(join(folder, path), without);
    }
    writeFileSync(join(folder, 'one.mjs'), "import './parts.mjs';\nimport './boot.mjs';\n");
    const done = spawnSync('esbuild', ['one.mjs', '--bundle', '--format=esm', '--minify',
      '--target=es2022', '--charset=utf8', '--log-level=warning', '--external:module',
      '--external:fs', '--external:path'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.status !== 0) throw new Error(`esbuild: ${done.error ?? done.stderr}`);
    return done.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hash_of = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Bytes as the letters of the same number, so that a page's own compression still sees them: in
// brotli four parts in a hundred more than the bytes, where base64 takes thirty. What HTML would
// change is moved by 256, which the reader takes off again.
const as_letters = (bytes) => Array.from(bytes, (byte) =>
  String.fromCharCode([0, 13, 60].includes(byte) ? byte + 256 : byte)).join('');

// Texts of one language next to each other: compressed they weigh 2.4 KB less.
const by_language = (name) => (/-([a-z]{2})[.]json$/.exec(name)?.[1] ?? '') + name;

export function one_file(build) {
  // Nothing inside may look like the end of its element.
  const script = bundle(build).replaceAll('</script', '<\\/script').trim();
  const style = lean_style(readFileSync(join(root, 'web/style.css'), 'utf8'));
  const packs = [...rule_packs(join(root, 'rulesets'), join(root, 'assets/words'))]
    .filter(([name]) => !/^(?:ALL|cases-)/.test(name))
    .map(([name, pack]) => [name, { set: 'rules', ...pack }])
    .sort(([left], [right]) => (by_language(left) < by_language(right) ? -1 : 1));
  const texts = JSON.stringify(Object.fromEntries(packs)).replaceAll('<', '\\u003c');
  const program = as_letters(readFileSync(join(build, `${program_of(build)}.wasm`)));
  const policy = meta_policy
    .replace("script-src 'self'", `script-src ${hash_of(script)}`)
    .replace("style-src 'self'", `style-src ${hash_of(style)}`)
    .replace(/ (connect|worker|manifest)-src 'self';/g, '');
  const icon = readFileSync(join(root, 'web/icon.svg')).toString('base64');
  return readFileSync(join(root, 'web/index.html'), 'utf8')
    .replace('@policy@', () => policy)
    .replace('@rules@', 'rules')
    .replace('<html ', '<html data-edition="one-file" ')
    .replace(/<link rel="(?:manifest|modulepreload|apple-touch-icon)"[^>]*>\n/g, '')
    .replace(/href="icon.svg"/, () => `href="data:image/svg+xml;base64,${icon}"`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module" src="boot.mjs"><\/script>\n/, '')
    .replace('</body>', () => `<script type="application/json" id="texts">${texts}</script>
<script type="text/plain" id="program">${program}</script>
<script type="module">${script}</script>
</body>`);
}

/** What a visitor loads. */
export const packed_size = (page) => brotliCompressSync(page, { params: {
  [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [build, target] = process.argv.slice(2);
  if (!build || !target) {
    console.error('use: node scripts/one_file.mjs <build folder> <zerokm.html>');
    process.exit(1);
  }
  const page = one_file(build);
  const size = packed_size(page);
  console.log(`  one file: ${Buffer.byteLength(page)} bytes, ${size} in brotli`);
  if (size > budget && !process.env.ZEROKM_ANY_SIZE) {
    console.error(`error: the one-file edition is ${size} bytes, the budget is ${budget}`);
    process.exit(1);
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, page);
}
