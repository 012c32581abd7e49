#include "platform/web/renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <cstddef>

#include "imgui.h"

namespace zerokm::platform {
namespace {

constexpr const char* vertex_source =
    "#version 300 es\n"
    "uniform vec2 scale; in vec2 place; in vec2 picture; in vec4 color;\n"
    "out vec2 at; out vec4 ink;\n"
    "void main() { at = picture; ink = color;\n"
    "gl_Position = vec4(place * scale + vec2(-1.0, 1.0), 0.0, 1.0); }\n";
constexpr const char* fragment_source =
    "#version 300 es\n"
    "precision mediump float; uniform sampler2D letters; in vec2 at; in vec4 ink; out vec4 pixel;\n"
    "void main() { pixel = ink * texture(letters, at); }\n";

GLuint shader(GLenum kind, const char* source) {
  GLuint name = glCreateShader(kind);
  glShaderSource(name, 1, &source, nullptr);
  glCompileShader(name);
  return name;
}

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void upload(const ImTextureData& texture, const ImTextureRect& rect) {
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  auto* pixels = const_cast<ImTextureData&>(texture).GetPixelsAt(rect.x, rect.y);
  glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.w, rect.h, GL_RGBA, GL_UNSIGNED_BYTE,
                  pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void create(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(name);
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
  auto name = static_cast<GLuint>(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

// What ImGui wants done with its textures since the last frame.
void bring_up_to_date(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) {
    create(texture);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    for (const ImTextureRect& rect : texture.Updates) upload(texture, rect);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    destroy(texture);
  }
}

}  // namespace

bool Renderer::start() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.antialias = false;  // ImGui smooths its own edges
  wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  context_ = static_cast<int>(emscripten_webgl_create_context("#canvas", &wanted));
  if (context_ <= 0) return false;
  emscripten_webgl_make_context_current(context_);
  return make_program();
}

bool Renderer::make_program() {
  program_ = glCreateProgram();
  glAttachShader(program_, shader(GL_VERTEX_SHADER, vertex_source));
  glAttachShader(program_, shader(GL_FRAGMENT_SHADER, fragment_source));
  glBindAttribLocation(program_, 0, "place");
  glBindAttribLocation(program_, 1, "picture");
  glBindAttribLocation(program_, 2, "color");
  glLinkProgram(program_);
  GLint linked = 0;
  glGetProgramiv(program_, GL_LINK_STATUS, &linked);
  scale_ = glGetUniformLocation(program_, "scale");
  glGenBuffers(2, buffers_);
  GLuint arrays = 0;
  glGenVertexArrays(1, &arrays);
  glBindVertexArray(arrays);
  glBindBuffer(GL_ARRAY_BUFFER, buffers_[0]);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers_[1]);
  constexpr GLsizei size = sizeof(ImDrawVert);
  for (GLuint at = 0; at < 3; ++at) glEnableVertexAttribArray(at);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, size, offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, size, offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, size, offset(offsetof(ImDrawVert, col)));
  ready_ = linked != 0;
  return ready_;
}

void Renderer::draw(ImDrawData* data, unsigned rgb_ground) {
  if (!ready_ || !data) return;
  textures_ = data->Textures;
  for (ImTextureData* texture : *data->Textures) bring_up_to_date(*texture);
  float ratio = data->FramebufferScale.x, high = data->DisplaySize.y * ratio;
  glViewport(0, 0, static_cast<GLsizei>(data->DisplaySize.x * ratio + 0.5f),
             static_cast<GLsizei>(high + 0.5f));
  auto part = [&](int shift) { return static_cast<float>(rgb_ground >> shift & 0xFF) / 255; };
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glUseProgram(program_);
  glUniform2f(scale_, 2 / data->DisplaySize.x, -2 / data->DisplaySize.y);
  for (const ImDrawList* list : data->CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      auto left = static_cast<GLint>(clip.x * ratio), low = static_cast<GLint>(clip.w * ratio);
      auto wide = static_cast<GLsizei>(clip.z * ratio) - left;
      auto tall = low - static_cast<GLint>(clip.y * ratio);
      if (wide <= 0 || tall <= 0 || command.ElemCount == 0) continue;
      glScissor(left, static_cast<GLint>(high + 0.5f) - low, wide, tall);
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      static_assert(sizeof(ImDrawIdx) == 2);
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                     offset(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

void Renderer::lost() {
  ready_ = false;
  if (!textures_) return;
  // The names died with the context; ImGui asks anew for each texture it still wants.
  for (ImTextureData* texture : *textures_) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void Renderer::restored() {
  if (ready_ || context_ <= 0) return;
  emscripten_webgl_make_context_current(context_);
  make_program();
}

}  // namespace zerokm::platform
