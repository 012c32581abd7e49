// Settings and help: how it looks and speaks, what is kept on the device, what it cannot do.
#pragma once
#include "ui/app.h"

namespace zerokm::ui {

class SettingsScreen : public Screen {
 public:
  explicit SettingsScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;

 private:
  void look_card(Frame& f);
  void plain_page(Frame& f);
  void numbers_card(Frame& f);
  void storage_card(Frame& f);
  void about_card(Frame& f);
  void help_card(Frame& f);
  void shortcuts_card(Frame& f);
  void tour(Frame& f);
  void wipe_dialog(Frame& f);

  App& app_;
  int tour_step_ = -1;   // -1: closed
  bool asking_ = false;  // whether everything shall be deleted
};

}  // namespace zerokm::ui
