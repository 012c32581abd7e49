// Files that come in (picked, dropped, pasted) and go out.

/** Larger ones are refused before they are read. */
const largest = 1024 * 1024;

/** @typedef {(name: string, text: string, problem: boolean) => void} Arrive */
/** @typedef {(picture: File) => void} Scan */

/** @param {File} file @param {Arrive} arrive @param {Scan} scan takes pictures */
export async function read(file, arrive, scan) {
  if (file.type.startsWith('image/')) return scan(file);
  if (file.size > largest) return arrive(file.name, '', true);
  try {
    // Unreadable bytes become U+FFFD, which the intake shows.
    arrive(file.name, new TextDecoder().decode(await file.arrayBuffer()), false);
  } catch {
    arrive(file.name, '', true);
  }
}

/** @param {string} accept @param {Arrive} arrive @param {Scan} scan */
export function pick(accept, arrive, scan) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    if (!accept.startsWith('image/')) void read(file, arrive, scan);
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
 * @param {Arrive} arrive @param {Scan} scan */
export function listen(arrive, scan) {
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer, arrive, scan);
  });
  document.addEventListener('paste', (event) => {
    const at = event.target;
    if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return;
    if (take(event.clipboardData, arrive, scan)) event.preventDefault();
  });
}

/** @param {DataTransfer | null} data @param {Arrive} arrive @param {Scan} scan
 * @returns {boolean} */
function take(data, arrive, scan) {
  const file = data?.files[0];
  if (file) {
    void read(file, arrive, scan);
    return true;
  }
  const text = data?.getData('text/plain') ?? '';
  if (!text) return false;
  arrive('', text.length > largest ? '' : text, text.length > largest);
  return true;
}
