// A QR code of one fixed kind, large enough for a checksum: version 4 (33 modules a side), error
// correction M (a sixth of it may be unreadable), letters and digits.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace zerokm {

inline constexpr int qr_side = 33;
inline constexpr std::size_t qr_letters = 90;  // most that fit

using QrCode = std::array<std::array<bool, qr_side>, qr_side>;  // true: dark; rows from the top

// Nothing where the text is too long or holds more than digits, capitals and " $%*+-./:".
std::optional<QrCode> qr_code(std::string_view text);

// The dark modules as the path of an SVG picture, one unit a module, without the quiet zone.
std::string qr_path(const QrCode& code);

}  // namespace zerokm
