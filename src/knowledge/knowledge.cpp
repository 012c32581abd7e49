#include "knowledge/knowledge.h"

#include <algorithm>

#include "knowledge/loading.h"
#include "knowledge/stated_value.h"

namespace zerokm {

const Ruleset* Knowledge::ruleset(std::string_view id) const {
  const auto at = std::find_if(rulesets.begin(), rulesets.end(),
                               [&](const auto& ruleset) { return ruleset->id == id; });
  if (at != rulesets.end()) return at->get();
  // What a later ruleset includes came with it.
  for (const auto& addition : additions) {
    if (const Ruleset* found = addition->ruleset(id)) return found;
  }
  return nullptr;
}

const Program* Knowledge::program(std::string_view id) const {
  const auto at = programs.find(std::string(id));
  return at == programs.end() ? nullptr : at->second.get();
}

namespace {

// The markets index.json names; those that are loaded where there is no such file.
std::vector<std::string> destinations_of(const Knowledge& knowledge,
                                         const std::vector<NamedText>& files,
                                         std::vector<Problem>& problems) {
  std::vector<std::string> markets;
  for (const NamedText& file : files) {
    if (file.path != "index.json") continue;
    auto parsed = parse_json(file.path, file.text);
    for (Problem& problem : parsed.problems) problems.push_back(std::move(problem));
    const JsonValue* list = parsed.value ? (*parsed.value)->root.find("markets") : nullptr;
    if (list == nullptr) continue;
    for (const JsonValue& market : list->items) {
      if (market.kind == JsonKind::string) markets.push_back(market.text);
    }
  }
  if (!markets.empty()) return markets;
  for (const auto& ruleset : knowledge.rulesets) {
    if (ruleset->side == Side::destination) markets.push_back(ruleset->id);
  }
  return markets;
}

bool is_base(const std::string& path) {
  return path == "vocabulary.json" || path.substr(0, 11) == "parameters/";
}

}  // namespace

Outcome<KnowledgePointer> read_knowledge(const std::vector<NamedText>& files) {
  Outcome<KnowledgePointer> outcome;
  Loading loading = load(files);
  outcome.problems = std::move(loading.problems);
  if (loading.knowledge == nullptr) return outcome;
  for (RulesetFile& file : loading.rulesets) {
    if (!file.sound) continue;
    if (file.ruleset->side != Side::common) {
      ProgramPointer program = compile_file(loading, file, outcome.problems);
      if (program == nullptr) continue;
      loading.knowledge->programs[file.id] = std::move(program);
    }
    loading.knowledge->rulesets.push_back(std::move(file.ruleset));
  }
  for (Problem& problem : add_words(*loading.knowledge, files)) {
    outcome.problems.push_back(std::move(problem));
  }
  loading.knowledge->destinations = destinations_of(*loading.knowledge, files, outcome.problems);
  for (const NamedText& file : files) {
    if (is_base(file.path)) loading.knowledge->base.push_back(file);
  }
  outcome.value = std::move(loading.knowledge);
  return outcome;
}

std::vector<Problem> add_rulesets(Knowledge& knowledge, const std::vector<NamedText>& files) {
  std::vector<NamedText> all = knowledge.base;
  all.insert(all.end(), files.begin(), files.end());
  auto outcome = read_knowledge(all);
  if (!outcome.value) return outcome.problems;
  KnowledgePointer addition = std::move(*outcome.value);
  for (auto at = addition->rulesets.begin(); at != addition->rulesets.end();) {
    const std::string id = (*at)->id;
    const auto program = addition->programs.find(id);
    if (program == addition->programs.end() || knowledge.programs.contains(id)) {
      ++at;
      continue;
    }
    knowledge.programs[id] = std::move(program->second);
    knowledge.rulesets.push_back(std::move(*at));
    at = addition->rulesets.erase(at);
  }
  for (auto& [language, words] : addition->words) {
    Words& known = knowledge.words[language];
    known.language = language;
    for (auto& [key, text] : words.texts) known.texts[key] = std::move(text);
  }
  knowledge.additions.push_back(std::move(addition));
  return outcome.problems;
}

std::vector<Problem> add_words(Knowledge& knowledge, const std::vector<NamedText>& files) {
  std::vector<Problem> problems;
  for (const NamedText& file : files) {
    const std::string language = language_of(file.path);
    if (language.empty()) continue;
    Words& words = knowledge.words[language];
    words.language = language;
    for (auto& [key, text] : read_words(file, problems)) words.texts[key] = std::move(text);
  }
  return problems;
}

Outcome<FactSheet> read_facts(const Vocabulary& vocabulary, std::string_view json,
                              std::string_view file) {
  Outcome<FactSheet> outcome;
  auto parsed = parse_json(file, json, limits::paste_bytes);
  outcome.problems = std::move(parsed.problems);
  if (!parsed.value) return outcome;
  const JsonDocument& document = **parsed.value;
  const JsonReading reading{document, outcome.problems};
  if (!reading.is(document.root, JsonKind::object)) return outcome;
  FactSheet sheet;
  std::map<FactId, const JsonValue*> members;
  for (const JsonValue& member : document.root.items) {
    const auto stated = stated_from(vocabulary, reading, member);
    if (!stated) continue;
    members[stated->fact] = &member;
    if (!stated->unknown) sheet[stated->fact] = {stated->values, {SourceKind::file, {}, 0, 0}};
  }
  FactSheet implied = sheet;
  for (const auto& [fact, other] : add_implied(vocabulary, implied)) {
    reading.refuse("contradiction", *members[other],
                   why_contradiction(vocabulary, sheet, fact, other));
  }
  if (outcome.problems.empty()) outcome.value = std::move(sheet);
  return outcome;
}

}  // namespace zerokm
