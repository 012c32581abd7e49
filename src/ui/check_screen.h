// The one screen of an inspection, in parts that stand in one, two or three columns.
#pragma once
#include <set>

#include "ui/app.h"
#include "ui/widgets_answer.h"
#include "ui/widgets_strip.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {

Answer answer_of(Overall overall);

// What is open on the screen.
struct CheckState {
  bool show_text = false;             // the message, for editing
  std::optional<std::string> unread;  // name of the file last opened, if it could not be read
  std::string editing;                // fact whose editor is open
  std::string edited_wrong;           // what was typed there and could not be read
  std::set<std::string> open;         // rules
  bool show_quiet = false;            // also the rules that are met or do not apply
  bool arrival_lane = false;          // on a phone: which day the strip moves
  std::string ask_language = "zh";
};

class CheckScreen : public Screen {
 public:
  explicit CheckScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;

 private:
  App& app_;
  CheckState own_;
  int car_number_ = 0;
};

// A part draws itself where the flow stands and does the user's deeds in the application.
struct CheckParts {
  App& app;
  CheckState& own;
  Frame& f;

  void draw();

 private:
  // What comes in.
  void first_visit();
  void message();
  void dropped();
  void take(std::string_view message);
  void examples();
  void understood();
  void fact_editor(const FactText& fact);
  void questions();
  void destination();
  // What follows.
  void journey_card();
  void way_done(const SideText& side, Stop& stop) const;
  std::vector<StripDay> days_from(Day first, int count) const;
  void strip();
  void steps(Day chosen, bool arrival);
  void why();
  void rules_of(const SideText& side);
  void rule(const SideText& side, const RuleText& rule);
  void gaps();
  // What to pay and to ask for.
  void costs();
  void rates();
  void papers();
  void paper_details(const PaperText& paper);
  void ask();
  void foot();

  void title();
  void names();
  struct Deed {
    const char* id;
    std::string label;
    ButtonLook look;
  };
  std::vector<Deed> deeds_here() const;
  void deeds();
  void start_again();
  void several_cars();
  void columns_phone();
  void columns_tablet();
  void columns_desktop();
  const Words& words() const { return app.words(); }
  std::string say(std::string_view key) const { return app.say(key); }
  Phrases phrases() const { return app.phrases(); }
  FactId fact(std::string_view name) const { return app.session().fact(name); }
  std::optional<Day> day_of(std::string_view fact_name) const;
  void set_day(std::string_view fact_name, Day day);
};

}  // namespace zerokm::ui
