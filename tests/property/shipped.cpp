#include "shipped.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace zerokm::property {
namespace {

std::vector<NamedText> files_below(const std::filesystem::path& folder) {
  std::vector<NamedText> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files.push_back({std::filesystem::relative(entry.path(), folder).generic_string(), text.str()});
  }
  std::sort(files.begin(), files.end(),
            [](const NamedText& a, const NamedText& b) { return a.path < b.path; });
  return files;
}

}  // namespace

const std::vector<NamedText>& shipped_files() {
  static const std::vector<NamedText> files =
      files_below(std::string(ZEROKM_SOURCE_DIR) + "/rulesets");
  return files;
}

const Knowledge& shipped() {
  static const KnowledgePointer knowledge = [] {
    auto outcome = read_knowledge(shipped_files());
    for (const Problem& problem : outcome.problems) MESSAGE(line_from_problem(problem));
    REQUIRE(outcome);
    return std::move(*outcome.value);
  }();
  return *knowledge;
}

std::vector<Market> markets() {
  const char* only = std::getenv("ZEROKM_MARKET");
  std::vector<Market> found;
  for (const auto& ruleset : shipped().rulesets) {
    const Program* program = shipped().program(ruleset->id);
    if (program == nullptr || (only != nullptr && ruleset->id != only)) continue;
    Market market{ruleset->id, program, {}};
    const Answer answer = run(*program, {}, {});
    for (const Finding& finding : answer.findings) {
      const auto& known = market.rulesets;
      const bool first = std::find(known.begin(), known.end(), finding.ruleset) == known.end();
      if (finding.ruleset != ruleset.get() && first) market.rulesets.push_back(finding.ruleset);
    }
    // Included rulesets without rules of their own only lend their names.
    for (const std::string& id : ruleset->includes) {
      const Ruleset* included = shipped().ruleset(id);
      const auto& known = market.rulesets;
      if (std::find(known.begin(), known.end(), included) == known.end()) {
        market.rulesets.insert(market.rulesets.begin(), included);
      }
    }
    market.rulesets.push_back(ruleset.get());
    market.rulesets.push_back(&shipped().shared);
    found.push_back(std::move(market));
  }
  return found;
}

CarMaker car_maker(const Market& market) {
  return CarMaker(shipped().vocabulary, boundaries_of(market.rulesets),
                  facts_named(shipped().vocabulary, market.rulesets));
}

}  // namespace zerokm::property
