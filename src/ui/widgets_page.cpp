#include "ui/widgets_page.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {

bool toast(Frame& f, std::string_view id, Icon icon, std::string_view words,
           std::string_view undo_label, float above) {
  float widest = 480 * std::max(f.theme.text_scale, 1.f);
  float width = std::min(f.canvas.width - 2 * f.theme.page_margin(), widest);
  auto draw = [&] { return toast_box(f, id, icon, words, undo_label); };
  float height = height_of(f, width, [&] { draw(); });
  float bottom = f.canvas.height - f.canvas.inset_bottom - above - 16;
  At at(f, (f.canvas.width - width) / 2, bottom - height, width);
  return draw();
}

bool toast_box(Frame& f, std::string_view id, Icon icon, std::string_view words,
               std::string_view undo_label) {
  const Palette& color = f.theme.color;
  float size = f.theme.grow(20), undo = 0;
  if (!undo_label.empty()) undo = f.text.width_of(undo_label, Type::body, Weight::bold) + 28;
  float room = f.flow.width - 16 - size - 12 - undo - 16;
  TextLook look{Type::body, Weight::regular, color.toast_ink};
  const LaidText& text = f.text.lay_out(words, look, room);
  Rect rect = place(f, 0, std::max(f.theme.grow(52), text.height + 16));
  f.paint.float_shadow(rect, radius_field);
  f.paint.fill(rect, color.toast, radius_field);
  f.paint.icon(icon, {rect.x + 16, rect.y + (rect.height - size) / 2}, size, color.toast_ink);
  Rect at{rect.x + 16 + size + 12, rect.y + (rect.height - text.height) / 2, room, text.height};
  f.paint.text(text, at);
  f.nodes.open(Role::status, id, {}, rect);
  f.nodes.add(Role::text, part(id, "words"), words, at);
  bool deed = false;
  if (undo > 0) {
    Span span{std::string(undo_label), Weight::bold};
    span.underline = true;
    const LaidText& label =
        f.text.lay_out(std::vector<Span>{span}, {Type::body, Weight::bold, color.toast_ink}, 0);
    Rect hit{rect.right() - 8 - undo + 8, rect.y + 4, undo - 8, rect.height - 8};
    f.paint.text(label, {hit.x + (hit.width - label.width) / 2,
                         rect.y + (rect.height - label.height) / 2, label.width, label.height});
    deed = pressable(f, Role::button, part(id, "undo"), undo_label, hit);
  }
  f.nodes.close();
  return deed;
}

namespace {

void scrim(Frame& f) { f.paint.fill({0, 0, f.canvas.width, f.canvas.height}, f.theme.color.scrim); }

}  // namespace

DialogDeed dialog(Frame& f, std::string_view id, const DialogLook& look) {
  const Palette& color = f.theme.color;
  float width = std::min(f.canvas.width - 48, 420.f * std::max(f.theme.text_scale, 1.f));
  float inner = width - 48;
  ButtonLook safe, deed_look;
  safe.kind = ButtonKind::secondary;
  deed_look.kind = look.danger ? ButtonKind::danger : ButtonKind::primary;
  float safe_width = button_width(f, look.safe_label, safe);
  float deed_width = button_width(f, look.deed_label, deed_look);
  bool stacked = safe_width + deed_width + 8 > inner;
  float buttons = stacked ? 2 * press_height(f) + 8 : press_height(f);
  TextLook title_look{Type::strong, Weight::bold},
      words_look{Type::body, Weight::regular, color.ink2};
  const LaidText& title = f.text.lay_out(look.title, title_look, inner);
  const LaidText& words = f.text.lay_out(look.words, words_look, inner);
  float height = 24 + title.height + 8 + words.height + 16 + buttons + 24;
  Rect rect{(f.canvas.width - width) / 2, std::max((f.canvas.height - height) / 2, 8.f), width,
            height};
  scrim(f);
  f.paint.float_shadow(rect, radius_card);
  f.paint.fill(rect, color.surface, radius_card);
  f.paint.stroke(rect, color.line, 1, radius_card);
  f.nodes.open(Role::dialog, id, look.title, {0, 0, f.canvas.width, f.canvas.height});
  DialogDeed deed = f.deeds.take_dismissal() ? DialogDeed::safe : DialogDeed::none;
  At at(f, rect.x + 24, rect.y + 24, inner);
  f.paint.text(title, {f.flow.x, f.flow.y, inner, title.height});
  Node& head = f.nodes.add(Role::heading, part(id, "title"), look.title,
                           {f.flow.x, f.flow.y, inner, title.height});
  head.level = 2;
  head.type = Type::strong;
  f.space(title.height + 8);
  put_words(f, part(id, "words"), look.words, words_look);
  f.space(16);
  if (!stacked) {
    f.flow.x += inner - safe_width - deed_width - 8;
    f.flow.wrapping = true;
  } else {
    safe.stretch = deed_look.stretch = true;
  }
  f.flow.width = stacked ? inner : safe_width + deed_width + 8;
  if (button(f, part(id, "safe"), look.safe_label, safe)) deed = DialogDeed::safe;
  if (stacked) f.space(8);
  if (button(f, part(id, "deed"), look.deed_label, deed_look)) deed = DialogDeed::deed;
  f.nodes.close();
  if (!f.deeds.focused(part(id, "safe")) && !f.deeds.focused(part(id, "deed"))) {
    f.focus_wanted = part(id, "safe");
  }
  return deed;
}

Sheet::Sheet(Frame& f, std::string_view id, std::string_view title, std::string_view close_name)
    : f_(f), before_(f.flow) {
  bool phone = f.theme.breadth == Breadth::phone;
  float width = phone ? f.canvas.width : std::min(f.canvas.width - 64, 560.f);
  float height =
      phone ? f.canvas.height - f.canvas.inset_top - 24 : std::min(f.canvas.height - 64, 720.f);
  rect_ = {(f.canvas.width - width) / 2,
           phone ? f.canvas.height - height : (f.canvas.height - height) / 2, width, height};
  scrim(f);
  f.paint.float_shadow(rect_, radius_card);
  f.paint.fill(rect_, f.theme.color.surface, radius_card, phone ? Corners::top : Corners::all);
  f.nodes.open(Role::dialog, id, title, {0, 0, f.canvas.width, f.canvas.height});
  closed_ = f.deeds.take_dismissal();
  float bar = f.theme.grow(56), close = f.theme.grow(touch_min);
  TextLook look{Type::strong, Weight::bold};
  Rect words{rect_.x + 16, rect_.y, width - 32 - close, bar};
  middle_text(f, title, look, words);
  float line = f.theme.type(Type::strong).line;
  Node& head = f.nodes.add(Role::heading, part(id, "title"), title,
                           {words.x, words.y + (bar - line) / 2, words.width, line});
  head.level = 2;
  head.type = Type::strong;
  {
    At at(f, rect_.right() - close - 6, rect_.y + (bar - close) / 2, close);
    if (icon_button(f, part(id, "close"), close_name, Icon::close)) closed_ = true;
  }
  f.flow = Flow{};
  f.flow.x = rect_.x + 16;
  f.flow.y = rect_.y + bar;
  f.flow.width = width - 32;
}

Sheet::~Sheet() {
  f_.nodes.close();
  f_.flow = before_;
}

bool progress(Frame& f, std::string_view id, std::string_view words, std::string_view detail,
              float done, std::string_view cancel_label) {
  const Palette& color = f.theme.color;
  bool cancelled = false;
  float cancel = 0;
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.icon = Icon::close;
  look.small = true;
  if (!cancel_label.empty()) cancel = button_width(f, cancel_label, look);
  std::vector<Span> spans{{std::string(words), Weight::bold}};
  if (!detail.empty()) {
    Span more{"  " + std::string(detail)};
    more.color = color.ink2;
    spans.push_back(more);
  }
  float room = f.flow.width - (cancel > 0 ? cancel + 12 : 0);
  const LaidText& text = f.text.lay_out(spans, {}, room);
  float button_high = cancel > 0 ? press_height(f) : 0;
  Rect row = place(f, 0, std::max(text.height, button_high));
  Rect at{row.x, row.y + (row.height - text.height) / 2, room, text.height};
  f.paint.text(text, at);
  std::string all = std::string(words) + (detail.empty() ? "" : " " + std::string(detail));
  f.nodes.open(Role::group, id, words);
  f.nodes.add(Role::text, part(id, "words"), all, at).flags = flag::bold;
  if (cancel > 0) {
    At end(f, row.right() - cancel, row.y + (row.height - button_high) / 2, cancel);
    cancelled = button(f, part(id, "cancel"), cancel_label, look);
  }
  f.space(6);
  Rect bar = place(f, 0, 8);
  f.paint.fill(bar, color.surface, 4);
  float from = 0, to = std::clamp(done, 0.f, 1.f);
  if (done < 0) {
    // A piece of 28 % that moves; with reduced motion it stands in the middle.
    float phase = 0.5f;
    if (!f.wishes.reduced_motion) {
      double ticks = f.platform.ticks_ms(f.platform.self) / 1600;
      phase = static_cast<float>(ticks - static_cast<double>(static_cast<long long>(ticks)));
      f.wake();
    }
    from = (1 - 0.28f) * (phase < 0.5f ? 2 * phase : 2 - 2 * phase);
    if (f.wishes.reduced_motion) from = 0.36f;
    to = from + 0.28f;
  }
  f.paint.push_clip({bar.x + bar.width * from, bar.y, bar.width * (to - from), bar.height});
  f.paint.fill(bar, color.accent, 4);
  f.paint.pop_clip();
  f.paint.stroke(bar, color.line_strong, 1, 4);
  Node& node = f.nodes.add(Role::progress, part(id, "bar"), words, bar);
  node.now = done < 0 ? -1 : static_cast<int>(done * 100);
  node.high = 100;
  f.nodes.close();
  return cancelled;
}

bool empty_state(Frame& f, std::string_view id, Icon icon, std::string_view title,
                 std::string_view words, std::string_view deed_label, Icon deed_icon) {
  const Palette& color = f.theme.color;
  float size = f.theme.grow(40), width = std::min(f.flow.width, 300.f * f.theme.text_scale);
  f.nodes.open(Role::group, id);
  f.space(24);
  Rect at = place(f, 0, size);
  f.paint.icon(icon, {at.x + (at.width - size) / 2, at.y}, size, color.ink2);
  f.space(8);
  TextLook title_look{Type::strong, Weight::bold, 0, Align::center};
  TextLook words_look{Type::body, Weight::regular, color.ink2, Align::center};
  Flow before = f.flow;
  f.flow.x += (f.flow.width - width) / 2;
  f.flow.width = width;
  put_words(f, part(id, "title"), title, title_look);
  f.space(4);
  put_words(f, part(id, "words"), words, words_look);
  f.space(16);
  bool deed = false;
  if (!deed_label.empty()) {
    ButtonLook look;
    look.icon = deed_icon;
    float wide = button_width(f, deed_label, look);
    f.flow.x = before.x + (before.width - wide) / 2;
    f.flow.width = wide + 1;
    deed = button(f, part(id, "deed"), deed_label, look);
  }
  f.space(24);
  float y = f.flow.y;
  f.flow = before;
  f.flow.y = y;
  f.nodes.close();
  return deed;
}

}  // namespace zerokm::ui
