#include "ui/help.h"

#include <algorithm>
#include <string>

namespace zerokm::ui {
namespace {

// Its name, and each line of words that describe it.
std::string words_about(const Nodes& nodes, const Node& node) {
  std::string words = node.name;
  std::string_view ids = node.described_by;
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find(' '), ids.size());
    const Node* more = nodes.find(ids.substr(0, end));
    if (more != nullptr && !more->name.empty()) words += "\n" + more->name;
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return words;
}

}  // namespace

void help_box(Frame& f, std::string_view id) {
  const Node* node = f.nodes.find(id);
  if (node == nullptr || node->name.empty()) return;
  const Rect about = f.nodes.on_page(*node);
  const std::string words = words_about(f.nodes, *node);
  const float margin = f.theme.page_margin();
  const float widest = std::min(f.canvas.width - 2 * margin, f.theme.grow(360));
  const TextLook look{Type::body, Weight::regular, f.theme.color.toast_ink};
  const LaidText& text = f.text.lay_out(words, look, widest - 24);
  const float width = text.width + 24, height = text.height + 16;
  const float x = std::clamp(about.x + (about.width - width) / 2, margin,
                             std::max(f.canvas.width - margin - width, margin));
  const bool above = about.y - height - 10 > f.canvas.inset_top;
  const Rect box{x, above ? about.y - height - 10 : about.bottom() + 10, width, height};
  f.paint.float_shadow(box, radius_field);
  f.paint.fill(box, f.theme.color.toast, radius_field);
  f.paint.text(text, {box.x + 12, box.y + 8, text.width, text.height});
  f.nodes.open(Role::status, "help", {}, box);
  f.nodes.add(Role::text, "help.words", words, {box.x + 12, box.y + 8, text.width, text.height});
  f.nodes.close();
}

}  // namespace zerokm::ui
