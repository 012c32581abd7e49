#include "knowledge/ruleset_file.h"

#include <algorithm>

#include "knowledge/ruleset_parts.h"
#include "knowledge/vocabulary_file.h"

namespace zerokm {
namespace {

bool is_ruleset_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::vector<Derived> read_derived(const JsonReading& reading, const JsonValue& value) {
  std::vector<Derived> list;
  for (const JsonValue& item : value.items) {
    if (!is_plain_name(item.key)) {
      reading.refuse_key(
          "bad-name", item,
          "expected a name of lower-case letters, digits and '_', found '" + item.key + "'");
    }
    if (const auto expression = expression_from(reading, item)) {
      list.push_back({item.key, *expression});
    }
  }
  return list;
}

// Keys that both a ruleset and the shared parameters may have.
void read_common_keys(const JsonReading& reading, const RulesetContext& context, Record& record,
                      Ruleset& ruleset) {
  record.find("$schema");
  if (const JsonValue* value = record.may("choices", JsonKind::object)) {
    ruleset.choices = read_choices(reading, *value);
  }
  if (const JsonValue* value = record.may("sources", JsonKind::object)) {
    ruleset.sources = read_sources(reading, *value);
  }
  if (const JsonValue* value = record.may("parameters", JsonKind::object)) {
    ruleset.parameters = read_parameters(reading, *value);
  }
  if (const JsonValue* value = record.may("tables", JsonKind::object)) {
    ruleset.tables = read_tables(reading, context, ruleset, *value);
  }
}

void read_head(const JsonReading& reading, Record& record, Ruleset& ruleset) {
  ruleset.id = record.needed_text("ruleset");
  const JsonValue* id = record.find("ruleset");
  if (id != nullptr && !ruleset.id.empty() && !is_ruleset_id(ruleset.id)) {
    reading.refuse("bad-name", *id,
                   "expected an id of capital letters, digits and '_', found '" + ruleset.id + "'");
  }
  ruleset.side = record.one_of<Side>(
      "side",
      {{"export", Side::export_side}, {"destination", Side::destination}, {"common", Side::common}},
      true);
  ruleset.version = record.needed_text("version");
  ruleset.checked_on = record.needed_day("checked_on");
  ruleset.recheck_by = record.needed_day("recheck_by");
  ruleset.confidence = read_confidence(record, "confidence", Confidence::indicative);
  ruleset.complete = record.truth("complete");
  ruleset.currency = record.text("currency");
  const JsonValue* currency = record.find("currency");
  const auto unit = unit_from_text(ruleset.currency);
  if (currency != nullptr && currency->kind == JsonKind::string && !(unit && is_money(*unit))) {
    reading.refuse("bad-unit", *currency,
                   "expected a currency such as \"USD\", found '" + ruleset.currency + "'");
  }
  ruleset.includes = record.texts("includes");
  ruleset.not_covered = record.texts("not_covered");
}

}  // namespace

Ruleset read_ruleset(const JsonReading& reading, const RulesetContext& context) {
  const JsonValue& root = reading.document.root;
  Ruleset ruleset;
  ruleset.folder = context.folder;
  ruleset.place = reading.document.place(root);
  Record record(reading, root, "a ruleset");
  read_head(reading, record, ruleset);
  read_common_keys(reading, context, record, ruleset);
  if (const JsonValue* value = record.may("derived", JsonKind::object)) {
    ruleset.derived = read_derived(reading, *value);
  }
  if (const JsonValue* value = record.may("papers", JsonKind::object)) {
    ruleset.papers = read_papers(reading, context, *value);
  }
  if (const JsonValue* value = record.may("rules", JsonKind::list)) {
    ruleset.rules = read_rules(reading, context, ruleset, *value);
  }
  record.finish();
  return ruleset;
}

Ruleset read_shared(const JsonReading& reading, const RulesetContext& context) {
  Ruleset ruleset;
  ruleset.id = "shared";
  ruleset.folder = context.folder;
  ruleset.side = Side::common;
  ruleset.place = reading.document.place(reading.document.root);
  Record record(reading, reading.document.root, "the shared parameters");
  read_common_keys(reading, context, record, ruleset);
  record.finish();
  return ruleset;
}

std::vector<const JsonValue*> included_ids(const JsonDocument& document) {
  std::vector<const JsonValue*> ids;
  const JsonValue* list = document.root.find("includes");
  if (list == nullptr || list->kind != JsonKind::list) return ids;
  for (const JsonValue& item : list->items) {
    if (item.kind == JsonKind::string) ids.push_back(&item);
  }
  return ids;
}

const NamedText* find_file(const std::vector<NamedText>& files, std::string_view path) {
  const auto at = std::find_if(files.begin(), files.end(),
                               [&](const NamedText& file) { return file.path == path; });
  return at == files.end() ? nullptr : &*at;
}

}  // namespace zerokm
