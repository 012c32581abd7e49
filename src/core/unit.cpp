#include "core/unit.h"

#include <algorithm>

#include "core/ascii.h"

namespace zerokm {
namespace {

bool names_unit(char c) { return is_letter(c) || c == '%'; }

void add_factor(Unit& unit, const std::string& name, int exponent) {
  auto& factors = unit.factors;
  const auto at = std::lower_bound(factors.begin(), factors.end(), name,
                                   [](const auto& f, const std::string& n) { return f.first < n; });
  if (at == factors.end() || at->first != name) {
    factors.insert(at, {name, exponent});
  } else if ((at->second += exponent) == 0) {
    factors.erase(at);
  }
}

Unit combined(const Unit& left, const Unit& right, int sign) {
  Unit unit = left;
  for (const auto& [name, exponent] : right.factors) add_factor(unit, name, sign * exponent);
  return unit;
}

}  // namespace

std::optional<Unit> unit_from_text(std::string_view text) {
  Unit unit;
  int sign = 1;
  std::size_t i = 0;
  while (true) {
    std::size_t end = i;
    while (end < text.size() && (names_unit(text[end]) || is_digit(text[end]))) ++end;
    const std::string name(text.substr(i, end - i));
    if (name.empty()) return std::nullopt;
    if (names_unit(name[0])) {
      add_factor(unit, name, sign);
    } else if (name != "1") {
      return std::nullopt;
    }
    if (end == text.size()) return unit;
    if (text[end] != '/' && text[end] != '*') return std::nullopt;
    sign = text[end] == '/' ? -1 : 1;
    i = end + 1;
  }
}

std::string text_from_unit(const Unit& unit) {
  std::string above;
  std::string below;
  for (const auto& [name, exponent] : unit.factors) {
    for (int n = 0; n < exponent; ++n) above += (above.empty() ? "" : "*") + name;
    for (int n = 0; n > exponent; --n) below += "/" + name;
  }
  return (above.empty() ? "1" : above) + below;
}

Unit unit_product(const Unit& left, const Unit& right) { return combined(left, right, 1); }
Unit unit_quotient(const Unit& left, const Unit& right) { return combined(left, right, -1); }

bool is_money(const Unit& unit) {
  if (unit.factors.size() != 1 || unit.factors[0].second != 1) return false;
  const std::string& name = unit.factors[0].first;
  return name.size() == 3 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace zerokm
