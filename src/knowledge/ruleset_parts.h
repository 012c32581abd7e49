// The parts of a ruleset, each read on its own.
#pragma once
#include <vector>

#include "knowledge/ruleset_file.h"

namespace zerokm {

std::vector<Citation> read_citations(const Reading& reading, Record& record);
std::vector<Source> read_sources(const Reading& reading, const JsonValue& value);
std::vector<Parameter> read_parameters(const Reading& reading, const JsonValue& value);
std::vector<Paper> read_papers(const Reading& reading, const RulesetContext& context,
                               const JsonValue& value);
// `ruleset` gives the defaults, confidence and days of checking, and the papers to ask for.
std::vector<Rule> read_rules(const Reading& reading, const RulesetContext& context,
                             const Ruleset& ruleset, const JsonValue& value);
// `ruleset` gives the choices that keys may name.
std::vector<Table> read_tables(const Reading& reading, const RulesetContext& context,
                               const Ruleset& ruleset, const JsonValue& value);
// One of the three words under `key`; `otherwise` where the key is missing.
Confidence read_confidence(Record& record, std::string_view key, Confidence otherwise);

}  // namespace zerokm
