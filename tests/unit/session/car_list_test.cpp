// A dealer's list: checked in blocks as each car alone, told apart from what was last seen, found,
// sorted and counted.
#include "session/car_list.h"

#include <doctest/doctest.h>

#include "shipped_rules.h"
#include "session/car_view.h"

using namespace zerokm;

namespace {

Day day(const char* iso) { return *day_from_iso(iso); }

SavedCar car(const std::string& vin, const char* registered, const char* market = "RU") {
  SavedCar saved;
  saved.pasted = "云岭X5 1.5T\n车架号：" + vin + "\n注册日期：" + registered +
                 "\n汽油，排量1498ml，功率110kW\n左舵，表显里程 12 km\n";
  saved.market = market;
  return saved;
}

// Registered so many days before 24 November 2026.
CarList a_list(int cars) {
  CarList list(shipped_knowledge(), day("2026-11-24"));
  for (int i = 0; i < cars; ++i) {
    const std::string registered = iso_from_day(plus_days(day("2026-11-24"), -i * 3));
    list.add(car("LEXAMPLE8T0000175", registered.c_str(), i % 4 == 0 ? "JO" : "RU"),
             "Row " + std::to_string(i));
  }
  return list;
}

void check_all(CarList& list) {
  while (list.waiting() > 0) list.check_some(7);
}

}  // namespace

TEST_CASE("the check of a list says what the check of each car says") {
  CarList list = a_list(90);
  CHECK(list.waiting() == 90);
  list.check_some(20);
  CHECK(list.waiting() == 70);
  check_all(list);
  for (const ListedCar& listed : list.cars()) {
    REQUIRE(listed.now.has_value());
    Session session(shipped_knowledge(), list.day());
    session.restore(listed.kept.car);
    const Inspected inspected = session.inspect();
    const InspectionText text = session.text(shipped_knowledge().words.at("en"), inspected);
    REQUIRE(inspected.sides.size() == 2);
    CAPTURE(listed.title);
    CHECK(listed.now->leaving == inspected.sides[0].answer.overall);
    CHECK(listed.now->entering == inspected.sides[1].answer.overall);
    const auto& free = text.sides[0].first_free;
    CHECK(listed.now->first_free.has_value() == free.has_value());
    if (free && listed.now->first_free) CHECK(listed.now->first_free->high == free->high);
    CHECK(listed.vin == "LEXAMPLE8T0000175");
  }
}

TEST_CASE("a new day changes some answers, until they have been seen") {
  CarList list(shipped_knowledge(), day("2026-11-24"));
  const std::string soon = list.add(car("LEXAMPLE8T0000175", "2026-06-01"));
  list.add(car("LEXAMPLE8T0000175", "2026-11-01"));
  check_all(list);
  CHECK(list.changed_count() == 0);
  list.wait_again(day("2026-11-29"));
  CHECK(list.waiting() == 2);
  check_all(list);
  CHECK(list.changed_count() == 1);
  CHECK(list.find(soon)->changed);
  CHECK(list.changed_since() == day("2026-11-24"));
  CarView view;
  view.changed = true;
  CHECK(shown_cars(list, view).size() == 1);
  list.mark_all_seen();
  CHECK(list.changed_count() == 0);
  CHECK(list.find(soon)->kept.seen->on == day("2026-11-29"));
}

TEST_CASE("what was removed can be put back where it was") {
  CarList list = a_list(5);
  list.take_dirty();
  const std::string id = list.cars()[2].kept.id;
  std::vector<KeptCar> removed = list.remove({id, "no_such_car"});
  CHECK(removed.size() == 1);
  CHECK(list.cars().size() == 4);
  CHECK(list.waiting() == 4);
  CHECK(list.take_dirty() == std::vector<std::string>{id});
  CHECK(list.put(std::move(removed[0])));
  CHECK(list.cars()[2].kept.id == id);
  CHECK(list.waiting() == 5);
}

TEST_CASE("cars of a file come in once, under ids of their own") {
  CarList list = a_list(3);
  check_all(list);
  std::vector<KeptCar> same;
  for (const ListedCar& listed : list.cars()) same.push_back(listed.kept);
  CHECK(list.add_all(same).empty());
  KeptCar other = same[0];
  other.car = car("LEXAMPLE8T0000175", "2026-02-02");
  const auto added = list.add_all({other, other});
  REQUIRE(added.size() == 1);
  CHECK(added[0] != other.id);
  CHECK(list.find(other.id)->kept.car.pasted != other.car.pasted);
  CHECK(list.cars().size() == 4);
}

TEST_CASE("a full list takes no more") {
  CarList list(shipped_knowledge(), day("2026-11-24"));
  for (std::size_t i = 0; i < limits::kept_cars; ++i) REQUIRE_FALSE(list.add({}).empty());
  CHECK(list.full());
  CHECK(list.add({}).empty());
  CHECK(list.add_all({KeptCar{}}).empty());
}

TEST_CASE("search, answer, market and week narrow the list; counts agree with them") {
  CarList list = a_list(90);
  check_all(list);
  const CarCounts counts = count_cars(list);
  CHECK(counts.waiting == 0);
  CHECK(counts.markets == std::vector<std::string>{"JO", "RU"});
  std::size_t all = 0;
  for (std::size_t i = 0; i < counts.answers.size(); ++i) {
    CarView view;
    view.answer = static_cast<Overall>(i);
    CHECK(shown_cars(list, view).size() == counts.answers[i]);
    all += counts.answers[i];
  }
  CHECK(all == 90);
  std::size_t becoming_free = 0;
  for (int week = 0; week < free_weeks; ++week) {
    CarView view;
    view.week = week;
    CHECK(shown_cars(list, view).size() == counts.weeks[static_cast<std::size_t>(week)]);
    becoming_free += counts.weeks[static_cast<std::size_t>(week)];
  }
  CHECK(becoming_free == counts.becoming_free);
  CHECK(becoming_free > 0);
  CarView view;
  view.search = "  ROW 17 ";
  CHECK(shown_cars(list, view).size() == 1);
  view = {};
  view.market = "JO";
  CHECK(shown_cars(list, view).size() == 23);
  view = {};
  view.order = CarOrder::registered;
  const auto up = shown_cars(list, view);
  view.descending = true;
  const auto down = shown_cars(list, view);
  REQUIRE(up.size() == 90);
  CHECK(list.cars()[up.front()].title == "Row 89");
  CHECK(list.cars()[down.front()].title == "Row 0");
}
