// Fixed-point numbers: exact, rounded only on request, never overflowing silently.
#include "core/number.h"

#include <doctest/doctest.h>

#include <limits>

using namespace zerokm;

TEST_CASE("decimals are read exactly and written back") {
  CHECK(decimal_from_text("0.17") == Decimal{17, 2});
  CHECK(decimal_from_text("-3.50") == Decimal{-350, 2});
  CHECK(decimal_from_text("800800") == Decimal{800800, 0});
  for (const char* wrong : {"", "-", ".5", "5.", "1.2.3", "1 000", "1e3", "+1", "0x1",
                            "9223372036854775808", "0.1234567890123"}) {
    CAPTURE(wrong);
    CHECK_FALSE(decimal_from_text(wrong).has_value());
  }
  CHECK(text_from_decimal({17, 2}) == "0.17");
  CHECK(text_from_decimal({-350, 2}) == "-3.50");
  CHECK(text_from_decimal({5, 3}) == "0.005");
  CHECK(text_from_decimal({std::numeric_limits<std::int64_t>::min(), 0}) == "-9223372036854775808");
}

TEST_CASE("rounding goes where the law says") {
  CHECK(rescaled(1245, 2, 1, Rounding::half_up) == 125);
  CHECK(rescaled(-1245, 2, 1, Rounding::half_up) == -125);
  CHECK(rescaled(1241, 2, 1, Rounding::up) == 125);
  CHECK(rescaled(-1249, 2, 1, Rounding::up) == -124);
  CHECK(rescaled(1249, 2, 1, Rounding::down) == 124);
  CHECK(rescaled(-1241, 2, 1, Rounding::down) == -125);
  CHECK(rounded_to_step(1234, 100, Rounding::up) == 1300);
  CHECK(rounded_to_step(1250, 100, Rounding::half_up) == 1300);
  CHECK_FALSE(rounded_to_step(1, 0, Rounding::up).has_value());
}

TEST_CASE("a quotient keeps the decimals asked for") {
  CHECK(quotient({11033, 2}, {7355, 4}, 2, Rounding::half_up) == 15001);  // 110.33 kW in hp
  CHECK(quotient({1, 0}, {3, 0}, 4, Rounding::half_up) == 3333);
  CHECK_FALSE(quotient({1, 0}, {0, 0}, 2, Rounding::half_up).has_value());
}

TEST_CASE("overflow is told") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK_FALSE(checked_sum(most, 1).has_value());
  CHECK_FALSE(checked_difference(-most, 2).has_value());
  CHECK_FALSE(checked_product(most, 2).has_value());
  CHECK_FALSE(rescaled(most, 0, 1, Rounding::half_up).has_value());
  CHECK(checked_product(3037000499, 3037000499) == 9223372030926249001);
}
