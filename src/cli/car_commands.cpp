#include "cli/car_commands.h"

#include <algorithm>

#include "cli/cars_output.h"
#include "cli/encodings.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "core/limits.h"
#include "core/text.h"
#include "documents/car_file.h"
#include "documents/reading_json.h"
#include "intake/vin_facts.h"
#include "cli/vin_output.h"

namespace zerokm {
namespace {

// The numbers of the command line, or of the lines of standard input.
std::vector<std::string> numbers_of(const Arguments& arguments) {
  if (!arguments.files.empty()) return arguments.files;
  std::vector<std::string> numbers;
  std::string_view text;
  const auto bytes = read_file("-", limits::paste_bytes);
  if (bytes) text = *bytes;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) numbers.emplace_back(line);
  }
  return numbers;
}

// What the facts stated with --set say against the number.
std::vector<std::string> contradictions_of(Session& session, const VinCheck& check) {
  if (check.vin.empty()) return {};
  session.state(session.fact("vehicle.vin"), one_text(folded(check.vin)));
  return vin_contradictions(session.knowledge().vocabulary, session.facts());
}

int vin(const Opened& opened, const Arguments& arguments, Session& session) {
  int code = exit_free;
  std::vector<VinReport> reports;
  for (const std::string& number : numbers_of(arguments)) {
    VinReport report{number, check_vin(number), {}};
    report.contradictions = contradictions_of(session, report.check);
    const VinState state = report.check.state;
    if (state == VinState::error) {
      code = exit_bad_input;
    } else if (code == exit_free &&
               (state == VinState::suspect || !report.contradictions.empty())) {
      code = exit_wanting;
    }
    reports.push_back(std::move(report));
  }
  print(stdout, arguments.has("--json") ? json_of(reports) : text_of(*opened.words, reports));
  return code;
}

struct Input {
  std::string bytes;
  CarFile file;
};

// The file of the arguments, looked at; what is wrong with it has been said.
std::optional<Input> input_of(const Opened& opened, const Arguments& arguments) {
  const Words& words = *opened.words;
  const Vocabulary& vocabulary = opened.knowledge->vocabulary;
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  auto bytes = read_file(path, limits::car_file_bytes);
  if (!bytes) {
    print(stderr, words.say("error.file_unreadable", {{"file", path}}) + "\n");
    return std::nullopt;
  }
  const bool too_large = bytes->size() > limits::car_file_bytes;
  auto readable = too_large ? std::nullopt : readable_bytes(std::move(*bytes));
  if (!readable) {
    const char* const key = too_large ? "files.too_large" : "files.encoding_unknown";
    print(stderr, path + ": " + words.say(key) + "\n");
    return std::nullopt;
  }
  Corrections corrections;
  if (arguments.has("--columns")) {
    const auto text = read_file(arguments.value("--columns"), limits::paste_bytes);
    if (text) corrections = corrections_from_text(vocabulary, *text);
  }
  Input input{std::move(*readable), {}};
  input.file = survey_file(vocabulary, input.bytes, corrections);
  print_file_problems(words, path, input.file.problems);
  if (!input.file.table && input.file.messages.empty()) return std::nullopt;
  return input;
}

struct ReadingLines : CarSink {
  explicit ReadingLines(const Vocabulary& known) : vocabulary(known) {}
  bool take(TableCar&& car) override {
    print(stdout, (first ? "\n" : ",\n") + json_of(vocabulary, car));
    first = false;
    return true;
  }
  const Vocabulary& vocabulary;
  bool first = true;
};

int read(const Opened& opened, const Input& input, Day today) {
  const Vocabulary& vocabulary = opened.knowledge->vocabulary;
  print(stdout, "{\"zerokm_reading\":1");
  if (input.file.table) print(stdout, ",\"table\":" + json_of(input.file.layout));
  print(stdout, ",\"cars\":[");
  ReadingLines lines(vocabulary);
  read_cars(vocabulary, input.bytes, input.file, today, lines);
  print(stdout, "\n]}\n");
  return exit_free;
}

}  // namespace

bool is_car_command(const std::string& command) {
  return command == "vin" || command == "read" || command == "cars";
}

int run_car_command(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  auto session = configured(*opened, arguments, surroundings);
  if (!session) return exit_bad_input;
  if (arguments.command == "vin") return vin(*opened, arguments, *session);
  const auto input = input_of(*opened, arguments);
  if (!input) return exit_bad_input;
  if (arguments.command == "read") return read(*opened, *input, session->day());
  const CarsForm form = arguments.has("--json")  ? CarsForm::json
                        : arguments.has("--csv") ? CarsForm::csv
                                                 : CarsForm::text;
  CarsOutput output(*session, *opened->words, form);
  read_cars(opened->knowledge->vocabulary, input->bytes, input->file, session->day(), output);
  return output.finish();
}

}  // namespace zerokm
