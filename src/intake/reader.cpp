#include "intake/reader.h"

#include <algorithm>

#include "core/order.h"

#include "core/limits.h"
#include "core/text.h"

namespace zerokm {
namespace {

constexpr std::size_t most_candidates = 400;  // a message about one car has some thirty
constexpr std::size_t most_notices = 100;
constexpr std::size_t most_unread = 100;

}  // namespace

Reader::Reader(const Vocabulary& vocabulary, Reading& reading, Day today)
    : vocabulary_(vocabulary),
      reading_(reading),
      today_(today),
      text_(fold_message(reading.text)),
      tokens_(tokens_of(text_, Lexicon::all())) {}

void Reader::read() {
  drop_personal();
  drop_requests();
  walk();
  finish_dates();
  finish_powertrain();
  finish_powers();
  finish_destinations();
  offer_unlabelled_date();
  drop_lone_number();
  order(reading_.candidates,
        [](const Candidate& a, const Candidate& b) { return a.span.begin < b.span.begin; });
  order(reading_.notices,
        [](const Notice& a, const Notice& b) { return a.span.begin < b.span.begin; });
}

// "Take 1.5 l of water", "balance $18,500", "built 1998": one number without a car says nothing.
void Reader::drop_lone_number() {
  const auto& all = reading_.candidates;
  const bool registered =
      std::any_of(reading_.notices.begin(), reading_.notices.end(),
                  [](const Notice& one) { return one.key == "intake.relative_date"; });
  if (all.empty() || registered) return;
  std::vector<FactId> kinds;
  bool measured = text_.han > 0;  // more than the price and the year of anything that is sold
  for (const Candidate& one : all) {
    const FactEntry& entry = vocabulary_.entry(one.fact);
    const bool year_only = entry.id == "vehicle.production_date" && text_.han == 0 &&
                           one.values.high - one.values.low >= 364;
    const bool weak = (one.label.end == 0 &&
                       (entry.kind == FactKind::quantity || entry.id == "deal.price_currency")) ||
                      year_only;
    if (!weak) return;
    if (entry.id == "deal.price_currency") continue;
    measured = measured || (!year_only && entry.id != "deal.price");
    if (std::find(kinds.begin(), kinds.end(), one.fact) == kinds.end()) kinds.push_back(one.fact);
  }
  if (kinds.size() <= 1 || !measured) reading_.candidates.clear();
}

// What somebody looks for is not what a car is; a vehicle number stays one.
void Reader::drop_requests() {
  for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
    if (!is(i, TermKind::wanted)) continue;
    std::size_t begin = i;
    while (begin > 0 && token(begin - 1).kind != TokenKind::line) --begin;
    std::size_t end = i;
    while (end < tokens_.list.size() && token(end).kind != TokenKind::line) ++end;
    for (std::size_t k = begin; k < end; ++k) {
      const bool number = token(k).kind == TokenKind::vin ||
                          (is(k, TermKind::label) && target_of(k) == "vehicle.vin");
      if (!number) use(k, k + 1);
    }
    notice("intake.request_is_not_offer", i, i + 1);
    i = end;
  }
}

// Labels take their values first; what speaks for itself is read where no label has taken it.
void Reader::walk() {
  for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
    if (token(i).kind == TokenKind::term && !token(i).used) visit_label(i);
  }
  for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
    if (!token(i).used) visit(i);
  }
}

void Reader::visit_label(std::size_t i) {
  const Term& term = *token(i).term;
  const std::string_view target = term.target;
  switch (term.kind) {
    case TermKind::document:
      document_ = target;
      break;
    case TermKind::power:
      read_power_label(i);
      break;
    case TermKind::displacement_and_power:
      read_displacement_and_power(i);
      break;
    case TermKind::price:
      read_price_label(i);
      break;
    case TermKind::other:
      read_other(i);
      break;
    case TermKind::toward:
      read_destination(i);
      break;
    case TermKind::verb:
      read_verb(i);
      break;
    case TermKind::label: {
      if (target == "vehicle.vin") return read_vin_label(i);
      if (target == "transfer_count") return read_transfer_count(i);
      if (target == "brand_and_model") return read_text_label(i);
      const auto id = fact(target);
      const FactKind kind = id ? vocabulary_.entry(*id).kind : FactKind::date;
      if (kind == FactKind::date) return read_date_label(i);
      if (kind == FactKind::quantity) return read_quantity_label(i);
      if (kind == FactKind::choice) return read_choice_label(i);
      return read_text_label(i);
    }
    default:
      break;
  }
}

void Reader::visit(std::size_t i) {
  if (token(i).kind == TokenKind::vin) return read_vin(i, none);
  if (token(i).kind == TokenKind::number) return read_loose_number(i);
  if (token(i).kind == TokenKind::date) return read_loose_date(i);
  if (token(i).kind != TokenKind::term) return;
  switch (token(i).term->kind) {
    case TermKind::unit:
      read_unit_in_front(i);
      break;
    case TermKind::states:
      read_statement(i);
      break;
    case TermKind::presence:
      read_presence(i);
      break;
    case TermKind::currency:
      read_currency(i);
      break;
    case TermKind::country:
      if (meaning_of(i) == "to" && destinations_.size() < most_mentions) {
        destinations_.push_back(i);
      }
      break;
    default:
      break;
  }
}

void Reader::offer(std::string_view id, const ValueSet& values, std::size_t begin, std::size_t end,
                   std::size_t label, Likelihood likelihood, std::string_view reason) {
  const auto found = fact(id);
  if (!found || reading_.candidates.size() >= most_candidates) return;
  Candidate candidate;
  candidate.fact = *found;
  candidate.values = values;
  candidate.span = text_.span(token(begin).begin, token(end - 1).end);
  if (label != none) candidate.label = text_.span(token(label).begin, token(label).end);
  candidate.likelihood = likelihood;
  candidate.reason = std::string(reason);
  reading_.candidates.push_back(std::move(candidate));
}

void Reader::offer_text(std::string_view id, std::string_view value, std::size_t begin,
                        std::size_t end, std::size_t label, Likelihood likelihood,
                        std::string_view reason) {
  const auto found = fact(id);
  if (!found) return;
  const auto values = value_from_text(vocabulary_, *found, value);
  if (values) offer(id, *values, begin, end, label, likelihood, reason);
}

void Reader::notice(std::string_view key, std::size_t begin, std::size_t end) {
  if (reading_.notices.size() >= most_notices) return;
  const TextSpan span = text_.span(token(begin).begin, token(end - 1).end);
  const bool known =
      std::any_of(reading_.notices.begin(), reading_.notices.end(), [&](const Notice& other) {
        return other.key == key && other.span.begin == span.begin && other.span.end == span.end;
      });
  if (!known) reading_.notices.push_back({std::string(key), span});
}

void Reader::leave_unread(std::size_t begin, std::size_t end) {
  if (reading_.unread.size() >= most_unread) return;
  reading_.unread.push_back(text_.span(token(begin).begin, token(end - 1).end));
}

bool Reader::has_fact(std::string_view id) const {
  const auto found = fact(id);
  return found && std::any_of(reading_.candidates.begin(), reading_.candidates.end(),
                              [&](const Candidate& one) { return one.fact == *found; });
}

void Reader::use(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) tokens_.list[i].used = true;
}

Reading read_message(const Vocabulary& vocabulary, std::string_view bytes, Day today) {
  Reading reading;
  reading.too_long = bytes.size() > limits::paste_bytes;
  if (reading.too_long) {
    bytes = bytes.substr(0, limits::paste_bytes);
    // A character cut in two would be seen as a broken one.
    std::size_t tail = 0;
    while (tail < 3 && tail < bytes.size() &&
           (static_cast<unsigned char>(bytes[bytes.size() - 1 - tail]) & 0xC0U) == 0x80U) {
      ++tail;
    }
    bytes = bytes.substr(0, bytes.size() - std::min(bytes.size(), tail + 1));
  }
  CleanText clean = clean_utf8(bytes);
  reading.text = std::move(clean.text);
  if (reading.too_long) reading.notices.push_back({"intake.too_long", {}});
  if (clean.replaced > 0) reading.notices.push_back({"intake.broken_characters", {}});
  Reader(vocabulary, reading, today).read();
  return reading;
}

}  // namespace zerokm
