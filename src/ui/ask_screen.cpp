#include "ui/ask_screen.h"

#include <algorithm>

#include "ui/places.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

const std::vector<std::string> message_languages = {"zh", "en", "ru", "ar"};
constexpr int editor_lines = 14;

}  // namespace

std::string AskScreen::message() const {
  const auto edited = edited_.find(language_);
  if (edited != edited_.end()) return edited->second;
  const auto words = app_.knowledge().words.find(language_);
  return words == app_.knowledge().words.end()
             ? ""
             : app_.session().request(words->second, app_.inspected());
}

void AskScreen::languages(Frame& f) {
  std::vector<std::string> codes, names;
  int chosen = -1;
  for (const std::string& code : message_languages) {
    if (!app_.knowledge().words.contains(code)) continue;
    if (code == language_) chosen = static_cast<int>(codes.size());
    codes.push_back(code);
    names.push_back(app_.say("ui.language." + code));
  }
  if (codes.size() < 2) return;
  if (const auto now = segmented(f, "ask.language", app_.say("ui.ask.language"), names, chosen)) {
    language_ = codes[static_cast<std::size_t>(*now)];
    translated_ = false;
    editing_ = false;
    f.wake();
  }
  f.space(f.theme.card_gap());
}

// The message as the seller will read it; beneath, what can be done with it besides sending.
void AskScreen::message_card(Frame& f) {
  CardLook look;
  Card card(f, "ask.card", look);
  const std::string own = app_.words().language;
  if (editing_) {
    const std::string label = app_.say("ui.ask.title");
    FieldLook field;
    field.label = label;
    if (const auto now = text_area(f, "ask.message." + language_, message(), field, editor_lines)) {
      edited_[language_] = *now;
      f.wake();
    }
  } else {
    const std::string shown =
        translated_ ? app_.session().request(app_.words(), app_.inspected()) : message();
    body(f, "ask.text", shown);
    if (!translated_) f.nodes.speak("ask.text", language_);
  }
  f.space(12);
  rule_line(f);
  f.space(4);
  caption(f, "ask.local", app_.say("ui.ask.local"), f.theme.color.ink2);
  Wrap line(f, 20);
  if (link(f, "ask.edit", app_.say(editing_ ? "ui.button.done" : "ui.ask.edit"))) {
    editing_ = !editing_;
    translated_ = false;
    f.wake();
  }
  if (edited_.contains(language_) && link(f, "ask.restore", app_.say("ask.restore"))) {
    edited_.erase(language_);
    f.wake();
  }
  if (!editing_ && language_ != own &&
      link(f, "ask.read",
           app_.words().say(
               translated_ ? "ask.read_original" : "ask.read_own",
               {{"language", app_.say("ui.language." + (translated_ ? language_ : own))}}))) {
    translated_ = !translated_;
    f.wake();
  }
}

void AskScreen::buttons(Frame& f) {
  const std::string words = message();
  ButtonLook copy;
  copy.icon = Icon::copy;
  copy.stretch = true;
  ButtonLook share = copy;
  share.kind = ButtonKind::secondary;
  share.icon = Icon::share;
  const bool shares = app_.platform().device(app_.platform().self).can_share;
  const float room = shares ? std::max(112.f, f.flow.width * 0.32f) : 1.f;
  Columns columns(f, {0.f, room}, shares ? 8.f : 0.f);
  columns.next();
  if (button(f, "ask.copy", app_.say("ui.ask.copy"), copy)) {
    app_.platform().copy_text(app_.platform().self, words);
    app_.done(app_.say("ui.ask.copied"));
  }
  columns.next();
  if (shares && button(f, "ask.share", app_.say("ui.ask.share"), share)) {
    app_.platform().share_text(app_.platform().self, app_.say("ui.ask.title"), words);
  }
}

void AskScreen::point(Frame& f, const PaperState& state, std::size_t at) {
  const std::string id = "ask." + state.paper.key + "." + std::to_string(at);
  const auto facts =
      facts_of_point(app_.knowledge().vocabulary, app_.inspected().facts, state.paper, at);
  const bool noted = noted_.contains(id);
  const bool ticked = facts.empty() ? noted : state.shown[at];
  const auto now = checkbox(f, id, state.paper.shows[at], ticked);
  if (!now) return;
  for (const auto& [fact, values] : facts) {
    if (*now) {
      app_.session().state(fact, values);
    } else {
      app_.session().forget(fact);
    }
  }
  if (facts.empty() && *now) noted_.insert(id);
  if (facts.empty() && !*now) noted_.erase(id);
  app_.changed();
  f.wake();
}

void AskScreen::paper(Frame& f, const PaperState& state) {
  const std::string id = "ask." + state.paper.key;
  const auto zh = app_.knowledge().words.find("zh");
  std::string native;
  if (zh != app_.knowledge().words.end() && app_.words().language != "zh") {
    native = zh->second.has(state.paper.name_key) ? zh->second.say(state.paper.name_key) : "";
  }
  const std::string detail =
      state.paper.phase == Phase::arrival ? app_.say("ui.rule.on_arrival") : "";
  const bool open = open_.contains(id) || (state.held && !state.paper.shows.empty());
  const float chevron = state.paper.shows.empty() ? 0 : f.theme.grow(touch_min);
  {
    Columns columns(f, {0.f, chevron + 1}, 0);
    columns.next();
    if (const auto now = paper_row(f, id, state.paper.name, native, detail, state.held)) {
      const FactId held = app_.session().fact(state.paper.fact);
      if (*now) {
        app_.session().state(held, one_truth(true));
      } else {
        app_.session().forget(held);
      }
      app_.changed();
      f.wake();
    }
    columns.next();
    f.paint.fill({f.flow.x, f.flow.y, f.flow.width, 1}, f.theme.color.line);
    f.space(6);
    if (chevron > 0 && icon_button(f, id + ".open",
                                   app_.words().say("ask.points_of", {{"paper", state.paper.name}}),
                                   open ? Icon::up : Icon::down)) {
      if (!open_.erase(id)) open_.insert(id);
      f.wake();
    }
  }
  if (!open) return;
  Inset inside(f, f.theme.card_padding() + f.theme.grow(22) + 12, 0, 8);
  caption(f, id + ".must", app_.say("ui.papers.must_show"), f.theme.color.ink2);
  for (std::size_t at = 0; at < state.paper.shows.size(); ++at) point(f, state, at);
}

void AskScreen::list(Frame& f) {
  const std::vector<PaperState> papers = papers_of(app_.phrases(), app_.inspected());
  if (papers.empty()) return;
  const auto held = std::count_if(papers.begin(), papers.end(),
                                  [](const PaperState& state) { return state.held; });
  const std::string heading_words = app_.say("ui.ask.tick");
  const std::string count = app_.words().say(
      "ui.ask.received", {{"n", std::to_string(held)}, {"all", std::to_string(papers.size())}});
  CardLook look;
  look.heading = heading_words;
  look.side = count;
  look.padded = false;
  Card card(f, "ask.papers", look);
  for (const PaperState& state : papers) paper(f, state);
}

void AskScreen::draw(Frame& f) {
  if (car_ != app_.car_number()) {
    car_ = app_.car_number();
    editing_ = translated_ = false;
    edited_.clear();
    open_.clear();
    noted_.clear();
  }
  PageInset page(f);
  page_head(f, "ask", app_.say("ui.ask.title"), has_car(app_) ? car_line(app_) : "", true);
  if (without_car(f, app_, "ask", Icon::send, app_.say("ask.empty"))) return;
  if (without_rules(f, app_, "ask")) return;
  // The words of the seller's language come after those of the user's.
  if (!app_.knowledge().words.contains(language_)) {
    notice(f, "ask.words", Icon::info, "", app_.say("ui.loading"));
    return;
  }
  const bool nothing = message().empty();
  if (f.theme.breadth == Breadth::phone) {
    if (nothing) {
      notice(f, "ask.nothing", Icon::check, "", app_.say("ui.ask.nothing"));
    } else {
      languages(f);
      message_card(f);
    }
    f.space(f.theme.card_gap());
    list(f);
    return;
  }
  Columns columns(f, {0.f, f.flow.width * 0.42f}, f.theme.card_gap());
  columns.next();
  if (nothing) {
    notice(f, "ask.nothing", Icon::check, "", app_.say("ui.ask.nothing"));
  } else {
    languages(f);
    message_card(f);
    f.space(f.theme.card_gap());
    buttons(f);
  }
  columns.next();
  list(f);
}

float AskScreen::deeds_height(const Frame& f) const {
  return app_.session().market_loaded() && !message().empty() ? action_bar_height(f) : 0;
}

void AskScreen::draw_deeds(Frame& f) {
  ActionBar bar(f);
  buttons(f);
}

std::unique_ptr<Screen> make_ask_screen(App& app) { return std::make_unique<AskScreen>(app); }

}  // namespace zerokm::ui
