// An answer in words: plain data that screens draw and the text and JSON reports write out.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/freshness.h"
#include "report/phrase.h"
#include "rules/answer.h"
#include "rules/program.h"

namespace zerokm {

struct LabelledText {
  std::string label;
  std::string text;
  std::string link;  // https address, or empty
};

// One rule as a row that opens.
struct RuleText {
  std::string id;
  Phase phase = Phase::car;
  Severity severity = Severity::information;
  Status status = Status::not_applicable;
  Overall look = Overall::not_covered;  // the shape and colour of the row
  Confidence confidence = Confidence::indicative;
  bool quiet = false;  // met, not applicable, or nobody asks it yet: folded away
  std::string title;
  std::string word;                  // "Met", "Needs a document", "Ask the seller"
  std::string explanation;           // with the car's own numbers
  std::vector<std::string> changes;  // what would change it
  std::vector<std::string> notices;  // its flags, in words
  std::vector<LabelledText> law;     // instrument, in force, source, checked, confidence
};

struct CostText {
  std::string id;
  std::string title;
  std::string amount;  // "800 800 RUB", "from .. to ..", "not known"
  std::string formula;
  std::vector<std::string> rows;  // rows of tables used, "utilisation_fee.csv, line 17: 40.04"
  bool known = true;
};

struct CostTable {
  std::vector<CostText> lines;
  std::string total;  // empty where there is no total
  bool lower_bound = false;
  std::optional<Day> rates_of;  // the oldest of the replaceable values the amounts rest on
};

struct PaperText {
  std::string key;   // "confirmation"
  std::string fact;  // of the vocabulary: it is held
  Phase phase = Phase::papers;
  std::string name;
  std::vector<std::string> shows;  // what it must show
  std::vector<PointFact> states;   // what each point says of the facts
  std::string name_key;            // of its name, for another language
};

// What a rule gives under this name is the first day that is free of what is wanted now.
inline constexpr std::string_view first_free_given = "first_free_date";

struct FirstFree {
  std::int64_t low = 0;  // days; equal where it is one day
  std::int64_t high = 0;
  std::string date;
  std::string in_days;  // "in 6 days"; empty where it has passed or is a span
};

// One stop of the journey: leaving China, or entering a market.
struct SideText {
  std::string ruleset;
  Side side = Side::destination;
  Overall overall = Overall::cannot_say;
  bool own_rules = false;  // rules of the user's own are among them
  std::string deciding;    // id of the deciding rule, or empty
  std::string caption, word, sentence;
  std::string confidence;  // "Indicative: 31 rules known"
  Freshness freshness = Freshness::fresh;
  std::string freshness_line;
  std::optional<FirstFree> first_free;
  std::vector<RuleText> rules;  // by phase; failing and undecided first, not applicable last
  CostTable costs;
  std::vector<PaperText> papers;      // still to be shown, each once
  std::vector<FactId> missing_facts;  // facts whose statement could decide something, first first
  std::vector<std::string> not_covered;
  std::vector<std::string> notices;  // flags of the whole side, in words
};

// What a run was made with; the answer's texts are filled from it.
struct Run {
  const Program* program = nullptr;
  const FactSheet* facts = nullptr;
  RunOptions options;
  Day day;  // of the check
};

SideText side_text(const Phrases& phrases, const Run& run, const Answer& answer);

// Whether a rule still wants its papers, and which papers it asks for at all.
bool wants_papers(const Finding& finding);
std::vector<PaperText> papers_asked(const Phrases& phrases, const Finding& finding);

// Law, source, when in force, when checked, confidence.
std::vector<LabelledText> law_texts(const Phrases& phrases, const Rule& rule,
                                    const Ruleset& ruleset);
// Key of the words that say how a source was read.
const char* read_key(ReadState read);

// Every rule of an answer in words, cost rules too, in the order of its findings.
std::vector<RuleText> all_rule_texts(const Phrases& phrases, const Run& run, const Answer& answer);

// Replaces {name} by the value of that fact or derived value in this run.
std::string filled(const Phrases& phrases, const Run& run, const std::string& pattern);

// "overall.needs_document" and the like; also used as ids in JSON.
const char* name_of(Overall overall);
const char* name_of(Status status);
const char* name_of(Phase phase);
const char* name_of(Severity severity);
const char* name_of(Confidence confidence);
const char* name_of(Freshness freshness);

}  // namespace zerokm
