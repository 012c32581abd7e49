// Numbers as people write them. "12.000" is twelve or twelve thousand: both readings are kept.
#pragma once
#include <cstddef>
#include <vector>

#include "core/number.h"
#include "intake/folded_text.h"

namespace zerokm {

struct NumberMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Decimal>
      readings;               // one; two where the separator may be either; none if it is neither
  bool plain_digits = false;  // nothing but digits
};

// The number that begins at `at`, a digit; end == begin where there is none.
NumberMatch number_at(const FoldedText& text, std::size_t at);

// A Chinese amount in words: "三千二百", "两万". Nothing below two signs, which may be part of a
// word.
NumberMatch chinese_amount_at(const FoldedText& text, std::size_t at);

}  // namespace zerokm
