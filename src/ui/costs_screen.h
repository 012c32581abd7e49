// What the border costs: each amount with its formula and rows, who imports it side by side, and
// the rates one can replace.
#pragma once
#include "report/exchange.h"
#include "ui/app.h"

namespace zerokm::ui {

class CostsScreen : public Screen {
 public:
  explicit CostsScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;
  std::string title() const override { return app_.say("ui.costs.title"); }
  void back() override { app_.go_to("check"); }

 private:
  const SideRun* side() const;  // of the market
  Exchange exchange() const;
  void importers(Frame& f);
  void importer(Frame& f, const ImporterText& who, bool current);
  void rates(Frame& f);
  void stale(Frame& f);
  void not_included(Frame& f);

  App& app_;
};

}  // namespace zerokm::ui
