// An inspection as plain text for a terminal.
#pragma once
#include <string>
#include <vector>

#include "report/explanation.h"
#include "report/inspection.h"
#include "report/markets.h"

namespace zerokm {

struct TextOptions {
  bool colour = false;
  bool every_rule = false;  // also the rules that are met or do not apply
};

std::string text_report(const Phrases& phrases, const InspectionText& inspection,
                        const TextOptions& options);

// One rule with everything there is to say about it, for `zerokm explain`.
std::string text_of_rule(const Phrases& phrases, const RuleText& rule, const TextOptions& options);

// Why it came out so: values, steps, what it rests on and what would change it.
std::string text_of_explanation(const Phrases& phrases, const Explanation& explanation);

// One car in all markets: answer, reason, days and cost of each.
std::string text_of_markets(const Phrases& phrases, Day day, const std::vector<MarketText>& markets,
                            const TextOptions& options);

}  // namespace zerokm
