// "Delete everything": whatever ZeroKm kept in this browser, the page's own files included.
import { delete_database } from '../records.mjs';
import { forget_settings } from '../store.mjs';
import { show_notice } from './notice.mjs';
import { fault_words } from './words.mjs';

async function delete_files() {
  const ours = new URL('./', document.baseURI).href;
  for (const one of await navigator.serviceWorker?.getRegistrations() ?? []) {
    if (one.scope === ours) await one.unregister();
  }
  if (!globalThis.caches) return;
  for (const name of await caches.keys()) {
    if (name.startsWith('zerokm-')) await caches.delete(name);
  }
}

/** Deletes it all and says so. Where nothing is left, only the first page stays: loading it anew
 * brings back what was deleted, so that is the user's to decide, and without a connection it
 * would fail. */
export async function forget_everything() {
  const steps = [forget_settings, delete_database, delete_files,
    () => history.replaceState(null, '', location.pathname)];
  let all = true;
  for (const step of steps) {
    try {
      await step();
    } catch (problem) {
      console.warn(problem);
      all = false;
    }
  }
  const said = fault_words();
  if (!all) return show_notice('forget', said.not_emptied, [], true);
  const first = /** @type {HTMLElement} */ (document.getElementById('first'));
  document.getElementById('first-state')?.remove();
  document.getElementById('first-late')?.remove();
  first.hidden = false;
  document.body.replaceChildren(first);
  show_notice('forget', said.emptied,
    [{ label: said.reload, act: () => location.reload() }]);
}
