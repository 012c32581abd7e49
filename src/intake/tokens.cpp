#include "intake/tokens.h"

#include <algorithm>

#include "intake/vin.h"

namespace zerokm {
namespace {

bool is_plain_alphanumeric(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

bool ends_run(const FoldedText& text, std::size_t i) {
  const Script script = script_of(text.at(i));
  return script == Script::other || script == Script::han || script == Script::arabic;
}

// A run of exactly 17 characters that could be a vehicle number (18 with the start sign of a
// label).
std::size_t vin_run(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  std::size_t digits = 0;
  std::size_t letters = 0;
  while (end < at + vin_length + 2 && may_stand_in_vin(text.at(end))) {
    (text.is_digit(end) ? digits : letters) += 1;
    ++end;
  }
  const bool signed_run = end == at + vin_length + 1 && text.at(at) == 'i';
  if ((end != at + vin_length && !signed_run) || !ends_run(text, end)) return 0;
  return digits >= 4 && letters >= 2 ? end : 0;
}

// "vinLGXC..." written together.
bool is_glued_vin_label(const FoldedText& text, std::size_t at) {
  return text.at(at) == 'v' && text.at(at + 1) == 'i' && text.at(at + 2) == 'n' &&
         vin_run(text, at + 3) != 0;
}

std::size_t digit_run(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  while (text.is_digit(end)) ++end;
  return end;
}

// 18 characters, the last of which may be X: a Chinese identity number.
std::size_t identity_run(const FoldedText& text, std::size_t at) {
  std::size_t end = digit_run(text, at);
  if (end == at + 17 && text.at(end) == 'x') ++end;
  if (end != at + 18 || is_plain_alphanumeric(text.at(end))) return 0;
  return end;
}

bool is_phone_gap(char32_t c) { return c == ' ' || c == '-' || c == '(' || c == ')' || c == '.'; }

// Mobile numbers of China, international numbers with a plus, Russian and Kazakh ones with an 8
// or 7.
std::size_t phone_run(const FoldedText& text, std::size_t at) {
  const bool plus = text.at(at) == '+';
  const std::size_t first = plus ? at + 1 : at;
  if (!text.is_digit(first)) return 0;
  if (!plus) {
    const std::size_t end = digit_run(text, at);
    const bool mobile = end == at + 11 && ((text.at(at) == '1' && text.at(at + 1) >= '3') ||
                                           text.at(at) == '8' || text.at(at) == '7');
    if (mobile) return end;
    const bool local = (text.at(at) == '8' || text.at(at) == '7') && end == at + 1;
    const bool grouped_mobile = text.at(at) == '1' && text.at(at + 1) >= '3' && end == at + 3;
    if (!local && !grouped_mobile) return 0;
  }
  std::size_t digits = 0;
  std::size_t end = first;
  std::size_t last = first;
  std::size_t gaps = 0;
  for (; end < first + 24; ++end) {
    if (text.is_digit(end)) {
      ++digits;
      last = end + 1;
      gaps = 0;
    } else if (!is_phone_gap(text.at(end)) || ++gaps > 2) {
      break;
    }
  }
  if (plus) return digits >= 10 && digits <= 15 ? last : 0;
  return digits == 11 ? last : 0;
}

// 沪A12345, 粤B·D12345: the province's sign, a letter, five or six characters.
std::size_t plate_run(const FoldedText& text, std::size_t at) {
  constexpr std::u32string_view provinces =
      U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  if (provinces.find(text.at(at)) == std::u32string_view::npos) return 0;
  std::size_t i = at + 1;
  if (text.at(i) < 'a' || text.at(i) > 'z') return 0;
  ++i;
  if (text.at(i) == 0xB7 || text.at(i) == 0x2022 || text.at(i) == '.' || text.at(i) == ' ') ++i;
  const std::size_t begin = i;
  std::size_t digits = 0;
  while (is_plain_alphanumeric(text.at(i))) digits += text.is_digit(i++) ? 1 : 0;
  const std::size_t length = i - begin;
  return (length == 5 || length == 6) && digits >= 3 ? i : 0;
}

class Cutter {
 public:
  Cutter(const FoldedText& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  Tokens cut() {
    tokens_.list.reserve(text_.size() / 3);
    std::size_t at = 0;
    while (at < text_.size()) at = next(at);
    return std::move(tokens_);
  }

 private:
  Token& add(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    tokens_.list.push_back(token);
    return tokens_.list.back();
  }

  std::size_t next(std::size_t at) {
    const char32_t c = text_.chars[at];
    if (c == ' ' || c == 0x3000) return at + 1;
    if (c == '\n') {
      add(TokenKind::line, at, at + 1);
      return at + 1;
    }
    if (const std::size_t end = address_run(at)) return end;
    if (const std::size_t end = personal_run(at)) return end;
    if (const std::size_t end = vin(at)) return end;
    TermMatch term = text_.is_boundary(at) ? lexicon_.longest(text_, at) : TermMatch{};
    if (term.term != nullptr && inside_code(at, *term.term)) term = {};
    if (const std::size_t end = date(at, term)) return end;
    if (const std::size_t end = number(at, term)) return end;
    if (term.term != nullptr) {
      add(TokenKind::term, at, term.end).term = term.term;
      return term.end;
    }
    return word_or_mark(at);
  }

  // What a link holds is not read.
  std::size_t address_run(std::size_t at) {
    const std::u32string_view text = text_.chars;
    if (text.substr(at, 4) != U"http" && text.substr(at, 4) != U"www.") return 0;
    std::size_t end = at;
    while (end < text.size() && text[end] > ' ' && script_of(text[end]) != Script::han) ++end;
    add(TokenKind::word, at, end);
    return end;
  }

  std::size_t personal_run(std::size_t at) {
    const bool starts = at == 0 || !is_plain_alphanumeric(text_.at(at - 1));
    const bool digit = text_.is_digit(at);
    std::size_t end = 0;
    const char* key = "";
    if (digit && starts && (end = identity_run(text_, at)) != 0) key = "intake.dropped_identity";
    if (end == 0 && starts && (digit || text_.at(at) == '+') && !behind_point(at) &&
        (end = phone_run(text_, at)) != 0) {
      key = "intake.dropped_phone";
    }
    if (end == 0 && (end = plate_run(text_, at)) != 0) key = "intake.dropped_plate";
    if (end != 0) add(TokenKind::dropped, at, end).dropped = key;
    return end;
  }

  // "BYD7152WT5HEV" is a model's code: what stands in it says nothing by itself.
  bool inside_code(std::size_t at, const Term& term) const {
    return term.kind == TermKind::states && at > 1 && text_.is_digit(at - 1) &&
           script_of(text_.at(at)) == Script::latin && script_of(text_.at(at - 2)) == Script::latin;
  }

  bool behind_point(std::size_t at) const {
    return at > 1 && (text_.at(at - 1) == '.' || text_.at(at - 1) == ',') && text_.is_digit(at - 2);
  }

  std::size_t vin(std::size_t at) {
    if (at > 0 && !ends_run(text_, at - 1) && !(at >= 3 && is_glued_vin_label(text_, at - 3))) {
      return 0;
    }
    if (is_glued_vin_label(text_, at)) {
      add(TokenKind::term, at, at + 3).term = lexicon_.vin_label();
      return at + 3;
    }
    const std::size_t end = vin_run(text_, at);
    if (end != 0) add(TokenKind::vin, at, end);
    return end;
  }

  std::size_t date(std::size_t at, const TermMatch& term) {
    if (!text_.is_digit(at) && script_of(text_.at(at)) != Script::han &&
        (term.term == nullptr || term.term->kind != TermKind::month)) {
      return 0;
    }
    DateMatch match = date_at(text_, at, lexicon_);
    if (match.end <= at || (term.term != nullptr && term.end > match.end)) return 0;
    const std::size_t end = match.end;
    add(TokenKind::date, at, end).index = static_cast<std::uint32_t>(tokens_.dates.size());
    tokens_.dates.push_back(std::move(match));
    return end;
  }

  std::size_t number(std::size_t at, const TermMatch& term) {
    NumberMatch match = text_.is_digit(at) ? number_at(text_, at) : chinese_amount_at(text_, at);
    if (match.end <= at || (term.term != nullptr && term.end > match.end)) return 0;
    const std::size_t end = match.end;
    add(TokenKind::number, at, end).index = static_cast<std::uint32_t>(tokens_.numbers.size());
    tokens_.numbers.push_back(std::move(match));
    return end;
  }

  std::size_t word_or_mark(std::size_t at) {
    const Script script = script_of(text_.chars[at]);
    if (script == Script::other) {
      add(TokenKind::mark, at, at + 1).mark = text_.chars[at];
      return at + 1;
    }
    std::size_t end = at + 1;
    while (script != Script::han && !text_.is_boundary(end)) ++end;
    add(TokenKind::word, at, end);
    return end;
  }

  const FoldedText& text_;
  const Lexicon& lexicon_;
  Tokens tokens_;
};

}  // namespace

bool may_stand_in_vin(char32_t c) {
  constexpr std::u32string_view twins = U"авекмнорстухіѕј";
  return is_plain_alphanumeric(c) || twins.find(c) != std::u32string_view::npos;
}

Tokens tokens_of(const FoldedText& text, const Lexicon& lexicon) {
  return Cutter(text, lexicon).cut();
}

}  // namespace zerokm
