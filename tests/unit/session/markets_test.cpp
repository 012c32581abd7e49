// One car against every destination, on the shipped rules.
#include "session/markets.h"

#include <doctest/doctest.h>

#include "report/json_report.h"
#include "report/text_report.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

const Words& english() { return shipped_knowledge().words.at("en"); }

Session electric_car(const char* today) {
  Session session(shipped_knowledge(), *day_from_iso(today));
  for (const auto& [name, value] :
       std::vector<std::pair<const char*, const char*>>{{"vehicle.powertrain", "bev"},
                                                        {"vehicle.production_date", "2026-05-10"},
                                                        {"vehicle.model_year", "2026"},
                                                        {"registration.first_date", "2026-06-01"},
                                                        {"vehicle.mileage", "30"},
                                                        {"vehicle.steering", "left"}}) {
    const FactId id = session.fact(name);
    session.state(id, *value_from_text(shipped_knowledge().vocabulary, id, value));
  }
  return session;
}

MarketText in(const Session& session, const char* market) {
  return market_text(session, english(), market);
}

}  // namespace

TEST_CASE("every destination answers as it does when chosen alone") {
  const Session session = electric_car("2026-11-25");
  const std::vector<MarketText> list = market_texts(session, english());
  REQUIRE(list.size() == session.markets().size());
  for (const MarketText& market : list) {
    CAPTURE(market.market);
    CHECK(market.loaded);
    CHECK(!market.name.empty());
    CHECK(!market.reason.empty());
    Session alone = session;
    REQUIRE(alone.choose_market(market.market));
    const Inspected inspected = alone.inspect();
    REQUIRE(inspected.sides.size() == 2);
    CHECK(market.leaving == inspected.sides[0].answer.overall);
    CHECK(market.entering == inspected.sides[1].answer.overall);
    const InspectionText text = alone.text(english(), inspected);
    CHECK(market.reason == text.sides[1].sentence);
    CHECK(market.cost == text.sides[1].costs.total);
  }
}

TEST_CASE("good days begin with the export and end with the destination's own clock") {
  const Session session = electric_car("2026-11-25");
  const MarketText jordan = in(session, "JO");
  REQUIRE(jordan.days.has_value());
  CHECK(jordan.days->with_papers);
  CHECK(jordan.days->from == day_from_iso("2026-11-25"));
  // The year after production is the last in which a battery car is young enough beyond doubt.
  CHECK(jordan.days->until == day_from_iso("2027-12-31"));
  CHECK(!jordan.days->open_end);

  // Without a paper to show at the destination the first good day is the first free day in China.
  const MarketText cambodia = in(session, "KH");
  REQUIRE(cambodia.days.has_value());
  CHECK(!cambodia.days->with_papers);
  CHECK(cambodia.days->from == day_from_iso("2026-11-29"));
  CHECK(cambodia.days->open_end);
}

TEST_CASE("where used cars are barred there is no good day") {
  const MarketText thailand = in(electric_car("2026-11-25"), "TH");
  CHECK(thailand.entering == Overall::blocked);
  CHECK(!thailand.days.has_value());
}

TEST_CASE("a market nobody has loaded has an empty line, an unknown one no name") {
  std::vector<NamedText> files;
  for (const NamedText& file : shipped_files()) {
    if (file.path.substr(0, 3) != "kz/") files.push_back(file);
  }
  files.push_back({"index.json", R"({"markets": ["KZ", "RU"]})"});
  std::erase_if(files, [](const NamedText& file) {
    return file.path == "index.json" && file.text.find("coverage") != std::string::npos;
  });
  const auto knowledge = read_knowledge(files);
  REQUIRE(knowledge.value);
  const Session session(**knowledge.value, *day_from_iso("2026-11-25"));
  const MarketText kazakhstan = in(session, "KZ");
  CHECK(!kazakhstan.loaded);
  CHECK(kazakhstan.name == "Kazakhstan");
  CHECK(kazakhstan.reason.empty());
  CHECK(in(session, "XX").name.empty());
}

TEST_CASE("the reports of all markets say days, cost and reason") {
  const Session session = electric_car("2026-11-25");
  const std::vector<MarketText> list = market_texts(session, english());
  const Phrases phrases(english(), shipped_knowledge().vocabulary);
  const std::string text = text_of_markets(phrases, session.day(), list, {});
  CHECK(text.find("JO Jordan") != std::string::npos);
  CHECK(text.find("to 31\u00a0Dec\u00a02027 (with the papers)") != std::string::npos);
  const std::string json = json_of_markets(shipped_knowledge().vocabulary, session.day(), list);
  CHECK(json.find("\"until\": \"2027-12-31\"") != std::string::npos);
  CHECK(json.find("\"open_end\": true") != std::string::npos);
}

TEST_CASE("a total that rests on an exchange rate says of which day the rate is") {
  Session session = electric_car("2026-11-25");
  for (const auto& [name, value] : std::vector<std::pair<const char*, const char*>>{
           {"deal.price", "98400"}, {"deal.price_currency", "CNY"}}) {
    const FactId id = session.fact(name);
    session.state(id, *value_from_text(shipped_knowledge().vocabulary, id, value));
  }
  const MarketText jordan = in(session, "JO");
  REQUIRE(!shipped_knowledge().shared.tables.empty());
  CHECK(jordan.rates_of == shipped_knowledge().shared.tables.front().checked_on);
  REQUIRE(jordan.total.has_value());
  const std::int64_t before = jordan.total->figure.low;
  // The user's own rate, half of ours, halves the burden.
  session.override_value({"rates", {"CNY", "JOD"}, *decimal_from_text("0.0514705")});
  const MarketText halved = in(session, "JO");
  CHECK(halved.total->figure.low <= before / 2 + 1);
  CHECK(halved.total->figure.low >= before / 2 - 1);
  const Phrases phrases(english(), shipped_knowledge().vocabulary);
  CHECK(
      text_of_markets(phrases, session.day(), {halved}, {}).find("Exchange rates of 20\u00a0Nov") !=
      std::string::npos);
}
