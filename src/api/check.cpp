#include <algorithm>

#include "api/library.h"
#include "core/lines.h"
#include "report/json_report.h"
#include "session/session.h"

namespace zerokm {

Said check(const Knowledge& knowledge, std::string_view request) {
  const std::size_t line = std::min(request.find('\n'), request.size());
  const auto fields = parts_of(request.substr(0, line), '\t');
  if (fields.size() != 4) return refusal("bad-request", "expected market, day, language, phases");
  const auto day = day_from_iso(fields[1]);
  if (!day) return refusal("bad-day", "expected a day such as 2026-06-01");
  const auto words = knowledge.words.find(std::string(fields[2]));
  if (words == knowledge.words.end()) {
    return refusal("unknown-language", "no words in the language '" + std::string(fields[2]) + "'");
  }
  Session session(knowledge, *day);
  if (!fields[0].empty() && !session.choose_market(fields[0])) {
    return refusal("unknown-market", "no market '" + std::string(fields[0]) + "'");
  }
  const RunOptions phases = options_from(fields[3]);
  session.switch_phases(phases.papers, phases.filing, phases.arrival);
  const std::string_view json = request.substr(std::min(line + 1, request.size()));
  const auto facts = read_facts(knowledge.vocabulary, json, "");
  if (!facts.value) return refusal(facts.problems);
  session.add_facts(*facts.value, SourceKind::file);
  const Inspected inspected = session.inspect();
  return {json_report(knowledge.vocabulary, inspected, session.text(words->second, inspected)),
          false};
}

}  // namespace zerokm
