#include "documents/table.h"

#include <algorithm>

#include "core/text.h"
#include "documents/day_order.h"

namespace zerokm {
namespace {

constexpr std::size_t head_bytes = 120;

bool is_empty_row(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return cell.text.empty(); });
}

// The heads again, as on each printed page of a long list.
bool repeats_heads(const Row& row, const std::vector<Column>& columns) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
    if (row.cells[i].text.empty()) continue;
    if (row.cells[i].text != columns[i].head) return false;
    ++same;
  }
  return same > 1;
}

// A cell or head as one line of a message.
std::string one_line(std::string_view text, std::size_t most) {
  std::string line = clean_utf8(text.substr(0, most)).text;
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\r', ' ');
  std::replace(line.begin(), line.end(), '\t', ' ');
  return line;
}

// "-", "n/a", "无", "нет": the writer had nothing to say.
bool says_nothing(std::string_view text) {
  constexpr std::string_view words[] = {"n/a", "na",   "none",    "null",    "nil",       "tbd",
                                        "tba", "无",   "暂无",    "未知",    "нет",       "йоқ",
                                        "жоқ", "yo'q", "لا يوجد", "unknown", "неизвестно"};
  const std::string plain = folded(text);
  const bool sign = plain.size() <= 3 && plain.find_first_of("0123456789") == std::string::npos &&
                    std::all_of(plain.begin(), plain.end(), [](char c) {
                      return c == '-' || c == '/' || c == '?' || c == '.' || c == '\x80' ||
                             c == '\x94' || c == '\x93' || c == '\xE2' || c == '*';
                    });
  return sign || std::find(std::begin(words), std::end(words), plain) != std::end(words);
}

// "03/08/2026" with the year in front, where the rest of the column shows what it means; the text
// itself elsewhere.
std::string dated(std::string_view text, DayOrder order) {
  const auto parts = day_and_month(text);
  const bool known = order == DayOrder::day_first || order == DayOrder::month_first;
  if (!parts || !known || parts->end != text.size()) return std::string(text);
  const bool day_first = order == DayOrder::day_first;
  const auto two = [](int number) {
    return std::string(1, static_cast<char>('0' + number / 10)) +
           static_cast<char>('0' + number % 10);
  };
  return std::string(text.substr(parts->end - 4)) + "-" +
         two(day_first ? parts->second : parts->first) + "-" +
         two(day_first ? parts->first : parts->second);
}

bool holds(TextSpan outer, TextSpan inner) {
  return inner.begin >= outer.begin && inner.end <= outer.end;
}

// Something was taken from the cell, or said about it.
bool was_read(const Reading& reading, TextSpan cell) {
  return std::any_of(reading.candidates.begin(), reading.candidates.end(),
                     [&](const Candidate& one) { return holds(cell, one.span); }) ||
         std::any_of(reading.notices.begin(), reading.notices.end(), [&](const Notice& one) {
           return one.span.end > one.span.begin && holds(cell, one.span);
         });
}

// The message of one row while it is put together.
struct Composer {
  const Vocabulary& vocabulary;
  TableCar& car;
  std::vector<std::pair<FactId, int>> direct;  // facts stated in the vocabulary's form, and where
  std::vector<std::string> notices;

  void add(const Cell& cell, const Column& column, int number);
  void add_line(std::string_view label, std::string_view text, int number);
};

void Composer::add_line(std::string_view label, std::string_view text, int number) {
  std::string& message = car.message;
  if (!label.empty()) message += std::string(label) + ": ";
  CellPlace place{number, {static_cast<std::uint32_t>(message.size()), 0}};
  message += text;
  place.span.end = static_cast<std::uint32_t>(message.size());
  message += label.empty() ? '\t' : '\n';
  car.cells.push_back(place);
}

void Composer::add(const Cell& cell, const Column& column, int number) {
  if (cell.text.empty() || column.meaning == "other" || says_nothing(cell.text)) return;
  if (column.meaning.substr(0, 9) == "personal.") {
    notices.push_back("intake.dropped_" + column.meaning.substr(9));
    return;
  }
  const std::string written = one_line(cell.text, cell.text.size());
  const std::string text = cell.number ? written : dated(written, column.days);
  if (text != written) notices.emplace_back("files.day_order_of_column");
  const std::string_view label = label_of(column.meaning);
  const auto fact = vocabulary.find(column.meaning);
  if (fact && (label.empty() || column.head == column.meaning)) {
    const auto values = value_from_text(vocabulary, *fact, text);
    if (values) {
      car.stated[*fact] = {*values, {SourceKind::file, text, 0, 0}};
      direct.emplace_back(*fact, number);
      return;
    }
  }
  add_line(
      column.corrected || column.head == column.meaning ? label : one_line(column.head, head_bytes),
      text, number);
}

// What is stated in the vocabulary's form stands behind the message.
void append_direct(TableCar& car, const std::vector<std::pair<FactId, int>>& direct) {
  for (const auto& [fact, column] : direct) {
    const StatedFact& stated = car.stated.at(fact);
    Candidate candidate;
    candidate.fact = fact;
    candidate.values = stated.values;
    candidate.span.begin = static_cast<std::uint32_t>(car.reading.text.size());
    car.reading.text += stated.source.words;
    candidate.span.end = static_cast<std::uint32_t>(car.reading.text.size());
    car.reading.text += '\n';
    car.cells.push_back({column, candidate.span});
    car.reading.candidates.push_back(std::move(candidate));
  }
}

}  // namespace

int TableCar::column_at(TextSpan span) const {
  for (const CellPlace& cell : cells) {
    if (span.begin >= cell.span.begin && span.begin < cell.span.end) return cell.column;
  }
  return 0;
}

TableReader::TableReader(const Vocabulary& vocabulary, Day today, const TableLayout& layout,
                         CarSink& sink)
    : vocabulary_(vocabulary), today_(today), layout_(layout), sink_(sink) {}

bool TableReader::take(const Row& row) {
  if (row.number <= layout_.head_row || is_empty_row(row)) return true;
  if (layout_.sideways) {
    turned_.push_back(row);
    return turned_.size() < sideways_rows;
  }
  if (repeats_heads(row, layout_.columns)) return true;
  return sink_.take(read(row, layout_.columns));
}

void TableReader::finish() {
  std::vector<Column> heads;
  for (const Row& row : turned_) {
    Column column;
    column.head = row.cells.front().text;
    column.meaning = meaning_of_head(vocabulary_, column.head);
    heads.push_back(std::move(column));
  }
  for (std::size_t i = 1; i < layout_.columns.size() && !heads.empty(); ++i) {
    Row car;
    car.number = static_cast<std::uint32_t>(i) + 1;
    for (const Row& row : turned_) {
      car.cells.push_back(i < row.cells.size() ? row.cells[i] : Cell{});
    }
    if (!is_empty_row(car) && !sink_.take(read(car, heads))) return;
  }
}

TableCar TableReader::read(const Row& row, const std::vector<Column>& columns) const {
  TableCar car;
  car.row = row.number;
  Composer composer{vocabulary_, car, {}, {}};
  static const Column nameless;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    composer.add(row.cells[i], i < columns.size() ? columns[i] : nameless, static_cast<int>(i) + 1);
  }
  car.reading = read_message(vocabulary_, car.message, today_);
  for (const std::string& key : composer.notices) car.reading.notices.push_back({key, {}});
  for (const CellPlace& cell : car.cells) {
    const auto at = static_cast<std::size_t>(cell.column) - 1;
    if (at >= columns.size()) continue;
    if (!columns[at].meaning.empty() && !was_read(car.reading, cell.span)) {
      car.problems.push_back({"files.cell_not_understood", row.number, cell.column});
    }
  }
  append_direct(car, composer.direct);
  return car;
}

}  // namespace zerokm
