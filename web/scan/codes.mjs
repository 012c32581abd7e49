// Looking for codes in a picture, in looks that see more and take longer one after the other. Who
// asks judges what was read after each look and ends when it is enough.
import { averaged, colour_of, cut, evened, leaned, scaled } from './pixels.mjs';

/** @typedef {import('./pixels.mjs').Grey} Grey */
/** @typedef {{ format: string, bytes: Uint8Array, box: import('./gate.mjs').Box }} Found */
/** @typedef {(image: any, options: any) => Promise<any[]>} Read zxing's readBarcodes */
/** How a picture is looked at: a band of it, enlarged, light made even, leaned over by degrees.
 * @typedef {{ band?: boolean, factor?: number, even?: boolean, lean?: number }} Look */

const formats = ['Code39', 'Code128', 'DataMatrix', 'QRCode', 'PDF417'];

/** Looks at a picture at rest, in order: most codes are read by the first two, dim ones by the
 * third, bars that stand aslant by the others. @type {Look[]} */
export const picture_looks = [{}, { factor: 2 }, { factor: 2, even: true },
  { factor: 2, lean: 10 }, { factor: 2, lean: -10 }, { factor: 2, lean: 18 },
  { factor: 2, lean: -18 }];

/** Looks at a camera's pictures, in turn. @type {Look[]} */
export const live_looks = [{ band: true }, { band: true }, {}, { band: true, factor: 2 },
  { band: true, factor: 1.5, lean: 10 }, { band: true }, { factor: 1.5, even: true },
  { band: true, factor: 1.5, lean: -10 }];

/** More costs more time and memory than it finds. */
const most_pixels = 8e6;

/** The picture as a look sees it; `factor` and `top` lead back. @param {Grey} picture
 * @param {Look} look */
function view(picture, look) {
  let grey = picture, top = 0;
  if (look.band) {
    top = Math.floor(grey.height * 0.3);
    grey = cut(grey, { left: 0, top, right: grey.width, bottom: grey.height * 0.7 });
  }
  const fits = Math.sqrt(most_pixels / (grey.width * grey.height));
  const factor = look.factor ? Math.min(look.factor, fits) : 1;
  if (look.even) grey = evened(grey);
  if (look.lean) grey = averaged(leaned(grey, look.lean, factor), 4, true);
  else if (factor !== 1) grey = scaled(grey, factor);
  return { grey, factor, top };
}

/** @param {Read} read @param {Grey} picture @param {Look} look @returns {Promise<Found[]>} */
export async function codes_in(read, picture, look) {
  const { grey, factor, top } = view(picture, look);
  const quick = look.band === true;
  const results = await read(colour_of(grey), {
    formats, tryHarder: !quick, tryRotate: true, tryInvert: !quick, maxNumberOfSymbols: 8,
  });
  return results.filter((result) => result.isValid).map(({ format, bytes, position }) => {
    const corners = Object.values(position);
    /** @param {'x' | 'y'} axis @param {(...values: number[]) => number} pick */
    const edge = (axis, pick) => pick(...corners.map((corner) => corner[axis])) / factor;
    return {
      format, bytes,
      box: { left: edge('x', Math.min), top: edge('y', Math.min) + top,
        right: edge('x', Math.max), bottom: edge('y', Math.max) + top },
    };
  });
}
