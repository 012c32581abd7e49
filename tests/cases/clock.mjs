// Whether the command in WebAssembly notices a clock that is behind, however far, and takes one
// that is right or ahead as it is.
//   node tests/cases/clock.mjs build/web/zerokm_cli.cjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';

const command = process.argv[2];
const day_ms = 86400000;
const message = 'VIN: LEXAMPLE8T0000175\n首次登记日期：2025-01-15\n生产日期：2024年12月\n左舵\n';

const checks = readdirSync('rulesets')
  .map((name) => `rulesets/${name}/rules.json`)
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')).checked_on);
const last_check = checks.sort().at(-1);
const noon = Date.parse(`${last_check}T04:00:00Z`);

mkdirSync('build/clock', { recursive: true });
writeFileSync('build/clock/set.cjs', `
  const behind = Number(process.env.CLOCK_MS) - Date.now();
  const right = Date.now;
  Date.now = () => right() + behind;`);

function check(clock_ms, ...more) {
  const done = spawnSync(process.execPath,
                         ['--require', './build/clock/set.cjs', command, 'check', '--json',
                          '--market', 'JO', ...more],
                         { input: message, encoding: 'utf8',
                           env: { ...process.env, CLOCK_MS: String(clock_ms), LANG: 'C' } });
  return { said: done.stderr, leaving: JSON.parse(done.stdout).sides[0] };
}

let passed = 0;
let failed = 0;
function expect(what, good) {
  if (good) ++passed;
  else { ++failed; console.log(`not ok ${what}`); }
}

for (const days of [-3652, -400, -1, 0, 1]) {
  const { said, leaving } = check(noon + days * day_ms);
  expect(`${days} days: warned or not`, said.includes(last_check) === days < 0);
  expect(`${days} days: free or not`, (leaving.overall === 'check_again') === days < 0);
}
const ahead = check(noon + 3652 * day_ms);
expect('ten years ahead: no warning', !ahead.said.includes(last_check));
expect('ten years ahead: the rules have expired', ahead.leaving.overall === 'check_again');
const stated = check(noon - 3652 * day_ms, '--on', last_check);
expect('the day stated: no warning', stated.said === '');
expect('the day stated: an answer', stated.leaving.overall !== 'check_again');

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
