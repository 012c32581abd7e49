// Every size, depth and count that comes from outside has its limit here.
#pragma once
#include <cstddef>

namespace zerokm::limits {

inline constexpr std::size_t paste_bytes = 1u << 20;         // one pasted message
inline constexpr std::size_t ruleset_file_bytes = 2u << 20;  // one file under rulesets/
inline constexpr std::size_t saved_car_bytes = 4u << 20;     // a pasted message and what follows it
inline constexpr std::size_t kept_cars = 5'000;              // in the user's list
inline constexpr std::size_t kept_name_bytes = 200;
inline constexpr std::size_t kept_note_bytes = 4'000;
inline constexpr std::size_t kept_photos = 12;             // of one car
inline constexpr std::size_t report_bytes = 4u << 20;      // a report whose seal is checked
inline constexpr std::size_t table_cell_bytes = 4u << 10;  // one cell of a user's table
inline constexpr std::size_t table_columns = 256;
inline constexpr std::size_t workbook_bytes = 32u << 20;         // a spreadsheet's file, packed
inline constexpr std::size_t workbook_part_bytes = 24u << 20;    // unpacked: its texts, its styles
inline constexpr std::size_t workbook_sheet_bytes = 512u << 20;  // unpacked, read in pieces
inline constexpr std::size_t car_file_bytes = 48u << 20;         // a user's file of any form
inline constexpr std::size_t pdf_bytes = 32u << 20;
inline constexpr std::size_t pdf_unpacked_bytes = 48u << 20;
inline constexpr std::size_t json_depth = 32;
inline constexpr std::size_t json_tokens = 200'000;
inline constexpr std::size_t json_string_bytes = paste_bytes;
inline constexpr std::size_t rules_per_ruleset = 5'000;
inline constexpr std::size_t table_rows = 50'000;
inline constexpr std::size_t expression_bytes = 4'096;
inline constexpr std::size_t expression_depth = 32;
inline constexpr std::size_t program_instructions = 100'000;
inline constexpr std::size_t choice_members = 64;  // a choice is a set of bits
inline constexpr std::size_t problems_listed = 100;

}  // namespace zerokm::limits
