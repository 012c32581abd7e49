// Pictures as plain arrays of brightness, one byte a pixel, and what both decoders need of them.

/** @typedef {{ width: number, height: number, data: Uint8Array | Uint8ClampedArray }} Grey */
/** @typedef {{ width: number, height: number, data: Uint8ClampedArray<ArrayBuffer> }} Colour */

/** @param {Colour} picture @returns {Grey} */
export function grey_of({ width, height, data }) {
  const out = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < out.length; ++i, at += 4) {
    out[i] = (data[at] * 77 + data[at + 1] * 150 + data[at + 2] * 29) >> 8;
  }
  return { width, height, data: out };
}

/** @param {Grey} grey @returns {Colour} */
export function colour_of({ width, height, data }) {
  const out = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, at = 0; i < data.length; ++i, at += 4) {
    out[at] = out[at + 1] = out[at + 2] = data[i];
    out[at + 3] = 255;
  }
  return { width, height, data: out };
}

/** The part inside a box, as far as the picture goes.
 * @param {Grey} grey @param {import('./gate.mjs').Box} box @returns {Grey} */
export function cut({ width, height, data }, box) {
  const left = Math.max(Math.floor(box.left), 0), top = Math.max(Math.floor(box.top), 0);
  const right = Math.max(Math.min(Math.ceil(box.right), width), left + 1);
  const bottom = Math.max(Math.min(Math.ceil(box.bottom), height), top + 1);
  const out = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; ++y) {
    out.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, data: out };
}

/** Another size, each pixel mixed of its four neighbours; smaller ones are averaged first.
 * @param {Grey} grey @param {number} factor @returns {Grey} */
export function scaled(grey, factor) {
  while (factor < 0.6) {
    grey = halved(grey);
    factor *= 2;
  }
  const width = Math.max(Math.round(grey.width * factor), 1);
  const height = Math.max(Math.round(grey.height * factor), 1);
  const out = new Uint8Array(width * height), from = grey.data;
  for (let y = 0; y < height; ++y) {
    const sy = Math.min(Math.max((y + 0.5) / factor - 0.5, 0), grey.height - 1);
    const y0 = Math.floor(sy), fy = sy - y0;
    const upper = y0 * grey.width, lower = Math.min(y0 + 1, grey.height - 1) * grey.width;
    for (let x = 0; x < width; ++x) {
      const sx = Math.min(Math.max((x + 0.5) / factor - 0.5, 0), grey.width - 1);
      const x0 = Math.floor(sx), x1 = Math.min(x0 + 1, grey.width - 1), fx = sx - x0;
      const above = from[upper + x0] + (from[upper + x1] - from[upper + x0]) * fx;
      const below = from[lower + x0] + (from[lower + x1] - from[lower + x0]) * fx;
      out[y * width + x] = above + (below - above) * fy + 0.5;
    }
  }
  return { width, height, data: out };
}

/** @param {Grey} grey @returns {Grey} */
function halved(grey) {
  const width = Math.max(grey.width >> 1, 1), height = Math.max(grey.height >> 1, 1);
  const out = new Uint8Array(width * height), from = grey.data;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const at = Math.min(2 * y, grey.height - 2) * grey.width + Math.min(2 * x, grey.width - 2);
      out[y * width + x] =
        (from[at] + from[at + 1] + from[at + grey.width] + from[at + grey.width + 1] + 2) >> 2;
    }
  }
  return { width, height, data: out };
}

/** A quarter turn clockwise, so many times. @param {Grey} grey @param {number} times
 * @returns {Grey} */
export function turned(grey, times) {
  for (; times > 0; --times) {
    const { width, height, data } = grey, out = new Uint8Array(width * height);
    for (let y = 0; y < height; ++y) {
      for (let x = 0; x < width; ++x) out[x * height + height - 1 - y] = data[y * width + x];
    }
    grey = { width: height, height: width, data: out };
  }
  return grey;
}

/** The middle one of each pixel and its eight neighbours: takes specks away, leaves edges.
 * @param {Grey} grey @returns {Grey} */
export function median({ width, height, data }) {
  const out = Uint8Array.from(data), nine = new Uint8Array(9);
  for (let y = 1; y < height - 1; ++y) {
    for (let x = 1; x < width - 1; ++x) {
      for (let i = 0; i < 9; ++i) {
        nine[i] = data[(y - 1 + Math.floor(i / 3)) * width + x - 1 + i % 3];
      }
      out[y * width + x] = nine.sort()[4];
    }
  }
  return { width, height, data: out };
}

/** The darkest and lightest hundredth become black and white. @param {Grey} grey
 * @returns {Grey} */
export function stretched({ width, height, data }) {
  const counts = new Uint32Array(256);
  for (const value of data) ++counts[value];
  const few = data.length / 100;
  let low = 0, high = 255;
  for (let seen = counts[0]; seen < few && low < 254; seen += counts[++low]);
  for (let seen = counts[255]; seen < few && high > low + 1; seen += counts[--high]);
  const out = new Uint8Array(data.length), span = high - low;
  for (let i = 0; i < data.length; ++i) {
    out[i] = Math.min(Math.max((data[i] - low) * 255 / span, 0), 255);
  }
  return { width, height, data: out };
}

/** What guides the hand: how light it is, and how sharp, both 0 to 255.
 * @param {Grey} grey */
export function light_and_sharpness({ width, height, data }) {
  let sum = 0, steepest = 0, count = 0;
  for (let y = 0; y < height; y += 4) {
    for (let x = 2; x < width; x += 2) {
      const at = y * width + x;
      sum += data[at];
      steepest = Math.max(steepest, Math.abs(data[at] - data[at - 2]));
      ++count;
    }
  }
  return { light: sum / count, sharpness: steepest };
}

/** Averages over a stretch of pixels to both sides, along a row or down a column.
 * @param {Grey} grey @param {number} reach @param {boolean} down @returns {Grey} */
export function averaged({ width, height, data }, reach, down) {
  const out = new Uint8Array(data.length);
  const [count, lines, step, stride] = down ? [height, width, width, 1] : [width, height, 1, width];
  for (let line = 0; line < lines; ++line) {
    const begin = line * stride;
    let sum = 0, among = 0;
    for (let at = -reach; at < count; ++at) {
      if (at + reach < count) {
        sum += data[begin + (at + reach) * step];
        ++among;
      }
      if (at - reach - 1 >= 0) {
        sum -= data[begin + (at - reach - 1) * step];
        --among;
      }
      if (at >= 0) out[begin + at * step] = sum / among;
    }
  }
  return { width, height, data: out };
}

/** Shade and weak contrast taken away: each pixel against the average of its neighbourhood.
 * @param {Grey} grey @returns {Grey} */
export function evened(grey) {
  const reach = 40, gain = 3;
  const around = averaged(averaged(grey, reach, false), reach, true).data;
  const out = new Uint8Array(around.length);
  for (let i = 0; i < out.length; ++i) {
    out[i] = Math.min(Math.max(128 + (grey.data[i] - around[i]) * gain, 0), 255);
  }
  return { ...grey, data: out };
}

/** Leaned over by some degrees and scaled at once; grey where nothing was.
 * @param {Grey} grey @param {number} degrees @param {number} factor @returns {Grey} */
export function leaned(grey, degrees, factor) {
  const { width: from_width, height: from_height, data } = grey;
  const width = Math.round(from_width * factor), height = Math.round(from_height * factor);
  const cos = Math.cos(degrees * Math.PI / 180) / factor;
  const sin = Math.sin(degrees * Math.PI / 180) / factor;
  const out = new Uint8Array(width * height).fill(128);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const dx = x - width / 2, dy = y - height / 2;
      const sx = cos * dx + sin * dy + from_width / 2, sy = cos * dy - sin * dx + from_height / 2;
      if (sx < 0 || sy < 0 || sx >= from_width - 1 || sy >= from_height - 1) continue;
      const x0 = Math.floor(sx), y0 = Math.floor(sy), fx = sx - x0, at = y0 * from_width + x0;
      const above = data[at] + (data[at + 1] - data[at]) * fx;
      const under = at + from_width;
      const below = data[under] + (data[under + 1] - data[under]) * fx;
      out[y * width + x] = above + (below - above) * (sy - y0) + 0.5;
    }
  }
  return { width, height, data: out };
}
