// Ask the seller: the message in his language, and a list to tick what came back.
#pragma once
#include <map>
#include <set>
#include <string>

#include "report/papers.h"
#include "ui/app.h"

namespace zerokm::ui {

class AskScreen : public Screen {
 public:
  explicit AskScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;
  float deeds_height(const Frame& f) const override;
  void draw_deeds(Frame& f) override;
  std::string title() const override { return app_.say("ui.ask.title"); }
  void back() override { app_.go_to("check"); }

 private:
  std::string message() const;  // as the user has it now
  void languages(Frame& f);
  void message_card(Frame& f);
  void buttons(Frame& f);
  void list(Frame& f);
  void paper(Frame& f, const PaperState& state);
  void point(Frame& f, const PaperState& state, std::size_t at);

  App& app_;
  int car_ = 0;                  // App::car_number this belongs to
  std::string language_ = "zh";  // of the message
  bool editing_ = false;
  bool translated_ = false;                    // shown in the user's own language for reading
  std::map<std::string, std::string> edited_;  // by language: what the user made of the message
  std::set<std::string> open_;                 // papers whose points are shown
  std::set<std::string> noted_;                // points ticked that no rule speaks of
};

}  // namespace zerokm::ui
