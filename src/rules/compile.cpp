// From rulesets to a program: every expression of every rule is checked and becomes instructions.
#include <algorithm>
#include <set>

#include "core/limits.h"
#include "rules/program_parts.h"

namespace zerokm {
namespace {

class Compiler {
 public:
  Compiler(const Vocabulary& vocabulary, const Ruleset& main,
           const std::vector<const Ruleset*>& included, const Ruleset& shared)
      : vocabulary_(vocabulary),
        main_(main),
        included_(included),
        shared_(shared),
        program_(new Program),
        checker_(writer_, problems_) {}

  Outcome<ProgramPointer> compile() {
    program_->vocabulary = &vocabulary_;
    program_->main = &main_;
    make_scopes();
    for (const Ruleset* ruleset : all_) check_derived(*ruleset);
    for (const Ruleset* ruleset : all_) {
      if (ruleset == &shared_) continue;
      for (const Rule& rule : ruleset->rules) add_rule(*ruleset, rule);
    }
    check_totals();
    Outcome<ProgramPointer> outcome;
    if (problems_.empty()) {
      finish();
      outcome.value = std::move(program_);
    }
    outcome.problems = distinct_problems();
    return outcome;
  }

 private:
  // The ruleset, what it includes (and what that includes), the shared one.
  std::vector<const Ruleset*> seen_by(const Ruleset& ruleset) const {
    std::vector<const Ruleset*> seen = {&ruleset};
    for (std::size_t i = 0; i < seen.size(); ++i) {
      for (const std::string& id : seen[i]->includes) {
        for (const Ruleset* other : included_) {
          const bool known = std::find(seen.begin(), seen.end(), other) != seen.end();
          if (other->id == id && !known) seen.push_back(other);
        }
      }
    }
    if (&ruleset != &shared_) seen.push_back(&shared_);
    return seen;
  }

  void make_scopes() {
    for (const Choice& choice : vocabulary_.choices) program_->choices[choice.name] = &choice;
    all_ = {&shared_};
    all_.insert(all_.end(), included_.begin(), included_.end());
    all_.push_back(&main_);
    for (const Ruleset* ruleset : all_) {
      scopes_.push_back(std::make_unique<Scope>(vocabulary_, seen_by(*ruleset), problems_));
      for (const Derived& derived : ruleset->derived) checker_.belongs(derived, *scopes_.back());
      for (const Parameter& parameter : ruleset->parameters) {
        program_->parameters[parameter.name] = &parameter;
      }
      for (const Choice& choice : ruleset->choices) program_->choices[choice.name] = &choice;
    }
  }

  const Scope& scope_of(const Ruleset& ruleset) const {
    const auto at = std::find(all_.begin(), all_.end(), &ruleset);
    return *scopes_[static_cast<std::size_t>(at - all_.begin())];
  }

  int keep(Checked checked) {
    program_->expressions.push_back(std::move(checked));
    return static_cast<int>(program_->expressions.size()) - 1;
  }

  void check_derived(const Ruleset& ruleset) {
    const Scope& scope = scope_of(ruleset);
    for (const Derived& derived : ruleset.derived) {
      if (vocabulary_.find(derived.name)) {
        report(ruleset.place, "duplicate-name",
               "expected a name that is not taken yet, found the fact '" + derived.name + "'");
      }
      const Checked* checked = checker_.derived(scope, derived);
      if (checked == nullptr) continue;
      const int place = keep(*checked);
      program_->derived[derived.name] = place;
      program_->derived_expressions[&derived] = place;
    }
  }

  void report(const Place& place, std::string id, std::string message) {
    if (problems_.size() < limits::problems_listed) {
      problems_.push_back({std::move(id), place, std::move(message)});
    }
  }

  void use(RuleCode& code, const std::vector<FactId>& facts) {
    for (const FactId id : facts) {
      if (std::find(code.used.begin(), code.used.end(), id) == code.used.end()) {
        code.used.push_back(id);
      }
    }
  }

  RulePart condition(RuleCode& code, const std::optional<SourceText>& text, Purpose purpose) {
    if (!text) return {};
    std::optional<Checked> checked = checker_.expression(scope_of(*code.ruleset), *text, purpose);
    if (!checked) return {};
    if (checked->type.kind != FactKind::truth) {
      checker_.refuse(*checked, "a condition");
      return {};
    }
    if (purpose == Purpose::decides) use(code, checked->facts);
    const int node = checked->node;
    return {node, keep(std::move(*checked))};
  }

  void add_rule(const Ruleset& ruleset, const Rule& rule) {
    RuleCode code;
    code.rule = &rule;
    code.ruleset = &ruleset;
    add_clock(code);
    code.applies_as_written = condition(code, rule.applies, Purpose::decides);
    code.applies = code.applies_as_written.node;
    if (code.in_force >= 0 && code.applies >= 0) {
      Instruction both;
      both.op = Op::both;
      both.a = code.in_force;
      both.b = code.applies;
      code.applies = writer_.put(both);
    } else if (code.in_force >= 0) {
      code.applies = code.in_force;
    }
    code.require = condition(code, rule.require, Purpose::decides);
    code.exempt = condition(code, rule.exempt, Purpose::decides);
    code.doubt = condition(code, rule.doubt, Purpose::decides);
    const bool decides = rule.severity == Severity::blocks || rule.severity == Severity::document;
    if (decides && !rule.require) {
      report(rule.place, "require-missing",
             "expected 'require' in the rule '" + rule.id + "', found none");
    }
    add_amount(code);
    for (const Flag& flag : rule.flags) {
      code.flags.push_back(condition(code, flag.when, Purpose::shown));
    }
    for (const Given& given : rule.gives) add_given(code, given);
    for (const std::string& name : rule.shows) add_shown(code, name);
    for (const std::string& key : rule.asks) {
      if (scope_of(ruleset).paper(key) == nullptr) {
        report(rule.place, "unknown-paper",
               "expected a paper of the ruleset in 'asks', found '" + key + "'");
      }
    }
    program_->rules.push_back(std::move(code));
  }

  void add_clock(RuleCode& code) {
    const Rule& rule = *code.rule;
    if (rule.clock.empty()) {
      if (rule.from || rule.until) {
        report(rule.place, "clock-missing",
               "expected 'clock' beside 'from' or 'until' in the rule '" + rule.id + "'");
      }
      return;
    }
    const auto id = vocabulary_.find(rule.clock);
    if (!id || vocabulary_.entry(*id).kind != FactKind::date) {
      report(rule.place, "unknown-clock",
             "expected a date of the vocabulary as 'clock', found '" + rule.clock + "'" +
                 scope_of(*code.ruleset).suggestion_for_fact(rule.clock));
      return;
    }
    if (!rule.from && !rule.until) return;
    use(code, {*id});
    Instruction clock;
    clock.op = Op::number_fact;
    clock.gives = Register::number;
    clock.x = id->index;
    const int day = writer_.put(clock);
    Instruction inside;
    inside.op = Op::at_most;
    if (rule.from) {
      inside.a = writer_.put_number(rule.from->number);
      inside.b = day;
      code.in_force = writer_.put(inside);
    }
    if (rule.until) {
      inside.a = day;
      inside.b = writer_.put_number(rule.until->number);
      const int before = writer_.put(inside);
      Instruction both;
      both.op = Op::both;
      both.a = code.in_force;
      both.b = before;
      code.in_force = code.in_force < 0 ? before : writer_.put(both);
    }
  }

  void add_amount(RuleCode& code) {
    if (!code.rule->amount) return;
    std::optional<Checked> checked =
        checker_.expression(scope_of(*code.ruleset), *code.rule->amount, Purpose::decides);
    if (!checked) return;
    if (checked->type.kind != FactKind::quantity || !is_money(checked->type.unit)) {
      checker_.refuse(*checked, "an amount of money");
      return;
    }
    use(code, checked->facts);
    code.amount_type = checked->type;
    const int node = checked->node;
    code.amount = {node, keep(std::move(*checked))};
  }

  void add_given(RuleCode& code, const Given& given) {
    std::optional<Checked> checked =
        checker_.expression(scope_of(*code.ruleset), given.expression, Purpose::decides);
    if (!checked) return;
    if (checked->type.kind != FactKind::date && checked->type.kind != FactKind::quantity) {
      checker_.refuse(*checked, "a date or a number");
      return;
    }
    use(code, checked->facts);
    const Type type = checked->type;
    const int node = checked->node;
    code.gives.push_back({given.name, {node, keep(std::move(*checked))}, type});
  }

  void add_shown(RuleCode& code, const std::string& name) {
    const Scope& scope = scope_of(*code.ruleset);
    const Derived* derived = scope.derived(name);
    if (derived == nullptr) {
      report(code.rule->place, "unknown-name",
             "expected a derived value in 'shows' of the rule '" + code.rule->id + "', found '" +
                 name + "'" + scope.suggestion_for_derived(name));
      return;
    }
    const Checked* checked = checker_.derived(scope, *derived);
    if (checked == nullptr) return;
    code.shows.push_back(
        {name, {checked->node, program_->derived_expressions.at(derived)}, checked->type});
  }

  // What is summed under one name must be one currency.
  void check_totals() {
    std::map<std::string, const RuleCode*> first;
    for (const RuleCode& code : program_->rules) {
      if (code.rule->total.empty() || code.amount.node < 0) continue;
      const auto [at, added] = first.try_emplace(code.rule->total, &code);
      if (added || at->second->amount_type.unit == code.amount_type.unit) continue;
      report(code.rule->amount->place, "total-currency",
             "expected an amount in " + text_from_unit(at->second->amount_type.unit) +
                 " for the total '" + code.rule->total + "', found " +
                 text_from_unit(code.amount_type.unit));
    }
  }

  void finish() {
    program_->code = writer_.take();
    const Code& code = program_->code;
    program_->layout = FrameLayout(code);
    for (const Table* table : code.tables) program_->tables.emplace_back(*table);
    for (const TableRows& rows : program_->tables) program_->settings.tables.push_back(&rows);
    program_->settings.parameters.resize(code.parameters.size());
    for (int node = 0; node < code.size(); ++node) {
      const Instruction& instruction = code.at(node);
      if (instruction.op > Op::text_fact) continue;
      const FactId id{static_cast<std::uint16_t>(instruction.x)};
      const FactEntry& entry = vocabulary_.entry(id);
      const bool paper = entry.role == FactRole::paper && entry.kind == FactKind::truth;
      program_->has_papers = program_->has_papers || paper;
      program_->inputs.push_back({id, node, vocabulary_.everything(id), paper});
    }
  }

  std::vector<Problem> distinct_problems() {
    std::vector<Problem> distinct;
    std::set<std::string> seen;
    for (Problem& problem : problems_) {
      if (distinct.size() == limits::problems_listed) break;
      if (seen.insert(line_from_problem(problem)).second) distinct.push_back(std::move(problem));
    }
    return distinct;
  }

  const Vocabulary& vocabulary_;
  const Ruleset& main_;
  const std::vector<const Ruleset*>& included_;
  const Ruleset& shared_;
  std::unique_ptr<Program, ProgramDeleter> program_;
  CodeWriter writer_;
  std::vector<Problem> problems_;
  Checker checker_;
  std::vector<const Ruleset*> all_;  // the shared one, the included ones, the main one
  std::vector<std::unique_ptr<Scope>> scopes_;
};

}  // namespace

void ProgramDeleter::operator()(const Program* program) const { delete program; }

Outcome<ProgramPointer> compile(const Vocabulary& vocabulary, const Ruleset& main,
                                const std::vector<const Ruleset*>& included,
                                const Ruleset& shared) {
  return Compiler(vocabulary, main, included, shared).compile();
}

}  // namespace zerokm
