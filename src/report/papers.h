// The papers of an inspection: those still to be asked for and those the user says he has.
#pragma once
#include <vector>

#include "report/inspection.h"

namespace zerokm {

struct PaperState {
  PaperText paper;
  bool held = false;
  std::vector<bool> shown;  // per point: every fact it speaks of is stated as it should be
};

// Each paper once, in the order of its phases; what is only needed on arrival comes last.
std::vector<PaperState> papers_of(const Phrases& phrases, const Inspected& inspected);

// The facts that hold where the paper shows this point: values of their own, or those of other
// facts as far as they are known.
std::vector<std::pair<FactId, ValueSet>> facts_of_point(const Vocabulary& vocabulary,
                                                        const FactSheet& facts,
                                                        const PaperText& paper, std::size_t point);

}  // namespace zerokm
