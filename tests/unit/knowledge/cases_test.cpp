// Reading a small market, running its cases, and what a broken part leaves standing.
#include <doctest/doctest.h>

#include "knowledge/knowledge.h"
#include "small_market.h"

using namespace zerokm;
using small_market::files;
using small_market::files_with;
using small_market::lines;

namespace {

using Lines = std::vector<std::string>;

CaseRun run_changed(std::string_view from, std::string_view to) {
  const auto changed = files_with("xx/cases.json", from, to);
  const auto knowledge = read_knowledge(changed);
  REQUIRE(knowledge.value.has_value());
  return run_cases(**knowledge.value, changed);
}

Lines differences(const CaseRun& cases) {
  Lines list = lines(cases.problems);
  for (const CaseResult& result : cases.results) {
    for (const std::string& difference : result.differences) {
      list.push_back(std::to_string(result.place.line) + ": " + difference);
    }
  }
  return list;
}

const Table& table(const Knowledge& knowledge, std::size_t index) {
  return knowledge.ruleset("XX")->tables[index];
}

}  // namespace

TEST_CASE("a market without mistakes is read, linted and passes its cases") {
  const auto knowledge = read_knowledge(files());
  REQUIRE(knowledge.value.has_value());
  CHECK(knowledge.problems.empty());
  const Knowledge& known = **knowledge.value;
  CHECK(known.rulesets.size() == 2);
  CHECK(known.program("XX") != nullptr);
  CHECK(known.program("YY") == nullptr);
  CHECK(known.ruleset("YY")->side == Side::common);
  CHECK(known.words.at("zh").say("XX-FEE.title") == "Fee");
  CHECK(known.shared.parameters.front().values[1].value == Decimal{110, 2});
  CHECK(lines(lint(files())) == Lines{});
  const CaseRun cases = run_cases(known, files());
  CHECK(differences(cases) == Lines{});
  CHECK(cases.results.size() == 8);
}

TEST_CASE("a table is spread into rows with their lines and marks") {
  const auto knowledge = read_knowledge(files());
  REQUIRE(knowledge.value.has_value());
  const Table& duty = table(**knowledge.value, 0);
  REQUIRE(duty.rows.size() == 3);
  CHECK(duty.rows[0].cells[0].members == 3);
  CHECK(duty.rows[0].cells[1].low == open_low);
  CHECK(duty.rows[0].cells[1].high == 1500);
  CHECK(duty.rows[1].cells[1].low == 1501);
  CHECK(duty.rows[1].cells[1].high == open_high);
  CHECK(duty.rows[1].value == 20050);
  CHECK(duty.rows[1].confidence == Confidence::indicative);
  CHECK(duty.rows[1].line == 3);
  const Table& fee = table(**knowledge.value, 1);
  REQUIRE(fee.rows.size() == 6);
  CHECK(fee.keys[2].kind == FactKind::date);
  CHECK(fee.rows[4].cells[0].members == 2);
  CHECK(fee.rows[4].cells[1].members == 3);
  CHECK(fee.rows[4].cells[2].low == day_from_iso("2026-01-01")->number);
  CHECK(fee.rows[4].cells[2].high == day_from_iso("2026-12-31")->number);
  CHECK(fee.rows[4].value == 22);
}

TEST_CASE("a case that differs says what was expected and what was found") {
  CHECK(differences(run_changed("\"XX-LETTER\": \"missing_paper\"", "\"XX-LETTER\": \"met\"")) ==
        Lines{"13: XX-LETTER: expected met, found missing_paper (undecided: letter.held)"});
  CHECK(differences(run_changed("\"overall\": \"blocked\"", "\"overall\": \"no_objection\"")) ==
        Lines{"18: overall: expected no_objection, found blocked (by YY-AGE)"});
  CHECK(differences(run_changed("\"first_free_date\": \"2026-07-01\"",
                                "\"first_free_date\": \"2026-06-30\"")) ==
        Lines{"4: first_free_date: expected 2026-06-30, found 2026-07-01"});
  CHECK(differences(run_changed("\"XX-DUTY\": \"110 USD\"", "\"XX-DUTY\": \"110.01 USD\"")) ==
        Lines{"4: XX-DUTY: expected 110.01 USD, found 110.0000 USD"});
  CHECK(differences(run_changed("\"XX-DUTY\": \"110 USD\"", "\"XX-DUTY\": \"110 EUR\"")) ==
        Lines{"4: XX-DUTY: expected 110 EUR, found 110.0000 USD"});
  CHECK(differences(run_changed("\"XX-FEE\": \"11..22 USD\"", "\"XX-FEE\": \"11 USD\"")) ==
        Lines{"23: XX-FEE: expected 11 USD, found 11..22 USD"});
  CHECK(differences(run_changed("\"flags\": [\"YY-EDGE\"]", "\"no_flags\": [\"YY-EDGE\"]")) ==
        Lines{"13: flag YY-EDGE: expected not to be raised"});
  CHECK(differences(run_changed("\"no_flags\": [\"YY-EDGE\"]", "\"flags\": [\"YY-EDGE\"]")) ==
        Lines{"4: flag YY-EDGE: expected to be raised"});
  CHECK(differences(run_changed("\"border\"", "\"boarder\"")) ==
        Lines{"4: total boarder: expected 110.0000 USD, found no total of that name"});
}

TEST_CASE("phases and the age of the rules can be asked for in a case") {
  CHECK(differences(run_changed("\"name\": \"a young car with its letter\",",
                                "\"name\": \"late\", \"past_time\": true,")) ==
        Lines{"4: overall: expected nothing_against, found check_again"});
  CHECK(differences(run_changed("\"name\": \"a young car with its letter\",",
                                "\"name\": \"x\", \"phases\": [\"paper\"],")) ==
        Lines{"xx/cases.json:5:31: expected papers, filing or arrival, found 'paper'"});
}

TEST_CASE("a case can start from the facts of one above it") {
  const std::string first = "\"name\": \"a young car with its letter\",";
  const std::string another =
      "\"name\": \"first\", \"with\": {\"letter.held\": \"no\"}, "
      "\"expect\": {\"XX-LETTER\": \"unmet\"}}, {\"like\": \"first\", "
      "\"name\": \"second\", \"expect\": {\"XX-LETTER\": \"unmet\"}}, {" +
      first;
  CHECK(differences(run_changed(first, another)) == Lines{});
  const Lines found = differences(run_changed(first, "\"like\": \"frist\", " + first));
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("expected the name of a case above this one, found 'frist'") !=
        std::string::npos);
}

TEST_CASE("a broken ruleset is left out and the others stay") {
  std::vector<NamedText> three = files();
  three.push_back({"zz/rules.json", "{\"ruleset\": \"ZZ\", "});
  three.push_back({"zz/cases.json", "{\"cases\": []}"});
  const auto knowledge = read_knowledge(three);
  REQUIRE(knowledge.value.has_value());
  CHECK(lines(knowledge.problems) ==
        Lines{"zz/rules.json:1:19: expected a key, found the end of the file"});
  CHECK((*knowledge.value)->program("XX") != nullptr);
  CHECK((*knowledge.value)->ruleset("ZZ") == nullptr);
  CHECK(
      lines(run_cases(**knowledge.value, three).problems) ==
      Lines{
          "zz/cases.json: expected a ruleset without mistakes in the folder zz; there is none, so "
          "its cases were not run"});
}

TEST_CASE("without a vocabulary there is no knowledge") {
  const auto knowledge = read_knowledge({{"xx/rules.json", "{}"}});
  CHECK_FALSE(knowledge.value.has_value());
  CHECK(lines(knowledge.problems) ==
        Lines{"vocabulary.json: expected the file vocabulary.json among "
              "the rules; there is none"});
}

TEST_CASE("a language can be added later") {
  std::vector<NamedText> later;
  std::vector<NamedText> first;
  for (const NamedText& file : files()) {
    (file.path.find(".zh.") == std::string::npos ? first : later).push_back(file);
  }
  const auto knowledge = read_knowledge(first);
  REQUIRE(knowledge.value.has_value());
  CHECK((*knowledge.value)->words.count("zh") == 0);
  later.push_back({"assets/screen.zh.json", "{\"ui.brand\": \"ZeroKm\"}"});
  CHECK(add_words(**knowledge.value, later).empty());
  CHECK((*knowledge.value)->words.at("zh").language == "zh");
  CHECK((*knowledge.value)->words.at("zh").say("flag.YY-EDGE") == "At the edge.");
  CHECK((*knowledge.value)->words.at("zh").say("ui.brand") == "ZeroKm");
  CHECK(lines(add_words(**knowledge.value, {{"words.ru.json", "{\"a\": 1}"}})) ==
        Lines{"words.ru.json:1:7: expected a string, found a number"});
}
