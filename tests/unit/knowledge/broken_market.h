// The small market with one piece broken, and the lines in which that must be said.
#pragma once
#include "small_market.h"

namespace small_market {

struct Broken {
  const char* name;
  const char* path;
  const char* from;
  const char* to;
  std::vector<std::string> refusals;
};

inline std::vector<std::string> refusals(const Broken& broken) {
  return lines(zerokm::lint(files_with(broken.path, broken.from, broken.to)));
}

}  // namespace small_market
