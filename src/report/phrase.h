// Dates, numbers, amounts and facts in the form of one language. Only words and integers, no
// locale.
#pragma once
#include <string>

#include "core/vocabulary.h"
#include "core/words.h"
#include "rules/answer.h"

namespace zerokm {

class Phrases {
 public:
  Phrases(const Words& words, const Vocabulary& vocabulary)
      : words_(words), vocabulary_(vocabulary) {}

  const Words& words() const { return words_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  // "29 Nov 2026" and "29 November 2026", parts joined by no-break spaces.
  std::string date(Day day) const;
  std::string long_date(Day day) const;
  // "29 Nov 2026", "May 2026" for exactly one month, "2026" for exactly one year, else from - to.
  std::string date_span(std::int64_t low, std::int64_t high) const;

  // "1 010 400", "0.17", with the language's signs; trailing zeros behind the point are dropped
  // when `exact` is false.
  std::string number(Decimal value, bool exact = false) const;
  // A number with the name of its unit behind it.
  std::string with_unit(const std::string& number, const Unit& unit) const;

  // A figure of a run: amount, date, number, choice, with its unit; spans as "from - to".
  std::string figure(const Figure& figure) const;
  // The same without units other than money, for sentences that name the unit themselves.
  std::string bare(const Figure& figure) const;

  // The label of a fact, and a set of its values.
  std::string fact_label(FactId id) const;
  std::string fact_value(FactId id, const ValueSet& values) const;
  std::string choice_label(int choice, std::uint64_t members) const;

 private:
  std::string span(const std::string& low, const std::string& high) const;
  std::string truth(std::uint64_t members) const;

  const Words& words_;
  const Vocabulary& vocabulary_;
};

}  // namespace zerokm
