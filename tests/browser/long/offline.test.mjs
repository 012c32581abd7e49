// The page on the device: after the server is gone, in another tab, after the browser was closed;
// and that a session asks the network for nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve_folder } from '../../../scripts/serve.mjs';
import { engine_names, root } from '../engines.mjs';
import { open_tabs } from '../tabs.mjs';

const dist = join(root, 'dist');
const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
const ready = `document.documentElement.matches('.ready')`;
const kept = `(async () => (await navigator.serviceWorker?.getRegistration())?.active?.state ===
  'activated' && navigator.serviceWorker.controller !== null)()`;
const field = `document.querySelector('#document textarea')`;
const fill = (text) => `void (${field}.value = ${JSON.stringify(text)},
  ${field}.dispatchEvent(new InputEvent('input', { bubbles: true })))`;
const answered = `document.querySelector('[data-node="answer.CN.word"]') !== null`;

const reloads = 20;  // without the server

for (const name of engine_names) {
  test(`${name}: works when the server is gone: reload, another tab, an answer`, async () => {
    const site = await serve_folder(dist);
    const browser = await open_tabs(name);
    try {
      const tab = await browser.tab();
      await tab.goto(site.url);
      await tab.wait(ready, 60000);
      await tab.wait(kept, 60000);
      await site.close();
      for (let i = 0; i < reloads; ++i) {
        await tab.reload();
        await tab.wait(ready, 60000);
      }
      await tab.evaluate(fill(message));
      await tab.wait(answered, 30000);
      const other = await browser.tab();
      await other.goto(site.url);
      await other.wait(ready, 60000);
      await other.evaluate(fill(message));
      await other.wait(answered, 30000);
    } finally {
      await browser.close();
    }
  });
}

// WebKitGTK's driver gives every session a new profile, and Firefox does not come up with a kept
// one under Playwright: the second start can be tried in Chromium alone.
for (const name of engine_names.filter((engine) => engine === 'chromium')) {
  test(`${name}: works after the browser was closed and the server is gone`, async () => {
    const site = await serve_folder(dist);
    const profile = mkdtempSync(join(tmpdir(), 'zerokm-profile-'));
    let browser = await open_tabs(name, profile);
    try {
      let tab = await browser.tab();
      await tab.goto(site.url);
      await tab.wait(ready, 60000);
      await tab.wait(kept, 60000);
      await browser.close();
      await site.close();
      browser = await open_tabs(name, profile);
      tab = await browser.tab();
      await tab.goto(site.url);
      await tab.wait(ready, 60000);
      await tab.evaluate(fill(message));
      await tab.wait(answered, 30000);
    } finally {
      await browser.close();
      // Firefox goes on writing for a moment after it is gone.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    }
  });
}

const press = (id) => `document.querySelector('#document [data-node="${id}"]').click()`;
const there = (id) => `document.querySelector('#document [data-node="${id}"]') !== null`;

/** In the page: all that is kept of it, by where and name. */
const left = `(async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
])()`;

for (const name of engine_names) {
  test(`${name}: deleting everything leaves nothing, with or without a server`, async () => {
    const site = await serve_folder(dist);
    const browser = await open_tabs(name);
    try {
      for (const gone of [false, true]) {
        const tab = await browser.tab();
        await tab.goto(site.url);
        await tab.wait(ready, 60000);
        await tab.wait(kept, 60000);
        await tab.evaluate(fill(message));
        await tab.wait(answered, 30000);
        await tab.evaluate(press('top.theme'));
        await tab.evaluate(`void (location.hash = 'car')`);
        await tab.wait(there('car.keep'), 60000);
        await tab.evaluate(press('car.keep'));
        await tab.evaluate(`void (location.hash = 'settings')`);
        await tab.wait(there('settings.wipe'));
        const before_it = await tab.evaluate(left);
        assert.ok(before_it.includes('zerokm') && before_it.includes('zerokm.theme') &&
          before_it.includes(site.url), before_it.join());
        if (gone) await site.close();
        await tab.evaluate(press('settings.wipe'));
        await tab.wait(there('settings.wipe_dialog.deed'));
        await tab.evaluate(press('settings.wipe_dialog.deed'));
        await tab.wait(`document.querySelector('#notice-forget p')`);
        assert.deepEqual(await tab.evaluate(left), []);
        // What still goes on in the page, or comes back to its front, writes nothing any more.
        await tab.evaluate(`window.dispatchEvent(new Event('resize'))`);
        await tab.evaluate(`fetch('icon.svg').catch(() => {})`);
        await tab.evaluate('new Promise((go) => setTimeout(go, 1000))');
        assert.deepEqual(await tab.evaluate(left), []);
        if (gone) break;
        await tab.evaluate(`void document.querySelector('#notice-forget button').click()`);
        await tab.wait(`${ready} && ${field}?.value === ''`, 60000);
        await tab.wait(kept, 60000);
        assert.ok(!(await tab.evaluate(left)).includes('zerokm'));
        await tab.close();
      }
    } finally {
      await browser.close();
      await site.close().catch(() => {});
    }
  });
}

test('a session of 100 acts asks the network for nothing', async () => {
  const site = await serve_folder(dist);
  const browser = await open_tabs('chromium');
  try {
    const tab = await browser.tab();
    const foreign = [];
    tab.page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) foreign.push(request.url());
    });
    await tab.goto(site.url);
    await tab.wait(ready, 60000);
    await tab.wait(kept, 60000);
    await tab.evaluate('new Promise((go) => setTimeout(go, 1500))');  // words of other languages
    const asked = site.requests.length;
    await tab.evaluate(fill(message));
    await tab.wait(answered, 30000);
    for (let act = 0; act < 99; ++act) await tab.evaluate(`(${some_act})(${act})`);
    await tab.evaluate('new Promise((go) => setTimeout(go, 500))');
    assert.deepEqual(site.requests.slice(asked), []);
    assert.deepEqual(foreign, []);
  } finally {
    await browser.close();
    await site.close();
  }
});

/** Chooses, presses or writes something, another thing each time; inside the page. */
function some_act(act) {
  const all = (what) => [...document.querySelectorAll(`#document ${what}`)]
    .filter((element) => !element.closest('[inert]') && !element.disabled);
  const tell = (element, kind) => element.dispatchEvent(new Event(kind, { bubbles: true }));
  const selects = all('select');
  // Files, links and printing leave the page.
  const leaving = /file|link|print|save|copy|paste|share|scan|source|delete/;
  const buttons = all('button').filter(({ dataset }) => !leaving.test(dataset.node ?? ''));
  if (act % 3 === 0 && selects.length > 0) {
    const select = selects[act % selects.length];
    select.selectedIndex = (act * 7) % select.options.length;
    tell(select, 'change');
  } else if (act % 3 === 1 && buttons.length > 0) {
    buttons[(act * 5) % buttons.length].click();
  } else {
    const field = all('textarea, input')[0];
    if (field && field.type !== 'file') {
      field.value = `${field.value} ${act}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  return new Promise((go) => setTimeout(go, 30));
}
