// The core module opened, and texts into and out of its memory.

const text_room = 1 << 18;  // bytes of a long text handed in at once

/** @typedef {Awaited<ReturnType<typeof open_module>>} Module */

/** @param {BufferSource} bytes */
export async function open_module(bytes) {
  const compiled = await WebAssembly.compile(bytes);
  /** @type {WebAssembly.Imports} */
  const outside = {};
  for (const { module: place, name } of WebAssembly.Module.imports(compiled)) {
    outside[place] ??= {};
    // Nothing is needed of the system: only told that memory has grown, or asked to end.
    outside[place][name] = name === 'emscripten_notify_memory_growth' ? () => {} : () => {
      throw new Error(`the rules core called ${name}`);
    };
  }
  const exports = /** @type {any} */ ((await WebAssembly.instantiate(compiled, outside)).exports);
  exports._initialize();
  /** @type {WebAssembly.Memory} */
  const memory = exports.memory;
  const encoder = new TextEncoder(), decoder = new TextDecoder();

  return {
    exports,
    memory,
    /** Puts a text into the room behind `used` bytes; its length in bytes.
     * @param {string} text @param {number} [used] */
    put(text, used = 0) {
      const bytes = encoder.encode(text);
      const room = exports.zk_room(used + bytes.length);
      new Uint8Array(memory.buffer, room + used, bytes.length).set(bytes);
      return bytes.length;
    },
    /** Puts as much of a text as there is room for behind `used` bytes.
     * @param {string} text @param {number} from @param {number} used */
    append(text, from, used) {
      const room = exports.zk_room(used + text_room);
      const part = from === 0 && text.length * 3 <= text_room ? text
        : text.slice(from, from + text_room);
      return encoder.encodeInto(part, new Uint8Array(memory.buffer, room + used, text_room));
    },
    /** Takes the first bytes out of the room; how many are left of those used.
     * @param {number} first @param {number} used */
    drop(first, used) {
      const room = exports.zk_room(used);
      new Uint8Array(memory.buffer).copyWithin(room, room + first, room + used);
      return used - first;
    },
    /** The text a call answered with. @param {number} length */
    said(length) {
      const bytes = new Uint8Array(memory.buffer, exports.zk_answer(), Math.abs(length));
      return { text: decoder.decode(bytes), refused: length < 0 };
    },
  };
}
