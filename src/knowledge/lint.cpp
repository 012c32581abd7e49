#include "knowledge/lint.h"

#include <algorithm>

namespace zerokm {
namespace {

bool stands_before(const Problem& a, const Problem& b) {
  if (a.place.file != b.place.file) return a.place.file < b.place.file;
  if (a.place.line != b.place.line) return a.place.line < b.place.line;
  if (a.place.column != b.place.column) return a.place.column < b.place.column;
  return a.message < b.message;
}

bool same(const Problem& a, const Problem& b) {
  return !stands_before(a, b) && !stands_before(b, a);
}

// Words are read once more so that a broken words file is said even where no ruleset needs it.
void read_all_words(const std::vector<NamedText>& files, std::vector<Problem>& problems) {
  for (const NamedText& file : files) {
    if (!language_of(file.path).empty()) read_words(file, problems);
  }
}

}  // namespace

const JsonValue& LintedRuleset::rule_value(std::size_t index) const {
  return file.document->root.find("rules")->items[index];
}

const JsonValue& LintedRuleset::rule_member(std::size_t index, std::string_view key) const {
  const JsonValue& rule = rule_value(index);
  const JsonValue* member = rule.find(key);
  return member == nullptr ? rule : *member;
}

std::vector<Problem> lint(const std::vector<NamedText>& files) {
  Loading loading = load(files);
  std::vector<Problem> problems = std::move(loading.problems);
  if (loading.knowledge == nullptr) {
    std::sort(problems.begin(), problems.end(), stands_before);
    return problems;
  }
  read_all_words(files, problems);

  // A common ruleset that nobody includes is compiled alone, to see its mistakes.
  std::map<const RulesetFile*, ProgramPointer> programs;
  for (const RulesetFile& file : loading.rulesets) {
    // Without the shared parameters every use of one would be said to be a mistake.
    if (!file.sound || !loading.shared_sound) continue;
    const bool alone = file.ruleset->side != Side::common || !file.included_by_another;
    if (alone) programs[&file] = compile_file(loading, file, problems);
  }
  Linting linting{loading, files, {}, problems};
  for (const RulesetFile& file : loading.rulesets) {
    if (!file.sound) continue;
    LintedRuleset linted{file, *file.ruleset, {}};
    for (const auto& [other, program] : programs) {
      const auto& seen = other->included;
      const bool runs =
          other == &file || std::find(seen.begin(), seen.end(), &linted.ruleset) != seen.end();
      if (runs && program != nullptr) linted.programs.push_back(program.get());
    }
    linting.rulesets.push_back(std::move(linted));
  }
  lint_rules(linting);
  lint_dead_conditions(linting);
  lint_words(linting);
  lint_cases(linting);
  std::sort(problems.begin(), problems.end(), stands_before);
  problems.erase(std::unique(problems.begin(), problems.end(), same), problems.end());
  return problems;
}

}  // namespace zerokm
