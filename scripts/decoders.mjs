// The decoders of codes and print, out of npm and Debian packages into the site's decoders/. Each
// file must be the one pinned in assets/scan/decoders.json. Names that end in .gz are packed here,
// so that they travel small from any web server; web/scan/decoders.mjs unpacks them.
//
// decoders/files.json lists each pack: {"packs": {"code": {"bytes", "files": [{"path", "bytes",
// "sha256"}]}}}, sizes and hashes as shipped, paths from the folder above.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const read_pins = (root) => {
  const file = join(root, 'assets/scan/decoders.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packs : {};
};

const source_of = (root, pin) =>
  pin.debian ? pin.file : join(root, 'node_modules', pin.package, pin.file);

// The pinned bytes; a problem where the file is missing or another one.
function pinned_bytes(root, pin) {
  const file = source_of(root, pin), from = `${pin.debian ?? pin.package} ${pin.version}`;
  if (!existsSync(file)) {
    throw new Error(`${pin.ship}: ${from} is missing; scripts/setup installs it`);
  }
  const bytes = readFileSync(file);
  if (sha256(bytes) !== pin.sha256) {
    throw new Error(`${pin.ship}: ${pin.file} of ${from} hashes to ${sha256(bytes)}, ` +
      `pinned in assets/scan/decoders.json is ${pin.sha256}`);
  }
  return bytes;
}

/** `put(path, bytes, ...sources)` writes a file of the site. */
export function put_decoders(root, put) {
  const packs = {};
  for (const [name, pins] of Object.entries(read_pins(root))) {
    const files = pins.map((pin) => {
      const bytes = pinned_bytes(root, pin);
      const shipped = pin.ship.endsWith('.gz') ? gzipSync(bytes, { level: 9 }) : bytes;
      const path = `decoders/${pin.ship}`;
      put(path, shipped, pin.debian ?? pin.package);
      return { path, bytes: shipped.length, sha256: sha256(shipped) };
    });
    packs[name] = { bytes: files.reduce((sum, file) => sum + file.bytes, 0), files };
  }
  if (Object.keys(packs).length === 0) return;
  put('decoders/files.json', JSON.stringify({ packs }), 'assets/scan/decoders.json');
}

// Names and files of the licences that go with what is shipped.
export function decoder_licences(root) {
  const sources = new Map();
  for (const pin of Object.values(read_pins(root)).flat()) {
    sources.set(pin.debian ?? pin.package, pin.debian ? `/usr/share/doc/${pin.debian}/copyright`
      : join(root, 'node_modules', pin.package, 'LICENSE'));
  }
  const within = join(root, 'assets/scan/licences.txt');
  return [...sources, ['contents-of-decoders', within]];
}
