// Every message under tests/cases/intake against the facts written beside it: nothing wrong may be
// stated, and nearly all that is there must be found.
#include <doctest/doctest.h>
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "intake/intake.h"
#include "vocabulary_file.h"

using namespace zerokm;
using nlohmann::json;

namespace {

const Day today = *day_from_iso("2026-11-24");

struct Score {
  int stated = 0;  // facts the message states, by the file beside it
  int found = 0;
  int wrong = 0;
  int messages = 0;
};

std::vector<std::filesystem::path> messages_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::set<std::string> values_of(const Vocabulary& vocabulary, const Understood& understood) {
  std::set<std::string> values;
  for (const Alternative& one : understood.alternatives) {
    values.insert(text_from_value(vocabulary, understood.fact, one.values));
  }
  return values;
}

// In the form text_from_value writes, so that "2025-06" and its days compare equal.
std::string canonical(const Vocabulary& vocabulary, FactId id, const std::string& text) {
  const auto values = value_from_text(vocabulary, id, text);
  REQUIRE_MESSAGE(values.has_value(), vocabulary.entry(id).id << ": " << text);
  return text_from_value(vocabulary, id, *values);
}

void judge(const Vocabulary& vocabulary, const std::filesystem::path& path, const json& expected,
           Score& score) {
  const std::string name = path.filename().string();
  const Reading reading = read_message(vocabulary, file_text(path.string()), today);
  std::map<std::string, const Understood*> understood;
  const std::vector<Understood> all = settle(vocabulary, reading);
  for (const Understood& one : all) understood[vocabulary.entry(one.fact).id] = &one;
  ++score.messages;
  for (const auto& [id, value] : expected.items()) {
    if (id == "notices") continue;
    const auto fact = vocabulary.find(id);
    REQUIRE_MESSAGE(fact.has_value(), name << ": " << id);
    ++score.stated;
    std::set<std::string> wanted;
    const bool ambiguous = value.is_object();
    if (ambiguous) {
      for (const auto& one : value["ambiguous"]) wanted.insert(canonical(vocabulary, *fact, one));
    } else {
      wanted.insert(canonical(vocabulary, *fact, value.get<std::string>()));
    }
    const auto at = understood.find(id);
    if (at == understood.end()) {
      MESSAGE(name << ": " << id << " not found");
      continue;
    }
    const auto values = values_of(vocabulary, *at->second);
    const bool asked = values.size() > 1;
    std::set<std::string> named = values;
    named.erase("?");  // "it means something else" is offered beside a lone doubtful reading
    if (named == wanted && asked == ambiguous) {
      ++score.found;
      continue;
    }
    const bool among = std::includes(values.begin(), values.end(), wanted.begin(), wanted.end());
    if (asked && among) {
      MESSAGE(name << ": " << id << " is asked though it is stated");
      continue;
    }
    ++score.wrong;
    std::string listed;
    for (const std::string& one : values) listed += one + " ";
    CHECK_MESSAGE(false,
                  name << ": " << id << " read as " << listed << ", expected " << value.dump());
  }
  for (const auto& [id, one] : understood) {
    if (expected.contains(id)) continue;
    ++score.wrong;
    std::string listed;
    for (const std::string& value : values_of(vocabulary, *one)) listed += value + " ";
    CHECK_MESSAGE(false, name << ": " << id << " is not stated, read as " << listed);
  }
  if (expected.contains("notices")) {
    for (const auto& key : expected["notices"]) {
      const bool there = std::any_of(reading.notices.begin(), reading.notices.end(),
                                     [&](const Notice& notice) { return notice.key == key; });
      CHECK_MESSAGE(there, name << ": no notice " << key.get<std::string>());
    }
  }
}

}  // namespace

TEST_CASE("messages: no wrong fact is stated and at least 95 % of the stated ones are found") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  std::map<std::string, Score> folders;
  for (const auto& path : messages_below(ZEROKM_SOURCE_DIR "/tests/cases/intake")) {
    const std::string folder = path.parent_path().filename().string();
    if (folder == "nothing") continue;
    auto beside = path;
    beside.replace_extension(".facts.json");
    INFO(path.string());
    REQUIRE(std::filesystem::exists(beside));
    judge(vocabulary, path, json::parse(file_text(beside.string())), folders[folder]);
  }
  Score all;
  for (const auto& [folder, score] : folders) {
    std::printf("  intake %-12s %4d messages, %5d facts, found %5d, wrong %d\n", folder.c_str(),
                score.messages, score.stated, score.found, score.wrong);
    all.messages += score.messages;
    all.stated += score.stated;
    all.found += score.found;
    all.wrong += score.wrong;
  }
  std::printf("  intake %-12s %4d messages, %5d facts, found %5d (%d.%d %%), wrong %d\n", "all",
              all.messages, all.stated, all.found, all.found * 100 / std::max(all.stated, 1),
              all.found * 1000 / std::max(all.stated, 1) % 10, all.wrong);
  CHECK(all.messages >= 400);
  CHECK(all.wrong == 0);
  CHECK(all.found * 100 >= all.stated * 95);
}

TEST_CASE("messages: what says nothing about a car yields no fact") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  int count = 0;
  for (const auto& path : messages_below(ZEROKM_SOURCE_DIR "/tests/cases/intake/nothing")) {
    const Reading reading = read_message(vocabulary, file_text(path.string()), today);
    ++count;
    for (const Candidate& one : reading.candidates) {
      CHECK_MESSAGE(false, path.filename().string()
                               << ": " << vocabulary.entry(one.fact).id << " = "
                               << text_from_value(vocabulary, one.fact, one.values));
    }
  }
  CHECK(count >= 20);
}

TEST_CASE("messages: every span lies in the text and on characters") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  const auto on_character = [](const std::string& text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  for (const auto& path : messages_below(ZEROKM_SOURCE_DIR "/tests/cases/intake")) {
    const Reading reading = read_message(vocabulary, file_text(path.string()), today);
    std::vector<TextSpan> spans = reading.unread;
    for (const Candidate& one : reading.candidates) spans.push_back(one.span);
    for (const Candidate& one : reading.candidates) spans.push_back(one.label);
    for (const Notice& one : reading.notices) spans.push_back(one.span);
    for (const TextSpan& span : spans) {
      REQUIRE(span.begin <= span.end);
      REQUIRE(span.end <= reading.text.size());
      REQUIRE(on_character(reading.text, span.begin));
      REQUIRE(on_character(reading.text, span.end));
    }
  }
}

TEST_CASE("messages: personal data never becomes a fact's words") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  const Reading reading =
      read_message(vocabulary,
                   "车主：王小明，身份证号110101199003078515，车牌沪A12345，电话13812345678，"
                   "住址：上海市浦东新区世纪大道100号\n2025年8月3日上牌，里程1200公里",
                   today);
  for (const Candidate& one : reading.candidates) {
    const std::string words = reading.text.substr(one.span.begin, one.span.end - one.span.begin);
    CHECK(words.find("110101") == std::string::npos);
    CHECK(words.find("138123") == std::string::npos);
    CHECK(words.find("王小明") == std::string::npos);
    CHECK(words.find("世纪大道") == std::string::npos);
  }
  for (const char* key : {"intake.dropped_owner", "intake.dropped_identity", "intake.dropped_plate",
                          "intake.dropped_phone", "intake.dropped_address"}) {
    CHECK_MESSAGE(std::any_of(reading.notices.begin(), reading.notices.end(),
                              [&](const Notice& notice) { return notice.key == key; }),
                  key);
  }
}

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::map<std::string, std::set<std::string>> facts_of(const Vocabulary& vocabulary,
                                                      const std::string& text) {
  std::map<std::string, std::set<std::string>> facts;
  for (const Understood& one : settle(vocabulary, read_message(vocabulary, text, today))) {
    facts[vocabulary.entry(one.fact).id] = values_of(vocabulary, one);
  }
  return facts;
}

}  // namespace

TEST_CASE("messages: line ends, kinds of blanks, marks of direction and greetings change nothing") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  for (const auto& path : messages_below(ZEROKM_SOURCE_DIR "/tests/cases/intake")) {
    const std::string text = file_text(path.string());
    const auto plain = facts_of(vocabulary, text);
    INFO(path.filename().string());
    CHECK(facts_of(vocabulary, replaced(text, "\n", "\r\n")) == plain);
    CHECK(facts_of(vocabulary, replaced(text, " ", "\xC2\xA0")) == plain);
    CHECK(facts_of(vocabulary, replaced(text, " ", "  ")) == plain);
    CHECK(facts_of(vocabulary, "\xE2\x80\x8F" + replaced(text, " ", " \xE2\x80\x8E")) == plain);
    CHECK(facts_of(vocabulary, "Hello!\n\n" + text + "\n\nBest regards") == plain);
  }
}
