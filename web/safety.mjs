// What the page goes on with when the program stops: a trap leaves an instance of no use any more.

/** `save`: what the user brought in, as one text; `go_on`: in a new program, with such a text;
 * `set_text`: a field's; `give_up`: where nothing helps.
 * @typedef {{ save: () => string, go_on: (saved: string) => Promise<void>,
 *   set_text: (field: string, text: string) => void, give_up: () => void }} Page */

/** @param {HTMLElement} document_place @param {Page} page */
export function make_safety(document_place, page) {
  let saved = '', touched = false, stops = 0;
  /** @type {{ field: string, text: string } | null} what came since a frame last went well */
  let entered = null;
  for (const deed of ['click', 'input', 'change']) {
    document_place.addEventListener(deed, () => { touched = true; }, true);
  }
  return {
    /** @param {string} field @param {string} text */
    entering(field, text) {
      entered = { field, text };
      touched = true;
    },
    frame_went_well() {
      if (!touched) return;
      saved = page.save();
      entered = null;
      touched = false;
      stops = 0;
    },
    /** Goes on in a new program. What the old one stopped at is tried once more, then left out. */
    async stopped() {
      const last = entered, tried = stops++ > 0;
      try {
        if (stops > 3) throw new Error('the program stops again and again');
        const { tell_restarted } = await import('./faults/faults.mjs');
        await page.go_on(saved);
        if (last && !tried) page.set_text(last.field, last.text);
        tell_restarted(tried ? last?.text : undefined);
      } catch (problem) {
        console.error(problem);
        history.replaceState({ left: saved }, '');  // a reload goes on with it
        page.give_up();
      }
    },
  };
}
