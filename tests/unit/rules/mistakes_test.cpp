#include <doctest/doctest.h>

#include "core/limits.h"
#include "small_law.h"

using namespace zerokm;
using small_law::problems_of;

namespace {

std::string only(const std::string& expression) {
  const auto lines = problems_of(expression);
  CAPTURE(expression);
  REQUIRE(lines.size() == 1);
  return lines[0];
}

}  // namespace

TEST_CASE("a slip is refused where it stands, with what was meant") {
  CHECK(only("car.wieght <= 10 kg") ==
        "t/rules.json:10:20: expected a fact of the vocabulary, found 'car.wieght'; did you mean "
        "'car.weight'?");
  CHECK(only("car.old and car.weight => 10 kg") ==
        "t/rules.json:10:43: expected an operator, found '=>'; did you mean '>='?");
  CHECK(only("car.maker >= 10") == "t/rules.json:10:33: expected a text, found a plain number");
  CHECK(
      only("car.weight <= 10") ==
      "t/rules.json:10:34: expected a quantity in kg, found a plain number; did you mean '10 kg'?");
  CHECK(only("car.kind == petorl") ==
        "t/rules.json:10:32: expected a member of power, found 'petorl'; did you mean 'petrol'?");
  CHECK(only("car.kind in {petrol, beb}") ==
        "t/rules.json:10:41: expected a member of power, found 'beb'; did you mean 'bev'?");
  CHECK(only("lookup(fees; a, car.weight)") ==
        "t/rules.json:10:27: expected a table, found 'fees'; did you mean 'fee'?");
  CHECK(only("lookup(fee; a)") ==
        "t/rules.json:10:20: expected lookup(fee; group, weight), found 1 keys");
  CHECK(only("lookup(fee; a, 1.25 kg)") ==
        "t/rules.json:10:35: expected at most 1 decimals for the key 'weight', found 2");
  CHECK(only("param(rat, deal.day)") ==
        "t/rules.json:10:26: expected a parameter, found 'rat'; did you mean 'rate'?");
  CHECK(only("rate * 2") ==
        "t/rules.json:10:20: expected a fact or a derived value, found the parameter 'rate'; did "
        "you mean 'param(rate, day)'?");
  CHECK(only("rownd(deal.price, 1 EUR)") ==
        "t/rules.json:10:20: expected a function, found 'rownd'; did you mean 'round'?");
  CHECK(only("not car.weight <= 3 kg") ==
        "t/rules.json:10:24: expected a condition after 'not', found a quantity in kg; put a "
        "comparison in brackets: not (...)");
  CHECK(only("known(car.old) and x") ==
        "t/rules.json:10:39: expected a value that does not depend on itself, found 'x' inside its "
        "own definition");
}

TEST_CASE("signs, brackets and numbers") {
  CHECK(only("") == "t/rules.json:10:20: expected an expression, found nothing");
  CHECK(only("(car.old") == "t/rules.json:10:28: expected ')', found the end");
  CHECK(only("car.old car.old") ==
        "t/rules.json:10:28: expected an operator or the end, found 'car.old'");
  CHECK(only("1 kg < 2 kg < 3 kg") ==
        "t/rules.json:10:32: expected an operator or the end, found '<'");
  CHECK(only("car.old && car.old") ==
        "t/rules.json:10:28: expected an operator, found '&&'; did you mean 'and'?");
  CHECK(only("deal.day > 2026-02-30") ==
        "t/rules.json:10:31: expected a day between 1900 and 2100, found '2026-02-30'");
  CHECK(only("99999999999999999999 kg == car.weight") ==
        "t/rules.json:10:20: expected a number of at most 12 decimals and 64 bits, found "
        "'99999999999999999999'");
  CHECK(only("car.maker == 'BYD") == "t/rules.json:10:33: expected a closing ', found the end");
  CHECK(only("if(car.old, 1)") ==
        "t/rules.json:10:20: expected if(condition, value, other value), found 2 arguments");
  CHECK(only("0.1234567 * 0.1234567") ==
        "t/rules.json:10:32: expected at most 12 decimals, found 14; round a part before");
  CHECK(only("\xC3\xA9 and yes") ==
        "t/rules.json:10:20: expected a name, a number or an operator, found '\xC3\xA9'");
}

TEST_CASE("limits are refused, not suffered") {
  CHECK(only(std::string(limits::expression_bytes + 1, ' ')) ==
        "t/rules.json:10:20: expected at most 4096 bytes, found 4097");
  const std::string deep(100, '(');
  CHECK(only(deep + "car.old") == "t/rules.json:10:52: expected at most 32 levels of brackets");
  std::string nots;
  for (int i = 0; i < 100; ++i) nots += "not ";
  CHECK(only(nots + "car.old").find("levels of brackets") != std::string::npos);
  std::string wide = "car.old";
  for (int i = 0; i < 300; ++i) wide += " and car.old";
  CHECK(problems_of(wide).empty());
}

TEST_CASE("units and kinds must agree") {
  CHECK(only("car.made + 5") ==
        "t/rules.json:10:31: expected a number of days, found a plain number; did you mean '5 "
        "days'?");
  CHECK(only("car.made + deal.day") ==
        "t/rules.json:10:31: expected a number of days, found a date");
  CHECK(only("deal.price + car.weight") ==
        "t/rules.json:10:33: expected a quantity in EUR, found a quantity in kg");
  CHECK(only("round(deal.price, 1 USD)") ==
        "t/rules.json:10:38: expected a quantity in EUR, found a quantity in USD");
  CHECK(only("round(deal.price, deal.price)") ==
        "t/rules.json:10:38: expected a literal step above 0, such as '1 EUR'");
  CHECK(only("car.kind == deal.buyer") ==
        "t/rules.json:10:32: expected a choice of power, found a choice of buyer");
  CHECK(
      only("car.kind < bev") ==
      "t/rules.json:10:20: expected numbers or dates to compare by size, found a choice of power");
  CHECK(only("if(car.old, 1 kg, 2 EUR)") ==
        "t/rules.json:10:38: expected a quantity in kg, found a quantity in EUR");
  CHECK(only("1 and car.old") == "t/rules.json:10:20: expected a condition, found a plain number");
}
