#include "documents/reading_json.h"

#include <nlohmann/json.hpp>

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

const char* name_of(Likelihood likelihood) {
  switch (likelihood) {
    case Likelihood::certain:
      return "certain";
    case Likelihood::likely:
      return "likely";
    case Likelihood::possible:
      return "possible";
  }
  return "possible";
}

std::string piece(const TableCar& car, TextSpan span) {
  return car.reading.text.substr(span.begin, span.end - span.begin);
}

std::string cell_name(std::uint32_t row, int column) {
  return column == 0 ? "" : column_name(column) + std::to_string(row);
}

// Where it stands: bytes of a message, or the cell of a table.
void put_place(Json& item, const TableCar& car, TextSpan span) {
  if (!car.cells.empty()) {
    const std::string cell = cell_name(car.row, car.column_at(span));
    if (!cell.empty()) item["cell"] = cell;
    return;
  }
  if (span.end == span.begin) return;
  item["begin"] = span.begin;
  item["end"] = span.end;
}

// The words a value was read under; settled readings keep only the value's own place.
TextSpan label_span(const Reading& reading, FactId fact, TextSpan span) {
  for (const Candidate& one : reading.candidates) {
    if (one.fact == fact && one.span.begin == span.begin && one.span.end == span.end) {
      return one.label;
    }
  }
  return {};
}

Json fact_json(const Vocabulary& vocabulary, const TableCar& car, const Understood& understood) {
  Json item;
  item["fact"] = vocabulary.entry(understood.fact).id;
  item["settled"] = understood.alternatives.size() == 1;
  Json readings = Json::array();
  for (const Alternative& one : understood.alternatives) {
    Json reading;
    const TextSpan span{one.source.begin, one.source.end};
    reading["value"] = text_from_value(vocabulary, understood.fact, one.values);
    reading["words"] = one.source.words;
    put_place(reading, car, span);
    const TextSpan label = label_span(car.reading, understood.fact, span);
    if (label.end > label.begin) reading["label"] = piece(car, label);
    reading["confidence"] = name_of(one.likelihood);
    if (!one.reason.empty()) reading["reason"] = one.reason;
    readings.push_back(std::move(reading));
  }
  item["readings"] = std::move(readings);
  return item;
}

}  // namespace

TableCar car_of_message(const Vocabulary& vocabulary, std::string_view message, Day today) {
  TableCar car;
  car.reading = read_message(vocabulary, message, today);
  return car;
}

std::string json_of(const Vocabulary& vocabulary, const TableCar& car) {
  Json json;
  if (car.row != 0) json["row"] = car.row;
  Json facts = Json::array();
  for (const Understood& one : settle(vocabulary, car.reading)) {
    facts.push_back(fact_json(vocabulary, car, one));
  }
  json["facts"] = std::move(facts);
  Json notices = Json::array();
  for (const Notice& one : car.reading.notices) {
    Json item;
    item["key"] = one.key;
    put_place(item, car, one.span);
    notices.push_back(std::move(item));
  }
  json["notices"] = std::move(notices);
  Json unread = Json::array();
  for (const TextSpan& span : car.reading.unread) {
    Json item;
    item["words"] = piece(car, span);
    put_place(item, car, span);
    unread.push_back(std::move(item));
  }
  json["unread"] = std::move(unread);
  Json problems = Json::array();
  for (const FileProblem& one : car.problems) {
    problems.push_back({{"key", one.key}, {"cell", cell_name(one.row, one.column)}});
  }
  json["problems"] = std::move(problems);
  return written(json);
}

std::string json_of(const TableLayout& layout) {
  static const char* const orders[] = {"unknown", "day_first", "month_first", "mixed"};
  Json json;
  json["head_row"] = layout.head_row;
  json["sideways"] = layout.sideways;
  json["cars"] = layout.cars;
  Json columns = Json::array();
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const Column& column = layout.columns[i];
    columns.push_back({{"column", column_name(static_cast<int>(i) + 1)},
                       {"head", column.head},
                       {"meaning", column.meaning},
                       {"corrected", column.corrected},
                       {"days", orders[static_cast<std::size_t>(column.days)]}});
  }
  json["columns"] = std::move(columns);
  json["sample"] = layout.sample;
  return written(json);
}

}  // namespace zerokm
