#include "knowledge/registry.h"

#include <doctest/doctest.h>

using namespace zerokm;

namespace {

const char* const one_market = R"({"markets": ["XX"], "coverage": {"XX": {
  "state": "mixed", "newest_source": "2026-01", "confidence": "indicative",
  "verified_since": "2026-11-23", "recheck_by": "2026-12-31",
  "rules": {"verified": 2, "indicative": 3}, "sources": {"copy": 4},
  "missing": ["not_covered.salvage"]}}})";

}  // namespace

TEST_CASE("a market of the registry is read whole") {
  const auto read = read_registry("index.json", one_market);
  REQUIRE(read.value);
  CHECK(read.problems.empty());
  REQUIRE(read.value->size() == 1);
  const RegistryEntry& entry = read.value->front();
  CHECK(entry.market == "XX");
  CHECK(entry.state == "mixed");
  CHECK(entry.confidence == Confidence::indicative);
  CHECK(entry.rules == 5);
  CHECK(entry.sources == 4);
  CHECK(entry.recheck_by == day_from_iso("2026-12-31"));
  CHECK(entry.missing == std::vector<std::string>{"not_covered.salvage"});
}

TEST_CASE("what is missing or misspelt in the registry is said") {
  std::string text = one_market;
  text.replace(text.find("\"mixed\""), 7, "3");
  CHECK(!read_registry("index.json", text).problems.empty());
  text = one_market;
  text.replace(text.find("recheck_by"), 10, "recheck_at");
  CHECK(read_registry("index.json", text).problems.size() == 2);
  CHECK(!read_registry("index.json", "{\"markets\": []}").value);
}
