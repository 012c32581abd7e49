#include <algorithm>

#include "knowledge/case_file.h"
#include "knowledge/lint.h"
#include "knowledge/record.h"
#include "knowledge/ruleset_file.h"

namespace zerokm {
namespace {

// What the cases of all rulesets expect of each rule.
struct Shown {
  std::map<std::string, std::set<std::string>> results;
  std::set<std::string> named;  // rules with an amount or a given value expected, flags
  std::map<std::pair<std::string, FactId>, std::set<Day>> days;  // by rule and date fact
};

void add_days(const Case& one, const std::string& rule, Shown& shown) {
  for (const auto& [fact, stated] : one.facts) {
    const ValueSet& values = stated.values;
    if (values.kind != FactKind::date || values.low != values.high) continue;
    shown.days[{rule, fact}].insert(Day{static_cast<std::int32_t>(values.low)});
  }
}

// The rules that give or show this value.
void add_rules_of(const std::string& value, const std::vector<const Ruleset*>& rulesets,
                  Shown& shown) {
  for (const Ruleset* ruleset : rulesets) {
    for (const Rule& rule : ruleset->rules) {
      const bool gives = std::any_of(rule.gives.begin(), rule.gives.end(),
                                     [&](const Given& one) { return one.name == value; });
      const bool shows = std::find(rule.shows.begin(), rule.shows.end(), value) != rule.shows.end();
      if (gives || shows) shown.named.insert(rule.id);
    }
  }
}

void add_cases(const Linting& linting, const LintedRuleset& linted, Shown& shown) {
  const NamedText* file = find_file(linting.files, linted.file.folder + "/cases.json");
  if (file == nullptr) return;
  if (linted.ruleset.side == Side::common) {
    linting.problems.push_back({"cases-without-program",
                                {file->path, 0, 0},
                                "cases of a ruleset of side \"common\" cannot run by themselves; "
                                "put them into a ruleset that includes it"});
    return;
  }
  std::vector<const Ruleset*> rulesets = linted.file.included;
  rulesets.push_back(&linted.ruleset);
  const CaseNames names = case_names(rulesets);
  for (const Case& one :
       read_cases(linting.loading.knowledge->vocabulary, names, *file, linting.problems)) {
    for (const Expectation& expected : one.expectations) {
      if (expected.kind == Expected::result) shown.results[expected.name].insert(expected.value);
      if (expected.kind == Expected::result || expected.kind == Expected::amount) {
        add_days(one, expected.name, shown);
      }
      if (expected.kind == Expected::amount) shown.named.insert(expected.name);
      if (expected.kind == Expected::flag) shown.named.insert("flag " + expected.name);
      if (expected.kind == Expected::value) add_rules_of(expected.name, rulesets, shown);
    }
  }
}

// The first and last day of a law, and the days before and after them.
void lint_boundaries(const Vocabulary& vocabulary, const LintedRuleset& linted, std::size_t index,
                     const Shown& shown, const JsonReading& reading) {
  const Rule& rule = linted.ruleset.rules[index];
  const auto clock = vocabulary.find(rule.clock);
  if (!clock) return;
  std::vector<Day> wanted;
  if (rule.from) wanted.insert(wanted.end(), {plus_days(*rule.from, -1), *rule.from});
  if (rule.until) wanted.insert(wanted.end(), {*rule.until, plus_days(*rule.until, 1)});
  const auto at = shown.days.find({rule.id, *clock});
  for (const Day day : wanted) {
    if (at != shown.days.end() && at->second.count(day) > 0) continue;
    reading.refuse("missing-boundary", linted.rule_value(index),
                   "no case looks at " + rule.id + " on " + iso_from_day(day) + " by " +
                       rule.clock + ", where its law begins or ends; add it to cases.json");
  }
}

void lint_rule_cases(const LintedRuleset& linted, std::size_t index, const Shown& shown,
                     const JsonReading& reading) {
  const Rule& rule = linted.ruleset.rules[index];
  const auto at = shown.results.find(rule.id);
  const std::set<std::string> results =
      at == shown.results.end() ? std::set<std::string>{} : at->second;
  std::vector<std::string> missing;
  const auto need = [&](std::initializer_list<const char*> words) {
    const bool shown_one = std::any_of(words.begin(), words.end(),
                                       [&](const char* word) { return results.count(word) > 0; });
    if (!shown_one) missing.emplace_back(*words.begin());
  };
  if (rule.require) {
    need({"met"});
    need({"unmet"});
    // Where a doubt lies on the boundary, what is not known is disputed.
    need({"unknown", "missing_paper", "disputed"});
  } else if (results.empty() && shown.named.count(rule.id) == 0) {
    reading.refuse("missing-case", linted.rule_value(index),
                   "no case speaks of " + rule.id + "; add one to cases.json");
  }
  if (rule.exempt) need({"exempt"});
  if (rule.doubt) need({"disputed"});
  if (!missing.empty()) {
    reading.refuse("missing-case", linted.rule_value(index),
                   "no case shows " + rule.id + " " + listed(missing) + "; add it to cases.json");
  }
  const JsonValue& flags = linted.rule_member(index, "flags");
  for (std::size_t i = 0; i < rule.flags.size(); ++i) {
    if (shown.named.count("flag " + rule.flags[i].id) > 0) continue;
    reading.refuse("missing-case", flags.items[i],
                   "no case raises the flag " + rule.flags[i].id + "; add it to cases.json");
  }
}

}  // namespace

void lint_cases(const Linting& linting) {
  Shown shown;
  const std::size_t before = linting.problems.size();
  for (const LintedRuleset& linted : linting.rulesets) add_cases(linting, linted, shown);
  // What a case that cannot be read would have shown is not known.
  if (linting.problems.size() != before) return;
  for (const LintedRuleset& linted : linting.rulesets) {
    const JsonReading reading{*linted.file.document, linting.problems};
    const bool own = find_file(linting.files, linted.file.folder + "/cases.json") != nullptr;
    if (!own && linted.ruleset.side != Side::common) {
      reading.refuse("missing-file", linted.file.document->root,
                     "expected the file " + linted.file.folder +
                         "/cases.json with the cases of this ruleset; there is none");
      continue;
    }
    // The cases of a common ruleset stand with those that include it, which may not all load.
    if (linted.ruleset.side == Side::common && !linting.loading.all_sound) continue;
    for (std::size_t i = 0; i < linted.ruleset.rules.size(); ++i) {
      lint_rule_cases(linted, i, shown, reading);
      lint_boundaries(linting.loading.knowledge->vocabulary, linted, i, shown, reading);
    }
  }
}

}  // namespace zerokm
