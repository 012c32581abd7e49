// Rules a user brings himself, in one file: they take the place of the market's own and are marked.
#pragma once
#include <string>
#include <vector>

#include "knowledge/knowledge.h"

namespace zerokm {

struct OwnRules {
  std::vector<std::string> rulesets;  // ids of those now in use
  std::vector<Problem> problems;      // what stopped others, and what the linter says
};

// The file is a rules.json, or an object with the texts of several files by path, as the site's own
// packs are: {"xx/rules.json": "...", "xx/words.en.json": "..."}.
OwnRules add_own_rules(Knowledge& knowledge, std::string_view name, std::string_view text);

}  // namespace zerokm
