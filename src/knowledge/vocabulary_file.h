// Reads vocabulary.json.
#pragma once
#include "core/vocabulary.h"
#include "knowledge/json_gate.h"
#include "knowledge/record.h"

namespace zerokm {

// The vocabulary with what could be read of it; problems say what could not.
Vocabulary read_vocabulary(const JsonReading& reading);

// Named lists of members, as in the vocabulary and in rulesets: {"fee_age": ["new", "old"]}.
std::vector<Choice> read_choices(const JsonReading& reading, const JsonValue& value);

}  // namespace zerokm
