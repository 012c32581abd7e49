// Letters drawn by the browser: measured and rasterised with a 2D canvas nobody sees, so that every
// script the device can show is there without a font file.

/** The same families as style.css, so that drawn words and real fields look alike. */
const families = 'system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif';
const margin = 2;  // pixels around a run that may hold its smoothed edges

/** @typedef {{ text: string, rtl: boolean }} Run */
/** @typedef {{ advance: number, left: number, top: number, width: number, height: number }} Box */

const canvas = document.createElement('canvas');
const pen = /** @type {CanvasRenderingContext2D} */ (
  canvas.getContext('2d', { willReadFrequently: true }));

/** @param {boolean} bold @param {number} size device pixels */
function take_font(bold, size) {
  pen.font = `${bold ? 700 : 400} ${size}px ${families}`;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = '#000';
}

/** WebKit places brackets of a run wrongly unless its direction is set; also when measuring.
 * @param {Run} run */
function take_direction(run) {
  pen.direction = run.rtl ? 'rtl' : 'ltr';
  pen.textAlign = 'left';
}

/** @param {boolean} bold @param {number} size @param {Run[]} runs @returns {number[]} */
export function measure(bold, size, runs) {
  take_font(bold, size);
  return runs.map((run) => {
    take_direction(run);
    return pen.measureText(run.text).width;
  });
}

/** @param {boolean} bold @param {number} size @returns {[number, number]} ascent, descent */
export function metrics(bold, size) {
  take_font(bold, size);
  const box = pen.measureText('x');
  // An older browser does not say; these are the usual shares.
  return [box.fontBoundingBoxAscent ?? size * 1.07, box.fontBoundingBoxDescent ?? size * 0.29];
}

/** @param {Run} run @returns {Box} */
function box_of(run) {
  take_direction(run);
  const said = pen.measureText(run.text);
  // Firefox says too little at the right for runs of mixed direction: the advance is the least.
  const right = Math.max(said.actualBoundingBoxRight, said.width);
  const left = Math.max(said.actualBoundingBoxLeft, 0);
  const box = {
    advance: said.width,
    left: -Math.ceil(left) - margin,
    top: -Math.ceil(said.actualBoundingBoxAscent) - margin,
    width: 0,
    height: 0,
  };
  box.width = Math.ceil(right) + margin - box.left;
  box.height = Math.ceil(said.actualBoundingBoxDescent) + margin - box.top;
  if (said.actualBoundingBoxAscent + said.actualBoundingBoxDescent <= 0 || !run.text.trim()) {
    box.width = box.height = 0;
  }
  return box;
}

/** Draws runs side by side and reads them back in one go.
 * @param {boolean} bold @param {number} size @param {Run[]} runs
 * @returns {{ boxes: Box[], coverage: Uint8Array }} */
export function draw(bold, size, runs) {
  take_font(bold, size);
  const boxes = runs.map(box_of);
  const widest = Math.max(1024, ...boxes.map((box) => box.width));
  let x = 0, y = 0, line = 0;
  const places = boxes.map((box) => {
    if (x + box.width > widest) {
      x = 0;
      y += line;
      line = 0;
    }
    const place = { x, y };
    x += box.width;
    line = Math.max(line, box.height);
    return place;
  });
  const width = widest, height = y + line;
  const coverage = new Uint8Array(boxes.reduce((sum, box) => sum + box.width * box.height, 0));
  if (height === 0) return { boxes, coverage };
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    take_font(bold, size);  // a canvas of new size forgets its pen
  }
  pen.clearRect(0, 0, width, height);
  runs.forEach((run, at) => {
    const box = boxes[at];
    if (box.width === 0) return;
    take_direction(run);
    pen.fillText(run.text, places[at].x - box.left, places[at].y - box.top);
  });
  const pixels = pen.getImageData(0, 0, width, height).data;
  let to = 0;
  boxes.forEach((box, at) => {
    for (let row = 0; row < box.height; ++row) {
      let from = ((places[at].y + row) * width + places[at].x) * 4 + 3;
      for (let column = 0; column < box.width; ++column, from += 4) coverage[to++] = pixels[from];
    }
  });
  return { boxes, coverage };
}

/** False where the browser hands out noise or nothing instead of the pixels that were drawn. */
export function readable() {
  if (!pen) return false;
  const first = draw(false, 40, [{ text: 'l', rtl: false }]);
  const again = draw(false, 40, [{ text: 'l', rtl: false }]);
  const dark = first.coverage.filter((value) => value > 200).length;
  const share = dark / Math.max(first.coverage.length, 1);
  return share > 0.02 && share < 0.9 &&
    first.coverage.every((value, at) => value === again.coverage[at]);
}
