// The words a message is understood by, in six languages, and the search for the longest of them.
// The tables are data: each row says what its words mean; readers decide what follows from that.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "intake/folded_text.h"

namespace zerokm {

enum class TermKind : std::uint8_t {
  label,        // names the fact `target`; its value follows
  verb,         // the same, and the value may stand before it: "2025-06 registered"
  states,       // states target = value by itself: "LHD"
  answers,      // means target = value only behind a label of target: "left"
  presence,     // a paper or an event; value "if there|if not", said by have and lack
  have,         // "with", "available"; before or behind a presence
  lack,         // "without", "not available"
  unit,         // target: km, wan_km, mile, kw, hp, cm3, litre, turbo, seat, door, percent
  scale,        // target: the power of ten a number is multiplied by
  currency,     // target: a member of the currency choice
  month,        // target: 1 to 12
  country,      // target: a member of the country choice; value "to" where the form says so itself
  toward,       // a destination follows; value "label" where it is a field of a form
  filler,       // may stand between a label and its value
  approximate,  // the number beside it is rounded
  bound,        // the number beside it is a limit, not a value
  plan,         // what follows has not happened yet
  negation,     // turns the next statement off
  relative,     // a date counted from today
  power,        // label of a power; target a fact, or empty where it does not say of which motor
  displacement_and_power,
  price,     // label of the price
  other,     // label of something not read; its value must not be taken for something else
  personal,  // label of personal data; target: owner, address, identity, plate, phone
  document,  // name of a paper; target: certificate, driving_licence, conformity, licence, invoice
  wanted,    // the line is a request for a car, not an offer of one
  company,   // the sentence speaks about a firm's business, not about one car
};

struct Term {
  TermKind kind;
  const char* target;
  const char* value;
  const char* words;  // separated by '|'; a '*' at the end lets the word go on
};

struct TermMatch {
  const Term* term = nullptr;
  std::size_t end = 0;
};

class Lexicon {
 public:
  // The one made of all tables; built on first use.
  static const Lexicon& all();

  // The longest term whose words begin at `at`, which must be a place where a word can begin.
  TermMatch longest(const FoldedText& text, std::size_t at) const;

  // The longest words at `at` that mean a value of that fact behind its label.
  TermMatch answer(const FoldedText& text, std::size_t at, std::string_view target) const;

  // The term that names a vehicle number.
  const Term* vin_label() const { return vin_label_; }

 private:
  struct Entry {
    std::u32string words;
    const Term* term;
    bool open_end;
  };
  struct Range {
    std::size_t begin, end, depth;
  };
  Lexicon();
  void add(const Term* terms, std::size_t count);
  Range narrowed(Range range, char32_t c) const;
  const Entry* complete(Range range, const FoldedText& text, std::size_t end,
                        std::string_view target) const;
  TermMatch search(const FoldedText& text, std::size_t at, std::string_view target) const;

  std::vector<Entry> entries_;  // sorted by words
  const Term* vin_label_ = nullptr;
};

// The tables, one file each.
struct TermTable {
  const Term* terms;
  std::size_t count;
};
TermTable chinese_terms();
TermTable english_terms();
TermTable english_grammar();
TermTable russian_terms();
TermTable russian_grammar();
TermTable arabic_terms();
TermTable kazakh_terms();
TermTable uzbek_terms();
TermTable country_terms();

}  // namespace zerokm
