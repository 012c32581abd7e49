// A table as a stream of rows: what every reader of a table's file gives, and nothing more.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace zerokm {

struct Cell {
  std::string text;     // UTF-8, without blanks around it
  bool number = false;  // the file itself calls it a number: a point in it is a decimal point
};

struct Row {
  std::uint32_t number = 0;  // as a spreadsheet counts: from 1, empty rows too
  std::vector<Cell> cells;
  // Names the file itself gives to the cells (keys of JSON); null where a row of the table does.
  const std::vector<std::string>* names = nullptr;
};

// Takes rows one by one; nothing of a row is kept by who sends it.
class RowSink {
 public:
  RowSink() = default;
  RowSink(const RowSink&) = delete;
  RowSink& operator=(const RowSink&) = delete;
  virtual ~RowSink() = default;
  // False: no more rows are wanted.
  virtual bool take(const Row& row) = 0;
};

// What is wrong with a file or with one of its cells.
struct FileProblem {
  std::string key;        // word key, "files.cell_not_understood"
  std::uint32_t row = 0;  // 0: the whole file
  int column = 0;         // from 1; 0: the whole row
};

// "A", "B", ... "AA": how spreadsheets name a column, counted from 1.
std::string column_name(int column);

}  // namespace zerokm
