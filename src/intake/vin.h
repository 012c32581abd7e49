// Vehicle identification numbers: what is wrong with one, who made the car, which years are
// possible.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm {

// suspect: China or North America, but the check digit does not fit. unchecked: no check-digit
// duty.
enum class VinState : std::uint8_t { valid, unchecked, suspect, error };

// One character that had to be changed or cannot stand in a VIN.
struct VinFinding {
  int position = 0;   // 1 to 17 in the number; 0: the whole
  std::string key;    // word key: "vin.letter_o", "vin.cyrillic", "vin.length", "vin.check_digit"
  std::string found;  // as written
  std::string suggestion;  // candidate characters, not applied
};

inline constexpr int vin_length = 17;

struct VinCheck {
  std::string vin;  // normalised; empty where it cannot be one
  VinState state = VinState::error;
  std::vector<VinFinding> findings;
  std::string maker;  // English name; empty where no two sources agree
  std::string maker_zh;
  bool chinese = false;    // LA to L0, HA to H0
  std::vector<int> years;  // candidate years of position 10, newest first
};

VinCheck check_vin(std::string_view text);

// The check digit ('0' to '9', 'X') that belongs to 17 legal characters; 0 where they are not
// legal.
char vin_check_digit(std::string_view vin);

}  // namespace zerokm
