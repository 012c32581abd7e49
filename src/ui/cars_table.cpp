// The list itself, and the chart of the weeks in which its cars become free.
#include <algorithm>

#include "ui/cars_screen.h"
#include "ui/check_screen.h"
#include "ui/widgets.h"
#include "ui/widgets_list.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

struct Column {
  const char* id;
  const char* word;
  CarOrder order;
  float width;
  Fold fold;
  bool at_end;
  bool wide_only;  // folded under the name on a tablet
};

constexpr Column columns[] = {
    {"car", "cars.column.car", CarOrder::title, 0, Fold::title, false, false},
    {"vin", "fact.vehicle.vin", CarOrder::vin, 180, Fold::beside, false, true},
    {"registered", "cars.column.registered", CarOrder::registered, 120, Fold::hidden, false, true},
    {"day", "cars.column.day", CarOrder::registered, 84, Fold::hidden, true, false},
    {"leaving", "cars.column.leaving", CarOrder::leaving, 190, Fold::line, false, false},
    {"free", "cars.column.free", CarOrder::first_free, 130, Fold::end, false, false},
    {"market", "ui.field.destination", CarOrder::market, 120, Fold::hidden, false, true},
    {"entering", "cars.column.entering", CarOrder::entering, 190, Fold::line, false, false},
    {"mileage", "fact.vehicle.mileage", CarOrder::mileage, 104, Fold::hidden, true, true},
};

// Week numbers under the chart: every so many bars one has its date.
constexpr int weeks_between_dates = 6;
constexpr int week_days = 7;

}  // namespace

std::string CarsScreen::first_free_words(const CarAnswers& now) const {
  if (now.becomes_free(shelf_.list().day())) {
    return app_.phrases().date_span(now.first_free->low, now.first_free->high);
  }
  const bool free = now.leaving == Overall::no_objection || now.leaving == Overall::nothing_against;
  return say(free ? "cars.free_now" : "value.unknown");
}

std::string CarsScreen::day_words(const CarAnswers& now) const {
  if (!now.registered || now.registered->low == open_low || now.registered->high == open_high) {
    return say("value.unknown");
  }
  const std::int64_t today = shelf_.list().day().number;
  const std::string first = std::to_string(today - now.registered->high);
  const std::string last = std::to_string(today - now.registered->low);
  return first == last ? first : first + "\u2013" + last;
}

void CarsScreen::table(Frame& f) {
  const CarList& list = shelf_.list();
  shown_ = shown_cars(list, view_);
  if (shown_.empty()) return nothing_shown(f);
  const bool wide = f.theme.breadth == Breadth::desktop;
  const bool tablet = f.theme.breadth == Breadth::tablet;
  std::vector<const Column*> used;
  ListLook look;
  for (const Column& column : columns) {
    if (tablet && column.wide_only) continue;
    if (column.order == view_.order && look.sorted < 0) {
      look.sorted = static_cast<int>(used.size());
    }
    used.push_back(&column);
    look.columns.push_back(
        {column.id, say(column.word), column.width, column.at_end, true, column.fold});
  }
  const std::string name = say("ui.nav.cars");
  const std::string choose_all = say("cars.choose_all");
  look.name = name;
  look.rows = shown_.size();
  look.descending = view_.descending;
  look.boxes = true;
  look.choose_all_name = choose_all;
  look.all_chosen = std::all_of(shown_.begin(), shown_.end(), [&](std::size_t at) {
    return chosen_.contains(list.cars()[at].kept.id);
  });
  const auto deed = list_table(f, "cars.list", look, [&](std::size_t row, ListRow& out) {
    const ListedCar& car = list.cars()[shown_[row]];
    out.key = car.kept.id;
    out.chosen = chosen_.contains(car.kept.id);
    const std::string title = car.title.empty() ? say("ui.this_car") : car.title;
    out.choose_name = app_.words().say("cars.choose", {{"car", title}});
    for (const Column* column : used) out.cells.push_back(cell(car, column->id, title, wide));
  });
  if (deed.opened) shelf_.open(list.cars()[shown_[*deed.opened]].kept.id);
  if (deed.chosen) {
    const std::string& id = list.cars()[shown_[deed.chosen->first]].kept.id;
    if (deed.chosen->second) {
      chosen_.insert(id);
    } else {
      chosen_.erase(id);
    }
  }
  if (deed.all_chosen) {
    chosen_.clear();
    for (const std::size_t at : shown_) {
      if (*deed.all_chosen) chosen_.insert(list.cars()[at].kept.id);
    }
  }
  if (deed.sorted) {
    const CarOrder order = used[static_cast<std::size_t>(*deed.sorted)]->order;
    view_.descending = view_.order == order && !view_.descending;
    view_.order = order;
  }
}

ListCell CarsScreen::cell(const ListedCar& car, std::string_view column, const std::string& title,
                          bool wide) const {
  ListCell made;
  const Phrases phrases = app_.phrases();
  const auto& now = car.now;
  if (column == "car") {
    made.words = title;
    made.strong = true;
  } else if (column == "vin") {
    constexpr std::size_t tail = 6;
    // Beside a car that is named by its number it would only be said twice.
    if (wide || title != car.vin) {
      made.words = wide || car.vin.size() <= tail
                       ? car.vin
                       : "\u2026" + car.vin.substr(car.vin.size() - tail);
    }
    made.quiet = true;
  } else if (column == "registered") {
    made.words = now && now->registered
                     ? phrases.date_span(now->registered->low, now->registered->high)
                     : say("value.unknown");
  } else if (column == "day") {
    made.words = now ? day_words(*now) : "";
  } else if (column == "leaving") {
    made.label = say("cars.china");
    made.answer = now ? answer_of(now->leaving) : Answer::waiting;
    made.words = now ? answer_word(now->leaving) : say("ui.answer.waiting");
    made.strong = true;
  } else if (column == "free") {
    made.words = now ? first_free_words(*now) : "";
    made.strong = now && now->becomes_free(shelf_.list().day());
  } else if (column == "market") {
    made.words = market_name(car.kept.car.market);
  } else if (column == "entering" && !car.kept.car.market.empty()) {
    made.label = market_name(car.kept.car.market);
    made.answer = now && now->entering ? answer_of(*now->entering) : Answer::waiting;
    made.words = now && now->entering ? answer_word(*now->entering) : say("ui.answer.waiting");
    made.strong = true;
  } else if (column == "mileage" && now && now->mileage) {
    const FactId mileage = app_.session().fact("vehicle.mileage");
    made.words = phrases.fact_value(mileage, *now->mileage);
  }
  if (column == "leaving" && car.changed) made.words += " \u00B7 " + say("cars.new_answer");
  return made;
}

// A bar a week with its number on top, this week in accent; a bar is a button that filters.
void CarsScreen::free_weeks_chart(Frame& f, const CarCounts& counts) {
  if (counts.becoming_free == 0) return;
  const bool phone = f.theme.breadth == Breadth::phone;
  const std::string title = say("cars.chart");
  const std::string side =
      phone ? ""
            : app_.words().say("cars.chart.all", {{"n", std::to_string(counts.becoming_free)},
                                                  {"date", app_.phrases().date(counts.last_free)}});
  CardLook look;
  look.heading = title;
  look.side = side;
  {
    Card card(f, "cars.chart", look);
    const float numbers = f.theme.type(Type::caption).line;
    const float bars = f.theme.grow(56);
    const Rect area = place(f, 0, numbers + 4 + bars + 4 + numbers);
    const float step = area.width / static_cast<float>(free_weeks);
    const std::size_t most = *std::max_element(counts.weeks.begin(), counts.weeks.end());
    f.nodes.open(Role::group, "cars.chart.bars", title, area);
    for (int week = 0; week < free_weeks; ++week) {
      const std::size_t count = counts.weeks[static_cast<std::size_t>(week)];
      const float high = bars * static_cast<float>(count) / static_cast<float>(most);
      const Rect column{area.x + step * static_cast<float>(week), area.y, step, numbers + 4 + bars};
      week_bar(f, week, count, column, high);
    }
    f.nodes.close();
    const float ground = area.y + numbers + 4 + bars;
    f.paint.fill({area.x, ground, area.width, 1}, f.theme.color.line_strong);
    week_dates(f, {area.x, ground + 4, area.width, numbers}, step);
  }
  f.space(f.theme.card_gap());
}

void CarsScreen::week_bar(Frame& f, int week, std::size_t count, const Rect& column, float high) {
  const Palette& color = f.theme.color;
  const bool on = view_.week == week;
  const bool phone = f.theme.breadth == Breadth::phone;
  const float gap = phone ? 2.f : 4.f;
  const Rect bar{column.x + gap, column.bottom() - high, column.width - 2 * gap, high};
  if (count == 0) return;
  const bool strong = on || (week == 0 && !view_.week);
  f.paint.fill(bar, strong ? color.accent : color.accent_line, radius_cell, Corners::top);
  const std::string number = std::to_string(count);
  // On a phone only the number of the week in accent has room.
  if (!phone || strong) {
    TextLook look{Type::caption, strong ? Weight::bold : Weight::regular,
                  strong ? color.accent : color.ink2, Align::center};
    const float line = f.theme.type(Type::caption).line;
    middle_text(f, number, look, {column.x - 8, bar.y - line - 2, column.width + 16, line});
  }
  const Day monday = plus_days(first_monday(shelf_.list()), week * week_days);
  const std::string name =
      app_.words().say("cars.chart.week", {{"date", app_.phrases().date(monday)}, {"n", number}});
  // Bars touch: as wide as their column, as high as the chart.
  Node& node = f.nodes.add(Role::button, "cars.week." + std::to_string(week), name, column);
  node.flags = (on ? flag::pressed : 0U) | flag::mixed;
  if (f.deeds.focus_ring(node.id)) f.paint.focus_ring(bar, radius_cell);
  if (f.deeds.take_activation("cars.week." + std::to_string(week))) {
    view_.week = on ? std::nullopt : std::optional(week);
  }
}

void CarsScreen::week_dates(Frame& f, const Rect& line, float step) {
  const Day monday = first_monday(shelf_.list());
  float taken = line.x;
  for (int week = 0; week < free_weeks; week += weeks_between_dates) {
    const Civil civil = civil_from_day(plus_days(monday, week * week_days));
    const std::string words =
        week == 0
            ? say("cars.chart.this_week")
            : app_.words().say("date.day_month",
                               {{"day", std::to_string(civil.day)},
                                {"month", say("month.short." + std::to_string(civil.month))}});
    TextLook look{Type::caption, week == 0 ? Weight::bold : Weight::regular,
                  week == 0 ? f.theme.color.accent : f.theme.color.ink2};
    // The last date stands at its bar as far as the card has room, or not at all.
    const float wide = f.text.width_of(words, look.type, look.weight) + 1;
    const float x = std::min(line.x + step * static_cast<float>(week), line.right() - wide);
    if (x < taken) continue;
    middle_text(f, words, look, {x, line.y, wide, line.height});
    taken = x + wide + 8;
  }
}

}  // namespace zerokm::ui
