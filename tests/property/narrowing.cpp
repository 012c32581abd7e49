#include "narrowing.h"

#include <algorithm>

namespace zerokm::property {
namespace {

bool may_follow(Status before, Status after) {
  switch (before) {
    case Status::not_applicable:
      return after == Status::not_applicable;
    // Perhaps exempt: found out later; it stays kept.
    case Status::met:
      return after == Status::met || after == Status::exempt;
    case Status::unmet:
      return after == Status::unmet;
    case Status::exempt:
      return after == Status::exempt || after == Status::not_applicable;
    case Status::amount:
      return after == Status::amount || after == Status::exempt;
    case Status::information:
      return after == Status::information || after == Status::exempt;
    default:
      return true;
  }
}

// An amount that cannot be computed says nothing; it may turn out to be any.
bool within(const Figure& inner, const Figure& outer) {
  if (!outer.valid) return !inner.valid;
  const bool open = outer.low == open_low && outer.high == open_high;
  return open || (inner.low >= outer.low && inner.high <= outer.high);
}

std::string compared(const Answer& before, const Answer& after, FactId narrowed) {
  for (std::size_t i = 0; i < before.findings.size(); ++i) {
    const Finding& was = before.findings[i];
    const Finding& is = after.findings[i];
    const std::string rule = was.rule->id + " " + was.rule->version;
    if (!may_follow(was.status, is.status)) {
      return rule + ": status " + std::to_string(static_cast<int>(was.status)) + " became " +
             std::to_string(static_cast<int>(is.status));
    }
    if (is.status == Status::not_applicable) continue;
    if (was.amount && is.amount && !within(*is.amount, *was.amount)) {
      return rule + ": the amount grew";
    }
    for (std::size_t n = 0; n < was.gives.size(); ++n) {
      if (!within(is.gives[n].figure, was.gives[n].figure)) return rule + ": a given value grew";
    }
    const auto& open = was.undecided;
    const bool named = std::find(open.begin(), open.end(), narrowed) != open.end();
    const bool undecided = was.status == Status::unknown || was.status == Status::disputed ||
                           was.status == Status::missing_paper;
    if (undecided && !named && was.status != is.status) {
      return rule + ": changed by a fact that was not named as undecided";
    }
  }
  const bool stays =
      before.overall == Overall::blocked ||
      (before.overall == Overall::nothing_against &&
       std::none_of(before.findings.begin(), before.findings.end(), [](const Finding& finding) {
         return finding.rule->phase != Phase::car ||
                finding.rule->confidence == Confidence::unconfirmed || !finding.rule->flags.empty();
       }));
  if (stays && after.overall != before.overall) return "the word changed from a definite one";
  return {};
}

}  // namespace

std::string turned_by_narrowing(Random& random, const Program& program,
                                const Vocabulary& vocabulary, const CarMaker& cars) {
  FactSheet car = cars.car(random);
  Answer before = run(program, car, {});
  for (int step = 0; step < 6; ++step) {
    FactSheet known = car;
    FactId which;
    if (!cars.narrow(random, known, &which)) break;
    Answer after = run(program, known, {});
    const std::string wrong = compared(before, after, which);
    if (!wrong.empty()) {
      return wrong + "\n  before: " + described(vocabulary, car) +
             "\n  after: " + described(vocabulary, known);
    }
    car = std::move(known);
    before = std::move(after);
  }
  return {};
}

std::string strip_differs(Random& random, const Program& program, const CarMaker& cars,
                          FactId moving) {
  FactSheet car = cars.car(random);
  const Day from = *day_from_digits(2025, 6, 1);
  const Day until = plus_days(from, 400);
  const auto runs = run_days(program, car, {}, {moving}, from, until);
  Day next = from;
  for (const DayRun& strip : runs) {
    if (strip.from != next) return "the strip has a hole before " + iso_from_day(strip.from);
    next = plus_days(strip.until, 1);
    for (const Day day : {strip.from, strip.until}) {
      car[moving].values = one_date(day);
      const Answer answer = run(program, car, {});
      if (answer.overall != strip.overall || answer.deciding != strip.deciding ||
          answer.totals.size() != strip.totals.size()) {
        return "another answer on " + iso_from_day(day);
      }
      for (std::size_t i = 0; i < strip.totals.size(); ++i) {
        if (answer.totals[i].figure.low != strip.totals[i].figure.low ||
            answer.totals[i].figure.high != strip.totals[i].figure.high) {
          return "another total on " + iso_from_day(day);
        }
      }
    }
  }
  return next == plus_days(until, 1) ? std::string() : "the strip ends early";
}

}  // namespace zerokm::property
