// Starts the page: program, rules, drawing ground, parallel document, the user's deeds.
import { first_words, known_languages, say_failed, say_first } from './first_words.mjs';
import * as drawing from './canvas.mjs';
import * as files from './files.mjs';
import * as keys from './keys.mjs';
import { readable } from './glyphs.mjs';
import { make_mirror, readable_part } from './mirror.mjs';
import { make_outside } from './outside.mjs';
import { fetch_pack, packs } from './pack_store.mjs';
import * as pointer from './pointer.mjs';
import { reload_with, take_left } from './reload.mjs';
import { make_safety } from './safety.mjs';
import { recall } from './store.mjs';

const root = document.documentElement;
const app = /** @type {HTMLElement} */ (document.getElementById('app'));
let canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
const page = /** @type {HTMLElement} */ (document.getElementById('document'));
const first = /** @type {HTMLElement} */ (document.getElementById('first'));
const encoder = new TextEncoder();

/** @type {any} the WebAssembly module */
let program = null;
let wanted = 0, timer = 0, running = false, plain = false, dead = false;

const language = [recall('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  .find((tag) => known_languages.includes(tag)) ?? 'en';
const words = first_words(language);

/** @param {string} sentence */
function give_up(sentence) {
  dead = true;
  say_failed(sentence);
}

/** Strings one after another into the module's room; their lengths in bytes.
 * @param {...string} texts */
function put(...texts) {
  const parts = texts.map((text) => encoder.encode(text));
  const room = program._zk_room(parts.reduce((sum, part) => sum + part.length, 1));
  let at = room;
  for (const part of parts) {
    program.HEAPU8.set(part, at);
    at += part.length;
  }
  return { room, lengths: parts.map((part) => part.length) };
}

/** Draws now: inside the user's own deed, so that what it leads to is allowed. */
function run() {
  if (running || dead || !program) return;
  running = true;
  try {
    program._zk_frame();
    if (!gallery) safety.frame_went_well();
  } catch (problem) {
    console.error(problem);
    dead = true;
    void safety.stopped();
  }
  running = false;
}

/** @param {string} field @param {string} text */
function set_text(field, text) {
  safety.entering(field, text);
  program._zk_set_text(...put(field, text).lengths);
}

/** A frame as soon as the display takes one, or after some time. @param {number} delay */
function wake(delay) {
  if (delay > 0) {
    clearTimeout(timer);
    timer = window.setTimeout(() => wake(0), delay);
    return;
  }
  if (wanted) return;
  wanted = requestAnimationFrame(() => {
    wanted = 0;
    run();
  });
}

/** @param {string} name @param {string} text @param {boolean} problem */
function arrive(name, text, problem) {
  const { lengths } = put(name, text);
  program._zk_file(...lengths, problem ? 1 : 0);
  run();
}

/** @param {string} field @param {string} text */
function pasted(field, text) {
  const there = document.getElementById(`n-${field}`);
  const table = files.as_table(text);
  if (table) return look(table);
  let part = text;
  if (there instanceof HTMLTextAreaElement || there instanceof HTMLInputElement) {
    there.value = text;
    part = readable_part(there);
  }
  set_text(field, part);
  run();
}

/** @param {string} field gets what is taken over @param {File} [picture] */
async function scan(field, picture) {
  try {
    const scanner = await import('./scan/scanner.mjs');
    await scanner.scan((lines, several) => several ? arrive('', lines, false)
      : pasted(field, lines), picture);
  } catch (problem) {
    console.error(problem);
    arrive(picture?.name ?? '', '', true);
  }
}

/** A picture, table or paper that was dropped, pasted or picked. @param {File} file */
function look(file) {
  if (file.type.startsWith('image/')) return void scan('message.scan', file);
  import('./papers/papers.mjs').then((papers) => papers.read_paper(file, arrive))
    .catch((problem) => {
      console.error(problem);
      arrive(file.name, '', true);
    });
}

const mirror = make_mirror(page);

/** @param {string} nodes */
function show_nodes(nodes) {
  mirror.show(nodes);
  if (page.querySelector('[data-node^="photo."]')) {
    void import('./photos.mjs').then((photos) => photos.show(page));
  }
  if (whole || prefetched || !document.getElementById('n-answer')) return;
  prefetched = true;
  if (/** @type {any} */ (navigator).connection?.saveData) return;
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) =>
    setTimeout(then, 2000));
  idle(() => void get_whole(false));
}
let prefetched = false;
const world = { wake, nodes: show_nodes, arrive, pasted, scan, look, fetch_rules, records,
  fetch_packs: async (/** @type {string} */ names) => (await import('./packs.mjs'))
    .fetch_packs(names, load_pack, add_file, () => { program._zk_files_added(); wake(0); }),
  need_place: () => void get_whole(true), start_anew };
/** @param {EventTarget | null} target */
function node_of(target) {
  return target instanceof Element
    ? /** @type {HTMLElement | null} */ (target.closest('[data-node]')) : null;
}

function listen_to_document() {
  page.addEventListener('click', (event) => {
    const at = event.target instanceof Element ? event.target.closest('button') : null;
    if (!at?.dataset.node) return;
    const { lengths } = put(at.dataset.node);
    program._zk_activate(lengths[0]);
    run();
  });
  page.addEventListener('input', (event) => {
    const at = /** @type {HTMLInputElement} */ (event.target), id = node_of(at)?.dataset.node;
    if (!id) return;
    if (at.type === 'range') {
      const { lengths } = put(id);
      program._zk_choose(lengths[0], Number(at.value));
    } else if (at instanceof HTMLTextAreaElement ||
               (at instanceof HTMLInputElement && !['checkbox', 'radio'].includes(at.type))) {
      set_text(id, readable_part(at));
    } else {
      return;
    }
    wake(0);
  });
  page.addEventListener('change', (event) => {
    const at = event.target, id = node_of(at)?.dataset.node;
    if (!id) return;
    let number = -1;
    if (at instanceof HTMLSelectElement) number = at.selectedIndex;
    else if (at instanceof HTMLInputElement && ['checkbox', 'radio'].includes(at.type)) {
      number = at.checked ? 1 : 0;
    } else {
      return;
    }
    const { lengths } = put(id);
    program._zk_choose(lengths[0], number);
    run();
  });
  page.addEventListener('focusin', (event) => {
    const at = /** @type {HTMLElement} */ (event.target), node = node_of(at);
    const { lengths } = put(node?.dataset.node ?? '');
    program._zk_focus(lengths[0], at.matches(':focus-visible') ? 1 : 0);
    show_whole(at);
    wake(0);
  });
  page.addEventListener('focusout', () => {
    put('');
    program._zk_focus(0, 0);
    wake(0);
  });
  // The browser moves a focused or found element into sight by itself; that becomes our scrolling.
  page.addEventListener('scroll', (event) => {
    const area = /** @type {HTMLElement} */ (event.target);
    if (plain || (!area.scrollTop && !area.scrollLeft)) return;
    const [x, y] = [area.scrollLeft, area.scrollTop];
    area.scrollTop = area.scrollLeft = 0;
    if (area.dataset?.node) scroll(area.dataset.node, x, y);
  }, true);
}

/** @param {string} area @param {number} x @param {number} y */
function scroll(area, x, y) {
  const { lengths } = put(area);
  program._zk_scroll(lengths[0], x, y);
  wake(0);
}

/** Scrolls so that an element that has the keyboard can be seen. @param {HTMLElement} element */
function show_whole(element) {
  const area = /** @type {HTMLElement | null} */ (element.closest('[data-scroll="y"]'));
  if (plain || !area) return;
  const rect = element.getBoundingClientRect(), view = area.getBoundingClientRect();
  const seen = window.visualViewport;
  const bottom = seen ? Math.min(view.bottom, seen.offsetTop + seen.height) : view.bottom;
  let by = 0;
  if (rect.bottom + 12 > bottom) by = rect.bottom + 12 - bottom;
  if (rect.top - by - 12 < view.top) by = rect.top - 12 - view.top;
  if (rect.height < bottom - view.top && by !== 0) scroll(area.dataset.node ?? '', 0, by);
}

/** What a control is, said beside it. @param {string} id */
function ask_help(id) {
  const { lengths } = put(id);
  program._zk_help(lengths[0]);
  wake(0);
}

function tell_wishes() {
  const asked = (/** @type {string} */ query) => matchMedia(query).matches ? 1 : 0;
  program._zk_wishes(asked('(prefers-color-scheme: dark)'),
    asked('(prefers-reduced-motion: reduce)'),
    asked('(forced-colors: active)') | asked('(prefers-contrast: more)'),
    asked('(pointer: coarse)'));
}

/** @type {[number, number] | null} exact device pixels, where the browser says them */
let exact = null;

function tell_size() {
  const ratio = window.devicePixelRatio || 1, box = app.getBoundingClientRect();
  if (!plain) {
    let [width, height] = [box.width, box.height].map((length) => Math.round(length * ratio));
    // Some browsers say CSS pixels here while they imitate another device.
    const near = exact && Math.abs(exact[0] - width) < 3 && Math.abs(exact[1] - height) < 3;
    if (exact && near) [width, height] = exact;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
  }
  const insets = ['top', 'bottom'].map((side) =>
    parseFloat(getComputedStyle(app).getPropertyValue(`--inset-${side}`)) || 0);
  program._zk_resize(box.width, plain ? 1e5 : box.height, ratio, ...insets);  // plain: all rows
  run();
}

function listen_to_world() {
  new ResizeObserver((list) => {
    const box = list[0].devicePixelContentBoxSize?.[0];
    exact = box ? [box.inlineSize, box.blockSize] : null;
    tell_size();
  }).observe(app);
  const watch_ratio = () => {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
      exact = null;
      tell_size();
      watch_ratio();
    }, { once: true });
  };
  watch_ratio();
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)',
    '(forced-colors: active)', '(prefers-contrast: more)', '(pointer: coarse)']) {
    matchMedia(query).addEventListener('change', () => {
      tell_wishes();
      wake(0);
    });
  }
  window.visualViewport?.addEventListener('resize', () => {
    root.classList.toggle('zoomed', (window.visualViewport?.scale ?? 1) > 1.01);
    const at = document.activeElement;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) show_whole(at);
  });
  window.addEventListener('popstate', () => wake(0));
  window.addEventListener('hashchange', () => {
    if (gallery !== at_gallery()) location.reload();
    else wake(0);
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) wake(0);
  });
  listen_to_canvas();
}

const listen_to_canvas = () => drawing.listen(canvas, (there) => {
  program._zk_context(there);
  if (there) wake(0);
});

/** Hands the files of a pack to the program, or only fetches it.
 * @param {string} address @param {boolean} [hand] */
async function load_pack(address, hand = true) {
  await fetch_pack(address);
  if (hand) hand_pack(address);
}

/** @param {string} path @param {string} text */
function add_file(path, text) {
  const { room, lengths } = put(path, text);
  program._zk_add_file(room, lengths[0], room + lengths[0], lengths[1]);
}

/** @param {string} address */
function hand_pack(address) {
  for (const [path, text] of Object.entries(packs.get(address) ?? {})) add_file(path, text);
}

/** A market's rules and their words come when somebody asks for it: the language in use first.
 * @param {string} market */
async function fetch_rules(market) {
  if (!/^[A-Z]+$/.test(market)) return;
  const spoken = root.lang.slice(0, 2);
  try {
    await Promise.all([load_pack(`rules/${market}.json`),
      load_pack(`rules/${market}-${spoken}.json`)]);
    program._zk_files_added();
  } catch (problem) {
    console.error(problem);
    program._zk_rules_failed();
  }
  wake(0);
  for (const tag of [spoken, ...known_languages]) {
    await load_quietly(`rules/${market}-${tag}.json`);
    await load_quietly(`rules/details-${market}-${tag}.json`);
  }
  wake(0);
}

/** What is kept on this device comes as files of this folder.
 * @param {import('./records.mjs').Deed} deed @param {string} key @param {string} text */
async function records(deed, key, text) {
  const { answer_of } = await import('./records.mjs');
  for (const [name, found] of await answer_of(deed, key, text)) add_file(`records/${name}`, found);
  program._zk_files_added();
  wake(0);
}

/** The gallery of widgets and screens is a program of its own, reached at #gallery. */
const at_gallery = () => location.hash.startsWith('#gallery');
const gallery = at_gallery();
/** The program on the page holds every place, not only the first one. */
let whole = root.dataset.edition === 'one-file' || !['', '#check'].includes(location.hash);

/** What only later places say. @param {string} spoken */
const later_words = (spoken) => `rules/later-${spoken}.json`;

/** What the user brought in, as one text that outlives the program. */
function save() {
  const length = program._zk_save(), room = program._zk_room(length);
  return new TextDecoder().decode(program.HEAPU8.subarray(room, room + length));
}

/** Loads the page again, but not inside a frame. */
function start_anew() {
  setTimeout(() => reload_with(save()));
}

/** Goes on with it. @param {string} saved */
function restore(saved) {
  const { lengths } = put(saved);
  program._zk_restore(lengths[0]);
  wake(0);
}

/** Another program in the place of this one, between two frames: the user sees the same and has the
 * keyboard where it was. On a drawing ground of its own, nothing of the old one is left in it.
 * @param {any} next a program that has not started @param {string} [saved] */
function replace_program(next, saved = save()) {
  const focused = node_of(document.activeElement);
  canvas = drawing.renew(canvas);
  listen_to_canvas();
  program = next;
  dead = false;
  whole = true;
  program._zk_open(plain ? 0 : 1);
  const market = /^rules\/[A-Z]/;
  for (const address of packs.keys()) if (!market.test(address)) hand_pack(address);
  if (!program._zk_start()) return give_up(words.no_rules);
  for (const address of packs.keys()) {
    if (!market.test(address)) continue;
    hand_pack(address);
    program._zk_files_added();
  }
  restore(saved);
  tell_wishes();
  const { lengths } = put(focused?.dataset.node ?? '');
  program._zk_focus(lengths[0], document.activeElement?.matches(':focus-visible') ? 1 : 0);
  tell_size();
  void load_other_words();
}

/** Fetches the program that holds every place and its words. What comes back makes one. */
async function fetch_whole() {
  const [{ fetch_whole: fetch_program }] = await Promise.all([import('./whole.mjs'),
    load_pack(later_words(root.lang.slice(0, 2)), false)]);
  const make = await fetch_program();
  return () => make((/** @type {() => any} */ module) => make_outside(module, world));
}

const safety = make_safety(page, { save, set_text, give_up: () => give_up(words.no_wasm),
  go_on: async (saved) => replace_program(await (await fetch_whole())(), saved) });

/** Fetches the program that holds every place, and with `go` goes on in it.
 * @param {boolean} go */
async function get_whole(go) {
  try {
    const make = await fetch_whole();
    if (go) replace_program(await make());
  } catch (problem) {
    if (!go) return;  // asked for again when it is needed
    console.error(problem);
    program._zk_place_failed();
    run();
  }
}

/** Its sample words. */
async function load_gallery_words() {
  const response = await fetch(new URL(`assets/gallery/${language}.json`, import.meta.url));
  add_file(`gallery/words.${language}.json`, await response.text());
}

/** Words the page does without where they stay away. @param {string} address */
async function load_quietly(address) {
  if (packs.has(address)) return;
  try {
    await load_pack(address);
    program._zk_files_added();
  } catch { /* they stay away */ }
}

/** What is read once a rule is opened, and the other languages, come when the page has nothing else
 * to do. */
async function load_other_words() {
  for (const tag of [root.lang.slice(0, 2), ...known_languages]) {
    for (const kind of ['words', 'details', ...(whole ? ['later'] : [])]) {
      await load_quietly(`rules/${kind}-${tag}.json`);
    }
  }
  wake(0);
}

/** The program the address asks for; where that cannot be had, the one that says so. */
async function make_first() {
  const settings = { outside: make_outside(() => program, world) };
  if (whole && !gallery) {
    try {
      return await (await import('./zerokm_whole.mjs')).default(settings);
    } catch {
      whole = false;
    }
  }
  const { default: make_program } =
    await (gallery ? import('./zerokm_gallery.mjs') : import('./zerokm.mjs'));
  return make_program(settings);
}

async function start() {
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  const place = document.getElementById('first-words');
  if (place) place.textContent = words.question;
  say_first(words.loading);
  try {
    program = await make_first();
  } catch (problem) {
    console.error(problem);
    return give_up(words.no_wasm);
  }
  const plain_asked = recall('plain') === 'yes' ||
    new URLSearchParams(location.search).has('plain');
  plain = program._zk_open(plain_asked || !readable() ? 0 : 1) === 0;
  root.classList.toggle('plain', plain);
  try {
    if (gallery) await load_gallery_words();
    await Promise.all(['rules/base.json', `rules/words-${language}.json`,
      ...(whole ? [later_words(language)] : [])].map((address) => load_pack(address)));
    if (!program._zk_start()) throw new Error('no rules');
  } catch (problem) {
    console.error(problem);
    return give_up(words.no_rules);
  }
  tell_wishes();
  listen_to_document();
  keys.listen(page, {
    scroll,
    plain: () => plain,
    help: (target) => ask_help(node_of(target)?.dataset.node ?? ''),
    dismiss() {
      if (!mirror.can_dismiss()) return false;
      program._zk_dismiss();
      run();
      return true;
    },
  });
  listen_to_world();
  files.listen(arrive, look);
  pointer.listen(app, {
    scroll,
    press: (id) => {
      const { lengths } = put(id);
      program._zk_press(lengths[0]);
      wake(0);
    },
    slide: (id, value) => {
      const { lengths } = put(id);
      program._zk_choose(lengths[0], value);
      wake(0);
    },
    help: ask_help,
    reduced: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  const left = take_left();
  if (left) restore(left);
  tell_size();
  first.hidden = true;
  root.classList.add('ready');
  setTimeout(load_other_words, 200);
  if (!gallery) {
    const { begin } = await import('./offline/start.mjs');
    begin({ no_drawing: plain && !plain_asked, reload: start_anew });
  }
}

// For tests: how many frames were drawn.
Object.defineProperty(window, 'zerokm_frames', { get: () => program?._zk_frames() ?? 0 });

void start();
