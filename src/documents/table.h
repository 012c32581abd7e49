// A table of cars is read twice: first its layout, which the user may correct, then its rows. Each
// row is read as the message its cells make ("head: cell"), so that a table and a pasted text know
// the same words and state the same candidates.
//
//   TableSurvey survey(vocabulary);                       // 1: heads, meanings, count of rows
//   FileRows first(vocabulary, survey); first.take(slice)...; first.finish();
//   TableLayout layout = survey.layout(corrections);
//   TableReader reader(vocabulary, today, layout, sink);  // 2: a TableCar for each row
//   FileRows again(vocabulary, reader); again.take(slice)...; again.finish(); reader.finish();
//
// Slices may have any length; nothing is held but the row being read. Stopping is simply not to
// give the next slice, or to answer false.
#pragma once
#include <string>
#include <vector>

#include "documents/columns.h"
#include "documents/day_order.h"
#include "documents/rows.h"
#include "intake/intake.h"

namespace zerokm {

struct Column {
  std::string head;  // as written
  Meaning meaning;
  bool corrected = false;  // by the user
  DayOrder days = DayOrder::unknown;
};

struct TableLayout {
  std::uint32_t head_row = 0;  // 0: the table has no heads, or they are keys of the file
  bool sideways = false;       // heads stand in the first column, each further column is a car
  std::vector<Column> columns;
  std::uint32_t cars = 0;
  std::vector<std::vector<std::string>> sample;  // cells of the first cars, to be shown
};

class TableSurvey : public RowSink {
 public:
  explicit TableSurvey(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  bool take(const Row& row) override;
  TableLayout layout(const Corrections& corrections);

 private:
  void look_for_heads();
  void name_columns(const std::vector<std::string>& heads);
  void watch(const Row& row);

  const Vocabulary& vocabulary_;
  std::vector<Row> first_;  // until the heads are found
  bool decided_ = false;
  TableLayout layout_;
};

// Where in the composed message a cell stands.
struct CellPlace {
  int column = 0;  // from 1
  TextSpan span;
};

struct TableCar {
  std::uint32_t row = 0;         // of the file, as spreadsheets count; of a sideways table: column
  std::string message;           // "head: cell" a line, as somebody could paste it
  FactSheet stated;              // cells in the vocabulary's own form, which no message can state
  Reading reading;               // of both
  std::vector<CellPlace> cells;  // ordered by span
  std::vector<FileProblem> problems;

  // The cell that holds this piece of the message; 0 where none does.
  int column_at(TextSpan span) const;
};

class CarSink {
 public:
  CarSink() = default;
  CarSink(const CarSink&) = delete;
  CarSink& operator=(const CarSink&) = delete;
  virtual ~CarSink() = default;
  // False: no more cars are wanted.
  virtual bool take(TableCar&& car) = 0;
};

class TableReader : public RowSink {
 public:
  TableReader(const Vocabulary& vocabulary, Day today, const TableLayout& layout, CarSink& sink);
  bool take(const Row& row) override;
  // Behind the last row: gives the cars of a sideways table.
  void finish();

 private:
  TableCar read(const Row& row, const std::vector<Column>& columns) const;

  const Vocabulary& vocabulary_;
  Day today_;
  TableLayout layout_;
  CarSink& sink_;
  std::vector<Row> turned_;  // rows of a sideways table
};

// Of a sideways table only so many are read.
inline constexpr std::size_t sideways_rows = 200;

}  // namespace zerokm
