// Colours, sizes and spacing: the one place where the look is decided.
#pragma once
#include <cstdint>

namespace zerokm::ui {

// 0xRRGGBBAA, as it is written in a style sheet.
using Color = std::uint32_t;

// The eight answers; each has a shape, a word (given by the caller) and colours.
enum class Answer {
  blocked,
  needs_paper,
  unknown,
  no_objection,
  nothing_against,
  check_again,
  not_covered,
  waiting
};
inline constexpr int answer_count = 8;

struct AnswerColors {
  Color ink = 0;   // shape and word
  Color on = 0;    // the mark cut into the shape
  Color tint = 0;  // ground
  Color line = 0;  // border and hatching
};

enum class ThemeName { light, dark, high_contrast };

struct Palette {
  Color bg, surface, sunken, ink, ink2, ink3, line, line_strong;
  Color accent, accent_ink, accent_tint, accent_line;
  Color focus, shadow, scrim, toast, toast_ink;
  AnswerColors answer[answer_count];
};

// Six sizes; `hero` is the date in a stop, `display` the title of the first screen.
enum class Type { caption, body, strong, title, hero, display };
enum class Breadth { phone, tablet, desktop };

struct TypeSize {
  float size = 0;  // CSS pixels
  float line = 0;
};

// Lengths in CSS pixels after the user's text size has been applied.
struct Theme {
  Palette color;
  ThemeName name = ThemeName::light;
  float text_scale = 1;   // 0.9 to 2
  float line_factor = 1;  // taller lines for Chinese 1.05 and Arabic 1.15
  float stroke_more = 0;  // strokes grow by 1 in high contrast
  Breadth breadth = Breadth::phone;
  bool narrow = false;  // a phone below 380

  TypeSize type(Type type) const;
  // A height or width that holds text: grows with the text size, never below itself.
  float grow(float length) const { return text_scale > 1 ? length * text_scale : length; }
  const AnswerColors& answer(Answer answer) const { return color.answer[static_cast<int>(answer)]; }
  float page_margin() const;
  float card_padding() const { return narrow ? 12.f : 16.f; }
  float card_gap() const { return breadth == Breadth::phone ? 12.f : 16.f; }
};

inline constexpr float touch_min = 44;
inline constexpr float radius_cell = 3, radius_chip = 6, radius_field = 8, radius_card = 12;

const Palette& palette(ThemeName name);
Breadth breadth_of(float page_width);

// The color with its alpha multiplied, 0 to 1.
Color faded(Color color, float alpha);

}  // namespace zerokm::ui
