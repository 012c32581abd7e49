// Facts as sets, the vocabulary's way of writing them, and units.
#include "core/fact.h"

#include <doctest/doctest.h>

#include "core/unit.h"
#include "core/vocabulary.h"

using namespace zerokm;

namespace {

Vocabulary small_vocabulary() {
  Vocabulary vocabulary;
  vocabulary.choices = {{"powertrain", {"petrol", "hev", "bev"}}};
  FactEntry date{.id = "car.built", .kind = FactKind::date};
  FactEntry drive{.id = "car.drive", .kind = FactKind::choice, .choice = 0};
  FactEntry power{
      .id = "car.power", .kind = FactKind::quantity, .decimals = 2, .least = 0, .most = 300000};
  FactEntry sealed{.id = "car.sealed", .kind = FactKind::truth};
  power.unit = *unit_from_text("kW");
  vocabulary.facts = {date, drive, power, sealed};
  return vocabulary;
}

}  // namespace

TEST_CASE("values are read in the vocabulary's form and written back") {
  const Vocabulary vocabulary = small_vocabulary();
  const auto round_trip = [&](const char* fact, const char* text) {
    const FactId id = *vocabulary.find(fact);
    const auto values = value_from_text(vocabulary, id, text);
    return values ? text_from_value(vocabulary, id, *values) : std::string("refused");
  };
  CHECK(round_trip("car.built", "2026-06-01") == "2026-06-01");
  CHECK(round_trip("car.built", "2026-06") == "2026-06-01..2026-06-30");
  CHECK(round_trip("car.built", "2024-02") == "2024-02-01..2024-02-29");
  CHECK(round_trip("car.built", "2026") == "2026-01-01..2026-12-31");
  CHECK(round_trip("car.built", "..2026-06-15") == "..2026-06-15");
  CHECK(round_trip("car.built", "2026-06-15..2026-06-01") == "refused");
  CHECK(round_trip("car.built", "06/2026") == "refused");
  CHECK(round_trip("car.drive", "hev|bev") == "hev|bev");
  CHECK(round_trip("car.drive", "steam") == "refused");
  CHECK(round_trip("car.drive", "petrol|hev|bev") == "?");
  CHECK(round_trip("car.power", "110") == "110.00");
  CHECK(round_trip("car.power", "110.333") == "refused");
  CHECK(round_trip("car.power", "-1") == "refused");
  CHECK(round_trip("car.power", "100..200") == "100.00..200.00");
  CHECK(round_trip("car.sealed", "maybe") == "refused");
  CHECK(round_trip("car.sealed", "no") == "no");
}

TEST_CASE("sets narrow, widen and contradict") {
  const ValueSet june = date_span(Day{100}, Day{129});
  const ValueSet day = one_date(Day{110});
  CHECK(contains(june, day));
  CHECK_FALSE(contains(day, june));
  CHECK(intersection(june, day) == day);
  CHECK(hull(day, one_date(Day{90})) == date_span(Day{90}, Day{110}));
  CHECK(is_empty(intersection(day, one_date(Day{111}))));
  CHECK(is_empty(intersection(one_choice(0), one_choice(1))));
  CHECK(hull(one_text("a"), one_text("b")) == any_text());
  CHECK(is_single(any_choice(1)));
}

TEST_CASE("a date that is not stated lies between the dates around it") {
  Vocabulary vocabulary;
  FactEntry built{.id = "car.built", .kind = FactKind::date};
  FactEntry registered{.id = "car.registered", .kind = FactKind::truth};
  FactEntry registration{.id = "car.registration", .kind = FactKind::date};
  registration.implies = {{"car.registered", "yes"}};
  registration.not_before = {"car.built"};
  registration.not_after = {"car.sold"};
  FactEntry sold{.id = "car.sold", .kind = FactKind::date};
  vocabulary.facts = {built, registered, registration, sold};
  const auto bounded = [&](const std::vector<std::pair<const char*, const char*>>& stated) {
    FactSheet sheet;
    for (const auto& [name, text] : stated) {
      const FactId id = *vocabulary.find(name);
      sheet[id].values = *value_from_text(vocabulary, id, text);
    }
    bound_dates(vocabulary, sheet);
    const FactId id = *vocabulary.find("car.registration");
    const auto at = sheet.find(id);
    return at == sheet.end() ? "nothing" : text_from_value(vocabulary, id, at->second.values);
  };
  CHECK(bounded({}) == "nothing");
  CHECK(bounded({{"car.sold", "2026-05-27"}}) == "..2026-05-27");
  CHECK(bounded({{"car.built", "2026-05"}}) == "2026-05-01..");
  CHECK(bounded({{"car.built", "2026-05"}, {"car.sold", "2026-06"}}) == "2026-05-01..2026-06-30");
  CHECK(bounded({{"car.built", "2026-06"}, {"car.sold", "2026-05"}}) == "nothing");
  CHECK(bounded({{"car.built", "2026-05"}, {"car.registered", "no"}}) == "nothing");
  CHECK(bounded({{"car.built", "2026-05"}, {"car.registration", "2026-04-01"}}) == "2026-04-01");
}

TEST_CASE("units multiply and divide") {
  const Unit rate = *unit_from_text("EUR/cm3");
  const Unit volume = *unit_from_text("cm3");
  CHECK(text_from_unit(unit_product(rate, volume)) == "EUR");
  CHECK(is_money(unit_product(rate, volume)));
  CHECK_FALSE(is_money(rate));
  CHECK(text_from_unit(unit_quotient(volume, volume)) == "1");
  for (const char* wrong : {"", "kW/", "/kW", "2kW", "kW kW", "EUR//cm3"}) {
    CAPTURE(wrong);
    CHECK_FALSE(unit_from_text(wrong).has_value());
  }
}
