// Measures the drawn page on its pixels, for people who change how it looks:
//   node scripts/measure_page.mjs contrast          words of the gallery below 4.5, light and dark
//   node scripts/measure_page.mjs arabic [browser]  Arabic lines against the browser's own writing
// The site is taken from dist/. It takes minutes on a busy machine, so no test waits for it.
import { open_engine } from '../tests/browser/engines.mjs';
import { contrast, crop, decode_png, ink_difference, places_of_words }
  from '../tests/browser/pixels.mjs';

/** The gallery with a window so high that all of it is seen. */
async function whole_gallery(engine, options) {
  const view = await engine.open({ size: 'desktop', address: '#gallery', ...options });
  const height = await view.evaluate(() => Math.ceil(Math.max(
    ...[...document.querySelectorAll('[data-node="page"] .content > [data-node]')]
      .map((element) => element.getBoundingClientRect().bottom)) + 32));
  await view.resize(1440, height);
  await view.still();
  return view;
}

async function measure_contrast(engine) {
  for (const dark of [false, true]) {
    const view = await whole_gallery(engine,
      { dark, scheme: dark ? 'dark' : 'light', ratio: 2 });
    const picture = decode_png(await view.screenshot());
    const places = await view.evaluate(places_of_words);
    let weak = 0;
    for (const place of places) {
      // A button's rect is as large as a finger; its words are in the middle.
      const spare = Math.max((place.height - 30) / 2, 0);
      const part = { ...place, y: place.y + spare, height: place.height - 2 * spare };
      const ratio = contrast(crop(picture, part, 2));
      if (ratio >= 4.5) continue;
      ++weak;
      console.log(`  ${ratio.toFixed(2)} ${place.id}: ${place.words.slice(0, 50)}`);
    }
    console.log(`${dark ? 'dark' : 'light'}: ${places.length} words, ${weak} below 4.5`);
    await view.close();
  }
}

async function measure_arabic(engine) {
  const view = await engine.open({ size: 'phone', language: 'ar', address: '#gallery',
    settings: { language: 'ar' } });
  await view.still();
  const ratio = engine.name === 'webkit' ? 1 : 2;
  const drawn = decode_png(await view.screenshot());
  // Without a drawing ground the very same elements are shown.
  await view.evaluate(() => { document.documentElement.classList.add('lost'); });
  const written = decode_png(await view.screenshot());
  const places = (await view.evaluate(places_of_words)).filter(({ words, height }) =>
    /[\u0600-\u06FF]/.test(words) && height < 40);
  let sum = 0;
  for (const place of places) {
    const apart = ink_difference(crop(drawn, place, ratio), crop(written, place, ratio));
    sum += apart;
    console.log(`  ${apart.toFixed(3)} ${place.id}: ${place.words.slice(0, 50)}`);
  }
  console.log(`${engine.name}: ${places.length} lines, mean ${(sum / places.length).toFixed(3)}`);
  await view.close();
}

const [what, browser = 'chromium'] = process.argv.slice(2);
const measure = { contrast: measure_contrast, arabic: measure_arabic }[what];
if (!measure) {
  console.error('use: node scripts/measure_page.mjs contrast | arabic [browser]');
  process.exit(1);
}
const engine = await open_engine(browser);
try {
  await measure(engine);
} finally {
  await engine.close();
}
