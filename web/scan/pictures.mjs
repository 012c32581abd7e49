// Picture files: how large one is, before anything decodes it.

/** Larger files, and pictures of more pixels, are refused. */
export const most_bytes = 48 << 20, most_pixels = 64e6;

const head_bytes = 256 << 10;  // where the size stands, thumbnails before it included

/** @typedef {{ width: number, height: number }} Size */

/** @param {DataView} view @returns {Size | null} */
function jpeg_size(view) {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xFF) return null;
    const kind = view.getUint8(at + 1);
    if (kind === 0xFF) {
      ++at;
      continue;
    }
    // Start of frame, but for tables that share its numbers.
    if (kind >= 0xC0 && kind <= 0xCF && ![0xC4, 0xC8, 0xCC].includes(kind)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** @param {DataView} view @returns {Size | null} */
function webp_size(view) {
  const u24 = (/** @type {number} */ at) =>
    view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return { width: u24(24) + 1, height: u24(27) + 1 };  // VP8X
  if (kind === 0x56503820) {  // VP8
    return { width: view.getUint16(26, true) & 0x3FFF, height: view.getUint16(28, true) & 0x3FFF };
  }
  if (kind !== 0x5650384C) return null;  // VP8L
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3FFF) + 1, height: ((bits >> 14) & 0x3FFF) + 1 };
}

/** The largest size that HEIC or AVIF states for one of its pictures.
 * @param {DataView} view @returns {Size | null} */
function box_size(view) {
  let largest = null, pixels = 0;
  for (let at = 4; at + 16 <= view.byteLength; ++at) {
    if (view.getUint32(at) !== 0x69737065) continue;  // ispe
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height <= pixels) continue;
    largest = size;
    pixels = size.width * size.height;
  }
  return largest;
}

/** What the head of a picture says; nothing where it is none of the kinds browsers show.
 * @param {ArrayBuffer} head @returns {Size | null} */
export function picture_size(head) {
  const view = new DataView(head);
  if (head.byteLength < 32) return null;
  const sign = view.getUint32(0);
  if (sign === 0x89504E47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if ((sign >>> 8) === 0xFFD8FF) return jpeg_size(view);
  if (sign === 0x47494638) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if ((sign >>> 16) === 0x424D) {
    return { width: view.getUint32(18, true), height: Math.abs(view.getInt32(22, true)) };
  }
  if (sign === 0x52494646 && view.getUint32(8) === 0x57454250) return webp_size(view);
  if (view.getUint32(4) === 0x66747970) return box_size(view);
  return null;
}

/** Whether a file is a picture that may be decoded. @param {Blob} file
 * @returns {Promise<'good' | 'too_large' | 'unreadable'>} */
export async function judge_picture(file) {
  if (file.size > most_bytes) return 'too_large';
  const size = picture_size(await file.slice(0, head_bytes).arrayBuffer());
  if (!size || size.width < 1 || size.height < 1) return 'unreadable';
  return size.width * size.height > most_pixels ? 'too_large' : 'good';
}
