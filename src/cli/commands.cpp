#include "cli/commands.h"

#include <algorithm>
#include <array>

#include "cli/car_commands.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/report_command.h"
#include "cli/rule_commands.h"
#include "core/limits.h"
#include "knowledge/registry.h"
#include "report/changes.h"
#include "report/json_report.h"
#include "report/text_report.h"
#include "session/markets.h"

namespace zerokm {
namespace {

TextOptions text_options(const Arguments& arguments, const Surroundings& surroundings) {
  TextOptions options;
  options.colour =
      (surroundings.terminal || arguments.has("--colour")) && !arguments.has("--no-colour");
  options.every_rule = arguments.has("--all");
  return options;
}

// One message or car: its report on standard output.
int check_one(const Opened& opened, const Arguments& arguments, const Surroundings& surroundings) {
  const auto session = prepared(opened, arguments, surroundings);
  if (!session) return exit_bad_input;
  const Inspected inspected = session->inspect();
  if (arguments.has("--request")) {
    print(stdout, session->request(*opened.words, inspected));
    return exit_from(inspected);
  }
  const InspectionText text = session->text(*opened.words, inspected);
  const Phrases phrases(*opened.words, opened.knowledge->vocabulary);
  print(stdout, arguments.has("--json")
                    ? json_report(opened.knowledge->vocabulary, inspected, text)
                    : text_report(phrases, text, text_options(arguments, surroundings)));
  return exit_from(inspected);
}

// `check [FILE...]`: one report after another; the exit code is that of the worst.
int check(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  if (arguments.files.size() < 2) return check_one(*opened, arguments, surroundings);
  constexpr std::array worst_last = {exit_free, exit_cannot_say, exit_wanting, exit_bad_input};
  auto worst = worst_last.begin();
  Arguments one = arguments;
  for (const std::string& file : arguments.files) {
    one.files = {file};
    const int code = check_one(*opened, one, surroundings);
    worst = std::max(worst, std::find(worst_last.begin(), worst_last.end(), code));
  }
  return *worst;
}

// `explain RULE [FILE]`: everything about one rule for this car.
int explain(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  if (arguments.files.empty()) {
    print(stderr, opened->words->say("error.explain_needs_rule") + "\n");
    return exit_bad_input;
  }
  Arguments rest = arguments;
  const std::string wanted = arguments.files.front();
  rest.files.erase(rest.files.begin());
  const auto session = prepared(*opened, rest, surroundings);
  if (!session) return exit_bad_input;
  const Inspected inspected = session->inspect();
  const Phrases phrases(*opened->words, opened->knowledge->vocabulary);
  std::vector<std::string> ids;
  for (const SideRun& side : inspected.sides) {
    const Run run{side.program, &inspected.facts, side.options, inspected.day};
    for (const RuleText& rule : all_rule_texts(phrases, run, side.answer)) {
      ids.push_back(rule.id);
      if (rule.id != wanted) continue;
      print(stdout, text_of_rule(phrases, rule, text_options(arguments, surroundings)));
      for (const Finding& finding : side.answer.findings) {
        if (finding.rule->id != wanted) continue;
        print(stdout, text_of_explanation(phrases, explanation_of(phrases, run, finding)));
      }
      return exit_from(inspected);
    }
  }
  print(stderr, opened->words->say("error.unknown_rule",
                                   {{"rule", wanted}, {"nearest", nearest_word(wanted, ids)}}) +
                    "\n");
  return exit_bad_input;
}

// Three years, so that a step by age or by the fee of a year is in.
constexpr int usual_days = 1096;
constexpr int most_days = 3660;

// `days [FILE]`: how the answers change from day to day, as runs of equal answers.
int days(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  const auto session = prepared(*opened, arguments, surroundings);
  if (!session) return exit_bad_input;
  const Words& words = *opened->words;
  const auto count = decimal_from_text(arguments.value("--days"));
  if (arguments.has("--days") &&
      (!count || count->decimals != 0 || count->digits < 1 || count->digits > most_days)) {
    print(stderr, words.say("error.bad_days", {{"value", arguments.value("--days")},
                                               {"most", std::to_string(most_days)}}) +
                      "\n");
    return exit_bad_input;
  }
  const int asked = count ? static_cast<int>(count->digits) : usual_days;
  const Inspected inspected = session->inspect();
  const InspectionText text = session->text(words, inspected);
  for (std::size_t i = 0; i < text.sides.size(); ++i) {
    print(stdout, text.sides[i].caption + "\n");
    for (const DayBar& bar : session->days(words, inspected, i, asked)) {
      print(stdout, "  " + iso_from_day(bar.from) + " .. " + iso_from_day(bar.until) + "  " +
                        bar.word + "\n");
    }
  }
  return exit_from(inspected);
}

std::string registry_lines(const Phrases& phrases, const RegistryEntry& entry) {
  const Words& words = phrases.words();
  std::string text = entry.market + "  " + words.say("market." + entry.market + ".name") +
                     "\n    " + words.say("registry." + entry.state) + "\n    " +
                     words.say("registry.checked", {{"checked", phrases.date(entry.verified_since)},
                                                    {"recheck", phrases.date(entry.recheck_by)}}) +
                     "\n    " +
                     words.say("registry.counts",
                               {{"rules", std::to_string(entry.rules)},
                                {"sources", std::to_string(entry.sources)},
                                {"newest", entry.newest_source.empty() ? words.say("value.unknown")
                                                                       : entry.newest_source}}) +
                     "\n";
  for (const std::string& gap : entry.missing) text += "    - " + words.say(gap) + "\n";
  return text;
}

// `markets`: what is known of each market.
int registry(const Arguments& arguments, const Opened& opened) {
  const std::string path = opened.folder + "/index.json";
  const auto bytes = read_file(path, limits::ruleset_file_bytes);
  if (!bytes) {
    print(stderr, opened.words->say("error.file_unreadable", {{"file", path}}) + "\n");
    return exit_bad_input;
  }
  const auto entries = read_registry("index.json", *bytes);
  print_problems(entries.problems);
  if (!entries.value) return exit_bad_input;
  if (arguments.has("--json")) {
    print(stdout, *bytes);
    return exit_free;
  }
  const Phrases phrases(*opened.words, opened.knowledge->vocabulary);
  for (const RegistryEntry& entry : *entries.value) print(stdout, registry_lines(phrases, entry));
  return exit_free;
}

// `markets --car FILE`: where this car can go.
int markets(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  if (!arguments.has("--car")) return registry(arguments, *opened);
  Arguments car = arguments;
  car.files = {arguments.value("--car")};
  if (car.files.front().ends_with(".json")) car.options["--facts"] = "";
  const auto session = prepared(*opened, car, surroundings);
  if (!session) return exit_bad_input;
  const std::vector<MarketText> list = market_texts(*session, *opened->words);
  const Phrases phrases(*opened->words, opened->knowledge->vocabulary);
  print(stdout, arguments.has("--json")
                    ? json_of_markets(opened->knowledge->vocabulary, session->day(), list)
                    : text_of_markets(phrases, session->day(), list,
                                      text_options(arguments, surroundings)));
  return exit_free;
}

// `changes`: the days on which law begins and ends, of one market or of all.
int changes(const Arguments& arguments, const Surroundings& surroundings) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  const Words& words = *opened->words;
  const Phrases phrases(words, opened->knowledge->vocabulary);
  const std::string market = arguments.value("--market");
  if (!market.empty() && opened->knowledge->ruleset(market) == nullptr) {
    std::string known;
    for (const auto& one : opened->knowledge->rulesets)
      known += (known.empty() ? "" : ", ") + one->id;
    print(stderr, words.say("error.unknown_market", {{"market", market}, {"known", known}}) + "\n");
    return exit_bad_input;
  }
  for (const auto& ruleset : opened->knowledge->rulesets) {
    if (!market.empty() && market != ruleset->id) continue;
    for (const ChangeText& change : change_texts(phrases, {ruleset.get()})) {
      print(stdout, iso_from_day(change.day) + "  " +
                        words.say(change.begins ? "changes.begins" : "changes.ends") + "  " +
                        change.rule + (change.version.empty() ? "" : " [" + change.version + "]") +
                        "  " + change.title + " (" + change.clock + ")\n");
    }
  }
  return exit_free;
}

int usage(const Arguments& arguments, const Surroundings& surroundings, int code) {
  const auto opened = open(arguments, surroundings);
  if (!opened) return exit_bad_input;
  std::FILE* stream = code == exit_free ? stdout : stderr;
  if (!arguments.mistake.empty()) {
    print(stream,
          opened->words->say("error.unknown_option",
                             {{"option", arguments.mistake},
                              {"nearest", nearest_word(arguments.mistake, arguments.known)}}) +
              "\n");
  }
  print(stream, opened->words->say("cli.usage") + "\n");
  return code;
}

}  // namespace

int run_command(const Arguments& arguments, const Surroundings& surroundings) {
  if (!arguments.mistake.empty()) return usage(arguments, surroundings, exit_bad_input);
  if (arguments.has("--help") || arguments.command == "help") {
    return usage(arguments, surroundings, exit_free);
  }
  if (arguments.command == "check") return check(arguments, surroundings);
  if (arguments.command == "explain") return explain(arguments, surroundings);
  if (arguments.command == "days") return days(arguments, surroundings);
  if (arguments.command == "changes") return changes(arguments, surroundings);
  if (arguments.command == "markets") return markets(arguments, surroundings);
  if (is_rule_command(arguments.command)) {
    return run_rule_command(arguments, surroundings.program_path);
  }
  if (arguments.command == "report") return report_command(arguments, surroundings);
  if (is_car_command(arguments.command)) return run_car_command(arguments, surroundings);
  return usage(arguments, surroundings, exit_bad_input);
}

}  // namespace zerokm
