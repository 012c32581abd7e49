#include "ui/widgets_answer.h"

#include <algorithm>

#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {

float chip_width(Frame& f, std::string_view word, bool plain) {
  float words = f.text.width_of(word, Type::caption, Weight::bold);
  return words + f.theme.grow(16) + 6 + (plain ? 0.f : 17.f) + 1;
}

void chip(Frame& f, std::string_view id, Answer answer, std::string_view word, bool plain) {
  const AnswerColors& colors = f.theme.answer(answer);
  float shape = f.theme.grow(16), start = plain ? 0.f : 7.f;
  Rect rect = place(f, chip_width(f, word, plain), f.theme.grow(28));
  if (!plain) {
    f.paint.fill(rect, colors.tint, radius_chip);
    f.paint.stroke(rect, colors.line, 1 + f.theme.stroke_more, radius_chip);
  }
  f.paint.shape(answer, {rect.x + start, rect.y + (rect.height - shape) / 2}, shape);
  TextLook look{Type::caption, Weight::bold, colors.ink};
  float x = rect.x + start + shape + 6;
  middle_text(f, word, look, {x, rect.y, rect.right() - x, rect.height});
  Node& node = f.nodes.add(Role::text, id, word, rect);
  node.answer = static_cast<int>(answer);
  node.type = Type::caption;
  node.flags = flag::bold;
}

void answer_shape(Frame& f, Answer answer, float size) {
  Rect rect = place(f, size, size);
  f.paint.shape(answer, {rect.x, rect.y}, size);
}

namespace {

// The words a value was read from, on a ground of their own, and what is said beside them.
std::vector<Span> source_of(const FactLook& look, const Palette& color) {
  std::vector<Span> source;
  if (!look.source.empty()) {
    Span quoted{std::string(look.source)};
    quoted.color = color.ink2;
    quoted.ground = color.sunken;
    quoted.underline = true;
    source.push_back(quoted);
  }
  if (!look.beside.empty()) {
    source.push_back({(source.empty() ? "" : "  ") + std::string(look.beside)});
  }
  return source;
}

}  // namespace

bool fact_row(Frame& f, std::string_view id, const FactLook& look) {
  const Palette& color = f.theme.color;
  bool dense = f.theme.breadth == Breadth::desktop && !f.wishes.touch;
  float padding = f.theme.card_padding(), label_width = f.theme.grow(dense ? 92 : 84);
  float gap = 12, pencil = look.edit_name.empty() ? 0 : f.theme.grow(touch_min);
  float room = f.flow.width - 2 * padding - pencil, value_width = room - label_width - gap;
  std::vector<Span> value = look.value;
  std::string all;
  for (Span& span : value) {
    span.weight = Weight::bold;
    all += span.text;
  }
  // A number of one piece, such as a VIN, is read off and compared: rather below its label than cut
  // in two.
  bool one_piece = std::all_of(all.begin(), all.end(), [](char c) { return c > ' ' && c <= '~'; });
  bool below = one_piece && f.text.width_of(all, Type::body, Weight::bold) > value_width;
  if (below) value_width = label_width = room;
  TextLook label_look{Type::caption, Weight::regular, color.ink2};
  const LaidText& label = f.text.lay_out(look.label, label_look, label_width);

  TextLook value_look{Type::body, Weight::bold};
  if (look.asked) value_look.color = f.theme.answer(Answer::unknown).ink;
  float shape = look.asked ? f.theme.grow(16) : 0, shape_gap = look.asked ? 8.f : 0.f;
  const LaidText& words = f.text.lay_out(value, value_look, value_width - shape - shape_gap);

  const std::vector<Span> source = source_of(look, color);
  TextLook small{Type::caption, Weight::regular, color.ink3};
  float source_height =
      source.empty() ? 0 : f.text.lay_out(source, small, value_width - 4).height + 1;
  float beside = words.height + source_height;
  float content = below ? label.height + beside : std::max(beside, label.height);
  float height = std::max(f.theme.grow(dense ? 44 : 56), content + 18);
  Rect rect = place(f, 0, height);
  if (look.asked) f.paint.fill(rect, f.theme.answer(Answer::unknown).tint);
  f.paint.fill({rect.x, rect.y, rect.width, 1}, color.line);
  float top = rect.y + (height - content) / 2;
  Rect at{rect.x + padding, below ? top : rect.y + (height - label.height) / 2, label_width,
          label.height};
  f.paint.text(label, at);
  float x = below ? at.x : at.right() + gap;
  float y = below ? at.bottom() : rect.y + (height - beside) / 2;
  if (look.asked) {
    f.paint.shape(Answer::unknown, {x, y + (words.type.line - shape) / 2}, shape);
  }
  Rect value_rect{x + shape + shape_gap, y, value_width - shape - shape_gap, words.height};
  f.paint.text(words, value_rect);
  f.nodes.open(Role::list_item, id, {}, rect);
  f.nodes.add(Role::text, part(id, "label"), look.label, at).type = Type::caption;
  f.nodes.add(Role::text, part(id, "value"), all, value_rect).flags = flag::bold;
  if (!source.empty()) {
    Rect source_rect{x + 2, value_rect.bottom() + 1, value_width - 4, source_height};
    f.paint.text(f.text.lay_out(source, small, value_width - 4), source_rect);
    std::string said;
    for (const Span& span : source) said += span.text;
    f.nodes.add(Role::text, part(id, "source"), said, source_rect).type = Type::caption;
  }
  bool edit = false;
  if (pencil > 0) {
    Flow before = f.flow;
    f.flow = Flow{};
    f.flow.x = rect.right() - padding - pencil + 12;
    f.flow.y = rect.y + (height - pencil) / 2;
    f.flow.width = pencil;
    edit = icon_button(f, part(id, "edit"), look.edit_name, Icon::edit);
    f.flow = before;
  }
  f.nodes.close();
  return edit;
}

bool reading_row(Frame& f, std::string_view id, const Reading& reading, bool chosen) {
  const Palette& color = f.theme.color;
  float radio = f.theme.grow(22), padding = 12;
  float word = 0;
  if (reading.answer) word = chip_width(f, reading.word, true);
  float room = f.flow.width - 2 * padding - radio - 12;
  // Where both do not fit side by side the meaning stands beneath.
  float title_width = f.text.width_of(reading.title, Type::body, Weight::bold);
  bool below = reading.answer && title_width + 12 + word > room;
  float text_room = below || !reading.answer ? room : room - word - 12;
  TextLook bold{Type::body, Weight::bold}, small{Type::caption, Weight::regular, color.ink2};
  const LaidText& title = f.text.lay_out(reading.title, bold, text_room);
  float detail =
      reading.detail.empty() ? 0 : f.text.lay_out(reading.detail, small, text_room).height;
  float chip_height = below ? f.theme.grow(28) : 0;
  float height = std::max(f.theme.grow(64), title.height + detail + chip_height + 20);
  Rect rect = place(f, 0, height);
  f.paint.fill(rect, chosen ? color.accent_tint : color.surface, radius_field);
  f.paint.stroke(rect, chosen ? color.accent : color.line_strong,
                 (chosen ? 2.f : 1.f) + f.theme.stroke_more, radius_field);
  float half = radio / 2;
  Offset center{rect.x + padding + half, rect.y + height / 2};
  Color ring = chosen ? color.accent : color.line_strong;
  f.paint.circle(center, half, ring);
  f.paint.circle(center, half - 2, chosen ? color.accent_tint : color.surface);
  if (chosen) f.paint.circle(center, half * 0.46f, color.accent);
  float x = rect.x + padding + radio + 12;
  float y = rect.y + (height - title.height - detail - chip_height) / 2;
  f.paint.text(title, {x, y, text_room, title.height});
  if (detail > 0) {
    f.paint.text(f.text.lay_out(reading.detail, small, text_room),
                 {x, y + title.height, text_room, detail});
  }
  std::string name = reading.title;
  if (!reading.detail.empty()) name += ", " + reading.detail;
  if (reading.answer) name += ": " + reading.word;
  Node& node = f.nodes.add(Role::radio, id, name, rect);
  node.flags = chosen ? flag::checked : 0;
  if (f.deeds.focus_ring(id)) f.paint.focus_ring(rect, radius_field);
  if (reading.answer) {
    Flow before = f.flow;
    f.flow = Flow{};
    f.flow.width = word;
    f.flow.x = below ? x : rect.right() - padding - word;
    float high = f.theme.grow(28);
    f.flow.y = below ? y + title.height + detail : rect.y + (height - high) / 2;
    f.nodes.silence(true);  // its word is part of the name
    chip(f, {}, *reading.answer, reading.word, true);
    f.nodes.silence(false);
    f.flow = before;
  }
  bool deed = f.deeds.take_activation(id);
  return f.deeds.take_choice(id).value_or(0) == 1 || deed;
}

std::optional<int> question_card(Frame& f, std::string_view id, const QuestionLook& look) {
  std::optional<int> deed;
  CardLook card;
  card.border = f.theme.answer(Answer::unknown).ink;
  card.border_width = 2;
  Card frame(f, id, card);
  float shape = f.theme.grow(26), gap = 12;
  f.paint.shape(Answer::unknown, {f.flow.x, f.flow.y}, shape);
  {
    Flow before = f.flow;
    f.flow.x += shape + gap;
    f.flow.width -= shape + gap;
    heading(f, part(id, "title"), look.title, 2);
    caption(f, part(id, "words"), look.words, f.theme.color.ink2);
    float y = f.flow.y;
    f.flow = before;
    f.flow.y = std::max(y, before.y + shape);
  }
  f.space(12);
  f.nodes.open(Role::radio_group, part(id, "readings"), look.title);
  for (std::size_t i = 0; i < look.readings.size(); ++i) {
    if (i > 0) f.space(8);
    std::string reading_id = part(id, std::to_string(i));
    if (reading_row(f, reading_id, look.readings[i], look.chosen == static_cast<int>(i))) {
      deed = static_cast<int>(i);
    }
  }
  f.nodes.close();
  if (!look.way_out.empty()) {
    f.space(8);
    ButtonLook quiet;
    quiet.kind = ButtonKind::quiet;
    f.flow.x -= 10;
    if (button(f, part(id, "way_out"), look.way_out, quiet)) deed = way_out_chosen;
    f.flow.x += 10;
  }
  return deed;
}

bool example_card(Frame& f, std::string_view id, std::string_view title, std::string_view detail,
                  std::optional<Answer> answer, std::string_view word) {
  const Palette& color = f.theme.color;
  bool tall = f.theme.breadth != Breadth::phone && answer;  // the answer stands at the foot
  float padding = 14, room = f.flow.width - 2 * padding;
  float word_width = answer ? chip_width(f, word, true) : 0;
  TextLook bold{Type::body, Weight::bold}, small{Type::caption, Weight::regular, color.ink2};
  float title_width = f.text.width_of(title, Type::body, Weight::bold);
  bool below = answer && (tall || title_width + word_width + 12 > room);
  const LaidText& head = f.text.lay_out(title, bold, below ? room : room - word_width - 12);
  const LaidText& words = f.text.lay_out(detail, small, room);
  float chip_height = f.theme.grow(28);
  float height = head.height + words.height + (below ? chip_height + 4 : 0) + 26;
  height = std::max(height, f.theme.grow(tall ? 120.f : 64.f));
  Rect rect = place(f, 0, height);
  f.paint.card_shadow(rect, radius_card);
  f.paint.fill(rect, f.deeds.pressed(id) ? color.sunken : color.surface, radius_card);
  f.paint.stroke(rect, color.line, 1 + f.theme.stroke_more, radius_card);
  float y =
      tall ? rect.y + padding
           : rect.y + (height - head.height - words.height - (below ? chip_height + 4 : 0)) / 2;
  f.paint.text(head, {rect.x + padding, y, room, head.height});
  f.paint.text(words, {rect.x + padding, y + head.height + 2, room, words.height});
  if (answer) {
    Flow before = f.flow;
    f.flow = Flow{};
    f.flow.width = word_width;
    f.flow.x = below ? rect.x + padding : rect.right() - padding - word_width;
    f.flow.y =
        below ? rect.bottom() - 13 - chip_height + 4 : y + (head.type.line - chip_height) / 2;
    f.nodes.silence(true);
    chip(f, {}, *answer, word, true);
    f.nodes.silence(false);
    f.flow = before;
  }
  std::string name(title);
  if (!word.empty()) name += ": " + std::string(word);
  if (!detail.empty()) name += ", " + std::string(detail);
  return pressable(f, Role::button, id, name, rect, 0, radius_card);
}

}  // namespace zerokm::ui
