// A worker that is asked and answers, and that a signal ends:
//   to it:    {id, ...}
//   from it:  {id, answer} or {id, failed: sentence for developers}
import { script } from '../trusted.mjs';

/** @typedef {{ send: (message: object, moved?: Transferable[]) => Promise<any>,
 *   close: () => void }} Apart */

/** @param {URL} address @param {AbortSignal} signal @returns {Apart} */
export function start_worker(address, signal) {
  const worker = new Worker(/** @type {any} */ (script(address.href)));
  /** @type {Map<number, { resolve: (value: any) => void, reject: (problem: Error) => void }>} */
  const asked = new Map();
  let last = 0;
  const close = () => {
    worker.terminate();
    for (const { reject } of asked.values()) reject(new DOMException('closed', 'AbortError'));
    asked.clear();
  };
  signal.addEventListener('abort', close, { once: true });
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of asked.values()) reject(new Error(event.message || 'worker broke'));
    asked.clear();
  };
  worker.onmessage = ({ data: message }) => {
    const waiting = asked.get(message.id);
    asked.delete(message.id);
    if (message.failed) waiting?.reject(new Error(message.failed));
    else waiting?.resolve(message.answer);
  };
  return {
    close,
    send: (message, moved = []) => new Promise((resolve, reject) => {
      asked.set(++last, { resolve, reject });
      worker.postMessage({ ...message, id: last }, moved);
    }),
  };
}
