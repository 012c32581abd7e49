// What the user keeps on this device: texts by key in the browser's own database. Loaded when
// somebody first goes where things are kept.

/** @type {Promise<IDBDatabase> | null} */
let opened = null;
let deleted = false;

/** @returns {Promise<IDBDatabase>} */
function open() {
  if (deleted) return Promise.reject(new Error('nothing is kept any more'));
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('zerokm', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => {
      // Another tab deletes or renews the database: let it.
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => reject(request.error);
  });
  opened.catch(() => { opened = null; });
  return opened;
}

/** One transaction; what `ask` returns is its result.
 * @template T @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
async function within(mode, ask) {
  const work = (await open()).transaction('records', mode);
  const request = ask(work.objectStore('records'));
  return new Promise((resolve, reject) => {
    work.oncomplete = () => resolve(request.result);
    work.onerror = work.onabort = () => reject(work.error);
  });
}

/** Asks the browser once not to clear what is kept here when space runs short. */
let asked = false;

/** What is to be written with the next transaction. @type {Map<string, string>} */
let pending = new Map();
/** @type {Promise<void> | null} */
let writing = null;

/** What is put in one go is written in one go, so that a page that is left loses none or all.
 * @param {string} key @param {string} text "" removes it */
function put(key, text) {
  if (!asked && text) {
    asked = true;
    void navigator.storage?.persist?.();
  }
  pending.set(key, text);
  writing ??= open().then(async () => {
    const batch = pending;
    pending = new Map();
    writing = null;
    await within('readwrite', (store) => {
      for (const [name, words] of batch) {
        if (words) store.put(words, name);
        else store.delete(name);
      }
      return /** @type {IDBRequest<any>} */ (store.count());
    });
  });
  writing.catch(() => { writing = null; });
  return writing;
}

/** @param {string} prefix @returns {Promise<[string, string][]>} */
export async function read(prefix) {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, texts] = await Promise.all([
    within('readonly', (store) => store.getAllKeys(range)),
    within('readonly', (store) => store.getAll(range)),
  ]);
  return keys.map((key, at) => [String(key), String(texts[at])]);
}

/** Deletes everything and counts what is there when it is read again. @returns {Promise<number>} */
async function erase() {
  await within('readwrite', (store) => store.clear());
  return within('readonly', (store) => store.count());
}

/** Deletes the database itself. Until the page is loaded anew nothing is kept any more.
 * @returns {Promise<void>} */
export async function delete_database() {
  deleted = true;
  (await opened)?.close();
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase('zerokm');
    request.onsuccess = () => done();
    request.onerror = request.onblocked = () => failed(request.error);
  });
}

/** @typedef {'put' | 'read' | 'erase'} Deed */

/** Does it and gives what the program is told: the records, then what became of it.
 * @param {Deed} deed @param {string} key @param {string} text
 * @returns {Promise<[string, string][]>} */
export async function answer_of(deed, key, text) {
  try {
    if (deed === 'put') await put(key, text);
    if (deed === 'erase') return [['erased', String(await erase())]];
    return deed === 'read' ? [...await read(key), ['read', '']] : [['kept', key]];
  } catch (problem) {
    console.warn(problem);
    return [['refused', '']];
  }
}
