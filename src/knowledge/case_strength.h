// Whether the cases beside the rules would notice a mistake in them: which conditions they show,
// and which small changes of the rules they let pass. What they cannot show is explained in
// <folder>/unshown.json, and an explanation that is no longer needed is a mistake itself.
#pragma once
#include <string>
#include <vector>

#include "knowledge/knowledge.h"

namespace zerokm {

// Something no case shows: a side of a condition, a change of a rule that nothing noticed.
struct Weakness {
  Place place;
  std::string text;  // "car.weight <= 10 kg: one step above", "a < b  ->  a <= b"
  std::string why;   // from unshown.json; empty where nobody explains it
};

struct Strength {
  std::string ruleset;
  int wanted = 0;  // things to be shown, or changes made
  int held = 0;    // of these
  std::vector<Weakness> weak;
  std::vector<Problem> problems;  // cases or explanations that cannot be read or are out of date
};

// Of every ruleset, or of the one named; those of side common by the cases of all that include
// them.
std::vector<Strength> coverage_of_cases(const Knowledge& knowledge,
                                        const std::vector<NamedText>& files,
                                        const std::string& only = {});
// The same for rulesets with one small mistake in them. Of each ruleset every `nth` mutant is tried
// (then nothing is said of explanations that are out of date).
std::vector<Strength> mutation_of_cases(const Knowledge& knowledge,
                                        const std::vector<NamedText>& files,
                                        const std::string& only = {}, int nth = 1);

}  // namespace zerokm
