// Reading files and folders for the command line.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"

namespace zerokm {

// The bytes of a file, or of standard input for "-". Nothing where it cannot be read; at most
// `limit` bytes and one more, so that the caller sees that there was more.
std::optional<std::string> read_file(const std::string& path, std::size_t limit);

// All JSON and CSV files below a folder, by their path inside it, sorted.
std::vector<NamedText> read_folder(const std::string& folder);

// The folder with vocabulary.json: the one given, or $ZEROKM_RULES, or the nearest "rulesets"
// beside or above the program and the working directory. Empty where there is none.
std::string rules_folder(const std::string& given, const std::string& program_path);

}  // namespace zerokm
