// Sorting that leaves equal items in their order, as one piece of code for lists of anything: each
// instance of the standard library's own costs a visitor two kilobytes of download.
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace zerokm {

// The places 0 to count-1, ordered: `before(context, a, b)` says whether the item at a comes first.
std::vector<std::uint32_t> ordered_places(std::size_t count, const void* context,
                                          bool (*before)(const void* context, std::uint32_t a,
                                                         std::uint32_t b));

template <class Item, class Before>
void order(std::vector<Item>& items, const Before& before) {
  struct Context {
    const std::vector<Item>& items;
    const Before& before;
  } context{items, before};
  const auto places = ordered_places(
      items.size(), &context, [](const void* given, std::uint32_t a, std::uint32_t b) {
        const Context& asked = *static_cast<const Context*>(given);
        return static_cast<bool>(asked.before(asked.items[a], asked.items[b]));
      });
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t place : places) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

}  // namespace zerokm
