// What the candidates of each fact leave possible together.
#include <algorithm>

#include "intake/intake.h"

namespace zerokm {
namespace {

Alternative alternative_of(const Reading& reading, const Candidate& candidate) {
  Alternative one;
  one.values = candidate.values;
  one.source.kind =
      candidate.span.begin < reading.scanned_from ? SourceKind::pasted : SourceKind::scanned;
  one.source.begin = candidate.span.begin;
  one.source.end = candidate.span.end;
  one.source.words =
      reading.text.substr(candidate.span.begin, candidate.span.end - candidate.span.begin);
  one.reason = candidate.reason;
  one.likelihood = candidate.likelihood;
  return one;
}

// The two say the same, one of them more exactly: a month and a day in it.
bool refines(const ValueSet& narrow, const ValueSet& wide) { return contains(wide, narrow); }

// Takes the candidate into the list: refining, being refined, or as one more alternative.
void take(std::vector<Alternative>& list, Alternative next) {
  for (Alternative& one : list) {
    if (refines(next.values, one.values)) {
      const bool same = one.values == next.values;
      const bool better = next.likelihood < one.likelihood;
      if (!same || better) {
        const Likelihood likelihood = std::min(next.likelihood, one.likelihood);
        one = std::move(next);
        one.likelihood = likelihood;
      }
      return;
    }
    if (refines(one.values, next.values)) {
      one.likelihood = std::min(one.likelihood, next.likelihood);
      return;
    }
  }
  list.push_back(std::move(next));
}

bool agrees_with_sure(const std::vector<Alternative>& list, const ValueSet& values) {
  return std::any_of(list.begin(), list.end(), [&](const Alternative& one) {
    return one.likelihood != Likelihood::possible && !is_empty(intersection(one.values, values));
  });
}

// "03/08/2026" has two readings; where another statement agrees with one of them, the other falls
// away. Where it agrees with none, they stay: that is a contradiction to be asked about.
void drop_refuted(std::vector<Alternative>& list, const Reading& reading, FactId fact) {
  const auto refuted = [&](const Alternative& one) {
    if (one.likelihood != Likelihood::possible) return false;
    return std::any_of(
        reading.candidates.begin(), reading.candidates.end(), [&](const Candidate& candidate) {
          return candidate.fact == fact && candidate.span.begin == one.source.begin &&
                 candidate.span.end == one.source.end && agrees_with_sure(list, candidate.values);
        });
  };
  std::vector<Alternative> kept;
  for (const Alternative& one : list) {
    if (!refuted(one)) kept.push_back(one);
  }
  list = std::move(kept);
}

// A lone doubtful reading is a question, not a value: the other answer is that it means something
// else, so that nothing follows from it until somebody says yes.
void leave_open(const Vocabulary& vocabulary, Understood& understood) {
  auto& list = understood.alternatives;
  const bool doubtful = std::all_of(list.begin(), list.end(), [](const Alternative& one) {
    return one.likelihood == Likelihood::possible;
  });
  const bool unnamed = std::any_of(list.begin(), list.end(), [](const Alternative& one) {
    return one.reason == "intake.date_without_label";
  });
  if (list.empty() || !doubtful || (list.size() > 1 && !unnamed)) return;
  Alternative other = list.front();
  other.values = vocabulary.everything(understood.fact);
  list.push_back(std::move(other));
}

}  // namespace

void append_scanned(Reading& reading, const Reading& scanned) {
  reading.text += '\n';
  reading.scanned_from = static_cast<std::uint32_t>(reading.text.size());
  reading.text += scanned.text;
  for (Candidate candidate : scanned.candidates) {
    for (TextSpan* span : {&candidate.span, &candidate.label}) {
      span->begin += reading.scanned_from;
      span->end += reading.scanned_from;
    }
    reading.candidates.push_back(std::move(candidate));
  }
}

std::vector<Understood> settle(const Vocabulary& vocabulary, const Reading& reading) {
  std::vector<FactId> order;
  for (const Candidate& candidate : reading.candidates) {
    if (std::find(order.begin(), order.end(), candidate.fact) == order.end()) {
      order.push_back(candidate.fact);
    }
  }
  std::vector<Understood> result;
  for (const FactId fact : order) {
    Understood understood{fact, {}};
    // Sure statements first, so that doubtful ones find what they may refine or contradict.
    for (const Likelihood likelihood :
         {Likelihood::certain, Likelihood::likely, Likelihood::possible}) {
      for (const Candidate& candidate : reading.candidates) {
        if (candidate.fact != fact || candidate.likelihood != likelihood) continue;
        take(understood.alternatives, alternative_of(reading, candidate));
      }
    }
    drop_refuted(understood.alternatives, reading, fact);
    leave_open(vocabulary, understood);
    result.push_back(std::move(understood));
  }
  return result;
}

}  // namespace zerokm
