#include "documents/day_order.h"

#include <algorithm>
#include <string>

#include "core/text.h"

namespace zerokm {

std::optional<DayAndMonth> day_and_month(std::string_view text) {
  std::size_t at = 0;
  const auto number = [&](std::size_t least, std::size_t most) {
    int value = 0;
    const std::size_t begin = at;
    while (at < text.size() && at < begin + most && text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + (text[at++] - '0');
    }
    return at - begin >= least ? value : -1;
  };
  DayAndMonth found;
  found.first = number(1, 2);
  if (found.first < 0 || at >= text.size()) return std::nullopt;
  const char separator = text[at++];
  if (separator != '/' && separator != '.' && separator != '-') return std::nullopt;
  found.second = number(1, 2);
  if (found.second < 0 || at >= text.size() || text[at++] != separator) return std::nullopt;
  if (number(4, 4) < 0) return std::nullopt;
  found.end = at;
  return found;
}

DayOrder order_of_cell(std::string_view text) {
  const auto found = day_and_month(text);
  if (!found) return DayOrder::unknown;
  if (found->first > 12 && found->second <= 12) return DayOrder::day_first;
  return found->second > 12 && found->first <= 12 ? DayOrder::month_first : DayOrder::unknown;
}

DayOrder order_of_head(std::string_view head) {
  const std::string text = folded(head);
  const auto place = [&](std::initializer_list<const char*> words) {
    std::size_t first = std::string::npos;
    for (const char* word : words) first = std::min(first, text.find(word));
    return first;
  };
  const std::size_t day = place({"dd", "дд", "kk"});
  const std::size_t month = place({"mm/", "mm.", "mm-", "/mm", ".mm", "-mm", "мм"});
  if (day == std::string::npos || month == std::string::npos) return DayOrder::unknown;
  return day < month ? DayOrder::day_first : DayOrder::month_first;
}

DayOrder joined(DayOrder known, DayOrder seen) {
  if (known == DayOrder::unknown || seen == known) return seen == DayOrder::unknown ? known : seen;
  return seen == DayOrder::unknown ? known : DayOrder::mixed;
}

}  // namespace zerokm
