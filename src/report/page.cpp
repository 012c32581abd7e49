#include "report/page.h"

#include <algorithm>

#include "core/order.h"

namespace zerokm {
namespace {

std::string key(const char* group, const char* name) { return std::string(group) + "." + name; }

// Rows that want something come first, then what holds, then what does not concern this car.
int rank(Status status) {
  switch (status) {
    case Status::unmet:
      return 0;
    case Status::missing_paper:
      return 1;
    case Status::disputed:
      return 2;
    case Status::unknown:
      return 3;
    case Status::information:
      return 4;
    case Status::amount:
      return 5;
    case Status::exempt:
      return 6;
    case Status::met:
      return 7;
    case Status::not_applicable:
      return 8;
  }
  return 9;
}

Overall look_of(const Finding& finding) {
  switch (finding.status) {
    case Status::met:
    case Status::exempt:
      return Overall::nothing_against;
    case Status::unmet:
      if (finding.rule->scope) return Overall::out_of_scope;
      if (finding.rule->consistency) return Overall::cannot_say;
      if (finding.rule->severity != Severity::blocks) return Overall::needs_document;
      return finding.rule->confidence == Confidence::verified ? Overall::blocked
                                                              : Overall::probably_blocked;
    case Status::missing_paper:
      return finding.rule->phase == Phase::car ? Overall::needs_document : Overall::cannot_say;
    case Status::unknown:
    case Status::disputed:
      return Overall::cannot_say;
    case Status::amount:
    case Status::information:
      return Overall::no_objection;
    case Status::not_applicable:
      break;
  }
  return Overall::not_covered;
}

std::string status_word(const Words& words, const Finding& finding) {
  if (finding.status == Status::unmet) return words.say(key("overall", name_of(look_of(finding))));
  if (finding.status == Status::missing_paper) {
    if (finding.rule->phase == Phase::car) return words.say("overall.needs_document");
    return words.say(finding.rule->phase == Phase::arrival ? "ui.rule.on_arrival"
                                                           : "ui.rule.ask_seller");
  }
  return words.say(key("status", name_of(finding.status)));
}

// Folded away: what holds, what does not concern this car, and what nobody knows yet but does not
// decide the headline either.
bool is_quiet(const Finding& finding, const RunOptions& options) {
  switch (finding.status) {
    case Status::met:
    case Status::exempt:
    case Status::not_applicable:
      return true;
    case Status::unknown:
      break;
    default:
      return false;
  }
  if (finding.rule->severity == Severity::information) return true;
  switch (finding.rule->phase) {
    case Phase::car:
      return false;
    case Phase::papers:
      return !options.papers;
    case Phase::filing:
      return !options.filing;
    case Phase::arrival:
      return !options.arrival;
  }
  return false;
}

const char* explanation_suffix(Status status) {
  switch (status) {
    case Status::met:
      return ".met";
    case Status::unmet:
    case Status::missing_paper:
      return ".unmet";
    case Status::exempt:
      return ".exempt";
    case Status::unknown:
      return ".unknown";
    case Status::disputed:
      return ".disputed";
    case Status::amount:
      return ".amount";
    case Status::information:
      return ".info";
    case Status::not_applicable:
      return ".na";
  }
  return "";
}

const Source* source_of(const Ruleset& ruleset, const std::string& name) {
  const auto at = std::find_if(ruleset.sources.begin(), ruleset.sources.end(),
                               [&](const Source& source) { return source.key == name; });
  return at == ruleset.sources.end() ? nullptr : &*at;
}

std::string in_force_text(const Phrases& phrases, const Rule& rule) {
  std::string span = phrases.date_span(rule.from ? rule.from->number : open_low,
                                       rule.until ? rule.until->number : open_high);
  const auto clock = phrases.vocabulary().find(rule.clock);
  if (!rule.from && !rule.until) return phrases.words().say("law.always");
  if (!clock) return span;
  return phrases.words().say("law.by_clock",
                             {{"span", span}, {"clock", phrases.fact_label(*clock)}});
}

RuleText rule_text(const Phrases& phrases, const Run& run, const Finding& finding) {
  const Words& words = phrases.words();
  RuleText text;
  text.id = finding.rule->id;
  text.phase = finding.rule->phase;
  text.severity = finding.rule->severity;
  text.status = finding.status;
  text.confidence = finding.rule->confidence;
  text.look = look_of(finding);
  text.quiet = is_quiet(finding, run.options);
  text.title = words.say(text.id + ".title");
  text.word = status_word(words, finding);
  const std::string explanation = text.id + explanation_suffix(finding.status);
  if (words.has(explanation)) {
    text.explanation = filled(phrases, run, words.say(explanation));
  } else if (finding.status == Status::unknown && !finding.undecided.empty()) {
    text.explanation =
        words.say("ui.rule.needs_fact", {{"fact", phrases.fact_label(finding.undecided.front())}});
  }
  const bool open = rank(finding.status) <= rank(Status::unknown);
  if (open && words.has(text.id + ".change")) {
    text.changes.push_back(filled(phrases, run, words.say(text.id + ".change")));
  }
  for (const std::string& flag : finding.flags) {
    text.notices.push_back(filled(phrases, run, words.say("flag." + flag)));
  }
  text.law = law_texts(phrases, *finding.rule, *finding.ruleset);
  return text;
}

CostText cost_text(const Phrases& phrases, const Run& run, const Finding& finding) {
  const Words& words = phrases.words();
  CostText text;
  text.id = finding.rule->id;
  text.title = words.say(text.id + ".title");
  text.known = finding.amount && finding.amount->valid;
  text.amount = finding.amount ? phrases.figure(*finding.amount) : words.say("value.unknown");
  if (words.has(text.id + ".amount")) {
    text.formula = filled(phrases, run, words.say(text.id + ".amount"));
  }
  for (const RowUsed& row : finding.rows) {
    text.rows.push_back(
        words.say("cost.row", {{"table", row.file},
                               {"line", std::to_string(row.line)},
                               {"value", phrases.number({row.value, row.decimals})}}));
  }
  return text;
}

void note_rates(const Finding& finding, CostTable& costs) {
  for (const RowUsed& row : finding.rows) {
    if (row.as_of && (!costs.rates_of || *row.as_of < *costs.rates_of)) costs.rates_of = row.as_of;
  }
}

void add_papers(const Phrases& phrases, const Finding& finding, std::vector<PaperText>& papers) {
  if (!wants_papers(finding)) return;
  for (PaperText& paper : papers_asked(phrases, finding)) {
    const bool listed = std::any_of(papers.begin(), papers.end(),
                                    [&](const PaperText& other) { return other.key == paper.key; });
    if (!listed) papers.push_back(std::move(paper));
  }
}

// Facts that could still decide something, the ones that could stop the car first.
std::vector<FactId> missing_facts(const Phrases& phrases, const Answer& answer) {
  std::vector<FactId> facts;
  for (const Severity severity : {Severity::blocks, Severity::document, Severity::cost}) {
    for (const Finding& finding : answer.findings) {
      const bool open = finding.status == Status::unknown || finding.status == Status::disputed ||
                        (finding.status == Status::amount && finding.amount &&
                         finding.amount->low != finding.amount->high);
      if (finding.rule->severity != severity || finding.rule->phase != Phase::car || !open)
        continue;
      for (const FactId fact : finding.undecided) {
        if (phrases.vocabulary().entry(fact).role == FactRole::paper) continue;
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
      }
    }
  }
  return facts;
}

std::optional<FirstFree> first_free(const Phrases& phrases, const Run& run, const Answer& answer) {
  for (const Finding& finding : answer.findings) {
    for (const NamedFigure& given : finding.gives) {
      if (given.name != first_free_given || !given.figure.valid) continue;
      const Figure& figure = given.figure;
      if (figure.low == open_low && figure.high == open_high) continue;
      FirstFree free{figure.low, figure.high, phrases.date_span(figure.low, figure.high), ""};
      const std::int64_t ahead = figure.low - run.day.number;
      if (figure.low == figure.high && ahead > 0) {
        free.in_days = phrases.words().say("ui.in_days", {{"n", std::to_string(ahead)}});
      }
      return free;
    }
  }
  return std::nullopt;
}

std::string sentence_of(const Phrases& phrases, const Run& run, const Answer& answer) {
  // Where nothing stands against it, no single rule is the reason.
  const bool reasoned = answer.overall != Overall::no_objection &&
                        answer.overall != Overall::nothing_against &&
                        answer.overall != Overall::check_again;
  for (const Finding& finding : answer.findings) {
    if (!reasoned || answer.deciding == nullptr || finding.rule != answer.deciding) continue;
    const std::string word = answer.deciding->id + explanation_suffix(finding.status);
    if (phrases.words().has(word)) return filled(phrases, run, phrases.words().say(word));
  }
  return filled(phrases, run, phrases.words().say(key("ui.sentence", name_of(answer.overall))));
}

}  // namespace

const char* read_key(ReadState read) {
  switch (read) {
    case ReadState::official:
      return "read.official";
    case ReadState::copy:
      return "read.copy";
    case ReadState::part:
      return "read.part";
    case ReadState::second_hand:
      return "read.second_hand";
    case ReadState::not_seen:
      return "read.not_seen";
  }
  return "";
}

std::vector<LabelledText> law_texts(const Phrases& phrases, const Rule& rule,
                                    const Ruleset& ruleset) {
  const Words& words = phrases.words();
  std::vector<LabelledText> rows;
  for (const Citation& cite : rule.cites) {
    const Source* source = source_of(ruleset, cite.source);
    if (source == nullptr) continue;
    const std::string own = "source." + source->key;
    std::string text = words.has(own) ? words.say(own) : source->title;
    if (!source->number.empty() && text.find(source->number) == std::string::npos) {
      text += ", " + source->number;
    }
    if (!cite.at.empty()) text += ", " + cite.at;
    rows.push_back({words.say("law.instrument"), text, ""});
    std::string where = words.say(read_key(source->read));
    rows.push_back({words.say("law.source"), where, source->url});
  }
  rows.push_back({words.say("law.in_force"), in_force_text(phrases, rule), ""});
  rows.push_back(
      {words.say("law.checked"),
       words.say("law.checked_and_recheck", {{"checked", phrases.date(rule.checked_on)},
                                             {"recheck", phrases.date(rule.recheck_by)}}),
       ""});
  rows.push_back(
      {words.say("law.confidence"), words.say(key("confidence", name_of(rule.confidence))), ""});
  return rows;
}

bool wants_papers(const Finding& finding) {
  return finding.status == Status::missing_paper ||
         (finding.status == Status::unmet && !finding.rule->asks.empty());
}

std::vector<PaperText> papers_asked(const Phrases& phrases, const Finding& finding) {
  std::vector<PaperText> papers;
  for (const std::string& asked : finding.rule->asks) {
    for (const Paper& known : finding.ruleset->papers) {
      if (known.key != asked) continue;
      PaperText text{asked, known.fact,   finding.rule->phase, phrases.words().say(known.name),
                     {},    known.states, known.name};
      for (const std::string& shown : known.shows) text.shows.push_back(phrases.words().say(shown));
      papers.push_back(std::move(text));
    }
  }
  return papers;
}

std::string filled(const Phrases& phrases, const Run& run, const std::string& pattern) {
  std::string text;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return text + pattern.substr(at);
    text.append(pattern, at, open - at);
    const std::string name = pattern.substr(open + 1, close - open - 1);
    const auto figure = value_of(*run.program, *run.facts, run.options, name);
    const auto fact = phrases.vocabulary().find(name);
    if (fact && phrases.vocabulary().entry(*fact).kind == FactKind::text) {
      const auto stated = run.facts->find(*fact);
      text += stated == run.facts->end() ? phrases.words().say("value.unknown")
                                         : stated->second.source.words;
    } else {
      text += figure ? phrases.bare(*figure) : phrases.words().say("value.unknown");
    }
    at = close + 1;
  }
}

std::vector<RuleText> all_rule_texts(const Phrases& phrases, const Run& run, const Answer& answer) {
  std::vector<RuleText> texts;
  for (const Finding& finding : answer.findings) {
    texts.push_back(rule_text(phrases, run, finding));
  }
  return texts;
}

SideText side_text(const Phrases& phrases, const Run& run, const Answer& answer) {
  const Words& words = phrases.words();
  const Ruleset& ruleset = *answer.ruleset;
  SideText side;
  side.ruleset = ruleset.id;
  side.side = ruleset.side;
  side.overall = answer.overall;
  side.deciding = answer.deciding == nullptr ? "" : answer.deciding->id;
  side.caption = words.say("market." + ruleset.id + ".caption");
  for (const Finding& finding : answer.findings) side.own_rules |= finding.ruleset->own;
  if (side.own_rules) side.caption += " \u00B7 " + words.say("report.own_rules_mark");
  side.word = words.say(key("overall", name_of(answer.overall)));
  side.sentence = sentence_of(phrases, run, answer);
  side.freshness = freshness_on(run.day, ruleset.checked_on, ruleset.recheck_by);
  side.freshness_line = words.say(key("freshness", name_of(side.freshness)),
                                  {{"checked", phrases.date(ruleset.checked_on)},
                                   {"recheck", phrases.date(ruleset.recheck_by)}});
  side.first_free = first_free(phrases, run, answer);
  for (const Finding& finding : answer.findings) {
    if (finding.rule->severity == Severity::cost) {
      if (finding.status != Status::not_applicable) {
        side.costs.lines.push_back(cost_text(phrases, run, finding));
        note_rates(finding, side.costs);
      }
    } else {
      side.rules.push_back(rule_text(phrases, run, finding));
    }
    add_papers(phrases, finding, side.papers);
  }
  side.confidence = words.say(key("ui.known_rules", name_of(ruleset.confidence)),
                              {{"n", std::to_string(answer.findings.size())}});
  order(side.rules, [](const RuleText& a, const RuleText& b) {
    if (a.quiet != b.quiet) return b.quiet;
    if (a.phase != b.phase) return a.phase < b.phase;
    return rank(a.status) < rank(b.status);
  });
  for (const Total& total : answer.totals) {
    side.costs.total = phrases.figure(total.figure);
    side.costs.lower_bound = total.lower_bound;
  }
  side.missing_facts = missing_facts(phrases, answer);
  for (const std::string& gap : ruleset.not_covered) side.not_covered.push_back(words.say(gap));
  for (const std::string& flag : answer.flags) {
    side.notices.push_back(filled(phrases, run, words.say("flag." + flag)));
  }
  return side;
}

}  // namespace zerokm
