#include "cli/rule_commands.h"

#include <algorithm>

#include "cli/files.h"
#include "cli/opening.h"
#include "knowledge/case_strength.h"
#include "knowledge/sarif.h"

namespace zerokm {
namespace {

int lint_command(const Arguments& arguments, const std::string& folder) {
  const std::vector<NamedText> files = files_of(folder);
  const std::vector<Problem> problems = lint(files);
  const int code = problems.empty() ? exit_free : exit_wanting;
  const std::string format = arguments.value("--format");
  if (format == "sarif") {
    print(stdout, sarif_report(problems, folder));
    return code;
  }
  if (!format.empty() && format != "text") {
    print(stderr,
          "zerokm lint: expected --format text or --format sarif, found '" + format + "'\n");
    return exit_bad_input;
  }
  for (const Problem& problem : problems) {
    print(stdout, folder + "/" + line_from_problem(problem) + " [" + problem.id + "]\n");
  }
  print(stdout, std::to_string(files.size()) + " files, " + std::to_string(problems.size()) +
                    " problems\n");
  return code;
}

int test_command(const std::string& folder) {
  const std::vector<NamedText> files = files_of(folder);
  const auto knowledge = read_knowledge(files);
  print_problems(knowledge.problems);
  if (!knowledge.value) return exit_bad_input;
  const CaseRun cases = run_cases(**knowledge.value, files);
  print_problems(cases.problems);
  int passed = 0;
  int failed = static_cast<int>(cases.problems.size() + knowledge.problems.size());
  for (const CaseResult& result : cases.results) {
    ++(result.differences.empty() ? passed : failed);
    for (const std::string& difference : result.differences) {
      print(stdout, folder + "/" +
                        line_from_problem({"case", result.place, result.name + ": " + difference}) +
                        "\n");
    }
  }
  print(stdout, std::to_string(passed) + " passed, " + std::to_string(failed) + " failed\n");
  return failed == 0 ? exit_free : exit_wanting;
}

// So much must hold, whatever is explained.
constexpr int least_percent_held = 95;

// Lists what is weak and says whether enough holds: a ruleset passes where nothing is left
// unexplained. `weak` stands before what no case shows, `held` behind the count of what they do.
int print_strength(const std::vector<Strength>& all, const std::string& folder,
                   const std::string& weak, const std::string& held) {
  int passed = 0;
  for (const Strength& one : all) {
    print_problems(one.problems);
    int unexplained = 0;
    for (const Weakness& weakness : one.weak) {
      if (weakness.why.empty()) ++unexplained;
      std::string line =
          folder + "/" + line_from_problem({"", weakness.place, weak + weakness.text});
      if (!weakness.why.empty()) line += "  (" + weakness.why + ")";
      print(stdout, line + "\n");
    }
    print(stdout, one.ruleset + ": " + std::to_string(one.held) + " of " +
                      std::to_string(one.wanted) + " " + held + ", " +
                      std::to_string(one.weak.size()) + " not, " + std::to_string(unexplained) +
                      " of these unexplained\n");
    const bool enough = one.held * 100 >= one.wanted * least_percent_held;
    if (enough && unexplained == 0 && one.problems.empty()) ++passed;
  }
  const int failed = static_cast<int>(all.size()) - passed;
  print(stdout, std::to_string(passed) + " passed, " + std::to_string(failed) + " failed\n");
  return failed == 0 && passed > 0 ? exit_free : exit_wanting;
}

// `coverage [FOLDER] [MARKET]`, `mutate [FOLDER] [MARKET]`
int strength_command(const Arguments& arguments, const std::string& folder) {
  const std::vector<NamedText> files = files_of(folder);
  const auto knowledge = read_knowledge(files);
  print_problems(knowledge.problems);
  if (!knowledge.value) return exit_bad_input;
  std::string market =
      arguments.files.size() > 1 ? arguments.files[1] : arguments.value("--market");
  std::transform(market.begin(), market.end(), market.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (!market.empty() && (*knowledge.value)->ruleset(market) == nullptr) {
    print(stderr,
          "zerokm " + arguments.command + ": no ruleset " + market + " in " + folder + "\n");
    return exit_bad_input;
  }
  if (arguments.command == "coverage") {
    return print_strength(coverage_of_cases(**knowledge.value, files, market), folder,
                          "no case shows ", "sides shown");
  }
  return print_strength(mutation_of_cases(**knowledge.value, files, market), folder,
                        "no case notices ", "mutants killed");
}

}  // namespace

bool is_rule_command(const std::string& command) {
  return command == "lint" || command == "test" || command == "coverage" || command == "mutate";
}

int run_rule_command(const Arguments& arguments, const std::string& program_path) {
  const std::string folder = rules_folder(
      arguments.files.empty() ? arguments.value("--rules") : arguments.files.front(), program_path);
  if (folder.empty()) {
    print(stderr, "zerokm " + arguments.command + ": no folder with vocabulary.json found\n");
    return exit_bad_input;
  }
  if (arguments.command == "lint") return lint_command(arguments, folder);
  if (arguments.command == "test") return test_command(folder);
  return strength_command(arguments, folder);
}

}  // namespace zerokm
