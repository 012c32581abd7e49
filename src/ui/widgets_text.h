// Words, buttons and links.
#pragma once
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

void heading(Frame& f, std::string_view id, std::string_view words, int level,
             Type type = Type::strong);
void body(Frame& f, std::string_view id, std::string_view words, Color color = 0);
void strong(Frame& f, std::string_view id, std::string_view words, Color color = 0);
// Small and grey: what stands beneath or before something.
void caption(Frame& f, std::string_view id, std::string_view words, Color color = 0);
// Pieces of different looks in one paragraph: bold values, source words, underlined digits.
void paragraph(Frame& f, std::string_view id, const std::vector<Span>& spans, TextLook look = {});

enum class ButtonKind { primary, secondary, quiet, danger };

struct ButtonLook {
  ButtonKind kind = ButtonKind::primary;
  Icon icon = Icon::none;
  bool off = false;               // cannot be pressed; say near it why
  std::string_view described_by;  // id of the words that say why, or more
  bool stretch = false;           // as wide as the flow
  bool small = false;             // 36 high on a desktop
};

// True in the frame in which it was pressed.
bool button(Frame& f, std::string_view id, std::string_view label, const ButtonLook& look = {});
float button_width(Frame& f, std::string_view label, const ButtonLook& look = {});
bool icon_button(Frame& f, std::string_view id, std::string_view name, Icon icon, Color color = 0);

// Underlined words that do something here.
bool link(Frame& f, std::string_view id, std::string_view label);
// Underlined words that open an https address in a new tab.
void web_link(Frame& f, std::string_view id, std::string_view label, std::string_view address);

// Icon and words side by side, for example the lock and "Nothing leaves this device".
void icon_line(Frame& f, std::string_view id, Icon icon, std::string_view words, Color color = 0);

// A grey, or a red, box with an icon: offline, an error. `strong_words` may be "".
enum class NoticeKind { plain, problem };
void notice(Frame& f, std::string_view id, Icon icon, std::string_view strong_words,
            std::string_view words, NoticeKind kind = NoticeKind::plain);

}  // namespace zerokm::ui
