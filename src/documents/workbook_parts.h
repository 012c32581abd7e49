// The parts of a workbook's archive, each read by one sink.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "documents/rows.h"
#include "documents/xml.h"

namespace zerokm::workbook {

// How a cell's number is shown.
enum class Shown : std::uint8_t { number, day, month, year, time };

// Of a format code: "yyyy-mm-dd", "mmm-yy", "#,##0.00", "[$-804]yyyy\"年\"m\"月\"".
Shown shown_by(std::string_view format);

// A day count of the workbook as a date, in the precision that is shown; empty where it is none.
std::string date_text(std::string_view number, Shown shown, bool from_1904);

struct Sheet {
  std::string link;
  bool hidden = false;
};

struct Book {
  std::vector<Sheet> sheets;
  std::map<std::string, std::string> targets;  // of links
  std::vector<Shown> styles;
  std::vector<std::string> texts;
  bool from_1904 = false;
};

class SheetList : public XmlSink {
 public:
  explicit SheetList(Book& book) : book_(book) {}
  bool open(std::string_view name, const Attributes& attributes) override;
  bool close(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  Book& book_;
};

class LinkList : public XmlSink {
 public:
  explicit LinkList(Book& book) : book_(book) {}
  bool open(std::string_view name, const Attributes& attributes) override;
  bool close(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  Book& book_;
};

class StyleList : public XmlSink {
 public:
  explicit StyleList(Book& book) : book_(book) {}
  bool open(std::string_view name, const Attributes& attributes) override;
  bool close(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  Book& book_;
  std::map<std::string, Shown> formats_;
  bool in_cells_ = false;
};

class TextList : public XmlSink {
 public:
  explicit TextList(Book& book) : book_(book) {}
  bool open(std::string_view name, const Attributes& attributes) override;
  bool close(std::string_view name) override;
  void text(std::string_view piece) override;

 private:
  Book& book_;
  bool in_text_ = false;
  bool phonetic_ = false;  // readings printed over Chinese and Japanese words
};

class SheetRows : public XmlSink {
 public:
  SheetRows(const Book& book, RowSink& sink) : book_(book), sink_(sink) {}
  bool open(std::string_view name, const Attributes& attributes) override;
  bool close(std::string_view name) override;
  void text(std::string_view piece) override;
  // The last row given.
  std::uint32_t row() const { return row_.number; }

 private:
  void end_cell();

  const Book& book_;
  RowSink& sink_;
  Row row_;
  std::size_t column_ = 0;  // of the cell being read
  std::string kind_;
  Shown shown_ = Shown::number;
  std::string value_;
  bool in_value_ = false;
};

}  // namespace zerokm::workbook
