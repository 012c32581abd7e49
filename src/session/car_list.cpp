#include "session/car_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/order.h"
#include "core/text.h"
#include "rules/batch.h"
#include "session/clock.h"

namespace zerokm {
namespace {

// The higher, the more stands against the car.
int weight(Overall overall) {
  switch (overall) {
    case Overall::nothing_against:
      return 0;
    case Overall::no_objection:
      return 1;
    case Overall::check_again:
      return 2;
    case Overall::not_covered:
    case Overall::out_of_scope:
      return 3;
    case Overall::cannot_say:
      return 4;
    case Overall::needs_document:
      return 5;
    case Overall::probably_blocked:
      return 6;
    case Overall::blocked:
      break;
  }
  return 7;
}

SeenAnswers answers_seen(Day day, const CarAnswers& now) {
  return {day, name_of(now.leaving), now.entering ? name_of(*now.entering) : ""};
}

// The words of a text fact, as they were written where that is known.
std::string words_of(const FactSheet& facts, const Session& session, std::string_view name) {
  const auto at = facts.find(session.fact(name));
  if (at == facts.end()) return {};
  return at->second.source.words.empty() ? at->second.values.text : at->second.source.words;
}

std::optional<DaySpan> span_of(const FactSheet& facts, FactId id) {
  const auto at = facts.find(id);
  if (at == facts.end() || at->second.values.kind != FactKind::date) return std::nullopt;
  const ValueSet& values = at->second.values;
  if (values.low == open_low && values.high == open_high) return std::nullopt;
  return DaySpan{values.low, values.high};
}

bool same_rates(const std::vector<Override>& left, const std::vector<Override>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const Override& a, const Override& b) {
                      return a.name == b.name && a.keys == b.keys &&
                             a.value.digits == b.value.digits &&
                             a.value.decimals == b.value.decimals;
                    });
}

}  // namespace

Overall CarAnswers::worst() const {
  return entering && weight(*entering) > weight(leaving) ? *entering : leaving;
}

bool CarAnswers::becomes_free(Day day) const {
  return weight(leaving) > weight(Overall::check_again) && first_free &&
         first_free->high != open_high && first_free->high > day.number;
}

CarList::CarList(const Knowledge& knowledge, Day today) : knowledge_(knowledge), day_(today) {}

ListedCar* CarList::own(std::string_view id) {
  const auto at = std::find_if(cars_.begin(), cars_.end(),
                               [&](const ListedCar& listed) { return listed.kept.id == id; });
  return at == cars_.end() ? nullptr : &*at;
}

const ListedCar* CarList::find(std::string_view id) const {
  return const_cast<CarList*>(this)->own(id);
}

void CarList::dirty(std::string_view id) {
  if (std::find(dirty_.begin(), dirty_.end(), id) == dirty_.end()) dirty_.emplace_back(id);
}

std::vector<std::string> CarList::take_dirty() { return std::exchange(dirty_, {}); }

void CarList::forget_answer(ListedCar& listed) {
  if (listed.now) ++waiting_;
  listed.now.reset();
}

std::string CarList::new_id(char kind) {
  // Ids come from other devices' files too.
  std::string id;
  do {
    id = kind + std::to_string(++last_id_);
  } while (find(id) != nullptr);
  return id;
}

void CarList::describe(ListedCar& listed, const FactSheet& facts) const {
  const Session session(knowledge_, day_);
  const std::string model = words_of(facts, session, "vehicle.model");
  listed.vin = words_of(facts, session, "vehicle.vin");
  const KeptCar& kept = listed.kept;
  listed.title = !kept.name.empty() ? kept.name : !model.empty() ? model : listed.vin;
  listed.folded = folded(kept.name + "\n" + model + "\n" + listed.vin + "\n" + kept.note);
}

bool CarList::put(KeptCar kept) {
  ListedCar* known = own(kept.id);
  if (known == nullptr) {
    if (full()) return false;
    // The newest id stands first, in whatever order the store gives them.
    const auto later = [&](const ListedCar& other) {
      return other.kept.id.size() == kept.id.size() ? other.kept.id > kept.id
                                                    : other.kept.id.size() > kept.id.size();
    };
    const auto place = std::find_if_not(cars_.begin(), cars_.end(), later);
    known = &*cars_.insert(place, ListedCar{});
    ++waiting_;
  } else {
    forget_answer(*known);
  }
  const auto number = decimal_from_text(std::string_view(kept.id).substr(1));
  if (number && number->decimals == 0) {
    last_id_ =
        std::max(last_id_, static_cast<std::uint64_t>(std::max<std::int64_t>(number->digits, 0)));
  }
  known->kept = std::move(kept);
  known->kept.car.kept_as = known->kept.id;
  known->title = known->kept.name;
  dirty(known->kept.id);
  return true;
}

std::string CarList::add(SavedCar car, std::string name, std::string note) {
  if (full()) return {};
  KeptCar kept;
  kept.id = new_id('c');
  kept.name = cut(std::move(name), limits::kept_name_bytes);
  kept.note = cut(std::move(note), limits::kept_note_bytes);
  kept.car = std::move(car);
  std::string id = kept.id;
  put(std::move(kept));
  return id;
}

std::vector<std::string> CarList::add_all(std::vector<KeptCar> cars) {
  const auto text_of = [&](const KeptCar& kept) {
    KeptCar bare = kept;
    bare.id.clear();
    bare.car.kept_as.clear();
    bare.seen.reset();
    return text_from_kept_car(knowledge_.vocabulary, bare);
  };
  std::set<std::string> known;
  for (const ListedCar& listed : cars_) known.insert(text_of(listed.kept));
  std::vector<std::string> added;
  for (KeptCar& kept : cars) {
    if (full()) break;
    if (!known.insert(text_of(kept)).second) continue;
    kept.id = new_id('c');
    added.push_back(kept.id);
    put(std::move(kept));
  }
  return added;
}

void CarList::rename(std::string_view id, std::string name, std::string note) {
  ListedCar* listed = own(id);
  if (listed == nullptr) return;
  listed->kept.name = cut(std::move(name), limits::kept_name_bytes);
  listed->kept.note = cut(std::move(note), limits::kept_note_bytes);
  forget_answer(*listed);
  dirty(id);
}

void CarList::set_photos(std::string_view id, std::vector<std::string> photos) {
  ListedCar* listed = own(id);
  if (listed == nullptr) return;
  listed->kept.photos = std::move(photos);
  dirty(id);
}

void CarList::update(std::string_view id, SavedCar car) {
  ListedCar* listed = own(id);
  if (listed == nullptr) return;
  listed->kept.car = std::move(car);
  listed->kept.car.kept_as = id;
  listed->kept.seen.reset();
  forget_answer(*listed);
  dirty(id);
}

std::vector<KeptCar> CarList::remove(const std::vector<std::string>& ids) {
  std::vector<KeptCar> removed;
  for (const std::string& id : ids) {
    const auto at = std::find_if(cars_.begin(), cars_.end(),
                                 [&](const ListedCar& listed) { return listed.kept.id == id; });
    if (at == cars_.end()) continue;
    if (!at->now) --waiting_;
    removed.push_back(std::move(at->kept));
    cars_.erase(at);
    dirty(id);
  }
  return removed;
}

void CarList::wait_again(Day today, bool doubtful) {
  day_ = today;
  day_doubtful_ = doubtful;
  for (ListedCar& listed : cars_) forget_answer(listed);
}

void CarList::rules_came() {
  for (ListedCar& listed : cars_) {
    const bool wanted = listed.now && !listed.now->entering;
    if (wanted && knowledge_.program(listed.kept.car.market) != nullptr) forget_answer(listed);
  }
}

void CarList::run_side(const Ruleset& ruleset, const std::vector<Sheet*>& sheets,
                       bool leaving) const {
  const Program* program = knowledge_.program(ruleset.id);
  if (program == nullptr) return;
  RunOptions options;
  options.past_time = past_time(day_, day_doubtful_, ruleset);
  options.overrides = sheets.front()->listed->kept.car.rates;
  std::vector<const FactSheet*> facts;
  facts.reserve(sheets.size());
  for (const Sheet* sheet : sheets) facts.push_back(&sheet->facts);
  const std::vector<Brief> briefs = run_many(*program, facts, options);
  for (std::size_t i = 0; i < briefs.size(); ++i) {
    CarAnswers& now = *sheets[i]->listed->now;
    if (!leaving) {
      now.entering = briefs[i].overall;
      continue;
    }
    now.leaving = briefs[i].overall;
    for (const NamedFigure& given : briefs[i].gives) {
      const Figure& figure = given.figure;
      const bool known = figure.valid && (figure.low != open_low || figure.high != open_high);
      if (given.name == first_free_given && known) {
        now.first_free = DaySpan{figure.low, figure.high};
      }
    }
  }
}

void CarList::check_some(std::size_t count) {
  std::vector<Sheet> sheets;
  for (ListedCar& listed : cars_) {
    if (sheets.size() == count) break;
    if (listed.now) continue;
    Session session(knowledge_, day_);
    session.restore(listed.kept.car);
    sheets.push_back({&listed, session.facts()});
    CarAnswers now;
    const FactSheet& facts = sheets.back().facts;
    now.registered = span_of(facts, session.fact("registration.first_date"));
    const auto mileage = facts.find(session.fact("vehicle.mileage"));
    if (mileage != facts.end()) now.mileage = mileage->second.values;
    listed.now = now;
    describe(listed, facts);
  }
  waiting_ -= sheets.size();
  // Cars with the same rates run side by side, first out of China, then into each market.
  std::vector<Sheet*> left;
  left.reserve(sheets.size());
  for (Sheet& sheet : sheets) left.push_back(&sheet);
  while (!left.empty()) {
    const std::vector<Override> rates = left.front()->listed->kept.car.rates;
    const auto others = std::stable_partition(left.begin(), left.end(), [&](const Sheet* sheet) {
      return same_rates(sheet->listed->kept.car.rates, rates);
    });
    const std::vector<Sheet*> group(left.begin(), others);
    left.erase(left.begin(), others);
    if (const Ruleset* china = export_ruleset(knowledge_)) run_side(*china, group, true);
    std::map<std::string, std::vector<Sheet*>> by_market;
    for (Sheet* sheet : group) by_market[sheet->listed->kept.car.market].push_back(sheet);
    for (const auto& [market, members] : by_market) {
      if (const Ruleset* entering = knowledge_.ruleset(market)) run_side(*entering, members, false);
    }
  }
  for (const Sheet& sheet : sheets) compare(*sheet.listed);
}

std::vector<std::string> CarList::missing_markets() const {
  std::vector<std::string> missing;
  for (const ListedCar& listed : cars_) {
    const std::string& market = listed.kept.car.market;
    if (market.empty() || knowledge_.program(market) != nullptr) continue;
    if (std::find(missing.begin(), missing.end(), market) == missing.end()) {
      missing.push_back(market);
    }
  }
  return missing;
}

// A car without its market's rules has no answer to compare yet.
void CarList::compare(ListedCar& listed) {
  if (!listed.kept.car.market.empty() && !listed.now->entering) return;
  if (!listed.kept.seen) return see(listed);
  listed.changed = answers_seen(listed.kept.seen->on, *listed.now) != *listed.kept.seen;
}

std::size_t CarList::changed_count() const {
  return static_cast<std::size_t>(
      std::count_if(cars_.begin(), cars_.end(), [](const ListedCar& car) { return car.changed; }));
}

std::optional<Day> CarList::changed_since() const {
  std::optional<Day> since;
  for (const ListedCar& listed : cars_) {
    if (!listed.changed) continue;
    if (!since || listed.kept.seen->on < *since) since = listed.kept.seen->on;
  }
  return since;
}

void CarList::see(ListedCar& listed) {
  if (!listed.now) return;
  listed.kept.seen = answers_seen(day_, *listed.now);
  listed.changed = false;
  dirty(listed.kept.id);
}

void CarList::mark_seen(std::string_view id) {
  ListedCar* listed = own(id);
  if (listed != nullptr) see(*listed);
}

void CarList::mark_all_seen() {
  for (ListedCar& listed : cars_) {
    if (listed.changed) see(listed);
  }
}

}  // namespace zerokm
