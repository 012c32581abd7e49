// What the command sees of the world under Node: its environment, and whether a person reads along.
// (Emscripten's own environment is empty, and it takes every output for a terminal.)
Module['preRun'] = Module['preRun'] || [];
Module['preRun'].push(function () {
  for (const name of ['LANG', 'NO_COLOR', 'ZEROKM_RULES']) {
    if (name in process.env) ENV[name] = process.env[name];
    else delete ENV[name];
  }
  // Not process.stdout.isTTY: to look at the stream makes its pipe lose what is not read at once.
  if (!require('tty').isatty(1)) ENV.NO_COLOR = '1';
});
