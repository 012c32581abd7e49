// The rulesets and words of the tree, read once for all tests of a program.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "knowledge/knowledge.h"

inline std::vector<zerokm::NamedText> shipped_files() {
  namespace fs = std::filesystem;
  std::vector<zerokm::NamedText> files;
  const fs::path root = ZEROKM_SOURCE_DIR;
  for (const auto& [folder, prefix] :
       {std::pair{root / "rulesets", ""}, std::pair{root / "assets" / "words", "assets/"}}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".json" && extension != ".csv") continue;
      if (entry.path().parent_path().filename() == "schema") continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      files.push_back({prefix + fs::relative(entry.path(), folder).generic_string(),
                       {std::istreambuf_iterator<char>(stream), {}}});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

inline const zerokm::Knowledge& shipped_knowledge() {
  static const zerokm::KnowledgePointer knowledge =
      std::move(*zerokm::read_knowledge(shipped_files()).value);
  return *knowledge;
}
