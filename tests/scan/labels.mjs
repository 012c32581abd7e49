// Pictures of made-up VIN labels as a phone would see them: any size, tilt, blur, light and glare.
// The same seed gives the same pictures.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
prepareZXingModule({ overrides: { wasmBinary:
  readFileSync(join(root, 'node_modules/zxing-wasm/dist/writer/zxing_writer.wasm')) } });

/** Numbers from 0 to below 1, always the same ones after the same seed (xorshift). */
export function dice(seed) {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  const roll = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  for (let i = 0; i < 8; ++i) roll();
  return roll;
}

const digits = '0123456789', letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const values = '12345678123457923456789';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** A Chinese VIN that nobody has, with a right check digit. */
export function made_up_vin(roll) {
  const one_of = (text) => text[Math.floor(roll() * text.length)];
  const signs = [...`L${one_of('BDFGSVWZ')}${one_of('ABCVXE')}`];
  while (signs.length < 17) signs.push(one_of(signs.length > 11 ? digits : digits + letters));
  signs[9] = one_of('RSTV');
  const value = (sign) => /\d/.test(sign) ? Number(sign) : Number(values[letters.indexOf(sign)]);
  const sum = signs.reduce((total, sign, at) => total + value(sign) * weights[at], 0);
  signs[8] = sum % 11 === 10 ? 'X' : String(sum % 11);
  return signs.join('');
}

/** The modules of a code: 0 black, 255 white. Bars of linear codes get a height. */
async function modules_of(text, format) {
  const { symbol, error } = await writeBarcode(text, { format, scale: 1, withQuietZones: false });
  if (error) throw new Error(error);
  const linear = format === 'Code39' || format === 'Code128';
  return { width: symbol.width, height: linear ? Math.round(symbol.width / 6) : symbol.height,
    stretch: linear, data: symbol.data, rows: symbol.height };
}

/** How hard each class of pictures is. `module`: pixels of the narrowest bar. */
export const classes = {
  clean: { module: 4 },
  small: { module: 2.5 },
  tilted: { module: 3.5, tilt: 12, blur: 0.6 },
  blurred: { module: 3, blur: 1.3 },
  dim: { module: 3, contrast: 0.35, shade: 0.5, noise: 7, blur: 0.7 },
  glare: { module: 3.2, glare: 0.9, blur: 0.7 },
  hard: { module: 3.2, tilt: 20, blur: 1.5, contrast: 0.5, noise: 6, lean: 0.15 },
};

/** Brightness of a place on the label, in modules from the code's corner; -1 beside the label. */
function on_label(code, u, v, texture) {
  const quiet = 12;
  if (u < -quiet || v < -quiet || u >= code.width + quiet || v >= code.height + quiet) return -1;
  if (u >= 0 && v >= 0 && u < code.width && v < code.height) {
    const row = code.stretch ? 0 : Math.floor(v);
    return code.data[row * code.width + Math.floor(u)] ? 245 : 20;
  }
  // Print beneath the code, as labels have it.
  if (v > code.height + 4 && v < code.height + 9 && u > 0 && u < code.width) {
    return texture(Math.floor(u / 2), Math.floor(v)) > 0.55 ? 40 : 245;
  }
  return 245;
}

function blurred({ width, height, data }, sigma) {
  if (!sigma) return { width, height, data };
  const reach = Math.ceil(sigma * 3), kernel = [];
  for (let i = -reach; i <= reach; ++i) kernel.push(Math.exp(-i * i / (2 * sigma * sigma)));
  const total = kernel.reduce((sum, part) => sum + part, 0);
  const pass = (from, step, count, stride, lines) => {
    const out = new Float32Array(from.length);
    for (let line = 0; line < lines; ++line) {
      for (let at = 0; at < count; ++at) {
        let sum = 0;
        for (let i = -reach; i <= reach; ++i) {
          const other = Math.min(Math.max(at + i, 0), count - 1);
          sum += from[line * stride + other * step] * kernel[i + reach];
        }
        out[line * stride + at * step] = sum / total;
      }
    }
    return out;
  };
  const across = pass(data, 1, width, width, height);
  return { width, height, data: pass(across, width, height, 1, width) };
}

/** A picture of a label with this text.
 * @returns {Promise<import('../../web/scan/pixels.mjs').Grey>} */
export async function label_picture(text, format, kind, roll) {
  const { module, tilt = 0, blur = 0, contrast = 1, shade = 0, noise = 2, glare = 0, lean = 0 } =
    classes[kind];
  const code = await modules_of(text, format);
  const long = Math.max(code.width, code.height) * module;
  const width = Math.round(Math.max(long * 1.25, 480)), height = Math.round(width * 0.75);
  const angle = (roll() < 0.5 ? -1 : 1) * tilt * (0.7 + 0.3 * roll()) * Math.PI / 180;
  const [cos, sin] = [Math.cos(angle) / module, Math.sin(angle) / module];
  const cx = width / 2 + (roll() - 0.5) * 20, cy = height / 2 + (roll() - 0.5) * 20;
  const spots = Array.from({ length: 4096 }, roll);
  const texture = (x, y) => spots[(x * 31 + y * 17) & 4095];
  const data = new Float32Array(width * height), fine = 3;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      let sum = 0;
      for (let i = 0; i < fine * fine; ++i) {
        const dx = x + (i % fine + 0.5) / fine - cx;
        const dy = y + (Math.floor(i / fine) + 0.5) / fine - cy;
        const depth = 1 + lean * dx / width;
        const u = (cos * dx + sin * dy) / depth + code.width / 2;
        const v = (cos * dy - sin * dx) / depth + code.height / 2;
        const paper = on_label(code, u, v, texture);
        sum += paper < 0 ? 90 + 40 * texture(x >> 3, y >> 3) : paper;
      }
      data[y * width + x] = sum / (fine * fine);
    }
  }
  const seen = blurred({ width, height, data }, blur).data;
  const gx = width * (0.25 + 0.5 * roll()), gy = height * (0.3 + 0.1 * roll()), reach = width / 9;
  const out = new Uint8Array(width * height);
  for (let at = 0; at < out.length; ++at) {
    const x = at % width, y = Math.floor(at / width);
    const lit = 128 + (seen[at] - 128) * contrast - 40 * (1 - contrast);
    const spot = glare * 255 * Math.exp(-((x - gx) ** 2 + (y - gy) ** 2) / (2 * reach * reach));
    const grain = (roll() + roll() + roll() - 1.5) * 2 * noise;
    out[at] = Math.min(Math.max(lit * (1 - shade * x / width) + spot + grain, 0), 255);
  }
  return { width, height, data: out };
}

/** The seeded pictures of each format and class, `each` of them. */
export async function* corpus(each, seed = 5) {
  for (const format of ['Code39', 'Code128', 'DataMatrix', 'QRCode', 'PDF417']) {
    for (const kind of Object.keys(classes)) {
      for (let number = 0; number < each; ++number) {
        const roll = dice(seed * 7919 + number * 104729 + format.length * 131 +
          Object.keys(classes).indexOf(kind) * 17 + format.charCodeAt(0));
        const vin = made_up_vin(roll);
        // Every third Code 39 label begins with the sign some makers print.
        const text = format === 'Code39' && number % 3 === 0 ? `I${vin}` : vin;
        yield { format, kind, vin, text, picture: await label_picture(text, format, kind, roll) };
      }
    }
  }
}

/** What the corpus programs are told: pictures of each kind, and where the gate lies. */
export function options(usual) {
  const words = process.argv.slice(2), at = words.indexOf('--gate');
  const gate_file = at < 0 ? join(root, 'build/web/zerokm_scan.wasm') : words.splice(at, 2)[1];
  return { each: Number(words[0] ?? usual), gate_file };
}
