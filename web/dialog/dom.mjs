// Elements of the dialogs over the application: the scanner's and those of files. Text goes in as
// text only.

/** @typedef {{ class?: string, text?: string, click?: () => void, attributes?: Record<string,
 *   string> }} Look */

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {Look} look
 * @param {...(Node | null)} children @returns {HTMLElementTagNameMap[Tag]} */
export function make(tag, look = {}, ...children) {
  const element = document.createElement(tag);
  if (look.class) element.className = look.class;
  if (look.text !== undefined) element.textContent = look.text;
  if (look.click) element.addEventListener('click', look.click);
  for (const [name, value] of Object.entries(look.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** @param {string} text @param {() => void} click @param {'primary' | 'quiet' | ''} kind */
export const button = (text, click, kind = '') =>
  make('button', { text, click, class: kind, attributes: { type: 'button' } });

/** A VIN with its check digit underlined, always left to right. @param {string} vin */
export const vin_text = (vin) => make('bdi', { class: 'vin', attributes: { dir: 'ltr' } },
  document.createTextNode(vin.slice(0, 8)), make('u', { text: vin[8] ?? '' }),
  document.createTextNode(vin.slice(9)));

/** Lets the user pick a picture; on a phone also take one.
 * @param {(file: File) => void} picked */
export function pick_picture(picked) {
  const input = make('input', { attributes: { type: 'file', accept: 'image/*' } });
  input.addEventListener('change', () => {
    if (input.files?.[0]) picked(input.files[0]);
  });
  input.click();
}

/** @typedef {(key: string, values?: Record<string, string>) => string} Say */

/** Says words by their keys, with values in the places of {names}.
 * @param {Record<string, string>} words @returns {Say} */
export const say_from = (words) => (key, values = {}) =>
  (words[key] ?? `[${key}]`).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Words in the page's language. @param {string} folder their address @returns {Promise<Say>} */
export async function load_words(folder) {
  const language = document.documentElement.lang.slice(0, 2);
  const answer = await fetch(new URL(`words.${language}.json`, folder));
  return say_from(await answer.json());
}

/** "1.4" for bytes, in the page's language. @param {number} bytes */
export const megabytes = (bytes) => new Intl.NumberFormat(document.documentElement.lang,
  { minimumFractionDigits: 1, maximumFractionDigits: 1, numberingSystem: 'latn' })
  .format(bytes / 1e6);
