// Settings that outlive the page. Where storage is blocked they live as long as the page.

/** @type {Map<string, string>} */
const here = new Map();
const prefix = 'zerokm.';

/** Whether something did not fit, perhaps before anybody could be told. */
export const storage = { full: false };

/** @param {string} key @param {string} value */
export function keep(key, value) {
  here.set(key, value);
  try {
    localStorage.setItem(prefix + key, value);
  } catch (problem) {
    // Forbidden or full: the page works without, but of what does not fit the user is told.
    if (!/quota/i.test(String(problem))) return;
    storage.full = true;
    window.dispatchEvent(new Event('zerokm-full'));
  }
}

/** @param {string} key @returns {string} */
export function recall(key) {
  const known = here.get(key);
  if (known !== undefined) return known;
  let value = '';
  try {
    value = localStorage.getItem(prefix + key) ?? '';
  } catch { /* forbidden */ }
  here.set(key, value);
  return value;
}

export function forget_settings() {
  here.clear();
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
