// What the files of saved cars have in common. Not for other rooms.
#pragma once
#include "knowledge/record.h"
#include "knowledge/saved_car.h"

namespace zerokm {

// A saved car that stands inside another file.
std::optional<SavedCar> saved_car_from(const Vocabulary& vocabulary, const JsonReading& reading,
                                       const JsonValue& value);

// Whether the member that states the form of a file says the one we know; if not, it is said.
bool known_form(const JsonReading& reading, Record& record, std::string_view key,
                std::string_view form);

}  // namespace zerokm
