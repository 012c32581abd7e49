#include "knowledge/own_rules.h"

#include <algorithm>

#include "core/limits.h"
#include "knowledge/json_gate.h"

namespace zerokm {
namespace {

// The files inside the file, by path.
std::vector<NamedText> files_in(std::string_view name, std::string_view text,
                                std::vector<Problem>& problems) {
  std::vector<NamedText> files;
  auto parsed = parse_json(name, text);
  for (Problem& problem : parsed.problems) problems.push_back(std::move(problem));
  if (!parsed.value) return files;
  const JsonValue& root = (*parsed.value)->root;
  if (root.find("ruleset") != nullptr) {
    files.push_back({"own/rules.json", std::string(text)});
    return files;
  }
  for (const JsonValue& member : root.items) {
    if (member.kind == JsonKind::string) files.push_back({member.key, member.text});
  }
  const bool rules = std::any_of(files.begin(), files.end(), [](const NamedText& file) {
    return file.path.ends_with("/rules.json");
  });
  if (!rules) {
    problems.push_back({"no-rules",
                        {std::string(name), 1, 1},
                        "expected an object with a \"ruleset\", or one that holds files by their "
                        "path, \"xx/rules.json\" among them"});
    files.clear();
  }
  return files;
}

// The user's file by its own name, where its text was the only one.
void name_places(std::vector<Problem>& problems, const std::string& name) {
  for (Problem& problem : problems) {
    if (problem.place.file == "own/rules.json") problem.place.file = name;
  }
}

}  // namespace

OwnRules add_own_rules(Knowledge& knowledge, std::string_view name, std::string_view text) {
  OwnRules own;
  const std::vector<NamedText> files = files_in(name, text, own.problems);
  if (files.empty()) return own;
  std::vector<NamedText> all = knowledge.base;
  all.insert(all.end(), files.begin(), files.end());
  auto outcome = read_knowledge(all);
  own.problems.insert(own.problems.end(), outcome.problems.begin(), outcome.problems.end());
  if (outcome.problems.empty()) {
    for (Problem& problem : lint(all)) own.problems.push_back(std::move(problem));
  }
  name_places(own.problems, std::string(name));
  if (!outcome.value) return own;
  KnowledgePointer addition = std::move(*outcome.value);
  auto retired = std::make_unique<Knowledge>();  // answers on the screen still point into the old
  for (auto& ruleset : addition->rulesets) {
    ruleset->own = true;
    const std::string id = ruleset->id;
    const auto program = addition->programs.find(id);
    if (program == addition->programs.end()) continue;
    own.rulesets.push_back(id);
    const auto old = std::find_if(knowledge.rulesets.begin(), knowledge.rulesets.end(),
                                  [&](const auto& known) { return known->id == id; });
    if (old != knowledge.rulesets.end()) {
      retired->rulesets.push_back(std::move(*old));
      knowledge.rulesets.erase(old);
    }
    if (const auto known = knowledge.programs.find(id); known != knowledge.programs.end()) {
      retired->programs[id] = std::move(known->second);
    }
    knowledge.programs[id] = std::move(program->second);
    knowledge.rulesets.push_back(std::move(ruleset));
    auto& destinations = knowledge.destinations;
    if (knowledge.rulesets.back()->side == Side::destination &&
        std::find(destinations.begin(), destinations.end(), id) == destinations.end()) {
      destinations.push_back(id);
    }
  }
  std::erase(addition->rulesets, nullptr);
  add_words(knowledge, files);
  knowledge.additions.push_back(std::move(retired));
  knowledge.additions.push_back(std::move(addition));
  return own;
}

}  // namespace zerokm
