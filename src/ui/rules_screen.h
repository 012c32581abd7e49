// The rules themselves: markets and how well each is known, rules in words and in source, their
// law, what changed when, the cases beside them, and rules of the user's own.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "knowledge/registry.h"
#include "ui/app.h"

namespace zerokm::ui {

class RulesScreen : public Screen {
 public:
  explicit RulesScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;
  std::string title() const override;
  void back() override;

 private:
  // The list of markets.
  void take_registry();
  void market_list(Frame& f);
  void market_row(Frame& f, const std::string& id);
  void choose(const std::string& id);
  const RegistryEntry* entry(const std::string& id) const;
  std::string packs_of(const std::string& id) const;
  std::string name_of_market(const std::string& id) const;
  // One of them.
  void detail(Frame& f);
  void summary(Frame& f, const Ruleset& ruleset);
  void cases(Frame& f, const Ruleset& ruleset);
  void run_cases_of(const Ruleset& ruleset);
  void rules(Frame& f, const Program& program);
  void rule(Frame& f, const Rule& rule, const Ruleset& ruleset);
  std::string in_words(const std::string& pattern) const;
  void changes(Frame& f, const Program& program);
  void sources(Frame& f, const Ruleset& ruleset);
  void gaps(Frame& f, const Ruleset& ruleset);
  // Rules of the user's own.
  void own_rules(Frame& f);
  void take_own_file(Frame& f);

  App& app_;
  std::vector<RegistryEntry> registry_;
  bool registry_asked_ = false;
  std::string search_;
  std::string market_;  // shown; empty: none chosen
  std::set<std::string> open_;
  std::optional<CaseRun> cases_;  // of the market shown
  bool cases_asked_ = false;
  std::string own_name_;  // of the file
  std::vector<std::string> own_ids_;
  std::vector<Problem> own_problems_;
};

}  // namespace zerokm::ui
