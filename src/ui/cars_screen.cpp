#include "ui/cars_screen.h"

#include <algorithm>

#include "ui/check_screen.h"
#include "ui/places.h"
#include "ui/widgets.h"

namespace zerokm::ui {

std::string CarsScreen::count_words(std::string_view key, std::size_t count) const {
  return app_.words().say(key,
                          {{"n", app_.phrases().number({static_cast<std::int64_t>(count), 0})}});
}

std::string CarsScreen::answer_word(Overall overall) const {
  return say(std::string("overall.") + name_of(overall));
}

std::string CarsScreen::market_name(std::string_view market) const {
  return market.empty() ? say("cars.no_market") : say("choice.country." + std::string(market));
}

std::vector<std::string> CarsScreen::chosen_ids() const { return {chosen_.begin(), chosen_.end()}; }

void CarsScreen::draw(Frame& f) {
  shelf_.work(f);
  constexpr float widest = 1440;
  const float extra = f.flow.width > widest ? (f.flow.width - widest) / 2 : 0;
  Inset page(f, f.theme.page_margin() + extra, f.theme.card_gap(), f.theme.card_gap() * 2);
  head(f);
  banners(f);
  std::string name;
  std::string text;
  bool problem = false;
  if (over_ == Over::nothing && f.deeds.take_file(name, text, problem)) import_list(name, text);
  if (shelf_.list().cars().empty()) {
    no_cars(f);
  } else {
    const CarCounts counts = count_cars(shelf_.list());
    checking(f);
    free_weeks_chart(f, counts);
    filters(f, counts);
    chosen_deeds(f);
    table(f);
  }
  if (over_ != Over::nothing) f.above.emplace_back([this](Frame& above) { over(above); });
}

void CarsScreen::head(Frame& f) {
  const std::size_t count = shelf_.list().cars().size();
  heading(f, "cars.title", say("ui.nav.cars"), 1, Type::title);
  if (count > 0) caption(f, "cars.count", count_words("cars.count", count));
  f.space(8);
  head_deeds(f);
  f.space(f.theme.card_gap());
}

void CarsScreen::head_deeds(Frame& f) {
  Wrap row(f);
  ButtonLook secondary;
  secondary.kind = ButtonKind::secondary;
  secondary.small = true;
  secondary.icon = Icon::plus;
  if (button(f, "cars.add", say("cars.add"), secondary)) over_ = Over::adding;
  secondary.icon = Icon::share;
  if (button(f, "cars.export", say("cars.export"), secondary)) over_ = Over::exporting;
}

// What the user should know before the list: the store, answers that changed, what was deleted.
void CarsScreen::banners(Frame& f) {
  const float gap = f.theme.card_gap();
  if (shelf_.store() == CarShelf::Store::refused) {
    notice(f, "cars.refused", Icon::alert, say("cars.refused.title"), say("cars.refused"),
           NoticeKind::problem);
    f.space(gap);
  }
  if (const auto left = shelf_.left_after_erasing()) {
    const std::string found = std::to_string(*left);
    notice(f, "cars.erased", *left == 0 ? Icon::check : Icon::alert, say("cars.erased.title"),
           app_.words().say("cars.erased", {{"n", found}}),
           *left == 0 ? NoticeKind::plain : NoticeKind::problem);
    f.space(gap);
  }
  if (unread_ > 0) {
    notice(f, "cars.unread", Icon::alert, "", count_words("cars.unread", unread_),
           NoticeKind::problem);
    f.space(gap);
  }
  const auto since = shelf_.list().changed_since();
  if (!since) return;
  changed(f, *since);
  f.space(gap);
}

// "3 answers changed since 18 Nov": shown alone, or taken note of.
void CarsScreen::changed(Frame& f, Day since) {
  Card card(f, "cars.changed");
  strong(f, "cars.changed.words",
         app_.words().say("cars.changed", {{"n", std::to_string(shelf_.list().changed_count())},
                                           {"date", app_.phrases().date(since)}}));
  f.space(8);
  Wrap row(f);
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.small = true;
  if (button(f, "cars.changed.show", say(view_.changed ? "cars.changed.all" : "cars.changed.show"),
             look)) {
    view_.changed = !view_.changed;
  }
  look.kind = ButtonKind::quiet;
  if (button(f, "cars.changed.seen", say("cars.changed.seen"), look)) {
    shelf_.mark_all_seen();
    view_.changed = false;
  }
}

void CarsScreen::checking(Frame& f) {
  const CarList& list = shelf_.list();
  if (list.waiting() == 0) return;
  const std::size_t all = list.cars().size();
  const std::size_t done = all - list.waiting();
  {
    Card card(f, "cars.checking");
    if (shelf_.checking()) {
      const std::string words = app_.words().say(
          "cars.checking", {{"n", std::to_string(done)}, {"all", std::to_string(all)}});
      const bool phone = f.theme.breadth == Breadth::phone;
      if (progress(f, "cars.progress", words, phone ? "" : say("cars.checking.meanwhile"),
                   static_cast<float>(done) / static_cast<float>(all), say("ui.button.cancel"))) {
        shelf_.pause(true);
      }
    } else {
      strong(f, "cars.waiting", count_words("cars.waiting", list.waiting()));
      f.space(8);
      ButtonLook look;
      look.kind = ButtonKind::secondary;
      if (button(f, "cars.check", say("cars.check"), look)) {
        shelf_.pause(false);
        f.wake();
      }
    }
  }
  f.space(f.theme.card_gap());
}

void CarsScreen::filters(Frame& f, const CarCounts& counts) {
  if (f.theme.breadth != Breadth::desktop) {
    answer_chips(f, counts);
    f.space(8);
    search(f, counts);
  } else {
    Columns columns(f, {0.f, 460.f}, 16);
    columns.next();
    answer_chips(f, counts);
    columns.next();
    search(f, counts);
  }
  f.space(f.theme.card_gap());
}

void CarsScreen::answer_chips(Frame& f, const CarCounts& counts) {
  const auto number = [&](std::size_t count) {
    return app_.phrases().number({static_cast<std::int64_t>(count), 0});
  };
  SideScroll line(f, "cars.filters", f.theme.grow(touch_min), say("cars.filters"));
  const bool all = !view_.answer && !view_.waiting && !view_.week && !view_.changed;
  if (filter_chip(f, "cars.filter.all", say("cars.all"), number(shelf_.list().cars().size()),
                  std::nullopt, all)) {
    view_.answer.reset();
    view_.week.reset();
    view_.waiting = view_.changed = false;
  }
  for (const Overall overall :
       {Overall::nothing_against, Overall::no_objection, Overall::check_again,
        Overall::needs_document, Overall::cannot_say, Overall::blocked, Overall::not_covered}) {
    const std::size_t count = counts.answers[static_cast<std::size_t>(overall)];
    const bool on = view_.answer == overall;
    if (count == 0 && !on) continue;
    if (filter_chip(f, std::string("cars.filter.") + name_of(overall), answer_word(overall),
                    number(count), answer_of(overall), on)) {
      view_.answer = on ? std::nullopt : std::optional(overall);
      view_.waiting = false;
    }
  }
  if (counts.waiting == 0 && !view_.waiting) return;
  if (filter_chip(f, "cars.filter.waiting", say("ui.answer.waiting"), number(counts.waiting),
                  Answer::waiting, view_.waiting)) {
    view_.waiting = !view_.waiting;
    view_.answer.reset();
  }
}

void CarsScreen::search(Frame& f, const CarCounts& counts) {
  Columns columns(f, 2, 8);
  columns.next();
  std::vector<std::string> names = {say("cars.any_market")};
  int chosen = 0;
  for (std::size_t i = 0; i < counts.markets.size(); ++i) {
    names.push_back(market_name(counts.markets[i]));
    if (counts.markets[i] == view_.market) chosen = static_cast<int>(i) + 1;
  }
  if (const auto market = select(f, "cars.market", say("ui.field.destination"), names, chosen)) {
    view_.market = *market == 0 ? "" : counts.markets[static_cast<std::size_t>(*market) - 1];
  }
  columns.next();
  const std::string label = say("cars.search");
  const std::string placeholder = say("cars.search.hint");
  FieldLook look;
  look.label = label;
  look.placeholder = placeholder;
  look.icon = Icon::search;
  look.input = "search search search off";
  if (const auto typed = text_field(f, "cars.search", view_.search, look)) view_.search = *typed;
}

// What can be done with the cars that are ticked.
void CarsScreen::chosen_deeds(Frame& f) {
  std::erase_if(chosen_, [&](const std::string& id) { return shelf_.list().find(id) == nullptr; });
  if (chosen_.empty()) return;
  {
    Card card(f, "cars.chosen");
    strong(f, "cars.chosen.count", count_words("cars.chosen", chosen_.size()));
    f.space(8);
    Wrap row(f);
    ButtonLook look;
    look.kind = ButtonKind::secondary;
    look.small = true;
    look.icon = Icon::globe;
    if (button(f, "cars.chosen.compare", say("cars.compare"), look)) over_ = Over::comparing;
    look.icon = Icon::share;
    if (button(f, "cars.chosen.export", say("cars.export"), look)) over_ = Over::exporting;
    look.kind = ButtonKind::danger;
    look.icon = Icon::none;
    if (button(f, "cars.chosen.remove", say("ui.button.remove"), look)) {
      shelf_.remove(chosen_ids());
      chosen_.clear();
    }
    look.kind = ButtonKind::quiet;
    if (button(f, "cars.chosen.none", say("cars.choose_none"), look)) chosen_.clear();
  }
  f.space(f.theme.card_gap());
}

void CarsScreen::no_cars(Frame& f) {
  if (shelf_.store() == CarShelf::Store::reading) {
    progress(f, "cars.reading", say("cars.reading"), "", -1, "");
    return;
  }
  if (empty_state(f, "cars.empty", Icon::car, say("cars.empty.title"), say("cars.empty.words"),
                  say("ui.nav.check"), Icon::scan)) {
    app_.go_to("check");
  }
}

void CarsScreen::nothing_shown(Frame& f) {
  if (empty_state(f, "cars.none", Icon::search, say("cars.none.title"), say("cars.none.words"),
                  say("cars.none.deed"), Icon::undo)) {
    const CarOrder order = view_.order;
    view_ = {};
    view_.order = order;
  }
}

void CarsScreen::over(Frame& f) {
  switch (over_) {
    case Over::nothing:
      break;
    case Over::adding:
      adding_sheet(f);
      break;
    case Over::exporting:
      exporting_sheet(f);
      break;
    case Over::comparing:
      comparing_sheet(f);
      break;
    case Over::erasing:
      erasing_dialog(f);
      break;
  }
}

std::unique_ptr<Screen> make_cars_screen(App& app) { return std::make_unique<CarsScreen>(app); }

}  // namespace zerokm::ui
