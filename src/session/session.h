// One inspection from an empty form to an answer: what the user pasted, typed and chose, and what
// follows from it. Screens, the command line and tests all do the same deeds here.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "intake/intake.h"
#include "knowledge/knowledge.h"
#include "knowledge/saved_car.h"
#include "report/inspection.h"

namespace zerokm {

class Session {
 public:
  // `today` is the date in Beijing; the knowledge must outlive the session.
  Session(const Knowledge& knowledge, Day today);

  // Replaces the pasted message. Facts the user typed stay; readings he chose are forgotten.
  void paste(std::string_view bytes);
  // The same with a message, or a table's row, that has been read already.
  void take(Reading reading);
  // What a scanner read, a fact a line ("VIN ..."): stands beside the message and outlives it. A
  // new line takes the place of earlier ones with the same label.
  void add_scanned(std::string_view lines);
  // Facts from a file, as if typed.
  void add_facts(const FactSheet& facts, SourceKind source);
  // The user's own value for a fact; it wins over everything read.
  void state(FactId fact, const ValueSet& values);
  void forget(FactId fact);
  // Settles an ambiguous fact: which of Understood::alternatives is right.
  void choose_reading(FactId fact, std::size_t alternative);
  // A destination by id ("RU"); false where there is none. Its ruleset may still have to be added
  // to the knowledge; until then there is no answer for it.
  bool choose_market(std::string_view ruleset);
  // The user's own exchange rate or other editable value.
  void override_value(const Override& value);
  // Phases checked besides the car and the deal.
  void switch_phases(bool papers, bool filing, bool arrival);
  // The day of the check, when it is not today. Doubtful: the clock is wrong and nobody has said
  // what day it is.
  void set_day(Day day, bool doubtful = false);
  // What the user brought in, to go on with later; and going on with it. A reading that the message
  // no longer has is asked again.
  SavedCar saved() const;
  void restore(const SavedCar& car);
  // The id of the car in the user's list; empty where it is not in there.
  const std::string& kept_as() const { return kept_as_; }
  void keep_as(std::string_view id) { kept_as_ = id; }
  // Back to an empty form; the market and the language stay.
  void clear();

  const Reading& reading() const { return reading_; }
  const std::vector<Understood>& understood() const { return understood_; }
  const std::string& market() const { return market_; }
  const std::vector<Override>& overrides() const { return options_.overrides; }
  Day day() const { return day_; }
  bool day_doubtful() const { return day_doubtful_; }
  const Knowledge& knowledge() const { return knowledge_; }
  // A fact by its name in the vocabulary; the name must exist there.
  FactId fact(std::string_view name) const;
  // What the answers rest on now, assumed dates included.
  FactSheet facts() const;
  bool market_loaded() const { return knowledge_.program(market_) != nullptr; }
  // The days at the destination that move together when the day of arrival does: arrival and
  // clearance, and the others nobody has stated.
  std::vector<FactId> days_of_arrival(const FactSheet& facts) const;
  // Ids of the destinations one can choose, in the order of the vocabulary's countries.
  std::vector<std::string> markets() const;

  // Facts with several readings left that do not all lead to the same answer: worth a question.
  std::vector<FactId> open_questions() const;
  // The answers of both sides; one side where no market is chosen.
  Inspected inspect() const;
  // The same in words, with questions, strips of days and the comparison of importers.
  InspectionText text(const Words& words, const Inspected& inspected) const;
  // The answers of one side (0: leaving) on so many days from today or from the application on, as
  // runs of equal ones: the day of application moves, or those at the destination.
  std::vector<DayBar> days(const Words& words, const Inspected& inspected, std::size_t side,
                           int count) const;
  // The message to the seller, in the language of `words`.
  std::string request(const Words& words, const Inspected& inspected) const;

 private:
  void settle_all();
  FactSheet facts_with(FactId changed, const ValueSet& values) const;
  void add_implied(FactSheet& sheet) const;
  void add_assumed(FactSheet& sheet) const;
  std::vector<SideRun> run_sides(const FactSheet& sheet) const;
  SideRun run_side(const Program& program, const Ruleset& ruleset, const FactSheet& sheet) const;
  bool is_settled(const Understood& item) const;
  bool readings_differ(const Understood& item) const;
  std::vector<QuestionText> questions(const Phrases& phrases) const;
  std::vector<ImporterText> importers(const Phrases& phrases, const Inspected& inspected) const;
  std::vector<DecidingDays> deciding_days(const Words& words, const Inspected& inspected) const;
  std::vector<DayBar> bars(const Words& words, const SideRun& side, const FactSheet& facts,
                           const std::vector<FactId>& moving, Day from, Day until) const;
  std::vector<FactText> fact_texts(const Phrases& phrases, const Inspected& inspected) const;
  bool matters(FactId fact, const Inspected& inspected) const;
  std::vector<std::string> contradictions(const Phrases& phrases) const;

  const Knowledge& knowledge_;
  Day day_;
  bool day_doubtful_ = false;
  Reading reading_;
  std::vector<std::string> scanned_;  // lines
  std::vector<Understood> understood_;
  FactSheet typed_;
  std::map<FactId, std::size_t> chosen_;
  std::string market_;
  RunOptions options_;
  std::string kept_as_;
};

// The export ruleset: the one whose side is export. Null where none is loaded.
const Ruleset* export_ruleset(const Knowledge& knowledge);

}  // namespace zerokm
