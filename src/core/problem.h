// What is wrong with something that came from outside, where it stands, and what was expected
// there.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm {

// Line and column count from 1, columns in Unicode characters; 0 where the whole file is meant.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

// `id` is a fixed name such as "unknown-fact"; `message` is for authors of rules and data files, in
// English: "expected a fact of the vocabulary, found 'registraton.date'; did you mean ...".
struct Problem {
  std::string id;
  Place place;
  std::string message;
};

// A value, or the reasons why there is none. A value may come with problems that do not spoil it.
template <class T>
struct Outcome {
  std::optional<T> value;
  std::vector<Problem> problems;
  explicit operator bool() const { return value.has_value(); }
};

// Line and column of a byte offset in a text.
Place place_in(std::string_view file, std::string_view text, std::size_t offset);

// "file:line:column: message", the form editors jump to.
std::string line_from_problem(const Problem& problem);

// The candidate nearest to `word` by edit distance; empty where none is close enough to suggest.
std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates);

// "; did you mean 'x'?", or empty where nothing is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace zerokm
