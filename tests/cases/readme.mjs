// Every command that README.md shows is run, in a folder that looks like the one it is meant for.
//   node tests/cases/readme.mjs
// The two scripts are what runs this test, so of them only the options are tried.
import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, symlinkSync,
  writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(".");
const folder = mkdtempSync(join(tmpdir(), "zerokm-readme-"));
for (const name of ["build", "rulesets", "assets", "scripts", "docs"]) {
  symlinkSync(join(root, name), join(folder, name));
}
writeFileSync(join(folder, "message.txt"), readFileSync("tests/cases/messages/seller-zh.txt"));
writeFileSync(join(folder, "cars.csv"), "VIN,First registration\nLGXC16AF1S0123456,2026-06-01\n");
writeFileSync(join(folder, "car.json"),
  JSON.stringify({ "registration.first_date": "2026-06-01", "vehicle.powertrain": "petrol" }));

const text = readFileSync("README.md", "utf8");
const commands = [...text.matchAll(/```\n([\s\S]*?)```/g)]
  .flatMap((block) => block[1].split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim())
  .filter(Boolean);
let passed = 0;
let failed = 0;
const check = (command, good, why) => {
  if (good) ++passed;
  else ++failed, console.error(`README.md: ${command}: ${why}`);
};
for (const command of commands) {
  if (command.startsWith("./scripts/")) {
    const script = join(root, command.split(" ")[0]);
    try {
      accessSync(script, constants.X_OK);
      check(command, true);
    } catch {
      check(command, false, "is not an executable script");
    }
    continue;
  }
  const done = spawnSync("bash", ["-c", command], { cwd: folder, timeout: 120000 });
  check(command, [0, 1, 2].includes(done.status) && done.stdout.length > 0,
    `exit ${done.status} ${done.stderr}`);
}
// Pictures and pages that the text points to are there.
for (const [, target] of text.matchAll(/\]\(([^)#]+)\)/g)) {
  if (/^https?:/.test(target)) continue;
  try {
    accessSync(join(root, target));
    check(target, true);
  } catch {
    check(target, false, "does not exist");
  }
}
check("README.md", commands.length >= 8, "shows hardly any command");
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
