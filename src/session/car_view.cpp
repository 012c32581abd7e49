#include "session/car_view.h"

#include <algorithm>

#include "core/order.h"
#include "core/text.h"

namespace zerokm {
namespace {

constexpr int week_days = 7;

std::optional<int> week_of(const CarList& list, const CarAnswers& now) {
  if (!now.becomes_free(list.day())) return std::nullopt;
  const std::int64_t days = now.first_free->high - first_monday(list).number;
  if (days >= std::int64_t{week_days} * free_weeks) return std::nullopt;
  return static_cast<int>(days / week_days);
}

bool fits(const CarList& list, const CarView& view, const std::string& wanted,
          const ListedCar& car) {
  if (!wanted.empty() && car.folded.find(wanted) == std::string::npos) return false;
  if (!view.market.empty() && car.kept.car.market != view.market) return false;
  if (view.changed && !car.changed) return false;
  if (!car.now) return !view.answer && !view.week;
  if (view.waiting) return false;
  if (view.answer && grouped(car.now->worst()) != *view.answer) return false;
  return !view.week || week_of(list, *car.now) == view.week;
}

// Cars of which the asked thing is not known stand last, whichever way round.
struct Key {
  bool known = false;
  std::int64_t number = 0;
  std::string text;
};

Key span_key(const std::optional<DaySpan>& span) {
  if (!span) return {};
  return {true, span->low == open_low ? span->high : span->low, {}};
}

Key key_of(const ListedCar& car, CarOrder order) {
  switch (order) {
    case CarOrder::newest:
      break;
    case CarOrder::title:
      return {!car.title.empty(), 0, folded(car.title)};
    case CarOrder::vin:
      return {!car.vin.empty(), 0, car.vin};
    case CarOrder::market:
      return {!car.kept.car.market.empty(), 0, car.kept.car.market};
    case CarOrder::registered:
      return car.now ? span_key(car.now->registered) : Key{};
    case CarOrder::first_free:
      return car.now ? span_key(car.now->first_free) : Key{};
    case CarOrder::leaving:
      return car.now ? Key{true, static_cast<std::int64_t>(car.now->leaving), {}} : Key{};
    case CarOrder::entering:
      if (car.now && car.now->entering) {
        return {true, static_cast<std::int64_t>(*car.now->entering), {}};
      }
      break;
    case CarOrder::mileage:
      if (car.now && car.now->mileage) return {true, car.now->mileage->low, {}};
      break;
  }
  return {};
}

}  // namespace

Overall grouped(Overall overall) {
  if (overall == Overall::probably_blocked) return Overall::blocked;
  return overall == Overall::out_of_scope ? Overall::not_covered : overall;
}

Day first_monday(const CarList& list) {
  return plus_days(list.day(), -weekday_from_day(list.day()));
}

std::vector<std::size_t> shown_cars(const CarList& list, const CarView& view) {
  const std::string wanted = folded(view.search);
  struct Item {
    std::size_t place;
    Key key;
  };
  std::vector<Item> items;
  for (std::size_t i = 0; i < list.cars().size(); ++i) {
    const ListedCar& car = list.cars()[i];
    if (fits(list, view, wanted, car)) items.push_back({i, key_of(car, view.order)});
  }
  order(items, [&](const Item& a, const Item& b) {
    if (a.key.known != b.key.known) return a.key.known;
    const Key& first = view.descending ? b.key : a.key;
    const Key& second = view.descending ? a.key : b.key;
    return first.number != second.number ? first.number < second.number : first.text < second.text;
  });
  std::vector<std::size_t> places;
  places.reserve(items.size());
  for (const Item& item : items) places.push_back(item.place);
  return places;
}

CarCounts count_cars(const CarList& list) {
  CarCounts counts;
  for (const ListedCar& car : list.cars()) {
    const std::string& market = car.kept.car.market;
    const auto at = std::lower_bound(counts.markets.begin(), counts.markets.end(), market);
    if (!market.empty() && (at == counts.markets.end() || *at != market)) {
      counts.markets.insert(at, market);
    }
    if (!car.now) {
      ++counts.waiting;
      continue;
    }
    ++counts.answers[static_cast<std::size_t>(grouped(car.now->worst()))];
    const auto week = week_of(list, *car.now);
    if (!week) continue;
    ++counts.weeks[static_cast<std::size_t>(*week)];
    ++counts.becoming_free;
    counts.last_free =
        std::max(counts.last_free, Day{static_cast<std::int32_t>(car.now->first_free->high)});
  }
  return counts;
}

}  // namespace zerokm
