// A mistake in the program that stops it in the middle of a frame: the instance is thrown away,
// another is made, and what was entered is there again. In every browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve_folder } from '../../../scripts/serve.mjs';
import { engine_names, root } from '../engines.mjs';
import { open_tabs } from '../tabs.mjs';

const message = readFileSync(join(root, 'tests/cases/messages/seller-zh.txt'), 'utf8');
const number = 'LEXAMPLE8T0000175';  // the message's vehicle number, shown among the facts
const times = 20;
const field = `document.querySelector('#document textarea')`;
const answer = `document.querySelector('[data-node="answer.CN.word"]')?.textContent`;
const said = `document.querySelector('#notice-restarted p')?.textContent ?? ''`;

/** In the page: lets the program stop in the middle of a frame, as a mistake in it would, whenever
 * `trap_next` is set. The trap is a real one. */
function trap_when_told() {
  const unreachable = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3,
    0, 0, 11]))).exports.a;
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...what) {
    if (globalThis.trap_next > 0) {
      --globalThis.trap_next;
      ++globalThis.trapped;
      unreachable();
    }
    return draw.apply(this, what);
  };
  globalThis.trapped = 0;
}

for (const name of engine_names) {
  test(`${name}: each of ${times} times the program stops, it goes on with what was entered`,
    async () => {
      const site = await serve_folder(join(root, 'dist'));
      const browser = await open_tabs(name);
      try {
        const tab = await browser.tab();
        await tab.goto(site.url);
        await tab.wait(`document.documentElement.matches('.ready')`);
        await tab.evaluate(`void (${trap_when_told})()`);
        await tab.evaluate(`void (${field}.value = ${JSON.stringify(message)},
          ${field}.dispatchEvent(new InputEvent('input', { bubbles: true })))`);
        await tab.wait(`${answer} !== undefined`);
        const before = JSON.stringify(await tab.evaluate(answer));
        for (let time = 1; time <= times; ++time) {
          await tab.evaluate(`void (globalThis.trap_next = 1,
            window.dispatchEvent(new Event('resize')),
            document.querySelector('#document [data-node="top.theme"]').click())`);
          await tab.wait(`globalThis.trapped === ${time}`);
          await tab.wait(said);
          await tab.wait(`${answer} === ${before}`);
          await tab.wait(`document.querySelector('#document').textContent.includes('${number}')`);
          await tab.evaluate(
            `void document.querySelector('#notice-restarted button').click()`);
        }
      } finally {
        await browser.close();
        await site.close();
      }
    });
}
