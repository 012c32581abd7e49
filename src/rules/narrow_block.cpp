// The steps over whole vectors. Facts come in in narrow_facts.cpp, what goes lane by lane is in
// narrow_lanes.cpp.
#include "rules/narrow_block.h"

#include <algorithm>

#include "rules/judgement.h"

namespace zerokm {

using lanes::Bytes;
using lanes::load;
using lanes::splat;
using lanes::store;
using lanes::Words;
using Kind = NarrowStep::Kind;

namespace {

Bytes both(Bytes a, Bytes b) {
  return (a & b & splat(std::uint8_t{truth_yes})) | ((a | b) & splat(std::uint8_t{truth_no}));
}
Bytes either(Bytes a, Bytes b) {
  return (a & b & splat(std::uint8_t{truth_no})) | ((a | b) & splat(std::uint8_t{truth_yes}));
}
Bytes swapped(Bytes a) {
  return ((a + a) & splat(std::uint8_t{truth_yes})) | ((a >> 1) & splat(std::uint8_t{truth_no}));
}
Bytes picked(Bytes condition, Bytes yes, Bytes no) {
  const Bytes take_yes =
      Bytes((condition & splat(std::uint8_t{truth_yes})) != splat(std::uint8_t{0}));
  const Bytes take_no =
      Bytes((condition & splat(std::uint8_t{truth_no})) != splat(std::uint8_t{0}));
  return (take_yes & yes) | (take_no & no);
}
Bytes same(Bytes a, Bytes b) {
  const Bytes open = splat(either_way);
  const Bytes unknown = Bytes(a == open) | Bytes(b == open);
  const Bytes equal = Bytes(a == b);
  return (unknown & open) | (~unknown & ((equal & splat(std::uint8_t{truth_yes})) |
                                         (~equal & splat(std::uint8_t{truth_no}))));
}

Words is_open_low(Words low) { return Words(low <= splat(-narrow_rim)); }
Words is_open_high(Words high) { return Words(high >= splat(narrow_rim)); }

bool within(std::int64_t low, std::int64_t high) { return low > -narrow_rim && high < narrow_rim; }

}  // namespace

NarrowBlock::NarrowBlock(const Program& program, const NarrowCode& code, const Settings& settings)
    : program_(program),
      code_(code),
      settings_(settings),
      truths_(static_cast<std::size_t>(code.truths) * lanes),
      lows_(static_cast<std::size_t>(code.numbers) * lanes),
      highs_(static_cast<std::size_t>(code.numbers) * lanes),
      extents_(static_cast<std::size_t>(code.numbers)),
      planes_(program.inputs.size()) {
  for (const NarrowStep& step : code.steps) {
    if (step.kind == Kind::lookup) tables_.push_back(table_of(step));
  }
  for (const RuleCode& rule : program.rules) {
    auto& table = outcomes_.emplace_back();
    for (std::size_t at = 0; at < table.size(); ++at) {
      const Judgement found = judged(rule.rule->severity == Severity::cost, rule.require.node >= 0,
                                     static_cast<std::uint8_t>(at & 3), truth_no, truth_no,
                                     static_cast<std::uint8_t>(at >> 2));
      table[at] = static_cast<std::uint8_t>(found.status);
    }
  }
}

bool NarrowBlock::run(std::size_t begin, int count, bool papers_no, Status* out,
                      std::size_t stride) {
  begin_ = begin;
  count_ = count;
  upto_ = (count + lanes::width - 1) / lanes::width * lanes::width;
  papers_no_ = papers_no;
  papers_open_ = false;
  ++block_;
  bool fits = true;
  for (const NarrowStep& step : code_.steps) {
    switch (step.kind) {
      case Kind::truth_fact:
        truth_fact(step);
        break;
      case Kind::among:
        among(step);
        break;
      case Kind::number_fact:
        number_fact(step);
        break;
      case Kind::truth:
        truths(step);
        break;
      case Kind::compare:
        compare(step);
        break;
      case Kind::number:
        fits = numbers(step);
        break;
      case Kind::lookup:
        fits = lookup(step);
        break;
      case Kind::one_by_one:
        fits = one_by_one(step);
        break;
      case Kind::status:
        status(step, out, stride);
        break;
    }
    if (step.kind == Kind::number_fact || step.kind == Kind::lookup) {
      const Extent& made = extents_[static_cast<std::size_t>(step.to)];
      fits = fits && within(made.low, made.high);
    }
    if (!fits) return false;
  }
  return true;
}

template <class F>
void NarrowBlock::each_truth(const NarrowStep& step, F&& f) {
  const std::uint8_t* a = truth(std::max(step.a, 0));
  const std::uint8_t* b = truth(std::max(step.b, 0));
  const std::uint8_t* c = truth(std::max(step.c, 0));
  std::uint8_t* to = truth(step.to);
  for (int at = 0; at < upto_; at += lanes::width) {
    store(to + at, f(load(a + at), load(b + at), load(c + at)));
  }
}

void NarrowBlock::truths(const NarrowStep& step) {
  switch (step.op) {
    case Op::both:
      return each_truth(step, [](Bytes a, Bytes b, Bytes) { return both(a, b); });
    case Op::either:
      return each_truth(step, [](Bytes a, Bytes b, Bytes) { return either(a, b); });
    case Op::negation:
      return each_truth(step, [](Bytes a, Bytes, Bytes) { return swapped(a); });
    case Op::truth_equal:
      return each_truth(step, [](Bytes a, Bytes b, Bytes) { return same(a, b); });
    case Op::pick_truth:
      return each_truth(step, [](Bytes a, Bytes b, Bytes c) { return picked(a, b, c); });
    default:
      std::fill_n(truth(step.to), upto_, static_cast<std::uint8_t>(step.x));
  }
}

// f(left, right, yes, no) sets the masks where the comparison surely holds and surely does not.
template <class F>
void NarrowBlock::each_compared(const NarrowStep& step, F&& f) {
  std::uint8_t* to = truth(step.to);
  const auto all = [&](auto&& left, auto&& right) {
    for (int at = 0; at < upto_; at += lanes::width) {
      std::array<Words, 4> yes, no;
      for (int part = 0; part < 4; ++part) {
        f(left(at + 4 * part), right(at + 4 * part), yes[static_cast<std::size_t>(part)],
          no[static_cast<std::size_t>(part)]);
      }
      const Bytes surely = lanes::narrowed(yes[0], yes[1], yes[2], yes[3]);
      const Bytes never = lanes::narrowed(no[0], no[1], no[2], no[3]);
      store(to + at, splat(either_way) ^ ((surely & splat(std::uint8_t{truth_no})) |
                                          (never & splat(std::uint8_t{truth_yes}))));
    }
  };
  const auto column = [this](const NarrowNumber& number) {
    return [low = low(number.place), high = high(number.place)](int at) {
      return Ends{load(low + at), load(high + at)};
    };
  };
  const auto constant = [](const NarrowNumber& number) {
    return [ends = Ends{splat(number.constant), splat(number.constant)}](int) { return ends; };
  };
  if (step.left.place < 0) {
    all(constant(step.left), column(step.right));
  } else if (step.right.place < 0) {
    all(column(step.left), constant(step.right));
  } else {
    all(column(step.left), column(step.right));
  }
}

void NarrowBlock::compare(const NarrowStep& step) {
  switch (step.op) {
    case Op::less:
      return each_compared(step, [](const Ends& a, const Ends& b, Words& yes, Words& no) {
        yes = Words(a.high < b.low);
        no = Words(a.low >= b.high);
      });
    case Op::at_most:
      return each_compared(step, [](const Ends& a, const Ends& b, Words& yes, Words& no) {
        yes = Words(a.high <= b.low);
        no = Words(a.low > b.high);
      });
    default:
      return each_compared(step, [](const Ends& a, const Ends& b, Words& yes, Words& no) {
        yes = Words(a.low == a.high) & Words(b.low == a.low) & Words(b.high == a.low);
        no = Words(a.high < b.low) | Words(b.high < a.low);
      });
  }
}

NarrowBlock::Extent NarrowBlock::extent(const NarrowNumber& number) const {
  if (number.place < 0) return {number.constant, number.constant};
  return extents_[static_cast<std::size_t>(number.place)];
}

// f(left, right) gives both ends; what was open stays so.
template <class F>
void NarrowBlock::each_number(const NarrowStep& step, F&& f) {
  const auto low_of = [&](const NarrowNumber& number, int at) {
    return number.place < 0 ? splat(number.constant) : load(low(number.place) + at);
  };
  const auto high_of = [&](const NarrowNumber& number, int at) {
    return number.place < 0 ? splat(number.constant) : load(high(number.place) + at);
  };
  std::int32_t* low_to = low(step.to);
  std::int32_t* high_to = high(step.to);
  for (int at = 0; at < upto_; at += 4) {
    const Ends made = f(Ends{low_of(step.left, at), high_of(step.left, at)},
                        Ends{low_of(step.right, at), high_of(step.right, at)});
    store(low_to + at, made.low);
    store(high_to + at, made.high);
  }
}

bool NarrowBlock::numbers(const NarrowStep& step) {
  const Words bottom = splat(-narrow_open);
  const Words top = splat(narrow_open);
  const Extent left = extent(step.left);
  const Extent right = extent(step.right);
  Extent made;
  switch (step.op) {
    case Op::add:
      made = {left.low + right.low, left.high + right.high};
      break;
    case Op::subtract:
      made = {left.low - right.high, left.high - right.low};
      break;
    case Op::scale:
      if (step.x <= 0 || step.x >= narrow_rim) return false;
      made = {left.low * step.x, left.high * step.x};
      break;
    default:
      made = {std::min(left.low, right.low), std::max(left.high, right.high)};
  }
  if (!within(made.low, made.high)) return false;
  switch (step.op) {
    case Op::add:
      each_number(step, [&](const Ends& a, const Ends& b) {
        return Ends{lanes::select(is_open_low(a.low) | is_open_low(b.low), bottom,
                                  lanes::plus(a.low, b.low)),
                    lanes::select(is_open_high(a.high) | is_open_high(b.high), top,
                                  lanes::plus(a.high, b.high))};
      });
      break;
    case Op::subtract:
      each_number(step, [&](const Ends& a, const Ends& b) {
        return Ends{lanes::select(is_open_low(a.low) | is_open_high(b.high), bottom,
                                  lanes::minus(a.low, b.high)),
                    lanes::select(is_open_high(a.high) | is_open_low(b.low), top,
                                  lanes::minus(a.high, b.low))};
      });
      break;
    case Op::scale: {
      const Words factor = splat(static_cast<std::int32_t>(step.x));
      each_number(step, [&](const Ends& a, const Ends&) {
        return Ends{lanes::select(is_open_low(a.low), bottom, lanes::times(a.low, factor)),
                    lanes::select(is_open_high(a.high), top, lanes::times(a.high, factor))};
      });
      break;
    }
    case Op::least:
      each_number(step, [](const Ends& a, const Ends& b) {
        return Ends{lanes::least(a.low, b.low), lanes::least(a.high, b.high)};
      });
      break;
    default:
      each_number(step, [](const Ends& a, const Ends& b) {
        return Ends{lanes::greatest(a.low, b.low), lanes::greatest(a.high, b.high)};
      });
  }
  extents_[static_cast<std::size_t>(step.to)] = made;
  return true;
}

void NarrowBlock::status(const NarrowStep& step, Status* out, std::size_t stride) {
  const auto rule = static_cast<std::size_t>(step.node);
  std::array<std::uint8_t, lanes> made;
  const auto truth_at = [&](int place, int lane, std::uint64_t otherwise) {
    return place < 0 ? static_cast<std::uint8_t>(otherwise) : truth(place)[lane];
  };
  if (step.c < 0 && step.d < 0) {
    const Bytes table = load(outcomes_[rule].data());
    const Bytes always = splat(std::uint8_t{truth_yes});
    for (int at = 0; at < upto_; at += lanes::width) {
      const Bytes applies = step.a < 0 ? always : load(truth(step.a) + at);
      const Bytes require = step.b < 0 ? always : load(truth(step.b) + at);
      store(made.data() + at, lanes::entries(table, applies | (require << 2)));
    }
  } else {
    const RuleCode& code = program_.rules[rule];
    for (int lane = 0; lane < count_; ++lane) {
      made[static_cast<std::size_t>(lane)] = static_cast<std::uint8_t>(
          judged(code.rule->severity == Severity::cost, code.require.node >= 0,
                 truth_at(step.a, lane, truth_yes), truth_at(step.c, lane, truth_no),
                 truth_at(step.d, lane, truth_no), truth_at(step.b, lane, truth_yes))
              .status);
    }
  }
  std::memcpy(out + rule * stride, made.data(), static_cast<std::size_t>(count_));
}

}  // namespace zerokm
