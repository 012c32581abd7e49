// Every door through which bytes of others come in, tried with damaged inputs: none may end the
// program, and what comes out must hold together.
#include <doctest/doctest.h>

#include "core/text.h"
#include "damage.h"
#include "documents/car_file.h"
#include "documents/reading_json.h"
#include "intake/cars.h"
#include "intake/scan.h"
#include "knowledge/kept_car.h"
#include "knowledge/knowledge.h"
#include "knowledge/vocabulary_file.h"
#include "report/seal.h"

using namespace zerokm;

namespace {

constexpr std::size_t small = 20'000;
const Day today = *day_from_iso("2026-11-24");

const std::string& vocabulary_text() {
  static const std::string text = fuzz::file_of("rulesets/vocabulary.json");
  return text;
}

const Vocabulary& vocabulary() {
  static const Vocabulary known = [] {
    auto parsed = parse_json("vocabulary.json", vocabulary_text());
    REQUIRE(parsed.value.has_value());
    return read_vocabulary({**parsed.value, parsed.problems});
  }();
  return known;
}

// Spans lie inside the text, and what was read can be settled and written.
void check(const Reading& reading) {
  for (const Candidate& one : reading.candidates) {
    REQUIRE(one.span.begin <= one.span.end);
    REQUIRE(one.span.end <= reading.text.size());
  }
  for (const TextSpan& one : reading.unread) REQUIRE(one.end <= reading.text.size());
  REQUIRE(clean_utf8(reading.text).replaced == 0);
  settle(vocabulary(), reading);
}

struct Checked : CarSink {
  bool take(TableCar&& car) override {
    check(car.reading);
    REQUIRE(!json_of(vocabulary(), car).empty());
    return ++count < 50;
  }
  int count = 0;
};

}  // namespace

TEST_CASE("a message") {
  fuzz::rounds("message", fuzz::files_of("tests/cases/intake"), small, [](const std::string& text) {
    check(read_message(vocabulary(), text, today));
    for (const std::string& piece : cars_in(text)) REQUIRE(piece.size() <= text.size() * 3);
  });
}

TEST_CASE("a file about cars") {
  fuzz::rounds("file", fuzz::files_of("tests/cases/files"), std::size_t{1} << 20,
               [](const std::string& bytes) {
                 const CarFile file = survey_file(vocabulary(), bytes, {});
                 Checked sink;
                 read_cars(vocabulary(), bytes, file, today, sink);
               });
}

TEST_CASE("what a decoder read") {
  fuzz::rounds("code", fuzz::files_of("tests/cases/intake"), 4096, [](const std::string& text) {
    read_code(text);
    const std::string_view looks[] = {text, "LGXC16AF1S0123456", "2025-06-01"};
    read_printed_vin(looks);
    read_printed_date(looks);
  });
}

TEST_CASE("a car that was kept, and a list of them") {
  KeptCar kept;
  kept.id = "c1";
  kept.name = "Иван \"1\"";
  kept.car.pasted = "VIN LGXC16AF1S0123456\n2025-06-01";
  kept.car.market = "KZ";
  const std::string one = text_from_kept_car(vocabulary(), kept);
  const std::string list = text_from_car_list(vocabulary(), {&kept, &kept});
  fuzz::rounds("kept", {one, list}, small, [](const std::string& text) {
    const auto car = read_kept_car(vocabulary(), text, "kept.json");
    REQUIRE((car.value.has_value() || !car.problems.empty()));
    if (car.value) {
      const std::string again = text_from_kept_car(vocabulary(), *car.value);
      REQUIRE(read_kept_car(vocabulary(), again, "kept.json").value.has_value());
    }
    read_car_list(vocabulary(), text, "cars.json");
  });
}

TEST_CASE("a report whose seal is checked") {
  const std::vector<std::string> reports = {"<html><p data-seal=\"x\">1</p></html>",
                                            "<!doctype html><!--seal--><svg></svg>"};
  fuzz::rounds("seal", reports, small, [](const std::string& text) { check_seal(text); });
}

TEST_CASE("rules of one's own") {
  std::vector<std::string> rules;
  for (const char* market : {"bh", "il", "kg", "cn"}) {
    rules.push_back(fuzz::file_of(std::string("rulesets/") + market + "/rules.json"));
  }
  fuzz::rounds("rules", rules, std::size_t{200'000}, [&](const std::string& text) {
    const auto outcome =
        read_knowledge({{"own/rules.json", text}, {"vocabulary.json", vocabulary_text()}});
    for (const Problem& problem : outcome.problems) REQUIRE(!problem.message.empty());
  });
}
