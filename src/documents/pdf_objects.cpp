#include "documents/pdf_objects.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/limits.h"
#include "documents/inflate.h"

namespace zerokm::pdf {
namespace {

constexpr std::size_t most_objects = 100'000;
constexpr std::size_t most_pages = 500;
constexpr int deepest = 32;

// The digits before `end`, backwards over blanks; -1 where there are none. Moves `end` before them.
int number_before(std::string_view bytes, std::size_t& end) {
  while (end > 0 && is_blank(bytes[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < 8 && is_digit(bytes[begin - 1])) --begin;
  if (begin == end) return -1;
  int value = 0;
  for (std::size_t i = begin; i < end; ++i) value = value * 10 + (bytes[i] - '0');
  end = begin;
  return value;
}

// Behind one value, tables and lists as a whole.
std::size_t value_end(std::string_view text, std::size_t at) {
  Lexer lexer(text, at);
  int depth = 0;
  do {
    const Token token = lexer.next();
    if (token.kind == TokenKind::end) return text.size();
    if (token.kind == TokenKind::open_list || token.kind == TokenKind::open_table) ++depth;
    if (token.kind == TokenKind::close_list || token.kind == TokenKind::close_table) --depth;
  } while (depth > 0);
  return lexer.at();
}

// "12 0 R": the number of the object it stands for, -1 for any other value; `end` behind it.
int reference_at(std::string_view text, std::size_t at, std::size_t& end) {
  Lexer lexer(text, at);
  const Token number = lexer.next();
  const Token generation = lexer.next();
  const Token sign = lexer.next();
  if (number.kind != TokenKind::number || generation.kind != TokenKind::number ||
      sign.kind != TokenKind::word || sign.text != "R") {
    return -1;
  }
  end = sign.end;
  return static_cast<int>(number.number / unit);
}

// From a value's first sign to its last, or to the end of a reference.
std::string_view value_at(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t begin = Lexer(text, at).next().begin;
  if (reference_at(text, begin, end) < 0) end = value_end(text, begin);
  return text.substr(begin, end - begin);
}

bool unpack_base85(std::string& data) {
  std::string out;
  std::uint64_t group = 0;
  int count = 0;
  const auto flush = [&](int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(group >> (24 - 8 * i) & 0xFFU);
    group = 0;
    count = 0;
  };
  for (const char c : data) {
    if (c == '~') break;
    if (c == 'z' && count == 0) {
      out.append(4, '\0');
      continue;
    }
    if (c < '!' || c > 'u') continue;
    group = group * 85 + static_cast<std::uint64_t>(c - '!');
    if (++count == 5) flush(4);
  }
  if (count == 1) return false;
  if (count > 1) {
    const int bytes = count - 1;
    for (; count < 5; ++count) group = group * 85 + 84;
    flush(bytes);
  }
  data = std::move(out);
  return true;
}

}  // namespace

Objects::Objects(std::string_view bytes) : budget_(limits::pdf_unpacked_bytes) {
  locked_ = bytes.find("/Encrypt") != std::string_view::npos;
  if (locked_) return;
  find_objects(bytes);
  open_object_streams();
}

void Objects::find_objects(std::string_view bytes) {
  for (std::size_t at = bytes.find("obj"); at != std::string_view::npos;
       at = bytes.find("obj", at + 3)) {
    if (at >= 3 && bytes.substr(at - 3, 3) == "end") continue;
    std::size_t before = at;
    const int generation = number_before(bytes, before);
    const int number = generation < 0 ? -1 : number_before(bytes, before);
    if (number < 0 || objects_.size() >= most_objects) continue;
    // A later object of the same number replaces the earlier one.
    const std::size_t end = std::min(bytes.find("endobj", at), bytes.size());
    objects_[number] = bytes.substr(at + 3, end - at - 3);
  }
}

void Objects::open_object_streams() {
  std::vector<std::string_view> streams;
  for (const auto& [number, object] : objects_) {
    if (value(object, "Type") == "/ObjStm") streams.push_back(object);
  }
  unpacked_.reserve(streams.size());
  for (const std::string_view object : streams) {
    unpacked_.push_back(stream(object));
    const std::string_view text = unpacked_.back();
    const auto first =
        static_cast<std::size_t>(std::max<std::int64_t>(number(object, "First", 0), 0));
    const std::int64_t count = number(object, "N", 0);
    Lexer lexer(text);
    for (std::int64_t i = 0; i < count && objects_.size() < most_objects; ++i) {
      const Token number = lexer.next();
      const Token offset = lexer.next();
      const auto at =
          first + static_cast<std::size_t>(std::max<std::int64_t>(offset.number, 0) / unit);
      if (offset.kind != TokenKind::number || at >= text.size()) break;
      std::size_t end = 0;
      objects_.emplace(static_cast<int>(number.number / unit), value_at(text, at, end));
    }
  }
}

std::string_view Objects::resolved(std::string_view value) const {
  for (int steps = 0; steps < deepest; ++steps) {
    std::size_t end = 0;
    const int number = reference_at(value, 0, end);
    if (number < 0) return value;
    const auto at = objects_.find(number);
    if (at == objects_.end()) return "";
    const std::size_t begin = Lexer(at->second).next().begin;
    value = at->second.substr(std::min(begin, at->second.size()));
  }
  return "";
}

std::string_view Objects::value(std::string_view table, std::string_view key) const {
  Lexer lexer(table);
  if (lexer.next().kind != TokenKind::open_table) return "";
  std::size_t at = lexer.at();
  for (;;) {
    Lexer here(table, at);
    const Token name = here.next();
    if (name.kind != TokenKind::name) return "";
    std::size_t end = 0;
    const std::string_view found = value_at(table, here.at(), end);
    if (name.text == key) return resolved(found);
    at = end;
  }
}

std::int64_t Objects::number(std::string_view table, std::string_view key,
                             std::int64_t otherwise) const {
  const Token token = Lexer(value(table, key)).next();
  return token.kind == TokenKind::number ? token.number / unit : otherwise;
}

std::vector<std::string_view> Objects::list(std::string_view value) const {
  std::vector<std::string_view> items;
  Lexer lexer(value);
  if (lexer.next().kind != TokenKind::open_list) {
    if (!value.empty()) items.push_back(value);
    return items;
  }
  std::size_t at = lexer.at();
  while (items.size() < most_objects) {
    const Token next = Lexer(value, at).next();
    if (next.kind == TokenKind::close_list || next.kind == TokenKind::end) break;
    std::size_t end = 0;
    items.push_back(resolved(value_at(value, at, end)));
    at = end;
  }
  return items;
}

bool Objects::unpack(std::string_view filter, std::string& data) const {
  if (filter == "/ASCII85Decode" || filter == "/A85") return unpack_base85(data);
  if (filter == "/ASCIIHexDecode" || filter == "/AHx") {
    data = Lexer("<" + data).next().text;
    return true;
  }
  if (filter != "/FlateDecode" && filter != "/Fl") return false;
  std::string out;
  const Unpacked result = inflate_zlib(data, budget_, out);
  budget_ -= std::min(budget_, out.size());
  too_large_ = too_large_ || result == Unpacked::too_large;
  data = std::move(out);
  return true;
}

std::string Objects::stream(std::string_view object) const {
  const std::size_t behind = value_end(object, 0);
  std::size_t begin = object.find("stream", behind);
  if (begin == std::string_view::npos) return "";
  begin += 6;
  if (begin < object.size() && object[begin] == '\r') ++begin;
  if (begin < object.size() && object[begin] == '\n') ++begin;
  const std::int64_t said = number(object, "Length", -1);
  // "endobj" may by chance stand in packed bytes; then the length is the only witness.
  std::size_t end = object.rfind("endstream");
  if (said >= 0 && static_cast<std::size_t>(said) <= object.size() - begin) {
    end = begin + static_cast<std::size_t>(said);
  }
  if (end == std::string_view::npos || end < begin) end = object.size();
  std::string data(object.substr(begin, end - begin));
  for (const std::string_view filter : list(value(object, "Filter"))) {
    if (!unpack(filter, data)) return "";
  }
  return data;
}

std::vector<std::string_view> Objects::pages() const {
  std::vector<std::string_view> found;
  for (const auto& [number, object] : objects_) {
    if (value(object, "Type") != "/Catalog") continue;
    std::size_t nodes = 0;
    add_pages(value(object, "Pages"), 0, nodes, found);
  }
  return found;
}

// A node may name itself among its kids: depth and number are bounded.
void Objects::add_pages(std::string_view node, int depth, std::size_t& nodes,
                        std::vector<std::string_view>& pages) const {
  if (depth > deepest || ++nodes > most_pages * 4 || pages.size() >= most_pages || node.empty()) {
    return;
  }
  const std::string_view kids = value(node, "Kids");
  if (kids.empty()) {
    pages.push_back(node);
    return;
  }
  for (const std::string_view kid : list(kids)) add_pages(kid, depth + 1, nodes, pages);
}

}  // namespace zerokm::pdf
