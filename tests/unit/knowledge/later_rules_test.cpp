// Markets that come after the first answer: added to what is known, with what they include.
#include <doctest/doctest.h>

#include "small_market.h"

using namespace zerokm;
using small_market::files;
using small_market::lines;

namespace {

using Lines = std::vector<std::string>;

// What every visit starts with: vocabulary, parameters, labels, and which markets there are.
std::vector<NamedText> first_files() {
  std::vector<NamedText> list;
  for (const NamedText& file : files()) {
    const std::string folder = file.path.substr(0, file.path.find('/'));
    if (folder != "xx" && folder != "yy") list.push_back(file);
  }
  list.push_back({"index.json", "{\"markets\": [\"XX\", \"ZZ\"]}"});
  return list;
}

std::vector<NamedText> later_files() {
  std::vector<NamedText> list;
  for (const NamedText& file : files()) {
    const std::string folder = file.path.substr(0, file.path.find('/'));
    if (folder == "xx" || folder == "yy") list.push_back(file);
  }
  return list;
}

FactSheet petrol_car(const Vocabulary& vocabulary) {
  const auto facts = read_facts(vocabulary,
                                R"({"vehicle.fuel": "petrol", "vehicle.displacement": "1498",
                                    "deal.date": "2026-06-01", "vehicle.built": "2025-06-01",
                                    "letter.held": "no"})",
                                "facts.json");
  REQUIRE(facts.value.has_value());
  return *facts.value;
}

}  // namespace

TEST_CASE("a market that comes later answers as one that was there at once") {
  auto first = read_knowledge(first_files());
  REQUIRE(first.value.has_value());
  Knowledge& knowledge = **first.value;
  CHECK(knowledge.destinations == Lines{"XX", "ZZ"});
  CHECK(knowledge.program("XX") == nullptr);
  CHECK(lines(add_rulesets(knowledge, later_files())) == Lines{});
  REQUIRE(knowledge.program("XX") != nullptr);
  CHECK(knowledge.ruleset("XX")->tables.size() == 2);
  CHECK(knowledge.words.at("zh").say("XX-FEE.title") == "Fee");

  const auto whole = read_knowledge(files());
  REQUIRE(whole.value.has_value());
  const FactSheet facts = petrol_car(knowledge.vocabulary);
  const Answer later = run(*knowledge.program("XX"), facts, {});
  const Answer at_once = run(*(*whole.value)->program("XX"), facts, {});
  CHECK(later.overall == Overall::needs_document);
  CHECK(later.overall == at_once.overall);
  REQUIRE(later.findings.size() == at_once.findings.size());
  for (std::size_t i = 0; i < later.findings.size(); ++i) {
    CHECK(later.findings[i].rule->id == at_once.findings[i].rule->id);
    CHECK(later.findings[i].status == at_once.findings[i].status);
  }
  REQUIRE(later.totals.size() == 1);
  CHECK(later.totals[0].figure.low == at_once.totals[0].figure.low);
}

TEST_CASE("a market that is known stays as it is when it comes again") {
  auto read = read_knowledge(files());
  REQUIRE(read.value.has_value());
  Knowledge& knowledge = **read.value;
  CHECK(knowledge.destinations == Lines{"XX"});
  const Program* before = knowledge.program("XX");
  CHECK(lines(add_rulesets(knowledge, later_files())) == Lines{});
  CHECK(knowledge.program("XX") == before);
  CHECK(knowledge.rulesets.size() == 2);
}

TEST_CASE("a broken market that comes later changes nothing") {
  auto first = read_knowledge(first_files());
  REQUIRE(first.value.has_value());
  Knowledge& knowledge = **first.value;
  CHECK(lines(add_rulesets(knowledge, {{"xx/rules.json", "{\"ruleset\": \"XX\""}})) ==
        Lines{"xx/rules.json:1:17: expected ',' or '}', found the end of the file"});
  CHECK(knowledge.program("XX") == nullptr);
  CHECK(lines(add_rulesets(knowledge, later_files())) == Lines{});
  CHECK(knowledge.program("XX") != nullptr);
}
