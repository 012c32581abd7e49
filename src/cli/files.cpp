#include "cli/files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/limits.h"

namespace zerokm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t read_block = 64u << 10;
constexpr int folders_up = 5;

std::optional<std::string> read_stream(std::FILE* stream, std::size_t limit) {
  std::string bytes;
  std::vector<char> block(read_block);
  while (bytes.size() <= limit) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), stream);
    bytes.append(block.data(), got);
    if (got < block.size()) break;
  }
  if (std::ferror(stream) != 0) return std::nullopt;
  if (bytes.size() > limit + 1) bytes.resize(limit + 1);
  return bytes;
}

bool holds_rules(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / "vocabulary.json", error);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t limit) {
  if (path == "-") return read_stream(stdin, limit);
  std::error_code error;
  if (fs::is_directory(path, error)) return std::nullopt;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  auto bytes = read_stream(file, limit);
  std::fclose(file);
  return bytes;
}

std::vector<NamedText> read_folder(const std::string& folder) {
  std::vector<NamedText> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() != ".json" && path.extension() != ".csv") continue;
    if (path.parent_path().filename() == "schema") continue;  // describes the others to editors
    const auto text = read_file(path.string(), limits::ruleset_file_bytes);
    if (text) files.push_back({fs::relative(path, folder).generic_string(), *text});
  }
  std::sort(files.begin(), files.end(),
            [](const NamedText& a, const NamedText& b) { return a.path < b.path; });
  return files;
}

std::string rules_folder(const std::string& given, const std::string& program_path) {
  if (!given.empty()) return holds_rules(given) ? given : "";
  if (const char* named = std::getenv("ZEROKM_RULES")) return holds_rules(named) ? named : "";
  std::error_code error;
  for (fs::path start :
       {fs::absolute(program_path, error).parent_path(), fs::current_path(error)}) {
    for (int i = 0; i < folders_up && !start.empty(); ++i) {
      if (holds_rules(start / "rulesets")) return (start / "rulesets").string();
      start = start.parent_path();
    }
  }
  return "";
}

}  // namespace zerokm
