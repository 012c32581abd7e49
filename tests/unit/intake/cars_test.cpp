#include "intake/cars.h"

#include <doctest/doctest.h>

#include "intake/intake.h"
#include "vocabulary_file.h"

using namespace zerokm;

namespace {

const char* const first = "LGXC16AF1S0123456";
const char* const second = "LSVAA49J8T2123457";
const char* const third = "LFV2A2157S3004567";

bool holds(const std::string& piece, const std::string& words) {
  return piece.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("cars: one car or none is no list") {
  CHECK(cars_in("").empty());
  CHECK(cars_in("注册日期：2025-06-01").empty());
  CHECK(cars_in(std::string("VIN ") + first + "\nagain " + first).empty());
}

TEST_CASE("cars: a line each") {
  const auto cars = cars_in(std::string(first) + " 2025-06-01 12 km\n" + second +
                            " 2025-07-01 20 km\n" + third + " 2025-08-01 30 km\n");
  REQUIRE(cars.size() == 3);
  CHECK(holds(cars[1], second));
  CHECK(holds(cars[1], "2025-07-01"));
  CHECK_FALSE(holds(cars[1], "2025-08-01"));
}

TEST_CASE("cars: blocks with blank lines between, the greeting belongs to none") {
  const auto cars = cars_in(std::string("Hello, two cars:\n\nBYD Seal\nVIN ") + first +
                            "\nregistered 2025-06-01\n\nVW ID.4\nregistered 2025-07-01\nVIN " +
                            second + "\n\nBest price, 5% off in 2026");
  REQUIRE(cars.size() == 2);
  CHECK(holds(cars[0], "2025-06-01"));
  CHECK(holds(cars[1], "2025-07-01"));
  CHECK_FALSE(holds(cars[1], "5%"));
}

TEST_CASE("cars: items of a list") {
  const auto cars = cars_in(std::string("车源：\n1、宋PLUS 2025年6月上牌\n车架号") + first +
                            "\n2、ID.4 2025年7月上牌\n车架号" + second + "\n");
  REQUIRE(cars.size() == 2);
  CHECK(holds(cars[0], "6月"));
  CHECK(holds(cars[1], "7月"));
  CHECK_FALSE(holds(cars[0], "7月"));
}

TEST_CASE("cars: the number first or the number last") {
  const auto before =
      cars_in(std::string("VIN ") + first + "\nпробег 12 км\nVIN " + second + "\nпробег 20 км\n");
  REQUIRE(before.size() == 2);
  CHECK(holds(before[0], "12 км"));
  CHECK(holds(before[1], "20 км"));
  const auto behind =
      cars_in(std::string("пробег 12 км\nVIN ") + first + "\nпробег 20 км\nVIN " + second);
  REQUIRE(behind.size() == 2);
  CHECK(holds(behind[0], "12 км"));
  CHECK(holds(behind[1], "20 км"));
}

TEST_CASE("cars: what does not show which words belong to which is not cut") {
  CHECK(cars_in(std::string(first) + " and " + second + " registered 2025-06-01").empty());
  CHECK(cars_in(std::string("12 km\nVIN ") + first + "\n20 km\nVIN " + second + "\n30 km").empty());
}

TEST_CASE("cars: each piece is read by itself") {
  const Vocabulary vocabulary = vocabulary_of_the_tree();
  const auto cars =
      cars_in(std::string("VIN ") + first + ", registered 2025-06-01, 12 km, LHD\nVIN " + second +
              ", registered 2025-07-01, 20 km, LHD\n");
  REQUIRE(cars.size() == 2);
  for (const std::string& car : cars) {
    const Reading reading = read_message(vocabulary, car, *day_from_iso("2026-11-24"));
    for (const Understood& one : settle(vocabulary, reading)) {
      CHECK_MESSAGE(one.alternatives.size() == 1, vocabulary.entry(one.fact).id);
    }
  }
}
