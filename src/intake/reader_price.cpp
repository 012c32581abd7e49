// Prices: the amount and the currency belong together; other sums of money are not the price.
#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr std::int64_t least_price = 300;  // of a car, in any currency

}  // namespace

void Reader::state_price(const Measure& measure, std::size_t label, Likelihood likelihood) {
  const auto word = [&](std::size_t i) {
    return std::u32string_view(text_.chars).substr(token(i).begin, token(i).end - token(i).begin);
  };
  const bool open = measure.begin > 0 && word(measure.begin - 1) == U"from";
  if (open || is_limit(measure)) return use(measure.begin, measure.end);
  const Measure upper = span_end(measure);
  if (!upper.readings.empty()) return state_price_span(measure, upper, label, likelihood);
  std::vector<std::int64_t> amounts;
  for (const Decimal& reading : measure.readings) {
    const auto cents = rescaled(reading.digits, reading.decimals, 2, Rounding::half_up);
    // "$18.500" is eighteen thousand: no car costs eighteen.
    if (cents && *cents >= least_price * 100) amounts.push_back(*cents);
  }
  if (amounts.empty()) return;
  use(measure.begin, measure.end);
  const bool doubtful = amounts.size() > 1;
  for (const std::int64_t amount : amounts) {
    offer("deal.price", quantity_span(amount, amount), measure.begin, measure.end, label,
          doubtful ? Likelihood::possible : likelihood,
          doubtful ? "intake.decimal_or_thousands" : "");
  }
  if (measure.currency.empty()) {
    notice("intake.price_without_currency", measure.begin, measure.end);
    return;
  }
  offer_text("deal.price_currency", measure.currency, measure.begin, measure.end, label, likelihood,
             "");
  skip_same_price(measure);
}

void Reader::state_price_span(const Measure& lower, const Measure& upper, std::size_t label,
                              Likelihood likelihood) {
  const auto cents = [](const Measure& measure) {
    const Decimal& value = measure.readings.front();
    return rescaled(value.digits, value.decimals, 2, Rounding::half_up);
  };
  const auto low = cents(lower);
  const auto high = cents(upper);
  use(lower.begin, upper.end);
  if (!low || !high || *low < least_price * 100 || *low >= *high) return;
  offer("deal.price", quantity_span(*low, *high), lower.begin, upper.end, label, likelihood, "");
  const std::string_view currency = upper.currency.empty() ? lower.currency : upper.currency;
  if (currency.empty()) return notice("intake.price_without_currency", lower.begin, upper.end);
  offer_text("deal.price_currency", currency, lower.begin, upper.end, label, likelihood, "");
}

// "118 000 yuan (about 16 300 USD)": the same price in another currency, said for comfort.
void Reader::skip_same_price(const Measure& measure) {
  std::size_t at = measure.end;
  bool aside = false;
  while (is_mark(at, '(') || is_mark(at, '/') || is_mark(at, U'≈') || is_mark(at, '=') ||
         is_mark(at, '~') || is(at, TermKind::approximate) || is(at, TermKind::filler) ||
         (is_mark(at, '.') && is(at - 1, TermKind::approximate))) {
    aside = aside || token(at).kind == TokenKind::mark;
    ++at;
  }
  if (!aside) return;
  std::string_view currency;
  if (is(at, TermKind::currency)) currency = target_of(at++);
  const Measure twin = measure_at(at);
  if (twin.readings.empty()) return;
  if (!twin.currency.empty()) currency = twin.currency;
  if (!currency.empty() && currency != measure.currency) use(measure.end, twin.end);
}

void Reader::read_price_label(std::size_t i) {
  const Value value = value_behind(i);
  std::size_t at = value.at;
  std::size_t begin = none;
  std::string_view currency = value.unit;
  if (at == none) return;
  // "DAP Almaty": delivered there.
  if (meaning_of(i) == "delivered" && is(at, TermKind::country) &&
      destinations_.size() < most_mentions) {
    destinations_.push_back(at);
  }
  // "CIF Almaty $17,200", "FOB Shanghai: 15000 USD": a place may stand between.
  for (int steps = 0; steps < 4 && at < tokens_.list.size(); ++steps) {
    const bool place = token(at).kind == TokenKind::word || is(at, TermKind::country) ||
                       is(at, TermKind::price) || is_mark(at, ':') || is_mark(at, '-') ||
                       is(at, TermKind::filler);
    if (!place) break;
    if (is(at, TermKind::price)) return;
    ++at;
  }
  if (is(at, TermKind::currency)) {
    currency = target_of(at);
    begin = at++;
    while (is_mark(at, ':')) ++at;
  }
  Measure measure = measure_at(at);
  if (begin != none) measure.begin = begin;
  if (measure.readings.empty() || planned(i)) return;
  if (!measure.unit.empty()) return;
  if (measure.currency.empty()) {
    const auto members = fact("deal.price_currency");
    if (members && value_from_text(vocabulary_, *members, currency)) measure.currency = currency;
  }
  state_price(measure, i, Likelihood::certain);
}

// "$18,500", "USD 18500".
void Reader::read_currency(std::size_t i) {
  std::size_t at = i + 1;
  while (is_mark(at, ':') || is(at, TermKind::currency)) ++at;
  Measure measure = measure_at(at);
  if (measure.readings.empty() || !measure.unit.empty()) return;
  if (about_business(i) || planned(i)) return;
  if (measure.currency.empty()) measure.currency = target_of(i);
  measure.begin = i;
  if (token(at).used) return;
  state_price(measure, none, Likelihood::likely);
}

}  // namespace zerokm
