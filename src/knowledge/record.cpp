#include "knowledge/record.h"

#include <algorithm>

namespace zerokm {
namespace {

std::string found_kind(const JsonValue& value) {
  if (value.kind == JsonKind::truth) return value.truth ? "true" : "false";
  return std::string(name_of_kind(value.kind));
}

}  // namespace

void JsonReading::refuse(const char* id, const JsonValue& at, std::string message) const {
  problems.push_back({id, document.place(at), std::move(message)});
}

void JsonReading::refuse_key(const char* id, const JsonValue& at, std::string message) const {
  problems.push_back({id, document.key_place(at), std::move(message)});
}

bool JsonReading::is(const JsonValue& value, JsonKind kind) const {
  if (value.kind == kind) return true;
  refuse("wrong-kind", value,
         "expected " + std::string(name_of_kind(kind)) + ", found " + found_kind(value));
  return false;
}

Record::Record(const JsonReading& reading, const JsonValue& value, std::string_view what)
    : reading_(reading), value_(value), what_(what) {
  if (value.kind != JsonKind::object) {
    reading.refuse("wrong-kind", value,
                   "expected " + std::string(what) + " (an object), found " + found_kind(value));
  }
}

const JsonValue* Record::find(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  return value_.find(key);
}

const JsonValue* Record::need(std::string_view key, JsonKind kind) {
  const JsonValue* found = find(key);
  if (found == nullptr) {
    if (value_.kind == JsonKind::object) {
      reading_.refuse("missing-key", value_,
                      "expected the key '" + std::string(key) + "' (" +
                          std::string(name_of_kind(kind)) + ") in " + std::string(what_));
    }
    return nullptr;
  }
  return reading_.is(*found, kind) ? found : nullptr;
}

const JsonValue* Record::may(std::string_view key, JsonKind kind) {
  const JsonValue* found = find(key);
  return found != nullptr && reading_.is(*found, kind) ? found : nullptr;
}

std::string Record::needed_text(std::string_view key) {
  const JsonValue* found = need(key, JsonKind::string);
  if (found == nullptr) return {};
  if (found->text.empty()) {
    reading_.refuse("empty-text", *found,
                    "expected a text for '" + std::string(key) + "', found an empty one");
  }
  return found->text;
}

std::string Record::text(std::string_view key, std::string_view otherwise) {
  const JsonValue* found = may(key, JsonKind::string);
  return found == nullptr ? std::string(otherwise) : found->text;
}

bool Record::truth(std::string_view key) {
  const JsonValue* found = may(key, JsonKind::truth);
  return found != nullptr && found->truth;
}

std::optional<Day> Record::day(std::string_view key) {
  const JsonValue* found = find(key);
  return found == nullptr ? std::nullopt : day_from(reading_, *found);
}

Day Record::needed_day(std::string_view key) {
  const JsonValue* found = need(key, JsonKind::string);
  return found == nullptr ? Day{} : day_from(reading_, *found).value_or(Day{});
}

Unit Record::unit(std::string_view key) {
  const JsonValue* found = may(key, JsonKind::string);
  if (found == nullptr) return {};
  const auto unit = unit_from_text(found->text);
  if (!unit) {
    reading_.refuse(
        "bad-unit", *found,
        "expected a unit such as \"kW\", \"EUR/cm3\" or \"1\", found '" + found->text + "'");
  }
  return unit.value_or(Unit{});
}

int Record::decimals(std::string_view key) {
  const JsonValue* found = may(key, JsonKind::number);
  if (found == nullptr) return 0;
  const auto value = decimal_from_text(found->text);
  if (!value || value->decimals != 0 || value->digits < 0 || value->digits > max_decimals) {
    reading_.refuse("bad-decimals", *found,
                    "expected a whole number from 0 to " + std::to_string(max_decimals) +
                        ", found " + found->text);
    return 0;
  }
  return static_cast<int>(value->digits);
}

std::vector<std::string> Record::texts(std::string_view key) {
  std::vector<std::string> list;
  const JsonValue* found = may(key, JsonKind::list);
  if (found == nullptr) return list;
  for (const JsonValue& item : found->items) {
    if (reading_.is(item, JsonKind::string)) list.push_back(item.text);
  }
  return list;
}

std::optional<SourceText> Record::expression(std::string_view key) {
  const JsonValue* found = find(key);
  return found == nullptr ? std::nullopt : expression_from(reading_, *found);
}

void Record::refuse_word(const JsonValue& found, const std::vector<std::string>& names) const {
  reading_.refuse("unknown-word", found,
                  "expected " + listed(names) + ", found '" + found.text + "'" +
                      did_you_mean(found.text, names));
}

void Record::finish() {
  if (value_.kind != JsonKind::object) return;
  for (const JsonValue& item : value_.items) {
    if (std::find(asked_.begin(), asked_.end(), item.key) != asked_.end()) continue;
    const std::string near = did_you_mean(item.key, asked_);
    reading_.refuse_key("unknown-key", item,
                        "unknown key '" + item.key + "' in " + std::string(what_) +
                            (near.empty() ? "; expected " + listed(asked_) : near));
  }
}

std::optional<SourceText> expression_from(const JsonReading& reading, const JsonValue& value) {
  if (!reading.is(value, JsonKind::string)) return std::nullopt;
  if (value.escaped) {
    reading.refuse("escape-in-expression", value,
                   "expected an expression without '\\'; write texts in it with single quotes");
    return std::nullopt;
  }
  if (value.text.size() > limits::expression_bytes) {
    reading.refuse("expression-too-long", value,
                   "expected an expression of at most " + std::to_string(limits::expression_bytes) +
                       " bytes, found " + std::to_string(value.text.size()) +
                       "; give parts of it a name under 'derived'");
    return std::nullopt;
  }
  return SourceText{value.text, reading.document.text_place(value)};
}

std::optional<std::int64_t> digits_from(const JsonReading& reading, const JsonValue& value,
                                        int decimals) {
  const bool written = value.kind == JsonKind::string || value.kind == JsonKind::number;
  const auto number = written ? decimal_from_text(value.text) : std::nullopt;
  if (!number) {
    reading.refuse("bad-number", value,
                   "expected a number such as \"0.25\", found " +
                       (written ? "'" + value.text + "'" : found_kind(value)));
    return std::nullopt;
  }
  if (number->decimals > decimals) {
    reading.refuse("too-many-decimals", value,
                   "expected at most " + std::to_string(decimals) + " decimals, found '" +
                       value.text + "'; raise 'decimals' or round the number");
    return std::nullopt;
  }
  const auto digits = rescaled(number->digits, number->decimals, decimals, Rounding::half_up);
  if (!digits) reading.refuse("bad-number", value, "expected a number that fits 18 digits");
  return digits;
}

std::optional<Day> day_from(const JsonReading& reading, const JsonValue& value) {
  if (!reading.is(value, JsonKind::string)) return std::nullopt;
  const auto day = day_from_iso(value.text);
  if (!day) {
    reading.refuse("bad-day", value,
                   "expected a day such as \"2026-06-01\", found '" + value.text + "'");
  }
  return day;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace zerokm
