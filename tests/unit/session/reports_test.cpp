// The reports a user keeps, prints and sends, on the shipped rules.
#include <doctest/doctest.h>

#include "report/csv_report.h"
#include "report/html_report.h"
#include "report/json_report.h"
#include "report/personal.h"
#include "report/seal.h"
#include "session/session.h"
#include "shipped_rules.h"

using namespace zerokm;

namespace {

const char* const vin = "LEXAMPLE8T0000175";

struct Made {
  Inspected inspected;
  InspectionText text;
  std::vector<std::string> withheld;
};

Made made_in(const char* language, bool without_personal) {
  Session session(shipped_knowledge(), *day_from_iso("2026-11-24"));
  session.paste(
      "云岭X5 <b>1.5T</b>\n车架号 LEXAMPLE8T0000175\n注册日期：2026-06-01\n生产日期 2026年5月\n"
      "汽油 1498ml 110kW\n左舵，表显里程 12 km\n价格 98400元\n");
  REQUIRE(session.choose_market("RU"));
  Made made;
  made.inspected = session.inspect();
  if (without_personal) {
    made.withheld = take_personal(shipped_knowledge().vocabulary, made.inspected);
  }
  made.text = session.text(shipped_knowledge().words.at(language), made.inspected);
  return made;
}

std::string html_of(const Made& made, const char* language) {
  const Phrases phrases(shipped_knowledge().words.at(language), shipped_knowledge().vocabulary);
  HtmlOptions options;
  options.withheld = made.withheld;
  return html_report(phrases, made.inspected, made.text, options);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page to print says what the screen says, in each language") {
  for (const char* language : {"en", "zh", "ru", "ar"}) {
    CAPTURE(language);
    const Made made = made_in(language, false);
    const std::string html = html_of(made, language);
    REQUIRE(made.text.sides.size() == 2);
    for (const SideText& side : made.text.sides) {
      CHECK(holds(html, side.word));
      CHECK(holds(html, side.caption));
      for (const RuleText& rule : side.rules) CHECK_MESSAGE(holds(html, rule.id), rule.id);
    }
    CHECK(holds(html, made.text.sides[0].first_free->date));
    CHECK(holds(html, vin));
    CHECK(holds(html, made.text.sides[1].costs.total));
    CHECK_FALSE(holds(html, "[report."));
    CHECK_FALSE(holds(html, "[ui."));
  }
}

TEST_CASE("words of the message stay words") {
  const std::string html = html_of(made_in("en", false), "en");
  CHECK_FALSE(holds(html, "<b>"));
  CHECK_FALSE(holds(html, "<script"));
}

TEST_CASE("without the VIN it stands nowhere, and the answers are the same") {
  const Made with = made_in("en", false);
  const Made without = made_in("en", true);
  CHECK_FALSE(holds(html_of(without, "en"), vin));
  const Phrases phrases(shipped_knowledge().words.at("en"), shipped_knowledge().vocabulary);
  const Vocabulary& vocabulary = shipped_knowledge().vocabulary;
  const auto hidden = [&](const std::string& report) {
    return masked(report, without.withheld, "left out");
  };
  CHECK_FALSE(holds(hidden(csv_report(phrases, without.inspected, without.text)), vin));
  CHECK_FALSE(holds(hidden(json_report(vocabulary, without.inspected, without.text)), vin));
  for (std::size_t i = 0; i < with.text.sides.size(); ++i) {
    CHECK(with.text.sides[i].overall == without.text.sides[i].overall);
    CHECK(with.text.sides[i].sentence == without.text.sides[i].sentence);
    CHECK(with.text.sides[i].costs.total == without.text.sides[i].costs.total);
  }
}

TEST_CASE("a seal is whole until one byte of the document changes") {
  const std::string html = html_of(made_in("en", false), "en");
  const SealCheck whole = check_seal(html);
  CHECK(whole.state == SealState::whole);
  CHECK(whole.checksum.size() == 64);
  // Bytes of every part: head, answers, rules, the seal's digits, its picture, the end.
  for (std::size_t at = 0; at < html.size(); at += html.size() / 97) {
    CAPTURE(at);
    std::string changed = html;
    changed[at] = changed[at] == 'x' ? 'y' : 'x';
    CHECK(check_seal(changed).state != SealState::whole);
  }
  CHECK(check_seal(html + " ").state == SealState::changed);
  CHECK(check_seal("<!DOCTYPE html><p>no report</p>").state == SealState::missing);
  CHECK(check_seal("").state == SealState::missing);
}

TEST_CASE("rules of the user's own are named in every report") {
  Made made = made_in("en", false);
  Ruleset own = *made.inspected.sides[1].answer.ruleset;
  own.own = true;
  for (Finding& finding : made.inspected.sides[1].answer.findings) finding.ruleset = &own;
  Session session(shipped_knowledge(), *day_from_iso("2026-11-24"));
  made.text = session.text(shipped_knowledge().words.at("en"), made.inspected);
  const std::string mark = shipped_knowledge().words.at("en").say("report.own_rules_mark");
  CHECK(holds(made.text.sides[1].caption, mark));
  CHECK_FALSE(holds(made.text.sides[0].caption, mark));
  CHECK(holds(html_of(made, "en"), shipped_knowledge().words.at("en").say("report.own_rules")));
  CHECK(holds(json_report(shipped_knowledge().vocabulary, made.inspected, made.text),
              "\"own_rules\": true"));
}
