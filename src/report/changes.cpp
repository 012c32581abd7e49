#include "report/changes.h"

#include "core/order.h"

namespace zerokm {
namespace {

void add_change(const Phrases& phrases, const Rule& rule, Day day, bool begins,
                std::vector<ChangeText>& changes) {
  ChangeText change;
  change.day = day;
  change.begins = begins;
  change.rule = rule.id;
  change.version = rule.version;
  change.title = phrases.words().say(rule.id + ".title");
  const auto clock = phrases.vocabulary().find(rule.clock);
  if (clock) change.clock = phrases.fact_label(*clock);
  change.severity = rule.severity;
  change.confidence = rule.confidence;
  changes.push_back(std::move(change));
}

}  // namespace

std::vector<ChangeText> change_texts(const Phrases& phrases,
                                     const std::vector<const Ruleset*>& rulesets) {
  std::vector<ChangeText> changes;
  for (const Ruleset* ruleset : rulesets) {
    for (const Rule& rule : ruleset->rules) {
      if (rule.from) add_change(phrases, rule, *rule.from, true, changes);
      if (rule.until) add_change(phrases, rule, *rule.until, false, changes);
    }
  }
  order(changes, [](const ChangeText& a, const ChangeText& b) {
    return a.day != b.day ? a.day < b.day : a.begins < b.begins;
  });
  return changes;
}

}  // namespace zerokm
