// What one module instance holds: the library, and the texts on their way in and out.
#pragma once
#include <string>

#include "api/library.h"

namespace zerokm {

struct Instance {
  Library library;
  std::string room;    // texts go in here
  std::string answer;  // and come out here

  std::string_view in_room(int length) const {
    return std::string_view(room).substr(0, static_cast<std::size_t>(length));
  }
  // The length of an answer, negative for problems.
  int say(Said said) {
    answer = std::move(said.text);
    const int length = static_cast<int>(answer.size());
    return said.refused ? -length : length;
  }
};

Instance& instance();

}  // namespace zerokm
