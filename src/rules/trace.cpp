#include "rules/trace_run.h"

#include <set>

#include "rules/judgement.h"
#include "rules/program_parts.h"

namespace zerokm {
namespace {

// Where a step finds its value.
struct StepSource {
  Type type;
  int node = -1;
};

// The first lane, as figure_of() but without its unit.
TraceRun::Value value_in(const Frame& frame, Register gives, int node) {
  switch (gives) {
    case Register::truth:
      return {frame.truth(node)[0], frame.truth(node)[0], true};
    case Register::choice: {
      const auto bits = static_cast<std::int64_t>(frame.bits(node)[0]);
      return {bits, bits, true};
    }
    case Register::text:
      return {0, 0, frame.bits(node)[0] != 0};
    case Register::number:
      break;
  }
  const Span span = frame.span(node, 0);
  const bool valid =
      frame.fails(node)[0] != always_fails && span.low != open_high && span.high != open_low;
  return {span.low, span.high, valid};
}

class Tracer {
 public:
  explicit Tracer(const Program& program) : program_(program) {}

  // Adds the steps of all parts of a rule.
  void add_rule(std::size_t rule) {
    const RuleCode& code = program_.rules[rule];
    rule_ = rule;
    const std::pair<const char*, const RulePart*> named[] = {{"applies", &code.applies_as_written},
                                                             {"require", &code.require},
                                                             {"exempt", &code.exempt},
                                                             {"doubt", &code.doubt},
                                                             {"amount", &code.amount}};
    for (const auto& [name, part] : named) add_part(name, part->expression);
    for (const NamedPart& given : code.gives) add_part(given.name, given.part.expression);
  }

  std::vector<PreparedStep> steps;
  std::vector<StepSource> sources;

 private:
  void add_part(const std::string& part, int expression) {
    if (expression < 0) return;
    part_ = part;
    named_.clear();
    const Checked& checked = program_.expressions[static_cast<std::size_t>(expression)];
    add(checked, checked.expression.root, 0);
  }

  void add(const Checked& checked, int at, int depth) {
    const Part& part = checked.expression.part(at);
    const int node = checked.nodes[static_cast<std::size_t>(at)];
    if (node < 0) return;  // the name of a table or a parameter, a member of a set
    const bool literal = part.form == Form::number || part.form == Form::day ||
                         part.form == Form::text || part.form == Form::truth;
    const Op op = program_.code.at(node).op;
    const bool constant = op == Op::choice_constant;
    if (depth > 0 && (literal || constant)) return;  // says itself what it is
    PreparedStep made{rule_, part_, {}};
    made.step.depth = depth;
    made.step.text = checked.expression.text_of(at);
    made.step.place = checked.expression.place_of(at);
    const Type& type = checked.types[static_cast<std::size_t>(at)];
    made.step.value.kind = type.kind;
    made.step.value.unit = type.unit;
    made.step.value.decimals = type.decimals;
    read_facts(checked, at, made.step.facts);
    steps.push_back(std::move(made));
    sources.push_back({type, node});
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
  std::size_t rule_ = 0;
  std::string part_;
  std::set<const Derived*> named_;
};

}  // namespace

std::vector<TracePart> trace(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const Rule& rule) {
  Tracer tracer(program);
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    if (program.rules[i].rule == &rule) tracer.add_rule(i);
  }
  const OwnValues own(program, options.overrides);
  Evaluation evaluation(program, own.settings(), 1);
  evaluation.load(0, facts);
  evaluation.compute();
  std::vector<TracePart> parts;
  for (std::size_t i = 0; i < tracer.steps.size(); ++i) {
    PreparedStep& made = tracer.steps[i];
    // A part begins with its outermost step.
    if (made.step.depth == 0) parts.push_back({made.part, {}});
    made.step.value =
        figure_of(program, evaluation.frame(), tracer.sources[i].type, tracer.sources[i].node, 0);
    parts.back().steps.push_back(std::move(made.step));
  }
  return parts;
}

struct TraceRun::Parts {
  Parts(const Program& made, const RunOptions& options)
      : program(made),
        own(made, options.overrides),
        evaluation(made, own.settings(), 1),
        tracer(made) {
    for (std::size_t rule = 0; rule < made.rules.size(); ++rule) tracer.add_rule(rule);
  }

  const Program& program;
  OwnValues own;
  Evaluation evaluation;
  Tracer tracer;
};

TraceRun::TraceRun(const Program& program, const RunOptions& options)
    : parts_(std::make_unique<Parts>(program, options)) {}

TraceRun::~TraceRun() = default;

const std::vector<PreparedStep>& TraceRun::steps() const { return parts_->tracer.steps; }

void TraceRun::compute(const FactSheet& facts) {
  parts_->evaluation.begin();
  parts_->evaluation.load(0, facts);
  parts_->evaluation.compute();
}

void TraceRun::compute(const std::vector<FactColumn>& columns, std::size_t car) {
  parts_->evaluation.begin();
  for (std::size_t i = 0; i < parts_->program.inputs.size(); ++i) {
    const Input& input = parts_->program.inputs[i];
    parts_->evaluation.load(0, input, value_at(input, columns[i], car));
  }
  parts_->evaluation.compute();
}

TraceRun::Value TraceRun::value(std::size_t step) const {
  const StepSource& source = parts_->tracer.sources[step];
  return value_in(parts_->evaluation.frame(), register_of(source.type.kind), source.node);
}

Status TraceRun::status(std::size_t rule) const {
  return parts_->evaluation.judge(parts_->program.rules[rule], 0).status;
}

}  // namespace zerokm
