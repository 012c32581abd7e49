// What a buyer does, from a pasted message to two answers, on the shipped rules.
#include "session/session.h"

#include <doctest/doctest.h>

#include "report/json_report.h"
#include "report/text_report.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

const char* const seller_message =
    "云岭X5 1.5T\n车架号：LEXAMPLE8T0000175\n注册日期：2026-06-01\n生产日期：2026年5月\n"
    "汽油，排量1498ml，功率110.33kW\n左舵，表显里程 12 km\n全款价 98400元\n";

Session on_day(const char* iso) { return {shipped_knowledge(), *day_from_iso(iso)}; }

void state(Session& session, const char* fact, const char* value) {
  const FactId id = session.fact(fact);
  const auto values = value_from_text(shipped_knowledge().vocabulary, id, value);
  REQUIRE_MESSAGE(values.has_value(), fact);
  session.state(id, *values);
}

const Words& english() { return shipped_knowledge().words.at("en"); }

const Finding& finding(const SideRun& side, const char* rule) {
  for (const Finding& item : side.answer.findings) {
    if (item.rule->id == rule && item.status != Status::not_applicable) return item;
  }
  for (const Finding& item : side.answer.findings) {
    if (item.rule->id == rule) return item;
  }
  FAIL(rule);
  return side.answer.findings.front();
}

std::string amount_of(const SideRun& side, const char* rule) {
  const Finding& item = finding(side, rule);
  if (!item.amount || !item.amount->valid) return "unknown";
  const auto one = [&](std::int64_t digits) {
    return text_from_decimal({digits, item.amount->decimals});
  };
  return item.amount->low == item.amount->high
             ? one(item.amount->low)
             : one(item.amount->low) + ".." + one(item.amount->high);
}

}  // namespace

TEST_CASE("every fact the session names is in the vocabulary") {
  for (const char* name :
       {"case.day", "deal.destination", "deal.importer", "arrival.date", "clearance.date",
        "licence.application_date", "registration.first_date", "vehicle.vin", "vehicle.model"}) {
    CAPTURE(name);
    CHECK(shipped_knowledge().vocabulary.find(name).has_value());
  }
}

TEST_CASE("day 180 needs the confirmation, day 181 does not") {
  Session session = on_day("2026-11-28");
  session.paste(seller_message);
  REQUIRE(session.choose_market("RU"));
  Inspected inspected = session.inspect();
  REQUIRE(inspected.sides.size() == 2);
  CHECK(inspected.sides[0].answer.overall == Overall::needs_document);
  const auto& flags = inspected.sides[0].answer.flags;
  CHECK(std::find(flags.begin(), flags.end(), "A-01") != flags.end());
  const InspectionText text = session.text(english(), inspected);
  REQUIRE(text.sides[0].first_free.has_value());
  CHECK(text.sides[0].first_free->low == day_from_iso("2026-11-29")->number);
  CHECK(text.next_change == day_from_iso("2026-11-29"));

  state(session, "licence.application_date", "2026-11-29");
  inspected = session.inspect();
  CHECK((inspected.sides[0].answer.overall == Overall::no_objection ||
         inspected.sides[0].answer.overall == Overall::nothing_against));
}

TEST_CASE("a registration known to the month answers where all of its days agree") {
  Session session = on_day("2026-11-24");
  REQUIRE(session.choose_market("RU"));
  state(session, "registration.first_date", "2026-08");
  CHECK(session.inspect().sides[0].answer.overall == Overall::needs_document);

  state(session, "registration.first_date", "2026-03");
  const Overall march = session.inspect().sides[0].answer.overall;
  CHECK((march == Overall::no_objection || march == Overall::nothing_against));

  // 181 days before 24 November is 27 May: up to that day free, after it not.
  state(session, "registration.first_date", "2026-05");
  const Inspected may = session.inspect();
  CHECK(may.sides[0].answer.overall == Overall::cannot_say);
  const InspectionText text = session.text(english(), may);
  REQUIRE_FALSE(text.deciding_days.empty());
  const DecidingDays& days = text.deciding_days.front();
  CHECK(days.fact == "registration.first_date");
  REQUIRE(days.bars.size() == 2);
  CHECK(days.bars[0].until == *day_from_iso("2026-05-27"));
  CHECK(days.bars[1].overall == Overall::needs_document);
}

TEST_CASE("the utilisation fee of a person and of a firm stand side by side") {
  Session session = on_day("2026-11-24");
  session.paste(seller_message);
  REQUIRE(session.choose_market("RU"));
  const Inspected person = session.inspect();
  CHECK(amount_of(person.sides[1], "RU-UTIL-AMOUNT") == "3400.00");
  CHECK(person.sides[1].answer.overall == Overall::no_objection);

  state(session, "deal.importer", "firm");
  const Inspected firm = session.inspect();
  CHECK(amount_of(firm.sides[1], "RU-UTIL-AMOUNT") == "800800.00");
  CHECK_FALSE(finding(firm.sides[1], "RU-UTIL-AMOUNT").rows.empty());
  CHECK(firm.sides[1].answer.overall == Overall::blocked);

  const InspectionText text = session.text(english(), firm);
  REQUIRE(text.importers.size() == 2);
  std::string lines;
  for (const ImporterText& importer : text.importers) {
    for (const CostText& cost : importer.lines) lines += cost.amount + "\n";
  }
  CHECK(lines.find("3400") != std::string::npos);
  CHECK(lines.find("800,800") != std::string::npos);
}

TEST_CASE("an ambiguous registration date is asked, not guessed") {
  Session session = on_day("2026-11-24");
  session.paste("VIN LEXAMPLE8T0000175, first registration 01/06/2026, petrol");
  REQUIRE(session.choose_market("RU"));
  const Inspected inspected = session.inspect();
  const InspectionText text = session.text(english(), inspected);
  REQUIRE(text.questions.size() == 1);
  const QuestionText& question = text.questions.front();
  CHECK(question.fact == "registration.first_date");
  REQUIRE(question.readings.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    Session answered = session;
    answered.choose_reading(answered.fact("registration.first_date"), i);
    const Inspected settled = answered.inspect();
    CHECK(settled.sides[0].answer.overall == question.readings[i].overall);
    CHECK(answered.text(english(), settled).questions.empty());
  }
}

TEST_CASE("hostile input is survived and said") {
  for (const std::string& bytes :
       {std::string("\xFF\xFE\x00\x01 garbage", 12), std::string(10u << 20, 'x'), std::string(),
        std::string("注册日期 2026-99-99 生产日期 1066-01-01")}) {
    Session session = on_day("2026-11-24");
    REQUIRE(session.choose_market("JO"));
    session.paste(bytes);
    const Inspected inspected = session.inspect();
    const InspectionText text = session.text(english(), inspected);
    CHECK(inspected.sides.size() == 2);
    CHECK_FALSE(json_report(shipped_knowledge().vocabulary, inspected, text).empty());
  }
  Session session = on_day("2026-11-24");
  CHECK_FALSE(session.choose_market("XX"));
  CHECK_FALSE(session.choose_market("CN"));
}

TEST_CASE("dates that contradict each other give no green answer") {
  Session session = on_day("2026-11-24");
  REQUIRE(session.choose_market("RU"));
  state(session, "registration.first_date", "2025-01-10");
  state(session, "vehicle.production_date", "2025-06-01");
  CHECK(session.inspect().sides[0].answer.overall == Overall::cannot_say);
}

TEST_CASE("every text of an answer is there in every language") {
  Session session = on_day("2026-11-24");
  session.paste(seller_message);
  for (const std::string& market : session.markets()) {
    REQUIRE(session.choose_market(market));
    const Inspected inspected = session.inspect();
    for (const auto& [language, words] : shipped_knowledge().words) {
      CAPTURE(market);
      CAPTURE(language);
      const Phrases phrases(words, shipped_knowledge().vocabulary);
      const std::string text = text_report(phrases, session.text(words, inspected),
                                           {.colour = false, .every_rule = true});
      // A missing word shows as its key in brackets, an unfilled placeholder as braces.
      const std::size_t bracket = text.find("[ui.");
      CHECK(bracket == std::string::npos);
      const std::size_t brace = text.find('{');
      CHECK_MESSAGE(brace == std::string::npos,
                    text.substr(brace == std::string::npos ? 0 : brace, 80));
      CHECK_FALSE(session.request(words, inspected).empty());
    }
  }
}

TEST_CASE("a session that is restored gives the same answers, readings included") {
  Session session = on_day("2026-11-24");
  session.paste("VIN LEXAMPLE8T0000175, first registration 01/06/2026, petrol");
  REQUIRE(session.choose_market("RU"));
  const FactId registered = session.fact("registration.first_date");
  REQUIRE(session.text(english(), session.inspect()).questions.size() == 1);
  state(session, "deal.importer", "firm");
  for (std::size_t i = 0; i < 2; ++i) {
    session.choose_reading(registered, i);
    Session other = on_day("2026-11-24");
    other.paste("something else");
    other.restore(session.saved());
    CHECK(other.text(english(), other.inspect()).questions.empty());
    const Vocabulary& vocabulary = shipped_knowledge().vocabulary;
    const Inspected inspected = session.inspect();
    const Inspected again = other.inspect();
    CHECK(json_report(vocabulary, again, other.text(english(), again)) ==
          json_report(vocabulary, inspected, session.text(english(), inspected)));
  }
}

TEST_CASE("the days of three years are whole, in order and unlike their neighbours") {
  Session session = on_day("2026-11-24");
  session.paste(seller_message);
  REQUIRE(session.choose_market("JO"));
  const Inspected inspected = session.inspect();
  for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
    const std::vector<DayBar> bars = session.days(english(), inspected, side, 1096);
    REQUIRE(!bars.empty());
    CHECK(iso_from_day(bars.front().from) == "2026-11-24");
    CHECK(iso_from_day(bars.back().until) == "2029-11-23");
    for (std::size_t i = 1; i < bars.size(); ++i) {
      CHECK(bars[i].from == plus_days(bars[i - 1].until, 1));
      CHECK(bars[i].overall != bars[i - 1].overall);
    }
  }
  // Each run says what an inspection on its last day says.
  const std::vector<DayBar> bars = session.days(english(), inspected, 0, 1096);
  REQUIRE(bars.size() == 2);
  for (const DayBar& bar : bars) {
    state(session, "licence.application_date", iso_from_day(bar.until).c_str());
    CHECK(session.inspect().sides[0].answer.overall == bar.overall);
  }
  CHECK(session.days(english(), inspected, 2, 10).empty());
}
