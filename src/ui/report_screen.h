// The report: what it will say, to print, to keep as a file, and to check a file that was kept.
#pragma once
#include <optional>
#include <string>

#include "report/html_report.h"
#include "report/seal.h"
#include "ui/app.h"

namespace zerokm::ui {

class ReportScreen : public Screen {
 public:
  explicit ReportScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;
  std::string title() const override { return app_.say("ui.button.report"); }
  void back() override { app_.go_to("check"); }

 private:
  void refresh();
  void options(Frame& f);
  void files(Frame& f);
  void check_file(Frame& f);
  void paper(Frame& f);
  void answers(Frame& f);
  void seal(Frame& f);

  App& app_;
  int seen_ = -1;  // App::answer_number the document was made for
  std::string language_;
  HtmlOptions options_;
  bool without_vin_ = false;
  bool letter_ = false;
  Inspected inspected_;
  InspectionText text_;
  std::string document_;
  SealCheck seal_;
  std::optional<SealCheck> checked_;  // of the file the user opened last
  std::string checked_name_;
};

}  // namespace zerokm::ui
