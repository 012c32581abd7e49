// The site in three browsers, driven alike: Chromium and Firefox through Playwright, WebKitGTK
// through its own driver.
//
//   const engine = await open_engine('webkit');
//   const view = await engine.open({ size: 'phone', language: 'ru' });
//   await view.find('textbox', 'Message of the seller').fill('...');
//   await view.find('button', /Go to/).click();
//   await view.wait_for(() => document.title !== '');
//   await engine.close();
//
// Elements are found as a screen reader finds them, by role and accessible name, or by the fixed
// name of their node: view.node('answer.CN.word').
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { serve_folder } from '../../scripts/serve.mjs';
import { open_webkit } from './webdriver.mjs';

// ZEROKM_BROWSERS names fewer of them while somebody works on a page.
export const engine_names = (process.env.ZEROKM_BROWSERS ?? 'chromium,firefox,webkit').split(',');
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
};

// The day the stories are told on: 24 November 2026, 10:00 in Beijing.
export const story_time = Date.UTC(2026, 10, 24, 2, 0, 0);

const patience = 60000;  // milliseconds until something awaited counts as missing

export const program_of = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync),
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync),
};

/** Runs in the page before anything else. `now`: the clock starts there; `plain`: no WebGL;
 * `settings`: what the site remembers, by key; `languages`: what the browser asks for. */
function prelude({ now, plain, settings, languages }) {
  const Real = Date, shift = now - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(Real.now() + shift);
    }
    static now() { return Real.now() + shift; }
  };
  if (plain) {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
    };
  }
  if (languages) Object.defineProperty(navigator, 'languages', { get: () => languages });
  delete Navigator.prototype.serviceWorker;  // suites about it take the site as it is shipped
  settings = { 'told.no_worker': 'yes', 'told.no_drawing': 'yes', ...settings };
  for (const [key, value] of Object.entries(settings)) {
    try {
      if (localStorage.getItem(`zerokm.${key}`) === null) {
        localStorage.setItem(`zerokm.${key}`, value);
      }
    } catch { /* a page without an origin remembers nothing */ }
  }
}

function prelude_source(options, languages) {
  return `(${prelude})(${JSON.stringify({
    now: options.now ?? story_time,
    plain: options.plain ?? false,
    settings: options.settings ?? {},
    languages,
  })});`;
}

/** A display without a screen, for browsers that cannot draw without one. */
export async function open_display() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1300x24', '-nolisten',
    'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.stdio[3].once('data', (said) => resolve(String(said).trim()));
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  return {
    environment: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' },
    close() {
      process.removeListener('exit', stop);
      stop();
    },
  };
}

/** Asks until the answer is true. */
async function until(ask, what) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** What both kinds of view do alike. */
class View {
  wait_for(what, ...parts) {
    return until(() => this.evaluate(what, ...parts), what);
  }
  /** Until no frame was drawn for a while. */
  async still(quiet = 300) {
    const frames = () => this.evaluate(() => globalThis.zerokm_frames);
    for (let before = -1, now = await frames(); before !== now; now = await frames()) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, quiet));
    }
  }
}

class PlaywrightElement {
  constructor(locator) { this.locator = locator; }
  click() { return this.locator.click({ timeout: patience }); }
  tap() { return this.locator.tap({ timeout: patience }); }
  fill(text) { return this.locator.fill(text, { timeout: patience }); }
  choose(label) { return this.locator.selectOption({ label }, { timeout: patience }); }
  focus() { return this.locator.focus({ timeout: patience }); }
  wait() { return this.locator.waitFor({ state: 'attached', timeout: patience }); }
  async there() { return await this.locator.count() > 0; }
  async text() { return ((await this.locator.textContent({ timeout: patience })) ?? '').trim(); }
  value() { return this.locator.inputValue({ timeout: patience }); }
  box() { return this.locator.boundingBox({ timeout: patience }); }
}

class PlaywrightView extends View {
  constructor(page, options) {
    super();
    this.page = page;
    this.options = options;
    this.complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) &&
          !/GPU stall|swiftshader|WebGL|WEBGL/i.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.foreign = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(options.home) && !/^(data|blob):/.test(request.url())) {
        this.foreign.push(request.url());
      }
    });
  }
  find(role, name) {
    return new PlaywrightElement(this.page.getByRole(role, { name, exact: true }).first());
  }
  node(id) { return new PlaywrightElement(this.page.locator(`[data-node="${id}"]`)); }
  evaluate(what, ...parts) {
    return this.page.evaluate(`(${what})(...${JSON.stringify(parts)})`);
  }
  press(combination) { return this.page.keyboard.press(combination); }
  type(text) { return this.page.keyboard.type(text); }
  async point(kind, path, pause = 16) {
    if (kind === 'touch' && this.options.engine === 'firefox') {
      return this.evaluate(drag_inside, path, pause);
    }
    if (kind === 'touch') return drag_finger(this.page, path, pause);
    const { mouse } = this.page;
    await mouse.move(...path[0]);
    await mouse.down();
    for (const place of path.slice(1)) {
      await mouse.move(...place);
      await this.page.waitForTimeout(pause);
    }
    await mouse.up();
  }
  resize(width, height) { return this.page.setViewportSize({ width, height }); }
  goto(address) { return this.page.goto(address, { timeout: 3 * patience }); }
  reload() { return this.page.reload(); }
  back() { return this.page.goBack(); }
  screenshot() { return this.page.screenshot({ timeout: 3 * patience }); }
  async close() { await this.page.context().close(); }
}

/** Runs in the page: what a finger's drag tells it, where no driver can drag one. */
async function drag_inside(path, pause) {
  const at = document.elementFromPoint(...path[0]);
  const tell = (kind, [x, y]) => at.dispatchEvent(new PointerEvent(kind, {
    pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true, cancelable: true,
    clientX: x, clientY: y, button: kind === 'pointermove' ? -1 : 0 }));
  const app = document.getElementById('app');
  app.setPointerCapture = () => {};  // there is no real pointer to capture
  tell('pointerdown', path[0]);
  for (const place of path.slice(1)) {
    tell('pointermove', place);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  tell('pointerup', path[path.length - 1]);
  delete app.setPointerCapture;
}

/** A finger that drags: Playwright has none, Chromium's debugger has. */
async function drag_finger(page, path, pause) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, places) => session.send('Input.dispatchTouchEvent',
    { type, touchPoints: places.map(([x, y]) => ({ x, y })) });
  await touch('touchStart', [path[0]]);
  for (const place of path.slice(1)) {
    await touch('touchMove', [place]);
    await page.waitForTimeout(pause);
  }
  await touch('touchEnd', []);
  await session.detach();
}

/** What elements of a role may be, to ask the browser about no more than these. */
const selector_of = {
  button: 'button, [role=button]', textbox: 'textarea, input:not([type=range], [type=checkbox])',
  searchbox: 'input[type=search]', combobox: 'select, [role=combobox]', link: 'a',
  checkbox: '[type=checkbox]', radio: '[type=radio]', slider: '[type=range]',
  heading: 'h1, h2, h3, h4, h5, h6', main: 'main', navigation: 'nav', table: 'table',
  dialog: '[role=dialog]', row: 'tr', cell: 'td', columnheader: 'th', group: '[role=group]',
  status: '[role=status]', alert: '[role=alert]', region: 'section',
};

class WebKitElement {
  constructor(view, search, what) {
    this.view = view;
    this.search = search;
    this.what = what;
  }
  reference() { return until(this.search, this.what); }
  async there() { return await this.search() !== null; }
  async wait() { await this.reference(); }
  async on(path, body) {
    return this.view.driver.post(`/element/${await this.reference()}${path}`, body);
  }
  async inside(what, ...parts) {
    return this.view.driver.run(what,
      [this.view.driver.as_element(await this.reference()), ...parts]);
  }
  click() { return this.on('/click'); }
  async tap() {
    const box = await this.box();
    await this.view.point('touch', [[box.x + box.width / 2, box.y + box.height / 2]]);
  }
  // As Playwright does it: the text at once, then what typing would have told the page.
  fill(text) {
    return this.inside((field, words) => {
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
  }
  choose(label) {
    return this.inside((select, words) => {
      select.selectedIndex = [...select.options].findIndex((option) => option.text === words);
      select.dispatchEvent(new Event('input', { bubbles: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, label);
  }
  focus() { return this.inside((element) => element.focus()); }
  text() { return this.inside((element) => (element.textContent ?? '').trim()); }
  value() { return this.inside((element) => element.value); }
  box() {
    return this.inside((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }
}

class WebKitView extends View {
  constructor(driver, options) {
    super();
    this.driver = driver;
    this.options = options;
    this.complaints = [];  // its driver hands no console out
  }
  find(role, name) {
    const fits = (label) =>
      name === undefined || (name instanceof RegExp ? name.test(label) : label === name);
    const search = async () => {
      const list = await this.driver.post('/elements',
        { using: 'css selector', value: `:is(${selector_of[role]})` });
      for (const element of list) {
        const reference = this.driver.reference(element);
        const label = await this.driver.get(`/element/${reference}/computedlabel`).catch(() => '');
        if (fits(label)) return reference;
      }
      return null;
    };
    return new WebKitElement(this, search, `${role} ${name}`);
  }
  node(id) {
    const search = async () => {
      const list = await this.driver.post('/elements',
        { using: 'css selector', value: `[data-node="${id}"]` });
      return list.length ? this.driver.reference(list[0]) : null;
    };
    return new WebKitElement(this, search, id);
  }
  evaluate(what, ...parts) { return this.driver.run(what, parts); }
  press(combination) { return this.driver.press(combination); }
  async type(text) {
    for (const letter of text) await this.driver.press(letter);
  }
  point(kind, path, pause = 16) {
    return kind === 'touch' && path.length > 1 ? this.evaluate(drag_inside, path, pause)
      : this.driver.point(kind, path, pause);
  }
  /** The window is larger than the page by its bars. */
  async resize(width, height) {
    await this.driver.post('/window/rect', { width, height });
    const [wide, high] = await this.evaluate(() => [innerWidth, innerHeight]);
    await this.driver.post('/window/rect',
      { width: 2 * width - wide, height: 2 * height - high });
  }
  goto(url) { return this.driver.post('/url', { url }); }
  reload() { return this.driver.post('/refresh'); }
  back() { return this.driver.post('/back'); }
  async screenshot() { return Buffer.from(await this.driver.get('/screenshot'), 'base64'); }
  async close() { await this.driver.post('/url', { url: 'about:blank' }); }
}

/** How Playwright starts a browser that draws. `display`: from open_display, for Firefox alone. */
export function start_of(name, display, args = []) {
  if (name === 'firefox') {
    return {
      channel: 'moz-firefox', executablePath: program_of.firefox, headless: false,
      // Without a display there is no WebGL; with the software one it has to be asked for.
      env: display.environment,
      firefoxUserPrefs: { 'webgl.force-enabled': true, 'dom.w3c_touch_events.enabled': 1 },
    };
  }
  return {
    executablePath: program_of.chromium,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...args],
  };
}

async function open_playwright(name, args) {
  const display = name === 'firefox' ? await open_display() : null;
  const browser = await (name === 'firefox' ? firefox : chromium)
    .launch(start_of(name, display, args));
  return {
    browser,
    async view(options) {
      const touch = options.touch ?? false;
      const context = await browser.newContext({
        viewport: sizes[options.size ?? 'desktop'],
        deviceScaleFactor: options.ratio ?? (options.size === 'phone' ? 2 : 1),
        locale: options.language ?? 'en',
        ...(name === 'chromium' && {
          colorScheme: options.scheme ?? 'light', hasTouch: touch,
          permissions: ['clipboard-read', 'clipboard-write'],
        }),
        ...(name === 'firefox' && touch && { hasTouch: true }),
      });
      const page = await context.newPage();
      if (!options.as_shipped) await page.addInitScript(prelude_source(options));
      return new PlaywrightView(page, options);
    },
    async close() {
      await browser.close();
      display?.close();
    },
  };
}

async function open_webkit_engine(site_copy) {
  const display = await open_display();
  const driver = await open_webkit(display.environment);
  return {
    async view(options) {
      site_copy?.set_prelude(prelude_source(options, [options.language ?? 'en']));
      const view = new WebKitView(driver, options);
      const { width, height } = sizes[options.size ?? 'desktop'];
      await view.goto('about:blank');
      await view.resize(width, height);
      return view;
    },
    async close() {
      await driver.close();
      display.close();
    },
  };
}

/** Its driver runs nothing before the page, so the page of a copy asks for the prelude itself. */
function copy_site(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'zerokm-site-'));
  cpSync(folder, copy, { recursive: true });
  const index = join(copy, 'index.html');
  const html = readFileSync(index, 'utf8');
  writeFileSync(index, html.replace('<script ', '<script src="prelude.js"></script>\n<script '));
  return {
    folder: copy,
    set_prelude: (source) => writeFileSync(join(copy, 'prelude.js'), source),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** A browser and a server of the site. `as_shipped`: without clock, settings and `plain`, the very
 * files of the folder, for suites about the service worker. `args`: switches for Chromium. */
export async function open_engine(name,
  { folder = join(root, 'dist'), as_shipped = false, args = [] } = {}) {
  const copy = name === 'webkit' && !as_shipped ? copy_site(folder) : null;
  const site = await serve_folder(copy?.folder ?? folder);
  const engine = name === 'webkit' ? await open_webkit_engine(copy)
    : await open_playwright(name, args);
  return {
    name,
    site,
    /** The site on a new page. Options: size, language, dark (as the user's own choice), touch,
     * ratio, plain, now, settings (by key), home (another server's address), address (what follows
     * it), blank (do not wait for the first screen), scheme (what the device wishes: Chromium
     * only). */
    async open({ home = site.url, ...options } = {}) {
      const settings = { ...options.settings };
      if (options.dark !== undefined) settings.theme ??= options.dark ? 'dark' : 'light';
      const view = await engine.view(
        { ...options, as_shipped, settings, home, engine: name });
      view.engine = name;
      await view.goto(home + (options.address ?? ''));
      if (!options.blank) await view.wait_for(() => document.documentElement.matches('.ready'));
      return view;
    },
    async close() {
      await engine.close();
      await site.close();
      copy?.remove();
    },
  };
}
