// What axe-core finds on every screen, in each language, light and dark; and on the plain page,
// whose colours it can judge itself. What only a keyboard meets: the way past the bar, help.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe_violations } from '../browser.mjs';
import { open_engine } from '../engines.mjs';

const message = 'VIN LEXAMPLE8T0000175 registered 2026-06-01 petrol 1498 cm3 110 kW';
let engine;
before(async () => { engine = await open_engine('chromium'); });
after(async () => { await engine?.close(); });

/** The addresses of all places the bar leads to. */
async function places(view) {
  const ids = await view.evaluate(() => [...document.querySelectorAll('[data-node^="tab."]')]
    .map((tab) => tab.dataset.node.slice(4)));
  return ids.length ? ids : ['check'];
}

async function go(view, place) {
  await view.evaluate((address) => { location.hash = address; }, place);
  await view.still(400);
}

async function check_all(view, where, plain = false) {
  for (const violation of await axe_violations(view.page, plain)) {
    assert.fail(`${where}: ${violation}`);
  }
}

for (const language of ['en', 'ru', 'zh', 'ar']) {
  for (const dark of [false, true]) {
    test(`axe-core finds nothing: ${language}, ${dark ? 'dark' : 'light'}`, async () => {
      const view = await engine.open({ size: dark ? 'phone' : 'desktop', language, dark });
      await check_all(view, 'first');
      await view.node('message').fill(message);
      await view.node('answer.CN.word').wait();
      for (const place of await places(view)) {
        await go(view, place);
        await check_all(view, place);
      }
      await view.close();
    });
  }
}

for (const dark of [false, true]) {
  test(`axe-core finds nothing on the plain page, ${dark ? 'dark' : 'light'}`, async () => {
    const view = await engine.open({ size: 'phone', plain: true, dark });
    await check_all(view, 'first', true);
    await view.node('message').fill(message);
    await view.node('answer.CN.word').wait();
    for (const place of await places(view)) {
      await go(view, place);
      await check_all(view, place, true);
    }
    await view.close();
  });
}

test('axe-core finds nothing in the gallery', async () => {
  const view = await engine.open({ size: 'tablet', address: '#gallery' });
  await check_all(view, 'gallery');
  await view.close();
});

test('the first stop of the Tab key leads past the bar, and its ring is drawn', async () => {
  const view = await engine.open({ size: 'desktop' });
  await view.still();
  const before_it = await view.screenshot();
  await view.press('Tab');
  await view.still();
  assert.equal(await view.evaluate(() => document.activeElement.dataset.node), 'top.skip');
  assert.ok(!before_it.equals(await view.screenshot()), 'nothing shows where the keyboard is');
  await view.press('Enter');
  await view.still();
  await view.press('Tab');
  assert.ok(await view.evaluate(() => document.activeElement.closest('main') !== null));
  await view.close();
});

test('a control explains itself: for the help key, and for a finger that rests on it', async () => {
  const view = await engine.open({ size: 'phone', touch: true });
  const name = await view.node('top.theme').text();
  await view.node('top.theme').focus();
  await view.press('F1');
  await view.wait_for(() => document.querySelector('[data-node="help.words"]') !== null);
  assert.equal(await view.node('help.words').text(), name);
  await view.press('Escape');
  await view.wait_for(() => document.querySelector('[data-node="help.words"]') === null);
  const box = await view.node('top.theme').box();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  await view.point('touch', [middle, middle], 900);
  await view.wait_for(() => document.querySelector('[data-node="help.words"]') !== null);
  assert.equal(await view.evaluate(() => document.documentElement.dataset.theme), 'light');
  await view.close();
});

test('the browser finds words of the answer and brings them into sight', async () => {
  const view = await engine.open({ size: 'phone' });
  await view.node('message').fill(message);
  await view.node('answer.CN.word').wait();
  await view.still();
  const last = await view.evaluate(() => {
    document.activeElement.blur();  // from within a field it would be searched alone
    getSelection().removeAllRanges();
    // The search of the menu marks what it finds, that of a script selects it, where it may.
    document.getElementById('app').style.userSelect = 'text';
    const all = [...document.querySelectorAll('main p')];
    const words = all[all.length - 1].textContent.trim();
    if (!window.find(words)) return '';
    // Without a window nothing is brought into sight by the search itself; this is what it does.
    getSelection().anchorNode.parentElement.scrollIntoView({ block: 'nearest' });
    return words;
  });
  assert.notEqual(last, '');
  assert.equal(await view.evaluate(() => getSelection().toString().trim()), last);
  await view.still();
  assert.ok(await view.evaluate(() => {
    const rect = getSelection().getRangeAt(0).getBoundingClientRect();
    return rect.top >= 0 && rect.bottom <= innerHeight;
  }));
  await view.close();
});

test('turned, zoomed and in larger letters nothing lies beyond the edge', async () => {
  const beyond = () => [...document.querySelectorAll('main [data-node]')]
    .filter((element) => !element.closest('[data-scroll="x"]') &&
      (element.getBoundingClientRect().right > innerWidth + 1 ||
       element.getBoundingClientRect().left < -1))
    .map((element) => element.dataset.node);
  for (const [width, height, text] of [[844, 390, '100'], [390, 844, '200'], [320, 256, '100'],
    [2880, 1800, '100'], [390, 844, '90']]) {
    const view = await engine.open({ size: 'phone', settings: { text_size: text } });
    await view.node('message').fill(message);
    await view.node('answer.CN.word').wait();
    await view.resize(width, height);
    await view.still();
    assert.deepEqual(await view.evaluate(beyond), [], `${width} by ${height}, ${text} %`);
    assert.equal(await view.evaluate(() => innerWidth), width);
    await view.close();
  }
});

test('an answer that changes is announced', async () => {
  const view = await engine.open({ size: 'phone' });
  await view.node('message').fill(message);
  await view.node('answer.CN.word').wait();
  const word = await view.node('answer.CN.word').text();
  const spoken = () => document.getElementById('spoken').textContent;
  await view.wait_for(() => document.getElementById('spoken').textContent !== '');
  assert.ok((await view.evaluate(spoken)).includes(word.split('\n')[0].trim()));
  await view.close();
});
