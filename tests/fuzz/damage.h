// Inputs that are nearly right: a good one, damaged as transfers, editors and attackers damage.
#pragma once
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm::fuzz {

using Random = std::mt19937_64;

// Bytes turned, cut out, put in, doubled, swapped, or a piece of `other` in the middle; at most
// `most` bytes.
std::string damaged(Random& random, const std::string& good, const std::string& other,
                    std::size_t most);

// A file of the project, and those of a folder, sorted by path; none where it does not exist.
std::string file_of(std::string_view path);
std::vector<std::string> files_of(std::string_view folder);

// Gives `take` every file of tests/fuzz/corpus/<target>, then damaged copies of the seeds: as many
// rounds as ZEROKM_FUZZ_ROUNDS says, few unless set. Where ZEROKM_FUZZ_KEEP names a folder, each
// input is written there first, so that one that ends the program stays: <folder>/<target>.
void rounds(const char* target, const std::vector<std::string>& seeds, std::size_t most,
            const std::function<void(const std::string&)>& take);

}  // namespace zerokm::fuzz
