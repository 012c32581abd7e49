// What suites that need no more than Chromium share: the site there as a Playwright page, pictures,
// axe-core. Suites for all browsers use engines.mjs.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { open_engine, root } from './engines.mjs';

export { root, sizes, story_time } from './engines.mjs';
export const pictures = join(root, 'build', 'pictures');
const require = createRequire(import.meta.url);

/** `args`: further switches of the browser. @param {string[]} args */
export const open_site = (args = []) => open_engine('chromium', { args });

// A Playwright page on which the application has drawn; options as in engines.mjs. Its `complaints`
// are what the console said, its `foreign` requests those that left the site.
export async function open_page(engine, options = {}) {
  const view = await engine.open({ ...options, blank: true, dark: undefined,
    scheme: options.dark ? 'dark' : 'light' });
  const { page } = view;
  page.complaints = view.complaints;
  page.foreign = view.foreign;
  await page.locator('[data-node="first.title"]').waitFor({ state: 'attached', timeout: 60000 });
  return page;
}

export const node = (page, id) => page.locator(`[data-node="${id}"]`);

// The frame in which the answer changes is drawn after the deed; wait until the words say so.
export async function words_of(page, id) {
  return (await node(page, id).textContent())?.trim() ?? '';
}

export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  const bytes = await page.screenshot({ path: join(pictures, `${name}.png`) });
  return bytes;
}

// Violations axe-core finds in the parallel document; where elements lie over a canvas their
// colours are the canvas's, so contrast is checked on pixels elsewhere.
export async function axe_violations(page, plain = false) {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  // The page's policy forbids inline script, so axe-core comes in through the debugger.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
  const rules = plain ? {} : { 'color-contrast': { enabled: false } };
  return page.evaluate(async (chosen) => {
    const found = await globalThis.axe.run(document, { rules: chosen });
    return found.violations.map((violation) =>
      `${violation.id}: ${violation.nodes.map((item) => item.html.slice(0, 120)).join(' | ')}`);
  }, rules);
}
