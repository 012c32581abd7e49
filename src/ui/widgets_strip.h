// The strip of days: how the answer changes from day to day.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

struct StripDay {
  std::string weekday;          // one or two letters
  std::string number;           // day of the month
  std::string month;            // over the first day of a month, else ""
  std::optional<Answer> turns;  // the answer changes to this one here: number in its colour
};

// Equal answers on end, days first to last of the strip, both included.
struct StripBar {
  int first = 0, last = 0;
  Answer answer = Answer::waiting;
  std::string word, short_word;
  bool wants_something = false;  // hatched
};

struct StripLane {
  std::string id;    // of its slider: "strip.licence"
  std::string name;  // of its slider
  std::vector<StripBar> bars;
  int chosen = -1;           // day with the knob; -1 outside the strip
  std::string chosen_words;  // "23 November, day 175, needs a document"
  std::string tag;           // over the knob of the first lane: "23 Nov, day 175"
};

struct StripDeed {
  int lane = 0;
  int day = 0;
};

// Drag, tap on a day, arrow keys. What was chosen, where something was.
std::optional<StripDeed> strip_of_days(Frame& f, std::string_view id,
                                       const std::vector<StripDay>& days,
                                       const std::vector<StripLane>& lanes);
// How many days the breadth has room for: 14 or 28.
int strip_days(const Frame& f);

}  // namespace zerokm::ui
