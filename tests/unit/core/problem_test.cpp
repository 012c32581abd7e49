// Places and suggestions in messages to authors of rules.
#include "core/problem.h"

#include <doctest/doctest.h>

#include "core/words.h"

using namespace zerokm;

TEST_CASE("a place counts characters, not bytes") {
  const Place place = place_in("a.json", "{\n  \"车\": x", 10);
  CHECK(place.line == 2);
  CHECK(place.column == 7);
  CHECK(line_from_problem({"x", place, "expected a number"}) == "a.json:2:7: expected a number");
  CHECK(line_from_problem({"x", {"a.json", 0, 0}, "too long"}) == "a.json: too long");
}

TEST_CASE("the nearest word is suggested only when it is near") {
  const std::vector<std::string> words = {"vehicle.powertrain", "vehicle.vin"};
  CHECK(nearest_word("vehicle.powertrian", words) == "vehicle.powertrain");
  CHECK(nearest_word("colour", words).empty());
}

TEST_CASE("words fill their placeholders and show what is missing") {
  Words words;
  words.texts = {{"days", "in {n} days, {n}!"}, {"odd", "{a {b}"}};
  CHECK(words.say("days", {{"n", "6"}}) == "in 6 days, 6!");
  CHECK(words.say("days", {}) == "in {n} days, {n}!");
  CHECK(words.say("odd", {{"b", "x"}}) == "{a {b}");
  CHECK(words.say("none") == "[none]");
}
