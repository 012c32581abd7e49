// What a wrong clock does to an answer, at every distance the clock may be wrong by.
#include "session/clock.h"

#include <doctest/doctest.h>

#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

Day day(const char* iso) { return *day_from_iso(iso); }

}  // namespace

TEST_CASE("a clock is wrong exactly where it stands before a day that has been") {
  const Day known = day("2026-11-24");
  for (int away = -4000; away <= 4000; ++away) {
    const ClockCheck check = check_clock(plus_days(known, away), known);
    REQUIRE(check.early() == (away < 0));
    REQUIRE(check.today == plus_days(known, std::max(away, 0)));
  }
}

TEST_CASE("the last check is the newest of all rulesets") {
  const Knowledge& knowledge = shipped_knowledge();
  const Day last = last_check(knowledge);
  bool found = false;
  for (const auto& ruleset : knowledge.rulesets) {
    CHECK(ruleset->checked_on <= last);
    found = found || ruleset->checked_on == last;
  }
  CHECK(found);
}

TEST_CASE("no answer is free of objection on a doubtful day") {
  Session session(shipped_knowledge(), last_check(shipped_knowledge()));
  REQUIRE(session.choose_market("JO"));
  session.paste("VIN: LEXAMPLE8T0000175\n首次登记日期：2025-01-15\n生产日期：2024年12月\n左舵");
  const Overall sure = session.inspect().sides.front().answer.overall;
  REQUIRE((sure == Overall::no_objection || sure == Overall::nothing_against));
  session.set_day(session.day(), true);
  CHECK(session.inspect().sides.front().answer.overall == Overall::check_again);
  session.set_day(session.day());
  CHECK(session.inspect().sides.front().answer.overall == sure);
}
