// How much of a small market its cases show, and which slips in it they would let pass.
#include "knowledge/case_strength.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_market.h"

using namespace zerokm;
using small_market::files;
using small_market::files_with;
using small_market::lines;

namespace {

using Lines = std::vector<std::string>;
using Measure = std::vector<Strength> (*)(const Knowledge&, const std::vector<NamedText>&);

std::vector<Strength> covered(const Knowledge& knowledge, const std::vector<NamedText>& list) {
  return coverage_of_cases(knowledge, list, "YY");
}
std::vector<Strength> mutated(const Knowledge& knowledge, const std::vector<NamedText>& list) {
  return mutation_of_cases(knowledge, list, "YY");
}

Strength measured(Measure measure, const std::vector<NamedText>& list) {
  const auto knowledge = read_knowledge(list);
  REQUIRE(knowledge.value.has_value());
  const std::vector<Strength> all = measure(**knowledge.value, list);
  REQUIRE(all.size() == 1);
  return all.front();
}

Lines weak(const Strength& strength) {
  Lines list;
  for (const Weakness& one : strength.weak) list.push_back(one.text + " | " + one.why);
  return list;
}

std::vector<NamedText> with_unshown(const std::string& text) {
  std::vector<NamedText> list = files();
  list.push_back({"yy/unshown.json", text});
  return list;
}

}  // namespace

TEST_CASE("a common ruleset is covered by the cases of those that include it") {
  const Strength strength = measured(covered, files());
  CHECK(strength.wanted == 17);
  CHECK(strength.held == strength.wanted - static_cast<int>(strength.weak.size()));
  CHECK(strength.held > 0);
  CHECK(strength.problems.empty());
}

TEST_CASE("what no case shows can be explained, and an explanation can be out of date") {
  const Strength bare = measured(covered, files());
  REQUIRE(!bare.weak.empty());
  const std::string first = bare.weak.front().text;
  const Strength explained =
      measured(covered, with_unshown("{\"conditions\": [{\"what\": [\"" + first +
                                     "\", \"gone: yes\"], \"why\": \"Nobody can.\"}]}"));
  CHECK(explained.weak.front().why == "Nobody can.");
  REQUIRE(explained.problems.size() == 1);
  CHECK(lines(explained.problems).front().find("yy/unshown.json:1:") == 0);
  CHECK(lines(explained.problems).front().find("show 'gone: yes', or it is not there any more") !=
        std::string::npos);
}

TEST_CASE("a mutant lives where no case looks, and dies where one does") {
  const std::string span = "age_days in 999 days..1000 days  ->  age_days in ";
  CHECK(weak(measured(mutated, files())) ==
        Lines{span + "1000 days..1000 days | ", span + "999 days..1001 days | "});
  const std::vector<NamedText> sharper = files_with(
      "xx/cases.json", "\"cases\": [",
      "\"cases\": [{\"name\": \"one day too old\", \"with\": {\"vehicle.built\": \"2024-01-01\", "
      "\"deal.date\": \"2026-09-28\", \"vehicle.fuel\": \"petrol\"}, "
      "\"expect\": {\"YY-AGE\": \"unmet\", \"no_flags\": [\"YY-EDGE\"]}},");
  CHECK(weak(measured(mutated, sharper)) == Lines{span + "1000 days..1000 days | "});
}

TEST_CASE("a case that fails without a mistake cannot tell of one") {
  const Strength strength = measured(
      mutated, files_with("xx/cases.json", "\"YY-AGE\": \"met\"", "\"YY-AGE\": \"unmet\""));
  REQUIRE(strength.problems.size() == 1);
  CHECK(lines(strength.problems).front().find("fails without any mistake in the rules") !=
        std::string::npos);
}
