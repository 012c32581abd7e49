// The seal of a report: its checksum in digits and as a QR code, cut out before it is computed.
#pragma once
#include <string>
#include <string_view>

#include "core/words.h"

namespace zerokm {

enum class SealState { whole, changed, missing };
struct SealCheck {
  SealState state = SealState::missing;
  std::string checksum;  // of the document as it is, without its seal
};
SealCheck check_seal(std::string_view document);

// The document up to the seal's place and after it, with the seal between.
std::string sealed(const Words& words, const std::string& before, const std::string& after);

// What the QR code says.
std::string seal_text(std::string_view checksum);

}  // namespace zerokm
