// The command line taken apart. Nothing is interpreted here beyond names of options.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace zerokm {

struct Arguments {
  std::string command;                                     // "check"; empty where none was given
  std::map<std::string, std::string> options;              // "--market" -> "RU"; switches -> ""
  std::vector<std::pair<std::string, std::string>> facts;  // --set name=value, in order
  std::vector<std::pair<std::string, std::string>> rates;  // --rate name=value, in order
  std::vector<std::string> files;
  std::string mistake;             // the argument that makes no sense
  std::vector<std::string> known;  // options that exist, for a suggestion

  bool has(const std::string& option) const { return options.contains(option); }
  std::string value(const std::string& option) const {
    const auto at = options.find(option);
    return at == options.end() ? "" : at->second;
  }
};

// Options that take a value may be written "--market RU" or "--market=RU".
Arguments read_arguments(const std::vector<std::string>& words);

}  // namespace zerokm
