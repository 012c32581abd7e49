// Papers as PDF: what they print, in reading order; what cannot be read is said.
#include <doctest/doctest.h>
#include <algorithm>

#include "documents/car_file.h"
#include "documents/pdf.h"
#include "documents/pdf_objects.h"
#include "table_files.h"

using namespace zerokm;

namespace {

std::string file(const char* name) {
  const std::string bytes = file_text(std::string(ZEROKM_SOURCE_DIR "/tests/cases/files/") + name);
  REQUIRE_FALSE(bytes.empty());
  return bytes;
}

std::string page_with(const std::string& content, const std::string& font) {
  return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
         "2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n"
         "3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n"
         "4 0 obj\n<</Length " +
         std::to_string(content.size()) + ">>\nstream\n" + content + "\nendstream\nendobj\n" +
         "5 0 obj\n" + font + "\nendobj\n";
}

const std::string latin = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

bool says(const Reading& reading, const char* key) {
  return std::any_of(reading.notices.begin(), reading.notices.end(),
                     [&](const Notice& one) { return one.key == key; });
}

std::vector<TableCar> cars_of(const std::string& bytes) {
  const CarFile file = survey_file(vocabulary(), bytes, {});
  Cars cars;
  read_cars(vocabulary(), bytes, file, *day_from_iso("2026-11-24"), cars);
  return std::move(cars.list);
}

}  // namespace

TEST_CASE("pdf: a licence printed by a browser, in Chinese and Russian; personal data dropped") {
  const PdfText pdf = text_of_pdf(file("licence.pdf"));
  CHECK(pdf.problems.empty());
  CHECK(pdf.text.find("注册日期\t2025-06-01\t发证日期\t2025-06-03") != std::string::npos);
  const auto cars = cars_of(file("licence.pdf"));
  REQUIRE(cars.size() == 1);
  CHECK(value_of(cars[0], "vehicle.vin") == "lgxc16af1s0123456");
  CHECK(value_of(cars[0], "registration.first_date") == "2025-06-01");
  CHECK(value_of(cars[0], "registration.issue_date") == "2025-06-03");
  CHECK(value_of(cars[0], "vehicle.mileage") == "12");
  CHECK(value_of(cars[0], "vehicle.displacement") == "1498");
  for (const char* key :
       {"intake.dropped_owner", "intake.dropped_address", "intake.dropped_plate"}) {
    CHECK_MESSAGE(says(cars[0].reading, key), key);
  }
  for (const Candidate& one : cars[0].reading.candidates) {
    const std::string words =
        cars[0].reading.text.substr(one.span.begin, one.span.end - one.span.begin);
    CHECK(words.find("王小明") == std::string::npos);
    CHECK(words.find("A12345") == std::string::npos);
  }
}

TEST_CASE("pdf: a list printed by an office program") {
  const PdfText pdf = text_of_pdf(file("stock.pdf"));
  CHECK(pdf.problems.empty());
  CHECK(pdf.text.find("LFV2A2157S3004567") != std::string::npos);
  const auto cars = cars_of(file("stock.pdf"));
  REQUIRE(cars.size() == 2);
  CHECK(value_of(cars[1], "vehicle.vin") == "lfv2a2157s3004567");
}

TEST_CASE("pdf: a picture without text, a locked and a broken file are said") {
  CHECK(text_of_pdf(file("picture.pdf")).problems[0].key == "files.pdf_without_text");
  CHECK(text_of_pdf("%PDF-1.7\ntrailer<</Encrypt 3 0 R>>").problems[0].key == "files.pdf_locked");
  CHECK(text_of_pdf("%PDF-1.7\n").problems[0].key == "files.broken_pdf");
  CHECK(cars_of(file("picture.pdf")).empty());
}

TEST_CASE("pdf: moves, spacing, escapes and codes of text") {
  const std::string content =
      "BT /F1 10 Tf 100 700 Td (Mileage:) Tj 60 0 Td (12 \\(km\\)) Tj\n"
      "-60 -20 Td [(Pe) 20 (trol) -700 (1498)] TJ 14 TL T* <56494E> Tj ET";
  const PdfText pdf = text_of_pdf(page_with(content, latin));
  CHECK(pdf.text.find("Mileage:") != std::string::npos);
  CHECK(pdf.text.find("12 (km)") != std::string::npos);
  CHECK(pdf.text.find("Petrol 1498") != std::string::npos);
  CHECK(pdf.text.find("VIN") != std::string::npos);
  const std::string cyrillic =
      "<</Type/Font/Subtype/Type1/Encoding<</Differences[65/afii10033/afii10049/afii10071]>>>>";
  CHECK(text_of_pdf(page_with("BT /F1 10 Tf (ABC) Tj ET", cyrillic)).text == "ПЯё\n");
}

TEST_CASE("pdf: letters whose meaning nobody knows are left out and said") {
  const std::string font =
      "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 1000>>]>>";
  const PdfText pdf = text_of_pdf(page_with("BT /F1 10 Tf <00410042> Tj ET", font));
  CHECK(pdf.text.empty());
  CHECK(pdf.problems[0].key == "files.pdf_unknown_letters");
}

TEST_CASE("pdf: damaged files and circles end") {
  const std::string circle =
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[2 0 R 2 0 R]>>\n"
      "endobj\n3 0 obj\n3 0 R\nendobj\n";
  text_of_pdf(circle);
  const std::string whole = file("stock.pdf");
  std::uint32_t dice = 7;
  for (int round = 0; round < 200; ++round) {
    std::string bytes = whole;
    for (int edit = 0; edit < 20; ++edit) {
      dice = dice * 1664525U + 1013904223U;
      bytes[(dice >> 8) % bytes.size()] = static_cast<char>(dice >> 3);
    }
    if (round % 5 == 0) bytes.resize(bytes.size() / 3 + dice % 1000);
    CHECK(text_of_pdf(bytes).text.size() < 2u << 20);
  }
}

TEST_CASE("pdf: numbers, names and texts of its language") {
  pdf::Lexer lexer("-1.5 /Name(a\\101\\)(b))<4a4>[ R % note\n 12");
  CHECK(lexer.next().number == -15000);
  CHECK(lexer.next().text == "Name");
  CHECK(lexer.next().text == "aA)(b)");
  CHECK(lexer.next().text == "J@");
  CHECK(lexer.next().kind == pdf::TokenKind::open_list);
  CHECK(lexer.next().text == "R");
  CHECK(lexer.next().number == 120000);
  CHECK(lexer.next().kind == pdf::TokenKind::end);
}
