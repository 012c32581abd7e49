// The places of the application: one line each. A new one is a file set <place>_screen.{h,cpp} and
// a line here.
#pragma once
#include <array>

#include "ui/app.h"

namespace zerokm::ui {

std::unique_ptr<Screen> make_check_screen(App& app);
std::unique_ptr<Screen> make_cars_screen(App& app);
std::unique_ptr<Screen> make_car_screen(App& app);
std::unique_ptr<Screen> make_where_screen(App& app);
std::unique_ptr<Screen> make_rules_screen(App& app);
std::unique_ptr<Screen> make_settings_screen(App& app);
std::unique_ptr<Screen> make_ask_screen(App& app);
std::unique_ptr<Screen> make_costs_screen(App& app);
std::unique_ptr<Screen> make_report_screen(App& app);

inline constexpr Place all_places[] = {
    {"check", Icon::scan, make_check_screen},
    {"cars", Icon::car, make_cars_screen},
    {"car", Icon::car, make_car_screen, true},
    {"where", Icon::globe, make_where_screen},
    {"rules", Icon::list, make_rules_screen},
    {"settings", Icon::gear, make_settings_screen},
    {"ask", Icon::send, make_ask_screen, true},
    {"costs", Icon::list, make_costs_screen, true},
    {"report", Icon::print, make_report_screen, true},
};

// For the program of the first visit: the same bar, and nothing of the other places in it.
consteval auto without_later_places() {
  auto places = std::to_array(all_places);
  for (std::size_t i = 1; i < places.size(); ++i) places[i].make = nullptr;
  return places;
}
inline constexpr auto first_places = without_later_places();

}  // namespace zerokm::ui
