// The icons, in the order of assets/icons/icons.json. Answer shapes come from theme.h's Answer.
#pragma once
#include <cstdint>
#include <span>

#include "ui/theme.h"

namespace zerokm::ui {

enum class Icon : std::uint8_t {
  back,
  forward,
  down,
  up,
  next,
  close,
  plus,
  minus,
  check,
  paste,
  scan,
  file,
  lock,
  globe,
  edit,
  search,
  calendar,
  car,
  person,
  firm,
  send,
  copy,
  share,
  print,
  filter,
  sort,
  more,
  info,
  link,
  list,
  gear,
  moon,
  undo,
  age1,
  age2,
  age3,
  age4,
  alert,
  none
};
inline constexpr int icon_count = static_cast<int>(Icon::none);

// Figures one after another: how (0 stroke, 1 fill, 2 cut, 3 line), operation (index into
// "LPZCARDF"), count, then that many tenths of the 24 grid.
std::span<const std::int16_t> icon_figures(Icon icon);
std::span<const std::int16_t> shape_figures(Answer answer);

// Arrows and the like point the other way in right-to-left layouts.
bool icon_turns_round(Icon icon);

}  // namespace zerokm::ui
