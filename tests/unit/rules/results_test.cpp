#include <algorithm>
#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::Law;
using small_law::rule;
using small_law::source;

namespace {

Rule requiring(const std::string& id, Severity severity, const std::string& require) {
  Rule made = rule(id, severity);
  made.require = source(require);
  return made;
}

void compile(Law& law) {
  law.compile();
  for (const Problem& problem : law.problems) FAIL(line_from_problem(problem));
}

const Finding& finding(const Answer& answer, const std::string& id) {
  for (const Finding& one : answer.findings) {
    if (one.rule->id == id) return one;
  }
  FAIL("no finding for " << id);
  return answer.findings.front();
}

std::vector<std::string> names(const Law& law, const std::vector<FactId>& ids) {
  std::vector<std::string> list;
  for (const FactId id : ids) list.push_back(law.vocabulary.entry(id).id);
  return list;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the status of a rule") {
  Law law;
  Rule made = requiring("R", Severity::blocks, "car.weight <= 1000 kg and paper.proof");
  made.applies = source("car.kind == bev");
  made.exempt = source("car.old");
  made.doubt = source("car.weight == 500 kg");
  law.main.rules = {made};
  compile(law);
  const auto status = [&](const std::string& kind, const std::string& weight,
                          const std::string& proof, const std::string& old) {
    return finding(law.run({{"car.kind", kind},
                            {"car.weight", weight},
                            {"paper.proof", proof},
                            {"car.old", old}}),
                   "R")
        .status;
  };
  CHECK(status("petrol", "900", "yes", "no") == Status::not_applicable);
  CHECK(status("bev", "900", "yes", "no") == Status::met);
  CHECK(status("bev", "900", "no", "no") == Status::unmet);
  CHECK(status("bev", "900", "no", "yes") == Status::exempt);
  CHECK(status("bev", "900", "no", "?") == Status::unknown);
  CHECK(status("bev", "900", "?", "no") == Status::missing_paper);
  CHECK(status("bev", "1100", "?", "no") == Status::unmet);
  CHECK(status("bev", "900..1100", "yes", "no") == Status::unknown);
  CHECK(status("bev", "500", "yes", "no") == Status::met);
  CHECK(status("bev", "500", "no", "no") == Status::disputed);
  CHECK(status("bev", "500", "?", "no") == Status::disputed);
  CHECK(status("bev", "400..600", "no", "no") == Status::disputed);
  CHECK(status("bev|petrol", "500", "no", "no") == Status::disputed);
  CHECK(status("bev|petrol", "900", "yes", "no") == Status::unknown);
}

TEST_CASE("a rule is in force between its days, by its clock") {
  Law law;
  Rule first = requiring("R", Severity::blocks, "car.old");
  first.version = "1";
  first.clock = "deal.day";
  first.until = day_from_digits(2025, 12, 31);
  Rule second = requiring("R", Severity::blocks, "not car.old");
  second.version = "2";
  second.clock = "deal.day";
  second.from = day_from_digits(2026, 1, 1);
  law.main.rules = {first, second};
  compile(law);
  const auto both = [&](const std::string& day) {
    const Answer answer = law.run({{"deal.day", day}, {"car.old", "yes"}});
    return std::pair(answer.findings[0].status, answer.findings[1].status);
  };
  CHECK(both("2025-12-31") == std::pair(Status::met, Status::not_applicable));
  CHECK(both("2026-01-01") == std::pair(Status::not_applicable, Status::unmet));
  CHECK(both("2025-12-31..2026-01-01") == std::pair(Status::unknown, Status::unknown));
  const Answer open = law.run({{"car.old", "yes"}});
  CHECK(names(law, open.findings[1].undecided) == Names{"deal.day"});
  CHECK(open.overall == Overall::cannot_say);
  CHECK(law.run({{"deal.day", "2025"}, {"car.old", "yes"}}).overall == Overall::nothing_against);
}

TEST_CASE("facts used and facts that decide") {
  Law law;
  law.main.derived = {{"heavy", source("car.weight > 1000 kg")}};
  law.main.tables = {small_law::fee_table()};
  Rule made = requiring("R", Severity::blocks, "heavy or (car.old and car.kind == bev)");
  Rule cost = rule("C", Severity::cost);
  cost.amount = source("lookup(fee; if(car.old, group.a, group.b), car.weight)");
  law.main.rules = {made, cost};
  compile(law);
  Answer answer = law.run({});
  CHECK(names(law, finding(answer, "R").used) == Names{"car.weight", "car.old", "car.kind"});
  CHECK(names(law, finding(answer, "R").undecided) == Names{"car.weight", "car.old", "car.kind"});
  answer = law.run({{"car.weight", "900"}, {"car.old", "yes"}});
  CHECK(names(law, finding(answer, "R").undecided) == Names{"car.kind"});
  answer = law.run({{"car.weight", "900"}, {"car.old", "no"}});
  CHECK(finding(answer, "R").status == Status::unmet);
  CHECK(finding(answer, "R").undecided.empty());
  // The weight is not exact, but every value of it is in the same row.
  answer = law.run({{"car.weight", "900..950"}});
  CHECK(names(law, finding(answer, "C").undecided) == Names{"car.old"});
}

TEST_CASE("amounts, their rows and totals") {
  Law law;
  law.main.tables = {small_law::fee_table()};
  Rule fee = rule("FEE", Severity::cost);
  fee.amount = source("lookup(fee; if(car.old, group.b, group.a), car.weight)");
  fee.total = "border";
  Rule share = rule("SHARE", Severity::cost);
  share.amount = source("deal.price * 10 %");
  share.total = "border";
  share.applies = source("deal.buyer == firm");
  law.main.rules = {fee, share};
  compile(law);
  Answer answer = law.run({{"car.old", "yes"},
                           {"car.weight", "500"},
                           {"deal.buyer", "firm"},
                           {"deal.price", "100.50"}});
  CHECK(finding(answer, "FEE").amount->low == 30);
  REQUIRE(finding(answer, "FEE").rows.size() == 1);
  CHECK(finding(answer, "FEE").rows[0].line == 4);
  REQUIRE(answer.totals.size() == 1);
  CHECK(answer.totals[0].figure.decimals == 4);
  CHECK(answer.totals[0].figure.low == 400500);
  CHECK_FALSE(answer.totals[0].lower_bound);
  answer = law.run({{"car.weight", "500"}, {"deal.price", "100"}});
  CHECK(finding(answer, "FEE").rows.size() == 2);
  CHECK(answer.totals[0].figure.low == 100000);
  CHECK(answer.totals[0].figure.high == 400000);
  answer = law.run({{"car.old", "no"}, {"car.weight", "500"}, {"deal.buyer", "firm"}});
  CHECK(answer.totals[0].lower_bound);
  CHECK(answer.totals[0].figure.low == 100000);
}

TEST_CASE("the word for a side, first match wins") {
  const auto word = [](const Rule& made, const std::string& old, RunOptions options = {}) {
    Law law;
    law.main.rules = {made};
    compile(law);
    return law.run({{"car.old", old}}, options).overall;
  };
  Rule made = requiring("R", Severity::blocks, "car.old");
  CHECK(word(made, "yes") == Overall::nothing_against);
  CHECK(word(made, "no") == Overall::blocked);
  CHECK(word(made, "?") == Overall::cannot_say);
  made.confidence = Confidence::indicative;
  CHECK(word(made, "no") == Overall::probably_blocked);
  made.confidence = Confidence::unconfirmed;
  CHECK(word(made, "no") == Overall::no_objection);
  CHECK(word(made, "yes") == Overall::nothing_against);
  made = requiring("R", Severity::document, "car.old");
  CHECK(word(made, "no") == Overall::needs_document);
  CHECK(word(made, "?") == Overall::cannot_say);
  made.scope = true;
  CHECK(word(made, "no") == Overall::out_of_scope);
  made.scope = false;
  made.consistency = true;
  CHECK(word(made, "no") == Overall::cannot_say);
  made.consistency = false;
  made.phase = Phase::papers;
  CHECK(word(made, "no") == Overall::nothing_against);
  RunOptions papers;
  papers.papers = true;
  CHECK(word(made, "no", papers) == Overall::needs_document);
  made.severity = Severity::blocks;
  CHECK(word(made, "no") == Overall::blocked);  // a later phase stops too, once it is certain
  CHECK(word(made, "?") == Overall::nothing_against);
  made = requiring("R", Severity::document, "paper.proof");
  CHECK(word(made, "yes") == Overall::needs_document);
  RunOptions past;
  past.past_time = true;
  made = requiring("R", Severity::blocks, "car.old");
  CHECK(word(made, "yes", past) == Overall::check_again);
  made.flags = {{"A-1", source("car.old")}};
  CHECK(word(made, "yes") == Overall::no_objection);
}

TEST_CASE("an indicative or incomplete ruleset never says that nothing stands against it") {
  Law law;
  law.main.rules = {requiring("R", Severity::blocks, "car.old")};
  law.main.confidence = Confidence::indicative;
  compile(law);
  CHECK(law.run({{"car.old", "yes"}}).overall == Overall::no_objection);
}

TEST_CASE("flags, shows and given values") {
  Law law;
  law.main.derived = {{"days_shown", source("deal.day - car.shown")},
                      {"sure", source("known(car.shown)")}};
  Rule made = requiring("R", Severity::document, "days_shown > 180 days");
  made.flags = {{"EDGE", source("days_shown == 180 days")},
                {"OPEN", source("not known(car.shown)")}};
  made.shows = {"days_shown", "sure"};
  made.gives = {{"free", source("add_days(car.shown, 181)")}};
  law.main.rules = {made};
  compile(law);
  Answer answer = law.run({{"car.shown", "2026-06-01"}, {"deal.day", "2026-11-28"}});
  CHECK(answer.flags == Names{"EDGE"});
  CHECK(finding(answer, "R").shows[0].figure.low == 180);
  CHECK(finding(answer, "R").shows[1].figure.low == static_cast<std::int64_t>(truth_yes));
  CHECK(iso_from_day(Day{static_cast<std::int32_t>(finding(answer, "R").gives[0].figure.low)}) ==
        "2026-11-29");
  CHECK(law.run({{"deal.day", "2026-11-28"}}).flags == Names{"EDGE", "OPEN"});
  law.main.rules[0].require = source("sure");
  CHECK_FALSE(law.compile());
  CHECK(law.problems[0].id == "known-not-allowed");
}

TEST_CASE("an included ruleset's names are visible and its rules run first") {
  Law law;
  Ruleset common = small_law::ruleset();
  common.id = "UNION";
  common.side = Side::common;
  common.choices.clear();
  common.derived = {{"heavy", source("car.weight > 1000 kg")}};
  common.rules = {requiring("U", Severity::blocks, "not heavy")};
  law.included = {common};
  law.main.includes = {"UNION"};
  law.main.rules = {requiring("R", Severity::blocks, "heavy or car.old")};
  compile(law);
  const Answer answer = law.run({{"car.weight", "900"}, {"car.old", "yes"}});
  REQUIRE(answer.findings.size() == 2);
  CHECK(answer.findings[0].rule->id == "U");
  CHECK(answer.findings[0].ruleset == &law.included[0]);
  CHECK(answer.overall == Overall::nothing_against);
  law.main.derived = {{"heavy", source("car.old")}};
  CHECK_FALSE(law.compile());
  CHECK(law.problems[0].id == "duplicate-name");
}

TEST_CASE("values of the user's own replace editable ones only") {
  Law law;
  law.main.parameters = {small_law::rate()};
  law.main.tables = {small_law::fee_table()};
  law.main.derived = {{"r", source("param(rate, deal.day)")},
                      {"f", source("lookup(fee; a, car.weight)")}};
  law.main.rules = {requiring("R", Severity::blocks, "r > 0.15")};
  RunOptions options;
  options.overrides = {{"rate", {}, {5, 1}}, {"fee", {"a", ""}, {77, 0}}};
  const auto values = [&] {
    compile(law);
    const FactSheet facts =
        small_law::facts(law.vocabulary, {{"deal.day", "2026"}, {"car.weight", "5"}});
    return std::pair(value_of(*law.program, facts, options, "r")->low,
                     value_of(*law.program, facts, options, "f")->low);
  };
  CHECK(values() == std::pair<std::int64_t, std::int64_t>(20, 10));
  law.main.parameters[0].editable = true;
  law.main.tables[0].editable = true;
  CHECK(values() == std::pair<std::int64_t, std::int64_t>(50, 77));
}

TEST_CASE("days with equal answers stand side by side") {
  Law law;
  Rule made = requiring("R", Severity::blocks, "deal.day - car.shown > 180 days");
  law.main.rules = {made};
  compile(law);
  const auto runs = run_days(
      *law.program, small_law::facts(law.vocabulary, {{"car.shown", "2026-06-01"}}), {},
      {*law.vocabulary.find("deal.day")}, *day_from_iso("2026-06-01"), *day_from_iso("2027-06-01"));
  REQUIRE(runs.size() == 2);
  CHECK(iso_from_day(runs[0].until) == "2026-11-28");
  CHECK(runs[0].overall == Overall::blocked);
  CHECK(iso_from_day(runs[1].from) == "2026-11-29");
  CHECK(iso_from_day(runs[1].until) == "2027-06-01");
  CHECK(runs[1].overall == Overall::nothing_against);
}

TEST_CASE("a trace goes from the outside in, through derived values once") {
  Law law;
  law.main.derived = {{"heavy", source("car.weight > 1000 kg")}};
  law.main.rules = {requiring("R", Severity::blocks, "not heavy and (car.old or heavy)")};
  compile(law);
  const auto parts = trace(*law.program, small_law::facts(law.vocabulary, {{"car.weight", "900"}}),
                           {}, law.main.rules[0]);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].part == "require");
  Names texts;
  for (const TraceStep& step : parts[0].steps) {
    texts.push_back(std::to_string(step.depth) + " " + step.text);
  }
  CHECK(texts == Names{"0 not heavy and (car.old or heavy)", "1 not heavy", "2 heavy",
                       "3 car.weight > 1000 kg", "4 car.weight", "1 car.old or heavy", "2 car.old",
                       "2 heavy"});
  CHECK(parts[0].steps[1].value.low == static_cast<std::int64_t>(truth_yes));
  CHECK(parts[0].steps[0].value.low == static_cast<std::int64_t>(truth_yes | truth_no));
  CHECK(parts[0].steps[5].place.column == 35);
}

TEST_CASE("contradicting facts count as unknown, and nothing traps") {
  Law law;
  law.main.rules = {requiring("R", Severity::blocks, "car.weight <= 1000 kg")};
  compile(law);
  FactSheet facts;
  facts[*law.vocabulary.find("car.weight")].values = quantity_span(5, 4);
  CHECK(run(*law.program, facts, {}).findings[0].status == Status::unknown);
  facts[*law.vocabulary.find("car.weight")].values = any_truth();
  CHECK(run(*law.program, facts, {}).findings[0].status == Status::unknown);
}

TEST_CASE("what a rule points at must exist") {
  const auto id_of = [](const auto& change) {
    Law law;
    law.main.rules = {requiring("R", Severity::blocks, "car.old")};
    change(law.main.rules[0]);
    law.compile();
    return law.problems.empty() ? std::string() : law.problems[0].id;
  };
  CHECK(id_of([](Rule& r) { r.clock = "car.weight"; }) == "unknown-clock");
  CHECK(id_of([](Rule& r) { r.from = Day{5}; }) == "clock-missing");
  CHECK(id_of([](Rule& r) { r.asks = {"letter"}; }) == "unknown-paper");
  CHECK(id_of([](Rule& r) { r.shows = {"nothing"}; }) == "unknown-name");
  CHECK(id_of([](Rule& r) { r.require.reset(); }) == "require-missing");
  CHECK(id_of([](Rule& r) { r.require = source("car.weight"); }) == "type-mismatch");
  CHECK(id_of([](Rule& r) { r.amount = source("car.weight"); }) == "type-mismatch");
  CHECK(id_of([](Rule& r) { r.gives = {{"g", source("car.old")}}; }) == "type-mismatch");
}

TEST_CASE("cycles and towers of derived values are refused") {
  Law law;
  law.main.derived = {{"a", source("b")}, {"b", source("c")}, {"c", source("a")}};
  CHECK_FALSE(law.compile());
  CHECK(law.problems[0].id == "derived-cycle");
  law.main.derived.clear();
  for (int i = 0; i < 500; ++i) {
    law.main.derived.push_back(
        {"d" + std::to_string(i), source("d" + std::to_string(i + 1) + " or car.old")});
  }
  law.main.derived.push_back({"d500", source("car.old")});
  CHECK_FALSE(law.compile());
  CHECK(law.problems[0].id == "derived-too-deep");
}
