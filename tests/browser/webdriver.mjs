// A client of the WebDriver protocol, as far as the browser suites need it: WebKitGTK speaks it and
// nothing else.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const element_key = 'element-6066-11e4-a52e-4f735466cecf';
const keys = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', Backspace: '\uE003',
  Shift: '\uE008', Control: '\uE009', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', End: '\uE010', Home: '\uE011', PageUp: '\uE00E',
  PageDown: '\uE00F',
};

function free_port() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A session of WebKitGTK's own small browser. `environment` names the display it draws on. */
export async function open_webkit(environment) {
  const port = await free_port();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    // Its sandbox needs rights that containers do not give; what it loads is ours.
    env: { ...environment, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  const died = new Promise((resolve, reject) => {
    driver.once('error', reject);
    driver.once('exit', () => reject(new Error('WebKitWebDriver ended')));
  });
  died.catch(() => {});

  async function ask(method, path, body) {
    const response = await Promise.race([died, fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    })]);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }

  async function ready() {
    for (let tried = 0; ; ++tried) {
      try {
        return await ask('GET', '/status');
      } catch (problem) {
        if (tried === 100) throw problem;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  await ready();
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
    'webkitgtk:browserOptions': { args: ['--automation'] },
  } } });
  const session = `/session/${sessionId}`;
  const post = (path, body) => ask('POST', session + path, body);

  return {
    post,
    get: (path) => ask('GET', session + path),
    delete: (path) => ask('DELETE', session + path),
    /** Runs a function of the page, which may promise its answer. */
    async run(what, parts) {
      const [good, value] = await post('/execute/async', {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${what})(...[...arguments].slice(0, -1)))
            .then((value) => done([true, value]), (problem) => done([false, String(problem)]));`,
        args: parts,
      });
      if (!good) throw new Error(value);
      return value;
    },
    reference: (element) => element[element_key],
    as_element: (reference) => ({ [element_key]: reference }),
    /** "Shift+Tab": presses what is named first down around the last. */
    async press(combination) {
      const pressed = combination.split(/(?<=.)\+/).map((name) => keys[name] ?? name);
      const actions = pressed.map((value) => ({ type: 'keyDown', value }));
      for (const value of pressed.reverse()) actions.push({ type: 'keyUp', value });
      await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    /** One finger or the mouse along a path of points. */
    async point(kind, path, pause = 16) {
      const move = ([x, y], duration) =>
        ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration });
      await post('/actions', { actions: [{ type: 'pointer', id: kind,
        parameters: { pointerType: kind }, actions: [
          move(path[0], 0), { type: 'pointerDown', button: 0 },
          ...path.slice(1).map((place) => move(place, pause)), { type: 'pointerUp', button: 0 },
        ] }] });
    },
    async close() {
      await ask('DELETE', session).catch(() => {});
      driver.kill();
    },
  };
}
