// An inspection for programs: one JSON object whose form docs/json-report.md describes and keeps
// stable.
#pragma once
#include <string>
#include <vector>

#include "report/inspection.h"
#include "report/markets.h"

namespace zerokm {

// Two blanks of indent, keys in a fixed order, numbers of the law as texts, a final line break.
std::string json_report(const Vocabulary& vocabulary, const Inspected& inspected,
                        const InspectionText& text);

// One car in all markets, in the same manner.
std::string json_of_markets(const Vocabulary& vocabulary, Day day,
                            const std::vector<MarketText>& markets);

}  // namespace zerokm
