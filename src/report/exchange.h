// Amounts in another currency, by the editable table of rates that the rules use themselves.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary.h"
#include "rules/answer.h"
#include "rules/program.h"

namespace zerokm {

// A row of an editable table of rates: 1 unit of `from` is `rate` of `to`.
struct UsedRate {
  const Table* table = nullptr;
  std::string from, to;
  Decimal rate;        // as the table has it
  bool yours = false;  // replaced by the user
  Decimal now;         // the user's, or the table's
};

class Exchange {
 public:
  // Vocabulary and parameters must outlive the exchange.
  Exchange(const Vocabulary& vocabulary, const Ruleset& shared, std::vector<Override> overrides)
      : vocabulary_(vocabulary), shared_(shared), overrides_(std::move(overrides)) {}

  // Currencies that have a rate to another one.
  std::vector<std::string> currencies() const;
  // The rate straight, or turned round. Nothing where the table has neither.
  std::optional<UsedRate> rate(const std::string& from, const std::string& to) const;
  // The amount in the other currency, rounded to hundredths, over a third currency where there is
  // no straight rate. Both ends of a span; open ends stay open. Nothing where there is no way.
  std::optional<Figure> exchanged(const Figure& amount, const std::string& to) const;
  // The rates of this table that an answer's amounts rest on.
  std::vector<UsedRate> used(const Answer& answer) const;

 private:
  const std::vector<std::string>& names() const;
  const Table* table() const;
  UsedRate from_row(const Table& table, const TableRow& row) const;

  const Vocabulary& vocabulary_;
  const Ruleset& shared_;
  std::vector<Override> overrides_;
};

// "RUB" for an amount of money in one currency; empty for anything else.
std::string currency_of(const Figure& amount);

}  // namespace zerokm
