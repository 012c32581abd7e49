// Printed Chinese letters sometimes come back as the radicals that look the same.
#pragma once

namespace zerokm {

// The letter that a radical of U+2E80 to U+2FD5 stands for; any other character as it is.
char32_t letter_of_radical(char32_t letter);

}  // namespace zerokm
