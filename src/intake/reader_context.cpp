// What stands around a token: its clause, its line, the value behind a label, whether the words
// deny, plan or ask.
#include <algorithm>

#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr std::size_t clause_reach = 40;  // tokens looked at for a question or a firm's speech
constexpr std::size_t plan_reach = 4;
constexpr std::size_t line_head = 12;  // tokens that may stand before a line's first label

bool is_opening(char32_t c) { return c == '(' || c == '[' || c == U'【' || c == U'「'; }
bool is_closing(char32_t c) { return c == ')' || c == ']' || c == U'】' || c == U'」'; }

// Marks that part a label from its value.
bool parts_value(char32_t c) {
  constexpr std::u32string_view marks = U":=|\t->→—._\"'«»“”【】「」[]()*#№•·✅☑";
  return marks.find(c) != std::u32string_view::npos;
}

bool is_field_mark(char32_t c) {
  return c == ':' || c == '\t' || c == '|' || c == '=' || c == U'】';
}

}  // namespace

bool Reader::is(std::size_t i, TermKind kind) const {
  return i < tokens_.list.size() && token(i).kind == TokenKind::term && token(i).term->kind == kind;
}

std::string_view Reader::target_of(std::size_t i) const {
  return i < tokens_.list.size() && token(i).term != nullptr ? token(i).term->target : "";
}

std::string_view Reader::meaning_of(std::size_t i) const {
  return i < tokens_.list.size() && token(i).term != nullptr ? token(i).term->value : "";
}

bool Reader::is_mark(std::size_t i, char32_t mark) const {
  return i < tokens_.list.size() && token(i).kind == TokenKind::mark && token(i).mark == mark;
}

bool Reader::is_field(std::size_t i) const {
  return is(i, TermKind::label) || is(i, TermKind::verb) || is(i, TermKind::power) ||
         is(i, TermKind::price) || is(i, TermKind::other) || is(i, TermKind::personal) ||
         is(i, TermKind::toward) || is(i, TermKind::displacement_and_power) ||
         is(i, TermKind::document) || is(i, TermKind::presence);
}

bool Reader::ends_clause(std::size_t i) const {
  if (i >= tokens_.list.size() || token(i).kind == TokenKind::line) return true;
  if (token(i).kind != TokenKind::mark) return false;
  if (token(i).mark == '.') {
    // A full stop before a blank, but not the point of an abbreviation.
    const char32_t behind = text_.at(token(i).end);
    const bool capital =
        behind == ' ' && token(i).end + 1 < text_.size() && text_.upper[token(i).end + 1];
    if (i > 0 && capital && token(i - 1).end - token(i - 1).begin > 1) return true;
    return i > 0 && (behind == ' ' || behind == '\n' || behind == 0) &&
           token(i - 1).end - token(i - 1).begin > 3;
  }
  constexpr std::u32string_view marks = U",;。!?|、\t";
  return marks.find(token(i).mark) != std::u32string_view::npos;
}

bool Reader::starts_line(std::size_t i) const {
  for (std::size_t steps = 0; i > 0; ++steps) {
    --i;
    if (token(i).kind == TokenKind::line) return true;
    if (steps == line_head) return false;
    // Bullets and item numbers stand in front of a field: "5.", "- ", "• ".
    // Other labels may share the line: the heads of columns.
    const bool item = token(i).kind == TokenKind::mark || is(i, TermKind::label) ||
                      (token(i).kind == TokenKind::number && token(i).end - token(i).begin <= 2);
    if (!item) return false;
  }
  return true;
}

std::size_t Reader::previous(std::size_t i) const {
  while (i > 0) {
    --i;
    if (ends_clause(i)) return none;
    if (is(i, TermKind::filler)) continue;
    if (token(i).kind == TokenKind::mark && !is_closing(token(i).mark) && token(i).mark != '(' &&
        token(i).mark != '.') {
      return none;
    }
    if (token(i).kind == TokenKind::mark) continue;
    return i;
  }
  return none;
}

// Behind "(in China)"; stays where a group holds a value. "(km)" tells the unit.
std::size_t Reader::skip_group(std::size_t i, std::string_view& unit) const {
  std::size_t end = i + 1;
  std::string_view found;
  for (; end < tokens_.list.size() && end < i + 12; ++end) {
    const Token& inside = token(end);
    if (inside.kind == TokenKind::mark && is_closing(inside.mark)) break;
    const bool words = inside.kind == TokenKind::word || inside.kind == TokenKind::term ||
                       inside.kind == TokenKind::mark;
    if (!words || is(end, TermKind::states) || is(end, TermKind::have) || is(end, TermKind::lack)) {
      return i;
    }
    if (is(end, TermKind::unit) || is(end, TermKind::currency)) found = inside.term->target;
  }
  if (end >= tokens_.list.size() || token(end).kind != TokenKind::mark) return i;
  if (!found.empty()) unit = found;
  return end + 1;
}

// "Date of first registration of the vehicle: ..." The words up to a colon belong to the label.
std::size_t Reader::before_colon(std::size_t i) const {
  for (std::size_t end = i; end < i + 6 && end < tokens_.list.size(); ++end) {
    if (is_mark(end, ':')) return end;
    const bool word = token(end).kind == TokenKind::word || is(end, TermKind::filler) ||
                      is(end, TermKind::unit) || is_mark(end, ',') || is_mark(end, '.');
    const bool other_unit = (is_mark(end, '(') && is(end + 1, TermKind::unit)) ||
                            (is_mark(end, ')') && is(end - 1, TermKind::unit));
    if (!word && !other_unit) return i;
  }
  return i;
}

Reader::Value Reader::value_behind(std::size_t i) const {
  Value value;
  const std::string_view target = target_of(i);
  std::size_t at = i + 1;
  const std::size_t colon = before_colon(at);
  for (std::size_t k = at; k < colon; ++k) {
    if (is(k, TermKind::unit) && value.unit.empty()) value.unit = target_of(k);
  }
  at = colon;
  for (; at < tokens_.list.size() && at < i + 24; ++at) {
    const Token& next = token(at);
    if (next.kind == TokenKind::line) {
      const bool alone = starts_line(i) && !value.next_line;
      if (!alone) return value;
      value.next_line = true;
      continue;
    }
    if (next.kind == TokenKind::mark) {
      if (is_opening(next.mark)) {
        const std::size_t behind = skip_group(at, value.unit);
        if (behind > at) {
          at = behind - 1;
          continue;
        }
      }
      const bool same_label =
          next.mark == '/' && is(at + 1, TermKind::label) && target_of(at + 1) == target;
      if (same_label) continue;
      if (!parts_value(next.mark) || (next.mark == '.' && ends_clause(at))) return value;
      if (is_field_mark(next.mark)) value.separated = true;
      continue;
    }
    if (is(at, TermKind::have) && at + 1 < tokens_.list.size() &&
        token(at + 1).kind == TokenKind::date) {
      continue;  // "since" and "with" are one word in Russian
    }
    // "O", "A" stand for fuels where a fuel is asked for.
    const bool answers = next.kind == TokenKind::term && !next.used &&
                         Lexicon::all().answer(text_, next.begin, target).term != nullptr;
    // "CA7150": the letters belong to what follows.
    const bool glued =
        script_of(text_.chars[next.end - 1]) == Script::latin && text_.is_digit(next.end);
    if ((is(at, TermKind::filler) || is(at, TermKind::approximate)) && !answers && !glued) continue;
    if (says_label_again(at, target)) continue;
    if (is(at, TermKind::unit) && (is_mark(at + 1, ':') || is_mark(at + 1, ')'))) {
      value.unit = next.term->target;
      continue;
    }
    // "Power, kW (hp): 137 (186)": the first number has the first unit.
    if (is(at, TermKind::unit) && is_mark(at + 1, '(') && is(at + 2, TermKind::unit) &&
        is_mark(at + 3, ')')) {
      value.unit = next.term->target;
      at += 3;
      continue;
    }
    if (next.used || next.kind == TokenKind::dropped) return value;
    value.at = at;
    return value;
  }
  return value;
}

// A form in two languages says its labels twice: "品牌型号 Model".
bool Reader::says_label_again(std::size_t i, std::string_view target) const {
  if (!is(i, TermKind::label)) return false;
  return target_of(i) == target || (target == "brand_and_model" && target_of(i) == "vehicle.model");
}

bool Reader::planned(std::size_t i) const {
  for (std::size_t step = 0; step < plan_reach && i > 0; ++step) {
    --i;
    if (ends_clause(i) || is_mark(i, '(') || is_mark(i, ')')) return false;
    if (is(i, TermKind::plan)) return true;
  }
  return false;
}

bool Reader::negated(std::size_t i) const {
  const std::size_t before = previous(i);
  return before != none && (is(before, TermKind::negation) || is(before, TermKind::lack));
}

bool Reader::asked(std::size_t i) const {
  const std::size_t end = std::min(tokens_.list.size(), i + clause_reach);
  for (std::size_t k = i + 1; k < end; ++k) {
    if (token(k).kind == TokenKind::line || is_mark(k, U'。') || is_mark(k, ',') ||
        is_mark(k, U'、') || is_mark(k, ';') || is_mark(k, '!')) {
      return false;
    }
    if (is_mark(k, '?')) return true;
    if (token(k).kind == TokenKind::word) {
      const char32_t c = text_.chars[token(k).begin];
      if (token(k).end - token(k).begin == 1 && (c == U'吗' || c == U'么' || c == U'呢'))
        return true;
    }
  }
  return false;
}

bool Reader::about_business(std::size_t i) const {
  for (std::size_t k = i, steps = 0; k > 0 && steps < clause_reach; ++steps) {
    --k;
    if (token(k).kind == TokenKind::line) break;
    if (is(k, TermKind::company)) return true;
  }
  const std::size_t end = std::min(tokens_.list.size(), i + clause_reach);
  for (std::size_t k = i + 1; k < end && token(k).kind != TokenKind::line; ++k) {
    if (is(k, TermKind::company)) return true;
  }
  return false;
}

}  // namespace zerokm
