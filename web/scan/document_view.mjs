// What was read of a document, each field beside the strip of the picture it came from. A person
// compares and corrects; nothing is taken over that was not ticked.
import { button, make } from '../dialog/dom.mjs';

/** @typedef {import('./document.mjs').ReadDocument} ReadDocument */
/** @typedef {{ element: HTMLElement, line: () => string }} Field line '' where it is not taken */

/** @param {import('./pixels.mjs').Colour} strip @param {string} name */
function strip_picture({ width, height, data }, name) {
  const canvas = make('canvas', { attributes: { role: 'img', 'aria-label': name } });
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}

let count = 0;  // for ids

/** @param {string} label @param {HTMLInputElement} input @param {HTMLElement} note
 * @param {HTMLElement} strip @param {...HTMLElement} others */
function field_of(label, input, note, strip, ...others) {
  input.id = `scan-field-${++count}`;
  note.id = `${input.id}-note`;
  input.setAttribute('aria-describedby', note.id);
  return make('div', { class: 'field' },
    make('label', { text: label, attributes: { for: input.id } }), strip, input, note, ...others);
}

/** @param {import('../dialog/dom.mjs').Say} say @param {string} name */
function tick(say, name) {
  const box = make('input', { attributes: { type: 'checkbox' } });
  return { box, element: make('label', { class: 'several' }, box,
    make('span', { text: say('is_right', { name }) })) };
}

/** @param {import('../dialog/dom.mjs').Say} say @param {import('./scanner.mjs').Gate} gate
 * @param {import('./document.mjs').ReadVin} read @returns {Field} */
function vin_field(say, gate, read) {
  const input = make('input', { class: 'vin', attributes: { dir: 'ltr', autocomplete: 'off',
    spellcheck: 'false', autocapitalize: 'characters', maxlength: '20' } });
  const note = make('p', { class: 'small', attributes: { role: 'status' } });
  const { box, element: right } = tick(say, say('vin'));
  const judge = () => {
    const [vin] = gate.printed_vin([input.value]).vins;
    note.textContent = vin ? say(`state_${vin.state}`) : say('state_error');
    return vin?.vin ?? '';
  };
  input.value = read.vins[0].vin;
  // Several right ones, or none that several looks agreed on, are for the user to choose from.
  const others = read.agreed ? [] : read.vins.slice(0, 4).map(({ vin }) => button(vin, () => {
    input.value = vin;
    judge();
  }));
  input.addEventListener('input', judge);
  judge();
  return {
    element: field_of(say('vin'), input, note, strip_picture(read.strip, say('strip')),
      ...(others.length > 1 ? [make('div', { class: 'row' }, ...others)] : []), right),
    line: () => box.checked && judge() ? `VIN ${judge()}` : '',
  };
}

// Labels as the document has them: the line is read like any pasted text.
const labels = { registration: '注册日期', issue: '发证日期' };

/** @param {import('../dialog/dom.mjs').Say} say @param {import('./document.mjs').ReadDate} read
 * @returns {Field} */
function date_field(say, read) {
  const input = make('input',
    { attributes: { type: 'date', min: '1990-01-01', max: '2100-12-31' } });
  input.value = read.date;
  const note = make('p', { class: 'small', text: say(read.date ? 'compare' : 'type_date') });
  const { box, element: right } = tick(say, say('date'));
  const role = make('select', { attributes: { 'aria-label': say('meaning') } },
    ...['unknown', 'registration', 'issue'].map((name) =>
      make('option', { text: say(`date_${name}`), attributes: { value: name } })));
  role.value = read.role;
  return {
    element: field_of(say('date'), input, note, strip_picture(read.strip, say('strip')), role,
      right),
    line() {
      const label = labels[/** @type {keyof typeof labels} */ (role.value)];
      return box.checked && label && input.value ? `${label} ${input.value}` : '';
    },
  };
}

/** @param {import('../dialog/dom.mjs').Say} say @param {import('./scanner.mjs').Gate} gate
 * @param {ReadDocument} read @param {(lines: string[]) => void} take @param {() => void} other */
export function document_form(say, gate, read, take, other) {
  const fields = [...read.vins.map((vin) => vin_field(say, gate, vin)),
    ...read.dates.map((date) => date_field(say, date))];
  const nothing = make('p', { class: 'alert', attributes: { role: 'alert' } });
  return [
    make('p', { text: say('compare') }),
    ...fields.map(({ element }) => element), nothing,
    make('div', { class: 'row' }, button(say('take_ticked'), () => {
      const lines = fields.map(({ line }) => line()).filter((line) => line !== '');
      if (lines.length > 0) take(lines);
      else nothing.textContent = say('tick_first');
    }, 'primary'), button(say('choose_picture'), other)),
  ];
}
