// Fingers, pens, mice and wheels. What is pressed is found by the page itself, because the parallel
// document lies over the canvas; this decides whether a finger taps, drags or lets the page glide.

const slop = 10;           // CSS pixels a finger may wander in a tap
const friction = 1600;     // of a glide, CSS pixels per second squared
const fastest = 3500;      // a glide begins, CSS pixels per second
const press_delay = 70;    // a press is shown once it is not a drag
const help_delay = 550;    // a finger held so long asks what it holds

/** @typedef {{ scroll: (area: string, x: number, y: number) => void,
 *   press: (id: string) => void, help: (id: string) => void,
 *   slide: (id: string, value: number) => void, reduced: () => boolean }} Deeds */

/** The scroll area around an element along an axis. @param {EventTarget | null} from
 * @param {'x' | 'y'} axis @returns {HTMLElement | null} */
function area_of(from, axis) {
  return from instanceof Element
    ? /** @type {HTMLElement | null} */ (from.closest(`[data-scroll="${axis}"]`)) : null;
}

/** @param {EventTarget | null} at */
const own_scroll = (at) =>
  at instanceof HTMLTextAreaElement && at.scrollHeight > at.clientHeight + 2;

/** What can be explained: not links and fields, which have a menu of the browser's own.
 * @param {Element | null} at */
function explained(at) {
  const held = /** @type {HTMLElement | null} */ (at?.closest('[data-node]'));
  return held && !held.closest('a, input, textarea') && !held.dataset.scroll
    ? held.dataset.node ?? '' : '';
}

/** The value of a slider under a place. @param {HTMLInputElement} slider @param {number} x */
function value_at(slider, x) {
  const rect = slider.getBoundingClientRect();
  const low = Number(slider.min), high = Number(slider.max);
  let share = (x - rect.left) / rect.width;
  if (document.documentElement.dir === 'rtl') share = 1 - share;
  return Math.min(Math.max(low + Math.floor(share * (high - low + 1)), low), high);
}

/** @param {HTMLElement} app @param {Deeds} deeds */
export function listen(app, deeds) {
  /** @type {{ id: number, x: number, y: number, last_x: number, last_y: number, at: number,
   *   mode: 'wait' | 'scroll' | 'slide' | 'help' | 'off', area: HTMLElement | null,
   *   slider: HTMLInputElement | null, trail: { x: number, y: number, at: number }[],
   *   target: EventTarget | null } | null} */
  let finger = null;
  let fingers = 0, press_timer = 0, help_timer = 0, glide = 0;
  let swallow_until = 0;

  const let_go = () => {
    clearTimeout(press_timer);
    clearTimeout(help_timer);
    deeds.press('');
  };
  /** @param {string} held */
  const show_help = (held) => {
    let_go();
    if (finger) finger.mode = 'help';
    deeds.help(held);
  };
  const stop_glide = () => {
    cancelAnimationFrame(glide);
    glide = 0;
  };

  /** @param {HTMLElement} area @param {number} dx @param {number} dy */
  const scroll = (area, dx, dy) => {
    const along = area.dataset.scroll === 'x';
    deeds.scroll(area.dataset.node ?? '', along ? dx : 0, along ? 0 : dy);
  };

  /** @param {HTMLElement} area @param {number} speed_x @param {number} speed_y per second */
  function start_glide(area, speed_x, speed_y) {
    const given = Math.hypot(speed_x, speed_y);
    if (deeds.reduced() || given < 80) return;
    const share = Math.min(fastest / given, 1);
    speed_x *= share;
    speed_y *= share;
    let before = performance.now();
    const step = (/** @type {number} */ now) => {
      const dt = Math.min((now - before) / 1000, 0.05);
      before = now;
      const speed = Math.hypot(speed_x, speed_y), left = Math.max(speed - friction * dt, 0);
      scroll(area, speed_x * dt, speed_y * dt);
      if (left === 0) return stop_glide();
      speed_x *= left / speed;
      speed_y *= left / speed;
      glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  }

  app.addEventListener('pointerdown', (event) => {
    stop_glide();
    const at = event.target instanceof Element ? event.target : null;
    const slider = at instanceof HTMLInputElement && at.type === 'range' ? at : null;
    if (event.pointerType !== 'touch') {
      if (event.button !== 0) return;
      if (slider) {
        event.preventDefault();
        slider.focus({ preventScroll: true });
        app.setPointerCapture(event.pointerId);
        deeds.slide(slider.dataset.node ?? '', value_at(slider, event.clientX));
      } else {
        deeds.press(at?.closest('button')?.dataset.node ?? '');
      }
    } else if (++fingers > 1 || (window.visualViewport?.scale ?? 1) > 1.01) {
      finger = null;  // two fingers, or a zoomed page: the browser's own
      return let_go();
    } else {
      const button = at?.closest('button')?.dataset.node ?? '';
      if (button) press_timer = window.setTimeout(() => deeds.press(button), press_delay);
      const held = explained(at);
      if (held) help_timer = window.setTimeout(() => show_help(held), help_delay);
    }
    finger = { id: event.pointerId, x: event.clientX, y: event.clientY, last_x: event.clientX,
      last_y: event.clientY, at: event.timeStamp, target: event.target, slider,
      mode: event.pointerType === 'touch' ? 'wait' : slider ? 'slide' : 'off', area: null,
      trail: [] };
  });

  app.addEventListener('pointermove', (event) => {
    if (!finger || event.pointerId !== finger.id || ['off', 'help'].includes(finger.mode)) return;
    const dx = event.clientX - finger.x, dy = event.clientY - finger.y;
    if (finger.mode === 'wait') {
      if (Math.hypot(dx, dy) < slop) return;
      let_go();
      const across = Math.abs(dx) > Math.abs(dy);
      if (finger.slider && across) {
        finger.mode = 'slide';
      } else {
        finger.area = own_scroll(finger.target) ? null
          : (across && area_of(finger.target, 'x')) || area_of(finger.target, 'y');
        finger.mode = finger.area ? 'scroll' : 'off';
      }
      // What was moved beyond the slop counts.
      const beyond = slop / Math.hypot(dx, dy);
      finger.last_x = finger.x + dx * beyond;
      finger.last_y = finger.y + dy * beyond;
      finger.trail.push({ x: finger.last_x, y: finger.last_y, at: finger.at });
      app.setPointerCapture(event.pointerId);
    }
    if (finger.mode === 'slide' && finger.slider) {
      deeds.slide(finger.slider.dataset.node ?? '', value_at(finger.slider, event.clientX));
    } else if (finger.mode === 'scroll' && finger.area) {
      scroll(finger.area, finger.last_x - event.clientX, finger.last_y - event.clientY);
      finger.trail.push({ x: event.clientX, y: event.clientY, at: event.timeStamp });
      finger.trail = finger.trail.filter((place) => event.timeStamp - place.at < 100);
      finger.last_x = event.clientX;
      finger.last_y = event.clientY;
    }
  });

  /** @param {PointerEvent} event */
  const end = (event) => {
    if (event.pointerType === 'touch') fingers = Math.max(fingers - 1, 0);
    let_go();
    if (!finger || event.pointerId !== finger.id) return;
    const { mode, area, slider, trail } = finger;
    finger = null;
    if (mode !== 'wait' && mode !== 'off') swallow_until = event.timeStamp + 350;
    if (event.type === 'pointercancel') return;
    if (mode === 'wait' && slider) {
      deeds.slide(slider.dataset.node ?? '', value_at(slider, event.clientX));
    }
    if (mode !== 'scroll' || !area || trail.length < 2) return;
    const first = trail[0], last = trail[trail.length - 1];
    const seconds = Math.max(last.at - first.at, 8) / 1000;
    const along = area.dataset.scroll === 'x';
    start_glide(area, along ? (first.x - last.x) / seconds : 0,
      along ? 0 : (first.y - last.y) / seconds);
  };
  app.addEventListener('pointerup', end);
  app.addEventListener('pointercancel', end);

  // A drag that ends on a button is no tap on it.
  app.addEventListener('click', (event) => {
    if (event.timeStamp > swallow_until || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  app.addEventListener('wheel', (event) => {
    if (event.ctrlKey || own_scroll(event.target)) return;  // the browser's zoom
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? innerHeight * 0.9 : 1;
    let dx = event.deltaX * unit, dy = event.deltaY * unit;
    if (event.shiftKey && dx === 0) [dx, dy] = [dy, 0];
    const across = Math.abs(dx) > Math.abs(dy);
    const area = (across && area_of(event.target, 'x')) || area_of(event.target, 'y');
    if (!area) return;
    event.preventDefault();
    stop_glide();
    scroll(area, dx, dy);
  }, { passive: false });
}
