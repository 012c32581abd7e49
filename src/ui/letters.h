// The letters: ImGui's font atlas filled by the platform's own drawing of characters and runs.
#pragma once
#include <string>
#include <string_view>
#include <map>
#include <vector>

#include "platform/platform.h"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontConfig;
struct ImFontGlyph;
struct ImFontLoader;

namespace zerokm::ui {

using namespace platform;

// Where the private code points lie under which whole runs are kept.
inline constexpr unsigned first_run_code = 0xE000, last_run_code = 0xF8FF;

class Letters {
 public:
  Letters(const Platform& platform, ImFontAtlas* atlas);
  ~Letters();

  ImFontBaked* baked(Weight weight, float size, float density);
  // The code point under which this run is drawn; 0 where all are used up until the next frame.
  unsigned run_code(std::string_view text, bool right_to_left);
  // Draws what is missing of these characters in one go.
  void prepare(Weight weight, ImFontBaked* baked, const std::vector<unsigned>& codes);
  // Widths in CSS pixels of pieces that need shaping; kept.
  float run_width(Weight weight, float size, float density, std::string_view text, bool rtl);
  LineMetrics metrics(Weight weight, float size, float density);
  // Lets go of all letters where the atlas has grown past its bound. Before a frame's layout.
  bool forget_if_too_many();

 private:
  static bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                         unsigned short code, ImFontGlyph* glyph, float* advance);
  bool load(Weight weight, ImFontBaked* baked, unsigned code, ImFontGlyph* glyph, float* advance);
  void place(ImFontBaked* baked, const RunPicture& picture, const std::uint8_t* coverage,
             ImFontGlyph* glyph);
  float digit_advance(Weight weight, float device_size);

  const Platform& platform_;
  ImFontAtlas* atlas_;
  ImFont* fonts_[2] = {};
  struct Run {
    std::string text;
    bool right_to_left;
  };
  std::vector<Run> runs_;
  std::map<std::string, unsigned> run_codes_;
  std::map<std::string, float> widths_;
  std::map<std::uint64_t, float> digits_;
  std::map<std::uint64_t, LineMetrics> metrics_;
  int atlas_pixels_max_ = 2048 * 2048;  // above this the atlas starts anew
  int frames_since_anew_ = 100;
  std::vector<unsigned> ready_codes_;  // drawn by prepare(), not yet in the atlas
  RunSheet ready_;
};

// UTF-8: the next code point of text, moving `at`; U+FFFD for what is no letter of ours.
unsigned next_code(std::string_view text, std::size_t& at);
std::string utf8(unsigned code);

}  // namespace zerokm::ui
