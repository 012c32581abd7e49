#include "ui/costs_screen.h"

#include <algorithm>

#include "ui/check_screen.h"
#include "ui/places.h"
#include "ui/rates.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

// Exchange rates older than this many days are said loudly: a month moves a currency by percents.
constexpr int rate_old_after_days = 7;
// More rows than these say nothing: the fact that would choose between them is asked for instead.
constexpr std::size_t table_rows_shown = 3;

}  // namespace

const SideRun* CostsScreen::side() const {
  const auto& sides = app_.inspected().sides;
  return sides.size() < 2 ? nullptr : &sides[1];
}

Exchange CostsScreen::exchange() const {
  return {app_.knowledge().vocabulary, app_.knowledge().shared, app_.session().overrides()};
}

// Rates go stale in days, not in months; an amount that rests on old ones must not look exact.
void CostsScreen::stale(Frame& f) {
  const Day today = app_.session().day();
  for (const UsedRate& rate : exchange().used(side()->answer)) {
    if (rate.yours || !rate.table->checked_on) continue;
    const int age = days_between(*rate.table->checked_on, today);
    if (age <= rate_old_after_days) continue;
    notice(f, "costs.stale", Icon::alert, app_.say("costs.stale_title"),
           app_.words().say("costs.stale", {{"date", app_.phrases().date(*rate.table->checked_on)},
                                            {"n", std::to_string(age)}}),
           NoticeKind::problem);
    f.space(f.theme.card_gap());
    return;
  }
}

void CostsScreen::importer(Frame& f, const ImporterText& who, bool current) {
  const std::string id = "costs." + who.importer;
  CardLook look;
  look.heading = who.name;
  const std::string side_words = current ? app_.say("costs.yours") : "";
  look.side = side_words;
  if (current) {
    look.border = f.theme.color.accent;
    look.border_width = 2;
  }
  Card card(f, id, look);
  chip(f, id + ".word", answer_of(who.overall), who.word, true);
  f.space(2);
  body(f, id + ".sentence", who.sentence, f.theme.color.ink2);
  f.space(8);
  if (who.lines.empty()) {
    body(f, id + ".none", app_.say("ui.costs.none"));
    return;
  }
  costs_begin(f, id + ".table", who.name);
  for (const CostText& cost : who.lines) {
    CostLook row;
    row.label = cost.title;
    row.amount = cost.amount;
    if (!cost.formula.empty()) row.beneath.push_back(cost.formula);
    if (cost.rows.size() <= table_rows_shown) {
      row.beneath.insert(row.beneath.end(), cost.rows.begin(), cost.rows.end());
    } else {
      row.beneath.push_back(
          app_.words().say("costs.rows", {{"n", std::to_string(cost.rows.size())}}));
    }
    cost_row(f, id + "." + cost.id, row);
  }
  if (!who.total.empty()) {
    const std::string label =
        app_.say(who.figure && who.figure->lower_bound ? "report.total_at_least" : "report.total");
    CostLook total;
    total.label = label;
    total.amount = who.total;
    total.total = true;
    if (who.figure) {
      const auto here = exchange().exchanged(who.figure->figure, compared_currency(app_));
      if (here && compared_currency(app_) != currency_of(who.figure->figure)) {
        total.beneath.push_back(
            app_.words().say("ui.costs.about", {{"amount", app_.phrases().figure(*here)}}));
      }
      if (who.figure->lower_bound) total.beneath.push_back(app_.say("ui.costs.lower_bound"));
    }
    cost_row(f, id + ".total", total);
  }
  costs_end(f);
}

void CostsScreen::importers(Frame& f) {
  const FactId fact = app_.session().fact("deal.importer");
  const auto now = app_.inspected().facts.find(fact);
  const auto is_current = [&](const ImporterText& who) {
    const auto values = value_from_text(app_.knowledge().vocabulary, fact, who.importer);
    return now != app_.inspected().facts.end() && values && *values == now->second.values;
  };
  const auto& list = app_.text().importers;
  if (f.theme.breadth == Breadth::phone) {
    for (const ImporterText& who : list) {
      importer(f, who, is_current(who));
      f.space(f.theme.card_gap());
    }
    return;
  }
  Columns columns(f, static_cast<int>(list.size()), f.theme.card_gap());
  for (const ImporterText& who : list) {
    columns.next();
    importer(f, who, is_current(who));
  }
}

void CostsScreen::rates(Frame& f) {
  const std::string heading_words = app_.say("costs.rates");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "costs.rates", look);
  currency_select(f, app_, "costs.currency");
  f.space(12);
  // Base amounts in the market's own money: the law's, dated, and the user's to replace.
  const std::string& currency = side()->answer.ruleset->currency;
  for (const Parameter& parameter : app_.knowledge().shared.parameters) {
    if (!parameter.editable || text_from_unit(parameter.unit) != currency) continue;
    parameter_field(f, app_, parameter);
    f.space(8);
  }
  const std::vector<UsedRate> used = exchange().used(side()->answer);
  for (const UsedRate& rate : used) {
    rate_field(f, app_, rate);
    f.space(8);
  }
  if (used.empty()) body(f, "costs.no_rates", app_.say("costs.no_rates"), f.theme.color.ink2);
  caption(f, "costs.rates_note", app_.say("costs.rates_note"), f.theme.color.ink2);
}

void CostsScreen::not_included(Frame& f) {
  icon_line(f, "costs.not_included", Icon::info, app_.say("ui.costs.not_included"));
}

void CostsScreen::draw(Frame& f) {
  PageInset page(f);
  page_head(f, "costs", app_.say("ui.costs.title"), has_car(app_) ? car_line(app_) : "", true);
  if (without_car(f, app_, "costs", Icon::list, app_.say("costs.empty"))) return;
  if (without_rules(f, app_, "costs") || side() == nullptr) return;
  stale(f);
  if (f.theme.breadth == Breadth::desktop) {
    Columns columns(f, {0.f, 336.f}, f.theme.card_gap());
    columns.next();
    importers(f);
    columns.next();
    rates(f);
  } else {
    importers(f);
    f.space(f.theme.card_gap());
    rates(f);
  }
  f.space(f.theme.card_gap());
  not_included(f);
}

std::unique_ptr<Screen> make_costs_screen(App& app) { return std::make_unique<CostsScreen>(app); }

}  // namespace zerokm::ui
