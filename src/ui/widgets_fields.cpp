#include "ui/widgets_fields.h"

#include <algorithm>

#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {
namespace {

// The label above, and after the frame the note or the error beneath. The field's node lies
// between; these ids tie them together.
void field_label(Frame& f, std::string_view id, std::string_view label) {
  if (label.empty()) return;
  TextLook look{Type::caption, Weight::regular, f.theme.color.ink2};
  const LaidText& text = f.text.lay_out(label, look, f.flow.width);
  Rect rect = place(f, 0, text.height);
  f.paint.text(text, rect);
  Node& node = f.nodes.add(Role::label, part(id, "label"), label, rect);
  node.label_for = id;
  node.type = Type::caption;
  f.space(4);
}

void small_line(Frame& f, std::string_view id, std::string_view words, Icon icon, Color ink,
                bool wrong) {
  f.space(6);
  float size = icon == Icon::none ? 0 : f.theme.grow(18), gap = size > 0 ? 6.f : 0.f;
  const LaidText& text =
      f.text.lay_out(words, {Type::caption, Weight::regular, ink}, f.flow.width - size - gap);
  Rect rect = place(f, 0, text.height);
  f.paint.icon(icon, {rect.x, rect.y + (text.type.line - size) / 2}, size, ink);
  Rect at{rect.x + size + gap, rect.y, rect.width - size - gap, rect.height};
  f.paint.text(text, at);
  Node& node = f.nodes.add(Role::text, id, words, at);
  node.type = Type::caption;
  if (wrong) node.answer = static_cast<int>(Answer::blocked);
}

void field_foot(Frame& f, std::string_view id, std::string_view note, std::string_view error) {
  if (!error.empty()) {
    small_line(f, part(id, "error"), error, Icon::alert, f.theme.answer(Answer::blocked).ink, true);
    f.nodes.describe(id, part(id, "error"));
  } else if (!note.empty()) {
    small_line(f, part(id, "note"), note, Icon::none, f.theme.color.ink2, false);
    f.nodes.describe(id, part(id, "note"));
  }
}

// Small icon at a field's end; what is left of the field for the words.
Rect end_icon(Frame& f, const Rect& rect, Icon icon) {
  Rect words{rect.x + 12, rect.y, rect.width - 24, rect.height};
  if (icon == Icon::none) return words;
  float size = f.theme.grow(20);
  f.paint.icon(icon, {rect.right() - 12 - size, rect.y + (rect.height - size) / 2}, size,
               f.theme.color.ink2);
  words.width -= size + 8;
  return words;
}

}  // namespace

std::optional<std::string> text_field(Frame& f, std::string_view id, std::string_view value,
                                      const FieldLook& look) {
  field_label(f, id, look.label);
  Rect rect = place(f, 0, press_height(f));
  field_frame(f, id, rect, !look.error.empty(), look.off);
  Rect words = end_icon(f, rect, look.icon);
  words = {rect.x, rect.y, words.right() - rect.x + 4, rect.height};
  Node& node = f.nodes.add(Role::text_field, id, look.label, words);
  node.value = value;
  node.input = look.input;
  node.placeholder = look.placeholder;
  node.flags = (look.off ? flag::disabled : 0) | (look.error.empty() ? 0 : flag::invalid);
  field_foot(f, id, look.note, look.error);
  return f.deeds.take_text(id);
}

std::optional<std::string> text_area(Frame& f, std::string_view id, std::string_view value,
                                     const FieldLook& look, int lines) {
  field_label(f, id, look.label);
  float height = f.theme.type(Type::body).line * static_cast<float>(lines) + 22;
  Rect rect = place(f, 0, height);
  field_frame(f, id, rect, !look.error.empty(), look.off);
  Node& node = f.nodes.add(Role::text_area, id, look.label, rect);
  node.value = value;
  node.input = look.input;
  node.placeholder = look.placeholder;
  node.flags = (look.off ? flag::disabled : 0) | (look.error.empty() ? 0 : flag::invalid);
  field_foot(f, id, look.note, look.error);
  return f.deeds.take_text(id);
}

PasteDeed paste_area(Frame& f, std::string_view id, std::string_view value, const PasteWords& words,
                     int lines) {
  PasteDeed deed;
  const Palette& color = f.theme.color;
  f.paint.between();
  f.nodes.open(Role::group, part(id, "ways"), words.label).flags = flag::card;
  Flow before = f.flow;
  float height = f.theme.type(Type::body).line * static_cast<float>(lines) + 32;
  Rect area = place(f, 0, height);
  Node& node = f.nodes.add(Role::text_area, id, words.label,
                           {area.x + 4, area.y + 4, area.width - 8, area.height - 8});
  node.value = value;
  node.placeholder = words.placeholder;
  node.input = "text - - off";
  rule_line(f);
  float padding = f.theme.narrow ? 8.f : 12.f, gap = f.theme.narrow ? 6.f : 8.f;
  int ways =
      (words.paste.empty() ? 0 : 1) + (words.scan.empty() ? 0 : 1) + (words.file.empty() ? 0 : 1);
  if (ways > 0) {
    Inset inset(f, padding, padding, padding);
    Columns columns(f, ways, gap);
    ButtonLook look;
    look.stretch = true;
    look.icon = Icon::paste;
    if (!words.paste.empty()) {
      columns.next();
      if (button(f, part(id, "paste"), words.paste, look))
        f.platform.paste_text(f.platform.self, id);
    }
    look.kind = ButtonKind::secondary;
    look.icon = Icon::scan;
    if (!words.scan.empty()) {
      columns.next();
      const std::string scan = part(id, "scan");
      if (button(f, scan, words.scan, look)) f.platform.scan(f.platform.self, scan);
    }
    look.icon = Icon::file;
    if (!words.file.empty()) {
      columns.next();
      if (button(f, part(id, "file"), words.file, look)) {
        f.platform.open_file(f.platform.self, car_files);
      }
    }
  }
  Rect rect{before.x, before.y, before.width, f.flow.y - before.y};
  f.nodes.close();
  f.paint.under();
  if (f.deeds.focus_ring(id)) f.paint.focus_ring(rect, radius_card);
  f.paint.fill(rect, color.surface, radius_card);
  f.paint.over();
  f.paint.stroke(rect, color.accent, 2 + f.theme.stroke_more, radius_card);
  f.paint.done();
  deed.text = f.deeds.take_text(id);
  std::string name, text;
  bool problem = false;
  if (f.deeds.take_file(name, text, problem)) {
    if (problem) {
      deed.unread = name;
    } else {
      deed.text = text;
    }
  }
  return deed;
}

std::optional<int> select(Frame& f, std::string_view id, std::string_view label,
                          const std::vector<std::string>& options, int chosen,
                          std::string_view note) {
  field_label(f, id, label);
  Rect rect = place(f, 0, press_height(f));
  field_frame(f, id, rect, false, false);
  Rect words = end_icon(f, rect, Icon::down);
  bool any = chosen >= 0 && chosen < static_cast<int>(options.size());
  if (any) {
    TextLook look{Type::body, Weight::bold};
    middle_text(f, options[static_cast<std::size_t>(chosen)], look, words);
  }
  Node& node = f.nodes.add(Role::select, id, label, rect);
  node.options = options;
  node.now = chosen;
  field_foot(f, id, note, {});
  auto choice = f.deeds.take_choice(id);
  if (choice && (*choice < 0 || *choice >= static_cast<int>(options.size()))) choice.reset();
  return choice;
}

namespace {

// Side by side where every word fits into its share, else one beneath the other.
bool side_by_side(Frame& f, const std::vector<std::string>& options, float share) {
  for (const std::string& option : options) {
    if (f.text.widest_word(option, Type::body, Weight::bold) > share - 16) return false;
  }
  return true;
}

void draw_chosen(Frame& f, const Rect& whole, const Rect& cell, bool across) {
  const Palette& color = f.theme.color;
  // The whole is filled through a hole the size of the cell, so that only outer corners are round.
  f.paint.push_clip(cell);
  f.paint.fill(whole, color.accent_tint, radius_field);
  f.paint.pop_clip();
  if (across)
    f.paint.fill({cell.x, cell.bottom() - 3, cell.width, 3}, color.accent, 1);
  else
    f.paint.fill({cell.x, cell.y, 3, cell.height}, color.accent, 1);
}

}  // namespace

std::optional<int> segmented(Frame& f, std::string_view id, std::string_view label,
                             const std::vector<std::string>& options, int chosen) {
  const Palette& color = f.theme.color;
  if (options.empty()) return std::nullopt;
  if (!label.empty()) {
    TextLook look{Type::caption, Weight::regular, f.theme.color.ink2};
    const LaidText& text = f.text.lay_out(label, look, f.flow.width);
    f.paint.text(text, place(f, 0, text.height));
    f.space(4);
  }
  f.nodes.open(Role::radio_group, id, label);
  auto count = static_cast<float>(options.size());
  bool across = side_by_side(f, options, f.flow.width / count);
  float width = across ? f.flow.width / count : f.flow.width, height = press_height(f);
  auto look_of = [&](std::size_t i) {
    bool on = static_cast<int>(i) == chosen;
    TextLook look{Type::body, on ? Weight::bold : Weight::regular, on ? color.accent : color.ink2};
    look.align = across ? Align::center : Align::start;
    return look;
  };
  for (std::size_t i = 0; i < options.size(); ++i) {
    height = std::max(height, f.text.lay_out(options[i], look_of(i), width - 16).height + 8);
  }
  Rect rect = place(f, 0, across ? height : height * count);
  f.paint.fill(rect, color.surface, radius_field);
  std::optional<int> deed;
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto at = static_cast<float>(i);
    Rect cell{rect.x + (across ? width * at : 0), rect.y + (across ? 0 : height * at), width,
              height};
    bool on = static_cast<int>(i) == chosen;
    if (on) draw_chosen(f, rect, cell, across);
    if (i > 0 && across) f.paint.fill({cell.x, cell.y + 1, 1, cell.height - 2}, color.line);
    if (i > 0 && !across) f.paint.fill({cell.x + 1, cell.y, cell.width - 2, 1}, color.line);
    const LaidText& text = f.text.lay_out(options[i], look_of(i), width - 16);
    float inset = across ? 8 : 12;
    f.paint.text(text,
                 {cell.x + inset, cell.y + (height - text.height) / 2, width - 16, text.height});
    std::string option_id = part(id, std::to_string(i));
    Node& node = f.nodes.add(Role::radio, option_id, options[i], cell);
    node.flags = on ? flag::checked : 0;
    if (f.deeds.focus_ring(option_id)) f.paint.focus_ring(cell, radius_field);
    if (f.deeds.take_activation(option_id) || f.deeds.take_choice(option_id).value_or(0) == 1) {
      deed = static_cast<int>(i);
    }
  }
  f.paint.stroke(rect, color.line_strong, 1 + f.theme.stroke_more, radius_field);
  f.nodes.close();
  return deed;
}

std::optional<Day> date_field(Frame& f, std::string_view id, std::optional<Day> value,
                              const DateLook& look) {
  field_label(f, id, look.label);
  Rect rect = place(f, 0, press_height(f));
  bool wrong = !look.error.empty();
  field_frame(f, id, rect, wrong, false);
  Rect words = end_icon(f, rect, Icon::calendar);
  // While it has the keyboard the browser shows its own day, month and year.
  if (!f.deeds.focused(id)) middle_text(f, look.shown, {Type::body, Weight::bold}, words);
  Node& node = f.nodes.add(Role::date, id, look.label, rect);
  if (value) node.value = iso_from_day(*value);
  std::string bounds;
  if (look.first) bounds = iso_from_day(*look.first);
  if (look.last) bounds += ' ' + iso_from_day(*look.last);
  node.input = bounds;
  node.flags = wrong ? flag::invalid : 0;
  field_foot(f, id, look.note, look.error);
  auto text = f.deeds.take_text(id);
  if (!text) return std::nullopt;
  auto day = day_from_iso(*text);
  bool early = day && look.first && *day < *look.first;
  bool late = day && look.last && *day > *look.last;
  return early || late ? std::nullopt : day;
}

int stepper(Frame& f, std::string_view id, std::string_view shown, std::string_view less_name,
            std::string_view more_name, bool less_off, bool more_off) {
  const Palette& color = f.theme.color;
  float side = press_height(f), height = side;
  float words = f.text.width_of(shown, Type::body, Weight::bold) + 24;
  Rect rect = place(f, f.flow.wrapping ? 2 * side + words : 0, height);
  f.paint.fill(rect, color.surface, radius_field);
  f.paint.stroke(rect, color.line_strong, 1 + f.theme.stroke_more, radius_field);
  TextLook look{Type::body, Weight::bold};
  look.align = Align::center;
  Rect middle{rect.x + side, rect.y, rect.width - 2 * side, height};
  middle_text(f, shown, look, middle);
  f.nodes.open(Role::group, id, shown, rect);
  int step = 0;
  auto sign = [&](std::string_view name, Icon icon, float x, std::string_view key, bool off) {
    float size = f.theme.grow(22);
    Rect hit{x, rect.y, side, height};
    std::string whole = part(id, key);
    if (f.deeds.pressed(whole)) f.paint.fill(hit, color.sunken, radius_field);
    Color ink = off ? color.line_strong : color.accent;
    f.paint.icon(icon, {x + (side - size) / 2, rect.y + (height - size) / 2}, size, ink);
    return pressable(f, Role::button, whole, name, hit, off ? flag::disabled : 0);
  };
  if (sign(less_name, Icon::minus, rect.x, "less", less_off)) step = -1;
  Node& node = f.nodes.add(Role::text, part(id, "shown"), shown, middle);
  node.flags = flag::bold;
  if (sign(more_name, Icon::plus, rect.right() - side, "more", more_off)) step = 1;
  f.nodes.close();
  return step;
}

std::optional<bool> checkbox(Frame& f, std::string_view id, std::string_view label, bool checked,
                             std::string_view detail) {
  const Palette& color = f.theme.color;
  float box = f.theme.grow(22), gap = 12;
  float room = f.flow.wrapping ? 1e5f : f.flow.width - box - gap;
  const LaidText& words = f.text.lay_out(label, {}, room);
  TextLook small{Type::caption, Weight::regular, color.ink3};
  float more = detail.empty() ? 0 : f.text.lay_out(detail, small, room).height;
  float wide = f.text.lay_out(label, {}, room).width + box + gap + 8;
  float height = std::max(press_height(f), words.height + more + 12);
  Rect rect = place(f, f.flow.wrapping ? wide : 0, height);
  Rect square{rect.x, rect.y + (height - box) / 2, box, box};
  f.paint.fill(square, checked ? color.accent : color.surface, 4);
  f.paint.stroke(square, checked ? color.accent : color.line_strong, 2, 4);
  if (checked) {
    float mark = box * 0.8f, off = (box - mark) / 2;
    f.paint.icon(Icon::check, {square.x + off, square.y + off}, mark, color.accent_ink);
  }
  float y = rect.y + (height - words.height - more) / 2;
  Rect at{rect.x + box + gap, y, rect.width - box - gap, words.height};
  f.paint.text(words, at);
  if (more > 0) {
    f.paint.text(f.text.lay_out(detail, small, room), {at.x, at.bottom(), at.width, more});
  }
  Node& node = f.nodes.add(Role::checkbox, id, label, rect);
  node.flags = checked ? flag::checked : 0;
  node.placeholder = detail;  // read after the name
  if (f.deeds.focus_ring(id)) f.paint.focus_ring(square, 4);
  if (f.deeds.take_activation(id)) return !checked;
  auto choice = f.deeds.take_choice(id);
  if (!choice || (*choice != 0) == checked) return std::nullopt;
  return *choice != 0;
}

bool filter_chip(Frame& f, std::string_view id, std::string_view label, std::string_view count,
                 std::optional<Answer> answer, bool on) {
  const Palette& color = f.theme.color;
  std::vector<Span> spans{{std::string(label), on ? Weight::bold : Weight::regular}};
  if (!count.empty()) {
    Span number{"  " + std::string(count)};
    number.color = color.ink2;
    spans.push_back(number);
  }
  float shape = answer ? f.theme.grow(16) : 0, gap = answer ? 6.f : 0.f;
  const LaidText& text = f.text.lay_out(spans, {}, 0);
  Rect rect = place(f, text.width + shape + gap + 24, press_height(f));
  f.paint.fill(rect, on ? color.accent_tint : color.surface, radius_field);
  f.paint.stroke(rect, on ? color.accent : color.line_strong, on ? 2.f : 1.f, radius_field);
  float x = rect.x + 12;
  if (answer) f.paint.shape(*answer, {x, rect.y + (rect.height - shape) / 2}, shape);
  f.paint.text(
      text, {x + shape + gap, rect.y + (rect.height - text.height) / 2, text.width, text.height});
  std::string name(label);
  if (!count.empty()) name += ' ' + std::string(count);
  return pressable(f, Role::button, id, name, rect, (on ? flag::pressed : 0) | flag::mixed);
}

}  // namespace zerokm::ui
