// A clock that is wrong: where it is behind, the page asks what day it is and calls no car free
// meanwhile; far ahead, the rules are too old for a clean answer.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine_names, open_engine, story_time } from '../engines.mjs';

const message = 'VIN LEXAMPLE8T0000175 registered 2026-02-01 petrol 1498 cm3 110 kW';
const day = 86400000, year = 365 * day;
const free = /No objection found/, again = /Check again/;

async function answered(view) {
  await view.find('textbox', 'Message of the seller').fill(message);
  await view.node('answer.CN.word').wait();
  await view.find('combobox', 'To').choose('Jordan');
  await view.node('answer.JO.word').wait();
  return view.node('answer.CN.word').text();
}
const word_is = (view, word) => view.wait_for((wanted) =>
  document.querySelector('[data-node="answer.CN.word"]')?.textContent.includes(wanted), word);

for (const name of engine_names) {
  describe(name, () => {
    let engine;
    before(async () => { engine = await open_engine(name); });
    after(async () => { await engine?.close(); });

    test('a clock that is ten years behind: no car is free until the day is said', async () => {
      const view = await engine.open({ now: story_time - 10 * year });
      await view.node('clock').wait();
      assert.match(await answered(view), again);
      const { width } = await view.node('clock.day').box();
      assert.ok(width < 400, `a date as wide as ${width}`);
      await view.node('clock.day').fill('2026-11-24');
      await word_is(view, 'No objection found');
      assert.equal(await view.node('clock').there(), false);
      await view.close();
    });

    test('a clock behind the last use: the day of then can be confirmed', async () => {
      const view = await engine.open({ now: story_time - day, size: 'phone',
        settings: { last_day: '2026-11-24' } });
      assert.match(await answered(view), again);
      await view.node('clock.confirm').click();
      await word_is(view, 'No objection found');
      assert.equal(await view.node('clock').there(), false);
      await view.close();
    });

    test('a clock a day ahead changes nothing, ten years ahead no car is free', async () => {
      for (const [ahead, word] of [[day, free], [10 * year, again]]) {
        const view = await engine.open({ now: story_time + ahead });
        assert.match(await answered(view), word);
        assert.equal(await view.node('clock').there(), false);
        await view.close();
      }
    });
  });
}
