#include <algorithm>
#include <optional>

#include "knowledge/lint.h"
#include "knowledge/record.h"

namespace zerokm {
namespace {

// What a condition comes to where nothing is known: truth_no means it can never hold. Nothing where
// the rule has no such part.
std::optional<std::uint64_t> truth_of(const std::vector<TracePart>& parts, std::string_view name) {
  for (const TracePart& part : parts) {
    if (part.part == name && !part.steps.empty()) {
      return static_cast<std::uint64_t>(part.steps.front().value.low);
    }
  }
  return std::nullopt;
}

class DeadLinter {
 public:
  DeadLinter(const Linting& linting, const LintedRuleset& linted)
      : vocabulary_(linting.loading.knowledge->vocabulary),
        linted_(linted),
        reading_{*linted.file.document, linting.problems} {}

  void lint() {
    for (const Program* program : linted_.programs) answers_.push_back(run(*program, {}, {}));
    if (answers_.empty()) return;
    for (std::size_t i = 0; i < linted_.ruleset.rules.size(); ++i) lint_rule(i);
  }

 private:
  // What is known while the law is in force: its clock lies between its days.
  FactSheet sheet_in_force(const Rule& rule) const {
    FactSheet sheet;
    const auto clock = vocabulary_.find(rule.clock);
    if (!clock || (!rule.from && !rule.until)) return sheet;
    ValueSet span = any_date();
    if (rule.from) span.low = rule.from->number;
    if (rule.until) span.high = rule.until->number;
    sheet[*clock] = {span, FactSource{}};
    return sheet;
  }

  // Where each condition of the rule has the same truth in every program that runs it: a common
  // rule is dead only where it is so in every ruleset that includes it.
  using Traces = std::vector<std::vector<TracePart>>;
  static bool always(const Traces& traces, std::string_view part, std::uint64_t truth) {
    return std::all_of(traces.begin(), traces.end(), [&](const std::vector<TracePart>& parts) {
      return truth_of(parts, part) == truth;
    });
  }

  void lint_rule(std::size_t index) {
    const Rule& rule = linted_.ruleset.rules[index];
    const FactSheet sheet = sheet_in_force(rule);
    Traces traces;
    for (const Program* program : linted_.programs) {
      traces.push_back(trace(*program, sheet, {}, rule));
    }
    if (always(traces, "applies", truth_no)) {
      reading_.refuse("dead-rule", linted_.rule_member(index, "applies"),
                      "this can never hold" + while_in_force(sheet) + ", so " + rule.id +
                          " never applies; mend the condition or take the rule away");
      return;
    }
    const auto never = [&](const char* part, const char* what) {
      if (!always(traces, part, truth_no)) return;
      reading_.refuse("never-holds", linted_.rule_member(index, part),
                      "this can never hold" + while_in_force(sheet) + ", so " + rule.id + " " +
                          what + "; mend the condition or take it away");
    };
    never("require", "can never be met");
    never("exempt", "exempts nobody");
    never("doubt", "is never in doubt");
    if (always(traces, "require", truth_yes)) {
      reading_.refuse("always-holds", linted_.rule_member(index, "require"),
                      "this always holds" + while_in_force(sheet) + ", so " + rule.id +
                          " can never be unmet; mend the condition or make the rule information");
    }
    lint_flags(index, rule);
  }

  static std::string while_in_force(const FactSheet& sheet) {
    return sheet.empty() ? "" : " while the rule is in force";
  }

  void lint_flags(std::size_t index, const Rule& rule) {
    const JsonValue& flags = linted_.rule_member(index, "flags");
    for (std::size_t i = 0; i < rule.flags.size(); ++i) {
      const Flag& flag = rule.flags[i];
      // What is known is never known of nothing, so such a flag cannot be judged here.
      if (flag.when.text.find("known") != std::string::npos) continue;
      const bool raised = std::any_of(answers_.begin(), answers_.end(), [&](const Answer& answer) {
        return std::find(answer.flags.begin(), answer.flags.end(), flag.id) != answer.flags.end();
      });
      if (raised) continue;
      reading_.refuse("never-holds", *flags.items[i].find("when"),
                      "this can never hold, so the flag " + flag.id +
                          " is never raised; mend the "
                          "condition or take it away");
    }
  }

  const Vocabulary& vocabulary_;
  const LintedRuleset& linted_;
  JsonReading reading_;
  std::vector<Answer> answers_;
};

}  // namespace

void lint_dead_conditions(const Linting& linting) {
  for (const LintedRuleset& linted : linting.rulesets) DeadLinter(linting, linted).lint();
}

}  // namespace zerokm
