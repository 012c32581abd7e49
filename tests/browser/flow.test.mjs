// The whole path, as a buyer walks it: paste a Chinese seller's message, read the answer for
// Russia, look at Jordan, move the application to the first free day and see the answer turn. Only
// through the accessible elements.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe_violations, node, open_page, open_site, picture, root, sizes, words_of }
  from './browser.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

const word = (page, market) => node(page, `answer.${market}.word`);

async function paste_message(page, text = message) {
  await page.getByRole('textbox', { name: 'Message of the seller' }).fill(text);
  await word(page, 'CN').waitFor({ state: 'attached' });
}

async function turned(page, market, expected) {
  await page.waitForFunction(
    ([id, text]) => document.querySelector(`[data-node="${id}"]`)?.textContent.includes(text),
    [`answer.${market}.word`, expected], { timeout: 15000 });
}

for (const size of Object.keys(sizes)) {
  test(`a buyer finds out on a ${size}`, async () => {
    const page = await open_page(site, { size });
    await picture(page, `first-${size}`);
    await paste_message(page);
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Russia' });
    await turned(page, 'RU', 'No objection found');
    assert.match(await words_of(page, 'answer.CN.word'), /Needs a document/);
    assert.match(await words_of(page, 'answer.CN.date'), /29.Nov.2026/);
    await picture(page, `russia-${size}`);

    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Jordan' });
    await turned(page, 'JO', 'Needs a document');
    await picture(page, `jordan-${size}`);

    await page.getByRole('button', { name: /Go to 29.Nov.2026/ }).click();
    await turned(page, 'CN', 'No objection found');
    await picture(page, `free-${size}`);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.foreign, []);
    await page.context().close();
  });
}

test('pixels are drawn, and none while nothing happens', async () => {
  const page = await open_page(site, { size: 'tablet' });
  await paste_message(page);
  const colours = await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    return new Promise((resolve) => requestAnimationFrame(() => {
      const pen = copy.getContext('2d');
      pen.drawImage(canvas, 0, 0);
      const data = pen.getImageData(0, 0, copy.width, copy.height).data;
      const seen = new Set();
      for (let at = 0; at < data.length; at += 4 * 97) {
        seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      }
      resolve(seen.size);
    }));
  });
  const shot = await page.screenshot();
  assert.ok(colours > 8 || shot.length > 30000, `only ${colours} colours`);
  await page.waitForTimeout(1500);
  const frames = () => page.evaluate(() => globalThis.zerokm_frames);
  const first = await frames();
  await page.waitForTimeout(10000);
  assert.equal(await frames() - first, 0);
  await page.context().close();
});

test('axe-core finds nothing, before and after the answer', async () => {
  const page = await open_page(site, { size: 'phone' });
  assert.deepEqual(await axe_violations(page), []);
  await paste_message(page);
  assert.deepEqual(await axe_violations(page), []);
  await page.context().close();
});

test('the same answers without WebGL', async () => {
  const page = await open_page(site, { size: 'phone', plain: true });
  await paste_message(page);
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Russia' });
  await turned(page, 'RU', 'No objection found');
  assert.match(await words_of(page, 'answer.CN.word'), /Needs a document/);
  await picture(page, 'plain-phone');
  await page.context().close();
});

test('Russian and Chinese words, dark', async () => {
  for (const [language, label] of [['ru', 'Куда'], ['zh', null]]) {
    const page = await open_page(site, { size: 'phone', language, dark: true });
    await node(page, 'message').fill(message);
    await word(page, 'CN').waitFor({ state: 'attached' });
    const said = await words_of(page, 'answer.CN.word');
    assert.ok(said.length > 0 && !said.includes('['), said);
    assert.doesNotMatch(await page.locator('#document').textContent(), /\[[a-z]+\.[a-z.]+\]/);
    await picture(page, `answer-${language}-dark-phone`);
    assert.ok(label === null || (await page.locator('#document').textContent()).length > 100);
    await page.context().close();
  }
});

test('garbage, too much text and half a date lose nothing', async () => {
  const page = await open_page(site, { size: 'phone' });
  const field = page.getByRole('textbox', { name: 'Message of the seller' });
  await field.fill('asdf qwer zxcv 12');
  await node(page, 'message.nothing').waitFor({ state: 'attached' });
  assert.equal(await field.inputValue(), 'asdf qwer zxcv 12');
  const much = '注册日期 2026-06-01\n' + 'x'.repeat(10 << 20);
  await field.fill(much);
  await page.getByText(/too long/i).first().waitFor({ state: 'attached', timeout: 60000 });
  const kept = await field.inputValue();
  assert.equal(kept.length, much.length);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});
