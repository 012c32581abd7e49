// The scanner's parts that need no browser: picture headers, hints, patience, words.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { evened, leaned, scaled, turned } from '../../../web/scan/pixels.mjs';
import { hint_for, make_patience } from '../../../web/scan/live.mjs';
import { judge_picture, most_bytes, picture_size } from '../../../web/scan/pictures.mjs';

const folder = new URL('../../../', import.meta.url);

const le = (value, size) => Buffer.from(Array.from({ length: size },
  (_, at) => Math.floor(value / 256 ** at) % 256));
const be = (value, size = 4) => le(value, size).reverse();

/** Bytes and texts one after another, then zeros. */
function head(...parts) {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'latin1')));
  const all = new Uint8Array(Math.max(bytes.length, 64));
  all.set(bytes);
  return all.buffer;
}

test('the size stands in the head of every kind of picture', () => {
  const wide = { width: 4000, height: 3000 };
  const size_of = (...parts) => picture_size(head(...parts));
  const png_sign = '\x89PNG\r\n\x1a\n';
  assert.deepEqual(size_of(png_sign, be(13), 'IHDR', be(4000), be(3000)), wide);
  assert.deepEqual(size_of('\xFF\xD8\xFF\xE1', be(6, 2), 'Exif', '\xFF\xC4', be(4, 2), 'xx',
    '\xFF\xC2', be(11, 2), '\x08', be(3000, 2), be(4000, 2)), wide);
  assert.deepEqual(size_of('GIF89a', le(4000, 2), le(3000, 2)), wide);
  assert.deepEqual(size_of('BM', Buffer.alloc(16), le(4000, 4), le(3000, 4)), wide);
  assert.deepEqual(size_of('RIFF', le(100, 4), 'WEBPVP8X', le(10, 4), le(0, 4), le(3999, 3),
    le(2999, 3)), wide);
  assert.deepEqual(size_of(be(24), 'ftypheic', Buffer.alloc(12), be(20), 'ispe', be(0),
    be(512), be(512), be(20), 'ispe', be(0), be(4000), be(3000)), wide);
  assert.equal(size_of('%PDF-1.7'), null);
  assert.equal(size_of('\xFF\xD8\xFF\xE1', be(60000, 2)), null);
  assert.equal(picture_size(new ArrayBuffer(3)), null);
});

test('pictures that would take too much are refused before anything decodes them', async () => {
  const bomb = head('\x89PNG\r\n\x1a\n', be(13), 'IHDR', be(30000), be(30000));
  assert.equal(await judge_picture(new Blob([bomb])), 'too_large');
  assert.equal(await judge_picture({ size: most_bytes + 1 }), 'too_large');
  assert.equal(await judge_picture(new Blob(['no picture at all, but a longer text of words'])),
    'unreadable');
});

test('hints name what is wrong with the picture, light before anything else', () => {
  assert.equal(hint_for({ light: 20, sharpness: 10 }, 9000), 'light');
  assert.equal(hint_for({ light: 120, sharpness: 20 }, 9000), 'steady');
  assert.equal(hint_for({ light: 120, sharpness: 200 }, 9000), 'closer');
  assert.equal(hint_for({ light: 120, sharpness: 200 }, 100), 'aim');
});

test('a number without proof is said only after three readings in a row', () => {
  const patience = make_patience();
  const doubtful = [{ vin: 'LEXAMPLE7T0000175', state: 'suspect' }];
  const other = [{ vin: 'LEXAMPLE7T0000176', state: 'suspect' }];
  assert.equal(patience(doubtful), null);
  assert.equal(patience(other), null);
  assert.equal(patience(doubtful), null);
  assert.equal(patience([]), null);
  assert.equal(patience(doubtful), null);
  assert.equal(patience(doubtful), doubtful[0]);
  const proven = { vin: 'LEXAMPLE8T0000175', state: 'valid' };
  assert.equal(make_patience()([...other, proven]), proven);
});

test('pictures are turned, scaled, leaned and evened without losing their place', () => {
  const grey = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  assert.deepEqual(turned(grey, 1),
    { width: 2, height: 3, data: Uint8Array.from([4, 1, 5, 2, 6, 3]) });
  assert.deepEqual(turned(grey, 4), grey);
  const data = new Uint8Array(32).map((_, at) => at % 8 < 4 ? 0 : 200);
  const half = { width: 8, height: 4, data };
  const small = scaled(half, 0.5);
  assert.deepEqual([...small.data], [0, 0, 200, 200, 0, 0, 200, 200]);
  const twice = scaled(half, 2);
  assert.deepEqual([twice.width, twice.height, twice.data[0], twice.data[15]], [16, 8, 0, 200]);
  const large = { width: 101, height: 101, data: new Uint8Array(10201).fill(50) };
  large.data[50 * 101 + 80] = 250;
  const quarter = leaned(large, 90, 1);
  const at = quarter.data.indexOf(Math.max(...quarter.data));
  assert.ok(Math.abs(at % 101 - 50) <= 1 && Math.abs(Math.floor(at / 101) - 50) >= 29);
  assert.equal(evened(large).data[0], 128);
});

test('each word of the scanner is used, in four languages, with the same places', () => {
  const read = (language) => JSON.parse(
    readFileSync(new URL(`assets/scan/words.${language}.json`, folder), 'utf8'));
  const english = read('en');
  const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const language of ['ru', 'zh', 'ar']) {
    const words = read(language);
    assert.deepEqual(Object.keys(words), Object.keys(english), language);
    for (const [key, text] of Object.entries(words)) {
      assert.deepEqual(places(text), places(english[key]), `${language} ${key}`);
    }
  }
  const code = readdirSync(new URL('web/scan/', folder)).filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(new URL(`web/scan/${name}`, folder), 'utf8')).join('\n');
  const families = [...code.matchAll(/say\(`(\w+_)\$\{/g)].map(([, family]) => family);
  const hints = ['aim', 'closer', 'steady', 'light'];
  for (const key of Object.keys(english)) {
    const used = code.includes(`'${key}'`) || hints.includes(key) ||
      families.some((family) => key.startsWith(family));
    assert.ok(used, `${key} is not used`);
  }
  for (const [, key] of code.matchAll(/say\('(\w+)'/g)) {
    assert.ok(english[key], `${key} has no words`);
  }
});
