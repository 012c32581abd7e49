#include "rules/mutants.h"

#include <algorithm>

#include "rules/expression.h"

namespace zerokm {
namespace {

// Finds an expression again in a copy of the ruleset.
using Place_of_text = std::function<SourceText&(Ruleset&)>;

class ExpressionMutants {
 public:
  ExpressionMutants(const SourceText& source, Place_of_text where, std::vector<Mutant>& out)
      : source_(source), where_(std::move(where)), out_(out) {}

  void add_all() {
    auto parsed = parse_expression(source_);
    if (!parsed) return;
    tree_ = std::move(*parsed.value);
    for (std::size_t at = 0; at < tree_.parts.size(); ++at) add_of(static_cast<int>(at));
  }

 private:
  void replace(std::size_t begin, std::size_t end, const std::string& by) {
    std::string text = source_.text;
    text.replace(begin, end - begin, by);
    const auto where = where_;
    out_.push_back({place_at(source_, begin), source_.text + "  ->  " + text,
                    [where, text](Ruleset& ruleset) { where(ruleset).text = text; }});
  }

  // Replaces the word between two parts, as `and` or `<=`.
  void replace_between(int left, int right, const std::string& word, const std::string& by) {
    const std::size_t begin = tree_.part(left).end;
    const std::size_t at = source_.text.find(word, begin);
    if (at == std::string::npos || at >= tree_.part(right).begin) return;
    replace(at, at + word.size(), by);
  }

  void add_of(int at) {
    const Part& part = tree_.part(at);
    switch (part.form) {
      case Form::both:
      case Form::either: {
        const bool both = part.form == Form::both;
        for (std::size_t i = 0; i < part.parts.size(); ++i) {
          const Part& inner = tree_.part(part.parts[i]);
          replace(inner.begin, inner.end, both ? "yes" : "no");
          if (i == 0) continue;
          replace_between(part.parts[i - 1], part.parts[i], both ? "and" : "or",
                          both ? "or" : "and");
        }
        break;
      }
      case Form::comparison: {
        constexpr std::pair<const char*, const char*> swaps[] = {
            {"==", "!="}, {"!=", "=="}, {"<", "<="}, {"<=", "<"}, {">", ">="}, {">=", ">"}};
        constexpr Comparison order[] = {Comparison::equal,   Comparison::unequal,
                                        Comparison::less,    Comparison::at_most,
                                        Comparison::greater, Comparison::at_least};
        for (std::size_t i = 0; i < std::size(swaps); ++i) {
          if (order[i] == part.comparison) {
            replace_between(part.parts[0], part.parts[1], swaps[i].first, swaps[i].second);
          }
        }
        break;
      }
      case Form::negation:
        replace(part.begin, tree_.part(part.parts[0]).begin, "");
        break;
      case Form::day:
        for (const int step : {-1, 1}) {
          replace(part.begin, part.end, iso_from_day(plus_days(part.day, step)));
        }
        break;
      case Form::number:
        add_number(part);
        break;
      case Form::member:
        for (std::size_t i = 1; i < part.parts.size() && part.parts.size() > 2; ++i) {
          const int other = part.parts[i == 1 ? 2 : 1];
          const Part& inner = tree_.part(part.parts[i]);
          replace(inner.begin, inner.end, tree_.text_of(other));
        }
        break;
      default:
        break;
    }
  }

  // One more in the last digit.
  void add_number(const Part& part) {
    const std::string text = source_.text.substr(part.begin, part.end - part.begin);
    const std::size_t digits = text.find_first_not_of("0123456789.");
    const auto number = decimal_from_text(text.substr(0, digits));
    if (!number) return;
    const std::size_t length = digits == std::string::npos ? text.size() : digits;
    replace(part.begin, part.begin + length,
            text_from_decimal({number->digits + 1, number->decimals}));
  }

  const SourceText& source_;
  Place_of_text where_;
  std::vector<Mutant>& out_;
  Expression tree_;
};

void add_rule(const Ruleset& ruleset, std::size_t at, std::vector<Mutant>& out) {
  const Rule& rule = ruleset.rules[at];
  for (auto part : {&Rule::applies, &Rule::require, &Rule::exempt, &Rule::doubt, &Rule::amount}) {
    if (!(rule.*part)) continue;
    ExpressionMutants(
        *(rule.*part), [at, part](Ruleset& r) -> SourceText& { return *(r.rules[at].*part); }, out)
        .add_all();
  }
  for (std::size_t i = 0; i < rule.flags.size(); ++i) {
    ExpressionMutants(
        rule.flags[i].when,
        [at, i](Ruleset& r) -> SourceText& { return r.rules[at].flags[i].when; }, out)
        .add_all();
  }
  for (std::size_t i = 0; i < rule.gives.size(); ++i) {
    ExpressionMutants(
        rule.gives[i].expression,
        [at, i](Ruleset& r) -> SourceText& { return r.rules[at].gives[i].expression; }, out)
        .add_all();
  }
  // An unconfirmed rule that is not met only warns, whatever its severity.
  const bool weighs = rule.confidence != Confidence::unconfirmed;
  if (weighs && (rule.severity == Severity::blocks || rule.severity == Severity::document)) {
    const auto [other, name] = rule.severity == Severity::blocks
                                   ? std::pair{Severity::document, ": weighs as a document"}
                                   : std::pair{Severity::blocks, ": weighs as a bar"};
    out.push_back({rule.place, rule.id + name,
                   [at, other = other](Ruleset& r) { r.rules[at].severity = other; }});
    out.push_back({rule.place, rule.id + ": weighs as information",
                   [at](Ruleset& r) { r.rules[at].severity = Severity::information; }});
  }
  if (weighs && rule.scope) {
    out.push_back({rule.place, rule.id + ": no question of scope",
                   [at](Ruleset& r) { r.rules[at].scope = false; }});
  }
  if (weighs && rule.consistency) {
    out.push_back({rule.place, rule.id + ": no question of consistency",
                   [at](Ruleset& r) { r.rules[at].consistency = false; }});
  }
  for (auto end : {&Rule::from, &Rule::until}) {
    for (const int step : {-1, 1}) {
      if (!(rule.*end)) continue;
      out.push_back({rule.place, rule.id + ": in force one day off", [at, end, step](Ruleset& r) {
                       r.rules[at].*end = plus_days(*(r.rules[at].*end), step);
                     }});
    }
  }
}

void add_table(const Ruleset& ruleset, std::size_t at, std::size_t cells,
               std::vector<Mutant>& out) {
  const Table& table = ruleset.tables[at];
  const std::size_t step =
      std::max<std::size_t>(1, table.rows.size() / std::max<std::size_t>(1, cells));
  for (std::size_t row = 0; row < table.rows.size(); row += step) {
    const Place place{table.file, table.rows[row].line, 1};
    const std::string name = table.file + ":" + std::to_string(table.rows[row].line) + ": ";
    const auto changed = [&](std::int64_t digits, std::int64_t by, int decimals) {
      return text_from_decimal({digits, decimals}) + "  ->  " +
             text_from_decimal({digits + by, decimals});
    };
    out.push_back({place, name + changed(table.rows[row].value, 1, table.decimals),
                   [at, row](Ruleset& r) { ++r.tables[at].rows[row].value; }});
    for (std::size_t key = 0; key < table.keys.size(); ++key) {
      const TableKey& column = table.keys[key];
      const std::int64_t high = table.rows[row].cells[key].high;
      if (column.kind == FactKind::choice || high == open_high) continue;
      std::string change = name + column.name;
      change += column.kind == FactKind::date
                    ? " until " + iso_from_day(Day{static_cast<std::int32_t>(high)}) + " a day less"
                    : " up to " + changed(high, -1, column.decimals);
      out.push_back({place, change,
                     [at, row, key](Ruleset& r) { --r.tables[at].rows[row].cells[key].high; }});
    }
  }
}

}  // namespace

std::vector<Mutant> mutants_of(const Ruleset& ruleset, std::size_t table_cells) {
  std::vector<Mutant> all;
  for (std::size_t i = 0; i < ruleset.derived.size(); ++i) {
    ExpressionMutants(
        ruleset.derived[i].expression,
        [i](Ruleset& r) -> SourceText& { return r.derived[i].expression; }, all)
        .add_all();
  }
  for (std::size_t i = 0; i < ruleset.rules.size(); ++i) add_rule(ruleset, i, all);
  for (std::size_t i = 0; i < ruleset.tables.size(); ++i) add_table(ruleset, i, table_cells, all);
  return all;
}

}  // namespace zerokm
