// Line and column of many places in one text, without counting from its start each time.
#pragma once
#include <string_view>
#include <vector>

#include "core/problem.h"

namespace zerokm {

class PlaceIndex {
 public:
  // The text must outlive the index.
  PlaceIndex(std::string_view file, std::string_view text);
  // Line and column of a byte offset, counted as core's place_in does.
  Place at(std::size_t offset) const;

 private:
  struct Mark {
    int line = 1;
    int column = 1;
  };
  std::string_view file_;
  std::string_view text_;
  std::vector<Mark> marks_;  // one per block of bytes: a hostile file is one long line
};

}  // namespace zerokm
