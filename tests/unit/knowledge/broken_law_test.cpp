// Rulesets that load but that a careful reader would refuse: each mistake in one exact line.
#include <doctest/doctest.h>

#include "broken_market.h"

using namespace small_market;

TEST_CASE("mistakes in a market: citations, sources, days of checking, versions, papers") {
  const std::vector<Broken> list = {
      {"a rule without citation",
       "xx/rules.json",
       "      \"asks\": [\"letter\"],\n      \"cites\": [{\"source\": \"LAW\", \"at\": \"2\"}]",
       "      \"asks\": [\"letter\"]",
       {"xx/rules.json:49:5: expected at least one citation under 'cites' of XX-LETTER: the law it "
        "rests on"}},
      {"a source nobody cites",
       "xx/rules.json",
       "\"sources\": {\n",
       "\"sources\": {\n    \"OLD\": {\"title\": \"Old\", \"read\": \"part\"},\n",
       {"xx/rules.json:11:5: the source 'OLD' is cited nowhere; cite it or take it away"}},
      {"a citation of an unknown source",
       "xx/rules.json",
       "{\"source\": \"TREATY\", \"at\": \"5\"}",
       "{\"source\": \"TREATIES\", \"at\": \"5\"}",
       {"xx/rules.json:78:28: expected a key of 'sources', found 'TREATIES'; did you mean "
        "'TREATY'?"}},
      {"a recheck before the check",
       "xx/rules.json",
       "\"recheck_by\": \"2026-12-01\"",
       "\"recheck_by\": \"2026-09-01\"",
       {"xx/rules.json:79:49: expected a day after checked_on (2026-10-01), found 2026-09-01"}},
      {"a law that changes before the recheck",
       "xx/rules.json",
       "\"clock\": \"deal.date\", \"from\": \"2020-01-01\",",
       "\"clock\": \"deal.date\", \"from\": \"2026-12-01\",",
       {"xx/rules.json:3:45: expected 2026-12-01 or earlier, when a rule begins or ends next, "
        "found 2026-12-31",
        "xx/rules.json:49:5: no case looks at XX-LETTER on 2026-11-30 by deal.date, where its law "
        "begins or ends; add it to cases.json",
        "xx/rules.json:49:5: no case looks at XX-LETTER on 2026-12-01 by deal.date, where its law "
        "begins or ends; add it to cases.json"}},
      {"versions that overlap",
       "xx/rules.json",
       "\"until\": \"2025-12-31\"",
       "\"until\": \"2026-01-31\"",
       {"xx/rules.json:56:5: no case looks at XX-DUTY on 2026-01-31 by deal.date, where its law "
        "begins or ends; add it to cases.json",
        "xx/rules.json:56:5: no case looks at XX-DUTY on 2026-02-01 by deal.date, where its law "
        "begins or ends; add it to cases.json",
        "xx/rules.json:64:37: versions 'old' and 'new' of XX-DUTY are both in force on 2026-01-01; "
        "let the earlier one end the day before"}},
      {"versions with a gap",
       "xx/rules.json",
       "\"until\": \"2025-12-31\"",
       "\"until\": \"2025-11-30\"",
       {"xx/rules.json:56:5: no case looks at XX-DUTY on 2025-11-30 by deal.date, where its law "
        "begins or ends; add it to cases.json",
        "xx/rules.json:56:5: no case looks at XX-DUTY on 2025-12-01 by deal.date, where its law "
        "begins or ends; add it to cases.json",
        "xx/rules.json:64:37: versions 'old' and 'new' of XX-DUTY leave the days "
        "2025-12-01..2025-12-31 without law; close the gap"}},
      {"a paper that is not there",
       "xx/rules.json",
       "\"asks\": [\"letter\"]",
       "\"asks\": [\"leter\"]",
       {"xx/rules.json:53:16: expected a key of 'papers', found 'leter'; did you mean 'letter'?"}},
      {"a derived value nobody uses",
       "xx/rules.json",
       "\"derived\": {\n",
       "\"derived\": {\n    \"spare\": \"1 km\",\n",
       {"xx/rules.json:43:5: 'spare' is used in no expression and no text; use it or take it "
        "away"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: texts") {
  const std::vector<Broken> list = {
      {"a text left out",
       "xx/words.en.json",
       "  \"XX-LETTER.unmet\": \"Wanted.\",\n",
       "",
       {"xx/rules.json:49:5: expected the text 'XX-LETTER.unmet' in xx/words.en.json; add it"}},
      {"a text nobody shows",
       "xx/words.en.json",
       "\"XX-LETTER.unmet\"",
       "\"XX-LETTER.unmett\"",
       {"xx/rules.json:49:5: expected the text 'XX-LETTER.unmet' in xx/words.en.json; add it",
        "xx/words.en.json:9:3: no rule, flag, paper or value shows the text 'XX-LETTER.unmett'; "
        "take it away or mend its key"}},
      {"a placeholder without a value",
       "xx/words.en.json",
       "{registration.date}",
       "{registration.day}",
       {"xx/words.en.json:16:19: expected a fact or a derived value in the braces, found "
        "'{registration.day}'; did you mean 'registration.date'?"}},
      {"a label of no fact",
       "words.en.json",
       "\"fact.vehicle.maker\": \"Maker\"",
       "\"fact.vehicle.maker\": \"Maker\", \"fact.vehicle.makr\": \"Maker\"",
       {"words.en.json:14:34: expected the label of a fact or a member of the vocabulary, found "
        "'fact.vehicle.makr'; did you mean 'fact.vehicle.maker'?"}},
      {"a text that reads two ways",
       "yy/words.en.json",
       "\"YY-AGE.title\": \"Age\"",
       "\"YY-AGE.title\": \"Age\", \"XX-FEE.title\": \"Levy\"",
       {"yy/words.en.json:2:26: the text 'XX-FEE.title' reads otherwise in xx/words.en.json; give "
        "one of them another key"}},
      {"a fact without its label",
       "words.zh.json",
       "  \"fact.vehicle.fuel\": \"Fuel\",\n",
       "",
       {"vocabulary.json:14:5: expected the text 'fact.vehicle.fuel' in words.zh.json; add it"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: conditions that can never hold or always do") {
  const std::vector<Broken> list = {
      {"a rule that never applies",
       "xx/rules.json",
       "\"applies\": \"registration.ever\"",
       "\"applies\": \"2 km > 3 km\"",
       {"xx/rules.json:76:18: this can never hold, so XX-FREE never applies; mend the condition or "
        "take the rule away"}},
      {"a rule that is never in force where it applies",
       "xx/rules.json",
       "\"until\": \"2025-12-31\",",
       "\"until\": \"2025-12-31\", \"applies\": \"deal.date >= 2026-01-01\",",
       {"xx/rules.json:58:63: this can never hold while the rule is in force, so "
        "XX-DUTY never applies; mend the condition or take the rule away"}},
      {"a demand that can never be met",
       "xx/rules.json",
       "\"require\": \"letter.held\"",
       "\"require\": \"letter.held and 2 km > 3 km\"",
       {"xx/rules.json:52:18: this can never hold while the rule is in force, so "
        "XX-LETTER can never be met; mend the "
        "condition or take it away"}},
      {"a demand that always holds",
       "xx/rules.json",
       "\"require\": \"letter.held\"",
       "\"require\": \"letter.held or 3 km > 2 km\"",
       {"xx/rules.json:52:18: this always holds while the rule is in force, so "
        "XX-LETTER can never be unmet; mend the "
        "condition or make the rule information"}},
      {"a flag that is never raised",
       "yy/rules.json",
       "age_days in 999 days..1000 days",
       "1 km == 2 km",
       {"yy/rules.json:16:43: this can never hold, so the flag YY-EDGE is never raised; mend the "
        "condition or take it away"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: rules that no case shows") {
  const std::vector<Broken> list = {
      {"a rule without its unmet case",
       "xx/cases.json",
       "\"XX-LETTER\": \"unmet\", ",
       "",
       {"xx/rules.json:49:5: no case shows XX-LETTER unmet; add it to cases.json"}},
      {"a flag without a case",
       "xx/cases.json",
       "\"flags\": [\"YY-EDGE\"], ",
       "",
       {"yy/rules.json:16:17: no case raises the flag YY-EDGE; add it to cases.json"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: expressions") {
  const std::vector<Broken> list = {
      {"a misspelt fact",
       "xx/rules.json",
       "\"require\": \"letter.held\"",
       "\"require\": \"leter.held\"",
       {"xx/rules.json:52:19: expected a fact of the vocabulary, found 'leter.held'; did you mean "
        "'letter.held'?"}},
      {"an unknown operator",
       "yy/rules.json",
       "age_days < 1000 days",
       "age_days =< 1000 days",
       {"yy/rules.json:13:28: expected an operator, found '=<'; did you mean '<='?"}},
      {"a text against a number",
       "yy/rules.json",
       "age_days < 1000 days",
       "age_days <= '1000'",
       {"yy/rules.json:13:31: expected a number of days, found a text"}},
      {"a wrong unit",
       "yy/rules.json",
       "age_days < 1000 days",
       "age_days < 1000 km",
       {"yy/rules.json:13:30: expected a number of days, found a quantity in km"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: cases") {
  const std::vector<Broken> list = {
      {"a case of an unknown rule",
       "xx/cases.json",
       "\"YY-AGE\": \"exempt\"",
       "\"YY-AGES\": \"exempt\"",
       {"xx/cases.json:31:18: expected a rule of the ruleset, a value that one gives or shows, or "
        "flags, no_flags, overall, amounts, totals; found 'YY-AGES'; did you mean 'YY-AGE'?"}},
      {"a case of an unknown result",
       "xx/cases.json",
       "\"YY-AGE\": \"exempt\"",
       "\"YY-AGE\": \"exempted\"",
       {"xx/cases.json:31:28: expected not_applicable, met, unmet, exempt, unknown, missing_paper, "
        "disputed, amount or information, found 'exempted'; did you mean 'exempt'?"}},
      {"a case with an unknown fact",
       "xx/cases.json",
       "\"letter.held\": \"no\"",
       "\"leter.held\": \"no\"",
       {"xx/cases.json:20:16: expected a fact of the vocabulary, found 'leter.held'; did you mean "
        "'letter.held'?"}},
      {"a case with a value that does not fit",
       "xx/cases.json",
       "\"vehicle.fuel\": \"electric\"",
       "\"vehicle.fuel\": \"electrik\"",
       {"xx/cases.json:30:32: expected petrol, diesel or electric, found 'electrik'; did you mean "
        "'electric'?"}},
      {"a case out of bounds",
       "xx/cases.json",
       "\"vehicle.displacement\": \"1498\"",
       "\"vehicle.displacement\": \"149800\"",
       {"xx/cases.json:2:120: expected 0..30000 cm3, found '149800'"}},
      {"a case that contradicts itself",
       "xx/cases.json",
       "\"registration.date\": \"2026-01-01\"",
       "\"registration.date\": \"2026-01-01\", \"registration.ever\": \"no\"",
       {"xx/cases.json:6:15: registration.ever cannot be 'no' where registration.date is stated; "
        "keep one of them"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}
