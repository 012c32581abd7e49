#include <algorithm>
#include <optional>

#include "knowledge/csv_gate.h"
#include "knowledge/ruleset_parts.h"
#include "knowledge/table_cells.h"
#include "knowledge/table_cover.h"

namespace zerokm {
namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

// Where a key's cells stand in the file and how they are meant.
struct KeyColumns {
  const Choice* choice = nullptr;
  std::size_t whole = no_column;  // a member, or "a..b"
  std::size_t low = no_column;
  std::size_t high = no_column;
  bool low_excluded = false;   // "above"
  bool high_excluded = false;  // "below"
};

struct ValueColumn {
  std::size_t column = no_column;
  std::vector<TableRow::Cell> across;
};

class TableReader {
 public:
  TableReader(const JsonReading& reading, const RulesetContext& context, const Ruleset& ruleset,
              const JsonValue& value)
      : reading_(reading),
        context_(context),
        ruleset_(ruleset),
        value_(value),
        record_(reading, value, "a table") {}

  // The table; without rows where something is wrong with it.
  Table read() {
    const std::size_t before = reading_.problems.size();
    read_head();
    if (!open_file()) return std::move(table_);
    read_keys();
    read_value_columns();
    read_confidence_column();
    record_.finish();
    if (reading_.problems.size() != before) return std::move(table_);
    read_rows();
    if (reading_.problems.size() != before) return std::move(table_);
    CoverQuestion question{table_, {}};
    for (const KeyColumns& key : keys_) {
      question.members.push_back(key.choice == nullptr ? &nothing_ : &key.choice->members);
    }
    for (Problem& problem : uncovered_points(question)) reading_.problems.push_back(problem);
    return std::move(table_);
  }

 private:
  void read_head() {
    table_.name = value_.key;
    table_.place = reading_.document.key_place(value_);
    if (!is_plain_name(table_.name)) {
      reading_.refuse_key(
          "bad-name", value_,
          "expected a name of lower-case letters, digits and '_', found '" + table_.name + "'");
    }
    table_.unit = record_.unit("unit");
    table_.decimals = record_.decimals("decimals");
    table_.gaps_unknown = record_.one_of<bool>("gaps", {{"error", false}, {"unknown", true}});
    table_.editable = record_.truth("editable");
    table_.checked_on = record_.day("checked_on");
    table_.cites = read_citations(reading_, record_);
  }

  bool open_file() {
    const JsonValue* name = record_.need("file", JsonKind::string);
    if (name == nullptr) return false;
    table_.file = context_.folder + "/" + name->text;
    const NamedText* file = find_file(context_.files, table_.file);
    if (file == nullptr) {
      std::vector<std::string> paths;
      for (const NamedText& other : context_.files) {
        if (other.path.size() > 4 && other.path.compare(other.path.size() - 4, 4, ".csv") == 0) {
          paths.push_back(other.path);
        }
      }
      reading_.refuse("missing-file", *name,
                      "expected the file " + table_.file + "; there is none" +
                          did_you_mean(table_.file, paths));
      return false;
    }
    auto parsed = parse_csv(table_.file, file->text);
    for (Problem& problem : parsed.problems) reading_.problems.push_back(std::move(problem));
    if (!parsed.value) return false;
    csv_ = std::move(*parsed.value);
    return true;
  }

  std::size_t column(const JsonValue& name) const {
    if (!reading_.is(name, JsonKind::string)) return no_column;
    return column_named(name.text, name, false);
  }

  std::size_t column_named(const std::string& name, const JsonValue& at, bool at_key) const {
    const auto found = std::find(csv_.header.begin(), csv_.header.end(), name);
    if (found != csv_.header.end()) return static_cast<std::size_t>(found - csv_.header.begin());
    std::string message = "expected a column of " + table_.file + ", found '" + name + "'" +
                          did_you_mean(name, csv_.header);
    if (at_key) {
      reading_.refuse_key("unknown-column", at, std::move(message));
    } else {
      reading_.refuse("unknown-column", at, std::move(message));
    }
    return no_column;
  }

  const Choice* find_choice(const JsonValue& name) const {
    std::vector<std::string> names;
    const auto in = [&](const std::vector<Choice>& choices) -> const Choice* {
      for (const Choice& choice : choices) {
        if (choice.name == name.text) return &choice;
        names.push_back(choice.name);
      }
      return nullptr;
    };
    const Choice* found = in(ruleset_.choices);
    for (const Ruleset* other : context_.included) {
      if (found == nullptr) found = in(other->choices);
    }
    if (found == nullptr) found = in(context_.vocabulary.choices);
    if (found == nullptr) {
      reading_.refuse("unknown-choice", name,
                      "expected a choice of the ruleset or the vocabulary, "
                      "found '" +
                          name.text + "'" + did_you_mean(name.text, names));
    }
    return found;
  }

  // Name, kind and unit of a key; common to keys with columns and keys across.
  void read_key_kind(Record& record, TableKey& key, KeyColumns& columns) {
    key.name = record.needed_text("name");
    const JsonValue* choice = record.may("choice", JsonKind::string);
    if (choice != nullptr) {
      key.kind = FactKind::choice;
      key.choice = choice->text;
      columns.choice = find_choice(*choice);
      return;
    }
    key.kind = record.truth("dates") ? FactKind::date : FactKind::quantity;
    if (key.kind == FactKind::quantity) {
      key.unit = record.unit("unit");
      key.decimals = record.decimals("decimals");
    }
  }

  void read_bound(Record& record, const char* included, const char* excluded,
                  std::size_t& column_at, bool& is_excluded) {
    const JsonValue* in = record.find(included);
    const JsonValue* out = record.find(excluded);
    if (in != nullptr && out != nullptr) {
      reading_.refuse_key(
          "useless-key", *out,
          "expected '" + std::string(included) + "' or '" + excluded + "', found both");
    }
    if (out != nullptr) column_at = column(*out);
    if (in != nullptr) column_at = column(*in);
    is_excluded = out != nullptr;
  }

  void read_keys() {
    if (const JsonValue* list = record_.may("keys", JsonKind::list)) {
      for (const JsonValue& item : list->items) {
        Record record(reading_, item, "a key");
        TableKey key;
        KeyColumns columns;
        read_key_kind(record, key, columns);
        if (const JsonValue* name = record.find("column")) columns.whole = column(*name);
        if (key.kind != FactKind::choice) {
          read_bound(record, "from", "above", columns.low, columns.low_excluded);
          read_bound(record, "to", "below", columns.high, columns.high_excluded);
        }
        const bool none = item.find("column") == nullptr && item.find("from") == nullptr &&
                          item.find("above") == nullptr && item.find("to") == nullptr &&
                          item.find("below") == nullptr;
        if (none && item.kind == JsonKind::object) {
          reading_.refuse("missing-key", item,
                          key.kind == FactKind::choice
                              ? "expected the key 'column' in a key that is a choice"
                              : "expected 'above' or 'from' and 'to' or 'below' in a key that is a "
                                "range");
        }
        record.finish();
        table_.keys.push_back(std::move(key));
        keys_.push_back(columns);
      }
    }
    columned_keys_ = keys_.size();
    if (const JsonValue* list = record_.may("across", JsonKind::list)) {
      for (const JsonValue& item : list->items) {
        Record record(reading_, item, "a key across");
        TableKey key;
        KeyColumns columns;
        read_key_kind(record, key, columns);
        record.finish();
        table_.keys.push_back(std::move(key));
        keys_.push_back(columns);
      }
    }
    if (keys_.empty()) {
      reading_.refuse("missing-key", value_, "expected at least one key under 'keys' or 'across'");
    }
  }

  void read_value_columns() {
    const bool across = keys_.size() > columned_keys_;
    const JsonValue* list = record_.may("columns", JsonKind::object);
    const JsonValue* single = record_.may("value", JsonKind::string);
    if (across != (list != nullptr) || across == (single != nullptr)) {
      reading_.refuse("missing-key", value_,
                      across
                          ? "expected 'columns' beside 'across': what each value column stands for"
                          : "expected 'value': the name of the value column");
      return;
    }
    if (!across) {
      values_.push_back({column(*single), {}});
      return;
    }
    for (const JsonValue& item : list->items) {
      ValueColumn value{column_named(item.key, item, true), {}};
      const std::size_t count = keys_.size() - columned_keys_;
      if (!reading_.is(item, JsonKind::list)) continue;
      if (item.items.size() != count) {
        reading_.refuse("wrong-count", item,
                        "expected " + std::to_string(count) +
                            " texts, one for each key of 'across', found " +
                            std::to_string(item.items.size()));
        continue;
      }
      for (std::size_t i = 0; i < count; ++i) {
        const JsonValue& text = item.items[i];
        if (!reading_.is(text, JsonKind::string)) continue;
        std::string why;
        const auto cell = whole_from_cell(table_.keys[columned_keys_ + i],
                                          keys_[columned_keys_ + i].choice, text.text, why);
        if (!cell) reading_.refuse("bad-value", text, std::move(why));
        value.across.push_back(cell.value_or(TableRow::Cell{}));
      }
      values_.push_back(std::move(value));
    }
  }

  void read_confidence_column() {
    const JsonValue* name = record_.may("confidence_column", JsonKind::string);
    const JsonValue* words = record_.may("confidence", JsonKind::object);
    if ((name == nullptr) != (words == nullptr)) {
      reading_.refuse("missing-key", value_,
                      "expected 'confidence_column' and 'confidence' together");
      return;
    }
    if (name == nullptr) return;
    confidence_column_ = column(*name);
    Record record(reading_, *words, "the words of the confidence column");
    for (const JsonValue& item : words->items) {
      confidence_words_.emplace_back(item.key,
                                     read_confidence(record, item.key, Confidence::indicative));
    }
  }

  std::optional<std::int64_t> bound(std::size_t key, const CsvCell& cell, std::int64_t open) {
    std::string why;
    const auto value = bound_from_cell(table_.keys[key], cell.text, open, why);
    if (!value) refuse(cell, std::move(why));
    return value;
  }

  std::optional<std::int64_t> number(const CsvCell& cell, int decimals) {
    std::string why;
    const auto value = number_from_cell(cell.text, decimals, why);
    if (!value) refuse(cell, std::move(why));
    return value;
  }

  void refuse(const CsvCell& cell, std::string message) {
    Place place = cell.place;
    place.file = table_.file;
    reading_.problems.push_back({"bad-cell", std::move(place), std::move(message)});
  }

  std::optional<TableRow::Cell> key_cell(std::size_t key, const CsvRow& row) {
    const KeyColumns& columns = keys_[key];
    TableRow::Cell cell;
    if (columns.whole != no_column) {
      std::string why;
      const auto whole =
          whole_from_cell(table_.keys[key], columns.choice, row.cells[columns.whole].text, why);
      if (!whole) refuse(row.cells[columns.whole], std::move(why));
      return whole;
    }
    if (columns.low != no_column) {
      const auto low = bound(key, row.cells[columns.low], open_low);
      if (!low) return std::nullopt;
      cell.low = *low + (columns.low_excluded && *low != open_low ? 1 : 0);
    }
    if (columns.high != no_column) {
      const auto high = bound(key, row.cells[columns.high], open_high);
      if (!high) return std::nullopt;
      cell.high = *high - (columns.high_excluded && *high != open_high ? 1 : 0);
    }
    if (cell.low > cell.high) {
      refuse(row.cells[columns.low == no_column ? columns.high : columns.low],
             "expected a range of " + table_.keys[key].name +
                 " with something in it; the lower "
                 "bound lies above the upper one");
      return std::nullopt;
    }
    return cell;
  }

  void read_rows() {
    for (const CsvRow& line : csv_.rows) {
      if (reading_.problems.size() > limits::problems_listed) return;
      TableRow row;
      row.line = line.line;
      bool whole = true;
      for (std::size_t key = 0; key < columned_keys_; ++key) {
        const auto cell = key_cell(key, line);
        whole = whole && cell;
        row.cells.push_back(cell.value_or(TableRow::Cell{}));
      }
      row.confidence = row_confidence(line);
      if (whole && !spread(line, row)) return;
    }
    if (table_.rows.empty()) {
      reading_.problems.push_back({"empty-table",
                                   {table_.file, 0, 0},
                                   "expected at least one row "
                                   "with a value"});
    }
  }

  // One row of the table for each value of a line. An empty value leaves its point uncovered.
  bool spread(const CsvRow& line, const TableRow& row) {
    for (const ValueColumn& column : values_) {
      const CsvCell& cell = line.cells[column.column];
      if (cell.text.empty()) continue;
      const auto value = number(cell, table_.decimals);
      if (!value) continue;
      if (table_.rows.size() >= limits::table_rows) {
        refuse(cell,
               "expected at most " + std::to_string(limits::table_rows) + " values in one table");
        return false;
      }
      TableRow made = row;
      made.cells.insert(made.cells.end(), column.across.begin(), column.across.end());
      made.value = *value;
      table_.rows.push_back(std::move(made));
    }
    return true;
  }

  std::optional<Confidence> row_confidence(const CsvRow& line) {
    if (confidence_column_ == no_column) return std::nullopt;
    const CsvCell& cell = line.cells[confidence_column_];
    std::vector<std::string> words;
    for (const auto& [word, confidence] : confidence_words_) {
      if (word == cell.text) return confidence;
      words.push_back(word);
    }
    refuse(cell,
           "expected " + listed(words) + " (the words of 'confidence'), found '" + cell.text + "'");
    return std::nullopt;
  }

  const JsonReading& reading_;
  const RulesetContext& context_;
  const Ruleset& ruleset_;
  const JsonValue& value_;
  Record record_;
  Table table_;
  CsvFile csv_;
  std::vector<KeyColumns> keys_;
  std::size_t columned_keys_ = 0;  // the keys behind these are spread across columns
  std::vector<ValueColumn> values_;
  std::size_t confidence_column_ = no_column;
  std::vector<std::pair<std::string, Confidence>> confidence_words_;
  const std::vector<std::string> nothing_;
};

}  // namespace

std::vector<Table> read_tables(const JsonReading& reading, const RulesetContext& context,
                               const Ruleset& ruleset, const JsonValue& value) {
  std::vector<Table> tables;
  for (const JsonValue& item : value.items) {
    tables.push_back(TableReader(reading, context, ruleset, item).read());
  }
  return tables;
}

}  // namespace zerokm
