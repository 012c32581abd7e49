#include "documents/file_rows.h"

#include "core/limits.h"
#include "documents/columns.h"
#include "documents/workbook.h"

namespace zerokm {

FileRows::FileRows(const Vocabulary& vocabulary, RowSink& sink)
    : sink_(sink), delimited_(sink), json_(sink, [&vocabulary](const std::string& name) {
        return !meaning_of_head(vocabulary, name).empty();
      }) {}

bool FileRows::begin(std::string_view start) {
  begun_ = true;
  form_ = form_of(start);
  if (form_ == FileForm::other || form_ == FileForm::pdf) {
    problems_.push_back({"files.not_a_table", 0, 0});
    return false;
  }
  if (form_ == FileForm::workbook) return true;
  const Encoding encoding = encoding_of(start);
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
    utf16_ = std::make_unique<Utf16Decoder>(encoding == Encoding::utf16_be);
    form_ = form_of(Utf16Decoder(encoding == Encoding::utf16_be).decode(start));
  }
  return true;
}

bool FileRows::take(std::string_view slice) {
  if (slice.empty()) return true;
  if (!begun_ && !begin(slice)) return false;
  if (form_ == FileForm::other || form_ == FileForm::pdf) return false;
  if (form_ == FileForm::workbook) {
    if (workbook_.size() + slice.size() > limits::workbook_bytes) {
      problems_.push_back({"files.too_large", 0, 0});
      form_ = FileForm::other;
      return false;
    }
    workbook_.append(slice);
    return true;
  }
  std::string decoded;
  if (utf16_) {
    decoded = utf16_->decode(slice);
    slice = decoded;
  }
  return form_ == FileForm::json ? json_.take(slice) : delimited_.take(slice);
}

void FileRows::finish() {
  if (form_ == FileForm::json) json_.finish();
  if (form_ == FileForm::text) delimited_.finish();
  if (form_ == FileForm::workbook) {
    for (FileProblem& one : read_workbook(workbook_, sink_)) problems_.push_back(std::move(one));
  }
}

std::vector<FileProblem> FileRows::problems() const {
  std::vector<FileProblem> all = problems_;
  for (const auto* more : {&json_.problems(), &delimited_.problems()}) {
    all.insert(all.end(), more->begin(), more->end());
  }
  return all;
}

}  // namespace zerokm
