// An expression of the rule language as a tree. Every part knows which bytes of the text it is.
#pragma once
#include <cstdint>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/number.h"
#include "core/problem.h"
#include "core/unit.h"
#include "rules/ruleset.h"

namespace zerokm {

enum class Form : std::uint8_t {
  truth,       // yes, no: `number` is 1 or 0
  number,      // 3.5 EUR/cm3
  day,         // 2026-01-01
  text,        // 'BYD'
  name,        // a fact, a derived value, a member of a choice
  negation,    // not a
  opposite,    // -a
  both,        // a and b and ...
  either,      // a or b or ...
  sum,         // a + b - c ...
  product,     // a * b * ...
  comparison,  // a <= b
  member,      // x in {a, b}: parts are x, a, b
  between,     // x in a..b: parts are x, a, b
  call         // word(parts)
};

enum class Comparison : std::uint8_t { equal, unequal, less, at_most, greater, at_least };

struct Part {
  Form form = Form::truth;
  Comparison comparison = Comparison::equal;
  Decimal number;
  Unit unit;
  Day day;
  std::string word;                 // name, text or function
  std::vector<int> parts;           // places in Expression::parts
  std::vector<std::uint8_t> minus;  // sum: which parts are subtracted
  std::size_t begin = 0;            // byte range in the text
  std::size_t end = 0;
};

struct Expression {
  SourceText source;
  std::vector<Part> parts;
  int root = -1;

  const Part& part(int at) const { return parts[static_cast<std::size_t>(at)]; }
  // The text of one part, as written.
  std::string text_of(int at) const;
  // Where one part begins.
  Place place_of(int at) const;
};

// A mistake in an expression, at a byte offset of its text.
Problem problem_in(const SourceText& source, std::size_t offset, std::string id,
                   std::string message);
Place place_at(const SourceText& source, std::size_t offset);

// Reads the text of an expression. Problem ids: expression-empty, expression-too-long,
// expression-too-deep, expression-syntax, unknown-operator, number-too-large, no-such-day.
Outcome<Expression> parse_expression(const SourceText& source);

}  // namespace zerokm
