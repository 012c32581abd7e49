#include "core/words.h"

namespace zerokm {

bool Words::has(std::string_view key) const { return texts.find(key) != texts.end(); }

std::string Words::say(std::string_view key) const {
  const auto at = texts.find(key);
  return at != texts.end() ? at->second : "[" + std::string(key) + "]";
}

std::string Words::say(std::string_view key,
                       const std::vector<std::pair<std::string_view, std::string>>& values) const {
  const std::string pattern = say(key);
  std::string text;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) break;
    text.append(pattern, at, open - at);
    const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
    bool found = false;
    for (const auto& [key_name, value] : values) {
      if (key_name != name) continue;
      text += value;
      found = true;
      break;
    }
    if (!found) text.append(pattern, open, close + 1 - open);
    at = close + 1;
  }
  return text + pattern.substr(at);
}

std::string Words::numerals(std::string number) const {
  if (!arabic_numerals) return number;
  std::string text;
  for (const char letter : number) {
    if (letter < '0' || letter > '9') {
      text += letter;
      continue;
    }
    text += '\xd9';  // U+0660 and on
    text += static_cast<char>(0xa0 + (letter - '0'));
  }
  return text;
}

}  // namespace zerokm
