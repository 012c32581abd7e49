// The two stops of a car, leaving China and entering, joined by a rail.
#include <algorithm>

#include "ui/widgets_answer.h"
#include "ui/widgets_parts.h"
#include "ui/widgets_rules.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {
namespace {

TextLook look_of(Type type, Weight weight, Color color) { return {type, weight, color}; }

void stop_date(Frame& f, const Stop& stop) {
  const Palette& color = f.theme.color;
  std::string id = stop.id;
  f.space(10);
  if (!stop.date_caption.empty()) {
    put_words(f, part(id, "date_caption"), stop.date_caption,
              look_of(Type::caption, Weight::regular, color.ink2));
  }
  // The date and the words beside it share a base line where both fit.
  TextLook hero = look_of(Type::hero, Weight::bold, 0);
  TextLook beside = look_of(Type::strong, Weight::bold, 0);
  const LaidText& date = f.text.lay_out(stop.date, hero, f.flow.width);
  float date_width = date.width, top = f.flow.y;
  put_words(f, part(id, "date"), stop.date, hero);
  if (stop.date_beside.empty()) return;
  float beside_width = f.text.width_of(stop.date_beside, Type::strong, Weight::bold);
  if (date_width + 10 + beside_width <= f.flow.width && date.lines.size() == 1) {
    const LaidText& words = f.text.lay_out(stop.date_beside, beside, 0);
    float lower = (f.theme.type(Type::hero).size - f.theme.type(Type::strong).size) * 0.38f;
    float y = top + (f.theme.type(Type::hero).line - words.height) / 2 + lower;
    Rect rect{f.flow.x + date_width + 10, y, beside_width, words.height};
    f.paint.text(words, rect);
    Node& node = f.nodes.add(Role::text, part(id, "beside"), stop.date_beside, rect);
    node.type = Type::strong;
    node.flags = flag::bold;
  } else {
    put_words(f, part(id, "beside"), stop.date_beside, beside);
  }
}

void stop_meter(Frame& f, const Stop& stop) {
  const Palette& color = f.theme.color;
  f.space(8);
  Rect bar = place(f, 0, 8);
  float done = std::clamp(stop.meter, 0.f, 1.f);
  f.paint.fill(bar, color.surface, 4);
  if (done > 0) {
    f.paint.push_clip({bar.x, bar.y, bar.width * done, bar.height});
    f.paint.fill(bar, f.theme.answer(stop.answer).ink, 4);
    f.paint.pop_clip();
  }
  f.paint.stroke(bar, color.line_strong, 1, 4);
  f.space(4);
  TextLook from = look_of(Type::caption, Weight::regular, color.ink2), to = from;
  to.align = Align::end;
  const LaidText& end = f.text.lay_out(stop.meter_to, to, f.flow.width);
  float end_width = end.width, height = end.height;
  const LaidText& start = f.text.lay_out(stop.meter_from, from, f.flow.width - end_width - 8);
  height = std::max(height, start.height);
  Rect row = place(f, 0, height);
  f.paint.text(start, row);
  f.paint.text(end, row);
  Node& node = f.nodes.add(Role::text, part(stop.id, "meter"),
                           stop.meter_from + " \xE2\x80\x93 " + stop.meter_to, row);
  node.type = Type::caption;
}

void stop_words(Frame& f, const Stop& stop) {
  const Palette& color = f.theme.color;
  const AnswerColors& colors = f.theme.answer(stop.answer);
  std::string id = stop.id;
  put_words(f, part(id, "caption"), stop.caption,
            look_of(Type::caption, Weight::regular, color.ink2));
  const LaidText& word =
      f.text.lay_out(stop.word, look_of(Type::title, Weight::bold, colors.ink), f.flow.width);
  Rect rect = place(f, 0, word.height);
  f.paint.text(word, rect);
  Node& node = f.nodes.add(Role::heading, part(id, "word"), stop.word, rect);
  node.level = 2;
  node.type = Type::title;
  node.answer = static_cast<int>(stop.answer);
  f.space(4);
  body(f, part(id, "sentence"), stop.sentence);
  if (!stop.date.empty()) stop_date(f, stop);
  if (stop.meter >= 0) stop_meter(f, stop);
  if (!stop.cost.empty()) {
    f.space(10);
    put_words(f, part(id, "cost_caption"), stop.cost_caption,
              look_of(Type::caption, Weight::regular, color.ink2));
    Span amount{stop.cost, Weight::bold};
    Wrap wrap(f, 10);
    paragraph(f, part(id, "cost"), {amount}, look_of(Type::strong, Weight::regular, 0));
    if (!stop.cost_beside.empty()) {
      put_words(f, part(id, "cost_beside"), stop.cost_beside,
                look_of(Type::body, Weight::regular, color.ink2));
    }
  }
  if (!stop.foot.empty()) {
    f.space(10);
    put_words(f, part(id, "foot"), stop.foot, look_of(Type::caption, Weight::regular, color.ink2));
  }
  if (stop.age >= 0) {
    f.space(4);
    freshness(f, part(id, "age"), stop.age, stop.age_words);
  }
}

struct StopPlace {
  float side = 0, start = 0, top = 0, bottom = 0;  // paddings
};

StopPlace stop_place(const Frame& f, bool beside) {
  float shape = f.theme.grow(32);
  if (beside) return {20, 20, 18 + shape + 14, 18};
  float side = f.theme.narrow ? 12.f : 16.f;
  return {side, side + shape + (f.theme.narrow ? 12.f : 16.f), 14, 16};
}

void draw_stop_ground(Frame& f, const Stop& stop, const Rect& whole, const Rect& rect, bool later,
                      bool beside) {
  // Round only where the card is: the clip cuts the fill's other corners off.
  f.paint.push_clip(rect);
  f.paint.fill(whole, f.theme.answer(stop.answer).tint, radius_card);
  f.paint.pop_clip();
  if (!later) return;
  Rect edge{rect.x, rect.y, beside ? 1 : rect.width, beside ? rect.height : 1};
  f.paint.fill(edge, f.theme.color.line);
}

// From one stop's shape to the next one's.
void draw_rail(Frame& f, const Rect& rect, Offset at, float shape, bool beside, bool whole) {
  Color color = f.theme.color.line_strong;
  float middle = shape / 2;
  Offset from{at.x + middle, at.y + shape + 6}, to{at.x + middle, rect.bottom() + 18 - 4};
  if (beside) {
    from = {at.x + shape + 12, at.y + middle};
    to = {rect.right() + 20 - 8, at.y + middle};
  }
  if (whole)
    f.paint.line(from, to, color, 3);
  else
    f.paint.dashed(from, to, color, 3, 6, 6);
}

}  // namespace

void journey(Frame& f, std::string_view id, std::string_view name, const std::vector<Stop>& stops,
             bool rail_whole) {
  if (stops.empty()) return;
  const Palette& color = f.theme.color;
  bool beside = f.theme.breadth != Breadth::phone && stops.size() > 1;
  StopPlace room = stop_place(f, beside);
  float count = static_cast<float>(stops.size()), shape = f.theme.grow(32);
  float width = beside ? f.flow.width / count : f.flow.width;
  float inner = width - room.start - room.side, tallest = 0;
  std::vector<float> heights;
  for (const Stop& stop : stops) {
    heights.push_back(height_of(f, inner, [&] { stop_words(f, stop); }) + room.top + room.bottom);
    tallest = std::max(tallest, heights.back());
  }
  Flow before = f.flow;
  Rect whole{before.x, before.y, before.width, 0};
  for (float height : heights) whole.height += height;
  if (beside) whole.height = tallest;
  f.paint.card_shadow(whole, radius_card);
  f.paint.fill(whole, color.surface, radius_card);
  Node& region = f.nodes.open(Role::status, id, name, whole);
  region.flags = flag::card;
  std::vector<Rect> places;
  float x = whole.x, y = whole.y;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    places.push_back({x, y, width, beside ? tallest : heights[i]});
    if (beside)
      x += width;
    else
      y = places.back().bottom();
    draw_stop_ground(f, stops[i], whole, places.back(), i > 0, beside);
  }
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const Rect& rect = places[i];
    Offset at{rect.x + (beside ? 20 : room.side), rect.y + 18};
    f.paint.shape(stops[i].answer, at, shape);
    if (i + 1 < stops.size()) draw_rail(f, rect, at, shape, beside, rail_whole);
    f.flow = Flow{};
    f.flow.x = rect.x + room.start;
    f.flow.y = rect.y + room.top;
    f.flow.width = inner;
    Node& group =
        f.nodes.open(Role::group, stops[i].id, stops[i].caption + ": " + stops[i].word, rect);
    group.answer = static_cast<int>(stops[i].answer);
    group.flags = flag::stop;
    stop_words(f, stops[i]);
    f.nodes.close();
  }
  f.paint.stroke(whole, color.line, 1 + f.theme.stroke_more, radius_card);
  f.nodes.close();
  f.flow = before;
  f.flow.y = whole.bottom();
}

}  // namespace zerokm::ui
