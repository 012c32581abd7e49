// A car that is put away and taken out again is the same car; whatever else comes in is refused or
// left out, and said.
#include "knowledge/saved_car.h"

#include "core/limits.h"
#include "small_market.h"

using namespace zerokm;

namespace {

const Vocabulary& vocabulary() {
  static const auto read = read_knowledge(small_market::files());
  REQUIRE(read.value.has_value());
  return (*read.value)->vocabulary;
}

FactId fact(std::string_view name) { return *vocabulary().find(name); }

ValueSet value(std::string_view name, std::string_view text) {
  return *value_from_text(vocabulary(), fact(name), text);
}

SavedCar a_car() {
  SavedCar car;
  car.pasted = "云岭 \"X5\"\n\\ tab\there\x01";
  car.scanned = "VIN X\n";
  car.stated[fact("vehicle.fuel")] = {value("vehicle.fuel", "petrol|diesel"), {}};
  car.stated[fact("deal.price")] = {value("deal.price", "100.50..200"), {SourceKind::file}};
  car.stated[fact("registration.date")] = {value("registration.date", "2026-05"),
                                           {SourceKind::scanned}};
  car.stated[fact("vehicle.maker")] = {value("vehicle.maker", "Yunling"), {}};
  car.readings[fact("vehicle.built")] = {value("vehicle.built", "2026-06-01"),
                                         {SourceKind::pasted}};
  car.market = "XX";
  car.rates = {{"rates", {"EUR", "ABC"}, {9512, 2}}, {"factor", {}, {11, 1}}};
  return car;
}

Outcome<SavedCar> read(std::string_view json) {
  return read_saved_car(vocabulary(), json, "car.json");
}

}  // namespace

TEST_CASE("a saved car comes back as it was") {
  const SavedCar car = a_car();
  const std::string text = text_from_saved_car(vocabulary(), car);
  const auto back = read(text);
  REQUIRE(back.value.has_value());
  CHECK(small_market::lines(back.problems).empty());
  CHECK(back.value->pasted == car.pasted);
  CHECK(back.value->scanned == car.scanned);
  CHECK(back.value->market == car.market);
  REQUIRE(back.value->readings.size() == 1);
  CHECK(back.value->readings.begin()->second.values == value("vehicle.built", "2026-06-01"));
  REQUIRE(back.value->stated.size() == car.stated.size());
  for (const auto& [id, stated] : car.stated) {
    CAPTURE(vocabulary().entry(id).id);
    CHECK(back.value->stated.at(id).values == stated.values);
    CHECK(back.value->stated.at(id).source.kind == stated.source.kind);
  }
  REQUIRE(back.value->rates.size() == 2);
  CHECK(back.value->rates[0].name == "rates");
  CHECK(back.value->rates[0].keys == std::vector<std::string>{"EUR", "ABC"});
  CHECK(back.value->rates[0].value.digits == 9512);
  CHECK(back.value->rates[1].keys.empty());
  // Writing it once more gives the same bytes.
  CHECK(text_from_saved_car(vocabulary(), *back.value) == text);
}

TEST_CASE("an empty car is a car, and the longest message fits") {
  const std::string text = text_from_saved_car(vocabulary(), {});
  REQUIRE(read(text).value.has_value());
  SavedCar long_one;
  long_one.pasted = std::string(limits::paste_bytes, '"');
  const auto back = read(text_from_saved_car(vocabulary(), long_one));
  REQUIRE(back.value.has_value());
  CHECK(back.value->pasted == long_one.pasted);
}

TEST_CASE("what is no saved car gives none") {
  for (const char* json :
       {"", "[]", "{}", "{\"zerokm_car\": 1}", "{\"zerokm_car\": \"1\"", "not JSON at all"}) {
    CAPTURE(json);
    const auto outcome = read(json);
    CHECK_FALSE(outcome.value.has_value());
    CHECK_FALSE(outcome.problems.empty());
  }
  const auto newer = read("{\"zerokm_car\": \"2\", \"pasted\": \"x\"}");
  CHECK_FALSE(newer.value.has_value());
  CHECK(small_market::lines(newer.problems) ==
        std::vector<std::string>{"car.json:1:16: expected form 1, found '2'; it was saved by a "
                                 "newer program"});
}

TEST_CASE("every text cut short or with a byte changed is survived") {
  const std::string text = text_from_saved_car(vocabulary(), a_car());
  for (std::size_t length = 0; length < text.size(); ++length) {
    REQUIRE_FALSE(read(std::string_view(text).substr(0, length)).value.has_value());
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string damaged = text;
    damaged[at] = damaged[at] == '}' ? '{' : '}';
    const auto outcome = read(damaged);
    // Inside a text it is another text; anywhere else it is said.
    CHECK((outcome.value.has_value() || !outcome.problems.empty()));
  }
}

TEST_CASE("what the vocabulary does not have any more is left out and said") {
  const auto outcome = read(
      "{\"zerokm_car\": \"1\", \"pasted\": \"x\", \"typed\": {\"vehicle.wings\": \"2\", "
      "\"vehicle.fuel\": \"steam\", \"letter.held\": \"yes\"}, \"rates\": [{\"of\": \"rates\", "
      "\"keys\": [], \"value\": \"much\"}, 7], \"colour\": \"red\"}");
  REQUIRE(outcome.value.has_value());
  CHECK(outcome.value->pasted == "x");
  CHECK(outcome.value->stated.size() == 1);
  CHECK(outcome.value->rates.empty());
  CHECK(outcome.problems.size() >= 4);
}
