// The text of a PDF: what its pages print, in reading order. No pictures, no scripts, no forms.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/rows.h"

namespace zerokm {

struct PdfText {
  std::string text;  // UTF-8, a line for each printed line
  std::vector<FileProblem> problems;
};

// Problems: a picture without text, locked, broken, letters without a known meaning, too large.
PdfText text_of_pdf(std::string_view bytes);

}  // namespace zerokm
