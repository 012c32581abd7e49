// Words shown to people, by key, in one language.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm {

struct Words {
  std::string language;  // "en", "zh", "ru", "ar"
  std::map<std::string, std::string, std::less<>> texts;
  bool arabic_numerals = false;  // the user's choice: numbers and dates in the digits of Arabic

  // A number as written in these numerals.
  std::string numerals(std::string number) const;

  // The text of a key; the key itself in brackets where it is missing, so that it is seen and
  // found.
  std::string say(std::string_view key) const;
  // The same with {name} replaced by the value given for it.
  std::string say(std::string_view key,
                  const std::vector<std::pair<std::string_view, std::string>>& values) const;
  bool has(std::string_view key) const;
};

}  // namespace zerokm
