// The drawing ground: the browser may take its context away and give it back.

/** @param {HTMLCanvasElement} canvas @param {(there: 0 | 1) => void} context */
export function listen(canvas, context) {
  const lost = (/** @type {boolean} */ now) =>
    document.documentElement.classList.toggle('lost', now);  // the document is shown meanwhile
  canvas.addEventListener('webglcontextlost', (event) => {
    if (!canvas.isConnected) return;
    event.preventDefault();
    context(0);
    lost(true);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    context(1);
    lost(false);
  });
}

/** A fresh drawing ground in the place of this one. Browsers give a page few contexts at a time,
 * and the old one may live on until memory is short, so it is given back at once.
 * @param {HTMLCanvasElement} canvas */
export function renew(canvas) {
  const ground = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
  canvas.replaceWith(ground);
  canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  return ground;
}
