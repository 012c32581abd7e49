#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/letters.h"
#include "ui/line_breaking.h"

namespace zerokm::ui {
namespace {

constexpr std::size_t kept_max = 1500;

ImU32 packed(Color color) {
  return IM_COL32(color >> 24, color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF);
}

std::string key_of(const std::vector<Span>& spans, const TextLook& look, float width) {
  std::string key = std::to_string(static_cast<int>(width * 4));
  key += static_cast<char>('a' + static_cast<int>(look.type));
  key += look.weight == Weight::bold ? 'b' : 'r';
  key += look.one_line ? '1' : 'n';
  key += static_cast<char>('s' + static_cast<int>(look.align));
  key += std::to_string(look.color);
  for (const Span& span : spans) {
    key += '\x1f';
    key += span.weight == Weight::bold ? 'b' : 'r';
    key += span.underline ? 'u' : '-';
    key += std::to_string(span.color) + ',' + std::to_string(span.ground) + ',';
    key += span.text;
  }
  return key;
}

void place_pieces(LaidLine& line, bool right_to_left) {
  float x = right_to_left ? line.width : 0;
  for (LaidPiece& piece : line.pieces) {
    if (right_to_left) x -= piece.width;
    piece.x = x;
    if (!right_to_left) x += piece.width;
  }
}

}  // namespace

struct TextEngine::Fonts {
  Fonts(const Platform& platform, ImFontAtlas* atlas) : letters(platform, atlas) {}

  struct Kept {
    LaidText text;
    int frame = 0;
  };
  Letters letters;
  Theme theme;
  float density = 1;
  bool layout_right_to_left = false;
  int frame = 0;
  std::map<std::string, Kept> kept;

  float simple_width(ImFontBaked* baked, std::string_view text) const;
  float token_width(const std::string& text, const Token& token, const Span& span, float size,
                    bool whole_shaped, bool rtl);
  void prepare(const std::vector<Span>& spans, const TextLook& look, float size);
  static bool part_word(std::vector<Token>& tokens, std::size_t i, std::string_view words,
                        ImFontBaked* baked, float room);
  void break_lines(LaidText& out, const std::vector<Span>& spans, float width);
  void finish_line(LaidText& out, const std::vector<Span>& spans, const std::vector<Token>& tokens,
                   std::size_t begin, std::size_t end, bool whole_shaped);
  void shorten(LaidText& out, float width);
  void draw_glyph(ImDrawList* list, const ImFontGlyph& glyph, float x, float baseline,
                  ImU32 color) const;
  float draw_simple(ImDrawList* list, ImFontBaked* baked, std::string_view text, float x,
                    float baseline, ImU32 color) const;
  void draw_piece(ImDrawList* list, const LaidText& text, const LaidPiece& piece, float x,
                  float top);
  Weight weight_of(const LaidText& out, std::uint16_t span) const {
    return out.look.weight == Weight::bold ? Weight::bold : out.spans[span].weight;
  }
};

TextEngine::TextEngine(const Platform& platform, ImFontAtlas* atlas)
    : fonts_(std::make_unique<Fonts>(platform, atlas)) {}
TextEngine::~TextEngine() = default;

void TextEngine::begin_frame(const Theme& theme, float pixel_ratio, bool layout_right_to_left) {
  Fonts& in = *fonts_;
  bool anew = in.letters.forget_if_too_many() || in.density != pixel_ratio ||
              in.theme.text_scale != theme.text_scale ||
              in.theme.line_factor != theme.line_factor || in.theme.narrow != theme.narrow ||
              in.theme.name != theme.name || in.layout_right_to_left != layout_right_to_left;
  in.theme = theme;
  in.density = pixel_ratio;
  in.layout_right_to_left = layout_right_to_left;
  ++in.frame;
  if (anew) in.kept.clear();
  if (in.kept.size() > kept_max) {
    std::erase_if(in.kept, [&](const auto& entry) { return entry.second.frame < in.frame - 30; });
  }
}

const LaidText& TextEngine::lay_out(std::string_view text, const TextLook& look, float width) {
  return lay_out({Span{std::string(text)}}, look, width);
}

float TextEngine::width_of(std::string_view text, Type type, Weight weight) {
  TextLook look;
  look.type = type;
  look.weight = weight;
  return lay_out(text, look, 0).width;
}

float TextEngine::widest_word(std::string_view text, Type type, Weight weight) {
  std::vector<Token> tokens;
  split_tokens(text, 0, tokens);
  float widest = 0;
  for (const Token& token : tokens) {
    if (token.space) continue;
    widest =
        std::max(widest, width_of(text.substr(token.begin, token.end - token.begin), type, weight));
  }
  return widest;
}

const LaidText& TextEngine::lay_out(const std::vector<Span>& spans, const TextLook& look,
                                    float width) {
  Fonts& in = *fonts_;
  auto [entry, fresh] = in.kept.try_emplace(key_of(spans, look, width));
  entry->second.frame = in.frame;
  LaidText& out = entry->second.text;
  if (!fresh) return out;
  out.look = look;
  out.type = in.theme.type(look.type);
  for (const Span& span : spans) {
    Span only_look = span;
    only_look.text.clear();
    out.spans.push_back(only_look);
  }
  in.prepare(spans, look, out.type.size);
  in.break_lines(out, spans, look.one_line ? 0 : width);
  if (look.one_line && width > 0 && out.width > width) in.shorten(out, width);
  out.height = out.type.line * static_cast<float>(std::max<std::size_t>(out.lines.size(), 1));
  return out;
}

float TextEngine::Fonts::simple_width(ImFontBaked* baked, std::string_view text) const {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += baked->GetCharAdvance(static_cast<ImWchar>(next_code(text, at)));
  }
  return width;
}

float TextEngine::Fonts::token_width(const std::string& text, const Token& token, const Span& span,
                                     float size, bool whole_shaped, bool rtl) {
  std::string_view piece(text.data() + token.begin, token.end - token.begin);
  if (token.line_end) return 0;
  if (whole_shaped || token.shaped) {
    return letters.run_width(span.weight, size, density, piece, rtl);
  }
  return simple_width(letters.baked(span.weight, size, density), piece);
}

// All letters of a paragraph that are not in the atlas yet are drawn in one go.
void TextEngine::Fonts::prepare(const std::vector<Span>& spans, const TextLook& look, float size) {
  std::vector<unsigned> codes[2];
  for (const Span& span : spans) {
    Weight weight = look.weight == Weight::bold ? Weight::bold : span.weight;
    for (std::size_t at = 0; at < span.text.size();) {
      unsigned code = next_code(span.text, at);
      if (code >= 0x80 && !needs_shaping(code)) codes[static_cast<int>(weight)].push_back(code);
    }
  }
  for (int weight = 0; weight < 2; ++weight) {
    auto& list = codes[weight];
    if (list.empty()) continue;
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    auto which = static_cast<Weight>(weight);
    letters.prepare(which, letters.baked(which, size, density), list);
  }
}

// A word longer than a line is parted where the room ends; the rest becomes the next token.
bool TextEngine::Fonts::part_word(std::vector<Token>& tokens, std::size_t i, std::string_view words,
                                  ImFontBaked* baked, float room) {
  std::size_t at = 0, fits = 0;
  float used = 0;
  while (at < words.size()) {
    unsigned code = next_code(words, at);
    used += baked->GetCharAdvance(static_cast<ImWchar>(code));
    if (used > room && fits > 0) break;
    fits = at;
  }
  if (fits >= words.size()) return false;
  Token rest = tokens[i];
  rest.begin += static_cast<std::uint32_t>(fits);
  rest.break_before = true;
  tokens[i].end = rest.begin;
  tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
  return true;
}

void TextEngine::Fonts::break_lines(LaidText& out, const std::vector<Span>& spans, float width) {
  std::vector<Token> tokens;
  Direction direction;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    split_tokens(spans[i].text, static_cast<std::uint16_t>(i), tokens);
    find_direction(spans[i].text, direction);
  }
  out.right_to_left = direction.right_to_left;
  const bool whole_shaped = direction.mixed_or_right_to_left;
  float line_width = 0;
  std::size_t begin = 0, last_break = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    const Token token = tokens[i];
    Span look = out.spans[token.span];
    look.weight = weight_of(out, token.span);
    if (token.break_before) last_break = i;
    float wide = token_width(spans[token.span].text, token, look, out.type.size, whole_shaped,
                             out.right_to_left);
    bool too_long = width > 0 && !token.space && line_width + wide > width + 0.01f;
    if (too_long && last_break > begin) {
      finish_line(out, spans, tokens, begin, last_break, whole_shaped);
      begin = last_break;
      while (begin < tokens.size() && tokens[begin].space && !tokens[begin].line_end) ++begin;
      i = last_break = begin;
      line_width = 0;
      continue;
    }
    std::string_view words = spans[token.span].text;
    words = words.substr(token.begin, token.end - token.begin);
    if (too_long && words.size() > 1 && !token.shaped &&
        part_word(tokens, i, words, letters.baked(look.weight, out.type.size, density),
                  width - line_width)) {
      out.cut = true;
      continue;
    }
    line_width += wide;
    ++i;
    if (token.line_end) {
      finish_line(out, spans, tokens, begin, i - 1, whole_shaped);
      begin = last_break = i;
      line_width = 0;
    }
  }
  if (begin < tokens.size() || out.lines.empty()) {
    finish_line(out, spans, tokens, begin, tokens.size(), whole_shaped);
  }
}

void TextEngine::Fonts::finish_line(LaidText& out, const std::vector<Span>& spans,
                                    const std::vector<Token>& tokens, std::size_t begin,
                                    std::size_t end, bool whole_shaped) {
  while (end > begin && tokens[end - 1].space) --end;
  LaidLine line;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = tokens[i];
    std::string_view words = spans[token.span].text;
    words = words.substr(token.begin, token.end - token.begin);
    bool shaped = whole_shaped || token.shaped;
    bool joins = !line.pieces.empty() && line.pieces.back().span == token.span &&
                 line.pieces.back().shaped == shaped;
    if (joins) {
      line.pieces.back().text += words;
    } else {
      line.pieces.push_back({std::string(words), 0, 0, token.span, shaped});
    }
  }
  for (LaidPiece& piece : line.pieces) {
    Weight weight = weight_of(out, piece.span);
    piece.width =
        piece.shaped
            ? letters.run_width(weight, out.type.size, density, piece.text, out.right_to_left)
            : simple_width(letters.baked(weight, out.type.size, density), piece.text);
    line.width += piece.width;
  }
  place_pieces(line, out.right_to_left);
  out.width = std::max(out.width, line.width);
  out.lines.push_back(std::move(line));
}

// One line that is too long keeps its beginning and gets three dots.
void TextEngine::Fonts::shorten(LaidText& out, float width) {
  out.cut = true;
  LaidLine& line = out.lines.front();
  const std::string dots = "\xE2\x80\xA6";
  while (!line.pieces.empty()) {
    LaidPiece& piece = line.pieces.back();
    Weight weight = weight_of(out, piece.span);
    auto measure = [&](std::string_view text) {
      return piece.shaped
                 ? letters.run_width(weight, out.type.size, density, text, out.right_to_left)
                 : simple_width(letters.baked(weight, out.type.size, density), text);
    };
    float before = line.width - piece.width;
    std::string words = piece.text;
    while (!words.empty() && before + measure(words + dots) > width) {
      do words.pop_back();
      while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80);
      // A lead byte without its followers is no letter.
      if (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0) == 0xC0) {
        words.pop_back();
      }
    }
    line.width = before;
    if (words.empty() && line.pieces.size() > 1) {
      line.pieces.pop_back();
      continue;
    }
    piece.text = words + dots;
    piece.width = measure(piece.text);
    line.width += piece.width;
    break;
  }
  place_pieces(line, out.right_to_left);
  out.width = line.width;
}

// On whole device pixels: letters stay sharp while their advances keep their fractions.
void TextEngine::Fonts::draw_glyph(ImDrawList* list, const ImFontGlyph& glyph, float x,
                                   float baseline, ImU32 color) const {
  if (!glyph.Visible) return;
  float left = std::floor(x * density + 0.5f) / density + glyph.X0;
  list->PrimReserve(6, 4);
  list->PrimRectUV(ImVec2(left, baseline + glyph.Y0),
                   ImVec2(left + glyph.X1 - glyph.X0, baseline + glyph.Y1),
                   ImVec2(glyph.U0, glyph.V0), ImVec2(glyph.U1, glyph.V1), color);
}

float TextEngine::Fonts::draw_simple(ImDrawList* list, ImFontBaked* baked, std::string_view text,
                                     float x, float baseline, ImU32 color) const {
  for (std::size_t at = 0; at < text.size();) {
    ImFontGlyph glyph = *baked->FindGlyph(static_cast<ImWchar>(next_code(text, at)));
    draw_glyph(list, glyph, x, baseline, color);
    x += glyph.AdvanceX;
  }
  return x;
}

void TextEngine::Fonts::draw_piece(ImDrawList* list, const LaidText& text, const LaidPiece& piece,
                                   float x, float top) {
  const Span& span = text.spans[piece.span];
  Weight weight = weight_of(text, piece.span);
  ImFontBaked* baked = letters.baked(weight, text.type.size, density);
  LineMetrics reach = letters.metrics(weight, text.type.size, density);
  float baseline = top + (text.type.line - reach.ascent - reach.descent) / 2 + reach.ascent;
  baseline = std::floor(baseline * density + 0.5f) / density;
  Color ink = span.color ? span.color : text.look.color ? text.look.color : theme.color.ink;
  if (span.ground) {
    list->AddRectFilled(ImVec2(x - 2, top), ImVec2(x + piece.width + 2, top + text.type.line),
                        packed(span.ground));
  }
  if (piece.shaped) {
    unsigned code = letters.run_code(piece.text, text.right_to_left);
    ImFontGlyph glyph = code ? *baked->FindGlyph(static_cast<ImWchar>(code)) : ImFontGlyph();
    draw_glyph(list, glyph, x, baseline, packed(ink));
  } else {
    draw_simple(list, baked, piece.text, x, baseline, packed(ink));
  }
  if (span.underline) {
    float y = std::floor((baseline + 3) * density) / density;
    Color line = span.ground ? theme.color.line_strong : ink;
    if (span.ground) y = top + text.type.line - 1;
    list->AddRectFilled(ImVec2(x, y), ImVec2(x + piece.width, y + 1), packed(line));
  }
}

void TextEngine::draw(ImDrawList* list, const LaidText& text, float x, float y, float width) {
  Fonts& in = *fonts_;
  bool align_right = (text.look.align == Align::end) != in.layout_right_to_left;
  float top = y;
  ImVec2 clip_min = list->GetClipRectMin(), clip_max = list->GetClipRectMax();
  if (watch_text != nullptr) {
    watch_text({text, x, y, width, align_right, {clip_min.x, clip_min.y, clip_max.x, clip_max.y}});
  }
  for (const LaidLine& line : text.lines) {
    bool seen = top + text.type.line > clip_min.y && top < clip_max.y;
    float left = x;
    if (align_right) left += width - line.width;
    if (text.look.align == Align::center) left = x + (width - line.width) / 2;
    if (seen) {
      for (const LaidPiece& piece : line.pieces) {
        in.draw_piece(list, text, piece, left + piece.x, top);
      }
    }
    top += text.type.line;
  }
}

}  // namespace zerokm::ui
