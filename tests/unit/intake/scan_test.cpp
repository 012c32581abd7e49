#include "intake/scan.h"

#include <doctest/doctest.h>

using namespace zerokm;

namespace {

const std::string car = "LEXAMPLE8T0000175";

std::vector<std::string> vins_of(const CodeReading& reading) {
  std::vector<std::string> vins;
  for (const VinCheck& check : reading.vins) vins.push_back(check.vin);
  return vins;
}

PrintedVin printed(std::vector<std::string_view> looks) { return read_printed_vin(looks); }

std::optional<Day> dated(std::vector<std::string_view> looks) { return read_printed_date(looks); }

}  // namespace

TEST_CASE("scan: a VIN in every wrapping labels give it") {
  const std::string separator = "\x1D";
  for (const std::string& text :
       {car, "*" + car + "*", "I" + car, " " + car + " \r\n", "VIN:" + car, "VIN" + car,
        "[)>\x1E"
        "06" +
            separator + "I" + car + separator + "12Z0001\x1E\x04",
        "品牌 比亚迪\n车架号 " + car + "\n颜色 白", "https://example.org/car?vin=" + car + "&x=1",
        "0042;" + car + ";T26;WHITE", car + "\n" + car}) {
    INFO(text);
    const CodeReading reading = read_code(text);
    CHECK(reading.content == CodeContent::vin);
    CHECK(vins_of(reading) == std::vector<std::string>{car});
  }
}

TEST_CASE("scan: a wrong check digit is said where the code holds nothing else, never repaired") {
  const std::string wrong = "LEXAMPLE7T0000175";
  const CodeReading alone = read_code(wrong);
  REQUIRE(alone.vins.size() == 1);
  CHECK(alone.vins[0].vin == wrong);
  CHECK(alone.vins[0].state == VinState::suspect);
  CHECK(read_code("part " + wrong + " box 7").vins.empty());
}

TEST_CASE("scan: numbers that are no VIN") {
  for (const std::string_view text :
       {"", "12345678901234567890", "6901234567892", "LEXAMPLEOT0000175", "ILEXAMPLE8T000017",
        "LEXAMPLE8T00001751"}) {
    INFO(text);
    CHECK(read_code(text).vins.empty());
    CHECK(read_code(text).content == CodeContent::other);
  }
}

TEST_CASE("scan: addresses and sealed data are told apart") {
  CHECK(read_code("HTTPS://example.org/energy/123").content == CodeContent::address);
  const std::string sealed = "U2FsdGVkX1+vupppZksvRf5pq5g5XjFRIipRkwB0K1Y96Qsv2Lm+31cmzaAILwyt";
  CHECK(read_code(sealed).content == CodeContent::sealed);
  // Encoded data may hold seventeen fitting characters by chance, in small letters.
  CHECK(read_code("x+lexample8t0000175/yAZ").vins.empty());
}

TEST_CASE("scan: many VINs, long and broken text are bounded") {
  std::string many;
  for (int i = 0; i < 1000; ++i) {
    std::string vin = "LEXAMPLE0T0000" + std::to_string(100 + i % 900);
    vin[8] = vin_check_digit(vin);
    many += vin + "\n";
  }
  CHECK(read_code(many).vins.size() == 16);
  const CodeReading broken = read_code(std::string(20000, '\xE8'));
  CHECK(broken.vins.empty());
  CHECK(broken.shown.size() <= 120);
}

TEST_CASE("scan: looks at a printed VIN agree, or are left to the user") {
  const PrintedVin good = printed({car, "LEXAMPLEBT0000175", car, "", "LEXAMPLE8T000O175"});
  CHECK(good.agreed);
  CHECK(good.vins[0].vin == car);
  // Once only: likely, but not agreed.
  CHECK_FALSE(printed({car, "LEXAMPLE8T00001", "LEXAMPLE8T0000115"}).agreed);
  // J and 1 have the same value in the check digit's sum: both fit.
  const std::string other = "LEXAMPLE8T0000J75";
  const PrintedVin both = printed({car, car, other});
  CHECK_FALSE(both.agreed);
  CHECK(both.vins.size() == 2);
  CHECK(both.vins[0].vin == car);
  const PrintedVin wrong = printed({"LEXAMPLE7T0000175", "LEXAMPLE7T0000175"});
  CHECK_FALSE(wrong.agreed);
  CHECK(wrong.vins.size() == 1);
  CHECK(printed({}).vins.empty());
}

TEST_CASE("scan: a printed date needs three looks and no other") {
  const auto day = day_from_iso("2025-06-01");
  CHECK(dated({"2025-06-01", "2025.06.01,", "2025-06-01", ""}) == day);
  CHECK_FALSE(dated({"2025-06-01", "2025-06-01", "2025-06-0l"}));
  CHECK_FALSE(dated({"2025-06-01", "2025-06-01", "2025-06-01", "2025-06-07"}));
  CHECK_FALSE(dated({"2025-02-30", "2025-02-30", "2025-02-30"}));
  CHECK_FALSE(dated({"2025-06-011", "2025-06-011", "2025-06-011"}));
}

TEST_CASE("scan: places on a page") {
  const std::vector<PageWord> words = {
      {"ERR", {10, 10, 60, 30}},
      {"LEXAMPLE8T", {100, 102, 300, 130}},
      {"0000175", {312, 100, 430, 131}},
      {"0000175.", {700, 100, 800, 131}},
      {"2025-06-03", {500, 200, 620, 230}},
      {"2025-06-0l", {100, 202, 220, 231}},
  };
  const PageReading page = read_page(words);
  REQUIRE(page.vins.size() == 1);
  CHECK(page.vins[0].left == 100);
  CHECK(page.vins[0].right == 430);
  REQUIRE(page.dates.size() == 2);
  CHECK(page.dates[0].role == DateRole::issue);
  CHECK(page.dates[1].role == DateRole::registration);
  CHECK(read_page({}).vins.empty());
}

TEST_CASE("scan: a page that leans a little keeps its row of dates") {
  const std::vector<PageWord> words = {{"2025-06-01", {100, 200, 220, 222}},
                                       {"2025-06-03", {520, 220, 640, 242}}};
  const PageReading page = read_page(words);
  CHECK(page.dates[0].role == DateRole::registration);
  CHECK(page.dates[1].role == DateRole::issue);
}

TEST_CASE("scan: dates that do not stand side by side have no role") {
  const std::vector<PageWord> words = {{"2025-06-03", {500, 200, 620, 230}},
                                       {"2025-06-01", {100, 302, 220, 331}}};
  for (const PageDate& date : read_page(words).dates) CHECK(date.role == DateRole::unknown);
}
