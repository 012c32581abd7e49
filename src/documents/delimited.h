// Tables of text: CSV (RFC 4180) with comma, semicolon, bar or tab, and what a spreadsheet puts on
// the clipboard. Read in slices; only the row being read is held.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/rows.h"

namespace zerokm {

class DelimitedRows {
 public:
  explicit DelimitedRows(RowSink& sink) : sink_(sink) {}
  // The next slice, UTF-8; a character may be cut at its end. False: the sink wants no more.
  bool take(std::string_view slice);
  bool finish();

  // ',' ';' '\t' or '|'; 0 until the first rows have been seen.
  char delimiter() const { return delimiter_; }
  const std::vector<FileProblem>& problems() const { return problems_; }

 private:
  enum class State : std::uint8_t { start, plain, quoted, quote_in_quoted };
  bool begin();
  bool read(std::string_view text);
  void read_character(char c);
  void end_cell();
  void end_row();

  RowSink& sink_;
  std::string waiting_;  // the beginning of the file, until the delimiter is known
  char delimiter_ = 0;
  State state_ = State::start;
  bool wanted_ = true;
  bool after_return_ = false;  // '\r' ended a row; a '\n' behind it ends none
  bool cut_ = false;
  std::string cell_;
  Row row_;
  std::vector<FileProblem> problems_;
};

// The delimiter under which the first rows of a text have the same number of cells; 0 where none
// gives two cells.
char delimiter_of(std::string_view text);

}  // namespace zerokm
