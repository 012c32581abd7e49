#include "report/phrase.h"

namespace zerokm {
namespace {

std::string grouped(const std::string& digits, const std::string& separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    // Four digits stay together: 1498 cm3 reads better than 1 498, and years are never grouped.
    if (i > 0 && digits.size() > 4 && (digits.size() - i) % 3 == 0) text += separator;
    text += digits[i];
  }
  return text;
}

std::string month_key(const char* form, int month) {
  return std::string("month.") + form + "." + std::to_string(month);
}

}  // namespace

std::string Phrases::date(Day day) const {
  const Civil civil = civil_from_day(day);
  return words_.say("date.full", {{"day", words_.numerals(std::to_string(civil.day))},
                                  {"month", words_.say(month_key("short", civil.month))},
                                  {"year", words_.numerals(std::to_string(civil.year))}});
}

std::string Phrases::long_date(Day day) const {
  const Civil civil = civil_from_day(day);
  return words_.say("date.full", {{"day", words_.numerals(std::to_string(civil.day))},
                                  {"month", words_.say(month_key("long", civil.month))},
                                  {"year", words_.numerals(std::to_string(civil.year))}});
}

std::string Phrases::span(const std::string& low, const std::string& high) const {
  return words_.say("span.both", {{"low", low}, {"high", high}});
}

std::string Phrases::date_span(std::int64_t low, std::int64_t high) const {
  if (low == open_low && high == open_high) return words_.say("value.unknown");
  if (low == open_low) {
    return words_.say("span.until", {{"high", date(Day{static_cast<std::int32_t>(high)})}});
  }
  const Day first{static_cast<std::int32_t>(low)};
  if (high == open_high) return words_.say("span.from", {{"low", date(first)}});
  const Day last{static_cast<std::int32_t>(high)};
  if (first == last) return date(first);
  const Civil a = civil_from_day(first);
  const Civil b = civil_from_day(last);
  const bool whole_months = a.day == 1 && b.day == days_in_month(b.year, b.month);
  if (whole_months && a.year == b.year && a.month == b.month) {
    return words_.say("date.month", {{"month", words_.say(month_key("name", a.month))},
                                     {"year", words_.numerals(std::to_string(a.year))}});
  }
  if (whole_months && a.year == b.year && a.month == 1 && b.month == 12) {
    return words_.say("date.year", {{"year", words_.numerals(std::to_string(a.year))}});
  }
  return span(date(first), date(last));
}

std::string Phrases::number(Decimal value, bool exact) const {
  std::string text = text_from_decimal(value);
  const bool negative = text[0] == '-';
  if (negative) text.erase(0, 1);
  const std::size_t point = text.find('.');
  std::string fraction = point == std::string::npos ? "" : text.substr(point + 1);
  while (!exact && !fraction.empty() && fraction.back() == '0') fraction.pop_back();
  std::string result =
      (negative ? "\u2212" : "") + grouped(text.substr(0, point), words_.say("number.group"));
  if (!fraction.empty()) result += words_.say("number.decimal") + fraction;
  return words_.numerals(std::move(result));
}

std::string Phrases::with_unit(const std::string& number, const Unit& unit) const {
  if (unit.factors.empty()) return number;
  const std::string name = text_from_unit(unit);
  const std::string key = "unit." + name;
  return number + "\u00A0" + (words_.has(key) ? words_.say(key) : name);
}

std::string Phrases::truth(std::uint64_t members) const {
  if (members == truth_yes) return words_.say("value.yes");
  if (members == truth_no) return words_.say("value.no");
  return words_.say("value.unknown");
}

std::string Phrases::choice_label(int choice, std::uint64_t members) const {
  const Choice& names = vocabulary_.choices[static_cast<std::size_t>(choice)];
  std::string text;
  for (std::size_t i = 0; i < names.members.size(); ++i) {
    if ((members >> i & 1) == 0) continue;
    if (!text.empty()) text += words_.say("list.or");
    const std::string key = "choice." + names.name + "." + names.members[i];
    text += words_.has(key) ? words_.say(key) : names.members[i];
  }
  return text;
}

std::string Phrases::bare(const Figure& figure) const {
  if (!figure.valid) return words_.say("value.unknown");
  if (figure.kind == FactKind::date) return date_span(figure.low, figure.high);
  if (figure.kind == FactKind::truth) return truth(static_cast<std::uint64_t>(figure.low));
  if (figure.kind == FactKind::choice && figure.choice >= 0) {
    const std::uint64_t members = static_cast<std::uint64_t>(figure.low);
    const auto& names = vocabulary_.choices[static_cast<std::size_t>(figure.choice)].members;
    // What can still be anything is not known; a list of every country says less.
    const std::uint64_t every = any_choice(static_cast<int>(names.size())).members;
    const bool any = names.size() > 1 && members == every;
    return any ? words_.say("value.unknown") : choice_label(figure.choice, members);
  }
  const auto one = [&](std::int64_t digits) {
    // Money has both of its decimals, or none.
    const bool cents = is_money(figure.unit) && figure.decimals == 2 && digits % 100 != 0;
    return number({digits, figure.decimals}, cents);
  };
  std::string text;
  if (figure.low == open_low && figure.high == open_high) return words_.say("value.unknown");
  if (figure.low == open_low) {
    text = words_.say("span.until", {{"high", one(figure.high)}});
  } else if (figure.high == open_high) {
    text = words_.say("span.from", {{"low", one(figure.low)}});
  } else {
    text = figure.low == figure.high ? one(figure.low) : span(one(figure.low), one(figure.high));
  }
  return is_money(figure.unit) ? with_unit(text, figure.unit) : text;
}

std::string Phrases::figure(const Figure& figure) const {
  const std::string text = bare(figure);
  const bool plain = figure.kind != FactKind::quantity || is_money(figure.unit) ||
                     (figure.low == open_low && figure.high == open_high) || !figure.valid;
  return plain ? text : with_unit(text, figure.unit);
}

std::string Phrases::fact_label(FactId id) const {
  return words_.say("fact." + vocabulary_.entry(id).id);
}

std::string Phrases::fact_value(FactId id, const ValueSet& values) const {
  const FactEntry& entry = vocabulary_.entry(id);
  if (values == vocabulary_.everything(id)) return words_.say("value.unknown");
  switch (entry.kind) {
    case FactKind::truth:
      return truth(values.members);
    case FactKind::choice:
      return choice_label(entry.choice, values.members);
    case FactKind::text:
      return values.text;
    case FactKind::date:
      return date_span(values.low, values.high);
    case FactKind::quantity:
      break;
  }
  Figure as_figure;
  as_figure.low = values.low == entry.least && values.low != values.high ? open_low : values.low;
  as_figure.high = values.high == entry.most && values.low != values.high ? open_high : values.high;
  as_figure.decimals = entry.decimals;
  as_figure.unit = entry.unit;
  return figure(as_figure);
}

}  // namespace zerokm
