#include "oracle.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "core/text.h"
#include "oracle_numbers.h"

namespace zerokm::oracle {
namespace {

Value of_set(const FactEntry& entry, const Choice* choice, const ValueSet& set) {
  Value value;
  value.kind = entry.kind;
  value.choice = choice;
  value.unit = entry.unit;
  value.decimals = entry.decimals;
  switch (entry.kind) {
    case FactKind::truth:
      value.can_be_no = (set.members & truth_no) != 0;
      value.can_be_yes = (set.members & truth_yes) != 0;
      break;
    case FactKind::choice:
      value.members = set.members;
      break;
    case FactKind::text:
      if (set.text_known) value.text = set.text;
      break;
    default:
      if (set.low != open_low) value.low = {false, set.low};
      if (set.high != open_high) value.high = {false, set.high};
  }
  return value;
}

Value one_member(const Choice& choice, const std::string& member) {
  const auto at = std::find(choice.members.begin(), choice.members.end(), member);
  Value value;
  value.kind = FactKind::choice;
  value.choice = &choice;
  value.members = std::uint64_t{1} << (at - choice.members.begin());
  return value;
}

bool has_member(const Choice* choice, const std::string& member) {
  return choice != nullptr && std::count(choice->members.begin(), choice->members.end(), member);
}

Value negated(const Value& value) { return truth(value.can_be_no, value.can_be_yes); }
Value both(const Value& a, const Value& b) {
  return truth(a.can_be_yes && b.can_be_yes, a.can_be_no || b.can_be_no);
}
Value either(const Value& a, const Value& b) {
  return truth(a.can_be_yes || b.can_be_yes, a.can_be_no && b.can_be_no);
}

// One key of a lookup, against one cell.
bool meets(const Value& key, const TableRow::Cell& cell) {
  if (key.kind == FactKind::choice) return (key.members & cell.members) != 0;
  const bool below = !key.high.open && key.high.value < cell.low;
  const bool above = !key.low.open && key.low.value > cell.high;
  return !below && !above;
}

// A point of each stretch that no row's end divides: if all of these are covered, everything is.
std::vector<Wide> points_of(const Value& key, const Table& table, std::size_t at) {
  std::vector<Wide> points;
  if (key.kind == FactKind::choice) {
    for (int bit = 0; bit < 64; ++bit) {
      if ((key.members >> bit) & 1) points.push_back(bit);
    }
    return points;
  }
  const Wide low = key.low.open ? Wide{open_low} : key.low.value;
  const Wide high = key.high.open ? Wide{open_high} : key.high.value;
  points.push_back(low);
  for (const TableRow& row : table.rows) {
    for (const Wide point : {Wide{row.cells[at].low}, Wide{row.cells[at].high} + 1}) {
      if (point > low && point <= high) points.push_back(point);
    }
  }
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

bool row_has(const Table& table, const TableRow& row, const std::vector<Wide>& point) {
  for (std::size_t key = 0; key < point.size(); ++key) {
    const TableRow::Cell& cell = row.cells[key];
    if (table.keys[key].kind == FactKind::choice) {
      if (((cell.members >> static_cast<int>(point[key])) & 1) == 0) return false;
    } else if (point[key] < cell.low || point[key] > cell.high) {
      return false;
    }
  }
  return true;
}

// Whether every point of the keys has a row. Tries at most some thousand points, chosen at random
// where there are more.
bool all_covered(const Table& table, const std::vector<Value>& keys) {
  std::vector<std::vector<Wide>> points;
  std::size_t count = 1;
  for (std::size_t key = 0; key < keys.size(); ++key) {
    points.push_back(points_of(keys[key], table, key));
    count = std::min<std::size_t>(count * points.back().size(), 1'000'000);
  }
  constexpr std::size_t most = 4'000;
  std::mt19937 random(7);
  for (std::size_t n = 0; n < std::min(count, most); ++n) {
    std::vector<Wide> point;
    std::size_t rest = n;
    for (const auto& of_key : points) {
      const std::size_t at = count > most ? random() : rest;
      point.push_back(of_key[at % of_key.size()]);
      rest /= of_key.size();
    }
    const bool has = std::any_of(table.rows.begin(), table.rows.end(),
                                 [&](const TableRow& row) { return row_has(table, row, point); });
    if (!has) return false;
  }
  return true;
}

Value failing(Value value, bool always) {
  value.low = value.high = {};
  value.may_fail = true;
  value.always_fails = always;
  return value;
}

}  // namespace

Oracle::Oracle(const Vocabulary& vocabulary, std::vector<const Ruleset*> rulesets)
    : vocabulary_(vocabulary), rulesets_(std::move(rulesets)) {}

const Expression& Oracle::parsed(const SourceText& source) {
  const auto at = trees_.find(source.text);
  if (at != trees_.end()) return at->second;
  auto outcome = parse_expression(source);
  if (!outcome) {
    std::fprintf(stderr, "the oracle cannot read: %s\n", source.text.c_str());
    std::abort();
  }
  return trees_.emplace(source.text, std::move(*outcome.value)).first->second;
}

const Choice* Oracle::choice(const std::string& name) const {
  for (const Ruleset* ruleset : rulesets_) {
    for (const Choice& one : ruleset->choices) {
      if (one.name == name) return &one;
    }
  }
  for (const Choice& one : vocabulary_.choices) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

const Derived* Oracle::find_derived(const std::string& name) const {
  for (const Ruleset* ruleset : rulesets_) {
    for (const Derived& one : ruleset->derived) {
      if (one.name == name) return &one;
    }
  }
  return nullptr;
}

Value Oracle::of(Car& car, const SourceText& source) {
  const Expression& tree = parsed(source);
  return part(car, tree, tree.root, nullptr);
}

Value Oracle::derived(const std::string& name, const FactSheet& facts) {
  Car car{facts, false, {}};
  return this->name(car, name, nullptr);
}

Value Oracle::fact(const Car& car, FactId id) const {
  const FactEntry& entry = vocabulary_.entry(id);
  const auto stated = car.facts.find(id);
  ValueSet set = vocabulary_.everything(id);
  if (stated != car.facts.end()) set = stated->second.values;
  const bool open = set.members == (truth_no | truth_yes);
  if (car.papers_no && entry.kind == FactKind::truth && entry.role == FactRole::paper && open) {
    set = one_truth(false);
  }
  const Choice* of = entry.kind == FactKind::choice
                         ? &vocabulary_.choices[static_cast<std::size_t>(entry.choice)]
                         : nullptr;
  return of_set(entry, of, set);
}

Value Oracle::name(Car& car, const std::string& word, const Choice* hint) {
  if (const auto id = vocabulary_.find(word)) return fact(car, *id);
  if (has_member(hint, word)) return one_member(*hint, word);
  const std::size_t point = word.find('.');
  if (point != std::string::npos) {
    return one_member(*choice(word.substr(0, point)), word.substr(point + 1));
  }
  const auto at = car.known.find(word);
  if (at != car.known.end()) return at->second;
  const Derived* derived = find_derived(word);
  if (derived == nullptr) {
    std::fprintf(stderr, "the oracle does not know: %s\n", word.c_str());
    std::abort();
  }
  const Value value = of(car, derived->expression);
  car.known[word] = value;
  return value;
}

std::pair<Value, Value> Oracle::pair(Car& car, const Expression& tree, int left, int right,
                                     const Choice* hint) {
  const Part& first = tree.part(left);
  const bool bare = hint == nullptr && first.form == Form::name &&
                    first.word.find('.') == std::string::npos &&
                    find_derived(first.word) == nullptr;
  if (!bare) {
    Value a = part(car, tree, left, hint);
    Value b = part(car, tree, right, a.choice);
    return {a, b};
  }
  Value b = part(car, tree, right, nullptr);
  return {part(car, tree, left, b.choice), b};
}

Value Oracle::compared(Car& car, const Expression& tree, const Part& part) {
  auto [left, right] = pair(car, tree, part.parts[0], part.parts[1], nullptr);
  if (left.kind == FactKind::quantity) align(left, right);
  switch (part.comparison) {
    case Comparison::equal:
      return equal(left, right);
    case Comparison::unequal:
      return negated(equal(left, right));
    case Comparison::less:
      return less(left, right, false);
    case Comparison::at_most:
      return less(left, right, true);
    case Comparison::greater:
      return less(right, left, false);
    case Comparison::at_least:
      return less(right, left, true);
  }
  return {};
}

Value Oracle::part(Car& car, const Expression& tree, int at, const Choice* hint) {
  const Part& part = tree.part(at);
  switch (part.form) {
    case Form::truth:
      if (has_member(hint, part.word)) return one_member(*hint, part.word);
      return truth(part.number.digits != 0, part.number.digits == 0);
    case Form::number:
      return number(part.number.digits, part.number.decimals, part.unit);
    case Form::day:
      return day(part.day);
    case Form::text: {
      Value value;
      value.kind = FactKind::text;
      value.text = folded(part.word);
      return value;
    }
    case Form::name:
      return name(car, part.word, hint);
    case Form::negation:
      return negated(this->part(car, tree, part.parts[0], nullptr));
    case Form::opposite: {
      const Value inner = this->part(car, tree, part.parts[0], nullptr);
      return added(number(0, inner.decimals, inner.unit), inner, true);
    }
    case Form::both:
    case Form::either: {
      Value value = this->part(car, tree, part.parts[0], nullptr);
      for (std::size_t i = 1; i < part.parts.size(); ++i) {
        const Value next = this->part(car, tree, part.parts[i], nullptr);
        value = part.form == Form::both ? both(value, next) : either(value, next);
      }
      return value;
    }
    case Form::sum:
    case Form::product: {
      Value value = this->part(car, tree, part.parts[0], nullptr);
      for (std::size_t i = 1; i < part.parts.size(); ++i) {
        const Value next = this->part(car, tree, part.parts[i], nullptr);
        value =
            part.form == Form::sum ? added(value, next, part.minus[i]) : multiplied(value, next);
      }
      return value;
    }
    case Form::comparison:
      return compared(car, tree, part);
    case Form::member: {
      const Value value = this->part(car, tree, part.parts[0], nullptr);
      Value found = truth(false, true);
      std::uint64_t members = 0;
      for (std::size_t i = 1; i < part.parts.size(); ++i) {
        const Value one = this->part(car, tree, part.parts[i], value.choice);
        if (value.kind == FactKind::choice)
          members |= one.members;
        else
          found = either(found, equal(value, one));
      }
      if (value.kind != FactKind::choice) return found;
      return truth((value.members & members) != 0, (value.members & ~members) != 0);
    }
    case Form::between: {
      auto [value, low] = pair(car, tree, part.parts[0], part.parts[1], nullptr);
      Value high = this->part(car, tree, part.parts[2], nullptr);
      Value same = value;
      if (value.kind == FactKind::quantity) {
        align(value, low);
        align(same, high);
      }
      return both(less(low, value, true), less(same, high, true));
    }
    case Form::call:
      return call(car, tree, part, hint);
  }
  return {};
}

Value Oracle::call(Car& car, const Expression& tree, const Part& part, const Choice* hint) {
  const std::string& f = part.word;
  if (f == "lookup") return lookup(car, tree, part);
  if (f == "param") return parameter(car, tree, part);
  if (f == "known") {
    const Value value = name(car, tree.part(part.parts[0]).word, nullptr);
    return truth(is_single(value), !is_single(value));
  }
  if (f == "if") {
    const Value condition = this->part(car, tree, part.parts[0], nullptr);
    auto [yes, no] = pair(car, tree, part.parts[1], part.parts[2], hint);
    if (yes.kind == FactKind::quantity) align(yes, no);
    if (!condition.can_be_no) return yes;
    return condition.can_be_yes ? hull(yes, no) : no;
  }
  const Value first = this->part(car, tree, part.parts[0], nullptr);
  if (f == "min" || f == "max") {
    Value value = first;
    for (std::size_t i = 1; i < part.parts.size(); ++i) {
      value = extreme(value, this->part(car, tree, part.parts[i], nullptr), f == "max");
    }
    return value;
  }
  if (f == "round" || f == "round_up" || f == "round_down") {
    const Rounding rounding = f == "round"      ? Rounding::half_up
                              : f == "round_up" ? Rounding::up
                                                : Rounding::down;
    return rounded(first, tree.part(part.parts[1]).number, rounding);
  }
  if (f == "year") return year(first);
  const Value second = this->part(car, tree, part.parts[1], nullptr);
  if (f == "divide") return divided(first, second, tree.part(part.parts[2]).number);
  if (f == "add_days") return added(first, second, false);
  return months_later(first, second, f == "add_years" ? 12 : 1,
                      f == "add_months_over" ? MonthEnd::next_day : MonthEnd::last_day);
}

Value Oracle::lookup(Car& car, const Expression& tree, const Part& part) {
  const Table* table = nullptr;
  for (const Ruleset* ruleset : rulesets_) {
    for (const Table& one : ruleset->tables) {
      if (one.name == tree.part(part.parts[0]).word) table = &one;
    }
  }
  std::vector<Value> keys;
  Value value = number(0, table->decimals, table->unit);
  bool may_fail = false;
  bool always_fails = false;
  for (std::size_t i = 0; i < table->keys.size(); ++i) {
    Value key = this->part(car, tree, part.parts[i + 1], choice(table->keys[i].choice));
    Value decimals = number(0, table->keys[i].decimals, {});
    if (key.kind == FactKind::quantity) align(key, decimals);
    may_fail = may_fail || key.may_fail;
    always_fails = always_fails || key.always_fails;
    keys.push_back(key);
  }
  if (always_fails) return failing(value, true);
  bool any = false;
  for (const TableRow& row : table->rows) {
    bool fits = true;
    for (std::size_t i = 0; i < keys.size(); ++i) fits = fits && meets(keys[i], row.cells[i]);
    if (!fits) continue;
    const Value one = number(row.value, table->decimals, table->unit);
    value = any ? hull(value, one) : one;
    any = true;
  }
  if (!any) return failing(value, true);
  if (may_fail || !all_covered(*table, keys)) return failing(value, false);
  return value;
}

Value Oracle::parameter(Car& car, const Expression& tree, const Part& part) {
  const Parameter* parameter = nullptr;
  for (const Ruleset* ruleset : rulesets_) {
    for (const Parameter& one : ruleset->parameters) {
      if (one.name == tree.part(part.parts[0]).word) parameter = &one;
    }
  }
  const Value day = this->part(car, tree, part.parts[1], nullptr);
  Value value = number(0, parameter->decimals, parameter->unit);
  const Wide first = parameter->values.front().from.number;
  if (day.always_fails || (!day.high.open && day.high.value < first)) return failing(value, true);
  if (day.may_fail || day.low.open || day.low.value < first) return failing(value, false);
  bool any = false;
  for (std::size_t i = 0; i < parameter->values.size(); ++i) {
    const DatedValue& dated = parameter->values[i];
    const bool ended =
        i + 1 < parameter->values.size() && parameter->values[i + 1].from.number <= day.low.value;
    const bool ahead = !day.high.open && dated.from.number > day.high.value;
    if (ended || ahead) continue;
    Value one = number(dated.value.digits, dated.value.decimals, parameter->unit);
    Value scale = number(0, parameter->decimals, {});
    align(one, scale);
    value = any ? hull(value, one) : one;
    any = true;
  }
  return value;
}

Result Oracle::judged(Car& car, const Ruleset&, const Rule& rule) {
  Result result;
  result.rule = &rule;
  const Value yes = truth(true, false);
  const Value no = truth(false, true);
  Value applies = rule.applies ? of(car, *rule.applies) : yes;
  if (!rule.clock.empty()) {
    const Value clock = name(car, rule.clock, nullptr);
    if (rule.from) applies = both(applies, less(day(*rule.from), clock, true));
    if (rule.until) applies = both(applies, less(clock, day(*rule.until), true));
  }
  if (!applies.can_be_yes) return result;
  const Value exempt = rule.exempt ? of(car, *rule.exempt) : no;
  const Value doubt = rule.doubt ? of(car, *rule.doubt) : no;
  const Value require = rule.require ? of(car, *rule.require) : yes;
  const bool sure = !applies.can_be_no;
  if (!exempt.can_be_no) {
    result.status = Status::exempt;
  } else if (doubt.can_be_yes && (!rule.require || require.can_be_no)) {
    result.status = Status::disputed;
  } else if (!rule.require) {
    result.status = !sure                             ? Status::unknown
                    : rule.severity == Severity::cost ? Status::amount
                                                      : Status::information;
  } else if (sure && !require.can_be_no) {
    result.status = Status::met;
  } else if (sure && !require.can_be_yes && !exempt.can_be_yes) {
    result.status = Status::unmet;
  } else {
    result.status = Status::unknown;
    result.can_be_unmet = require.can_be_no;
  }
  if (car.papers_no) return result;
  for (const Flag& flag : rule.flags) {
    if (of(car, flag.when).can_be_yes) result.flags.push_back(flag.id);
  }
  if (rule.amount) result.amount = of(car, *rule.amount);
  for (const std::string& shown : rule.shows) result.shows.push_back(name(car, shown, nullptr));
  for (const Given& given : rule.gives) result.gives.push_back(of(car, given.expression));
  return result;
}

namespace {

// The steps of section "Results", read once more.
Overall word_for(const std::vector<Result>& results, const Ruleset& main,
                 const RunOptions& options) {
  const auto some = [&](auto&& holds) {
    return std::any_of(results.begin(), results.end(), [&](const Result& result) {
      const Rule& rule = *result.rule;
      const bool on = rule.phase == Phase::car || (rule.phase == Phase::papers && options.papers) ||
                      (rule.phase == Phase::filing && options.filing) ||
                      (rule.phase == Phase::arrival && options.arrival) ||
                      (rule.severity == Severity::blocks && result.status == Status::unmet);
      return on && holds(result, rule, rule.confidence != Confidence::unconfirmed);
    });
  };
  const auto open = [](const Result& r) {
    return r.status == Status::disputed || (r.status == Status::unknown && r.can_be_unmet);
  };
  if (some([](const Result& r, const Rule& rule, bool) {
        return r.status == Status::unmet && rule.severity == Severity::blocks &&
               rule.confidence == Confidence::verified;
      })) {
    return Overall::blocked;
  }
  if (some([](const Result& r, const Rule& rule, bool sure) {
        return sure && r.status == Status::unmet && rule.severity == Severity::blocks;
      })) {
    return Overall::probably_blocked;
  }
  if (some([](const Result& r, const Rule& rule, bool sure) {
        return sure && r.status == Status::unmet && rule.scope;
      })) {
    return Overall::out_of_scope;
  }
  if (some([&](const Result& r, const Rule& rule, bool sure) {
        return sure && ((r.status == Status::unmet && rule.consistency) ||
                        (open(r) && rule.severity == Severity::blocks));
      })) {
    return Overall::cannot_say;
  }
  if (some([](const Result& r, const Rule& rule, bool sure) {
        const bool lacks = r.status == Status::unmet || r.status == Status::missing_paper;
        return sure && lacks &&
               (rule.severity == Severity::document || rule.severity == Severity::blocks);
      })) {
    return Overall::needs_document;
  }
  if (some([&](const Result& r, const Rule& rule, bool sure) {
        return sure && open(r) && rule.severity == Severity::document;
      })) {
    return Overall::cannot_say;
  }
  if (options.past_time) return Overall::check_again;
  const bool raised = some([&](const Result& r, const Rule&, bool sure) {
    const bool lacks = r.status == Status::unmet || r.status == Status::missing_paper;
    return !r.flags.empty() || (!sure && (lacks || open(r)));
  });
  const bool plain = main.confidence == Confidence::verified && main.complete;
  return raised || !plain ? Overall::no_objection : Overall::nothing_against;
}

}  // namespace

Answer Oracle::run(const FactSheet& facts, const RunOptions& options) {
  Answer answer;
  Car stated{facts, false, {}};
  Car bare{facts, true, {}};
  const Ruleset& main = *rulesets_[rulesets_.size() - 2];
  for (const Ruleset* ruleset : rulesets_) {
    if (ruleset == rulesets_.back()) continue;  // the shared one has no rules
    for (const Rule& rule : ruleset->rules) {
      Result result = judged(stated, *ruleset, rule);
      if (result.status == Status::unknown &&
          judged(bare, *ruleset, rule).status == Status::unmet) {
        result.status = Status::missing_paper;
      }
      answer.results.push_back(std::move(result));
    }
  }
  answer.overall = word_for(answer.results, main, options);
  return answer;
}

}  // namespace zerokm::oracle
