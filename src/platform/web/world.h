// The browser as the outside world. The other half is web/outside.mjs, handed in as Module.outside.
#pragma once
#include <string>
#include <vector>

#include "platform/platform.h"

namespace zerokm::platform {

struct WebWorld {
  Canvas canvas;  // told by the page when it changes
  Wishes wishes;
  std::vector<char> room;  // strings and pictures cross the border here

  // Functions that act on this object; it must outlive what it returns.
  Platform platform();
};

}  // namespace zerokm::platform
