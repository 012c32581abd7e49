// Units of quantities: "km", "cm3", "kW", "RUB", "EUR/cm3", "1" for a plain number.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zerokm {

// Base units with their exponents, sorted by name, none with exponent 0. Empty: a plain number.
struct Unit {
  std::vector<std::pair<std::string, int>> factors;
  bool operator==(const Unit&) const = default;
};

// Reads "kW", "EUR/cm3", "1", "km/l". Nothing where it is not of that form. A base unit is letters
// followed by digits or letters; three capital letters are a currency.
std::optional<Unit> unit_from_text(std::string_view text);
std::string text_from_unit(const Unit& unit);

Unit unit_product(const Unit& left, const Unit& right);
Unit unit_quotient(const Unit& left, const Unit& right);

// True for exactly one currency and nothing else.
bool is_money(const Unit& unit);

}  // namespace zerokm
