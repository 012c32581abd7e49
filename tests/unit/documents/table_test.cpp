// Tables become cars: heads in six languages, corrections, sources by row and column, dates whose
// order another row shows, personal columns.
#include <doctest/doctest.h>
#include <algorithm>

#include "core/text.h"
#include "table_files.h"

using namespace zerokm;

namespace {

const std::string first_vin = "LGXC16AF1S0123456";

bool says(const TableCar& car, const char* key) {
  return std::any_of(car.reading.notices.begin(), car.reading.notices.end(),
                     [&](const Notice& one) { return one.key == key; });
}

}  // namespace

TEST_CASE("table: heads of six languages mean the same facts") {
  for (const std::string& text :
       {"VIN,First registration,Mileage (km)\n" + first_vin + ",2025-06-01,12\n",
        "车架号,注册日期,表显里程(公里)\n" + first_vin + ",2025-06-01,12\n",
        "VIN;Дата первой регистрации;Пробег, км\n" + first_vin + ";01.06.2025;12\n",
        "رقم الشاصي,تاريخ التسجيل الأول,الممشى (كم)\n" + first_vin + ",2025-06-01,12\n",
        "VIN;тіркелген күні;жүрген жолы (км)\n" + first_vin + ";01.06.2025;12\n",
        "VIN;birinchi qayd;yurgan masofasi (km)\n" + first_vin + ";2025-06-01;12\n"}) {
    INFO(text);
    const Table table = table_of(text);
    REQUIRE(table.cars.size() == 1);
    CHECK(table.layout.head_row == 1);
    CHECK(value_of(table.cars[0], "vehicle.vin") == folded(first_vin));
    CHECK(value_of(table.cars[0], "registration.first_date") == "2025-06-01");
    CHECK(value_of(table.cars[0], "vehicle.mileage") == "12");
    CHECK(cell_of(table.cars[0], "vehicle.mileage") == "C2");
    CHECK(table.cars[0].problems.empty());
  }
}

TEST_CASE("table: titles and blank rows over the heads, repeated heads and empty rows below") {
  const Table table =
      table_of("Stock list November 2026,,\n,,\nVIN,Fuel,Price USD\n" + first_vin +
               ",PHEV,18500\n,,\nVIN,Fuel,Price USD\nLFV2A2157S3004567,petrol,9000\n");
  CHECK(table.layout.head_row == 3);
  CHECK(table.layout.cars == 3);
  REQUIRE(table.cars.size() == 2);
  CHECK(table.cars[0].row == 4);
  CHECK(table.cars[1].row == 7);
  CHECK(value_of(table.cars[0], "vehicle.powertrain") == "phev");
  CHECK(value_of(table.cars[0], "deal.price") == "18500.00");
  CHECK(value_of(table.cars[0], "deal.price_currency") == "USD");
}

TEST_CASE("table: one date above twelve tells the order of its column, for all rows") {
  const std::string head = "VIN,Registration date\n";
  const std::string doubtful = first_vin + ",03/08/2026\n";
  CHECK(value_of(table_of(head + doubtful).cars[0], "registration.first_date") ==
        "2026-08-03|2026-03-08");
  CHECK(value_of(table_of(head + doubtful + "LFV2A2157S3004567,25/12/2025\n").cars[0],
                 "registration.first_date") == "2026-08-03");
  CHECK(value_of(table_of(head + doubtful + "LFV2A2157S3004567,12/25/2025\n").cars[0],
                 "registration.first_date") == "2026-03-08");
  const Table both =
      table_of(head + doubtful + "LFV2A2157S3004567,12/25/2025\nLSVAA49J8T2123457,25/12/2025\n");
  CHECK(both.layout.columns[1].days == DayOrder::mixed);
  CHECK(value_of(both.cars[0], "registration.first_date") == "2026-08-03|2026-03-08");
  CHECK(value_of(table_of("VIN,Registration date (mm/dd/yyyy)\n" + doubtful).cars[0],
                 "registration.first_date") == "2026-03-08");
}

TEST_CASE("table: the user's correction of a column wins and is remembered by head") {
  const std::string text = "VIN,KM-ST,When\n" + first_vin + ",1200,2025-06-01\n";
  const Table plain = table_of(text);
  CHECK(value_of(plain.cars[0], "vehicle.mileage").empty());
  Corrections said;
  said["km-st"] = "vehicle.mileage";
  said["when"] = "registration.first_date";
  const Corrections kept = corrections_from_text(vocabulary(), text_from_corrections(said));
  CHECK(kept == said);
  const Table corrected = table_of(text, kept);
  CHECK(corrected.layout.columns[1].corrected);
  CHECK(value_of(corrected.cars[0], "registration.first_date") == "2025-06-01");
  CHECK(cell_of(corrected.cars[0], "registration.first_date") == "C2");
  CHECK(value_of(corrected.cars[0], "vehicle.mileage").find("1200") == 0);
  CHECK(corrections_from_text(vocabulary(), "a\tno.such.fact\n\tother\nx\tother\n").size() == 1);
}

TEST_CASE("table: every meaning one can choose is one the readers know") {
  for (const Meaning& meaning : meanings(vocabulary())) {
    const bool group = !vocabulary().find(meaning);
    if (meaning == "other" || meaning.substr(0, 9) == "personal." || meaning == "price") continue;
    INFO(meaning);
    CHECK_FALSE(label_of(meaning).empty());
    CHECK((group || meaning_of_head(vocabulary(), label_of(meaning)) == meaning ||
           meaning == "deal.destination"));
  }
}

TEST_CASE("table: heads may be the vocabulary's own names") {
  const Table table = table_of(
      "vehicle.vin,registration.first_date,registration.transferred,vehicle.engine_power\n" +
      folded(first_vin) + ",2025-06..2025-07,yes,110.00\n");
  REQUIRE(table.cars.size() == 1);
  CHECK(value_of(table.cars[0], "registration.transferred") == "yes");
  CHECK(value_of(table.cars[0], "vehicle.engine_power") == "110.00");
  CHECK(cell_of(table.cars[0], "registration.transferred") == "C2");
}

TEST_CASE("table: personal columns are dropped and said to be dropped") {
  const Table table =
      table_of("VIN,车主,身份证号,号牌号码,住址,注册日期\n" + first_vin +
               ",王小明,110101199003078515,沪A12345,上海市浦东新区世纪大道100号,2025-06-01\n");
  REQUIRE(table.cars.size() == 1);
  const TableCar& car = table.cars[0];
  for (const char* words : {"王小明", "110101", "沪A12345", "世纪大道"}) {
    CHECK(car.reading.text.find(words) == std::string::npos);
  }
  for (const char* key : {"intake.dropped_owner", "intake.dropped_identity", "intake.dropped_plate",
                          "intake.dropped_address"}) {
    CHECK_MESSAGE(says(car, key), key);
  }
  CHECK(value_of(car, "registration.first_date") == "2025-06-01");
}

TEST_CASE("table: a cell that makes no sense is named by row and column") {
  const Table table = table_of("VIN,Registration date,Mileage\n" + first_vin + ",soon,12 km\n" +
                               "LFV2A2157S3004567,-,n/a\n");
  REQUIRE(table.cars.size() == 2);
  REQUIRE(table.cars[0].problems.size() == 1);
  CHECK(table.cars[0].problems[0].key == "files.cell_not_understood");
  CHECK(table.cars[0].problems[0].row == 2);
  CHECK(table.cars[0].problems[0].column == 2);
  CHECK(table.cars[1].problems.empty());
}

TEST_CASE("table: a clipboard without heads is read like a message a row") {
  const Table table = table_of(first_vin +
                               "\t2025-06-01上牌\t12公里\tPHEV\nLFV2A2157S3004567\t"
                               "2025-07-01上牌\t30公里\t汽油\n");
  CHECK(table.layout.head_row == 0);
  REQUIRE(table.cars.size() == 2);
  CHECK(value_of(table.cars[1], "vehicle.powertrain") == "petrol");
  CHECK(value_of(table.cars[1], "registration.first_date") == "2025-07-01");
}

TEST_CASE("table: heads in the first column, a car each further column") {
  const Table table = table_of("VIN\t" + first_vin +
                               "\tLFV2A2157S3004567\nFirst registration\t2025-06-01\t2025-07-01\n"
                               "Mileage\t12 km\t30 km\nFuel\tPHEV\tpetrol\n");
  CHECK(table.layout.sideways);
  REQUIRE(table.cars.size() == 2);
  CHECK(value_of(table.cars[1], "registration.first_date") == "2025-07-01");
  CHECK(value_of(table.cars[1], "vehicle.mileage") == "30");
}

TEST_CASE("table: JSON of dealers, with names inside names") {
  const Table table = table_of(
      R"({"total":2,"list":[{"vin":"LGXC16AF1S0123456","car":{"firstRegistration":"2025-06-01"},)"
      R"("mileage":12.345},{"vin":"LFV2A2157S3004567","fuelType":"petrol"}]})");
  REQUIRE(table.cars.size() == 2);
  CHECK(value_of(table.cars[0], "registration.first_date") == "2025-06-01");
  CHECK(value_of(table.cars[1], "vehicle.powertrain") == "petrol");
  // 12.345 of a machine is never twelve thousand kilometres.
  CHECK(value_of(table.cars[0], "vehicle.mileage") == "12|123450");
}

TEST_CASE("table: UTF-16 as spreadsheets save it") {
  const std::string text = "VIN\tMileage (km)\n" + first_vin + "\t12\n";
  std::string bytes = "\xFF\xFE";
  for (const char c : text) bytes += std::string(1, c) + std::string(1, '\0');
  const Table table = table_of(bytes, {}, 7);
  REQUIRE(table.cars.size() == 1);
  CHECK(value_of(table.cars[0], "vehicle.mileage") == "12");
}

TEST_CASE("table: a picture is no table") {
  const Table table = table_of("\x89PNG\r\n\x1A\n0000");
  CHECK(table.cars.empty());
  REQUIRE(table.problems.size() == 1);
  CHECK(table.problems[0].key == "files.not_a_table");
}
