#include "intake/lexicon.h"

#include <algorithm>

#include "core/order.h"

#include "core/text.h"

namespace zerokm {
namespace {

// A word of the tables goes through the same folding as the message it is compared with.
std::u32string folded_words(std::string_view words) { return fold_message(words).chars; }

bool is_gap(char32_t c) { return c == ' ' || c == '-' || c == '_'; }

// Word forms that are written together with the word behind them: "and", "by", "for", "the".
std::size_t arabic_prefix(const FoldedText& text, std::size_t at) {
  std::size_t i = at;
  if (text.at(i) == 0x648 || text.at(i) == 0x628 || text.at(i) == 0x644) ++i;
  if (text.at(i) == 0x627 && text.at(i + 1) == 0x644) return i + 2 - at;
  if (i > at && text.at(at) == 0x644 && text.at(i) == 0x644) return 2;
  return i - at;
}

}  // namespace

const Lexicon& Lexicon::all() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  for (const TermTable& table :
       {chinese_terms(), english_terms(), english_grammar(), russian_terms(), russian_grammar(),
        arabic_terms(), kazakh_terms(), uzbek_terms(), country_terms()}) {
    add(table.terms, table.count);
  }
  order(entries_, [](const Entry& a, const Entry& b) { return a.words < b.words; });
}

void Lexicon::add(const Term* terms, std::size_t count) {
  for (const Term* term = terms; term != terms + count; ++term) {
    std::string_view rest = term->words;
    while (!rest.empty()) {
      const std::size_t bar = rest.find('|');
      std::string_view words = rest.substr(0, bar);
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
      const bool open_end = !words.empty() && words.back() == '*';
      if (open_end) words.remove_suffix(1);
      if (words == "vin") vin_label_ = term;
      if (!words.empty()) entries_.push_back({folded_words(words), term, open_end});
    }
  }
}

Lexicon::Range Lexicon::narrowed(Range range, char32_t c) const {
  const auto begin = entries_.begin();
  const auto character = [&](const Entry& entry) -> char32_t {
    return range.depth < entry.words.size() ? entry.words[range.depth] : 0;
  };
  const auto low = std::lower_bound(
      begin + static_cast<std::ptrdiff_t>(range.begin),
      begin + static_cast<std::ptrdiff_t>(range.end), c,
      [&](const Entry& entry, char32_t wanted) { return character(entry) < wanted; });
  const auto high = std::upper_bound(
      low, begin + static_cast<std::ptrdiff_t>(range.end), c,
      [&](char32_t wanted, const Entry& entry) { return wanted < character(entry); });
  return {static_cast<std::size_t>(low - begin), static_cast<std::size_t>(high - begin),
          range.depth + 1};
}

// Without a target every term counts that speaks for itself; with one only values of that fact.
const Lexicon::Entry* Lexicon::complete(Range range, const FoldedText& text, std::size_t end,
                                        std::string_view target) const {
  for (std::size_t i = range.begin; i < range.end && entries_[i].words.size() == range.depth; ++i) {
    const Term& term = *entries_[i].term;
    const bool wanted = target.empty()
                            ? term.kind != TermKind::answers
                            : (term.kind == TermKind::answers || term.kind == TermKind::states) &&
                                  term.target == target;
    if (wanted && (entries_[i].open_end || text.is_boundary(end))) return &entries_[i];
  }
  return nullptr;
}

TermMatch Lexicon::search(const FoldedText& text, std::size_t at, std::string_view target) const {
  TermMatch best;
  Range range{0, entries_.size(), 0};
  for (std::size_t i = at; i < text.size(); ++i) {
    const char32_t c = text.chars[i];
    Range next = narrowed(range, c);
    if (next.begin == next.end && is_gap(c) && range.depth > 0) {
      // "left hand", "left-hand"; and blanks that recognised papers show between Chinese letters.
      const bool between_han = script_of(text.at(i - 1)) == Script::han &&
                               script_of(text.at(i + 1)) == Script::han &&
                               (i < 2 || script_of(text.at(i - 2)) != Script::han ||
                                script_of(text.at(i + 2)) != Script::han);
      if (c == ' ' && between_han) continue;
      next = narrowed(range, c == ' ' ? '-' : ' ');
    }
    if (next.begin == next.end) break;
    range = next;
    const Entry* found = complete(range, text, i + 1, target);
    if (found == nullptr) continue;
    std::size_t end = i + 1;
    while (found->open_end && !text.is_boundary(end)) ++end;
    best = {found->term, end};
  }
  return best;
}

TermMatch Lexicon::longest(const FoldedText& text, std::size_t at) const {
  const TermMatch best = search(text, at, {});
  if (best.term != nullptr || script_of(text.at(at)) != Script::arabic) return best;
  const std::size_t prefix = arabic_prefix(text, at);
  return prefix > 0 ? search(text, at + prefix, {}) : best;
}

TermMatch Lexicon::answer(const FoldedText& text, std::size_t at, std::string_view target) const {
  const TermMatch best = search(text, at, target);
  if (best.term != nullptr || script_of(text.at(at)) != Script::arabic) return best;
  const std::size_t prefix = arabic_prefix(text, at);
  return prefix > 0 ? search(text, at + prefix, target) : best;
}

}  // namespace zerokm
