// A car in the user's list, and the whole list as one file: what was brought in, the user's own
// words about it, and the answers he last saw.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/saved_car.h"

namespace zerokm {

// Names of answers as in reports: "needs_document"; `entering` empty where there was no market.
struct SeenAnswers {
  Day on;
  std::string leaving, entering;
  bool operator==(const SeenAnswers&) const = default;
};

struct KeptCar {
  std::string id;  // its own for ever; a plain name
  std::string name, note;
  std::vector<std::string> photos;  // ids of pictures kept beside the list
  std::optional<SeenAnswers> seen;
  SavedCar car;
};

// At most so many bytes, whole characters.
std::string cut(std::string text, std::size_t most);

std::string text_from_kept_car(const Vocabulary& vocabulary, const KeptCar& kept);

// As read_saved_car. Names and notes that are too long are cut.
Outcome<KeptCar> read_kept_car(const Vocabulary& vocabulary, std::string_view json,
                               std::string_view file);

// The list as one file, a line a car.
std::string text_from_car_list(const Vocabulary& vocabulary,
                               const std::vector<const KeptCar*>& cars);

// True where the text is such a file; then read_car_list can say what is wrong with it.
bool is_car_list(std::string_view text);

// A line that cannot be read costs its own car only, and is said with its number.
Outcome<std::vector<KeptCar>> read_car_list(const Vocabulary& vocabulary, std::string_view text,
                                            std::string_view file);

}  // namespace zerokm
