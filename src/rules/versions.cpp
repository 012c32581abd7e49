#include "rules/versions.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace zerokm {
namespace {

std::int32_t first_day(const Rule& rule) {
  return rule.from ? rule.from->number : std::numeric_limits<std::int32_t>::min();
}

}  // namespace

std::vector<VersionBreak> version_breaks(const Ruleset& ruleset) {
  const std::vector<Rule>& rules = ruleset.rules;
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> versions;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    versions[{rules[i].id, rules[i].clock}].push_back(i);
  }
  std::vector<VersionBreak> breaks;
  for (auto& [key, list] : versions) {
    std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return first_day(rules[a]) < first_day(rules[b]);
    });
    for (std::size_t i = 1; i < list.size(); ++i) {
      const Rule& early = rules[list[i - 1]];
      const Rule& late = rules[list[i]];
      const bool overlap = !early.until || !late.from || *late.from <= *early.until;
      if (overlap || plus_days(*early.until, 1) < *late.from) {
        breaks.push_back({list[i - 1], list[i], overlap});
      }
    }
  }
  return breaks;
}

}  // namespace zerokm
