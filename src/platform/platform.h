// What the outside world offers to the screens: a browser, or nothing but memory (headless).
// The screens know this struct of functions only; which world stands behind it is linked in.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm::platform {

enum class Weight { regular, bold };
enum class ColorScheme { light, dark };
enum class Urgency { polite, assertive };

// The drawing ground. Lengths in CSS pixels, the origin at the top left corner.
struct Canvas {
  float width = 0;
  float height = 0;
  float pixel_ratio = 1;  // device pixels in a CSS pixel
  float inset_top = 0;    // parts of the display covered by its shape
  float inset_bottom = 0;
  float inset_start = 0;
  float inset_end = 0;
};

// What the user has asked of the whole device.
struct Wishes {
  ColorScheme color_scheme = ColorScheme::light;
  bool reduced_motion = false;
  bool forced_colors = false;  // the system's own high contrast colours
  bool touch = false;          // the main pointer is a finger
};

// A piece of text that is drawn as one picture: one character, or a run the browser has to shape.
struct TextRun {
  std::string_view text;
  bool right_to_left = false;  // base direction
};

// One drawn run. Lengths in device pixels, from the pen's place on the base line; y grows
// downwards.
struct RunPicture {
  float advance = 0;
  int left = 0;
  int top = 0;
  int width = 0;  // 0: nothing to see
  int height = 0;
  std::size_t pixels = 0;  // where its width * height coverage bytes begin in RunSheet::coverage
};

struct RunSheet {
  std::vector<RunPicture> pictures;  // as many as runs were asked for
  std::vector<std::uint8_t> coverage;
};

// How far letters reach from the base line, in the unit of the size asked for.
struct LineMetrics {
  float ascent = 0;
  float descent = 0;
};

// A file of the user: `text` is empty and `problem` true where it could not be read.
struct OpenedFile {
  std::string name;
  std::string text;
  bool problem = false;
};

// How far the page is on the way to working without a connection.
enum class Offline { kept, coming, refused };

// What the device offers and holds; unknown numbers are below 0.
struct Device {
  Offline offline = Offline::refused;
  std::int64_t storage_bytes = -1;  // used by this page
  bool can_share = false;           // hands texts to other applications
  bool can_install = false;         // install() leads to the browser's own offer
  std::string install_hint;         // how else it gets onto the home screen, in the page's language
};

struct Platform {
  void* self = nullptr;  // handed back to each function

  // Drawing and time.
  void (*request_frame)(void* self, int delay_ms);  // one more frame, 0 as soon as possible
  Canvas (*canvas)(void* self);
  Wishes (*wishes)(void* self);
  std::int64_t (*utc_seconds)(void* self);  // now, since 1970
  double (*ticks_ms)(void* self);           // for motion only, from any origin

  // Text. `size` in device pixels.
  void (*measure_runs)(void* self, Weight weight, float size, std::span<const TextRun> runs,
                       std::span<float> advances);
  void (*draw_runs)(void* self, Weight weight, float size, std::span<const TextRun> runs,
                    RunSheet& sheet);
  LineMetrics (*line_metrics)(void* self, Weight weight, float size);

  // Deeds outside. The first five are only granted inside the user's own tap.
  void (*copy_text)(void* self, std::string_view text);
  void (*paste_text)(void* self, std::string_view field);  // arrives as the field's new text
  void (*scan)(void* self, std::string_view field);        // the same: a line per fact
  void (*open_file)(void* self, std::string_view accept);  // arrives through the stage's inbox
  void (*open_link)(void* self, std::string_view https_address);
  void (*save_file)(void* self, std::string_view name, std::string_view type,
                    std::string_view content);
  void (*fetch_rules)(void* self, std::string_view market);  // arrives as added files
  // Packs of the site by name, "registry" or "ALL ALL-en": arrive as added files, and as a file
  // "packs/<names>" that says "here" or "failed".
  void (*fetch_packs)(void* self, std::string_view names);
  void (*need_place)(void* self, std::string_view place);  // by a program that does not hold it
  void (*print)(void* self, std::string_view html_body);
  void (*announce)(void* self, std::string_view text, Urgency urgency);
  void (*go_to)(void* self, std::string_view place);  // the address's part after '#'
  void (*use_language)(void* self, std::string_view language, bool right_to_left);
  void (*use_appearance)(void* self, std::string_view theme, int text_percent);

  // Settings that outlive the page, never facts of a car. An unknown key gives "".
  void (*keep)(void* self, std::string_view key, std::string_view value);
  std::string (*recall)(void* self, std::string_view key);
  std::vector<std::string> (*languages)(void* self);  // the user's, best first: "zh-CN", "en"
  std::string (*place)(void* self);                   // the address's part after '#'

  // What the user keeps on this device, texts by key; "" removes one. What is read, and what became
  // of reading and erasing, arrives as added records.
  void (*put_record)(void* self, std::string_view key, std::string_view text);
  void (*read_records)(void* self, std::string_view prefix);
  void (*erase_records)(void* self);
  Device (*device)(void* self);
  void (*share_text)(void* self, std::string_view title, std::string_view text);
  void (*install)(void* self);
  void (*start_anew)(void* self);         // loads the page again; what the user brought in stays
  void (*delete_everything)(void* self);  // that the page keeps on this device; then it starts anew

  // The parallel document: the frame's nodes as nodes.h writes them. Only called on a change.
  void (*show_nodes)(void* self, std::string_view serialised);
};

}  // namespace zerokm::platform
