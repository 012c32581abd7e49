#include "ui/nodes.h"

#include <algorithm>

namespace zerokm::ui {
namespace {

void join(Rect& whole, const Rect& piece) {
  if (piece.width <= 0 && piece.height <= 0) return;
  if (whole.width <= 0 && whole.height <= 0) {
    whole = piece;
    return;
  }
  float right = std::max(whole.right(), piece.right());
  float bottom = std::max(whole.bottom(), piece.bottom());
  whole.x = std::min(whole.x, piece.x);
  whole.y = std::min(whole.y, piece.y);
  whole.width = right - whole.x;
  whole.height = bottom - whole.y;
}

constexpr char field_end = '\x1f', record_end = '\x1e', item_end = '\x1d';

// The separators may come in with pasted text; they are never part of readable words.
void write(std::string& out, std::string_view words) {
  for (char letter : words) {
    out += letter == field_end || letter == record_end || letter == item_end ? ' ' : letter;
  }
  out += field_end;
}

void write(std::string& out, int number) {
  out += std::to_string(number);
  out += field_end;
}

// In tenths of a pixel, so that rounding noise changes nothing.
void write_length(std::string& out, float length) {
  write(out, static_cast<int>(length * 10 + (length < 0 ? -0.5f : 0.5f)));
}

}  // namespace

void Nodes::clear() {
  list_.clear();
  open_.clear();
}

Node& Nodes::add(Role role, std::string_view id, std::string_view name, const Rect& rect) {
  Node& node = silenced_ > 0 ? scratch_ : list_.emplace_back();
  if (silenced_ > 0) node = Node{};
  node.role = role;
  node.id = id;
  node.name = name;
  node.rect = rect;
  node.parent = open_.empty() ? -1 : open_.back();
  return node;
}

Node& Nodes::open(Role role, std::string_view id, std::string_view name, const Rect& rect) {
  Node& node = add(role, id, name, rect);
  if (silenced_ == 0) open_.push_back(static_cast<int>(list_.size()) - 1);
  return node;
}

void Nodes::close() {
  if (silenced_ > 0 || open_.empty()) return;
  int at = open_.back();
  open_.pop_back();
  Node& group = list_[at];
  if (group.rect.width > 0 || group.rect.height > 0) return;
  for (std::size_t child = at + 1; child < list_.size(); ++child) {
    if (list_[child].parent == at) join(group.rect, list_[child].rect);
  }
}

void Nodes::describe(std::string_view id, std::string_view by_ids) {
  for (std::size_t i = list_.size(); i-- > 0;) {
    if (list_[i].id != id) continue;
    if (!list_[i].described_by.empty()) list_[i].described_by += ' ';
    list_[i].described_by += by_ids;
    return;
  }
}
void Nodes::speak(std::string_view id, std::string_view language) {
  for (std::size_t i = list_.size(); i-- > 0;) {
    if (list_[i].id != id) continue;
    list_[i].language = language;
    return;
  }
}

const Node* Nodes::find(std::string_view id) const {
  for (const Node& node : list_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

Rect Nodes::on_page(const Node& node) const {
  Rect rect = node.rect;
  for (int at = node.parent; at >= 0; at = list_[static_cast<std::size_t>(at)].parent) {
    const Node& area = list_[static_cast<std::size_t>(at)];
    if (area.level == 0 || (area.role != Role::scroll_area && area.role != Role::main)) continue;
    rect.x -= area.scroll_x;
    rect.y -= area.scroll_y;
    if (area.level == 1) rect.y += area.rect.y;
  }
  return rect;
}

std::string Nodes::serialise(bool right_to_left, float page_width,
                             std::string_view focus_wanted) const {
  std::string out;
  out.reserve(list_.size() * 96);
  write(out, right_to_left ? "rtl" : "ltr");
  write(out, focus_wanted);
  out += record_end;
  for (const Node& node : list_) {
    write(out, node.parent);
    write(out, node.id);
    write(out, static_cast<int>(node.role));
    write(out, node.name);
    write(out, node.value);
    write(out, static_cast<int>(node.flags));
    write(out, node.level);
    write(out, node.answer);
    write(out, static_cast<int>(node.type));
    write(out, node.described_by);
    write(out, node.label_for);
    write(out, node.input);
    write(out, node.placeholder);
    write(out, node.language);
    std::string options;
    for (const std::string& option : node.options) {
      if (!options.empty()) options += item_end;
      for (char letter : option) options += static_cast<unsigned char>(letter) < 32 ? ' ' : letter;
    }
    out += options;
    out += field_end;
    write(out, node.now);
    write(out, node.low);
    write(out, node.high);
    float left = right_to_left ? page_width - node.rect.x - node.rect.width : node.rect.x;
    write_length(out, left);
    write_length(out, node.rect.y);
    write_length(out, node.rect.width);
    write_length(out, node.rect.height);
    write_length(out, right_to_left ? -node.scroll_x : node.scroll_x);
    write_length(out, node.scroll_y);
    out += record_end;
  }
  return out;
}

void Deeds::activate(std::string_view id) {
  helped_.clear();
  deeds_.push_back({Deed::Kind::activation, std::string(id), {}, 0, {}});
}
void Deeds::set_text(std::string_view id, std::string_view text) {
  helped_.clear();
  deeds_.push_back({Deed::Kind::text, std::string(id), std::string(text), 0, {}});
}
void Deeds::choose(std::string_view id, int number) {
  helped_.clear();
  deeds_.push_back({Deed::Kind::choice, std::string(id), {}, number, {}});
}
void Deeds::scroll(std::string_view area, Offset by) {
  helped_.clear();
  deeds_.push_back({Deed::Kind::scroll, std::string(area), {}, 0, by});
}
void Deeds::arrive(std::string_view name, std::string_view text, bool problem) {
  helped_.clear();
  deeds_.push_back({Deed::Kind::file, std::string(name), std::string(text), problem ? 1 : 0, {}});
}

void Deeds::focus(std::string_view id, bool visible) {
  if (focused_ != id) helped_.clear();
  focused_ = id;
  focus_visible_ = visible;
}

bool Deeds::need_answer() const {
  return dismissed_ || std::any_of(deeds_.begin(), deeds_.end(), [](const Deed& deed) {
           return deed.kind != Deed::Kind::scroll;
         });
}

void Deeds::dismiss() {
  if (helped_.empty()) dismissed_ = true;
  helped_.clear();
}

void Deeds::end_frame() {
  deeds_.clear();
  dismissed_ = false;
}

Deeds::Deed* Deeds::first(Deed::Kind kind, std::string_view id) {
  if (silenced_ > 0) return nullptr;
  for (Deed& deed : deeds_) {
    if (deed.kind == kind && (kind == Deed::Kind::file || deed.id == id)) return &deed;
  }
  return nullptr;
}

void Deeds::drop(Deed* deed) { deeds_.erase(deeds_.begin() + (deed - deeds_.data())); }

bool Deeds::take_activation(std::string_view id) {
  Deed* deed = first(Deed::Kind::activation, id);
  if (!deed) return false;
  drop(deed);
  return true;
}

std::optional<std::string> Deeds::take_text(std::string_view id) {
  std::optional<std::string> text;
  while (Deed* deed = first(Deed::Kind::text, id)) {  // the last one typed counts
    text = std::move(deed->text);
    drop(deed);
  }
  return text;
}

std::optional<int> Deeds::take_choice(std::string_view id) {
  std::optional<int> number;
  while (Deed* deed = first(Deed::Kind::choice, id)) {
    number = deed->number;
    drop(deed);
  }
  return number;
}

Offset Deeds::take_scroll(std::string_view area) {
  Offset sum;
  while (Deed* deed = first(Deed::Kind::scroll, area)) {
    sum.x += deed->by.x;
    sum.y += deed->by.y;
    drop(deed);
  }
  return sum;
}

bool Deeds::take_dismissal() {
  if (silenced_ > 0) return false;
  bool was = dismissed_;
  dismissed_ = false;
  return was;
}

bool Deeds::take_file(std::string& name, std::string& text, bool& problem) {
  Deed* deed = first(Deed::Kind::file, {});
  if (!deed) return false;
  name = std::move(deed->id);
  text = std::move(deed->text);
  problem = deed->number != 0;
  drop(deed);
  return true;
}

}  // namespace zerokm::ui
