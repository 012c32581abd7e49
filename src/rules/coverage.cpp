#include "rules/coverage.h"

#include <algorithm>
#include <map>
#include <set>

#include "rules/judgement.h"

namespace zerokm {
namespace {

constexpr int lanes_at_once = 64;

constexpr unsigned bit(Unshown what) { return 1U << static_cast<unsigned>(what); }
constexpr unsigned both_ways = bit(Unshown::yes_matters) | bit(Unshown::no_matters);
constexpr unsigned boundary = bit(Unshown::below) | bit(Unshown::on) | bit(Unshown::above);

struct Atom {
  int node = -1;  // the instruction it became, without a `not` around it
  bool negated = false;
  CoveredCondition condition;
  std::int64_t step = 1;  // of its boundary; negative where the code has the sides the other way

  void show(Unshown what) { condition.shown |= bit(what); }
  bool has_boundary() const { return (condition.wanted & boundary) != 0; }
};

class AtomFinder {
 public:
  explicit AtomFinder(const Program& program) : program_(program) {}

  std::vector<Atom> find() {
    for (const RuleCode& code : program_.rules) {
      rule_ = &code;
      add_days(code);
      for (const RulePart* part :
           {&code.applies_as_written, &code.require, &code.exempt, &code.doubt, &code.amount}) {
        walk(*part);
      }
      for (const RulePart& flag : code.flags) walk(flag);
      for (const NamedPart& given : code.gives) walk(given.part);
    }
    return std::move(atoms_);
  }

 private:
  void walk(const RulePart& part) {
    if (part.expression >= 0) walk_expression(part.expression);
  }

  void walk_expression(int expression) {
    if (!visited_.insert(expression).second) return;
    const Checked& checked = program_.expressions[static_cast<std::size_t>(expression)];
    walk_part(checked, checked.expression.root);
  }

  void walk_part(const Checked& checked, int at) {
    const Part& part = checked.expression.part(at);
    if (const Derived* derived = checked.derived[static_cast<std::size_t>(at)]) {
      walk_expression(program_.derived_expressions.at(derived));
      return;
    }
    const int node = checked.nodes[static_cast<std::size_t>(at)];
    if (node < 0) return;
    if (part.form == Form::call && part.word == "known")
      return;  // asks what is stated, not how it is
    const bool truth = checked.types[static_cast<std::size_t>(at)].kind == FactKind::truth;
    if (truth &&
        (part.form == Form::name || part.form == Form::comparison || part.form == Form::member)) {
      const bool turned =
          part.comparison == Comparison::greater || part.comparison == Comparison::at_least;
      add(node, checked.expression.place_of(at), checked.expression.text_of(at), turned);
    }
    if (part.form == Form::between) add_span(checked, at, node);
    for (const int inner : part.parts) walk_part(checked, inner);
  }

  // x in a..b: two conditions with a boundary each.
  void add_span(const Checked& checked, int at, int node) {
    const Instruction& both = program_.code.at(node);
    if (both.op != Op::both) {
      add(node, checked.expression.place_of(at), checked.expression.text_of(at));
      return;
    }
    for (const int end : {both.a, both.b}) {
      add(end, checked.expression.place_of(at), checked.expression.text_of(at));
    }
  }

  void add_days(const RuleCode& code) {
    if (code.in_force < 0) return;
    const Instruction& both = program_.code.at(code.in_force);
    const Rule& rule = *code.rule;
    const std::string from = rule.from ? "from " + iso_from_day(*rule.from) : "";
    const std::string until = rule.until ? "until " + iso_from_day(*rule.until) : "";
    if (both.op != Op::both) {
      add(code.in_force, rule.place, rule.from ? from : until);
      return;
    }
    for (const int end : {both.a, both.b}) {
      const bool constant_left =
          program_.code.at(program_.code.at(end).a).op == Op::number_constant;
      add(end, rule.place, constant_left ? from : until);
    }
  }

  // `turned`: the code compares right with left.
  void add(int node, const Place& place, const std::string& text, bool turned = false) {
    Atom atom;
    while (program_.code.at(node).op == Op::negation) {
      node = program_.code.at(node).a;
      atom.negated = !atom.negated;
    }
    const Instruction& code = program_.code.at(node);
    if (code.op == Op::truth_constant || !nodes_.insert(node).second) return;
    atom.node = node;
    atom.condition = {rule_->rule, place, text, both_ways, 0};
    const bool compares =
        code.op == Op::less || code.op == Op::at_most || code.op == Op::number_equal;
    if (compares && steps_singly(code.a) && steps_singly(code.b)) {
      atom.condition.wanted |= boundary;
      const Op left = program_.code.at(code.a).op;
      const Op right = program_.code.at(code.b).op;
      if (left == Op::scale) atom.step = program_.code.at(code.a).x;
      if (right == Op::scale) atom.step = program_.code.at(code.b).x;
      // Below and above are said of what varies, as a reader would.
      const bool left_fixed = left == Op::number_constant;
      const bool right_fixed = right == Op::number_constant;
      if (left_fixed != right_fixed ? left_fixed : turned) atom.step = -atom.step;
    }
    atoms_.push_back(std::move(atom));
  }

  // Whether the value can be stepped through one by one: no products, tables or roundings in it.
  bool steps_singly(int node) const {
    switch (program_.code.at(node).op) {
      case Op::multiply:
      case Op::divide:
      case Op::round:
      case Op::lookup:
      case Op::parameter:
        return false;
      default:
        break;
    }
    if (program_.code.at(node).gives != Register::number) return true;
    const std::vector<int> reads = reads_of(program_.code, node);
    return std::all_of(reads.begin(), reads.end(), [&](int read) { return steps_singly(read); });
  }

  const Program& program_;
  const RuleCode* rule_ = nullptr;
  std::vector<Atom> atoms_;
  std::set<int> visited_;
  std::set<int> nodes_;
};

// Everything a car's result consists of, to be compared.
std::vector<std::int64_t> outcome(const Program& program, const Evaluation& evaluation, int lane) {
  std::vector<std::int64_t> all;
  const Frame& frame = evaluation.frame();
  const auto add_span = [&](int node) {
    all.push_back(frame.low(node)[lane]);
    all.push_back(frame.high(node)[lane]);
  };
  for (const RuleCode& code : program.rules) {
    const Status status = evaluation.judge(code, lane).status;
    all.push_back(static_cast<std::int64_t>(status));
    if (status == Status::not_applicable) continue;
    if (code.amount.node >= 0) add_span(code.amount.node);
    for (const NamedPart& given : code.gives) add_span(given.part.node);
    for (const RulePart& flag : code.flags) all.push_back(raises(frame, lane, flag) ? 1 : 0);
  }
  return all;
}

void look_at_boundary(const Program& program, const Frame& frame, Atom& atom) {
  const Instruction& code = program.code.at(atom.node);
  const Span left = frame.span(code.a, 0);
  const Span right = frame.span(code.b, 0);
  if (left.low != left.high || right.low != right.high) return;
  const Span apart = difference(left, right);
  if (apart.low != apart.high) return;
  if (apart.low == -atom.step) atom.show(Unshown::below);
  if (apart.low == 0) atom.show(Unshown::on);
  if (apart.low == atom.step) atom.show(Unshown::above);
}

// Turns the conditions round, each in a lane of its own; lane 0 stays as it is.
void look_at_case(const Program& program, const CoveredCase& one, std::vector<Atom>& atoms) {
  const OwnValues own(program, one.options.overrides);
  for (std::size_t begin = 0; begin < atoms.size(); begin += lanes_at_once - 1) {
    const std::size_t end = std::min(atoms.size(), begin + lanes_at_once - 1);
    const int lanes = static_cast<int>(end - begin) + 1;
    Evaluation evaluation(program, own.settings(), lanes);
    evaluation.load_alike(one.facts);
    for (int lane = 1; lane < lanes; ++lane) {
      evaluation.flip(lane, atoms[begin + static_cast<std::size_t>(lane) - 1].node);
    }
    evaluation.compute();
    const std::vector<std::int64_t> plain = outcome(program, evaluation, 0);
    for (int lane = 1; lane < lanes; ++lane) {
      Atom& atom = atoms[begin + static_cast<std::size_t>(lane) - 1];
      if (atom.has_boundary()) look_at_boundary(program, evaluation.frame(), atom);
      const std::uint8_t truth = evaluation.frame().truth(atom.node)[0];
      const bool definite = truth == truth_yes || truth == truth_no;
      if (!definite || outcome(program, evaluation, lane) == plain) continue;
      const bool yes = (truth == truth_yes) != atom.negated;
      atom.show(yes ? Unshown::yes_matters : Unshown::no_matters);
    }
  }
}

}  // namespace

Coverage measure_coverage(const Program& program, const std::vector<CoveredCase>& cases) {
  std::vector<Atom> atoms = AtomFinder(program).find();
  for (const CoveredCase& one : cases) look_at_case(program, one, atoms);
  Coverage coverage;
  for (Atom& atom : atoms) coverage.push_back(std::move(atom.condition));
  return coverage;
}

}  // namespace zerokm
