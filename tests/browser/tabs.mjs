// Several tabs of one browser that share what it keeps, for suites about builds and storage:
//   const browser = await open_tabs('firefox');
//   const tab = await browser.tab();
//   await tab.goto(address); await tab.wait('document.title'); await tab.evaluate('1 + 1');
// Expressions are texts; one that promises is awaited.
import { chromium, firefox } from 'playwright-core';
import { open_display, start_of } from './engines.mjs';
import { open_webkit } from './webdriver.mjs';

const patience = 60000;  // milliseconds until something awaited counts as missing

async function wait(tab, expression, limit = patience) {
  for (const end = Date.now() + limit; Date.now() < end;) {
    // Between two pages there is nothing to ask.
    if (await tab.evaluate(expression).catch(() => false)) return;
    await new Promise((go) => setTimeout(go, 20));
  }
  throw new Error(`waited in vain: ${expression}`);
}

// `profile`: a folder whose content outlives the browser; a new one each time where left out.
async function open_playwright(name, profile) {
  const display = name === 'firefox' ? await open_display() : null;
  const settings = start_of(name, display);
  const kind = name === 'firefox' ? firefox : chromium;
  const browser = profile ? null : await kind.launch(settings);
  const context = browser ? await browser.newContext()
    : await kind.launchPersistentContext(profile, settings);
  return {
    context,
    async tab() {
      const page = await context.newPage();
      const tab = {
        page,
        goto: (address) => page.goto(address),
        reload: () => page.reload(),
        evaluate: (expression) => page.evaluate(expression),
        wait: (expression, limit) => wait(tab, expression, limit),
        close: () => page.close(),
      };
      return tab;
    },
    async close() {
      await context.close();
      await browser?.close();
      display?.close();
    },
  };
}

async function open_webkit_tabs() {
  const display = await open_display();
  const driver = await open_webkit(display.environment);
  const first = await driver.get('/window');
  // One window is looked at at a time, so every call says first which.
  let turn = Promise.resolve();
  const inside = (handle, act) => {
    const done = turn.then(async () => {
      await driver.post('/window', { handle });
      return act();
    });
    turn = done.catch(() => {});
    return done;
  };
  return {
    async tab() {
      // A window: behind another tab of one nothing is drawn, so nothing is answered.
      const { handle } = await driver.post('/window/new', { type: 'window' });
      const tab = {
        goto: (url) => inside(handle, () => driver.post('/url', { url })),
        reload: () => inside(handle, () => driver.post('/refresh')),
        evaluate: (expression) =>
          inside(handle, () => driver.run(`async () => (${expression})`, [])),
        wait: (expression, limit) => wait(tab, expression, limit),
        close: () => inside(handle, async () => {
          await driver.post('/url', { url: 'about:blank' });
          await driver.delete('/window');
          await driver.post('/window', { handle: first });
        }),
      };
      return tab;
    },
    async close() {
      await driver.close();
      display.close();
    },
  };
}

export const open_tabs = (name, profile) =>
  name === 'webkit' ? open_webkit_tabs() : open_playwright(name, profile);
