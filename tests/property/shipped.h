// The rulesets of the tree, loaded as the program loads them.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"
#include "random_cars.h"

namespace zerokm::property {

// All files below rulesets/.
const std::vector<NamedText>& shipped_files();
// Read once; the test stops where the vocabulary cannot be read.
const Knowledge& shipped();

struct Market {
  std::string id;
  const Program* program = nullptr;
  std::vector<const Ruleset*> rulesets;  // included, main, shared: what the oracle wants
};
// Every ruleset that answers for a side, or the one that ZEROKM_MARKET names.
std::vector<Market> markets();
CarMaker car_maker(const Market& market);

}  // namespace zerokm::property
