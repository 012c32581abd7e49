#include "ui/screen_parts.h"

#include <algorithm>

#include "report/exchange.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr std::string_view currency_setting = "currency";

}  // namespace

PageInset::PageInset(Frame& f, float widest)
    : inset_(f, f.theme.page_margin() + std::max(0.f, (f.flow.width - widest) / 2),
             f.theme.card_gap(), f.theme.card_gap() * 2) {}

void page_head(Frame& f, std::string_view id, std::string_view title, std::string_view words,
               bool inner) {
  if (!inner || f.theme.breadth != Breadth::phone) {
    heading(f, part(id, "title"), title, 1, Type::title);
  }
  if (!words.empty()) caption(f, part(id, "way"), words, f.theme.color.ink2);
  f.space(f.theme.card_gap());
}

bool has_car(App& app) {
  const auto& facts = app.inspected().facts;
  return !app.session().understood().empty() ||
         facts.contains(app.session().fact("registration.first_date"));
}

bool without_car(Frame& f, App& app, std::string_view id, Icon icon, std::string_view title) {
  if (has_car(app)) return false;
  if (empty_state(f, part(id, "empty"), icon, title, app.say("place.empty.words"),
                  app.say("ui.nav.check"), Icon::forward)) {
    app.go_to("check");
  }
  return true;
}

bool without_rules(Frame& f, App& app, std::string_view id) {
  if (app.session().market_loaded()) return false;
  if (!app.rules_failed()) {
    notice(f, part(id, "loading"), Icon::info, "", app.say("ui.loading"));
    return true;
  }
  notice(f, part(id, "failed"), Icon::alert, "", app.say("rules.failed"), NoticeKind::problem);
  f.space(8);
  ButtonLook again;
  again.kind = ButtonKind::secondary;
  if (button(f, part(id, "again"), app.say("ui.place.again"), again)) app.ask_for_rules();
  return true;
}

std::string unread_words(const Words& words, const std::string& file) {
  return words.say(file.empty() ? "error.unread" : "error.file_unreadable", {{"file", file}});
}

int bars_of(Confidence confidence) {
  return confidence == Confidence::verified ? 3 : confidence == Confidence::indicative ? 2 : 1;
}

std::string compared_currency(const App& app) {
  const Exchange exchange(app.knowledge().vocabulary, app.knowledge().shared, {});
  const std::vector<std::string> known = exchange.currencies();
  const std::string chosen = app.platform().recall(app.platform().self, currency_setting);
  const bool good = std::find(known.begin(), known.end(), chosen) != known.end();
  return good ? chosen : known.empty() ? "" : known.front();
}

void currency_select(Frame& f, App& app, std::string_view id) {
  const Exchange exchange(app.knowledge().vocabulary, app.knowledge().shared, {});
  const std::vector<std::string> known = exchange.currencies();
  const auto at = std::find(known.begin(), known.end(), compared_currency(app));
  std::vector<std::string> names;
  for (const std::string& code : known) {
    const std::string key = "choice.currency." + code;
    names.push_back(app.words().has(key) ? code + " \u00B7 " + app.say(key) : code);
  }
  if (const auto now =
          select(f, id, app.say("costs.currency"), names, static_cast<int>(at - known.begin()))) {
    app.platform().keep(app.platform().self, currency_setting,
                        known[static_cast<std::size_t>(*now)]);
    f.wake();
  }
}

std::string car_line(App& app) {
  std::string line = app.text().title;
  const auto& facts = app.inspected().facts;
  for (const SideText& side : app.text().sides) {
    line += " \u00B7 " + app.say("market." + side.ruleset + ".name");
  }
  const FactId importer = app.session().fact("deal.importer");
  const auto stated = facts.find(importer);
  if (stated != facts.end()) {
    line += " \u00B7 " + app.phrases().fact_value(importer, stated->second.values);
  }
  return line;
}

}  // namespace zerokm::ui
