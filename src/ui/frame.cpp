#include "ui/frame.h"

namespace zerokm::ui {
namespace {

template <class Value>
Value& entry(std::deque<std::pair<std::string, Value>>& list, std::string_view id) {
  for (auto& [key, value] : list) {
    if (key == id) return value;
  }
  return list.emplace_back(std::string(id), Value{}).second;
}

}  // namespace

float& Memory::number(std::string_view id) { return entry(numbers_, id); }
std::string& Memory::words(std::string_view id) { return entry(words_, id); }

std::string part(std::string_view id, std::string_view name) {
  std::string whole(id);
  whole += '.';
  whole += name;
  return whole;
}

}  // namespace zerokm::ui
