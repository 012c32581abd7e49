// A small market without mistakes, to be broken one piece at a time.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"

namespace small_market {

using zerokm::NamedText;
using zerokm::Problem;

// vocabulary.json, words, parameters and the rulesets XX and its common part YY.
std::vector<NamedText> files();

// The same files with `from` replaced by `to` in one of them. `from` must stand there once.
std::vector<NamedText> files_with(std::string_view path, std::string_view from,
                                  std::string_view to);

// The problems as an author reads them.
std::vector<std::string> lines(const std::vector<Problem>& problems);

}  // namespace small_market

// Lists of lines are shown in full where they differ.
namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& line : list) text += "\n    " + line;
    return text.c_str();
  }
};
}  // namespace doctest
