// Spreadsheets, lists and PDFs: read in a worker, shown in a dialog where the user has something to
// say about them, and handed on as the message of one car or as a file of My cars.
import { load_style, open_dialog } from '../dialog/dialog.mjs';
import { button, make, say_from } from '../dialog/dom.mjs';
import { start_worker } from '../apart/worker.mjs';
import { fetch_pack, packs } from '../pack_store.mjs';
import { keep, recall } from '../store.mjs';

/** @typedef {import('../dialog/dom.mjs').Say} Say */
/** @typedef {import('../dialog/dialog.mjs').Dialog} Dialog */
/** @typedef {import('./reader.mjs').Survey} Survey */
/** @typedef {import('./reader.mjs').Cars} Cars */
/** @typedef {import('../files.mjs').Arrive} Arrive */

/** Larger ones are refused before they are read: limits::car_file_bytes. */
const largest = 48 * 1024 * 1024;
const remembered = 'columns';
const cells_shown = 6;

/** All words of two packs, those of later places among them. @returns {Promise<Say>} */
async function load_words() {
  const language = document.documentElement.lang.slice(0, 2);
  const addresses = [`rules/words-${language}.json`, `rules/later-${language}.json`];
  await Promise.all(addresses.map(fetch_pack));
  /** @type {Record<string, string>} */
  const words = {};
  for (const address of addresses) {
    for (const text of Object.values(packs.get(address) ?? {})) {
      Object.assign(words, JSON.parse(text));
    }
  }
  return say_from(words);
}

/** What the user said columns mean, in this table and in earlier ones.
 * @returns {Map<string, string>} by folded head */
function known_meanings() {
  return new Map(recall(remembered).split('\n').filter(Boolean)
    .map((line) => /** @type {[string, string]} */ (line.split('\t'))));
}

const today_in_beijing = () => new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);

/** Shows a place of the application and waits until an element of it is there.
 * @param {string} place @param {...string} nodes one of them */
async function go_to(place, ...nodes) {
  const wanted = nodes.map((node) => `[data-node="${node}"]`).join();
  location.hash = place;
  await new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      resolve(undefined);
    }
    // A place that cannot be loaded now may come when the user tries again.
    observer.observe(document.body,
      { childList: true, subtree: true, attributeFilter: ['data-node'] });
    look();
  });
}

/** @param {Arrive} arrive @param {string} name @param {Cars} cars */
async function hand_over(arrive, name, cars) {
  if (cars.message) {
    if (location.hash !== '#cars') await go_to('check', 'message', 'message.show');
    arrive(name, cars.message, false);
  } else {
    await go_to('cars', 'cars.title');
    arrive(name, cars.list, false);
  }
}

/** "fact.vehicle.mileage" has a name in the rules, "price" one of ours.
 * @param {Say} say @param {string} meaning */
const meaning_name = (say, meaning) =>
  say(meaning.includes('.') && !meaning.startsWith('personal.') ? `fact.${meaning}`
    : `papers.meaning.${meaning || 'unknown'}`);

/** @param {Say} say @param {Survey} survey @param {number} at which column
 * @param {Map<string, string>} known @param {() => void} changed */
function column_field(say, { columns, sample, meanings }, at, known, changed) {
  const { head, folded, meaning } = columns[at];
  const choice = make('select', {}, ...['', ...meanings].map((value) =>
    make('option', { text: meaning_name(say, value), attributes: { value } })));
  choice.value = known.get(folded) ?? meaning;
  choice.addEventListener('change', () => {
    known.set(folded, choice.value);
    keep(remembered, [...known].map((pair) => pair.join('\t')).join('\n'));
    changed();
  });
  const cells = meaning.startsWith('personal.') ? []
    : sample.map((row) => row[at]).filter(Boolean).slice(0, 2);
  return make('label', { class: 'field column' },
    make('bdi', { text: head || String(at + 1) }),
    make('bdi', { class: 'small', text: cells.join(' \u00B7 ') }), choice);
}

/** Where cars go that name no destination. @param {Say} say @param {() => void} changed */
function market_choice(say, changed) {
  /** @type {string[]} */
  const markets = JSON.parse(packs.get('rules/base.json')?.['index.json'] ?? '{}').markets ?? [];
  const named = markets.map((market) => ({ market, name: say(`choice.country.${market}`) }))
    .sort((left, right) => left.name.localeCompare(right.name, document.documentElement.lang));
  const choice = make('select', {},
    ...[{ market: '', name: say('cars.no_market') }, ...named].map(({ market, name }) =>
      make('option', { text: name, attributes: { value: market } })));
  choice.value = recall('market');
  choice.addEventListener('change', changed);
  return { choice, field: make('label', { class: 'field' },
    make('span', { text: say('papers.market') }), choice) };
}

/** The cells a reader could not make sense of, each once. @param {Say} say
 * @param {import('./reader.mjs').Problem[]} problems */
function problem_lines(say, problems) {
  const places = (/** @type {string} */ key) => [...new Set(problems
    .filter((problem) => problem.key === key && problem.place).map(({ place }) => place))];
  return [...new Set(problems.map(({ key }) => key))].map((key) => {
    const all = places(key), shown = all.slice(0, cells_shown).join(', ');
    return make('p', { class: 'alert',
      text: shown ? `${say(key)} (${shown}${all.length > cells_shown ? ', \u2026' : ''})`
        : say(key) });
  });
}

/** A table: what its columns are taken for, and the deed.
 * @param {Arrive} arrive @param {Say} say @param {Dialog} dialog @param {File} file
 * @param {Survey} survey
 * @param {(market: string, known: Map<string, string>) => Promise<Cars>} read
 * @param {(problem: unknown) => void} broken */
async function show_table(arrive, say, dialog, file, survey, read, broken) {
  const known = known_meanings();
  const again = () => void read(market.choice.value, known).then(said_anew, broken);
  const market = market_choice(say, again);
  let cars = await read(market.choice.value, known);
  if (cars.message && !cars.problems.length && !survey.problems.length) return take();
  const said = make('div', { attributes: { role: 'status' } });
  const deed = button('', () => void take(), 'primary');
  async function take() {
    dialog.close();
    await hand_over(arrive, file.name, cars);
  }
  function say_cars() {
    said.replaceChildren(...problem_lines(say, [...survey.problems, ...cars.problems]),
      ...cars.more ? [make('p', { class: 'alert',
        text: say('papers.more', { count: String(cars.cars) }) })] : []);
    deed.textContent = cars.message ? say('papers.check')
      : say('papers.add', { count: String(cars.cars) });
    deed.disabled = cars.cars === 0;
  }
  /** @param {Cars} now */
  function said_anew(now) {
    cars = now;
    say_cars();
  }
  say_cars();
  const fields = survey.columns.map((_, at) =>
    column_field(say, survey, at, known, again));
  dialog.show(make('p', { text: say('papers.found', { count: String(survey.cars),
    name: file.name || say('papers.cells') }) }),
  make('div', { class: 'row' }, deed, button(say('papers.cancel'), dialog.close)), said,
  cars.message ? null : market.field,
  fields.length ? make('h3', { text: say('papers.columns') }) : null,
  fields.length ? make('div', { class: 'columns' }, ...fields) : null);
}

/** Opens a file: its cars go into My cars, a lone one is checked.
 * @param {File} file @param {Arrive} arrive */
export async function read_paper(file, arrive) {
  // A list of ours needs no reader.
  if ((await file.slice(0, 32).text()).startsWith('{"zerokm_cars":')) {
    return hand_over(arrive, file.name, /** @type {Cars} */ ({ list: await file.text() }));
  }
  const [say] = await Promise.all([load_words(),
    load_style(new URL('papers.css', import.meta.url))]);
  const dialog = await open_dialog(say('papers.title'), say('papers.close'), 'papers');
  const refuse = (/** @type {Node[]} */ ...why) => dialog.show(...why,
    make('p', { text: say('papers.other_way') }),
    make('div', { class: 'row' }, button(say('papers.close'), dialog.close, 'primary')));
  if (file.size > largest) {
    return refuse(...problem_lines(say, [{ key: 'files.too_large', place: '' }]));
  }
  const name = file.name || say('papers.cells');
  dialog.show(make('p', { text: say('papers.reading', { name }) }),
    make('progress', { attributes: { 'aria-label': say('papers.title') } }),
    make('div', { class: 'row' }, button(say('papers.cancel'), dialog.close)));
  const broken = (/** @type {unknown} */ problem) => {
    if (dialog.signal.aborted) return;
    console.warn(String(problem));
    refuse(make('p', { class: 'alert', text: say('papers.broke') }));
  };
  const worker = start_worker(new URL('paper_worker.js', import.meta.url), dialog.signal);
  try {
    const answer = await fetch(new URL('reader.wasm', import.meta.url), { signal: dialog.signal });
    await worker.send({ ask: 'open', wasm: await answer.arrayBuffer(),
      vocabulary: packs.get('rules/base.json')?.['vocabulary.json'] ?? '' });
    /** @type {Survey} */
    const survey = await worker.send({ ask: 'file', file });
    if (survey.cars === 0) return refuse(...problem_lines(say, survey.problems));
    const today = today_in_beijing();
    await show_table(arrive, say, dialog, file, survey,
      (market, known) => worker.send({ ask: 'cars', today, market, meanings: [...known] }), broken);
  } catch (problem) {
    broken(problem);
  }
}
