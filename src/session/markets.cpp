#include "session/markets.h"

#include <algorithm>

namespace zerokm {
namespace {

// The lower the better. What cannot be said is no day to plan with.
int rank(Overall overall) {
  switch (overall) {
    case Overall::nothing_against:
    case Overall::no_objection:
    case Overall::check_again:
      return 0;
    case Overall::needs_document:
      return 1;
    case Overall::cannot_say:
    case Overall::out_of_scope:
    case Overall::not_covered:
      return 2;
    case Overall::probably_blocked:
    case Overall::blocked:
      break;
  }
  return 3;
}

struct RankedDays {
  Day from, until;
  int rank = 0;
};

std::vector<RankedDays> ranked(const SideRun& side, const FactSheet& facts,
                               const std::vector<FactId>& moving, Day from, Day until) {
  std::vector<RankedDays> list;
  for (const DayRun& days : run_days(*side.program, facts, side.options, moving, from, until)) {
    list.push_back({days.from, days.until, rank(days.overall)});
  }
  return list;
}

// Both lists cover the same days; the worse of the two answers counts.
std::vector<RankedDays> worse_of(const std::vector<RankedDays>& a,
                                 const std::vector<RankedDays>& b) {
  std::vector<RankedDays> both;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const RankedDays days{std::max(a[i].from, b[j].from), std::min(a[i].until, b[j].until),
                          std::max(a[i].rank, b[j].rank)};
    if (!both.empty() && both.back().rank == days.rank) {
      both.back().until = days.until;
    } else {
      both.push_back(days);
    }
    if (a[i].until == days.until) ++i;
    if (b[j].until == days.until) ++j;
  }
  return both;
}

std::optional<GoodDays> good_days(const Session& session, const Inspected& inspected) {
  const Day from = session.day();
  const Day until = plus_days(from, market_days);
  std::vector<RankedDays> days{{from, until, 0}};
  for (const SideRun& side : inspected.sides) {
    const bool leaving = side.answer.ruleset->side == Side::export_side;
    const std::vector<FactId> moving =
        leaving ? std::vector<FactId>{session.fact("licence.application_date")}
                : session.days_of_arrival(inspected.facts);
    days = worse_of(days, ranked(side, inspected.facts, moving, from, until));
  }
  const auto best = std::min_element(days.begin(), days.end(),
                                     [](const auto& a, const auto& b) { return a.rank < b.rank; });
  if (best == days.end() || best->rank > 1) return std::nullopt;
  return GoodDays{best->from, best->until, best->rank == 1, best->until == until};
}

}  // namespace

MarketText market_text(const Session& session, const Words& words, std::string_view market) {
  const Phrases phrases(words, session.knowledge().vocabulary);
  MarketText text;
  text.market = market;
  Session there = session;
  if (!there.choose_market(market)) return text;
  const Inspected inspected = there.inspect();
  const FactId destination = session.fact("deal.destination");
  text.name = phrases.fact_value(destination, inspected.facts.at(destination).values);
  for (const SideRun& side : inspected.sides) {
    if (side.answer.ruleset->side == Side::export_side) {
      text.leaving = side.answer.overall;
      continue;
    }
    const SideText said = side_text(
        phrases, {side.program, &inspected.facts, side.options, there.day()}, side.answer);
    text.loaded = true;
    text.entering = said.overall;
    text.word = said.word;
    text.reason = said.sentence;
    text.deciding = said.deciding;
    text.cost = said.costs.total;
    text.rates_of = said.costs.rates_of;
    if (!side.answer.totals.empty()) text.total = side.answer.totals.back();
    text.confidence = side.answer.ruleset->confidence;
    text.freshness = said.freshness;
  }
  if (text.loaded) text.days = good_days(there, inspected);
  return text;
}

std::vector<MarketText> market_texts(const Session& session, const Words& words) {
  std::vector<MarketText> list;
  for (const std::string& market : session.markets()) {
    list.push_back(market_text(session, words, market));
  }
  return list;
}

}  // namespace zerokm
