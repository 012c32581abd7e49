// The site behind a real nginx with the file made for it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { headers } from '../../../scripts/page_policy.mjs';
import { open_engine, root } from '../engines.mjs';

const dist = join(root, 'dist');
let folder, nginx, home;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zerokm-nginx-'));
  const port = await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
  home = `http://127.0.0.1:${port}/`;
  writeFileSync(join(folder, 'nginx.conf'), `
daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
${process.getuid() === 0 ? 'user root;' : ''}
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
  uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
  server { listen 127.0.0.1:${port}; root ${dist}; include ${dist}/hosting/nginx.conf; }
}
`);
  nginx = spawn('/usr/sbin/nginx',
    ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  for (let tried = 0; ; ++tried) {
    if (await fetch(home).then(() => true, () => false)) return;
    if (tried > 100) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    await new Promise((go) => setTimeout(go, 50));
  }
});
after(() => {
  nginx?.kill();
  rmSync(folder, { recursive: true });
});

test('every kind of file has its type and all headers', async () => {
  const { files, program, rules } = JSON.parse(readFileSync(join(dist, 'files.json')));
  const types = { html: 'text/html', mjs: 'text/javascript', js: 'text/javascript',
    css: 'text/css', json: 'application/json', wasm: 'application/wasm', png: 'image/png',
    svg: 'image/svg+xml', webmanifest: 'application/manifest+json', txt: 'text/plain' };
  const seen = new Set();
  for (const { path } of files) {
    const kind = /\.([a-z]+)$/.exec(path)?.[1];
    const place = `${path.split('/')[0]} ${kind}`;
    if (!types[kind] || seen.has(place)) continue;
    seen.add(place);
    const answer = await fetch(home + path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type').split(';')[0], types[kind], path);
    for (const [name, value] of Object.entries(headers)) {
      assert.equal(answer.headers.get(name), value, `${path}: ${name}`);
    }
    const lasting = path.startsWith(`${program}/`) || path.startsWith(`${rules}/`);
    assert.match(answer.headers.get('cache-control'), lasting ? /immutable/ : /no-cache/, path);
    await answer.arrayBuffer();
  }
  assert.ok(seen.size >= 9, [...seen].join());
  assert.equal(readFileSync(join(folder, 'error.log'), 'utf8'), '', 'it complains of the file');
  for (const hidden of ['.htaccess', '_headers', '.nojekyll']) {
    assert.equal((await fetch(home + hidden)).status, 404, hidden);
  }
});

test('the page answers behind it, and is kept on the device', async () => {
  const engine = await open_engine('chromium', { as_shipped: true });
  try {
    const view = await engine.open({ home });
    await view.wait_for(() => navigator.serviceWorker.controller !== null);
    await view.reload();
    await view.wait_for(() => document.documentElement.matches('.ready'));
    assert.equal(await view.evaluate(() => crossOriginIsolated), true);
    assert.deepEqual(view.complaints, []);
    assert.deepEqual(view.foreign, []);
    await view.close();
  } finally {
    await engine.close();
  }
});
