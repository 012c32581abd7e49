#include <set>

#include "rules/judgement.h"
#include "rules/program_parts.h"

namespace zerokm {
namespace {

class Tracer {
 public:
  Tracer(const Program& program, const Frame& frame) : program_(program), frame_(frame) {}

  std::vector<TraceStep> steps_of(int expression) {
    steps_.clear();
    named_.clear();
    const Checked& checked = program_.expressions[static_cast<std::size_t>(expression)];
    add(checked, checked.expression.root, 0);
    return std::move(steps_);
  }

 private:
  void add(const Checked& checked, int at, int depth) {
    const Part& part = checked.expression.part(at);
    const int node = checked.nodes[static_cast<std::size_t>(at)];
    if (node < 0) return;  // the name of a table or a parameter, a member of a set
    const bool literal = part.form == Form::number || part.form == Form::day ||
                         part.form == Form::text || part.form == Form::truth;
    const Op op = program_.code.at(node).op;
    const bool constant = op == Op::choice_constant;
    if (depth > 0 && (literal || constant)) return;  // says itself what it is
    TraceStep step;
    step.depth = depth;
    step.text = checked.expression.text_of(at);
    step.place = checked.expression.place_of(at);
    step.value = figure_of(program_, frame_, checked.types[static_cast<std::size_t>(at)], node, 0);
    read_facts(checked, at, step.facts);
    steps_.push_back(std::move(step));
    const Derived* derived = checked.derived[static_cast<std::size_t>(at)];
    if (derived != nullptr) {
      // Its own steps once; later it is only named.
      if (!named_.insert(derived).second) return;
      const Checked& meaning =
          program_.expressions[static_cast<std::size_t>(program_.derived_expressions.at(derived))];
      add(meaning, meaning.expression.root, depth + 1);
      return;
    }
    const bool fact_of_known = part.form == Form::call && part.word == "known";
    if (fact_of_known) return;
    for (const int inner : part.parts) add(checked, inner, depth + 1);
  }

  // The facts a part names itself, without those of the derived values it names.
  void read_facts(const Checked& checked, int at, std::vector<FactId>& facts) const {
    const Part& part = checked.expression.part(at);
    if (part.form == Form::name) {
      if (const auto id = program_.vocabulary->find(part.word)) facts.push_back(*id);
      return;
    }
    for (const int inner : part.parts) {
      if (checked.expression.part(inner).form == Form::name) read_facts(checked, inner, facts);
    }
  }

  const Program& program_;
  const Frame& frame_;
  std::vector<TraceStep> steps_;
  std::set<const Derived*> named_;
};

}  // namespace

std::vector<TracePart> trace(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const Rule& rule) {
  std::vector<TracePart> parts;
  const OwnValues own(program, options.overrides);
  Evaluation evaluation(program, own.settings(), 1);
  evaluation.load(0, facts);
  evaluation.compute();
  Tracer tracer(program, evaluation.frame());
  for (const RuleCode& code : program.rules) {
    if (code.rule != &rule) continue;
    const std::pair<const char*, const RulePart*> named[] = {{"applies", &code.applies_as_written},
                                                             {"require", &code.require},
                                                             {"exempt", &code.exempt},
                                                             {"doubt", &code.doubt},
                                                             {"amount", &code.amount}};
    for (const auto& [name, part] : named) {
      if (part->expression < 0) continue;
      parts.push_back({name, tracer.steps_of(part->expression)});
    }
    for (const NamedPart& given : code.gives) {
      parts.push_back({given.name, tracer.steps_of(given.part.expression)});
    }
  }
  return parts;
}

}  // namespace zerokm
