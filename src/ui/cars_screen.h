// My cars: the list kept on this device, all answers at a glance.
#pragma once
#include <set>

#include "session/car_view.h"
#include "ui/cars_shelf.h"
#include "ui/widgets_list.h"

namespace zerokm::ui {

// Cars side by side in one table of destinations.
inline constexpr std::size_t most_compared = 3;

class CarsScreen : public Screen {
 public:
  explicit CarsScreen(App& app) : app_(app), shelf_(shelf_of(app)) {}
  void draw(Frame& f) override;

 private:
  enum class Over { nothing, adding, exporting, comparing, erasing };

  // The page, from top to bottom.
  void head(Frame& f);
  void head_deeds(Frame& f);
  void banners(Frame& f);
  void changed(Frame& f, Day since);
  void checking(Frame& f);
  void free_weeks_chart(Frame& f, const CarCounts& counts);
  void week_bar(Frame& f, int week, std::size_t count, const Rect& column, float high);
  void week_dates(Frame& f, const Rect& line, float step);
  void filters(Frame& f, const CarCounts& counts);
  void answer_chips(Frame& f, const CarCounts& counts);
  void search(Frame& f, const CarCounts& counts);
  void chosen_deeds(Frame& f);
  void table(Frame& f);
  ListCell cell(const ListedCar& car, std::string_view column, const std::string& title,
                bool wide) const;
  void nothing_shown(Frame& f);
  void no_cars(Frame& f);

  // What lies over it.
  void over(Frame& f);
  void adding_sheet(Frame& f);
  void exporting_sheet(Frame& f);
  void comparing_sheet(Frame& f);
  void erasing_dialog(Frame& f);
  void import_list(std::string_view name, std::string_view text);
  void compare(const std::vector<const ListedCar*>& cars);
  std::vector<const ListedCar*> chosen_or_all() const;

  std::string say(std::string_view key) const { return app_.say(key); }
  std::string count_words(std::string_view key, std::size_t count) const;
  std::string answer_word(Overall overall) const;
  std::string first_free_words(const CarAnswers& now) const;
  std::string day_words(const CarAnswers& now) const;
  std::string market_name(std::string_view market) const;
  std::vector<std::string> chosen_ids() const;

  App& app_;
  CarShelf& shelf_;
  CarView view_;
  std::vector<std::size_t> shown_;
  std::set<std::string, std::less<>> chosen_;
  Over over_ = Over::nothing;
  std::string adding_;              // text in the sheet,
  std::vector<std::string> found_;  // the cars in it,
  std::string adding_wrong_;        // or why there are none
  std::size_t unread_ = 0;          // what the last imported file had that could not be read
  std::string compared_for_;        // cars and rules these are the answers of, by market
  std::vector<std::vector<Overall>> compared_;
};

}  // namespace zerokm::ui
