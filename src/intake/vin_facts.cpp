#include "intake/vin_facts.h"

#include <algorithm>

#include "core/text.h"
#include "intake/makers.h"
#include "intake/vin.h"

namespace zerokm {
namespace {

// What is stated of a fact; everything where nothing is.
ValueSet stated(const Vocabulary& vocabulary, const FactSheet& facts, std::string_view name) {
  const auto id = vocabulary.find(name);
  if (!id) return any_date();
  const auto at = facts.find(*id);
  if (at == facts.end() || at->second.source.kind == SourceKind::assumed) {
    return vocabulary.everything(*id);
  }
  return at->second.values;
}

std::int64_t first_of(int year) { return day_from_digits(year, 1, 1).value_or(Day{}).number; }

}  // namespace

std::vector<std::string> vin_contradictions(const Vocabulary& vocabulary, const FactSheet& facts) {
  std::vector<std::string> keys;
  const ValueSet vin = stated(vocabulary, facts, "vehicle.vin");
  if (!vin.text_known) return keys;
  const VinCheck check = check_vin(vin.text);
  if (check.vin.empty()) return keys;
  // True where it cannot be so for any year the number may mean.
  const auto in_no_year = [&](const auto& cannot) {
    return !check.years.empty() && std::all_of(check.years.begin(), check.years.end(), cannot);
  };
  const ValueSet registered = stated(vocabulary, facts, "registration.first_date");
  const ValueSet produced = stated(vocabulary, facts, "vehicle.production_date");
  const ValueSet model = stated(vocabulary, facts, "vehicle.model_year");
  // Makers begin a model year up to a year early; a new car waits for its plates at most one.
  if (in_no_year([&](int year) {
        return registered.high < first_of(year - 1) || registered.low >= first_of(year + 2);
      })) {
    keys.emplace_back("vin.registration_of_other_year");
  }
  if (in_no_year([&](int year) {
        return produced.high < first_of(year - 1) || produced.low >= first_of(year + 2);
      })) {
    keys.emplace_back("vin.production_of_other_year");
  }
  if (in_no_year([&](int year) { return model.high < year - 1 || model.low > year + 1; })) {
    keys.emplace_back("vin.other_model_year");
  }
  const ValueSet brand = stated(vocabulary, facts, "vehicle.brand");
  if (brand.text_known && is_another_maker(check.vin, brand.text)) {
    keys.emplace_back("vin.other_maker");
  }
  return keys;
}

}  // namespace zerokm
