#include "rules/narrow_code.h"

#include <algorithm>
#include <bit>

namespace zerokm {
namespace {

using Kind = NarrowStep::Kind;

// What a rule's status rests on: applies, require, exempt, doubt; -1 where it has none.
std::vector<int> roots_of(const RuleCode& rule) {
  return {rule.applies, rule.require.node, rule.exempt.node, rule.doubt.node};
}

// Registers of one kind, each taken again when nothing reads it any more.
class Registers {
 public:
  int take() {
    if (free_.empty()) return count_++;
    const int place = free_.back();
    free_.pop_back();
    return place;
  }
  void give_back(int place) { free_.push_back(place); }
  int count() const { return count_; }

 private:
  std::vector<int> free_;
  int count_ = 0;
};

class Narrower {
 public:
  explicit Narrower(const Program& program)
      : program_(program),
        code_(program.code),
        last_use_(static_cast<std::size_t>(code_.size()), -1),
        place_(static_cast<std::size_t>(code_.size()), -1),
        input_(static_cast<std::size_t>(code_.size()), -1),
        fails_(static_cast<std::size_t>(code_.size()), false) {}

  NarrowCode take() {
    for (std::size_t i = 0; i < program_.inputs.size(); ++i) {
      at(input_, program_.inputs[i].node) = static_cast<int>(i);
    }
    find_last_uses();
    for (const int rule : due_at(-1)) put_status(rule);
    for (int node = 0; node < code_.size() && made_.usable; ++node) {
      if (at(last_use_, node) < 0) continue;
      put(node);
      const auto due = due_at(node);
      for (const int rule : due) put_status(rule);
      release(node);
    }
    made_.truths = truths_.count();
    made_.numbers = numbers_.count();
    return std::move(made_);
  }

 private:
  static int& at(std::vector<int>& list, int node) { return list[static_cast<std::size_t>(node)]; }

  // The last instruction that reads each, or the last root of a rule that rests on it.
  void find_last_uses() {
    for (std::size_t rule = 0; rule < program_.rules.size(); ++rule) {
      const std::vector<int> roots = roots_of(program_.rules[rule]);
      const int last = *std::max_element(roots.begin(), roots.end());
      due_.emplace_back(last, static_cast<int>(rule));
      for (const int root : roots) {
        if (root >= 0) at(last_use_, root) = std::max(at(last_use_, root), last);
      }
    }
    for (int node = code_.size() - 1; node >= 0; --node) {
      if (at(last_use_, node) < 0) continue;
      for (const int read : reads_of(code_, node)) {
        at(last_use_, read) = std::max(at(last_use_, read), node);
      }
    }
  }

  std::vector<int> due_at(int node) const {
    std::vector<int> rules;
    for (const auto& [last, rule] : due_) {
      if (last == node) rules.push_back(rule);
    }
    return rules;
  }

  void release(int upto) {
    for (int node = 0; node <= upto; ++node) {
      if (at(last_use_, node) != upto || at(place_, node) < 0) continue;
      (code_.at(node).gives == Register::truth ? truths_ : numbers_).give_back(at(place_, node));
      at(place_, node) = -1;
    }
  }

  void put_status(int rule) {
    const RuleCode& code = program_.rules[static_cast<std::size_t>(rule)];
    NarrowStep step;
    step.kind = Kind::status;
    step.node = rule;
    step.a = truth(code.applies);
    step.b = truth(code.require.node);
    step.c = truth(code.exempt.node);
    step.d = truth(code.doubt.node);
    made_.steps.push_back(step);
  }

  int truth(int node) const { return node < 0 ? -1 : place_[static_cast<std::size_t>(node)]; }

  NarrowNumber number(int node) {
    const Instruction& code = code_.at(node);
    if (code.op != Op::number_constant) return {at(place_, node), 0};
    made_.usable = made_.usable && within_rim(code.x);
    return {-1, static_cast<std::int32_t>(code.x)};
  }

  void put(int node) {
    const Instruction& code = code_.at(node);
    NarrowStep step;
    step.op = code.op;
    step.node = node;
    step.x = code.x;
    step.input = at(input_, node);
    switch (code.gives) {
      case Register::truth:
        put_truth(code, step);
        return;
      case Register::number:
        if (code.op != Op::number_constant) put_number(code, step);
        return;
      case Register::choice:  // read where it is needed
        made_.usable = made_.usable && code.op != Op::pick_choice;
        return;
      case Register::text:
        return;
    }
  }

  void finish(NarrowStep& step, Registers& registers) {
    step.to = registers.take();
    at(place_, step.node) = step.to;
    made_.steps.push_back(step);
  }

  void put_truth(const Instruction& code, NarrowStep& step) {
    switch (code.op) {
      case Op::truth_fact:
        step.kind = Kind::truth_fact;
        break;
      case Op::less:
      case Op::at_most:
      case Op::number_equal:
        step.kind = Kind::compare;
        step.left = number(code.a);
        step.right = number(code.b);
        break;
      case Op::choice_among:
        put_among(code.a, static_cast<std::uint64_t>(code.x), step);
        break;
      case Op::choice_equal: {
        const bool first = code_.at(code.a).op == Op::choice_constant;
        const auto set = static_cast<std::uint64_t>(code_.at(first ? code.a : code.b).x);
        const bool one = code_.at(first ? code.a : code.b).op == Op::choice_constant;
        made_.usable = made_.usable && one && std::has_single_bit(set);
        put_among(first ? code.b : code.a, set, step);
        break;
      }
      case Op::truth_constant:
      case Op::both:
      case Op::either:
      case Op::negation:
      case Op::truth_equal:
      case Op::pick_truth:
        step.kind = Kind::truth;
        step.a = truth(code.a);
        step.b = truth(code.b);
        step.c = truth(code.c);
        break;
      default:  // text_equal, known
        made_.usable = false;
        break;
    }
    finish(step, truths_);
  }

  void put_among(int fact, std::uint64_t set, NarrowStep& step) {
    step.kind = Kind::among;
    step.x = static_cast<std::int64_t>(set);
    step.input = at(input_, fact);
    made_.usable = made_.usable && code_.at(fact).op == Op::choice_fact;
  }

  // A number that fails to exist is open on both sides here. Where that would come out otherwise
  // than in a wide register, the program is left to those.
  void note_failing(int node, const Instruction& code) {
    const std::vector<int> reads = reads_of(code_, node);
    const bool failing = std::any_of(reads.begin(), reads.end(), [&](int read) {
      return fails_[static_cast<std::size_t>(read)];
    });
    const bool carries = code.op == Op::add || code.op == Op::subtract || code.op == Op::scale ||
                         code.op == Op::pick_number ||
                         (code.op == Op::multiply && factor_of(code) >= 0);
    made_.usable = made_.usable && (carries || !failing);
    fails_[static_cast<std::size_t>(node)] =
        failing || code.op == Op::divide || code.op == Op::lookup || code.op == Op::parameter;
  }

  void put_number(const Instruction& code, NarrowStep& step) {
    step.kind = Kind::one_by_one;
    note_failing(step.node, code);
    switch (code.op) {
      case Op::number_fact: {
        const ValueSet& all = program_.inputs[static_cast<std::size_t>(step.input)].everything;
        step.kind = Kind::number_fact;
        made_.usable = made_.usable && (all.low == open_low || within_rim(all.low)) &&
                       (all.high == open_high || within_rim(all.high));
        break;
      }
      case Op::add:
      case Op::subtract:
      case Op::scale:
      case Op::least:
      case Op::greatest:
        step.kind = Kind::number;
        break;
      case Op::lookup:
        step.kind = Kind::lookup;
        put_keys(code, step);
        break;
      case Op::pick_number:
        step.a = truth(code.a);
        step.left = number(code.b);
        step.right = number(code.c);
        return finish(step, numbers_);
      case Op::multiply:
        if (put_scaled(code, step)) return;
        break;
      default:
        break;
    }
    if (code.a >= 0) step.left = number(code.a);
    if (code.b >= 0) step.right = number(code.b);
    finish(step, numbers_);
  }

  // Of a product with a constant above 0: which operand that is; -1 of any other.
  int factor_of(const Instruction& code) const {
    for (const int factor : {code.a, code.b}) {
      const Instruction& constant = code_.at(factor);
      if (constant.op == Op::number_constant && constant.x > 0 && within_rim(constant.x)) {
        return factor;
      }
    }
    return -1;
  }

  bool put_scaled(const Instruction& code, NarrowStep& step) {
    const int factor = factor_of(code);
    if (factor < 0) return false;
    step.kind = Kind::number;
    step.op = Op::scale;
    step.x = code_.at(factor).x;
    step.left = number(factor == code.a ? code.b : code.a);
    finish(step, numbers_);
    return true;
  }

  void put_keys(const Instruction& code, NarrowStep& step) {
    std::vector<NarrowKey> keys;
    for (const int read : code_.arguments[static_cast<std::size_t>(code.y)]) {
      NarrowKey key;
      if (code_.at(read).gives == Register::number) {
        key.number = number(read);
      } else {
        key.input = at(input_, read);
        made_.usable = made_.usable && code_.at(read).op == Op::choice_fact;
      }
      keys.push_back(key);
    }
    step.keys = static_cast<int>(made_.keys.size());
    made_.keys.push_back(std::move(keys));
  }

  const Program& program_;
  const Code& code_;
  NarrowCode made_;
  std::vector<int> last_use_, place_, input_;
  std::vector<std::uint8_t> fails_;       // numbers that may fail to exist
  std::vector<std::pair<int, int>> due_;  // last root and rule
  Registers truths_, numbers_;
};

}  // namespace

NarrowCode narrow_code(const Program& program) { return Narrower(program).take(); }

}  // namespace zerokm
