// Fetches a pack of decoder files and runs it in a worker of its own.
import { start_worker } from '../apart/worker.mjs';

/** @typedef {{ path: string, bytes: number, sha256: string }} File */
/** @typedef {{ bytes: number, files: File[] }} Pack */
/** @typedef {'code' | 'text'} PackName */
/** @typedef {{ ask: (what: string, rest?: object, moved?: Transferable[]) => Promise<any>,
 *   close: () => void }} Decoder */

const site = new URL('../', import.meta.url);

/** Packs that were fetched stay in memory as long as the page.
 * @type {Map<string, ArrayBuffer[]>} */
const fetched = new Map();

/** @type {Promise<{ packs: Record<PackName, Pack> }> | null} */
let listed = null;

/** What a pack is made of. @param {PackName} name @returns {Promise<Pack>} */
export async function pack_of(name) {
  listed ??= fetch(new URL('decoders/files.json', site)).then((answer) => {
    if (!answer.ok) throw new Error(`decoders/files.json: ${answer.status}`);
    return answer.json();
  });
  try {
    return (await listed).packs[name];
  } catch (problem) {
    listed = null;  // the next tap tries again
    throw problem;
  }
}

/** @param {PackName} name */
export const is_fetched = (name) => fetched.has(name);

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {ArrayBuffer} bytes */
async function unpacked(bytes) {
  const sign = new Uint8Array(bytes, 0, 2);
  // A server that takes .gz for an encoding has unpacked it already.
  if (sign[0] !== 0x1F || sign[1] !== 0x8B) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** @param {File} file @param {AbortSignal} signal @param {(bytes: number) => void} came */
async function fetch_file(file, signal, came) {
  const answer = await fetch(new URL(file.path, site), { signal });
  if (!answer.ok || !answer.body) throw new Error(`${file.path}: ${answer.status}`);
  const parts = [], reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    came(value.length);
  }
  const bytes = await new Blob(parts).arrayBuffer();
  if (bytes.byteLength === file.bytes && crypto.subtle && await sha256(bytes) !== file.sha256) {
    throw new Error(`${file.path} is not the file it should be`);
  }
  return unpacked(bytes);
}

/** The files of a pack, scripts apart: those the worker loads by itself.
 * @param {PackName} name @param {AbortSignal} signal @param {(done: number, all: number) => void}
 * progress in bytes */
async function fetch_pack(name, signal, progress) {
  const known = fetched.get(name);
  if (known) return known;
  const pack = await pack_of(name);
  let done = 0;
  const came = (/** @type {number} */ bytes) => {
    done = Math.min(done + bytes, pack.bytes);
    progress(done, pack.bytes);
  };
  const contents = [];
  for (const file of pack.files) {
    const bytes = await fetch_file(file, signal, came);
    if (!file.path.endsWith('.js')) contents.push(bytes);
  }
  fetched.set(name, contents);
  return contents;
}

/** A decoder that is ready. The signal also ends it.
 * @param {PackName} name @param {AbortSignal} signal
 * @param {(done: number, all: number) => void} progress @returns {Promise<Decoder>} */
export async function open_decoder(name, signal, progress) {
  const [wasm, data] = await fetch_pack(name, signal, progress);
  signal.throwIfAborted();
  const worker = start_worker(new URL('decoder_worker.js', import.meta.url), signal);
  await worker.send({ open: name, wasm, data });
  return { ask: (what, rest = {}, moved = []) => worker.send({ ...rest, ask: what }, moved),
    close: worker.close };
}
