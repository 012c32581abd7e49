#include "ui/theme.h"

#include <cmath>

namespace zerokm::ui {
namespace {

constexpr Color rgb(std::uint32_t hex) { return hex << 8 | 0xFF; }

constexpr AnswerColors answer_colors(std::uint32_t ink, std::uint32_t on, std::uint32_t tint,
                                     std::uint32_t line) {
  return {rgb(ink), rgb(on), rgb(tint), rgb(line)};
}

constexpr Palette light_palette = {rgb(0xEEF1F4),
                                   rgb(0xFFFFFF),
                                   rgb(0xF5F7F9),
                                   rgb(0x15202B),
                                   rgb(0x43505C),
                                   rgb(0x586571),
                                   rgb(0xD5DCE2),
                                   rgb(0x7A8793),
                                   rgb(0x1B4F9C),
                                   rgb(0xFFFFFF),
                                   rgb(0xE6EEF9),
                                   rgb(0xB7CBE8),
                                   rgb(0x1B4F9C),
                                   rgb(0x15202B),
                                   0x15202B80,
                                   rgb(0x1F2C38),
                                   rgb(0xFFFFFF),
                                   {answer_colors(0xA31621, 0xFFFFFF, 0xFDEEEE, 0xF0C2C4),
                                    answer_colors(0x7F4F00, 0xFFFFFF, 0xFFF5DF, 0xEBD3A0),
                                    answer_colors(0x56459A, 0xFFFFFF, 0xF2EFFA, 0xD3CBEA),
                                    answer_colors(0x17663A, 0xFFFFFF, 0xECF7F0, 0xB9DFC8),
                                    answer_colors(0x17663A, 0xFFFFFF, 0xECF7F0, 0xB9DFC8),
                                    answer_colors(0x0B5C66, 0xFFFFFF, 0xE9F5F6, 0xB5DADE),
                                    answer_colors(0x586571, 0xFFFFFF, 0xF1F4F6, 0xD5DCE2),
                                    answer_colors(0x586571, 0xFFFFFF, 0xF1F4F6, 0xD5DCE2)}};

constexpr Palette dark_palette = {rgb(0x0E141A),
                                  rgb(0x18212A),
                                  rgb(0x121A22),
                                  rgb(0xEDF2F6),
                                  rgb(0xBAC5CF),
                                  rgb(0x9CA9B5),
                                  rgb(0x2D3945),
                                  rgb(0x788694),
                                  rgb(0x9CC1F7),
                                  rgb(0x0D1B30),
                                  rgb(0x1C2D44),
                                  rgb(0x34507A),
                                  rgb(0x9CC1F7),
                                  rgb(0x000000),
                                  0x000000A0,
                                  rgb(0xE6ECF1),
                                  rgb(0x15202B),
                                  {answer_colors(0xFFA19D, 0x3A1012, 0x33191B, 0x6A3033),
                                   answer_colors(0xF3C76C, 0x362600, 0x2D2514, 0x5E4A1E),
                                   answer_colors(0xC8BAF7, 0x231A42, 0x262039, 0x4C4275),
                                   answer_colors(0x82D6A0, 0x0C2D19, 0x15291E, 0x2B533C),
                                   answer_colors(0x82D6A0, 0x0C2D19, 0x15291E, 0x2B533C),
                                   answer_colors(0x79D3DA, 0x06292D, 0x12292D, 0x27565C),
                                   answer_colors(0xA7B3BE, 0x1B242C, 0x202A33, 0x3A4753),
                                   answer_colors(0xA7B3BE, 0x1B242C, 0x202A33, 0x3A4753)}};

// No tints: borders and shapes carry everything.
constexpr Palette high_contrast_palette = {rgb(0xFFFFFF),
                                           rgb(0xFFFFFF),
                                           rgb(0xFFFFFF),
                                           rgb(0x000000),
                                           rgb(0x000000),
                                           rgb(0x1C1C1C),
                                           rgb(0x000000),
                                           rgb(0x000000),
                                           rgb(0x0A2F7A),
                                           rgb(0xFFFFFF),
                                           rgb(0xFFFFFF),
                                           rgb(0x0A2F7A),
                                           rgb(0x0A2F7A),
                                           0x00000000,
                                           0x000000C0,
                                           rgb(0x000000),
                                           rgb(0xFFFFFF),
                                           {answer_colors(0x7D0610, 0xFFFFFF, 0xFFFFFF, 0x7D0610),
                                            answer_colors(0x573500, 0xFFFFFF, 0xFFFFFF, 0x573500),
                                            answer_colors(0x39276F, 0xFFFFFF, 0xFFFFFF, 0x39276F),
                                            answer_colors(0x06401F, 0xFFFFFF, 0xFFFFFF, 0x06401F),
                                            answer_colors(0x06401F, 0xFFFFFF, 0xFFFFFF, 0x06401F),
                                            answer_colors(0x003C44, 0xFFFFFF, 0xFFFFFF, 0x003C44),
                                            answer_colors(0x1C1C1C, 0xFFFFFF, 0xFFFFFF, 0x1C1C1C),
                                            answer_colors(0x1C1C1C, 0xFFFFFF, 0xFFFFFF, 0x1C1C1C)}};

constexpr TypeSize type_sizes[] = {{13, 18}, {15, 22}, {17, 24}, {22, 28}, {28, 36}, {30, 36}};

}  // namespace

const Palette& palette(ThemeName name) {
  if (name == ThemeName::dark) return dark_palette;
  return name == ThemeName::high_contrast ? high_contrast_palette : light_palette;
}

TypeSize Theme::type(Type type) const {
  TypeSize base = type_sizes[static_cast<int>(type)];
  if (type == Type::display && narrow) base = {26, 32};
  // Device pixels are whole; a half CSS pixel keeps sizes steady at pixel ratios 1 and 2.
  auto rounded = [](float value) { return std::round(value * 2) / 2; };
  return {rounded(base.size * text_scale), rounded(base.line * text_scale * line_factor)};
}

float Theme::page_margin() const {
  if (breadth == Breadth::desktop) return 32;
  if (breadth == Breadth::tablet) return 24;
  return narrow ? 12 : 16;
}

Breadth breadth_of(float page_width) {
  if (page_width < 720) return Breadth::phone;
  return page_width < 1240 ? Breadth::tablet : Breadth::desktop;
}

Color faded(Color color, float alpha) {
  auto old_alpha = static_cast<float>(color & 0xFF);
  return (color & 0xFFFFFF00) | static_cast<Color>(std::lround(old_alpha * alpha));
}

}  // namespace zerokm::ui
