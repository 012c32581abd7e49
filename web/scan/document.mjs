// A photographed document: where its VIN and dates stand, and several closer looks at each.

/** @typedef {import('./pixels.mjs').Colour} Colour */
/** @typedef {import('./gate.mjs').Vin} Vin */
/** @typedef {{ agreed: boolean, vins: Vin[], strip: Colour }} ReadVin */
/** @typedef {{ role: 'registration' | 'issue' | 'unknown', date: string, strip: Colour }} ReadDate
 * date: '' where the looks did not agree */
/** @typedef {{ vins: ReadVin[], dates: ReadDate[] }} ReadDocument */

/** @param {import('./decoders.mjs').Decoder} decoder holding the picture
 * @param {import('./scanner.mjs').Gate} gate @returns {Promise<ReadDocument>} */
export async function read_document(decoder, gate) {
  for (let turns = 0; turns < 4; ++turns) {  // photographs lie on their side, too
    if (turns > 0) await decoder.ask('turn', { times: 1 });
    const places = gate.page(await decoder.ask('words'));
    if (places.length > 0) return read_places(decoder, gate, places);
  }
  return { vins: [], dates: [] };
}

/** @param {import('./decoders.mjs').Decoder} decoder @param {import('./scanner.mjs').Gate} gate
 * @param {import('./gate.mjs').Place[]} places @returns {Promise<ReadDocument>} */
async function read_places(decoder, gate, places) {
  /** @type {ReadVin[]} */
  const vins = [];
  /** @type {ReadDate[]} */
  const dates = [];
  for (const { role, box } of places) {
    const kind = role === 'vin' ? 'vin' : 'date';
    if (kind === 'vin' && vins.some(({ agreed }) => agreed)) continue;
    const looks = await decoder.ask('line', { box, kind });
    const strip = await decoder.ask('strip', { box });
    if (role === 'vin') {
      const read = gate.printed_vin(looks);
      if (read.vins.length > 0) vins.push({ ...read, strip });
    } else {
      dates.push({ role, date: gate.printed_date(looks), strip });
    }
  }
  const agreed = vins.filter((vin) => vin.agreed);
  return { vins: agreed.length > 0 ? agreed : vins, dates };
}
