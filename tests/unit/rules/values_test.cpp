#include <doctest/doctest.h>

#include "small_law.h"

using namespace zerokm;
using small_law::truth;
using small_law::value;

TEST_CASE("and, or, not keep the unknown unless the other side decides") {
  CHECK(truth("car.old and paper.proof") == "unknown");
  CHECK(truth("car.old and paper.proof", {{"car.old", "no"}}) == "no");
  CHECK(truth("car.old and paper.proof", {{"car.old", "yes"}}) == "unknown");
  CHECK(truth("car.old or paper.proof", {{"car.old", "yes"}}) == "yes");
  CHECK(truth("car.old or paper.proof", {{"car.old", "no"}}) == "unknown");
  CHECK(truth("not car.old", {{"car.old", "no"}}) == "yes");
  CHECK(truth("not car.old") == "unknown");
  CHECK(truth("car.old == paper.proof", {{"car.old", "no"}, {"paper.proof", "no"}}) == "yes");
  CHECK(truth("car.old == no", {{"car.old", "yes"}}) == "no");
  CHECK(truth("yes or car.old") == "yes");
}

TEST_CASE("a condition on a range holds only where it holds for all of it") {
  CHECK(truth("car.weight <= 1000 kg", {{"car.weight", "1000"}}) == "yes");
  CHECK(truth("car.weight <= 1000 kg", {{"car.weight", "1000.1"}}) == "no");
  CHECK(truth("car.weight <= 1000 kg", {{"car.weight", "900..1000"}}) == "yes");
  CHECK(truth("car.weight <= 1000 kg", {{"car.weight", "900..1000.1"}}) == "unknown");
  CHECK(truth("car.weight < 1000 kg", {{"car.weight", "900..1000"}}) == "unknown");
  CHECK(truth("car.weight > 1000 kg", {{"car.weight", "1000"}}) == "no");
  CHECK(truth("car.weight >= 1000 kg", {{"car.weight", "1000.."}}) == "yes");
  CHECK(truth("car.weight == 1000 kg", {{"car.weight", "1000"}}) == "yes");
  CHECK(truth("car.weight != 1000 kg", {{"car.weight", "999..1001"}}) == "unknown");
  CHECK(truth("car.weight != 1000 kg", {{"car.weight", "1001.."}}) == "yes");
  CHECK(truth("car.weight >= 0 kg") == "yes");  // what can be stated at all
}

TEST_CASE("days: differences, sums, months and both ends of a span") {
  CHECK(
      value("deal.day - car.made", {{"deal.day", "2026-11-28"}, {"car.made", "2026-06-01"}}).low ==
      180);
  CHECK(truth("deal.day in 2026-01-22..2026-12-31", {{"deal.day", "2026-01-22"}}) == "yes");
  CHECK(truth("deal.day in 2026-01-22..2026-12-31", {{"deal.day", "2026-12-31"}}) == "yes");
  CHECK(truth("deal.day in 2026-01-22..2026-12-31", {{"deal.day", "2027-01-01"}}) == "no");
  CHECK(truth("deal.day in 2026-01-22..2026-12-31", {{"deal.day", "2026"}}) == "unknown");
  const auto day = [](const std::string& expression, const std::string& made) {
    return iso_from_day(
        Day{static_cast<std::int32_t>(value(expression, {{"car.made", made}}).low)});
  };
  CHECK(day("add_months(car.made, 6)", "2026-08-31") == "2027-02-28");
  CHECK(day("add_months_over(car.made, 6)", "2026-08-31") == "2027-03-01");
  CHECK(day("add_years(car.made, 3)", "2024-02-29") == "2027-02-28");
  CHECK(day("add_days(car.made, 181)", "2026-06-01") == "2026-11-29");
  CHECK(day("car.made + 181 days", "2026-06-01") == "2026-11-29");
  CHECK(day("car.made - 1 day", "2026-06-01") == "2026-05-31");
  CHECK(value("year(car.made)", {{"car.made", "2025-12-31"}}).low == 2025);
  const Figure later = value("add_months(car.made, 1)", {{"car.made", "2026-01"}});
  CHECK(iso_from_day(Day{static_cast<std::int32_t>(later.low)}) == "2026-02-01");
  CHECK(iso_from_day(Day{static_cast<std::int32_t>(later.high)}) == "2026-02-28");
  const Figure open = value("add_years(car.made, 3)", {{"car.made", "..2026-06-01"}});
  CHECK(open.low == open_low);
  CHECK(iso_from_day(Day{static_cast<std::int32_t>(open.high)}) == "2029-06-01");
}

TEST_CASE("choices and texts") {
  CHECK(truth("car.kind in {petrol, diesel}", {{"car.kind", "petrol|diesel"}}) == "yes");
  CHECK(truth("car.kind in {petrol, diesel}", {{"car.kind", "petrol|bev"}}) == "unknown");
  CHECK(truth("car.kind in {petrol, diesel}", {{"car.kind", "bev"}}) == "no");
  CHECK(truth("bev == car.kind", {{"car.kind", "bev"}}) == "yes");
  CHECK(truth("car.kind != power.bev", {{"car.kind", "petrol|diesel"}}) == "yes");
  CHECK(truth("if(car.old, group.a, group.b) == a", {{"car.old", "yes"}}) == "yes");
  CHECK(truth("if(car.old, group.a, b) == a") == "unknown");
  CHECK(truth("car.maker == 'BYD'", {{"car.maker", "byd"}}) == "yes");
  CHECK(truth("car.maker in {'BYD', 'Geely'}", {{"car.maker", "Chery"}}) == "no");
  CHECK(truth("car.maker == 'BYD'") == "unknown");
}

TEST_CASE("decimals are exact and every rounding is asked for") {
  const Figure sum = value("deal.price * 15 % + 0.125 EUR", {{"deal.price", "10.01"}});
  CHECK(sum.decimals == 4);
  CHECK(sum.low == 16265);
  CHECK(text_from_unit(sum.unit) == "EUR");
  CHECK(value("round(deal.price, 1 EUR)", {{"deal.price", "2.50"}}).low == 3);
  CHECK(value("round(-deal.price, 1 EUR)", {{"deal.price", "2.50"}}).low == -3);
  CHECK(value("round_down(deal.price, 100 EUR)", {{"deal.price", "199.99"}}).low == 100);
  CHECK(value("round_up(deal.price, 0.1 EUR)", {{"deal.price", "1.01"}}).low == 11);
  CHECK(value("round_up(deal.price, 0.1 EUR)", {{"deal.price", "1.01"}}).decimals == 1);
  const Figure quotient = value("divide(deal.price, car.weight, 0.01 EUR/kg)",
                                {{"deal.price", "10"}, {"car.weight", "3"}});
  CHECK(quotient.low == 333);
  CHECK(text_from_unit(quotient.unit) == "EUR/kg");
  const Figure span = value("round(deal.price * 2, 1 EUR)", {{"deal.price", "1.10..2.90"}});
  CHECK(span.low == 2);
  CHECK(span.high == 6);
  CHECK(value("min(deal.price, 5 EUR)", {{"deal.price", "3..9"}}).high == 500);
  CHECK(value("max(deal.price, 5 EUR)", {{"deal.price", "3..9"}}).low == 500);
}

TEST_CASE("what does not fit is never silent") {
  const std::string big = "9000000000000000000 EUR";
  CHECK_FALSE(value(big + " + " + big).valid);
  CHECK_FALSE(value("max(" + big + ", 1 EUR) * 2").valid);
  CHECK_FALSE(value("0 EUR - " + big + " - " + big).valid);
  const Figure partly = value("deal.price * 90000000000000000", {{"deal.price", "0..2"}});
  CHECK(partly.valid);
  CHECK(partly.high == open_high);
  CHECK_FALSE(value("divide(1 EUR, 0 kg, 1 EUR/kg)").valid);
  CHECK(truth("divide(1 EUR, car.weight, 1 EUR/kg) >= 0 EUR/kg") == "unknown");
  // What is too large is still larger than what fits.
  CHECK(truth(big + " + " + big + " > 1 EUR") == "yes");
}

TEST_CASE("if over an unknown condition is the span of both") {
  const Figure both = value("if(car.old, 10 EUR, 20 EUR)");
  CHECK(both.low == 10);
  CHECK(both.high == 20);
  CHECK(value("if(car.old, 10 EUR, 20.5 EUR)", {{"car.old", "no"}}).low == 205);
}

TEST_CASE("tables: one row, several rows, none") {
  const std::string fee = "lookup(fee; if(car.old, group.b, group.a), car.weight)";
  CHECK(value(fee, {{"car.old", "no"}, {"car.weight", "1000"}}).low == 10);
  CHECK(value(fee, {{"car.old", "no"}, {"car.weight", "1000.1"}}).low == 20);
  const Figure some = value(fee, {{"car.weight", "500"}});
  CHECK(some.low == 10);
  CHECK(some.high == 30);
  const Figure all = value(fee);
  CHECK(all.low == 10);
  CHECK(all.high == 40);
  const Figure none = value("lookup(fee; a, -1 kg)");
  CHECK_FALSE(none.valid);
  const Figure perhaps = value("lookup(fee; a, car.weight - 5 kg)", {{"car.weight", "1..9"}});
  CHECK(perhaps.valid);
  CHECK(perhaps.low == open_low);
  CHECK(perhaps.high == open_high);
  // What may not exist decides nothing, even where a bound would seem to.
  CHECK(truth("min(lookup(fee; a, car.weight - 5 kg), 5 EUR) <= 5 EUR", {{"car.weight", "1..9"}}) ==
        "unknown");
}

TEST_CASE("dated parameters follow the day they are asked for") {
  CHECK(value("param(rate, deal.day)", {{"deal.day", "2025-12-31"}}).low == 10);
  CHECK(value("param(rate, deal.day)", {{"deal.day", "2026-01-01"}}).low == 20);
  const Figure both = value("param(rate, deal.day)", {{"deal.day", "2025-12-31..2026-01-01"}});
  CHECK(both.low == 10);
  CHECK(both.high == 20);
  CHECK_FALSE(value("param(rate, deal.day)", {{"deal.day", "2019-12-31"}}).valid);
  CHECK(value("param(rate, deal.day)", {{"deal.day", "2019-12-31..2020-01-01"}}).low == open_low);
}
