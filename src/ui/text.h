// Text: measured, broken into lines and drawn with the platform's own letters.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"
#include "ui/theme.h"

struct ImDrawList;
struct ImFontAtlas;

namespace zerokm::ui {

using namespace platform;  // the world's own words: Weight, Canvas, Wishes

// A piece of a paragraph with one look.
struct Span {
  std::string text;
  Weight weight = Weight::regular;
  Color color = 0;   // 0: the paragraph's
  Color ground = 0;  // behind it, 0 none
  bool underline = false;
};

enum class Align { start, center, end };

struct TextLook {
  Type type = Type::body;
  Weight weight = Weight::regular;
  Color color = 0;
  Align align = Align::start;
  bool one_line = false;  // not broken; cut with three dots where too long
};

// A piece of a line, laid out: x counted from the line's left edge.
struct LaidPiece {
  std::string text;
  float x = 0, width = 0;
  std::uint16_t span = 0;
  bool shaped = false;  // drawn by the platform as one run
};

struct LaidLine {
  std::vector<LaidPiece> pieces;
  float width = 0;
};

struct LaidText {
  std::vector<LaidLine> lines;
  std::vector<Span> spans;  // looks only, texts are in the pieces
  TextLook look;
  bool right_to_left = false;  // base direction of the paragraph
  float width = 0;             // of the widest line
  float height = 0;
  bool cut = false;  // lost its end, or a word of it is parted
  TypeSize type;
};

// Where a text was drawn, for whoever has to find those that are cut or lie over each other: the
// rect in CSS pixels as they are counted on the canvas, what of the canvas could be seen.
struct SeenText {
  const LaidText& text;
  float x, y, width;
  bool at_right;  // its lines end at the right edge
  float seen[4];  // left, top, right, bottom
};
inline void (*watch_text)(const SeenText&) = nullptr;

// Owns the fonts inside ImGui's atlas, which must outlive it.
class TextEngine {
 public:
  TextEngine(const Platform& platform, ImFontAtlas* atlas);
  ~TextEngine();

  // Once a frame, before any layout. Throws the letters away where there are too many.
  void begin_frame(const Theme& theme, float pixel_ratio, bool layout_right_to_left);

  // Valid for this frame. `width` is where lines break; 0 or less means never.
  const LaidText& lay_out(std::string_view text, const TextLook& look, float width);
  const LaidText& lay_out(const std::vector<Span>& spans, const TextLook& look, float width);
  float width_of(std::string_view text, Type type, Weight weight);
  // Of the longest piece that is not broken.
  float widest_word(std::string_view text, Type type, Weight weight);

  // Draws with the block's left edge at x and its top at y, lines aligned inside `width`.
  // Text is drawn where it falls inside the list's clip.
  void draw(ImDrawList* list, const LaidText& text, float x, float y, float width);

 private:
  struct Fonts;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace zerokm::ui
