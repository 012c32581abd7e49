#include "report/explanation.h"

#include <algorithm>

#include "rules/ask.h"
#include "rules/reasons.h"

namespace zerokm {
namespace {

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Cuts an expression into names (with their points), numbers, days, texts and signs.
std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char c = text[at];
    if (c == ' ') {
      ++at;
      continue;
    }
    if (c == '\'') {
      at = std::min(text.size(), text.find('\'', at + 1));
      if (at < text.size()) ++at;
    } else if (is_name_part(c)) {
      const bool day = day_from_iso(std::string_view(text).substr(at, 10)).has_value();
      if (day) at += 10;
      const auto goes_on = [&] {
        const bool point = text[at] == '.' && at + 1 < text.size() && is_name_part(text[at + 1]);
        return is_name_part(text[at]) || point;
      };
      while (!day && at < text.size() && goes_on()) ++at;
    } else {
      const std::string two = text.substr(at, 2);
      const bool pair = two == "==" || two == "!=" || two == "<=" || two == ">=" || two == "..";
      at += pair ? 2 : 1;
    }
    tokens.push_back(text.substr(begin, at - begin));
  }
  return tokens;
}

std::string choice_member(const Phrases& phrases, const std::string& name) {
  const Vocabulary& vocabulary = phrases.vocabulary();
  for (const Choice& choice : vocabulary.choices) {
    for (const std::string& member : choice.members) {
      const std::string key = "choice." + choice.name + "." + member;
      if (member == name && phrases.words().has(key)) return phrases.words().say(key);
    }
  }
  return {};
}

std::string worded_token(const Phrases& phrases, const std::string& token) {
  const Words& words = phrases.words();
  if (const auto fact = phrases.vocabulary().find(token)) return phrases.fact_label(*fact);
  if (const auto day = day_from_iso(token)) return phrases.date(*day);
  for (const std::string group : {"trace.sign.", "value."}) {
    if (words.has(group + token)) return words.say(group + token);
  }
  const std::string member = choice_member(phrases, token);
  return member.empty() ? token : member;
}

std::string origin_of(const Phrases& phrases, const FactSheet& facts, FactId id) {
  const Words& words = phrases.words();
  const auto stated = facts.find(id);
  if (stated == facts.end()) return words.say("trace.origin.none");
  const FactSource& source = stated->second.source;
  if (!source.words.empty()) return words.say("trace.origin.words", {{"words", source.words}});
  switch (source.kind) {
    case SourceKind::assumed:
      return words.say("trace.origin.assumed");
    case SourceKind::file:
      return words.say("trace.origin.file");
    default:
      return words.say("trace.origin.typed");
  }
}

std::vector<ExplainedValue> values_of(const Phrases& phrases, const Run& run,
                                      const Finding& finding) {
  std::vector<ExplainedValue> list;
  for (const FactId id : finding.used) {
    const auto stated = run.facts->find(id);
    const ValueSet values =
        stated == run.facts->end() ? phrases.vocabulary().everything(id) : stated->second.values;
    list.push_back({phrases.vocabulary().entry(id).id, phrases.fact_label(id),
                    phrases.fact_value(id, values), origin_of(phrases, *run.facts, id)});
  }
  return list;
}

std::vector<ExplainedPart> parts_of(const Phrases& phrases, const Run& run,
                                    const Finding& finding) {
  std::vector<ExplainedPart> parts;
  for (const TracePart& part : trace(*run.program, *run.facts, run.options, *finding.rule)) {
    const std::string key = "trace." + part.part;
    const bool named = phrases.words().has(key);
    ExplainedPart explained{named ? phrases.words().say(key) : part.part, {}};
    for (const TraceStep& step : part.steps) {
      explained.steps.push_back({step.depth, worded(phrases, step.text), phrases.figure(step.value),
                                 step.text, step.place});
    }
    parts.push_back(std::move(explained));
  }
  return parts;
}

}  // namespace

std::string worded(const Phrases& phrases, const std::string& expression) {
  std::string text;
  for (const std::string& token : tokens_of(expression)) {
    const bool closes = token == ")" || token == "," || token == ";" || token == "}";
    const bool opened = !text.empty() && (text.back() == '(' || text.back() == '{');
    const bool called = token == "(" && !text.empty() && is_name_part(text.back());
    if (!text.empty() && !closes && !opened && !called) text += ' ';
    text += worded_token(phrases, token);
  }
  return text;
}

Explanation explanation_of(const Phrases& phrases, const Run& run, const Finding& finding) {
  Explanation explanation;
  explanation.values = values_of(phrases, run, finding);
  explanation.parts = parts_of(phrases, run, finding);
  for (const FactId id : rests_on(*run.program, *run.facts, run.options, finding.rule)) {
    explanation.rests_on.push_back(phrases.fact_label(id));
  }
  for (const Question& question :
       what_to_ask(*run.program, *run.facts, run.options, finding.rule)) {
    ExplainedQuestion asked{{}, question.settles};
    for (const FactId id : question.facts) asked.facts.push_back(phrases.fact_label(id));
    explanation.questions.push_back(std::move(asked));
  }
  for (const Turn& turn : what_would_change(*run.program, *run.facts, run.options, *finding.rule)) {
    explanation.turns.push_back(phrases.words().say(
        "trace.turn",
        {{"fact", phrases.fact_label(turn.fact)},
         {"value", phrases.fact_value(turn.fact, turn.values)},
         {"result", phrases.words().say(std::string("status.") + name_of(turn.status))}}));
  }
  return explanation;
}

}  // namespace zerokm
