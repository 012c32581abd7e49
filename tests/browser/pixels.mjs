// What can be measured on a picture of the page: contrast of words, sharpness of their edges, and
// how far two pictures of the same line differ.
import { inflateSync } from 'node:zlib';

/** Colours of a PNG with 8 bits a channel, as browsers write it: {width, height, data} with three
 * bytes a pixel. */
export function decode_png(file) {
  let at = 8, width = 0, height = 0, channels = 0;
  const parts = [];
  while (at < file.length) {
    const length = file.readUInt32BE(at), kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12]) throw new Error('not a PNG of a browser');
    } else if (kind === 'IDAT') {
      parts.push(body);
    }
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts)), stride = width * channels;
  let before = new Uint8Array(stride), from = 0;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; ++y) {
    const filter = raw[from], line = new Uint8Array(raw.subarray(from + 1, from + 1 + stride));
    for (let x = 0; x < stride; ++x) {
      const left = x >= channels ? line[x - channels] : 0, up = before[x];
      const corner = x >= channels ? before[x - channels] : 0;
      line[x] += predicted(filter, left, up, corner);
    }
    for (let x = 0; x < width; ++x) {
      for (let part = 0; part < 3; ++part) {
        data[(y * width + x) * 3 + part] = line[x * channels + part];
      }
    }
    before = line;
    from += stride + 1;
  }
  return { width, height, data };
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The part of a picture inside a rect of CSS pixels. */
export function crop(picture, { x, y, width, height }, ratio = 1) {
  const left = Math.max(Math.round(x * ratio), 0), top = Math.max(Math.round(y * ratio), 0);
  const wide = Math.min(Math.round(width * ratio), picture.width - left);
  const high = Math.min(Math.round(height * ratio), picture.height - top);
  const data = new Uint8Array(Math.max(wide, 0) * Math.max(high, 0) * 3);
  for (let row = 0; row < high; ++row) {
    const from = ((top + row) * picture.width + left) * 3;
    data.set(picture.data.subarray(from, from + wide * 3), row * wide * 3);
  }
  return { width: Math.max(wide, 0), height: Math.max(high, 0), data };
}

const linear = (value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (red, green, blue) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Colours of a picture, most frequent first: {luminance, count}. */
function colours(picture) {
  const counts = new Map();
  for (let at = 0; at < picture.data.length; at += 3) {
    const key = picture.data[at] << 16 | picture.data[at + 1] << 8 | picture.data[at + 2];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([key, count]) =>
    ({ luminance: luminance(key >> 16, key >> 8 & 255, key & 255), count }));
}

/** Contrast as WCAG counts it, between the ground and the strongest ink on it; 1 where nothing is
 * written. */
export function contrast(picture) {
  const [ground, ...others] = colours(picture);
  let best = 1;
  for (const ink of others) {
    const high = Math.max(ground.luminance, ink.luminance);
    const low = Math.min(ground.luminance, ink.luminance);
    best = Math.max(best, (high + 0.05) / (low + 0.05));
  }
  return best;
}

/** The steepest step between neighbours along a line, as a share of the whole step between ground
 * and ink: 1 is a hard edge, a blurred picture stays well below. */
export function edge_contrast(picture) {
  const light = [];
  for (let at = 0; at < picture.data.length; at += 3) {
    light.push(luminance(picture.data[at], picture.data[at + 1], picture.data[at + 2]));
  }
  const span = Math.max(...light) - Math.min(...light);
  let steepest = 0;
  for (let y = 0; y < picture.height; ++y) {
    for (let x = 1; x < picture.width; ++x) {
      const at = y * picture.width + x;
      steepest = Math.max(steepest, Math.abs(light[at] - light[at - 1]));
    }
  }
  return span > 0 ? steepest / span : 0;
}

/** How much ink of one picture has no counterpart in the other, 0 to 1, at the best fit within a
 * pixel or two. */
export function ink_difference(one, other) {
  const [a, b] = [ink_of(one), ink_of(other)];
  let best = 1;
  for (let dy = -2; dy <= 2; ++dy) {
    for (let dx = -2; dx <= 2; ++dx) best = Math.min(best, difference_at(a, b, dx, dy));
  }
  return best;
}

function ink_of(picture) {
  const [ground] = colours(picture);
  const ink = new Float32Array(picture.width * picture.height);
  let most = 0;
  for (let at = 0; at < ink.length; ++at) {
    const [red, green, blue] = picture.data.subarray(at * 3, at * 3 + 3);
    ink[at] = Math.abs(luminance(red, green, blue) - ground.luminance);
    most = Math.max(most, ink[at]);
  }
  return { ...picture, ink: ink.map((value) => most > 0 ? value / most : 0) };
}

function difference_at(a, b, dx, dy) {
  let apart = 0, all = 0;
  for (let y = 2; y < a.height - 2; ++y) {
    for (let x = 2; x < a.width - 2; ++x) {
      const here = a.ink[y * a.width + x], there = b.ink[(y + dy) * b.width + x + dx] ?? 0;
      apart += Math.abs(here - there);
      all += here + there;
    }
  }
  return all > 0 ? apart / all : 0;
}

/** Runs in the page: elements that hold words and nothing else, with their place, where they can
 * be seen. */
export const places_of_words = () => [...document.querySelectorAll('#document [data-node]')]
  .filter((element) => {
    const rect = element.getBoundingClientRect();
    return element.textContent.trim() && !element.querySelector('[data-node]') &&
      element.matches('p, h1, h2, h3, h4, button, td, th, a') && !element.disabled &&
      rect.width > 2 && rect.height > 2 && rect.top >= 0 && rect.bottom <= innerHeight &&
      element.closest('[data-node="gallery.cars"]') === null;
  })
  .map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { id: element.dataset.node, words: element.textContent, x, y, width, height };
  });
