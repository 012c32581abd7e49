#include "knowledge/registry.h"

#include "knowledge/record.h"

namespace zerokm {
namespace {

// {"verified": 19, "indicative": 15} as their sum.
int total_of(const JsonReading& reading, Record& record, std::string_view key) {
  const JsonValue* counts = record.need(key, JsonKind::object);
  int total = 0;
  for (const JsonValue& count : counts == nullptr ? std::vector<JsonValue>{} : counts->items) {
    total += static_cast<int>(digits_from(reading, count, 0).value_or(0));
  }
  return total;
}

RegistryEntry entry_from(const JsonReading& reading, const JsonValue& value) {
  Record record(reading, value, "a market");
  RegistryEntry entry;
  entry.market = value.key;
  entry.state = record.needed_text("state");
  entry.newest_source = record.text("newest_source");
  entry.confidence = record.one_of<Confidence>("confidence",
                                               {{"verified", Confidence::verified},
                                                {"indicative", Confidence::indicative},
                                                {"unconfirmed", Confidence::unconfirmed}},
                                               true);
  entry.verified_since = record.needed_day("verified_since");
  entry.recheck_by = record.needed_day("recheck_by");
  entry.rules = total_of(reading, record, "rules");
  entry.sources = total_of(reading, record, "sources");
  entry.missing = record.texts("missing");
  record.finish();
  return entry;
}

}  // namespace

Outcome<std::vector<RegistryEntry>> read_registry(std::string_view file, std::string_view text) {
  Outcome<std::vector<RegistryEntry>> outcome;
  auto parsed = parse_json(file, text);
  outcome.problems = std::move(parsed.problems);
  if (!parsed.value) return outcome;
  const JsonDocument& document = **parsed.value;
  const JsonReading reading{document, outcome.problems};
  Record registry(reading, document.root, "the registry");
  registry.find("markets");
  const JsonValue* coverage = registry.need("coverage", JsonKind::object);
  registry.finish();
  if (coverage == nullptr) return outcome;
  std::vector<RegistryEntry> entries;
  for (const JsonValue& market : coverage->items) entries.push_back(entry_from(reading, market));
  outcome.value = std::move(entries);
  return outcome;
}

}  // namespace zerokm
