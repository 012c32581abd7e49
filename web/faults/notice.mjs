// A notice over the bottom of the page: one sentence and what can be done. Elements of the page,
// so that it can be shown when the program cannot draw.
import { fault_words } from './words.mjs';

/** @typedef {{ label: string, act: () => void }} Deed */

const style = `
#notices {
  position: fixed; inset-inline: 0; bottom: 0; z-index: 10; pointer-events: none;
  padding: 12px 12px calc(12px + env(safe-area-inset-bottom, 0px));
  display: flex; flex-direction: column; align-items: center; gap: 8px;
}
:root.plain #notices { position: static; }
.notice {
  pointer-events: auto; width: 100%; max-width: 640px; padding: 12px 16px; border-radius: 12px;
  border: 1px solid var(--line-strong, #7A8793); background: var(--surface, #FFF);
  color: var(--ink, #15202B); box-shadow: 0 4px 24px #0004;
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px;
}
.notice[role="alert"] { border-inline-start: 6px solid var(--doc, #7F4F00); }
.notice p { flex: 1 1 280px; margin: 0; }
.notice button {
  min-height: 44px; padding: 0 16px; border-radius: 8px; font: inherit; font-weight: 700;
  border: 1px solid var(--accent, #1B4F9C); color: var(--accent, #1B4F9C); background: none;
  cursor: pointer; touch-action: manipulation;
}
.notice p + button { background: var(--accent, #1B4F9C); color: var(--accent-ink, #FFF); }
.notice button:focus-visible { outline: 3px solid var(--focus, #1B4F9C); outline-offset: 2px; }
@media print { #notices { display: none; } }
`;

/** @type {HTMLElement | null} */
let place = null;

/** Its style comes with it: most visits never see a notice. */
function notices() {
  if (place?.isConnected) return place;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  place = document.createElement('div');
  place.id = 'notices';
  document.body.prepend(place);
  return place;
}

/** Shows a notice; one of the same name is replaced. Every deed, and closing, takes it away.
 * @param {string} name @param {string} sentence @param {Deed[]} [deeds]
 * @param {boolean} [urgent] */
export function show_notice(name, sentence, deeds = [], urgent = false) {
  hide_notice(name);
  const notice = document.createElement('div');
  notice.id = `notice-${name}`;
  notice.className = 'notice';
  notice.setAttribute('role', urgent ? 'alert' : 'status');
  const text = document.createElement('p');
  text.textContent = sentence;
  notice.append(text);
  const offered = deeds.length ? deeds : [{ label: fault_words().close, act: () => {} }];
  for (const { label, act } of offered) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      notice.remove();
      act();
    });
    notice.append(button);
  }
  notices().append(notice);
}

/** @param {string} name */
export function hide_notice(name) {
  document.getElementById(`notice-${name}`)?.remove();
}
