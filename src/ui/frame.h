// What every widget gets: the world, the look, the pen, the node list and the user's deeds.
#pragma once
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/painter.h"

namespace zerokm::ui {

// Where the next widget goes: widgets fill the width and move y down, or, while wrapping, stand
// side by side and begin a new line where the width is used up.
struct Flow {
  float x = 0, y = 0, width = 0;
  bool wrapping = false;
  float gap = 8;  // between widgets side by side, and between their lines
  float line_x = 0, line_height = 0;
};

// Scroll places, the open dialog and the like: what screens need not remember.
class Memory {
 public:
  float& number(std::string_view id);  // 0 at first
  std::string& words(std::string_view id);

 private:
  std::deque<std::pair<std::string, float>> numbers_;  // references given out stay good
  std::deque<std::pair<std::string, std::string>> words_;
};

struct Frame {
  const Platform& platform;
  const Theme& theme;
  TextEngine& text;
  Painter& paint;
  Nodes& nodes;
  Deeds& deeds;
  Memory& memory;
  Canvas canvas;
  Wishes wishes;
  bool right_to_left = false;
  std::string_view language;  // "en", "zh"
  Flow flow;
  std::string focus_wanted = {};  // id of the node that shall get the keyboard
  // Drawn after everything else and over it, whatever scrolls: sheets opened by a widget inside.
  std::vector<std::function<void(Frame&)>> above = {};
  bool unseen = false;  // the pass in which deeds are taken, before the one that is shown

  void space(float length) { flow.y += length; }
  // Another frame is wanted: now, or after some time.
  void wake(int delay_ms = 0) const { platform.request_frame(platform.self, delay_ms); }
};

// "fact" + "vin" gives "fact.vin": ids of parts.
std::string part(std::string_view id, std::string_view name);

// Height that drawing would take at this width; draws nothing and adds no node.
template <class Draw>
float height_of(Frame& f, float width, Draw draw) {
  Flow before = f.flow;
  f.flow = Flow{};
  f.flow.width = width;
  f.paint.silence(true);
  f.nodes.silence(true);
  f.deeds.silence(true);
  draw();
  f.paint.silence(false);
  f.nodes.silence(false);
  f.deeds.silence(false);
  float height = f.flow.y + f.flow.line_height;
  f.flow = before;
  return height;
}

}  // namespace zerokm::ui
