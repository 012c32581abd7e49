// Files of every form, opened in the page as a dealer opens them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe_violations, node, open_page, open_site, root } from './browser.mjs';

const folder = join(root, 'tests/cases/files');
let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

const dialog = (page) => page.locator('dialog.papers');

async function pick(page, button, file) {
  const chooser = page.waitForEvent('filechooser');
  await node(page, button).click();
  await (await chooser).setFiles(typeof file === 'string' ? join(folder, file) : file);
}

const says = (page, words) => page.waitForFunction((wanted) =>
  document.getElementById('document').textContent.includes(wanted), words);

async function with_page(options, act) {
  const page = await open_page(site, options);
  try {
    await act(page);
  } finally {
    await page.context().close();
  }
}

test('tables and papers of every form become cars of the list', async () => {
  await with_page({ size: 'desktop' }, async (page) => {
    for (const name of ['cars-gb18030.csv', 'cars-windows-1251.csv', 'cars-utf16.txt',
      'cars.ndjson', 'cars.xlsx', 'office.xlsx', 'stock.pdf']) {
      await page.evaluate(() => { location.hash = '#check'; });
      await pick(page, 'message.file', name);
      await dialog(page).locator('button.primary').filter({ hasText: /[1-9]/ }).click();
      for (const vin of ['LGXC16AF1S0123456', 'LFV2A2157S3004567']) await says(page, vin);
      assert.doesNotMatch(await page.locator('#document').textContent(), /王小明|李四/, name);
      await node(page, 'toast.undo').click();  // taken back, so that the next file is seen alone
      await page.waitForFunction(() => !document.querySelector('[data-node="cars.count"]'));
    }
  });
});

test('a paper about one car is checked at once', async () => {
  await with_page({ size: 'phone' }, async (page) => {
    await pick(page, 'message.file', 'licence.pdf');
    await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
    assert.equal(await dialog(page).count(), 0);
  });
});

test('a file without cars is refused in words, and the text that was typed stays', async () => {
  await with_page({ size: 'phone' }, async (page) => {
    await node(page, 'message').fill('BYD');
    for (const [name, words] of [['picture.pdf', /holds pictures and no text/],
      ['bomb.xlsx', /unpacks to far more/], ['bomb-hidden.xlsx', /unpacks to far more|damaged/]]) {
      await pick(page, 'message.file', name);
      await dialog(page).locator('.alert').filter({ hasText: words }).waitFor();
      await dialog(page).locator('button.primary').click();
      assert.equal(await node(page, 'message').inputValue(), 'BYD');
    }
  });
});

test('the meaning of a column is corrected by the user and remembered', async () => {
  const csv = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(
    'VIN,Model,Seen,Notes\nLGXC16AF1S0123456,Seal,2025-06-01,12000 km\n' +
    'LFV2A2157S3004567,Golf,2025-07-02,9000 km\n') };
  await with_page({ size: 'tablet' }, async (page) => {
    const meaning = () => dialog(page).locator('.column').filter({ hasText: 'Seen' })
      .locator('select');
    await pick(page, 'message.file', csv);
    await meaning().selectOption('registration.first_date');
    assert.deepEqual(await axe_violations(page), []);
    await dialog(page).locator('header button').click();
    await pick(page, 'message.file', csv);
    assert.equal(await meaning().inputValue(), 'registration.first_date');
    await dialog(page).locator('select').first().selectOption('KZ');
    await dialog(page).locator('button.primary').click();
    await says(page, 'Kazakhstan');
    await node(page, 'cars.search').waitFor({ state: 'attached' });
  });
});

test('copied cells are a table, and a file may be dropped anywhere', async () => {
  const cells = readFileSync(join(folder, 'cars-utf16.txt'), 'utf16le').replace('\uFEFF', '');
  await with_page({ size: 'desktop' }, async (page) => {
    await node(page, 'message').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, cells);
    await dialog(page).locator('button.primary').filter({ hasText: /[1-9]/ }).waitFor();
    await dialog(page).locator('header button').click();
    await page.evaluate(() => { location.hash = '#costs'; });
    const bytes = [...readFileSync(join(folder, 'licence.pdf'))];
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'licence.pdf'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, bytes);
    await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
  });
});
