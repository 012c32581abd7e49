// Text files in the encodings that spreadsheets of China and Russia still write.
#pragma once
#include <optional>
#include <string>

namespace zerokm {

// The bytes as they are where the readers know them (UTF-8, UTF-16, workbooks, PDF), otherwise as
// UTF-8; nothing where the encoding is not known.
std::optional<std::string> readable_bytes(std::string bytes);

}  // namespace zerokm
