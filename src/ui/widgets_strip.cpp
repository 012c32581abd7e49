#include "ui/widgets_strip.h"

#include <algorithm>

#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

// From the top of the strip; one lane more adds lane_step.
constexpr float header_top = 34, lane_gap = 6, lane_height = 44, lane_rest = 24, knob_size = 28;

struct Measures {
  Rect strip;
  float day = 0;     // width of a day
  float header = 0;  // y of the weekdays
  float lane_top = 0, lane_high = 0, lane_step = 0;
  float lane(std::size_t i) const { return lane_top + lane_step * static_cast<float>(i); }
  float middle(int day_index) const {
    return strip.x + day * (static_cast<float>(day_index) + 0.5f);
  }
};

Measures measure(Frame& f, std::size_t days, std::size_t lanes) {
  Measures m;
  float k = std::max(f.theme.text_scale, 1.f);
  float head = f.theme.type(Type::caption).line * 2;
  m.lane_high = lane_height * k;
  m.lane_step = m.lane_high + lane_rest;
  float top = header_top * k + head + lane_gap;
  m.strip = place(f, 0, top + m.lane_step * static_cast<float>(lanes));
  m.header = m.strip.y + header_top * k;
  m.lane_top = m.strip.y + top;
  m.day = m.strip.width / static_cast<float>(days);
  return m;
}

void draw_header(Frame& f, const Measures& m, const std::vector<StripDay>& days,
                 const std::vector<StripLane>& lanes) {
  const Palette& color = f.theme.color;
  float line = f.theme.type(Type::caption).line;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const StripDay& day = days[i];
    int index = static_cast<int>(i);
    Rect cell{m.middle(index) - m.day / 2, m.header, m.day, line};
    TextLook weekday{Type::caption, Weight::regular, color.ink3};
    weekday.align = Align::center;
    f.paint.text(f.text.lay_out(day.weekday, weekday, 0), cell);
    cell.y += line;
    bool first = !lanes.empty() && lanes.front().chosen == index;
    bool other = false;
    for (const StripLane& lane : lanes) other = other || lane.chosen == index;
    TextLook number{Type::caption, Weight::regular, color.ink2};
    number.align = Align::center;
    if (day.turns) number = {Type::caption, Weight::bold, f.theme.answer(*day.turns).ink};
    if (other) number = {Type::caption, Weight::bold, first ? color.accent_ink : color.accent};
    number.align = Align::center;
    const LaidText& text = f.text.lay_out(day.number, number, 0);
    if (other) {
      float wide = std::max(text.width + 6, 20.f);
      Rect ground{cell.x + (cell.width - wide) / 2, cell.y - 1, wide, line + 1};
      f.paint.fill(ground, first ? color.accent : color.surface, 4);
      if (!first) f.paint.stroke(ground, color.accent, 1, 4);
    }
    f.paint.text(text, cell);
  }
}

// The words over the first lane's chosen day, and the months where there is room beside them.
void draw_tag(Frame& f, const Measures& m, const std::vector<StripDay>& days,
              const std::vector<StripLane>& lanes) {
  const Palette& color = f.theme.color;
  float high = f.theme.type(Type::caption).line + 6;
  Rect tag;
  if (!lanes.empty() && lanes.front().chosen >= 0 && !lanes.front().tag.empty()) {
    TextLook look{Type::caption, Weight::bold, color.accent_ink};
    const LaidText& text = f.text.lay_out(lanes.front().tag, look, 0);
    float wide = text.width + 16, middle = m.middle(lanes.front().chosen);
    float x = std::clamp(middle - wide / 2, m.strip.x, std::max(m.strip.right() - wide, m.strip.x));
    tag = {x, m.strip.y, wide, high};
    f.paint.fill(tag, color.accent, radius_chip);
    float point = std::clamp(middle, tag.x + 10, tag.right() - 10);
    f.paint.triangle({point - 6, tag.bottom()}, {point + 6, tag.bottom()},
                     {point, tag.bottom() + 6}, color.accent);
    f.paint.text(text, {x + 8, m.strip.y + 3, text.width, text.height});
  }
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (days[i].month.empty()) continue;
    TextLook look{Type::caption, Weight::regular, color.ink2};
    const LaidText& text = f.text.lay_out(days[i].month, look, 0);
    float x = m.strip.x + m.day * static_cast<float>(i);
    x = std::min(x, m.strip.right() - text.width);
    bool covered = tag.width > 0 && x < tag.right() + 8 && x + text.width > tag.x - 8;
    if (!covered) f.paint.text(text, {x, m.strip.y + 3, text.width, text.height});
  }
}

void draw_ground(Frame& f, const StripBar& bar, const Rect& rect) {
  const AnswerColors& colors = f.theme.answer(bar.answer);
  f.paint.fill(rect, colors.tint);
  if (bar.wants_something) f.paint.hatch(rect, colors.line);
  f.paint.fill({rect.x, rect.y, rect.width, 2}, colors.ink);
  f.paint.fill({rect.x, rect.bottom() - 2, rect.width, 2}, colors.ink);
}

// Where the long word has no room the short one stands, else the shape alone.
void draw_label(Frame& f, const StripBar& bar, const Rect& rect) {
  const AnswerColors& colors = f.theme.answer(bar.answer);
  float shape = f.theme.grow(16), room = rect.width - shape - 28;
  if (rect.width < shape + 4) return;
  auto fits = [&](std::string_view word) {
    return !word.empty() && f.text.width_of(word, Type::caption, Weight::bold) <= room;
  };
  std::string_view word = fits(bar.word) ? bar.word : bar.short_word;
  bool words = fits(word);
  float x = words ? rect.x + 8 : rect.x + (rect.width - shape) / 2;
  float y = rect.y + (rect.height - shape) / 2;
  f.paint.fill({x - 3, y - 3, shape + 6, shape + 6}, colors.tint, 3);
  f.paint.shape(bar.answer, {x, y}, shape);
  if (!words) return;
  TextLook look{Type::caption, Weight::bold, colors.ink};
  const LaidText& text = f.text.lay_out(word, look, 0);
  Rect at{x + shape + 10, rect.y + (rect.height - text.height) / 2, text.width, text.height};
  f.paint.fill({at.x - 4, at.y, at.width + 8, at.height}, colors.tint, 3);
  f.paint.text(text, at);
}

// Grounds, then the line down to the knob, then the labels over it.
void draw_lane(Frame& f, const Measures& m, const StripLane& lane, float top) {
  const Palette& color = f.theme.color;
  auto place_of = [&](const StripBar& bar) {
    return Rect{m.strip.x + m.day * static_cast<float>(bar.first), top,
                m.day * static_cast<float>(bar.last - bar.first + 1), m.lane_high};
  };
  for (const StripBar& bar : lane.bars) {
    Rect rect = place_of(bar);
    draw_ground(f, bar, rect);
    if (bar.first > 0) f.paint.fill({rect.x - 1, rect.y, 2, rect.height}, color.ink);
  }
  if (lane.chosen >= 0) {
    f.paint.fill({m.middle(lane.chosen) - 1, top, 2, m.lane_high}, color.accent);
  }
  for (const StripBar& bar : lane.bars) draw_label(f, bar, place_of(bar));
}

void draw_knob(Frame& f, const Measures& m, const StripLane& lane, float top) {
  if (lane.chosen < 0) return;
  const Palette& color = f.theme.color;
  float x = m.middle(lane.chosen), y = top + m.lane_high + 4, radius = knob_size / 2;
  f.paint.circle({x, y + 2}, radius + 2, faded(color.shadow, 0.15f));
  f.paint.circle({x, y}, radius + 2, color.surface);
  f.paint.circle({x, y}, radius, color.accent);
  f.paint.fill({x - 3.5f, y - 5, 2, 10}, color.accent_ink);
  f.paint.fill({x + 1.5f, y - 5, 2, 10}, color.accent_ink);
  if (f.deeds.focus_ring(lane.id)) {
    f.paint.focus_ring({x - radius, y - radius, knob_size, knob_size}, radius);
  }
}

}  // namespace

int strip_days(const Frame& f) { return f.theme.breadth == Breadth::phone ? 14 : 28; }

std::optional<StripDeed> strip_of_days(Frame& f, std::string_view id,
                                       const std::vector<StripDay>& days,
                                       const std::vector<StripLane>& lanes) {
  if (days.empty()) return std::nullopt;
  std::optional<StripDeed> deed;
  int last = static_cast<int>(days.size()) - 1;
  f.nodes.open(Role::group, id);
  Measures m = measure(f, days.size(), lanes.size());
  draw_header(f, m, days, lanes);
  draw_tag(f, m, days, lanes);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const StripLane& lane = lanes[i];
    float top = m.lane(i);
    draw_lane(f, m, lane, top);
    draw_knob(f, m, lane, top);
    // The slider covers its lane, for the first one the days above too: each day can be tapped.
    float from = i == 0 ? m.header : top;
    Rect hit{m.strip.x, from, m.strip.width, top + m.lane_high + lane_rest - 4 - from};
    Node& node = f.nodes.add(Role::slider, lane.id, lane.name, hit);
    node.value = lane.chosen_words;
    node.now = std::clamp(lane.chosen, 0, last);
    node.low = 0;
    node.high = last;
    if (auto day = f.deeds.take_choice(lane.id); day && *day >= 0 && *day <= last) {
      deed = StripDeed{static_cast<int>(i), *day};
    }
    f.nodes.open(Role::list, part(lane.id, "bars"), lane.name, hit);
    for (std::size_t b = 0; b < lane.bars.size(); ++b) {
      const StripBar& bar = lane.bars[b];
      Rect rect{m.strip.x + m.day * static_cast<float>(bar.first), top,
                m.day * static_cast<float>(bar.last - bar.first + 1), m.lane_high};
      Node& item =
          f.nodes.add(Role::list_item, part(lane.id, "bar" + std::to_string(b)),
                      days[static_cast<std::size_t>(bar.first)].number + "\xE2\x80\x93" +
                          days[static_cast<std::size_t>(bar.last)].number + ": " + bar.word,
                      rect);
      item.type = Type::caption;
      item.answer = static_cast<int>(bar.answer);
    }
    f.nodes.close();
  }
  f.nodes.close();
  return deed;
}

}  // namespace zerokm::ui
