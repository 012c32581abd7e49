// What several widgets are made of. Not for screens.
#pragma once
#include <string>
#include <string_view>

#include "ui/layout.h"

namespace zerokm::ui {

// A rect grown around its middle to at least 44 by 44, so that a finger finds it.
Rect touch_rect(const Rect& rect);

// Adds the node of something that can be pressed; true in the frame in which it was. Draws the
// focus ring around `drawn`.
bool pressable(Frame& f, Role role, std::string_view id, std::string_view name, const Rect& drawn,
               std::uint32_t flags = 0, float ring_radius = radius_field);

// Words at a rect's start, in the middle of its height. One line, shortened.
void middle_text(Frame& f, std::string_view words, const TextLook& look, const Rect& rect);

// Lays words out at the flow and moves it down; adds a text node. Returns where they stand.
Rect put_words(Frame& f, std::string_view id, std::string_view words, const TextLook& look);

// A frame of a field: ground, border, ring; red and thicker where something is wrong.
void field_frame(Frame& f, std::string_view id, const Rect& rect, bool wrong, bool off);

// Moves the pen to a place of its own; the flow comes back afterwards.
class At {
 public:
  At(Frame& f, float x, float y, float width) : f_(f), before_(f.flow) {
    f.flow = Flow{};
    f.flow.x = x;
    f.flow.y = y;
    f.flow.width = width;
  }
  ~At() { f_.flow = before_; }
  At(const At&) = delete;

 private:
  Frame& f_;
  Flow before_;
};

// Height of things the user can press in this breadth: 44 or more.
float press_height(const Frame& f);

}  // namespace zerokm::ui
