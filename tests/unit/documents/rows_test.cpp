// Bytes become rows: encodings, delimiters, quotes, JSON; whole and in slices.
#include <doctest/doctest.h>
#include <algorithm>

#include "documents/cell_number.h"
#include "table_files.h"

using namespace zerokm;

namespace {

using List = std::vector<std::vector<std::string>>;

List delimited(const std::string& text, std::size_t slice = 1 << 20) {
  Rows rows;
  DelimitedRows reader(rows);
  for (std::size_t at = 0; at < text.size(); at += slice) reader.take(text.substr(at, slice));
  reader.finish();
  return rows.list;
}

List json_rows(const std::string& text, std::vector<std::string>* names = nullptr,
               std::size_t slice = 1 << 20) {
  Rows rows;
  JsonRows reader(
      rows, [](const std::string& name) { return !meaning_of_head(vocabulary(), name).empty(); });
  for (std::size_t at = 0; at < text.size(); at += slice) reader.take(text.substr(at, slice));
  reader.finish();
  if (names != nullptr) *names = rows.names;
  return rows.list;
}

}  // namespace

TEST_CASE("csv: quotes, doubled quotes, line ends inside a cell, all kinds of line ends") {
  const std::string text = "a,\"b, \"\"c\"\"\",d\r\n\"two\nlines\",,\rx,y,z";
  const List wanted = {{"a", "b, \"c\"", "d"}, {"two\nlines", "", ""}, {"x", "y", "z"}};
  CHECK(delimited(text) == wanted);
  for (std::size_t slice = 1; slice < 7; ++slice) CHECK(delimited(text, slice) == wanted);
}

TEST_CASE("csv: a quote inside a cell that does not begin with one is a sign like others") {
  CHECK(delimited("size,n\n18\" wheels,4\n") == List{{"size", "n"}, {"18\" wheels", "4"}});
}

TEST_CASE("csv: the delimiter is the one under which rows have the same number of cells") {
  CHECK(delimiter_of("VIN;Пробег\nA;0,08\nB;1,5\n") == ';');
  CHECK(delimiter_of("VIN,km\nA,8\nB,15\n") == ',');
  CHECK(delimiter_of("VIN\tprice, USD\nA\t12,500\n") == '\t');
  CHECK(delimiter_of("VIN|km\nA|8\n") == '|');
  CHECK(delimiter_of("only words\n") == 0);
  CHECK(delimited("sep=;\na;b\n1;2") == List{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("csv: an open quote is named and what came before it stays") {
  Rows rows;
  DelimitedRows reader(rows);
  reader.take("a,b\n1,2\n3,\"four\n5,6\n");
  reader.finish();
  REQUIRE(reader.problems().size() == 1);
  CHECK(reader.problems()[0].key == "files.open_quote");
  CHECK(reader.problems()[0].row == 3);
  CHECK(rows.list[1] == std::vector<std::string>{"1", "2"});
}

TEST_CASE("csv: a reader that wants no more gets no more") {
  Rows rows;
  rows.most = 2;
  DelimitedRows reader(rows);
  reader.take("a,b\n1,2\n3,4\n5,6\n");
  reader.finish();
  CHECK(rows.list.size() == 2);
}

TEST_CASE("encoding: found by the bytes") {
  CHECK(encoding_of("VIN,km") == Encoding::utf8);
  CHECK(encoding_of("车架号,里程") == Encoding::utf8);
  CHECK(encoding_of(std::string("\xE8\xBD\xA6\xE6")) == Encoding::utf8);  // cut at its end
  CHECK(encoding_of(std::string("\xFF\xFEV\0I\0", 6)) == Encoding::utf16_le);
  CHECK(encoding_of(std::string("\0V\0I\0N\0,", 8)) == Encoding::utf16_be);
  // 车架号,注册日期,里程
  CHECK(encoding_of("\xB3\xB5\xBC\xDC\xBA\xC5,\xD7\xA2\xB2\xE1\xC8\xD5\xC6\xDA,\xC0\xEF\xB3\xCC") ==
        Encoding::gb18030);
  // Пробег;Дата первой регистрации;Цвет
  CHECK(encoding_of("\xCF\xF0\xEE\xE1\xE5\xE3;\xC4\xE0\xF2\xE0 \xEF\xE5\xF0\xE2\xEE\xE9 \xF0\xE5"
                    "\xE3\xE8\xF1\xF2\xF0\xE0\xF6\xE8\xE8;\xD6\xE2\xE5\xF2") ==
        Encoding::windows_1251);
  // ПРОБЕГ;ЦВЕТ;ЦЕНА, capitals only
  CHECK(encoding_of("\xCF\xD0\xCE\xC1\xC5\xC3;\xD6\xC2\xC5\xD2;\xD6\xC5\xCD\xC0\n\xF7\xE5\xF0\xED"
                    "\xFB\xE9;\xE1\xE5\xEB\xFB\xE9") == Encoding::windows_1251);
}

TEST_CASE("encoding: UTF-16 in slices of any length") {
  const std::string bytes("\xFF\xFE\x66\x8F,\0=\xD8\x97\xDE", 10);  // 车,🚗
  for (std::size_t slice = 1; slice <= 10; ++slice) {
    Utf16Decoder decoder(false);
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += slice) {
      text += decoder.decode(bytes.substr(at, slice));
    }
    CHECK(text == "车,\xF0\x9F\x9A\x97");
  }
}

TEST_CASE("form: by the first bytes, never by the name") {
  CHECK(form_of("[{\"vin\":1}]") == FileForm::json);
  CHECK(form_of("\xEF\xBB\xBF {\"vin\":1}") == FileForm::json);
  CHECK(form_of("[1] first, second") == FileForm::text);
  CHECK(form_of("PK\x03\x04") == FileForm::workbook);
  CHECK(form_of("%PDF-1.7") == FileForm::pdf);
  CHECK(form_of("\xFF\xD8\xFF\xE0") == FileForm::other);
  CHECK(form_of("BMW X5,2025") == FileForm::text);
}

TEST_CASE("json: objects of a list are rows, also inside a wrapping, also one a line") {
  std::vector<std::string> names;
  const List wanted = {{"A", "12"}, {"B", "1.5"}};
  CHECK(json_rows(R"([{"vin":"A","mileage":12},{"vin":"B","mileage":1.5}])", &names) == wanted);
  CHECK(names == std::vector<std::string>{"vin", "mileage"});
  CHECK(json_rows(R"({"code":0,"data":[{"vin":"A","mileage":12},{"vin":"B","mileage":1.5}]})")
            .back()
            .back() == "1.5");
  const std::string lines = "{\"vin\":\"A\",\"mileage\":12}\n{\"vin\":\"B\",\"mileage\":1.5}\n";
  for (std::size_t slice = 1; slice < 9; ++slice) CHECK(json_rows(lines, nullptr, slice) == wanted);
}

TEST_CASE("json: nested names, lists, truth, null and escapes") {
  std::vector<std::string> names;
  const List rows = json_rows(
      R"([{"car":{"vin":"A\u8f66\"\ud83d\ude97","used":true},"tags":["x","y"],"note":null}])",
      &names);
  REQUIRE(rows.size() == 1);
  CHECK(names == std::vector<std::string>{"car.vin", "car.used", "tags"});
  CHECK(rows[0] == std::vector<std::string>{"A车\"\xF0\x9F\x9A\x97", "yes", "x, y"});
}

TEST_CASE("json: a car with a list inside is one car") {
  const List rows = json_rows(
      R"({"vin":"LGXC16AF1S0123456","transfers":[{"on":"2025-01-02"},{"on":"2025-03-04"}]})");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0][0] == "LGXC16AF1S0123456");
}

TEST_CASE("json: what is broken is said, and what came before it stays") {
  Rows rows;
  JsonRows reader(rows, [](const std::string&) { return true; });
  reader.take(R"([{"vin":"A"},{"vin":)");
  reader.finish();
  CHECK(rows.list.size() == 1);
  REQUIRE(reader.problems().size() == 1);
  CHECK(reader.problems()[0].key == "files.broken_json");
  CHECK(reader.problems()[0].row == 2);
  JsonRows deep(rows, [](const std::string&) { return true; });
  CHECK_FALSE(deep.take(std::string(1000, '[')));
}

TEST_CASE("numbers of machines: plain, rounded as a spreadsheet shows them, never in thousands") {
  CHECK(plain_number("8.0000000000000002E-2") == "0.08");
  CHECK(plain_number("1.4979999999999999E3") == "1498");
  CHECK(plain_number("0.99999999999999999") == "1");
  CHECK(plain_number("12.345") == "12.3450");
  CHECK(plain_number("12000") == "12000");
  CHECK(plain_number("-0.5") == "-0.5");
  CHECK(plain_number("0") == "0");
  CHECK(plain_number("000") == "0");
  CHECK(plain_number("1335801600000") == "1335801600000");
  CHECK(plain_number("12 km") == "12 km");
  CHECK(plain_number("1e999") == "1e999");
  CHECK(plain_number("") == "");
}

TEST_CASE("columns are named as spreadsheets do") {
  CHECK(column_name(1) == "A");
  CHECK(column_name(26) == "Z");
  CHECK(column_name(27) == "AA");
  CHECK(column_name(703) == "AAA");
}
