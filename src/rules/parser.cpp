#include <array>
#include <string>

#include "core/limits.h"
#include "rules/expression.h"
#include "rules/lexer.h"

namespace zerokm {
namespace {

constexpr std::array<std::string_view, 4> keywords = {"and", "or", "not", "in"};

bool is_keyword(std::string_view word) {
  for (const std::string_view keyword : keywords) {
    if (word == keyword) return true;
  }
  return false;
}

// Recursive descent; each function reads one level of binding, from `or` down to a single value.
// A negative place means that a problem was reported.
class Parser {
 public:
  explicit Parser(const SourceText& source) : source_(source), lexer_(source) {
    expression_.source = source;
  }

  Outcome<Expression> parse() {
    Outcome<Expression> outcome;
    if (advance()) {
      expression_.root = either();
      if (expression_.root >= 0 && token_.kind != LexemeKind::end) {
        expression_.root = fail("expected an operator or the end");
      }
    }
    if (problem_) {
      outcome.problems.push_back(*problem_);
    } else {
      outcome.value = std::move(expression_);
    }
    return outcome;
  }

 private:
  bool advance() {
    previous_end_ = token_.end;
    const std::optional<Lexeme> token = lexer_.next();
    if (!token) {
      if (!problem_) problem_ = lexer_.problem();
      return false;
    }
    token_ = *token;
    return true;
  }

  int report(std::size_t offset, std::string id, std::string message) {
    if (!problem_) problem_ = problem_in(source_, offset, std::move(id), std::move(message));
    return -1;
  }

  std::string found() const {
    if (token_.kind == LexemeKind::end) return "the end";
    return "'" + source_.text.substr(token_.begin, token_.end - token_.begin) + "'";
  }

  int fail(const std::string& expected) {
    return report(token_.begin, "expression-syntax", expected + ", found " + found());
  }

  bool is_sign(std::string_view sign) const {
    return token_.kind == LexemeKind::sign && token_.text == sign;
  }
  bool is_word(std::string_view word) const {
    return token_.kind == LexemeKind::name && token_.text == word;
  }

  bool expect(std::string_view sign) {
    if (!is_sign(sign)) {
      fail("expected '" + std::string(sign) + "'");
      return false;
    }
    return advance();
  }

  int add(Part part, std::size_t begin) {
    part.begin = begin;
    part.end = previous_end_;
    expression_.parts.push_back(std::move(part));
    return static_cast<int>(expression_.parts.size()) - 1;
  }

  // a <word> b <word> c ... as one part.
  int chain(std::string_view word, Form form, int (Parser::*operand)()) {
    const std::size_t begin = token_.begin;
    const int first = (this->*operand)();
    if (first < 0 || !is_word(word)) return first;
    Part part;
    part.form = form;
    part.parts.push_back(first);
    while (is_word(word)) {
      if (!advance()) return -1;
      const int next = (this->*operand)();
      if (next < 0) return -1;
      part.parts.push_back(next);
    }
    return add(std::move(part), begin);
  }

  int either() {
    if (++depth_ > limits::expression_depth) {
      return report(
          token_.begin, "expression-too-deep",
          "expected at most " + std::to_string(limits::expression_depth) + " levels of brackets");
    }
    const int at = chain("or", Form::either, &Parser::both);
    --depth_;
    return at;
  }
  int both() { return chain("and", Form::both, &Parser::comparison); }

  int comparison() {
    const std::size_t begin = token_.begin;
    const int left = sum();
    if (left < 0) return -1;
    if (is_word("in")) return advance() ? membership(left, begin) : -1;
    Part part;
    part.form = Form::comparison;
    if (is_sign("=="))
      part.comparison = Comparison::equal;
    else if (is_sign("!="))
      part.comparison = Comparison::unequal;
    else if (is_sign("<="))
      part.comparison = Comparison::at_most;
    else if (is_sign(">="))
      part.comparison = Comparison::at_least;
    else if (is_sign("<"))
      part.comparison = Comparison::less;
    else if (is_sign(">"))
      part.comparison = Comparison::greater;
    else
      return left;
    if (!advance()) return -1;
    const int right = sum();
    if (right < 0) return -1;
    part.parts = {left, right};
    return add(std::move(part), begin);
  }

  int membership(int left, std::size_t begin) {
    Part part;
    part.parts.push_back(left);
    if (!is_sign("{")) {
      part.form = Form::between;
      const int low = sum();
      if (low < 0 || !expect("..")) return -1;
      const int high = sum();
      if (high < 0) return -1;
      part.parts.push_back(low);
      part.parts.push_back(high);
      return add(std::move(part), begin);
    }
    part.form = Form::member;
    do {
      if (!advance()) return -1;
      const bool member = token_.kind == LexemeKind::name && !is_keyword(token_.text);
      if (!member && token_.kind != LexemeKind::text) {
        return fail("expected a member or a 'text'");
      }
      const int at = value();
      if (at < 0) return -1;
      part.parts.push_back(at);
    } while (is_sign(","));
    if (!expect("}")) return -1;
    return add(std::move(part), begin);
  }

  int sum() {
    const std::size_t begin = token_.begin;
    const int first = product();
    if (first < 0 || !(is_sign("+") || is_sign("-"))) return first;
    Part part;
    part.form = Form::sum;
    part.parts.push_back(first);
    part.minus.push_back(false);
    while (is_sign("+") || is_sign("-")) {
      part.minus.push_back(is_sign("-"));
      if (!advance()) return -1;
      const int next = product();
      if (next < 0) return -1;
      part.parts.push_back(next);
    }
    return add(std::move(part), begin);
  }

  int product() {
    const std::size_t begin = token_.begin;
    const int first = unary();
    if (first < 0 || !is_sign("*")) return first;
    Part part;
    part.form = Form::product;
    part.parts.push_back(first);
    while (is_sign("*")) {
      if (!advance()) return -1;
      const int next = unary();
      if (next < 0) return -1;
      part.parts.push_back(next);
    }
    return add(std::move(part), begin);
  }

  int unary() {
    const std::size_t begin = token_.begin;
    if (!is_word("not") && !is_sign("-")) return value();
    if (++depth_ > limits::expression_depth) {
      return report(
          begin, "expression-too-deep",
          "expected at most " + std::to_string(limits::expression_depth) + " levels of brackets");
    }
    Part part;
    part.form = is_sign("-") ? Form::opposite : Form::negation;
    if (!advance()) return -1;
    const int inner = unary();
    if (inner < 0) return -1;
    --depth_;
    part.parts.push_back(inner);
    return add(std::move(part), begin);
  }

  int value() {
    const std::size_t begin = token_.begin;
    Part part;
    switch (token_.kind) {
      case LexemeKind::number:
        return number();
      case LexemeKind::day:
        part.form = Form::day;
        part.day = token_.day;
        return advance() ? add(std::move(part), begin) : -1;
      case LexemeKind::text:
        part.form = Form::text;
        part.word = std::string(token_.text);
        return advance() ? add(std::move(part), begin) : -1;
      case LexemeKind::name:
        return name();
      case LexemeKind::sign:
        if (is_sign("(")) {
          if (!advance()) return -1;
          const int inner = either();
          if (inner < 0 || !expect(")")) return -1;
          return inner;
        }
        break;
      case LexemeKind::end:
        break;
    }
    if (is_sign("..")) return fail("expected a value before and after '..'");
    return fail("expected a value");
  }

  int name() {
    const std::size_t begin = token_.begin;
    if (is_keyword(token_.text)) return fail("expected a value");
    Part part;
    part.word = std::string(token_.text);
    if (!advance()) return -1;
    if (is_sign("(")) return call(std::move(part), begin);
    part.form = part.word == "yes" || part.word == "no" ? Form::truth : Form::name;
    part.number.digits = part.word == "yes" ? 1 : 0;
    return add(std::move(part), begin);
  }

  int call(Part part, std::size_t begin) {
    part.form = Form::call;
    if (!advance()) return -1;
    while (!is_sign(")")) {
      const int argument = either();
      if (argument < 0) return -1;
      part.parts.push_back(argument);
      const bool semicolon = part.word == "lookup" && part.parts.size() == 1;
      if (semicolon) {
        if (!expect(";")) return -1;
      } else if (is_sign(",")) {
        if (!advance()) return -1;
      } else if (!is_sign(")")) {
        return fail("expected ',' or ')'");
      } else {
        continue;
      }
      if (is_sign(")")) return fail("expected a value");
    }
    if (!advance()) return -1;
    return add(std::move(part), begin);
  }

  // A number and the unit behind it.
  int number() {
    const std::size_t begin = token_.begin;
    Part part;
    part.form = Form::number;
    part.number = token_.number;
    if (!advance()) return -1;
    if (is_sign("%")) {
      part.number.decimals += 2;
      if (part.number.decimals > max_decimals) {
        return report(begin, "number-too-large", "expected at most 12 decimals");
      }
      return advance() ? add(std::move(part), begin) : -1;
    }
    const bool unit = token_.kind == LexemeKind::name && !is_keyword(token_.text);
    if (unit && !read_unit(part.unit)) return -1;
    if (token_.kind == LexemeKind::number) return fail("expected a unit or an operator");
    return add(std::move(part), begin);
  }

  bool read_unit(Unit& unit) {
    bool above = true;
    while (true) {
      if (token_.kind != LexemeKind::name) {
        fail("expected a unit");
        return false;
      }
      // One day is a number of days.
      const std::string name = token_.text == "day" ? "days" : std::string(token_.text);
      const std::optional<Unit> factor = unit_from_text(name);
      if (!factor) {
        fail("expected a unit");
        return false;
      }
      unit = above ? unit_product(unit, *factor) : unit_quotient(unit, *factor);
      if (!advance()) return false;
      if (!is_sign("/")) return true;
      if (!advance()) return false;
      above = false;
    }
  }

  const SourceText& source_;
  Lexer lexer_;
  Expression expression_;
  Lexeme token_;
  std::size_t previous_end_ = 0;
  std::size_t depth_ = 0;
  std::optional<Problem> problem_;
};

}  // namespace

Outcome<Expression> parse_expression(const SourceText& source) {
  Outcome<Expression> outcome;
  if (source.text.size() > limits::expression_bytes) {
    outcome.problems.push_back(
        problem_in(source, 0, "expression-too-long",
                   "expected at most " + std::to_string(limits::expression_bytes) +
                       " bytes, found " + std::to_string(source.text.size())));
    return outcome;
  }
  if (source.text.find_first_not_of(" \t\n") == std::string::npos) {
    outcome.problems.push_back(
        problem_in(source, 0, "expression-empty", "expected an expression, found nothing"));
    return outcome;
  }
  return Parser(source).parse();
}

}  // namespace zerokm
