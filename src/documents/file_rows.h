// The rows of any table file, whatever its form: finds out the form by the first bytes and hands
// the slices to the reader of that form.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "documents/delimited.h"
#include "documents/encoding.h"
#include "documents/json_rows.h"
#include "documents/rows.h"

namespace zerokm {

class FileRows {
 public:
  FileRows(const Vocabulary& vocabulary, RowSink& sink);
  // The next slice: UTF-8, UTF-16, or the bytes of a workbook. Text in other encodings is for the
  // caller to convert, see encoding_of. False: no more is wanted or can be read.
  bool take(std::string_view slice);
  void finish();

  FileForm form() const { return form_; }
  // What is wrong with the file, the worst first; empty where all was read.
  std::vector<FileProblem> problems() const;

 private:
  bool begin(std::string_view start);

  RowSink& sink_;
  FileForm form_ = FileForm::text;
  bool begun_ = false;
  DelimitedRows delimited_;
  JsonRows json_;
  std::unique_ptr<Utf16Decoder> utf16_;
  std::string workbook_;  // its directory stands at its end
  std::vector<FileProblem> problems_;
};

}  // namespace zerokm
