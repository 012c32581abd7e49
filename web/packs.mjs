// Packs of the site that only later places ask for.

/** Fetches packs and says what became of it, as a file that the program takes.
 * @param {string} names "ALL ALL-en" @param {(address: string) => Promise<void>} load_pack
 * @param {(path: string, text: string) => void} add_file @param {() => void} came */
export async function fetch_packs(names, load_pack, add_file, came) {
  let outcome = 'here';
  try {
    await Promise.all(names.split(' ').map((name) => load_pack(`rules/${name}.json`)));
  } catch (problem) {
    console.warn(problem);
    outcome = 'failed';
  }
  add_file(`packs/${names}`, outcome);
  came();
}
