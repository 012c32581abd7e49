#include "ui/painter.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "imgui.h"
#include "imgui_internal.h"

namespace zerokm::ui {
namespace {

constexpr float degree = 3.14159265f / 180;

ImU32 packed(Color color) {
  return IM_COL32(color >> 24, color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF);
}

ImDrawFlags corner_flags(Corners corners) {
  switch (corners) {
    case Corners::top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::none:
      return ImDrawFlags_RoundCornersNone;
    default:
      return ImDrawFlags_RoundCornersAll;
  }
}

}  // namespace

struct Painter::Layers {
  ImDrawListSplitter splitter;
};

Painter::Painter(ImDrawList* list, TextEngine& text, const Theme& theme)
    : list_(list), text_(text), theme_(theme) {}

void Painter::set_page(float width, bool right_to_left) {
  page_width_ = width;
  right_to_left_ = right_to_left;
}

void Painter::shift(Offset by) {
  shift_.x += by.x;
  shift_.y += by.y;
}

float Painter::px(float x, float width) const {
  x += shift_.x;
  return right_to_left_ ? page_width_ - x - width : x;
}

bool Painter::visible(const Rect& rect) const {
  if (silenced_ > 0) return false;
  ImVec2 low = list_->GetClipRectMin(), high = list_->GetClipRectMax();
  float left = px(rect.x, rect.width), top = rect.y + shift_.y;
  return left < high.x && left + rect.width > low.x && top < high.y && top + rect.height > low.y;
}

Rect Painter::clip() const {
  ImVec2 low = list_->GetClipRectMin(), high = list_->GetClipRectMax();
  float left = right_to_left_ ? page_width_ - high.x : low.x;
  return {left - shift_.x, low.y - shift_.y, high.x - low.x, high.y - low.y};
}

void Painter::push_clip(const Rect& rect) {
  if (silenced_ > 0) return;
  float left = px(rect.x, rect.width), top = rect.y + shift_.y;
  list_->PushClipRect(ImVec2(left, top), ImVec2(left + rect.width, top + rect.height), true);
}

void Painter::pop_clip() {
  if (silenced_ == 0) list_->PopClipRect();
}

void Painter::fill(const Rect& rect, Color color, float radius, Corners corners) {
  if (!visible(rect) || (color & 0xFF) == 0) return;
  float left = px(rect.x, rect.width), top = rect.y + shift_.y;
  list_->AddRectFilled(ImVec2(left, top), ImVec2(left + rect.width, top + rect.height),
                       packed(color), radius, corner_flags(corners));
}

void Painter::stroke(const Rect& rect, Color color, float width, float radius) {
  if (!visible(rect)) return;
  // ImGui draws on both sides of the edge; ours lies inside the rect.
  float half = width / 2, left = px(rect.x, rect.width), top = rect.y + shift_.y;
  list_->PathRect(ImVec2(left + half, top + half),
                  ImVec2(left + rect.width - half, top + rect.height - half),
                  std::max(radius - half, 0.f));
  list_->PathStroke(packed(color), ImDrawFlags_Closed, width);
}

void Painter::line(Offset from, Offset to, Color color, float width) {
  if (silenced_ > 0) return;
  if (from.y == to.y || from.x == to.x) {  // straight lines are rects: sharp
    bool flat = from.y == to.y;
    Rect rect =
        flat ? Rect{std::min(from.x, to.x), from.y - width / 2, std::fabs(to.x - from.x), width}
             : Rect{from.x - width / 2, std::min(from.y, to.y), width, std::fabs(to.y - from.y)};
    fill(rect, color);
    return;
  }
  // AddLine moves its ends by half a pixel, which would take the icons off their grid.
  list_->PathLineTo(ImVec2(px(from.x), from.y + shift_.y));
  list_->PathLineTo(ImVec2(px(to.x), to.y + shift_.y));
  list_->PathStroke(packed(color), 0, width);
}

void Painter::dashed(Offset from, Offset to, Color color, float width, float dash, float gap) {
  float dx = to.x - from.x, dy = to.y - from.y;
  float length = std::sqrt(dx * dx + dy * dy);
  if (length <= 0) return;
  const int dashes = static_cast<int>(length / (dash + gap)) + 1;
  for (int i = 0; i < dashes; ++i) {
    const float at = static_cast<float>(i) * (dash + gap);
    float end = std::min(at + dash, length);
    line({from.x + dx * at / length, from.y + dy * at / length},
         {from.x + dx * end / length, from.y + dy * end / length}, color, width);
  }
}

void Painter::circle(Offset center, float radius, Color color) {
  if (silenced_ > 0) return;
  list_->AddCircleFilled(ImVec2(px(center.x), center.y + shift_.y), radius, packed(color));
}

void Painter::triangle(Offset a, Offset b, Offset c, Color color) {
  if (silenced_ > 0) return;
  ImVec2 points[3] = {ImVec2(px(a.x), a.y + shift_.y), ImVec2(px(b.x), b.y + shift_.y),
                      ImVec2(px(c.x), c.y + shift_.y)};
  // ImGui wants clockwise; turning the layout round turns the order round.
  float turn = (points[1].x - points[0].x) * (points[2].y - points[0].y) -
               (points[1].y - points[0].y) * (points[2].x - points[0].x);
  if (turn < 0) std::swap(points[1], points[2]);
  list_->AddTriangleFilled(points[0], points[1], points[2], packed(color));
}

void Painter::hatch(const Rect& rect, Color color) {
  if (!visible(rect)) return;
  push_clip(rect);
  constexpr float step = 8 * 1.41421356f;
  const int lines = static_cast<int>((rect.width + rect.height) / step) + 1;
  for (int i = 0; i < lines; ++i) {
    const float x = rect.x - rect.height + static_cast<float>(i) * step;
    line({x, rect.bottom()}, {x + rect.height, rect.y}, color, 1.5f);
  }
  pop_clip();
}

void Painter::round_off(const Rect& rect, float radius, Color around) {
  if (!visible(rect)) return;
  float left = px(rect.x, rect.width), top = rect.y + shift_.y;
  for (int corner = 0; corner < 4; ++corner) {
    bool right = corner == 1 || corner == 2, low = corner >= 2;
    ImVec2 tip(right ? left + rect.width : left, low ? top + rect.height : top);
    ImVec2 middle(right ? tip.x - radius : tip.x + radius, low ? tip.y - radius : tip.y + radius);
    constexpr int steps = 8;
    float from = (180 + 90 * static_cast<float>(corner)) * degree;
    ImVec2 before(middle.x + std::cos(from) * radius, middle.y + std::sin(from) * radius);
    for (int step = 1; step <= steps; ++step) {
      float angle = from + 90 * degree * static_cast<float>(step) / steps;
      ImVec2 next(middle.x + std::cos(angle) * radius, middle.y + std::sin(angle) * radius);
      list_->AddTriangleFilled(tip, before, next, packed(around));
      before = next;
    }
  }
}

void Painter::card_shadow(const Rect& rect, float radius) {
  fill({rect.x, rect.y + 1, rect.width, rect.height}, faded(theme_.color.shadow, 0.06f), radius);
}

void Painter::float_shadow(const Rect& rect, float radius) {
  constexpr float layers[3][3] = {{4, 8, 0.04f}, {2, 4, 0.05f}, {1, 1, 0.05f}};
  for (auto [grow, down, alpha] : layers) {
    fill({rect.x - grow, rect.y - grow + down, rect.width + 2 * grow, rect.height + 2 * grow},
         faded(theme_.color.shadow, alpha), radius + grow);
  }
}

void Painter::focus_ring(const Rect& rect, float radius) {
  Rect outer = {rect.x - 5, rect.y - 5, rect.width + 10, rect.height + 10};
  stroke(outer, theme_.color.focus, 3, radius + 5);
  Rect gap = {rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4};
  stroke(gap, theme_.color.surface, 2, radius + 2);
}

void Painter::figures(std::span<const std::int16_t> data, Offset corner, float size, bool turned,
                      Color ink, Color cut, float stroke) {
  if (!visible({corner.x, corner.y, size, size})) return;
  float unit = size / 24, left = px(corner.x, size), top = corner.y + shift_.y;
  auto at = [&](std::int16_t x, std::int16_t y) {
    float across = static_cast<float>(x) / 10;
    if (turned) across = 24 - across;
    return ImVec2(left + across * unit, top + static_cast<float>(y) / 10 * unit);
  };
  for (std::size_t i = 0; i + 2 < data.size();) {
    int how = data[i], operation = data[i + 1], count = data[i + 2];
    const std::int16_t* v = data.data() + i + 3;
    i += 3 + static_cast<std::size_t>(count);
    ImU32 color = packed(how == 2 ? cut : ink);
    float width = (how == 0 ? stroke : how == 2 ? 2.2f : 2.4f) * unit;
    float round_end = width / 2;
    auto length = [&](int index) { return static_cast<float>(v[index]) / 10 * unit; };
    auto dot = [&](ImVec2 center) { list_->AddCircleFilled(center, round_end, color); };
    switch (operation) {
      case 0:
      case 1:
      case 2: {  // line, open and closed polyline
        for (int p = 0; p + 1 < count; p += 2) list_->PathLineTo(at(v[p], v[p + 1]));
        list_->PathStroke(color, operation == 2 ? ImDrawFlags_Closed : 0, width);
        if (operation != 2) dot(at(v[0], v[1]));
        if (operation != 2) dot(at(v[count - 2], v[count - 1]));
        break;
      }
      case 3:  // circle
        if (how == 1)
          list_->AddCircleFilled(at(v[0], v[1]), length(2), color);
        else
          list_->AddCircle(at(v[0], v[1]), length(2), color, 0, width);
        break;
      case 4: {  // arc
        float from = static_cast<float>(v[3]) / 10, to = static_cast<float>(v[4]) / 10;
        if (turned) std::tie(from, to) = std::pair(180 - to, 180 - from);
        list_->PathArcTo(at(v[0], v[1]), length(2), from * degree, to * degree);
        ImVec2 first = list_->_Path.front(), last = list_->_Path.back();
        list_->PathStroke(color, 0, width);
        dot(first);
        dot(last);
        break;
      }
      case 5: {  // rounded rectangle
        auto right = static_cast<std::int16_t>(v[0] + v[2]);
        auto bottom = static_cast<std::int16_t>(v[1] + v[3]);
        ImVec2 a = at(v[0], v[1]), b = at(right, bottom);
        list_->PathRect(ImVec2(std::min(a.x, b.x), a.y), ImVec2(std::max(a.x, b.x), b.y),
                        length(4));
        list_->PathStroke(color, ImDrawFlags_Closed, width);
        break;
      }
      case 6:
        list_->AddCircleFilled(at(v[0], v[1]), length(2), color);
        break;    // dot
      default: {  // convex polygon
        for (int p = 0; p + 1 < count; p += 2) list_->PathLineTo(at(v[p], v[p + 1]));
        list_->PathFillConvex(color);
      }
    }
  }
}

void Painter::icon(Icon icon, Offset corner, float size, Color color) {
  bool turned = right_to_left_ && icon_turns_round(icon);
  figures(icon_figures(icon), corner, size, turned, color, color, 1.75f + theme_.stroke_more);
}

void Painter::shape(Answer answer, Offset corner, float size) {
  const AnswerColors& colors = theme_.answer(answer);
  figures(shape_figures(answer), corner, size, false, colors.ink, colors.on, 1.75f);
}

// A zero and a dial: a ring with a needle at two o'clock.
void Painter::brand_mark(Offset corner, float size, Color color) {
  if (!visible({corner.x, corner.y, size, size})) return;
  float unit = size / 24, left = px(corner.x, size), top = corner.y + shift_.y;
  ImVec2 center(left + 12 * unit, top + 12 * unit), tip(left + 16.2f * unit, top + 7.8f * unit);
  list_->AddCircle(center, 9 * unit, packed(color), 0, 3.2f * unit);
  list_->PathLineTo(center);
  list_->PathLineTo(tip);
  list_->PathStroke(packed(color), 0, 2.4f * unit);
  list_->AddCircleFilled(center, 1.2f * unit, packed(color));
  list_->AddCircleFilled(tip, 1.2f * unit, packed(color));
}

void Painter::text(const LaidText& text, const Rect& rect) {
  if (!visible({rect.x, rect.y, std::max(rect.width, text.width), text.height})) return;
  text_.draw(list_, text, px(rect.x, rect.width), rect.y + shift_.y, rect.width);
}

void Painter::between() {
  auto* layers = new Layers;
  layers_.push_back(layers);
  if (silenced_ > 0) return;
  layers->splitter.Split(list_, 2);
  layers->splitter.SetCurrentChannel(list_, 1);
}

void Painter::under() {
  if (silenced_ == 0) layers_.back()->splitter.SetCurrentChannel(list_, 0);
}

void Painter::over() {
  if (silenced_ == 0) layers_.back()->splitter.SetCurrentChannel(list_, 1);
}

void Painter::done() {
  if (silenced_ == 0) layers_.back()->splitter.Merge(list_);
  delete layers_.back();
  layers_.pop_back();
}

}  // namespace zerokm::ui
