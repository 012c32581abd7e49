// Pictures of kept cars: made small on this device, without what a camera writes beside them.
import * as store from './records.mjs';

/** Pixels of the longer side. */
const longest = 1280;
const quality = 0.8;

/** Keeps a picture and hands its id on; "" where it could not be read or kept.
 * @param {File} file @param {(name: string, text: string, problem: boolean) => void} arrive */
export async function keep(file, arrive) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const id = `p${Date.now().toString(36)}`;
    const [[told]] = await store.answer_of('put', `photo/${id}`,
      canvas.toDataURL('image/jpeg', quality));
    arrive('photo', told === 'kept' ? id : '', told !== 'kept');
  } catch {
    arrive('photo', '', true);
  }
}

/** Lays the pictures on the nodes that stand for them. @param {HTMLElement} page */
export async function show(page) {
  for (const at of page.querySelectorAll('[role="img"][data-node^="photo."]')) {
    const element = /** @type {HTMLElement} */ (at);
    const id = element.dataset.node?.slice('photo.'.length) ?? '';
    if (element.dataset.photo === id) continue;
    element.dataset.photo = id;
    const [found] = await store.read(`photo/${id}`);
    if (!found) continue;
    element.style.background = `center / cover url("${found[1]}")`;
    element.style.borderRadius = '8px';
  }
}
