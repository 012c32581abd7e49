// The browser's half of src/platform/web/world.cpp: each function there is one here. Strings come
// as address and length in the module's memory.
import * as files from './files.mjs';
import * as glyphs from './glyphs.mjs';
import { keep, recall } from './store.mjs';
import { markup } from './trusted.mjs';

/** @typedef {{ HEAPU8: Uint8Array, _zk_room: (bytes: number) => number,
 *   [name: string]: any }} Module */
/** @typedef {{ wake: (delay: number) => void, nodes: (text: string) => void,
 *   arrive: files.Arrive, pasted: (field: string, text: string) => void,
 *   scan: (field: string) => void, look: files.Look,
 *   fetch_rules: (market: string) => void, fetch_packs: (names: string) => void,
 *   need_place: () => void, start_anew: () => void,
 *   records: (deed: "put" | "read" | "erase", key: string, text: string) => void }} Page */

const decoder = new TextDecoder(), encoder = new TextEncoder();

/** @param {() => Module} module @param {Page} page */
export function make_outside(module, page) {
  /** @param {number} at @param {number} length */
  const text = (at, length) => decoder.decode(module().HEAPU8.subarray(at, at + length));
  /** @param {string} words @returns {number} length in the room */
  const answer = (words) => {
    const bytes = encoder.encode(words);
    const room = module()._zk_room(bytes.length);
    module().HEAPU8.set(bytes, room);
    return bytes.length;
  };
  /** @param {number} at @param {number} length @returns {glyphs.Run[]} */
  const runs = (at, length) => text(at, length).split('\0').slice(0, -1)
    .map((run) => ({ rtl: run[0] === 'r', text: run.slice(1) }));
  /** @param {number} at @param {number} count */
  const floats = (at, count) => new Float32Array(module().HEAPU8.buffer, at, count);

  return {
    wake: page.wake,
    /** @param {number} at @param {number} length */
    fetchRules: (at, length) => page.fetch_rules(text(at, length)),
    /** @param {number} at @param {number} length */
    fetchPacks: (at, length) => page.fetch_packs(text(at, length)),
    device: () => answer(device_line(page.wake)),
    /** @param {number[]} places */
    share(...places) {
      const [title, words] = [0, 2].map((at) => text(places[at], places[at + 1]));
      navigator.share?.({ title, text: words }).catch(() => { /* not sent after all */ });
    },
    install: () => with_device((device) => device.install()),
    startAnew: page.start_anew,
    deleteEverything: () => with_device((device) => device.delete_everything()),
    needPlace: () => page.need_place(),
    utcSeconds: () => Math.floor(Date.now() / 1000),
    ticks: () => performance.now(),

    /** @param {number} bold @param {number} size @param {number} at @param {number} length
     * @param {number} out */
    measure(bold, size, at, length, out) {
      const widths = glyphs.measure(bold !== 0, size, runs(at, length));
      floats(out, widths.length).set(widths);
    },
    /** @param {number} bold @param {number} size @param {number} at @param {number} length */
    draw(bold, size, at, length) {
      const { boxes, coverage } = glyphs.draw(bold !== 0, size, runs(at, length));
      const heads = boxes.length * 20, bytes = heads + coverage.length;
      const room = module()._zk_room(bytes);
      const out = new DataView(module().HEAPU8.buffer, room, heads);
      boxes.forEach((box, index) => {
        [box.advance, box.left, box.top, box.width, box.height]
          .forEach((value, part) => out.setFloat32(index * 20 + part * 4, value, true));
      });
      module().HEAPU8.set(coverage, room + heads);
      return bytes;
    },
    /** @param {number} bold @param {number} size @param {number} out */
    metrics(bold, size, out) {
      floats(out, 2).set(glyphs.metrics(bold !== 0, size));
    },

    /** @param {number} at @param {number} length */
    copy(at, length) {
      const words = text(at, length);
      navigator.clipboard?.writeText(words).catch(() => copy_old_way(words));
      if (!navigator.clipboard) copy_old_way(words);
    },
    /** @param {number} at @param {number} length */
    paste(at, length) {
      const field = text(at, length);
      const there = document.getElementById(`n-${field}`);
      // Where reading is refused the field gets the keyboard: the user pastes by hand.
      const by_hand = () => there?.focus();
      if (!navigator.clipboard?.readText) return by_hand();
      navigator.clipboard.readText().then((words) => page.pasted(field, words), by_hand);
    },
    /** @param {number} at @param {number} length */
    scan: (at, length) => page.scan(text(at, length)),
    /** @param {number} at @param {number} length */
    openFile: (at, length) => files.pick(text(at, length), page.arrive, page.look),
    /** @param {number} at @param {number} length */
    openLink(at, length) {
      const address = text(at, length);
      if (address.startsWith('https:')) window.open(address, '_blank', 'noopener,noreferrer');
    },
    /** @param {number[]} places */
    saveFile(...places) {
      const [name, type, content] = [0, 2, 4].map((at) => text(places[at], places[at + 1]));
      files.save(name, type, content);
    },
    /** @param {number} at @param {number} length */
    print(at, length) {
      // Parsed apart, without scripts, and adopted: no markup text ever meets the page itself.
      const sheet = /** @type {HTMLElement} */ (document.getElementById('report'));
      const parsed = new DOMParser().parseFromString(markup(text(at, length)), 'text/html');
      // Its own style comes with it; it speaks of the report only, and of the size of the paper.
      const look = new CSSStyleSheet();
      look.replaceSync(parsed.querySelector('style')?.textContent ?? '');
      document.adoptedStyleSheets = [look];
      sheet.replaceChildren(...parsed.body.childNodes);
      sheet.hidden = false;
      window.print();
      sheet.hidden = true;
    },
    /** @param {number} at @param {number} length @param {number} assertive */
    announce(at, length, assertive) {
      const place = document.getElementById(assertive ? 'alarm' : 'spoken');
      if (place) place.textContent = text(at, length);
    },
    /** @param {number} at @param {number} length */
    goTo(at, length) {
      const place = text(at, length);
      if (place !== location.hash.slice(1)) history.pushState(null, '', `#${place}`);
    },
    /** @param {number} at @param {number} length @param {number} rtl */
    useLanguage(at, length, rtl) {
      document.documentElement.lang = text(at, length);
      document.documentElement.dir = rtl ? 'rtl' : 'ltr';
    },
    /** @param {number} at @param {number} length @param {number} percent */
    useAppearance(at, length, percent) {
      const root = document.documentElement, theme = text(at, length);
      if (root.dataset.theme !== theme) root.dataset.theme = theme;
      const size = String(percent / 100);
      if (root.style.getPropertyValue('--text') !== size) root.style.setProperty('--text', size);
    },
    /** @param {number} key @param {number} keys @param {number} value @param {number} values */
    keep: (key, keys, value, values) => keep(text(key, keys), text(value, values)),
    /** @param {number} at @param {number} length */
    recall: (at, length) => answer(recall(text(at, length))),
    languages: () => answer((navigator.languages ?? [navigator.language]).join(' ')),
    place: () => answer(location.hash.slice(1)),
    /** @param {number} key @param {number} keys @param {number} value @param {number} values */
    putRecord: (key, keys, value, values) =>
      page.records('put', text(key, keys), text(value, values)),
    /** @param {number} at @param {number} length */
    readRecords: (at, length) => page.records('read', text(at, length), ''),
    eraseRecords: () => page.records('erase', '', ''),
    /** @param {number} at @param {number} length */
    nodes: (at, length) => page.nodes(text(at, length)),
  };
}


/** @type {typeof import('./device.mjs') | null} fetched with the first question about the device */
let device = null;

/** @param {(device: typeof import('./device.mjs')) => void} deed */
async function with_device(deed) {
  device ??= await import('./device.mjs');
  deed(device);
}

/** What the device offers, as far as it is known by now. @param {(delay: number) => void} wake */
function device_line(wake) {
  if (!device) void with_device((now) => now.look(wake));
  return device?.line() ?? 'coming - no no ';
}

/** @param {string} words */
function copy_old_way(words) {
  const field = document.createElement('textarea');
  field.value = words;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
