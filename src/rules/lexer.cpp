#include "rules/lexer.h"

#include <array>

#include "core/ascii.h"
#include "core/text.h"
#include "rules/expression.h"

namespace zerokm {
namespace {

bool begins_name(char c) { return is_letter(c) || c == '_'; }

// Signs of other languages that people type here.
struct Slip {
  std::string_view written;
  std::string_view meant;
};
constexpr std::array<Slip, 9> slips = {{{"=>", ">="},
                                        {"=<", "<="},
                                        {"<>", "!="},
                                        {"===", "=="},
                                        {"&&", "and"},
                                        {"||", "or"},
                                        {"=", "=="},
                                        {"!", "not"},
                                        {"\"", "'"}}};
constexpr std::array<std::string_view, 19> signs = {"==", "!=", "<=", ">=", "..", "<", ">",
                                                    "+",  "-",  "*",  "/",  "%",  "(", ")",
                                                    "{",  "}",  ",",  ";",  "."};

}  // namespace

std::optional<Lexeme> Lexer::fail(std::size_t offset, std::string id, std::string message) {
  problem_ = problem_in(source_, offset, std::move(id), std::move(message));
  return std::nullopt;
}

Lexeme Lexer::made(LexemeKind kind, std::size_t begin) const {
  Lexeme token;
  token.kind = kind;
  token.begin = begin;
  token.end = at_;
  token.text = text_.substr(begin, at_ - begin);
  return token;
}

std::optional<Lexeme> Lexer::next() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) {
    ++at_;
  }
  if (at_ == text_.size()) return made(LexemeKind::end, at_);
  const char c = text_[at_];
  if (begins_name(c)) return name();
  if (is_digit(c)) return number_or_day();
  if (c == '\'') return quoted();
  return sign();
}

std::optional<Lexeme> Lexer::name() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const bool point = text_[at_] == '.' && at_ + 1 < text_.size() && begins_name(text_[at_ + 1]);
    if (!point && !begins_name(text_[at_]) && !is_digit(text_[at_])) break;
    ++at_;
  }
  return made(LexemeKind::name, begin);
}

std::optional<Lexeme> Lexer::number_or_day() {
  const std::size_t begin = at_;
  const std::string_view rest = text_.substr(at_);
  if (rest.size() >= 10 && rest[4] == '-' && rest[7] == '-' &&
      (rest.size() == 10 || !is_digit(rest[10]))) {
    bool digits = true;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) digits &= is_digit(rest[i]);
    if (digits) {
      const std::optional<Day> day = day_from_iso(rest.substr(0, 10));
      if (!day) {
        return fail(begin, "no-such-day",
                    "expected a day between 1900 and 2100, found '" +
                        std::string(rest.substr(0, 10)) + "'");
      }
      at_ += 10;
      Lexeme token = made(LexemeKind::day, begin);
      token.day = *day;
      return token;
    }
  }
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1])) {
    ++at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  }
  Lexeme token = made(LexemeKind::number, begin);
  const std::optional<Decimal> value = decimal_from_text(token.text);
  if (!value) {
    return fail(begin, "number-too-large",
                "expected a number of at most 12 decimals and 64 bits, found '" +
                    std::string(token.text) + "'");
  }
  token.number = *value;
  return token;
}

std::optional<Lexeme> Lexer::quoted() {
  const std::size_t begin = at_;
  const std::size_t close = text_.find('\'', at_ + 1);
  if (close == std::string_view::npos) {
    return fail(begin, "expression-syntax", "expected a closing ', found the end");
  }
  at_ = close + 1;
  Lexeme token = made(LexemeKind::text, begin);
  token.text = text_.substr(begin + 1, close - begin - 1);
  return token;
}

std::optional<Lexeme> Lexer::sign() {
  const std::string_view rest = text_.substr(at_);
  for (const Slip& slip : slips) {
    if (!rest.starts_with(slip.written)) continue;
    if ((slip.written == "=" && rest.starts_with("==")) ||
        (slip.written == "!" && rest.starts_with("!="))) {
      continue;
    }
    return fail(at_, "unknown-operator",
                "expected an operator, found '" + std::string(slip.written) + "'; did you mean '" +
                    std::string(slip.meant) + "'?");
  }
  for (const std::string_view known : signs) {
    if (!rest.starts_with(known)) continue;
    const std::size_t begin = at_;
    at_ += known.size();
    return made(LexemeKind::sign, begin);
  }
  std::size_t end = at_;
  next_character(text_, end);
  return fail(at_, "expression-syntax",
              "expected a name, a number or an operator, found '" +
                  std::string(text_.substr(at_, end - at_)) + "'");
}

}  // namespace zerokm
