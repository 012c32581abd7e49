// The shipped law over time: no day of eight years falls between two versions or under both.
#include <doctest/doctest.h>

#include <map>

#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

const Day first_day = *day_from_iso("2024-01-01");
const Day last_day = *day_from_iso("2031-12-31");

using Versions = std::map<std::pair<std::string, std::string>, std::vector<const Rule*>>;

bool in_force(const Rule& rule, Day day) {
  return (!rule.from || *rule.from <= day) && (!rule.until || day <= *rule.until);
}

// The versions of one law must follow each other; before the first and after the last there is no
// law.
std::string broken_day(const std::vector<const Rule*>& versions) {
  bool begun = false;
  bool ended = false;
  for (Day day = first_day; day <= last_day; day = plus_days(day, 1)) {
    int count = 0;
    for (const Rule* rule : versions) count += in_force(*rule, day) ? 1 : 0;
    if (count > 1 || (count == 1 && ended)) return iso_from_day(day);
    ended = ended || (begun && count == 0);
    begun = begun || count == 1;
  }
  return "";
}

Session car(const std::vector<std::pair<const char*, const char*>>& facts, const char* market) {
  Session session(shipped_knowledge(), *day_from_iso("2026-11-25"));
  for (const auto& [name, value] : facts) {
    const FactId id = session.fact(name);
    session.state(id, *value_from_text(shipped_knowledge().vocabulary, id, value));
  }
  REQUIRE(session.choose_market(market));
  return session;
}

}  // namespace

TEST_CASE("versions of a law meet without gap and overlap on every day from 2024 to 2031") {
  int laws = 0;
  for (const auto& [id, program] : shipped_knowledge().programs) {
    Versions versions;
    for (const Rule* rule : rules_of(*program)) versions[{rule->id, rule->clock}].push_back(rule);
    for (const auto& [key, list] : versions) {
      CAPTURE(id);
      CAPTURE(key.first);
      CHECK(broken_day(list) == "");
      laws += list.size() > 1 ? 1 : 0;
    }
  }
  CHECK(laws > 5);
}

TEST_CASE("every market answers on every day from 2024 to 2031") {
  const std::vector<std::vector<std::pair<const char*, const char*>>> cars = {
      {{"vehicle.class", "passenger_car"},
       {"vehicle.powertrain", "petrol"},
       {"vehicle.displacement", "1498"},
       {"vehicle.engine_power", "110"},
       {"vehicle.production_date", "2023-11-20"},
       {"registration.first_date", "2023-12-01"},
       {"deal.price", "15000"},
       {"deal.price_currency", "USD"}},
      {{"vehicle.class", "passenger_car"},
       {"vehicle.powertrain", "bev"},
       {"vehicle.motor_30min_power", "60"},
       {"deal.importer", "firm"},
       {"vehicle.production_date", "2026-05-10"},
       {"registration.first_date", "2026-06-01"},
       {"deal.price", "25000"},
       {"deal.price_currency", "USD"}}};
  for (const auto& facts : cars) {
    for (const std::string& market : shipped_knowledge().destinations) {
      CAPTURE(market);
      const Session session = car(facts, market.c_str());
      const Inspected inspected = session.inspect();
      REQUIRE(inspected.sides.size() == 2);
      const SideRun& side = inspected.sides[1];
      const std::vector<DayRun> days =
          run_days(*side.program, inspected.facts, side.options,
                   session.days_of_arrival(inspected.facts), first_day, last_day);
      REQUIRE(!days.empty());
      CHECK(days.front().from == first_day);
      CHECK(days.back().until == last_day);
      for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(days[i].overall != Overall::not_covered);
        if (i > 0) CHECK(days[i].from == plus_days(days[i - 1].until, 1));
      }
    }
  }
}
