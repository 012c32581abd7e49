// The markets as a table, where the window is wide enough for one.
#include <algorithm>

#include "ui/check_screen.h"
#include "ui/screen_parts.h"
#include "ui/where_screen.h"
#include "ui/widgets.h"
#include "ui/widgets_parts.h"

namespace zerokm::ui {
namespace {

struct WideColumn {
  const char* head;
  float width;          // 0: the rest
  bool at_end = false;  // money, whose head names the currency
};
constexpr std::size_t column_count = where_columns;
constexpr std::array<WideColumn, column_count> columns = {{{"where.market", 148},
                                                           {"where.answer", 200},
                                                           {"where.reason", 0},
                                                           {"where.earliest", 124},
                                                           {"where.last", 124},
                                                           {"where.cost_in", 132, true},
                                                           {"where.confidence", 124}}};
constexpr float cell_padding = 8;

}  // namespace

// Places the cells of a row one after another; each knows the width of its column.
class WhereScreen::Row {
 public:
  Row(Frame& f, std::string id, const Rect& rect, const std::array<float, column_count>& widths)
      : f_(f), id_(std::move(id)), rect_(rect), widths_(widths), x_(rect.x + cell_padding) {
    f_.nodes.open(Role::row, id_, {}, rect_);
  }
  ~Row() { f_.nodes.close(); }
  Row(const Row&) = delete;

  float room() const { return widths_[column_] - 2 * cell_padding; }
  Rect middle(float height, float inset = 0) const {
    return {x_ + cell_padding + inset, rect_.y + (rect_.height - height) / 2, room() - inset,
            height};
  }
  void next() { x_ += widths_[column_++]; }
  std::string part_id(std::string_view name) const { return part(id_, name); }

  // Words in the middle of the cell's height; a shape before them.
  void words(Role role, std::string_view name, std::string_view words, const TextLook& look,
             std::optional<Answer> answer = std::nullopt) {
    const float shape = answer ? f_.theme.grow(18) : 0;
    const float inset = answer ? shape + 6 : 0;
    const LaidText& text = f_.text.lay_out(words, look, room() - inset);
    const Rect at = middle(text.height, inset);
    if (answer) {
      const Rect mark = middle(shape);
      f_.paint.shape(*answer, {mark.x, mark.y}, shape);
    }
    f_.paint.text(text, at);
    Node& node = f_.nodes.add(role, part_id(name), words, at);
    node.type = look.type;
    if (answer) node.answer = static_cast<int>(*answer);
    next();
  }

 private:
  Frame& f_;
  std::string id_;
  Rect rect_;
  const std::array<float, column_count>& widths_;
  float x_;
  std::size_t column_ = 0;
};

void WhereScreen::head_row(Frame& f, const std::array<float, column_count>& widths) {
  const Rect rect = place(f, 0, f.theme.grow(36));
  f.paint.fill(rect, f.theme.color.sunken, radius_card, Corners::top);
  f.paint.fill({rect.x, rect.bottom() - 1, rect.width, 1}, f.theme.color.line_strong);
  Row row(f, "where.head", rect, widths);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    TextLook look{Type::caption, Weight::bold, f.theme.color.ink2};
    look.align = columns[i].at_end ? Align::end : Align::start;
    const std::string words =
        columns[i].at_end
            ? app_.words().say(columns[i].head, {{"currency", compared_currency(app_)}})
            : app_.say(columns[i].head);
    row.words(Role::column_header, std::to_string(i), words, look);
  }
}

void WhereScreen::market_row(Frame& f, const MarketText& market,
                             const std::array<float, column_count>& widths) {
  const std::string id = "where.row." + market.market;
  const TextLook plain{};
  const float tall = f.text.lay_out(market.reason, plain, widths[2] - 2 * cell_padding).height;
  const Rect rect = place(f, 0, std::max(f.theme.grow(48), tall + 20));
  if (market.market == app_.session().market()) f.paint.fill(rect, f.theme.color.accent_tint);
  f.paint.fill({rect.x, rect.bottom() - 1, rect.width, 1}, f.theme.color.line);
  Row row(f, id, rect, widths);
  const TextLook bold{Type::body, Weight::bold};
  {
    // The whole row is pressed by its name.
    f.nodes.open(Role::cell, row.part_id("name"), {}, rect);
    const LaidText& text = f.text.lay_out(market.name, bold, row.room());
    f.paint.text(text, row.middle(text.height));
    if (pressable(f, Role::button, row.part_id("open"), market.name, rect, 0, radius_cell)) {
      open(market);
    }
    f.nodes.close();
    row.next();
  }
  const Answer answer = answer_of(market.entering);
  row.words(Role::cell, "word", market.word,
            {Type::caption, Weight::bold, f.theme.answer(answer).ink}, answer);
  row.words(Role::cell, "reason", market.reason, plain);
  const Color faint = f.theme.color.ink3;
  TextLook day{Type::caption, Weight::regular, market.days ? f.theme.color.ink : faint};
  row.words(Role::cell, "from", earliest(market), day);
  if (market.days && market.days->open_end) day.color = faint;
  row.words(Role::cell, "until", last(market), day);
  const bool priced = market.total && market.total->figure.valid;
  TextLook money = priced ? bold : TextLook{Type::caption, Weight::regular, faint};
  money.align = Align::end;
  row.words(Role::cell, "cost", cost(market), money);
  const Rect sure = row.middle(f.theme.type(Type::caption).line);
  f.nodes.open(Role::cell, row.part_id("confidence"), {}, sure);
  {
    At at(f, sure.x, sure.y, sure.width);
    confidence(f, row.part_id("sure"), bars_of(market.confidence),
               app_.say(std::string("where.") + name_of(market.confidence)));
  }
  f.nodes.close();
}

void WhereScreen::wide_table(Frame& f) {
  const std::vector<const MarketText*> rows = shown();
  CardLook look;
  look.padded = false;
  Card card(f, "where.card", look);
  const float scale = std::max(f.theme.text_scale, 1.f);
  std::array<float, column_count> widths;
  float rest = f.flow.width - 2 * cell_padding;
  for (const WideColumn& column : columns) rest -= column.width * scale;
  for (std::size_t i = 0; i < column_count; ++i) {
    widths[i] = columns[i].width > 0 ? columns[i].width * scale : std::max(rest, 120.f);
  }
  f.nodes.open(Role::table, "where.table", app_.say("where.title"));
  head_row(f, widths);
  for (const MarketText* market : rows) market_row(f, *market, widths);
  f.nodes.close();
  if (rows.empty()) nothing(f);
}

}  // namespace zerokm::ui
