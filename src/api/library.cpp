#include "api/library.h"

#include <algorithm>

#include "core/lines.h"

namespace zerokm {

Said refusal(const char* id, std::string message) {
  return refusal(std::vector<Problem>{{id, {}, std::move(message)}});
}

RunOptions options_from(std::string_view phases) {
  RunOptions options;
  for (const std::string_view phase : parts_of(phases, ',')) {
    options.papers = options.papers || phase == "papers";
    options.filing = options.filing || phase == "filing";
    options.arrival = options.arrival || phase == "arrival";
  }
  return options;
}

namespace {

const char* name_of(FactKind kind) {
  constexpr const char* names[] = {"truth", "choice", "date", "quantity", "text"};
  return names[static_cast<std::size_t>(kind)];
}

// An end of a quantity in its digits; empty where it is open.
std::string end_text(std::int64_t digits, std::int64_t open) {
  return digits == open ? std::string() : std::to_string(digits);
}

}  // namespace

Said refusal(const std::vector<Problem>& problems) {
  Said said;
  for (const Problem& problem : problems) {
    add_line(said.text, {problem.place.file, std::to_string(problem.place.line),
                         std::to_string(problem.place.column), problem.id, problem.message});
  }
  said.refused = !said.text.empty();
  return said;
}

void Library::add_file(std::string_view path, std::string_view text) {
  files_.push_back({std::string(path), std::string(text)});
}

Said Library::load() {
  std::vector<Problem> problems;
  if (knowledge_ == nullptr) {
    auto read = read_knowledge(files_);
    problems = std::move(read.problems);
    if (read.value) knowledge_ = std::move(*read.value);
  } else {
    problems = add_rulesets(*knowledge_, files_);
  }
  files_.clear();
  return refusal(problems);
}

Said Library::say(std::string_view language, std::string_view key) const {
  if (knowledge_ == nullptr) return refusal("no-rules", "no rules are loaded");
  const auto words = knowledge_->words.find(std::string(language));
  if (words == knowledge_->words.end() || !words->second.has(key)) {
    return refusal("no-words",
                   "no words for '" + std::string(key) + "' in '" + std::string(language) + "'");
  }
  return {words->second.say(key), false};
}

Said Library::prepare(std::string_view request, std::size_t capacity) {
  if (knowledge_ == nullptr) return refusal("no-rules", "no rules are loaded");
  const auto fields = parts_of(request, '\t');
  const Program* program = knowledge_->program(fields[0]);
  if (program == nullptr) {
    return refusal("unknown-ruleset", "no ruleset '" + std::string(fields[0]) + "'");
  }
  const RunOptions options = options_from(fields.size() > 1 ? fields[1] : std::string_view());
  runs_.push_back(std::make_unique<RuleRuns>(knowledge_->vocabulary, *program, options,
                                             std::max<std::size_t>(1, capacity)));
  return {};
}

Said state_from_text(CarColumns& cars, std::size_t fact, std::size_t car, std::string_view text) {
  const FactId id = cars.facts()[fact];
  const std::string& name = cars.vocabulary().entry(id).id;
  const auto values = value_from_text(cars.vocabulary(), id, text);
  if (!values) {
    return refusal("bad-value", name + " cannot be '" + std::string(text) + "'");
  }
  if (!cars.state(fact, car, *values)) {
    return refusal("too-large", "the value of " + name + " has too many digits for a column");
  }
  return {};
}

Said known_name(const Vocabulary& vocabulary, std::string_view name) {
  if (vocabulary.find(name)) return {};
  std::vector<std::string> names;
  for (const FactEntry& entry : vocabulary.facts) names.push_back(entry.id);
  return refusal("unknown-fact", "expected a fact of the vocabulary, found '" + std::string(name) +
                                     "'" + did_you_mean(name, names));
}

std::vector<FactId> facts_named(const Vocabulary& vocabulary, std::string_view names) {
  std::vector<FactId> facts;
  for (const std::string_view name : parts_of(names, '\t')) {
    if (const auto id = vocabulary.find(name)) facts.push_back(*id);
  }
  return facts;
}

std::string lines_of_facts(const RuleRuns& runs) {
  std::string out;
  const Vocabulary& vocabulary = runs.cars().vocabulary();
  for (const FactId id : runs.cars().facts()) {
    const FactEntry& entry = vocabulary.entry(id);
    std::string members;
    for (const std::string& member : vocabulary.members(id)) {
      members += (members.empty() ? "" : "|") + member;
    }
    add_line(out, {entry.id, name_of(entry.kind), std::to_string(entry.decimals),
                   end_text(entry.least, open_low), end_text(entry.most, open_high), members});
  }
  return out;
}

std::string lines_of_rules(const RuleRuns& runs) {
  std::string out;
  for (const Rule* rule : rules_of(runs.program())) add_line(out, {rule->id, rule->version});
  return out;
}

std::string lines_of_steps(RuleRuns& runs) {
  std::string out;
  for (const PreparedStep& made : runs.trace().steps()) {
    const TraceStep& step = made.step;
    std::string facts;
    for (const FactId id : step.facts) {
      facts += (facts.empty() ? "" : " ") + runs.cars().vocabulary().entry(id).id;
    }
    add_line(out, {std::to_string(made.rule), made.part, std::to_string(step.depth), step.text,
                   name_of(step.value.kind), text_from_unit(step.value.unit),
                   std::to_string(step.value.decimals), step.place.file,
                   std::to_string(step.place.line), std::to_string(step.place.column), facts});
  }
  return out;
}

}  // namespace zerokm
