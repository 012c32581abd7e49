// What vehicle numbers say and what is wrong with them, in words and as JSON.
#pragma once
#include <string>
#include <vector>

#include "core/words.h"
#include "intake/vin.h"

namespace zerokm {

struct VinReport {
  std::string written;
  VinCheck check;
  std::vector<std::string> contradictions;  // word keys: other facts do not fit the number
};

std::string text_of(const Words& words, const std::vector<VinReport>& reports);

// A list; docs/reading-json.md.
std::string json_of(const std::vector<VinReport>& reports);

}  // namespace zerokm
