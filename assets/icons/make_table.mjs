// Writes src/ui/icons_table.inc from icons.json: node assets/icons/make_table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = JSON.parse(readFileSync(join(here, 'icons.json'), 'utf8'));
const operations = 'LPZCARDF';

/** One figure "cL7 12 17 12" as numbers: how (0 icon stroke, 1 fill, 2 cut, 3 line), operation,
 * count, tenths.
 * @param {string} text @returns {number[]} */
function figure(text) {
  let rest = text.trim();
  let how = 'sfcl'.indexOf(rest[0]);
  if (how > 0) rest = rest.slice(1);
  else how = 0;
  const numbers = rest.slice(1).trim().split(' ').map((word) => Math.round(Number(word) * 10));
  return [how, operations.indexOf(rest[0]), numbers.length, ...numbers];
}

/** @param {Record<string, string>} drawings
 * @returns {{ names: string[], starts: number[], data: number[] }} */
function table(drawings) {
  const names = [], starts = [], data = [];
  for (const [name, drawing] of Object.entries(drawings)) {
    names.push(name);
    starts.push(data.length);
    data.push(...drawing.split(',').flatMap(figure));
  }
  starts.push(data.length);
  return { names, starts, data };
}

/** @param {string} name @param {string} type @param {number[]} numbers */
function array(name, type, numbers) {
  const lines = [];
  for (let at = 0; at < numbers.length; at += 20) {
    lines.push('  ' + numbers.slice(at, at + 20).join(',') + ',');
  }
  return `constexpr ${type} ${name}[] = {\n${lines.join('\n')}\n};\n`;
}

const icons = table(source.icons), shapes = table(source.shapes);
const turned = icons.names.map((name) =>
  (source.turns_round_in_right_to_left.includes(name) ? 1 : 0));
writeFileSync(join(here, '../../src/ui/icons_table.inc'),
  '// Made by assets/icons/make_table.mjs from assets/icons/icons.json. Do not edit.\n' +
  array('icon_data', 'std::int16_t', icons.data) +
  array('icon_start', 'std::uint16_t', icons.starts) +
  array('icon_turns', 'bool', turned) +
  array('shape_data', 'std::int16_t', shapes.data) +
  array('shape_start', 'std::uint16_t', shapes.starts));
console.log(icons.names.join(', '), '|', shapes.names.join(', '));
