// The parallel document: one real element per semantic node, patched when the nodes change. Over
// the canvas its words cannot be seen; in the plain page the same elements are what is seen.

/** In the order of Role in src/ui/nodes.h: element, and role where the element does not say it. */
const roles = [
  ['div', 'group'], ['header', ''], ['nav', ''], ['main', ''], ['section', ''], ['ul', 'list'],
  ['li', 'listitem'], ['div', 'radiogroup'], ['table', 'table'], ['tr', 'row'], ['div', 'dialog'],
  ['div', 'group'], ['div', 'status'], ['div', 'alert'],
  ['h2', ''], ['p', ''], ['label', ''], ['button', ''], ['a', ''], ['input', ''], ['textarea', ''],
  ['select', ''], ['label', ''], ['label', ''], ['input', ''], ['input', ''], ['progress', ''],
  ['td', 'cell'], ['th', 'columnheader'], ['hr', ''], ['div', 'img'],
];
const role = Object.fromEntries(['group', 'banner', 'navigation', 'main', 'region', 'list',
  'list_item', 'radio_group', 'table', 'row', 'dialog', 'scroll_area', 'status', 'alert',
  'heading', 'text', 'label', 'button', 'link', 'text_field', 'text_area', 'select', 'checkbox',
  'radio', 'date', 'slider', 'progress', 'cell', 'column_header', 'separator', 'image']
  .map((name, at) => [name, at]));
const flag = { disabled: 1, checked: 2, expanded: 4, collapsed: 8, invalid: 16, current: 32,
  pressed: 64, required: 128, bold: 256, read_only: 512, busy: 2048, card: 4096, row_header: 8192,
  toggle: 16384, primary: 32768, stop: 65536 };
const types = ['caption', 'body', 'strong', 'title', 'hero', 'display'];
const answers = ['blocked', 'doc', 'unknown', 'none', 'ok', 'again', 'na', 'wait'];

/** @typedef {{ record: string, node: Node, element: HTMLElement, inside: HTMLElement,
 *   place: string }} Entry */
/** @typedef {ReturnType<typeof read_record>} Node */

/** @param {string} record */
function read_record(record) {
  const f = record.split('\x1f');
  return {
    parent: Number(f[0]), id: f[1], role: Number(f[2]), name: f[3], value: f[4],
    flags: Number(f[5]), level: Number(f[6]), answer: Number(f[7]), type: Number(f[8]),
    described: f[9], label_for: f[10], input: f[11], placeholder: f[12], language: f[13],
    options: f[14] ? f[14].split('\x1d') : [], now: Number(f[15]), low: Number(f[16]),
    high: Number(f[17]), left: Number(f[18]) / 10, top: Number(f[19]) / 10,
    width: Number(f[20]) / 10, height: Number(f[21]) / 10, scroll_x: Number(f[22]) / 10,
    scroll_y: Number(f[23]) / 10,
  };
}

/** @param {string} id */
export const element_id = (id) => `n-${id}`;

/** Sets or removes. @param {Element} element @param {string} name @param {string | null} value */
function attribute(element, name, value) {
  if (value === null || value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

/** Nothing where it is 0. @param {Element} element @param {string} name @param {number} number */
function set_number(element, name, number) {
  attribute(element, name, number > 0 ? String(number) : null);
}

/** A row that stands in no list is no item of one. @param {Node} node @param {Node} [parent] */
function settle(node, parent) {
  if (node.role === role.list_item && parent?.role !== role.list) node.role = role.group;
}

/** @param {Node} node */
function tag_of(node) {
  if (node.role === role.heading) return `h${Math.min(Math.max(node.level, 1), 6)}`;
  if (node.role === role.cell && node.flags & flag.row_header) return 'th';
  return roles[node.role][0];
}

/** @param {Node} node @returns {[HTMLElement, HTMLElement]} element, and where children go */
function make(node) {
  const element = document.createElement(tag_of(node));
  element.dataset.node = node.id;
  let inside = element;
  if (node.role === role.checkbox || node.role === role.radio) {
    const box = document.createElement('input');
    box.type = node.role === role.checkbox ? 'checkbox' : 'radio';
    box.id = element_id(node.id);
    element.append(box, document.createElement('span'));
  } else {
    element.id = element_id(node.id);
  }
  if (node.role === role.button) /** @type {HTMLButtonElement} */ (element).type = 'button';
  if (node.role === role.date) /** @type {HTMLInputElement} */ (element).type = 'date';
  if (node.role === role.slider) /** @type {HTMLInputElement} */ (element).type = 'range';
  if (node.role === role.link) {
    attribute(element, 'target', '_blank');
    attribute(element, 'rel', 'noopener noreferrer');
  }
  if (scrolls(node)) {
    inside = document.createElement('div');
    inside.className = 'content';
    element.append(inside);
    element.dataset.scroll = node.level === 1 ? 'y' : 'x';
  }
  return [element, inside];
}

/** @param {Node} node */
function scrolls(node) {
  return (node.role === role.scroll_area || node.role === role.main) && node.level > 0;
}

/** Words of an element that has no children of its own. @param {HTMLElement} element
 * @param {string} words */
function set_words(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** @param {HTMLElement} element @param {Node} node */
function set_field(element, node) {
  const field = /** @type {HTMLInputElement} */ (element);
  const [type = '-', mode = '-', enter = '-', fill = '-'] = node.input.split(' ');
  if (node.role === role.text_field && type !== '-' && field.type !== type) field.type = type;
  attribute(field, 'inputmode', mode === '-' ? null : mode);
  attribute(field, 'enterkeyhint', enter === '-' ? null : enter);
  attribute(field, 'autocomplete', fill === '-' ? 'off' : fill);
  attribute(field, 'spellcheck', 'false');
  attribute(field, 'autocapitalize', 'off');
  attribute(field, 'placeholder', node.placeholder);
  // While it has the keyboard, and while it holds more than is read, the field is the truth.
  if (field.dataset.kept && node.value !== '') return;
  if (document.activeElement !== field && field.value !== node.value) field.value = node.value;
}

/** @param {HTMLElement} element @param {Node} node */
function set_select(element, node) {
  const select = /** @type {HTMLSelectElement} */ (element);
  const old = [...select.options].map((option) => option.text);
  if (old.length !== node.options.length || old.some((text, at) => text !== node.options[at])) {
    select.replaceChildren(...node.options.map((text) => new Option(text)));
  }
  if (select.selectedIndex !== node.now) select.selectedIndex = node.now;
}

/** @param {HTMLElement} element @param {Node} node */
function set_slider(element, node) {
  const slider = /** @type {HTMLInputElement} */ (element);
  attribute(slider, 'min', String(node.low));
  attribute(slider, 'max', String(node.high));
  attribute(slider, 'step', '1');
  attribute(slider, 'aria-valuetext', node.value);
  if (slider.value !== String(node.now)) slider.value = String(node.now);
}

/** @param {HTMLElement} element @param {Node} node */
function set_box(element, node) {
  const box = /** @type {HTMLInputElement} */ (element.firstElementChild);
  const words = /** @type {HTMLElement} */ (element.lastElementChild);
  set_words(words, node.placeholder ? `${node.name} ${node.placeholder}` : node.name);
  const on = (node.flags & flag.checked) !== 0;
  if (box.checked !== on) box.checked = on;
  if (node.role === role.radio) attribute(box, 'name', node.id.replace(/\.[^.]*$/, ''));
}

/** @param {HTMLElement} element @param {Node} node @param {boolean} leaf */
function set_content(element, node, leaf) {
  switch (node.role) {
    case role.heading: case role.text: case role.label: case role.button:
      set_words(element, node.name);
      break;
    case role.cell: case role.column_header:
      if (leaf) set_words(element, node.name);
      break;
    case role.link:
      set_words(element, node.name);
      if (node.value.startsWith('https:')) attribute(element, 'href', node.value);
      break;
    case role.text_field: case role.text_area: set_field(element, node); break;
    case role.date: {
      const [first = '', last = ''] = node.input.split(' ');
      attribute(element, 'min', first);
      attribute(element, 'max', last);
      const date = /** @type {HTMLInputElement} */ (element);
      if (document.activeElement !== date && date.value !== node.value) date.value = node.value;
      break;
    }
    case role.select: set_select(element, node); break;
    case role.checkbox: case role.radio: set_box(element, node); break;
    case role.slider: set_slider(element, node); break;
    case role.progress: {
      const bar = /** @type {HTMLProgressElement} */ (element);
      bar.max = node.high;
      if (node.now >= 0) bar.value = node.now;
      else bar.removeAttribute('value');
      break;
    }
    default:
      if (leaf && (node.role === role.status || node.role === role.alert ||
                   node.role === role.list_item)) set_words(element, node.name);
  }
}

/** @param {HTMLElement} element @param {Node} node @param {boolean} leaf */
function set_meaning(element, node, leaf) {
  const inner = node.role === role.checkbox || node.role === role.radio
    ? /** @type {HTMLElement} */ (element.firstElementChild) : element;
  const on = (/** @type {number} */ bit) => (node.flags & bit) !== 0;
  const [, said] = roles[node.role];
  const row_header = node.role === role.cell && on(flag.row_header);
  const unnamed_group = said === 'group' && !node.name;
  attribute(element, 'role', row_header ? 'rowheader' : unnamed_group ? null : said);
  const named = [role.group, role.radio_group, role.table, role.dialog, role.navigation,
    role.scroll_area, role.list, role.progress, role.slider, role.image, role.status]
    .includes(node.role) || (node.role === role.region && !node.described);
  const filled = [role.text_field, role.text_area, role.select, role.date].includes(node.role);
  const labelled = filled && document.querySelector(`label[for="${CSS.escape(inner.id)}"]`);
  const field_name = filled && !labelled;
  const leaf_status = leaf && (node.role === role.status || node.role === role.alert);
  attribute(inner, 'aria-label', (named && !leaf_status) || field_name ? node.name : null);
  const ids = node.described.split(' ').filter(Boolean).map(element_id).join(' ');
  attribute(inner, node.role === role.region ? 'aria-labelledby' : 'aria-describedby', ids);
  attribute(inner, 'aria-invalid', on(flag.invalid) ? 'true' : null);
  attribute(inner, 'aria-current', on(flag.current) ? 'true' : null);
  attribute(inner, 'aria-pressed', on(flag.toggle) ? String(on(flag.pressed)) : null);
  attribute(inner, 'aria-expanded',
    on(flag.expanded) ? 'true' : on(flag.collapsed) ? 'false' : null);
  if (node.role === role.table) set_number(inner, 'aria-rowcount', node.high);
  if (node.role === role.row) set_number(inner, 'aria-rowindex', node.now);
  if (node.role === role.column_header) attribute(inner, 'aria-sort', node.value);
  attribute(inner, 'aria-modal', node.role === role.dialog ? 'true' : null);
  if (node.role === role.label) attribute(element, 'for', element_id(node.label_for));
  if ('disabled' in inner) /** @type {HTMLButtonElement} */ (inner).disabled = on(flag.disabled);
  attribute(element, 'lang', node.language);
  const names = [`t-${types[node.type] ?? 'body'}`];
  if (on(flag.bold)) names.push('bold');
  if (on(flag.card)) names.push('card');
  if (on(flag.stop)) names.push('stop');
  if (on(flag.primary)) names.push('primary');
  if (node.answer >= 0) names.push('answer', `a-${answers[node.answer]}`);
  const all = names.join(' ');
  if (element.className !== all) element.className = all;
}

/** Also to what is no control, such as the head of the page. @param {HTMLElement | null} element */
function give_keyboard(element) {
  if (element && element.tabIndex < 0) element.tabIndex = -1;
  element?.focus({ preventScroll: true });
}

/** @param {HTMLElement} root */
export function make_mirror(root) {
  /** @type {Map<string, Entry>} */
  let entries = new Map();

  /** @param {Entry} entry @param {Node | undefined} parent @param {Entry} entry_of_place */
  function set_place({ element, inside, node }, parent, entry_of_place) {
    let left = node.left, top = node.top;
    if (parent) {
      left -= parent.left;
      top -= scrolls(parent) && parent.level === 1 ? 0 : parent.top;
    }
    const place = `${left} ${top} ${node.width} ${node.height} ${node.scroll_x} ${node.scroll_y}`;
    if (entry_of_place.place === place) return;
    entry_of_place.place = place;
    const style = element.style;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${node.width}px`;
    style.height = `${node.height}px`;
    if (inside !== element) {
      inside.style.transform = `translate(${-node.scroll_x}px, ${-node.scroll_y}px)`;
    }
  }

  /** @param {string} id @param {string} record @param {Node} node @returns {Entry} */
  function entry_for(id, record, node) {
    const old = entries.get(id);
    if (old && old.node.role === node.role && old.element.tagName.toLowerCase() === tag_of(node)) {
      return { ...old, node, record: old.record };
    }
    old?.element.remove();
    const [element, inside] = make(node);
    return { record: '', node, element, inside, place: '' };
  }

  /** @param {string} text as Nodes::serialise writes it */
  function show(text) {
    const held = /** @type {HTMLInputElement | null} */ (document.activeElement);
    const caret = held && 'selectionStart' in held
      ? [held.selectionStart, held.selectionEnd] : null;
    const records = text.split('\x1e');
    const [, focus] = records[0].split('\x1f');
    /** @type {Map<string, Entry>} */
    const next = new Map();
    /** @type {Entry[]} */
    const list = [];
    for (let at = 1; at < records.length - 1; ++at) {
      const node = read_record(records[at]);
      let id = node.id;
      while (next.has(id)) id += '+';
      node.id = id;
      settle(node, list[node.parent]?.node);
      const entry = entry_for(id, records[at], node);
      next.set(id, entry);
      list.push(entry);
    }
    for (const [id, entry] of entries) {
      if (!next.has(id)) entry.element.remove();
    }
    entries = next;
    const parents = new Set(list.map((entry) => entry.node.parent));
    /** @type {Map<HTMLElement, Element | null>} */
    const last = new Map();
    list.forEach((entry, at) => {
      const { node, element } = entry;
      const parent = node.parent >= 0 ? list[node.parent] : undefined;
      const home = parent ? parent.inside : root;
      const before = last.get(home);
      const expected = before ? before.nextElementSibling : home.firstElementChild;
      if (expected !== element) home.insertBefore(element, expected);
      last.set(home, element);
      const record = records[at + 1];
      if (entry.record !== record) {
        const leaf = !parents.has(at);
        set_content(element, node, leaf);
        set_meaning(element, node, leaf);
        entry.record = record;
      }
      set_place(entry, parent?.node, entry);
    });
    set_modal(list);
    // An element that was moved has lost the keyboard; it gets it back where it was.
    if (held && held !== document.activeElement && root.contains(held)) {
      held.focus({ preventScroll: true });
      if (caret && caret[0] !== null) held.setSelectionRange(caret[0], caret[1]);
    }
    if (focus) {
      give_keyboard(focus === 'main' ? root.querySelector('main')
        : document.getElementById(element_id(focus)));
    }
  }

  /** What lies beside an open dialog cannot be reached. @param {Entry[]} list */
  function set_modal(list) {
    const top = list.filter((entry) => entry.node.parent < 0);
    const dialogs = top.filter((entry) => entry.node.role === role.dialog);
    const open = dialogs[dialogs.length - 1];
    for (const entry of top) entry.element.inert = open !== undefined && entry !== open;
  }

  const can_dismiss = () => root.querySelector('[role=dialog], [data-node=help]') !== null;
  return { show, can_dismiss };
}

/** The core reads so many characters of one message and says when there are more. */
const read_at_most = (1 << 20) + 1;

/** What of a field's text goes to the program. A longer one stays whole in the field, which then
 * keeps what it holds. @param {HTMLInputElement | HTMLTextAreaElement} field */
export function readable_part(field) {
  const long = field.value.length > read_at_most;
  if (long) field.dataset.kept = 'yes';
  else delete field.dataset.kept;
  return long ? field.value.slice(0, read_at_most) : field.value;
}
