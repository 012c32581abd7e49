#include "report/text_report.h"

namespace zerokm {
namespace {

class Writer {
 public:
  explicit Writer(bool colour) : colour_(colour) {}

  void line(const std::string& text = "") { out_ += text + "\n"; }
  void heading(const std::string& text) { out_ += "\n" + bold(text) + "\n"; }
  // Wraps at 78 columns behind `indent` blanks; widths are counted in characters.
  void paragraph(const std::string& text, int indent);
  std::string bold(const std::string& text) const { return styled(text, "1"); }
  std::string toned(Overall overall, const std::string& text) const;
  std::string take() { return std::move(out_); }

 private:
  std::string styled(const std::string& text, const char* code) const {
    return colour_ ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
  }

  bool colour_;
  std::string out_;
};

// Columns a word takes in a terminal: Chinese characters take two.
int width_of(const std::string& word) {
  int width = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if ((byte & 0xC0U) != 0x80U) width += byte >= 0xE3U ? 2 : 1;
  }
  return width;
}

void Writer::paragraph(const std::string& text, int indent) {
  std::string row(static_cast<std::size_t>(indent), ' ');
  int column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    const std::string word = text.substr(at, end - at);
    const int width = width_of(word);
    if (column > indent && column + 1 + width > 78) {
      out_ += row + "\n";
      row.assign(static_cast<std::size_t>(indent), ' ');
      column = indent;
    }
    if (column > indent) row += ' ';
    row += word;
    column += width + 1;
    at = end + 1;
  }
  out_ += row + "\n";
}

std::string Writer::toned(Overall overall, const std::string& text) const {
  switch (overall) {
    case Overall::blocked:
    case Overall::probably_blocked:
      return styled(text, "1;31");
    case Overall::needs_document:
    case Overall::check_again:
      return styled(text, "1;33");
    case Overall::cannot_say:
      return styled(text, "1;35");
    case Overall::no_objection:
    case Overall::nothing_against:
      return styled(text, "1;32");
    case Overall::out_of_scope:
    case Overall::not_covered:
      break;
  }
  return styled(text, "1");
}

// One sign per answer, so that it reads without colour.
const char* sign_of(Overall overall) {
  switch (overall) {
    case Overall::blocked:
    case Overall::probably_blocked:
      return "[X]";
    case Overall::needs_document:
      return "[!]";
    case Overall::cannot_say:
      return "[?]";
    case Overall::check_again:
      return "[~]";
    case Overall::no_objection:
      return "(v)";
    case Overall::nothing_against:
      return "[v]";
    case Overall::out_of_scope:
    case Overall::not_covered:
      return "[ ]";
  }
  return "";
}

void write_facts(Writer& out, const Words& words, const InspectionText& inspection) {
  if (inspection.facts.empty()) return;
  out.heading(words.say("report.understood"));
  for (const FactText& fact : inspection.facts) {
    std::string text = fact.label + ": " + fact.value;
    if (!fact.words.empty()) text += "  <- \"" + fact.words + "\"";
    if (fact.source == SourceKind::assumed) text += "  (" + words.say("report.assumed") + ")";
    out.paragraph(text, 2);
  }
}

void write_questions(Writer& out, const InspectionText& inspection) {
  for (const QuestionText& question : inspection.questions) {
    out.heading("[?] " + question.title);
    if (!question.reason.empty()) out.paragraph(question.reason, 2);
    for (const ReadingText& reading : question.readings) {
      out.paragraph(reading.value + ": " + reading.meaning, 4);
    }
  }
}

void write_rules(Writer& out, const Phrases& phrases, const SideText& side,
                 const TextOptions& options) {
  std::optional<Phase> phase;
  for (const RuleText& rule : side.rules) {
    if (rule.quiet && !options.every_rule) continue;
    if (phase != rule.phase) {
      out.line("  " + phrases.words().say(std::string("phase.") + name_of(rule.phase)));
      phase = rule.phase;
    }
    out.paragraph(
        std::string(sign_of(rule.look)) + " " + rule.title + " (" + rule.id + "): " + rule.word, 4);
    if (!rule.explanation.empty()) out.paragraph(rule.explanation, 8);
    for (const std::string& notice : rule.notices) out.paragraph("! " + notice, 8);
    for (const LabelledText& law : rule.law) {
      if (law.label == phrases.words().say("law.instrument")) out.paragraph(law.text, 8);
    }
  }
}

std::string rates_line(const Phrases& phrases, Day rates_of, Day day) {
  return phrases.words().say("report.rates", {{"date", phrases.date(rates_of)},
                                              {"n", std::to_string(days_between(rates_of, day))}});
}

void write_costs(Writer& out, const Phrases& phrases, const SideText& side, Day day) {
  const Words& words = phrases.words();
  if (side.costs.lines.empty()) return;
  out.line("  " + words.say("report.costs"));
  for (const CostText& cost : side.costs.lines) {
    out.paragraph(cost.title + " (" + cost.id + "): " + cost.amount, 4);
    if (!cost.formula.empty()) out.paragraph(cost.formula, 8);
    if (cost.rows.size() <= 4) {
      for (const std::string& row : cost.rows) out.paragraph(row, 8);
    }
  }
  if (side.costs.rates_of) out.paragraph(rates_line(phrases, *side.costs.rates_of, day), 4);
  if (side.costs.total.empty()) return;
  out.paragraph(words.say(side.costs.lower_bound ? "report.total_at_least" : "report.total") +
                    ": " + side.costs.total,
                4);
}

void write_side(Writer& out, const Phrases& phrases, const SideText& side, Day day,
                const TextOptions& options) {
  const Words& words = phrases.words();
  out.heading(side.caption);
  out.line("  " + out.toned(side.overall, std::string(sign_of(side.overall)) + " " + side.word));
  out.paragraph(side.sentence, 2);
  if (side.first_free) {
    std::string text = words.say("report.first_free") + ": " + side.first_free->date;
    if (!side.first_free->in_days.empty()) text += " (" + side.first_free->in_days + ")";
    out.paragraph(text, 2);
  }
  for (const std::string& notice : side.notices) out.paragraph("! " + notice, 2);
  write_rules(out, phrases, side, options);
  write_costs(out, phrases, side, day);
  if (!side.not_covered.empty()) {
    out.line("  " + words.say("report.not_covered"));
    for (const std::string& gap : side.not_covered) out.paragraph("- " + gap, 4);
  }
  out.paragraph(side.confidence, 2);
  out.paragraph(side.freshness_line, 2);
}

std::string days_line(const Phrases& phrases, const MarketText& market) {
  if (!market.days) return phrases.words().say("markets.no_day");
  const GoodDays& days = *market.days;
  std::string line =
      phrases.words().say(days.open_end ? "markets.from" : "markets.span",
                          {{"from", phrases.date(days.from)}, {"until", phrases.date(days.until)}});
  if (days.with_papers) line += " (" + phrases.words().say("markets.with_papers") + ")";
  return line;
}

}  // namespace

std::string text_report(const Phrases& phrases, const InspectionText& inspection,
                        const TextOptions& options) {
  const Words& words = phrases.words();
  Writer out(options.colour);
  out.line(out.bold(inspection.title));
  out.line(inspection.day_line);
  for (const std::string& problem : inspection.problems) out.paragraph("! " + problem, 0);
  write_facts(out, words, inspection);
  for (const std::string& notice : inspection.notices) out.paragraph("! " + notice, 2);
  write_questions(out, inspection);
  for (const SideText& side : inspection.sides)
    write_side(out, phrases, side, inspection.day, options);
  if (!inspection.importers.empty()) out.heading(words.say("report.importers"));
  for (const ImporterText& importer : inspection.importers) {
    out.paragraph(std::string(sign_of(importer.overall)) + " " + importer.name + ": " +
                      importer.word + ". " + importer.total,
                  2);
    for (const CostText& cost : importer.lines) {
      out.paragraph(cost.title + ": " + cost.amount, 6);
    }
  }
  bool asked = false;
  for (const SideText& side : inspection.sides) {
    for (const PaperText& paper : side.papers) {
      if (paper.phase == Phase::arrival) continue;
      if (!asked) out.heading(words.say("report.ask_seller"));
      asked = true;
      out.paragraph("- " + paper.name, 2);
      for (const std::string& shown : paper.shows) out.paragraph(shown, 6);
    }
  }
  out.line();
  out.paragraph(words.say("report.limits"), 0);
  return out.take();
}

std::string text_of_rule(const Phrases& phrases, const RuleText& rule, const TextOptions& options) {
  Writer out(options.colour);
  out.line(out.bold(rule.title) + " (" + rule.id + ")");
  out.line(out.toned(rule.look, std::string(sign_of(rule.look)) + " " + rule.word));
  if (!rule.explanation.empty()) out.paragraph(rule.explanation, 2);
  for (const std::string& notice : rule.notices) out.paragraph("! " + notice, 2);
  if (!rule.changes.empty()) out.heading(phrases.words().say("report.changes"));
  for (const std::string& change : rule.changes) out.paragraph(change, 2);
  out.heading(phrases.words().say("report.law"));
  for (const LabelledText& law : rule.law) {
    out.paragraph(law.label + ": " + law.text + (law.link.empty() ? "" : " <" + law.link + ">"), 2);
  }
  return out.take();
}

namespace {

void write_list(Writer& out, const std::string& heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out.heading(heading);
  for (const std::string& line : lines) out.paragraph("- " + line, 2);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " + ") + text;
  return all;
}

}  // namespace

std::string text_of_explanation(const Phrases& phrases, const Explanation& explanation) {
  const Words& words = phrases.words();
  Writer out(false);
  std::vector<std::string> values;
  for (const ExplainedValue& value : explanation.values) {
    values.push_back(value.label + ": " + value.value + "  (" + value.origin + ")");
  }
  write_list(out, words.say("trace.values"), values);
  for (const ExplainedPart& part : explanation.parts) {
    out.heading(part.heading);
    for (const ExplainedStep& step : part.steps) {
      out.paragraph(step.text + "  =  " + step.value, 2 + 2 * step.depth);
    }
  }
  write_list(out, words.say("trace.rests_on"), explanation.rests_on);
  std::vector<std::string> questions;
  for (const ExplainedQuestion& question : explanation.questions) {
    questions.push_back(words.say("trace.question", {{"facts", joined(question.facts)},
                                                     {"n", std::to_string(question.settles)}}));
  }
  write_list(out, words.say("trace.questions"), questions);
  write_list(out, words.say("trace.turns"), explanation.turns);
  return out.take();
}

std::string text_of_markets(const Phrases& phrases, Day day, const std::vector<MarketText>& markets,
                            const TextOptions& options) {
  const Words& words = phrases.words();
  Writer out(options.colour);
  std::optional<Day> oldest;
  for (const MarketText& market : markets) {
    if (!market.loaded) continue;
    if (market.rates_of && (!oldest || *market.rates_of < *oldest)) oldest = market.rates_of;
    out.line(out.bold(market.market + " " + market.name) + "  " +
             out.toned(market.entering, std::string(sign_of(market.entering)) + " " + market.word));
    out.paragraph(market.reason, 4);
    out.paragraph(days_line(phrases, market), 4);
    if (market.total) {
      out.paragraph(
          words.say(market.total->lower_bound ? "report.total_at_least" : "report.total") + ": " +
              market.cost,
          4);
    }
  }
  out.line();
  if (oldest) out.paragraph(rates_line(phrases, *oldest, day), 0);
  out.paragraph(words.say("markets.note"), 0);
  out.paragraph(words.say("report.limits"), 0);
  return out.take();
}

}  // namespace zerokm
