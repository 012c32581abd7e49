// What the user brought in, over a reload: the page's own entry in the history outlives it, needs
// no storage and is emptied at once.

/** @param {string} left */
export function reload_with(left) {
  history.replaceState({ left }, '');
  location.reload();
}

/** @returns {string} '' where nothing was left */
export function take_left() {
  const left = history.state?.left ?? '';
  if (left) history.replaceState(null, '');
  return left;
}
