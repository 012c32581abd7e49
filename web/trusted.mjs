// The page's only Trusted Types policy. What is not ours does not get through it.

/** Where the program's own files lie. */
const folder = new URL('./', import.meta.url).href;

/** A worker of the program, or the service worker beside the page.
 * @param {string} address */
function is_ours(address) {
  return /^[\w/-]+\.m?js$/.test(address.startsWith(folder) ? address.slice(folder.length) : '') ||
    address === new URL('service_worker.js', document.baseURI).href;
}

const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('app', {
  createHTML: (/** @type {string} */ html) => html,
  createScriptURL(/** @type {string} */ address) {
    if (!is_ours(address)) throw new TypeError(address);
    return address;
  },
});

/** Markup that our own report writer made and escaped. @param {string} html @returns {string} */
export const markup = (html) => policy ? policy.createHTML(html) : html;

/** The whole address of a script that runs apart from the page.
 * @param {string} address @returns {string} */
export const script = (address) => policy ? policy.createScriptURL(address) : address;
