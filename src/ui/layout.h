// Where things stand: scrolling pages, cards, columns, rows of buttons.
#pragma once
#include <initializer_list>
#include <string_view>

#include "ui/frame.h"

namespace zerokm::ui {

// Room for the next widget. While wrapping, `width` is what it needs; else it gets `width` only if
// that is above 0, or the whole width of the flow.
Rect place(Frame& f, float width, float height);

// What lies inside scrolls when it is higher than the view. The flow starts at the view's top with
// its width; whatever is drawn may end with pad() so that a bar below covers nothing.
class ScrollArea {
 public:
  ScrollArea(Frame& f, std::string_view id, const Rect& view, Role role = Role::scroll_area,
             std::string_view name = {});
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;

 private:
  Frame& f_;
  std::string id_;
  Rect view_;
  Flow before_;
  Offset shift_before_;
};

// Chips in one line that scrolls sideways where it is too long. `height` of the line.
class SideScroll {
 public:
  SideScroll(Frame& f, std::string_view id, float height, std::string_view name);
  ~SideScroll();
  SideScroll(const SideScroll&) = delete;

 private:
  Frame& f_;
  std::string id_;
  Rect view_;
  Flow before_;
  Offset shift_before_;
};

struct CardLook {
  std::string_view heading;  // "" for none
  std::string_view side;     // small words at the end of the heading's line
  int level = 2;             // of the heading
  bool padded = true;        // false: rows reach from border to border (facts, rules)
  Color ground = 0;          // 0: surface
  Color border = 0;          // 0: line
  float border_width = 1;
};

// A white card with a border, round corners and a faint shadow. Grows with what it holds.
class Card {
 public:
  Card(Frame& f, std::string_view id, const CardLook& look = {});
  ~Card();
  Card(const Card&) = delete;

 private:
  Frame& f_;
  CardLook look_;
  Flow before_;
};

// Columns side by side; 0 takes a share of the rest. Call next() to enter each, the first too.
class Columns {
 public:
  Columns(Frame& f, std::initializer_list<float> widths, float gap);
  Columns(Frame& f, int equal_shares, float gap);
  ~Columns();
  Columns(const Columns&) = delete;
  void next();

 private:
  void share(float gap);
  Frame& f_;
  std::vector<float> widths_;
  float gap_;
  Flow before_;
  int at_ = -1;
  float lowest_ = 0;
};

// Widgets inside stand side by side with `gap`, on as many lines as they need.
class Wrap {
 public:
  explicit Wrap(Frame& f, float gap = 8);
  ~Wrap();
  Wrap(const Wrap&) = delete;

 private:
  Frame& f_;
  Flow before_;
};

// Nodes inside belong together under this name.
class Group {
 public:
  Group(Frame& f, std::string_view id, std::string_view name = {}, Role role = Role::group);
  ~Group();
  Group(const Group&) = delete;

 private:
  Frame& f_;
};

// Space at the edges of the flow, until the end of the block.
class Inset {
 public:
  Inset(Frame& f, float sides, float top = 0, float bottom = 0);
  ~Inset();
  Inset(const Inset&) = delete;

 private:
  Frame& f_;
  Flow before_;
  float bottom_;
};

// A thin line from edge to edge of the flow.
void rule_line(Frame& f);

}  // namespace zerokm::ui
