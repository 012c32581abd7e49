// The rules core as a module of its own, without a page and without emcc's JavaScript.
#include <emscripten.h>

#include <algorithm>

#include "api/library.h"
#include "api/zerokm_api.h"

namespace zerokm {
namespace {

Library library;
std::string room;    // texts go in here
std::string answer;  // and come out here
int read_bytes = 0;

int say(Said said) {
  answer = std::move(said.text);
  const int length = static_cast<int>(answer.size());
  return said.refused ? -length : length;
}

std::string_view in_room(int length) {
  return std::string_view(room).substr(0, static_cast<std::size_t>(length));
}

RuleRuns& runs(int handle) { return *library.runs()[static_cast<std::size_t>(handle)]; }

}  // namespace
}  // namespace zerokm

using namespace zerokm;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* zk_room(int bytes) {
  const auto size = static_cast<std::size_t>(bytes);
  if (room.size() < size) room.resize(size);
  return room.data();
}
EMSCRIPTEN_KEEPALIVE const char* zk_answer() { return answer.data(); }

EMSCRIPTEN_KEEPALIVE int zk_file(int path, int text) {
  library.add_file(in_room(path), in_room(path + text).substr(static_cast<std::size_t>(path)));
  return 0;
}
EMSCRIPTEN_KEEPALIVE int zk_load() { return say(library.load()); }

EMSCRIPTEN_KEEPALIVE int zk_check(int length) { return say(library.check(in_room(length))); }

EMSCRIPTEN_KEEPALIVE int zk_rules(int length, int capacity) {
  Said said = library.prepare(in_room(length), static_cast<std::size_t>(capacity));
  if (said.refused) return say(std::move(said));
  return static_cast<int>(library.runs().size()) - 1;
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
