// The scanner: a dialog of the page's own elements over the application, because it shows the
// camera. Everything in it is loaded on the user's tap and thrown away with it.
import { load_style, open_dialog } from '../dialog/dialog.mjs';
import { button, load_words, make, megabytes, pick_picture } from '../dialog/dom.mjs';
import { several_choice, show_camera } from './camera_view.mjs';
import { is_fetched, open_decoder, pack_of } from './decoders.mjs';
import { open_gate } from './gate.mjs';
import { show_picture } from './picture_view.mjs';

/** What the views share.
 * @typedef {{ say: import('../dialog/dom.mjs').Say, signal: AbortSignal, gate: Gate,
 *   several: boolean,
 *   show: (...parts: (Node | null)[]) => void, choose_picture: () => void, use_camera: () => void,
 *   decoder: (name: import('./decoders.mjs').PackName) => Promise<Decoder | null>,
 *   take: (lines: string[]) => void }} Scanner
 * @typedef {Awaited<ReturnType<typeof open_gate>>} Gate
 * @typedef {import('./decoders.mjs').Decoder} Decoder */

async function load_gate() {
  const answer = await fetch(new URL('gate.wasm', import.meta.url));
  return open_gate(await answer.arrayBuffer());
}

/** Loads a decoder with progress in sight. Nothing where the user cancelled or it failed.
 * @param {Scanner} scanner @param {import('./decoders.mjs').PackName} name
 * @param {() => void} back */
async function decoder_in_sight(scanner, name, back) {
  const { say, signal, show } = scanner;
  const only = new AbortController();
  signal.addEventListener('abort', () => only.abort(), { once: true });
  const bar = make('progress', { attributes: { max: '1', 'aria-label': say('loading') } });
  const line = make('p', { text: say('loading') });
  show(line, bar, button(say('cancel'), () => only.abort()));
  try {
    return await open_decoder(name, only.signal, (done, all) => {
      bar.value = done / all;
      line.textContent = say('loading_part', { done: megabytes(done), all: megabytes(all) });
    });
  } catch (problem) {
    if (signal.aborted) return null;
    if (only.signal.aborted) {
      back();
      return null;
    }
    console.warn(String(problem));
    const again = await new Promise((resolve) => {
      show(make('p', { class: 'alert', text: say('load_failed'), attributes: { role: 'alert' } }),
        make('div', { class: 'row' }, button(say('retry'), () => resolve(true), 'primary'),
          button(say('cancel'), () => resolve(false))));
    });
    if (again) return decoder_in_sight(scanner, name, back);
    back();
    return null;
  }
}

/** Opens the scanner.
 * @param {(text: string, several: boolean) => void} taken gets what the user takes over, one fact a
 * line, and whether it speaks of several cars
 * @param {File} [picture] a picture that was dropped, pasted or picked already */
export async function scan(taken, picture) {
  const [say, gate] = await Promise.all([load_words(import.meta.url), load_gate(),
    load_style(new URL('scan.css', import.meta.url))]);
  const dialog = await open_dialog(say('title'), say('close'), 'scan');

  /** @type {Scanner} */
  const scanner = {
    say, gate, signal: dialog.signal, several: false, show: dialog.show,
    decoder: (name) => decoder_in_sight(scanner, name, start),
    choose_picture: () => pick_picture((file) => void show_picture(scanner, file)),
    use_camera: () => void show_camera(scanner, ''),
    take(lines) {
      dialog.close();
      taken(lines.join('\n'), lines.filter((line) => line.startsWith('VIN ')).length > 1);
    },
  };

  async function start() {
    const size = is_fetched('code') ? null : (await pack_of('code').catch(() => null))?.bytes;
    scanner.show(make('p', { text: say('why') }),
      size ? make('p', { class: 'small', text: say('loads', { size: megabytes(size) }) }) : null,
      make('div', { class: 'row' }, button(say('use_camera'), scanner.use_camera, 'primary'),
        button(say('choose_picture'), scanner.choose_picture)),
      several_choice(scanner));
  }

  if (picture) await show_picture(scanner, picture);
  else await start();
}
