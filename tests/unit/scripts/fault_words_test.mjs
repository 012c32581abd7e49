import assert from 'node:assert/strict';
import { test } from 'node:test';

const page = { documentElement: { lang: 'en' } };
Object.assign(globalThis, { document: page, window: new EventTarget() });
Object.assign(globalThis.window, { matchMedia: () => ({ matches: false }) });
globalThis.matchMedia = () => ({ matches: false });
const { fault_words } = await import('../../../web/faults/words.mjs');
const { install_hint } = await import('../../../web/offline/install.mjs');

const agents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
  android: 'Mozilla/5.0 (Linux; Android 15) Chrome/130.0 Mobile Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  desktop: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36',
};

test('every fault is said in every language', () => {
  const english = fault_words();
  for (const lang of ['zh', 'ru', 'ar']) {
    page.documentElement.lang = lang;
    const said = fault_words();
    assert.deepEqual(Object.keys(said).sort(), Object.keys(english).sort(), lang);
    for (const [name, sentence] of Object.entries(said)) {
      assert.ok(sentence.length > 1 && sentence !== english[name], `${lang} ${name}`);
    }
  }
  page.documentElement.lang = 'en';
});

test('each device gets its own hint how to install, in every language', () => {
  const hints = new Set();
  for (const lang of ['en', 'zh', 'ru', 'ar']) {
    page.documentElement.lang = lang;
    for (const userAgent of Object.values(agents)) {
      Object.defineProperty(globalThis, 'navigator',
        { value: { userAgent, maxTouchPoints: 0 }, configurable: true });
      hints.add(install_hint());
    }
  }
  assert.equal(hints.size, 16);
});
