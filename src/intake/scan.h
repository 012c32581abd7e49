// What decoders hand over: the text of a code on a car or a paper, and the words a reader of print
// found on a photographed page. A check digit only ever turns a reading down; nothing is repaired.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "intake/vin.h"

namespace zerokm {

// vin: at least one. address: of a web page, shown and never opened. sealed: encrypted data, as on
// the conformity certificate.
enum class CodeContent : std::uint8_t { vin, address, sealed, other };

struct CodeReading {
  CodeContent content = CodeContent::other;
  std::vector<VinCheck> vins;  // each once, none with state error
  std::string shown;           // the beginning of the text, for the user's eyes
};

// The text of one code: a VIN alone, with the signs of labels, or among other lines.
CodeReading read_code(std::string_view bytes);

// In pixels of the picture; right and bottom are outside.
struct PageBox {
  int left = 0, top = 0, right = 0, bottom = 0;
};
struct PageWord {
  std::string_view text;
  PageBox box;
};

enum class DateRole : std::uint8_t { unknown, registration, issue };

struct PageDate {
  PageBox box;
  DateRole role = DateRole::unknown;
};

// Where on a page a VIN and dates seem to stand, for a second and closer look.
struct PageReading {
  std::vector<PageBox> vins;  // the likeliest first
  std::vector<PageDate> dates;
};
PageReading read_page(std::span<const PageWord> words);

// What several looks at one printed VIN leave possible.
struct PrintedVin {
  std::vector<VinCheck> vins;  // right check digit first, then the most often read
  bool agreed = false;         // two looks or more gave the first, and none another right one
};
PrintedVin read_printed_vin(std::span<const std::string_view> looks);

// The date that all looks which gave one gave, at least three of them; nothing where they differ.
std::optional<Day> read_printed_date(std::span<const std::string_view> looks);

}  // namespace zerokm
