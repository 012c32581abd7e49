// One rule of an answer explained in words: what it looks at and where that came from, what each
// comparison came to, what the result rests or hangs on, and what would change it.
#pragma once
#include <string>
#include <vector>

#include "report/page.h"

namespace zerokm {

struct ExplainedValue {
  std::string fact;  // in the vocabulary
  std::string label;
  std::string value;
  std::string origin;  // the words it was read from, "typed", "assumed", "not stated"
};

struct ExplainedStep {
  int depth = 0;
  std::string text;    // "Date of first registration is at most 1 Jan 2026"
  std::string value;   // what it came to
  std::string source;  // as the rule is written
  Place place;         // and where
};

struct ExplainedPart {
  std::string heading;  // "Applies when"
  std::vector<ExplainedStep> steps;
};

// Facts to be known together, and how far that settles the result.
struct ExplainedQuestion {
  std::vector<std::string> facts;
  int settles = 0;  // of a hundred answers
};

struct Explanation {
  std::vector<ExplainedValue> values;
  std::vector<ExplainedPart> parts;
  std::vector<std::string> rests_on;         // of a settled result; labels of facts
  std::vector<ExplainedQuestion> questions;  // of an open one, the ones that settle most first
  std::vector<std::string> turns;            // "Mileage: from 5 001 km: Not met"
};

Explanation explanation_of(const Phrases& phrases, const Run& run, const Finding& finding);

// An expression of the rules in words: names become labels, signs become words.
std::string worded(const Phrases& phrases, const std::string& expression);

}  // namespace zerokm
