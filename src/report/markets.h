// Where one car can go: the destinations side by side, as plain data for screens and for the
// command.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "report/inspection.h"

namespace zerokm {

// How far ahead the good days are looked for: past the third birthday of a car made today.
inline constexpr int market_days = 4 * 366;

// The first days in a row on which both answers, leaving China and entering the market, are the
// best they become, when everything nobody has dated yet happens on that one day.
struct GoodDays {
  Day from, until;           // both included
  bool with_papers = false;  // a paper has to be shown first
  bool open_end = false;     // still good on the last day looked at
};

struct MarketText {
  std::string market;   // id of the destination's ruleset
  std::string name;     // "Kazakhstan"
  bool loaded = false;  // false: its rules are not here yet, and all that follows is empty
  Overall leaving = Overall::cannot_say;
  Overall entering = Overall::cannot_say;
  std::string word;      // of the answer for entering
  std::string reason;    // one sentence
  std::string deciding;  // id of the rule the answer rests on, or empty
  std::optional<GoodDays> days;
  std::optional<Total> total;   // at the border, exact or as a range
  std::string cost;             // the same in words; empty where nothing is computed
  std::optional<Day> rates_of;  // day of the oldest exchange rate it rests on
  Confidence confidence = Confidence::indicative;
  Freshness freshness = Freshness::fresh;
};

}  // namespace zerokm
