// The words and signs of an expression, one after the other.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"
#include "core/number.h"
#include "core/problem.h"
#include "rules/ruleset.h"

namespace zerokm {

enum class LexemeKind : std::uint8_t { name, number, day, text, sign, end };

struct Lexeme {
  LexemeKind kind = LexemeKind::end;
  std::string_view text;  // as written; for a text without its quotes
  Decimal number;
  Day day;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Lexer {
 public:
  explicit Lexer(const SourceText& source) : source_(source), text_(source.text) {}
  // The next token; `end` again and again behind the last one. Nothing after a mistake, see
  // problem().
  std::optional<Lexeme> next();
  const std::optional<Problem>& problem() const { return problem_; }

 private:
  std::optional<Lexeme> fail(std::size_t offset, std::string id, std::string message);
  std::optional<Lexeme> name();
  std::optional<Lexeme> number_or_day();
  std::optional<Lexeme> quoted();
  std::optional<Lexeme> sign();
  Lexeme made(LexemeKind kind, std::size_t begin) const;

  const SourceText& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace zerokm
