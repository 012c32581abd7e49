// "Delete everything": whatever ZeroKm kept in this browser, the page's own files included.
import { forget_settings } from '../store.mjs';
import { show_notice } from './notice.mjs';
import { fault_words } from './words.mjs';

async function delete_databases() {
  const list = await indexedDB.databases?.() ?? [];
  await Promise.all(list.map(({ name }) => new Promise((done, failed) => {
    if (!name) return done(undefined);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = request.onblocked = failed;
  })));
}

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

/** Deletes it all and says so; true where nothing is left. */
export async function forget_everything() {
  const steps = [() => forget_settings(), () => sessionStorage.clear(), delete_databases,
    delete_files, () => history.replaceState(null, '')];
  let all = true;
  for (const step of steps) {
    try {
      await step();
    } catch {
      all = false;
    }
  }
  const said = fault_words();
  show_notice('forget', all ? said.emptied : said.not_emptied, [], !all);
  return all;
}
