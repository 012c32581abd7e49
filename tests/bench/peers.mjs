// The same rules in the forms that engines from npm take. None of them knows a value that is not
// known, so each condition is written out twice, as what surely holds and what surely does not,
// with null checked where a fact is read.
import { createRequire } from 'node:module';
import { plain_name } from './cars.mjs';
import { rules, tables } from './law.mjs';

export const packages = {
  '@gorules/zen-engine': '0.54.0',
  '@marcbachmann/cel-js': '8.0.0',
  'json-logic-engine': '5.0.7',
  'json-logic-js': '2.0.5',
  'json-rules-engine': '7.3.1',
};

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

// What a comparison reads: facts, and rows of tables by a choice.
function read_by(e, found = { facts: new Set(), rows: [] }) {
  if (e.op === 'fact') found.facts.add(e.fact);
  if (e.op === 'lookup') {
    if (typeof e.x === 'string') found.rows.push(e);
    else read_by(e.x, found);
  }
  if (e.a) { read_by(e.a, found); read_by(e.b, found); }
  return found;
}

// `wanted`: surely holds, or surely does not. `l`: how a language writes it.
function surely(l, e, wanted) {
  const all = (xs) => l.and(xs), any = (xs) => l.or(xs);
  switch (e.op) {
    case 'always': return l.constant(wanted);
    case 'yes': return l.is(plain_name(e.fact), wanted);
    case 'in': return wanted ? l.among(plain_name(e.fact), e.set)
      : all([l.stated(plain_name(e.fact)), l.not(l.among(plain_name(e.fact), e.set))]);
    case 'not': return surely(l, e.x, !wanted);
    case 'and': return (wanted ? all : any)(e.xs.map((x) => surely(l, x, wanted)));
    case 'or': return (wanted ? any : all)(e.xs.map((x) => surely(l, x, wanted)));
  }
  const { facts, rows } = read_by(e.b, read_by(e.a));
  return all([...[...facts].map((fact) => l.stated(plain_name(fact))),
    ...rows.map(({ table, x }) => l.has_row(table, plain_name(x))),
    l.compare(wanted ? e.sign : opposite[e.sign], number(l, e.a), number(l, e.b))]);
}

function number(l, e) {
  switch (e.op) {
    case 'number': return l.number(e.value);
    case 'fact': return l.fact(plain_name(e.fact));
    case 'lookup': {
      if (typeof e.x === 'string') return l.row(e.table, plain_name(e.x));
      const rows = tables[e.table];
      return rows.slice(0, -1).reduceRight((rest, { to, value }) =>
        l.if(l.compare('<=', number(l, e.x), l.number(to)), l.number(value), rest),
      l.number(rows.at(-1).value));
    }
  }
  return l.calculated(e.op, number(l, e.a), number(l, e.b));
}

function outcome_of(l, { applies, require }) {
  const [zero, one, two, three] = [0, 1, 2, 3].map((n) => l.number(n));
  return l.if(surely(l, applies, false), zero, l.if(surely(l, applies, true),
    l.if(surely(l, require, true), one, l.if(surely(l, require, false), two, three)), three));
}

const rows_by_member = Object.fromEntries(Object.entries(tables)
  .filter(([, rows]) => rows[0].member)
  .map(([name, rows]) => [name, Object.fromEntries(rows.map((row) => [row.member, row.value]))]));

const json_logic = (row) => ({
  constant: (value) => value, number: (value) => value,
  fact: (name) => ({ var: name }), stated: (name) => ({ '!==': [{ var: name }, null] }),
  is: (name, value) => ({ '===': [{ var: name }, value] }),
  among: (name, set) => (set.length === 1 ? { '===': [{ var: name }, set[0]] }
    : { in: [{ var: name }, set] }),
  not: (x) => ({ '!': [x] }), and: (xs) => (xs.length === 1 ? xs[0] : { and: xs }),
  or: (xs) => (xs.length === 1 ? xs[0] : { or: xs }),
  if: (a, b, c) => ({ if: [a, b, c] }), compare: (sign, a, b) => ({ [sign]: [a, b] }),
  calculated: (sign, a, b) => ({ [sign]: [a, b] }), row,
  has_row: (table, name) => ({ in: [{ var: name }, Object.keys(rows_by_member[table])] }),
});

// Both text languages read the tables out of a fact of their own.
const text_language = ({ equal, among, row, has_row }) => ({
  constant: String, number: String, fact: (name) => name, stated: (name) => `${name} != null`,
  is: (name, value) => `${name} ${equal} ${value}`, among, not: (x) => `!(${x})`,
  and: (xs) => `(${xs.join(' && ')})`, or: (xs) => `(${xs.join(' || ')})`,
  if: (a, b, c) => `(${a} ? ${b} : ${c})`, compare: (sign, a, b) => `${a} ${sign} ${b}`,
  calculated: (sign, a, b) => `(${a} ${sign} ${b})`, row, has_row,
});
const quoted = (set) => set.map((one) => JSON.stringify(one)).join(', ');
// CEL's numbers are of two sorts that do not meet; those of JavaScript objects have a point.
const cel = { ...text_language({ equal: '==', among: (name, set) => `${name} in [${quoted(set)}]`,
  row: (table, name) => `tables.${table}[${name}]`,
  has_row: (table, name) => `(${name} != null && ${name} in tables.${table})` }),
number: (value) => `${value}.0` };
// ZEN writes its connectives as words.
const zen = { ...text_language({ equal: '==', among: (name, set) => `${name} in [${quoted(set)}]`,
  row: (table, name) => `tables.${table}[${name}]`,
  has_row: (table, name) => `(${name} != null and tables.${table}[${name}] != null)` }),
not: (x) => `not (${x})`, and: (xs) => `(${xs.join(' and ')})`,
or: (xs) => `(${xs.join(' or ')})` };

const with_tables = (cars) => cars.map((car) => ({ ...car, tables: rows_by_member }));

function zen_decision({ ZenEngine, ZenDecisionContent }) {
  const at = { x: 0, y: 0 };
  const expressions = rules.map((rule) =>
    ({ id: rule.id, key: rule.id, value: outcome_of(zen, rule) }));
  return new ZenEngine().createDecision(new ZenDecisionContent({
    nodes: [{ id: 'in', type: 'inputNode', name: 'in', position: at },
      { id: 'rules', type: 'expressionNode', name: 'rules', position: at, content: { expressions,
        inputField: null, outputPath: null, executionMode: 'single', passThrough: false } },
      { id: 'out', type: 'outputNode', name: 'out', position: at }],
    edges: [{ id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' }],
  }));
}

/** The engines found below a folder with node_modules. Each gets `prepared` cars and fills
 * [car * rules + rule].
 * @param {string} folder */
export async function engines_in(folder) {
  const require = createRequire(`${folder}/`);
  const hand_over = (found, out, at) => rules.forEach(({ id }, n) => {
    out[at + n] = Number(found[id]);
  });
  const logic = require('json-logic-js');
  const js_rules = rules.map((rule) => outcome_of(json_logic((table, name) =>
    ({ var: { cat: [`tables.${table}.`, { var: name }] } })), rule));
  const { LogicEngine } = require('json-logic-engine');
  const engine = new LogicEngine();
  const engine_rules = rules.map((rule) => outcome_of(json_logic((table, name) =>
    ({ val: ['tables', table, { var: name }] })), rule));
  const built = engine_rules.map((rule) => engine.build(rule));
  const { Environment } = await import(require.resolve('@marcbachmann/cel-js'));
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const cel_rules = rules.map((rule) => environment.parse(outcome_of(cel, rule)));
  const decision = zen_decision(require('@gorules/zen-engine'));
  const each = (judge) => (cars, out) => {
    let at = 0;
    for (const car of cars) {
      for (let n = 0; n < rules.length; ++n) out[at++] = Number(judge(n, car));
    }
  };
  return [
    { name: 'json-logic-engine, compiled', about: 'needs eval', prepare: with_tables,
      run: each((n, car) => built[n](car)) },
    { name: 'json-logic-engine', about: 'interpreted', prepare: with_tables,
      run: each((n, car) => engine.run(engine_rules[n], car)) },
    { name: '@marcbachmann/cel-js', about: 'parsed once', prepare: with_tables,
      run: each((n, car) => cel_rules[n](car)) },
    { name: 'json-logic-js', about: 'interpreted', prepare: with_tables,
      run: each((n, car) => logic.apply(js_rules[n], car)) },
    { name: '@gorules/zen-engine', about: 'native, a call a car', prepare: with_tables,
      async run(cars, out) {
        for (let i = 0; i < cars.length; ++i) {
          hand_over((await decision.evaluate(cars[i])).result, out, i * rules.length);
        }
      } },
    { name: '@gorules/zen-engine, trace', about: 'native, with a trace', prepare: with_tables,
      trace: true, async run(cars, out) {
        for (let i = 0; i < cars.length; ++i) {
          hand_over((await decision.evaluate(cars[i], { trace: true })).result, out,
            i * rules.length);
        }
      } },
    json_rules(require('json-rules-engine')),
  ];
}

// json-rules-engine says what each condition came to, always. It has no arithmetic, so the host
// calculates facts beside it.
function json_rules({ Engine }) {
  const calculated = new Map();
  const fact_of = (e) => {
    if (e.op === 'fact') return plain_name(e.fact);
    const name = JSON.stringify(e);
    calculated.set(name, e);
    return name;
  };
  const condition = (fact, operator, value) => ({ fact, operator, value });
  const signs = { '<': 'lessThan', '<=': 'lessThanInclusive', '>': 'greaterThan',
    '>=': 'greaterThanInclusive' };
  const nothing = { any: [condition('never', 'equal', true)] };
  const language = {
    constant: (value) => condition('never', 'equal', !value),
    is: (name, value) => condition(name, 'equal', value),
    stated: (name) => condition(name, 'notEqual', null),
    among: (name, set) => condition(name, 'in', set),
    not: ({ fact, value }) => condition(fact, 'notIn', value),
    and: (xs) => ({ all: xs }), or: (xs) => ({ any: xs }),
    has_row: () => nothing,  // the host's calculation is null there
  };
  function holds(e, wanted) {
    if (e.op !== 'compare') {
      if (e.op === 'not') return holds(e.x, !wanted);
      if (e.op === 'and' || e.op === 'or') {
        return (e.op === 'and') === wanted ? { all: e.xs.map((x) => holds(x, wanted)) }
          : { any: e.xs.map((x) => holds(x, wanted)) };
      }
      return surely(language, e, wanted);
    }
    const left = fact_of(e.a), sign = signs[wanted ? e.sign : opposite[e.sign]];
    const right = e.b.op === 'number' ? e.b.value : { fact: fact_of(e.b) };
    return { all: [language.stated(left),
      ...(e.b.op === 'number' ? [] : [language.stated(right.fact)]),
      condition(left, sign, right)] };
  }
  const engine = new Engine([], { allowUndefinedFacts: true });
  const add = (n, status, parts) => engine.addRule({ conditions: { all: parts },
    event: { type: String(n), params: { status } } });
  rules.forEach(({ applies, require }, n) => {
    add(n, 0, [holds(applies, false)]);
    add(n, 1, [holds(applies, true), holds(require, true)]);
    add(n, 2, [holds(applies, true), holds(require, false)]);
  });
  const value_of = (e, car) => {
    switch (e.op) {
      case 'number': return e.value;
      case 'fact': return car[plain_name(e.fact)];
      case 'lookup': {
        if (typeof e.x === 'string') {
          const key = car[plain_name(e.x)];
          return key === null ? null : rows_by_member[e.table][key] ?? null;
        }
        const key = value_of(e.x, car);
        return key === null ? null
          : tables[e.table].find(({ above, to }) => key > above && key <= to)?.value ?? null;
      }
    }
    const a = value_of(e.a, car), b = value_of(e.b, car);
    if (a === null || b === null) return null;
    return e.op === '+' ? a + b : e.op === '-' ? a - b : a * b;
  };
  return {
    name: 'json-rules-engine', about: 'with what each condition came to', trace: true,
    prepare: (cars) => cars.map((car) => ({ ...car, never: false })),
    async run(cars, out) {
      out.fill(3, 0, cars.length * rules.length);
      for (let i = 0; i < cars.length; ++i) {
        const facts = { ...cars[i] };
        for (const [name, e] of calculated) facts[name] = value_of(e, cars[i]);
        const { events } = await engine.run(facts);
        for (const { type, params } of events) out[i * rules.length + Number(type)] = params.status;
      }
    },
  };
}
