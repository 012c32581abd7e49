#include "intake/cars.h"

#include <algorithm>

#include "core/limits.h"
#include "core/text.h"
#include "intake/tokens.h"
#include "intake/vin.h"

namespace zerokm {
namespace {

struct Line {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string vin;       // the one it holds
  bool several = false;  // it holds more than one
  bool blank = true;
  bool has_digit = false;
  bool item = false;  // "1.", "2)", "3、" or a bullet in front
};

bool begins_item(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t");
  if (at == std::string_view::npos) return false;
  const std::size_t digits = at;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
  if (at > digits && at <= digits + 3 && at < line.size()) {
    const std::string_view rest = line.substr(at);
    return rest[0] == ')' || rest.substr(0, 3) == "\xE3\x80\x81" ||
           (rest[0] == '.' && (rest.size() == 1 || rest[1] < '0' || rest[1] > '9'));
  }
  const std::string_view rest = line.substr(digits);
  return rest.substr(0, 2) == "- " || rest.substr(0, 2) == "* " ||
         rest.substr(0, 3) == "\xE2\x80\xA2";
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    Line line;
    line.begin = begin;
    line.end = end;
    const std::string_view words = text.substr(begin, end - begin);
    line.blank = words.find_first_not_of(" \t-=_*") == std::string_view::npos;
    line.has_digit = words.find_first_of("0123456789") != std::string_view::npos;
    line.item = begins_item(words);
    lines.push_back(std::move(line));
    begin = end + 1;
  }
  return lines;
}

// Writes the vehicle numbers into the lines they stand in; how many different ones there are.
std::size_t place_numbers(std::string_view text, std::vector<Line>& lines) {
  const FoldedText folded = fold_message(text);
  const Tokens tokens = tokens_of(folded, Lexicon::all());
  std::vector<std::string> seen;
  std::size_t at = 0;
  for (const Token& token : tokens.list) {
    if (token.kind != TokenKind::vin) continue;
    const TextSpan span = folded.span(token.begin, token.end);
    const VinCheck check = check_vin(text.substr(span.begin, span.end - span.begin));
    if (check.vin.empty() || (!check.chinese && check.state != VinState::valid)) continue;
    while (at < lines.size() && lines[at].end < span.end) ++at;
    if (at == lines.size()) break;
    Line& line = lines[at];
    if (!line.vin.empty() && line.vin != check.vin) line.several = true;
    if (line.vin.empty()) line.vin = check.vin;
    seen.push_back(check.vin);
  }
  std::sort(seen.begin(), seen.end());
  return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

using Range = std::pair<std::size_t, std::size_t>;  // lines, the end not included

std::vector<Range> blocks_of(const std::vector<Line>& lines) {
  std::vector<Range> blocks;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].blank) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < lines.size() && !lines[end].blank) ++end;
    blocks.emplace_back(i, end);
    i = end;
  }
  return blocks;
}

// The lines of a range that hold a number, each another one; false where one line holds several.
bool numbered_lines(const std::vector<Line>& lines, Range range, std::vector<std::size_t>& found) {
  std::string last;
  for (std::size_t i = range.first; i < range.second; ++i) {
    if (lines[i].several) return false;
    if (lines[i].vin.empty() || lines[i].vin == last) continue;
    last = lines[i].vin;
    found.push_back(i);
  }
  return true;
}

// Cars one under the other in a block: by items of a list, by the number's line first or last.
bool split_block(const std::vector<Line>& lines, Range range, std::vector<Range>& cars) {
  std::vector<std::size_t> numbers;
  if (!numbered_lines(lines, range, numbers)) return false;
  if (numbers.empty()) return true;
  if (numbers.size() == 1) {
    cars.push_back(range);
    return true;
  }
  std::vector<std::size_t> items;
  for (std::size_t i = range.first; i < range.second; ++i) {
    if (lines[i].item) items.push_back(i);
  }
  const auto cut_at = [&](const std::vector<std::size_t>& starts) {
    for (std::size_t k = 0; k < starts.size(); ++k) {
      cars.emplace_back(starts[k], k + 1 < starts.size() ? starts[k + 1] : range.second);
    }
  };
  const auto one_number_each = [&] {
    if (items.size() != numbers.size()) return false;
    for (std::size_t k = 0; k < items.size(); ++k) {
      const std::size_t end = k + 1 < items.size() ? items[k + 1] : range.second;
      if (numbers[k] < items[k] || numbers[k] >= end) return false;
    }
    return true;
  };
  if (one_number_each()) {
    cut_at(items);
    return true;
  }
  // A heading without any number in it belongs to no car.
  std::size_t first = range.first;
  while (first < numbers.front() && !lines[first].has_digit) ++first;
  if (first == numbers.front()) {
    cut_at(numbers);
    return true;
  }
  if (numbers.back() + 1 != range.second) return false;
  for (const std::size_t number : numbers) {
    cars.emplace_back(first, number + 1);
    first = number + 1;
  }
  return true;
}

}  // namespace

std::vector<std::string> cars_in(std::string_view bytes) {
  const CleanText clean = clean_utf8(bytes.substr(0, limits::paste_bytes));
  std::vector<Line> lines = lines_of(clean.text);
  if (place_numbers(clean.text, lines) < 2) return {};
  std::vector<Range> cars;
  for (const Range& block : blocks_of(lines)) {
    if (!split_block(lines, block, cars)) return {};
  }
  std::vector<std::string> pieces;
  for (const Range& car : cars) {
    if (pieces.size() == most_cars) break;
    pieces.push_back(clean.text.substr(lines[car.first].begin,
                                       lines[car.second - 1].end - lines[car.first].begin));
  }
  return pieces;
}

}  // namespace zerokm
