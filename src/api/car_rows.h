// Cars as JSON, written into columns as they are read, without a tree. What is not quite plain
// (ranges, escapes, texts, anything wrong) is given to the one gate of `knowledge` and so means
// what it means everywhere.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/car_columns.h"
#include "core/problem.h"

namespace zerokm {

class CarRows {
 public:
  explicit CarRows(CarColumns& columns);

  // Reads objects, parted by commas, white space or line ends, in a list or not, until the columns
  // are full or the text ends. Place and number of a problem's line count from the first text on.
  struct Read {
    std::size_t cars = 0;   // in the columns from the first place on
    std::size_t bytes = 0;  // of the text that were used: an object cut off at its end is left
  };
  // Nothing where a car is refused; `problems` says why.
  std::optional<Read> read(std::string_view text, std::vector<Problem>& problems);
  // Begins another file.
  void restart() { line_ = 1; }

 private:
  enum class Car { taken, cut_off, unusual };
  struct Name {
    std::string quoted;  // the fact's id in quotes
    int fact = -1;       // place in the columns; -1: no rule reads it
  };

  Car take(const char*& at, const char* end, std::size_t car);
  bool value(const char*& at, const char* end, int fact, std::size_t car);
  bool number(const char*& at, const char* end, std::size_t fact, std::size_t car);
  bool word(const char*& at, const char* end, std::size_t fact, std::size_t car);
  const Name* name_at(const char* at, const char* end, std::size_t place);
  void forget(std::size_t car);
  bool take_slowly(std::string_view object, std::size_t car, std::vector<Problem>& problems);

  CarColumns& columns_;
  std::vector<Name> names_;  // sorted
  struct Members {           // of a choice, by a hash of their letters
    std::vector<std::int16_t> slots;
    const std::vector<std::string>* names = nullptr;
  };
  std::vector<Members> members_;
  struct Bounds {
    std::int64_t least, most;
    int decimals;
  };
  std::vector<Bounds> bounds_;
  std::vector<const Name*> expected_;  // by place in the object before
  std::vector<std::uint32_t> stated_;  // by name: the last object that stated it
  std::uint32_t object_ = 0;
  int line_ = 1;
};

}  // namespace zerokm
