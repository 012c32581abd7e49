// A world of memory only: for native tests and sanitizers. Letters have plausible widths and no
// pixels, the clock stands where the test puts it, and every deed outside is written down.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "platform/platform.h"

namespace zerokm::platform {

struct Headless {
  Canvas canvas{390, 844, 2, 0, 0, 0, 0};
  Wishes wishes;
  std::int64_t utc_seconds = 0;
  std::vector<std::string> languages{"en"};
  std::string place;
  std::vector<std::pair<std::string, std::string>> kept;
  std::map<std::string, std::string, std::less<>> records;

  // What was done to the world.
  int frames_wanted = 0;
  int started_anew = 0;
  std::string wanted_packs, shared;
  Device device;
  std::string wanted_rules, wanted_place, copied, opened_link, printed, announced, language, theme;
  std::string scanned_field, saved_name, saved_content, file_accept;
  std::string nodes;           // as serialised last
  std::string wanted_records;  // prefix asked for last
  int nodes_shown = 0;         // how often they changed

  // Functions that act on this object; it must outlive what it returns.
  Platform platform();
};

}  // namespace zerokm::platform
