// The scanner in Chromium: a fake camera, refused permission, picture files, a document's print.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { document_page } from '../../scan/documents.mjs';
import { film_of, png_of } from '../../scan/files.mjs';
import { dice, label_picture } from '../../scan/labels.mjs';
import { axe_violations, node, open_page, open_site, picture } from '../browser.mjs';
import { open_engine } from '../engines.mjs';

const vin = 'LEXAMPLE8T0000175', other_vin = 'LEXAMPLE2T0000897';
const folder = mkdtempSync(join(tmpdir(), 'zerokm-scan-'));
let site, yard;

before(async () => {
  site = await open_site();
  const labels = [await label_picture(vin, 'Code128', 'clean', dice(1)),
    await label_picture(other_vin, 'QRCode', 'clean', dice(2))];
  const film = join(folder, 'yard.y4m');
  writeFileSync(film, film_of([labels[0], labels[0], labels[0], labels[1], labels[1], labels[1]]));
  yard = await open_site(['--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`]);
});
after(async () => {
  await yard?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

const scanner = (page) => page.getByRole('dialog', { name: /./ });
const open_scanner = (page) => node(page, 'message.scan').click();

/** Answers the next file dialog. */
async function choose(page, button, file) {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(file);
}

const png = (name, buffer) => ({ name, mimeType: 'image/png', buffer });

async function label_file(text, format) {
  return png('label.png', png_of(await label_picture(text, format, 'clean', dice(3))));
}

test('the camera reads a VIN, asked for on a tap and told why', async () => {
  const page = await open_page(yard, { size: 'phone' });
  await page.context().grantPermissions(['camera']);
  await page.evaluate(() => {
    const get = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    globalThis.asked = 0;
    navigator.mediaDevices.getUserMedia = (wish) => {
      globalThis.asked += 1;
      return get(wish);
    };
  });
  await open_scanner(page);
  await scanner(page).getByText(/stay on this device/).waitFor();
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  assert.deepEqual(await axe_violations(page), []);
  await picture(page, 'scan-start-phone');
  await scanner(page).getByRole('button', { name: 'Use the camera' }).click();
  await scanner(page).getByText('The check digit fits.').waitFor({ timeout: 60000 });
  assert.equal(await page.evaluate(() => globalThis.asked), 1);
  await picture(page, 'scan-read-phone');
  const read = await scanner(page).locator('.read').textContent();
  assert.ok([vin, other_vin].includes(read), read);
  await scanner(page).getByRole('button', { name: 'Take over' }).click();
  await node(page, 'fact.vehicle.vin').waitFor({ state: 'attached' });
  assert.ok((await page.locator('#document').textContent()).includes(read));
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.foreign, []);
  await page.context().close();
});

test('a walk along a yard reads several cars, each once', async () => {
  const page = await open_page(yard, { size: 'tablet' });
  await page.context().grantPermissions(['camera']);
  await open_scanner(page);
  await scanner(page).getByLabel(/Several cars/).check();
  await scanner(page).getByRole('button', { name: 'Use the camera' }).click();
  await scanner(page).getByRole('button', { name: 'Take over 2' }).waitFor({ timeout: 60000 });
  await picture(page, 'scan-yard-tablet');
  const rows = await scanner(page).locator('li .vin').allTextContents();
  assert.deepEqual(rows.sort(), [vin, other_vin].sort());
  await scanner(page).getByRole('button', { name: `Remove ${vin}` }).click();
  await scanner(page).getByRole('button', { name: 'Take over 1' }).waitFor();
  await page.keyboard.press('Escape');
  await scanner(page).waitFor({ state: 'detached' });
  await page.context().close();
});

test('without permission the picture way is offered, and reads', async () => {
  const page = await open_page(site, { size: 'phone' });
  await open_scanner(page);
  await scanner(page).getByRole('button', { name: 'Use the camera' }).click();
  await scanner(page).getByRole('alert').waitFor();
  const choose_picture = scanner(page).getByRole('button', { name: 'Choose a picture' });
  await choose(page, choose_picture, await label_file(`I${vin}`, 'Code39'));
  await scanner(page).getByText('The check digit fits.').waitFor({ timeout: 60000 });
  assert.equal(await scanner(page).locator('.read').textContent(), vin);
  assert.deepEqual(page.foreign, []);
  await page.context().close();
});

test('codes without a VIN are named and never opened; what is no picture is refused', async () => {
  const page = await open_page(site, { size: 'desktop' });
  await open_scanner(page);
  const choose_picture = scanner(page).getByRole('button', { name: 'Choose a picture' });
  await choose(page, choose_picture, await label_file('https://example.org/energy/1', 'QRCode'));
  await scanner(page).getByText(/web address.*example\.org/).waitFor({ timeout: 60000 });
  const words = Buffer.from('only words, no picture '.repeat(9));
  await choose(page, choose_picture, png('no.png', words));
  await scanner(page).getByText(/could not be read as a picture/).waitFor();
  const large = join(folder, 'large.png');
  writeFileSync(large, '\x89PNG\r\n\x1a\n', 'latin1');
  truncateSync(large, 100 << 20);
  await choose(page, choose_picture, large);
  await scanner(page).getByText(/too large \(104\.9 MB\)/).waitFor();
  assert.deepEqual(page.foreign, []);
  await page.context().close();
});

test('a document photo gives VIN and dates beside their strips, to be ticked', async () => {
  const page = await open_page(site, { size: 'tablet' });
  const drawn = await document_page(page.context().browser(), { vin, registered: '2026-06-01',
    issued: '2026-06-03' });
  await open_scanner(page);
  await choose(page, scanner(page).getByRole('button', { name: 'Choose a picture' }),
    png('licence.png', drawn));
  await scanner(page).getByRole('button', { name: /Read the print/ }).click({ timeout: 60000 });
  const field = scanner(page).getByRole('textbox', { name: 'VIN', exact: true });
  await field.waitFor({ timeout: 120000 });
  assert.equal(await field.inputValue(), vin);
  assert.equal(await scanner(page).getByRole('img', { name: 'From your picture' }).count(), 3);
  assert.deepEqual(await axe_violations(page), []);
  await picture(page, 'scan-document-tablet');
  const take = scanner(page).getByRole('button', { name: 'Take over what is ticked' });
  await take.click();
  await scanner(page).getByText('Tick what is right first.').waitFor();
  for (const tick of await scanner(page).getByRole('checkbox').all()) await tick.check();
  await take.click();
  await node(page, 'fact.vehicle.vin').waitFor({ state: 'attached' });
  await node(page, 'fact.registration.first_date').waitFor({ state: 'attached' });
  assert.match(await page.locator('#document').textContent(), /1.Jun.2026/);
  assert.deepEqual(page.complaints, []);
  assert.deepEqual(page.foreign, []);
  await page.context().close();
});

test('a picture dropped on the page opens the scanner; Arabic, dark', async () => {
  const page = await open_page(site, { size: 'phone', language: 'ar', dark: true });
  const { buffer } = await label_file(vin, 'DataMatrix');
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'label.png', { type: 'image/png' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, buffer.toString('base64'));
  await scanner(page).locator('.read').waitFor({ timeout: 60000 });
  assert.equal(await scanner(page).locator('.read').textContent(), vin);
  assert.doesNotMatch(await scanner(page).textContent(), /\[\w+\]/);
  await picture(page, 'scan-picture-ar-dark-phone');
  await page.context().close();
});

test('loading a decoder can be cancelled and is tried again after a failure', async () => {
  const page = await open_page(site, { size: 'phone' });
  let host = 'silent';
  await page.route('**/zxing_reader.wasm.gz', (route) => {
    if (host === 'broken') return route.abort();
    return host === 'well' ? route.continue() : undefined;
  });
  await open_scanner(page);
  const choose_picture = scanner(page).getByRole('button', { name: 'Choose a picture' });
  const label = await label_file(vin, 'QRCode');
  await choose(page, choose_picture, label);
  await scanner(page).getByText(/Loading the reader: 0\.\d of 0\.4 MB/).waitFor();
  await scanner(page).getByRole('button', { name: 'Cancel' }).click();
  host = 'broken';
  await choose(page, choose_picture, label);
  await scanner(page).getByText(/could not be loaded/).waitFor();
  host = 'well';
  await scanner(page).getByRole('button', { name: 'Try again' }).click();
  await scanner(page).getByText('The check digit fits.').waitFor({ timeout: 60000 });
  await page.context().close();
});

test('what was loaded once works when the server is gone', async () => {
  const own = await open_engine('chromium', { as_shipped: true });
  const page = await open_page(own, { size: 'phone' });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null,
    { timeout: 60000 });
  const label = await label_file(vin, 'Code128');
  for (const last of [false, true]) {
    await open_scanner(page);
    await choose(page, scanner(page).getByRole('button', { name: 'Choose a picture' }), label);
    await scanner(page).getByText('The check digit fits.').waitFor({ timeout: 60000 });
    if (last) break;
    await own.site.close();
    await page.reload();
    await node(page, 'message.scan').waitFor({ timeout: 60000 });
  }
  await page.context().close();
  await own.close();
});
