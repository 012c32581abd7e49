import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { serve_folder } from '../../../scripts/serve.mjs';

let above;
let server;

before(async () => {
  above = mkdtempSync(join(tmpdir(), 'zerokm-serve-'));
  mkdirSync(join(above, 'site/sub'), { recursive: true });
  writeFileSync(join(above, 'secret.txt'), 'not for visitors');
  writeFileSync(join(above, 'site/index.html'), '<p>first page</p>');
  writeFileSync(join(above, 'site/sub/module.mjs'), 'export {};');
  writeFileSync(join(above, 'site/zerokm.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d]));
  symlinkSync(join(above, 'secret.txt'), join(above, 'site/link.txt'));
  server = await serve_folder(join(above, 'site'));
});

after(async () => {
  await server.close();
  rmSync(above, { recursive: true });
});

// Sends the path as it stands; fetch would tidy it first.
function status_of(path, method = 'GET') {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject).end();
  });
}

test('listens on the loopback address only', () => {
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('serves files with the types that browsers insist on', async () => {
  for (const [path, type] of [['', 'text/html; charset=utf-8'],
    ['sub/module.mjs', 'text/javascript; charset=utf-8'], ['zerokm.wasm', 'application/wasm']]) {
    const response = await fetch(server.url + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    await response.arrayBuffer();
  }
});

test('never leaves its folder', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt',
    '/sub/../../secret.txt', '//secret.txt', '/%00', '/%', '/sub']) {
    assert.equal(await status_of(path), 404, path);
  }
});

test('takes nothing but reading', async () => {
  assert.equal(await status_of('/', 'POST'), 405);
  assert.equal(await status_of('/', 'HEAD'), 200);
});

test('remembers what was asked for', async () => {
  await status_of('/sub/module.mjs');
  assert.equal(server.requests.at(-1), '/sub/module.mjs');
});
