// A dealer's day with the list: added in one paste, kept over a reload, filtered, taken back,
// exported without a formula, deleted with proof.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axe_violations, node, open_page, open_site, picture, words_of } from '../browser.mjs';

let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

// A VIN whose check digit is right, so that the reader takes it.
function vin(number) {
  const body = `LEXAMPLE${'0'}T${String(number).padStart(7, '0')}`;
  const values = { L: 3, E: 5, X: 7, A: 1, M: 4, P: 7, T: 3 };
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...body].reduce((total, letter, at) =>
    total + (values[letter] ?? Number(letter)) * weights[at], 0) % 11;
  return body.slice(0, 8) + (sum === 10 ? 'X' : sum) + body.slice(9);
}

const day = (back) => new Date(Date.UTC(2026, 10, 24) - back * 86400000).toISOString().slice(0, 10);
const lines = (count) => Array.from({ length: count }, (_, at) =>
  `${at + 1}. 云岭X5 车架号 ${vin(at + 100)} 注册日期 ${day(at * 3)} 汽油 1498ml 110kW 里程 ${at} km`)
  .join('\n');

async function open_cars(size) {
  const page = await open_page(site, { size });
  await page.goto(`${page.url()}#cars`);
  await node(page, 'cars.empty').waitFor({ state: 'attached', timeout: 60000 });
  return page;
}

async function add(page, count) {
  await page.getByRole('button', { name: 'Add cars' }).click();
  await page.getByRole('textbox', { name: 'List of cars' }).fill(lines(count));
  await page.getByRole('button', { name: `Add cars: ${count}` }).click();
  await page.getByRole('table').waitFor({ state: 'attached' });
  await node(page, 'cars.checking').waitFor({ state: 'detached', timeout: 60000 });
}

for (const size of ['phone', 'tablet', 'desktop']) {
  test(`a list of cars on a ${size}`, async () => {
    const page = await open_cars(size);
    await picture(page, `cars-empty-${size}`);
    await add(page, 60);
    await picture(page, `cars-${size}`);
    assert.match(await words_of(page, 'cars.count'), /60/);
    // Only rows in sight have nodes.
    assert.ok(await page.getByRole('row').count() < 60);
    await page.getByRole('button', { name: /^Needs a document \d+$/ }).click();
    await page.getByRole('button', { name: /^All 60$/ }).waitFor({ state: 'attached' });
    await page.getByRole('searchbox', { name: 'Search' }).fill(vin(105).slice(-6));
    await picture(page, `cars-found-${size}`);
    await page.getByRole('searchbox', { name: 'Search' }).fill('no such car');
    await page.getByRole('button', { name: 'Show all cars' }).click();
    if (size !== 'tablet') assert.deepEqual(await axe_violations(page), []);
    assert.deepEqual(page.complaints, []);
    assert.deepEqual(page.foreign, []);
    await page.context().close();
  });
}

test('the list outlives a reload; removing can be taken back; deleting is proved', async () => {
  const page = await open_cars('desktop');
  await add(page, 12);
  await page.waitForFunction(() => new Promise((resolve) => {
    const opening = indexedDB.open('zerokm');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('records').objectStore('records').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result === 12);
      };
    };
  }));
  await page.reload();
  await page.getByRole('table').waitFor({ state: 'attached', timeout: 60000 });
  assert.match(await words_of(page, 'cars.count'), /12/);

  await page.getByRole('checkbox', { name: 'Choose all' }).check({ force: true });
  await page.getByRole('button', { name: 'Remove' }).click();
  await node(page, 'cars.empty').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('table').waitFor({ state: 'attached' });

  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Table for a spreadsheet (CSV)' }).click();
  const csv = readFileSync(await (await coming).path(), 'utf8');
  assert.equal(csv.trim().split('\r\n').length, 13);
  for (const cell of csv.split(/,|\r\n/)) assert.doesNotMatch(cell, /^"?[=+@-]/);

  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await picture(page, 'cars-erase-desktop');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await node(page, 'cars.erased').waitFor({ state: 'attached' });
  assert.match(await page.locator('#document').textContent(), /Records found: 0/);
  await page.reload();
  await node(page, 'cars.empty').waitFor({ state: 'attached', timeout: 60000 });
  await page.context().close();
});

test('destinations side by side for the chosen cars', async () => {
  const page = await open_cars('tablet');
  await add(page, 2);
  await page.getByRole('checkbox', { name: 'Choose all' }).check({ force: true });
  await page.getByRole('button', { name: 'Compare destinations' }).click();
  await page.getByRole('dialog').getByText('Jordan').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() =>
    !document.querySelector('[role="dialog"]')?.textContent?.includes('Waiting'), null,
  { timeout: 60000 });
  await picture(page, 'cars-compare-tablet');
  await page.context().close();
});
