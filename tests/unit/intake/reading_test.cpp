// What every reading must keep, whatever the bytes: limits, spans, alternatives, refinements.
#include <doctest/doctest.h>
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <set>
#include <string>

#include "core/limits.h"
#include "intake/intake.h"
#include "vocabulary_file.h"

using namespace zerokm;

namespace {

const Day today = *day_from_iso("2026-11-24");

const Vocabulary& vocabulary() {
  static const Vocabulary loaded = vocabulary_of_the_tree();
  return loaded;
}

Understood understood(const std::string& message, const char* id) {
  const FactId fact = *vocabulary().find(id);
  const Reading reading = read_message(vocabulary(), message, today);
  for (const Understood& one : settle(vocabulary(), reading)) {
    if (one.fact == fact) return one;
  }
  return {fact, {}};
}

std::string value(const Alternative& one, FactId fact) {
  return text_from_value(vocabulary(), fact, one.values);
}

bool has_notice(const Reading& reading, const char* key) {
  return std::any_of(reading.notices.begin(), reading.notices.end(),
                     [&](const Notice& notice) { return notice.key == key; });
}

// A small generator of its own: the same sequence on every machine.
struct Dice {
  std::uint64_t state = 1;
  std::uint32_t roll(std::uint32_t sides) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state >> 33) % sides;
  }
};

void check_spans(const Reading& reading) {
  for (const Candidate& one : reading.candidates) {
    REQUIRE(one.span.begin <= one.span.end);
    REQUIRE(one.span.end <= reading.text.size());
    REQUIRE(one.label.end <= reading.text.size());
    REQUIRE_FALSE(is_empty(one.values));
  }
  for (const Notice& one : reading.notices) REQUIRE(one.span.end <= reading.text.size());
  for (const TextSpan& one : reading.unread) REQUIRE(one.end <= reading.text.size());
}

}  // namespace

TEST_CASE("reading: a month and a day inside it are one value, the day") {
  const Understood date =
      understood("首次上牌：2025年8月\n注册日期：2025-08-03", "registration.first_date");
  REQUIRE(date.alternatives.size() == 1);
  CHECK(value(date.alternatives[0], date.fact) == "2025-08-03");
  CHECK(date.alternatives[0].source.words == "2025-08-03");
}

TEST_CASE("reading: two registration dates stay two") {
  const Understood date =
      understood("注册日期：2025-08-03\n首次上牌：2025-09-01", "registration.first_date");
  CHECK(date.alternatives.size() == 2);
}

TEST_CASE("reading: a second statement settles which of two readings is meant") {
  const Understood date =
      understood("registered 03/08/2026, registration date: 2026-08-03", "registration.first_date");
  REQUIRE(date.alternatives.size() == 1);
  CHECK(value(date.alternatives[0], date.fact) == "2026-08-03");
}

TEST_CASE("reading: a second statement that fits neither reading leaves all to be asked") {
  const Understood date =
      understood("registered 03/08/2026, registration date: 2026-05-01", "registration.first_date");
  CHECK(date.alternatives.size() == 3);
}

TEST_CASE("reading: the exact displacement refines the badge") {
  const Understood size = understood("1.5T, 排量1498ml", "vehicle.displacement");
  REQUIRE(size.alternatives.size() == 1);
  CHECK(value(size.alternatives[0], size.fact) == "1498");
}

TEST_CASE("reading: horsepower becomes kilowatts, the words stay as written") {
  const Understood power = understood("бензин, 150 л.с.", "vehicle.engine_power");
  REQUIRE(power.alternatives.size() == 1);
  CHECK(value(power.alternatives[0], power.fact) == "110.33");
  CHECK(power.alternatives[0].source.words.find("150") != std::string::npos);
}

TEST_CASE("reading: ten megabytes and broken bytes are bounded") {
  std::string long_text;
  while (long_text.size() < 10u << 20)
    long_text += "注册日期：2025-06-01 LGXC16AF1S0123456 混动 12.000 km\n";
  const Reading reading = read_message(vocabulary(), long_text, today);
  CHECK(reading.too_long);
  CHECK(reading.text.size() <= limits::paste_bytes);
  CHECK(has_notice(reading, "intake.too_long"));
  CHECK(reading.candidates.size() <= 1000);
  check_spans(reading);
  const Reading broken =
      read_message(vocabulary(), "\xFF\xFE注册\xE6日期：2025-06-01\x00\x01", today);
  CHECK(has_notice(broken, "intake.broken_characters"));
  check_spans(broken);
}

TEST_CASE("reading: time grows with the length, not with its square") {
  // Of the processor, so that a busy machine does not count.
  const auto ticks = [](const std::string& piece, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += piece;
    const std::clock_t begin = std::clock();
    check_spans(read_message(vocabulary(), text, today));
    return std::max<std::clock_t>(std::clock() - begin, CLOCKS_PER_SEC / 1000);
  };
  for (const char* piece :
       {"1", "1 ", "1.", "a", "注册日期 ", "登记日期：2025-06-01\n", "((((", "的的的", "VIN ",
        "owner: ", "混动 ", "150 hp/", "2025-06-01 ", ", ", "L1", "first registration of the ",
        "确认书 ", "出口至俄罗斯 ", "20250601"}) {
    INFO(piece);
    // Sixteen times the text: 16 times the work, or 256 times if it went by the square.
    CHECK(ticks(piece, limits::paste_bytes) < 64 * ticks(piece, limits::paste_bytes / 16));
  }
}

TEST_CASE("reading: ten thousand damaged messages are read without harm") {
  std::vector<std::string> messages;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(ZEROKM_SOURCE_DIR "/tests/cases/intake")) {
    if (entry.path().extension() == ".txt") messages.push_back(file_text(entry.path().string()));
  }
  std::sort(messages.begin(), messages.end());
  REQUIRE(messages.size() >= 100);
  Dice dice;
  for (int round = 0; round < 10000; ++round) {
    std::string text = messages[dice.roll(static_cast<std::uint32_t>(messages.size()))];
    const std::uint32_t edits = 1 + dice.roll(6);
    for (std::uint32_t k = 0; k < edits && !text.empty(); ++k) {
      const std::size_t at = dice.roll(static_cast<std::uint32_t>(text.size()));
      switch (dice.roll(5)) {
        case 0:
          text[at] = static_cast<char>(dice.roll(256));
          break;
        case 1:
          text.erase(at, 1 + dice.roll(9));
          break;
        case 2:
          text.insert(at, 1, static_cast<char>(dice.roll(256)));
          break;
        case 3:
          text.insert(at, text.substr(dice.roll(static_cast<std::uint32_t>(text.size())), 12));
          break;
        default: {
          const std::string& other =
              messages[dice.roll(static_cast<std::uint32_t>(messages.size()))];
          text = text.substr(0, at) + other.substr(std::min<std::size_t>(other.size(), at));
        }
      }
    }
    const Reading reading = read_message(vocabulary(), text, today);
    check_spans(reading);
    const auto all = settle(vocabulary(), reading);
    REQUIRE(all.size() <= reading.candidates.size());
  }
}

TEST_CASE("words: every notice and reason of the readers has a sentence in four languages") {
  std::vector<std::string> keys;
  for (const auto& entry : std::filesystem::directory_iterator(ZEROKM_SOURCE_DIR "/src/intake")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string source = file_text(entry.path().string());
    for (const char* start : {"\"intake.", "\"vin."}) {
      for (std::size_t at = source.find(start); at != std::string::npos;
           at = source.find(start, at + 1)) {
        const std::string key = source.substr(at + 1, source.find('"', at + 1) - at - 1);
        if (key.back() != '_') keys.push_back(key);
      }
    }
  }
  for (const char* kind : {"owner", "address", "identity", "plate", "phone"}) {
    keys.push_back(std::string("intake.dropped_") + kind);
  }
  CHECK(keys.size() > 40);
  for (const char* language : {"en", "zh", "ru", "ar"}) {
    std::set<std::string> words;
    for (const auto& entry :
         std::filesystem::directory_iterator(ZEROKM_SOURCE_DIR "/assets/words")) {
      if (!entry.path().string().ends_with(std::string(".") + language + ".json")) continue;
      const auto file = nlohmann::json::parse(file_text(entry.path().string()));
      for (const auto& [key, text] : file.items()) words.insert(key);
    }
    for (const std::string& key : keys) {
      CHECK_MESSAGE(words.contains(key), language << ": " << key);
    }
  }
}

TEST_CASE(
    "reading: a lone doubtful reading leaves everything possible until somebody confirms it") {
  const Understood date = understood("注册日期：45870", "registration.first_date");
  REQUIRE(date.alternatives.size() == 2);
  CHECK(value(date.alternatives[0], date.fact) == "2025-08-01");
  CHECK(date.alternatives[1].values == vocabulary().everything(date.fact));
}
