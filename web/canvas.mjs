// The drawing ground: the browser may take its context away and give it back.

/** @param {HTMLCanvasElement} canvas @param {(there: 0 | 1) => void} context */
export function listen(canvas, context) {
  const lost = (/** @type {boolean} */ now) =>
    document.documentElement.classList.toggle('lost', now);  // the document is shown meanwhile
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    context(0);
    lost(true);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    context(1);
    lost(false);
  });
}
