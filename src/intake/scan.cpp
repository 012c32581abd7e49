#include "intake/scan.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/text.h"

namespace zerokm {
namespace {

constexpr std::size_t most_code_bytes = 8192;  // no code holds more
constexpr std::size_t most_vins = 16;
constexpr std::size_t shown_bytes = 120;
constexpr std::size_t sealed_bytes = 48;  // so long without a blank: no text a person reads

bool is_sign(char c) { return is_digit(c) || is_letter(c); }

bool contains_vin(const std::vector<VinCheck>& vins, const std::string& vin) {
  return std::any_of(vins.begin(), vins.end(),
                     [&](const VinCheck& known) { return known.vin == vin; });
}

// A number that has its line for itself may be any VIN; within other text, or where small letters
// make it part of encoded data, only one that proves itself by its check digit.
void take_vin(std::string_view token, bool alone, std::vector<VinCheck>& vins) {
  if (token.size() < vin_length || token.size() > vin_length + 3) return;
  VinCheck check = check_vin(token);
  if (check.vin.empty() || contains_vin(vins, check.vin) || vins.size() == most_vins) return;
  const bool small = std::any_of(token.begin(), token.end(), is_small);
  const bool proven = check.state == VinState::valid;
  if (alone ? small && !proven : small || !proven) return;
  vins.push_back(std::move(check));
}

// Codes part their fields by blanks, marks and control characters alike.
void take_vins_of_line(std::string_view line, std::vector<VinCheck>& vins) {
  std::size_t tokens = 0;
  std::string_view only;
  for (const bool counting : {true, false}) {
    for (std::size_t at = 0; at < line.size();) {
      if (!is_sign(line[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < line.size() && is_sign(line[end])) ++end;
      const std::string_view token = line.substr(at, end - at);
      at = end;
      if (counting) {
        ++tokens;
        only = token;
      } else {
        take_vin(token, false, vins);
      }
    }
    if (counting && tokens == 1) return take_vin(only, true, vins);
  }
}

bool is_address(std::string_view text) {
  const std::string start = folded(text.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

bool is_sealed(std::string_view text) {
  return text.size() >= sealed_bytes && std::none_of(text.begin(), text.end(), [](char c) {
           return c == ' ' || c == '\n' || c == '\t' || c == '\r';
         });
}

std::string beginning(const std::string& text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    next_character(text, next);
    if (next > shown_bytes) break;
    end = next;
  }
  return text.substr(0, end);
}

bool is_better(const VinCheck& left, const VinCheck& right) {
  return left.state == VinState::valid && right.state != VinState::valid;
}

// "2025-06-01" out of "2025.06.01," and the like: what stands around the ten characters goes.
std::optional<Day> day_in(std::string_view text) {
  constexpr std::size_t length = 10;
  std::size_t begin = 0;
  while (begin < text.size() && !is_digit(text[begin])) ++begin;
  if (text.size() < begin + length) return std::nullopt;
  if (text.size() > begin + length && is_digit(text[begin + length])) return std::nullopt;
  std::string iso(text.substr(begin, length));
  for (const std::size_t at : {std::size_t{4}, std::size_t{7}}) {
    const char mark = iso[at];
    if (mark != '-' && mark != '.' && mark != '/') return std::nullopt;
    iso[at] = '-';
  }
  return day_from_iso(iso);
}

}  // namespace

CodeReading read_code(std::string_view bytes) {
  CodeReading reading;
  const std::string_view text = bytes.substr(0, most_code_bytes);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    take_vins_of_line(text.substr(at, end - at), reading.vins);
    at = end + 1;
  }
  const CleanText clean = clean_utf8(text);
  reading.shown = beginning(clean.text);
  if (!reading.vins.empty()) {
    reading.content = CodeContent::vin;
  } else if (is_address(clean.text)) {
    reading.content = CodeContent::address;
  } else if (is_sealed(text)) {
    reading.content = CodeContent::sealed;
  }
  return reading;
}

PrintedVin read_printed_vin(std::span<const std::string_view> looks) {
  PrintedVin printed;
  std::vector<int> counts;
  for (const std::string_view look : looks) {
    VinCheck check = check_vin(look);
    if (check.vin.empty()) continue;
    const auto known = std::find_if(printed.vins.begin(), printed.vins.end(),
                                    [&](const VinCheck& one) { return one.vin == check.vin; });
    if (known != printed.vins.end()) {
      ++counts[static_cast<std::size_t>(known - printed.vins.begin())];
      continue;
    }
    printed.vins.push_back(std::move(check));
    counts.push_back(1);
  }
  std::vector<std::size_t> order(counts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    const VinCheck& first = printed.vins[left];
    const VinCheck& second = printed.vins[right];
    if (is_better(first, second) || is_better(second, first)) return is_better(first, second);
    return counts[left] > counts[right];
  });
  std::vector<VinCheck> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order) sorted.push_back(std::move(printed.vins[i]));
  printed.vins = std::move(sorted);
  const auto right = std::count_if(printed.vins.begin(), printed.vins.end(),
                                   [](const auto& one) { return one.state == VinState::valid; });
  printed.agreed = right == 1 && counts[order.front()] >= 2;
  return printed;
}

std::optional<Day> read_printed_date(std::span<const std::string_view> looks) {
  constexpr int enough = 3;
  std::optional<Day> agreed;
  int count = 0;
  for (const std::string_view look : looks) {
    const std::optional<Day> day = day_in(look);
    if (!day) continue;
    if (agreed && *agreed != *day) return std::nullopt;
    agreed = day;
    ++count;
  }
  return count >= enough ? agreed : std::nullopt;
}

}  // namespace zerokm
