// The rules of tests/bench/law as trees: a small reader of our expressions, for the oracle and for
// the forms that other engines take. The thresholds are invented.
//
//   truths   {op: 'yes', fact} {op: 'in', fact, set} {op: 'not', x} {op: 'and' | 'or', xs}
//            {op: 'compare', sign, a, b} {op: 'always'}
//   numbers  {op: 'number', value} {op: 'fact', fact} {op: '+' | '-' | '*', a, b}
//            {op: 'lookup', table, x}   x: a fact's id, or a number
import { readFileSync, readdirSync } from 'node:fs';

export const law_folder = new URL('law/', import.meta.url);
const read = (path) => readFileSync(new URL(path, law_folder), 'utf8');

/** The files as the api takes them. */
export const law_files = Object.fromEntries(['vocabulary.json', 'zz/rules.json',
  ...readdirSync(new URL('zz/tables/', law_folder)).map((name) => `zz/tables/${name}`)]
  .map((path) => [path, read(path)]));

const vocabulary = JSON.parse(law_files['vocabulary.json']);
const ruleset = JSON.parse(law_files['zz/rules.json']);
export const facts = vocabulary.facts;
export const choices = vocabulary.choices;
const kind_of = new Map(facts.map(({ id, kind }) => [id, kind]));

// Rows: {members: Set} or {above, to}, and their value.
export const tables = Object.fromEntries(Object.entries(ruleset.tables).map(([name, table]) => {
  const [key] = table.keys;
  const [, ...lines] = read(`zz/${table.file}`).trim().split('\n');
  return [name, lines.map((line) => line.split(',')).map((cells) => key.choice
    ? { member: cells[0], value: Number(cells[1]) }
    : { above: Number(cells[0]), to: cells[1] === 'inf' ? Infinity : Number(cells[1]),
      value: Number(cells[2]) })];
}));

// A number with its unit, a name, a sign, a member in capitals.
const pattern = new RegExp(String.raw`\s*(?:(\d+)(?:\s+(?!and\b|or\b|in\b)[A-Za-z]\w*(?:/\w+)?)?|` +
  String.raw`([a-z_]\w*(?:\.\w+)*)|([<>=!]=|\.\.|[<>()*+\-{},;])|([A-Z]\w*))`, 'y');

function tokens_of(text) {
  const tokens = [];
  for (pattern.lastIndex = 0; pattern.lastIndex < text.trimEnd().length;) {
    const found = pattern.exec(text);
    if (!found) throw new Error(`cannot read '${text}'`);
    const [, number, name, sign, capitals] = found;
    tokens.push(number ? { number: Number(number) } : { word: name ?? sign ?? capitals });
  }
  return tokens;
}

function parse(text) {
  const tokens = tokens_of(text);
  let at = 0;
  const next_is = (word) => tokens[at]?.word === word;
  const skip = (word) => next_is(word) && ++at > 0;
  const list = (word, part) => {
    const xs = [part()];
    while (skip(word)) xs.push(part());
    return xs.length === 1 ? xs[0] : { op: word, xs };
  };
  const either = () => list('or', () => list('and', negated));
  const negated = () => (skip('not') ? { op: 'not', x: negated() } : compared());
  function compared() {
    const left = sum();
    if (skip('in')) {
      if (!skip('{')) {
        const low = sum();
        ++at;  // ..
        return { op: 'and', xs: [{ op: 'compare', sign: '>=', a: left, b: low },
          { op: 'compare', sign: '<=', a: left, b: sum() }] };
      }
      const set = [];
      while (!skip('}')) if (!skip(',')) set.push(tokens[at++].word);
      return { op: 'in', fact: left.fact, set };
    }
    const sign = tokens[at]?.word;
    if (!['<', '<=', '>', '>=', '==', '!='].includes(sign)) return left;
    ++at;
    if (kind_of.get(left.fact) !== 'choice') return { op: 'compare', sign, a: left, b: sum() };
    const member = { op: 'in', fact: left.fact, set: [tokens[at++].word] };
    return sign === '==' ? member : { op: 'not', x: member };
  }
  function sum() {
    let left = product();
    while (next_is('+') || next_is('-')) left = { op: tokens[at++].word, a: left, b: product() };
    return left;
  }
  function product() {
    let left = one();
    while (skip('*')) left = { op: '*', a: left, b: one() };
    return left;
  }
  function one() {
    const { number, word } = tokens[at++];
    if (number !== undefined) return { op: 'number', value: number };
    if (word === '(') {
      const inner = either();
      ++at;
      return inner;
    }
    if (word === 'lookup') {
      const table = tokens[at + 1].word;
      at += 3;
      const key = sum();
      ++at;
      return { op: 'lookup', table, x: kind_of.get(key.fact) === 'choice' ? key.fact : key };
    }
    if (ruleset.derived[word]) return parse(ruleset.derived[word]);
    return kind_of.get(word) === 'truth' ? { op: 'yes', fact: word } : { op: 'fact', fact: word };
  }
  const tree = either();
  if (at !== tokens.length) throw new Error(`cannot read the end of '${text}'`);
  return tree;
}

export const rules = ruleset.rules.map(({ id, applies, require }) =>
  ({ id, applies: applies ? parse(applies) : { op: 'always' }, require: parse(require) }));

/** The same rules n times over, each copy with limits of its own, for programs of other sizes. */
export function law_of_size(count) {
  const made = { ...ruleset, rules: [] };
  for (let n = 0; n < count; ++n) {
    const rule = ruleset.rules[n % ruleset.rules.length];
    const copy = Math.floor(n / ruleset.rules.length);
    const shifted = (text) => text?.replace(/(\d+)( (?:d|km|kW|kg)\b)/g,
      (_, number, unit) => `${Number(number) + copy}${unit}`);
    made.rules.push({ ...rule, id: `${rule.id}X${copy}`, ...(rule.applies
      ? { applies: shifted(rule.applies) } : {}), require: shifted(rule.require) });
  }
  return { ...law_files, 'zz/rules.json': JSON.stringify(made, null, 1) };
}
