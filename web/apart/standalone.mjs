// Modules without glue: src/main_scan.cpp and src/main_papers.cpp. A text or a file goes into the
// module's room, what it answers comes out of it.

/** @typedef {{ ask: (what: string, input: Uint8Array) => string }} Standalone */

/** @param {BufferSource} bytes of the module @param {string} name "scan" of zk_scan_room
 * @returns {Promise<Standalone>} */
export async function open_standalone(bytes, name) {
  const module = await WebAssembly.compile(bytes);
  /** @type {WebAssembly.Imports} */
  const outside = {};
  for (const { module: place, name: wanted } of WebAssembly.Module.imports(module)) {
    outside[place] ??= {};
    // Nothing is needed of the system: only told that memory has grown, or asked to end.
    outside[place][wanted] = wanted === 'emscripten_notify_memory_growth' ? () => {} : () => {
      throw new Error(`${name} called ${wanted}`);
    };
  }
  const inside = /** @type {any} */ ((await WebAssembly.instantiate(module, outside)).exports);
  inside._initialize();
  const decoder = new TextDecoder();
  return {
    ask(what, input) {
      const room = inside[`zk_${name}_room`](input.length);
      new Uint8Array(inside.memory.buffer, room, input.length).set(input);
      const length = inside[`zk_${name}_${what}`](input.length);
      const answer = inside[`zk_${name}_answer`]();
      return decoder.decode(new Uint8Array(inside.memory.buffer, answer, length));
    },
  };
}
