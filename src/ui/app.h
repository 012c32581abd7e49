// The application: one session, the places the bar leads to, and the words they are shown in.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "session/clock.h"
#include "session/session.h"
#include "ui/frame.h"

namespace zerokm::ui {

class App;

// What stands in a place. Made when somebody first goes there, kept as long as the program.
class Screen {
 public:
  virtual ~Screen() = default;
  virtual void draw(Frame& f) = 0;  // in a page that scrolls

  // On a phone, a bar of deeds at the bottom in place of the places; 0 for none.
  virtual float deeds_height(const Frame&) const { return 0; }
  virtual void draw_deeds(Frame&) {}
  // On a phone, the title beside an arrow back; empty: the program's name.
  virtual std::string title() const { return {}; }
  virtual void back() {}
};

// What several places share, made by the first of them that needs it.
class Shared {
 public:
  virtual ~Shared() = default;
  virtual void arrived(const std::vector<NamedText>& records) = 0;  // from the device's store
  virtual void rules_came() = 0;
  virtual void car_changed() = 0;  // the answers of the car on the screen are new
};

// Its words are "ui.nav.<id>" in the bar of a wide screen and "ui.tab.<id>" on a phone.
struct Place {
  std::string_view id;  // the address's part after '#'
  Icon icon = Icon::none;
  // Null: not in this program, but in the one that holds every place.
  std::unique_ptr<Screen> (*make)(App& app) = nullptr;
  bool inner = false;  // in no bar: another place leads to it
};
using Places = std::span<const Place>;

class App {
 public:
  // All three must outlive the application. The first place is where it begins.
  App(const Knowledge& knowledge, const platform::Platform& platform, Places places);

  // Draws the screen and does what the user did in it.
  void draw(Frame& f);

  // The language and its direction, for the stage.
  const std::string& language() const { return words_->language; }
  bool right_to_left() const;
  // Theme the user chose; nothing: the device's.
  std::optional<bool> dark() const { return dark_; }
  void choose_theme(std::optional<bool> dark);
  void choose_language(const std::string& language);
  bool arabic_numerals() const { return words_->arabic_numerals; }
  void use_arabic_numerals(bool on);
  // Words of further languages, or rules of further markets, have come in.
  void knowledge_changed();
  // Records of the device's store, by key; and what became of reading or erasing it.
  void records_arrived(const std::vector<NamedText>& records);
  // Takes what is neither rules nor words out of files that have come.
  void take_files(std::vector<NamedText>& files);
  // The program that holds every place could not be had.
  void place_failed();
  // The rules of the market could not be had; asking for them once more.
  void rules_could_not_come();
  bool rules_failed() const { return rules_failed_ && !session_.market_loaded(); }
  void ask_for_rules();

  // The car on the screen as one text, for a program that goes on with it.
  std::string save() const;
  void restore(std::string_view saved);

  // For the places.
  const Knowledge& knowledge() const { return knowledge_; }
  const platform::Platform& platform() const { return platform_; }
  const Words& words() const { return *words_; }
  std::string say(std::string_view key) const { return words_->say(key); }
  Phrases phrases() const { return {*words_, knowledge_.vocabulary}; }
  Session& session() { return session_; }
  const Inspected& inspected() const { return inspected_; }
  const InspectionText& text() const { return text_; }
  int answer_number() const { return answer_number_; }  // another one for each answer
  // Packs of the site by name, what became of them, and their files by path: "ru/cases.json".
  void fetch_packs(const std::string& names);
  bool packs_failed(const std::string& names) const;
  const std::string* file(const std::string& path) const;
  // The knowledge, for rules of the user's own; null where nobody lent it.
  void lend(Knowledge& knowledge);
  Knowledge* lent() const { return lent_; }
  void changed() { stale_ = true; }  // a deed: the answer has to be computed again
  // Another car is on the screen, or none: what was opened for the old one is closed.
  void other_car();
  int car_number() const { return car_number_; }  // another one for each such car
  void go_to(std::string_view place);
  bool has_place(std::string_view id) const;  // here or in the program that holds every place
  Shared* shared() const { return shared_.get(); }
  void share(std::unique_ptr<Shared> shared) { shared_ = std::move(shared); }
  // Says what has just been done, for six seconds; `undo` takes it back, where it can be.
  void done(std::string words, std::function<void()> undo = {});

 private:
  struct Opened {
    const Place* place;
    std::unique_ptr<Screen> screen;
  };
  const Place& here() const;  // the place the address names
  Screen* screen_of(const Place& place);
  void refresh();
  void read_clock();
  void clock_notice(Frame& f);
  void announce_answer();
  void set_numerals();
  void top(Frame& f, const Place& place, Screen* screen);
  void page(Frame& f, const Place& place, Screen* screen);
  void tabs(Frame& f, const Place& place);
  void elsewhere(Frame& f, const Place& place);
  void toasts(Frame& f, float above);
  std::vector<std::size_t> in_bar() const;

  const Knowledge& knowledge_;
  Knowledge* lent_ = nullptr;
  const platform::Platform& platform_;
  Places places_;
  Session session_;
  const Words* words_;
  std::unique_ptr<Shared> shared_;
  std::vector<Opened> opened_;
  const Place* awaited_place_ = nullptr;  // it is being fetched
  bool place_failed_ = false;
  std::string spoken_;  // the answer as it was last announced
  std::string said_;    // last thing done, for the toast
  double said_at_ = 0;
  std::function<void()> undo_;
  std::optional<bool> dark_;
  int car_number_ = 0;
  int answer_number_ = 0;
  std::map<std::string, std::string> files_;

  ClockCheck clock_;
  int clock_behind_ = 0;  // days the user set the clock right by
  Day last_used_;         // latest day this page was used on, kept on the device

  std::string awaited_;        // market whose rules are on their way,
  bool rules_failed_ = false;  // or could not be had
  bool stale_ = true;
  Inspected inspected_;
  InspectionText text_;
};

}  // namespace zerokm::ui
