#include "documents/columns.h"

#include <algorithm>

#include "core/text.h"
#include "intake/tokens.h"

namespace zerokm {
namespace {

constexpr std::size_t most_corrections = 500;
constexpr std::size_t head_bytes = 256;

struct Group {
  TermKind kind;
  std::string_view meaning;
  std::string_view label;
};
constexpr Group groups[] = {
    {TermKind::price, "price", "price"},
    {TermKind::power, "power", "power"},
    {TermKind::displacement_and_power, "displacement_and_power", "排量/功率"},
    {TermKind::toward, "deal.destination", "destination"},
};

// A unit alone at the head of a column tells what is counted.
Meaning meaning_of_unit(const Token& token) {
  const std::string_view unit = token.term->target;
  if (unit == "km" || unit == "wan_km" || unit == "mile") return "vehicle.mileage";
  if (unit == "cm3" || unit == "litre") return "vehicle.displacement";
  if (unit == "kw" || unit == "hp") return "power";
  return "";
}

Meaning meaning_of_term(const Term& term) {
  switch (term.kind) {
    case TermKind::label:
    case TermKind::verb:
      return term.target;
    case TermKind::power:
      return *term.target == '\0' ? "power" : term.target;
    case TermKind::personal:
      return std::string("personal.") + term.target;
    case TermKind::other:
      return "other";
    case TermKind::currency:
      return "price";
    default:
      break;
  }
  for (const Group& group : groups) {
    if (group.kind == term.kind) return std::string(group.meaning);
  }
  return "";
}

// Keys of JSON: "vehicleInfo.firstRegistration" -> "first Registration".
std::string spaced_words(std::string_view head) {
  std::string words;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const char c = head[i];
    const bool capital = c >= 'A' && c <= 'Z';
    const bool after_small = i > 0 && head[i - 1] >= 'a' && head[i - 1] <= 'z';
    if (capital && after_small) words += ' ';
    words += c == '_' || c == '-' ? ' ' : c;
  }
  return words;
}

Meaning meaning_of_words(std::string_view words) {
  const FoldedText text = fold_message(words);
  const Tokens tokens = tokens_of(text, Lexicon::all());
  Meaning by_unit;
  Meaning weak;
  for (const Token& token : tokens.list) {
    // "12 km" is a value.
    if (token.kind == TokenKind::number || token.kind == TokenKind::date) return "";
    if (token.kind != TokenKind::term) continue;
    const TermKind kind = token.term->kind;
    Meaning meaning = meaning_of_term(*token.term);
    if (kind == TermKind::verb || kind == TermKind::currency || kind == TermKind::toward) {
      if (weak.empty()) weak = meaning;
    } else if (!meaning.empty()) {
      return meaning;
    }
    if (kind == TermKind::unit && by_unit.empty()) by_unit = meaning_of_unit(token);
  }
  return weak.empty() ? by_unit : weak;
}

}  // namespace

Meaning meaning_of_head(const Vocabulary& vocabulary, std::string_view head) {
  head = head.substr(0, head_bytes);
  if (vocabulary.find(head)) return std::string(head);
  const std::string clean = clean_utf8(head).text;
  const std::size_t dot = clean.rfind('.');
  const bool path = dot != std::string::npos && dot + 1 < clean.size() && clean[dot + 1] != ' ';
  // The innermost name of a path says most; "words" and "value" say nothing.
  for (const std::string& words :
       {path ? clean.substr(dot + 1) : clean, path ? spaced_words(clean.substr(dot + 1)) : "",
        clean, spaced_words(clean)}) {
    Meaning meaning = meaning_of_words(words);
    if (!meaning.empty()) return meaning;
  }
  return "";
}

std::string_view label_of(std::string_view meaning) {
  for (const Group& group : groups) {
    if (group.meaning == meaning) return group.label;
  }
  for (const TermTable& table : {english_terms(), chinese_terms()}) {
    for (const Term* term = table.terms; term != table.terms + table.count; ++term) {
      const bool names = term->kind == TermKind::label || term->kind == TermKind::power;
      if (!names || term->target != meaning) continue;
      const std::string_view words = term->words;
      return words.substr(0, words.find('|'));
    }
  }
  return "";
}

std::vector<Meaning> meanings(const Vocabulary& vocabulary) {
  std::vector<Meaning> list;
  for (const FactEntry& entry : vocabulary.facts) {
    if (!label_of(entry.id).empty()) list.push_back(entry.id);
  }
  for (const Group& group : groups) {
    if (std::find(list.begin(), list.end(), group.meaning) == list.end()) {
      list.emplace_back(group.meaning);
    }
  }
  for (const char* other : {"brand_and_model", "transfer_count", "personal.owner", "other"}) {
    list.emplace_back(other);
  }
  return list;
}

std::string text_from_corrections(const Corrections& corrections) {
  std::string text;
  for (const auto& [head, meaning] : corrections) {
    text += head;
    text += '\t';
    text += meaning;
    text += '\n';
  }
  return text;
}

Corrections corrections_from_text(const Vocabulary& vocabulary, std::string_view text) {
  Corrections corrections;
  const std::vector<Meaning> known = meanings(vocabulary);
  while (!text.empty() && corrections.size() < most_corrections) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0) continue;
    const Meaning meaning(line.substr(tab + 1));
    const bool fits = meaning.empty() || vocabulary.find(meaning) ||
                      std::find(known.begin(), known.end(), meaning) != known.end();
    if (fits) corrections[std::string(line.substr(0, tab))] = meaning;
  }
  return corrections;
}

}  // namespace zerokm
