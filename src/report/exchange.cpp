#include "report/exchange.h"

#include <algorithm>
#include <bit>

namespace zerokm {
namespace {

constexpr int rate_decimals = 6;
constexpr int money_decimals = 2;
constexpr const char* currency_choice = "currency";

// The one member of a cell of a choice key; -1 where it covers several.
int member_of(const TableRow::Cell& cell) {
  return std::popcount(cell.members) == 1 ? std::countr_zero(cell.members) : -1;
}

bool is_rates(const Table& table) {
  return table.editable && table.keys.size() == 2 &&
         std::all_of(table.keys.begin(), table.keys.end(),
                     [](const TableKey& key) { return key.choice == currency_choice; });
}

// One end of an amount times a rate, at the decimals of money.
std::optional<std::int64_t> converted(std::int64_t digits, int decimals, Decimal rate) {
  if (digits == open_low || digits == open_high) return digits;
  const auto product = checked_product(digits, rate.digits);
  if (!product) return std::nullopt;
  return rescaled(*product, decimals + rate.decimals, money_decimals, Rounding::half_up);
}

Decimal turned_round(Decimal rate) {
  const auto digits = quotient({1, 0}, rate, rate_decimals, Rounding::half_up);
  return {digits.value_or(0), rate_decimals};
}

}  // namespace

std::string currency_of(const Figure& amount) {
  return amount.valid && is_money(amount.unit) ? text_from_unit(amount.unit) : "";
}

const std::vector<std::string>& Exchange::names() const {
  static const std::vector<std::string> none;
  for (const Choice& choice : vocabulary_.choices) {
    if (choice.name == currency_choice) return choice.members;
  }
  return none;
}

const Table* Exchange::table() const {
  const auto at = std::find_if(shared_.tables.begin(), shared_.tables.end(), is_rates);
  return at == shared_.tables.end() ? nullptr : &*at;
}

UsedRate Exchange::from_row(const Table& table, const TableRow& row) const {
  UsedRate rate;
  rate.table = &table;
  const int from = member_of(row.cells[0]);
  const int to = member_of(row.cells[1]);
  if (from >= 0) rate.from = names()[static_cast<std::size_t>(from)];
  if (to >= 0) rate.to = names()[static_cast<std::size_t>(to)];
  rate.rate = rate.now = {row.value, table.decimals};
  for (const Override& own : overrides_) {
    if (own.name != table.name || own.keys != std::vector<std::string>{rate.from, rate.to})
      continue;
    rate.yours = true;
    rate.now = own.value;
  }
  return rate;
}

std::vector<std::string> Exchange::currencies() const {
  std::vector<std::string> list;
  const Table* rates = table();
  if (rates == nullptr) return list;
  for (const std::string& name : names()) {
    const bool known = std::any_of(rates->rows.begin(), rates->rows.end(), [&](const auto& row) {
      const UsedRate rate = from_row(*rates, row);
      return rate.from != rate.to && (rate.from == name || rate.to == name);
    });
    if (known) list.push_back(name);
  }
  return list;
}

std::optional<UsedRate> Exchange::rate(const std::string& from, const std::string& to) const {
  const Table* rates = table();
  if (rates == nullptr) return std::nullopt;
  std::optional<UsedRate> round;
  for (const TableRow& row : rates->rows) {
    UsedRate found = from_row(*rates, row);
    if (found.from == from && found.to == to) return found;
    if (found.from != to || found.to != from || found.now.digits <= 0) continue;
    found.from = from;
    found.to = to;
    found.rate = turned_round(found.rate);
    found.now = turned_round(found.now);
    round = found;
  }
  return round;
}

std::optional<Figure> Exchange::exchanged(const Figure& amount, const std::string& to) const {
  const std::string from = currency_of(amount);
  const auto unit = unit_from_text(to);
  if (from.empty() || !unit) return std::nullopt;
  if (from == to) return amount;
  const auto by = [&](const Figure& before, const UsedRate& rate) -> std::optional<Figure> {
    Figure after = before;
    const auto low = converted(before.low, before.decimals, rate.now);
    const auto high = converted(before.high, before.decimals, rate.now);
    if (!low || !high) return std::nullopt;
    after.low = *low;
    after.high = *high;
    after.decimals = money_decimals;
    return after;
  };
  std::optional<Figure> result;
  if (const auto straight = rate(from, to)) {
    result = by(amount, *straight);
  } else {
    for (const std::string& between : names()) {
      const auto first = rate(from, between);
      const auto second = rate(between, to);
      if (!first || !second || result) continue;
      if (const auto half = by(amount, *first)) result = by(*half, *second);
    }
  }
  if (result) result->unit = *unit;
  return result;
}

std::vector<UsedRate> Exchange::used(const Answer& answer) const {
  std::vector<UsedRate> list;
  const Table* rates = table();
  if (rates == nullptr) return list;
  for (const Finding& finding : answer.findings) {
    for (const RowUsed& row : finding.rows) {
      if (row.table != rates->name) continue;
      for (const TableRow& known : rates->rows) {
        if (known.line != row.line) continue;
        UsedRate rate = from_row(*rates, known);
        const bool listed = std::any_of(list.begin(), list.end(), [&](const UsedRate& other) {
          return other.from == rate.from && other.to == rate.to;
        });
        if (rate.from.empty() || rate.to.empty() || rate.from == rate.to || listed) continue;
        list.push_back(std::move(rate));
      }
    }
  }
  return list;
}

}  // namespace zerokm
