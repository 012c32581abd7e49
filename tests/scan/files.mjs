// Pictures as files that browsers and fake cameras take.
import { deflateSync } from 'node:zlib';

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc >>> 0;
}

/** @param {import('../../web/scan/pixels.mjs').Grey} grey */
export function png_of({ width, height, data }) {
  const chunk = (name, content) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(content.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;  // bits; the kind of colour stays 0, grey
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; ++y) {
    rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A film for a fake camera, a frame each half second; each picture in the middle of its frames.
 * @param {import('../../web/scan/pixels.mjs').Grey[]} pictures */
export function film_of(pictures, width = 1280, height = 720) {
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F2:1 Ip A1:1 C420jpeg\n`)];
  for (const picture of pictures) {
    const frame = Buffer.alloc(width * height * 1.5, 128);
    const left = (width - picture.width) >> 1, top = (height - picture.height) >> 1;
    for (let y = Math.max(top, 0); y < Math.min(top + picture.height, height); ++y) {
      const row = picture.data.subarray((y - top) * picture.width + Math.max(-left, 0),
        (y - top + 1) * picture.width - Math.max(-left, 0));
      frame.set(row.subarray(0, width), y * width + Math.max(left, 0));
    }
    parts.push(Buffer.from('FRAME\n'), frame);
  }
  return Buffer.concat(parts);
}
