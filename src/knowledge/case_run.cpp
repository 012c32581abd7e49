#include <algorithm>

#include "core/number.h"
#include "core/unit.h"
#include "knowledge/case_file.h"

namespace zerokm {
namespace {

bool is_open(const Figure& figure) {
  return !figure.valid || (figure.low == open_low && figure.high == open_high);
}

std::string text_of_one(const Figure& figure, std::int64_t number) {
  if (number == open_low || number == open_high) return {};
  if (figure.kind == FactKind::date) return iso_from_day(Day{static_cast<std::int32_t>(number)});
  return text_from_decimal({number, figure.decimals});
}

std::string text_of(const Figure& figure) {
  if (is_open(figure)) return "unknown";
  std::string text = text_of_one(figure, figure.low);
  if (figure.low != figure.high) text += ".." + text_of_one(figure, figure.high);
  if (!figure.unit.factors.empty()) text += " " + text_from_unit(figure.unit);
  return text;
}

// One end of an expected figure: a day or a number, open where nothing is written.
std::optional<std::int64_t> end_from(const Figure& found, std::string_view text,
                                     std::int64_t open) {
  if (text.empty()) return open;
  if (found.kind == FactKind::date) {
    const auto day = day_from_iso(text);
    return day ? std::optional<std::int64_t>(day->number) : std::nullopt;
  }
  const auto number = decimal_from_text(text);
  if (!number) return std::nullopt;
  const auto digits = rescaled(number->digits, number->decimals, found.decimals, Rounding::half_up);
  // More decimals than the figure has can only be equal where they are zeros.
  if (!digits ||
      rescaled(*digits, found.decimals, number->decimals, Rounding::down) != number->digits) {
    return std::nullopt;
  }
  return digits;
}

// Whether a figure is what a case expects: "3400.00 RUB", "3400..800800 RUB", "2026-11-29",
// "unknown".
bool agrees(const Figure& found, const std::string& expected) {
  if (expected == "unknown" || expected == "?") return is_open(found);
  if (is_open(found)) return false;
  std::string_view number = expected;
  const std::size_t space = number.find(' ');
  Unit unit;
  if (space != std::string_view::npos) {
    const auto read = unit_from_text(number.substr(space + 1));
    if (!read) return false;
    unit = *read;
    number = number.substr(0, space);
  }
  if (!(unit == found.unit)) return false;
  const std::size_t dots = number.find("..");
  const bool range = dots != std::string_view::npos;
  const auto low = end_from(found, number.substr(0, dots), open_low);
  const auto high = range ? end_from(found, number.substr(dots + 2), open_high) : low;
  return low && high && *low == found.low && *high == found.high;
}

// Of several versions of one rule the one that speaks.
const Finding* finding_of(const Answer& answer, const std::string& rule) {
  const Finding* found = nullptr;
  for (const Finding& finding : answer.findings) {
    if (finding.rule->id != rule) continue;
    if (found == nullptr || found->status == Status::not_applicable) found = &finding;
  }
  return found;
}

std::string undecided_facts(const Vocabulary& vocabulary, const Finding& finding) {
  std::string text;
  for (const FactId fact : finding.undecided) {
    text += (text.empty() ? " (undecided: " : ", ") + vocabulary.entry(fact).id;
  }
  return text.empty() ? text : text + ")";
}

class CaseJudge {
 public:
  CaseJudge(const Vocabulary& vocabulary, const Answer& answer)
      : vocabulary_(vocabulary), answer_(answer) {}

  // What differs from the expectation; empty where nothing does.
  std::string difference(const Expectation& expected) const {
    switch (expected.kind) {
      case Expected::result:
        return result(expected);
      case Expected::overall:
        return overall(expected);
      case Expected::flag:
        return raised(expected.name) ? "" : "flag " + expected.name + ": expected to be raised";
      case Expected::no_flag:
        return raised(expected.name) ? "flag " + expected.name + ": expected not to be raised" : "";
      case Expected::value:
        return value(expected);
      case Expected::amount:
        return amount(expected);
      case Expected::total:
        return total(expected);
    }
    return {};
  }

 private:
  static std::string differ(const std::string& what, const std::string& expected,
                            const std::string& found) {
    return what + ": expected " + expected + ", found " + found;
  }

  bool raised(const std::string& flag) const {
    return std::find(answer_.flags.begin(), answer_.flags.end(), flag) != answer_.flags.end();
  }

  std::string result(const Expectation& expected) const {
    const Finding* finding = finding_of(answer_, expected.name);
    if (finding == nullptr) return differ(expected.name, expected.value, "no such rule");
    const std::string_view word = word_of(finding->status);
    if (word == expected.value) return {};
    return differ(expected.name, expected.value,
                  std::string(word) + undecided_facts(vocabulary_, *finding));
  }

  std::string overall(const Expectation& expected) const {
    const std::string_view word = word_of(answer_.overall);
    if (word == expected.value) return {};
    return differ("overall", expected.value,
                  std::string(word) +
                      (answer_.deciding == nullptr ? "" : " (by " + answer_.deciding->id + ")"));
  }

  std::string value(const Expectation& expected) const {
    std::string found = "nothing";
    for (const Finding& finding : answer_.findings) {
      for (const auto* figures : {&finding.gives, &finding.shows}) {
        for (const NamedFigure& figure : *figures) {
          if (figure.name != expected.name) continue;
          if (agrees(figure.figure, expected.value)) return {};
          found = text_of(figure.figure);
        }
      }
    }
    if (found == "nothing" && expected.value == "?") return {};
    return differ(expected.name, expected.value, found);
  }

  std::string amount(const Expectation& expected) const {
    const Finding* finding = finding_of(answer_, expected.name);
    if (finding == nullptr || !finding->amount) {
      if (expected.value == "unknown" && finding != nullptr && finding->status == Status::unknown) {
        return {};
      }
      return differ(expected.name, expected.value,
                    finding == nullptr ? "no such rule"
                                       : "no amount, " + std::string(word_of(finding->status)) +
                                             undecided_facts(vocabulary_, *finding));
    }
    if (agrees(*finding->amount, expected.value)) return {};
    return differ(expected.name, expected.value, text_of(*finding->amount));
  }

  std::string total(const Expectation& expected) const {
    for (const Total& found : answer_.totals) {
      if (found.name != expected.name) continue;
      if (agrees(found.figure, expected.value)) return {};
      return differ("total " + expected.name, expected.value,
                    text_of(found.figure) + (found.lower_bound ? " at least" : ""));
    }
    return differ("total " + expected.name, expected.value, "no total of that name");
  }

  const Vocabulary& vocabulary_;
  const Answer& answer_;
};

// The rulesets whose rules a program runs, each once.
std::vector<const Ruleset*> rulesets_of(const Knowledge& knowledge, const Ruleset& ruleset) {
  std::vector<const Ruleset*> list;
  for (const std::string& id : ruleset.includes) {
    const Ruleset* other = knowledge.ruleset(id);
    if (other == nullptr) continue;
    for (const Ruleset* inner : rulesets_of(knowledge, *other)) {
      if (std::find(list.begin(), list.end(), inner) == list.end()) list.push_back(inner);
    }
  }
  list.push_back(&ruleset);
  return list;
}

}  // namespace

std::vector<std::string> differences(const Vocabulary& vocabulary, const Program& program,
                                     const Case& one) {
  const Answer answer = run(program, one.facts, one.options);
  const CaseJudge judge(vocabulary, answer);
  std::vector<std::string> found;
  for (const Expectation& expected : one.expectations) {
    std::string difference = judge.difference(expected);
    if (!difference.empty()) found.push_back(std::move(difference));
  }
  return found;
}

std::vector<CaseSuite> read_suites(const Knowledge& knowledge, const std::vector<NamedText>& files,
                                   std::vector<Problem>& problems) {
  std::vector<CaseSuite> suites;
  for (const NamedText& file : files) {
    const std::size_t slash = file.path.find('/');
    if (slash == std::string::npos || file.path.substr(slash) != "/cases.json") continue;
    const std::string folder = file.path.substr(0, slash);
    const auto at = std::find_if(knowledge.rulesets.begin(), knowledge.rulesets.end(),
                                 [&](const auto& ruleset) { return ruleset->folder == folder; });
    if (at == knowledge.rulesets.end()) {
      problems.push_back({"cases-without-ruleset",
                          {file.path, 0, 0},
                          "expected a ruleset without mistakes in the folder " + folder +
                              "; there is none, so its cases were not run"});
      continue;
    }
    const Ruleset& ruleset = **at;
    const Program* program = knowledge.program(ruleset.id);
    if (program == nullptr) {
      problems.push_back({"cases-without-program",
                          {file.path, 0, 0},
                          "cases of a ruleset of side \"common\" cannot run by themselves; put "
                          "them into a ruleset that includes it"});
      continue;
    }
    const CaseNames names = case_names(rulesets_of(knowledge, ruleset));
    suites.push_back(
        {&ruleset, program, file.path, read_cases(knowledge.vocabulary, names, file, problems)});
  }
  return suites;
}

CaseRun run_cases(const Knowledge& knowledge, const std::vector<NamedText>& files) {
  CaseRun run;
  for (const CaseSuite& suite : read_suites(knowledge, files, run.problems)) {
    for (const Case& one : suite.cases) {
      run.results.push_back({suite.ruleset->id, one.name, one.place,
                             differences(knowledge.vocabulary, *suite.program, one)});
    }
  }
  return run;
}

}  // namespace zerokm
