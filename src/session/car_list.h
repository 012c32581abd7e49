// The cars a user keeps: their deeds, the check of all of them, and what of them is shown.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"
#include "knowledge/kept_car.h"
#include "session/session.h"

namespace zerokm {

// Days, as far as they are known; both ends included.
struct DaySpan {
  std::int64_t low = open_low, high = open_high;
};

// What the last check said of one car.
struct CarAnswers {
  Overall leaving = Overall::not_covered;
  std::optional<Overall> entering;  // nothing: no market, or its rules are not here yet
  std::optional<DaySpan> first_free, registered;
  std::optional<ValueSet> mileage;

  // The answer that stands more against the car.
  Overall worst() const;
  // Something is wanted before it may leave, and until a day known now.
  bool becomes_free(Day day) const;
};

struct ListedCar {
  KeptCar kept;
  std::string title;              // the user's name for it, or its model, or its vehicle number
  std::string vin;                // as written; may be empty
  std::optional<CarAnswers> now;  // nothing: waits for its check
  bool changed = false;           // another answer than the one last seen
  std::string folded;             // what a search looks through
};

class CarList {
 public:
  // `today` in Beijing; the knowledge must outlive the list.
  CarList(const Knowledge& knowledge, Day today);

  const std::vector<ListedCar>& cars() const { return cars_; }
  const ListedCar* find(std::string_view id) const;
  bool full() const { return cars_.size() >= limits::kept_cars; }

  // A car that comes in: from the device's store, a file, or undone. One with the same id is
  // replaced. False where the list is full.
  bool put(KeptCar kept);
  // A new one; its id. Empty where the list is full.
  std::string add(SavedCar car, std::string name = {}, std::string note = {});
  // Cars of a file: those that are not here yet, under ids of their own. The new ids.
  std::vector<std::string> add_all(std::vector<KeptCar> cars);
  void rename(std::string_view id, std::string name, std::string note);
  void set_photos(std::string_view id, std::vector<std::string> photos);
  // Puts what was changed in the session back into its car.
  void update(std::string_view id, SavedCar car);
  // What was removed, for put().
  std::vector<KeptCar> remove(const std::vector<std::string>& ids);
  // A name no other car or photo has.
  std::string new_id(char kind);

  // The check of all cars, some at a time. Every car waits again when rules came or the day
  // changed; a doubtful day as for Session::set_day.
  std::size_t waiting() const { return waiting_; }
  void wait_again(Day today, bool doubtful = false);
  // Rules of more markets are here: the cars that wanted them wait again.
  void rules_came();
  void check_some(std::size_t count);
  // Markets whose rules the list needs and that are not here.
  std::vector<std::string> missing_markets() const;
  Day day() const { return day_; }
  bool day_doubtful() const { return day_doubtful_; }

  // Answers that are no longer those last seen, and since when.
  std::size_t changed_count() const;
  std::optional<Day> changed_since() const;
  // The user has seen the answers of this car, or of all.
  void mark_seen(std::string_view id);
  void mark_all_seen();

  // Ids of cars whose record must be written, and of those that are gone; each once.
  std::vector<std::string> take_dirty();

 private:
  struct Sheet {
    ListedCar* listed;
    FactSheet facts;
  };
  ListedCar* own(std::string_view id);
  void describe(ListedCar& listed, const FactSheet& facts) const;
  void forget_answer(ListedCar& listed);
  void dirty(std::string_view id);
  void see(ListedCar& listed);
  void compare(ListedCar& listed);
  void run_side(const Ruleset& ruleset, const std::vector<Sheet*>& sheets, bool leaving) const;

  const Knowledge& knowledge_;
  Day day_;
  bool day_doubtful_ = false;
  std::vector<ListedCar> cars_;  // the newest first
  std::vector<std::string> dirty_;
  std::size_t waiting_ = 0;
  std::uint64_t last_id_ = 0;
};

}  // namespace zerokm
