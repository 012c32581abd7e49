// docs/glossary.md against the texts: one term, one word. Where an English text uses a term of the
// law, its translations use the word of the glossary.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const languages = ['en', 'zh', 'ru', 'ar'];

// Terms by section: {en, zh, ru, ar, paper} with the Russian name of the paper where there is one.
function read_terms() {
  const terms = [];
  for (const section of readFileSync(`${root}docs/glossary.md`, 'utf8').split('\n## ').slice(1)) {
    const rows = section.split('\n').filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
    if (rows.length < 3) continue;
    const [head, , ...body] = rows;
    for (const row of body) {
      const cell = (name) =>
        row[head.findIndex((title) => title === name || title.startsWith(`${name},`))] ?? '';
      terms.push({ section: section.split('\n')[0], en: cell('en'), zh: cell('zh'), ru: cell('ru'),
        ar: cell('ar'), never: cell('never'), key: cell('key'), paper: cell('Russian term') });
    }
  }
  return terms;
}

function words_files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return words_files(path);
    return /\.[a-z]{2}\.json$/.test(name) ? [path] : [];
  });
}

// texts[language] is a Map from "file key" to the text.
function read_texts() {
  const texts = Object.fromEntries(languages.map((language) => [language, new Map()]));
  for (const path of [...words_files(`${root}rulesets`), ...words_files(`${root}assets/words`)]) {
    const [, stem, language] = /^(.*)\.([a-z]{2})\.json$/.exec(path);
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(path, 'utf8')))) {
      texts[language].set(`${stem.slice(root.length)} ${key}`, text);
    }
  }
  return texts;
}

const terms = read_terms();
const texts = read_texts();

const plain_arabic = (text) => text.replace(/[\u064b-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا');
const plain_russian = (text) => text.toLowerCase().replaceAll('ё', 'е');
// Endings change, beginnings stay.
const stem = (word) => word.slice(0, Math.max(4, Math.min(word.length - 2, 6)));

const uses = {
  zh: ({ zh }, text) => zh.split(/[,，]/).some((word) => text.includes(word.trim())),
  ru: ({ ru, paper }, text) => [...ru.split(','), ...paper.split(',')].filter(Boolean)
    .some((word) => plain_russian(word).split(/[\s-]+/).filter((part) => part.length > 2)
      .every((part) => plain_russian(text).includes(stem(part)))),
  ar: ({ ar }, text) => plain_arabic(ar).split(/[،,]/).some((word) => word.trim().split(' ')
    .map((part) => part.replace(/^ال/, '')).every((part) => plain_arabic(text).includes(part))),
};

// Terms of the law; the others ("firm", "destination") are words of every day as well.
const of_law = ['customs value', 'customs duty', 'countervailing duty', 'exchange rate',
  'value added tax', 'excise', 'utilisation fee',
  'conformity certificate', 'Gulf conformity certificate', 'type approval', 'model year',
  'production date', 'right-hand drive', 'fuel economy', 'bill of lading', 're-export',
  'clearance fee', 'single payment', 'common customs tariff', '30-minute power',
  'official representative', 'plug-in hybrid', 'single-vehicle safety certificate',
  'electronic vehicle passport', 'inspection report', 'mortgage, pledge', 'official seal'];

test('the glossary has every term of the law in four languages', () => {
  for (const name of of_law) {
    const term = terms.find(({ en }) => en === name);
    for (const language of ['zh', 'ru', 'ar']) assert.ok(term?.[language], `${name}: ${language}`);
  }
});

test('where English uses a term of the law, the others use theirs', () => {
  const strays = [];
  for (const name of of_law) {
    // A term may stand in two sections, in one of them with the name of its paper.
    const same = terms.filter(({ en }) => en === name);
    const says = new RegExp(`\\b(?:${name.split(', ').join('|')})s?\\b`, 'i');
    const keys = [...texts.en].filter(([, text]) => says.test(text)).map(([key]) => key);
    assert.ok(keys.length > 0, `no text uses "${name}"`);
    for (const language of ['zh', 'ru', 'ar']) {
      const without = keys.filter((key) =>
        !same.some((term) => uses[language](term, texts[language].get(key) ?? '')));
      // Chinese does not inflect; in the others a sentence may bring the term in another form.
      const allowed = language === 'zh' ? 2 : Math.max(3, Math.floor(keys.length / 4));
      if (without.length > allowed) {
        strays.push(`${name} (${language}), ${without.length} of ${keys.length}: ${without}`);
      }
    }
  }
  assert.deepEqual(strays, []);
});

test('the words of the answers are those of the glossary, and never the others', () => {
  for (const term of terms.filter(({ key }) => texts.en.has(`rulesets/words overall.${key}`) ||
    texts.en.has(`assets/words/screen overall.${key}`))) {
    const at = texts.en.has(`rulesets/words overall.${term.key}`)
      ? `rulesets/words overall.${term.key}` : `assets/words/screen overall.${term.key}`;
    for (const language of languages) {
      assert.equal(texts[language].get(at), term[language], `${term.key} ${language}`);
    }
    for (const [, never] of term.never.matchAll(/"([^"]+)"/g)) {
      for (const [key, text] of texts.en) {
        if (!/ overall\.| ui\.sentence\./.test(key)) continue;
        assert.ok(!new RegExp(`\\b${never}\\b`, 'i').test(text), `${key} says "${never}"`);
      }
    }
  }
  assert.ok([...texts.en.keys()].some((key) => / overall\.blocked$/.test(key)));
});
