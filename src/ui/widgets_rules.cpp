#include "ui/widgets_rules.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets_fields.h"
#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {
namespace {

constexpr float bars_width = 19;

// Missing bars are stubs, so that it reads without colour.
void draw_bars(Frame& f, Offset base, int level) {
  for (int i = 0; i < 3; ++i) {
    bool on = i < level;
    float high = on ? 6.f + 3.f * static_cast<float>(i) : 3.f;
    Rect bar{base.x + 7 * static_cast<float>(i), base.y - high, 5, high};
    f.paint.fill(bar, on ? f.theme.color.ink2 : f.theme.color.ink3, 1);
  }
}

Node& words_node(Frame& f, std::string_view id, std::string_view words, const Rect& rect,
                 Type type = Type::body) {
  Node& node = f.nodes.add(Role::text, id, words, rect);
  node.type = type;
  return node;
}

}  // namespace

void confidence(Frame& f, std::string_view id, int level, std::string_view word) {
  const LaidText& text = f.text.lay_out(word, {Type::body, Weight::regular}, 0);
  Rect rect = place(f, bars_width + 6 + text.width, text.height);
  draw_bars(f, {rect.x, rect.y + text.type.line * 0.72f}, level);
  f.paint.text(text, {rect.x + bars_width + 6, rect.y, text.width, text.height});
  words_node(f, id, word, rect);
}

void freshness(Frame& f, std::string_view id, int age, std::string_view word) {
  constexpr Icon clocks[] = {Icon::age1, Icon::age2, Icon::age3, Icon::age4};
  age = std::clamp(age, 0, 3);
  Color ink = age < 2 ? f.theme.color.ink2
                      : f.theme.answer(age == 2 ? Answer::needs_paper : Answer::blocked).ink;
  TextLook look{Type::caption, age < 2 ? Weight::regular : Weight::bold, ink};
  float size = f.theme.grow(20);
  const LaidText& text = f.text.lay_out(word, look, f.flow.width - size - 6);
  Rect rect = place(f, size + 6 + text.width, std::max(text.height, size));
  f.paint.icon(clocks[age], {rect.x, rect.y + (rect.height - size) / 2}, size, ink);
  f.paint.text(
      text, {rect.x + size + 6, rect.y + (rect.height - text.height) / 2, text.width, text.height});
  words_node(f, id, word, rect, look.type).flags = age < 2 ? 0U : flag::bold;
}

namespace {

// Label and value in two columns; the value may be a link or begin with confidence bars.
void rule_facts(Frame& f, std::string_view id, const std::vector<RuleFact>& facts) {
  const Palette& color = f.theme.color;
  float label_width = f.theme.grow(f.theme.breadth == Breadth::phone ? 84 : 104), gap = 12;
  TextLook label_look{Type::caption, Weight::regular, color.ink3};
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const RuleFact& fact = facts[i];
    std::string row_id = part(id, std::to_string(i));
    if (i > 0) f.space(6);
    Span span{fact.value};
    span.underline = !fact.address.empty();
    if (span.underline) span.color = color.accent;
    float bars = fact.confidence >= 0 ? bars_width + 6 : 0;
    float room = f.flow.width - label_width - gap - bars;
    TextLook value_look{Type::caption, Weight::regular, color.ink};
    const LaidText& label = f.text.lay_out(fact.label, label_look, label_width);
    const LaidText& value = f.text.lay_out(std::vector<Span>{span}, value_look, room);
    float height = std::max(label.height, value.height);
    bool dense = f.theme.breadth == Breadth::desktop && !f.wishes.touch;
    if (span.underline && !dense) height = std::max(height, touch_min);
    Rect row = place(f, 0, height);
    float top = span.underline ? row.y + (height - value.height) / 2 : row.y;
    Rect label_at{row.x, top, label_width, label.height};
    Rect value_at{row.x + label_width + gap + bars, top, room, value.height};
    f.paint.text(label, label_at);
    if (bars > 0) draw_bars(f, {value_at.x - bars, top + value.type.line * 0.75f}, fact.confidence);
    f.paint.text(value, value_at);
    f.nodes.open(Role::list_item, row_id, {}, row);
    words_node(f, part(row_id, "label"), fact.label, label_at, Type::caption);
    if (span.underline) {
      std::string link_id = part(row_id, "link");
      Node& node = f.nodes.add(Role::link, link_id, fact.value, touch_rect(value_at));
      node.value = fact.address;
      node.language = fact.language;
      node.type = Type::caption;
      if (f.deeds.focus_ring(link_id)) f.paint.focus_ring(value_at, radius_cell);
    } else {
      words_node(f, part(row_id, "value"), fact.value, value_at, Type::caption).language =
          fact.language;
    }
    f.nodes.close();
  }
}

void rule_inside(Frame& f, std::string_view id, const RuleLook& look) {
  if (!look.explanation.empty()) paragraph(f, part(id, "explanation"), look.explanation);
  if (!look.facts.empty()) {
    f.space(10);
    f.nodes.open(Role::list, part(id, "facts"));
    rule_facts(f, part(id, "facts"), look.facts);
    f.nodes.close();
  }
  if (!look.changes.empty()) {
    f.space(14);
    strong(f, part(id, "change"), look.change_heading);
    int number = 0;
    for (const auto& [icon, words] : look.changes) {
      f.space(6);
      icon_line(f, part(id, "change" + std::to_string(number++)), icon, words);
    }
  }
  if (!look.rule_id.empty()) {
    f.space(10);
    caption(f, part(id, "id"), look.rule_id);
  }
}

}  // namespace

bool rule_row(Frame& f, std::string_view id, const RuleLook& look) {
  const Palette& color = f.theme.color;
  float padding = f.theme.card_padding(), shape = f.theme.grow(22), gap = 12;
  float chevron = f.theme.grow(20);
  float room = f.flow.width - 2 * padding - shape - 2 * gap - chevron;
  TextLook name_look{Type::body, look.open ? Weight::bold : Weight::regular};
  TextLook status_look{Type::caption, Weight::bold, f.theme.answer(look.answer).ink};
  const LaidText& name = f.text.lay_out(look.name, name_look, room);
  const LaidText& status = f.text.lay_out(look.status, status_look, room);
  float height = std::max(f.theme.grow(56), name.height + status.height + 20);
  float inside = 0, inner_width = f.flow.width - 2 * padding - shape - gap;
  if (look.open) {
    inside = height_of(f, inner_width, [&] { rule_inside(f, id, look); }) + 16;
  }
  Rect whole{f.flow.x, f.flow.y, f.flow.width, height + inside};
  if (look.open) f.paint.fill(whole, color.sunken);
  f.paint.fill({whole.x, whole.y, whole.width, 1}, color.line);
  Rect rect = place(f, 0, height);
  if (f.deeds.pressed(id)) f.paint.fill(rect, color.sunken);
  f.nodes.open(Role::list_item, part(id, "row"), {}, whole);
  float y = rect.y + (height - name.height - status.height) / 2;
  f.paint.shape(look.answer, {rect.x + padding, y + (name.type.line - shape) / 2}, shape);
  float x = rect.x + padding + shape + gap;
  f.paint.text(name, {x, y, room, name.height});
  f.paint.text(status, {x, y + name.height, room, status.height});
  f.paint.icon(look.open ? Icon::up : Icon::down,
               {rect.right() - padding - chevron, y + (name.type.line - chevron) / 2}, chevron,
               color.ink2);
  std::string words = std::string(look.name) + ": " + std::string(look.status);
  Node& node = f.nodes.add(Role::button, id, words, rect);
  node.flags = look.open ? flag::expanded : flag::collapsed;
  node.answer = static_cast<int>(look.answer);
  if (f.deeds.focus_ring(id)) {
    f.paint.focus_ring({rect.x + 6, rect.y + 6, rect.width - 12, rect.height - 12}, radius_cell);
  }
  bool deed = f.deeds.take_activation(id);
  if (look.open) {
    Flow before = f.flow;
    f.flow.x = x;
    f.flow.width = inner_width;
    rule_inside(f, id, look);
    f.flow = before;
    f.flow.y = whole.bottom();
  }
  f.nodes.close();
  return deed;
}

void rule_group(Frame& f, std::string_view id, std::string_view strong_words,
                std::string_view words) {
  Inset inset(f, f.theme.card_padding(), 6, 8);
  Span first{std::string(strong_words), Weight::bold};
  first.color = f.theme.color.ink;
  std::vector<Span> spans{first};
  if (!words.empty()) spans.push_back({" " + std::string(words)});
  paragraph(f, id, spans, {Type::caption, Weight::regular, f.theme.color.ink2});
}

void costs_begin(Frame& f, std::string_view id, std::string_view name) {
  f.nodes.open(Role::table, id, name);
}

void costs_end(Frame& f) { f.nodes.close(); }

void cost_row(Frame& f, std::string_view id, const CostLook& look) {
  const Palette& color = f.theme.color;
  Type type = look.total ? Type::strong : Type::body;
  TextLook amount_look{type, Weight::bold},
      label_look{Type::body, look.total ? Weight::bold : Weight::regular};
  amount_look.align = Align::end;
  amount_look.one_line = true;
  const LaidText& amount = f.text.lay_out(look.amount, amount_look, f.flow.width);
  float room = f.flow.width - amount.width - 12;
  const LaidText& label = f.text.lay_out(look.label, label_look, room);
  Rect row{f.flow.x, f.flow.y, f.flow.width, 0};
  f.nodes.open(Role::row, id);
  Rect edge = place(f, 0, look.total ? 2.f : 1.f);
  f.paint.fill(edge, look.total ? color.ink : color.line);
  f.space(9);
  float line = std::max(label.height, amount.height);
  Rect at = place(f, 0, line);
  f.paint.text(label,
               {at.x, at.y + (look.total ? (line - label.height) / 2 : 0), room, label.height});
  f.paint.text(amount, {at.x, at.y, at.width, amount.height});
  Node& head =
      f.nodes.add(Role::cell, part(id, "label"), look.label, {at.x, at.y, room, label.height});
  head.flags = flag::row_header | (look.total ? flag::bold : 0);
  Rect amount_at{at.right() - amount.width, at.y, amount.width, amount.height};
  Node& figure = f.nodes.add(Role::cell, part(id, "amount"), look.amount, amount_at);
  figure.flags = flag::bold;
  figure.type = type;
  TextLook small{Type::caption, Weight::regular, color.ink2};
  if (!look.beneath.empty()) {
    std::string all;
    for (const std::string& words : look.beneath) all += (all.empty() ? "" : "\n") + words;
    const LaidText& text = f.text.lay_out(all, small, f.flow.width);
    Rect beneath = place(f, 0, text.height);
    f.paint.text(text, beneath);
    f.nodes.add(Role::cell, part(id, "beneath"), all, beneath).type = Type::caption;
  } else {
    f.nodes.add(Role::cell, part(id, "beneath"), "", {at.x, at.bottom(), at.width, 1});
  }
  f.space(9);
  row.height = f.flow.y - row.y;
  f.nodes.close();
}

std::optional<bool> paper_row(Frame& f, std::string_view id, std::string_view name,
                              std::string_view native_name, std::string_view detail,
                              bool received) {
  float padding = f.theme.card_padding();
  Rect line{f.flow.x, f.flow.y, f.flow.width, 1};
  f.paint.fill(line, f.theme.color.line);
  Inset inset(f, padding, 1);
  std::string beneath(native_name);
  if (!detail.empty()) beneath += (beneath.empty() ? "" : "\n") + std::string(detail);
  return checkbox(f, id, name, received, beneath);
}

void value_row(Frame& f, std::string_view id, std::string_view label, std::string_view value) {
  const Palette& color = f.theme.color;
  TextLook label_look{Type::caption, Weight::regular, color.ink2};
  TextLook value_look{Type::body, Weight::bold};
  value_look.align = Align::end;
  float value_width =
      std::min(f.text.width_of(value, Type::body, Weight::bold), f.flow.width * 0.6f);
  const LaidText& words = f.text.lay_out(value, value_look, value_width + 1);
  const LaidText& head = f.text.lay_out(label, label_look, f.flow.width - value_width - 13);
  Rect row = place(f, 0, std::max(words.height, head.height) + 8);
  Rect head_at{row.x, row.y + (row.height - head.height) / 2, row.width - value_width - 13,
               head.height};
  Rect value_at{row.right() - value_width - 1, row.y + (row.height - words.height) / 2,
                value_width + 1, words.height};
  f.paint.text(head, head_at);
  f.paint.text(words, value_at);
  f.nodes.open(Role::list_item, id, {}, row);
  words_node(f, part(id, "label"), label, head_at, Type::caption);
  words_node(f, part(id, "value"), value, value_at).flags = flag::bold;
  f.nodes.close();
}

namespace {

// The height of a row and its cells; drawn where `draw` is true.
float table_row(Frame& f, const std::vector<TableColumn>& columns, const std::vector<float>& widths,
                const std::vector<TableCell>& cells, std::string_view id, Rect row, bool head,
                bool draw) {
  const Palette& color = f.theme.color;
  float padding = 10, tallest = 0, x = row.x;
  for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
    const TableCell& cell = cells[i];
    TextLook look{Type::caption, head || cell.answer ? Weight::bold : Weight::regular,
                  head          ? color.ink2
                  : cell.answer ? f.theme.answer(*cell.answer).ink
                                : color.ink};
    if (columns[i].at_end) look.align = Align::end;
    float shape = cell.answer ? f.theme.grow(16) : 0, gap = cell.answer ? 6.f : 0.f;
    float room = widths[i] - 2 * padding - shape - gap;
    const LaidText& text = f.text.lay_out(cell.words, look, room);
    tallest = std::max(tallest, text.height);
    if (draw) {
      float y = row.y + (row.height - text.height) / 2;
      if (cell.answer) {
        f.paint.shape(*cell.answer, {x + padding, row.y + (row.height - shape) / 2}, shape);
      }
      Rect at{x + padding + shape + gap, y, room, text.height};
      f.paint.text(text, at);
      Node& node = f.nodes.add(head ? Role::column_header : Role::cell, part(id, std::to_string(i)),
                               cell.words, at);
      node.type = Type::caption;
      if (cell.answer) node.answer = static_cast<int>(*cell.answer);
      if (!head && i == 0) node.flags |= flag::row_header;
    }
    x += widths[i];
  }
  return tallest;
}

}  // namespace

std::optional<int> table(Frame& f, std::string_view id, std::string_view name,
                         const std::vector<TableColumn>& columns,
                         const std::vector<std::vector<TableCell>>& rows, int chosen_row) {
  const Palette& color = f.theme.color;
  std::vector<float> widths;
  float rest = f.flow.width;
  int sharing = 0;
  for (const TableColumn& column : columns) {
    widths.push_back(column.width * std::max(f.theme.text_scale, 1.f));
    rest -= widths.back();
    if (column.width <= 0) ++sharing;
  }
  for (float& width : widths) {
    if (width <= 0) width = std::max(rest / static_cast<float>(sharing), 48.f);
  }
  std::vector<TableCell> heads;
  heads.reserve(columns.size());
  for (const TableColumn& column : columns) heads.push_back({column.head, std::nullopt});
  bool dense = f.theme.breadth == Breadth::desktop && !f.wishes.touch;
  float least = f.theme.grow(dense ? 36 : 48);
  std::optional<int> deed;
  f.nodes.open(Role::table, id, name);
  std::string head_id = part(id, "head");
  float high = table_row(f, columns, widths, heads, head_id, {}, true, false) + 16;
  Rect head = place(f, 0, std::max(high, f.theme.grow(36)));
  f.paint.fill(head, color.sunken);
  f.paint.fill({head.x, head.bottom() - 1, head.width, 1}, color.line_strong);
  f.nodes.open(Role::row, head_id, {}, head);
  table_row(f, columns, widths, heads, head_id, head, true, true);
  f.nodes.close();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string row_id = part(id, std::to_string(i));
    float needed = table_row(f, columns, widths, rows[i], row_id, {}, false, false) + 16;
    Rect row = place(f, 0, std::max(needed, least));
    if (static_cast<int>(i) == chosen_row) f.paint.fill(row, color.accent_tint);
    f.paint.fill({row.x, row.bottom() - 1, row.width, 1}, color.line);
    f.nodes.open(Role::row, row_id, {}, row);
    table_row(f, columns, widths, rows[i], row_id, row, false, true);
    f.nodes.close();
    if (f.deeds.take_activation(row_id)) deed = static_cast<int>(i);
  }
  f.nodes.close();
  return deed;
}

}  // namespace zerokm::ui
