#include <algorithm>

#include "ui/widgets_fields.h"
#include "ui/widgets_page.h"
#include "ui/widgets_parts.h"
#include "ui/widgets_text.h"

namespace zerokm::ui {
namespace {

// ASCII letters only: names in other scripts are found as they are written.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

bool found(const PickerOption& option, const std::string& wanted) {
  if (wanted.empty()) return true;
  return lower(option.name).find(wanted) != std::string::npos ||
         lower(option.native_name).find(wanted) != std::string::npos ||
         option.search.find(wanted) != std::string::npos;
}

bool option_row(Frame& f, std::string_view id, const PickerOption& option, bool chosen) {
  const Palette& color = f.theme.color;
  TextLook name_look{Type::body, chosen ? Weight::bold : Weight::regular,
                     chosen ? color.accent : color.ink};
  TextLook small{Type::caption, Weight::regular, color.ink2};
  float mark = f.theme.grow(20), room = f.flow.width - mark - 20;
  const LaidText& name = f.text.lay_out(option.name, name_look, room);
  bool native = !option.native_name.empty() && option.native_name != option.name;
  float more = native ? f.text.lay_out(option.native_name, small, room).height : 0;
  Rect rect = place(f, 0, std::max(f.theme.grow(56), name.height + more + 16));
  if (chosen || f.deeds.pressed(id)) f.paint.fill(rect, color.accent_tint, radius_field);
  float y = rect.y + (rect.height - name.height - more) / 2;
  f.paint.text(name, {rect.x + 8, y, room, name.height});
  if (native) {
    f.paint.text(f.text.lay_out(option.native_name, small, room),
                 {rect.x + 8, y + name.height, room, more});
  }
  if (chosen) {
    f.paint.icon(Icon::check, {rect.right() - mark - 8, rect.y + (rect.height - mark) / 2}, mark,
                 color.accent);
  }
  std::string words = option.name;
  if (native) words += ", " + option.native_name;
  return pressable(f, Role::button, id, words, rect, chosen ? flag::current : 0, radius_field);
}

struct Picking {
  std::string id, label, search, close, nothing;
  std::vector<PickerOption> options;
  int chosen = -1;
};

void picker_sheet(Frame& f, const Picking& picking) {
  std::string search_id = part(picking.id, "search");
  std::string wanted = lower(f.memory.words(search_id));
  bool close = false;
  {
    Sheet sheet(f, part(picking.id, "sheet"), picking.label, picking.close);
    float bottom = f.flow.y - f.theme.grow(56);
    FieldLook look;
    look.label = picking.search;
    look.icon = Icon::search;
    look.input = "search search search off";
    if (auto text = text_field(f, search_id, f.memory.words(search_id), look)) {
      f.memory.words(search_id) = *text;
      wanted = lower(*text);
    }
    f.space(8);
    bool phone = f.theme.breadth == Breadth::phone;
    float sheet_height =
        phone ? f.canvas.height - f.canvas.inset_top - 24 : std::min(f.canvas.height - 64, 720.f);
    Rect view{f.flow.x - 8, f.flow.y, f.flow.width + 16, bottom + sheet_height - f.flow.y - 8};
    ScrollArea area(f, part(picking.id, "list"), view);
    std::string group;
    int shown = 0;
    for (std::size_t i = 0; i < picking.options.size(); ++i) {
      const PickerOption& option = picking.options[i];
      if (!found(option, wanted)) continue;
      ++shown;
      if (option.group != group) {
        group = option.group;
        Inset inset(f, 8, 12, 4);
        caption(f, part(picking.id, "group" + std::to_string(i)), group);
      }
      if (option_row(f, part(picking.id, std::to_string(i)), option,
                     static_cast<int>(i) == picking.chosen)) {
        f.memory.number(part(picking.id, "picked")) = static_cast<float>(i) + 1;
        close = true;
      }
    }
    if (shown == 0) {
      Inset inset(f, 8, 12, 12);
      body(f, part(picking.id, "nothing"), picking.nothing, f.theme.color.ink2);
    }
    close = close || sheet.closed();
  }
  if (close) {
    f.memory.number(part(picking.id, "open")) = 0;
    f.memory.words(search_id).clear();
    f.focus_wanted = picking.id;
    f.wake();
  }
}

}  // namespace

std::optional<int> picker(Frame& f, std::string_view id, const PickerWords& words,
                          const std::vector<PickerOption>& options, int chosen) {
  TextLook label_look{Type::caption, Weight::regular, f.theme.color.ink2};
  const LaidText& label = f.text.lay_out(words.label, label_look, f.flow.width);
  Rect label_at = place(f, 0, label.height);
  f.paint.text(label, label_at);
  f.space(4);
  Rect rect = place(f, 0, press_height(f));
  field_frame(f, id, rect, false, false);
  float size = f.theme.grow(20);
  f.paint.icon(Icon::down, {rect.right() - 12 - size, rect.y + (rect.height - size) / 2}, size,
               f.theme.color.ink2);
  std::string name(words.label);
  if (chosen >= 0 && chosen < static_cast<int>(options.size())) {
    const std::string& shown = options[static_cast<std::size_t>(chosen)].name;
    middle_text(f, shown, {Type::body, Weight::bold},
                {rect.x + 12, rect.y, rect.width - 32 - size, rect.height});
    name += ": " + shown;
  }
  float& open = f.memory.number(part(id, "open"));
  Node& node = f.nodes.add(Role::button, id, name, rect);
  node.flags = open > 0 ? flag::expanded : flag::collapsed;
  if (f.deeds.take_activation(id)) {
    open = 1;
    f.focus_wanted = part(id, "search");
  }
  std::optional<int> deed;
  float& picked = f.memory.number(part(id, "picked"));
  if (picked > 0) {
    deed = static_cast<int>(picked) - 1;
    picked = 0;
  } else if (f.memory.number(part(id, "open")) > 0) {
    Picking picking{std::string(id),
                    std::string(words.label),
                    std::string(words.search),
                    std::string(words.close),
                    std::string(words.nothing_found),
                    options,
                    chosen};
    f.above.push_back([picking](Frame& frame) { picker_sheet(frame, picking); });
  }
  return deed;
}

}  // namespace zerokm::ui
