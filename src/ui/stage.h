// Runs frames: owns ImGui's draw list and atlas, the letters, the node list and the deeds. The
// platform calls it; a native test calls it just the same.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ui/frame.h"

struct ImDrawData;

namespace zerokm::ui {

// How the program looks for this user.
struct Appearance {
  ThemeName theme = ThemeName::light;
  float text_scale = 1;
  bool right_to_left = false;
  std::string language = "en";
};

class Stage {
 public:
  explicit Stage(const Platform& platform);
  ~Stage();

  Appearance& appearance();
  Deeds& deeds();
  const Nodes& nodes() const;  // of the last frame

  // Draws one frame and hands its nodes to the platform where they differ from the last ones.
  // What comes back is drawn by a renderer, or dropped.
  ImDrawData* run(const std::function<void(Frame&)>& draw);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace zerokm::ui
