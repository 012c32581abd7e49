// A table of very many rows, of which only those in sight are made. On a phone each row folds into
// some lines.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

// Where a cell stands once its row is folded: the first line's start, after it, at its end; a line
// of its own with the cell's label before it; nowhere.
enum class Fold { title, beside, end, line, hidden };

struct ListColumn {
  std::string id;       // part of its cells' ids: "vin"
  std::string name;     // in the header
  float width = 0;      // 0: a share of the rest
  bool at_end = false;  // numbers
  bool sorts = false;   // its name is a button
  Fold fold = Fold::line;
};

struct ListCell {
  std::string words;
  std::string label = {};             // before it on a line of its own; "": the column's name
  std::optional<Answer> answer = {};  // shape before the words, in its colour
  bool strong = false, quiet = false;
};

struct ListRow {
  std::string key;               // its own and lasting: part of its nodes' ids
  std::vector<ListCell> cells;   // one a column
  std::string choose_name = {};  // of its box
  bool chosen = false;
};

struct ListLook {
  std::string_view name;  // of the whole table
  std::vector<ListColumn> columns;
  std::size_t rows = 0;
  int sorted = -1;  // column
  bool descending = false;
  bool boxes = false;  // each row can be chosen
  std::string_view choose_all_name;
  bool all_chosen = false;
};

struct ListDeed {
  std::optional<std::size_t> opened;                   // this row was pressed
  std::optional<std::pair<std::size_t, bool>> chosen;  // this row's box is now so
  std::optional<bool> all_chosen;
  std::optional<int> sorted;  // the name of this column was pressed
};

// As high as all its rows, inside whatever scrolls; its header stays in sight. `fill` is called for
// rows in sight only.
ListDeed list_table(Frame& f, std::string_view id, const ListLook& look,
                    const std::function<void(std::size_t row, ListRow& out)>& fill);

}  // namespace zerokm::ui
