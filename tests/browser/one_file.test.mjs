// The one-file edition from a disk: the whole flow, without any other file or connection.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { budget, one_file, packed_size } from '../../scripts/one_file.mjs';
import { engine_names, root } from './engines.mjs';
import { open_tabs } from './tabs.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
const word = (market) =>
  `document.querySelector('[data-node="answer.${market}.word"]')?.textContent ?? ''`;

let folder, address, page;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'zerokm-one-'));
  page = one_file(process.env.ZEROKM_WEB_BUILD ?? join(root, 'build/web'));
  writeFileSync(join(folder, 'zerokm.html'), page);
  address = pathToFileURL(join(folder, 'zerokm.html')).href;
});
after(() => rmSync(folder, { recursive: true }));

test('the edition is within its size', () => {
  const size = packed_size(page);
  assert.ok(size <= budget, `${size} of ${budget} bytes`);
});

for (const name of engine_names.filter((engine) => engine !== 'webkit')) {
  test(`${name}: a buyer finds out from a file`, async () => {
    const browser = await open_tabs(name);
    try {
      const tab = await browser.tab();
      const complaints = [], asked = [];
      tab.page.on('console', (said) => {
        if (['error', 'warning'].includes(said.type()) && !/GPU stall|WebGL/i.test(said.text())) {
          complaints.push(said.text());
        }
      });
      tab.page.on('pageerror', (problem) => complaints.push(String(problem)));
      tab.page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
      });
      await tab.goto(address);
      await tab.wait(`document.documentElement.matches('.ready')`, 60000);
      await tab.evaluate(`{
        const field = document.querySelector('#document textarea');
        field.value = ${JSON.stringify(message)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }`);
      await tab.wait(word('CN'), 60000);
      // Its market's rules come out of the file, too.
      await tab.wait(`document.querySelectorAll('[data-node^="answer."][data-node$=".word"]')
        .length > 1`, 60000);
      // What needs the website is said.
      await tab.evaluate(`{
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([37, 80, 68, 70, 0])], 'paper.pdf'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      }`);
      await tab.wait(`document.getElementById('notice-one_file')`, 20000);
      assert.equal(await tab.evaluate('localStorage.length >= 0'), true);
      assert.deepEqual(complaints, []);
      assert.deepEqual(asked.filter((other) => other !== address), []);
    } finally {
      await browser.close();
    }
  });
}
