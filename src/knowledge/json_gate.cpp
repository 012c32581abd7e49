#include "knowledge/json_gate.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace zerokm {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '+' || c == '.';
}

// What a reader sees at this byte, for "found ...".
std::string seen_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "the end of the file";
  if (text[offset] == '"') return "a string";
  std::size_t end = offset;
  while (end < text.size() && end - offset < 20 && is_word_character(text[end])) ++end;
  if (end > offset) return "'" + std::string(text.substr(offset, end - offset)) + "'";
  if (static_cast<unsigned char>(text[offset]) < 0x20) return "a control character";
  end = offset + 1;  // a whole character, not half of one
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return "'" + std::string(text.substr(offset, end - offset)) + "'";
}

// Builds the tree out of the events of the parser. The parser tells no offsets, but tokens come in
// the order of the text, so each is found by walking on from the end of the one before.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, JsonDocument& document)
      : text_(text), document_(document), end_(text.substr(0, 3) == byte_order_mark ? 3 : 0) {}

  std::vector<Problem> problems;

  bool null() override { return scalar(JsonKind::null); }
  bool boolean(bool value) override { return scalar(JsonKind::truth, value); }
  bool number_integer(number_integer_t) override { return scalar(JsonKind::number); }
  bool number_unsigned(number_unsigned_t) override { return scalar(JsonKind::number); }
  bool number_float(number_float_t, const string_t&) override { return scalar(JsonKind::number); }
  bool binary(binary_t&) override { return false; }

  bool string(string_t& value) override {
    const std::size_t begin = next_token();
    if (!counted(begin) || !short_enough(value, begin)) return false;
    JsonValue made = value_at(JsonKind::string, begin);
    made.escaped = text_.substr(begin, end_ - begin).find('\\') != std::string_view::npos;
    made.text = std::move(value);
    return add(std::move(made));
  }

  bool key(string_t& name) override {
    const std::size_t begin = next_token();
    if (!counted(begin) || !short_enough(name, begin)) return false;
    if (!open_.back().keys.insert(name).second) {
      return refuse("json-duplicate-key", begin,
                    "the key '" + name + "' stands here a second time; keep one of them");
    }
    key_ = name;
    key_offset_ = begin;
    has_key_ = true;
    return true;
  }

  bool start_object(std::size_t) override { return start(JsonKind::object); }
  bool start_array(std::size_t) override { return start(JsonKind::list); }
  bool end_object() override { return end(); }
  bool end_array() override { return end(); }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& reason) override {
    const std::size_t last = position == 0 ? 0 : position - 1;
    const std::string_view what = reason.what();
    if (what.find("invalid string") != std::string_view::npos) {
      return refuse("json", last,
                    "expected a closing quote or a valid escape in this string, found " +
                        seen_at(text_, last));
    }
    if (what.find("number overflow") != std::string_view::npos) {
      return refuse("json", begin_of_next(),
                    "expected a number that fits, found " + seen_at(text_, begin_of_next()));
    }
    const std::size_t at = std::min(begin_of_next(), last);
    return refuse("json", at, "expected " + expected(at) + ", found " + seen_at(text_, at));
  }

 private:
  struct Open {
    JsonValue value;
    std::set<std::string> keys;
  };

  bool refuse(const char* id, std::size_t offset, std::string message) {
    problems.push_back({id, document_.places.at(offset), std::move(message)});
    return false;
  }

  std::size_t begin_of_next() const {
    std::size_t at = end_;
    while (at < text_.size() &&
           (is_json_space(text_[at]) || text_[at] == ',' || text_[at] == ':')) {
      ++at;
    }
    return at;
  }

  // Moves behind the next token and gives where it begins. The parser has found it to be valid.
  std::size_t next_token() {
    const std::size_t begin = begin_of_next();
    end_ = begin + 1;
    if (begin >= text_.size()) return begin;
    if (text_[begin] == '"') {
      while (end_ < text_.size() && text_[end_] != '"') end_ += text_[end_] == '\\' ? 2 : 1;
      ++end_;
    } else if (is_word_character(text_[begin])) {
      while (end_ < text_.size() && is_word_character(text_[end_])) ++end_;
    }
    return begin;
  }

  bool counted(std::size_t offset) {
    if (++tokens_ <= limits::json_tokens) return true;
    return refuse(
        "json-too-long", offset,
        "expected at most " + std::to_string(limits::json_tokens) + " values and keys in one file");
  }

  bool short_enough(const std::string& text, std::size_t offset) {
    if (text.size() <= limits::json_string_bytes) return true;
    return refuse("json-too-long", offset,
                  "expected a text of at most " + std::to_string(limits::json_string_bytes) +
                      " bytes, found " + std::to_string(text.size()));
  }

  JsonValue value_at(JsonKind kind, std::size_t offset) {
    JsonValue value;
    value.kind = kind;
    value.offset = offset;
    value.key_offset = offset;
    if (has_key_) {
      value.key = std::move(key_);
      value.key_offset = key_offset_;
      has_key_ = false;
    }
    return value;
  }

  bool scalar(JsonKind kind, bool truth = false) {
    const std::size_t begin = next_token();
    if (!counted(begin)) return false;
    JsonValue value = value_at(kind, begin);
    value.truth = truth;
    if (kind == JsonKind::number) value.text = text_.substr(begin, end_ - begin);
    return add(std::move(value));
  }

  bool add(JsonValue value) {
    if (open_.empty()) {
      document_.root = std::move(value);
      whole_ = true;
    } else {
      open_.back().value.items.push_back(std::move(value));
    }
    return true;
  }

  bool start(JsonKind kind) {
    const std::size_t begin = next_token();
    if (!counted(begin)) return false;
    if (open_.size() >= limits::json_depth) {
      return refuse("json-too-deep", begin,
                    "expected at most " + std::to_string(limits::json_depth) +
                        " objects and lists inside each other");
    }
    open_.push_back({value_at(kind, begin), {}});
    return true;
  }

  bool end() {
    next_token();
    JsonValue value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  // What could have stood at the place where the parser stopped.
  std::string expected(std::size_t at) const {
    if (whole_) return "the end of the file";
    if (open_.empty()) return "an object, a list or a value";
    const std::string_view between = text_.substr(end_, at > end_ ? at - end_ : 0);
    if (has_key_)
      return between.find(':') == std::string_view::npos ? "':' and a value" : "a value";
    const bool object = open_.back().value.kind == JsonKind::object;
    if (between.find(',') != std::string_view::npos) return object ? "a key" : "a value";
    if (open_.back().value.items.empty()) return object ? "a key or '}'" : "a value or ']'";
    return object ? "',' or '}'" : "',' or ']'";
  }

  std::string_view text_;
  JsonDocument& document_;
  std::size_t end_ = 0;  // behind the last token
  std::size_t tokens_ = 0;
  std::vector<Open> open_;
  std::string key_;
  std::size_t key_offset_ = 0;
  bool has_key_ = false;
  bool whole_ = false;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto at = std::find_if(items.begin(), items.end(),
                               [&](const JsonValue& item) { return item.key == name; });
  return kind == JsonKind::object && at != items.end() ? &*at : nullptr;
}

Outcome<JsonPointer> parse_json(std::string_view file, std::string_view text,
                                std::size_t most_bytes) {
  Outcome<JsonPointer> outcome;
  if (text.size() > most_bytes) {
    outcome.problems.push_back({"file-too-large",
                                {std::string(file), 0, 0},
                                "expected at most " + std::to_string(most_bytes) +
                                    " bytes, found " + std::to_string(text.size())});
    return outcome;
  }
  auto document = std::make_unique<JsonDocument>(file, text);
  const std::size_t invalid = first_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    outcome.problems.push_back(
        {"invalid-utf8", document->places.at(invalid), "expected UTF-8, found a byte that is not"});
    return outcome;
  }
  TreeBuilder builder(text, *document);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    outcome.problems = std::move(builder.problems);
    return outcome;
  }
  outcome.value = std::move(document);
  return outcome;
}

std::string_view name_of_kind(JsonKind kind) {
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::truth:
      return "true or false";
    case JsonKind::number:
      return "a number";
    case JsonKind::string:
      return "a string";
    case JsonKind::list:
      return "a list";
    case JsonKind::object:
      return "an object";
  }
  return "a value";
}

std::size_t first_invalid_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = byte(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4) return i;
    // The second byte also rules out overlong forms, surrogates and what lies behind U+10FFFF.
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(i + 1) < least || byte(i + 1) > most) return i;
    for (std::size_t k = 2; k < length; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80U) return i;
    }
    i += length;
  }
  return std::string_view::npos;
}

}  // namespace zerokm
