// Any file or text about cars: a table, a paper as PDF, a message about one car or several. It is
// looked at once, so that the user may correct what its columns mean, and then read car by car.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documents/encoding.h"
#include "documents/table.h"

namespace zerokm {

struct CarFile {
  FileForm form = FileForm::text;
  bool table = false;  // its rows are cars; otherwise it is one message, or several
  TableLayout layout;
  std::vector<std::string> messages;  // of each car, where it is no table
  std::vector<FileProblem> problems;
};

// The bytes are UTF-8, UTF-16, a workbook or a PDF; other encodings are for the caller to convert.
CarFile survey_file(const Vocabulary& vocabulary, std::string_view bytes,
                    const Corrections& corrections);

// Gives the cars one by one, in order. The same bytes again.
void read_cars(const Vocabulary& vocabulary, std::string_view bytes, const CarFile& file, Day today,
               CarSink& sink);

}  // namespace zerokm
