// What the bytes of a PDF's text mean under one font, and how wide they are.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "documents/pdf_objects.h"

namespace zerokm::pdf {

class Font {
 public:
  Font() = default;
  Font(const Objects& objects, std::string_view table);

  struct Shown {
    std::string text;        // UTF-8
    std::int64_t width = 0;  // in thousandths of the font's size
    std::size_t codes = 0;
    std::size_t blanks = 0;   // single-byte code 32, which word spacing widens
    std::size_t unknown = 0;  // codes whose letters nobody knows
  };
  Shown show(std::string_view bytes) const;

 private:
  void read_meanings(std::string_view map);
  void read_names(const Objects& objects, std::string_view encoding);
  void read_widths(const Objects& objects, std::string_view table);
  void read_wide_widths(const Objects& objects, std::string_view table);

  bool wide_ = false;      // two bytes a code
  bool unicode_ = false;   // the codes are UTF-16
  bool meanings_ = false;  // the font says itself what its codes mean
  std::map<unsigned, std::string> letters_;
  std::map<unsigned, int> widths_;
  int width_ = 500;
};

}  // namespace zerokm::pdf
