#include "core/vocabulary.h"

#include <algorithm>

#include "core/number.h"
#include "core/text.h"

namespace zerokm {
namespace {

const std::vector<std::string> no_members;

std::optional<ValueSet> date_from_text(std::string_view text) {
  if (text.size() == 10) {
    const auto day = day_from_iso(text);
    return day ? std::optional(one_date(*day)) : std::nullopt;
  }
  // A month or a year stands for all of its days.
  if (text.size() == 7) {
    const auto first = day_from_iso(std::string(text) + "-01");
    if (!first) return std::nullopt;
    const Civil civil = civil_from_day(*first);
    return date_span(*first, plus_days(*first, days_in_month(civil.year, civil.month) - 1));
  }
  if (text.size() == 4) {
    const auto first = day_from_iso(std::string(text) + "-01-01");
    const auto last = day_from_iso(std::string(text) + "-12-31");
    if (first && last) return date_span(*first, *last);
  }
  return std::nullopt;
}

std::optional<ValueSet> quantity_from_text(const FactEntry& entry, std::string_view text) {
  const auto value = decimal_from_text(text);
  if (!value || value->decimals > entry.decimals) return std::nullopt;
  const auto digits = rescaled(value->digits, value->decimals, entry.decimals, Rounding::half_up);
  if (!digits || *digits < entry.least || *digits > entry.most) return std::nullopt;
  return quantity_span(*digits, *digits);
}

std::optional<ValueSet> choice_from_text(const std::vector<std::string>& members,
                                         std::string_view text) {
  std::uint64_t bits = 0;
  while (true) {
    const std::size_t bar = text.find('|');
    const auto at = std::find(members.begin(), members.end(), text.substr(0, bar));
    if (at == members.end()) return std::nullopt;
    bits |= std::uint64_t{1} << (at - members.begin());
    if (bar == std::string_view::npos) return choice_set(bits);
    text.remove_prefix(bar + 1);
  }
}

}  // namespace

std::optional<FactId> Vocabulary::find(std::string_view id) const {
  const auto at = std::lower_bound(
      facts.begin(), facts.end(), id,
      [](const FactEntry& entry, std::string_view name) { return entry.id < name; });
  if (at == facts.end() || at->id != id) return std::nullopt;
  return FactId{static_cast<std::uint16_t>(at - facts.begin())};
}

const std::vector<std::string>& Vocabulary::members(FactId id) const {
  const FactEntry& fact = entry(id);
  return fact.choice < 0 ? no_members : choices[static_cast<std::size_t>(fact.choice)].members;
}

ValueSet Vocabulary::everything(FactId id) const {
  switch (entry(id).kind) {
    case FactKind::truth:
      return any_truth();
    case FactKind::choice:
      return any_choice(static_cast<int>(members(id).size()));
    case FactKind::date:
      return any_date();
    case FactKind::quantity:
      return quantity_span(entry(id).least, entry(id).most);
    case FactKind::text:
      return any_text();
  }
  return any_text();
}

std::optional<ValueSet> value_from_text(const Vocabulary& vocabulary, FactId id,
                                        std::string_view text) {
  const FactEntry& entry = vocabulary.entry(id);
  if (text == "?") return vocabulary.everything(id);
  switch (entry.kind) {
    case FactKind::truth:
      if (text == "yes") return one_truth(true);
      if (text == "no") return one_truth(false);
      return std::nullopt;
    case FactKind::choice:
      return choice_from_text(vocabulary.members(id), text);
    case FactKind::text:
      return one_text(folded(text));
    case FactKind::date:
    case FactKind::quantity:
      break;
  }
  const auto one = [&](std::string_view part) {
    return entry.kind == FactKind::date ? date_from_text(part) : quantity_from_text(entry, part);
  };
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return one(text);
  ValueSet set = vocabulary.everything(id);
  if (dots > 0) {
    const auto low = one(text.substr(0, dots));
    if (!low) return std::nullopt;
    set.low = low->low;
  }
  if (dots + 2 < text.size()) {
    const auto high = one(text.substr(dots + 2));
    if (!high) return std::nullopt;
    set.high = high->high;
  }
  if (is_empty(set)) return std::nullopt;
  return set;
}

std::string text_from_value(const Vocabulary& vocabulary, FactId id, const ValueSet& values) {
  const FactEntry& entry = vocabulary.entry(id);
  if (values == vocabulary.everything(id)) return "?";
  const auto one = [&](std::int64_t number) {
    return entry.kind == FactKind::date ? iso_from_day(Day{static_cast<std::int32_t>(number)})
                                        : text_from_decimal({number, entry.decimals});
  };
  switch (entry.kind) {
    case FactKind::truth:
      return values.members == truth_yes ? "yes" : "no";
    case FactKind::choice: {
      std::string text;
      const auto& members = vocabulary.members(id);
      for (std::size_t i = 0; i < members.size(); ++i) {
        if ((values.members >> i & 1) != 0) text += (text.empty() ? "" : "|") + members[i];
      }
      return text;
    }
    case FactKind::text:
      return values.text;
    case FactKind::date:
    case FactKind::quantity:
      break;
  }
  if (values.low == values.high) return one(values.low);
  return (values.low == open_low || values.low == entry.least ? "" : one(values.low)) + ".." +
         (values.high == open_high || values.high == entry.most ? "" : one(values.high));
}

void bound_dates(const Vocabulary& vocabulary, FactSheet& sheet) {
  const FactSheet stated = sheet;
  const auto values_of = [&](std::string_view name) -> const ValueSet* {
    const auto id = vocabulary.find(name);
    const auto at = id ? stated.find(*id) : stated.end();
    return at == stated.end() ? nullptr : &at->second.values;
  };
  for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
    const FactEntry& entry = vocabulary.facts[i];
    const FactId id{static_cast<std::uint16_t>(i)};
    if (entry.kind != FactKind::date || stated.contains(id)) continue;
    ValueSet span = any_date();
    for (const std::string& name : entry.not_before) {
      if (const ValueSet* other = values_of(name)) span.low = std::max(span.low, other->low);
    }
    for (const std::string& name : entry.not_after) {
      if (const ValueSet* other = values_of(name)) span.high = std::min(span.high, other->high);
    }
    if (span == any_date() || is_empty(span)) continue;
    const bool denied =
        std::any_of(entry.implies.begin(), entry.implies.end(), [&](const auto& implied) {
          const ValueSet* other = values_of(implied.first);
          const auto fact = vocabulary.find(implied.first);
          if (other == nullptr || !fact) return false;
          const auto value = value_from_text(vocabulary, *fact, implied.second);
          return value && is_empty(intersection(*other, *value));
        });
    if (!denied) sheet[id] = {span, {SourceKind::assumed, {}, 0, 0}};
  }
}

}  // namespace zerokm
