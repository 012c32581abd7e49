// Reads <folder>/rules.json and parameters/parameters.json into a Ruleset: shapes, names, dates and
// numbers are checked here, expressions by the compiler.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "knowledge/knowledge.h"
#include "knowledge/record.h"
#include "rules/ruleset.h"

namespace zerokm {

// What a ruleset is read beside.
struct RulesetContext {
  const Vocabulary& vocabulary;
  const std::vector<NamedText>& files;   // its tables are among them
  std::vector<const Ruleset*> included;  // whose choices and papers it may name
  std::string folder;
};

Ruleset read_ruleset(const JsonReading& reading, const RulesetContext& context);

// The same for the parameters and tables that all rulesets share.
Ruleset read_shared(const JsonReading& reading, const RulesetContext& context);

// Ids of the rulesets that a ruleset says it includes, with where it says so.
std::vector<const JsonValue*> included_ids(const JsonDocument& document);

// The file of that path; null where there is none.
const NamedText* find_file(const std::vector<NamedText>& files, std::string_view path);

}  // namespace zerokm
