// Dates as people write them: every reading a form allows, none preferred without saying so.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "core/day.h"
#include "intake/folded_text.h"
#include "intake/lexicon.h"

namespace zerokm {

// One way to read the words. `first` to `last` is one day, a month or a year.
struct DateReading {
  Day first;
  Day last;
  std::string reason;  // word key why it is doubtful, or empty
};

struct DateMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<DateReading> readings;  // none: `problem` says why
  std::string problem;       // word key: "intake.impossible_date", "intake.date_without_year" ...
  bool needs_label = false;  // the form is so short that without a label it may be something else
  bool has_time = false;     // followed by a time of day: a chat's or a file's stamp
};

// The date whose words begin at `at`; end == begin where there is none.
DateMatch date_at(const FoldedText& text, std::size_t at, const Lexicon& lexicon);

// What digits mean that stand where a date is expected: 20250601, 202506, 2025, the day number of a
// spreadsheet, seconds or milliseconds since 1970. No readings where they mean none.
DateMatch date_from_digits(const FoldedText& text, std::size_t begin, std::size_t end);

}  // namespace zerokm
