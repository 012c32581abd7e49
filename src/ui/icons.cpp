#include "ui/icons.h"

namespace zerokm::ui {
namespace {
#include "ui/icons_table.inc"

static_assert(sizeof(icon_turns) == icon_count, "icons.h and icons.json list the same icons");

std::span<const std::int16_t> part(const std::int16_t* data, const std::uint16_t* start, int at) {
  return {data + start[at], static_cast<std::size_t>(start[at + 1] - start[at])};
}
}  // namespace

std::span<const std::int16_t> icon_figures(Icon icon) {
  if (icon == Icon::none) return {};
  return part(icon_data, icon_start, static_cast<int>(icon));
}

std::span<const std::int16_t> shape_figures(Answer answer) {
  return part(shape_data, shape_start, static_cast<int>(answer));
}

bool icon_turns_round(Icon icon) {
  return icon != Icon::none && icon_turns[static_cast<int>(icon)];
}

}  // namespace zerokm::ui
