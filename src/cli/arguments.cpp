#include "cli/arguments.h"

#include <algorithm>

namespace zerokm {
namespace {

const std::vector<std::string> with_value = {
    "--market",  "--importer", "--on",     "--lang", "--rules",  "--set",   "--rate",   "--days",
    "--arrival", "--until",    "--format", "--car",  "--verify", "--paper", "--columns"};
const std::vector<std::string> switches = {"--facts",     "--json",   "--all",    "--colour",
                                           "--no-colour", "--papers", "--filing", "--help",
                                           "--request",   "--html",   "--csv",    "--without-vin"};

bool is_one_of(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Arguments read_arguments(const std::vector<std::string>& words) {
  Arguments arguments;
  arguments.known = with_value;
  arguments.known.insert(arguments.known.end(), switches.begin(), switches.end());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.size() < 2 || word.substr(0, 2) != "--") {
      (arguments.command.empty() ? arguments.command : arguments.files.emplace_back()) = word;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (is_one_of(switches, word)) {
      arguments.options[word] = "";
      continue;
    }
    const bool given = equals != std::string::npos || i + 1 < words.size();
    if (!is_one_of(with_value, name) || !given) {
      arguments.mistake = word;
      return arguments;
    }
    const std::string value = equals != std::string::npos ? word.substr(equals + 1) : words[++i];
    if (name != "--set" && name != "--rate") {
      arguments.options[name] = value;
      continue;
    }
    const std::size_t split = value.find('=');
    if (split == std::string::npos) {
      arguments.mistake = word + " " + value;
      return arguments;
    }
    auto& list = name == "--set" ? arguments.facts : arguments.rates;
    list.emplace_back(value.substr(0, split), value.substr(split + 1));
  }
  return arguments;
}

}  // namespace zerokm
