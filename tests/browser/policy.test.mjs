// What the page must not be able to do, tried from inside: scripts that are not ours, evaluation,
// other hosts. And what must not be left behind: the car's number in an address, a store, a log.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { engine_names, open_engine, root } from './engines.mjs';

// Not the number of the page's own example, which stands among its words.
const vin = 'LEXAMPLE8T0004242';
const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8')
  .replace(/[A-HJ-NPR-Z0-9]{17}/, vin);

// A host of somebody else, who would get what a page can send.
let other, asked = 0;
before(async () => {
  other = createServer((request, response) => {
    ++asked;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise((ready) => other.listen(0, '127.0.0.1', ready));
});
after(() => other.close());
const foreign = () => `http://127.0.0.1:${other.address().port}/`;

/** Tries everything the policy forbids; what came through. */
async function try_forbidden(elsewhere) {
  await new Promise((go) => setTimeout(go));  // a debugger's own call may do more than the page
  const refused = [];
  document.addEventListener('securitypolicyviolation',
    (event) => refused.push(event.effectiveDirective));
  const came_through = [];
  const loaded = (element, name) => new Promise((done) => {
    element.onload = () => done(came_through.push(name));
    element.onerror = () => done();
    setTimeout(done, 3000);
    document.head.append(element);
  });
  const inline = document.createElement('script');
  try {
    inline.text = 'globalThis.inline_ran = true';
    document.head.append(inline);
  } catch { /* Trusted Types */ }
  if (globalThis.inline_ran) came_through.push('inline script');
  try {
    if (eval('1 + 1') === 2) came_through.push('eval');
  } catch { refused.push('eval'); }
  try {
    if (new Function('return 2')() === 2) came_through.push('new Function');
  } catch { refused.push('new Function'); }
  try {
    document.createElement('p').innerHTML = '<b>markup</b>';
    came_through.push('innerHTML');
  } catch { refused.push('innerHTML'); }
  const image = new Image();
  image.src = `${elsewhere}image.png`;
  await loaded(image, 'image');
  const script = document.createElement('script');
  try {
    script.src = `${elsewhere}script.js`;
    await loaded(script, 'script');
  } catch { refused.push('script address'); }
  await fetch(`${elsewhere}data`, { mode: 'no-cors' })
    .then(() => came_through.push('connection'), () => {});
  try {
    if (navigator.sendBeacon(`${elsewhere}beacon`)) await new Promise((go) => setTimeout(go, 300));
  } catch { /* refused */ }
  await new Promise((go) => setTimeout(go, 100));
  return { came_through, refused };
}

/** Everything this origin keeps, as one text. */
async function kept_text() {
  const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
    JSON.stringify(history.state), location.href, document.cookie, window.name];
  for (const name of await globalThis.caches?.keys() ?? []) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      parts.push(request.url);
      if (/\.(json|html|mjs|txt)/.test(request.url)) {
        parts.push(await (await cache.match(request)).text());
      }
    }
  }
  for (const { name } of await indexedDB.databases?.() ?? []) {
    const base = await new Promise((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = failed;
    });
    for (const store of base.objectStoreNames) {
      parts.push(JSON.stringify(await new Promise((done, failed) => {
        const reading = base.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => done(reading.result);
        reading.onerror = failed;
      })));
    }
    base.close();
  }
  return parts.join('\n');
}

for (const name of engine_names) {
  test(`${name}: everything the policy forbids is refused`, async () => {
    const engine = await open_engine(name, { as_shipped: true });
    try {
      const view = await engine.open();
      const before_that = asked;
      const { came_through, refused } = await view.evaluate(try_forbidden, foreign());
      assert.deepEqual(came_through, []);
      assert.equal(asked, before_that, 'another host was reached');
      for (const what of ['img-src', 'connect-src', 'eval', 'new Function', 'innerHTML']) {
        assert.ok(refused.includes(what), `${what} in ${refused}`);
      }
      await view.close();
    } finally {
      await engine.close();
    }
  });

  test(`${name}: the car's number stands in no address, store or log`, async () => {
    const engine = await open_engine(name, { as_shipped: true });
    try {
      const view = await engine.open();
      const steps = await view.evaluate(() => history.length);
      await view.find('textbox', 'Message of the seller').fill(message);
      await view.node('answer.CN.word').wait();
      assert.ok(!(await view.evaluate(kept_text)).includes(vin));
      assert.ok(!engine.site.requests.some((address) => decodeURIComponent(address).includes(vin)));
      assert.ok(!view.complaints.some((line) => line.includes(vin)));
      assert.equal(await view.evaluate(() => history.length), steps);
      await view.close();
    } finally {
      await engine.close();
    }
  });
}
