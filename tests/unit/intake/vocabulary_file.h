// The vocabulary of the tree, for tests of a room that does not know how files are loaded.
#pragma once
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "core/number.h"
#include "core/vocabulary.h"

#ifndef ZEROKM_SOURCE_DIR
#define ZEROKM_SOURCE_DIR "."
#endif

namespace zerokm {

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline Vocabulary vocabulary_of_the_tree() {
  const auto json = nlohmann::json::parse(file_text(ZEROKM_SOURCE_DIR "/rulesets/vocabulary.json"));
  Vocabulary vocabulary;
  for (const auto& [name, members] : json["choices"].items()) {
    vocabulary.choices.push_back({name, members.get<std::vector<std::string>>()});
  }
  for (const auto& one : json["facts"]) {
    FactEntry entry;
    entry.id = one["id"].get<std::string>();
    const std::string kind = one["kind"].get<std::string>();
    entry.kind = kind == "truth"    ? FactKind::truth
                 : kind == "choice" ? FactKind::choice
                 : kind == "date"   ? FactKind::date
                 : kind == "text"   ? FactKind::text
                                    : FactKind::quantity;
    entry.decimals = one.value("decimals", 0);
    const auto bound = [&](const char* key, std::int64_t otherwise) {
      if (!one.contains(key)) return otherwise;
      const auto value = decimal_from_text(one[key].get<std::string>());
      return *rescaled(value->digits, value->decimals, entry.decimals, Rounding::half_up);
    };
    entry.least = bound("least", open_low);
    entry.most = bound("most", open_high);
    const std::string choice = one.value("choice", "");
    for (std::size_t i = 0; i < vocabulary.choices.size(); ++i) {
      if (vocabulary.choices[i].name == choice) entry.choice = static_cast<int>(i);
    }
    vocabulary.facts.push_back(std::move(entry));
  }
  std::sort(vocabulary.facts.begin(), vocabulary.facts.end(),
            [](const FactEntry& a, const FactEntry& b) { return a.id < b.id; });
  return vocabulary;
}

}  // namespace zerokm
