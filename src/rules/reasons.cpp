#include "rules/reasons.h"

#include <algorithm>

#include "rules/trials.h"

namespace zerokm {
namespace {

// The facts that the rules looked at read, in order of first reading.
std::vector<FactId> facts_read(const Subject& subject) {
  std::vector<FactId> read;
  for (const RuleCode& code : subject.program.rules) {
    if (subject.rule != nullptr && code.rule != subject.rule) continue;
    for (const FactId id : code.used) {
      if (std::find(read.begin(), read.end(), id) == read.end()) read.push_back(id);
    }
  }
  return read;
}

FactSheet only(const FactSheet& facts, const std::vector<FactId>& wanted) {
  FactSheet sheet;
  for (const FactId id : wanted) {
    const auto at = facts.find(id);
    if (at != facts.end() && !is_empty(at->second.values)) sheet[id] = at->second;
  }
  return sheet;
}

// The first value of another result than `here`, between one of each (both sides of `numbers`).
std::int64_t first_other(const Subject& subject, const FactSheet& facts, FactId fact,
                         const ValueSet& like, std::int64_t here, std::int64_t there) {
  const int result = try_as_stated(subject, facts).result;
  while (here - there > 1 || there - here > 1) {
    const std::int64_t middle = here + (there - here) / 2;
    ValueSet value = like;
    value.low = value.high = middle;
    (try_values(subject, facts, fact, {value}).front().result == result ? here : there) = middle;
  }
  return there;
}

// The nearest stretch of another result on one side of a number or day.
void add_nearest(const Subject& subject, const FactSheet& facts, FactId fact, bool above,
                 std::vector<Turn>& turns) {
  const ValueSet stated = facts.at(fact).values;
  const ValueSet every = every_value(subject.program, fact).value_or(stated);
  ValueSet side = every;
  (above ? side.low : side.high) = above ? stated.high : stated.low;
  if (side.low > side.high) return;
  std::vector<Stretch> tried =
      try_values(subject, facts, fact, values_worth_trying(subject.program, side));
  if (!above) std::reverse(tried.begin(), tried.end());
  const int result = try_as_stated(subject, facts).result;
  const auto other = std::find_if(tried.begin(), tried.end(),
                                  [&](const Stretch& one) { return one.result != result; });
  if (other == tried.end() || other == tried.begin()) return;
  const auto behind = std::find_if(other, tried.end(),
                                   [&](const Stretch& one) { return one.result != other->result; });
  ValueSet values = stated;
  const std::int64_t nearest =
      first_other(subject, facts, fact, stated, std::prev(other)->value.low, other->value.low);
  FactSheet turned = facts;
  turned[fact].values = stated;
  turned[fact].values.low = turned[fact].values.high = other->value.low;
  const std::int64_t open_end = above ? every.high : every.low;
  const std::int64_t farthest = behind == tried.end()
                                    ? open_end
                                    : first_other(subject, turned, fact, stated,
                                                  std::prev(behind)->value.low, behind->value.low) +
                                          (above ? -1 : 1);
  values.low = std::min(nearest, farthest);
  values.high = std::max(nearest, farthest);
  turns.push_back({fact, values, static_cast<Status>(other->result)});
}

// Members of a choice, yes and no: together where they lead to the same.
void add_members(const Subject& subject, const FactSheet& facts, FactId fact,
                 std::vector<Turn>& turns) {
  const ValueSet every = every_value(subject.program, fact).value_or(facts.at(fact).values);
  const int result = try_as_stated(subject, facts).result;
  const std::size_t before = turns.size();
  for (const Stretch& one : stretches(subject, facts, fact, every)) {
    if (one.result == result) continue;
    const auto same = std::find_if(
        turns.begin() + static_cast<std::ptrdiff_t>(before), turns.end(),
        [&](const Turn& turn) { return turn.status == static_cast<Status>(one.result); });
    if (same == turns.end()) {
      turns.push_back({fact, one.value, static_cast<Status>(one.result)});
    } else {
      same->values.members |= one.value.members;
    }
  }
}

}  // namespace

std::vector<FactId> rests_on(const Program& program, const FactSheet& facts,
                             const RunOptions& options, const Rule* rule) {
  const OwnValues own(program, options.overrides);
  const Subject subject{program, own.settings(), options, rule};
  std::vector<FactId> kept = facts_read(subject);
  std::erase_if(kept, [&](FactId id) { return !facts.contains(id); });
  const Stretch whole = try_as_stated(subject, only(facts, kept));
  if (!whole.settled) return {};
  // What comes last is spared first.
  for (std::size_t at = kept.size(); at-- > 0;) {
    std::vector<FactId> fewer = kept;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
    if (try_as_stated(subject, only(facts, fewer)).result == whole.result) kept = std::move(fewer);
  }
  return kept;
}

std::vector<Turn> what_would_change(const Program& program, const FactSheet& facts,
                                    const RunOptions& options, const Rule& rule) {
  const OwnValues own(program, options.overrides);
  const Subject subject{program, own.settings(), options, &rule};
  std::vector<FactId> asked = rests_on(program, facts, options, &rule);
  if (asked.empty()) asked = facts_read(subject);
  std::vector<Turn> turns;
  for (const FactId fact : asked) {
    const auto stated = facts.find(fact);
    if (stated == facts.end() || is_empty(stated->second.values)) continue;
    switch (stated->second.values.kind) {
      case FactKind::date:
      case FactKind::quantity:
        add_nearest(subject, facts, fact, false, turns);
        add_nearest(subject, facts, fact, true, turns);
        break;
      case FactKind::truth:
      case FactKind::choice:
        add_members(subject, facts, fact, turns);
        break;
      case FactKind::text:
        break;
    }
  }
  return turns;
}

}  // namespace zerokm
