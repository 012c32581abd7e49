#include "documents/xml.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/text.h"

namespace zerokm {
namespace {

constexpr std::size_t longest_tag = 16u << 10;
constexpr std::size_t text_piece = 4u << 10;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What stands between '&' and ';'; empty where nobody knows it.
std::string entity(std::string_view name) {
  constexpr std::pair<std::string_view, char> known[] = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  for (const auto& [word, sign] : known) {
    if (word == name) return std::string(1, sign);
  }
  std::string text;
  if (name.size() < 2 || name.size() > 8 || name[0] != '#') return text;
  const bool hex = name[1] == 'x';
  char32_t value = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    if (digit >= (hex ? 16 : 10)) return text;
    value = value * (hex ? 16U : 10U) + static_cast<char32_t>(digit);
  }
  if (value < 0x110000 && (value < 0xD800 || value > 0xDFFF) && value != 0) {
    append_character(text, value);
  }
  return text;
}

std::string resolved(std::string_view raw) {
  std::string text;
  while (!raw.empty()) {
    const std::size_t at = raw.find('&');
    text += raw.substr(0, at);
    if (at == std::string_view::npos) break;
    raw.remove_prefix(at + 1);
    const std::size_t end = raw.substr(0, 12).find(';');
    if (end == std::string_view::npos) {
      text += '&';
      continue;
    }
    text += entity(raw.substr(0, end));
    raw.remove_prefix(end + 1);
  }
  return text;
}

XmlSink::Attributes attributes_of(std::string_view tag) {
  XmlSink::Attributes list;
  std::size_t at = 0;
  while (at < tag.size()) {
    while (at < tag.size() && is_blank(tag[at])) ++at;
    const std::size_t equals = tag.find('=', at);
    if (equals == std::string_view::npos) break;
    std::string_view name = tag.substr(at, equals - at);
    while (!name.empty() && is_blank(name.back())) name.remove_suffix(1);
    std::size_t open = equals + 1;
    while (open < tag.size() && is_blank(tag[open])) ++open;
    if (open == tag.size() || (tag[open] != '"' && tag[open] != '\'')) break;
    const std::size_t close = tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) break;
    list.emplace_back(without_prefix(name), resolved(tag.substr(open + 1, close - open - 1)));
    at = close + 1;
  }
  return list;
}

}  // namespace

std::string_view attribute(const XmlSink::Attributes& attributes, std::string_view name) {
  for (const auto& [known, value] : attributes) {
    if (known == name) return value;
  }
  return "";
}

bool XmlReader::take(std::string_view slice) {
  for (std::size_t at = 0; at < slice.size();) {
    if (!in_tag_) {
      const std::size_t open = std::min(slice.find('<', at), slice.size());
      text_ += slice.substr(at, open - at);
      at = open;
      if (at < slice.size()) {
        give_text();
        in_tag_ = true;
        tag_.clear();
        quote_ = 0;
        ++at;
      } else if (text_.size() > text_piece &&
                 text_.find('&', text_.size() - 12) == std::string::npos) {
        give_text();
      }
      continue;
    }
    const char c = slice[at++];
    const bool comment = tag_.substr(0, 3) == "!--";
    if (quote_ != 0) {
      if (c == quote_) quote_ = 0;
    } else if ((c == '"' || c == '\'') && !comment) {
      quote_ = c;
    } else if (c == '>' && (!comment || tag_.ends_with("--"))) {
      in_tag_ = false;
      if (!end_tag()) return false;
      continue;
    }
    tag_ += c;
    if (tag_.size() > longest_tag) {
      broken_ = true;
      return false;
    }
  }
  return true;
}

void XmlReader::give_text() {
  if (!text_.empty()) sink_.text(resolved(text_));
  text_.clear();
}

bool XmlReader::end_tag() {
  std::string_view tag = tag_;
  // Entities of a document's own could unfold without end; such a file is not a spreadsheet's.
  if (tag.substr(0, 8) == "!DOCTYPE") broken_ = true;
  if (broken_) return false;
  if (tag.empty() || tag[0] == '!' || tag[0] == '?') return true;
  if (tag[0] == '/') return sink_.close(without_prefix(tag.substr(1, tag.find(' ') - 1)));
  const bool alone = tag.back() == '/';
  if (alone) tag.remove_suffix(1);
  std::size_t end = 0;
  while (end < tag.size() && !is_blank(tag[end])) ++end;
  const std::string_view name = without_prefix(tag.substr(0, end));
  return sink_.open(name, attributes_of(tag.substr(end))) && (!alone || sink_.close(name));
}

}  // namespace zerokm
