#include "ui/widgets_parts.h"

#include <algorithm>

namespace zerokm::ui {

Rect touch_rect(const Rect& rect) {
  float more_x = std::max(touch_min - rect.width, 0.f),
        more_y = std::max(touch_min - rect.height, 0.f);
  return {rect.x - more_x / 2, rect.y - more_y / 2, rect.width + more_x, rect.height + more_y};
}

bool pressable(Frame& f, Role role, std::string_view id, std::string_view name, const Rect& drawn,
               std::uint32_t flags, float ring_radius) {
  f.nodes.add(role, id, name, touch_rect(drawn)).flags |= flags;
  if (f.deeds.focus_ring(id)) f.paint.focus_ring(drawn, ring_radius);
  return !(flags & flag::disabled) && f.deeds.take_activation(id);
}

void middle_text(Frame& f, std::string_view words, const TextLook& look, const Rect& rect) {
  TextLook one = look;
  one.one_line = true;
  const LaidText& text = f.text.lay_out(words, one, rect.width);
  f.paint.text(text, {rect.x, rect.y + (rect.height - text.height) / 2, rect.width, text.height});
}

Rect put_words(Frame& f, std::string_view id, std::string_view words, const TextLook& look) {
  if (words.empty()) return {f.flow.x, f.flow.y, 0, 0};
  const LaidText& text = f.text.lay_out(words, look, f.flow.width);
  Rect rect = place(f, f.flow.wrapping ? text.width : 0, text.height);
  f.paint.text(text, rect);
  Node& node = f.nodes.add(Role::text, id, words, rect);
  node.type = look.type;
  if (look.weight == Weight::bold) node.flags |= flag::bold;
  return rect;
}

void field_frame(Frame& f, std::string_view id, const Rect& rect, bool wrong, bool off) {
  const Palette& color = f.theme.color;
  if (f.deeds.focused(id)) f.paint.focus_ring(rect, radius_field);
  f.paint.fill(rect, off ? color.bg : color.surface, radius_field);
  Color line = wrong ? f.theme.answer(Answer::blocked).ink : off ? color.line : color.line_strong;
  f.paint.stroke(rect, line, (wrong ? 2.f : 1.f) + f.theme.stroke_more, radius_field);
}

float press_height(const Frame& f) { return f.theme.grow(touch_min); }

}  // namespace zerokm::ui
