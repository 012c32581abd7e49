// What can be said of a screen's layout without looking at it: texts that are cut or lie over each
// other, words that are missing or untranslated, and a listing that is kept and compared.

/** Runs in the page: what is drawn and what the parallel document says of it. */
export const read_layout = () => {
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  };
  const leaves = [...document.querySelectorAll('#document [data-node]')]
    .filter((element) => !element.querySelector('[data-node]'));
  const dialog = [...document.querySelectorAll('#document [role=dialog]')].pop();
  return {
    drawn: (globalThis.zerokm_texts?.() ?? '').split('\n').filter(Boolean),
    dialog: dialog ? { words: dialog.getAttribute('aria-label'), box: box(dialog) } : null,
    leaves: leaves.map((element) => ({
      id: element.dataset.node, tag: element.localName, words: element.textContent.trim(),
      language: element.lang, box: box(element) })),
  };
};

const parse = (line) => {
  const [, fit, x, y, width, height, words] =
    /^(\w+) (-?\d+) (-?\d+) (\d+) (\d+) (.*)$/.exec(line);
  return { fit, x: +x, y: +y, width: +width, height: +height, words };
};

const plain = (words) => words.replace(/[\s\u00A0]+/g, ' ').trim();
const shared = (at, length, other_at, other_length) =>
  Math.min(at + length, other_at + other_length) - Math.max(at, other_at);

/** Two texts that lie over each other by more than letters reach out of their lines. */
function overlaps(texts) {
  const found = [];
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1)) {
      if (shared(one.x, one.width, other.x, other.width) > 2 &&
          shared(one.y, one.height, other.y, other.height) > 4) {
        found.push(`over each other: "${one.words}" and "${other.words}"`);
      }
    }
  });
  return found;
}

/** Of a screen with an open dialog only that: it is drawn last, over the rest. */
function topmost(texts, dialog) {
  if (!dialog) return texts;
  const first = texts.findLastIndex(({ words }) => plain(words) === plain(dialog.words ?? ''));
  return first < 0 ? [] : texts.slice(first);
}

/** Words of a heading or paragraph that reach out of the rect its node tells. */
function outside(leaves, texts) {
  const found = [];
  for (const { id, tag, words, box: [x, y, width, height] } of leaves) {
    if (!/^(p|h\d)$/.test(tag) || !words) continue;
    const same = texts.filter((text) => plain(text.words) === plain(words));
    if (!same.length) continue;
    const fits = same.some((text) => text.x >= x - 3 && text.y >= y - 3 &&
      text.x + text.width <= x + width + 3 && text.y + text.height <= y + height + 3);
    if (!fits) found.push(`reaches out of its rect: ${id} "${words}"`);
  }
  return found;
}

// The brand, units and codes are the same in every language; a message is in the seller's.
const same_everywhere = /^(ask\.text|web\.|.*\.(sum|id|native|source|law|code|currency|sample)$)/;

function words_wrong(leaves, language) {
  const found = [];
  for (const { id, words, language: own } of leaves) {
    if (/\[[a-z_]+(\.\w+)+\]/i.test(words)) found.push(`missing word: ${id} "${words}"`);
    if (/\{\w+\}/.test(words)) found.push(`hole not filled: ${id} "${words}"`);
    const strange = language !== 'en' && !own && !same_everywhere.test(id) &&
      !/[\u0400-\u04FF\u0600-\u06FF\u4E00-\u9FFF]/.test(words) &&
      /\b[a-z]{3,} [a-z]{3,}/.test(words);
    if (strange) found.push(`not in ${language}: ${id} "${words}"`);
  }
  return found;
}

/** What is wrong with it; nothing where all is well. */
export function faults_of(layout, language) {
  const texts = layout.drawn.map(parse);
  const cut = texts.filter(({ fit }) => fit !== 'whole')
    .map(({ fit, words }) => `${fit === 'cut' ? 'cut' : 'wider than its room'}: "${words}"`);
  return [...new Set([...cut, ...overlaps(topmost(texts, layout.dialog)),
    ...layout.dialog ? [] : outside(layout.leaves, texts),
    ...words_wrong(layout.leaves, language)])];
}

/** A line for each leaf that has a place: what is kept of a picture. */
export const listing = (layout) => layout.leaves
  .filter(({ box }) => box[2] > 0 && box[3] > 0)
  .map(({ id, box }) => `${box.join(' ')} ${id}`);

/** How a listing differs from the kept one, within so many pixels; at most so many lines. */
export function difference(kept, now, pixels = 3, most = 6) {
  const places = (lines) => new Map(lines.map((line) => {
    const [x, y, width, height, id] = line.split(' ');
    return [id, [x, y, width, height].map(Number)];
  }));
  const before = places(kept), after = places(now), found = [];
  for (const [id, box] of before) {
    const there = after.get(id);
    if (!there) found.push(`gone: ${id}`);
    else if (box.some((length, at) => Math.abs(length - there[at]) > pixels)) {
      found.push(`moved: ${id} from ${box.join(' ')} to ${there.join(' ')}`);
    }
  }
  for (const id of after.keys()) if (!before.has(id)) found.push(`new: ${id}`);
  return found.length > most
    ? [...found.slice(0, most), `and ${found.length - most} more`] : found;
}
