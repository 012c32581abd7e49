#include "ui/app.h"

#include <algorithm>

#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

// Where web/boot.mjs says what became of the packs that were asked for.
const std::string pack_folder = "packs/";
constexpr double toast_ms = 6000;
const std::vector<std::string> language_order = {"en", "zh", "ru", "ar"};

Day beijing_day(const platform::Platform& platform) {
  return day_in_zone(platform.utc_seconds(platform.self), beijing_offset_minutes);
}

const Words* find_words(const Knowledge& knowledge, const std::string& language) {
  const auto at = knowledge.words.find(language);
  return at == knowledge.words.end() ? nullptr : &at->second;
}

}  // namespace

App::App(const Knowledge& knowledge, const platform::Platform& platform, Places places)
    : knowledge_(knowledge),
      platform_(platform),
      places_(places),
      session_(knowledge, beijing_day(platform)),
      words_(&knowledge.words.begin()->second) {
  std::vector<std::string> wanted = {platform.recall(platform.self, "language")};
  for (const std::string& language : platform.languages(platform.self)) {
    wanted.push_back(language.substr(0, 2));
  }
  wanted.push_back("en");
  for (const std::string& language : wanted) {
    if (const Words* found = find_words(knowledge, language)) {
      words_ = found;
      break;
    }
  }
  const std::string theme = platform.recall(platform.self, "theme");
  if (!theme.empty()) dark_ = theme == "dark";
  const std::string market = platform.recall(platform.self, "market");
  const auto markets = session_.markets();
  if (!session_.choose_market(market) && !markets.empty()) session_.choose_market(markets.front());
  last_used_ = day_from_iso(platform.recall(platform.self, "last_day")).value_or(Day{});
  platform.use_language(platform.self, words_->language, right_to_left());
}

bool App::right_to_left() const { return words_->say("direction") == "rtl"; }

void App::lend(Knowledge& knowledge) {
  lent_ = &knowledge;
  set_numerals();
}

void App::set_numerals() {
  if (lent_ == nullptr) return;
  const bool arabic = platform_.recall(platform_.self, "numerals") == "arabic";
  for (auto& [language, words] : lent_->words) words.arabic_numerals = arabic;
}

void App::use_arabic_numerals(bool on) {
  platform_.keep(platform_.self, "numerals", on ? "arabic" : "");
  set_numerals();
  changed();
}

void App::knowledge_changed() {
  set_numerals();
  stale_ = true;
  if (shared_ != nullptr) shared_->rules_came();
  platform_.request_frame(platform_.self, 0);
}

void App::records_arrived(const std::vector<NamedText>& records) {
  if (shared_ != nullptr) shared_->arrived(records);
  platform_.request_frame(platform_.self, 0);
}

void App::take_files(std::vector<NamedText>& files) {
  std::erase_if(files, [&](NamedText& file) {
    const bool taken = file.path.starts_with(pack_folder) || file.path.ends_with("/cases.json") ||
                       file.path == "index.json";
    if (taken) files_[file.path] = std::move(file.text);
    return taken;
  });
}

const std::string* App::file(const std::string& path) const {
  const auto at = files_.find(path);
  return at == files_.end() ? nullptr : &at->second;
}

void App::fetch_packs(const std::string& names) {
  files_.erase(pack_folder + names);
  platform_.fetch_packs(platform_.self, names);
}

bool App::packs_failed(const std::string& names) const {
  const std::string* outcome = file(pack_folder + names);
  return outcome != nullptr && *outcome != "here";
}

void App::place_failed() {
  place_failed_ = true;
  platform_.request_frame(platform_.self, 0);
}

std::string App::save() const {
  return text_from_saved_car(knowledge_.vocabulary, session_.saved());
}

void App::restore(std::string_view saved) {
  const auto car = read_saved_car(knowledge_.vocabulary, saved, {});
  if (!car.value) return;
  session_.restore(*car.value);
  other_car();
}

void App::other_car() {
  ++car_number_;
  stale_ = true;
}

void App::done(std::string words, std::function<void()> undo) {
  said_ = std::move(words);
  said_at_ = platform_.ticks_ms(platform_.self);
  undo_ = std::move(undo);
  platform_.request_frame(platform_.self, 0);
}

void App::go_to(std::string_view place) {
  platform_.go_to(platform_.self, place);
  platform_.request_frame(platform_.self, 0);
}

const Place& App::here() const {
  const std::string address = platform_.place(platform_.self);
  const auto at = std::find_if(places_.begin(), places_.end(),
                               [&](const Place& place) { return place.id == address; });
  return at == places_.end() ? places_.front() : *at;
}

bool App::has_place(std::string_view id) const {
  return std::any_of(places_.begin(), places_.end(),
                     [&](const Place& place) { return place.id == id; });
}

void App::ask_for_rules() {
  awaited_ = session_.market();
  rules_failed_ = false;
  platform_.fetch_rules(platform_.self, awaited_);
  platform_.request_frame(platform_.self, 0);
}

void App::rules_could_not_come() {
  rules_failed_ = true;
  platform_.request_frame(platform_.self, 0);
}

Screen* App::screen_of(const Place& place) {
  if (place.make == nullptr) return nullptr;
  for (const Opened& opened : opened_) {
    if (opened.place == &place) return opened.screen.get();
  }
  opened_.push_back({&place, place.make(*this)});
  return opened_.back().screen.get();
}

void App::refresh() {
  read_clock();
  if (!stale_) return;
  stale_ = false;
  const std::string& market = session_.market();
  if (!market.empty() && !session_.market_loaded() && awaited_ != market) ask_for_rules();
  inspected_ = session_.inspect();
  text_ = session_.text(*words_, inspected_);
  announce_answer();
  if (shared_ != nullptr) shared_->car_changed();
  ++answer_number_;
}

void App::read_clock() {
  const Day clock = plus_days(beijing_day(platform_), clock_behind_);
  clock_ = check_clock(clock, std::max(last_check(knowledge_), last_used_));
  if (clock > last_used_ && !clock_.early()) {
    last_used_ = clock;
    platform_.keep(platform_.self, "last_day", iso_from_day(clock));
  }
  if (clock_.today == session_.day() && clock_.early() == session_.day_doubtful()) return;
  session_.set_day(clock_.today, clock_.early());
  stale_ = true;
}

// The clock is wrong: what day is it?
void App::clock_notice(Frame& f) {
  if (!clock_.early()) return;
  Inset inset(f, f.theme.page_margin(), f.theme.card_gap(), 0);
  const std::string label = say("clock.label"), shown = phrases().date(clock_.today);
  notice(f, "clock", Icon::alert, say("clock.title"),
         words_->say("clock.words", {{"clock", phrases().date(clock_.clock)}, {"day", shown}}),
         NoticeKind::problem);
  f.space(8);
  f.flow.width = std::min(f.flow.width, f.theme.grow(320));  // a date is short
  DateLook look;
  look.label = label;
  look.shown = shown;
  look.first = last_check(knowledge_);
  std::optional<Day> today = date_field(f, "clock.day", clock_.today, look);
  f.space(8);
  ButtonLook secondary;
  secondary.kind = ButtonKind::secondary;
  if (button(f, "clock.confirm", words_->say("clock.confirm", {{"date", shown}}), secondary)) {
    today = clock_.today;
  }
  if (!today) return;
  clock_behind_ += days_between(clock_.clock, *today);
  last_used_ = {};  // it may have been wrong as well
  f.wake();
}

// Said aloud where it changed, for those who do not see it change.
void App::announce_answer() {
  std::string answer;
  for (const SideText& side : text_.sides) {
    if (session_.understood().empty()) break;
    answer += side.caption + ": " + side.word + ". ";
    if (side.first_free) {
      answer += words_->say("ui.answer.free_from") + " " + side.first_free->date + ". ";
    }
  }
  if (answer == spoken_) return;
  spoken_ = answer;
  platform_.announce(platform_.self, answer, platform::Urgency::polite);
}

void App::choose_language(const std::string& language) {
  const Words* found = find_words(knowledge_, language);
  if (found == nullptr) return;
  words_ = found;
  platform_.keep(platform_.self, "language", language);
  platform_.use_language(platform_.self, language, right_to_left());
  changed();
  platform_.request_frame(platform_.self, 0);  // laid out the other way
}

void App::choose_theme(std::optional<bool> dark) {
  dark_ = dark;
  platform_.keep(platform_.self, "theme", !dark ? "" : *dark ? "dark" : "light");
  platform_.request_frame(platform_.self, 0);
}

std::vector<std::size_t> App::in_bar() const {
  std::vector<std::size_t> list;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i].inner) list.push_back(i);
  }
  return list;
}

void App::top(Frame& f, const Place& place, Screen* screen) {
  TopBarLook look;
  const std::string brand = words_->say("ui.name");
  const std::string language_name = words_->say("ui.language");
  const std::string theme_name = words_->say("ui.theme");
  const std::string back = words_->say("ui.button.back");
  const bool phone = f.theme.breadth == Breadth::phone;
  const std::string title = phone && screen != nullptr ? screen->title() : "";
  const std::string skip = words_->say("ui.skip");
  look.brand = brand;
  look.skip_name = skip;
  look.skip_to = "main";  // the page finds its main part
  look.title = title;
  if (!title.empty()) look.back_name = back;
  std::vector<Tab> tabs;
  for (const std::size_t i : in_bar()) {
    const std::string id(places_[i].id);
    if (&places_[i] == &place) look.current = static_cast<int>(tabs.size());
    tabs.push_back({"tab." + id, words_->say("ui.nav." + id), places_[i].icon});
  }
  look.places = &tabs;
  std::vector<std::string> codes;
  for (const std::string& code : language_order) {
    const Words* known = find_words(knowledge_, code);
    if (known == nullptr) continue;
    if (code == words_->language) look.language = static_cast<int>(codes.size());
    codes.push_back(code);
    look.languages.push_back(words_->say("ui.language." + code));
  }
  look.language_name = language_name;
  look.theme_name = theme_name;
  if (!title.empty()) {
    look.languages.clear();  // the room is the title's
    look.theme_name = {};
  }
  const TopBarDeed deed = top_bar(f, look);
  if (deed.language) choose_language(codes[static_cast<std::size_t>(*deed.language)]);
  if (deed.theme) choose_theme(f.theme.name != ThemeName::dark);
  if (deed.place) go_to(places_[in_bar()[static_cast<std::size_t>(*deed.place)]].id);
  if (deed.back) screen->back();
  if (deed.brand) go_to(places_.front().id);
}

void App::tabs(Frame& f, const Place& place) {
  std::vector<Tab> tabs;
  int current = -1;
  for (const std::size_t i : in_bar()) {
    const std::string id(places_[i].id);
    if (&places_[i] == &place) current = static_cast<int>(tabs.size());
    tabs.push_back({"tab." + id, words_->say("ui.tab." + id), places_[i].icon});
  }
  if (const auto chosen = tab_bar(f, tabs, current)) {
    go_to(places_[in_bar()[static_cast<std::size_t>(*chosen)]].id);
  }
}

// The place is not in this program: the page fetches the one that holds it, and goes on there.
void App::elsewhere(Frame& f, const Place& place) {
  if (awaited_place_ != &place) {
    awaited_place_ = &place;
    place_failed_ = false;
    platform_.need_place(platform_.self, place.id);
  }
  Inset inset(f, f.theme.page_margin(), f.theme.card_gap(), f.theme.card_gap());
  heading(f, "place.title", say("ui.nav." + std::string(place.id)), 1, Type::title);
  f.space(f.theme.card_gap());
  if (!place_failed_) {
    notice(f, "place.loading", Icon::info, "", say("ui.place.loading"));
    return;
  }
  notice(f, "place.failed", Icon::alert, "", say("ui.place.failed"), NoticeKind::problem);
  f.space(f.theme.card_gap());
  if (button(f, "place.again", say("ui.place.again"))) {
    awaited_place_ = nullptr;
    f.wake();
  }
}

void App::page(Frame& f, const Place& place, Screen* screen) {
  const bool phone = f.theme.breadth == Breadth::phone;
  const float deeds = phone && screen != nullptr ? screen->deeds_height(f) : 0;
  const float below = !phone ? 0 : deeds > 0 ? deeds : tab_bar_height(f);
  const float bar = top_bar_height(f);
  {
    const Rect view{0, bar, f.canvas.width, f.canvas.height - bar - below};
    ScrollArea area(f, part("page", place.id), view, Role::main,
                    words_->say("ui.nav." + std::string(place.id)));
    clock_notice(f);
    if (screen != nullptr) {
      screen->draw(f);
    } else {
      elsewhere(f, place);
    }
  }
  if (deeds > 0) {
    screen->draw_deeds(f);
  } else if (phone) {
    tabs(f, place);
  }
  toasts(f, below);
}

void App::toasts(Frame& f, float above) {
  if (said_.empty()) return;
  const double age = platform_.ticks_ms(platform_.self) - said_at_;
  if (age >= toast_ms) {
    said_.clear();
    undo_ = nullptr;
    return;
  }
  if (toast(f, "toast", Icon::check, said_, undo_ ? say("ui.button.undo") : "", above)) {
    const std::function<void()> undo = std::move(undo_);
    said_.clear();
    undo();
  }
  f.wake(static_cast<int>(toast_ms - age) + 1);
}

void App::draw(Frame& f) {
  const Place& place = here();
  Screen* screen = screen_of(place);
  refresh();
  top(f, place, screen);
  page(f, place, screen);
  // A deed of this frame changed the answer. Where the deeds went first, unseen, it is shown now.
  if (stale_ && !f.unseen) f.wake();
}

}  // namespace zerokm::ui
