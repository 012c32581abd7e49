// The list as one file: what goes out comes in again, and a broken line costs its own car only.
#include "knowledge/kept_car.h"

#include "knowledge/json_gate.h"
#include "core/limits.h"
#include "small_market.h"

using namespace zerokm;

namespace {

const Vocabulary& vocabulary() {
  static const auto read = read_knowledge(small_market::files());
  REQUIRE(read.value.has_value());
  return (*read.value)->vocabulary;
}

KeptCar a_car(int number) {
  KeptCar kept;
  kept.id = "c" + std::to_string(number);
  kept.name = "Row \"" + std::to_string(number) + "\"";
  kept.note = "by the gate\nkey 7";
  kept.photos = {"p1", "p2"};
  kept.seen = SeenAnswers{*day_from_iso("2026-11-18"), "needs_document", "no_objection"};
  kept.car.pasted = "Yunling X5\n2026-06-01";
  kept.car.market = "XX";
  return kept;
}

}  // namespace

TEST_CASE("a kept car comes back as it was") {
  const KeptCar kept = a_car(1);
  const auto back =
      read_kept_car(vocabulary(), text_from_kept_car(vocabulary(), kept), "kept.json");
  REQUIRE(back.value.has_value());
  CHECK(small_market::lines(back.problems).empty());
  CHECK(back.value->id == kept.id);
  CHECK(back.value->name == kept.name);
  CHECK(back.value->note == kept.note);
  CHECK(back.value->photos == kept.photos);
  CHECK(back.value->seen == kept.seen);
  CHECK(back.value->car.pasted == kept.car.pasted);
}

TEST_CASE("a list comes back, a broken line is said with its number") {
  const KeptCar first = a_car(1), second = a_car(2), third = a_car(3);
  std::string text = text_from_car_list(vocabulary(), {&first, &second, &third});
  CHECK(is_car_list(text));
  const auto whole = read_car_list(vocabulary(), text, "cars.json");
  REQUIRE(whole.value.has_value());
  CHECK(whole.value->size() == 3);
  CHECK(whole.problems.empty());

  const std::size_t at = text.find("\"id\":\"c2\"");
  REQUIRE(at != std::string::npos);
  text[at + 6] = '!';
  const auto damaged = read_car_list(vocabulary(), text, "cars.json");
  REQUIRE(damaged.value.has_value());
  REQUIRE(damaged.value->size() == 2);
  CHECK(damaged.value->at(1).id == "c3");
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].place.line == 3);
}

TEST_CASE("what is no list is refused") {
  CHECK_FALSE(is_car_list("{\"zerokm_car\":\"1\"}"));
  CHECK_FALSE(read_car_list(vocabulary(), "", "cars.json").value.has_value());
  const auto newer = read_car_list(vocabulary(), "{\"zerokm_cars\":\"2\"}\n", "cars.json");
  CHECK_FALSE(newer.value.has_value());
  CHECK(newer.problems.size() == 1);
}

TEST_CASE("ids that are no plain names never come in, and long words are cut whole") {
  KeptCar kept = a_car(1);
  kept.photos = {"../x"};
  CHECK_FALSE(
      read_kept_car(vocabulary(), text_from_kept_car(vocabulary(), kept), "kept.json").value);
  kept.photos.clear();
  kept.name = "x";
  for (std::size_t i = 0; i < limits::kept_name_bytes; ++i) kept.name += "车";
  const auto cut = read_kept_car(vocabulary(), text_from_kept_car(vocabulary(), kept), "kept.json");
  REQUIRE(cut.value.has_value());
  CHECK(cut.value->name.size() <= limits::kept_name_bytes);
  CHECK(first_invalid_utf8(cut.value->name) == std::string_view::npos);
}
