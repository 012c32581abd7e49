// A market damaged at random: whatever is said about it is said without a crash and with a place.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "small_market.h"

using namespace zerokm;

namespace {

// The same numbers on every machine.
struct Dice {
  std::uint64_t state = 0x9E3779B97F4A7C15U;
  std::size_t below(std::size_t bound) {
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    return static_cast<std::size_t>(state % bound);
  }
};

// A byte changed, a piece taken away, doubled or moved into another file.
void damage(std::vector<NamedText>& files, Dice& dice) {
  constexpr std::string_view bytes = "\"{}[]:,|.-\\ 019azAZ\n\t\xFF\xC3_*?";
  std::string& text = files[dice.below(files.size())].text;
  if (text.empty()) return;
  const std::size_t at = dice.below(text.size());
  const std::size_t length = std::min(text.size() - at, 1 + dice.below(40));
  const std::string piece = text.substr(at, length);
  switch (dice.below(4)) {
    case 0:
      text[at] = bytes[dice.below(bytes.size())];
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(dice.below(text.size()), piece);
      break;
    default:
      files[dice.below(files.size())].text.insert(0, piece);
  }
}

}  // namespace

TEST_CASE("a thousand damaged markets") {
  Dice dice;
  int refused = 0;
  for (int trial = 0; trial < 1'000; ++trial) {
    std::vector<NamedText> files = small_market::files();
    const std::size_t wounds = 1 + dice.below(3);
    for (std::size_t i = 0; i < wounds; ++i) damage(files, dice);
    const std::vector<Problem> problems = lint(files);
    refused += problems.empty() ? 0 : 1;
    for (const Problem& problem : problems) {
      const bool named = !problem.id.empty() && !problem.message.empty();
      const bool placed = !problem.place.file.empty() && problem.place.line >= 0;
      if (!named || !placed) FAIL_CHECK(line_from_problem(problem));
    }
    const auto knowledge = read_knowledge(files);
    if (knowledge.value) run_cases(**knowledge.value, files);
  }
  // Few wounds leave a market that nobody would refuse.
  CHECK(refused > 900);
}
