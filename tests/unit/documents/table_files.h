// What the tests of this room share: rows collected, a table read from a text, cars collected.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "documents/file_rows.h"
#include "documents/table.h"
#include "vocabulary_file.h"

namespace zerokm {

inline const Vocabulary& vocabulary() {
  static const Vocabulary loaded = vocabulary_of_the_tree();
  return loaded;
}

struct Rows : RowSink {
  std::vector<std::vector<std::string>> list;
  std::vector<std::uint32_t> numbers;
  std::vector<std::string> names;
  std::size_t most = static_cast<std::size_t>(-1);
  bool take(const Row& row) override {
    list.emplace_back();
    for (const Cell& cell : row.cells) list.back().push_back(cell.text);
    numbers.push_back(row.number);
    if (row.names != nullptr) names = *row.names;
    return list.size() < most;
  }
};

struct Cars : CarSink {
  std::vector<TableCar> list;
  bool take(TableCar&& car) override {
    list.push_back(std::move(car));
    return true;
  }
};

struct Table {
  TableLayout layout;
  std::vector<TableCar> cars;
  std::vector<FileProblem> problems;
};

inline Table table_of(const std::string& bytes, const Corrections& corrections = {},
                      std::size_t slice = 4096) {
  Table table;
  const auto feed = [&](RowSink& sink) {
    FileRows file(vocabulary(), sink);
    for (std::size_t at = 0; at < bytes.size(); at += slice) {
      if (!file.take(std::string_view(bytes).substr(at, slice))) break;
    }
    file.finish();
    table.problems = file.problems();
  };
  TableSurvey survey(vocabulary());
  feed(survey);
  table.layout = survey.layout(corrections);
  Cars cars;
  TableReader reader(vocabulary(), *day_from_iso("2026-11-24"), table.layout, cars);
  feed(reader);
  reader.finish();
  table.cars = std::move(cars.list);
  return table;
}

// "2025-08-03", or "2025-03-08|2025-08-03" where readings are left; empty where nothing is stated.
inline std::string value_of(const TableCar& car, const char* id) {
  std::string all;
  for (const Understood& one : settle(vocabulary(), car.reading)) {
    if (vocabulary().entry(one.fact).id != id) continue;
    for (const Alternative& other : one.alternatives) {
      all += (all.empty() ? "" : "|") + text_from_value(vocabulary(), one.fact, other.values);
    }
  }
  return all;
}

// The cell a fact came from, "B3"; empty where it is not stated.
inline std::string cell_of(const TableCar& car, const char* id) {
  for (const Candidate& one : car.reading.candidates) {
    if (vocabulary().entry(one.fact).id == id) {
      return column_name(car.column_at(one.span)) + std::to_string(car.row);
    }
  }
  return "";
}

}  // namespace zerokm
