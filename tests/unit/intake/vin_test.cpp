#include "intake/vin.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <cstdio>

#include "vocabulary_file.h"

using namespace zerokm;

namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t begin = 0;
  while (true) {
    const std::size_t tab = line.find('\t', begin);
    cells.push_back(line.substr(begin, tab - begin));
    if (tab == std::string::npos) return cells;
    begin = tab + 1;
  }
}

const char* name_of(VinState state) {
  constexpr const char* names[] = {"valid", "unchecked", "suspect", "error"};
  return names[static_cast<int>(state)];
}

bool names(const VinCheck& check, const std::string& key) {
  return std::any_of(check.findings.begin(), check.findings.end(),
                     [&](const VinFinding& finding) { return finding.key == key; });
}

void judge(const std::vector<std::string>& cells) {
  const VinCheck check = check_vin(cells[0]);
  INFO(cells[0]);
  CHECK(name_of(check.state) == cells[1]);
  CHECK(check.vin == cells[2]);
  std::string keys = cells[3];
  while (!keys.empty()) {
    const std::size_t comma = keys.find(',');
    CHECK_MESSAGE(names(check, keys.substr(0, comma)), keys);
    keys = comma == std::string::npos ? "" : keys.substr(comma + 1);
  }
  if (cells[3].empty()) CHECK(check.findings.empty());
  if (cells[4] == "+") {
    CHECK_FALSE(check.maker.empty());
    CHECK_FALSE(check.maker_zh.empty());
  } else if (cells[4].empty()) {
    CHECK(check.maker.empty());
  }
  if (cells[5] != "-") {
    REQUIRE(check.years.size() == 2);
    CHECK(std::to_string(check.years[0]) + "," + std::to_string(check.years[1]) == cells[5]);
  }
}

// The rows of the data file, each taken apart.
std::vector<std::vector<std::string>> cases() {
  std::vector<std::vector<std::string>> rows;
  const std::string file = file_text(ZEROKM_SOURCE_DIR "/tests/cases/intake/vin.tsv");
  for (std::size_t begin = 0; begin < file.size();) {
    const std::size_t end = file.find('\n', begin);
    const std::string line = file.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line[0] == '#') continue;
    rows.push_back(cells_of(line));
    REQUIRE(rows.back().size() == 6);
  }
  return rows;
}

}  // namespace

TEST_CASE("vin: the cases of the data file") {
  const auto rows = cases();
  for (const auto& cells : rows) judge(cells);
  CHECK(rows.size() >= 150);
}

TEST_CASE("vin: no valid Chinese number is refused, and each wrong check digit of one is found") {
  int numbers = 0;
  int with_h = 0;
  int wrong = 0;
  for (const auto& cells : cases()) {
    std::string vin = cells[2];
    if (cells[1] != "valid" || (vin[0] != 'L' && vin[0] != 'H')) continue;
    ++numbers;
    with_h += vin[0] == 'H' ? 1 : 0;
    const VinCheck right = check_vin(vin);
    CHECK(right.state == VinState::valid);
    CHECK(right.chinese);
    for (const char digit : std::string("0123456789X")) {
      if (digit == cells[2][8]) continue;
      vin[8] = digit;
      const VinCheck check = check_vin(vin);
      CHECK_MESSAGE(check.state == VinState::suspect, vin);
      CHECK_MESSAGE(names(check, "vin.check_digit"), vin);
      ++wrong;
    }
  }
  std::printf(
      "  vin: %d valid Chinese numbers (%d beginning with H), %d wrong check digits found\n",
      numbers, with_h, wrong);
  CHECK(numbers >= 100);
  CHECK(with_h >= 9);
  CHECK(wrong == numbers * 10);
}

TEST_CASE("vin: every swap of one digit for another is found") {
  const std::string vin = "LGXC16AF1S0123456";
  REQUIRE(check_vin(vin).state == VinState::valid);
  for (std::size_t i = 0; i < vin.size(); ++i) {
    if (i == 8 || vin[i] < '0' || vin[i] > '9') continue;
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == vin[i]) continue;
      std::string wrong = vin;
      wrong[i] = digit;
      CHECK(check_vin(wrong).state == VinState::suspect);
    }
  }
}

TEST_CASE("vin: a look-alike is named by its place and a refused letter gets suggestions") {
  const VinCheck check = check_vin("LGХC16AF1SO123456");
  REQUIRE(check.findings.size() >= 2);
  CHECK(check.findings[0].key == "vin.cyrillic");
  CHECK(check.findings[0].position == 3);
  CHECK(check.findings[0].suggestion == "X");
  CHECK(check.findings[1].key == "vin.letter_o");
  CHECK(check.findings[1].position == 11);
  CHECK(check.findings[1].suggestion == "0");
  CHECK(check.vin.empty());
  CHECK(check.state == VinState::error);
}

TEST_CASE("vin: the check digit of illegal text is none") {
  CHECK(vin_check_digit("LGXC16AF1S0123456") == '1');
  CHECK(vin_check_digit("1M8GDM9AXKP042788") == 'X');
  CHECK(vin_check_digit("LGXC16AF1SO123456") == 0);
  CHECK(vin_check_digit("") == 0);
}

TEST_CASE("vin: ranges of China") {
  CHECK(check_vin("LA0C16AF1S0123456").chinese);
  CHECK(check_vin("L0XC16AF1S0123456").chinese);
  CHECK(check_vin("HESC16AF1S0123456").chinese);
  CHECK(check_vin("H0XC16AF1S0123456").chinese);
  CHECK_FALSE(check_vin("WVWZZZ1KZAW123456").chinese);
}
