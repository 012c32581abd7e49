// Power: of the engine, of the electric motor at its peak or over thirty minutes. In kilowatts.
#include <algorithm>

#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr std::string_view engine_power = "vehicle.engine_power";
constexpr std::string_view motor_power = "vehicle.motor_peak_power";
constexpr Decimal kilowatts_per_horsepower{7355, 4};
constexpr std::int64_t least_power = 10'00;  // in hundredths of a kilowatt, as all of them here
constexpr std::int64_t most_power = 1500'00;
constexpr std::int64_t rounding = 120;  // between a figure in kW and the same in horsepower

std::optional<std::int64_t> horsepower_in_kilowatts(Decimal value) {
  const auto digits = checked_product(value.digits, kilowatts_per_horsepower.digits);
  if (!digits) return std::nullopt;
  return rescaled(*digits, value.decimals + kilowatts_per_horsepower.decimals, 2,
                  Rounding::half_up);
}

std::optional<std::int64_t> kilowatts(Decimal value, std::string_view unit) {
  if (unit == "hp") return horsepower_in_kilowatts(value);
  return rescaled(value.digits, value.decimals, 2, Rounding::half_up);
}

}  // namespace

void Reader::read_power_label(std::size_t i) {
  const Value value = value_behind(i);
  if (value.at == none || token(value.at).kind != TokenKind::number || planned(i)) return;
  note_power(measure_at(value.at), i, target_of(i), value.unit);
}

// "110 kW (engine), 145 kW (electric)"; "engine 1.5 l 110 hp": which of the two it is.
std::string_view Reader::power_owner(const Measure& measure) {
  const std::size_t aside = measure.end + 1;
  if (is_mark(measure.end, '(') && is_mark(aside + 1, ')')) {
    const bool engine = is(aside, TermKind::label) && target_of(aside) == "vehicle.displacement";
    const bool motor = (is(aside, TermKind::states) && meaning_of(aside).substr(0, 3) == "bev") ||
                       (is(aside, TermKind::power) && target_of(aside) == motor_power);
    if (engine || motor) use(measure.end, aside + 2);
    if (engine) return engine_power;
    if (motor) return motor_power;
  }
  for (std::size_t k = measure.begin, steps = 0; k > 0 && steps < 6; ++steps) {
    if (ends_clause(--k)) break;
    const bool label = is(k, TermKind::label);
    if (label && (target_of(k) == "vehicle.displacement" || target_of(k) == "vehicle.powertrain")) {
      return engine_power;
    }
    if (is(k, TermKind::power) || (is_field(k) && !label)) break;
  }
  return "";
}

void Reader::note_power(const Measure& measure, std::size_t label, std::string_view target,
                        std::string_view hint) {
  if (target.empty()) target = power_owner(measure);
  PowerMention mention{measure, label, std::string(target)};
  if (mention.measure.unit.empty()) mention.measure.unit = hint;
  const std::string_view unit = mention.measure.unit;
  if (measure.readings.size() != 1 || powers_.size() >= most_mentions) return;
  if (unit != "kw" && unit != "hp" && (label == none || !unit.empty())) return;
  use(measure.begin, measure.end);
  // "150 hp (110 kW)", "110 kW / 150 hp": one power, said twice.
  std::size_t next = measure.end;
  while (is_mark(next, '(') || is_mark(next, '/') || is_mark(next, ')') || is_mark(next, ',') ||
         is_mark(next, '=') || is_mark(next, '~') || is_mark(next, U'≈')) {
    ++next;
  }
  const Measure twin = measure_at(next);
  if (next > measure.end && twin.readings.size() == 1 && twin.unit != unit &&
      (twin.unit == "kw" || twin.unit == "hp")) {
    const auto here = kilowatts(measure.readings[0], unit);
    const auto there = kilowatts(twin.readings[0], twin.unit);
    const std::int64_t gap = here && there ? *here - *there : most_power;
    if (gap <= rounding && gap >= -rounding) {
      use(twin.begin, twin.end);
      if (twin.unit == "kw") mention.measure.readings = twin.readings;
      mention.measure.unit = "kw";
      mention.measure.end = is_mark(twin.end, ')') ? twin.end + 1 : twin.end;
    }
  }
  powers_.push_back(mention);
}

// "133 kW ... 181 hp" in two fields is one power; the kilowatts are the maker's figure.
bool Reader::said_in_kilowatts(const PowerMention& mention, std::int64_t value) const {
  const auto same_owner = [](const PowerMention& one, const PowerMention& other) {
    return one.target == other.target || one.target.empty() || other.target.empty();
  };
  return std::any_of(powers_.begin(), powers_.end(), [&](const PowerMention& other) {
    if (other.measure.unit != "kw" || !same_owner(other, mention)) return false;
    const auto there = kilowatts(other.measure.readings.front(), "kw");
    return there && *there - value <= rounding && value - *there <= rounding;
  });
}

// A power without a label belongs to the only engine the car has. A hybrid has two.
void Reader::finish_powers() {
  const auto id = fact("vehicle.powertrain");
  std::uint64_t members = 0;
  bool known = false;
  for (const Candidate& candidate : reading_.candidates) {
    if (id && candidate.fact == *id) {
      members |= candidate.values.members;
      known = true;
    }
  }
  const auto only = [&](std::initializer_list<std::string_view> names) {
    if (!known || !id) return false;
    std::uint64_t allowed = 0;
    const auto& list = vocabulary_.members(*id);
    for (std::size_t k = 0; k < list.size(); ++k) {
      if (std::find(names.begin(), names.end(), list[k]) != names.end()) {
        allowed |= std::uint64_t{1} << k;
      }
    }
    return (members & ~allowed) == 0;
  };
  const bool electric = only({"bev"});
  const bool burning =
      only({"petrol", "diesel", "gas"}) || (!known && has_fact("vehicle.displacement"));
  for (const PowerMention& mention : powers_) {
    const Measure& measure = mention.measure;
    std::string_view target = mention.target;
    std::string_view reason;
    Likelihood likelihood = mention.label == none ? Likelihood::likely : Likelihood::certain;
    // A paper's power without a unit is in kilowatts; a seller's may be either.
    if (measure.unit.empty()) {
      leave_unread(measure.begin, measure.end);
      notice("intake.power_unit_missing", measure.begin, measure.end);
      continue;
    }
    if (target.empty() && burning) target = engine_power;
    if (target == engine_power && electric) target = "";
    if (target.empty() && electric) {
      target = motor_power;
      likelihood = Likelihood::likely;
      reason = "intake.power_peak_or_30_minutes";
    }
    const auto value = kilowatts(measure.readings.front(), measure.unit);
    if (value && measure.unit == "hp" && said_in_kilowatts(mention, *value)) continue;
    if (target.empty() || !value || *value < least_power || *value > most_power) {
      leave_unread(measure.begin, measure.end);
      if (target.empty()) notice("intake.power_of_which_motor", measure.begin, measure.end);
      continue;
    }
    offer(target, quantity_span(*value, *value), measure.begin, measure.end, mention.label,
          likelihood, reason);
  }
}

// "排量/功率: 1498/124", units as printed or those of the certificate: ml and kW.
void Reader::read_displacement_and_power(std::size_t i) {
  const Value value = value_behind(i);
  if (value.at == none || token(value.at).kind != TokenKind::number) return;
  const Measure first = measure_at(value.at);
  std::size_t at = first.end;
  state_displacement(first, i, "");
  if (!is_mark(at, '/')) return;
  const Measure second = measure_at(at + 1);
  // The certificate names the engine's power beside its displacement.
  if (second.readings.size() == 1) note_power(second, i, "vehicle.engine_power", "kw");
}

}  // namespace zerokm
