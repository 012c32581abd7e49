// Keeps the page on the device, and goes over to a new version when the user says so.
import { show_notice } from '../faults/notice.mjs';
import { fault_words } from '../faults/words.mjs';
import { script } from '../trusted.mjs';

/** Whether the page works without a connection: it does, it soon will, or the browser or the
 * network will not have it. @typedef {'kept' | 'coming' | 'refused'} OfflineState */

const one_file = document.documentElement.dataset.edition === 'one-file';

/** @type {OfflineState} */
let state = one_file ? 'kept' : 'coming';
/** @type {Promise<OfflineState>} */
let settled = Promise.resolve(state);

/** For settings and help. */
export const offline_state = () => state;

/** When it no longer changes. */
export const offline_settled = () => settled;

const program = new URL('../', import.meta.url).pathname.split('/').at(-2);
const rules = document.documentElement.dataset.rules;

/** Keeps the site's files on the device. Settles once they are there, or will not be.
 * @param {() => void} reload loads the page anew, with what the user entered */
export function keep_offline(reload) {
  if (!one_file) settled = register(reload);
  return settled;
}

/** @param {() => void} reload @returns {Promise<OfflineState>} */
async function register(reload) {
  const container = navigator.serviceWorker;
  let controlled = Boolean(container?.controller), chosen = false;
  container?.addEventListener('controllerchange', () => {
    if (chosen) reload();
    else if (controlled) say_switched(reload);
    controlled = true;  // the first of all workers serves what this page already runs on
  });
  try {
    const address = new URL('service_worker.js', document.baseURI).href;
    const registration = await container.register(script(address), { updateViaCache: 'none' });
    watch(registration, () => {
      chosen = true;
      registration.waiting?.postMessage('switch');
    });
    await first_kept(registration);
    state = 'kept';
    void navigator.storage?.persist?.().catch(() => {});
  } catch {
    state = controlled ? 'kept' : 'refused';  // without a connection the kept files go on
  }
  return state;
}

/** @param {ServiceWorkerRegistration} registration */
function first_kept(registration) {
  return new Promise((kept, refused) => {
    const coming = registration.installing;
    if (registration.active || !coming) return kept(undefined);
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') kept(undefined);
      if (coming.state === 'redundant') refused(new Error('not kept'));
    });
  });
}

/** Says so when another version lies ready, whole.
 * @param {ServiceWorkerRegistration} registration @param {() => void} go_over */
function watch(registration, go_over) {
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const said = fault_words();
      const only_rules = data.program === program && data.rules !== rules;
      show_notice('update', only_rules ? said.new_rules : said.new_version,
        [{ label: said.switch, act: go_over }, { label: said.later, act() {} }]);
    };
    registration.waiting.postMessage('what', [port2]);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

/** @param {() => void} reload */
function say_switched(reload) {
  const said = fault_words();
  show_notice('update', said.switched,
    [{ label: said.reload, act: reload }, { label: said.later, act() {} }]);
}
