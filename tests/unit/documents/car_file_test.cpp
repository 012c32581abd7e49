// Any file about cars: what is a table and what is a message, and the data that comes of it.
#include "documents/car_file.h"

#include <doctest/doctest.h>
#include <chrono>
#include <filesystem>

#include "core/limits.h"
#include "documents/reading_json.h"
#include "table_files.h"

using namespace zerokm;
using nlohmann::json;

namespace {

const Day today = *day_from_iso("2026-11-24");

struct Read {
  CarFile file;
  std::vector<TableCar> cars;
};

Read read(const std::string& bytes, const Corrections& corrections = {}) {
  Read result{survey_file(vocabulary(), bytes, corrections), {}};
  Cars cars;
  read_cars(vocabulary(), bytes, result.file, today, cars);
  result.cars = std::move(cars.list);
  return result;
}

}  // namespace

TEST_CASE("file: one message, several cars in a message, a table") {
  const Read one = read("VIN LGXC16AF1S0123456, registered 2025-06-01");
  CHECK_FALSE(one.file.table);
  CHECK(one.cars.size() == 1);
  const Read two = read(
      "VIN LGXC16AF1S0123456, registered 2025-06-01\nVIN LFV2A2157S3004567, registered "
      "2025-07-01\n");
  REQUIRE(two.cars.size() == 2);
  CHECK(value_of(two.cars[1], "registration.first_date") == "2025-07-01");
  const Read table = read("VIN,registered\nLGXC16AF1S0123456,2025-06-01\n");
  CHECK(table.file.table);
  CHECK(table.cars.size() == 1);
  // A message with commas is no table.
  CHECK_FALSE(read("Hello, nice car, cheap\nregistered in June 2025, white\n").file.table);
}

TEST_CASE("file: messages with commas, colons and numbers are no tables") {
  const std::string corpus = ZEROKM_SOURCE_DIR "/tests/cases/intake";
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() != ".txt") continue;
    const CarFile file = survey_file(vocabulary(), file_text(entry.path().string()), Corrections{});
    CAPTURE(entry.path().string());
    // Forms of one car with blanks between names and values read the same turned on their side.
    CHECK((!file.table || file.layout.sideways || file.form == FileForm::json));
    ++count;
  }
  CHECK(count > 400);
  CHECK(read("VIN,Mileage (km),Price (USD)\nLGXC16AF1S0123456,12,18500\n").file.table);
}

TEST_CASE("file: a workbook made by an office program") {
  const Read book = read(file_text(ZEROKM_SOURCE_DIR "/tests/cases/files/office.xlsx"));
  REQUIRE(book.cars.size() == 2);
  CHECK(value_of(book.cars[1], "registration.first_date") == "2025-07-01");
  CHECK(value_of(book.cars[1], "vehicle.mileage") == "30");
}

TEST_CASE("data: each fact with every reading, its words, its place, how sure it is and why") {
  const std::string message = "VIN LGXC16AF1S0123456, registered 03/08/2026, owner: Li Wei";
  const json data =
      json::parse(json_of(vocabulary(), car_of_message(vocabulary(), message, today)));
  const auto find = [&](const std::string& id) {
    for (const json& fact : data["facts"]) {
      if (fact["fact"] == id) return fact;
    }
    return json();
  };
  const json date = find("registration.first_date");
  CHECK(date["settled"] == false);
  REQUIRE(date["readings"].size() == 2);
  const json& reading = date["readings"][0];
  CHECK(reading["words"] == "03/08/2026");
  CHECK(message.substr(reading["begin"], reading["end"].get<std::size_t>() -
                                             reading["begin"].get<std::size_t>()) == "03/08/2026");
  CHECK(reading["label"] == "registered");
  CHECK(reading["confidence"] == "possible");
  CHECK(reading["reason"] == "intake.day_or_month_first");
  CHECK(find("vehicle.vin")["settled"] == true);
  bool dropped = false;
  for (const json& notice : data["notices"]) {
    dropped = dropped || notice["key"] == "intake.dropped_owner";
  }
  CHECK(dropped);
  CHECK(data.dump().find("Li Wei") == std::string::npos);
}

TEST_CASE("data: a row's facts name their cells, and its problems too") {
  const Read table = read("VIN,Mileage (km),Registration date\nLGXC16AF1S0123456,12,soon\n");
  REQUIRE(table.cars.size() == 1);
  const json data = json::parse(json_of(vocabulary(), table.cars[0]));
  CHECK(data["row"] == 2);
  CHECK(data["problems"][0]["cell"] == "C2");
  for (const json& fact : data["facts"]) {
    if (fact["fact"] == "vehicle.mileage") CHECK(fact["readings"][0]["cell"] == "B2");
  }
  const json layout = json::parse(json_of(table.file.layout));
  CHECK(layout["columns"][1]["meaning"] == "vehicle.mileage");
  CHECK(layout["cars"] == 1);
}

TEST_CASE("file: ten megabytes of a message are bounded, and said to be") {
  std::string text = "注册日期：2025-06-01\n";
  while (text.size() < 10u << 20) text += "很好的车，价格可谈，欢迎来电咨询。\n";
  const Read long_one = read(text);
  CHECK_FALSE(long_one.file.table);
  REQUIRE(long_one.cars.size() == 1);
  CHECK(long_one.cars[0].reading.too_long);
  CHECK(value_of(long_one.cars[0], "registration.first_date") == "2025-06-01");
}

TEST_CASE("file: two hundred thousand rows, row by row, and stopped where one likes") {
  std::string csv = "VIN,First registration,Mileage (km),Fuel\n";
  for (int i = 0; i < 200'000; ++i) {
    csv += "LGXC16AF1S0" + std::to_string(100'000 + i % 900'000) + ",2025-06-" +
           std::to_string(10 + i % 20) + ",12,PHEV\n";
  }
  const CarFile file = survey_file(vocabulary(), csv, {});
  CHECK(file.layout.cars == 200'000);
  // What is kept of a row is gone with the next one; who wants no more gets no more.
  struct Some : CarSink {
    std::uint32_t last = 0;
    int count = 0;
    bool take(TableCar&& car) override {
      last = car.row;
      return ++count < 2'000;
    }
  } some;
  read_cars(vocabulary(), csv, file, today, some);
  CHECK(some.count == 2'000);
  CHECK(some.last == 2'001);
}
