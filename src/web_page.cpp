#include "web_page.h"

#include <emscripten.h>

#include <algorithm>

namespace zerokm {
namespace {

struct Running {
  WebPage page;
  std::unique_ptr<Show> show = make_show();
  bool started = false;
};

Running* running = nullptr;

int text_percent(const platform::Platform& platform) {
  std::string size = platform.recall(platform.self, "text_size");
  int percent = 0;
  if (size.empty() || size.size() > 3) return 100;
  for (char digit : size) percent = percent * 10 + (digit - '0');
  return percent >= 90 && percent <= 200 ? percent : 100;
}

void set_appearance() {
  WebPage& page = running->page;
  ui::Appearance& look = page.stage.appearance();
  bool dark = page.world.wishes.color_scheme == platform::ColorScheme::dark;
  look.theme = dark ? ui::ThemeName::dark : ui::ThemeName::light;
  int percent = text_percent(page.platform);
  look.text_scale = static_cast<float>(percent) / 100;
  running->show->set_appearance(look);
  if (page.world.wishes.forced_colors) look.theme = ui::ThemeName::high_contrast;
  constexpr const char* names[] = {"light", "dark", "contrast"};
  page.platform.use_appearance(page.platform.self, names[static_cast<int>(look.theme)], percent);
}

// Strings lie one after another from the room's start.
std::string_view in_room(int from, int length) {
  return {running->page.world.room.data() + from, static_cast<std::size_t>(length)};
}

ui::Deeds& deeds() { return running->page.stage.deeds(); }

}  // namespace
}  // namespace zerokm

using zerokm::deeds;
using zerokm::in_room;
using zerokm::running;

extern "C" {

// At least so many bytes, for one crossing.
EMSCRIPTEN_KEEPALIVE char* zk_room(int bytes) {
  auto& room = running->page.world.room;
  if (room.size() < static_cast<std::size_t>(bytes)) room.resize(static_cast<std::size_t>(bytes));
  return room.data();
}

// First of all. 1: draws on the canvas; 0: the page has to show the nodes itself.
EMSCRIPTEN_KEEPALIVE int zk_open(int with_canvas) {
  running = new zerokm::Running;
  zerokm::WebPage& page = running->page;
  page.drawn_by_page = !with_canvas || !page.renderer.start();
  return page.drawn_by_page ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void zk_add_file(const char* path, int path_length, const char* text,
                                      int text_length) {
  running->page.files.emplace_back(std::string(path, static_cast<std::size_t>(path_length)),
                                   std::string(text, static_cast<std::size_t>(text_length)));
}

EMSCRIPTEN_KEEPALIVE int zk_start() {
  running->started = running->show->start(running->page);
  return running->started ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void zk_files_added() { running->show->files_added(running->page); }

// What the user brought in, as one text in the room; its length.
EMSCRIPTEN_KEEPALIVE int zk_save() {
  const std::string saved = running->show->save();
  const int length = static_cast<int>(saved.size());
  std::copy(saved.begin(), saved.end(), zk_room(length));
  return length;
}
// Goes on with such a text, in the room. Once the program has started.
EMSCRIPTEN_KEEPALIVE void zk_restore(int length) {
  running->show->restore(std::string(in_room(0, length)));
}
EMSCRIPTEN_KEEPALIVE void zk_place_failed() { running->show->place_failed(); }
EMSCRIPTEN_KEEPALIVE void zk_rules_failed() { running->show->rules_failed(); }

EMSCRIPTEN_KEEPALIVE void zk_resize(float width, float height, float pixel_ratio, float top,
                                    float bottom) {
  running->page.world.canvas = {width, height, pixel_ratio, top, bottom, 0, 0};
}

EMSCRIPTEN_KEEPALIVE void zk_wishes(int dark, int reduced_motion, int forced_colors, int touch) {
  using zerokm::platform::ColorScheme;
  running->page.world.wishes = {dark ? ColorScheme::dark : ColorScheme::light, reduced_motion != 0,
                                forced_colors != 0, touch != 0};
}

EMSCRIPTEN_KEEPALIVE void zk_frame() {
  if (!running->started) return;
  zerokm::WebPage& page = running->page;
  zerokm::set_appearance();
  ImDrawData* data = page.stage.run([](zerokm::ui::Frame& f) { running->show->draw(f); });
  ++page.frames;
  unsigned ground = zerokm::ui::palette(page.stage.appearance().theme).bg >> 8;
  if (!page.drawn_by_page) page.renderer.draw(data, ground);
}

EMSCRIPTEN_KEEPALIVE int zk_frames() { return running->page.frames; }

// The user's deeds. Each begins with the length of the id in the room.
EMSCRIPTEN_KEEPALIVE void zk_activate(int id) { deeds().activate(in_room(0, id)); }
EMSCRIPTEN_KEEPALIVE void zk_set_text(int id, int text) {
  deeds().set_text(in_room(0, id), in_room(id, text));
}
EMSCRIPTEN_KEEPALIVE void zk_choose(int id, int number) { deeds().choose(in_room(0, id), number); }
EMSCRIPTEN_KEEPALIVE void zk_scroll(int id, float x, float y) {
  deeds().scroll(in_room(0, id), {x, y});
}
EMSCRIPTEN_KEEPALIVE void zk_press(int id) { deeds().press(in_room(0, id)); }
EMSCRIPTEN_KEEPALIVE void zk_focus(int id, int visible) {
  deeds().focus(in_room(0, id), visible != 0);
}
EMSCRIPTEN_KEEPALIVE void zk_help(int id) { deeds().ask_help(in_room(0, id)); }
EMSCRIPTEN_KEEPALIVE void zk_dismiss() { deeds().dismiss(); }
EMSCRIPTEN_KEEPALIVE void zk_file(int name, int text, int problem) {
  deeds().arrive(in_room(0, name), in_room(name, text), problem != 0);
}

// The browser took the drawing context away (0) or gave it back (1).
EMSCRIPTEN_KEEPALIVE void zk_context(int there) {
  if (there)
    running->page.renderer.restored();
  else
    running->page.renderer.lost();
}

}  // extern "C"
