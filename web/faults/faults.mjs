// What the user is told when something around the program fails; nothing he entered is lost by it.
import { keep, recall, storage } from '../store.mjs';
import { hide_notice, show_notice } from './notice.mjs';
import { fault_words } from './words.mjs';

/** @typedef {import('./words.mjs').FaultWords} FaultWords */

/** Told once on this device, where that can be remembered. @param {keyof FaultWords} name */
function tell_once(name) {
  if (recall(`told.${name}`)) return;
  const said = fault_words();
  show_notice(name, said[name], [{ label: said.close, act: () => keep(`told.${name}`, 'yes') }]);
}

function storage_works() {
  try {
    localStorage.setItem('zerokm.try', '1');
    localStorage.removeItem('zerokm.try');
    return true;
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'QuotaExceededError';
  }
}

/** @param {{ no_drawing: boolean, reload: () => void }} page `no_drawing`: the plain page is shown
 * because there is no WebGL; `reload`: loads the page anew with what the user entered */
export function watch_surroundings({ no_drawing, reload }) {
  if (no_drawing) tell_once('no_drawing');
  if (!storage_works()) show_notice('no_storage', fault_words().no_storage);
  const tell_full = () => show_notice('full', fault_words().full, [], true);
  if (storage.full) tell_full();
  window.addEventListener('zerokm-full', tell_full);
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (!key?.startsWith('zerokm.') || /\.(?:told|last_day|try)/.test(key)) return;
    if (oldValue === newValue) return;
    const said = fault_words();
    show_notice('other_tab', said.other_tab,
      [{ label: said.reload, act: reload }, { label: said.later, act() {} }]);
  });
}

/** The browser or the network does not let the page be kept on the device. */
export const tell_not_kept = () => tell_once('no_worker');

/** Why a part that is loaded late did not come. Past the worker, which would answer from its store.
 * @returns {Promise<'no_connection' | 'portal' | 'part_missing'>} */
async function why_missing() {
  try {
    const probe = await fetch(new URL('../trusted.mjs', import.meta.url),
      { method: 'HEAD', cache: 'no-store' });
    if (/html/.test(probe.headers.get('Content-Type') ?? '')) return 'portal';
    return probe.ok ? 'no_connection' : 'part_missing';
  } catch {
    return 'no_connection';
  }
}

/** @param {() => void} again @param {() => void} reload */
export async function tell_part_missing(again, reload) {
  const why = await why_missing(), said = fault_words();
  const deed = why === 'part_missing' ? { label: said.reload, act: reload }
    : { label: said.again, act: again };
  show_notice('part', said[why], [deed, { label: said.close, act() {} }], true);
}

/** The part is there now. */
export const part_came = () => hide_notice('part');

/** The program was started again. `left_out`: what it stopped at, where that had to be left out.
 * @param {string} [left_out] */
export function tell_restarted(left_out) {
  const said = fault_words();
  const deeds = left_out === undefined ? []
    : [{ label: said.copy, act: () => void navigator.clipboard?.writeText(left_out) },
      { label: said.close, act() {} }];
  show_notice('restarted', left_out === undefined ? said.restarted : said.left_out, deeds, true);
}
