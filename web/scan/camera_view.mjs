// The live view: frame to aim with, hints, light, choice of camera, and a list for a walk along a
// yard.
import { NoCamera, cameras, make_signal, start_camera } from './camera.mjs';
import { button, make, vin_text } from '../dialog/dom.mjs';
import { read_live } from './live.mjs';

/** @typedef {import('./scanner.mjs').Scanner} Scanner */
/** @typedef {import('./gate.mjs').Vin} Vin */

const most_cars = 500;

/** @param {Scanner} scanner @param {string} trouble */
function show_trouble({ say, show, choose_picture, use_camera }, trouble) {
  show(make('p', { class: 'alert', text: say(`camera_${trouble}`), attributes: { role: 'alert' } }),
    make('div', { class: 'row' }, button(say('choose_picture'), choose_picture, 'primary'),
      button(say('retry'), use_camera)));
}

/** VINs that were read on this walk, each once. @param {Scanner} scanner */
function make_list({ say, take }) {
  /** @type {Vin[]} */
  const vins = [];
  const rows = make('ul', { class: 'vins' });
  const ready = button('', () => take(vins.map(({ vin }) => `VIN ${vin}`)), 'primary');
  const draw = () => {
    ready.textContent = say('take_count', { count: String(vins.length) });
    ready.hidden = vins.length === 0;
    rows.replaceChildren(...vins.map((one) => make('li', {}, vin_text(one.vin),
      make('span', { class: 'small', text: say(`state_${one.state}`) }),
      button(say('remove', { vin: one.vin }), () => {
        vins.splice(vins.indexOf(one), 1);
        draw();
      }, 'quiet'))));
  };
  draw();
  return {
    element: make('div', { class: 'list' }, rows, ready),
    /** True where it is new. @param {Vin} vin */
    add(vin) {
      if (vins.length >= most_cars || vins.some((one) => one.vin === vin.vin)) return false;
      vins.unshift(vin);
      draw();
      return true;
    },
  };
}

/** What was read and is not proven by its check digit is shown first. @param {Scanner} scanner
 * @param {Vin} vin @param {() => void} again */
function show_read({ say, show, take }, vin, again) {
  const proven = vin.state === 'valid';
  show(make('p', { class: 'read' }, vin_text(vin.vin)),
    make('p', { class: proven ? 'good' : 'alert', text: say(`state_${vin.state}`) }),
    vin.maker ? make('p', { class: 'small', text: vin.maker }) : null,
    make('div', { class: 'row' }, button(say('take'), () => take([`VIN ${vin.vin}`]), 'primary'),
      button(say('again'), again)));
}

/** @param {Scanner} scanner @param {HTMLVideoElement} video
 * @param {Awaited<ReturnType<typeof start_camera>>} camera @param {() => void} leave */
async function controls_of(scanner, video, camera, leave) {
  const { say } = scanner;
  const row = make('div', { class: 'row' });
  if (camera.has_torch) {
    const torch = button(say('torch'), () => {
      const on = torch.getAttribute('aria-pressed') !== 'true';
      void camera.torch(on);
      torch.setAttribute('aria-pressed', String(on));
    });
    torch.setAttribute('aria-pressed', 'false');
    row.append(torch);
  }
  const known = await cameras();
  if (known.length > 1) {
    const choice = make('select', { attributes: { 'aria-label': say('camera') } },
      ...known.map(({ id, label }, at) => make('option',
        { text: label || `${say('camera')} ${at + 1}`, attributes: { value: id } })));
    choice.value = camera.id;
    choice.addEventListener('change', () => {
      leave();
      void show_camera(scanner, choice.value);
    });
    row.append(choice);
  }
  row.append(button(say('choose_picture'), () => {
    leave();
    scanner.choose_picture();
  }));
  return row;
}

/** Whether one car is read, or one after another. @param {Scanner} scanner */
export function several_choice(scanner) {
  const box = make('input', { attributes: { type: 'checkbox' } });
  box.checked = scanner.several;
  box.addEventListener('change', () => { scanner.several = box.checked; });
  return make('label', { class: 'several' }, box,
    make('span', { text: scanner.say('several') }));
}

/** @param {Scanner} scanner @param {string} chosen camera, or '' */
export async function show_camera(scanner, chosen) {
  const { say, signal } = scanner;
  const sound = make_signal();  // inside the tap, or it stays silent
  const video = make('video', { attributes: { playsinline: '', 'aria-label': say('aim') } });
  video.muted = true;
  let camera;
  try {
    camera = await start_camera(video, chosen);
  } catch (problem) {
    sound.close();
    if (!(problem instanceof NoCamera)) throw problem;
    return show_trouble(scanner, problem.trouble);
  }
  const here = new AbortController();
  const leave = () => here.abort();
  signal.addEventListener('abort', leave, { once: true });
  here.signal.addEventListener('abort', () => {
    camera.stop();
    sound.close();
  }, { once: true });
  if (signal.aborted) return leave();
  const decoder = await scanner.decoder('code');
  if (!decoder) return leave();
  here.signal.addEventListener('abort', decoder.close, { once: true });

  const hint = make('p', { class: 'hint', text: say('aim'), attributes: { role: 'status' } });
  const said = make('p', { class: 'said', attributes: { role: 'status' } });
  const list = make_list(scanner);
  const controls = await controls_of(scanner, video, camera, leave);
  if (here.signal.aborted) return;
  scanner.show(make('div', { class: 'view' }, video, make('div', { class: 'aim' }), hint), said,
    controls, several_choice(scanner), list.element);
  void camera.ended.then(() => {
    if (here.signal.aborted) return;
    leave();
    show_trouble(scanner, 'busy');
  });
  try {
    await read_live({
      video, decoder, gate: scanner.gate, signal: here.signal,
      vin(vin) {
        if (scanner.several) {
          if (!list.add(vin)) return;
          sound.give();
          said.textContent = say('found', { vin: vin.vin });
          return;
        }
        sound.give();
        setTimeout(leave, 300);  // the tone is heard to its end
        here.signal.addEventListener('abort', () => {
          if (!signal.aborted) show_read(scanner, vin, scanner.use_camera);
        }, { once: true });
      },
      other: (code) => { said.textContent = say(`code_${code.content}`, { text: code.shown }); },
      hint: (which) => {
        const words = say(which);
        if (hint.textContent !== words) hint.textContent = words;
      },
    });
  } catch (problem) {
    if (here.signal.aborted) return;
    console.warn(String(problem));
    leave();
    show_trouble(scanner, 'busy');
  }
}
