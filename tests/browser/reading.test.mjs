// The page reads a message as the command does: the same facts, from the same words. Both are the
// same rooms, but linked by different tools in a different order.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { node, open_page, open_site, root } from './browser.mjs';

const command = join(root, 'build/web/zerokm_cli.cjs');
const languages = ['ar', 'en', 'kk', 'ru', 'uz', 'zh'];
const messages = languages.flatMap((language) => {
  const folder = join(root, 'tests/cases/intake', language);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  return [0.2, 0.7].map((part) => join(folder, names[Math.floor(names.length * part)]));
});
let site;
before(async () => { site = await open_site(); });
after(async () => { await site?.close(); });

// Each fact that was read, with the words it was read from.
function said_by_command(file) {
  const words = ['check', '--json', '--market', 'RU', '--on', '2026-11-24', file];
  let out;
  try {
    out = execFileSync(process.execPath, [command, ...words], { cwd: root });
  } catch (stopped) {
    out = stopped.stdout;  // an answer other than "no objection" is an exit code, too
  }
  return JSON.parse(out).facts.filter((fact) => fact.words)
    .map((fact) => `${fact.id}: ${fact.words}`).sort();
}

const said_by_page = (page) => page.evaluate(() =>
  [...document.querySelectorAll('[data-node^="fact."][data-node$=".source"]')]
    .filter((said) => said.textContent.startsWith('\u201C'))
    .map(({ dataset, textContent }) =>
      `${dataset.node.slice(5, -7)}: ${/\u201C(.*)\u201D/s.exec(textContent)[1]}`)
    .sort());

test('the page reads messages as the command does', async () => {
  for (const file of messages) {
    const expected = said_by_command(file);
    assert.ok(expected.length > 0, file);
    const page = await open_page(site, { size: 'desktop' });
    await node(page, 'message').fill(readFileSync(file, 'utf8'));
    await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
    assert.deepEqual(await said_by_page(page), expected, file);
    await page.context().close();
  }
});
