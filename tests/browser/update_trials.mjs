// Update trials: a small site under the real service worker, three versions of it, and a host that
// deploys in the worst ways. A page that ever saw parts of two versions is mixed; one that cannot
// show a whole version is broken.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish_site, paths_below } from '../../scripts/site_manifest.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, '../../web');

export const modes = ['open', 'middeploy', 'half', 'cut'];

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml' };

// The files of one version, by path.
function site_of(version) {
  const site = mkdtempSync(join(tmpdir(), 'zerokm-trial-'));
  const origins = new Map();
  try {
    cpSync(join(here, 'trial_site/boot.mjs'), join(site, 'boot.mjs'));
    for (const folder of ['offline', 'faults']) {
      cpSync(join(web, folder), join(site, folder), { recursive: true });
    }
    for (const path of ['trusted.mjs', 'icon.svg', 'service_worker.js']) {
      cpSync(join(web, path), join(site, path));
    }
    writeFileSync(join(site, 'index.html'),
      readFileSync(join(here, 'trial_site/index.html'), 'utf8').replaceAll('@version@', version));
    for (const part of ['part', 'late', 'last']) {
      writeFileSync(join(site, `${part}.mjs`), `export const version = '${version}';\n`);
    }
    writeFileSync(join(site, 'program.wasm'), version);
    mkdirSync(join(site, 'rules'));
    for (const pack of ['base', 'late', 'last']) {
      writeFileSync(join(site, `rules/${pack}.json`), JSON.stringify({ version }));
    }
    finish_site(site, origins);
    return new Map(paths_below(site).map((path) => [path, readFileSync(join(site, path))]));
  } finally {
    rmSync(site, { recursive: true });
  }
}

// A host whose behaviour can be changed at any moment: `answer(path, nth)` gives the bytes, null
// for "not found", or 'cut' to drop the connection.
async function open_host(port = 0) {
  const host = { answer: () => null, asked: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]).slice(1) || 'index.html';
    const bytes = host.answer(path, ++host.asked);
    if (bytes === 'cut') {
      request.socket.destroy();
    } else if (bytes === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    } else {
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        'Content-Length': bytes.length, 'Cache-Control': 'no-cache' }).end(bytes);
    }
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  host.port = server.address().port;
  host.url = `http://127.0.0.1:${host.port}/`;
  host.close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return host;
}

// The path of a file in another version: folders are named by their content.
const unversioned = (path) => path.replace(/^(program|rules)-\w+\//, '$1/');

function deploy(host, mode, nth, [old, fresh, newest]) {
  const plain = (files) => (path) => files.get(path) ?? null;
  const paths = [...fresh.keys()].filter((path) => !/^(\.|_headers|hosting|files)/.test(path));
  const from = host.asked;
  if (mode === 'open') {
    host.answer = plain(fresh);
  } else if (mode === 'middeploy') {
    const after = 2 + nth % (paths.length - 1);
    host.answer = (path, asked) => plain(asked - from > after ? newest : fresh)(path);
  } else if (mode === 'half') {
    const left = paths[nth % paths.length];
    const before = [...old.keys()].find((path) => unversioned(path) === unversioned(left));
    const stays = Math.floor(nth / paths.length) % 2 === 0 ? old.get(before) ?? null : null;
    host.answer = (path) => path === left ? stays : plain(fresh)(path);
  } else {
    const after = 1 + nth % (paths.length + 3);
    host.answer = (path, asked) => asked - from > after ? 'cut' : plain(fresh)(path);
  }
}

// One look at one page: its versions, or how it failed.
async function looked(tab, part) {
  try {
    return await tab.evaluate(`look('${part}')`);
  } catch (problem) {
    return { seen: [], faults: [`no page: ${problem.message.split('\n')[0]}`] };
  }
}

const ready = 'typeof look === "function"';
const button = `document.querySelector('#notice-update button')`;

// Comes back when the browser has made up its mind about what the host now has.
const settle = `navigator.serviceWorker.getRegistration().then(async (one) => {
  await one.update().catch(() => {});
  while (one.installing) await new Promise((go) => setTimeout(go, 20));
  return one.waiting ? 'waiting' : 'stayed';
})`;

// Page `a` is open on version `old`. A deployment; page b comes, and goes over where it can; page a
// asks for what it had not yet loaded; the server is killed; b reloads.
async function trial(browser, host, a, mode, nth, versions) {
  deploy(host, mode, nth, versions);
  const b = await browser.tab();
  await b.goto(host.url);
  await b.wait(ready);
  const settled = await b.evaluate(settle);
  if (settled === 'waiting') {
    await b.wait(`${button} !== null`);
    await b.evaluate(`void (window.before = 1, ${button}.click())`);
    await b.wait(`window.before === undefined && ${ready}`);
  }
  const pages = [await looked(a, 'last')];
  await host.close();
  await b.reload();
  await b.wait(ready, 20000).catch(() => {});
  pages.push(await looked(b, 'late'));
  await a.close();
  return { b, settled, pages };
}

// `browser`: of tabs.mjs. The trials follow one another on one origin, so each begins where the one
// before left the browser.
export async function run_trials(browser, mode, count, first = 0) {
  const sum = { mode, trials: 0, mixed: 0, broken: 0, switched: 0, problems: [] };
  let host = await open_host(), version = 1, old = site_of(String(version));
  try {
    host.answer = (path) => old.get(path) ?? null;
    let a = await browser.tab();
    await a.goto(host.url);
    await a.wait(ready);
    await a.evaluate('kept');
    for (let nth = first; nth < first + count; ++nth) {
      const fresh = site_of(String(++version)), newest = site_of(String(++version));
      const { b, settled, pages } = await trial(browser, host, a, mode, nth, [old, fresh, newest]);
      ++sum.trials;
      if (settled === 'waiting') {
        ++sum.switched;
        old = pages[1].seen[0] === String(version) ? newest : fresh;
      }
      if (pages.some(({ seen }) => seen.length > 1)) ++sum.mixed;
      const broken = pages.some(({ seen, faults }) => seen.length === 0 || faults.length > 0);
      if (broken) ++sum.broken;
      if (broken || pages.some(({ seen }) => seen.length > 1)) {
        sum.problems.push(`${mode} ${nth}: ${JSON.stringify(pages)}`);
      }
      host = await open_host(host.port);
      a = b;
    }
    await a.close();
    return sum;
  } finally {
    await host.close().catch(() => {});
  }
}
