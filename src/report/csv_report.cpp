#include "report/csv_report.h"

#include "core/text.h"

namespace zerokm {
namespace {

// What begins a formula, in the full-width forms that some spreadsheets take as well.
bool begins_formula(char32_t letter) {
  constexpr std::u32string_view signs = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";
  return signs.find(letter) != std::u32string_view::npos;
}

// After these a reader with other settings begins a new cell.
bool may_split(char32_t letter) {
  constexpr std::u32string_view signs = U";,|\"\t";
  return signs.find(letter) != std::u32string_view::npos;
}

bool is_line_end(char32_t letter) { return letter == U'\r' || letter == U'\n'; }

}  // namespace

std::string csv_cell(std::string_view text) {
  const std::string clean = clean_utf8(text).text;
  std::string out = "\"";
  bool at_start = true;
  for (std::size_t at = 0; at < clean.size();) {
    char32_t letter = next_character(clean, at);
    if (is_line_end(letter) || letter == U'\t') letter = U' ';
    if (at_start && begins_formula(letter)) out += '\'';
    // White space does not protect: readers may trim it.
    at_start = may_split(letter) || (at_start && (is_white_space(letter) || is_invisible(letter)));
    if (letter == U'"') out += '"';
    append_character(out, letter);
  }
  return out + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
  return line + "\r\n";
}

std::string csv_report(const Phrases& phrases, const Inspected& inspected,
                       const InspectionText& text) {
  const Words& words = phrases.words();
  std::string out = "\uFEFF";
  const auto row = [&](const char* part, const std::string& id, const std::string& name,
                       const std::string& value, const std::string& note) {
    out += csv_line({words.say(part), id, name, value, note});
  };
  out += csv_line({words.say("report.part"), words.say("report.id"), words.say("report.name"),
                   words.say("report.value"), words.say("report.note")});
  row("report.part.answer", "", text.title, text.day_line, words.say("report.limits"));
  for (const SideText& side : text.sides) {
    row("report.part.answer", side.ruleset, side.caption, side.word, side.sentence);
    if (side.first_free) {
      row("report.first_free", side.ruleset, side.caption, side.first_free->date,
          side.first_free->in_days);
    }
  }
  for (const FactText& fact : text.facts) {
    row("report.understood", fact.id, fact.label, fact.value, fact.words);
  }
  for (const SideText& side : text.sides) {
    for (const CostText& cost : side.costs.lines) {
      row("report.costs", cost.id, cost.title, cost.amount, cost.formula);
    }
    if (!side.costs.total.empty()) {
      row("report.costs", side.ruleset,
          words.say(side.costs.lower_bound ? "report.total_at_least" : "report.total"),
          side.costs.total, "");
    }
    for (const PaperText& paper : side.papers) {
      row("report.ask_seller", paper.key, paper.name, "", "");
    }
    for (const RuleText& rule : side.rules) {
      row("report.rules", rule.id, rule.title, rule.word, rule.explanation);
    }
    for (const std::string& gap : side.not_covered) {
      row("report.not_covered", side.ruleset, gap, "", "");
    }
  }
  for (const SideRun& side : inspected.sides) {
    const Ruleset& ruleset = *side.answer.ruleset;
    row("report.versions", ruleset.id, words.say("market." + ruleset.id + ".name"), ruleset.version,
        iso_from_day(ruleset.checked_on));
  }
  return out;
}

}  // namespace zerokm
