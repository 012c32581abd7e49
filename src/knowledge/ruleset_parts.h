// The parts of a ruleset, each read on its own.
#pragma once
#include <vector>

#include "knowledge/ruleset_file.h"

namespace zerokm {

std::vector<Citation> read_citations(const JsonReading& reading, Record& record);
std::vector<Source> read_sources(const JsonReading& reading, const JsonValue& value);
std::vector<Parameter> read_parameters(const JsonReading& reading, const JsonValue& value);
std::vector<Paper> read_papers(const JsonReading& reading, const RulesetContext& context,
                               const JsonValue& value);
// `ruleset` gives the defaults, confidence and days of checking, and the papers to ask for.
std::vector<Rule> read_rules(const JsonReading& reading, const RulesetContext& context,
                             const Ruleset& ruleset, const JsonValue& value);
// `ruleset` gives the choices that keys may name.
std::vector<Table> read_tables(const JsonReading& reading, const RulesetContext& context,
                               const Ruleset& ruleset, const JsonValue& value);
// One of the three words under `key`; `otherwise` where the key is missing.
Confidence read_confidence(Record& record, std::string_view key, Confidence otherwise);

}  // namespace zerokm
