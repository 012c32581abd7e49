// The program with every place, beside the one the page began with.

/** @type {Promise<(make: (module: () => any) => object) => Promise<any>> | null} */
let fetched = null;

/** @param {string} name */
async function bytes_of(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
}

/** Fetches it once. What comes back makes the module, given what makes its outside world. A failed
 * attempt is forgotten, so that the next one begins anew. */
export function fetch_whole() {
  fetched ??= fetch_now();
  fetched.catch(() => { fetched = null; });
  return fetched;
}

async function fetch_now() {
  // An import that fails is never tried again by the browser, so the file is asked for first.
  const [wasmBinary] = await Promise.all(['zerokm_whole.wasm', 'zerokm_whole.mjs'].map(bytes_of));
  const { default: make_program } = await import('./zerokm_whole.mjs');
  return async (/** @type {(module: () => any) => object} */ make_outside) => {
    /** @type {any} */
    let module = null;
    module = await make_program({ outside: make_outside(() => module), wasmBinary });
    return module;
  };
}
