// Keys that no element of the page takes: scrolling, help, and Escape.

const pages = { PageDown: 0.85, PageUp: -0.85, End: 1e6, Home: -1e6, ' ': 0.85 };
const lines = { ArrowDown: 48, ArrowUp: -48 };

/** @param {HTMLElement} page
 * @param {{ plain: () => boolean, dismiss: () => boolean,
 *   help: (target: EventTarget | null) => void,
 *   scroll: (area: string, x: number, y: number) => void }} deeds `dismiss` says whether there was
 *   something to dismiss */
export function listen(page, deeds) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && deeds.dismiss()) return;
    const at = event.target;
    if (event.key === 'F1') {
      event.preventDefault();
      return deeds.help(at);
    }
    const taken = at instanceof Element && at.closest('input, textarea, select') !== null;
    const space = event.key === ' ' && at instanceof Element && at.closest('button, a') !== null;
    if (deeds.plain() || taken || space || event.ctrlKey || event.metaKey || event.altKey) return;
    const area = (at instanceof Element && at.closest('[data-scroll="y"]')) ||
      [...page.querySelectorAll('[data-scroll="y"]')].pop();
    if (!(area instanceof HTMLElement)) return;
    const share = pages[/** @type {keyof pages} */ (event.key)];
    const by = share ? share * area.clientHeight * (event.shiftKey ? -1 : 1)
      : lines[/** @type {keyof lines} */ (event.key)];
    if (!by) return;
    event.preventDefault();
    deeds.scroll(area.dataset.node ?? '', 0, by);
  });
}
