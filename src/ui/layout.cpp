#include "ui/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets_text.h"

namespace zerokm::ui {

Rect place(Frame& f, float width, float height) {
  Flow& flow = f.flow;
  if (!flow.wrapping) {
    Rect rect{flow.x, flow.y, width > 0 ? std::min(width, flow.width) : flow.width, height};
    flow.y += height;
    return rect;
  }
  width = std::min(width, flow.width);
  if (flow.line_x > 0 && flow.line_x + width > flow.width + 0.5f) {
    flow.y += flow.line_height + flow.gap;
    flow.line_x = flow.line_height = 0;
  }
  Rect rect{flow.x + flow.line_x, flow.y, width, height};
  flow.line_x += width + flow.gap;
  flow.line_height = std::max(flow.line_height, height);
  return rect;
}

namespace {

// Moves the offset by what the user scrolled, and keeps it inside what there is to see. What is
// left over pulls at the edge.
float follow(float& offset, float by, float content, float view) {
  const float wanted = offset + by;
  offset = std::clamp(wanted, 0.f, std::max(content - view, 0.f));
  return wanted - offset;
}

// A finger that pulls beyond an end sees the edge glow and fade away.
void glow(Frame& f, float& pull, const Rect& view) {
  const float high = std::min(std::abs(pull) * 0.35f, 28.f);
  if (high < 1) {
    pull = 0;
    return;
  }
  constexpr int bands = 4;
  for (int i = 1; i <= bands; ++i) {
    const float band = high * static_cast<float>(i) / bands;
    const float y = pull < 0 ? view.y : view.bottom() - band;
    f.paint.fill({view.x, y, view.width, band}, faded(f.theme.color.accent, 0.09f));
  }
  pull *= 0.82f;
  f.wake();
}

}  // namespace

ScrollArea::ScrollArea(Frame& f, std::string_view id, const Rect& view, Role role,
                       std::string_view name)
    : f_(f), id_(id), view_(view), before_(f.flow), shift_before_(f.paint.shifted()) {
  float& offset = f.memory.number(id_);
  Offset by = f.deeds.take_scroll(id_);
  float content = f.memory.number(part(id_, "height"));
  const float left_over = follow(offset, by.y, content, view.height);
  if (f.wishes.touch && !f.wishes.reduced_motion && content > 0) {
    f.memory.number(part(id_, "pull")) += left_over;
  }
  Node& node = f.nodes.open(role, id_, name, view);
  node.scroll_y = offset;
  node.level = 1;  // scrolls
  f.paint.push_clip(view);
  f.paint.shift({0, view.y - offset});
  f.flow = Flow{};
  f.flow.x = view.x;
  f.flow.width = view.width;
}

ScrollArea::~ScrollArea() {
  float content = f_.flow.y;
  float& known = f_.memory.number(part(id_, "height"));
  float offset = f_.memory.number(id_);
  known = content;
  f_.paint.shift({0, shift_before_.y - f_.paint.shifted().y});
  if (content > view_.height + 0.5f) {  // a thin thumb shows where we are
    float share = view_.height / content;
    float length = std::max(view_.height * share, 32.f);
    float way = (view_.height - length) * offset / (content - view_.height);
    Rect thumb{view_.right() - 5, view_.y + way + 2, 3, length - 4};
    f_.paint.fill(thumb, faded(f_.theme.color.line_strong, 0.55f), 1.5f);
  }
  glow(f_, f_.memory.number(part(id_, "pull")), view_);
  f_.paint.pop_clip();
  f_.nodes.close();
  f_.flow = before_;
  // Shrunk content leaves the view beyond its end: one more frame puts it right.
  if (offset > std::max(content - view_.height, 0.f) + 0.5f) f_.wake();
}

SideScroll::SideScroll(Frame& f, std::string_view id, float height, std::string_view name)
    : f_(f), id_(id), before_(f.flow), shift_before_(f.paint.shifted()) {
  float margin = f.theme.breadth == Breadth::phone ? f.theme.page_margin() : 0;
  // On a phone the line reaches the screen's edges and is cut there, as a sign that it goes on.
  view_ = {f.flow.x - margin, f.flow.y, f.flow.width + 2 * margin, height};
  float& offset = f.memory.number(id_);
  Offset by = f.deeds.take_scroll(id_);
  follow(offset, f.right_to_left ? -by.x : by.x, f.memory.number(part(id_, "width")), view_.width);
  Node& node = f.nodes.open(Role::scroll_area, id_, name, view_);
  node.scroll_x = offset;
  node.level = 2;
  f.paint.push_clip(view_);
  f.paint.shift({-offset, 0});
  f.flow = Flow{};
  f.flow.x = view_.x + margin;
  f.flow.y = view_.y;
  f.flow.width = 1e6f;
  f.flow.wrapping = true;
  before_.line_x = margin;
}

SideScroll::~SideScroll() {
  float margin = before_.line_x;
  f_.memory.number(part(id_, "width")) = f_.flow.line_x - f_.flow.gap + 2 * margin;
  f_.paint.shift({shift_before_.x - f_.paint.shifted().x, 0});
  f_.paint.pop_clip();
  f_.nodes.close();
  before_.line_x = 0;
  f_.flow = before_;
  f_.flow.y += view_.height;
}

Card::Card(Frame& f, std::string_view id, const CardLook& look)
    : f_(f), look_(look), before_(f.flow) {
  f.paint.between();
  // A card with a heading is a region named by it.
  Node& node = f.nodes.open(look.heading.empty() ? Role::group : Role::region, id);
  node.flags |= flag::card;
  if (!look.heading.empty()) node.described_by = part(id, "heading");
  float padding = f.theme.card_padding();
  f.flow.wrapping = false;
  if (!look.heading.empty()) {
    TextLook side_look{Type::caption, Weight::regular, f.theme.color.ink2, Align::end, true};
    float side = look.side.empty() ? 0 : f.text.lay_out(look.side, side_look, 0).width + 12;
    TextLook head_look{Type::strong, Weight::bold};
    float inner = f.flow.width - 2 * padding;
    const LaidText& head = f.text.lay_out(look.heading, head_look, inner - side);
    float height = std::max(f.theme.grow(48), head.height + 16);
    Rect row{f.flow.x + padding, f.flow.y + (height - head.height) / 2, inner, head.height};
    f.paint.text(head, row);
    Node& words = f.nodes.add(Role::heading, part(id, "heading"), look.heading, row);
    words.level = look.level;
    words.type = Type::strong;
    if (side > 0) {
      const LaidText& small = f.text.lay_out(look.side, side_look, inner);
      Rect at{row.x, f.flow.y + (height - small.height) / 2, row.width, small.height};
      f.paint.text(small, at);
      at.x = at.right() - side + 12;
      at.width = side - 12;
      f.nodes.add(Role::text, part(id, "side"), look.side, at).type = Type::caption;
    }
    f.flow.y += height;
  } else if (look.padded) {
    f.flow.y += padding;
  }
  if (look.padded) {
    f.flow.x += padding;
    f.flow.width -= 2 * padding;
  }
}

Card::~Card() {
  if (look_.padded) f_.flow.y += f_.theme.card_padding();
  Rect rect{before_.x, before_.y, before_.width, f_.flow.y - before_.y};
  f_.nodes.close();
  const Palette& color = f_.theme.color;
  f_.paint.under();
  f_.paint.card_shadow(rect, radius_card);
  f_.paint.fill(rect, look_.ground ? look_.ground : color.surface, radius_card);
  f_.paint.over();
  if (!look_.padded) f_.paint.round_off(rect, radius_card, color.bg);  // rows reach the corners
  f_.paint.stroke(rect, look_.border ? look_.border : color.line,
                  look_.border_width + f_.theme.stroke_more, radius_card);
  f_.paint.done();
  float bottom = f_.flow.y;
  f_.flow = before_;
  f_.flow.y = bottom;
}

Columns::Columns(Frame& f, std::initializer_list<float> widths, float gap)
    : f_(f), widths_(widths), gap_(gap), before_(f.flow) {
  share(gap);
}

Columns::Columns(Frame& f, int equal_shares, float gap)
    : f_(f), widths_(static_cast<std::size_t>(equal_shares), 0.f), gap_(gap), before_(f.flow) {
  share(gap);
}

void Columns::share(float gap) {
  float rest = before_.width - gap * static_cast<float>(widths_.size() - 1);
  int sharing = 0;
  for (float width : widths_) {
    rest -= width;
    if (width <= 0) ++sharing;
  }
  for (float& width : widths_) {
    if (width <= 0) width = std::max(rest / static_cast<float>(sharing), 0.f);
  }
  lowest_ = before_.y;
}

void Columns::next() {
  lowest_ = std::max(lowest_, f_.flow.y + f_.flow.line_height);
  ++at_;
  float x = before_.x;
  for (int i = 0; i < at_; ++i) x += widths_[static_cast<std::size_t>(i)] + gap_;
  f_.flow = Flow{};
  f_.flow.x = x;
  f_.flow.y = before_.y;
  f_.flow.width = widths_[static_cast<std::size_t>(at_)];
}

Columns::~Columns() {
  lowest_ = std::max(lowest_, f_.flow.y + f_.flow.line_height);
  f_.flow = before_;
  f_.flow.y = lowest_;
}

Wrap::Wrap(Frame& f, float gap) : f_(f), before_(f.flow) {
  f.flow.wrapping = true;
  f.flow.gap = gap;
  f.flow.line_x = f.flow.line_height = 0;
}

Wrap::~Wrap() {
  float bottom = f_.flow.y + f_.flow.line_height;
  f_.flow = before_;
  f_.flow.y = bottom;
}

Group::Group(Frame& f, std::string_view id, std::string_view name, Role role) : f_(f) {
  f.nodes.open(role, id, name);
}

Group::~Group() { f_.nodes.close(); }

Inset::Inset(Frame& f, float sides, float top, float bottom)
    : f_(f), before_(f.flow), bottom_(bottom) {
  f.flow.x += sides;
  f.flow.width -= 2 * sides;
  f.flow.y += top;
}

Inset::~Inset() {
  float y = f_.flow.y + bottom_;
  f_.flow = before_;
  f_.flow.y = y;
}

void rule_line(Frame& f) {
  Rect rect = place(f, 0, 1 + f.theme.stroke_more);
  f.paint.fill(rect, f.theme.color.line);
}

}  // namespace zerokm::ui
