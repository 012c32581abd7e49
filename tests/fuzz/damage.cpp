#include "damage.h"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace zerokm::fuzz {
namespace {

constexpr int usual_rounds = 300;

std::size_t dice(Random& random, std::size_t below) { return below == 0 ? 0 : random() % below; }

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// What readers stumble over.
const std::vector<std::string> awkward = {"\0",
                                          "\xFF",
                                          "\xEF\xBB\xBF",
                                          "\xED\xA0\x80",
                                          "\"",
                                          "\\",
                                          "{",
                                          "]",
                                          "\n",
                                          "\t",
                                          "9999999999999999999",
                                          "-1",
                                          "0",
                                          "1e308",
                                          "2026-02-30",
                                          "\xE2\x80\xAE",
                                          "PK\x03\x04",
                                          "%PDF-",
                                          "stream\n",
                                          "endstream",
                                          "obj",
                                          "<<",
                                          ">>",
                                          "<c r=\"ZZZ1\">",
                                          "&#x110000;",
                                          ",",
                                          ";",
                                          "="};

void damage_once(Random& random, std::string& text, const std::string& other) {
  const std::size_t at = dice(random, text.size() + 1);
  const std::size_t length = dice(random, 1 + std::min<std::size_t>(text.size() - at, 64));
  switch (dice(random, 7)) {
    case 0:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << dice(random, 8)));
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text.insert(at, awkward[dice(random, awkward.size())]);
      break;
    case 3:
      text.insert(at, text.substr(at, length));
      break;
    case 4:
      text.resize(at);
      break;
    case 5: {
      const std::size_t from = dice(random, other.size() + 1);
      text.insert(at, other.substr(from, dice(random, 512)));
      break;
    }
    default:
      for (std::size_t i = at; i < at + length; ++i) text[i] = static_cast<char>(random());
  }
}

}  // namespace

std::string damaged(Random& random, const std::string& good, const std::string& other,
                    std::size_t most) {
  std::string text = good;
  for (std::size_t i = 1 + dice(random, 6); i > 0; --i) damage_once(random, text, other);
  if (text.size() > most) text.resize(most);
  return text;
}

std::string file_of(std::string_view path) {
  return content_of(std::filesystem::path(ZEROKM_SOURCE_DIR) / path);
}

std::vector<std::string> files_of(std::string_view folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code missing;
  const std::filesystem::path root = std::filesystem::path(ZEROKM_SOURCE_DIR) / folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root, missing)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const auto& path : paths) files.push_back(content_of(path));
  return files;
}

void rounds(const char* target, const std::vector<std::string>& seeds, std::size_t most,
            const std::function<void(const std::string&)>& take) {
  REQUIRE(!seeds.empty());
  const char* const wanted = std::getenv("ZEROKM_FUZZ_ROUNDS");
  const char* const seed = std::getenv("ZEROKM_FUZZ_SEED");
  const char* const keep = std::getenv("ZEROKM_FUZZ_KEEP");
  const int count = wanted == nullptr ? usual_rounds : std::atoi(wanted);
  for (const std::string& known : files_of(std::string("tests/fuzz/corpus/") + target)) {
    take(known);
  }
  Random random(seed == nullptr ? 1 : std::strtoull(seed, nullptr, 10));
  for (int i = 0; i < count; ++i) {
    const std::string input =
        damaged(random, seeds[dice(random, seeds.size())], seeds[dice(random, seeds.size())], most);
    if (keep != nullptr) {
      std::ofstream(std::filesystem::path(keep) / target, std::ios::binary) << input;
    }
    take(input);
  }
}

}  // namespace zerokm::fuzz
