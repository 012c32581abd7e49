#include "ui/stage.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/help.h"

namespace zerokm::ui {

// Of ImGui the drawing half is used: draw lists and the font atlas. Its windows, navigation and
// settings would be linked by a context, but have nothing to do where the page's own elements take
// the pointer and the keyboard; without them the first load is a fifth smaller.
struct Stage::Inside {
  explicit Inside(const Platform& world) : platform(world) {
    shared.FontAtlas = &atlas;
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines |
                          ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
    shared.SetCircleTessellationMaxError(0.3f);
    shared.CurveTessellationTol = 1.25f;
    ImFontAtlasAddDrawListSharedData(&atlas, &shared);
    text = std::make_unique<TextEngine>(platform, &atlas);
  }
  ~Inside() {
    // Without a renderer nobody else says that the textures are gone.
    for (ImTextureData* texture : atlas.TexList) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    text.reset();
    ImFontAtlasRemoveDrawListSharedData(&atlas, &shared);
  }

  void begin(const Canvas& canvas);
  ImDrawData* end(const Canvas& canvas);

  const Platform& platform;
  ImFontAtlas atlas;
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  ImDrawData data;
  ImVector<ImTextureData*> textures;
  int frame = 0;
  std::unique_ptr<TextEngine> text;
  Appearance appearance;
  Theme theme;
  Nodes nodes;
  Deeds deeds;
  Memory memory;
  std::string shown;  // what the platform's document shows now
};

Stage::Stage(const Platform& platform) : inside_(std::make_unique<Inside>(platform)) {}
Stage::~Stage() = default;

Appearance& Stage::appearance() { return inside_->appearance; }
Deeds& Stage::deeds() { return inside_->deeds; }
const Nodes& Stage::nodes() const { return inside_->nodes; }

namespace {

float line_factor(std::string_view language) {
  if (language.starts_with("zh")) return 1.05f;
  return language.starts_with("ar") ? 1.15f : 1.f;
}

Theme make_theme(const Appearance& look, const Canvas& canvas) {
  Theme theme;
  theme.color = palette(look.theme);
  theme.name = look.theme;
  theme.text_scale = look.text_scale;
  theme.line_factor = line_factor(look.language);
  theme.stroke_more = look.theme == ThemeName::high_contrast ? 1.f : 0.f;
  theme.breadth = breadth_of(canvas.width / (look.text_scale > 1 ? look.text_scale : 1));
  theme.narrow = canvas.width < 380;
  return theme;
}

}  // namespace

void Stage::Inside::begin(const Canvas& canvas) {
  ImFontAtlasUpdateNewFrame(&atlas, ++frame, true);
  shared.ClipRectFullscreen = ImVec4(0, 0, canvas.width, canvas.height);
  list._ResetForNewFrame();
  list.PushTexture(atlas.TexRef);
  list.PushClipRectFullScreen();
}

ImDrawData* Stage::Inside::end(const Canvas& canvas) {
  list.PopClipRect();
  data.Clear();
  data.Valid = true;
  data.DisplaySize = ImVec2(canvas.width, canvas.height);
  data.FramebufferScale = ImVec2(canvas.pixel_ratio, canvas.pixel_ratio);
  data.AddDrawList(&list);
  textures.resize(0);
  for (ImTextureData* texture : atlas.TexList) textures.push_back(texture);
  data.Textures = &textures;
  return &data;
}

ImDrawData* Stage::run(const std::function<void(Frame&)>& draw) {
  Inside& in = *inside_;
  Canvas canvas = in.platform.canvas(in.platform.self);
  if (canvas.width < 1 || canvas.height < 1) return nullptr;
  in.begin(canvas);
  in.theme = make_theme(in.appearance, canvas);
  in.text->begin_frame(in.theme, canvas.pixel_ratio, in.appearance.right_to_left);
  in.nodes.clear();
  Painter painter(&in.list, *in.text, in.theme);
  painter.set_page(canvas.width, in.appearance.right_to_left);
  Frame frame{in.platform,
              in.theme,
              *in.text,
              painter,
              in.nodes,
              in.deeds,
              in.memory,
              canvas,
              in.platform.wishes(in.platform.self),
              in.appearance.right_to_left,
              in.appearance.language,
              Flow{}};
  frame.flow.width = canvas.width;
  painter.fill({0, 0, canvas.width, canvas.height}, in.theme.color.bg);
  auto draw_all = [&] {
    draw(frame);
    for (std::size_t i = 0; i < frame.above.size(); ++i) frame.above[i](frame);
    frame.above.clear();
    if (!in.deeds.helped().empty()) help_box(frame, in.deeds.helped());
  };
  if (in.deeds.need_answer()) {
    // First the deeds, unseen: they may change what stands above the widget that takes them.
    painter.silence(true);
    in.nodes.silence(true);
    frame.unseen = true;
    draw_all();
    frame.unseen = false;
    painter.silence(false);
    in.nodes.silence(false);
    frame.flow = Flow{};
    frame.flow.width = canvas.width;
  }
  draw_all();
  in.deeds.end_frame();

  std::string now =
      in.nodes.serialise(in.appearance.right_to_left, canvas.width, frame.focus_wanted);
  if (now != in.shown) {
    in.shown = std::move(now);
    in.platform.show_nodes(in.platform.self, in.shown);
  }
  return in.end(canvas);
}

}  // namespace zerokm::ui
