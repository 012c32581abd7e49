// How the page looks, measured: sharp edges at every pixel ratio, no letter cut in any language.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine_names, open_engine } from '../engines.mjs';
import { crop, decode_png, edge_contrast, places_of_words } from '../pixels.mjs';

describe('chromium', () => {
  let engine;
  before(async () => { engine = await open_engine('chromium'); });
  after(async () => { await engine?.close(); });

  for (const ratio of [1, 1.5, 2, 3]) {
    test(`edges are sharp at pixel ratio ${ratio}`, async () => {
      const view = await engine.open({ size: 'phone', ratio, address: '#gallery' });
      const picture = decode_png(await view.screenshot());
      assert.equal(picture.width, Math.round(390 * ratio));
      const places = await view.evaluate(places_of_words);
      const heads = places.filter(({ id }) => /title|word|vin|primary/.test(id)).slice(0, 8);
      assert.ok(heads.length > 2);
      for (const place of heads) {
        const steepest = edge_contrast(crop(picture, place, ratio));
        assert.ok(steepest > 0.6, `${place.id}: ${steepest.toFixed(2)}`);
      }
      await view.close();
    });
  }
});

/** Runs whose picture touches the edge of its box, of all words in all sizes. */
const cut_runs = async (texts, ratios) => {
  const boot = document.querySelector('script[src$="boot.mjs"]').src;
  const glyphs = await import(new URL('glyphs.mjs', boot).href);
  const cut = [];
  for (const ratio of ratios) {
    for (const size of [13, 15, 17, 22, 28, 30]) {
      for (const bold of [false, true]) {
        const runs = texts.map((text) => ({ text, rtl: /[\u0590-\u08FF]/.test(text) }));
        const { boxes, coverage } = glyphs.draw(bold, size * ratio, runs);
        let from = 0;
        boxes.forEach(({ width, height }, at) => {
          let touched = false;
          for (let x = 0; x < width; ++x) {
            touched ||= coverage[from + x] > 0 || coverage[from + (height - 1) * width + x] > 0;
          }
          for (let y = 0; y < height; ++y) {
            touched ||= coverage[from + y * width] > 0 ||
              coverage[from + y * width + width - 1] > 0;
          }
          if (touched) cut.push(`${runs[at].text} ${size}x${ratio}`);
          from += width * height;
        });
      }
    }
  }
  return cut;
};

for (const name of engine_names) {
  describe(name, () => {
    let engine;
    before(async () => { engine = await open_engine(name); });
    after(async () => { await engine?.close(); });

    for (const language of ['en', 'ru', 'zh', 'ar']) {
      test(`no letter of the gallery is cut, ${language}`, async () => {
        const view = await engine.open({ size: 'phone', language, address: '#gallery',
          settings: { language } });
        const words = await view.evaluate(() => [...new Set(
          [...document.querySelectorAll('#document [data-node]')]
            .filter((element) => !element.children.length)
            .flatMap((element) => /[\u0590-\u08FF]/.test(element.textContent)
              ? element.textContent.split(/\s+/) : [...element.textContent]))].filter(Boolean));
        assert.ok(words.length > 40);
        assert.deepEqual(await view.evaluate(cut_runs, words, [1, 1.5, 2, 3]), []);
        await view.close();
      });
    }
  });
}
