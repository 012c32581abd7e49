#include "api/car_columns.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace zerokm {

CarColumns::CarColumns(const Vocabulary& vocabulary, std::vector<FactId> facts,
                       std::size_t capacity)
    : vocabulary_(vocabulary),
      facts_(std::move(facts)),
      capacity_(capacity),
      places_(facts_.size()) {
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    const ValueSet everything = vocabulary.everything(facts_[i]);
    sorts_.push_back({everything.kind, everything.members});
    if (everything.kind == FactKind::text) continue;
    places_[i].exact = take(capacity * (coded(i) ? sizeof(std::uint8_t) : sizeof(std::int32_t)));
  }
}

bool CarColumns::coded(std::size_t fact) const {
  return sorts_[fact].kind == FactKind::truth || sorts_[fact].kind == FactKind::choice;
}

// A car is written into all columns at the same place. Were their beginnings a power of two apart,
// all these would share a few lines of the nearest cache; so each begins at a line of its own.
void* CarColumns::take(std::size_t bytes) {
  constexpr std::size_t line = 64;
  constexpr std::size_t lines = 64;
  const std::size_t wanted = memory_.size() * 37 % lines;
  memory_.push_back(
      std::make_unique<std::uint64_t[]>((bytes + line * (lines + 1)) / sizeof(std::uint64_t)));
  auto* first = reinterpret_cast<unsigned char*>(memory_.back().get());
  while (reinterpret_cast<std::uintptr_t>(first) / line % lines != wanted ||
         reinterpret_cast<std::uintptr_t>(first) % line != 0) {
    first += sizeof(std::uint64_t);
  }
  return first;
}

void CarColumns::clear(std::size_t cars) {
  cars = std::min(cars, capacity_);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (sorts_[i].kind == FactKind::text) continue;
    places_[i].form = ColumnForm::exact;
    if (coded(i)) {
      std::memset(codes(i), code_not_stated, cars);
    } else {
      std::fill_n(lows(i), cars, number_not_stated);
    }
  }
}

void CarColumns::widen(std::size_t fact) {
  ColumnPlace& place = places_[fact];
  const Sort& sort = sorts_[fact];
  if (place.form == ColumnForm::ranged || sort.kind == FactKind::text ||
      sort.kind == FactKind::truth) {
    return;
  }
  if (place.ranged == nullptr) {
    place.ranged = take(
        capacity_ * (sort.kind == FactKind::choice ? sizeof(std::uint64_t) : sizeof(std::int32_t)));
  }
  place.form = ColumnForm::ranged;
  if (sort.kind != FactKind::choice) {
    std::copy_n(lows(fact), capacity_, highs(fact));
    return;
  }
  for (std::size_t car = 0; car < capacity_; ++car) {
    const std::uint8_t code = codes(fact)[car];
    sets(fact)[car] = code == code_not_stated ? sort.everything : std::uint64_t{1} << (code & 63);
  }
}

bool CarColumns::state(std::size_t fact, std::size_t car, const ValueSet& values) {
  const Sort& sort = sorts_[fact];
  switch (sort.kind) {
    case FactKind::truth:
      codes(fact)[car] = !is_single(values)            ? code_not_stated
                         : values.members == truth_yes ? std::uint8_t{1}
                                                       : std::uint8_t{0};
      return true;
    case FactKind::choice: {
      const std::uint64_t members = values.members & sort.everything;
      const bool one = std::has_single_bit(members);
      if (!one && members != sort.everything) widen(fact);
      codes(fact)[car] =
          one ? static_cast<std::uint8_t>(std::countr_zero(members)) : code_not_stated;
      if (places_[fact].form == ColumnForm::ranged) sets(fact)[car] = members;
      return true;
    }
    case FactKind::date:
    case FactKind::quantity: {
      const auto end = [](std::int64_t number, std::int64_t open) {
        return number == open ? number_not_stated : static_cast<std::int32_t>(number);
      };
      const auto fits = [](std::int64_t number, std::int64_t open) {
        return number == open || (number > number_not_stated && number <= INT32_MAX);
      };
      if (!fits(values.low, open_low) || !fits(values.high, open_high)) return false;
      const std::int32_t low = end(values.low, open_low);
      const std::int32_t high = end(values.high, open_high);
      if (low != high) widen(fact);
      lows(fact)[car] = low;
      if (places_[fact].form == ColumnForm::ranged) highs(fact)[car] = high;
      return true;
    }
    case FactKind::text:
      return true;  // texts have no columns
  }
  return true;
}

void CarColumns::spread(std::size_t car, CarColumns& to, std::size_t cars) const {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const ColumnPlace& place = places_[i];
    if (sorts_[i].kind == FactKind::text) continue;
    const bool ranged = place.form == ColumnForm::ranged;
    if (ranged) to.widen(i);
    to.places_[i].form = place.form;
    if (coded(i)) {
      std::memset(to.codes(i), static_cast<const std::uint8_t*>(place.exact)[car], cars);
      if (ranged) {
        std::fill_n(to.sets(i), cars, static_cast<const std::uint64_t*>(place.ranged)[car]);
      }
      continue;
    }
    std::fill_n(to.lows(i), cars, static_cast<const std::int32_t*>(place.exact)[car]);
    if (ranged) {
      std::fill_n(to.highs(i), cars, static_cast<const std::int32_t*>(place.ranged)[car]);
    }
  }
}

std::vector<FactColumn> CarColumns::columns() const {
  std::vector<FactColumn> made;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const ColumnPlace& place = places_[i];
    FactColumn& column = made.emplace_back(FactColumn{facts_[i]});
    if (place.form == ColumnForm::absent) continue;
    const bool ranged = place.form == ColumnForm::ranged;
    switch (sorts_[i].kind) {
      case FactKind::choice:
        if (ranged) {
          column.sets = static_cast<const std::uint64_t*>(place.ranged);
          break;
        }
        [[fallthrough]];
      case FactKind::truth:
        column.codes = static_cast<const std::uint8_t*>(place.exact);
        break;
      case FactKind::date:
      case FactKind::quantity:
        column.low = static_cast<const std::int32_t*>(place.exact);
        if (ranged) column.high = static_cast<const std::int32_t*>(place.ranged);
        break;
      case FactKind::text:
        break;
    }
  }
  return made;
}

}  // namespace zerokm
