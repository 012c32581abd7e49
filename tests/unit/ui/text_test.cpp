#include <doctest/doctest.h>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/headless/headless.h"
#include "ui/line_breaking.h"
#include "ui/text.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

// A text engine inside a frame, as screens have it.
struct Page {
  platform::Headless world;
  platform::Platform platform = world.platform();
  ImFontAtlas atlas;
  TextEngine engine{platform, &atlas};

  Page() {
    ImFontAtlasUpdateNewFrame(&atlas, 1, true);
    engine.begin_frame(Theme{palette(ThemeName::light)}, 2, false);
  }
  ~Page() {
    for (ImTextureData* texture : atlas.TexList) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
  std::vector<std::string> lines_of(std::string_view text, float width, bool one_line = false) {
    std::vector<std::string> lines;
    TextLook look;
    look.one_line = one_line;
    for (const LaidLine& line : engine.lay_out(text, look, width).lines) {
      CHECK((width <= 0 || line.width <= width + 0.5f));
      std::string whole;
      for (const LaidPiece& piece : line.pieces) whole += piece.text;
      lines.push_back(whole);
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("lines break between words and stay inside the width") {
  Page page;
  auto lines = page.lines_of("Until 28 November the licence needs the manufacturer's paper", 180);
  CHECK(lines.size() >= 3);
  for (const std::string& line : lines) {
    CHECK_FALSE(line.starts_with(' '));
    CHECK_FALSE(line.ends_with(' '));
  }
}

TEST_CASE("a no-break space holds number and unit together") {
  Page page;
  float both = page.engine.width_of("Price 98400\u00A0CNY", Type::body, Weight::regular) - 4;
  auto lines = page.lines_of("Price 98400\u00A0CNY", both);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "98400\u00A0CNY");
}

TEST_CASE("Chinese breaks between characters, but no line begins with a comma") {
  Page page;
  const std::string text = "\u767B\u8BB0\u4E4B\u65E5\uFF0C\u7B2C\u4E00\u767E\u5929\u3002";
  for (float width = 30; width < 150; width += 5) {
    for (const std::string& line : page.lines_of(text, width)) {
      CHECK_FALSE(line.starts_with("\uFF0C"));
      CHECK_FALSE(line.starts_with("\u3002"));
    }
  }
}

TEST_CASE("a word longer than the line is parted, nothing is lost") {
  Page page;
  const std::string vin = "LEXAMPLE8T0000175LEXAMPLE8T0000175";
  std::string joined;
  auto lines = page.lines_of(vin, 90);
  for (const std::string& line : lines) joined += line;
  CHECK(lines.size() > 2);
  CHECK(joined == vin);
}

TEST_CASE("one line that is too long ends in three dots") {
  Page page;
  auto lines = page.lines_of(
      "\u0413\u0434\u0435 \u043C\u043E\u0436\u043D\u043E \u0432\u0432\u0435"
      "\u0437\u0442\u0438",
      60, true);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].ends_with("\u2026"));
}

TEST_CASE("a paragraph that begins with Arabic is laid from the right and drawn by the platform") {
  Page page;
  TextEngine& engine = page.engine;
  const LaidText& laid = engine.lay_out("\u0627\u0644\u064A\u0648\u0645 175 (SBKTS)", {}, 0);
  CHECK(laid.right_to_left);
  REQUIRE(laid.lines[0].pieces.size() == 1);
  CHECK(laid.lines[0].pieces[0].shaped);
  CHECK_FALSE(engine.lay_out("Day 175", {}, 0).lines[0].pieces[0].shaped);
}

TEST_CASE("line ends in the words are kept") {
  Page page;
  auto lines = page.lines_of("one\ntwo\n\nfour", 0);
  REQUIRE(lines.size() == 4);
  CHECK(lines[2].empty());
}

TEST_CASE("letters of Kazakh and Uzbek need no shaping, joining and stacking ones do") {
  CHECK_FALSE(needs_shaping(0x04D9));
  CHECK_FALSE(needs_shaping(0x02BB));
  CHECK_FALSE(needs_shaping(0x4E2D));
  CHECK(needs_shaping(0x0627));
  CHECK(needs_shaping(0x0939));
  CHECK(needs_shaping(0x1F697));
}
