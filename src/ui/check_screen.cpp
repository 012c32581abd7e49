#include "ui/check_screen.h"

#include <algorithm>

#include "ui/places.h"
#include "ui/widgets.h"

namespace zerokm::ui {

Answer answer_of(Overall overall) {
  switch (overall) {
    case Overall::blocked:
    case Overall::probably_blocked:
      return Answer::blocked;
    case Overall::needs_document:
      return Answer::needs_paper;
    case Overall::cannot_say:
      return Answer::unknown;
    case Overall::check_again:
      return Answer::check_again;
    case Overall::no_objection:
      return Answer::no_objection;
    case Overall::nothing_against:
      return Answer::nothing_against;
    case Overall::out_of_scope:
    case Overall::not_covered:
      return Answer::not_covered;
  }
  return Answer::waiting;
}

std::optional<Day> CheckParts::day_of(std::string_view fact_name) const {
  const auto at = app.inspected().facts.find(fact(fact_name));
  if (at == app.inspected().facts.end() || !is_single(at->second.values)) return std::nullopt;
  return Day{static_cast<std::int32_t>(at->second.values.low)};
}

void CheckParts::set_day(std::string_view fact_name, Day day) {
  app.session().state(fact(fact_name), one_date(day));
  app.changed();
}

// Name and way of the car, and what can be done with it: beside them where there is room.
void CheckParts::title() {
  if (f.theme.breadth == Breadth::phone) {
    names();
  } else {
    float width = 0;
    for (const Deed& deed : deeds_here()) width += button_width(f, deed.label, deed.look) + 8;
    Columns columns(f, {0.f, std::min(width, f.flow.width * 2 / 3)}, f.theme.card_gap());
    columns.next();
    names();
    columns.next();
    deeds();
  }
  f.space(f.theme.card_gap());
}

void CheckParts::names() {
  heading(f, "car.title", app.text().title, 1, Type::title);
  std::string way;
  for (const SideText& side : app.text().sides) {
    if (!way.empty()) way += " \u00B7 ";
    way += say("market." + side.ruleset + ".name");
  }
  const auto importer = app.inspected().facts.find(fact("deal.importer"));
  if (importer != app.inspected().facts.end()) {
    way += " \u00B7 " + phrases().fact_value(importer->first, importer->second.values);
  }
  caption(f, "car.way", way);
  Wrap row(f, 16);
  if (f.theme.breadth != Breadth::desktop && link(f, "car.change", say("ui.button.change"))) {
    f.focus_wanted = "destination.market";
  }
  const bool read = !app.session().understood().empty();
  if (read &&
      link(f, "message.show", say(own.show_text ? "ui.facts.hide_text" : "ui.facts.show_text"))) {
    own.show_text = !own.show_text;
  }
  if (link(f, "message.clear", say("ui.button.clear"))) start_again();
}

// Another car, and back to this one if that was not meant.
void CheckParts::start_again() {
  const std::string before = app.save();
  app.session().clear();
  app.other_car();
  App& owner = app;
  app.done(say("ui.cleared"), [&owner, before] { owner.restore(before); });
}

std::vector<CheckParts::Deed> CheckParts::deeds_here() const {
  std::vector<Deed> list;
  ButtonLook look;
  look.icon = Icon::send;
  list.push_back({"deed.ask", say("ui.ask.title"), look});
  look.kind = ButtonKind::secondary;
  look.icon = Icon::print;
  if (app.has_place("report")) list.push_back({"deed.report", say("ui.button.report"), look});
  look.icon = Icon::car;
  const bool kept = !app.session().kept_as().empty();
  if (app.has_place("car")) {
    list.push_back({"deed.keep", say(kept ? "ui.keep.open" : "ui.keep"), look});
  }
  return list;
}

void CheckParts::deeds() {
  Wrap row(f);
  for (const Deed& deed : deeds_here()) {
    if (!button(f, deed.id, deed.label, deed.look)) continue;
    if (deed.look.icon == Icon::send) f.focus_wanted = "ask.copy";
    if (deed.look.icon == Icon::print) app.go_to("report");
    if (deed.look.icon == Icon::car) app.go_to("car");
  }
}

void CheckParts::columns_phone() {
  const float gap = f.theme.card_gap();
  questions();
  journey_card();
  f.space(gap);
  deeds();
  f.space(gap);
  strip();
  f.space(gap);
  destination();
  f.space(gap);
  understood();
  f.space(gap);
  costs();
  f.space(gap);
  papers();
  f.space(gap);
  ask();
  f.space(gap);
  why();
}

void CheckParts::columns_tablet() {
  const float gap = f.theme.card_gap();
  questions();
  journey_card();
  f.space(gap);
  strip();
  f.space(gap);
  Columns columns(f, {0.f, 300.f}, gap);
  columns.next();
  destination();
  f.space(gap);
  understood();
  f.space(gap);
  why();
  columns.next();
  costs();
  f.space(gap);
  papers();
  f.space(gap);
  ask();
}

void CheckParts::columns_desktop() {
  const float gap = f.theme.card_gap();
  Columns columns(f, {296.f, 0.f, 336.f}, gap);
  columns.next();
  destination();
  f.space(gap);
  understood();
  columns.next();
  questions();
  journey_card();
  f.space(gap);
  strip();
  f.space(gap);
  why();
  columns.next();
  costs();
  f.space(gap);
  papers();
  f.space(gap);
  ask();
}

void CheckParts::draw() {
  if (const auto scanned = f.deeds.take_text("message.scan")) {
    app.session().add_scanned(*scanned);
    app.changed();
  }
  constexpr float widest = 1440;
  const float extra = f.flow.width > widest ? (f.flow.width - widest) / 2 : 0;
  Inset page(f, f.theme.page_margin() + extra, f.theme.card_gap(), f.theme.card_gap() * 2);
  const bool anything = !app.session().understood().empty() ||
                        !app.session().reading().text.empty() ||
                        app.inspected().facts.contains(fact("registration.first_date"));
  if (!anything) {
    // One column that the eye can follow, lower where there is room for it.
    const float column = std::min(720 * std::max(f.theme.text_scale, 1.f), f.flow.width);
    const bool wide = f.theme.breadth != Breadth::phone;
    Inset first(f, (f.flow.width - column) / 2, wide ? 64.f : 0.f);
    first_visit();
    return;
  }
  title();
  if (own.show_text || app.session().understood().empty())
    message();
  else
    dropped();
  several_cars();
  for (std::size_t i = 0; i < app.text().problems.size(); ++i) {
    notice(f, part("problem", std::to_string(i)), Icon::alert, "", app.text().problems[i],
           NoticeKind::problem);
    f.space(f.theme.card_gap());
  }
  switch (f.theme.breadth) {
    case Breadth::phone:
      columns_phone();
      break;
    case Breadth::tablet:
      columns_tablet();
      break;
    case Breadth::desktop:
      columns_desktop();
      break;
  }
  f.space(f.theme.card_gap());
  foot();
}

void CheckParts::foot() {
  icon_line(f, "foot.limits", Icon::info, say("report.limits"));
  icon_line(f, "foot.local", Icon::lock, say("ui.footer.local"));
}

void CheckScreen::draw(Frame& f) {
  if (car_number_ != app_.car_number()) {
    car_number_ = app_.car_number();
    own_ = {};
  }
  CheckParts{app_, own_, f}.draw();
}

std::unique_ptr<Screen> make_check_screen(App& app) { return std::make_unique<CheckScreen>(app); }

}  // namespace zerokm::ui
