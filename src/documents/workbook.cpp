#include "documents/workbook.h"

#include <algorithm>

#include "core/limits.h"
#include "documents/cell_number.h"
#include "documents/workbook_parts.h"
#include "documents/zip.h"

namespace zerokm {
namespace {

using namespace workbook;

// More than this from a packed byte is no table of a person's.
constexpr std::size_t widest_ratio = 200;
constexpr std::size_t ratio_from = 4u << 20;

const ZipEntry* find_entry(const std::vector<ZipEntry>& entries, std::string_view name) {
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const ZipEntry& entry) { return entry.name == name; });
  return at == entries.end() ? nullptr : &*at;
}

// Reads one part of the archive through an XML reader.
Unpacked read_part(std::string_view bytes, const ZipEntry& entry, std::size_t most, XmlSink& sink) {
  if (entry.size > ratio_from && entry.size / widest_ratio > entry.packed) {
    return Unpacked::too_large;
  }
  XmlReader reader(sink);
  bool stopped = false;
  const Unpacked result = unzip(bytes, entry, most, [&](std::string_view piece) {
    stopped = !reader.take(piece);
    return !stopped;
  });
  return reader.broken() ? Unpacked::broken : result;
}

std::string_view key_of(Unpacked result) {
  if (result == Unpacked::too_large) return "files.unpacks_too_large";
  return result == Unpacked::broken ? "files.broken_workbook" : "";
}

std::string sheet_path(const std::string& target) {
  return target.substr(0, 1) == "/" ? target.substr(1) : "xl/" + target;
}

}  // namespace

std::vector<FileProblem> read_workbook(std::string_view bytes, RowSink& sink) {
  const std::vector<ZipEntry> entries = zip_directory(bytes);
  const ZipEntry* main = find_entry(entries, "xl/workbook.xml");
  const ZipEntry* links = find_entry(entries, "xl/_rels/workbook.xml.rels");
  if (main == nullptr || links == nullptr) return {{"files.not_a_table", 0, 0}};
  Book book;
  SheetList sheets(book);
  LinkList targets(book);
  StyleList styles(book);
  TextList texts(book);
  const auto part = [&](const ZipEntry* entry, XmlSink& into) -> std::string_view {
    if (entry == nullptr) return "";
    return key_of(read_part(bytes, *entry, limits::workbook_part_bytes, into));
  };
  for (const std::string_view key : {part(main, sheets), part(links, targets),
                                     part(find_entry(entries, "xl/styles.xml"), styles),
                                     part(find_entry(entries, "xl/sharedStrings.xml"), texts)}) {
    if (!key.empty()) return {{std::string(key), 0, 0}};
  }
  std::vector<FileProblem> problems;
  std::size_t visible = 0;
  bool found = false;
  for (const Sheet& sheet : book.sheets) {
    if (sheet.hidden) continue;
    ++visible;
    const ZipEntry* entry = find_entry(entries, sheet_path(book.targets[sheet.link]));
    if (found || entry == nullptr) continue;
    SheetRows rows(book, sink);
    const Unpacked result = read_part(bytes, *entry, limits::workbook_sheet_bytes, rows);
    if (!key_of(result).empty()) problems.push_back({std::string(key_of(result)), rows.row(), 0});
    found = rows.row() > 0;
  }
  if (found && visible > 1) problems.push_back({"files.other_sheets", 0, 0});
  if (!found && problems.empty()) problems.push_back({"files.empty", 0, 0});
  return problems;
}

}  // namespace zerokm
