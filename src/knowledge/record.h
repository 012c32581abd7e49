// Reading one JSON object by its keys: what is missing, of another kind or unknown is said with its
// place, and reading goes on, so that an author sees all mistakes at once.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/day.h"
#include "core/number.h"
#include "core/unit.h"
#include "knowledge/json_gate.h"
#include "rules/ruleset.h"

namespace zerokm {

// The document being read and the list that takes its problems.
struct JsonReading {
  const JsonDocument& document;
  std::vector<Problem>& problems;

  void refuse(const char* id, const JsonValue& at, std::string message) const;
  void refuse_key(const char* id, const JsonValue& at, std::string message) const;
  // False, and said, where the value is of another kind.
  bool is(const JsonValue& value, JsonKind kind) const;
};

template <class T>
using NamedValues = std::initializer_list<std::pair<std::string_view, T>>;

class Record {
 public:
  // `what` names the object in messages: "a rule". A value that is no object is refused.
  Record(const JsonReading& reading, const JsonValue& value, std::string_view what);

  // The member of that name; null where there is none. Whatever was asked for once is a known key.
  const JsonValue* find(std::string_view key);
  // The same, and said where it is missing or of another kind; null then.
  const JsonValue* need(std::string_view key, JsonKind kind);
  const JsonValue* may(std::string_view key, JsonKind kind);

  std::string needed_text(std::string_view key);
  std::string text(std::string_view key, std::string_view otherwise = {});
  bool truth(std::string_view key);
  std::optional<Day> day(std::string_view key);
  Day needed_day(std::string_view key);
  Unit unit(std::string_view key);                       // "1" where it is missing
  int decimals(std::string_view key);                    // 0 to max_decimals; 0 where it is missing
  std::vector<std::string> texts(std::string_view key);  // a list of strings; empty where missing
  std::optional<SourceText> expression(std::string_view key);

  // One of several words; the first one's value where the key is missing.
  template <class T>
  T one_of(std::string_view key, NamedValues<T> values, bool needed = false) {
    const JsonValue* found = needed ? need(key, JsonKind::string) : may(key, JsonKind::string);
    if (found == nullptr) return values.begin()->second;
    std::vector<std::string> names;
    for (const auto& [name, value] : values) {
      if (found->text == name) return value;
      names.emplace_back(name);
    }
    refuse_word(*found, names);
    return values.begin()->second;
  }

  // Says which keys nobody asked for, with the known key each may have meant.
  void finish();

 private:
  void refuse_word(const JsonValue& found, const std::vector<std::string>& names) const;

  const JsonReading& reading_;
  const JsonValue& value_;
  std::string_view what_;
  std::vector<std::string> asked_;
};

// An expression where it stands in the file; nothing, and said, where it is no plain string.
std::optional<SourceText> expression_from(const JsonReading& reading, const JsonValue& value);
// A fixed-point number written as a string or a number, with at most so many decimals, as digits.
std::optional<std::int64_t> digits_from(const JsonReading& reading, const JsonValue& value,
                                        int decimals);
std::optional<Day> day_from(const JsonReading& reading, const JsonValue& value);

// "petrol, diesel or gas".
std::string listed(const std::vector<std::string>& names);
// A name of the ruleset's own: lower-case letters, digits and '_', a letter first.
bool is_plain_name(std::string_view name);

}  // namespace zerokm
