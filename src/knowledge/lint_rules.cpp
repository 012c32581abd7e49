#include <algorithm>
#include <functional>

#include "knowledge/lint.h"
#include "knowledge/record.h"
#include "knowledge/stated_value.h"
#include "rules/versions.h"

namespace zerokm {
namespace {

// Every citation of a document, wherever it stands.
void each_citation(const JsonValue& value, const std::function<void(const JsonValue&)>& visit) {
  for (const JsonValue& item : value.items) {
    if (item.key == "cites") {
      for (const JsonValue& citation : item.items) {
        if (const JsonValue* source = citation.find("source")) visit(*source);
      }
    } else {
      each_citation(item, visit);
    }
  }
}

// The plain names and fact names that stand in an expression.
void add_words_of(std::string_view text, std::set<std::string>& words) {
  std::string word;
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
                      (c >= 'A' && c <= 'Z');
    if (part) {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.insert(std::move(word));
}

std::set<std::string> words_in_expressions(const Ruleset& ruleset) {
  std::set<std::string> words;
  for (const Derived& derived : ruleset.derived) add_words_of(derived.expression.text, words);
  for (const Rule& rule : ruleset.rules) {
    for (const auto* part :
         {&rule.applies, &rule.require, &rule.exempt, &rule.doubt, &rule.amount}) {
      if (*part) add_words_of((*part)->text, words);
    }
    for (const Given& given : rule.gives) add_words_of(given.expression.text, words);
    for (const Flag& flag : rule.flags) add_words_of(flag.when.text, words);
    words.insert(rule.shows.begin(), rule.shows.end());
  }
  return words;
}

class RuleLinter {
 public:
  RuleLinter(const Linting& linting, const LintedRuleset& linted)
      : linting_(linting),
        linted_(linted),
        ruleset_(linted.ruleset),
        reading_{*linted.file.document, linting.problems} {}

  void lint() {
    lint_dates();
    lint_sources();
    lint_papers();
    lint_versions();
    for (std::size_t i = 0; i < ruleset_.rules.size(); ++i) lint_rule(i);
  }

 private:
  void lint_dates() {
    if (ruleset_.recheck_by < ruleset_.checked_on) {
      reading_.refuse("recheck-before-check", *linted_.file.document->root.find("recheck_by"),
                      "expected a day after checked_on (" + iso_from_day(ruleset_.checked_on) +
                          "), found " + iso_from_day(ruleset_.recheck_by));
    }
    std::optional<Day> change;
    for (const Rule& rule : ruleset_.rules) {
      for (const auto& day : {rule.from, rule.until}) {
        if (day && *day > ruleset_.checked_on && (!change || *day < *change)) change = day;
      }
    }
    if (change && ruleset_.recheck_by > *change) {
      reading_.refuse("recheck-after-change", *linted_.file.document->root.find("recheck_by"),
                      "expected " + iso_from_day(*change) +
                          " or earlier, when a rule begins or ends next, found " +
                          iso_from_day(ruleset_.recheck_by));
    }
  }

  void lint_rule(std::size_t index) {
    const Rule& rule = ruleset_.rules[index];
    const JsonValue& value = linted_.rule_value(index);
    if (rule.cites.empty()) {
      reading_.refuse(
          "no-citation", value,
          "expected at least one citation under 'cites' of " + rule.id + ": the law it rests on");
    }
    if (rule.recheck_by < rule.checked_on) {
      const std::string found = iso_from_day(rule.recheck_by);
      if (value.find("recheck_by") != nullptr || value.find("checked_on") != nullptr) {
        reading_.refuse("recheck-before-check", linted_.rule_member(index, "recheck_by"),
                        "expected a day after checked_on (" + iso_from_day(rule.checked_on) +
                            "), found " + found);
      }
    }
  }

  void lint_sources() {
    std::vector<std::string> known;
    const auto add = [&](const Ruleset& ruleset) {
      for (const Source& source : ruleset.sources) known.push_back(source.key);
    };
    add(ruleset_);
    for (const Ruleset* other : linted_.file.included) add(*other);
    each_citation(linted_.file.document->root, [&](const JsonValue& source) {
      if (std::find(known.begin(), known.end(), source.text) != known.end()) return;
      reading_.refuse("unknown-source", source,
                      "expected a key of 'sources', found '" + source.text + "'" +
                          did_you_mean(source.text, known));
    });
    std::set<std::string> cited;
    for (const LintedRuleset& other : linting_.rulesets) {
      each_citation(other.file.document->root,
                    [&](const JsonValue& source) { cited.insert(source.text); });
    }
    const JsonValue* sources = linted_.file.document->root.find("sources");
    if (sources == nullptr || !linting_.loading.all_sound) return;
    for (const JsonValue& source : sources->items) {
      if (cited.count(source.key) > 0) continue;
      reading_.refuse_key("unused-source", source,
                          "the source '" + source.key +
                              "' is cited nowhere; "
                              "cite it or take it away");
    }
  }

  void lint_papers() {
    const JsonValue* papers = linted_.file.document->root.find("papers");
    if (papers == nullptr) return;
    for (const JsonValue& paper : papers->items) {
      const bool asked =
          std::any_of(ruleset_.rules.begin(), ruleset_.rules.end(), [&](const Rule& rule) {
            return std::find(rule.asks.begin(), rule.asks.end(), paper.key) != rule.asks.end();
          });
      if (asked) continue;
      reading_.refuse_key(
          "unused-paper", paper,
          "no rule asks for the paper '" + paper.key + "'; name it under 'asks' or take it away");
    }
  }

  // Versions of one rule on one clock must follow each other without gap and overlap.
  void lint_versions() {
    for (const VersionBreak& found : version_breaks(ruleset_)) {
      const Rule& early = ruleset_.rules[found.early];
      const Rule& late = ruleset_.rules[found.late];
      const JsonValue& at = linted_.rule_member(found.late, "from");
      const std::string names =
          "versions '" + early.version + "' and '" + late.version + "' of " + late.id;
      if (found.overlap) {
        const std::string first =
            late.from ? iso_from_day(*late.from) : std::string("the first of all days");
        reading_.refuse(
            "version-overlap", at,
            names + " are both in force on " + first + "; let the earlier one end the day before");
      } else {
        reading_.refuse("version-gap", at,
                        names + " leave the days " + iso_from_day(plus_days(*early.until, 1)) +
                            ".." + iso_from_day(plus_days(*late.from, -1)) +
                            " without law; close the gap");
      }
    }
  }

  const Linting& linting_;
  const LintedRuleset& linted_;
  const Ruleset& ruleset_;
  JsonReading reading_;
};

// The names in the placeholders of the words files: {days_registered}.
void add_placeholders(const std::vector<NamedText>& files, std::set<std::string>& names) {
  for (const NamedText& file : files) {
    if (language_of(file.path).empty()) continue;
    for (std::size_t open = file.text.find('{'); open != std::string::npos;
         open = file.text.find('{', open + 1)) {
      const std::size_t close = file.text.find('}', open);
      if (close != std::string::npos && close - open < 64) {
        names.insert(file.text.substr(open + 1, close - open - 1));
      }
    }
  }
}

// Derived values, parameters and tables that no expression, text or `shows` speaks of.
void lint_unused_names(const Linting& linting) {
  std::set<std::string> used;
  add_placeholders(linting.files, used);
  for (const LintedRuleset& linted : linting.rulesets) {
    used.merge(words_in_expressions(linted.ruleset));
  }
  for (const LintedRuleset& linted : linting.rulesets) {
    const JsonReading reading{*linted.file.document, linting.problems};
    for (const char* part : {"derived", "parameters", "tables"}) {
      const JsonValue* list = linted.file.document->root.find(part);
      if (list == nullptr) continue;
      for (const JsonValue& item : list->items) {
        if (used.count(item.key) > 0) continue;
        reading.refuse_key("unused-name", item,
                           "'" + item.key +
                               "' is used in no expression and no "
                               "text; use it or take it away");
      }
    }
  }
}

}  // namespace

std::set<std::string> visible_names(const LintedRuleset& linted, const Ruleset& shared) {
  std::set<std::string> names;
  const auto add = [&](const Ruleset& ruleset) {
    for (const Derived& derived : ruleset.derived) names.insert(derived.name);
    for (const Parameter& parameter : ruleset.parameters) names.insert(parameter.name);
  };
  add(linted.ruleset);
  for (const Ruleset* other : linted.file.included) add(*other);
  add(shared);
  return names;
}

void lint_rules(const Linting& linting) {
  for (const LintedRuleset& linted : linting.rulesets) RuleLinter(linting, linted).lint();
  if (linting.loading.all_sound) lint_unused_names(linting);
}

}  // namespace zerokm
