#!/usr/bin/env node
// The long form of tests/browser/updates.test.mjs: hostile deployments, each so many times.
//   scripts/update_trials [--trials 100] [--browsers chromium,firefox,webkit] [--modes open,half]
// Prints a line for each browser and mode; exit code 1 where one page was mixed or broken.
import { modes, run_trials } from '../tests/browser/update_trials.mjs';
import { open_tabs } from '../tests/browser/tabs.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const trials = Number(option('trials', '100'));
let bad = 0;
for (const name of option('browsers', 'chromium,firefox,webkit').split(',')) {
  for (const mode of option('modes', modes.join()).split(',')) {
    // A browser does not go on for hours; each gets some trials.
    const sum = { trials: 0, switched: 0, mixed: 0, broken: 0 };
    const problems = [];
    for (let first = 0; first < trials; first += 25) {
      const browser = await open_tabs(name);
      try {
        const part = await run_trials(browser, mode, Math.min(25, trials - first), first);
        for (const key of Object.keys(sum)) sum[key] += part[key];
        problems.push(...part.problems);
      } finally {
        await browser.close();
      }
    }
    console.log(`${name.padEnd(9)} ${mode.padEnd(10)} ${sum.trials} trials, ` +
      `${sum.switched} went over, ${sum.mixed} mixed, ${sum.broken} broken`);
    for (const problem of problems.slice(0, 5)) console.log(`    ${problem}`);
    bad += sum.mixed + sum.broken;
  }
}
process.exit(bad ? 1 : 0);
