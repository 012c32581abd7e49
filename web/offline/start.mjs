// What begins once the page can be used: it looks out for faults and is kept on the device.
import { tell_not_kept, watch_surroundings } from '../faults/faults.mjs';
import './install.mjs';  // the browser makes its offer early
import { keep_offline } from './offline.mjs';

/** `no_drawing`: the plain page is shown because there is no WebGL; `reload` keeps what the user
 * brought in.
 * @param {{ no_drawing: boolean, reload: () => void }} page */
export function begin({ no_drawing, reload }) {
  watch_surroundings({ no_drawing, reload });
  void keep_offline(reload).then((state) => {
    if (state === 'refused') tell_not_kept();
  });
}
