#include "cli/report_command.h"

#include "cli/files.h"
#include "cli/opening.h"
#include "core/limits.h"
#include "report/csv_report.h"
#include "report/html_report.h"
#include "report/json_report.h"
#include "report/personal.h"
#include "report/seal.h"

namespace zerokm {
namespace {

// `report --verify FILE`.
int verify(const Opened& opened, const std::string& path) {
  const auto bytes = read_file(path, limits::report_bytes);
  if (!bytes || bytes->size() > limits::report_bytes) {
    print(stderr, opened.words->say("error.file_unreadable", {{"file", path}}) + "\n");
    return exit_bad_input;
  }
  const SealCheck check = check_seal(*bytes);
  const char* key = "report.check.missing";
  int code = exit_bad_input;
  if (check.state == SealState::whole) {
    key = "report.check.whole";
    code = exit_free;
  } else if (check.state == SealState::changed) {
    key = "report.check.changed";
    code = exit_wanting;
  }
  print(stdout, opened.words->say(key) + "\n");
  if (code != exit_bad_input) print(stdout, "SHA-256 " + check.checksum + "\n");
  return code;
}

}  // namespace

int report_command(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  if (arguments.has("--verify")) return verify(*opened, arguments.value("--verify"));
  const auto session = prepared(*opened, arguments, surroundings);
  if (!session) return exit_bad_input;
  const Vocabulary& vocabulary = opened->knowledge->vocabulary;
  const Phrases phrases(*opened->words, vocabulary);
  Inspected inspected = session->inspect();
  HtmlOptions options;
  if (arguments.value("--paper") == "letter") options.paper = PaperSize::letter;
  if (arguments.has("--without-vin")) options.withheld = take_personal(vocabulary, inspected);
  const InspectionText text = session->text(*opened->words, inspected);
  const std::string instead = opened->words->say("report.withheld");
  if (arguments.has("--json")) {
    print(stdout, masked(json_report(vocabulary, inspected, text), options.withheld, instead));
  } else if (arguments.has("--csv")) {
    print(stdout, masked(csv_report(phrases, inspected, text), options.withheld, instead));
  } else {
    print(stdout, html_report(phrases, inspected, text, options));
  }
  return exit_free;
}

}  // namespace zerokm
