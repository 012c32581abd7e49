// What begins once the page can be used: it looks out for faults and is kept on the device.
import { tell_not_kept, watch_surroundings } from '../faults/faults.mjs';
import './install.mjs';  // the browser makes its offer early
import { keep_offline } from './offline.mjs';

/** `no_drawing`: the plain page is shown because there is no WebGL; `save` and `restore`: what the
 * user brought in, as one text.
 * @param {{ no_drawing: boolean, save: () => string, restore: (left: string) => void }} page */
export function begin({ no_drawing, save, restore }) {
  // The page's own entry in the history outlives a reload, needs no storage and is emptied at once.
  const left = history.state?.left;
  if (left) {
    history.replaceState(null, '');
    restore(left);
  }
  const reload = () => {
    history.replaceState({ left: save() }, '');
    location.reload();
  };
  watch_surroundings({ no_drawing, reload });
  void keep_offline(reload).then((state) => {
    if (state === 'refused') tell_not_kept();
  });
}
