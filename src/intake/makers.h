// Who stands behind the first three characters of a Chinese vehicle identification number.
#pragma once
#include <string_view>

namespace zerokm {

struct Maker {
  std::string_view code;  // "LGX"
  const char* name;       // English
  const char* name_zh;
};

// The maker of a normalised number; null where no two sources agree on one.
const Maker* maker_of_vin(std::string_view vin);

// The brand is one of a maker who has nothing to do with the maker in the number. False where
// either is unknown.
bool is_another_maker(std::string_view vin, std::string_view folded_brand);

}  // namespace zerokm
