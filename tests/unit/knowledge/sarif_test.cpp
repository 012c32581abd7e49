// Problems as SARIF: what a code-scanning service needs of each.
#include "knowledge/sarif.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace zerokm;

TEST_CASE("each problem is a result with its rule, place and message") {
  const std::vector<Problem> problems = {
      {"unknown-fact", {"xx/rules.json", 12, 7}, "expected a fact, found 'a\"b'"},
      {"missing-file", {"x y/words.en.json", 0, 0}, "there is none"},
      {"unknown-fact", {"xx/rules.json", 13, 1}, "\xFF"}};
  const auto report = nlohmann::json::parse(sarif_report(problems, "rulesets"));
  CHECK(report["version"] == "2.1.0");
  const auto& run = report["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["columnKind"] == "unicodeCodePoints");
  REQUIRE(run["results"].size() == 3);
  const auto& first = run["results"][0];
  CHECK(first["ruleId"] == "unknown-fact");
  CHECK(first["message"]["text"] == "expected a fact, found 'a\"b'");
  const auto& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "rulesets/xx/rules.json");
  CHECK(place["region"]["startLine"] == 12);
  CHECK(place["region"]["startColumn"] == 7);
  const auto& whole = run["results"][1]["locations"][0]["physicalLocation"];
  CHECK(whole["artifactLocation"]["uri"] == "rulesets/x%20y/words.en.json");
  CHECK_FALSE(whole.contains("region"));
}

TEST_CASE("no problem is a run without results") {
  const auto report = nlohmann::json::parse(sarif_report({}, ""));
  CHECK(report["runs"][0]["results"].empty());
}
