// The changes of law in a ruleset, day by day: which rules begin and which end. They follow from
// the rules' own versions, so they cannot go stale.
#pragma once
#include <string>
#include <vector>

#include "report/page.h"

namespace zerokm {

struct ChangeText {
  Day day;              // first day of the rule, or its last
  bool begins = false;  // false: it ends with this day
  std::string rule, version;
  std::string title;
  std::string clock;  // what the day is counted by: "Customs clearance"
  Severity severity = Severity::information;
  Confidence confidence = Confidence::indicative;
};

// Of a ruleset and those it includes, by day.
std::vector<ChangeText> change_texts(const Phrases& phrases,
                                     const std::vector<const Ruleset*>& rulesets);

}  // namespace zerokm
