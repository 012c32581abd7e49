// The first-time user, at phone size, by names alone: a Chinese seller's message becomes an answer
// with its first free date in sight, and a request in Chinese on the clipboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { open_page, open_site, picture, root, sizes } from '../browser.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

test('a buyer with a Chinese message asks the seller in Chinese in six acts at most', async () => {
  const page = await open_page(site, { size: 'phone' });
  let acts = 0;
  const act = async (deed) => { ++acts; await deed(); };
  await page.evaluate((text) => navigator.clipboard.writeText(text), message);

  await act(() => page.getByRole('button', { name: 'Paste' }).click());
  await act(() => page.getByLabel('To', { exact: true }).selectOption({ label: 'Russia' }));
  const answer = page.getByRole('group', { name: /Leaving China/ }).first();
  await answer.waitFor({ state: 'attached' });

  // The date is on the screen as it opens: nothing was scrolled, nothing has to be.
  const date = page.getByText(/^29.Nov.2026$/).first();
  await date.waitFor({ state: 'attached' });
  const box = await date.boundingBox();
  assert.ok(box.y > 56 && box.y + box.height < sizes.phone.height - 64, JSON.stringify(box));
  assert.match(await page.locator('#document').textContent(), /in 5 days/);
  await picture(page, 'story-answer');

  await act(() => page.getByRole('button', { name: 'Ask the seller' }).first().click());
  await act(() => page.getByRole('button', { name: 'Copy message' }).click());
  await page.getByText('Copied').first().waitFor({ state: 'attached' });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /您好/);
  assert.match(copied, /LEXAMPLE8T0000175/);
  assert.ok(acts <= 6, `${acts} acts`);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});
