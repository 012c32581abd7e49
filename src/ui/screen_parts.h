// What several places begin with. Not for widgets.
#pragma once
#include <string>
#include <string_view>

#include "ui/app.h"
#include "ui/layout.h"

namespace zerokm::ui {

// The page's margins, at most so wide.
class PageInset {
 public:
  explicit PageInset(Frame& f, float widest = 1440);

 private:
  Inset inset_;
};

// The title and small words under it. On a phone an inner place has its title in the bar.
void page_head(Frame& f, std::string_view id, std::string_view title, std::string_view words,
               bool inner);

// Whether something is known about a car.
bool has_car(App& app);
// The place shows nothing without a car: says so and leads to the check. True where it did.
bool without_car(Frame& f, App& app, std::string_view id, Icon icon, std::string_view title);
// The rules of the market are still on their way, or cannot be had. True where it said so.
bool without_rules(Frame& f, App& app, std::string_view id);

// A file that could not be read; "" for a picture of the camera, which has no name.
std::string unread_words(const Words& words, const std::string& file);

// How many bars the widget `confidence` shows for it: 1 to 3.
int bars_of(Confidence confidence);

// The currency amounts are compared in: the user's choice, else the first of the rates.
std::string compared_currency(const App& app);
void currency_select(Frame& f, App& app, std::string_view id);

// "Yunling X5 · private person": the car the place speaks of.
std::string car_line(App& app);

}  // namespace zerokm::ui
