// A page in the browser: drawing ground, stage and the C functions that web/*.mjs calls. Each web
// program is this page with a show of its own.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/web/renderer.h"
#include "platform/web/world.h"
#include "ui/stage.h"

namespace zerokm {

struct WebPage {
  platform::WebWorld world;
  platform::Platform platform = world.platform();
  ui::Stage stage{platform};
  platform::Renderer renderer;
  std::vector<std::pair<std::string, std::string>> files;  // path and text, not yet taken
  bool drawn_by_page = false;  // no WebGL, or the user wants the plain page
  int frames = 0;              // drawn so far: tests see that an idle page draws none
};

class Show {
 public:
  virtual ~Show() = default;
  // The files of the first language are there. False where nothing can be shown with them.
  virtual bool start(WebPage& page) = 0;
  // Files of one more language have come.
  virtual void files_added(WebPage& page) = 0;
  // What the user chose of how it looks, before each frame.
  virtual void set_appearance(ui::Appearance& look) = 0;
  virtual void draw(ui::Frame& f) = 0;
  // What the user brought in, as one text, for the program that goes on with it.
  virtual std::string save() { return {}; }
  virtual void restore(std::string_view) {}
  // The program that holds a place could not be had.
  virtual void place_failed() {}
  virtual void rules_failed() {}
};

// Defined by the program.
std::unique_ptr<Show> make_show();

}  // namespace zerokm
