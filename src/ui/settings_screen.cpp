#include "ui/settings_screen.h"

#include <algorithm>

#include "ui/places.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

const std::vector<std::string> languages = {"en", "zh", "ru", "ar"};
constexpr int text_sizes[] = {90, 100, 125, 150, 200};
constexpr int tour_steps = 5;
constexpr Icon tour_icons[tour_steps] = {Icon::paste, Icon::list, Icon::calendar, Icon::send,
                                         Icon::globe};
// Keys of the page, as web/boot.mjs and the browser take them.
constexpr const char* shortcuts[] = {"tab", "enter", "arrows", "page", "escape", "paste"};
constexpr std::int64_t megabyte = 1'000'000;

// "12.3 MB"; small things in kilobytes.
std::string size_words(const App& app, std::int64_t bytes) {
  const bool large = bytes >= megabyte;
  const Decimal shown = large ? Decimal{bytes / (megabyte / 10), 1} : Decimal{bytes / 1000, 0};
  return app.words().say(large ? "settings.megabytes" : "settings.kilobytes",
                         {{"n", app.phrases().number(shown)}});
}

}  // namespace

void SettingsScreen::look_card(Frame& f) {
  const std::string heading_words = app_.say("settings.look");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.look", look);
  std::vector<std::string> codes, names;
  int chosen = -1;
  for (const std::string& code : languages) {
    if (!app_.knowledge().words.contains(code)) continue;
    if (code == app_.words().language) chosen = static_cast<int>(codes.size());
    codes.push_back(code);
    names.push_back(app_.say("ui.language." + code));
  }
  if (const auto now = select(f, "settings.language", app_.say("ui.language"), names, chosen)) {
    app_.choose_language(codes[static_cast<std::size_t>(*now)]);
  }
  f.space(12);
  const std::vector<std::string> themes = {app_.say("ui.theme.system"), app_.say("ui.theme.light"),
                                           app_.say("ui.theme.dark")};
  const int theme = !app_.dark() ? 0 : *app_.dark() ? 2 : 1;
  if (const auto now = segmented(f, "settings.theme", app_.say("ui.theme"), themes, theme)) {
    app_.choose_theme(*now == 0 ? std::nullopt : std::optional(*now == 2));
  }
  f.space(12);
  std::vector<std::string> sizes;
  int size = 1;
  const std::string kept = app_.platform().recall(app_.platform().self, "text_size");
  for (std::size_t i = 0; i < std::size(text_sizes); ++i) {
    const std::string percent = std::to_string(text_sizes[i]);
    if (percent == kept) size = static_cast<int>(i);
    sizes.push_back(app_.words().say("settings.percent", {{"n", percent}}));
  }
  if (const auto now = segmented(f, "settings.size", app_.say("settings.size"), sizes, size)) {
    app_.platform().keep(app_.platform().self, "text_size",
                         std::to_string(text_sizes[static_cast<std::size_t>(*now)]));
    f.wake();
  }
  f.space(12);
  plain_page(f);
}

// The page's own elements in the place of the drawing.
void SettingsScreen::plain_page(Frame& f) {
  const platform::Platform& platform = app_.platform();
  const std::vector<std::string> pages = {app_.say("settings.page.drawn"),
                                          app_.say("settings.page.plain")};
  const bool plain = platform.recall(platform.self, "plain") == "yes";
  const auto now = segmented(f, "settings.page", app_.say("settings.page"), pages, plain ? 1 : 0);
  f.space(8);
  caption(f, "settings.page.words", app_.say("settings.page.words"), f.theme.color.ink2);
  if (!now || (*now == 1) == plain) return;
  platform.keep(platform.self, "plain", *now == 1 ? "yes" : "");
  platform.start_anew(platform.self);
}

void SettingsScreen::numbers_card(Frame& f) {
  const std::string heading_words = app_.say("settings.numbers");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.numbers", look);
  currency_select(f, app_, "settings.currency");
  f.space(12);
  const std::vector<std::string> options = {app_.say("settings.numerals.western"),
                                            app_.say("settings.numerals.arabic")};
  if (const auto now = segmented(f, "settings.numerals", app_.say("settings.numerals"), options,
                                 app_.arabic_numerals() ? 1 : 0)) {
    app_.use_arabic_numerals(*now == 1);
  }
  f.space(8);
  caption(f, "settings.sample",
          app_.words().say("settings.sample", {{"date", app_.phrases().date(app_.session().day())},
                                               {"number", app_.phrases().number({1234567, 2})}}),
          f.theme.color.ink2);
}

void SettingsScreen::storage_card(Frame& f) {
  const platform::Device device = app_.platform().device(app_.platform().self);
  const std::string heading_words = app_.say("settings.storage");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.storage", look);
  switch (device.offline) {
    case platform::Offline::kept:
      icon_line(f, "settings.offline", Icon::check, app_.say("settings.offline.kept"));
      break;
    case platform::Offline::coming:
      icon_line(f, "settings.offline", Icon::age1, app_.say("settings.offline.coming"));
      break;
    case platform::Offline::refused:
      notice(f, "settings.offline", Icon::alert, "", app_.say("settings.offline.refused"));
      break;
  }
  f.space(8);
  {
    Group list(f, "settings.storage.list", app_.say("settings.storage"), Role::list);
    if (device.storage_bytes >= 0) {
      value_row(f, "settings.used", app_.say("settings.used"),
                size_words(app_, device.storage_bytes));
    }
    value_row(f, "settings.markets", app_.say("settings.markets_here"),
              app_.words().say("settings.of",
                               {{"n", std::to_string(app_.knowledge().programs.size() - 1)},
                                {"all", std::to_string(app_.session().markets().size())}}));
  }
  f.space(8);
  if (!device.install_hint.empty()) {
    body(f, "settings.install", device.install_hint, f.theme.color.ink2);
    f.space(8);
  }
  Wrap deeds(f);
  ButtonLook secondary;
  secondary.kind = ButtonKind::secondary;
  if (device.can_install &&
      button(f, "settings.install_now", app_.say("settings.install"), secondary)) {
    app_.platform().install(app_.platform().self);
  }
  ButtonLook danger;
  danger.kind = ButtonKind::danger;
  if (button(f, "settings.wipe", app_.say("settings.wipe"), danger)) {
    asking_ = true;
    f.wake();
  }
}

void SettingsScreen::about_card(Frame& f) {
  const std::string heading_words = app_.say("settings.about");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.about", look);
  body(f, "settings.about.words", app_.say("settings.about_words"));
  f.space(8);
  icon_line(f, "settings.about.local", Icon::lock, app_.say("ui.footer.local"));
  f.space(8);
  icon_line(f, "settings.about.limits", Icon::info, app_.say("report.limits"));
  f.space(8);
  for (const char* limit : {"limits.law", "limits.facts", "limits.rates", "limits.papers"}) {
    body(f, std::string("settings.") + limit, "\u2022 " + app_.say(limit), f.theme.color.ink2);
    f.space(4);
  }
  f.space(4);
  if (link(f, "settings.rules", app_.say("settings.see_rules"))) app_.go_to("rules");
}

void SettingsScreen::help_card(Frame& f) {
  const std::string heading_words = app_.say("settings.help");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.help", look);
  body(f, "settings.help.words", app_.say("settings.help_words"));
  f.space(12);
  ButtonLook start;
  start.kind = ButtonKind::secondary;
  start.icon = Icon::forward;
  if (button(f, "settings.tour", app_.say("tour.start"), start)) {
    tour_step_ = 0;
    f.wake();
  }
}

void SettingsScreen::shortcuts_card(Frame& f) {
  const std::string heading_words = app_.say("settings.shortcuts");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "settings.shortcuts", look);
  Group list(f, "settings.shortcuts.list", heading_words, Role::list);
  for (const char* key : shortcuts) {
    const std::string id = std::string("shortcut.") + key;
    value_row(f, "settings." + id, app_.say(id), app_.say(id + ".key"));
  }
}

void SettingsScreen::tour(Frame& f) {
  if (tour_step_ < 0) return;
  const std::string number = std::to_string(tour_step_ + 1);
  const std::string title =
      app_.words().say("tour.title", {{"n", number}, {"all", std::to_string(tour_steps)}});
  Sheet sheet(f, "tour", title, app_.say("ui.button.close"));
  f.space(8);
  const float size = f.theme.grow(40);
  const Rect at = place(f, 0, size);
  f.paint.icon(tour_icons[tour_step_], {at.x, at.y}, size, f.theme.color.accent);
  f.space(12);
  heading(f, "tour.head", app_.say("tour." + number), 3, Type::title);
  f.space(8);
  body(f, "tour.words", app_.say("tour." + number + ".words"));
  f.space(24);
  const bool last = tour_step_ + 1 == tour_steps;
  ButtonLook on;
  on.icon = last ? Icon::check : Icon::forward;
  ButtonLook back;
  back.kind = ButtonKind::secondary;
  {
    Wrap deeds(f);
    if (tour_step_ > 0 && button(f, "tour.back", app_.say("ui.button.back"), back)) {
      --tour_step_;
      f.wake();
    }
    if (button(f, "tour.next", app_.say(last ? "tour.try" : "tour.next"), on)) {
      tour_step_ = last ? -1 : tour_step_ + 1;
      if (last) app_.go_to("check");
      f.wake();
    }
  }
  if (sheet.closed()) {
    tour_step_ = -1;
    f.wake();
  }
}

void SettingsScreen::wipe_dialog(Frame& f) {
  if (!asking_) return;
  const std::string title = app_.say("settings.wipe_title"),
                    words = app_.say("settings.wipe_words"), safe = app_.say("ui.button.cancel"),
                    deed = app_.say("settings.wipe");
  switch (dialog(f, "settings.wipe_dialog", {title, words, safe, deed})) {
    case DialogDeed::none:
      return;
    case DialogDeed::deed:
      app_.platform().delete_everything(app_.platform().self);
      break;
    case DialogDeed::safe:
      break;
  }
  asking_ = false;
  f.wake();
}

void SettingsScreen::draw(Frame& f) {
  PageInset page(f, 1120);
  page_head(f, "settings", app_.say("ui.nav.settings"), "", false);
  const float gap = f.theme.card_gap();
  const auto first = [&] {
    look_card(f);
    f.space(gap);
    numbers_card(f);
    f.space(gap);
    storage_card(f);
  };
  const auto second = [&] {
    help_card(f);
    f.space(gap);
    about_card(f);
    f.space(gap);
    shortcuts_card(f);
  };
  if (f.theme.breadth == Breadth::phone) {
    first();
    f.space(gap);
    second();
  } else {
    Columns columns(f, 2, gap);
    columns.next();
    first();
    columns.next();
    second();
  }
  f.above.emplace_back([this](Frame& over) {
    tour(over);
    wipe_dialog(over);
  });
}

std::unique_ptr<Screen> make_settings_screen(App& app) {
  return std::make_unique<SettingsScreen>(app);
}

}  // namespace zerokm::ui
