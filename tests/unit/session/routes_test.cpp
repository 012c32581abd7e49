// One electric car on two ways to Russia: through Kyrgyzstan, and straight from China.
#include <doctest/doctest.h>

#include "report/json_report.h"
#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

using Facts = std::vector<std::pair<const char*, const char*>>;

Session to_russia(const Facts& more) {
  Session session(shipped_knowledge(), *day_from_iso("2026-11-25"));
  Facts facts = {{"vehicle.class", "passenger_car"},
                 {"vehicle.powertrain", "bev"},
                 {"vehicle.production_date", "2026-05-10"},
                 {"registration.first_date", "2026-05-20"},
                 {"vehicle.mileage", "30"},
                 {"vehicle.motor_peak_power", "150"},
                 {"deal.price", "98400"},
                 {"deal.price_currency", "CNY"}};
  facts.insert(facts.end(), more.begin(), more.end());
  for (const auto& [name, value] : facts) {
    const FactId id = session.fact(name);
    session.state(id, *value_from_text(shipped_knowledge().vocabulary, id, value));
  }
  REQUIRE(session.choose_market("RU"));
  return session;
}

const Finding& finding(const SideRun& side, const char* rule) {
  for (const Finding& item : side.answer.findings) {
    if (item.rule->id == rule && item.status != Status::not_applicable) return item;
  }
  FAIL(rule);
  return side.answer.findings.front();
}

std::string fee(const SideRun& side) {
  const Figure& figure = *finding(side, "RU-UTIL-AMOUNT").amount;
  const auto text = [&](std::int64_t digits) {
    return text_from_decimal({digits, figure.decimals});
  };
  return figure.low == figure.high ? text(figure.low) : text(figure.low) + ".." + text(figure.high);
}

}  // namespace

TEST_CASE("through Kyrgyzstan an electric car is blocked, and the customs notice is cited") {
  const Session session =
      to_russia({{"release.country", "KG"}, {"vehicle.motor_30min_power", "50"}});
  const Inspected inspected = session.inspect();
  const SideRun& russia = inspected.sides[1];
  CHECK(russia.answer.overall == Overall::blocked);
  REQUIRE(russia.answer.deciding != nullptr);
  CHECK(russia.answer.deciding->id == "RU-EAEU-EV-RELEASE");
  CHECK(finding(russia, "RU-EAEU-EV-RELEASE").status == Status::unmet);
  const InspectionText text = session.text(shipped_knowledge().words.at("en"), inspected);
  const std::string json = json_report(shipped_knowledge().vocabulary, inspected, text);
  CHECK(json.find("russian-customs.org/federal-customs-service-53") != std::string::npos);
}

TEST_CASE("straight from China the fee follows the 30-minute power") {
  const auto fee_with = [](const char* power) {
    const Session session =
        to_russia({{"vehicle.motor_30min_power", power}, {"paper.motor_power_evidence", "yes"}});
    const Inspected inspected = session.inspect();
    CHECK(finding(inspected.sides[1], "RU-EAEU-EV-RELEASE").status == Status::met);
    CHECK(inspected.sides[1].answer.overall == Overall::no_objection);
    return fee(inspected.sides[1]);
  };
  CHECK(fee_with("58.84") == "3400.00");
  CHECK(fee_with("58.85") == "991200.00");
  CHECK(fee_with("160") == "2193600.00");
}

TEST_CASE("where only the peak power is known, the 30-minute power is asked for") {
  const Session session = to_russia({});
  const Inspected inspected = session.inspect();
  const SideRun& russia = inspected.sides[1];
  CHECK(finding(russia, "RU-UTIL-POWER-EVIDENCE").status == Status::missing_paper);
  CHECK(russia.answer.overall == Overall::needs_document);
  const auto& flags = russia.answer.flags;
  CHECK(std::find(flags.begin(), flags.end(), "RU-PEAK-ONLY") != flags.end());
  // The whole scale is still possible; the peak power picks nothing out of it.
  CHECK(fee(russia) == "3400.00..3648000.00");
  const InspectionText text = session.text(shipped_knowledge().words.at("en"), inspected);
  const auto& missing = text.sides[1].missing_facts;
  CHECK(std::find(missing.begin(), missing.end(), session.fact("vehicle.motor_30min_power")) !=
        missing.end());
  const std::string request = session.request(shipped_knowledge().words.at("zh"), inspected);
  CHECK(request.find("30分钟功率") != std::string::npos);
}
