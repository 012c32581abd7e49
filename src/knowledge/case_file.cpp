#include "knowledge/case_file.h"

#include <algorithm>
#include <array>
#include <map>

#include "knowledge/stated_value.h"

namespace zerokm {
namespace {

constexpr std::array<std::string_view, 9> status_words = {
    "not_applicable", "met",      "unmet",  "exempt",     "unknown",
    "missing_paper",  "disputed", "amount", "information"};
constexpr std::array<std::string_view, 9> overall_words = {
    "blocked",     "probably_blocked", "out_of_scope",    "needs_document", "cannot_say",
    "check_again", "no_objection",     "nothing_against", "not_covered"};

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

void add_once(std::vector<std::string>& list, const std::string& word) {
  if (!contains(list, word)) list.push_back(word);
}

class CaseReader {
 public:
  CaseReader(const Vocabulary& vocabulary, const CaseNames& names, const JsonReading& reading)
      : vocabulary_(vocabulary), names_(names), reading_(reading) {}

  std::vector<Case> read() {
    std::vector<Case> cases;
    Record record(reading_, reading_.document.root, "the cases");
    record.find("$schema");
    if (const JsonValue* base = record.may("base", JsonKind::object)) lay(*base, base_);
    const JsonValue* list = record.need("cases", JsonKind::list);
    record.finish();
    if (list == nullptr) return cases;
    for (const JsonValue& item : list->items) {
      const std::size_t before = reading_.problems.size();
      Case one = read_case(item);
      if (reading_.problems.size() == before) cases.push_back(std::move(one));
    }
    return cases;
  }

 private:
  // Facts over those of the sheet; "?" takes one away.
  void lay(const JsonValue& facts, FactSheet& sheet) {
    for (const JsonValue& member : facts.items) {
      const auto stated = stated_from(vocabulary_, reading_, member);
      if (!stated) continue;
      if (stated->unknown) {
        sheet.erase(stated->fact);
      } else {
        sheet[stated->fact] = {stated->values, {SourceKind::file, {}, 0, 0}};
      }
    }
  }

  Case read_case(const JsonValue& value) {
    Record record(reading_, value, "a case");
    Case one;
    one.place = reading_.document.place(value);
    one.name = record.needed_text("name");
    one.facts = facts_like(record);
    const JsonValue* with = record.may("with", JsonKind::object);
    if (with != nullptr) lay(*with, one.facts);
    stated_[one.name] = one.facts;
    for (const auto& [fact, other] : add_implied(vocabulary_, one.facts)) {
      reading_.refuse("contradiction", with == nullptr ? value : *with,
                      why_contradiction(vocabulary_, one.facts, fact, other));
    }
    bound_dates(vocabulary_, one.facts);
    one.options.past_time = record.truth("past_time");
    read_phases(record, one.options);
    if (const JsonValue* expect = record.need("expect", JsonKind::object)) {
      for (const JsonValue& item : expect->items) read_expectation(item, one);
      if (expect->items.empty()) {
        reading_.refuse("empty-list", *expect,
                        "expected at least one thing that the rules must say");
      }
    }
    record.finish();
    return one;
  }

  // The facts that a case starts from: those of the case above that it is like, or the base.
  const FactSheet& facts_like(Record& record) {
    const JsonValue* like = record.may("like", JsonKind::string);
    if (like == nullptr) return base_;
    const auto at = stated_.find(like->text);
    if (at != stated_.end()) return at->second;
    std::vector<std::string> names;
    for (const auto& [name, facts] : stated_) names.push_back(name);
    reading_.refuse("unknown-case", *like,
                    "expected the name of a case above this one, found '" + like->text + "'" +
                        did_you_mean(like->text, names));
    return base_;
  }

  void read_phases(Record& record, RunOptions& options) {
    const JsonValue* list = record.may("phases", JsonKind::list);
    if (list == nullptr) return;
    for (const JsonValue& item : list->items) {
      if (!reading_.is(item, JsonKind::string)) continue;
      if (item.text == "papers") {
        options.papers = true;
      } else if (item.text == "filing") {
        options.filing = true;
      } else if (item.text == "arrival") {
        options.arrival = true;
      } else {
        reading_.refuse("unknown-word", item,
                        "expected papers, filing or arrival, found '" + item.text + "'");
      }
    }
  }

  void read_expectation(const JsonValue& item, Case& one) {
    if (item.key == "flags" || item.key == "no_flags") {
      const Expected kind = item.key == "flags" ? Expected::flag : Expected::no_flag;
      if (!reading_.is(item, JsonKind::list)) return;
      for (const JsonValue& flag : item.items) {
        if (!reading_.is(flag, JsonKind::string)) continue;
        if (!contains(names_.flags, flag.text)) {
          reading_.refuse("unknown-flag", flag,
                          "expected a flag of the ruleset, found '" + flag.text + "'" +
                              did_you_mean(flag.text, names_.flags));
        }
        add(one, kind, flag.text, flag);
      }
    } else if (item.key == "amounts" || item.key == "totals") {
      const bool amounts = item.key == "amounts";
      if (!reading_.is(item, JsonKind::object)) return;
      for (const JsonValue& amount : item.items) {
        if (amounts && !contains(names_.rules, amount.key)) refuse_rule(amount);
        if (!reading_.is(amount, JsonKind::string)) continue;
        add(one, amounts ? Expected::amount : Expected::total, amount.key, amount);
      }
    } else if (item.key == "overall") {
      expect_word(item, {overall_words.begin(), overall_words.end()});
      add(one, Expected::overall, {}, item);
    } else if (contains(names_.values, item.key)) {
      if (reading_.is(item, JsonKind::string)) add(one, Expected::value, item.key, item);
    } else if (contains(names_.rules, item.key)) {
      expect_word(item, {status_words.begin(), status_words.end()});
      add(one, Expected::result, item.key, item);
    } else {
      refuse_rule(item);
    }
  }

  void refuse_rule(const JsonValue& item) {
    std::vector<std::string> known = names_.rules;
    known.insert(known.end(), names_.values.begin(), names_.values.end());
    for (const char* word : {"flags", "no_flags", "overall", "amounts", "totals"}) {
      known.emplace_back(word);
    }
    reading_.refuse_key(
        "unknown-rule", item,
        "expected a rule of the ruleset, a value that one gives or shows, or flags, no_flags, "
        "overall, amounts, totals; found '" +
            item.key + "'" + did_you_mean(item.key, known));
  }

  void expect_word(const JsonValue& item, const std::vector<std::string>& words) {
    if (!reading_.is(item, JsonKind::string) || contains(words, item.text)) return;
    reading_.refuse("unknown-word", item,
                    "expected " + listed(words) + ", found '" + item.text + "'" +
                        did_you_mean(item.text, words));
  }

  void add(Case& one, Expected kind, const std::string& name, const JsonValue& at) {
    one.expectations.push_back({kind, name, at.text, reading_.document.place(at)});
  }

  const Vocabulary& vocabulary_;
  const CaseNames& names_;
  const JsonReading& reading_;
  FactSheet base_;
  std::map<std::string, FactSheet> stated_;  // facts as written, by the name of the case
};

}  // namespace

CaseNames case_names(const std::vector<const Ruleset*>& rulesets) {
  CaseNames names;
  for (const Ruleset* ruleset : rulesets) {
    for (const Rule& rule : ruleset->rules) {
      add_once(names.rules, rule.id);
      for (const Given& given : rule.gives) add_once(names.values, given.name);
      for (const std::string& shown : rule.shows) add_once(names.values, shown);
      for (const Flag& flag : rule.flags) add_once(names.flags, flag.id);
    }
  }
  return names;
}

std::vector<Case> read_cases(const Vocabulary& vocabulary, const CaseNames& names,
                             const NamedText& file, std::vector<Problem>& problems) {
  auto parsed = parse_json(file.path, file.text);
  for (Problem& problem : parsed.problems) problems.push_back(std::move(problem));
  if (!parsed.value) return {};
  const JsonReading reading{**parsed.value, problems};
  return CaseReader(vocabulary, names, reading).read();
}

std::string_view word_of(Status status) { return status_words[static_cast<std::size_t>(status)]; }

std::string_view word_of(Overall overall) {
  return overall_words[static_cast<std::size_t>(overall)];
}

}  // namespace zerokm
