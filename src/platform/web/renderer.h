// Draws ImGui's lists on the page's canvas with WebGL 2.
#pragma once

struct ImDrawData;
struct ImTextureData;
template <typename T>
struct ImVector;

namespace zerokm::platform {

class Renderer {
 public:
  // Takes the canvas; false where the browser has no WebGL 2.
  bool start();
  bool ready() const { return ready_; }
  void draw(ImDrawData* data, unsigned rgb_ground);
  // The browser took the context away, and gave it back: textures are made anew from memory.
  void lost();
  void restored();

 private:
  bool make_program();

  int context_ = 0;
  bool ready_ = false;
  unsigned program_ = 0, buffers_[2] = {};
  int scale_ = -1;
  ImVector<ImTextureData*>* textures_ = nullptr;  // of the last frame
};

}  // namespace zerokm::platform
