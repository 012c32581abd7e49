// Pasted text becomes candidate facts with the words they came from. Reading never fails: it says
// what it understood, what it left unread and what it dropped. It never decides between two
// readings.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact.h"
#include "core/vocabulary.h"

namespace zerokm {

struct TextSpan {
  std::uint32_t begin = 0;  // byte offsets in the cleaned text
  std::uint32_t end = 0;
};

// How sure the reader is that the words mean this fact.
enum class Likelihood : std::uint8_t { certain, likely, possible };

// One possible value of one fact. Several candidates for one fact are alternatives, unless
// `refines`.
struct Candidate {
  FactId fact;
  ValueSet values;
  TextSpan span;   // the value's words
  TextSpan label;  // the label's words; empty where there was none
  Likelihood likelihood = Likelihood::certain;
  std::string reason;  // word key why it is doubtful ("intake.day_or_month_first"), or empty
};

// Something the user should know: "intake.dropped_owner", "intake.issue_date_is_not_registration".
struct Notice {
  std::string key;  // word key
  TextSpan span;
};

struct Reading {
  std::string text;                   // cleaned; all spans point into it
  std::vector<Candidate> candidates;  // ordered by position
  std::vector<Notice> notices;
  std::vector<TextSpan> unread;      // pieces that look like data and were not understood
  std::uint32_t scanned_from = ~0u;  // what stands from here on was scanned, not pasted
  bool too_long = false;             // only the first limits::paste_bytes were read
};

// Reads one message about one car. `today` (Beijing) only bounds what dates are plausible.
Reading read_message(const Vocabulary& vocabulary, std::string_view bytes, Day today);

// Puts what was scanned behind a message, so that the two are settled together.
void append_scanned(Reading& reading, const Reading& scanned);

// What all candidates of a fact leave possible, and where readings differ.
struct Alternative {
  ValueSet values;
  FactSource source;
  std::string reason;
  Likelihood likelihood = Likelihood::certain;
};
struct Understood {
  FactId fact;
  std::vector<Alternative>
      alternatives;  // one: settled. More: to be asked, unless the answers agree
};
// Refinements are merged (a month and a day inside it), true conflicts kept as alternatives. A lone
// doubtful reading comes with "anything" as its alternative: it is a question, not a value.
std::vector<Understood> settle(const Vocabulary& vocabulary, const Reading& reading);

}  // namespace zerokm
