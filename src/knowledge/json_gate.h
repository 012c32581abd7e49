// The one JSON reader. Bytes, depth and tokens are bounded before a tree exists; duplicate keys and
// invalid UTF-8 are refused; numbers stay text, so that no value ever passes through floating
// point.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/limits.h"
#include "core/problem.h"
#include "knowledge/place_index.h"

namespace zerokm {

enum class JsonKind : std::uint8_t { null, truth, number, string, list, object };

struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool truth = false;
  bool escaped = false;  // string: written with a backslash, so places in it cannot be counted
  std::string text;      // string: its characters; number: as written
  std::string key;       // the name it has in the object around it
  std::size_t key_offset = 0;
  std::size_t offset = 0;        // byte of its first character; a string's is the opening quote
  std::vector<JsonValue> items;  // of a list, or members of an object in the order of the file

  const JsonValue* find(std::string_view name) const;  // member of an object; null where none
};

// A file as a tree. The text must outlive it.
struct JsonDocument {
  JsonDocument(std::string_view file, std::string_view text) : places(file, text) {}
  JsonValue root;
  PlaceIndex places;

  Place place(const JsonValue& value) const { return places.at(value.offset); }
  Place key_place(const JsonValue& value) const { return places.at(value.key_offset); }
  // The first character inside a string.
  Place text_place(const JsonValue& value) const { return places.at(value.offset + 1); }
};
using JsonPointer = std::unique_ptr<JsonDocument>;

// No value, and one located problem, where the text is not JSON within the limits.
Outcome<JsonPointer> parse_json(std::string_view file, std::string_view text,
                                std::size_t most_bytes = limits::ruleset_file_bytes);

// "a string", "a number", "a list", ...: for messages.
std::string_view name_of_kind(JsonKind kind);

// Byte offset of the first invalid UTF-8 sequence; npos where the text is valid.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace zerokm
