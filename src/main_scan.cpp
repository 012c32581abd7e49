// The scanner's gate as a module of its own, loaded with the scanner only: what decoders read goes
// in as text and comes out as lines of fields parted by tabs.
#include <emscripten.h>

#include <array>

#include "core/lines.h"
#include "intake/scan.h"

namespace zerokm {
namespace {

constexpr std::array state_names = {"valid", "unchecked", "suspect", "error"};
constexpr std::array content_names = {"vin", "address", "sealed", "other"};
constexpr std::array role_names = {"unknown", "registration", "issue"};

std::string room;  // texts go in and out here

template <class Names, class Value>
const char* name_of(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits.substr(0, 6)) {
    if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
  }
  return number;
}

void add_vin(std::string& out, const VinCheck& check) {
  add_line(out, {"vin", check.vin, name_of(state_names, check.state), check.maker, check.maker_zh});
}

void add_box(std::string& out, std::string_view name, const PageBox& box) {
  add_line(out, {name, std::to_string(box.left), std::to_string(box.top), std::to_string(box.right),
                 std::to_string(box.bottom)});
}

int answer(std::string out) {
  room = std::move(out);
  return static_cast<int>(room.size());
}

std::string_view in_room(int length) {
  return std::string_view(room).substr(0, static_cast<std::size_t>(length));
}

}  // namespace
}  // namespace zerokm

using namespace zerokm;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* zk_scan_room(int bytes) {
  room.resize(static_cast<std::size_t>(bytes));
  return room.data();
}
EMSCRIPTEN_KEEPALIVE char* zk_scan_answer() { return room.data(); }

// The text of a code. Out: a line "content name shown", then a line per VIN.
EMSCRIPTEN_KEEPALIVE int zk_scan_code(int length) {
  const CodeReading reading = read_code(in_room(length));
  std::string out;
  add_line(out, {"content", name_of(content_names, reading.content), reading.shown});
  for (const VinCheck& check : reading.vins) add_vin(out, check);
  return answer(std::move(out));
}

// Words of a page, "left top right bottom text" each. Out: boxes to look at again.
EMSCRIPTEN_KEEPALIVE int zk_scan_page(int length) {
  std::vector<PageWord> words;
  for (const std::string_view line : parts_of(in_room(length), '\n')) {
    const std::vector<std::string_view> cells = parts_of(line, '\t');
    if (cells.size() != 5) continue;
    words.push_back(
        {cells[4],
         {number_of(cells[0]), number_of(cells[1]), number_of(cells[2]), number_of(cells[3])}});
  }
  const PageReading page = read_page(words);
  std::string out;
  for (const PageBox& box : page.vins) add_box(out, "vin", box);
  for (const PageDate& date : page.dates) add_box(out, name_of(role_names, date.role), date.box);
  return answer(std::move(out));
}

// Several looks at one VIN, a line each. Out: "agreed" or "doubtful", then a line per VIN.
EMSCRIPTEN_KEEPALIVE int zk_scan_printed_vin(int length) {
  const PrintedVin printed = read_printed_vin(parts_of(in_room(length), '\n'));
  std::string out;
  add_line(out, {printed.agreed ? "agreed" : "doubtful"});
  for (const VinCheck& check : printed.vins) add_vin(out, check);
  return answer(std::move(out));
}

// Several looks at one date, a line each. Out: the date, or nothing.
EMSCRIPTEN_KEEPALIVE int zk_scan_printed_date(int length) {
  const auto day = read_printed_date(parts_of(in_room(length), '\n'));
  return answer(day ? iso_from_day(*day) : std::string());
}

}  // extern "C"
