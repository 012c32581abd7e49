// The answers for a list of cars, one by one as the cars come.
#pragma once
#include <string>
#include <vector>

#include "core/words.h"
#include "documents/table.h"
#include "session/session.h"

namespace zerokm {

enum class CarsForm : std::uint8_t { text, csv, json };

// On standard error, with the cell each stands in.
void print_file_problems(const Words& words, const std::string& file,
                         const std::vector<FileProblem>& problems);

class CarsOutput : public CarSink {
 public:
  // The session has the market and the other options; it is given each car in turn.
  CarsOutput(Session& session, const Words& words, CarsForm form);
  bool take(TableCar&& car) override;
  // Says how many there were. The worst exit code of all: 1 where a car is blocked or lacks a
  // paper, 2 where one cannot be judged, 3 where there was none.
  int finish();

 private:
  struct Line;
  Line line_of(const TableCar& car) const;
  void write(const Line& line);

  Session& session_;
  const Words& words_;
  CarsForm form_;
  std::size_t count_ = 0;
  bool blocked_ = false, unknown_ = false;
};

}  // namespace zerokm
