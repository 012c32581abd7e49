// One pasted text may speak of several cars. Which piece belongs to which is only said where the
// text shows it: a line, a block or an item of a list with exactly one vehicle number.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace zerokm {

// The piece of text of each car, in order, for read_message; at most `most_cars`. Empty where the
// text names fewer than two vehicle numbers or does not show which words belong to which. Words
// outside the pieces (greetings, general terms) belong to no car.
std::vector<std::string> cars_in(std::string_view bytes);

inline constexpr std::size_t most_cars = 500;

}  // namespace zerokm
