import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const script = fileURLToPath(new URL('../../../scripts/assemble_site.mjs', import.meta.url));
let tree;

function write(path, content) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), content);
}

const read = (path) => readFileSync(join(tree, path), 'utf8');
const files = () => JSON.parse(read('dist/files.json'));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function assemble() {
  return spawnSync(process.execPath, ['scripts/assemble_site.mjs', 'build/web', 'dist'],
    { cwd: tree, encoding: 'utf8' });
}

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'zerokm-site-'));
  mkdirSync(join(tree, 'scripts'));
  for (const name of ['assemble_site.mjs', 'lean_style.mjs', 'rule_packs.mjs', 'site_manifest.mjs',
    'page_policy.mjs', 'decoders.mjs']) {
    cpSync(join(dirname(script), name), join(tree, 'scripts', name));
  }
  write('LICENSE', 'ours');
  write('web/index.html', '<html data-rules="@rules@"><meta content="@policy@">' +
    '<link href="icon.svg"><script src="boot.mjs">');
  write('web/icon.svg', '<svg/>');
  write('web/boot.mjs', 'console.log(1);');
  write('web/service_worker.js', 'const site = JSON.parse(String.raw`@site@`);');
  write('web/types.d.ts', 'for checking only');
  write('build/web/zerokm.mjs', 'export default {};');
  write('build/web/zerokm.wasm', randomBytes(1000));
  write('rulesets/vocabulary.json', '{\n  "facts": {}\n}\n');
  write('rulesets/words.en.json', '{"a": "b", "a.help": "for authors"}');
  write('rulesets/xx/rules.json', '{"ruleset": "XX", "side": "destination", "includes": ["YY"]}');
  write('rulesets/yy/rules.json', '{"ruleset": "YY", "side": "common"}');
  write('rulesets/yy/words.en.json', '{"g": "h"}');
  write('rulesets/cn/rules.json', '{"ruleset": "CN", "side": "export"}');
  write('rulesets/cn/words.en.json', '{"i": "j", "CN-1.met": "o"}');
  write('rulesets/xx/words.en.json', '{"c": "d"}');
  write('rulesets/xx/words.ru.json', '{"c": "д"}');
  write('rulesets/xx/tables/fees.csv', 'a,b\n');
  write('rulesets/xx/cases.json', '{"cases": []}');
  write('assets/words/screen.en.json', '{"e": "f"}');
  write('assets/words/later.en.json', '{"k": "l"}');
  write('assets/words/command.en.json', '{"m": "n"}');
});

afterEach(() => rmSync(tree, { recursive: true }));

test('bundles rules line by line, by market and by language, cases apart', () => {
  const run = assemble();
  assert.equal(run.status, 0, run.stderr);
  const pack = (name) => {
    const { set, ...texts } = JSON.parse(read(`dist/${files().rules}/${name}.json`));
    assert.equal(set, files().rules);
    return texts;
  };
  assert.deepEqual(pack('base'), {
    'vocabulary.json': '{\n"facts":{}\n}\n',
    'cn/rules.json': '{"ruleset":"CN","side":"export"}',
    'index.json': '{"markets":["XX"]}',
  });
  assert.deepEqual(pack('words-en'), {
    'words.en.json': '{\n "a": "b"\n}',
    'cn/words.en.json': '{\n "i": "j"\n}',
    'assets/screen.en.json': '{"e": "f"}',
  });
  assert.deepEqual(pack('later-en'), { 'assets/later.en.json': '{"k": "l"}' });
  assert.deepEqual(pack('details-en'), { 'cn/words.en.json': '{\n "CN-1.met": "o"\n}' });
  assert.deepEqual(pack('XX'), {
    'yy/rules.json': '{"ruleset":"YY","side":"common"}',
    'xx/rules.json': '{"ruleset":"XX","side":"destination","includes":["YY"]}',
    'xx/tables/fees.csv': 'a,b\n',
  });
  assert.deepEqual(pack('XX-en'),
    { 'yy/words.en.json': '{"g": "h"}', 'xx/words.en.json': '{"c": "d"}' });
  assert.deepEqual(pack('ALL'), pack('XX'));
  assert.deepEqual(pack('ALL-ru'), pack('XX-ru'));
  assert.deepEqual(pack('cases-XX'), { 'xx/cases.json': '{"cases":[]}' });
  assert.deepEqual(pack('XX-ru'), { 'xx/words.ru.json': '{"c": "д"}' });
  assert.equal(files().files.some(({ path }) => path.endsWith('types.d.ts')), false);
  assert.match(read('dist/licences.txt'), /ours/);
});

test('counts one language and leaves out what comes later', () => {
  const much = `export default '${randomBytes(400000).toString('base64')}';`;
  write('web/qr_worker.mjs', much);
  write('web/whole.mjs', much);
  write('build/web/zerokm_whole.mjs', much);
  write('build/web/zerokm_whole.wasm', randomBytes(400000));
  write('assets/words/later.en.json', JSON.stringify({ k: randomBytes(400000).toString('hex') }));
  const run = assemble();
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout.match(/words-/g).length, 1);
  assert.doesNotMatch(run.stdout, /qr_worker|whole|later/);
  assert.equal(files().files.some(({ path }) => path.endsWith('zerokm_whole.wasm')), true);
});

test('refuses a first load above the budget and keeps the old site', () => {
  assert.equal(assemble().status, 0);
  write('build/web/zerokm.wasm', randomBytes(300001));
  const run = assemble();
  assert.equal(run.status, 1);
  assert.match(run.stderr, /the budget is 300000/);
  assert.equal(readFileSync(join(tree, 'dist', files().program, 'zerokm.wasm')).length, 1000);
});

test('refuses a site that lacks a part', () => {
  rmSync(join(tree, 'build/web/zerokm.wasm'));
  const run = assemble();
  assert.equal(run.status, 1);
  assert.match(run.stderr, /lacks zerokm\.wasm/);
  assert.equal(existsSync(join(tree, 'dist')), false);
});

test('lists every file with size, hash and what it was made of', () => {
  assert.equal(assemble().status, 0);
  const { build, program, rules, files: rows } = files();
  const there = readdirSync(join(tree, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(tree.length + 6)).sort();
  assert.deepEqual([...rows.map(({ path }) => path), 'files.json'].sort(), there);
  for (const { path, bytes, sha256: hash, from } of rows) {
    const content = readFileSync(join(tree, 'dist', path));
    assert.equal(content.length, bytes, path);
    assert.equal(sha256(content), hash, path);
    assert.ok(from.length > 0, path);
    for (const source of from) {
      assert.ok(/^src\/ as |^ZeroKm$|^[a-z0-9-]+$/.test(source) || existsSync(join(tree, source)) ||
        existsSync(join(dirname(script), '..', source)), `${path}: ${source}`);
    }
  }
  const page = read('dist/index.html');
  assert.ok(page.includes(`data-rules="${rules}"`) && page.includes(`src="${program}/boot.mjs"`));
  assert.match(page, /content="default-src 'none'; /);
  const site = JSON.parse(/String\.raw`(.*)`/.exec(read('dist/service_worker.js'))[1]);
  assert.equal(site.build, build);
  for (const [path, [hash]] of Object.entries(site.files)) {
    assert.equal(hash, rows.find((row) => row.path === path).sha256);
  }
});

test('the same sources give the same bytes; other rules leave the program where it is', () => {
  assert.equal(assemble().status, 0);
  const first = read('dist/files.json');
  assert.equal(assemble().status, 0);
  assert.equal(read('dist/files.json'), first);
  const elsewhere = mkdtempSync(join(tmpdir(), 'zerokm-site-'));
  try {
    cpSync(tree, elsewhere, { recursive: true });
    rmSync(join(elsewhere, 'dist'), { recursive: true });
    spawnSync(process.execPath, ['scripts/assemble_site.mjs', 'build/web', 'dist'],
      { cwd: elsewhere });
    assert.equal(readFileSync(join(elsewhere, 'dist/files.json'), 'utf8'), first);
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
  const before = JSON.parse(first);
  write('rulesets/xx/tables/fees.csv', 'a,c\n');
  assert.equal(assemble().status, 0);
  assert.equal(files().program, before.program);
  assert.notEqual(files().rules, before.rules);
  assert.notEqual(files().build, before.build);
});

test('the policy is the same wherever it stands', () => {
  assert.equal(assemble().status, 0);
  const site = JSON.parse(/String\.raw`(.*)`/.exec(read('dist/service_worker.js'))[1]);
  for (const host of ['hosting/nginx.conf', 'hosting/Caddyfile', '.htaccess', '_headers']) {
    for (const [name, value] of Object.entries(site.headers)) {
      assert.ok(read(`dist/${host}`).includes(value), `${host}: ${name}`);
    }
  }
  const meta = /<meta content="([^"]+)">/.exec(read('dist/index.html'))[1];
  assert.equal(site.headers['Content-Security-Policy'], `${meta}; frame-ancestors 'none'`);
  assert.doesNotMatch(meta, /'unsafe-/);
});

const decoder = 'a decoder\n';
const pin = (hash) => JSON.stringify({ packs: { code: [
  { ship: 'reader.wasm.gz', package: 'reader', version: '1.0.0', file: 'reader.wasm',
    sha256: hash },
] } });

test('ships the decoders that are pinned, packed, listed and with their licences', () => {
  write('node_modules/reader/reader.wasm', decoder);
  write('node_modules/reader/LICENSE', 'theirs');
  write('assets/scan/decoders.json', pin(sha256(decoder)));
  write('web/scan/scanner.mjs', `export default '${randomBytes(400000).toString('base64')}';`);
  const run = assemble();
  assert.equal(run.status, 0, run.stderr);
  const folder = `dist/${files().program}/decoders`;
  const shipped = readFileSync(join(tree, folder, 'reader.wasm.gz'));
  assert.equal(gunzipSync(shipped).toString(), decoder);
  assert.deepEqual(JSON.parse(read(`${folder}/files.json`)), { packs: { code: {
    bytes: shipped.length,
    files: [{ path: 'decoders/reader.wasm.gz', bytes: shipped.length, sha256: sha256(shipped) }],
  } } });
  assert.match(read('dist/licences.txt'), /theirs/);
  assert.doesNotMatch(run.stdout, /scanner|reader/);
});

test('refuses a decoder that is missing or is not the pinned one', () => {
  write('assets/scan/decoders.json', pin(sha256('another decoder')));
  assert.match(assemble().stderr, /reader 1\.0\.0 is missing/);
  write('node_modules/reader/reader.wasm', decoder);
  const run = assemble();
  assert.equal(run.status, 1);
  assert.match(run.stderr, /reader\.wasm of reader 1\.0\.0 hashes to/);
  assert.equal(existsSync(join(tree, 'dist')), false);
});
