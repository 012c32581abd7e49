// Every screen in every state, at three sizes and in four languages: pictures to look at in
// build/pictures/, no text cut or over another, no word missing, and the same layout as the one
// that was looked through last. ZEROKM_KEEP=pictures keeps the present one, once it was.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { open_engine, root, sizes } from '../engines.mjs';
import { difference, faults_of, listing, read_layout } from '../layout.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
const pictures = join(root, 'build', 'pictures');
const kept_file = join(root, 'tests/browser/long/pictures.json.gz');
const keep = process.env.ZEROKM_KEEP === 'pictures';
const kept = existsSync(kept_file) ? JSON.parse(gunzipSync(readFileSync(kept_file))) : {};
const now = {};
const highest = 7000;  // pixels the drawing ground of every machine has
const languages = (process.env.ZEROKM_LANGUAGES ?? 'en,ru,zh,ar').split(',');
const only = new RegExp(process.env.ZEROKM_STATES ?? '');

let engine;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  engine = await open_engine('chromium');
});
after(async () => {
  await engine?.close();
  if (!keep) return;
  const sorted = Object.fromEntries(Object.entries({ ...kept, ...now }).sort());
  writeFileSync(kept_file, gzipSync(JSON.stringify(sorted), { level: 9 }));
});

/** All of what the page scrolls, or as much as can be drawn. */
const whole_height = () => Math.max(innerHeight,
  ...[...document.querySelectorAll('#document main [data-node]')]
    .map((element) => Math.ceil(element.getBoundingClientRect().bottom) + 150));

async function save(view, name) {
  writeFileSync(join(pictures, `${name}.png`), await view.screenshot());
}

/** Pictures of what stands in the view now; what is wrong with it. */
async function look(view, name, language, size, dark) {
  const { width, height } = sizes[size];
  await view.resize(width, height);
  await view.still(90);
  await view.resize(width, Math.min(await view.evaluate(whole_height), highest));
  await view.still(90);
  const layout = await view.evaluate(read_layout);
  const key = `${name} ${language} ${size}`;
  now[key] = listing(layout);
  const file = key.replace(/[/ ]/g, '-');
  await save(view, file);
  if (dark) {
    await view.page.emulateMedia({ colorScheme: 'dark' });
    await view.still(90);
    await save(view, `${file}-dark`);
    await view.page.emulateMedia({ colorScheme: 'light' });
    await view.still(90);
  }
  const changed = keep || !existsSync(kept_file) ? []
    : kept[key] ? difference(kept[key], now[key]) : ['never looked at'];
  return [...faults_of(layout, language), ...changed].map((fault) => `${key}: ${fault}`);
}

/** What moves by itself stands still. */
const at_rest = (view) => view.page.emulateMedia({ reducedMotion: 'reduce' });

const go = async (view, address) => {
  await view.evaluate((to) => { location.hash = to; }, address);
  await view.still(250);
};

for (const language of languages) {
  test(`every state of every screen, ${language}`, async () => {
    const view = await engine.open({ language, settings: { language }, ratio: 1,
      address: '#gallery/screens' });
    await at_rest(view);
    await view.still(600);  // the other languages have come
    const states = (await view.evaluate(() =>
      [...document.querySelectorAll('[data-node^="state."]')]
        .map((element) => element.dataset.node.slice('state.'.length))))
      .filter((state) => only.test(state));
    const faults = [];
    for (const state of states) {
      for (const size of Object.keys(sizes)) {
        await view.resize(sizes[size].width, sizes[size].height);
        await go(view, 'gallery/screens');
        await go(view, `gallery/${state}`);
        const dark = state.endsWith('/full') || language === 'en';
        faults.push(...await look(view, state, language, size, dark));
      }
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

  test(`every place with a pasted message, ${language}`, async () => {
    const faults = [];
    for (const size of Object.keys(sizes)) {
      const view = await engine.open({ language, settings: { language, market: 'RU' }, size,
        ratio: 1 });
      await at_rest(view);
      faults.push(...await look(view, 'first', language, size, true));
      await view.node('message').fill(message);
      await view.node('answer.RU.word').wait();
      for (const place of ['check', 'cars', 'car', 'where', 'rules', 'settings', 'ask', 'costs',
        'report'].filter((name) => only.test(name))) {
        await view.resize(sizes[size].width, sizes[size].height);
        await go(view, place);
        await view.still(250);
        faults.push(...await look(view, place, language, size, true));
      }
      assert.deepEqual(view.complaints, []);
      await view.close();
    }
    assert.deepEqual(faults, []);
  });
}
