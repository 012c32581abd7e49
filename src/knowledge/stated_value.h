// Values written in cases and JSON facts: reading one, and saying why it cannot be read.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "knowledge/json_gate.h"
#include "knowledge/record.h"

namespace zerokm {

// What was expected instead of `text`, which value_from_text refused: "expected a day ..., found
// ...".
std::string why_no_value(const Vocabulary& vocabulary, FactId fact, std::string_view text);

// The value of a member of a facts object: a string, a number or true and false. Nothing, and said,
// where it does not fit the fact of the member's name or where there is no such fact.
struct Stated {
  FactId fact;
  ValueSet values;
  bool unknown = false;  // "?": said to be unknown
};
std::optional<Stated> stated_from(const Vocabulary& vocabulary, const JsonReading& reading,
                                  const JsonValue& member);

// Adds what the vocabulary says follows from the facts of the sheet, where the sheet says nothing
// about it. Gives the facts that contradict what follows: pairs of the stated and the implied one.
std::vector<std::pair<FactId, FactId>> add_implied(const Vocabulary& vocabulary, FactSheet& sheet);

// "registration.ever cannot be 'no' where registration.first_date is stated; ...".
std::string why_contradiction(const Vocabulary& vocabulary, const FactSheet& sheet, FactId stated,
                              FactId other);

std::vector<std::string> fact_names(const Vocabulary& vocabulary);
std::vector<std::string> fact_names(const Vocabulary& vocabulary, FactKind kind);

}  // namespace zerokm
