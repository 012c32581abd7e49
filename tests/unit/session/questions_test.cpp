// The answer is computed for every reading that is left; the user is asked only where they differ.
#include <doctest/doctest.h>

#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

const Words& english() { return shipped_knowledge().words.at("en"); }

Session with(const char* message, const char* market) {
  Session session(shipped_knowledge(), *day_from_iso("2026-11-24"));
  session.paste(message);
  if (*market != '\0') REQUIRE(session.choose_market(market));
  return session;
}

std::vector<std::string> asked(const Session& session) {
  std::vector<std::string> names;
  for (const FactId id : session.open_questions()) {
    names.push_back(session.knowledge().vocabulary.entry(id).id);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("question: two days on the two sides of the six months are asked") {
  const Session session = with("VIN LGXC16AF1S0123456, registered 03/08/2026, petrol", "");
  CHECK(asked(session) == Names{"registration.first_date"});
  const InspectionText text = session.text(english(), session.inspect());
  REQUIRE(text.questions.size() == 1);
  CHECK(text.questions[0].readings.size() == 2);
}

TEST_CASE("question: two days with the same answer are not, and the answer stands") {
  const Session session = with("VIN LGXC16AF1S0123456, registered 03/08/2025, petrol", "");
  CHECK(asked(session).empty());
  const InspectionText text = session.text(english(), session.inspect());
  CHECK(text.questions.empty());
  // The fact keeps both days; the answer holds for each of them.
  const Inspected inspected = session.inspect();
  const ValueSet& left = inspected.facts.at(session.fact("registration.first_date")).values;
  CHECK(left.low == day_from_iso("2025-03-08")->number);
  CHECK(left.high == day_from_iso("2025-08-03")->number);
  for (const char* day : {"2025-03-08", "2025-08-03"}) {
    Session one = session;
    one.state(one.fact("registration.first_date"), one_date(*day_from_iso(day)));
    CHECK(one.inspect().sides[0].answer.overall == inspected.sides[0].answer.overall);
  }
}

TEST_CASE("question: readings with the same word and other sums are asked") {
  // On 24 November 2026 one of the days makes the car three years old.
  const Session session = with(
      "registration date 2024-01-10\nproduction date 11/12/2023\npetrol\ndisplacement 1498 ml\n"
      "engine power 110 kW",
      "RU");
  CHECK(asked(session) == Names{"vehicle.production_date"});
}

TEST_CASE("question: a choice settles it") {
  Session session = with("VIN LGXC16AF1S0123456, registered 03/08/2026, petrol", "");
  session.choose_reading(session.fact("registration.first_date"), 0);
  CHECK(asked(session).empty());
}
