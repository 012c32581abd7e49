// What a scanner read stands beside the message: same gate, its own source, questions where the two
// differ.
#include <doctest/doctest.h>

#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

Session new_session() { return {shipped_knowledge(), *day_from_iso("2026-11-24")}; }

const Understood& understood(const Session& session, const char* fact) {
  for (const Understood& item : session.understood()) {
    if (item.fact == session.fact(fact)) return item;
  }
  FAIL(fact);
  return session.understood().front();
}

}  // namespace

TEST_CASE("a scanned VIN and date are facts with the source scanned") {
  Session session = new_session();
  session.add_scanned("VIN LEXAMPLE8T0000175\n\u6CE8\u518C\u65E5\u671F 2026-06-01");
  const FactSheet facts = session.facts();
  const StatedFact& vin = facts.at(session.fact("vehicle.vin"));
  CHECK(vin.values.text == "lexample8t0000175");
  CHECK(vin.source.kind == SourceKind::scanned);
  CHECK(vin.source.words == "LEXAMPLE8T0000175");
  const StatedFact& day = facts.at(session.fact("registration.first_date"));
  CHECK(day.values == one_date(*day_from_iso("2026-06-01")));
  CHECK(day.source.kind == SourceKind::scanned);
  // The message itself is as empty as before.
  CHECK(session.reading().text.empty());
}

TEST_CASE("a message and a scan that differ are a question") {
  Session session = new_session();
  session.add_scanned("VIN LEXAMPLE8T0000175");
  session.paste("VIN: LFV2A21K8A3000001, registered 2026-06-01");
  const Understood& vin = understood(session, "vehicle.vin");
  REQUIRE(vin.alternatives.size() == 2);
  CHECK(vin.alternatives[0].source.kind == SourceKind::pasted);
  CHECK(vin.alternatives[1].source.kind == SourceKind::scanned);
  CHECK(understood(session, "registration.first_date").alternatives.size() == 1);
}

TEST_CASE("a day scanned inside the message's month makes it exact") {
  Session session = new_session();
  session.paste("\u6CE8\u518C\u65E5\u671F 2026\u5E746\u6708");
  session.add_scanned("\u6CE8\u518C\u65E5\u671F 2026-06-01");
  const Understood& day = understood(session, "registration.first_date");
  REQUIRE(day.alternatives.size() == 1);
  CHECK(day.alternatives[0].values == one_date(*day_from_iso("2026-06-01")));
}

TEST_CASE("a second scan replaces what has the same label; clearing forgets all") {
  Session session = new_session();
  session.add_scanned("VIN LEXAMPLE8T0000175\n\u6CE8\u518C\u65E5\u671F 2026-06-01");
  session.add_scanned("VIN LFV2A21K8A3000001");
  CHECK(understood(session, "vehicle.vin").alternatives.size() == 1);
  CHECK(understood(session, "registration.first_date").alternatives.size() == 1);
  session.clear();
  CHECK(session.understood().empty());
}
