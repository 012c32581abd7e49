#include "ui/widgets_page.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {

float top_bar_height(const Frame& f) { return f.theme.grow(56) + f.canvas.inset_top; }
float tab_bar_height(const Frame& f) { return f.theme.grow(64) + f.canvas.inset_bottom; }
float action_bar_height(const Frame& f) { return f.theme.grow(68) + f.canvas.inset_bottom; }

namespace {

// The select at the end of the bar: globe, language, chevron. Returns its width.
float bar_language(Frame& f, const TopBarLook& look, float right, float y, float height,
                   TopBarDeed& deed) {
  if (look.languages.empty()) return 0;
  const Palette& color = f.theme.color;
  auto index = static_cast<std::size_t>(
      std::clamp(look.language, 0, static_cast<int>(look.languages.size()) - 1));
  const std::string& name = look.languages[index];
  TextLook words{Type::body, Weight::bold, color.ink2};
  float globe = f.theme.grow(20), down = f.theme.grow(16);
  float wide = f.text.width_of(name, Type::body, Weight::bold) + globe + down + 12 + 8;
  Rect rect{right - wide, y, wide, height};
  f.paint.icon(Icon::globe, {rect.x + 4, y + (height - globe) / 2}, globe, color.ink2);
  middle_text(f, name, words, {rect.x + 4 + globe + 6, y, wide, height});
  f.paint.icon(Icon::down, {rect.right() - down - 4, y + (height - down) / 2}, down, color.ink2);
  float hit = press_height(f);
  Node& node = f.nodes.add(Role::select, "top.language", look.language_name,
                           {rect.x, y + (height - hit) / 2, wide, hit});
  node.options = look.languages;
  node.now = look.language;
  if (f.deeds.focus_ring("top.language")) {
    f.paint.focus_ring({rect.x, y + 8, wide, height - 16}, radius_field);
  }
  deed.language = f.deeds.take_choice("top.language");
  return wide;
}

float bar_icon(Frame& f, std::string_view id, std::string_view name, Icon icon, float right,
               float y, float height, bool& pressed) {
  if (name.empty()) return 0;
  float size = f.theme.grow(touch_min);
  At at(f, right - size, y + (height - size) / 2, size);
  pressed = icon_button(f, id, name, icon);
  return size;
}

// Returns where the places may begin.
float bar_start(Frame& f, const TopBarLook& look, const Rect& bar, float room, TopBarDeed& deed) {
  const Palette& color = f.theme.color;
  float x = bar.x;
  if (!look.back_name.empty()) {
    float size = f.theme.grow(touch_min);
    {
      At at(f, x - 10, bar.y + (bar.height - size) / 2, size);
      deed.back = icon_button(f, "top.back", look.back_name, Icon::back, color.ink2);
    }
    x += size;
    TextLook words{Type::strong, Weight::bold};
    middle_text(f, look.title, words, {x, bar.y, room - size, bar.height});
    const LaidText& text = f.text.lay_out(look.title, words, 0);
    Node& node = f.nodes.add(Role::heading, look.title_id, look.title,
                             {x, bar.y + (bar.height - text.height) / 2,
                              std::min(text.width, room - size), text.height});
    node.level = 1;
    node.type = Type::strong;
    return x + text.width;
  }
  float mark = f.theme.grow(26);
  f.paint.brand_mark({x, bar.y + (bar.height - mark) / 2}, mark, color.accent);
  TextLook words{Type::strong, Weight::bold};
  float wide = f.text.width_of(look.brand, Type::strong, Weight::bold);
  middle_text(f, look.brand, words, {x + mark + 8, bar.y, wide + 1, bar.height});
  float hit = press_height(f);
  Rect rect{x, bar.y + (bar.height - hit) / 2, mark + 8 + wide, hit};
  deed.brand = pressable(f, Role::button, "top.brand", look.brand, rect);
  return rect.right();
}

// The way past the bar: over it while it has the keyboard, without room of its own else.
void skip_button(Frame& f, const TopBarLook& look, const Rect& bar) {
  if (look.skip_name.empty()) return;
  const float wide = button_width(f, look.skip_name), high = press_height(f);
  const Rect rect{bar.x, bar.y + (bar.height - high) / 2, wide, high};
  const bool seen = f.deeds.focused("top.skip");
  Node& node = f.nodes.add(Role::button, "top.skip", look.skip_name,
                           seen ? rect : Rect{rect.x, rect.y, 1, 1});
  node.flags = flag::primary;
  if (f.deeds.take_activation("top.skip")) f.focus_wanted = look.skip_to;
  if (!seen) return;
  f.above.push_back([rect, words = std::string(look.skip_name)](Frame& over) {
    const Palette& color = over.theme.color;
    over.paint.focus_ring(rect, radius_field);
    over.paint.fill(rect, color.accent, radius_field);
    const TextLook bold{Type::body, Weight::bold, color.accent_ink, Align::center};
    middle_text(over, words, bold, rect);
  });
}

void bar_places(Frame& f, const TopBarLook& look, const Rect& bar, float x, float right,
                TopBarDeed& deed) {
  const Palette& color = f.theme.color;
  float gap = f.theme.breadth == Breadth::desktop ? 28 : 18, needed = 0;
  for (const Tab& tab : *look.places) {
    needed += f.text.width_of(tab.name, Type::body, Weight::bold);
  }
  auto count = static_cast<float>(look.places->size());
  x += f.theme.breadth == Breadth::desktop ? 32 : 20;
  float room = right - x - 12;
  gap = std::clamp((room - needed) / std::max(count - 1, 1.f), 8.f, gap);
  f.nodes.open(Role::navigation, "top.places");
  for (std::size_t i = 0; i < look.places->size(); ++i) {
    const Tab& tab = (*look.places)[i];
    bool on = static_cast<int>(i) == look.current;
    TextLook words{Type::body, on ? Weight::bold : Weight::regular, on ? color.ink : color.ink2};
    float wide = f.text.lay_out(tab.name, words, 0).width;
    if (x + wide > right - 8) wide = std::max(right - 8 - x, 0.f);
    if (wide < 24) break;
    Rect rect{x, bar.y, wide, bar.height};
    middle_text(f, tab.name, words, rect);
    if (on) f.paint.fill({x, bar.bottom() - 3, wide, 3}, color.accent);
    Rect drawn{x - 4, bar.y + 8, wide + 8, bar.height - 16};
    std::uint32_t flags = on ? flag::current : 0;
    if (pressable(f, Role::button, tab.id, tab.name, drawn, flags))
      deed.place = static_cast<int>(i);
    x += wide + gap;
  }
  f.nodes.close();
}

}  // namespace

TopBarDeed top_bar(Frame& f, const TopBarLook& look) {
  TopBarDeed deed;
  const Palette& color = f.theme.color;
  float margin = f.theme.page_margin(), height = f.theme.grow(56);
  Rect whole{0, 0, f.canvas.width, top_bar_height(f)};
  f.paint.fill(whole, color.surface);
  f.paint.fill({0, whole.bottom() - 1, whole.width, 1}, color.line);
  f.nodes.open(Role::banner, "top", {}, whole);
  Rect bar{margin, f.canvas.inset_top, whole.width - 2 * margin, height};
  skip_button(f, look, bar);
  // Reading order is from the start to the end, but what stands at the end says how much is left.
  float end = 0;
  if (!look.languages.empty()) {
    auto index = static_cast<std::size_t>(look.language);
    if (index < look.languages.size()) {
      end +=
          f.text.width_of(look.languages[index], Type::body, Weight::bold) + f.theme.grow(36) + 20;
    }
  }
  float icon = f.theme.grow(touch_min);
  if (!look.theme_name.empty()) end += icon + 8;
  if (!look.tool_name.empty()) end += icon;
  float after = bar_start(f, look, bar, bar.width - end, deed);
  float right = bar.right();
  if (look.places && f.theme.breadth != Breadth::phone) {
    bar_places(f, look, bar, after, right - end, deed);
  }
  bool pressed = false;
  float start = right - end;
  if (!look.tool_name.empty()) {
    bar_icon(f, "top.tool", look.tool_name, look.tool, start + icon + 10, bar.y, height, pressed);
    deed.tool = pressed;
    start += icon;
  }
  pressed = false;
  if (!look.theme_name.empty()) {
    bar_icon(f, "top.theme", look.theme_name, Icon::moon, start + icon, bar.y, height, pressed);
    deed.theme = pressed;
  }
  bar_language(f, look, right + 4, bar.y, height, deed);
  f.nodes.close();
  return deed;
}

std::optional<int> tab_bar(Frame& f, const std::vector<Tab>& places, int current) {
  std::optional<int> deed;
  const Palette& color = f.theme.color;
  float high = tab_bar_height(f);
  Rect whole{0, f.canvas.height - high, f.canvas.width, high};
  f.paint.fill(whole, color.surface);
  f.paint.fill({0, whole.y, whole.width, 1}, color.line);
  f.nodes.open(Role::navigation, "tabs", {}, whole);
  float width = whole.width / static_cast<float>(std::max<std::size_t>(places.size(), 1));
  float icon = f.theme.grow(24), line = f.theme.type(Type::caption).line;
  for (std::size_t i = 0; i < places.size(); ++i) {
    bool on = static_cast<int>(i) == current;
    Rect rect{width * static_cast<float>(i), whole.y, width, f.theme.grow(64)};
    Color ink = on ? color.accent : color.ink2;
    if (on) f.paint.fill({rect.x, rect.y, rect.width, 3}, color.accent);
    float y = rect.y + (rect.height - icon - 2 - line) / 2;
    f.paint.icon(places[i].icon, {rect.x + (width - icon) / 2, y}, icon, ink);
    TextLook look{Type::caption, on ? Weight::bold : Weight::regular, ink};
    look.align = Align::center;
    middle_text(f, places[i].name, look, {rect.x + 2, y + icon + 2, width - 4, line});
    std::uint32_t flags = on ? flag::current : 0;
    Rect ring{rect.x + 6, rect.y + 6, rect.width - 12, rect.height - 12};
    Node& node = f.nodes.add(Role::button, places[i].id, places[i].name, rect);
    node.flags = flags;
    if (f.deeds.focus_ring(places[i].id)) f.paint.focus_ring(ring, radius_cell);
    if (f.deeds.take_activation(places[i].id)) deed = static_cast<int>(i);
  }
  f.nodes.close();
  return deed;
}

ActionBar::ActionBar(Frame& f) : f_(f), before_(f.flow) {
  float high = action_bar_height(f), margin = f.theme.page_margin();
  Rect whole{0, f.canvas.height - high, f.canvas.width, high};
  f.paint.fill(whole, f.theme.color.surface);
  f.paint.fill({0, whole.y, whole.width, 1}, f.theme.color.line);
  f.nodes.open(Role::group, "actions", {}, whole);
  f.flow = Flow{};
  f.flow.x = margin;
  f.flow.y = whole.y + 12;
  f.flow.width = whole.width - 2 * margin;
}

ActionBar::~ActionBar() {
  f_.nodes.close();
  f_.flow = before_;
}

}  // namespace zerokm::ui
