#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <string>

#include "ui/theme.h"

using namespace zerokm::ui;

namespace {

double linear(double part) {
  return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  auto part = [&](int shift) { return linear(((color >> shift) & 0xFF) / 255.0); };
  return 0.2126 * part(24) + 0.7152 * part(16) + 0.0722 * part(8);
}

double contrast(Color one, Color other) {
  double a = luminance(one), b = luminance(other);
  return (std::fmax(a, b) + 0.05) / (std::fmin(a, b) + 0.05);
}

std::string style_sheet() {
  std::string text;
  if (std::FILE* file = std::fopen(ZEROKM_SOURCE_DIR "/web/style.css", "rb")) {
    char bytes[4096];
    while (std::size_t count = std::fread(bytes, 1, sizeof bytes, file)) text.append(bytes, count);
    std::fclose(file);
  }
  return text;
}

std::string hex(Color color) {
  char text[16];
  std::snprintf(text, sizeof text, "#%06X", static_cast<unsigned>(color >> 8));
  return text;
}

constexpr ThemeName names[] = {ThemeName::light, ThemeName::dark, ThemeName::high_contrast};

}  // namespace

TEST_CASE("all words can be read on all their grounds: contrast 4.5 or more") {
  for (ThemeName name : names) {
    const Palette& c = palette(name);
    for (Color ground : {c.bg, c.surface, c.sunken}) {
      for (Color ink : {c.ink, c.ink2, c.ink3, c.accent}) CHECK(contrast(ink, ground) >= 4.5);
    }
    CHECK(contrast(c.accent_ink, c.accent) >= 4.5);
    CHECK(contrast(c.accent, c.accent_tint) >= 4.5);
    CHECK(contrast(c.toast_ink, c.toast) >= 4.5);
    for (const AnswerColors& answer : c.answer) {
      CHECK(contrast(answer.ink, answer.tint) >= 4.5);
      CHECK(contrast(answer.ink, c.surface) >= 4.5);
      CHECK(contrast(answer.on, answer.ink) >= 4.5);
      CHECK(contrast(c.ink, answer.tint) >= 4.5);
      CHECK(contrast(c.ink2, answer.tint) >= 4.5);
    }
  }
}

TEST_CASE("borders of fields and the focus ring stand out: contrast 3 or more") {
  for (ThemeName name : names) {
    const Palette& c = palette(name);
    CHECK(contrast(c.line_strong, c.surface) >= 3);
    CHECK(contrast(c.focus, c.surface) >= 3);
    CHECK(contrast(c.focus, c.bg) >= 3);
  }
}

TEST_CASE("the style sheet of the plain page has the same colours") {
  const std::string css = style_sheet();
  REQUIRE_FALSE(css.empty());
  constexpr const char* themes[] = {"data-theme=\"light\"", "data-theme=\"dark\"",
                                    "data-theme=\"contrast\""};
  constexpr const char* answers[] = {"blocked", "doc",   "unknown", "none",
                                     "ok",      "again", "na",      "wait"};
  for (int i = 0; i < 3; ++i) {
    std::size_t from = css.find(themes[i]), to = css.find('}', from);
    REQUIRE(to != std::string::npos);
    std::string block = css.substr(from, to - from);
    const Palette& c = palette(names[i]);
    auto holds = [&](const std::string& key, Color color) {
      INFO(key);
      CHECK(block.find("--" + key + ": " + hex(color) + ";") != std::string::npos);
    };
    holds("bg", c.bg);
    holds("surface", c.surface);
    holds("sunken", c.sunken);
    holds("ink", c.ink);
    holds("ink2", c.ink2);
    holds("ink3", c.ink3);
    holds("line", c.line);
    holds("line-strong", c.line_strong);
    holds("accent", c.accent);
    holds("accent-ink", c.accent_ink);
    holds("accent-tint", c.accent_tint);
    holds("focus", c.focus);
    for (int a = 0; a < answer_count; ++a) {
      holds(answers[a], c.answer[a].ink);
      holds(std::string(answers[a]) + "-tint", c.answer[a].tint);
    }
  }
}

TEST_CASE("type grows with the user's text size, targets never shrink") {
  Theme theme;
  theme.text_scale = 2;
  CHECK(theme.type(Type::body).size == 30);
  CHECK(theme.grow(44) == 88);
  theme.text_scale = 0.9f;
  CHECK(theme.type(Type::body).size < 15);
  CHECK(theme.grow(44) == 44);
}

TEST_CASE("breadths turn where the design says") {
  CHECK(breadth_of(719) == Breadth::phone);
  CHECK(breadth_of(720) == Breadth::tablet);
  CHECK(breadth_of(1239) == Breadth::tablet);
  CHECK(breadth_of(1240) == Breadth::desktop);
}
