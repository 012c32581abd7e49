#include "knowledge/stated_value.h"

#include <algorithm>

namespace zerokm {
namespace {

std::string in_unit(const FactEntry& entry) {
  const std::string unit = text_from_unit(entry.unit);
  return entry.unit.factors.empty() ? "" : " " + unit;
}

std::string bounds(const FactEntry& entry) {
  const auto shown = [&](std::int64_t digits, std::int64_t open) {
    return digits == open ? std::string() : text_from_decimal({digits, entry.decimals});
  };
  return shown(entry.least, open_low) + ".." + shown(entry.most, open_high) + in_unit(entry);
}

std::string why_no_date(std::string_view found) {
  const std::size_t dots = found.find("..");
  if (dots != std::string_view::npos && day_from_iso(found.substr(0, dots)) &&
      day_from_iso(found.substr(dots + 2))) {
    return "expected the earlier day first, found '" + std::string(found) + "', which no day fits";
  }
  return "expected a day (2026-06-01), a month (2026-06), a year (2026), a range "
         "(2026-06-01..2026-06-15) or \"?\", found '" +
         std::string(found) + "'";
}

std::string why_no_quantity(const FactEntry& entry, std::string_view found) {
  const std::string shown = "found '" + std::string(found) + "'";
  const std::size_t dots = found.find("..");
  const bool range = dots != std::string_view::npos;
  const auto low = decimal_from_text(found.substr(0, dots));
  const auto high = range ? decimal_from_text(found.substr(dots + 2)) : low;
  const bool open = range && (dots == 0 || dots + 2 == found.size());
  if ((!low && !open) || (!high && !open)) {
    return "expected a number" + in_unit(entry) + ", a range such as \"100..200\" or \"?\", " +
           shown;
  }
  if ((low && low->decimals > entry.decimals) || (high && high->decimals > entry.decimals)) {
    return "expected at most " + std::to_string(entry.decimals) + " decimals, " + shown;
  }
  const auto outside = [&](const std::optional<Decimal>& value) {
    if (!value) return false;
    const auto digits = rescaled(value->digits, value->decimals, entry.decimals, Rounding::half_up);
    return !digits || *digits < entry.least || *digits > entry.most;
  };
  if (outside(low) || outside(high)) return "expected " + bounds(entry) + ", " + shown;
  return "expected the smaller number first, " + shown + ", which no number fits";
}

std::string why_no_member(const std::vector<std::string>& members, std::string_view found) {
  while (true) {
    const std::size_t bar = found.find('|');
    const std::string member(found.substr(0, bar));
    if (std::find(members.begin(), members.end(), member) == members.end()) {
      const std::string near = did_you_mean(member, members);
      return "expected " + (members.size() <= 16 || near.empty() ? listed(members) : "a member") +
             ", found '" + member + "'" + near;
    }
    if (bar == std::string_view::npos) return "expected other members";
    found.remove_prefix(bar + 1);
  }
}

}  // namespace

std::string why_no_value(const Vocabulary& vocabulary, FactId fact, std::string_view text) {
  const FactEntry& entry = vocabulary.entry(fact);
  switch (entry.kind) {
    case FactKind::truth:
      return "expected \"yes\", \"no\" or \"?\", found '" + std::string(text) + "'";
    case FactKind::choice:
      return why_no_member(vocabulary.members(fact), text);
    case FactKind::date:
      return why_no_date(text);
    case FactKind::quantity:
      return why_no_quantity(entry, text);
    case FactKind::text:
      break;
  }
  return "expected a text, found '" + std::string(text) + "'";
}

std::vector<std::string> fact_names(const Vocabulary& vocabulary) {
  std::vector<std::string> names;
  for (const FactEntry& entry : vocabulary.facts) names.push_back(entry.id);
  return names;
}

std::vector<std::string> fact_names(const Vocabulary& vocabulary, FactKind kind) {
  std::vector<std::string> names;
  for (const FactEntry& entry : vocabulary.facts) {
    if (entry.kind == kind) names.push_back(entry.id);
  }
  return names;
}

std::optional<Stated> stated_from(const Vocabulary& vocabulary, const JsonReading& reading,
                                  const JsonValue& member) {
  const auto fact = vocabulary.find(member.key);
  if (!fact) {
    reading.refuse_key("unknown-fact", member,
                       "expected a fact of the vocabulary, found '" + member.key + "'" +
                           did_you_mean(member.key, fact_names(vocabulary)));
    return std::nullopt;
  }
  std::string text = member.text;
  if (member.kind == JsonKind::truth && vocabulary.entry(*fact).kind == FactKind::truth) {
    text = member.truth ? "yes" : "no";
  } else if (member.kind != JsonKind::string && member.kind != JsonKind::number) {
    reading.refuse("wrong-kind", member,
                   "expected the value of " + member.key + " as a string, found " +
                       std::string(name_of_kind(member.kind)));
    return std::nullopt;
  }
  const auto values = value_from_text(vocabulary, *fact, text);
  if (!values) {
    reading.refuse("bad-value", member, why_no_value(vocabulary, *fact, text));
    return std::nullopt;
  }
  return Stated{*fact, *values, text == "?"};
}

std::vector<std::pair<FactId, FactId>> add_implied(const Vocabulary& vocabulary, FactSheet& sheet) {
  std::vector<std::pair<FactId, FactId>> contradictions;
  const FactSheet stated = sheet;
  for (const auto& [id, fact] : stated) {
    if (fact.values == vocabulary.everything(id)) continue;
    for (const auto& [name, text] : vocabulary.entry(id).implies) {
      const auto other = vocabulary.find(name);
      const auto values = other ? value_from_text(vocabulary, *other, text) : std::nullopt;
      if (!values) continue;
      const auto known = stated.find(*other);
      if (known == stated.end()) {
        sheet[*other] = {*values, {SourceKind::assumed, {}, 0, 0}};
      } else if (is_empty(intersection(known->second.values, *values))) {
        contradictions.emplace_back(id, *other);
      }
    }
  }
  return contradictions;
}

std::string why_contradiction(const Vocabulary& vocabulary, const FactSheet& sheet, FactId stated,
                              FactId other) {
  return vocabulary.entry(other).id + " cannot be '" +
         text_from_value(vocabulary, other, sheet.at(other).values) + "' where " +
         vocabulary.entry(stated).id + " is stated; keep one of them";
}

}  // namespace zerokm
