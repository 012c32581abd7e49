// Stands for the program in the update trials: every part says which version it is of.
import { keep_offline } from './offline/offline.mjs';
import { version } from './part.mjs';

const seen = new Set([version, document.getElementById('version').textContent]);
const faults = [];

async function rules(name) {
  const answer = await fetch(`${document.documentElement.dataset.rules}/${name}.json`);
  seen.add((await answer.json()).version);
}

/** What the page sees of its parts, with those of this name that it has not asked for yet.
 * @param {string} part */
async function look(part) {
  const module = import(`./${part}.mjs`).then((late) => seen.add(late.version));
  const wasm = fetch(new URL('program.wasm', import.meta.url)).then((answer) => answer.text())
    .then((version) => seen.add(version));
  for (const coming of [rules(part), module, wasm]) {
    await coming.catch((problem) => faults.push(String(problem)));
  }
  return { seen: [...seen], faults };
}

await rules('base');
Object.assign(window, { look, kept: keep_offline(() => location.reload()) });
