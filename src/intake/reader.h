// Reads one message: walks over its tokens and lets each kind of term say what it means.
// Each kind of thing read has its file: reader_dates, _quantities, _power, _price, _words, _vin and
// _personal; reader_context answers what stands around a token, reader.cpp walks.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/intake.h"
#include "intake/tokens.h"

namespace zerokm {

class Reader {
 public:
  Reader(const Vocabulary& vocabulary, Reading& reading, Day today);
  void read();

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Mentions of one thing kept in a message: more are no message about one car, and every list that
  // is searched stays short.
  static constexpr std::size_t most_mentions = 64;

  // A number with what stands behind it: "1.2 万" "公里".
  struct Measure {
    std::vector<Decimal> readings;
    std::string_view unit;  // target of the unit term, or empty
    std::string_view currency;
    std::size_t begin = 0;  // tokens
    std::size_t end = 0;
    bool scaled = false;  // a word such as "thousand" stood behind it
  };
  // What stands behind a label.
  struct Value {
    std::size_t at = static_cast<std::size_t>(-1);  // token; none where there is no value
    bool separated = false;                         // a colon, a tab or a bar stood between
    bool next_line = false;
    std::string_view unit;  // "(km)" in the label
  };
  struct PowerMention {
    Measure measure;
    std::size_t label;   // token or none
    std::string target;  // fact, or empty
  };
  struct Mention {  // of a powertrain
    std::uint64_t members;
    std::size_t token;
    std::size_t label;
    std::string reason;
    bool fuel_only;  // petrol, diesel: also the fuel of a hybrid
  };

  // reader.cpp: the walk; reader_context.cpp: what stands around a token
  void walk();
  void drop_requests();
  void drop_lone_number();
  void visit(std::size_t i);
  void visit_label(std::size_t i);
  const Token& token(std::size_t i) const { return tokens_.list[i]; }
  bool is(std::size_t i, TermKind kind) const;
  std::string_view target_of(std::size_t i) const;   // of the token's term; empty where it is none
  std::string_view meaning_of(std::size_t i) const;  // the value of its term
  bool is_mark(std::size_t i, char32_t mark) const;
  bool is_field(std::size_t i) const;  // a term that begins a field of its own
  bool ends_clause(std::size_t i) const;
  bool starts_line(std::size_t i) const;
  std::size_t previous(
      std::size_t i) const;  // token before, fillers skipped; none at a clause's end
  Value value_behind(std::size_t i) const;
  bool says_label_again(std::size_t i, std::string_view target) const;
  std::size_t skip_group(std::size_t i, std::string_view& unit) const;
  std::size_t before_colon(std::size_t i) const;
  bool planned(std::size_t i) const;  // the clause speaks of what is not so yet
  bool negated(std::size_t i) const;
  bool asked(std::size_t i) const;           // the clause is a question
  bool about_business(std::size_t i) const;  // the line speaks of a firm, not of a car
  std::optional<FactId> fact(std::string_view id) const { return vocabulary_.find(id); }
  void offer(std::string_view id, const ValueSet& values, std::size_t begin, std::size_t end,
             std::size_t label, Likelihood likelihood, std::string_view reason);
  void offer_text(std::string_view id, std::string_view value, std::size_t begin, std::size_t end,
                  std::size_t label, Likelihood likelihood, std::string_view reason);
  void notice(std::string_view key, std::size_t begin, std::size_t end);
  void leave_unread(std::size_t begin, std::size_t end);
  bool has_fact(std::string_view id) const;
  void use(std::size_t begin, std::size_t end);

  // reader_dates.cpp
  void read_date_label(std::size_t i);
  void read_verb(std::size_t i);
  void finish_dates();
  bool take_date(std::size_t label, std::size_t at, Likelihood likelihood, std::string_view reason);
  std::optional<DateMatch> date_of(std::size_t at) const;
  std::optional<DateMatch> short_month(const NumberMatch& number) const;
  bool is_relative(std::size_t at) const;
  bool read_label_block(std::size_t i, const Value& value);
  void state_date(std::string_view id, const DateMatch& match, std::size_t at, std::size_t label,
                  Likelihood likelihood, std::string_view reason);
  std::string_view date_fact_of(std::size_t label) const;
  void state_certificate_rows();
  void state_mortgage_rows();
  void read_loose_date(std::size_t i);
  void offer_unlabelled_date();

  // reader_quantities.cpp
  Measure measure_at(std::size_t at) const;
  Measure span_end(const Measure& first) const;
  bool takes_value(std::size_t label) const;  // a colon or a number follows it
  void read_quantity_label(std::size_t i);
  void read_loose_number(std::size_t i);
  void state_mileage(const Measure& measure, std::size_t label, std::string_view hint,
                     Likelihood likelihood);
  bool stands_alone(const Measure& measure) const;
  bool behind_years(const Measure& measure) const;
  bool is_limit(const Measure& measure) const;
  bool is_approximate(const Measure& measure) const;
  void state_displacement(const Measure& measure, std::size_t label, std::string_view hint);
  void state_count(std::string_view id, const Measure& measure, std::size_t label);
  void state_model_year(const Measure& measure, std::size_t label);
  void read_transfer_count(std::size_t i);
  void read_unit_in_front(std::size_t i);

  // reader_power.cpp
  void read_power_label(std::size_t i);
  void note_power(const Measure& measure, std::size_t label, std::string_view target,
                  std::string_view hint);
  std::string_view power_owner(const Measure& measure);
  bool said_in_kilowatts(const PowerMention& mention, std::int64_t value) const;
  void finish_powers();
  void read_displacement_and_power(std::size_t i);

  // reader_price.cpp
  void read_price_label(std::size_t i);
  void read_currency(std::size_t i);
  void skip_same_price(const Measure& measure);
  void state_price(const Measure& measure, std::size_t label, Likelihood likelihood);
  void state_price_span(const Measure& lower, const Measure& upper, std::size_t label,
                        Likelihood likelihood);

  // reader_words.cpp
  void read_choice_label(std::size_t i);
  void read_text_label(std::size_t i);
  void state_brand_and_model(std::size_t begin, std::size_t end, std::size_t label);
  void read_statement(std::size_t i);
  void read_presence(std::size_t i);
  bool read_presence_word(std::size_t i, std::size_t word);
  void state_presence(std::size_t i, std::size_t word, bool there);
  void note_powertrain(std::string_view value, std::size_t token, std::size_t label);
  void finish_powertrain();
  void read_destination(std::size_t i);
  void finish_destinations();
  void read_other(std::size_t i);

  // reader_vin.cpp
  void read_vin_label(std::size_t i);
  void read_vin(std::size_t i, std::size_t label);
  std::size_t gathered_vin_end(std::size_t at) const;
  void state_vin(std::size_t begin, std::size_t end, std::size_t label);

  // reader_personal.cpp
  void drop_personal();
  void drop_behind(std::size_t i);

  const Vocabulary& vocabulary_;
  Reading& reading_;
  Day today_;
  FoldedText text_;
  Tokens tokens_;
  std::string_view document_;      // the paper whose name came last
  std::vector<std::size_t> rows_;  // labels of the certificate's rows that had a date
  std::vector<std::size_t> row_values_;
  std::vector<std::size_t> empty_labels_;  // date labels still without a value
  std::vector<PowerMention> powers_;
  std::vector<Mention> powertrains_;
  std::vector<std::size_t> destinations_;  // country tokens not named by a field
  std::vector<std::string> vins_;
  std::size_t mortgage_row_ = none;  // tokens of the dates
  std::size_t release_row_ = none;
};

}  // namespace zerokm
