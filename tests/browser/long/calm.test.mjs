// What drawing costs: nothing while nothing happens, one frame a deed, a thousand rows or not; and
// what happens when the browser takes the drawing ground away.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine_names, open_engine } from '../engines.mjs';

const frames = (view) => view.evaluate(() => globalThis.zerokm_frames);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const message = 'VIN LEXAMPLE8T0000175 registered 2026-06-01 petrol 1498 cm3 110 kW';

/** Frames a deed takes, until the page is at rest again. */
async function cost(view, deed) {
  const before_it = await frames(view);
  await deed();
  await view.still(120);
  return await frames(view) - before_it;
}

/** Turns the wheel over an element so many times, one event a frame, and counts what was drawn. */
const turn_wheel = (id, turns) => new Promise((resolve) => {
  const area = document.querySelector(`[data-node="${id}"]`);
  const first = globalThis.zerokm_frames;
  let done = 0;
  const turn = () => {
    if (done++ === turns) {
      requestAnimationFrame(() => resolve(globalThis.zerokm_frames - first));
      return;
    }
    area.dispatchEvent(new WheelEvent('wheel', { deltaY: 97, bubbles: true, cancelable: true }));
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
});

/** Takes the context away and gives it back so many times; says how often the page drew again. */
const lose_and_restore = async (times) => {
  const canvas = document.querySelector('canvas');
  const taker = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  const event = (name) => new Promise((resolve) =>
    canvas.addEventListener(name, () => resolve(), { once: true }));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  let recovered = 0;
  for (let at = 0; at < times; ++at) {
    const lost = event('webglcontextlost');
    taker.loseContext();
    await lost;
    const seen_meanwhile = document.documentElement.classList.contains('lost');
    await new Promise((resolve) => setTimeout(resolve, 0));
    const back = event('webglcontextrestored');
    taker.restoreContext();
    await back;
    const before_it = globalThis.zerokm_frames;
    for (let tries = 0; tries < 60 && globalThis.zerokm_frames === before_it; ++tries) {
      await frame();
    }
    const drawn = globalThis.zerokm_frames > before_it;
    const hidden_again = !document.documentElement.classList.contains('lost');
    if (drawn && seen_meanwhile && hidden_again) ++recovered;
  }
  return recovered;
};

for (const name of engine_names) {
  describe(name, () => {
    let engine;
    before(async () => { engine = await open_engine(name); });
    after(async () => { await engine?.close(); });

    test('no frame in ten idle seconds, one a letter', async () => {
      const view = await engine.open({ size: 'tablet' });
      await view.find('textbox', 'Message of the seller').focus();
      await view.still();
      for (const letter of message.slice(0, 20)) {
        const drawn = await cost(view, () => view.press(letter === ' ' ? 'Space' : letter));
        assert.ok(drawn <= 1, `${drawn} frames for the letter ${letter}`);
      }
      await view.find('textbox', 'Message of the seller').fill(message);
      await view.node('answer.CN.word').wait();
      await view.still(1500);
      const at_rest = await frames(view);
      await pause(10000);
      assert.equal(await frames(view) - at_rest, 0);
      await view.close();
    });

    test('a thousand rows scroll with one frame an event, few of them elements', async () => {
      const view = await engine.open({ size: 'tablet', address: '#gallery' });
      await view.still();
      const drawn = await view.evaluate(turn_wheel, 'gallery.cars', 60);
      assert.ok(drawn > 50 && drawn <= 61, `${drawn} frames for 60 events`);
      const rows = await view.evaluate(() =>
        document.querySelectorAll('[data-node="gallery.cars"] tr').length);
      assert.ok(rows > 5 && rows < 32, `${rows} rows`);
      await view.still(1000);
      const at_rest = await frames(view);
      await pause(10000);
      assert.equal(await frames(view) - at_rest, 0);
      await view.close();
    });

    test('a hundred lost contexts, a hundred recoveries, texts kept', async () => {
      const view = await engine.open({ size: 'phone' });
      await view.find('textbox', 'Message of the seller').fill(message);
      await view.node('answer.CN.word').wait();
      await view.still();
      const words = () => document.querySelector('#document').textContent;
      const [shown, said] = [await view.screenshot(), await view.evaluate(words)];
      assert.equal(await view.evaluate(lose_and_restore, 100), 100);
      await view.still();
      assert.ok(shown.equals(await view.screenshot()), 'the picture is not what it was');
      assert.equal(await view.evaluate(words), said);
      await view.close();
    });
  });
}
