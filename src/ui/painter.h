// Draws shapes and text into ImGui's draw list. Places are given by start and end: in a
// right-to-left layout the painter turns everything round, so widgets are written once.
#pragma once
#include <vector>

#include "ui/icons.h"
#include "ui/nodes.h"
#include "ui/text.h"

struct ImDrawList;

namespace zerokm::ui {

enum class Corners { all, top, bottom, none };

class Painter {
 public:
  Painter(ImDrawList* list, TextEngine& text, const Theme& theme);

  // The page's width and direction, and what x and y are shifted by (scrolling).
  void set_page(float width, bool right_to_left);
  bool right_to_left() const { return right_to_left_; }
  void shift(Offset by);
  Offset shifted() const { return shift_; }
  void silence(bool on) { silenced_ += on ? 1 : -1; }
  Rect clip() const;                     // what of the page can be seen, where it is drawn now
  bool visible(const Rect& rect) const;  // inside the clip, not only measured

  void push_clip(const Rect& rect);
  void pop_clip();

  void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
  void stroke(const Rect& rect, Color color, float width, float radius = 0);
  void line(Offset from, Offset to, Color color, float width);
  void dashed(Offset from, Offset to, Color color, float width, float dash, float gap);
  void circle(Offset center, float radius, Color color);
  void triangle(Offset a, Offset b, Offset c, Color color);
  void hatch(const Rect& rect, Color color);                     // parallel lines, 8 apart
  void round_off(const Rect& rect, float radius, Color around);  // covers square corners
  void card_shadow(const Rect& rect, float radius);
  void float_shadow(const Rect& rect, float radius);
  void focus_ring(const Rect& rect, float radius);

  void icon(Icon icon, Offset corner, float size, Color color);
  void shape(Answer answer, Offset corner, float size);
  void brand_mark(Offset corner, float size, Color color);

  // Top left corner of the block at the rect's start; aligned inside its width.
  void text(const LaidText& text, const Rect& rect);

  // Grounds drawn after what lies on them: between() starts, under() switches to the ground and
  // over() back, done() joins both. Pairs may nest.
  void between();
  void under();
  void over();
  void done();

 private:
  float px(float x, float width = 0) const;
  void figures(std::span<const std::int16_t> data, Offset corner, float size, bool turned,
               Color ink, Color cut, float stroke);
  struct Layers;

  ImDrawList* list_;
  TextEngine& text_;
  const Theme& theme_;
  float page_width_ = 0;
  bool right_to_left_ = false;
  int silenced_ = 0;
  Offset shift_;
  std::vector<Layers*> layers_;
};

}  // namespace zerokm::ui
