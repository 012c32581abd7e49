// Files that come in (picked, dropped, pasted) and go out.

/** Larger ones are refused before they are read. */
const largest = 1024 * 1024;

/** @typedef {(name: string, text: string, problem: boolean) => void} Arrive */
/** Takes what is not a plain text: pictures, tables, papers.
 * @typedef {(file: File) => void} Look */

/** @param {File} file @param {Arrive} arrive @param {Look} look */
export async function read(file, arrive, look) {
  // These places take files of ZeroKm's own, as they are.
  const own = /^#(rules|report)/.test(location.hash);
  const other = () => own ? arrive(file.name, '', true) : look(file);
  if (file.type.startsWith('image/') || !own && !/\.(txt|html?)$/i.test(file.name)) {
    return look(file);
  }
  if (file.size > largest) return other();
  try {
    const decoder = new TextDecoder('utf-8', { fatal: !own });
    arrive(file.name, decoder.decode(await file.arrayBuffer()), false);
  } catch {
    other();
  }
}

/** Cells copied from a spreadsheet, as a file. @param {string} text */
export const as_table = (text) =>
  /^[^\n]*\t[^\n]*\t[^\n]*\n[^\n]*\t/.test(text) ? new File([text], '') : null;

/** @param {string} accept @param {Arrive} arrive @param {Look} look */
export function pick(accept, arrive, look) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    if (!accept.startsWith('image/')) void read(file, arrive, look);
    else void import('./photos.mjs').then((photos) => photos.keep(file, arrive));
  });
  input.click();
}

/** @param {string} name @param {string} type @param {string} content */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Text and files dropped on the page, or pasted where no field has the keyboard.
 * @param {Arrive} arrive @param {Look} look */
export function listen(arrive, look) {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer, arrive, look);
  });
  document.addEventListener('paste', (event) => {
    const at = event.target;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) {
      const table = at.dataset.node === 'message' || at.dataset.node === 'cars.adding.text'
        ? as_table(event.clipboardData?.getData('text/plain') ?? '') : null;
      if (!table) return;
      event.preventDefault();
      return look(table);
    }
    if (take(event.clipboardData, arrive, look)) event.preventDefault();
  });
}

/** @param {DataTransfer | null} data @param {Arrive} arrive @param {Look} look
 * @returns {boolean} */
function take(data, arrive, look) {
  const file = data?.files[0];
  if (file) {
    void read(file, arrive, look);
    return true;
  }
  const text = data?.getData('text/plain') ?? '';
  if (!text) return false;
  const table = as_table(text);
  if (table) look(table);
  else arrive('', text.length > largest ? '' : text, text.length > largest);
  return true;
}
