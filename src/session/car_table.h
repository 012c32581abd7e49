// A list of cars for other programs: to take to another device, for spreadsheets, for programs.
#pragma once
#include <string>
#include <vector>

#include "session/car_list.h"

namespace zerokm {

struct CarTable {
  Phrases phrases;
  const Knowledge& knowledge;
  Day day;
  std::vector<const ListedCar*> cars;
};

// With everything the user brought in; read_car_list reads it again.
std::string car_list_file(const CarTable& table);
// A row a car; no cell can become a formula.
std::string car_list_csv(const CarTable& table);
// What is known of each car and its answers, in the vocabulary's names.
std::string car_list_json(const CarTable& table);

}  // namespace zerokm
