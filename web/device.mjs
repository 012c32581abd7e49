// What the device offers and holds, for settings and for the message to the seller. Loaded with the
// first question about it.
import { forget_everything } from './faults/forget.mjs';
import { install_hint, install_now, install_way } from './offline/install.mjs';
import { offline_settled, offline_state } from './offline/offline.mjs';

let storage = -1;

/** Asks the browser how much is kept here, and waits for what is still coming.
 * @param {(delay: number) => void} wake */
export async function look(wake) {
  void offline_settled().then(() => wake(0));
  try {
    storage = (await navigator.storage.estimate()).usage ?? -1;
  } catch { /* it does not say */ }
  wake(0);
}

/** As src/platform/web/world.cpp reads it. */
export function line() {
  const yes = (/** @type {boolean} */ can) => can ? 'yes' : 'no';
  return [offline_state(), storage, yes('share' in navigator), yes(install_way() === 'offer'),
    install_hint()].join(' ');
}

export const install = () => void install_now();

export const delete_everything = forget_everything;
