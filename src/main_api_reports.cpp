// Whole reports beside the rules core, for hosts that show them: a module of its own, as reports
// are a third of it.
#include <emscripten.h>

#include "api/instance.h"
#include "api/zerokm_api.h"

using namespace zerokm;

extern "C" EMSCRIPTEN_KEEPALIVE int zk_check(int length) {
  Instance& one = instance();
  const Knowledge* knowledge = one.library.knowledge();
  if (knowledge == nullptr) return one.say(refusal("no-rules", "no rules are loaded"));
  return one.say(check(*knowledge, one.in_room(length)));
}
