// Which date is which: labels before, verbs behind, rows of a certificate, columns of a paper.
#include <algorithm>

#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr std::string_view first_date = "registration.first_date";
constexpr std::string_view row_label = "rows.registration";

bool is_date_target(std::string_view target) {
  return target == first_date || target == row_label || target == "registration.issue_date" ||
         target == "registration.transfer_date" || target == "registration.pending_export_date" ||
         target == "vehicle.production_date" || target == "registration.deregistered_date";
}

}  // namespace

// "25.6" behind a label in a Chinese message: June 2025.
std::optional<DateMatch> Reader::short_month(const NumberMatch& number) const {
  const std::size_t length = number.end - number.begin;
  if (text_.han == 0 || text_.cyrillic > text_.han || length < 4 || length > 5) return std::nullopt;
  if (text_.at(number.begin + 2) != '.' || number.readings.size() != 1) return std::nullopt;
  const auto digit = [&](std::size_t at) { return static_cast<int>(text_.at(at) - '0'); };
  const int year = 2000 + digit(number.begin) * 10 + digit(number.begin + 1);
  int month = digit(number.begin + 3);
  if (length == 5) month = month * 10 + digit(number.begin + 4);
  const auto first = day_from_digits(year, month, 1);
  if (!first || year < 2015 || year > 2049) return std::nullopt;
  DateMatch match;
  match.begin = number.begin;
  match.end = number.end;
  match.readings.push_back(
      {*first, plus_days(*first, days_in_month(year, month) - 1), "intake.two_digit_year"});
  return match;
}

std::optional<DateMatch> Reader::date_of(std::size_t at) const {
  if (at >= tokens_.list.size() || token(at).used) return std::nullopt;
  if (token(at).kind == TokenKind::date) return tokens_.dates[token(at).index];
  if (token(at).kind != TokenKind::number) return std::nullopt;
  const NumberMatch& number = tokens_.numbers[token(at).index];
  if (!number.plain_digits) return short_month(number);
  // "12 months", "500 km" are no dates.
  if (is(at + 1, TermKind::unit) || is(at + 1, TermKind::scale)) return std::nullopt;
  DateMatch match = date_from_digits(text_, number.begin, number.end);
  if (match.readings.empty() && match.problem.empty()) return std::nullopt;
  return match;
}

bool Reader::is_relative(std::size_t at) const {
  for (std::size_t i = at; i < at + 4 && !ends_clause(i); ++i) {
    if (is(i, TermKind::relative)) return true;
  }
  return false;
}

void Reader::state_date(std::string_view id, const DateMatch& match, std::size_t at,
                        std::size_t label, Likelihood likelihood, std::string_view reason) {
  use(at, at + 1);
  if (match.readings.empty()) {
    notice(match.problem, at, at + 1);
    leave_unread(at, at + 1);
    return;
  }
  for (const DateReading& one : match.readings) {
    const bool doubtful = !one.reason.empty();
    const bool single = match.readings.size() == 1 && one.reason != "intake.spreadsheet_number";
    const Likelihood how = !doubtful ? likelihood
                           : single  ? Likelihood::likely
                                     : Likelihood::possible;
    offer(id, date_span(one.first, one.last), at, at + 1, label, how,
          doubtful ? std::string_view(one.reason) : reason);
  }
}

// The issue date of a conformity certificate or an export licence is not that of the registration.
std::string_view Reader::date_fact_of(std::size_t label) const {
  const std::string_view target = target_of(label);
  if (target != "registration.issue_date") return target;
  // "The export licence was issued", "plates issued": not the registration's paper.
  const std::size_t before = previous(label);
  if (before != none && is(before, TermKind::presence)) {
    if (target_of(before) == "licence.held") return "licence.issue_date";
    if (target_of(before) != "registration.certificate_held") return "";
  }
  const bool latin = script_of(text_.at(token(label).begin)) != Script::han;
  if (before != none && latin && token(before).kind == TokenKind::word) return "";
  if (document_ == "licence") return "licence.issue_date";
  if (document_ == "conformity" || document_ == "invoice" || document_ == "declaration") return "";
  return target;
}

bool Reader::take_date(std::size_t label, std::size_t at, Likelihood likelihood,
                       std::string_view reason) {
  const auto match = date_of(at);
  if (!match) return false;
  const std::string_view target = target_of(label);
  if (target == row_label) {
    rows_.push_back(label);
    row_values_.push_back(at);
    use(at, at + 1);
    return true;
  }
  if (target == "registration.mortgage_date" || target == "registration.mortgage_release") {
    (target == "registration.mortgage_date" ? mortgage_row_ : release_row_) = at;
    use(at, at + 1);
    return true;
  }
  const std::string_view id = date_fact_of(label);
  if (id.empty()) {
    use(at, at + 1);
    return true;
  }
  state_date(id, *match, at, label, likelihood, reason);
  if (id == "registration.issue_date") notice("intake.issue_date_is_not_registration", at, at + 1);
  return true;
}

// Labels first, values behind them: "注册日期 发证日期" above two dates. In that order if the
// counts agree, otherwise nothing is taken.
bool Reader::read_label_block(std::size_t i, const Value& value) {
  if (empty_labels_.empty() || value.at == none) return false;
  const bool own_line = !value.next_line;
  // A form with empty fields: each label on its own line, this one's value beside it.
  const bool form =
      own_line && std::all_of(empty_labels_.begin(), empty_labels_.end(), [&](std::size_t label) {
        std::size_t k = label;
        while (k < i && token(k).kind != TokenKind::line) ++k;
        return k < i;
      });
  if (form) return false;
  std::vector<std::size_t> labels = empty_labels_;
  labels.push_back(i);
  std::vector<std::size_t> values;
  for (std::size_t at = value.at; at < tokens_.list.size() && values.size() <= labels.size();
       ++at) {
    if (date_of(at)) {
      values.push_back(at);
    } else if (token(at).kind != TokenKind::line && token(at).kind != TokenKind::mark) {
      break;
    }
  }
  if (values.size() != labels.size()) {
    notice("intake.layout_unclear", labels.front(), i + 1);
    for (const std::size_t at : values) {
      use(at, at + 1);
      leave_unread(at, at + 1);
    }
    return true;
  }
  for (std::size_t k = 0; k < labels.size(); ++k) {
    take_date(labels[k], values[k], Likelihood::likely, "intake.layout_pairs");
  }
  return true;
}

void Reader::read_date_label(std::size_t i) {
  const Value value = value_behind(i);
  if (value.at != none && is_field(value.at) && is_date_target(target_of(value.at)) &&
      !is(value.at, TermKind::verb)) {
    if (empty_labels_.size() < most_mentions) empty_labels_.push_back(i);
    return;
  }
  const bool block = read_label_block(i, value);
  empty_labels_.clear();
  if (block) return;
  if (value.at == none || !date_of(value.at)) {
    // "2025-06 first registration": the date may stand before its name.
    std::size_t before = i > 0 && is_mark(i - 1, '-') ? i - 1 : i;
    before = before > 0 && token(before - 1).kind == TokenKind::date ? before - 1 : none;
    if (before != none && !value.separated && date_of(before) && !planned(before) && !asked(i)) {
      take_date(i, before, Likelihood::likely, "");
      return;
    }
  }
  if (value.at == none) return;
  if (planned(i)) {
    if (date_of(value.at)) {
      notice("intake.planned_not_done", i, value.at + 1);
      use(value.at, value.at + 1);
    }
    return;
  }
  const auto match = date_of(value.at);
  if (is(value.at, TermKind::negation) && date_of(value.at + 1)) {
    use(value.at + 1, value.at + 2);  // "is not 2025-06-01"
    return;
  }
  if (!match) {
    if (is_relative(value.at)) notice("intake.relative_date", i, value.at + 1);
    return;
  }
  // A message's time stamp on the next line is not the answer to the label above it.
  if (value.next_line && match->has_time) return;
  take_date(i, value.at, Likelihood::certain, "");
}

// "2025-06 registered", "registered in 2025-06", "transferred pending export".
void Reader::read_verb(std::size_t i) {
  const Term& term = *token(i).term;
  const bool quantity = std::string_view(term.target) == "vehicle.model_year";
  const std::size_t before = previous(i);
  const Value value = value_behind(i);
  const bool field = value.separated && value.at != none && date_of(value.at).has_value();
  const bool date_before = before != none && !field && date_of(before).has_value();
  std::size_t at = date_before ? before : value.at;
  if (at != none && !date_of(at)) {
    if (is_relative(at) && !date_before) {
      notice("intake.relative_date", i, at + 1);
    }
    at = none;
  }
  for (std::size_t k = i, steps = 0; at == none && k > 0 && steps < 4 && !ends_clause(k - 1);
       ++steps) {
    if (is(--k, TermKind::relative)) notice("intake.relative_date", k, i + 1);
  }
  if (at != none && at == value.at && value.next_line && !value.separated) at = none;
  if (planned(i) || (at != none && at < i && planned(at))) {
    const bool dated = at != none;
    if (dated || term.value[0] != 0) {
      notice("intake.planned_not_done", dated ? std::min(i, at) : i,
             (dated ? std::max(i, at) : i) + 1);
    }
    if (dated) use(at, at + 1);
    return;
  }
  if (asked(i)) return;
  // "过户1次": how often, not when.
  if (at == none && target_of(i) == "registration.transfer_date" && value.at != none &&
      token(value.at).kind == TokenKind::number) {
    return read_transfer_count(i);
  }
  if (quantity) {
    if (at != none && token(at).kind == TokenKind::number) state_model_year(measure_at(at), i);
    return;
  }
  const bool pending = std::string_view(term.value) == "yes";
  if (negated(i)) {
    if (at != none) use(at, at + 1);  // a denied date is nobody's
    if (pending && at == none) {
      offer_text("registration.pending_export", "no", i, i + 1, none, Likelihood::certain, "");
    }
    return;
  }
  if (at == none && pending && !negated(i)) {
    std::size_t behind = i + 1;
    while (is_mark(behind, ':') || is_mark(behind, '-') || is(behind, TermKind::filler)) ++behind;
    if (is(behind, TermKind::lack) || is(behind, TermKind::negation)) {
      offer_text("registration.pending_export", "no", i, behind + 1, none, Likelihood::certain, "");
      return;
    }
    // "Pending export: ..." says what stands behind the colon, and only that.
    if (is_mark(i + 1, ':') && !is(behind, TermKind::have)) return;
  }
  if (at != none) {
    if (tokens_.dates.size() > token(at).index && token(at).kind == TokenKind::date &&
        tokens_.dates[token(at).index].has_time && at < i) {
      return;
    }
    take_date(i, at, Likelihood::certain, "");
  } else if (pending && !about_business(i)) {
    offer_text("registration.pending_export", "yes", i, i + 1, none, Likelihood::certain, "");
  }
}

// The certificate repeats its label for every owner. The first row is the registration, the last
// one the last transfer; a row endorsed for export is the transfer pending export.
void Reader::state_certificate_rows() {
  if (rows_.empty()) return;
  std::vector<DateMatch> matches;
  for (const std::size_t at : row_values_) {
    tokens_.list[at].used = false;
    matches.push_back(*date_of(at));
    tokens_.list[at].used = true;
  }
  const auto day = [&](std::size_t k) {
    return matches[k].readings.empty() ? Day{} : matches[k].readings.front().first;
  };
  const bool in_order = std::is_sorted(row_values_.begin(), row_values_.end()) && [&] {
    for (std::size_t k = 1; k < matches.size(); ++k) {
      if (day(k) < day(k - 1)) return false;
    }
    return true;
  }();
  state_date(first_date, matches[0], row_values_[0], rows_[0],
             in_order ? Likelihood::certain : Likelihood::possible,
             in_order ? "" : "intake.rows_out_of_order");
  if (rows_.size() == 1) return;
  if (!in_order) {
    for (std::size_t k = 1; k < rows_.size(); ++k) {
      if (day(k) < day(0)) {
        state_date(first_date, matches[k], row_values_[k], rows_[k], Likelihood::possible,
                   "intake.rows_out_of_order");
      }
    }
    return;
  }
  const std::size_t last = rows_.size() - 1;
  state_date("registration.transfer_date", matches[last], row_values_[last], rows_[last],
             Likelihood::likely, "intake.later_row");
}

void Reader::state_mortgage_rows() {
  if (mortgage_row_ == none && release_row_ == none) return;
  const std::size_t at = release_row_ != none ? release_row_ : mortgage_row_;
  offer_text("registration.mortgage", release_row_ != none ? "none" : "mortgaged", at, at + 1, none,
             Likelihood::likely, "intake.mortgage_row");
}

void Reader::finish_dates() {
  state_certificate_rows();
  state_mortgage_rows();
}

// "2025年款" is the model's year, not a date.
void Reader::read_loose_date(std::size_t i) {
  const DateMatch& match = tokens_.dates[token(i).index];
  const std::size_t next = i + 1;
  const bool model = (is(next, TermKind::unit) || is(next, TermKind::label)) &&
                     (target_of(next) == "year_model" || target_of(next) == "vehicle.model_year");
  if (!model || match.readings.size() != 1) return;
  const DateReading& one = match.readings.front();
  if (days_between(one.first, one.last) < 364) return;
  const int year = civil_from_day(one.first).year;
  use(i, i + 1);
  offer("vehicle.model_year", quantity_span(year, year), i, i + 1, next, Likelihood::certain, "");
}

// A date that nothing names is offered as the registration only in a message about a car that names
// no registration, and never as more than possible.
void Reader::offer_unlabelled_date() {
  if (has_fact(first_date) || has_fact("registration.ever")) return;
  if (!has_fact("vehicle.vin") && !has_fact("vehicle.mileage") && !has_fact("vehicle.powertrain")) {
    return;
  }
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < tokens_.list.size() && found.size() < 3; ++i) {
    if (token(i).kind != TokenKind::date || token(i).used) continue;
    const DateMatch& match = tokens_.dates[token(i).index];
    if (!match.needs_label && !match.has_time && !match.readings.empty()) found.push_back(i);
  }
  if (found.size() > 2) return;
  for (const std::size_t i : found) {
    for (const DateReading& one : tokens_.dates[token(i).index].readings) {
      offer(first_date, date_span(one.first, one.last), i, i + 1, none, Likelihood::possible,
            "intake.date_without_label");
    }
  }
}

}  // namespace zerokm
