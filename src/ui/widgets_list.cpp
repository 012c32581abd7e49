#include "ui/widgets_list.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

// Rows made beyond the edges of what is in sight, so that the Tab key finds the next one.
constexpr std::size_t spare_rows = 2;

class List {
 public:
  List(Frame& f, std::string_view id, const ListLook& look,
       const std::function<void(std::size_t, ListRow&)>& fill)
      : f_(f), id_(id), look_(look), fill_(fill) {
    measure();
  }

  ListDeed draw() {
    const auto rows = static_cast<float>(look_.rows);
    const Rect whole = place(f_, 0, head_height_ + rows * row_height_);
    const Rect seen = f_.paint.clip();
    Node& node = f_.nodes.open(Role::table, id_, look_.name, whole);
    node.high = static_cast<int>(look_.rows) + 1;
    // The header follows the view's edge while rows of the table are in sight.
    const float stays = std::max(whole.bottom() - head_height_ - row_height_, whole.y);
    const Rect head{whole.x, std::clamp(seen.y, whole.y, stays), whole.width, head_height_};
    open_from_ = head.bottom();
    header_nodes(head);
    const float top = whole.y + head_height_;
    const auto first = static_cast<std::size_t>(std::max((seen.y - top) / row_height_, 0.f));
    const auto last =
        static_cast<std::size_t>(std::max((seen.bottom() - top) / row_height_ + 1, 0.f));
    const std::size_t from = first > spare_rows ? first - spare_rows : 0;
    for (std::size_t i = from; i < std::min(last + spare_rows, look_.rows); ++i) {
      draw_row(i, {whole.x, top + static_cast<float>(i) * row_height_, whole.width, row_height_});
    }
    if (head_height_ > 0) draw_header(head);
    f_.nodes.close();
    return deed_;
  }

 private:
  // Columns side by side where they fit, else folded rows.
  void measure() {
    const float padding = f_.theme.card_padding();
    const float grow = std::max(f_.theme.text_scale, 1.f);
    start_ = padding + (look_.boxes ? f_.theme.grow(22) + 12 : 0);
    float rest = f_.flow.width - start_ - padding;
    int sharing = 0;
    for (const ListColumn& column : look_.columns) {
      rest -= column.width * grow;
      if (column.width <= 0) ++sharing;
    }
    const float share = rest / static_cast<float>(std::max(sharing, 1));
    folded_ = f_.theme.breadth == Breadth::phone || share < 120 * grow;
    float x = start_;
    for (const ListColumn& column : look_.columns) {
      const float width = folded_ ? 0 : column.width > 0 ? column.width * grow : share;
      spans_.push_back({x, 0, std::max(width - 12, 0.f), 0});
      x += width;
    }
    const bool dense = f_.theme.breadth == Breadth::desktop && !f_.wishes.touch;
    const float line = f_.theme.type(Type::body).line;
    const float flat = std::max(f_.theme.grow(dense ? 36 : 48), line + 12);
    const float lines = 1 + static_cast<float>(std::count_if(
                                look_.columns.begin(), look_.columns.end(),
                                [](const ListColumn& one) { return one.fold == Fold::line; }));
    row_height_ = folded_ ? std::max(lines * line + 16, f_.theme.grow(touch_min)) : flat;
    head_height_ = !folded_ ? flat : look_.boxes ? f_.theme.grow(48) : 0;
  }

  Rect span(std::size_t column, const Rect& row) const {
    const Rect& at = spans_[column];
    return {row.x + at.x, row.y, at.width, row.height};
  }

  Rect box_of(const Rect& row) const {
    const float size = f_.theme.grow(22);
    const float first_line = std::max(f_.theme.type(Type::body).line + 16, touch_min);
    const float height = folded_ ? std::min(first_line, row.height) : row.height;
    return {row.x + f_.theme.card_padding(), row.y + (height - size) / 2, size, size};
  }

  // What of a row does not lie beneath the header, which would be pressed in its place.
  Rect open_part(Rect rect) const {
    const float top = std::clamp(open_from_, rect.y, rect.bottom());
    rect.height = rect.bottom() - top;
    rect.y = top;
    return rect;
  }

  void box(const Rect& square, bool on) {
    const Palette& color = f_.theme.color;
    f_.paint.fill(square, on ? color.accent : color.surface, 4);
    f_.paint.stroke(square, on ? color.accent : color.line_strong, 2, 4);
    if (!on) return;
    const float mark = square.width * 0.8f, off = (square.width - mark) / 2;
    f_.paint.icon(Icon::check, {square.x + off, square.y + off}, mark, color.accent_ink);
  }

  std::optional<bool> box_node(std::string_view id, std::string_view name, const Rect& rect,
                               bool on) {
    Node& node = f_.nodes.add(Role::checkbox, id, name, rect);
    if (on) node.flags = flag::checked;
    if (f_.deeds.take_activation(id)) return !on;
    const auto choice = f_.deeds.take_choice(id);
    if (!choice || (*choice != 0) == on) return std::nullopt;
    return *choice != 0;
  }

  void header_nodes(const Rect& head) {
    Node& row = f_.nodes.open(Role::row, part(id_, "head"), {}, head);
    row.now = 1;
    if (look_.boxes) {
      f_.nodes.open(Role::column_header, part(id_, "head.all"), {}, head);
      const Rect square = touch_rect(box_of(head));
      if (const auto now =
              box_node(part(id_, "all"), look_.choose_all_name, square, look_.all_chosen)) {
        deed_.all_chosen = now;
      }
      f_.nodes.close();
    }
    for (std::size_t i = 0; i < look_.columns.size(); ++i) {
      const ListColumn& column = look_.columns[i];
      const std::string id = part(id_, "head." + column.id);
      const Rect at = span(i, head);
      if (!column.sorts || folded_) {
        f_.nodes.add(Role::column_header, id, column.name, at).flags = flag::bold;
        continue;
      }
      Node& node = f_.nodes.open(Role::column_header, id, {}, at);
      const bool sorted = look_.sorted == static_cast<int>(i);
      node.value = !sorted ? "none" : look_.descending ? "descending" : "ascending";
      if (pressable(f_, Role::button, part(id_, "sort." + column.id), column.name, at)) {
        deed_.sorted = static_cast<int>(i);
      }
      f_.nodes.close();
    }
    f_.nodes.close();
  }

  void draw_header(const Rect& head) {
    const Palette& color = f_.theme.color;
    f_.paint.fill(head, color.sunken);
    f_.paint.fill({head.x, head.bottom() - 1, head.width, 1}, color.line_strong);
    if (look_.boxes) {
      box(box_of(head), look_.all_chosen);
      if (f_.deeds.focus_ring(part(id_, "all"))) f_.paint.focus_ring(box_of(head), 4);
    }
    if (folded_) {
      middle_text(f_, look_.choose_all_name, {Type::body, Weight::regular, color.ink2},
                  {head.x + start_, head.y, head.width - start_, head.height});
      return;
    }
    for (std::size_t i = 0; i < look_.columns.size(); ++i) {
      const ListColumn& column = look_.columns[i];
      Rect at = span(i, head);
      if (f_.deeds.focus_ring(part(id_, "sort." + column.id))) {
        f_.paint.focus_ring({at.x - 4, at.y + 6, at.width + 8, at.height - 12}, radius_field);
      }
      if (look_.sorted == static_cast<int>(i)) {
        const float arrow = f_.theme.grow(16);
        const Icon icon = look_.descending ? Icon::down : Icon::up;
        const float y = at.y + (at.height - arrow) / 2;
        const TextLook bold{Type::body, Weight::bold};
        const float words = f_.text.width_of(column.name, bold.type, bold.weight);
        const float x =
            column.at_end ? at.right() - arrow : at.x + std::min(words + 4, at.width - arrow);
        f_.paint.icon(icon, {x, y}, arrow, color.ink);
        if (column.at_end) at.width -= arrow + 4;
      }
      words_at(column.name, {Type::body, Weight::bold, color.ink2}, at, column.at_end);
    }
  }

  void words_at(std::string_view words, TextLook look, const Rect& at, bool at_end) {
    if (at_end) look.align = Align::end;
    middle_text(f_, words, look, at);
  }

  void draw_row(std::size_t index, const Rect& rect) {
    const Palette& color = f_.theme.color;
    ListRow row;
    fill_(index, row);
    row.cells.resize(look_.columns.size());
    const std::string row_id = part(id_, row.key);
    if (row.chosen) f_.paint.fill(rect, color.accent_tint);
    f_.paint.fill({rect.x, rect.bottom() - 1, rect.width, 1}, color.line);
    Node& node = f_.nodes.open(Role::row, row_id, {}, rect);
    node.now = static_cast<int>(index) + 2;
    if (look_.boxes) {
      const std::string box_id = part(row_id, "box");
      const Rect square = box_of(rect);
      box(square, row.chosen);
      if (f_.deeds.focus_ring(box_id)) f_.paint.focus_ring(square, 4);
      f_.nodes.open(Role::cell, part(row_id, "choose"), {}, rect);
      const Rect hit = open_part(touch_rect(square));
      if (const auto now = box_node(box_id, row.choose_name, hit, row.chosen)) {
        deed_.chosen = {index, *now};
      }
      f_.nodes.close();
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Rect at =
          folded_ ? Rect{rect.x + start_, rect.y, rect.width - start_, rect.height} : span(i, rect);
      const std::string cell_id = part(row_id, look_.columns[i].id);
      if (i > 0) {
        const ListCell& cell = row.cells[i];
        Node& words = f_.nodes.add(Role::cell, cell_id, cell.words, at);
        if (cell.answer) words.answer = static_cast<int>(*cell.answer);
        if (cell.strong) words.flags |= flag::bold;
        continue;
      }
      // The first cell names the row, and its button is the whole row.
      f_.nodes.open(Role::cell, cell_id, {}, at).flags = flag::row_header;
      const float x = look_.boxes ? rect.x + start_ - 6 : rect.x;
      const std::string open_id = part(row_id, "open");
      Node& open = f_.nodes.add(Role::button, open_id, row.cells[i].words,
                                open_part({x, rect.y, rect.right() - x, rect.height}));
      open.flags = flag::bold;
      if (f_.deeds.take_activation(open_id)) deed_.opened = index;
      f_.nodes.close();
    }
    f_.nodes.close();
    if (!f_.paint.visible(rect)) return;
    if (folded_) {
      draw_folded(row, rect);
    } else {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        draw_cell(row.cells[i], span(i, rect), look_.columns[i].at_end, i == 0);
      }
    }
    if (f_.deeds.focus_ring(part(row_id, "open"))) {
      f_.paint.stroke({rect.x + 2, rect.y + 2, rect.width - 4, rect.height - 5}, color.focus, 3,
                      radius_field);
    }
  }

  static TextLook look_of(const ListCell& cell, bool title) {
    return {Type::body, cell.strong || title || cell.answer ? Weight::bold : Weight::regular};
  }

  // Returns the room its words took.
  float draw_cell(const ListCell& cell, Rect at, bool at_end, bool title) {
    const Palette& color = f_.theme.color;
    TextLook look = look_of(cell, title);
    look.color = cell.answer ? f_.theme.answer(*cell.answer).ink : cell.quiet ? color.ink2 : 0;
    const float before = at.x;
    if (cell.answer) {
      const float size = f_.theme.grow(16);
      f_.paint.shape(*cell.answer, {at.x, at.y + (at.height - size) / 2}, size);
      at.x += size + 6;
      at.width -= size + 6;
    }
    words_at(cell.words, look, at, at_end);
    const float wide = f_.text.width_of(cell.words, look.type, look.weight);
    return at.x - before + std::min(wide, at.width);
  }

  // Of a folded line's width for the label: an answer is never cut for a label that needs less.
  float label_room(const ListRow& row, float width) {
    float longest = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (look_.columns[i].fold != Fold::line) continue;
      const TextLook look = look_of(row.cells[i], false);
      const float shape = row.cells[i].answer ? f_.theme.grow(16) + 6 : 0;
      longest =
          std::max(longest, shape + f_.text.width_of(row.cells[i].words, look.type, look.weight));
    }
    const float usual = std::min(width * 0.4f, 120 * std::max(f_.theme.text_scale, 1.f));
    return std::clamp(width - longest - 2, std::min(width * 0.2f, usual), usual);
  }

  void draw_folded(const ListRow& row, const Rect& rect) {
    const float line = f_.theme.type(Type::body).line, padding = f_.theme.card_padding();
    Rect first{rect.x + start_, rect.y + 8, rect.width - start_ - padding, line};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (look_.columns[i].fold != Fold::end) continue;
      const TextLook bold{Type::body, Weight::bold};
      const float wide = f_.text.width_of(row.cells[i].words, bold.type, bold.weight);
      draw_cell(row.cells[i], {first.right() - wide, first.y, wide, line}, true, false);
      first.width -= wide + 8;
    }
    Rect own{rect.x + start_, rect.y + 8, rect.width - start_ - padding, line};
    const float room = label_room(row, own.width);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Fold fold = look_.columns[i].fold;
      if (fold == Fold::title || fold == Fold::beside) {
        const float used = draw_cell(row.cells[i], first, false, fold == Fold::title) + 6;
        first.x += used;
        first.width = std::max(first.width - used, 0.f);
      } else if (fold == Fold::line) {
        own.y += line;
        const std::string& label =
            row.cells[i].label.empty() ? look_.columns[i].name : row.cells[i].label;
        middle_text(f_, label, {Type::caption, Weight::regular, f_.theme.color.ink2},
                    {own.x, own.y, room - 8, line});
        draw_cell(row.cells[i], {own.x + room, own.y, own.width - room, line}, false, false);
      }
    }
  }

  Frame& f_;
  std::string id_;
  const ListLook& look_;
  const std::function<void(std::size_t, ListRow&)>& fill_;
  bool folded_ = false;
  std::vector<Rect> spans_;
  float start_ = 0, row_height_ = 0, head_height_ = 0, open_from_ = 0;
  ListDeed deed_;
};

}  // namespace

ListDeed list_table(Frame& f, std::string_view id, const ListLook& look,
                    const std::function<void(std::size_t, ListRow&)>& fill) {
  return List(f, id, look, fill).draw();
}

}  // namespace zerokm::ui
