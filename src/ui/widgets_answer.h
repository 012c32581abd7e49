// Answers: chips, the journey of two stops, facts and questions.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

// Shape and word on the answer's tint; `plain` without ground.
void chip(Frame& f, std::string_view id, Answer answer, std::string_view word, bool plain = false);
float chip_width(Frame& f, std::string_view word, bool plain = false);
// The shape alone, only beside its word.
void answer_shape(Frame& f, Answer answer, float size);

// One stop of the journey. Words left empty are left out.
struct Stop {
  std::string id;
  Answer answer = Answer::waiting;
  std::string caption;       // which border
  std::string word;          // the answer
  std::string sentence;      // with the deciding fact
  std::string date_caption;  // "Free without it from"
  std::string date;          // the hero
  std::string date_beside;   // "in 6 days"
  float meter = -1;          // 0 to 1: how much of the way is done; below 0 no bar
  std::string meter_from, meter_to;
  std::string cost_caption, cost, cost_beside;
  std::string foot;  // "Indicative: 31 rules known"
  int age = -1;      // of the rules, as `freshness` takes it; below 0 not said
  std::string age_words;
};

// The card with the stops and the rail between them; side by side from tablet breadth on. The
// whole is a live region: a change of answer is read out. Broken rail while something is wanted.
void journey(Frame& f, std::string_view id, std::string_view name, const std::vector<Stop>& stops,
             bool rail_whole);

struct FactLook {
  std::string_view label;
  std::vector<Span> value;     // bold where no weight is given
  std::string_view source;     // the words it was read from
  std::string_view beside;     // small words after the source
  bool asked = false;          // a question about it is open: diamond before the value
  std::string_view edit_name;  // of the pencil; "" leaves it out
};
// True where the pencil was pressed.
bool fact_row(Frame& f, std::string_view id, const FactLook& look);

struct Reading {
  std::string title, detail;
  std::optional<Answer> answer;  // what it would mean
  std::string word;
};
struct QuestionLook {
  std::string_view title, words;
  std::vector<Reading> readings;
  int chosen = -1;
  std::string_view way_out;  // "I do not know. Ask the seller."
};
// Index of the reading chosen now; way_out_chosen for the third way.
inline constexpr int way_out_chosen = -1;
std::optional<int> question_card(Frame& f, std::string_view id, const QuestionLook& look);
// One reading alone, a radio button.
bool reading_row(Frame& f, std::string_view id, const Reading& reading, bool chosen);

// A card that is one button: name, answer at the end, small words beneath.
bool example_card(Frame& f, std::string_view id, std::string_view title, std::string_view detail,
                  std::optional<Answer> answer, std::string_view word);

}  // namespace zerokm::ui
