// One function per register that an instruction fills; each runs over all lanes of the block.
#include <algorithm>
#include <bit>

#include "rules/frame.h"

namespace zerokm {
namespace {

std::uint8_t swapped(std::uint8_t truth) {
  return static_cast<std::uint8_t>(((truth & truth_no) << 1) | (truth >> 1));
}
std::uint8_t both(std::uint8_t a, std::uint8_t b) {
  return static_cast<std::uint8_t>((a & b & truth_yes) | ((a | b) & truth_no));
}
std::uint8_t either(std::uint8_t a, std::uint8_t b) {
  return static_cast<std::uint8_t>((a & b & truth_no) | ((a | b) & truth_yes));
}
std::uint8_t truth_of(bool yes, bool no) {
  if (yes) return truth_yes;
  return no ? static_cast<std::uint8_t>(truth_no) : either_way;
}

class Block {
 public:
  Block(const Code& code, const Settings& settings, Frame& frame)
      : code_(code), settings_(settings), frame_(frame), lanes_(frame.lanes()) {}

  // An instruction whose operands are the same in all lanes.
  void compute_once(int node) {
    lanes_ = 1;
    compute(node);
    lanes_ = frame_.lanes();
    frame_.spread(node, code_.at(node).gives);
  }

  void compute(int node) {
    const Instruction& code = code_.at(node);
    switch (code.gives) {
      case Register::truth:
        if (code.op != Op::truth_fact) truths(node, code);
        break;
      case Register::number:
        if (code.op != Op::number_fact) numbers(node, code);
        break;
      case Register::choice:
      case Register::text:
        sets(node, code);
        break;
    }
  }

 private:
  template <class F>
  void each_lane(F&& f) {
    for (int lane = 0; lane < lanes_; ++lane) f(lane);
  }

  template <class F>
  void truths_of_truths(int node, const Instruction& code, F&& f) {
    std::uint8_t* out = frame_.truth(node);
    const std::uint8_t* a = frame_.truth(code.a);
    const std::uint8_t* b = frame_.truth(code.b);
    each_lane([&](int lane) { out[lane] = f(a[lane], b[lane]); });
  }

  template <class F>
  void truths_of_spans(int node, const Instruction& code, F&& f) {
    std::uint8_t* out = frame_.truth(node);
    const std::int64_t* a_low = frame_.low(code.a);
    const std::int64_t* a_high = frame_.high(code.a);
    const std::int64_t* b_low = frame_.low(code.b);
    const std::int64_t* b_high = frame_.high(code.b);
    each_lane([&](int lane) {
      out[lane] = f(Span{a_low[lane], a_high[lane]}, Span{b_low[lane], b_high[lane]});
    });
  }

  template <class F>
  void truths_of_sets(int node, const Instruction& code, F&& f) {
    std::uint8_t* out = frame_.truth(node);
    const std::uint64_t* a = frame_.bits(code.a);
    const std::uint64_t* b = frame_.bits(code.b >= 0 ? code.b : code.a);
    each_lane([&](int lane) { out[lane] = f(a[lane], b[lane]); });
  }

  void truths(int node, const Instruction& code) {
    std::uint8_t* out = frame_.truth(node);
    switch (code.op) {
      case Op::truth_constant:
        std::fill_n(out, lanes_, static_cast<std::uint8_t>(code.x));
        break;
      case Op::both:
        truths_of_truths(node, code, [](auto a, auto b) { return both(a, b); });
        break;
      case Op::either:
        truths_of_truths(node, code, [](auto a, auto b) { return either(a, b); });
        break;
      case Op::negation: {
        const std::uint8_t* a = frame_.truth(code.a);
        each_lane([&](int lane) { out[lane] = swapped(a[lane]); });
        break;
      }
      case Op::truth_equal:
        truths_of_truths(node, code, [](std::uint8_t a, std::uint8_t b) {
          return a == either_way || b == either_way ? either_way : truth_of(a == b, a != b);
        });
        break;
      case Op::less:
        truths_of_spans(node, code, [](Span a, Span b) { return is_less(a, b); });
        break;
      case Op::at_most:
        truths_of_spans(node, code, [](Span a, Span b) { return is_at_most(a, b); });
        break;
      case Op::number_equal:
        truths_of_spans(node, code, [](Span a, Span b) { return is_equal(a, b); });
        break;
      case Op::choice_equal:
        truths_of_sets(node, code, [](std::uint64_t a, std::uint64_t b) {
          return truth_of(a == b && std::has_single_bit(a), (a & b) == 0);
        });
        break;
      case Op::choice_among:
        truths_of_sets(node, code, [&](std::uint64_t a, std::uint64_t) {
          const auto set = static_cast<std::uint64_t>(code.x);
          return truth_of((a & ~set) == 0, (a & set) == 0);
        });
        break;
      case Op::text_equal:
        truths_of_sets(node, code, [](std::uint64_t a, std::uint64_t b) {
          return truth_of(a == b && a != 0, a != b && a != 0 && b != 0);
        });
        break;
      case Op::pick_truth: {
        const std::uint8_t* a = frame_.truth(code.a);
        const std::uint8_t* b = frame_.truth(code.b);
        const std::uint8_t* c = frame_.truth(code.c);
        each_lane([&](int lane) { out[lane] = picked(a[lane], b[lane], c[lane]); });
        break;
      }
      case Op::known:
        knowns(node, code);
        break;
      default:
        break;
    }
  }

  template <class T>
  static T picked(std::uint8_t condition, T yes, T no) {
    if (condition == truth_yes) return yes;
    if (condition == truth_no) return no;
    return static_cast<T>(yes | no);
  }

  void knowns(int node, const Instruction& code) {
    std::uint8_t* out = frame_.truth(node);
    each_lane([&](int lane) {
      bool single = false;
      switch (code_.at(code.a).gives) {
        case Register::truth:
          single = frame_.truth(code.a)[lane] != either_way;
          break;
        case Register::choice:
          single = std::has_single_bit(frame_.bits(code.a)[lane]);
          break;
        case Register::text:
          single = frame_.bits(code.a)[lane] != 0;
          break;
        case Register::number: {
          const Span span = frame_.span(code.a, lane);
          single = span.low == span.high;
          break;
        }
      }
      out[lane] = truth_of(single, !single);
    });
  }

  void sets(int node, const Instruction& code) {
    std::uint64_t* out = frame_.bits(node);
    switch (code.op) {
      case Op::choice_constant:
      case Op::text_constant:
        std::fill_n(out, lanes_, static_cast<std::uint64_t>(code.x));
        break;
      case Op::pick_choice:
        each_lane([&](int lane) {
          out[lane] = picked(frame_.truth(code.a)[lane], frame_.bits(code.b)[lane],
                             frame_.bits(code.c)[lane]);
        });
        break;
      case Op::pick_text:
        each_lane([&](int lane) {
          const std::uint64_t b = frame_.bits(code.b)[lane];
          const std::uint64_t c = frame_.bits(code.c)[lane];
          const std::uint8_t condition = frame_.truth(code.a)[lane];
          const std::uint64_t open = b == c ? b : 0;
          out[lane] = condition == truth_yes ? b : condition == truth_no ? c : open;
        });
        break;
      default:
        break;
    }
  }

  // A number that may fail to exist can be anything.
  void put(int node, int lane, Span span, std::uint8_t fails) {
    if (fails != never_fails) span = Span{};
    frame_.low(node)[lane] = span.low;
    frame_.high(node)[lane] = span.high;
    frame_.fails(node)[lane] = fails;
  }

  template <class F>
  void spans_of_one(int node, const Instruction& code, F&& f) {
    each_lane([&](int lane) {
      put(node, lane, f(frame_.span(code.a, lane)), frame_.fails(code.a)[lane]);
    });
  }

  template <class F>
  void spans_of_two(int node, const Instruction& code, F&& f) {
    const std::int64_t* a_low = frame_.low(code.a);
    const std::int64_t* a_high = frame_.high(code.a);
    const std::uint8_t* a_fails = frame_.fails(code.a);
    const std::int64_t* b_low = frame_.low(code.b);
    const std::int64_t* b_high = frame_.high(code.b);
    const std::uint8_t* b_fails = frame_.fails(code.b);
    std::int64_t* low = frame_.low(node);
    std::int64_t* high = frame_.high(node);
    std::uint8_t* out_fails = frame_.fails(node);
    each_lane([&](int lane) {
      Span span = f(Span{a_low[lane], a_high[lane]}, Span{b_low[lane], b_high[lane]});
      out_fails[lane] = static_cast<std::uint8_t>(a_fails[lane] | b_fails[lane]);
      if (out_fails[lane] != never_fails) span = Span{};
      low[lane] = span.low;
      high[lane] = span.high;
    });
  }

  void numbers(int node, const Instruction& code) {
    switch (code.op) {
      case Op::number_constant:
        each_lane([&](int lane) { put(node, lane, {code.x, code.x}, never_fails); });
        break;
      case Op::add:
        spans_of_two(node, code, [](Span a, Span b) { return sum(a, b); });
        break;
      case Op::subtract:
        spans_of_two(node, code, [](Span a, Span b) { return difference(a, b); });
        break;
      case Op::multiply:
        spans_of_two(node, code, [](Span a, Span b) { return product(a, b); });
        break;
      case Op::scale:
        spans_of_one(node, code, [&](Span span) { return scaled(span, code.x); });
        break;
      case Op::least:
        spans_of_two(node, code, [](Span a, Span b) {
          return Span{std::min(a.low, b.low), std::min(a.high, b.high)};
        });
        break;
      case Op::greatest:
        spans_of_two(node, code, [](Span a, Span b) {
          return Span{std::max(a.low, b.low), std::max(a.high, b.high)};
        });
        break;
      case Op::round:
        spans_of_one(node, code,
                     [&](Span span) { return rounded(span, code.x, code.y, code.rounding); });
        break;
      case Op::year:
        spans_of_one(node, code, year_of);
        break;
      case Op::add_months:
        spans_of_two(node, code, [&](Span day, Span months) {
          return months_later(day, months, static_cast<MonthEnd>(code.x));
        });
        break;
      case Op::pick_number:
        each_lane([&](int lane) { pick(node, code, lane); });
        break;
      case Op::divide:
        each_lane([&](int lane) { divide(node, code, lane); });
        break;
      case Op::lookup:
        each_lane([&](int lane) { look_up(node, code, lane); });
        break;
      case Op::parameter:
        each_lane([&](int lane) { read_parameter(node, code, lane); });
        break;
      default:
        break;
    }
  }

  void pick(int node, const Instruction& code, int lane) {
    const std::uint8_t condition = frame_.truth(code.a)[lane];
    const Span b = frame_.span(code.b, lane);
    const Span c = frame_.span(code.c, lane);
    const std::uint8_t b_fails = frame_.fails(code.b)[lane];
    const std::uint8_t c_fails = frame_.fails(code.c)[lane];
    if (condition == truth_yes) return put(node, lane, b, b_fails);
    if (condition == truth_no) return put(node, lane, c, c_fails);
    const auto fails =
        static_cast<std::uint8_t>((b_fails & c_fails & 2) | ((b_fails | c_fails) & may_fail));
    put(node, lane, {std::min(b.low, c.low), std::max(b.high, c.high)}, fails);
  }

  void divide(int node, const Instruction& code, int lane) {
    const RowValue found = quotient(frame_.span(code.a, lane), frame_.span(code.b, lane),
                                    code_.divisions[static_cast<std::size_t>(code.x)]);
    put(node, lane, found.value,
        static_cast<std::uint8_t>(frame_.fails(code.a)[lane] | frame_.fails(code.b)[lane] |
                                  found.fails));
  }

  void look_up(int node, const Instruction& code, int lane) {
    std::uint8_t fails = never_fails;
    for (const int key : code_.arguments[static_cast<std::size_t>(code.y)]) {
      if (code_.at(key).gives == Register::number) fails |= frame_.fails(key)[lane];
    }
    if (fails == always_fails) return put(node, lane, {}, fails);
    read_keys(code_, frame_, node, lane, space_.keys);
    const RowValue found =
        settings_.tables[static_cast<std::size_t>(code.x)]->value(space_.keys.data(), space_);
    put(node, lane, found.value, static_cast<std::uint8_t>(fails | found.fails));
  }

  void read_parameter(int node, const Instruction& code, int lane) {
    const std::uint8_t fails = frame_.fails(code.a)[lane];
    const auto& own = settings_.parameters[static_cast<std::size_t>(code.x)];
    const RowValue found = parameter_value(*code_.parameters[static_cast<std::size_t>(code.x)], own,
                                           frame_.span(code.a, lane));
    if (own) return put(node, lane, found.value, never_fails);
    put(node, lane, found.value,
        fails == always_fails ? always_fails : static_cast<std::uint8_t>(fails | found.fails));
  }

  const Code& code_;
  const Settings& settings_;
  Frame& frame_;
  int lanes_;
  LookupSpace space_;
};

bool is_fact(const Instruction& code) { return code.op <= Op::text_fact; }

}  // namespace

void execute(const Code& code, const Settings& settings, Frame& frame, const Lanes& lanes) {
  Block block(code, settings, frame);
  std::vector<std::uint8_t> varies(static_cast<std::size_t>(code.size()), !lanes.alike);
  for (const int fact : lanes.varying_facts) varies[static_cast<std::size_t>(fact)] = true;
  const auto differs = [&](int read) {
    return read >= 0 && varies[static_cast<std::size_t>(read)];
  };
  auto flip = lanes.flips.begin();
  for (int node = 0; node < code.size(); ++node) {
    const Instruction& one = code.at(node);
    if (lanes.alike && !is_fact(one)) {
      bool different = differs(one.a) || differs(one.b) || differs(one.c);
      if (one.op == Op::lookup) {
        const auto& keys = code.arguments[static_cast<std::size_t>(one.y)];
        different = std::any_of(keys.begin(), keys.end(), differs);
      }
      varies[static_cast<std::size_t>(node)] = different;
      different ? block.compute(node) : block.compute_once(node);
    } else if (!is_fact(one)) {
      block.compute(node);
    }
    for (; flip != lanes.flips.end() && flip->node == node; ++flip) {
      std::uint8_t& truth = frame.truth(node)[flip->lane];
      truth = swapped(truth);
      varies[static_cast<std::size_t>(node)] = true;
    }
  }
}

}  // namespace zerokm
