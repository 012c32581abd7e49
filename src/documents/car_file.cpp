#include "documents/car_file.h"

#include <algorithm>

#include "core/limits.h"
#include "documents/file_rows.h"
#include "documents/pdf.h"
#include "documents/reading_json.h"
#include "intake/cars.h"
#include "intake/vin.h"

namespace zerokm {
namespace {

constexpr std::size_t slice_bytes = 64u << 10;

std::vector<FileProblem> feed(const Vocabulary& vocabulary, std::string_view bytes, RowSink& sink) {
  FileRows rows(vocabulary, sink);
  for (std::size_t at = 0; at < bytes.size(); at += slice_bytes) {
    if (!rows.take(bytes.substr(at, slice_bytes))) break;
  }
  rows.finish();
  return rows.problems();
}

// Rows without heads are cars where each of the first has a vehicle number and they have cells.
bool lists_numbers(const TableLayout& layout) {
  if (layout.columns.size() < 2 || layout.sample.size() < 2) return false;
  return std::all_of(layout.sample.begin(), layout.sample.end(), [](const auto& cells) {
    return std::any_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return !check_vin(cell).vin.empty(); });
  });
}

std::string utf8_of(std::string_view bytes) {
  const Encoding encoding = encoding_of(bytes);
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
    return Utf16Decoder(encoding == Encoding::utf16_be).decode(bytes);
  }
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  return std::string(bytes.substr(0, limits::paste_bytes + 1));
}

void take_messages(CarFile& file, const std::string& text) {
  file.messages = cars_in(text);
  if (file.messages.empty()) file.messages.push_back(text);
}

}  // namespace

CarFile survey_file(const Vocabulary& vocabulary, std::string_view bytes,
                    const Corrections& corrections) {
  CarFile file;
  file.form = form_of(bytes);
  if (file.form == FileForm::pdf) {
    PdfText pdf = text_of_pdf(bytes);
    file.problems = std::move(pdf.problems);
    if (!pdf.text.empty()) take_messages(file, pdf.text);
    return file;
  }
  TableSurvey survey(vocabulary);
  file.problems = feed(vocabulary, bytes, survey);
  file.layout = survey.layout(corrections);
  // One line of text may be a sentence with commas: heads with nothing below them are no table.
  const bool headed = file.layout.head_row != 0 && file.layout.cars > 0;
  file.table = file.form == FileForm::json || file.form == FileForm::workbook || headed ||
               file.layout.sideways || lists_numbers(file.layout);
  if (!file.table && file.form == FileForm::text) {
    file.problems.clear();
    take_messages(file, utf8_of(bytes));
  }
  return file;
}

void read_cars(const Vocabulary& vocabulary, std::string_view bytes, const CarFile& file, Day today,
               CarSink& sink) {
  if (file.table) {
    TableReader reader(vocabulary, today, file.layout, sink);
    feed(vocabulary, bytes, reader);
    reader.finish();
    return;
  }
  for (const std::string& message : file.messages) {
    if (!sink.take(car_of_message(vocabulary, message, today))) return;
  }
}

}  // namespace zerokm
