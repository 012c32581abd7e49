// Rules a user brings himself, on top of the shipped ones.
#include "knowledge/own_rules.h"

#include <doctest/doctest.h>

#include "core/text.h"
#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

KnowledgePointer fresh() { return std::move(*read_knowledge(shipped_files()).value); }

std::string file(const std::string& path) {
  for (const NamedText& item : shipped_files()) {
    if (item.path == path) return item.text;
  }
  FAIL(path);
  return {};
}

// Files by path as one JSON object.
std::string pack(const std::vector<NamedText>& files) {
  std::string text = "{";
  for (const NamedText& item : files) {
    if (text.size() > 1) text += ",";
    append_json(text, item.path);
    text += ":";
    append_json(text, item.text);
  }
  return text + "}";
}

}  // namespace

TEST_CASE("rules of one's own take the market's place and mark its answers") {
  const KnowledgePointer knowledge = fresh();
  Session session(*knowledge, *day_from_iso("2026-11-24"));
  session.paste("注册日期：2026-06-01\n汽油 1498ml\n左舵\n");
  REQUIRE(session.choose_market("JO"));
  const Inspected before = session.inspect();
  const OwnRules own = add_own_rules(*knowledge, "mine.json",
                                     pack({{"jo/rules.json", file("jo/rules.json")},
                                           {"jo/words.en.json", file("jo/words.en.json")}}));
  CHECK(own.rulesets == std::vector<std::string>{"JO"});
  const Inspected after = session.inspect();
  REQUIRE(after.sides.size() == 2);
  CHECK(after.sides[1].answer.ruleset->own);
  CHECK(after.sides[1].answer.overall == before.sides[1].answer.overall);
  // What was answered before still points into rules that exist.
  CHECK_FALSE(before.sides[1].answer.ruleset->own);
  const InspectionText text = session.text(knowledge->words.at("en"), after);
  CHECK(text.sides[1].own_rules);
  CHECK_FALSE(text.sides[0].own_rules);
}

TEST_CASE("a mistake is told by its place, and the market keeps its own rules") {
  const KnowledgePointer knowledge = fresh();
  std::string rules = file("jo/rules.json");
  const std::size_t at = rules.find("\"require\": \"");
  REQUIRE(at != std::string::npos);
  rules.insert(at + 12, "nonsense.fact and ");
  const OwnRules own = add_own_rules(*knowledge, "mine.json", rules);
  CHECK(own.rulesets.empty());
  REQUIRE_FALSE(own.problems.empty());
  CHECK(own.problems.front().place.file == "mine.json");
  CHECK(own.problems.front().place.line > 1);
  CHECK(own.problems.front().place.column > 0);
  CHECK_FALSE(knowledge->ruleset("JO")->own);
}

TEST_CASE("what is no rules file is refused") {
  const KnowledgePointer knowledge = fresh();
  for (const char* text :
       {"", "[]", "{}", "{\"a\": 1}", "{\"a/words.en.json\": \"{}\"}", "nonsense"}) {
    CAPTURE(text);
    const OwnRules own = add_own_rules(*knowledge, "mine.json", text);
    CHECK(own.rulesets.empty());
    CHECK_FALSE(own.problems.empty());
  }
}
