#include "knowledge/vocabulary_file.h"

#include <algorithm>
#include <limits>
#include <set>

#include "knowledge/stated_value.h"

namespace zerokm {
namespace {

bool is_member_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// "vehicle.first_date": plain names with at least one point between them.
bool is_fact_name(std::string_view name) {
  int points = 0;
  while (true) {
    const std::size_t point = name.find('.');
    if (!is_plain_name(name.substr(0, point))) return false;
    if (point == std::string_view::npos) return points > 0;
    name.remove_prefix(point + 1);
    ++points;
  }
}

std::int64_t read_bound(const JsonReading& reading, Record& record, std::string_view key,
                        int decimals, std::int64_t open) {
  const JsonValue* value = record.find(key);
  if (value == nullptr) return open;
  return digits_from(reading, *value, decimals).value_or(open);
}

void read_quantity(const JsonReading& reading, Record& record, const JsonValue& value,
                   FactEntry& entry) {
  entry.unit = record.unit("unit");
  entry.decimals = record.decimals("decimals");
  entry.least = read_bound(reading, record, "least", entry.decimals, open_low);
  entry.most = read_bound(reading, record, "most", entry.decimals, open_high);
  if (entry.least > entry.most) {
    reading.refuse("bad-bounds", value, "expected 'least' not above 'most' for " + entry.id);
  }
}

FactEntry read_fact(const JsonReading& reading, const Vocabulary& vocabulary,
                    const JsonValue& value) {
  Record record(reading, value, "a fact");
  FactEntry entry;
  entry.id = record.needed_text("id");
  if (!entry.id.empty() && !is_fact_name(entry.id)) {
    reading.refuse(
        "bad-name", value,
        "expected a fact's id such as \"vehicle.displacement\", found '" + entry.id + "'");
  }
  entry.kind = record.one_of<FactKind>("kind",
                                       {{"truth", FactKind::truth},
                                        {"choice", FactKind::choice},
                                        {"date", FactKind::date},
                                        {"quantity", FactKind::quantity},
                                        {"text", FactKind::text}},
                                       true);
  entry.role = record.one_of<FactRole>("role",
                                       {{"car", FactRole::car},
                                        {"deal", FactRole::deal},
                                        {"history", FactRole::history},
                                        {"paper", FactRole::paper},
                                        {"filing", FactRole::filing},
                                        {"arrival", FactRole::arrival}},
                                       true);
  entry.personal = record.truth("personal");
  if (entry.kind == FactKind::quantity) read_quantity(reading, record, value, entry);
  entry.assumed_from = record.text("assumed_from");
  entry.assumed = record.text("assumed");
  entry.not_before = record.texts("not_before");
  entry.not_after = record.texts("not_after");
  if (entry.kind == FactKind::choice) {
    const std::string name = record.needed_text("choice");
    std::vector<std::string> names;
    for (std::size_t i = 0; i < vocabulary.choices.size(); ++i) {
      names.push_back(vocabulary.choices[i].name);
      if (names.back() == name) entry.choice = static_cast<int>(i);
    }
    const JsonValue* at = value.find("choice");
    if (entry.choice < 0 && at != nullptr) {
      reading.refuse(
          "unknown-choice", *at,
          "expected a choice of the vocabulary, found '" + name + "'" + did_you_mean(name, names));
    }
  }
  if (const JsonValue* implied = record.may("implies", JsonKind::object)) {
    for (const JsonValue& item : implied->items) {
      if (reading.is(item, JsonKind::string)) entry.implies.emplace_back(item.key, item.text);
    }
  }
  record.finish();
  return entry;
}

// A value can only be assumed to be that of a fact with the same values.
void check_assumed(const JsonReading& reading, const Vocabulary& vocabulary,
                   const JsonValue& fact) {
  const JsonValue* from = fact.find("assumed_from");
  const JsonValue* id = fact.find("id");
  if (id == nullptr) return;
  const auto self = vocabulary.find(id->text);
  if (!self) return;
  const JsonValue* assumed = fact.find("assumed");
  const std::string& value = vocabulary.entry(*self).assumed;
  if (assumed != nullptr && !value_from_text(vocabulary, *self, value)) {
    reading.refuse("bad-value", *assumed,
                   "expected a value of " + id->text + ", found '" + value + "'");
  }
  if (from == nullptr || from->kind != JsonKind::string) return;
  const auto other = vocabulary.find(from->text);
  if (!other) {
    reading.refuse("unknown-fact", *from,
                   "expected a fact of the vocabulary, found '" + from->text + "'" +
                       did_you_mean(from->text, fact_names(vocabulary)));
  } else if (vocabulary.entry(*other).kind != vocabulary.entry(*self).kind ||
             vocabulary.entry(*other).choice != vocabulary.entry(*self).choice) {
    reading.refuse("wrong-fact", *from,
                   "expected a fact of the same kind and choice as " + id->text + ", found '" +
                       from->text + "'");
  }
}

// Only dates lie between dates.
void check_bounds(const JsonReading& reading, const Vocabulary& vocabulary, const JsonValue& fact) {
  for (const char* key : {"not_before", "not_after"}) {
    const JsonValue* list = fact.find(key);
    const JsonValue* id = fact.find("id");
    if (list == nullptr || list->kind != JsonKind::list || id == nullptr) continue;
    const auto is_date = [&](std::string_view name) {
      const auto found = vocabulary.find(name);
      return found && vocabulary.entry(*found).kind == FactKind::date;
    };
    if (!is_date(id->text)) {
      reading.refuse_key("useless-key", *list,
                         "the key '" + std::string(key) + "' belongs to facts of kind date");
      continue;
    }
    for (const JsonValue& other : list->items) {
      if (other.kind != JsonKind::string || is_date(other.text)) continue;
      reading.refuse("unknown-fact", other,
                     "expected a date fact of the vocabulary, found '" + other.text + "'" +
                         did_you_mean(other.text, fact_names(vocabulary)));
    }
  }
}

// What one fact says of others can be checked only once all are known.
void check_links(const JsonReading& reading, const Vocabulary& vocabulary, const JsonValue& facts) {
  for (const JsonValue& fact : facts.items) {
    if (const JsonValue* implied = fact.find("implies")) {
      for (const JsonValue& item : implied->items) {
        if (item.kind == JsonKind::string) stated_from(vocabulary, reading, item);
      }
    }
    check_assumed(reading, vocabulary, fact);
    check_bounds(reading, vocabulary, fact);
  }
}

}  // namespace

std::vector<Choice> read_choices(const JsonReading& reading, const JsonValue& value) {
  std::vector<Choice> choices;
  if (!reading.is(value, JsonKind::object)) return choices;
  for (const JsonValue& item : value.items) {
    if (!is_plain_name(item.key)) {
      reading.refuse_key("bad-name", item,
                         "expected a choice's name of lower-case letters, digits and '_', found '" +
                             item.key + "'");
    }
    if (!reading.is(item, JsonKind::list)) continue;
    Choice choice{item.key, {}};
    std::set<std::string_view> seen;
    for (const JsonValue& member : item.items) {
      if (!reading.is(member, JsonKind::string)) continue;
      if (!is_member_name(member.text)) {
        reading.refuse("bad-name", member,
                       "expected a member of letters, digits and '_', found '" + member.text + "'");
      } else if (!seen.insert(member.text).second) {
        reading.refuse("duplicate-name", member,
                       "the member '" + member.text + "' stands here a second time");
      } else {
        choice.members.push_back(member.text);
      }
    }
    if (choice.members.empty() || choice.members.size() > limits::choice_members) {
      reading.refuse("bad-choice", item,
                     "expected 1 to " + std::to_string(limits::choice_members) +
                         " members, found " + std::to_string(choice.members.size()));
      choice.members.resize(std::min(choice.members.size(), limits::choice_members));
    }
    choices.push_back(std::move(choice));
  }
  return choices;
}

Vocabulary read_vocabulary(const JsonReading& reading) {
  Vocabulary vocabulary;
  Record record(reading, reading.document.root, "the vocabulary");
  record.find("$schema");
  if (const JsonValue* choices = record.need("choices", JsonKind::object)) {
    vocabulary.choices = read_choices(reading, *choices);
  }
  const JsonValue* facts = record.need("facts", JsonKind::list);
  record.finish();
  if (facts == nullptr) return vocabulary;
  if (facts->items.size() > std::numeric_limits<std::uint16_t>::max()) {
    reading.refuse("too-many-facts", *facts, "expected at most 65535 facts");
    return vocabulary;
  }
  std::set<std::string> seen;
  for (const JsonValue& item : facts->items) {
    FactEntry entry = read_fact(reading, vocabulary, item);
    if (!entry.id.empty() && !seen.insert(entry.id).second) {
      reading.refuse("duplicate-name", item,
                     "the fact '" + entry.id + "' stands here a second time");
    } else if (!entry.id.empty()) {
      vocabulary.facts.push_back(std::move(entry));
    }
  }
  std::sort(vocabulary.facts.begin(), vocabulary.facts.end(),
            [](const FactEntry& a, const FactEntry& b) { return a.id < b.id; });
  check_links(reading, vocabulary, *facts);
  return vocabulary;
}

}  // namespace zerokm
