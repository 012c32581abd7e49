// Reading codes out of the camera's pictures, one picture at a time, and saying what would help.
import { live_looks } from './codes.mjs';

/** @typedef {import('./gate.mjs').Vin} Vin */
/** @typedef {import('./gate.mjs').Code} Code */
/** @typedef {'aim' | 'closer' | 'steady' | 'light'} Hint */

/** Which hint fits what the picture is like. @param {{ light: number, sharpness: number }} seen
 * @param {number} waited milliseconds since something was read, or since the start
 * @returns {Hint} */
export function hint_for({ light, sharpness }, waited) {
  if (light < 45) return 'light';
  if (sharpness < 55) return 'steady';
  return waited > 3000 ? 'closer' : 'aim';
}

/** A number that its check digit does not prove is only said when it was read so often in a row. */
const repeats = 3;

/** Holds back what is not proven. Gives what can be said now. */
export function make_patience() {
  let candidate = '', times = 0;
  /** @param {Vin[]} vins @returns {Vin | null} */
  return (vins) => {
    const proven = vins.find(({ state }) => state === 'valid');
    if (proven) return proven;
    if (vins.length === 0) return null;
    times = vins[0].vin === candidate ? times + 1 : 1;
    candidate = vins[0].vin;
    return times >= repeats ? vins[0] : null;
  };
}

/** @param {{ video: HTMLVideoElement, decoder: import('./decoders.mjs').Decoder,
 *   gate: Awaited<ReturnType<typeof import('./gate.mjs').open_gate>>, signal: AbortSignal,
 *   vin: (vin: Vin) => void, other: (code: Code) => void, hint: (hint: Hint) => void }} parts */
export async function read_live({ video, decoder, gate, signal, vin, other, hint }) {
  const patience = make_patience();
  let since = performance.now();
  for (let turn = 0; !signal.aborted; ++turn) {
    const source = await createImageBitmap(video);
    const seen = await decoder.ask('picture', { source }, [source]);
    const found = await decoder.ask('codes', { look: live_looks[turn % live_looks.length] });
    const codes = found.map((/** @type {{ bytes: Uint8Array }} */ { bytes }) => gate.code(bytes));
    const vins = codes.flatMap((/** @type {Code} */ code) => code.vins);
    const read = patience(vins);
    if (read) vin(read);
    else if (codes.length > 0 && vins.length === 0) other(codes[0]);
    if (codes.length > 0) since = performance.now();
    hint(hint_for(seen, performance.now() - since));
    await new Promise((resolve) => setTimeout(resolve, 60));  // the page has other things to do
  }
}
