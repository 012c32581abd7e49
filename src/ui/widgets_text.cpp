#include "ui/widgets_text.h"

#include <algorithm>
#include <cmath>

#include "ui/layout.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {

void heading(Frame& f, std::string_view id, std::string_view words, int level, Type type) {
  TextLook look{type, Weight::bold};
  const LaidText& text = f.text.lay_out(words, look, f.flow.width);
  Rect rect = place(f, 0, text.height);
  f.paint.text(text, rect);
  Node& node = f.nodes.add(Role::heading, id, words, rect);
  node.level = level;
  node.type = type;
}

void body(Frame& f, std::string_view id, std::string_view words, Color color) {
  put_words(f, id, words, {Type::body, Weight::regular, color});
}

void strong(Frame& f, std::string_view id, std::string_view words, Color color) {
  put_words(f, id, words, {Type::strong, Weight::bold, color});
}

void caption(Frame& f, std::string_view id, std::string_view words, Color color) {
  Color ink = color ? color : f.theme.color.ink3;
  put_words(f, id, words, {Type::caption, Weight::regular, ink});
}

void paragraph(Frame& f, std::string_view id, const std::vector<Span>& spans, TextLook look) {
  const LaidText& text = f.text.lay_out(spans, look, f.flow.width);
  Rect rect = place(f, f.flow.wrapping ? text.width : 0, text.height);
  f.paint.text(text, rect);
  std::string words;
  for (const Span& span : spans) words += span.text;
  f.nodes.add(Role::text, id, words, rect).type = look.type;
}

namespace {

float button_height(const Frame& f, const ButtonLook& look) {
  bool dense = look.small && f.theme.breadth == Breadth::desktop && !f.wishes.touch;
  return dense ? f.theme.grow(36) : press_height(f);
}

float button_padding(const Frame& f, const ButtonLook& look) {
  if (look.kind == ButtonKind::quiet) return 10;
  return f.theme.narrow || look.small ? 12.f : 18.f;
}

struct ButtonColors {
  Color ground, ink, border;
};

ButtonColors button_colors(const Frame& f, std::string_view id, const ButtonLook& look) {
  const Palette& c = f.theme.color;
  if (look.off) return {c.bg, c.ink3, c.line};
  if (f.deeds.pressed(id)) return {c.ink, c.surface, c.ink};
  switch (look.kind) {
    case ButtonKind::primary:
      return {c.accent, c.accent_ink, c.accent};
    case ButtonKind::secondary:
      return {c.surface, c.accent, c.line_strong};
    case ButtonKind::danger: {
      Color red = f.theme.answer(Answer::blocked).ink;
      return {c.surface, red, red};
    }
    default:
      return {0, c.accent, 0};
  }
}

}  // namespace

float button_width(Frame& f, std::string_view label, const ButtonLook& look) {
  Type type = look.small ? Type::caption : Type::body;
  float icon = look.icon == Icon::none ? 0 : f.theme.type(type).size * 1.3f + 8;
  return f.text.width_of(label, type, Weight::bold) + icon + 2 * button_padding(f, look) + 1;
}

bool button(Frame& f, std::string_view id, std::string_view label, const ButtonLook& look) {
  Type type = look.small ? Type::caption : Type::body;
  float padding = button_padding(f, look);
  ButtonColors colors = button_colors(f, id, look);
  TextLook words{type, Weight::bold, colors.ink};
  float wanted = look.stretch ? f.flow.width : std::min(button_width(f, label, look), f.flow.width);
  float icon = look.icon == Icon::none ? 0 : std::floor(f.theme.type(type).size * 1.3f + 0.5f);
  if (look.stretch) padding = 6;
  // Where a word would be parted the icon gives way.
  float longest = f.text.widest_word(label, type, Weight::bold);
  if (icon > 0 && wanted - 2 * padding - icon - 8 < longest) icon = 0;
  float room = wanted - 2 * padding - (icon > 0 ? icon + 8 : 0);
  const LaidText& text = f.text.lay_out(label, words, std::max(room, 20.f));
  float height = std::max(button_height(f, look), text.height + 12);
  Rect rect = place(f, wanted, height);
  f.paint.fill(rect, colors.ground, radius_field);
  if (colors.border) f.paint.stroke(rect, colors.border, 1 + f.theme.stroke_more, radius_field);
  float content = text.width + (icon > 0 ? icon + 8 : 0);
  float x = rect.x + std::max((rect.width - content) / 2, padding / 2);
  if (look.kind == ButtonKind::quiet && !look.stretch) x = rect.x + padding;
  if (icon > 0) {
    f.paint.icon(look.icon, {x, rect.y + (height - icon) / 2}, icon, colors.ink);
    x += icon + 8;
  }
  f.paint.text(text, {x, rect.y + (height - text.height) / 2, text.width, text.height});
  std::uint32_t flags =
      (look.off ? flag::disabled : 0) | (look.kind == ButtonKind::primary ? flag::primary : 0);
  bool deed = pressable(f, Role::button, id, label, rect, flags);
  if (!look.described_by.empty()) {
    f.nodes.describe(id, look.described_by);
  }
  return deed;
}

bool icon_button(Frame& f, std::string_view id, std::string_view name, Icon icon, Color color) {
  float size = f.theme.grow(touch_min), drawn = f.theme.grow(22);
  Rect rect = place(f, size, size);
  if (f.deeds.pressed(id)) f.paint.fill(rect, f.theme.color.sunken, radius_field);
  Color ink = color ? color : f.theme.color.ink2;
  f.paint.icon(icon, {rect.x + (size - drawn) / 2, rect.y + (size - drawn) / 2}, drawn, ink);
  return pressable(f, Role::button, id, name, rect);
}

namespace {

Rect link_words(Frame& f, std::string_view id, std::string_view label) {
  Span span{std::string(label)};
  span.underline = true;
  span.color = f.deeds.pressed(id) ? f.theme.color.ink : f.theme.color.accent;
  const LaidText& text = f.text.lay_out(std::vector<Span>{span}, {}, f.flow.width);
  Rect rect = place(f, text.width, std::max(text.height, touch_min));
  // The words alone: what a finger finds is larger, and a ring around that would touch other lines.
  const Rect words{rect.x, rect.y + (rect.height - text.height) / 2, rect.width, text.height};
  f.paint.text(text, words);
  return words;
}

}  // namespace

bool link(Frame& f, std::string_view id, std::string_view label) {
  return pressable(f, Role::button, id, label, link_words(f, id, label), 0, radius_cell);
}

void web_link(Frame& f, std::string_view id, std::string_view label, std::string_view address) {
  Rect rect = link_words(f, id, label);
  f.nodes.add(Role::link, id, label, touch_rect(rect)).value = address;
  if (f.deeds.focus_ring(id)) f.paint.focus_ring(rect, radius_cell);
}

void icon_line(Frame& f, std::string_view id, Icon icon, std::string_view words, Color color) {
  Color ink = color ? color : f.theme.color.ink2;
  float size = f.theme.grow(20), gap = 8;
  const LaidText& text =
      f.text.lay_out(words, {Type::body, Weight::regular, ink}, f.flow.width - size - gap);
  Rect rect = place(f, 0, std::max(text.height, size));
  float line = text.type.line;
  f.paint.icon(icon, {rect.x, rect.y + (line - size) / 2}, size, ink);
  Rect at{rect.x + size + gap, rect.y, rect.width - size - gap, text.height};
  f.paint.text(text, at);
  f.nodes.add(Role::text, id, words, at);
}

void notice(Frame& f, std::string_view id, Icon icon, std::string_view strong_words,
            std::string_view words, NoticeKind kind) {
  bool problem = kind == NoticeKind::problem;
  const AnswerColors& red = f.theme.answer(Answer::blocked);
  float size = f.theme.grow(20), padding = 12;
  std::vector<Span> spans;
  if (!strong_words.empty()) {
    spans.push_back({std::string(strong_words) + " ", Weight::bold});
  }
  spans.push_back({std::string(words)});
  float room = f.flow.width - 2 * padding - size - 8;
  const LaidText& text = f.text.lay_out(spans, {}, room);
  Rect rect = place(f, 0, text.height + 2 * padding);
  f.paint.fill(rect, problem ? red.tint : f.theme.color.sunken, radius_field);
  if (problem) f.paint.stroke(rect, red.line, 1 + f.theme.stroke_more, radius_field);
  Color ink = problem ? red.ink : f.theme.color.ink2;
  f.paint.icon(icon, {rect.x + padding, rect.y + padding + (text.type.line - size) / 2}, size, ink);
  f.paint.text(text, {rect.x + padding + size + 8, rect.y + padding, room, text.height});
  std::string all;
  for (const Span& span : spans) all += span.text;
  Node& node = f.nodes.add(problem ? Role::alert : Role::status, id, all, rect);
  if (problem) node.answer = static_cast<int>(Answer::blocked);
}

}  // namespace zerokm::ui
