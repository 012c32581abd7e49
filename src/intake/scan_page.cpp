// Where on a photographed page a VIN and dates seem to stand. Labels come out of the reader
// garbled, so shape and place decide: long runs of capitals and digits, dates side by side.
#include <algorithm>
#include <cstdlib>

#include "core/ascii.h"

#include "intake/scan.h"

namespace zerokm {
namespace {

constexpr int fewest_signs = 12;  // of a run that may be a VIN read badly
constexpr int most_signs = 22;
constexpr int fewest_digits = 4;
constexpr std::size_t most_boxes = 6;
constexpr std::size_t most_words = 4000;

int height(const PageBox& box) { return box.bottom - box.top; }

bool same_line(const PageBox& left, const PageBox& right) {
  const int shared = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
  return shared * 2 > std::min(height(left), height(right));
}

// Side by side also where the page leans a little: dates of one row stand far apart.
bool side_by_side(const PageBox& left, const PageBox& right) {
  const int apart = std::abs(left.left - right.left);
  const int down = std::abs(left.top + left.bottom - right.top - right.bottom) / 2;
  return down < std::min(height(left), height(right)) / 2 + apart / 12 && apart > height(left);
}

PageBox around(const PageBox& one, const PageBox& other) {
  return {std::min(one.left, other.left), std::min(one.top, other.top),
          std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

struct Run {
  PageBox box;
  int signs = 0;
  int digits = 0;
};

Run run_of(const PageWord& word) {
  Run run{word.box, 0, 0};
  for (const char c : word.text) {
    run.signs += is_digit(c) || is_letter(c) ? 1 : 0;
    run.digits += is_digit(c) ? 1 : 0;
  }
  return run;
}

bool may_be_vin(const Run& run) {
  return run.signs >= fewest_signs && run.signs <= most_signs && run.digits >= fewest_digits;
}

int distance(const Run& run) {
  return run.signs > vin_length ? run.signs - vin_length : vin_length - run.signs;
}

// The reader parts a widely spaced number into words; so neighbours are also tried together.
void add_runs(std::span<const PageWord> words, std::size_t first, std::vector<Run>& runs) {
  Run run = run_of(words[first]);
  if (may_be_vin(run)) runs.push_back(run);
  for (std::size_t i = first + 1; i < words.size() && i < first + 4; ++i) {
    const PageBox& box = words[i].box;
    const bool next = same_line(run.box, box) && box.left >= run.box.left &&
                      box.left - run.box.right < height(box) * 2;
    if (!next) return;
    const Run more = run_of(words[i]);
    run = {around(run.box, box), run.signs + more.signs, run.digits + more.digits};
    if (may_be_vin(run) && run_of(words[first]).signs < vin_length) runs.push_back(run);
  }
}

// "2025-06-01" with a misread or two: two marks between digits, eight digits about.
bool is_date_like(std::string_view text) {
  int digits = 0;
  int marks = 0;
  for (const char c : text) {
    digits += is_digit(c) ? 1 : 0;
    marks += c == '-' || c == '.' || c == '/' ? 1 : 0;
  }
  return digits >= 6 && digits <= 9 && marks >= 2 && marks <= 3 && text.size() <= 14;
}

}  // namespace

PageReading read_page(std::span<const PageWord> all) {
  const std::span<const PageWord> words = all.first(std::min(all.size(), most_words));
  PageReading page;
  std::vector<Run> runs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_date_like(words[i].text)) {
      if (page.dates.size() < most_boxes) page.dates.push_back({words[i].box, DateRole::unknown});
    } else {
      add_runs(words, i, runs);
    }
  }
  std::stable_sort(runs.begin(), runs.end(), [](const Run& left, const Run& right) {
    return distance(left) < distance(right);
  });
  for (const Run& run : runs) {
    if (page.vins.size() < most_boxes) page.vins.push_back(run.box);
  }
  // The licence has two dates on one line: registered, issued.
  if (page.dates.size() == 2 && side_by_side(page.dates[0].box, page.dates[1].box)) {
    const bool turned = page.dates[0].box.left > page.dates[1].box.left;
    page.dates[turned ? 1 : 0].role = DateRole::registration;
    page.dates[turned ? 0 : 1].role = DateRole::issue;
  }
  return page;
}

}  // namespace zerokm
