// The changes of law of the shipped rulesets, as screens and the command show them.
#include "report/changes.h"

#include <doctest/doctest.h>

#include "shipped_rules.h"

using namespace zerokm;

TEST_CASE("the changes of a market come by day, each with its title and clock") {
  for (const auto& [language, words] : shipped_knowledge().words) {
    const Phrases phrases(words, shipped_knowledge().vocabulary);
    for (const auto& ruleset : shipped_knowledge().rulesets) {
      CAPTURE(ruleset->id);
      std::size_t dated = 0;
      for (const Rule& rule : ruleset->rules) dated += (rule.from ? 1 : 0) + (rule.until ? 1 : 0);
      const std::vector<ChangeText> changes = change_texts(phrases, {ruleset.get()});
      CHECK(changes.size() == dated);
      for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(changes[i].rule);
        CHECK(changes[i].title.find('{') == std::string::npos);
        CHECK(changes[i].title.find('[') == std::string::npos);
        CHECK(!changes[i].clock.empty());
        if (i > 0) CHECK(changes[i - 1].day <= changes[i].day);
      }
    }
  }
}

TEST_CASE("a version that ends and the next that begins are told apart") {
  const Phrases phrases(shipped_knowledge().words.at("en"), shipped_knowledge().vocabulary);
  const std::vector<ChangeText> changes =
      change_texts(phrases, {shipped_knowledge().ruleset("PK")});
  const auto at = [&](const char* day, bool begins) {
    return std::any_of(changes.begin(), changes.end(), [&](const ChangeText& change) {
      return change.rule == "PK-04" && change.day == day_from_iso(day) && change.begins == begins;
    });
  };
  CHECK(at("2026-06-30", false));
  CHECK(at("2026-07-01", true));
  CHECK(!at("2026-07-01", false));
}
