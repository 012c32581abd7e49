// What a user meets when something around the program fails: a clear sentence, and nothing lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve_folder } from '../../../scripts/serve.mjs';
import { root } from '../engines.mjs';
import { open_tabs } from '../tabs.mjs';

const dist = join(root, 'dist');
const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
const ready = `document.documentElement.matches('.ready')`;
const answered = `document.querySelector('[data-node="answer.CN.word"]') !== null`;
const field = `document.querySelector('#document textarea')`;
const fill = (text) => `void (${field}.value = ${JSON.stringify(text)},
  ${field}.dispatchEvent(new InputEvent('input', { bubbles: true })))`;
const said = (name) => `document.querySelector('#notice-${name} p')?.textContent ?? ''`;
const kept = `(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ===
  'activated' && navigator.serviceWorker.controller !== null)()`;

let site, browser;
before(async () => {
  site = await serve_folder(dist);
  browser = await open_tabs('chromium');
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A tab of its own kind of browser: `broken` runs in it before anything else. */
async function visit(broken, { address = site.url, wait = ready } = {}) {
  const context = await browser.context.browser().newContext();
  if (broken) await context.addInitScript(broken);
  const page = await context.newPage();
  await page.goto(address);
  const tab = {
    page,
    evaluate: (expression) => page.evaluate(expression),
    async wait(expression) {
      for (const end = Date.now() + 60000; Date.now() < end;) {
        if (await page.evaluate(expression).catch(() => false)) return;
        await new Promise((go) => setTimeout(go, 50));
      }
      throw new Error(`waited in vain: ${expression}`);
    },
    close: () => context.close(),
  };
  await tab.wait(wait);
  return tab;
}

async function still_answers(tab) {
  await tab.evaluate(fill(message));
  await tab.wait(answered);
}

test('without WebGL the plain page says so and answers', async () => {
  const tab = await visit(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
    };
  });
  await tab.wait(said('no_drawing'));
  await still_answers(tab);
  await tab.close();
});

test('without storage it says so and answers', async () => {
  const tab = await visit(() => {
    const refuse = { get() { throw new DOMException('refused', 'SecurityError'); } };
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, store, refuse);
    }
  });
  await tab.wait(said('no_storage'));
  await still_answers(tab);
  await tab.close();
});

test('with a full storage it says so, goes on, and keeps what was done', async () => {
  const tab = await visit(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await still_answers(tab);
  const theme = await tab.evaluate('document.documentElement.dataset.theme');
  await tab.evaluate(`document.querySelector('#document [data-node="top.theme"]').click()`);
  await tab.wait(said('full'));
  assert.notEqual(await tab.evaluate('document.documentElement.dataset.theme'), theme);
  assert.equal(await tab.evaluate(answered), true);
  await tab.close();
});

test('without service workers it says so and answers', async () => {
  const tab = await visit(() => {
    delete Navigator.prototype.serviceWorker;
  });
  await tab.wait(said('no_worker'));
  await still_answers(tab);
  await tab.close();
});

test('where WebAssembly is refused the page says so in the language of the browser', async () => {
  const sentences = new Set();
  for (const language of ['en', 'zh', 'ru', 'ar']) {
    const tab = await visit(`
      Object.defineProperty(navigator, 'languages', { get: () => ['${language}'] });
      for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming']) {
        WebAssembly[name] = async () => { throw new WebAssembly.CompileError('refused'); };
      }`, { wait: `document.querySelector('#first.failed') !== null` });
    sentences.add(await tab.evaluate(`document.getElementById('first-state').textContent`));
    assert.match([...sentences].at(-1), /WebAssembly/);
    await tab.close();
  }
  assert.equal(sentences.size, 4);
});

test('a change in another tab is told, and this one goes on', async () => {
  const first = await visit();
  await first.evaluate(fill(message));
  await first.wait(answered);
  const page = await first.page.context().newPage();
  await page.goto(site.url);
  await page.locator('[data-node="top.theme"]').click();
  await first.wait(said('other_tab'));
  assert.equal(await first.evaluate(answered), true);
  await first.close();
});

/** A network that wants its users to sign in: the site first, then one page for every address. */
async function portal(from_start) {
  const host = { captured: false };
  const behind = await serve_folder(dist);
  const server = createServer(async (request, response) => {
    const is_page = request.url === '/' || /\.(mjs|css)|zerokm\.wasm/.test(request.url);
    if (host.captured || (from_start && !is_page)) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in to Free WiFi</h1>');
      return;
    }
    const answer = await fetch(behind.url + request.url.slice(1));
    response.writeHead(answer.status, Object.fromEntries(['content-type', 'cache-control']
      .map((name) => [name, answer.headers.get(name) ?? ''])));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((go) => server.listen(0, '127.0.0.1', go));
  host.url = `http://127.0.0.1:${server.address().port}/`;
  host.close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await behind.close();
  };
  return host;
}

test('a captive portal with a page for every file changes nothing that is kept', async () => {
  const host = await portal(false);
  const tab = await visit(null, { address: host.url });
  await tab.wait(kept);
  host.captured = true;
  await still_answers(tab);
  // The worker is looked for anew: what the portal gives is no worker of ours.
  await tab.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.update())
    .catch(() => {})`);
  for (let i = 0; i < 3; ++i) {
    await tab.page.reload();
    await tab.wait(ready);
  }
  await still_answers(tab);
  await tab.close();
  await host.close();
});

test('a first visit behind such a portal says what is wrong', async () => {
  const host = await portal(true);
  const tab = await visit(null,
    { address: host.url, wait: `document.querySelector('#first.failed') !== null` });
  assert.match(await tab.evaluate(`document.getElementById('first-state').textContent`), /sign in/);
  await tab.close();
  await host.close();
});
