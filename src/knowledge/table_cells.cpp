#include "knowledge/table_cells.h"

#include <algorithm>

#include "core/number.h"
#include "core/problem.h"

namespace zerokm {
namespace {

std::optional<TableRow::Cell> members_from(const Choice& choice, std::string_view text,
                                           std::string& why) {
  TableRow::Cell cell;
  if (text == "*") {
    cell.members = any_choice(static_cast<int>(choice.members.size())).members;
    return cell;
  }
  while (true) {
    const std::size_t bar = text.find('|');
    const std::string member(text.substr(0, bar));
    const auto at = std::find(choice.members.begin(), choice.members.end(), member);
    if (at == choice.members.end()) {
      why = "expected a member of " + choice.name + " or '*', found '" + member + "'" +
            did_you_mean(member, choice.members);
      return std::nullopt;
    }
    cell.members |= std::uint64_t{1} << (at - choice.members.begin());
    if (bar == std::string_view::npos) return cell;
    text.remove_prefix(bar + 1);
  }
}

std::optional<TableRow::Cell> range_from(const TableKey& key, std::string_view text,
                                         std::string& why) {
  // The form is that of facts, so it is read as a fact of the key's kind.
  Vocabulary one;
  FactEntry entry;
  entry.id = "key";
  entry.kind = key.kind;
  entry.decimals = key.decimals;
  one.facts.push_back(std::move(entry));
  const auto set = text == "?" ? std::nullopt : value_from_text(one, FactId{0}, text);
  if (set) return TableRow::Cell{0, set->low, set->high};
  why = std::string("expected ") +
        (key.kind == FactKind::date ? "a day or a span of days such as 2026-01-01..2026-12-31"
                                    : "a number or a range such as 100..200") +
        ", found '" + std::string(text) + "'";
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> number_from_cell(std::string_view text, int decimals,
                                             std::string& why) {
  const std::string found = "found '" + std::string(text) + "'";
  const auto value = decimal_from_text(text);
  if (!value) {
    why = "expected a number, " + found;
    return std::nullopt;
  }
  if (value->decimals > decimals) {
    why = "expected at most " + std::to_string(decimals) + " decimals, " + found +
          "; raise 'decimals' or round the number";
    return std::nullopt;
  }
  const auto digits = rescaled(value->digits, value->decimals, decimals, Rounding::half_up);
  if (digits && *digits < open_high - 1 && *digits > open_low + 1) return digits;
  why = "expected a number that fits 18 digits, " + found;
  return std::nullopt;
}

std::optional<std::int64_t> bound_from_cell(const TableKey& key, std::string_view text,
                                            std::int64_t open, std::string& why) {
  if (text.empty() || text == "inf" || text == "-inf") return open;
  if (key.kind != FactKind::date) return number_from_cell(text, key.decimals, why);
  if (const auto day = day_from_iso(text)) return day->number;
  why = "expected a day such as 2026-06-01, found '" + std::string(text) + "'";
  return std::nullopt;
}

std::optional<TableRow::Cell> whole_from_cell(const TableKey& key, const Choice* choice,
                                              std::string_view text, std::string& why) {
  if (key.kind != FactKind::choice) return range_from(key, text, why);
  // A choice that is not there was refused where the key names it.
  return choice == nullptr ? TableRow::Cell{} : members_from(*choice, text, why);
}

}  // namespace zerokm
