// Dates, numbers and facts in words.
#include "report/phrase.h"

#include <doctest/doctest.h>

#include "report/freshness.h"

using namespace zerokm;

namespace {

Words english() {
  Words words;
  words.language = "en";
  words.texts = {{"date.full", "{day} {month} {year}"},
                 {"date.month", "{month} {year}"},
                 {"date.year", "{year}"},
                 {"number.group", ","},
                 {"number.decimal", "."},
                 {"span.both", "{low} to {high}"},
                 {"span.from", "from {low}"},
                 {"span.until", "up to {high}"},
                 {"value.unknown", "not known"},
                 {"value.yes", "yes"},
                 {"value.no", "no"},
                 {"list.or", " or "},
                 {"unit.kW", "kW"},
                 {"choice.drive.hev", "hybrid"},
                 {"choice.drive.bev", "electric"}};
  for (int month = 1; month <= 12; ++month) {
    const std::string number = std::to_string(month);
    words.texts["month.short." + number] = "M" + number;
    words.texts["month.long." + number] = "Month" + number;
    words.texts["month.name." + number] = "Month" + number;
  }
  return words;
}

Vocabulary vocabulary() {
  Vocabulary made;
  made.choices = {{"drive", {"petrol", "hev", "bev"}}};
  FactEntry drive{.id = "drive", .kind = FactKind::choice, .choice = 0};
  FactEntry power{
      .id = "power", .kind = FactKind::quantity, .decimals = 2, .least = 0, .most = 300000};
  power.unit = *unit_from_text("kW");
  made.facts = {drive, power};
  return made;
}

}  // namespace

TEST_CASE("dates and spans of days") {
  const Words words = english();
  const Vocabulary facts = vocabulary();
  const Phrases phrases(words, facts);
  const auto day = [](const char* iso) { return std::int64_t{day_from_iso(iso)->number}; };
  CHECK(phrases.date(*day_from_iso("2026-11-29")) == "29 M11 2026");
  CHECK(phrases.date_span(day("2026-06-01"), day("2026-06-30")) == "Month6 2026");
  CHECK(phrases.date_span(day("2026-01-01"), day("2026-12-31")) == "2026");
  CHECK(phrases.date_span(day("2026-06-01"), day("2026-06-29")) == "1 M6 2026 to 29 M6 2026");
  CHECK(phrases.date_span(open_low, day("2026-06-29")) == "up to 29 M6 2026");
  CHECK(phrases.date_span(day("2026-06-29"), open_high) == "from 29 M6 2026");
  CHECK(phrases.date_span(open_low, open_high) == "not known");
}

TEST_CASE("numbers, money and facts") {
  const Words words = english();
  const Vocabulary facts = vocabulary();
  const Phrases phrases(words, facts);
  CHECK(phrases.number({1498, 0}) == "1498");
  CHECK(phrases.number({80080000, 2}) == "800,800");
  CHECK(phrases.number({-12345678, 2}) == "\u2212123,456.78");
  Figure fee;
  fee.low = 340000;
  fee.high = 80080000;
  fee.decimals = 2;
  fee.unit = *unit_from_text("RUB");
  CHECK(phrases.figure(fee) == "3400 to 800,800\u00A0RUB");
  fee.valid = false;
  CHECK(phrases.figure(fee) == "not known");
  CHECK(phrases.fact_value(*facts.find("power"), quantity_span(11033, 11033)) == "110.33\u00A0kW");
  CHECK(phrases.fact_value(*facts.find("power"), quantity_span(0, 300000)) == "not known");
  CHECK(phrases.fact_value(*facts.find("power"), quantity_span(0, 8000)) == "up to 80\u00A0kW");
  CHECK(phrases.fact_value(*facts.find("drive"), choice_set(6)) == "hybrid or electric");
}

TEST_CASE("a ruleset ages by the day of its check") {
  const Day checked = *day_from_iso("2026-11-23");
  const Day recheck = plus_days(checked, 1000);
  for (int age = -400; age <= 400; ++age) {
    const Freshness expected = age > 180  ? Freshness::expired
                               : age > 90 ? Freshness::stale
                               : age > 30 ? Freshness::ageing
                                          : Freshness::fresh;
    REQUIRE(freshness_on(plus_days(checked, age), checked, recheck) == expected);
  }
  CHECK(freshness_on(plus_days(checked, 10), checked, plus_days(checked, 9)) == Freshness::stale);
  CHECK(freshness_on(plus_days(checked, 9), checked, plus_days(checked, 9)) == Freshness::fresh);
}
