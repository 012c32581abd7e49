// In which order a column writes day and month.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zerokm {

// What "03/08/2026" is in a column; shown by another cell of it ("25/12/2025") or by its head.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first, mixed };

// The two numbers before a year of four digits.
struct DayAndMonth {
  int first = 0, second = 0;
  std::size_t end = 0;  // behind the year
};
std::optional<DayAndMonth> day_and_month(std::string_view text);

// What one cell shows of the order: one of its numbers is above twelve.
DayOrder order_of_cell(std::string_view text);

// "Date (dd/mm/yyyy)".
DayOrder order_of_head(std::string_view head);

// Two cells of a column together.
DayOrder joined(DayOrder known, DayOrder seen);

}  // namespace zerokm
