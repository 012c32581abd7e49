// A dialog of the page's own elements over the application.
import { button, make } from './dom.mjs';

/** @typedef {{ signal: AbortSignal, show: (...parts: (Node | null)[]) => void,
 *   close: () => void }} Dialog */

/** @type {Map<string, Promise<void>>} */
const styles = new Map();

/** @param {URL} address of a style sheet */
export function load_style({ href }) {
  const known = styles.get(href);
  if (known) return known;
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve, reject) => {
    const link = make('link', { attributes: { rel: 'stylesheet', href } });
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(href));
    document.head.append(link);
  });
  styles.set(href, loaded);
  return loaded;
}

/** Opens one; the signal says that it was closed. `show` puts parts in the place of those before.
 * @param {string} title @param {string} close_words @param {string} kind a class of its own
 * @returns {Promise<Dialog>} */
export async function open_dialog(title, close_words, kind) {
  await load_style(new URL('dialog.css', import.meta.url));
  const ending = new AbortController();
  const body = make('div', { class: 'body' });
  const dialog = make('dialog',
    { class: `dialog ${kind}`, attributes: { 'aria-labelledby': 'dialog-title' } },
    make('header', {}, make('h2', { text: title, attributes: { id: 'dialog-title' } }),
      button(close_words, () => dialog.close(), 'quiet')), body);
  // The application behind must not take these keys for its own.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => {
    ending.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return {
    signal: ending.signal,
    show(...parts) {
      body.replaceChildren(...parts.filter((part) => part !== null));
      const first = body.querySelector('button.primary, video, button');
      if (first instanceof HTMLElement) first.focus({ preventScroll: true });
      dialog.scrollTop = 0;
    },
    close: () => dialog.close(),
  };
}
