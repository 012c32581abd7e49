// Rules with their law, costs, papers, confidence and freshness.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

// Three growing bars and a word; `level` 0 to 3.
void confidence(Frame& f, std::string_view id, int level, std::string_view word);
// A clock whose hand moves on; 0 fresh, 1 ageing, 2 stale, 3 expired.
void freshness(Frame& f, std::string_view id, int age, std::string_view word);

struct RuleFact {
  std::string label, value;
  std::string address;   // https: the value is a link
  std::string language;  // of the value, "" as the page
  int confidence = -1;   // 0 to 3: bars before the value
};
struct RuleLook {
  Answer answer = Answer::unknown;
  std::string_view name, status;
  bool open = false;
  std::vector<Span> explanation;
  std::vector<RuleFact> facts;      // law, article, in force, source, checked ...
  std::string_view change_heading;  // "What would change it"
  std::vector<std::pair<Icon, std::string>> changes;
  std::string_view rule_id;  // last line
};
// True where it was opened or closed.
bool rule_row(Frame& f, std::string_view id, const RuleLook& look);
// Bold words and plain words over a group of rules.
void rule_group(Frame& f, std::string_view id, std::string_view strong_words,
                std::string_view words);

struct CostLook {
  std::string_view label, amount;
  std::vector<std::string> beneath;  // formula, row used
  bool total = false;
  std::optional<Answer> answer;
};
// Rows between costs_begin and costs_end are one table.
void costs_begin(Frame& f, std::string_view id, std::string_view name);
void cost_row(Frame& f, std::string_view id, const CostLook& look);
void costs_end(Frame& f);

// A paper to ask for: box, name, its name in Chinese. The new state where it changed.
std::optional<bool> paper_row(Frame& f, std::string_view id, std::string_view name,
                              std::string_view native_name, std::string_view detail, bool received);

// Label at the start, value at the end or beneath; for small lists.
void value_row(Frame& f, std::string_view id, std::string_view label, std::string_view value);

// A table of words with a header; cells wrap. Index of the row pressed.
struct TableCell {
  std::string words;
  std::optional<Answer> answer;  // shape before the words
};
struct TableColumn {
  std::string head;
  float width = 0;  // 0: a share of the rest
  bool at_end = false;
};
std::optional<int> table(Frame& f, std::string_view id, std::string_view name,
                         const std::vector<TableColumn>& columns,
                         const std::vector<std::vector<TableCell>>& rows, int chosen_row = -1);

}  // namespace zerokm::ui
