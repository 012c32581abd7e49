// Objects of a JSON or NDJSON file as rows: {"vin": ...} is a row, its keys name the cells. Read in
// slices without a tree; only the row being read is held.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/rows.h"

namespace zerokm {

class JsonRows {
 public:
  // `names_a_fact` tells whether a key speaks of a car. An object that holds a list of objects and
  // says nothing about a car itself is a wrapping: its objects are the rows.
  JsonRows(RowSink& sink, std::function<bool(const std::string&)> names_a_fact)
      : sink_(sink), names_a_fact_(std::move(names_a_fact)) {}
  bool take(std::string_view slice);
  bool finish();

  const std::vector<std::string>& names() const { return names_; }
  const std::vector<FileProblem>& problems() const { return problems_; }

 private:
  enum class State : std::uint8_t { between, text, escape, unicode, bare };
  struct Level {
    bool array = false;
    bool row = false;       // this object is the row being read
    bool key_next = false;  // an object that waits for a key
    std::size_t path = 0;   // length of the path of its own name
  };

  void read(char c);
  void read_structure(char c);
  void open(bool array);
  void close(bool array);
  void end_text();
  void end_bare();
  void put(const std::string& text, bool number);
  std::size_t column(const std::string& name);
  void end_row();
  void spoil();

  RowSink& sink_;
  std::function<bool(const std::string&)> names_a_fact_;
  std::vector<std::string> names_;
  std::vector<FileProblem> problems_;
  std::vector<Level> levels_;
  State state_ = State::between;
  std::string text_;    // of the string or word being read
  std::string path_;    // "owner.name" of the value to come
  std::string digits_;  // of a \u escape
  char32_t high_ = 0;   // first half of a pair of escapes
  Row row_;
  bool in_row_ = false;
  bool about_car_ = false;  // a key of the row names a fact
  bool wanted_ = true;
  bool broken_ = false;
};

}  // namespace zerokm
