#include "random_cars.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <set>

#include "core/text.h"
#include "rules/expression.h"

namespace zerokm::property {
namespace {

bool chance(Random& random, int percent) {
  return dice(random, 100) < static_cast<std::uint64_t>(percent);
}

std::uint64_t one_bit_of(Random& random, std::uint64_t bits) {
  std::uint64_t skip = dice(random, static_cast<std::uint64_t>(std::popcount(bits)));
  while (skip-- > 0) bits &= bits - 1;
  return bits & (~bits + 1);
}

}  // namespace

std::uint64_t dice(Random& random, std::uint64_t below) { return random() % below; }

int trials(int usual) {
  const char* set = std::getenv("ZEROKM_TRIALS");
  const long percent = set == nullptr ? 100 : std::strtol(set, nullptr, 10);
  return static_cast<int>(usual * std::max(1L, percent) / 100);
}

std::vector<SourceText> expressions_of(const Ruleset& ruleset) {
  std::vector<SourceText> all;
  for (const Derived& derived : ruleset.derived) all.push_back(derived.expression);
  for (const Rule& rule : ruleset.rules) {
    for (const auto* part :
         {&rule.applies, &rule.require, &rule.exempt, &rule.doubt, &rule.amount}) {
      if (*part) all.push_back(**part);
    }
    for (const Flag& flag : rule.flags) all.push_back(flag.when);
    for (const Given& given : rule.gives) all.push_back(given.expression);
  }
  return all;
}

Boundaries boundaries_of(const std::vector<const Ruleset*>& rulesets) {
  Boundaries found;
  for (const Ruleset* ruleset : rulesets) {
    for (const SourceText& source : expressions_of(*ruleset)) {
      const auto tree = parse_expression(source);
      if (!tree) continue;
      for (const Part& part : tree.value->parts) {
        if (part.form == Form::day) found.days.push_back(part.day.number);
        if (part.form == Form::number) found.numbers.push_back(part.number);
      }
    }
    for (const Rule& rule : ruleset->rules) {
      if (rule.from) found.days.push_back(rule.from->number);
      if (rule.until) found.days.push_back(rule.until->number);
    }
    for (const Table& table : ruleset->tables) {
      for (const TableRow& row : table.rows) {
        for (std::size_t key = 0; key < row.cells.size(); ++key) {
          if (table.keys[key].kind == FactKind::choice) continue;
          for (const std::int64_t end : {row.cells[key].low, row.cells[key].high}) {
            if (end == open_low || end == open_high) continue;
            if (table.keys[key].kind == FactKind::date)
              found.days.push_back(end);
            else
              found.numbers.push_back({end, table.keys[key].decimals});
          }
        }
      }
    }
    for (const Parameter& parameter : ruleset->parameters) {
      for (const DatedValue& value : parameter.values) found.days.push_back(value.from.number);
    }
  }
  if (found.days.empty()) found.days.push_back(20'000);
  if (found.numbers.empty()) found.numbers.push_back({100, 0});
  return found;
}

std::vector<FactId> facts_named(const Vocabulary& vocabulary,
                                const std::vector<const Ruleset*>& rulesets) {
  std::set<FactId> found;
  for (const Ruleset* ruleset : rulesets) {
    for (const SourceText& source : expressions_of(*ruleset)) {
      const auto tree = parse_expression(source);
      if (!tree) continue;
      for (const Part& part : tree.value->parts) {
        if (part.form != Form::name) continue;
        if (const auto id = vocabulary.find(part.word)) found.insert(*id);
      }
    }
    for (const Rule& rule : ruleset->rules) {
      if (const auto id = vocabulary.find(rule.clock)) found.insert(*id);
    }
  }
  return {found.begin(), found.end()};
}

ValueSet CarMaker::values(const FactSheet& car, FactId id) const {
  const auto at = car.find(id);
  return at == car.end() ? vocabulary_.everything(id) : at->second.values;
}

// A number or day near one at which something changes.
std::int64_t CarMaker::some_value(Random& random, FactId id) const {
  const FactEntry& entry = vocabulary_.entry(id);
  const std::int64_t step = static_cast<std::int64_t>(dice(random, 3)) - 1;
  if (entry.kind == FactKind::date) {
    const std::int64_t day = boundaries_.days[dice(random, boundaries_.days.size())];
    const std::int64_t away[] = {0, 0, 0, 1, 30, 180, 181, 366, 1096, -180, -181, -365, -1000};
    return day + step + away[dice(random, std::size(away))];
  }
  const Decimal number = boundaries_.numbers[dice(random, boundaries_.numbers.size())];
  const std::int64_t digits =
      rescaled(number.digits, number.decimals, entry.decimals, Rounding::half_up).value_or(1) +
      step;
  const std::int64_t most = entry.most == open_high ? 2'000'000'000 : entry.most;
  const std::int64_t least = entry.least == open_low ? -1'000'000 : entry.least;
  const std::int64_t scale[] = {1, 1, 1, 2, 10};
  return std::clamp(digits * scale[dice(random, std::size(scale))], least, most);
}

ValueSet CarMaker::part_of(Random& random, FactId id, const ValueSet& set, bool single) const {
  ValueSet part = set;
  switch (set.kind) {
    case FactKind::truth:
    case FactKind::choice: {
      std::uint64_t members = one_bit_of(random, set.members);
      while (!single && chance(random, 50)) members |= one_bit_of(random, set.members);
      part.members = members;
      return part;
    }
    case FactKind::text: {
      const char* const names[] = {"byd", "geely", "chery"};
      return set.text_known ? set : one_text(names[dice(random, 3)]);
    }
    default:
      break;
  }
  std::int64_t low = std::clamp(some_value(random, id), set.low, set.high);
  std::int64_t high = single ? low : std::clamp(some_value(random, id), set.low, set.high);
  if (low > high) std::swap(low, high);
  if (!single && chance(random, 15)) low = set.low;
  if (!single && chance(random, 15)) high = set.high;
  part.low = low;
  part.high = high;
  return part;
}

FactSheet CarMaker::car(Random& random) const {
  FactSheet car;
  const int stated = 30 + static_cast<int>(dice(random, 70));
  for (const FactId id : facts_) {
    if (!chance(random, stated)) continue;
    car[id].values = part_of(random, id, vocabulary_.everything(id), chance(random, 70));
  }
  return car;
}

bool CarMaker::narrow(Random& random, FactSheet& car, FactId* which) const {
  std::vector<FactId> open;
  for (const FactId id : facts_) {
    if (!is_single(values(car, id))) open.push_back(id);
  }
  if (open.empty()) return false;
  const FactId id = open[dice(random, open.size())];
  if (which != nullptr) *which = id;
  car[id].values = part_of(random, id, values(car, id), chance(random, 50));
  return true;
}

FactSheet CarMaker::exact(Random& random, FactSheet car) const {
  for (const FactId id : facts_) {
    car[id].values = part_of(random, id, values(car, id), true);
  }
  return car;
}

std::string described(const Vocabulary& vocabulary, const FactSheet& car) {
  std::string text;
  for (const auto& [id, stated] : car) {
    text += vocabulary.entry(id).id + ": " + text_from_value(vocabulary, id, stated.values) + "; ";
  }
  return text;
}

}  // namespace zerokm::property
