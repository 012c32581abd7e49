// Mileage, displacement, seats and other numbers with their units.
#include <algorithm>

#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr Decimal kilometres_per_mile{1609344, 6};

std::optional<std::int64_t> product(Decimal left, Decimal right, int decimals) {
  const auto digits = checked_product(left.digits, right.digits);
  if (!digits) return std::nullopt;
  return rescaled(*digits, left.decimals + right.decimals, decimals, Rounding::half_up);
}

std::optional<Decimal> times_ten(Decimal value, int power) {
  const int taken = std::min(power, value.decimals);
  value.decimals -= taken;
  for (int i = taken; i < power; ++i) {
    const auto digits = checked_product(value.digits, 10);
    if (!digits) return std::nullopt;
    value.digits = *digits;
  }
  return value;
}

std::optional<std::int64_t> kilometres(Decimal value, std::string_view unit) {
  if (unit == "mile") return product(value, kilometres_per_mile, 0);
  const auto scaled = unit == "wan_km" ? times_ten(value, 4) : std::optional(value);
  if (!scaled) return std::nullopt;
  return rescaled(scaled->digits, scaled->decimals, 0, Rounding::half_up);
}

constexpr std::int64_t most_mileage = 5'000'000;

}  // namespace

bool Reader::takes_value(std::size_t label) const {
  return is_mark(label + 1, ':') ||
         (label + 1 < tokens_.list.size() && token(label + 1).kind == TokenKind::number);
}

Reader::Measure Reader::measure_at(std::size_t at) const {
  Measure measure;
  measure.begin = measure.end = at;
  if (at >= tokens_.list.size() || token(at).kind != TokenKind::number || token(at).used) {
    return measure;
  }
  measure.readings = tokens_.numbers[token(at).index].readings;
  measure.end = at + 1;
  while (is(measure.end, TermKind::scale)) {
    const int power = token(measure.end).term->target[0] - '0';
    for (Decimal& reading : measure.readings) {
      if (const auto scaled = times_ten(reading, power)) reading = *scaled;
    }
    measure.scaled = true;
    ++measure.end;
  }
  // "1.5-litre", "1498 (ml)".
  std::size_t unit = measure.end;
  if (is_mark(unit, '-') || is_mark(unit, '(')) ++unit;
  if (is(unit, TermKind::unit)) {
    measure.unit = target_of(unit);
    measure.end = unit + 1;
  } else if (is(measure.end, TermKind::label) && !takes_value(measure.end) &&
             target_of(measure.end) == "vehicle.seats") {
    measure.unit = "seat";  // "7 seats": the word is a label elsewhere
    ++measure.end;
  } else if (is(measure.end, TermKind::label) && !takes_value(measure.end) &&
             target_of(measure.end) == "vehicle.doors") {
    measure.unit = "door";
    ++measure.end;
  } else if (is(measure.end, TermKind::currency)) {
    measure.currency = target_of(measure.end);
    ++measure.end;
  }
  return measure;
}

// "0-50 km", "18,500-19,000 USD": the second number of a span; without readings where there is
// none.
Reader::Measure Reader::span_end(const Measure& first) const {
  const bool joined = is_mark(first.end, '-') || is_mark(first.end, '~') ||
                      is_mark(first.end, U'–') || is_mark(first.end, U'—');
  if (!joined || first.readings.size() != 1) return {};
  const Measure second = measure_at(first.end + 1);
  const bool same_unit = first.unit.empty() || first.unit == second.unit;
  const bool same_money =
      first.currency.empty() || second.currency.empty() || first.currency == second.currency;
  return second.readings.size() == 1 && same_unit && same_money ? second : Measure{};
}

void Reader::state_count(std::string_view id, const Measure& measure, std::size_t label) {
  const auto found = fact(id);
  if (!found || measure.readings.size() != 1) return;
  // "5+2 seats", "4/5 doors" are two numbers.
  const bool joined =
      is_mark(measure.end, '+') || is_mark(measure.end, '/') || is_mark(measure.end, '-');
  if (joined && measure.end + 1 < tokens_.list.size() &&
      token(measure.end + 1).kind == TokenKind::number) {
    return use(measure.begin, measure.end + 2);
  }
  const FactEntry& entry = vocabulary_.entry(*found);
  const Decimal value = measure.readings.front();
  const auto digits = rescaled(value.digits, value.decimals, entry.decimals, Rounding::half_up);
  if (!digits || *digits < entry.least || *digits > entry.most) return;
  use(measure.begin, measure.end);
  offer(id, quantity_span(*digits, *digits), measure.begin, measure.end, label,
        label == none ? Likelihood::likely : Likelihood::certain, "");
}

void Reader::state_model_year(const Measure& measure, std::size_t label) {
  if (measure.readings.size() != 1 || measure.readings[0].decimals != 0) return;
  std::int64_t year = measure.readings[0].digits;
  const bool is_short = year >= 10 && year <= 49;
  if (is_short) year += 2000;
  if (year < 1980 || year > 2049) return;
  use(measure.begin, measure.end);
  offer("vehicle.model_year", quantity_span(year, year), measure.begin, measure.end, label,
        is_short ? Likelihood::likely : Likelihood::certain,
        is_short ? "intake.two_digit_year" : "");
}

void Reader::state_mileage(const Measure& measure, std::size_t label, std::string_view hint,
                           Likelihood likelihood) {
  const std::string_view unit = measure.unit.empty() ? hint : measure.unit;
  if (unit != "km" && unit != "wan_km" && unit != "mile" && !unit.empty()) return;
  if (is_limit(measure)) return use(measure.begin, measure.end);
  const Measure upper = span_end(measure);
  if (!upper.readings.empty()) {
    const std::string_view both = upper.unit.empty() ? hint : upper.unit;
    const auto low = kilometres(measure.readings[0], both);
    const auto high = kilometres(upper.readings[0], both);
    use(measure.begin, upper.end);
    const bool known = both == "km" || both == "wan_km" || both == "mile";
    if (!known || !low || !high || *low >= *high || *high > most_mileage) return;
    return offer("vehicle.mileage", quantity_span(*low, *high), measure.begin, upper.end, label,
                 likelihood, "");
  }
  std::vector<std::int64_t> values;
  std::string_view reason;
  const auto add = [&](Decimal reading, std::string_view as) {
    const auto km = kilometres(reading, as);
    if (!km || *km < 0 || *km > most_mileage) return;
    if (std::find(values.begin(), values.end(), *km) == values.end()) values.push_back(*km);
  };
  for (const Decimal& reading : measure.readings) add(reading, unit);
  if (measure.readings.size() > 1) reason = "intake.decimal_or_thousands";
  // Chinese listings leave out both words of "ten thousand kilometres".
  const Decimal first = measure.readings.empty() ? Decimal{} : measure.readings.front();
  const bool small = first.digits > 0 && (first.decimals > 0 || first.digits < 100);
  if (unit.empty() && !measure.scaled && small && (text_.han > 0 || first.decimals > 0)) {
    add(first, "wan_km");
    reason = "intake.mileage_unit_missing";
  }
  if (unit.empty() && measure.scaled && text_.han == 0 && values.size() == 1) reason = "";
  if (values.empty()) return;
  use(measure.begin, measure.end);
  if (values.size() == 1) reason = "";
  if (values.size() == 1 && is_approximate(measure)) {
    reason = "intake.approximate";
    likelihood = Likelihood::likely;
  }
  for (const std::int64_t value : values) {
    offer("vehicle.mileage", quantity_span(value, value), measure.begin, measure.end, label,
          values.size() > 1 ? Likelihood::possible : likelihood, reason);
  }
}

void Reader::state_displacement(const Measure& measure, std::size_t label, std::string_view hint) {
  if (measure.readings.empty()) return;
  const std::string_view unit = measure.unit.empty() ? hint : measure.unit;
  const bool litres = unit == "litre" || unit == "turbo";
  if (!litres && unit != "cm3" && !unit.empty()) return;
  // "1.498 l" and "1.498 cm3" have two readings each, of which one is an engine.
  for (const Decimal& reading : measure.readings) {
    const auto thousandths = rescaled(reading.digits, reading.decimals, 3, Rounding::half_up);
    if (!thousandths) continue;
    const bool as_litres = litres || (unit.empty() && *thousandths < 20'000);
    const std::int64_t cm3 = as_litres ? *thousandths : *thousandths / 1000;
    if (cm3 < 500 || cm3 > 12'000 || (!as_litres && reading.decimals > 2)) continue;
    if (as_litres && label == none && (reading.decimals != 1 || cm3 > 8'500)) continue;
    use(measure.begin, measure.end);
    if (!as_litres || reading.decimals >= 3) {
      offer("vehicle.displacement", quantity_span(cm3, cm3), measure.begin, measure.end, label,
            label == none ? Likelihood::likely : Likelihood::certain, "");
      return;
    }
    // The badge rounds: what is called 1.5 litres has 1450 to 1549 cm3.
    const std::int64_t half = reading.decimals == 2 ? 5 : reading.decimals == 1 ? 50 : 500;
    offer("vehicle.displacement", quantity_span(cm3 - half, cm3 + half - 1), measure.begin,
          measure.end, label, Likelihood::likely, "intake.nominal_displacement");
    return;
  }
}

void Reader::read_quantity_label(std::size_t i) {
  const Value value = value_behind(i);
  const std::size_t before = previous(i);
  const bool model_year = target_of(i) == "vehicle.model_year";
  if (model_year && before != none && before + 1 == i && token(before).kind == TokenKind::number &&
      !token(before).used && !value.separated) {
    return state_model_year(measure_at(before), i);
  }
  if (value.at != none && token(value.at).kind == TokenKind::term) {
    const std::string_view target = target_of(i);
    const TermMatch answer = Lexicon::all().answer(text_, token(value.at).begin, target);
    if (answer.term != nullptr) {
      use(value.at, value.at + 1);
      return offer_text(target, answer.term->value, value.at, value.at + 1, i, Likelihood::certain,
                        "");
    }
  }
  if (value.at == none || token(value.at).kind != TokenKind::number) {
    if (value.at != none && target_of(i) == "vehicle.model_year") {
      const auto date = date_of(value.at);
      if (date && date->readings.size() == 1) {
        const int year = civil_from_day(date->readings[0].first).year;
        use(value.at, value.at + 1);
        offer("vehicle.model_year", quantity_span(year, year), value.at, value.at + 1, i,
              Likelihood::certain, "");
      }
    }
    return;
  }
  if (planned(i)) return;
  const std::string_view target = target_of(i);
  Measure measure = measure_at(value.at);
  if (!measure.currency.empty()) return;
  if (target == "vehicle.mileage") {
    return state_mileage(measure, i, value.unit, Likelihood::certain);
  }
  if (target == "vehicle.displacement") return state_displacement(measure, i, value.unit);
  if (target == "vehicle.model_year") return state_model_year(measure, i);
  if (measure.unit == "other") return;
  state_count(target, measure, i);
}

// "under 20 000 km", "3万多公里": a limit is not a value.
bool Reader::is_limit(const Measure& measure) const {
  std::size_t before = measure.begin;
  while (before > 0 && is(before - 1, TermKind::filler)) --before;
  return (before > 0 && is(before - 1, TermKind::bound)) || is(measure.end, TermKind::bound);
}

bool Reader::is_approximate(const Measure& measure) const {
  return (measure.begin > 0 &&
          (is(measure.begin - 1, TermKind::approximate) || is_mark(measure.begin - 1, '~'))) ||
         is(measure.end, TermKind::approximate);
}

// The whole piece between two separators is the number: "... | 1200 km | ...".
bool Reader::stands_alone(const Measure& measure) const {
  const auto parts = [&](std::size_t i) {
    return i >= tokens_.list.size() || ends_clause(i) || is_mark(i, '/') || is_mark(i, U'·') ||
           is_mark(i, U'•') || is_mark(i, '-') || is_mark(i, '.') || is_mark(i, '+');
  };
  std::size_t begin = measure.begin;
  const auto skipped = [&](std::size_t k) {
    return is(k, TermKind::filler) || is(k, TermKind::approximate);
  };
  while (begin > 0 && skipped(begin - 1)) --begin;
  std::size_t end = measure.end;
  while (skipped(end)) ++end;
  return (begin == 0 || parts(begin - 1)) && parts(end);
}

// "8 years or 160 000 km" is a warranty.
bool Reader::behind_years(const Measure& measure) const {
  for (std::size_t k = measure.begin; k > 0 && measure.begin - k < 3; --k) {
    if (ends_clause(k - 1)) return false;
    if (is(k - 1, TermKind::unit) && target_of(k - 1) == "other") return true;
  }
  return false;
}

void Reader::read_loose_number(std::size_t i) {
  const Measure measure = measure_at(i);
  const Measure upper = span_end(measure);
  const bool way = upper.unit == "km" || upper.unit == "wan_km" || upper.unit == "mile";
  const std::string_view unit = way ? upper.unit : measure.unit;
  if (!measure.currency.empty() || !upper.currency.empty()) {
    if (!about_business(i) && !planned(i)) state_price(measure, none, Likelihood::likely);
    return;
  }
  if (unit.empty() || unit == "other" || about_business(i) || planned(i)) return;
  if (unit == "kw" || unit == "hp") {
    note_power(measure, none, "", "");
  } else if (unit == "litre" || unit == "turbo" || unit == "cm3") {
    state_displacement(measure, none, "");
  } else if (unit == "year_model") {
    state_model_year(measure, none);
  } else if ((unit == "km" || unit == "wan_km") && behind_years(measure)) {
    use(measure.begin, measure.end);
  } else if (unit == "wan_km" || (unit == "km" && measure.scaled && text_.han > 0)) {
    if (!has_fact("vehicle.mileage")) state_mileage(measure, none, "", Likelihood::likely);
  } else if (unit == "km" || unit == "mile") {
    if (!has_fact("vehicle.mileage") && (way || stands_alone(measure))) {
      state_mileage(measure, none, "", Likelihood::likely);
    }
  } else if (unit == "seat" || unit == "door") {
    const bool plain = measure.readings.size() == 1 && measure.readings[0].decimals == 0;
    const std::int64_t count = plain ? measure.readings[0].digits : 0;
    if (count < 2 || count > (unit == "seat" ? 60 : 5)) return;
    state_count(unit == "seat" ? "vehicle.seats" : "vehicle.doors", measure, none);
  }
}

void Reader::read_transfer_count(std::size_t i) {
  const Value value = value_behind(i);
  if (value.at == none) return;
  if (is(value.at, TermKind::lack)) {
    use(value.at, value.at + 1);
    return offer_text("registration.transferred", "no", value.at, value.at + 1, i,
                      Likelihood::certain, "");
  }
  if (token(value.at).kind != TokenKind::number) return;
  const Measure measure = measure_at(value.at);
  if (measure.readings.size() != 1 || measure.readings[0].decimals != 0 ||
      measure.readings[0].digits > 50) {
    return;
  }
  use(measure.begin, measure.end);
  offer_text("registration.transferred", measure.readings[0].digits == 0 ? "no" : "yes",
             measure.begin, measure.end, i, Likelihood::certain, "");
}

// "km 35", "KM: 35": the unit serves as the label.
void Reader::read_unit_in_front(std::size_t i) {
  const bool behind_number =
      i > 0 && (token(i - 1).kind == TokenKind::number || is(i - 1, TermKind::scale));
  const bool power = target_of(i) == "hp" || target_of(i) == "kw";
  if (behind_number || (!power && (target_of(i) != "km" || has_fact("vehicle.mileage")))) return;
  std::size_t at = i + 1;
  while (is_mark(at, ':') || is_mark(at, '-') || is_mark(at, '.')) ++at;
  const Measure measure = measure_at(at);
  if (measure.readings.empty() || !measure.unit.empty() || !measure.currency.empty()) return;
  if (about_business(i) || planned(i) || asked(i)) return;
  if (target_of(i) != "km") {
    if (is_mark(i + 1, ':')) note_power(measure, i, "", target_of(i));
    return;
  }
  if (!ends_clause(measure.end) && !is_field(measure.end)) return;
  state_mileage(measure, i, "km", Likelihood::likely);
}

}  // namespace zerokm
