#include "ui/where_screen.h"

#include <algorithm>

#include "core/order.h"
#include "core/text.h"
#include "report/csv_report.h"
#include "report/exchange.h"
#include "ui/check_screen.h"
#include "ui/places.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

// The order in which answers are looked through: what can be done first.
int rank(Answer answer) {
  constexpr Answer best_first[] = {
      Answer::nothing_against, Answer::no_objection, Answer::needs_paper, Answer::unknown,
      Answer::check_again,     Answer::not_covered,  Answer::blocked,     Answer::waiting};
  return static_cast<int>(std::find(std::begin(best_first), std::end(best_first), answer) -
                          std::begin(best_first));
}

constexpr Answer filters[] = {Answer::nothing_against, Answer::no_objection, Answer::needs_paper,
                              Answer::unknown,         Answer::check_again,  Answer::not_covered,
                              Answer::blocked};

}  // namespace

void WhereScreen::refresh() {
  if (seen_ == app_.answer_number() && language_ == app_.words().language) return;
  seen_ = app_.answer_number();
  language_ = app_.words().language;
  markets_ = market_texts(app_.session(), app_.words());
}

std::string WhereScreen::earliest(const MarketText& market) const {
  return market.days ? app_.phrases().date(market.days->from) : app_.say("where.no_day");
}

std::string WhereScreen::last(const MarketText& market) const {
  if (!market.days) return app_.say("where.no_day");
  return market.days->open_end ? app_.say("where.no_limit")
                               : app_.phrases().date(market.days->until);
}

std::string WhereScreen::cost(const MarketText& market) const {
  if (!market.total || !market.total->figure.valid) return app_.say("value.unknown");
  const Exchange exchange(app_.knowledge().vocabulary, app_.knowledge().shared,
                          app_.session().overrides());
  const auto here = exchange.exchanged(market.total->figure, compared_currency(app_));
  const std::string amount = here ? app_.phrases().figure(*here) : market.cost;
  return market.total->lower_bound ? app_.words().say("ui.costs.at_least", {{"amount", amount}})
                                   : amount;
}

std::optional<std::int64_t> WhereScreen::cost_digits(const MarketText& market) const {
  if (!market.total) return std::nullopt;
  const Exchange exchange(app_.knowledge().vocabulary, app_.knowledge().shared,
                          app_.session().overrides());
  const auto here = exchange.exchanged(market.total->figure, compared_currency(app_));
  return here && here->valid ? std::optional(here->low) : std::nullopt;
}

bool WhereScreen::found(const MarketText& market) const {
  if (only_ && answer_of(market.entering) != *only_) return false;
  const std::string wanted = folded(search_);
  if (wanted.empty()) return true;
  return folded(market.name + " " + market.market + " " + market.reason).find(wanted) !=
         std::string::npos;
}

std::vector<const MarketText*> WhereScreen::shown() const {
  std::vector<const MarketText*> list;
  for (const MarketText& market : markets_) {
    if (market.loaded && found(market)) list.push_back(&market);
  }
  order(list, [&](const MarketText* a, const MarketText* b) {
    switch (sort_) {
      case Sort::name:
        return a->name < b->name;
      case Sort::day: {
        const auto day = [](const MarketText* market) {
          return market->days ? std::int64_t{market->days->from.number} : open_high;
        };
        return day(a) < day(b);
      }
      case Sort::cost:
        return cost_digits(*a).value_or(open_high) < cost_digits(*b).value_or(open_high);
      case Sort::answer:
        break;
    }
    return rank(answer_of(a->entering)) < rank(answer_of(b->entering));
  });
  return list;
}

// Leaving China is one answer for all of them, so it stands once.
void WhereScreen::leaving_card(Frame& f) {
  if (app_.text().sides.empty()) return;
  const SideText& leaving = app_.text().sides.front();
  const Answer answer = answer_of(leaving.overall);
  CardLook look;
  look.ground = f.theme.answer(answer).tint;
  look.border = f.theme.answer(answer).line;
  Card card(f, "where.leaving", look);
  chip(f, "where.leaving.word", answer,
       app_.words().say("where.same_for_all", {{"word", leaving.word}}), true);
  f.space(4);
  std::string words = leaving.sentence;
  if (leaving.first_free) {
    words = app_.say("ui.answer.free_from") + " " + leaving.first_free->date;
    if (!leaving.first_free->in_days.empty()) words += " \u00B7 " + leaving.first_free->in_days;
  }
  body(f, "where.leaving.words", words);
}

void WhereScreen::chips(Frame& f) {
  SideScroll line(f, "where.filters", f.theme.grow(touch_min), app_.say("where.filters"));
  const auto count = [&](std::optional<Answer> answer) {
    return std::count_if(markets_.begin(), markets_.end(), [&](const MarketText& market) {
      return market.loaded && (!answer || answer_of(market.entering) == *answer);
    });
  };
  if (filter_chip(f, "where.all", app_.say("where.all"), std::to_string(count(std::nullopt)),
                  std::nullopt, !only_)) {
    only_.reset();
    f.wake();
  }
  for (const Answer answer : filters) {
    const auto many = count(answer);
    if (many == 0) continue;
    const auto at = std::find_if(markets_.begin(), markets_.end(), [&](const MarketText& market) {
      return market.loaded && answer_of(market.entering) == answer;
    });
    const std::string id = "where.filter" + std::to_string(static_cast<int>(answer));
    if (filter_chip(f, id, at->word, std::to_string(many), answer, only_ == answer)) {
      only_ = only_ == answer ? std::nullopt : std::optional(answer);
      f.wake();
    }
  }
}

void WhereScreen::tools(Frame& f) {
  const bool phone = f.theme.breadth == Breadth::phone;
  const std::vector<std::string> sorts = {app_.say("where.answer"), app_.say("where.market"),
                                          app_.say("where.earliest"), app_.say("where.cost")};
  const std::string label = app_.say("where.find");
  FieldLook search;
  search.label = label;
  search.icon = Icon::search;
  search.input = "search - search off";
  Columns line(f, {0.f, phone ? f.flow.width * 0.42f : 220.f}, 12);
  line.next();
  if (const auto typed = text_field(f, "where.search", search_, search)) {
    search_ = *typed;
    f.wake();
  }
  line.next();
  if (const auto now =
          select(f, "where.sort", app_.say("where.sort"), sorts, static_cast<int>(sort_))) {
    sort_ = static_cast<Sort>(*now);
    f.wake();
  }
}

void WhereScreen::open(const MarketText& market) {
  app_.session().choose_market(market.market);
  app_.changed();
  app_.go_to("check");
}

void WhereScreen::nothing(Frame& f) {
  if (empty_state(f, "where.nothing", Icon::search, app_.say("where.nothing"),
                  app_.say("where.nothing_words"), app_.say("where.show_all"), Icon::undo)) {
    only_.reset();
    search_.clear();
    f.wake();
  }
}

void WhereScreen::name_and_cost(Frame& f, const std::string& id, const MarketText& market,
                                float width) {
  const std::string price = cost(market);
  const bool priced = market.total && market.total->figure.valid;
  TextLook money{priced ? Type::strong : Type::caption, priced ? Weight::bold : Weight::regular,
                 priced ? f.theme.color.ink : f.theme.color.ink3};
  money.align = Align::end;
  const LaidText& amount = f.text.lay_out(price, money, width * 0.6f);
  const float room = width - amount.width - 12;
  const LaidText& name = f.text.lay_out(market.name, {Type::strong, Weight::bold}, room);
  const float line = std::max(name.height, amount.height);
  const Rect at = place(f, 0, line);
  f.paint.text(name, {at.x, at.y, room, name.height});
  f.nodes.add(Role::text, id + ".name", market.name, {at.x, at.y, room, name.height}).type =
      Type::strong;
  const Rect money_at{at.x + width - amount.width, at.y + (line - amount.height) / 2, amount.width,
                      amount.height};
  f.paint.text(amount, money_at);
  f.nodes.add(Role::text, id + ".cost", price, money_at).type = money.type;
}

void WhereScreen::card(Frame& f, const MarketText& market) {
  const std::string id = "where.row." + market.market;
  const Answer answer = answer_of(market.entering);
  const float chevron = f.theme.grow(20);
  const Rect start{f.flow.x, f.flow.y, f.flow.width, 0};
  f.nodes.open(Role::list_item, id);
  {
    Inset inside(f, f.theme.card_padding(), 12, 12);
    const float width = f.flow.width - chevron - 8;
    name_and_cost(f, id, market, width);
    f.space(4);
    Flow before = f.flow;
    f.flow.width = width;
    chip(f, id + ".word", answer, market.word, true);
    f.space(2);
    body(f, id + ".reason", market.reason, f.theme.color.ink2);
    if (market.days) {
      f.space(2);
      caption(
          f, id + ".days",
          app_.words().say("where.days", {{"from", earliest(market)}, {"until", last(market)}}));
    }
    const float y = f.flow.y;
    f.flow = before;
    f.flow.y = y;
  }
  const Rect whole{start.x, start.y, start.width, f.flow.y - start.y};
  f.paint.icon(
      Icon::next,
      {whole.right() - f.theme.card_padding() - chevron, whole.y + (whole.height - chevron) / 2},
      chevron, f.theme.color.ink2);
  if (pressable(f, Role::button, id + ".open",
                app_.words().say("where.open", {{"market", market.name}}), whole, 0, radius_card)) {
    open(market);
  }
  f.nodes.close();
}

void WhereScreen::cards(Frame& f) {
  const std::vector<const MarketText*> rows = shown();
  CardLook look;
  look.padded = false;
  Card outer(f, "where.card", look);
  Group list(f, "where.list", app_.say("where.title"), Role::list);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) rule_line(f);
    card(f, *rows[i]);
  }
  if (rows.empty()) nothing(f);
}

// Every market's rules, and their words in the language in use.
std::string WhereScreen::all_packs() const { return "ALL ALL-" + app_.words().language; }

// Rules of markets nobody looked at yet come in one go; what is here is shown meanwhile.
void WhereScreen::coming(Frame& f) {
  const auto here = std::count_if(markets_.begin(), markets_.end(),
                                  [](const MarketText& market) { return market.loaded; });
  if (static_cast<std::size_t>(here) == markets_.size()) return;
  if (!asked_for_rules_) {
    asked_for_rules_ = true;
    app_.fetch_packs(all_packs());
  }
  if (app_.packs_failed(all_packs())) {
    notice(f, "where.failed", Icon::alert, "",
           app_.words().say("where.failed", {{"n", std::to_string(here)}}), NoticeKind::problem);
    f.space(8);
    ButtonLook again;
    again.kind = ButtonKind::secondary;
    if (button(f, "where.again", app_.say("ui.place.again"), again)) {
      app_.fetch_packs(all_packs());
      f.wake();
    }
  } else {
    progress(f, "where.loading", app_.say("ui.loading"),
             app_.words().say("where.loading", {{"n", std::to_string(here)},
                                                {"all", std::to_string(markets_.size())}}),
             -1, "");
  }
  f.space(f.theme.card_gap());
}

void WhereScreen::save_table() {
  std::string text = "\uFEFF";
  text += csv_line({app_.say("where.market"), app_.say("where.answer"), app_.say("where.reason"),
                    app_.say("where.earliest"), app_.say("where.last"), app_.say("where.cost"),
                    app_.say("where.confidence")});
  for (const MarketText* market : shown()) {
    text +=
        csv_line({market->name, market->word, market->reason, earliest(*market), last(*market),
                  cost(*market), app_.say(std::string("where.") + name_of(market->confidence))});
  }
  app_.platform().save_file(app_.platform().self, "zerokm-markets.csv", "text/csv", text);
  app_.done(app_.say("where.saved"));
}

void WhereScreen::head(Frame& f) {
  const bool wide = f.theme.breadth != Breadth::phone;
  const std::string label = app_.say("where.export");
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.icon = Icon::share;
  const float width = wide ? button_width(f, label, look) : 0;
  Columns line(f, {0.f, width + 1}, 12);
  line.next();
  heading(f, "where.title", app_.say("where.title"), 1, Type::title);
  caption(f, "where.way", has_car(app_) ? car_line(app_) : "", f.theme.color.ink2);
  line.next();
  if (wide && has_car(app_) && button(f, "where.export", label, look)) save_table();
}

void WhereScreen::draw(Frame& f) {
  PageInset page(f);
  head(f);
  f.space(f.theme.card_gap());
  if (without_car(f, app_, "where", Icon::globe, app_.say("where.empty"))) return;
  refresh();
  leaving_card(f);
  f.space(f.theme.card_gap());
  coming(f);
  chips(f);
  f.space(f.theme.card_gap());
  tools(f);
  f.space(f.theme.card_gap());
  if (f.theme.breadth == Breadth::desktop) {
    wide_table(f);
  } else {
    cards(f);
  }
  f.space(f.theme.card_gap());
  icon_line(f, "where.limits", Icon::info, app_.say("where.limits"));
}

std::unique_ptr<Screen> make_where_screen(App& app) { return std::make_unique<WhereScreen>(app); }

}  // namespace zerokm::ui
