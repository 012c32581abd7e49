// docs/rules-coverage.json says what became of every rule of the research: which rules or flags of
// a ruleset hold it, or why nothing does.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "shipped.h"

using namespace zerokm;
using namespace zerokm::property;

namespace {

std::set<std::string> texts(const nlohmann::json& entry, const char* key) {
  std::set<std::string> list;
  if (!entry.contains(key)) return list;
  for (const nlohmann::json& item : entry[key]) list.insert(item.get<std::string>());
  return list;
}

struct Names {
  std::set<std::string> rules, flags;
};

// Of all rulesets: a rule of a union may be encoded in its members' rulesets.
Names names_of_all() {
  Names names;
  for (const auto& ruleset : shipped().rulesets) {
    for (const Rule& rule : ruleset->rules) {
      names.rules.insert(rule.id);
      for (const Flag& flag : rule.flags) names.flags.insert(flag.id);
    }
  }
  return names;
}

}  // namespace

TEST_CASE("the table of coverage speaks of rules and flags that exist") {
  std::ifstream file(ZEROKM_SOURCE_DIR "/docs/rules-coverage.json");
  const auto document = nlohmann::json::parse(file, nullptr, false);
  REQUIRE(document.is_object());
  REQUIRE(!document.empty());
  const Names names = names_of_all();
  for (const auto& [market, table] : document.items()) {
    CAPTURE(market);
    CHECK(shipped().ruleset(market) != nullptr);
    for (const auto& [id, entry] : table.items()) {
      CAPTURE(id);
      const std::set<std::string> rules = texts(entry, "rules");
      const std::set<std::string> flags = texts(entry, "flags");
      const std::string reason = entry.value("not_encoded", "");
      CHECK(rules.empty() + flags.empty() + reason.empty() == 2);
      for (const std::string& rule : rules) CHECK_MESSAGE(names.rules.count(rule) == 1, rule);
      for (const std::string& flag : flags) CHECK_MESSAGE(names.flags.count(flag) == 1, flag);
    }
  }
}
