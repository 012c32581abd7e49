// Draws the icons for home screens out of web/icon.svg, where icons have to be pictures of pixels:
//   node scripts/icons.mjs        writes web/icon-*.png, which are kept in the tree
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const web = join(dirname(dirname(fileURLToPath(import.meta.url))), 'web');
const svg = readFileSync(join(web, 'icon.svg')).toString('base64');

// Name, size, and the part of the width the sign takes: a maskable icon loses its rim.
const icons = [['icon-180', 180, 0.84], ['icon-192', 192, 0.92], ['icon-512', 512, 0.92],
  ['icon-maskable-512', 512, 0.66]];

const browser = await chromium.launch({
  executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync),
  args: ['--no-sandbox'],
});
for (const [name, size, part] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * part);
  await page.setContent(`<body style="margin:0;height:100vh;display:grid;place-items:center;
    background:#fff"><img width="${side}" height="${side}"
    src="data:image/svg+xml;base64,${svg}">`);
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(join(web, `${name}.png`), await page.screenshot());
  await page.close();
}
await browser.close();
