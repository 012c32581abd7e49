#include "core/order.h"

namespace zerokm {

std::vector<std::uint32_t> ordered_places(std::size_t count, const void* context,
                                          bool (*before)(const void* context, std::uint32_t a,
                                                         std::uint32_t b)) {
  std::vector<std::uint32_t> places(count);
  for (std::size_t i = 0; i < count; ++i) places[i] = static_cast<std::uint32_t>(i);
  std::vector<std::uint32_t> merged(count);
  for (std::size_t width = 1; width < count; width *= 2) {
    for (std::size_t start = 0; start < count; start += 2 * width) {
      const std::size_t middle = start + width < count ? start + width : count;
      const std::size_t end = start + 2 * width < count ? start + 2 * width : count;
      std::size_t left = start;
      std::size_t right = middle;
      for (std::size_t at = start; at < end; ++at) {
        // The left one stays first among equals.
        const bool take_right =
            left == middle || (right < end && before(context, places[right], places[left]));
        merged[at] = take_right ? places[right++] : places[left++];
      }
    }
    places.swap(merged);
  }
  return places;
}

}  // namespace zerokm
