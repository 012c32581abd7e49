// What a vehicle number says about other facts.
#include "intake/vin_facts.h"

#include <doctest/doctest.h>

#include "core/text.h"
#include "intake/makers.h"
#include "vocabulary_file.h"

using namespace zerokm;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary loaded = vocabulary_of_the_tree();
  return loaded;
}

using Stated = std::vector<std::pair<const char*, const char*>>;

// Of a BYD with the year code S: 2025 or 1995.
std::vector<std::string> against(const Stated& stated) {
  FactSheet facts;
  const auto state = [&](const char* name, const std::string& value) {
    const FactId id = *vocabulary().find(name);
    const auto values = value_from_text(vocabulary(), id, value);
    REQUIRE_MESSAGE(values.has_value(), name);
    facts[id] = {*values, {}};
  };
  state("vehicle.vin", folded("LGXC16AF1S0123456"));
  for (const auto& [name, value] : stated) state(name, value);
  return vin_contradictions(vocabulary(), facts);
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("vin and dates: a year early and a year of waiting are well, more is not") {
  for (const char* day : {"2024-01-01", "2025-06-01", "2026-12-31", "1995-05-05"}) {
    CHECK_MESSAGE(against({{"registration.first_date", day}}).empty(), day);
  }
  for (const char* day : {"2023-12-31", "2027-01-01", "2010-01-01"}) {
    CHECK_MESSAGE(
        against({{"registration.first_date", day}}) == Keys{"vin.registration_of_other_year"}, day);
  }
  CHECK(against({{"registration.first_date", "2023-12-01..2024-02-01"}}).empty());
  CHECK(against({{"vehicle.production_date", "2023"}}) == Keys{"vin.production_of_other_year"});
  CHECK(against({{"vehicle.model_year", "2026"}}).empty());
  CHECK(against({{"vehicle.model_year", "2022"}}) == Keys{"vin.other_model_year"});
}

TEST_CASE("vin and brand: only a maker who has nothing to do with the number is another one") {
  CHECK(against({{"vehicle.brand", "byd"}}).empty());
  CHECK(against({{"vehicle.brand", "\u6bd4\u4e9a\u8fea"}}).empty());
  CHECK(against({{"vehicle.brand", "fang cheng bao"}}).empty());  // nobody's in the list
  CHECK(against({{"vehicle.brand", "geely"}}) == Keys{"vin.other_maker"});
  CHECK(against({{"vehicle.brand", "toyota"}}) == Keys{"vin.other_maker"});
  // A group's plants build each other's brands.
  CHECK_FALSE(is_another_maker("LB3A1234500000000", "zeekr"));
  CHECK_FALSE(is_another_maker("LVGA1234500000000", "toyota"));
  CHECK_FALSE(is_another_maker("XXXA1234500000000", "toyota"));
}

TEST_CASE("vin: what is assumed of other facts says nothing") {
  FactSheet facts;
  facts[*vocabulary().find("vehicle.vin")] = {one_text("lgxc16af1s0123456"), {}};
  facts[*vocabulary().find("registration.first_date")] = {one_date(*day_from_iso("2010-01-01")),
                                                          {SourceKind::assumed, {}, 0, 0}};
  CHECK(vin_contradictions(vocabulary(), facts).empty());
}
