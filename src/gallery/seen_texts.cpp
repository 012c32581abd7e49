#include "gallery/seen_texts.h"

#include <algorithm>
#include <cmath>

#include "ui/text.h"

namespace zerokm::ui {
namespace {

std::string lines;

void write(float length) { lines += std::to_string(static_cast<int>(std::lround(length))) + " "; }

void note(const SeenText& seen) {
  const LaidText& text = seen.text;
  // The widest line, where it stands in the width it was given.
  float left = seen.x;
  if (seen.at_right) left += seen.width - text.width;
  if (text.look.align == Align::center) left = seen.x + (seen.width - text.width) / 2;
  const float right = left + text.width, bottom = seen.y + text.height;
  // Beside what can be seen of it where it scrolls it lies over nothing.
  const float low_x = std::max(left, seen.seen[0]), low_y = std::max(seen.y, seen.seen[1]);
  const float high_x = std::min(right, seen.seen[2]), high_y = std::min(bottom, seen.seen[3]);
  if (high_x <= low_x || high_y <= low_y) return;
  const bool over = text.width > seen.width + 1;
  lines += text.cut ? "cut " : over ? "over " : "whole ";
  write(low_x);
  write(low_y);
  write(high_x - low_x);
  write(high_y - low_y);
  for (const LaidLine& line : text.lines) {
    for (const LaidPiece& piece : line.pieces) lines += piece.text;
    lines += ' ';
  }
  lines.back() = '\n';
}

}  // namespace

void watch_texts() { watch_text = note; }
void forget_texts() { lines.clear(); }
std::string seen_texts() { return lines; }

}  // namespace zerokm::ui
