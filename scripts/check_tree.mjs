// What neither compiler nor linter sees: rules of the house that a text search can hold.
// Prints "ok - <rule>" or "not ok - <rule>" with the places; exit code 1 where one is broken.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Whatever git would commit: tracked, or new and not ignored.
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  .toString().split('\0').filter((path) => path && existsSync(path));
const texts = new Map(files.map((path) => [path, readFileSync(path)])
  .filter(([, bytes]) => !bytes.subarray(0, 8000).includes(0))
  .map(([path, bytes]) => [path, bytes.toString('utf8')]));

const is_cpp = (path) => /\.(cpp|h)$/.test(path);
const is_code = (path) => /\.(cpp|h|mjs|js|css|cmake|sh)$|CMakeLists\.txt$/.test(path);
const in_rooms = (...rooms) => (path) =>
  is_cpp(path) && rooms.some((room) => path.startsWith(`src/${room}/`));
const is_made = (text) => /^\/\/ Made by /.test(text);

// The code of a C++ file, line by line: comments gone, strings kept or emptied.
function code_lines(text, keep_strings) {
  const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (found) => {
    if (found[0] === '/') return found.replace(/[^\n]/g, ' ');
    return keep_strings ? found : found[0] + found[0];
  }).split('\n');
}

const lines_of = (text) => text.split('\n');

// Places "path:line: what" where a pattern is found in the files that apply.
function places(applies, split, pattern) {
  const found = [];
  for (const [path, text] of texts) {
    if (!applies(path) || is_made(text)) continue;
    split(text).forEach((line, at) => {
      const match = pattern.exec(line);
      if (match) found.push(`${path}:${at + 1}: ${match[0].trim()}`);
    });
  }
  return found;
}

const code = (text) => code_lines(text, false);
const code_with_strings = (text) => code_lines(text, true);
const markets = existsSync('rulesets')
  ? readdirSync('rulesets', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`rulesets/${entry.name}/rules.json`))
    .map((entry) => entry.name.toUpperCase())
  : [];

// Types that two files define under one name, which no compiler has to notice: the linker takes the
// one's functions for the other's. Those in a nameless namespace are their own file's affair.
function types_defined_twice() {
  const found = new Map();
  for (const [path, text] of texts) {
    if (!is_cpp(path) || !path.startsWith('src/')) continue;
    const around = [];
    for (const line of lines_of(text)) {
      const opened = /^namespace ([\w:]* ?)\{/.exec(line);
      if (opened) around.push(opened[1].trim());
      if (line.startsWith('}  // namespace')) around.pop();
      const type = /^(?:struct|class|enum(?: class)?) (\w+)(?: final)?(?: : .*)? \{/.exec(line);
      if (!type || around.includes('')) continue;
      const name = [...around, type[1]].join('::');
      found.set(name, [...found.get(name) ?? [], path]);
    }
  }
  return [...found].filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

const rules = {
  'no address of a mirror or a package registry in any file': () =>
    places((path) => path !== 'scripts/check_tree.mjs', lines_of,
      /\b(?:deb|ftp|snapshot|security)\.debian\.org|\bregistry\.\w+\.\w+|"resolved":\s*"https?:/),
  'no lock file with addresses': () =>
    files.filter((path) => /(^|\/)(?:package-lock|npm-shrinkwrap)\.json$|yarn\.lock$/.test(path)),
  'no place of one machine in any file': () =>
    places(() => true, lines_of, /(?<![\w.$}/-])\/(?:home|root|work)\/[a-z]\w*/),
  'no note to oneself without a name and a date': () =>
    places((path) => path !== 'scripts/check_tree.mjs', lines_of,
      /\b(?:TODO|FIXME|XXX|HACK)\b(?!\(\w+ \d{4}-\d\d-\d\d\))/),
  'no floating point where verdicts are made': () =>
    places(in_rooms('core', 'intake', 'rules', 'knowledge', 'report', 'session'), code,
      /\b(?:float|double|strtod|stod|atof)\b/),
  'no regular expressions, streams or locale': () =>
    places((path) => is_cpp(path) && path.startsWith('src/'), code_with_strings,
      /#include <(?:regex|iostream|iomanip|sstream|fstream|locale|codecvt|format)>/),
  'clocks are read by the platform and by main only': () =>
    places((path) => is_cpp(path) && path.startsWith('src/') && !/\/platform\/|\/main/.test(path),
      code, /\b(?:std::time|system_clock|steady_clock|clock_gettime|gettimeofday)\b/),
  'no exception, no run-time type': () =>
    places((path) => is_cpp(path) && path.startsWith('src/'), code,
      /\b(?:throw|catch|dynamic_cast|typeid)\b/),
  'rooms are included by name, never by a way around': () =>
    places(is_cpp, code_with_strings, /#include "(?:\.\.?\/|src\/)[^"]*"/),
  'no market and no id of a rule in C++': () =>  // but how people write the countries' names
    places((path) => is_cpp(path) && /^src\/(?!intake\/lexicon_)/.test(path), code_with_strings,
      new RegExp(`"(?:${[...markets, '[A-Z]{2,4}-[A-Z0-9]+-[A-Z0-9-]+'].join('|')})"`)),
  'no type is defined twice': types_defined_twice,
  'the browser is known to src/platform only': () =>
    places((path) => is_cpp(path) && path.startsWith('src/') &&
      !/^src\/(?:platform\/web|api)\/|^src\/(?:web_|main_)/.test(path), code, /emscripten/i),
  'files of at most 550 lines, 400 is the aim': () =>
    [...texts].filter(([path, text]) => is_code(path) && !is_made(text))
      .map(([path, text]) => [path, text.split('\n').length - 1])
      .filter(([, count]) => count > 550).map(([path, count]) => `${path}: ${count} lines`),
  'lines of at most 100 columns': () =>  // clang-format sees to those of C++
    places((path) => is_code(path) && !is_cpp(path),
      (text) => lines_of(text.replace(/\p{Mark}/gu, '')), /^.{101,}$/u)
      .map((place) => place.slice(0, 90)),
  'files end with a line end and hold no tab or trailing space': () =>
    [...texts].filter(([path]) => is_code(path) || /\.(html|json|csv|md)$/.test(path))
      .flatMap(([path, text]) => [
        ...(text === '' || text.endsWith('\n') ? [] : [`${path}: end`]),
        ...lines_of(text).flatMap((line, at) => /\t| $/.test(line) ? [`${path}:${at + 1}`] : []),
      ]),
};

let broken = 0;
for (const [rule, find] of Object.entries(rules)) {
  const found = find();
  console.log(`${found.length ? 'not ok' : 'ok'} - ${rule}`);
  for (const place of found.slice(0, 40)) console.log(`    ${place}`);
  if (found.length) ++broken;
}
process.exit(broken ? 1 : 0);
