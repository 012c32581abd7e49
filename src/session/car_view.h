// Which cars of a list are shown, in which order, and how many there are of each kind.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "session/car_list.h"

namespace zerokm {

// Weeks shown of the days on which cars become free: half a year.
inline constexpr int free_weeks = 26;

enum class CarOrder {
  newest,
  title,
  vin,
  registered,
  leaving,
  first_free,
  market,
  entering,
  mileage
};

struct CarView {
  std::string search;             // as typed
  std::optional<Overall> answer;  // the worse of the car's two, grouped
  bool waiting = false;           // only cars that wait for their check
  bool changed = false;           // only cars with another answer than last seen
  std::string market;             // empty: any
  std::optional<int> week;        // in which it becomes free; 0 is this one
  CarOrder order = CarOrder::newest;
  bool descending = false;
};

// Places in CarList::cars().
std::vector<std::size_t> shown_cars(const CarList& list, const CarView& view);

struct CarCounts {
  std::array<std::size_t, 9> answers{};  // by Overall, grouped
  std::size_t waiting = 0;
  std::array<std::size_t, free_weeks> weeks{};
  std::size_t becoming_free = 0;     // in these weeks
  Day last_free;                     // of these
  std::vector<std::string> markets;  // that occur, sorted
};
CarCounts count_cars(const CarList& list);

// Answers that are shown alike: blocked with probably blocked, not covered with out of scope.
Overall grouped(Overall overall);

// Monday of the week in which a list's day lies.
Day first_monday(const CarList& list);

}  // namespace zerokm
