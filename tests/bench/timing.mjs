// Two ways of doing the same, timed in turns, so that a busy machine slows both.

const least_ms = 200;  // of one timing

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Seconds for one call, as the mean of as many as take long enough to be timed. */
async function seconds(way) {
  const started = performance.now();
  let calls = 0, passed = 0;
  do {
    await way();
    ++calls;
    passed = performance.now() - started;
  } while (passed < least_ms);
  return passed / calls / 1000;
}

/** How long each of some ways takes: {name: [seconds of each round]}.
 * @param {Record<string, () => unknown>} ways */
export async function in_turns(ways, rounds = 7) {
  const found = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (const way of Object.values(ways)) await way();  // compilers warm up
  for (let round = 0; round < rounds; ++round) {
    for (const [name, way] of Object.entries(ways)) found[name].push(await seconds(way));
  }
  return found;
}

/** How many times faster `ours` is than `theirs`, round by round: median, lowest, highest. */
export function ratio(ours, theirs) {
  const each = ours.map((time, round) => theirs[round] / time);
  return { median: median(each), low: Math.min(...each), high: Math.max(...each) };
}

/** Of some ways the one whose median is fastest. */
export const fastest = (found, names) =>
  names.reduce((best, name) => (median(found[name]) < median(found[best]) ? name : best));
