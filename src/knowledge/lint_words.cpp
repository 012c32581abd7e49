#include <algorithm>

#include "knowledge/lint.h"
#include "knowledge/record.h"
#include "knowledge/stated_value.h"

namespace zerokm {
namespace {

using WordsByKey = std::map<std::string, std::string>;

// What a ruleset shows: the keys it must have, with where each need comes from, and more it may
// have.
struct NeededWords {
  std::vector<std::pair<std::string, const JsonValue*>> needed;
  std::set<std::string> allowed;
};

void add_rule_words(const LintedRuleset& linted, std::size_t index, NeededWords& words) {
  const Rule& rule = linted.ruleset.rules[index];
  const JsonValue* at = &linted.rule_value(index);
  const auto need = [&](const char* suffix) { words.needed.emplace_back(rule.id + suffix, at); };
  need(".title");
  if (rule.require) {
    for (const char* suffix : {".met", ".unmet", ".unknown"}) need(suffix);
  }
  if (rule.exempt) need(".exempt");
  if (rule.doubt) need(".disputed");
  if (rule.severity == Severity::cost) need(".amount");
  if (rule.severity == Severity::information && !rule.require) need(".info");
  for (const char* suffix : {".change", ".na", ".unknown"}) words.allowed.insert(rule.id + suffix);
  const JsonValue& flags = linted.rule_member(index, "flags");
  for (std::size_t i = 0; i < rule.flags.size(); ++i) {
    words.needed.emplace_back("flag." + rule.flags[i].id, &flags.items[i]);
  }
  for (const std::string& shown : rule.shows) {
    words.needed.emplace_back("value." + shown, &linted.rule_member(index, "shows"));
  }
  if (!rule.total.empty()) words.allowed.insert("total." + rule.total);
  for (const Given& given : rule.gives) words.allowed.insert("given." + given.name);
}

NeededWords words_of(const LintedRuleset& linted) {
  NeededWords words;
  const JsonValue& root = linted.file.document->root;
  const Ruleset& ruleset = linted.ruleset;
  for (std::size_t i = 0; i < ruleset.rules.size(); ++i) add_rule_words(linted, i, words);
  const JsonValue* papers = root.find("papers");
  for (std::size_t i = 0; i < ruleset.papers.size(); ++i) {
    words.needed.emplace_back(ruleset.papers[i].name, papers->items[i].find("name"));
    for (const std::string& shown : ruleset.papers[i].shows) {
      words.needed.emplace_back(shown, papers->items[i].find("shows"));
    }
  }
  for (const std::string& key : ruleset.not_covered) {
    words.needed.emplace_back(key, root.find("not_covered"));
  }
  const std::string market = "market." + ruleset.id;
  // A common ruleset has no card of its own.
  if (ruleset.side == Side::common) {
    words.allowed.insert({market + ".caption", market + ".name"});
  } else {
    words.needed.emplace_back(market + ".caption", root.find("ruleset"));
    words.needed.emplace_back(market + ".name", root.find("ruleset"));
  }
  for (const Source& source : ruleset.sources) words.allowed.insert("source." + source.key);
  for (const Derived& derived : ruleset.derived) words.allowed.insert("value." + derived.name);
  for (const Parameter& one : ruleset.parameters) words.allowed.insert("parameter." + one.name);
  for (const Table& table : ruleset.tables) words.allowed.insert("table." + table.name);
  for (const Choice& choice : ruleset.choices) {
    for (const std::string& member : choice.members) {
      words.allowed.insert("choice." + choice.name + "." + member);
    }
  }
  return words;
}

class WordsLinter {
 public:
  explicit WordsLinter(const Linting& linting) : linting_(linting) {
    std::vector<Problem> said_before;
    for (const NamedText& file : linting.files) {
      const std::string language = language_of(file.path);
      if (language.empty()) continue;
      if (file.path.find('/') == std::string::npos) languages_.insert(language);
      const std::size_t before = said_before.size();
      for (auto& [key, text] : read_words(file, said_before)) words_[language][key] = text;
      if (said_before.size() != before) broken_.insert(file.path);
    }
  }

  void lint() {
    if (languages_.empty()) {
      linting_.problems.push_back({"missing-file",
                                   {"words.en.json", 0, 0},
                                   "expected files words.<language>.json beside the vocabulary"});
    }
    lint_vocabulary();
    lint_shared();
    std::set<std::string> used;
    for (const LintedRuleset& linted : linting_.rulesets) {
      const NeededWords needed = words_of(linted);
      for (const auto& [key, at] : needed.needed) used.insert(key);
      used.insert(needed.allowed.begin(), needed.allowed.end());
      for (const std::string& language : languages_) lint_ruleset(linted, needed, language);
    }
    for (const LintedRuleset& linted : linting_.rulesets) lint_texts(linted, used);
    lint_labels();
    lint_same_keys();
  }

 private:
  bool has(const std::string& language, const std::string& key) const {
    const auto at = words_.find(language);
    return at != words_.end() && at->second.count(key) > 0;
  }

  // A text of the shared words, in each language whose file could be read.
  void need(const JsonReading& reading, const std::string& key, const JsonValue& at) const {
    for (const std::string& language : languages_) {
      if (has(language, key) || broken_.count("words." + language + ".json") > 0) continue;
      reading.refuse("missing-words", at,
                     "expected the text '" + key + "' in words." + language + ".json; add it");
    }
  }

  void lint_vocabulary() {
    const JsonDocument& document = *linting_.loading.vocabulary_document;
    const JsonReading reading{document, linting_.problems};
    for (const JsonValue& fact : document.root.find("facts")->items) {
      need(reading, "fact." + fact.find("id")->text, fact);
    }
    for (const JsonValue& choice : document.root.find("choices")->items) {
      for (const JsonValue& member : choice.items) {
        need(reading, "choice." + choice.key + "." + member.text, member);
      }
    }
  }

  // What a user may replace has a field, and the field a label.
  void lint_shared() {
    const JsonPointer& shared = linting_.loading.shared_document;
    if (!shared || !linting_.loading.shared_sound) return;
    const JsonReading reading{*shared, linting_.problems};
    const JsonValue* parameters = shared->root.find("parameters");
    for (const Parameter& parameter : linting_.loading.knowledge->shared.parameters) {
      if (!parameter.editable || parameters == nullptr) continue;
      need(reading, "parameter." + parameter.name, *parameters->find(parameter.name));
    }
  }

  // Labels of facts and members that the vocabulary does not have.
  void lint_labels() {
    std::set<std::string> known;
    const Vocabulary& vocabulary = linting_.loading.knowledge->vocabulary;
    for (const FactEntry& fact : vocabulary.facts) {
      known.insert({"fact." + fact.id, "fact." + fact.id + ".help"});
    }
    for (const Choice& choice : vocabulary.choices) {
      for (const std::string& member : choice.members) {
        known.insert("choice." + choice.name + "." + member);
      }
    }
    for (const NamedText& file : linting_.files) {
      if (language_of(file.path).empty() || file.path.find('/') != std::string::npos) continue;
      auto parsed = parse_json(file.path, file.text);
      if (!parsed.value) continue;
      const JsonReading reading{**parsed.value, linting_.problems};
      for (const JsonValue& item : (*parsed.value)->root.items) {
        const bool label = item.key.rfind("fact.", 0) == 0 || item.key.rfind("choice.", 0) == 0;
        if (!label || known.count(item.key) > 0) continue;
        reading.refuse_key("unused-words", item,
                           "expected the label of a fact or a member of the vocabulary, found '" +
                               item.key + "'" +
                               did_you_mean(item.key, {known.begin(), known.end()}));
      }
    }
  }

  // All words of a language share their keys, so one key must not say two things.
  void lint_same_keys() {
    std::map<std::string, std::map<std::string, std::pair<std::string, std::string>>> first;
    for (const NamedText& file : linting_.files) {
      const std::string language = language_of(file.path);
      if (language.empty()) continue;
      auto parsed = parse_json(file.path, file.text);
      if (!parsed.value) continue;
      const JsonReading reading{**parsed.value, linting_.problems};
      for (const JsonValue& item : (*parsed.value)->root.items) {
        if (item.kind != JsonKind::string || item.key == "$schema") continue;
        const auto [at, added] = first[language].insert({item.key, {file.path, item.text}});
        if (added || at->second.second == item.text) continue;
        reading.refuse_key("words-differ", item,
                           "the text '" + item.key + "' reads otherwise in " + at->second.first +
                               "; give one of them another key");
      }
    }
  }

  void lint_ruleset(const LintedRuleset& linted, const NeededWords& needed,
                    const std::string& language) {
    const std::string path = linted.file.folder + "/words." + language + ".json";
    if (broken_.count(path) > 0) return;
    const JsonReading reading{*linted.file.document, linting_.problems};
    const bool there = std::any_of(linting_.files.begin(), linting_.files.end(),
                                   [&](const NamedText& file) { return file.path == path; });
    if (!there) {
      reading.refuse(
          "missing-file", linted.file.document->root,
          "expected the file " + path + " with the texts of this ruleset; there is none");
      return;
    }
    std::set<std::string> said;
    for (const auto& [key, at] : needed.needed) {
      if (has(language, key) || !said.insert(key).second) continue;
      reading.refuse("missing-words", *at,
                     "expected the text '" + key + "' in " + path + "; add it");
    }
  }

  // The words files of a ruleset: texts that nobody shows, empty ones, placeholders without a
  // value.
  void lint_texts(const LintedRuleset& linted, const std::set<std::string>& used) {
    std::set<std::string> names = visible_names(linted, linting_.loading.knowledge->shared);
    for (const std::string& fact : fact_names(linting_.loading.knowledge->vocabulary)) {
      names.insert(fact);
    }
    for (const NamedText& file : linting_.files) {
      if (language_of(file.path).empty() ||
          file.path.compare(0, linted.file.folder.size() + 1, linted.file.folder + "/") != 0) {
        continue;
      }
      auto parsed = parse_json(file.path, file.text);
      if (!parsed.value) continue;
      const JsonReading reading{**parsed.value, linting_.problems};
      for (const JsonValue& item : (*parsed.value)->root.items) {
        if (item.kind != JsonKind::string || item.key == "$schema") continue;
        if (used.count(item.key) == 0) {
          reading.refuse_key("unused-words", item,
                             "no rule, flag, paper or value shows the text '" + item.key +
                                 "'; take it away or mend its key");
        }
        if (item.text.empty()) {
          reading.refuse("empty-text", item,
                         "expected a text for '" + item.key + "', found an empty one");
        }
        lint_placeholders(reading, item, names);
      }
    }
  }

  static void lint_placeholders(const JsonReading& reading, const JsonValue& item,
                                const std::set<std::string>& names) {
    for (std::size_t open = item.text.find('{'); open != std::string::npos;
         open = item.text.find('{', open + 1)) {
      const std::size_t close = item.text.find('}', open);
      if (close == std::string::npos) {
        reading.refuse("bad-placeholder", item,
                       "expected '}' behind '{' in the text '" + item.key + "'");
        return;
      }
      const std::string name = item.text.substr(open + 1, close - open - 1);
      if (names.count(name) > 0) continue;
      reading.refuse("bad-placeholder", item,
                     "expected a fact or a derived value in the braces, found '{" + name + "}'" +
                         did_you_mean(name, {names.begin(), names.end()}));
    }
  }

  const Linting& linting_;
  std::set<std::string> languages_;          // those the vocabulary has words in
  std::map<std::string, WordsByKey> words_;  // all texts by language
  std::set<std::string> broken_;             // words files that cannot be read
};

}  // namespace

void lint_words(const Linting& linting) { WordsLinter(linting).lint(); }

}  // namespace zerokm
