// The SHA-256 of bytes: what a report says about itself, and what files are compared by.
#pragma once
#include <string>
#include <string_view>

namespace zerokm {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace zerokm
