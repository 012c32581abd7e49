// The whole path in each browser, three ways: with the keyboard alone, with a finger alone, and by
// what a screen reader names alone. Each way has to end at the same answers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine_names, open_engine } from '../engines.mjs';

const message = 'VIN LEXAMPLE8T0000175 registered 2026-06-01 ' +
  'produced 2026-05-10 petrol 1498 cm3 110 kW';

const answers = async (view) => ({
  leaving: await view.node('answer.CN.word').text(),
  entering: await view.node('answer.JO.word').text(),
});

async function await_answers(view, turned) {
  await view.wait_for((leaving) => {
    const words = (id) => document.querySelector(`[data-node="${id}"]`)?.textContent ?? '';
    return words('answer.JO.word') !== '' && words('answer.CN.word').includes(leaving);
  }, turned);
  return answers(view);
}

/** Of the element that has the keyboard: its name, as a screen reader would say it. */
const name_in_focus = () => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
};

async function tab_to(view, name, key = 'Tab') {
  const passed = [];
  for (let presses = 0; presses < 90; ++presses) {
    await view.press(key);
    const at = (await view.evaluate(name_in_focus)).trim();
    if (name.test(at)) return;
    passed.push(at.slice(0, 30));
  }
  assert.fail(`the Tab key does not come to ${name}, but to: ${passed.join(' | ')}`);
}

async function by_keyboard(view) {
  await tab_to(view, /^Message of the seller$/);
  await view.type(message);
  await view.node('answer.CN.word').wait();
  await tab_to(view, /^To$/);
  await view.type('Jordan');
  await await_answers(view, 'Needs a document');
  // Back, not once around: a driven Firefox that has been in its own bar presses no button more.
  await tab_to(view, /^Go to 29.Nov.2026/, 'Shift+Tab');
  await view.press('Enter');
}

async function by_finger(view) {
  await view.find('textbox', 'Message of the seller').tap();
  await view.type(message);
  await view.node('answer.CN.word').wait();
  await swipe_to(view, 'destination.market');
  await view.find('combobox', 'To').tap();
  await view.find('combobox', 'To').choose('Jordan');
  await await_answers(view, 'Needs a document');
  await swipe_to(view, 'strip.next');
  await view.find('button', /^Go to 29.Nov.2026/).tap();
}

/** Swipes the page up until an element stands well inside it. */
async function swipe_to(view, id) {
  for (let swipes = 0; swipes < 12; ++swipes) {
    const box = await view.node(id).box();
    const high = await view.evaluate(() => innerHeight);
    if (box.y > 80 && box.y + box.height < high - 80) return;
    const up = box.y > high / 2;
    const from = up ? high - 120 : 120, to = up ? high - 420 : 420;
    await view.point('touch', [0, 1, 2, 3, 4, 5, 6].map((step) =>
      [8, from + (to - from) * step / 6]));
    await view.still();
  }
  assert.fail(`no swiping brings ${id} into sight`);
}

async function by_name(view) {
  await view.find('textbox', 'Message of the seller').fill(message);
  await view.node('answer.CN.word').wait();
  await view.find('combobox', 'To').choose('Jordan');
  await await_answers(view, 'Needs a document');
  await view.find('button', /^Go to 29.Nov.2026/).click();
}

const ways = { 'the keyboard': by_keyboard, 'a finger': by_finger, names: by_name };

for (const name of engine_names) {
  describe(name, () => {
    let engine;
    before(async () => { engine = await open_engine(name); });
    after(async () => { await engine?.close(); });

    for (const [way, walk] of Object.entries(ways)) {
      test(`a buyer finds out with ${way} alone`, async () => {
        const view = await engine.open({ size: 'tablet', touch: way === 'a finger' });
        await walk(view);
        const { leaving, entering } = await await_answers(view, 'No objection found');
        assert.match(leaving, /No objection found/);
        assert.match(entering, /Needs a document/);
        assert.deepEqual(view.complaints, []);
        await view.close();
      });
    }

    test('the same answers without WebGL, and where the user chose the plain page', async () => {
      for (const options of [{ plain: true }, { settings: { plain: 'yes' } },
        { address: '?plain' }]) {
        const view = await engine.open({ size: 'phone', ...options });
        assert.ok(await view.evaluate(() => document.documentElement.matches('.plain')));
        await by_name(view);
        const { leaving, entering } = await await_answers(view, 'No objection found');
        assert.match(leaving, /No objection found/);
        assert.match(entering, /Needs a document/);
        await view.close();
      }
    });
  });
}
