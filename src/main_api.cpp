// The rules core as a module of its own, without a page and without emcc's JavaScript.
#include <emscripten.h>

#include <cstdio>
#include <cstdlib>

#include "api/instance.h"
#include "api/zerokm_api.h"

using namespace zerokm;

Instance& zerokm::instance() {
  static Instance one;
  return one;
}

namespace {

int read_bytes = 0;

RuleRuns& runs(int handle) { return *instance().library.runs()[static_cast<std::size_t>(handle)]; }
int say(Said said) { return instance().say(std::move(said)); }
std::string_view in_room(int length) { return instance().in_room(length); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* zk_room(int bytes) {
  const auto size = static_cast<std::size_t>(bytes);
  std::string& room = instance().room;
  if (room.size() < size) room.resize(size);
  return room.data();
}
EMSCRIPTEN_KEEPALIVE const char* zk_answer() { return instance().answer.data(); }

EMSCRIPTEN_KEEPALIVE int zk_file(int path, int text) {
  instance().library.add_file(in_room(path),
                              in_room(path + text).substr(static_cast<std::size_t>(path)));
  return 0;
}
EMSCRIPTEN_KEEPALIVE int zk_load() { return say(instance().library.load()); }

EMSCRIPTEN_KEEPALIVE int zk_say(int language, int key) {
  return say(instance().library.say(
      in_room(language), in_room(language + key).substr(static_cast<std::size_t>(language))));
}

EMSCRIPTEN_KEEPALIVE int zk_rules(int length, int capacity) {
  Said said = instance().library.prepare(in_room(length), static_cast<std::size_t>(capacity));
  if (said.refused) return say(std::move(said));
  return static_cast<int>(instance().library.runs().size()) - 1;
}
EMSCRIPTEN_KEEPALIVE int zk_facts(int rules) { return say({lines_of_facts(runs(rules))}); }
EMSCRIPTEN_KEEPALIVE int zk_rule_ids(int rules) { return say({lines_of_rules(runs(rules))}); }

EMSCRIPTEN_KEEPALIVE void* zk_columns(int rules) { return runs(rules).cars().places(); }
EMSCRIPTEN_KEEPALIVE void zk_clear(int rules, int cars) {
  runs(rules).cars().clear(static_cast<std::size_t>(cars));
}
EMSCRIPTEN_KEEPALIVE void zk_widen(int rules, int fact) {
  runs(rules).cars().widen(static_cast<std::size_t>(fact));
}
EMSCRIPTEN_KEEPALIVE int zk_state(int rules, int fact, int car, int length) {
  return say(state_from_text(runs(rules).cars(), static_cast<std::size_t>(fact),
                             static_cast<std::size_t>(car), in_room(length)));
}
EMSCRIPTEN_KEEPALIVE int zk_known(int rules, int length) {
  return say(known_name(runs(rules).cars().vocabulary(), in_room(length)));
}
EMSCRIPTEN_KEEPALIVE int zk_read(int rules, int length) {
  std::vector<Problem> problems;
  const auto read = runs(rules).rows().read(in_room(length), problems);
  if (!read) return say(refusal(problems));
  read_bytes = static_cast<int>(read->bytes);
  return static_cast<int>(read->cars);
}
EMSCRIPTEN_KEEPALIVE int zk_read_bytes() { return read_bytes; }
EMSCRIPTEN_KEEPALIVE void zk_restart(int rules) { runs(rules).rows().restart(); }

EMSCRIPTEN_KEEPALIVE const void* zk_statuses(int rules, int cars) {
  return runs(rules).statuses(static_cast<std::size_t>(cars));
}
EMSCRIPTEN_KEEPALIVE const void* zk_days(int rules, int length, int car, int from, int days) {
  return runs(rules).days(static_cast<std::size_t>(car),
                          facts_named(runs(rules).cars().vocabulary(), in_room(length)), Day{from},
                          static_cast<std::size_t>(days));
}
EMSCRIPTEN_KEEPALIVE const double* zk_trace(int rules, int car) {
  return runs(rules).values(static_cast<std::size_t>(car)).data();
}
EMSCRIPTEN_KEEPALIVE int zk_trace_steps(int rules) { return say({lines_of_steps(runs(rules))}); }

}  // extern "C"

// The reader of JSON asks the C library for the value of each number, though our tree keeps its
// text, and the C++ library prints before it gives up: a seventh of the module that nothing of ours
// needs.
extern "C" {

#define ZEROKM_UNUSED __attribute__((weak))
ZEROKM_UNUSED float strtof(const char*, char**) { return 0; }
ZEROKM_UNUSED double strtod(const char*, char**) { return 0; }
ZEROKM_UNUSED long double strtold(const char*, char**) { return 0; }
ZEROKM_UNUSED int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size > 0) *out = 0;
  return 0;
}
ZEROKM_UNUSED void abort_message(const char*, ...) { std::abort(); }

}  // extern "C"
