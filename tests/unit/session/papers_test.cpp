// Papers to ask for and to tick, and amounts in another currency, on the shipped rules.
#include "report/papers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/exchange.h"
#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

Session young_car() {
  Session session(shipped_knowledge(), *day_from_iso("2026-11-24"));
  session.paste(
      "车架号 LEXAMPLE8T0000175\n注册日期：2026-06-01\n汽油 1498ml 110kW\n左舵\n价格 98400元\n");
  REQUIRE(session.choose_market("RU"));
  return session;
}

Phrases english() { return {shipped_knowledge().words.at("en"), shipped_knowledge().vocabulary}; }

const PaperState* find_paper(const std::vector<PaperState>& list, const std::string& key) {
  const auto at = std::find_if(list.begin(), list.end(),
                               [&](const PaperState& state) { return state.paper.key == key; });
  return at == list.end() ? nullptr : &*at;
}

Figure roubles(std::int64_t low, std::int64_t high) {
  Figure figure;
  figure.low = low;
  figure.high = high;
  figure.decimals = 2;
  figure.unit = *unit_from_text("RUB");
  return figure;
}

}  // namespace

TEST_CASE("ticking every point of the confirmation states what the rules ask of it") {
  Session session = young_car();
  auto papers = papers_of(english(), session.inspect());
  const PaperState* confirmation = find_paper(papers, "confirmation");
  REQUIRE(confirmation != nullptr);
  CHECK_FALSE(confirmation->held);
  CHECK(std::none_of(confirmation->shown.begin(), confirmation->shown.end(),
                     [](bool shown) { return shown; }));
  const PaperText paper = confirmation->paper;
  std::size_t stated = 0;
  for (std::size_t point = 0; point < paper.shows.size(); ++point) {
    const auto facts =
        facts_of_point(shipped_knowledge().vocabulary, session.inspect().facts, paper, point);
    for (const auto& [fact, values] : facts) session.state(fact, values);
    if (!facts.empty()) ++stated;
  }
  CHECK(stated == 5);
  session.state(session.fact("confirmation.held"), one_truth(true));
  papers = papers_of(english(), session.inspect());
  confirmation = find_paper(papers, "confirmation");
  REQUIRE(confirmation != nullptr);
  CHECK(confirmation->held);
  CHECK(std::count(confirmation->shown.begin(), confirmation->shown.end(), true) == 5);
  // The country it names is the destination of this car.
  const FactSheet facts = session.inspect().facts;
  CHECK(facts.at(session.fact("confirmation.destination")).values ==
        facts.at(session.fact("deal.destination")).values);
}

TEST_CASE("papers are listed once, those of the arrival last") {
  const auto papers = papers_of(english(), young_car().inspect());
  REQUIRE(papers.size() > 3);
  for (std::size_t i = 1; i < papers.size(); ++i) {
    CHECK(papers[i - 1].paper.phase <= papers[i].paper.phase);
    for (std::size_t j = 0; j < i; ++j) CHECK(papers[i].paper.key != papers[j].paper.key);
  }
}

TEST_CASE("amounts in another currency follow the table, and the user's own rate") {
  const Knowledge& knowledge = shipped_knowledge();
  const Exchange table(knowledge.vocabulary, knowledge.shared, {});
  const auto rate = table.rate("EUR", "RUB");
  REQUIRE(rate);
  const Exchange own(knowledge.vocabulary, knowledge.shared,
                     {{rate->table->name, {"RUB", "EUR"}, {125, 4}}});
  const auto euros = own.exchanged(roubles(8000000, 16000001), "EUR");
  REQUIRE(euros);
  CHECK(euros->low == 100000);  // 80 000.00 RUB at 0.0125
  CHECK(euros->high == 200000);
  CHECK(currency_of(*euros) == "EUR");
  CHECK(own.rate("RUB", "EUR")->yours);
  CHECK_FALSE(table.rate("RUB", "EUR")->yours);
}

TEST_CASE("open ends stay open, and what has no way is not made up") {
  const Knowledge& knowledge = shipped_knowledge();
  const Exchange table(knowledge.vocabulary, knowledge.shared, {});
  const auto open = table.exchanged(roubles(100, open_high), "EUR");
  REQUIRE(open);
  CHECK(open->high == open_high);
  CHECK_FALSE(table.exchanged(roubles(100, 100), "ZZZ"));
  Figure days;
  days.unit = *unit_from_text("days");
  CHECK_FALSE(table.exchanged(days, "EUR"));
  CHECK(table.exchanged(roubles(100, 200), "RUB")->high == 200);
}
