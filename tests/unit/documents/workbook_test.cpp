// Spreadsheets: dates in the precision that is shown, both day counts, hidden sheets, archives that
// are broken, locked or meant to burst.
#include <doctest/doctest.h>
#include <algorithm>

#include "documents/inflate.h"
#include "documents/workbook.h"
#include "documents/workbook_parts.h"
#include "documents/zip.h"
#include "table_files.h"

using namespace zerokm;
using namespace zerokm::workbook;

namespace {

std::string file(const char* name) {
  const std::string bytes = file_text(std::string(ZEROKM_SOURCE_DIR "/tests/cases/files/") + name);
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

// Deflates without packing, for damage tests and bounds.
std::string stored_blocks(const std::string& text) {
  std::string packed;
  for (std::size_t at = 0; at <= text.size(); at += 65535) {
    const std::string piece = text.substr(at, 65535);
    const auto size = static_cast<unsigned>(piece.size());
    packed += at + 65535 > text.size() ? '\1' : '\0';
    for (const unsigned number : {size, ~size}) {
      packed += static_cast<char>(number & 0xFFU);
      packed += static_cast<char>(number >> 8 & 0xFFU);
    }
    packed += piece;
  }
  return packed;
}

}  // namespace

TEST_CASE("workbook: rows, texts, numbers and dates as they are shown") {
  Rows rows;
  const auto problems = read_workbook(file("cars.xlsx"), rows);
  CHECK(problems.empty());
  REQUIRE(rows.list.size() == 4);
  CHECK(rows.numbers == std::vector<std::uint32_t>{2, 4, 5, 7});
  CHECK(rows.list[0][0] == " A & B");
  CHECK(rows.list[2] == std::vector<std::string>{"LGXC16AF1S0123456", "2025-06-01", "0.08",
                                                 "2025-03", "18500", "插电混动"});
  CHECK(rows.list[3] == std::vector<std::string>{"LFV2A2157S3004567", "2026-07-15", "0.002",
                                                 "2026-04", "", "汽油"});
}

TEST_CASE("workbook: the cars of it, by row and column") {
  for (const char* name : {"cars.xlsx", "cars-1904.xlsx"}) {
    INFO(name);
    const Table table = table_of(file(name));
    CHECK(table.layout.head_row == 4);
    REQUIRE(table.cars.size() == 2);
    const TableCar& car = table.cars[0];
    CHECK(value_of(car, "registration.first_date") == "2025-06-01");
    CHECK(value_of(car, "vehicle.mileage") == "800");
    CHECK(value_of(car, "vehicle.production_date") == "2025-03-01..2025-03-31");
    CHECK(value_of(car, "deal.price") == "18500.00");
    CHECK(value_of(car, "vehicle.powertrain") == "phev");
    CHECK(cell_of(car, "vehicle.production_date") == "D5");
    CHECK(value_of(table.cars[1], "registration.first_date") == "2026-07-15");
  }
  const Table two = table_of(file("cars-1904.xlsx"));
  REQUIRE(two.problems.size() == 1);
  CHECK(two.problems[0].key == "files.other_sheets");
}

TEST_CASE("workbook: what a format shows") {
  CHECK(shown_by("yyyy-mm-dd") == Shown::day);
  CHECK(shown_by("[$-804]yyyy\"年\"m\"月\"") == Shown::month);
  CHECK(shown_by("mmm-yy") == Shown::month);
  CHECK(shown_by("yyyy") == Shown::year);
  CHECK(shown_by("#,##0.00\\ \"km\"") == Shown::number);
  CHECK(shown_by("[h]:mm:ss") == Shown::time);
  CHECK(shown_by("General") == Shown::number);
  CHECK(shown_by("0.00E+00") == Shown::number);
  CHECK(date_text("45870", Shown::day, false) == "2025-08-01");
  CHECK(date_text("44408", Shown::day, true) == "2025-08-01");
  CHECK(date_text("1", Shown::day, false) == "1900-01-01");
  CHECK(date_text("61", Shown::day, false) == "1900-03-01");
  CHECK(date_text("-5", Shown::day, false).empty());
}

TEST_CASE("workbook: an archive meant to burst is refused before it does") {
  for (const char* name : {"bomb.xlsx", "bomb-hidden.xlsx"}) {
    Rows rows;
    const auto problems = read_workbook(file(name), rows);
    REQUIRE_MESSAGE(problems.size() == 1, name);
    CHECK(problems[0].key == "files.unpacks_too_large");
    CHECK(rows.list.empty());
  }
}

TEST_CASE("workbook: damaged bytes are refused or read, never more") {
  const std::string whole = file("cars.xlsx");
  std::uint32_t dice = 1;
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = whole;
    for (int edit = 0; edit < 3; ++edit) {
      dice = dice * 1664525U + 1013904223U;
      bytes[(dice >> 8) % bytes.size()] = static_cast<char>(dice >> 3);
    }
    if (round % 7 == 0) bytes.resize(bytes.size() / 2 + dice % 300);
    Rows rows;
    refused += read_workbook(bytes, rows).empty() ? 0 : 1;
    CHECK(rows.list.size() <= 10);
  }
  CHECK(refused > 500);
  Rows rows;
  CHECK(read_workbook("PK\x03\x04 nothing else", rows)[0].key == "files.not_a_table");
  CHECK(read_workbook("", rows)[0].key == "files.not_a_table");
}

TEST_CASE("inflate: bounds, broken ends, reach before the beginning") {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += static_cast<char>('a' + i % 7);
  std::string out;
  std::size_t longest = 0;
  const auto taker = [&](std::string_view piece) {
    longest = std::max(longest, piece.size());
    out += piece;
    return true;
  };
  CHECK(inflate(stored_blocks(text + text + text + text), text.size() * 4, taker) ==
        Unpacked::whole);
  CHECK(out == text + text + text + text);
  CHECK(longest <= 128u << 10);
  CHECK(inflate(stored_blocks(text), text.size() - 1, taker) == Unpacked::too_large);
  CHECK(inflate(stored_blocks(text).substr(0, 100), 1 << 20, taker) == Unpacked::broken);
  CHECK(inflate("", 10, taker) == Unpacked::broken);
  CHECK(inflate("\x07", 10, taker) == Unpacked::broken);
  // One match of distance 1 with nothing before it.
  CHECK(inflate("\x03\x02", 10, taker) == Unpacked::broken);
  CHECK(inflate(stored_blocks(text), 1 << 20, [](std::string_view) { return false; }) ==
        Unpacked::stopped);
  CHECK(crc32_of("123456789", 0) == 0xCBF43926U);
  // "hello" and its adler, as zlib packs them.
  out.clear();
  CHECK(inflate_zlib(std::string("x\x9c\xcbH\xcd\xc9\xc9\x07\x00\x06,\x02\x15", 13), 100, out) ==
        Unpacked::whole);
  CHECK(out == "hello");
}
