// One inspection in words: what was understood, what is asked, both answers, costs, papers.
#pragma once
#include <string>
#include <vector>

#include "report/page.h"

namespace zerokm {

struct FactText {
  std::string id;  // in the vocabulary
  std::string label;
  std::string value;
  std::string words;  // source words as written; empty where typed or assumed
  SourceKind source = SourceKind::typed;
  bool asked = false;  // ambiguous: see questions
};

// One reading of an ambiguous fact, and what it would mean.
struct ReadingText {
  std::string value;          // shown
  std::string machine_value;  // vocabulary form
  Overall overall = Overall::cannot_say;
  std::string meaning;  // "Day 175: needs a document"
};

struct QuestionText {
  std::string fact;
  std::string title;  // "Which day is 01/06/2026?"
  std::string reason;
  std::vector<ReadingText> readings;
};

// The same car brought in by somebody else.
struct ImporterText {
  std::string importer;  // member of the choice
  std::string name;
  Overall overall = Overall::cannot_say;
  std::string word, sentence, total;
  std::vector<CostText> lines;
  std::optional<Total> figure;  // the total in numbers
};

// The result of one program on the facts of an inspection.
struct SideRun {
  const Program* program = nullptr;
  RunOptions options;
  Answer answer;
};

// One inspection before it is put into words.
struct Inspected {
  Day day;                     // of the check
  FactSheet facts;             // everything the answers rest on, assumed dates included
  std::vector<SideRun> sides;  // export first, then the market
  std::string market;          // id of the destination's ruleset; empty where none is chosen
};

// Days that give the same answer, for the strip.
struct DayBar {
  Day from, until;
  Overall overall = Overall::cannot_say;
  std::string word;
};

// A date known only as a span, and which of its days would give which answer.
struct DecidingDays {
  std::string fact;  // in the vocabulary
  std::string ruleset;
  std::vector<DayBar> bars;
};

struct InspectionText {
  std::string language;
  std::string title;     // the car's name, or the VIN, or "This car"
  std::string day_line;  // "Today in Beijing: Mon 23 Nov 2026"
  Day day;
  std::vector<FactText> facts;
  std::vector<QuestionText> questions;
  std::vector<std::string> notices;  // from reading the text
  std::vector<SideText> sides;       // leaving China first, then the market
  std::vector<ImporterText> importers;
  std::vector<DayBar> export_days, arrival_days;
  std::vector<DecidingDays> deciding_days;
  std::optional<Day> next_change;     // first day on which the export answer is another one
  std::vector<std::string> problems;  // contradictions and refused input, in words
};

}  // namespace zerokm
