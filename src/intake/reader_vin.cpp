// Vehicle numbers in a message: recognised by their shape, judged by check_vin, never repaired.
#include <algorithm>

#include "core/text.h"
#include "intake/reader.h"
#include "intake/vin.h"

namespace zerokm {
namespace {

const char* state_name(VinState state) {
  switch (state) {
    case VinState::valid:
      return "valid";
    case VinState::unchecked:
      return "unchecked";
    case VinState::suspect:
      return "suspect";
    case VinState::error:
      return "error";
  }
  return "error";
}

}  // namespace

// Behind a label the number may be written in groups: "LGXC E6CB 0R0 123456".
std::size_t Reader::gathered_vin_end(std::size_t at) const {
  std::size_t count = 0;
  std::size_t gaps = 0;
  std::size_t i = at;
  for (; i < text_.size() && count <= vin_length + 1; ++i) {
    const char32_t c = text_.chars[i];
    if (may_stand_in_vin(c)) {
      ++count;
      gaps = 0;
      continue;
    }
    const bool gap = c == ' ' || c == '-' || c == '*' || c == '.';
    if (!gap || ++gaps > 2) break;
    // A full number ends here, whatever stands behind the blank.
    if (count == vin_length) return i;
  }
  return count == vin_length || count == vin_length + 1 ? i : 0;
}

void Reader::state_vin(std::size_t begin, std::size_t end, std::size_t label) {
  const TextSpan span = text_.span(begin, end);
  const VinCheck check =
      check_vin(std::string_view(reading_.text).substr(span.begin, span.end - span.begin));
  const auto ends_before = [](const Token& one, std::size_t at) { return one.end <= at; };
  std::size_t first = static_cast<std::size_t>(
      std::lower_bound(tokens_.list.begin(), tokens_.list.end(), begin, ends_before) -
      tokens_.list.begin());
  std::size_t last = first;
  while (last < tokens_.list.size() && token(last).begin < end) ++last;
  if (first == last) return;
  use(first, last);
  for (const VinFinding& finding : check.findings) notice(finding.key, first, last);
  if (check.vin.empty()) {
    leave_unread(first, last);
    return;
  }
  if (std::find(vins_.begin(), vins_.end(), check.vin) != vins_.end()) return;
  if (vins_.size() >= most_mentions) return;
  vins_.push_back(check.vin);
  if (vins_.size() == 2) notice("intake.several_vins", first, last);
  const bool changed =
      std::any_of(check.findings.begin(), check.findings.end(),
                  [](const VinFinding& finding) { return finding.key == "vin.cyrillic"; });
  const bool sure = check.state == VinState::valid || (label != none && !changed);
  std::string reason = check.state == VinState::suspect ? "vin.check_digit" : "";
  if (changed) reason = "vin.cyrillic";
  const Likelihood likelihood = changed || !sure ? Likelihood::likely : Likelihood::certain;
  offer("vehicle.vin", one_text(folded(check.vin)), first, last, label, likelihood, reason);
  offer_text("vehicle.vin_state", state_name(check.state), first, last, label, likelihood, reason);
}

void Reader::read_vin_label(std::size_t i) {
  const Value value = value_behind(i);
  if (value.at == none) return;
  const Token& next = token(value.at);
  if (next.kind == TokenKind::vin) return state_vin(next.begin, next.end, i);
  const std::size_t end = gathered_vin_end(next.begin);
  if (end != 0) return state_vin(next.begin, end, i);
  // Something of a number's shape that is not one: say so, do not guess.
  std::size_t run = next.begin;
  std::size_t digits = 0;
  while (run < text_.size() && (may_stand_in_vin(text_.chars[run]) || text_.chars[run] == '*')) {
    digits += text_.is_digit(run) ? 1 : 0;
    ++run;
  }
  if (run < next.begin + 10 || run > next.begin + 24 || digits < 3) return;
  notice("intake.vin_unreadable", value.at, value.at + 1);
  leave_unread(value.at, value.at + 1);
}

void Reader::read_vin(std::size_t i, std::size_t label) {
  const Token& found = token(i);
  const TextSpan span = text_.span(found.begin, found.end);
  const VinCheck check =
      check_vin(std::string_view(reading_.text).substr(span.begin, span.end - span.begin));
  // Seventeen characters of another country without a label may be any number.
  if (label == none && (check.vin.empty() || (!check.chinese && check.maker.empty() &&
                                              check.state != VinState::valid))) {
    leave_unread(i, i + 1);
    if (check.vin.empty() && (text_.at(found.begin) == 'l' || text_.at(found.begin) == 'h')) {
      for (const VinFinding& finding : check.findings) notice(finding.key, i, i + 1);
    }
    return;
  }
  std::size_t before = i;
  while (before > 0 && token(before - 1).kind == TokenKind::mark) --before;
  if (before > 0 && is(before - 1, TermKind::label) && target_of(before - 1) != "vehicle.vin") {
    notice("intake.vin_under_other_label", before - 1, i + 1);
  }
  state_vin(found.begin, found.end, label);
}

}  // namespace zerokm
