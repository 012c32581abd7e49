#include "ui/letters.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

namespace zerokm::ui {
namespace {

constexpr int atlas_pixels_most = 4096 * 4096;  // 64 MB
constexpr std::size_t widths_max = 6000;

std::uint64_t face_key(Weight weight, float size) {
  return static_cast<std::uint64_t>(size * 64) * 2 + static_cast<unsigned>(weight);
}

bool is_digit(unsigned code) { return code >= '0' && code <= '9'; }

const ImFontLoader* platform_loader(decltype(ImFontLoader::FontBakedLoadGlyph) load) {
  static ImFontLoader loader;
  loader.Name = "platform";
  loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
  loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
  loader.FontBakedLoadGlyph = load;
  return &loader;
}

}  // namespace

}  // namespace zerokm::ui

// ImGui's seam for another rasteriser than its own, which would read font files and is left out
// (IMGUI_ENABLE_FREETYPE). Nobody asks here: Letters gives the atlas its loader first.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return nullptr; }
}  // namespace ImGuiFreeType

namespace zerokm::ui {

unsigned next_code(std::string_view text, std::size_t& at) {
  auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  unsigned lead = byte(at);
  int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  if (lead >= 0x80 && lead < 0xC0) {
    ++at;
    return 0xFFFD;
  }
  unsigned code = more == 0 ? lead : lead & (0x3Fu >> more);
  for (int i = 1; i <= more; ++i) {
    unsigned follow = byte(at + static_cast<std::size_t>(i));
    if ((follow & 0xC0) != 0x80) {
      at += static_cast<std::size_t>(i);
      return 0xFFFD;
    }
    code = code << 6 | (follow & 0x3F);
  }
  at += static_cast<std::size_t>(more) + 1;
  bool private_use = code >= first_run_code && code <= last_run_code;
  return private_use ? 0xFFFD : code;
}

std::string utf8(unsigned code) {
  std::string out;
  auto add = [&](unsigned byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | code >> 6);
    add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  }
  return out;
}

Letters::Letters(const Platform& platform, ImFontAtlas* atlas)
    : platform_(platform), atlas_(atlas) {
  const ImFontLoader* loader = platform_loader(load_glyph);
  atlas_->FontLoader = loader;
  atlas_->UserData = this;
  atlas_->TexMinWidth = 1024;
  atlas_->TexMaxWidth = atlas_->TexMaxHeight = 4096;
  for (int weight = 0; weight < 2; ++weight) {
    ImFontConfig config;
    config.FontLoader = loader;
    config.FontNo = static_cast<ImU32>(weight);
    config.SizePixels = 15;
    fonts_[weight] = atlas_->AddFont(&config);
  }
}

Letters::~Letters() { atlas_->UserData = nullptr; }

ImFontBaked* Letters::baked(Weight weight, float size, float density) {
  ImFontBaked* baked = fonts_[static_cast<int>(weight)]->GetFontBaked(size, density);
  if (!baked->IsGlyphLoaded('0')) {
    std::vector<unsigned> codes;
    for (unsigned code = ' '; code < 0x7F; ++code) codes.push_back(code);
    prepare(weight, baked, codes);
  }
  return baked;
}

unsigned Letters::run_code(std::string_view text, bool right_to_left) {
  std::string key(1, right_to_left ? 'r' : 'l');
  key += text;
  auto [entry, fresh] = run_codes_.try_emplace(std::move(key), 0);
  if (!fresh) return entry->second;
  unsigned code = first_run_code + static_cast<unsigned>(runs_.size());
  if (code > last_run_code) return 0;
  runs_.push_back({std::string(text), right_to_left});
  entry->second = code;
  return code;
}

void Letters::prepare(Weight weight, ImFontBaked* baked, const std::vector<unsigned>& codes) {
  ready_codes_.clear();
  std::vector<std::string> texts;
  for (unsigned code : codes) {
    if (baked->IsGlyphLoaded(static_cast<ImWchar>(code))) continue;
    ready_codes_.push_back(code);
    texts.push_back(utf8(code));
  }
  if (texts.empty()) return;
  std::vector<TextRun> wanted;
  wanted.reserve(texts.size());
  for (const std::string& text : texts) wanted.push_back({text, false});
  ready_.pictures.clear();
  ready_.coverage.clear();
  platform_.draw_runs(platform_.self, weight, baked->Size * baked->RasterizerDensity, wanted,
                      ready_);
  for (std::size_t i = 0; i < ready_codes_.size(); ++i) {
    baked->FindGlyph(static_cast<ImWchar>(ready_codes_[i]));
  }
  ready_codes_.clear();
}

float Letters::run_width(Weight weight, float size, float density, std::string_view text,
                         bool rtl) {
  std::string key = std::to_string(face_key(weight, size * density));
  key += rtl ? 'r' : 'l';
  key += text;
  auto [entry, fresh] = widths_.try_emplace(std::move(key), 0.f);
  if (fresh) {
    TextRun run{text, rtl};
    float advance = 0;
    platform_.measure_runs(platform_.self, weight, size * density, {&run, 1}, {&advance, 1});
    entry->second = advance / density;
  }
  return entry->second;
}

LineMetrics Letters::metrics(Weight weight, float size, float density) {
  auto [entry, fresh] = metrics_.try_emplace(face_key(weight, size * density));
  if (fresh) entry->second = platform_.line_metrics(platform_.self, weight, size * density);
  return {entry->second.ascent / density, entry->second.descent / density};
}

bool Letters::forget_if_too_many() {
  if (widths_.size() > widths_max) widths_.clear();
  const ImTextureData* texture = atlas_->TexData;
  bool full = texture && texture->Width * texture->Height > atlas_pixels_max_;
  ++frames_since_anew_;
  // A page whose own letters fill the atlas gets more room, instead of drawing them all each time.
  if (full && frames_since_anew_ < 10 && atlas_pixels_max_ < atlas_pixels_most) {
    atlas_pixels_max_ *= 2;
    return false;
  }
  if (!full && runs_.size() < last_run_code - first_run_code - 256) return false;
  frames_since_anew_ = 0;
  ImFontAtlasBuildDiscardBakes(atlas_, 0);
  atlas_->CompactCache();
  runs_.clear();
  run_codes_.clear();
  return true;
}

bool Letters::load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                         unsigned short code, ImFontGlyph* glyph, float* advance) {
  auto* self = static_cast<Letters*>(atlas->UserData);
  return self && self->load(static_cast<Weight>(source->FontNo), baked, code, glyph, advance);
}

float Letters::digit_advance(Weight weight, float device_size) {
  auto [entry, fresh] = digits_.try_emplace(face_key(weight, device_size), 0.f);
  if (fresh) {
    constexpr std::string_view all = "0123456789";
    TextRun runs[10];
    float widths[10] = {};
    for (std::size_t i = 0; i < 10; ++i) runs[i].text = all.substr(i, 1);
    platform_.measure_runs(platform_.self, weight, device_size, std::span<const TextRun>(runs, 10),
                           std::span<float>(widths, 10));
    entry->second = *std::max_element(widths, widths + 10);
  }
  return entry->second;
}

bool Letters::load(Weight weight, ImFontBaked* baked, unsigned code, ImFontGlyph* glyph,
                   float* advance) {
  float device_size = baked->Size * baked->RasterizerDensity;
  RunSheet own;
  const RunSheet* sheet = &ready_;
  auto found = std::find(ready_codes_.begin(), ready_codes_.end(), code);
  std::size_t at = static_cast<std::size_t>(found - ready_codes_.begin());
  if (found == ready_codes_.end() || at >= ready_.pictures.size()) {
    std::string single = utf8(code);
    TextRun run{single, false};
    if (code >= first_run_code && code - first_run_code < runs_.size()) {
      run = {runs_[code - first_run_code].text, runs_[code - first_run_code].right_to_left};
    }
    platform_.draw_runs(platform_.self, weight, device_size, {&run, 1}, own);
    if (own.pictures.empty()) return false;
    sheet = &own;
    at = 0;
  }
  RunPicture picture = sheet->pictures[at];
  if (is_digit(code)) {  // all digits equally wide, so that columns of figures stay aligned
    float wide = digit_advance(weight, device_size);
    picture.left += static_cast<int>(std::floor((wide - picture.advance) / 2 + 0.5f));
    picture.advance = wide;
  }
  if (advance) {
    *advance = picture.advance / baked->RasterizerDensity;
    return true;
  }
  glyph->Codepoint = code & 0x3FFFFFF;
  place(baked, picture, sheet->coverage.data() + picture.pixels, glyph);
  return true;
}

void Letters::place(ImFontBaked* baked, const RunPicture& picture, const std::uint8_t* coverage,
                    ImFontGlyph* glyph) {
  float density = baked->RasterizerDensity;
  glyph->AdvanceX = picture.advance / density;
  if (picture.width <= 0 || picture.height <= 0) return;
  ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas_, picture.width, picture.height);
  if (id == ImFontAtlasRectId_Invalid) return;  // atlas full: a gap now, letters anew next frame
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas_, id);
  glyph->X0 = static_cast<float>(picture.left) / density;
  glyph->Y0 = static_cast<float>(picture.top) / density;
  glyph->X1 = static_cast<float>(picture.left + picture.width) / density;
  glyph->Y1 = static_cast<float>(picture.top + picture.height) / density;
  glyph->Visible = true;
  glyph->PackId = id;
  ImFontConfig* source = baked->ContainerFont->Sources[0];
  ImFontAtlasBakedSetFontGlyphBitmap(atlas_, baked, source, glyph, rect, coverage,
                                     ImTextureFormat_Alpha8, picture.width);
}

}  // namespace zerokm::ui
