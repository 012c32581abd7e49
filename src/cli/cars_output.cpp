#include "cli/cars_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/opening.h"
#include "core/limits.h"
#include "report/csv_report.h"
#include "report/page.h"

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

struct SideLine {
  std::string overall, word, rule, free_from;
};

std::string place_of(std::uint32_t row, int column) {
  return column == 0 ? std::to_string(row) : column_name(column) + std::to_string(row);
}

// First day without what stands in the way, where the rules give one.
std::string free_from(const Answer& answer) {
  for (const Finding& finding : answer.findings) {
    for (const NamedFigure& given : finding.gives) {
      if (given.name != "first_free_date" || !given.figure.valid) continue;
      const auto day = [](std::int64_t number) {
        const bool open = number == open_low || number == open_high;
        return open ? std::string() : iso_from_day(Day{static_cast<std::int32_t>(number)});
      };
      const Figure& figure = given.figure;
      if (figure.low == open_low && figure.high == open_high) return "";
      return figure.low == figure.high ? day(figure.low)
                                       : day(figure.low) + ".." + day(figure.high);
    }
  }
  return "";
}

std::string words_of(const Session& session, const FactSheet& facts, const char* name) {
  const FactId id = session.fact(name);
  const auto at = facts.find(id);
  if (at == facts.end() || at->second.source.kind == SourceKind::assumed) return "";
  const Vocabulary& vocabulary = session.knowledge().vocabulary;
  if (vocabulary.entry(id).kind == FactKind::text) return at->second.source.words;
  return text_from_value(vocabulary, id, at->second.values);
}

}  // namespace

struct CarsOutput::Line {
  std::string row, vin, car, registered;
  std::vector<SideLine> sides;
  std::vector<std::string> ask;
  std::vector<std::string> problems;  // "B4: This cell ..."
};

void print_file_problems(const Words& words, const std::string& file,
                         const std::vector<FileProblem>& problems) {
  for (const FileProblem& one : problems) {
    const std::string place = one.row == 0 ? "" : ":" + place_of(one.row, one.column);
    print(stderr, file + place + ": " + words.say(one.key) + "\n");
  }
}

CarsOutput::CarsOutput(Session& session, const Words& words, CarsForm form)
    : session_(session), words_(words), form_(form) {
  if (form == CarsForm::json) print(stdout, "{\"zerokm_cars\":1,\"cars\":[");
  if (form != CarsForm::csv) return;
  print(stdout, csv_line({"row", "vin", "car", "first_registration", "leaving", "leaving_word",
                          "leaving_rule", "free_from", "entering", "entering_word", "entering_rule",
                          "ask", "problems"}));
}

bool CarsOutput::take(TableCar&& car) {
  session_.take(std::move(car.reading));
  write(line_of(car));
  ++count_;
  return true;
}

CarsOutput::Line CarsOutput::line_of(const TableCar& car) const {
  Line line;
  line.row = std::to_string(car.row == 0 ? count_ + 1 : car.row);
  const Inspected inspected = session_.inspect();
  line.vin = words_of(session_, inspected.facts, "vehicle.vin");
  line.car = words_of(session_, inspected.facts, "vehicle.brand");
  const std::string model = words_of(session_, inspected.facts, "vehicle.model");
  if (!model.empty()) line.car += (line.car.empty() ? "" : " ") + model;
  line.registered = words_of(session_, inspected.facts, "registration.first_date");
  for (const SideRun& side : inspected.sides) {
    const Answer& answer = side.answer;
    const std::string overall = name_of(answer.overall);
    line.sides.push_back({overall, words_.say("overall." + overall),
                          answer.deciding == nullptr ? "" : answer.deciding->id,
                          free_from(answer)});
  }
  for (const FactId id : session_.open_questions()) {
    line.ask.push_back(session_.knowledge().vocabulary.entry(id).id);
  }
  for (const FileProblem& one : car.problems) {
    line.problems.push_back(place_of(one.row, one.column) + ": " + words_.say(one.key));
  }
  return line;
}

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
  return text;
}

Json side_json(const SideLine& side) {
  Json json{{"overall", side.overall}, {"deciding", side.rule}};
  if (!side.free_from.empty()) json["first_free_date"] = side.free_from;
  return json;
}

}  // namespace

void CarsOutput::write(const Line& line) {
  static const SideLine none;
  const SideLine& leaving = line.sides.empty() ? none : line.sides[0];
  const SideLine& entering = line.sides.size() < 2 ? none : line.sides[1];
  for (const SideLine& side : line.sides) {
    blocked_ = blocked_ || side.overall == "blocked" || side.overall == "probably_blocked" ||
               side.overall == "needs_document";
    unknown_ = unknown_ || (side.overall != "no_objection" && side.overall != "nothing_against");
  }
  if (form_ == CarsForm::csv) {
    print(stdout,
          csv_line({line.row, line.vin, line.car, line.registered, leaving.overall, leaving.word,
                    leaving.rule, leaving.free_from, entering.overall, entering.word, entering.rule,
                    joined(line.ask), joined(line.problems)}));
    return;
  }
  if (form_ == CarsForm::json) {
    Json json{{"row", line.row},
              {"vin", line.vin},
              {"car", line.car},
              {"first_registration", line.registered}};
    if (!line.sides.empty()) json["leaving"] = side_json(leaving);
    if (line.sides.size() > 1) json["entering"] = side_json(entering);
    json["ask"] = line.ask;
    json["problems"] = line.problems;
    print(stdout,
          (count_ == 0 ? "\n" : ",\n") + json.dump(-1, ' ', false, Json::error_handler_t::replace));
    return;
  }
  std::string text = words_.say("cli.cars.row", {{"row", line.row}});
  for (const std::string& part : {line.vin, line.car, line.registered}) {
    if (!part.empty()) text += "  " + part;
  }
  text += "\n";
  for (const SideLine& side : line.sides) {
    text += "    " + side.word + (side.rule.empty() ? "" : " (" + side.rule + ")");
    if (!side.free_from.empty())
      text += "  " + words_.say("report.first_free") + ": " + side.free_from;
    text += "\n";
  }
  if (!line.ask.empty())
    text += "    " + words_.say("cli.cars.ask") + ": " + joined(line.ask) + "\n";
  for (const std::string& problem : line.problems) text += "    " + problem + "\n";
  print(stdout, text);
}

int CarsOutput::finish() {
  if (form_ == CarsForm::json) print(stdout, "\n]}\n");
  print(stderr, words_.say("cli.cars.count", {{"n", std::to_string(count_)}}) + "\n");
  if (count_ == 0) return exit_bad_input;
  return blocked_ ? exit_wanting : unknown_ ? exit_cannot_say : exit_free;
}

}  // namespace zerokm
