// Going from place to place: the program of the first visit gives way to the one that holds every
// place, and the user keeps what he brought in, the keyboard and the way back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { node, open_page, open_site, picture, root, words_of } from './browser.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

const whole_loaded = (page) => page.evaluate(() =>
  performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('whole.wasm')));
const place = (page) => page.evaluate(() => location.hash);

async function paste(page) {
  await page.getByRole('textbox', { name: 'Message of the seller' }).fill(message);
  await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
}

test('a first visit does not load the other places; going there keeps everything', async () => {
  const page = await open_page(site, { size: 'tablet' });
  assert.equal(await whole_loaded(page), false);
  await paste(page);
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Jordan' });
  // Until the market's rules are here it says that it waits.
  await page.waitForFunction(() => /^Needs/.test(
    document.querySelector('[data-node="answer.JO.word"]')?.textContent ?? ''));
  const before_it = await words_of(page, 'answer.JO.word');

  await page.getByRole('button', { name: 'My cars' }).click();
  await node(page, 'cars.title').waitFor({ state: 'attached', timeout: 30000 });
  assert.equal(await place(page), '#cars');
  assert.equal(await whole_loaded(page), true);
  await picture(page, 'cars-empty-tablet');

  await page.goBack();
  await node(page, 'answer.JO.word').waitFor({ state: 'attached' });
  assert.equal(await words_of(page, 'answer.JO.word'), before_it);
  assert.match(await words_of(page, 'answer.CN.date'), /29.Nov.2026/);
  await page.goForward();
  await node(page, 'cars.title').waitFor({ state: 'attached' });
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

test('no address ever holds anything of a car', async () => {
  const page = await open_page(site, { size: 'phone' });
  await paste(page);
  await page.getByRole('button', { name: 'My cars' }).click();
  await node(page, 'cars.title').waitFor({ state: 'attached', timeout: 30000 });
  const address = decodeURIComponent(page.url());
  assert.match(address, /#cars$/);
  assert.doesNotMatch(address, /LEXAMPLE|2026|云岭/);
  await page.context().close();
});

test('a deep link opens its place at once', async () => {
  const page = await open_page(site, { size: 'desktop' });
  await page.goto(`${page.url()}#cars`);
  await page.reload();
  await node(page, 'cars.title').waitFor({ state: 'attached', timeout: 60000 });
  await page.getByRole('button', { name: 'Check a car' }).first().click();
  await node(page, 'first.title').waitFor({ state: 'attached' });
  await page.context().close();
});

test('without a connection the place says so, and checking goes on', async () => {
  const page = await open_page(site, { size: 'phone' });
  await page.route(/whole/, (route) => route.abort());
  await paste(page);
  await page.getByRole('button', { name: 'My cars' }).click();
  await node(page, 'place.failed').waitFor({ state: 'attached', timeout: 30000 });
  await picture(page, 'place-failed-phone');
  await page.goBack();
  assert.match(await words_of(page, 'answer.CN.date'), /29.Nov.2026/);
  await page.unroute(/whole/);
  await page.getByRole('button', { name: 'My cars' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await node(page, 'cars.title').waitFor({ state: 'attached', timeout: 30000 });
  await page.context().close();
});

test('the plain page can be chosen and left again, and what was entered stays', async () => {
  const page = await open_page(site, { size: 'phone' });
  await paste(page);
  const answer = await words_of(page, 'answer.CN.word');
  const is_plain = () => page.evaluate(() => document.documentElement.matches('.plain'));
  const choose = async (name) => {
    await page.evaluate(() => { location.hash = '#settings'; });
    await page.getByRole('radio', { name }).click();
    await page.waitForFunction((plain) => document.documentElement.matches('.ready') &&
      document.documentElement.matches('.plain') === plain, name === 'Plain', { timeout: 60000 });
    await page.evaluate(() => { location.hash = '#check'; });
    await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
  };
  assert.equal(await is_plain(), false);
  await choose('Plain');
  assert.equal(await words_of(page, 'answer.CN.word'), answer);
  await choose('Drawn');
  assert.equal(await words_of(page, 'answer.CN.word'), answer);
  await page.context().close();
});
