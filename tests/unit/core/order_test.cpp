// Ordering keeps equal items in their order.
#include "core/order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace zerokm;

TEST_CASE("lists of every length come out as the standard library orders them") {
  std::uint32_t state = 7;
  for (std::size_t length = 0; length < 200; ++length) {
    std::vector<std::pair<int, std::string>> items;
    for (std::size_t i = 0; i < length; ++i) {
      state = state * 1664525U + 1013904223U;
      items.emplace_back(static_cast<int>(state >> 28), std::to_string(i));
    }
    auto expected = items;
    const auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(expected.begin(), expected.end(), before);
    order(items, before);
    REQUIRE(items == expected);
  }
}
