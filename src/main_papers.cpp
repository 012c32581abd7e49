// The reader of spreadsheets, lists and papers as a module of its own, loaded when such a file
// comes in and run apart from the page: a file that unpacks without end costs this module, not the
// page.
#include <emscripten.h>

#include <nlohmann/json.hpp>

#include "core/limits.h"
#include "core/text.h"
#include "documents/car_file.h"
#include "documents/columns.h"
#include "knowledge/kept_car.h"
#include "knowledge/vocabulary_file.h"

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t problems_shown = 20;

struct Reader {
  std::string room;  // texts go in and out here
  Vocabulary vocabulary;
  std::string file;
  CarFile survey;
  Corrections corrections;  // the survey was made with
};

Reader& reader() {
  static Reader only;
  return only;
}

int answer(const Json& json) {
  reader().room = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  return static_cast<int>(reader().room.size());
}

std::string place_of(const FileProblem& problem) {
  if (problem.row == 0) return "";
  const std::string row = std::to_string(problem.row);
  return problem.column == 0 ? row : column_name(problem.column) + row;
}

void add_problems(Json& list, const std::vector<FileProblem>& problems) {
  for (const FileProblem& problem : problems) {
    if (list.size() == problems_shown) return;
    list.push_back({{"key", problem.key}, {"place", place_of(problem)}});
  }
}

Json columns_of(const TableLayout& layout) {
  Json columns = Json::array();
  for (const Column& column : layout.columns) {
    columns.push_back(
        {{"head", column.head}, {"folded", folded(column.head)}, {"meaning", column.meaning}});
  }
  return columns;
}

// The country the car itself says it goes to; "" where it says none, or several.
std::string destination_of(const Vocabulary& vocabulary, const Reading& reading) {
  const auto fact = vocabulary.find("deal.destination");
  std::string destination;
  for (const Candidate& candidate : reading.candidates) {
    if (!fact || candidate.fact != *fact || !is_single(candidate.values)) continue;
    std::string country = text_from_value(vocabulary, *fact, candidate.values);
    if (!destination.empty() && destination != country) return "";
    destination = std::move(country);
  }
  return destination;
}

// Cars as the user's list keeps them.
struct Kept : CarSink {
  Kept(const Vocabulary& known, std::string_view elsewhere)
      : vocabulary(known), market(elsewhere) {}
  bool take(TableCar&& car) override {
    if (cars.size() == limits::kept_cars) {
      more = true;
      return false;
    }
    add_problems(problems, car.problems);
    KeptCar kept;
    kept.id = "c" + std::to_string(cars.size() + 1);
    kept.car.market = destination_of(vocabulary, car.reading);
    if (kept.car.market.empty()) kept.car.market = market;
    kept.car.pasted = car.message.empty() ? std::move(car.reading.text) : std::move(car.message);
    kept.car.stated = std::move(car.stated);
    cars.push_back(std::move(kept));
    return true;
  }
  const Vocabulary& vocabulary;
  std::string_view market;  // of cars that name none
  std::vector<KeptCar> cars;
  Json problems = Json::array();
  bool more = false;
};

}  // namespace
}  // namespace zerokm

using namespace zerokm;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* zk_papers_room(int bytes) {
  reader().room.resize(static_cast<std::size_t>(bytes));
  return reader().room.data();
}
EMSCRIPTEN_KEEPALIVE char* zk_papers_answer() { return reader().room.data(); }

// The text of vocabulary.json, first of all. Out: whether it is one.
EMSCRIPTEN_KEEPALIVE int zk_papers_vocabulary(int) {
  Reader& own = reader();
  auto parsed = parse_json("vocabulary.json", own.room, limits::ruleset_file_bytes);
  if (parsed.value) own.vocabulary = read_vocabulary({**parsed.value, parsed.problems});
  return answer(parsed.value.has_value() && parsed.problems.empty());
}

// The start of a file. Out: the encoding it must be decoded from, "" where the reader knows it.
EMSCRIPTEN_KEEPALIVE int zk_papers_encoding(int) {
  const std::string& start = reader().room;
  const FileForm form = form_of(start);
  if (form != FileForm::text && form != FileForm::json) return answer("");
  const Encoding encoding = encoding_of(start);
  if (encoding == Encoding::unknown) return answer("unknown");
  const bool foreign = encoding == Encoding::gb18030 || encoding == Encoding::windows_1251;
  return answer(foreign ? std::string(name_of(encoding)) : "");
}

// The bytes of a file, which stay until the next one. Out: what it is and what its columns mean.
EMSCRIPTEN_KEEPALIVE int zk_papers_file(int) {
  Reader& own = reader();
  own.file = std::move(own.room);
  own.corrections.clear();
  own.survey = survey_file(own.vocabulary, own.file, own.corrections);
  Json problems = Json::array();
  add_problems(problems, own.survey.problems);
  const TableLayout& layout = own.survey.layout;
  const bool table = own.survey.table;
  return answer({{"table", table},
                 {"cars", table ? layout.cars : own.survey.messages.size()},
                 {"columns", columns_of(layout)},
                 {"sample", layout.sample},
                 {"meanings", meanings(own.vocabulary)},
                 {"problems", std::move(problems)}});
}

// Lines: the day it is in Beijing; the destination of cars that name none, or nothing; then what
// the user says columns mean, "folded head<tab>meaning" each. Out: the cars as a file of My cars; a
// lone one as its message too.
EMSCRIPTEN_KEEPALIVE int zk_papers_cars(int) {
  Reader& own = reader();
  std::string_view rest = own.room;
  const auto line = [&rest] {
    const std::string_view first = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(first.size() + 1, rest.size()));
    return first;
  };
  const Day today = day_from_iso(line()).value_or(Day{});
  const std::string market(line());
  Corrections corrections = corrections_from_text(own.vocabulary, rest);
  if (own.survey.table && corrections != own.corrections) {
    own.corrections = std::move(corrections);
    own.survey = survey_file(own.vocabulary, own.file, own.corrections);
  }
  Kept kept(own.vocabulary, market);
  read_cars(own.vocabulary, own.file, own.survey, today, kept);
  std::vector<const KeptCar*> cars;
  for (const KeptCar& car : kept.cars) cars.push_back(&car);
  const bool lone = cars.size() == 1 && cars.front()->car.stated.empty();
  return answer({{"cars", cars.size()},
                 {"more", kept.more},
                 {"message", lone ? cars.front()->car.pasted : ""},
                 {"list", text_from_car_list(own.vocabulary, cars)},
                 {"problems", std::move(kept.problems)}});
}

}  // extern "C"
