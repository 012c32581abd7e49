// Files that cannot be read: each mistake is said in one exact line.
#include <doctest/doctest.h>

#include "broken_market.h"

using namespace small_market;

TEST_CASE("mistakes in a market: files that are no JSON") {
  const std::vector<Broken> list = {
      {"a missing comma",
       "xx/rules.json",
       "\"side\": \"destination\", \"version\"",
       "\"side\": \"destination\" \"version\"",
       {"xx/rules.json:2:42: expected ',' or '}', found a string"}},
      {"a comma too many",
       "xx/rules.json",
       "\"not_covered\": [\"not_covered.lorries\"]\n",
       "\"not_covered\": [\"not_covered.lorries\"],\n",
       {"xx/rules.json:83:1: expected a key, found '}'"}},
      {"a text without its end",
       "xx/rules.json",
       "[\"not_covered.lorries\"]",
       "[\"not_covered.lorries]",
       {"xx/rules.json:82:40: expected a closing quote or a valid escape in this string, found a "
        "control character"}},
      {"a word that JSON does not know",
       "xx/rules.json",
       "\"complete\": true",
       "\"complete\": yes",
       {"xx/rules.json:4:41: expected a value, found 'yes'"}},
      {"text behind the end",
       "xx/words.en.json",
       "\"value.car_size\": \"Size\"\n}",
       "\"value.car_size\": \"Size\"\n} }",
       {"xx/words.en.json:18:3: expected the end of the file, found '}'"}},
      {"a key twice",
       "xx/rules.json",
       "\"complete\": true",
       "\"complete\": true, \"side\": \"export\"",
       {"xx/rules.json:4:47: the key 'side' stands here a second time; keep one of them"}},
      {"a byte that is not UTF-8",
       "xx/rules.json",
       "\"title\": \"Law\"",
       "\"title\": \"L\xFF"
       "w\"",
       {"xx/rules.json:11:24: expected UTF-8, found a byte that is not"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: objects of another shape") {
  const std::vector<Broken> list = {
      {"a misspelt key",
       "xx/rules.json",
       "\"require\": \"letter.held\"",
       "\"requires\": \"letter.held\"",
       {"xx/rules.json:49:5: expected the key 'require' in a rule that blocks or wants a document; "
        "a rule without it is information",
        "xx/rules.json:52:7: unknown key 'requires' in a rule; did you mean 'require'?"}},
      {"a key nobody knows",
       "xx/rules.json",
       "\"complete\": true",
       "\"complete\": true, \"zebra\": 1",
       {"xx/rules.json:4:47: unknown key 'zebra' in a ruleset; expected ruleset, side, version, "
        "checked_on, recheck_by, confidence, complete, currency, includes, not_covered, $schema, "
        "choices, sources, parameters, tables, derived, papers or rules"}},
      {"a number for a text",
       "xx/rules.json",
       "\"version\": \"2026.11.1\"",
       "\"version\": 2026",
       {"xx/rules.json:2:54: expected a string, found a number"}},
      {"a missing key",
       "xx/rules.json",
       "\"recheck_by\": \"2026-12-31\",\n  \"confidence\"",
       "\"confidence\"",
       {"xx/rules.json:1:1: expected the key 'recheck_by' (a string) in a ruleset"}},
      {"a list for an object",
       "xx/rules.json",
       "{\"first_free_date\": \"add_days(registration.date, 181)\"}",
       "[\"add_days(registration.date, 181)\"]",
       {"xx/rules.json:77:16: expected an object, found a list"}},
      {"an empty text",
       "xx/rules.json",
       "\"title\": \"Law\"",
       "\"title\": \"\"",
       {"xx/rules.json:11:22: expected a text for 'title', found an empty one"}},
      {"a day that does not exist",
       "xx/rules.json",
       "\"from\": \"2020-01-01\"",
       "\"from\": \"2020-02-30\"",
       {"xx/rules.json:51:37: expected a day such as \"2026-06-01\", found '2020-02-30'"}},
      {"a day with words behind it",
       "xx/rules.json",
       "\"checked_on\": \"2026-10-01\"",
       "\"checked_on\": \"2026-10-01 noon\"",
       {"xx/rules.json:79:21: expected a day such as \"2026-06-01\", found '2026-10-01 noon'"}},
      {"a misspelt severity",
       "xx/rules.json",
       "\"severity\": \"document\"",
       "\"severity\": \"documents\"",
       {"xx/rules.json:50:54: expected blocks, document, cost or information, found 'documents'; "
        "did you mean 'document'?"}},
      {"an id of small letters",
       "yy/rules.json",
       "\"ruleset\": \"YY\"",
       "\"ruleset\": \"yy\"",
       {"xx/rules.json:6:16: expected the id of a ruleset that was read, found 'YY'",
        "yy/rules.json:2:14: expected an id of capital letters, digits and '_', found 'yy'"}},
      {"a currency that is none",
       "xx/rules.json",
       "\"currency\": \"USD\"",
       "\"currency\": \"dollars\"",
       {"xx/rules.json:5:15: expected a currency such as \"USD\", found 'dollars'"}},
      {"a link that is not https",
       "xx/rules.json",
       "https://law.example/1",
       "javascript:alert(1)",
       {"xx/rules.json:11:67: expected an address that begins with https://, or none, found "
        "'javascript:alert(1)'"}},
      {"a cost without an amount",
       "xx/rules.json",
       "      \"amount\": \"lookup(fee; car_size, vehicle.fuel, deal.date)\",\n",
       "",
       {"xx/rules.json:69:5: expected the key 'amount' in a rule of severity cost"}},
      {"a blocking rule without a demand",
       "yy/rules.json",
       "      \"require\": \"age_days < 1000 days\",\n",
       "",
       {"xx/rules.json:6:16: the included ruleset 'YY' has mistakes of its own; mend them first",
        "yy/rules.json:11:5: expected the key 'require' in a rule that blocks or wants a document; "
        "a rule without it is information"}},
      {"days without a clock",
       "xx/rules.json",
       "\"clock\": \"deal.date\", \"until\"",
       "\"until\"",
       {"xx/rules.json:56:5: expected the key 'clock': the date fact that 'from' and 'until' are "
        "compared with"}},
      {"an end before the beginning",
       "xx/rules.json",
       "\"from\": \"2020-01-01\"",
       "\"from\": \"2020-01-01\", \"until\": \"2019-01-01\"",
       {"xx/rules.json:49:5: expected 'until' not before 'from', found 2020-01-01 and 2019-01-01"}},
      {"a clock that is no fact",
       "xx/rules.json",
       "\"clock\": \"deal.date\", \"from\": \"2020-01-01\"",
       "\"clock\": \"deal.dat\", \"from\": \"2020-01-01\"",
       {"xx/rules.json:51:16: expected a date fact of the vocabulary, found 'deal.dat'; did you "
        "mean 'deal.date'?"}},
      {"a clock that is no day",
       "xx/rules.json",
       "\"clock\": \"deal.date\", \"from\": \"2020-01-01\"",
       "\"clock\": \"vehicle.fuel\", \"from\": \"2020-01-01\"",
       {"xx/rules.json:51:16: expected a date fact of the vocabulary, found 'vehicle.fuel'; did "
        "you mean 'vehicle.built'?"}},
      {"a paper whose fact is unknown",
       "xx/rules.json",
       "\"fact\": \"letter.held\"",
       "\"fact\": \"leter.held\"",
       {"xx/rules.json:46:24: expected a truth fact of the vocabulary, found 'leter.held'; did you "
        "mean 'letter.held'?"}},
      {"an escape in an expression",
       "xx/rules.json",
       "\"require\": \"letter.held\"",
       "\"require\": \"letter\\u002eheld\"",
       {"xx/rules.json:52:18: expected an expression without '\\'; write texts in it with single "
        "quotes"}},
      {"two rules of one id",
       "xx/rules.json",
       "\"id\": \"XX-FEE\"",
       "\"id\": \"XX-FREE\"",
       {"xx/rules.json:75:13: a rule XX-FREE stands here a second time; give it another id, or "
        "each its 'version' and its own days"}},
      {"a name with capital letters",
       "xx/rules.json",
       "\"car_size\": \"if(",
       "\"Car_Size\": \"if(",
       {"xx/rules.json:43:5: expected a name of lower-case letters, digits and '_', found "
        "'Car_Size'"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: parameters") {
  const std::vector<Broken> list = {
      {"values of a parameter out of order",
       "parameters/parameters.json",
       "\"from\": \"2026-01-01\"",
       "\"from\": \"2019-01-01\"",
       {"parameters/parameters.json:10:9: expected a day after 2020-01-01, the one before, found "
        "2019-01-01"}},
      {"too many decimals",
       "parameters/parameters.json",
       "\"1.10\"",
       "\"1.105\"",
       {"parameters/parameters.json:10:41: expected at most 2 decimals, found '1.105'; raise "
        "'decimals' or round the number"}},
      {"a number with a comma",
       "parameters/parameters.json",
       "\"1.10\"",
       "\"1,10\"",
       {"parameters/parameters.json:10:41: expected a number such as \"0.25\", found '1,10'"}},
      {"a unit that is none",
       "parameters/parameters.json",
       "\"unit\": \"1\", \"decimals\": 2",
       "\"unit\": \"km per h\", \"decimals\": 2",
       {"parameters/parameters.json:7:15: expected a unit such as \"kW\", \"EUR/cm3\" or \"1\", "
        "found 'km per h'"}},
      {"a value to replace without a label for its field",
       "parameters/parameters.json",
       "\"unit\": \"1\", \"decimals\": 2",
       "\"unit\": \"1\", \"decimals\": 2, \"editable\": true",
       {"parameters/parameters.json:6:15: expected the text 'parameter.factor' in words.en.json; "
        "add it",
        "parameters/parameters.json:6:15: expected the text 'parameter.factor' in words.zh.json; "
        "add it"}},
      {"thirteen decimals",
       "parameters/parameters.json",
       "\"unit\": \"1\", \"decimals\": 2",
       "\"unit\": \"1\", \"decimals\": 13",
       {"parameters/parameters.json:7:32: expected a whole number from 0 to 12, found 13",
        "parameters/parameters.json:9:41: expected at most 0 decimals, found '1.00'; raise "
        "'decimals' or round the number",
        "parameters/parameters.json:10:41: expected at most 0 decimals, found '1.10'; raise "
        "'decimals' or round the number"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: tables") {
  const std::vector<Broken> list = {
      {"a table file that is not there",
       "xx/rules.json",
       "tables/duty.csv",
       "tables/dutty.csv",
       {"xx/rules.json:15:15: expected the file xx/tables/dutty.csv; there is none; did you mean "
        "'xx/tables/duty.csv'?"}},
      {"a column that is not there",
       "xx/rules.json",
       "\"above\": \"cc_gt\"",
       "\"above\": \"cc_ge\"",
       {"xx/rules.json:18:58: expected a column of xx/tables/duty.csv, found 'cc_ge'; did you mean "
        "'cc_gt'?"}},
      {"a choice that is not there",
       "xx/rules.json",
       "{\"name\": \"size\", \"choice\": \"size\"",
       "{\"name\": \"size\", \"choice\": \"sizes\"",
       {"xx/rules.json:27:36: expected a choice of the ruleset or the vocabulary, found 'sizes'; "
        "did you mean 'size'?"}},
      {"a choice key without a column",
       "xx/rules.json",
       "\"choice\": \"fuel\", \"column\": \"fuel\"",
       "\"choice\": \"fuel\"",
       {"xx/rules.json:17:9: expected the key 'column' in a key that is a choice"}},
      {"too few texts for a column across",
       "xx/rules.json",
       "\"electric\": [\"electric\", \"2025-01-01..2026-12-31\"]",
       "\"electric\": [\"electric\"]",
       {"xx/rules.json:36:21: expected 2 texts, one for each key of 'across', found 1"}},
      {"a member that is not there",
       "xx/rules.json",
       "[\"petrol|diesel\", \"2026\"]",
       "[\"petrol|diesle\", \"2026\"]",
       {"xx/rules.json:35:26: expected a member of fuel or '*', found 'diesle'; did you mean "
        "'diesel'?"}},
      {"a cell that is no number",
       "xx/tables/duty.csv",
       "100.00",
       "100.00x",
       {"xx/tables/duty.csv:2:21: expected a number, found '100.00x'"}},
      {"a cell with too many decimals",
       "xx/tables/duty.csv",
       "200.50",
       "200.505",
       {"xx/tables/duty.csv:3:24: expected at most 2 decimals, found '200.505'; raise 'decimals' "
        "or round the number"}},
      {"a cell of no member",
       "xx/tables/fee.csv",
       "large",
       "huge",
       {"xx/tables/fee.csv:3:1: expected a member of size or '*', found 'huge'"}},
      {"a range turned round",
       "xx/tables/duty.csv",
       "petrol|diesel,1500,inf",
       "petrol|diesel,1500,1400",
       {"xx/tables/duty.csv:3:15: expected a range of displacement with something in it; the lower "
        "bound lies above the upper one"}},
      {"a gap between rows",
       "xx/tables/duty.csv",
       "petrol|diesel,1500,inf",
       "petrol|diesel,1600,inf",
       {"xx/tables/duty.csv:2:1: expected a row for fuel petrol, displacement 1501..1600, found "
        "none; add one, or say \"gaps\": \"unknown\" in table 'duty'"}},
      {"rows over one point",
       "xx/tables/duty.csv",
       "petrol|diesel,1500,inf",
       "petrol|diesel,1400,inf",
       {"xx/tables/duty.csv:3:1: expected one row for fuel petrol, displacement 1401..1500, found "
        "two: lines 2 and 3"}},
      {"a gap between days",
       "xx/rules.json",
       "[\"petrol|diesel\", \"2026\"]",
       "[\"petrol|diesel\", \"2026-02-01..2026-12-31\"]",
       {"xx/tables/fee.csv:2:1: expected a row for size small, fuel petrol, day "
        "2026-01-01..2026-01-31, found none; add one, or say \"gaps\": \"unknown\" in table 'fee'",
        "xx/tables/fee.csv:3:1: expected a row for size large, fuel petrol, day "
        "2026-01-01..2026-01-31, found none; add one, or say \"gaps\": \"unknown\" in table "
        "'fee'"}},
      {"a value left out",
       "xx/tables/fee.csv",
       "large,20,22,2",
       "large,20,,2",
       {"xx/tables/fee.csv:3:1: expected a row for size large, fuel petrol, day "
        "2026-01-01..2026-12-31, found none; add one, or say \"gaps\": \"unknown\" in table "
        "'fee'"}},
      {"a row too short",
       "xx/tables/duty.csv",
       "electric,,,0,A",
       "electric,,,0",
       {"xx/tables/duty.csv:4:1: expected 5 cells, as in the header, found 4"}},
      {"a quote left open",
       "xx/tables/duty.csv",
       "electric,,",
       "\"electric,,",
       {"xx/tables/duty.csv:4:1: expected a closing quote for this cell, found the end of the "
        "file"}},
      {"an unknown mark",
       "xx/tables/duty.csv",
       "200.50,B",
       "200.50,C",
       {"xx/tables/duty.csv:3:31: expected A or B (the words of 'confidence'), found 'C'"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: the vocabulary") {
  const std::vector<Broken> list = {
      {"a fact of an unknown choice",
       "vocabulary.json",
       "\"choice\": \"fuel\"",
       "\"choice\": \"fule\"",
       {"vocabulary.json:14:71: expected a choice of the vocabulary, found 'fule'; did you mean "
        "'fuel'?"}},
      {"a fact twice",
       "vocabulary.json",
       "\"id\": \"registration.ever\"",
       "\"id\": \"registration.date\"",
       {"vocabulary.json:10:76: expected a fact of the vocabulary, found 'registration.ever'; did "
        "you mean 'registration.date'?",
        "vocabulary.json:11:5: the fact 'registration.date' stands here a second time"}},
      {"an implied fact that is not there",
       "vocabulary.json",
       "\"registration.ever\": \"yes\"",
       "\"registration.evr\": \"yes\"",
       {"vocabulary.json:10:76: expected a fact of the vocabulary, found 'registration.evr'; did "
        "you mean 'registration.ever'?"}},
      {"an implied value that does not fit",
       "vocabulary.json",
       "\"registration.ever\": \"yes\"",
       "\"registration.ever\": \"true\"",
       {"vocabulary.json:10:97: expected \"yes\", \"no\" or \"?\", found 'true'"}},
      {"a fact of an unknown kind",
       "vocabulary.json",
       "\"id\": \"vehicle.maker\", \"kind\": \"text\"",
       "\"id\": \"vehicle.maker\", \"kind\": \"string\"",
       {"vocabulary.json:15:37: expected truth, choice, date, quantity or text, found 'string'"}},
      {"a misspelt key of a fact",
       "vocabulary.json",
       "\"assumed_from\"",
       "\"assumed_form\"",
       {"vocabulary.json:7:70: unknown key 'assumed_form' in a fact; did you mean "
        "'assumed_from'?"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}

TEST_CASE("mistakes in a market: rulesets that include each other") {
  const std::vector<Broken> list = {
      {"a ruleset that is not there",
       "xx/rules.json",
       "\"includes\": [\"YY\"]",
       "\"includes\": [\"YZ\"]",
       {"xx/rules.json:6:16: expected the id of a ruleset that was read, found 'YZ'; did you mean "
        "'YY'?"}},
      {"a circle of rulesets",
       "yy/rules.json",
       "\"side\": \"common\"",
       "\"side\": \"common\", \"includes\": [\"XX\"]",
       {"xx/rules.json:6:16: the included ruleset 'YY' has mistakes of its own; mend them first",
        "yy/rules.json:2:51: expected rulesets that do not include each other in a circle; 'XX' "
        "comes back to this one"}},
      {"a ruleset that stands for itself is included",
       "yy/rules.json",
       "\"side\": \"common\"",
       "\"side\": \"destination\"",
       {"xx/rules.json:6:16: expected a ruleset of side \"common\", found 'YY', which stands for "
        "itself",
        "yy/rules.json:1:1: expected the file yy/cases.json with the cases of this ruleset; there "
        "is none",
        "yy/rules.json:2:14: expected the text 'market.YY.caption' in yy/words.en.json; add it",
        "yy/rules.json:2:14: expected the text 'market.YY.caption' in yy/words.zh.json; add it",
        "yy/rules.json:2:14: expected the text 'market.YY.name' in yy/words.en.json; add it",
        "yy/rules.json:2:14: expected the text 'market.YY.name' in yy/words.zh.json; add it"}},
  };
  for (const Broken& broken : list) {
    CAPTURE(std::string(broken.name));
    CHECK(refusals(broken) == broken.refusals);
  }
}
