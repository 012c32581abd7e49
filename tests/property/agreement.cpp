#include "agreement.h"

namespace zerokm::property {
namespace {

std::string shown(const Figure& figure) {
  return std::to_string(figure.low) + ".." + std::to_string(figure.high) + " at " +
         std::to_string(figure.decimals) + " decimals in " + text_from_unit(figure.unit) +
         (figure.valid ? "" : ", not valid");
}

// The oracle's value as a figure.
Figure as_figure(const oracle::Value& value) {
  Figure figure;
  figure.kind = value.kind;
  figure.unit = value.unit;
  figure.decimals = value.decimals;
  switch (value.kind) {
    case FactKind::truth:
      figure.low = static_cast<std::int64_t>((value.can_be_no ? truth_no : 0) |
                                             (value.can_be_yes ? truth_yes : 0));
      figure.high = figure.low;
      return figure;
    case FactKind::choice:
      figure.low = figure.high = static_cast<std::int64_t>(value.members);
      return figure;
    case FactKind::text:
      figure.valid = value.text.has_value();
      return figure;
    default:
      break;
  }
  figure.low = value.low.open ? open_low : static_cast<std::int64_t>(value.low.value);
  figure.high = value.high.open ? open_high : static_cast<std::int64_t>(value.high.value);
  figure.valid = !value.always_fails && figure.low != open_high && figure.high != open_low;
  return figure;
}

template <class T>
std::string different(const char* what, T program, T oracle) {
  if (program == oracle) return {};
  return std::string(what) + ": program " + std::to_string(static_cast<int>(program)) +
         ", oracle " + std::to_string(static_cast<int>(oracle));
}

}  // namespace

std::string difference(const Figure& figure, const oracle::Value& value) {
  const Figure expected = as_figure(value);
  const bool same = figure.low == expected.low && figure.high == expected.high &&
                    figure.kind == expected.kind && figure.valid == expected.valid &&
                    figure.decimals == expected.decimals && figure.unit == expected.unit;
  return same ? std::string() : "program " + shown(figure) + ", oracle " + shown(expected);
}

std::string difference(const Answer& answer, const oracle::Answer& expected) {
  if (answer.findings.size() != expected.results.size()) return "number of findings";
  for (std::size_t i = 0; i < answer.findings.size(); ++i) {
    const Finding& finding = answer.findings[i];
    const oracle::Result& result = expected.results[i];
    const std::string rule = finding.rule->id + " " + finding.rule->version + " ";
    if (finding.rule != result.rule) return rule + "stands elsewhere";
    const std::string status = different("status", finding.status, result.status);
    if (!status.empty()) return rule + status;
    if (finding.status == Status::not_applicable) continue;
    if (finding.flags != result.flags) return rule + "flags";
    if (finding.amount.has_value() != result.amount.has_value()) return rule + "amount";
    if (finding.amount) {
      const std::string amount = difference(*finding.amount, *result.amount);
      if (!amount.empty()) return rule + "amount: " + amount;
    }
    for (std::size_t n = 0; n < result.shows.size(); ++n) {
      const std::string one = difference(finding.shows[n].figure, result.shows[n]);
      if (!one.empty()) return rule + finding.shows[n].name + ": " + one;
    }
    for (std::size_t n = 0; n < result.gives.size(); ++n) {
      const std::string one = difference(finding.gives[n].figure, result.gives[n]);
      if (!one.empty()) return rule + finding.gives[n].name + ": " + one;
    }
  }
  return different("overall", answer.overall, expected.overall);
}

}  // namespace zerokm::property
