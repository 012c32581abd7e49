// Rulesets made to hurt: each is refused in under a second with a located message.
#include <doctest/doctest.h>

#include <ctime>

#include "core/limits.h"
#include "knowledge/knowledge.h"
#include "small_market.h"

using namespace zerokm;
using small_market::files;
using small_market::files_with;
using small_market::lines;

namespace {

// Time of the processor, so that a busy machine does not count; sanitizers take several times more.
#ifdef __SANITIZE_ADDRESS__
constexpr std::clock_t most_time = 5 * CLOCKS_PER_SEC;
#else
constexpr std::clock_t most_time = CLOCKS_PER_SEC;
#endif

// The first problem of files that hold a hostile one, timed.
std::string first_refusal(const std::vector<NamedText>& hostile) {
  const std::clock_t before = std::clock();
  const auto knowledge = read_knowledge(hostile);
  CHECK(std::clock() - before < most_time);
  CHECK(knowledge.value.has_value());
  CHECK((*knowledge.value)->program("XX") == nullptr);
  return knowledge.problems.empty() ? "" : line_from_problem(knowledge.problems.front());
}

std::vector<NamedText> with_file(const std::string& path, std::string text) {
  std::vector<NamedText> changed = files();
  for (NamedText& file : changed) {
    if (file.path == path) file.text = std::move(text);
  }
  return changed;
}

}  // namespace

TEST_CASE("a file beyond its size") {
  CHECK(
      first_refusal(with_file("xx/rules.json", std::string(limits::ruleset_file_bytes + 1, ' '))) ==
      "xx/rules.json: expected at most 2097152 bytes, found 2097153");
  CHECK(first_refusal(
            with_file("xx/tables/duty.csv", std::string(limits::ruleset_file_bytes + 1, 'a'))) ==
        "xx/tables/duty.csv: expected at most 2097152 bytes, found 2097153");
}

TEST_CASE("a file that nests a million levels") {
  CHECK(first_refusal(with_file("xx/rules.json", std::string(1'000'000, '['))) ==
        "xx/rules.json:1:33: expected at most 32 objects and lists inside each other");
}

TEST_CASE("two megabytes of objects with the same key") {
  std::string text = "{\"rules\": [{}";
  while (text.size() + 20 < limits::ruleset_file_bytes) text += ",{\"id\":0}";
  CHECK(first_refusal(with_file("xx/rules.json", text + "]}"))
            .find("expected at most 200000 values and keys in one file") != std::string::npos);
}

TEST_CASE("more rules than a ruleset may have") {
  std::string text =
      "{\"ruleset\": \"XX\", \"side\": \"common\", \"version\": \"1\", \"checked_on\": "
      "\"2026-01-01\", \"recheck_by\": \"2026-12-31\", \"rules\": [{}";
  for (std::size_t i = 0; i < limits::rules_per_ruleset; ++i) text += ",{}";
  CHECK(first_refusal(with_file("xx/rules.json", text + "]}")) ==
        "xx/rules.json:1:118: expected at most 5000 rules, found 5001");
}

TEST_CASE("a table of ranges that all cross each other") {
  std::string text = "fuel,cc_gt,cc_le,usd,mark\n";
  for (int i = 0; i < 40'000; ++i) {
    text += "*," + std::to_string(i) + "," + std::to_string(100'000 - i) + ",1,A\n";
  }
  const std::string refusal = first_refusal(with_file("xx/tables/duty.csv", text));
  CHECK(refusal ==
        "xx/tables/duty.csv:3:1: expected one row for fuel petrol, displacement 2, found two: "
        "lines 2 and 3");
}

TEST_CASE("a table too tangled to be checked") {
  // Every row overlaps thousands of others in each key but the last, which holds them apart.
  std::vector<NamedText> tangled =
      files_with("xx/rules.json",
                 R"({"name": "displacement", "unit": "cm3", "above": "cc_gt", "to": "cc_le"})",
                 R"({"name": "displacement", "unit": "cm3", "above": "cc_gt", "to": "cc_le"},
         {"name": "number", "column": "number"})");
  std::string text = "fuel,cc_gt,cc_le,usd,mark,number\n";
  for (int i = 0; i < 40'000; ++i) {
    text += "*," + std::to_string(i) + "," + std::to_string(100'000 - i) + ",1,A," +
            std::to_string(i) + "\n";
  }
  for (NamedText& file : tangled) {
    if (file.path == "xx/tables/duty.csv") file.text = text;
  }
  const std::string refusal = first_refusal(tangled);
  CHECK(refusal.find("xx/tables/duty.csv:") == 0);
}

TEST_CASE("an amount beyond 64 bits, a cell at the edge of them") {
  CHECK(first_refusal(files_with("xx/tables/duty.csv", "100.00", "92233720368547758.07")) ==
        "xx/tables/duty.csv:2:21: expected a number that fits 18 digits, found "
        "'92233720368547758.07'");
  CHECK(first_refusal(files_with("xx/tables/duty.csv", "100.00", "9223372036854775808")) ==
        "xx/tables/duty.csv:2:21: expected a number, found '9223372036854775808'");
}

TEST_CASE("values that define each other in a circle") {
  const std::string refusal =
      first_refusal(files_with("xx/rules.json", "\"derived\": {",
                               "\"derived\": {\n    \"hen\": \"egg + 1\", \"egg\": \"hen + 1\","));
  CHECK(refusal.find("xx/rules.json:43:") == 0);
}

TEST_CASE("a chain of derived values that doubles at each step") {
  std::string chain = "\"derived\": {\n    \"d0\": \"vehicle.displacement\"";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "d" + std::to_string(i - 1);
    chain += ",\n    \"d" + std::to_string(i) + "\": \"" + before + " + " + before + "\"";
  }
  chain += ",";
  std::vector<NamedText> doubled = files_with("xx/rules.json", "\"derived\": {", chain);
  for (NamedText& file : doubled) {
    const std::string from = "\"applies\": \"registration.ever\"";
    const std::size_t at = file.text.find(from);
    if (file.path == "xx/rules.json") {
      file.text.replace(at, from.size(), "\"applies\": \"d59 > 1 cm3\"");
    }
  }
  const std::clock_t before = std::clock();
  const auto knowledge = read_knowledge(doubled);
  REQUIRE(knowledge.value.has_value());
  const Program* program = (*knowledge.value)->program("XX");
  if (program != nullptr) CHECK(run(*program, {}, {}).findings.size() == 6);
  CHECK(std::clock() - before < most_time);
}
