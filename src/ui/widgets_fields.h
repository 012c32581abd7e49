// What the user fills in. Text fields are real elements of the page over the drawn frame: while one
// has the keyboard, what it holds is the truth, and the value given here is not written into it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "ui/frame.h"

namespace zerokm::ui {

struct FieldLook {
  std::string_view label;
  std::string_view placeholder;
  std::string_view note;   // small, beneath
  std::string_view error;  // replaces the note; shows a right example
  // HTML's type, inputmode, enterkeyhint and autocomplete; "-" leaves one out.
  std::string_view input = "text - done off";
  bool off = false;
  Icon icon = Icon::none;  // at the end of the field
};

// The new text in the frame in which it changed.
std::optional<std::string> text_field(Frame& f, std::string_view id, std::string_view value,
                                      const FieldLook& look);
std::optional<std::string> text_area(Frame& f, std::string_view id, std::string_view value,
                                     const FieldLook& look, int lines);

struct PasteWords {
  std::string_view label, placeholder;
  std::string_view paste, scan, file;  // the three ways in; "" leaves one out
};
// What a file may be that is asked for cars.
inline constexpr std::string_view car_files = ".txt,.csv,.tsv,.json,.xlsx,.pdf,text/plain,image/*";

struct PasteDeed {
  std::optional<std::string> text;  // typed or pasted
  // A file's text arrives in `text`; this is the name of one that could not be read, "" of a
  // picture that has none.
  std::optional<std::string> unread;
};
PasteDeed paste_area(Frame& f, std::string_view id, std::string_view value, const PasteWords& words,
                     int lines);

// Index of the newly chosen option. `chosen` -1: none yet.
std::optional<int> select(Frame& f, std::string_view id, std::string_view label,
                          const std::vector<std::string>& options, int chosen,
                          std::string_view note = {});
std::optional<int> segmented(Frame& f, std::string_view id, std::string_view label,
                             const std::vector<std::string>& options, int chosen);

struct PickerOption {
  std::string name;
  std::string native_name;  // "" where it is the same
  std::string search;       // other names and codes that find it, lower case
  std::string group;        // words over a run of options with the same group
};
struct PickerWords {
  std::string_view label, search, close, nothing_found;
};
// A field that opens a searchable list: countries. Index of the newly chosen option.
std::optional<int> picker(Frame& f, std::string_view id, const PickerWords& words,
                          const std::vector<PickerOption>& options, int chosen);

struct DateLook {
  std::string_view label;
  std::string_view shown;  // the date in words
  std::string_view note, error;
  std::optional<Day> first, last;
};
std::optional<Day> date_field(Frame& f, std::string_view id, std::optional<Day> value,
                              const DateLook& look);

// minus | words | plus. -1 or +1 in the frame in which one was pressed, else 0.
int stepper(Frame& f, std::string_view id, std::string_view shown, std::string_view less_name,
            std::string_view more_name, bool less_off = false, bool more_off = false);

// The new state in the frame in which it changed. `detail` stands beneath in small words.
std::optional<bool> checkbox(Frame& f, std::string_view id, std::string_view label, bool checked,
                             std::string_view detail = {});

// Chip that filters a list: shape (or none), word, count.
bool filter_chip(Frame& f, std::string_view id, std::string_view label, std::string_view count,
                 std::optional<Answer> answer, bool on);

}  // namespace zerokm::ui
