// What the device offers and holds, for settings and for the message to the seller.

let storage = -1;

/** Asks the browser how much is kept here. @param {(delay: number) => void} wake */
export async function look(wake) {
  try {
    storage = (await navigator.storage.estimate()).usage ?? -1;
  } catch { /* it does not say */ }
  wake(0);
}

/** As src/platform/web/world.cpp reads it. */
export function line() {
  const kept = navigator.serviceWorker?.controller ? 'kept' : 'refused';
  const yes = (/** @type {boolean} */ can) => can ? 'yes' : 'no';
  return [kept, storage, yes('share' in navigator), 'no', ''].join(' ');
}

export function install() {}

/** Settings, cars, copies of the site: all of it, and then the page anew. */
export async function delete_everything() {
  localStorage.clear();
  for (const { name } of await indexedDB.databases?.() ?? []) {
    if (name) indexedDB.deleteDatabase(name);
  }
  for (const key of await globalThis.caches?.keys() ?? []) await caches.delete(key);
  const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  location.hash = '';
  location.reload();
}
