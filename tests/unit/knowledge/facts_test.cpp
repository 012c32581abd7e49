// JSON facts in the vocabulary's names.
#include <doctest/doctest.h>

#include "knowledge/knowledge.h"
#include "small_market.h"

using namespace zerokm;

namespace {

const Knowledge& knowledge() {
  static const auto read = read_knowledge(small_market::files());
  REQUIRE(read.value.has_value());
  return **read.value;
}

std::vector<std::string> refusals(std::string_view json) {
  const auto facts = read_facts(knowledge().vocabulary, json, "facts.json");
  CHECK(facts.value.has_value() == facts.problems.empty());
  return small_market::lines(facts.problems);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("facts are read as strings, numbers and truths") {
  const auto facts = read_facts(knowledge().vocabulary,
                                "{\"vehicle.fuel\": \"petrol|diesel\", \"deal.price\": 1498.5, "
                                "\"letter.held\": true, \"deal.date\": \"2026-06\", "
                                "\"vehicle.displacement\": \"?\"}",
                                "facts.json");
  REQUIRE(facts.value.has_value());
  const Vocabulary& vocabulary = knowledge().vocabulary;
  CHECK(facts.value->size() == 4);
  CHECK(facts.value->at(*vocabulary.find("vehicle.fuel")).values.members == 3);
  CHECK(facts.value->at(*vocabulary.find("deal.price")).values.low == 149850);
  CHECK(facts.value->at(*vocabulary.find("letter.held")).values.members == truth_yes);
  const ValueSet& june = facts.value->at(*vocabulary.find("deal.date")).values;
  CHECK(june.high - june.low == 29);
  CHECK(facts.value->at(*vocabulary.find("deal.date")).source.kind == SourceKind::file);
}

TEST_CASE("a fact that does not fit is refused with what was expected") {
  CHECK(
      refusals("{\"vehicle.full\": \"petrol\"}") ==
      Lines{"facts.json:1:2: expected a fact of the vocabulary, found 'vehicle.full'; did you mean "
            "'vehicle.fuel'?"});
  CHECK(refusals("{\"vehicle.fuel\": \"petrl\"}") ==
        Lines{"facts.json:1:18: expected petrol, diesel or electric, found 'petrl'; did you mean "
              "'petrol'?"});
  CHECK(refusals("{\"letter.held\": \"maybe\"}") ==
        Lines{"facts.json:1:17: expected \"yes\", \"no\" or \"?\", found 'maybe'"});
  CHECK(refusals("{\"letter.held\": [1]}") ==
        Lines{"facts.json:1:17: expected the value of letter.held as a string, found a list"});
  CHECK(
      refusals("{\"vehicle.displacement\": true}") ==
      Lines{
          "facts.json:1:26: expected the value of vehicle.displacement as a string, found true or "
          "false"});
  CHECK(refusals("{\"vehicle.displacement\": 1498.5}") ==
        Lines{"facts.json:1:26: expected at most 0 decimals, found '1498.5'"});
  CHECK(
      refusals("{\"vehicle.displacement\": 1e3}") ==
      Lines{"facts.json:1:26: expected a number cm3, a range such as \"100..200\" or \"?\", found "
            "'1e3'"});
  CHECK(refusals("{\"vehicle.displacement\": \"-1..5\"}") ==
        Lines{"facts.json:1:26: expected 0..30000 cm3, found '-1..5'"});
  CHECK(
      refusals("{\"vehicle.displacement\": \"200..100\"}") ==
      Lines{"facts.json:1:26: expected the smaller number first, found '200..100', which no number "
            "fits"});
  CHECK(refusals("{\"deal.date\": \"2026-02-30\"}") ==
        Lines{"facts.json:1:15: expected a day (2026-06-01), a month (2026-06), a year (2026), a "
              "range (2026-06-01..2026-06-15) or \"?\", found '2026-02-30'"});
  CHECK(
      refusals("{\"deal.date\": \"2026-06-30..2026-06-01\"}") ==
      Lines{
          "facts.json:1:15: expected the earlier day first, found '2026-06-30..2026-06-01', which "
          "no day fits"});
}

TEST_CASE("facts that contradict each other are said, all of them") {
  CHECK(
      refusals("{\n  \"registration.date\": \"2026-01-01\",\n  \"registration.ever\": \"no\",\n  "
               "\"deal.date\": 7\n}") ==
      Lines{"facts.json:4:16: expected a day (2026-06-01), a month (2026-06), a year (2026), a "
            "range (2026-06-01..2026-06-15) or \"?\", found '7'",
            "facts.json:3:24: registration.ever cannot be 'no' where registration.date is stated; "
            "keep one of them"});
  CHECK(refusals("{\"registration.date\": \"?\", \"registration.ever\": \"no\"}").empty());
}

TEST_CASE("what is no object of facts is refused") {
  CHECK(refusals("[]") == Lines{"facts.json:1:1: expected an object, found a list"});
  CHECK(refusals("VIN LSGBC5341JG014927") ==
        Lines{"facts.json:1:1: expected an object, a list or a value, found 'VIN'"});
  CHECK(refusals("{\"deal.date\": \"2026\", \"deal.date\": \"2025\"}") ==
        Lines{"facts.json:1:23: the key 'deal.date' stands here a second time; keep one of them"});
}
