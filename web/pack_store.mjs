// Packs of rules and words of this build, each fetched once. Another program on the page begins
// with them.

/** @type {Map<string, Record<string, string>>} */
export const packs = new Map();

/** @param {string} address "rules/base.json" */
export async function fetch_pack(address) {
  if (packs.has(address)) return;
  const ours = document.documentElement.dataset.rules ?? '';
  const response = await fetch(address.replace('rules', ours));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { set, ...pack } = await response.json();
  if (set !== ours) throw new Error(`${address} is of ${set}`);
  packs.set(address, pack);
}
