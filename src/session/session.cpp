#include "session/session.h"

#include <algorithm>

#include "session/clock.h"

namespace zerokm {
namespace {

FactSource assumed_source() {
  FactSource source;
  source.kind = SourceKind::assumed;
  return source;
}

bool same(const Figure& a, const Figure& b) {
  return a.valid == b.valid && a.low == b.low && a.high == b.high;
}

// The first free day, or today where it has passed: which day it was is nobody's question.
std::optional<Figure> first_free(const Answer& answer, Day today) {
  for (const Finding& finding : answer.findings) {
    for (const NamedFigure& given : finding.gives) {
      if (given.name != "first_free_date") continue;
      Figure day = given.figure;
      day.low = std::max<std::int64_t>(day.low, today.number);
      day.high = std::max<std::int64_t>(day.high, today.number);
      return day;
    }
  }
  return std::nullopt;
}

// Word, sums and free day: what the user came for.
bool same_answer(const Answer& a, const Answer& b, Day today) {
  if (a.overall != b.overall || a.totals.size() != b.totals.size()) return false;
  for (std::size_t i = 0; i < a.totals.size(); ++i) {
    if (a.totals[i].name != b.totals[i].name || !same(a.totals[i].figure, b.totals[i].figure)) {
      return false;
    }
  }
  const auto left = first_free(a, today);
  const auto right = first_free(b, today);
  return left.has_value() == right.has_value() && (!left || same(*left, *right));
}

const Understood* find_understood(const std::vector<Understood>& list, FactId fact) {
  const auto at = std::find_if(list.begin(), list.end(),
                               [&](const Understood& item) { return item.fact == fact; });
  return at == list.end() ? nullptr : &*at;
}

}  // namespace

const Ruleset* export_ruleset(const Knowledge& knowledge) {
  for (const auto& ruleset : knowledge.rulesets) {
    if (ruleset->side == Side::export_side && knowledge.program(ruleset->id) != nullptr) {
      return ruleset.get();
    }
  }
  return nullptr;
}

Session::Session(const Knowledge& knowledge, Day today) : knowledge_(knowledge), day_(today) {}

FactId Session::fact(std::string_view name) const {
  const auto found = knowledge_.vocabulary.find(name);
  return found ? *found : FactId{0};
}

void Session::paste(std::string_view bytes) {
  take(read_message(knowledge_.vocabulary, bytes, day_));
}

void Session::take(Reading reading) {
  reading_ = std::move(reading);
  settle_all();
}

void Session::add_scanned(std::string_view lines) {
  std::vector<std::string> added;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    added.emplace_back(lines.substr(at, end - at));
    at = end + 1;
  }
  std::erase_if(scanned_, [&](const std::string& old) {
    return std::any_of(added.begin(), added.end(), [&](const std::string& line) {
      return line.substr(0, line.find(' ')) == old.substr(0, old.find(' '));
    });
  });
  scanned_.insert(scanned_.end(), added.begin(), added.end());
  settle_all();
}

void Session::settle_all() {
  Reading all = reading_;
  if (!scanned_.empty()) {
    std::string lines;
    for (const std::string& line : scanned_) lines += line + '\n';
    append_scanned(all, read_message(knowledge_.vocabulary, lines, day_));
  }
  understood_ = settle(knowledge_.vocabulary, all);
  chosen_.clear();
}

void Session::add_facts(const FactSheet& facts, SourceKind source) {
  for (const auto& [id, stated] : facts) {
    typed_[id] = stated;
    typed_[id].source.kind = source;
  }
}

void Session::state(FactId fact, const ValueSet& values) { typed_[fact] = {values, FactSource{}}; }

void Session::forget(FactId fact) {
  typed_.erase(fact);
  chosen_.erase(fact);
}

void Session::choose_reading(FactId fact, std::size_t alternative) {
  const Understood* item = find_understood(understood_, fact);
  if (item != nullptr && alternative < item->alternatives.size()) chosen_[fact] = alternative;
}

bool Session::choose_market(std::string_view ruleset) {
  const auto& known = knowledge_.destinations;
  if (std::find(known.begin(), known.end(), ruleset) == known.end()) return false;
  market_ = ruleset;
  return true;
}

void Session::override_value(const Override& value) {
  for (Override& known : options_.overrides) {
    if (known.name == value.name && known.keys == value.keys) {
      known = value;
      return;
    }
  }
  options_.overrides.push_back(value);
}

void Session::switch_phases(bool papers, bool filing, bool arrival) {
  options_.papers = papers;
  options_.filing = filing;
  options_.arrival = arrival;
}

void Session::set_day(Day day, bool doubtful) {
  day_ = day;
  day_doubtful_ = doubtful;
}

void Session::clear() {
  reading_ = Reading{};
  scanned_.clear();
  understood_.clear();
  typed_.clear();
  chosen_.clear();
  options_ = RunOptions{};
  kept_as_.clear();
}

SavedCar Session::saved() const {
  SavedCar car;
  car.kept_as = kept_as_;
  car.pasted = reading_.text;
  for (const std::string& line : scanned_) car.scanned += line + '\n';
  car.stated = typed_;
  for (const auto& [id, chosen] : chosen_) {
    const Understood* item = find_understood(understood_, id);
    if (item == nullptr) continue;
    const Alternative& right = item->alternatives[chosen];
    car.readings[id] = {right.values, right.source};
  }
  car.market = market_;
  car.rates = options_.overrides;
  return car;
}

void Session::restore(const SavedCar& car) {
  clear();
  if (!car.pasted.empty()) paste(car.pasted);
  if (!car.scanned.empty()) add_scanned(car.scanned);
  typed_ = car.stated;
  for (const auto& [id, reading] : car.readings) {
    const Understood* item = find_understood(understood_, id);
    if (item == nullptr) continue;
    const auto right = std::find_if(
        item->alternatives.begin(), item->alternatives.end(),
        [&wanted = reading.values](const Alternative& other) { return other.values == wanted; });
    if (right != item->alternatives.end()) {
      chosen_[id] = static_cast<std::size_t>(right - item->alternatives.begin());
    }
  }
  if (!car.market.empty()) choose_market(car.market);
  options_.overrides = car.rates;
  kept_as_ = car.kept_as;
}

std::vector<std::string> Session::markets() const {
  std::vector<std::string> ids;
  const auto country =
      std::find_if(knowledge_.vocabulary.choices.begin(), knowledge_.vocabulary.choices.end(),
                   [](const Choice& choice) { return choice.name == "country"; });
  if (country == knowledge_.vocabulary.choices.end()) return ids;
  for (const std::string& member : country->members) {
    const auto& known = knowledge_.destinations;
    if (std::find(known.begin(), known.end(), member) != known.end()) ids.push_back(member);
  }
  return ids;
}

void Session::add_implied(FactSheet& sheet) const {
  const FactSheet stated = sheet;
  for (const auto& [id, fact] : stated) {
    for (const auto& [name, value] : knowledge_.vocabulary.entry(id).implies) {
      const auto other = knowledge_.vocabulary.find(name);
      if (!other || sheet.contains(*other)) continue;
      const auto values = value_from_text(knowledge_.vocabulary, *other, value);
      if (values) sheet[*other] = {*values, assumed_source()};
    }
  }
}

void Session::add_assumed(FactSheet& sheet) const {
  sheet[fact("case.day")] = {one_date(day_), assumed_source()};
  if (!market_.empty()) {
    const auto country = value_from_text(knowledge_.vocabulary, fact("deal.destination"), market_);
    if (country) sheet[fact("deal.destination")] = {*country, FactSource{}};
  }
  for (std::size_t i = 0; i < knowledge_.vocabulary.facts.size(); ++i) {
    const FactEntry& entry = knowledge_.vocabulary.facts[i];
    const FactId id{static_cast<std::uint16_t>(i)};
    if (entry.assumed.empty() || sheet.contains(id)) continue;
    const auto values = value_from_text(knowledge_.vocabulary, id, entry.assumed);
    if (values) sheet[id] = {*values, assumed_source()};
  }
  // A fact may follow one that is itself assumed, so the pass is repeated until nothing is added.
  for (bool added = true; added;) {
    added = false;
    for (std::size_t i = 0; i < knowledge_.vocabulary.facts.size(); ++i) {
      const FactEntry& entry = knowledge_.vocabulary.facts[i];
      const FactId id{static_cast<std::uint16_t>(i)};
      if (entry.assumed_from.empty() || sheet.contains(id)) continue;
      const auto from = sheet.find(fact(entry.assumed_from));
      if (from == sheet.end()) continue;
      sheet[id] = {from->second.values, assumed_source()};
      added = true;
    }
  }
}

FactSheet Session::facts() const {
  FactSheet sheet;
  for (const Understood& item : understood_) {
    if (item.alternatives.empty()) continue;
    const auto chosen = chosen_.find(item.fact);
    if (chosen != chosen_.end()) {
      const Alternative& right = item.alternatives[chosen->second];
      sheet[item.fact] = {right.values, right.source};
      continue;
    }
    StatedFact all{item.alternatives.front().values, item.alternatives.front().source};
    for (const Alternative& other : item.alternatives) {
      all.values = hull(all.values, other.values);
    }
    sheet[item.fact] = std::move(all);
  }
  for (const auto& [id, stated] : typed_) sheet[id] = stated;
  add_implied(sheet);
  bound_dates(knowledge_.vocabulary, sheet);
  add_assumed(sheet);
  return sheet;
}

FactSheet Session::facts_with(FactId changed, const ValueSet& values) const {
  FactSheet sheet = facts();
  sheet[changed].values = values;
  return sheet;
}

std::vector<FactId> Session::days_of_arrival(const FactSheet& facts) const {
  std::vector<FactId> moving{fact("arrival.date"), fact("clearance.date")};
  for (const auto& [id, stated] : facts) {
    const FactEntry& entry = knowledge_.vocabulary.entry(id);
    if (entry.kind != FactKind::date || entry.role != FactRole::arrival ||
        stated.source.kind != SourceKind::assumed ||
        std::find(moving.begin(), moving.end(), id) != moving.end()) {
      continue;
    }
    moving.push_back(id);
  }
  return moving;
}

SideRun Session::run_side(const Program& program, const Ruleset& ruleset,
                          const FactSheet& sheet) const {
  SideRun side;
  side.program = &program;
  side.options = options_;
  side.options.past_time = past_time(day_, day_doubtful_, ruleset);
  side.answer = run(program, sheet, side.options);
  return side;
}

std::vector<SideRun> Session::run_sides(const FactSheet& sheet) const {
  std::vector<SideRun> sides;
  const Ruleset* leaving = export_ruleset(knowledge_);
  if (leaving != nullptr) {
    sides.push_back(run_side(*knowledge_.program(leaving->id), *leaving, sheet));
  }
  const Ruleset* entering = market_.empty() ? nullptr : knowledge_.ruleset(market_);
  if (entering != nullptr && knowledge_.program(market_) != nullptr) {
    sides.push_back(run_side(*knowledge_.program(market_), *entering, sheet));
  }
  return sides;
}

bool Session::is_settled(const Understood& item) const {
  return item.alternatives.size() < 2 || chosen_.contains(item.fact) || typed_.contains(item.fact);
}

// Readings that lead to the same answer are not worth a question.
bool Session::readings_differ(const Understood& item) const {
  std::vector<SideRun> first;
  for (const Alternative& alternative : item.alternatives) {
    std::vector<SideRun> sides = run_sides(facts_with(item.fact, alternative.values));
    for (std::size_t i = 0; i < first.size(); ++i) {
      if (!same_answer(first[i].answer, sides[i].answer, day_)) return true;
    }
    if (first.empty()) first = std::move(sides);
  }
  return false;
}

std::vector<FactId> Session::open_questions() const {
  std::vector<FactId> open;
  for (const Understood& item : understood_) {
    if (!is_settled(item) && readings_differ(item)) open.push_back(item.fact);
  }
  return open;
}

Inspected Session::inspect() const {
  Inspected inspected;
  inspected.day = day_;
  inspected.facts = facts();
  inspected.sides = run_sides(inspected.facts);
  inspected.market = market_;
  return inspected;
}

}  // namespace zerokm
