// The one list of facts that rules, forms, intake and reports speak about
// (rulesets/vocabulary.json).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/fact.h"
#include "core/unit.h"

namespace zerokm {

// What a fact is about decides who can answer it: the seller's message, a paper, or the user.
enum class FactRole : std::uint8_t {
  car,      // the car itself: powertrain, displacement, production date
  deal,     // destination, importer, price, dates the user plans
  history,  // what happened to the car: mortgage, accidents, violations
  paper,    // truth facts "this paper is held / says so": unknown means "ask for it"
  filing,   // what the exporter files: licence, declaration
  arrival   // what happens at the destination
};

// A named list of members: "powertrain": petrol, diesel, ... Facts of the same choice compare.
struct Choice {
  std::string name;
  std::vector<std::string> members;
};

struct FactEntry {
  std::string id;  // "registration.first_date"
  FactKind kind = FactKind::truth;
  FactRole role = FactRole::car;
  int choice = -1;                // index into Vocabulary::choices, for FactKind::choice
  Unit unit;                      // quantity
  int decimals = 0;               // quantity
  std::int64_t least = open_low;  // quantity: bounds of what can be stated at all, in digits
  std::int64_t most = open_high;
  bool personal = false;  // never in a shared report unless asked for
  // Facts that follow where this one is stated: {"registration.ever", "yes"}, in vocabulary terms.
  std::vector<std::pair<std::string, std::string>> implies;
  // What is not stated is assumed to be what this fact is: clearance follows the application, a car
  // is released where it goes.
  std::string assumed_from;
  // What is assumed, visibly, where nothing is stated: one car a year, left-hand drive.
  std::string assumed;
  // A date that is not stated lies between these: no car is registered before it is made, nor after
  // it has changed hands. Ids of date facts.
  std::vector<std::string> not_before, not_after;
};

struct Vocabulary {
  std::vector<Choice> choices;
  std::vector<FactEntry> facts;  // sorted by id; FactId is the place in this list

  // The fact of that name; nothing where there is none.
  std::optional<FactId> find(std::string_view id) const;
  const FactEntry& entry(FactId id) const { return facts[id.index]; }
  // All members of a choice fact's choice. Empty for other kinds.
  const std::vector<std::string>& members(FactId id) const;
  // The set of every value the fact can have.
  ValueSet everything(FactId id) const;
};

// Gives the dates that are not stated the span that `not_before` and `not_after` leave them, as
// assumed. Not where the span is empty, nor where what the date implies is already denied.
void bound_dates(const Vocabulary& vocabulary, FactSheet& sheet);

// Reads one value in the form rule cases and JSON facts use: "yes", "no", a member's name or
// "a|b", "2026-06-01", "2026-06" (the whole month), "2026" (the whole year),
// "2026-01-01..2026-02-01", "1498", "110.00", "100..200", "..200", "?" for unknown, free text.
// Nothing where it does not fit.
std::optional<ValueSet> value_from_text(const Vocabulary& vocabulary, FactId id,
                                        std::string_view text);

// The same form back; "?" where everything is possible.
std::string text_from_value(const Vocabulary& vocabulary, FactId id, const ValueSet& values);

}  // namespace zerokm
