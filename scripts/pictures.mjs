// Pictures of the site in dist/ for README.md and docs/, small enough for a repository.
//   node scripts/pictures.mjs [NAME...]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, open_page, open_site, root } from '../tests/browser/browser.mjs';

const largest = 150 * 1000;
const folder = join(root, 'docs/pictures');
const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');

// What is on each picture: how the page is opened and what is done on it.
const pictures = {
  'answer-desktop': { size: 'desktop' },
  'answer-phone': { size: 'phone' },
};

async function paste(page) {
  await node(page, 'message').fill(message);
  await node(page, 'answer.CN.word').waitFor({ state: 'attached' });
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Russia' });
  await node(page, 'answer.RU.word').waitFor({ state: 'attached' });
}

// Flat colours and few shades: a palette says the same in a third of the bytes.
function smaller(bytes) {
  const done = spawnSync('pngquant', ['--speed', '1', '--strip', '256', '-'], { input: bytes });
  if (done.status !== 0) throw new Error(`pngquant: ${done.error ?? done.stderr}`);
  return done.stdout;
}

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await open_site();
let failed = 0;
try {
  for (const [name, options] of Object.entries(pictures)) {
    if (wanted.length && !wanted.includes(name)) continue;
    const page = await open_page(site, options);
    await paste(page);
    await options.then?.(page);
    await page.waitForTimeout(300);  // the last frame is drawn
    const bytes = smaller(await page.screenshot());
    await page.context().close();
    writeFileSync(join(folder, `${name}.png`), bytes);
    const fits = bytes.length <= largest;
    if (!fits) ++failed;
    console.log(`${fits ? 'ok' : 'too large'}  ${name}.png  ${bytes.length} bytes`);
  }
} finally {
  await site.close();
}
process.exit(failed ? 1 : 0);
