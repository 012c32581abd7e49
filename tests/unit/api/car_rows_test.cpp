#include "api/car_rows.h"

#include <doctest/doctest.h>

#include <string>

using namespace zerokm;

namespace {

Vocabulary vocabulary() {
  Vocabulary made;
  made.choices = {{"fuel", {"petrol", "diesel", "electric"}}};
  FactEntry built;
  built.id = "car.built";
  built.kind = FactKind::date;
  FactEntry fuel;
  fuel.id = "car.fuel";
  fuel.kind = FactKind::choice;
  fuel.choice = 0;
  FactEntry power;
  power.id = "car.power";
  power.kind = FactKind::quantity;
  power.decimals = 2;
  power.least = 0;
  power.most = 100'000;
  FactEntry used;
  used.id = "car.used";
  made.facts = {built, fuel, power, used};
  return made;
}

// Built, fuel, power and used in columns for four cars.
struct Rows {
  Vocabulary words = vocabulary();
  CarColumns columns{words, {{0}, {1}, {2}, {3}}, 4};
  CarRows rows{columns};
  std::vector<Problem> problems;

  Rows() { columns.clear(4); }
  std::optional<CarRows::Read> read(const std::string& text) { return rows.read(text, problems); }
};

}  // namespace

TEST_CASE("plain objects go straight into exact columns") {
  Rows rows;
  const auto read = rows.read(
      R"([{"car.built": "1970-01-11", "car.fuel": "diesel", "car.power": 110.5, "car.used": true},
          {"car.used": "no", "car.power": "90", "car.built": null}])");
  REQUIRE(read);
  CHECK(read->cars == 2);
  CHECK(rows.columns.lows(0)[0] == 10);
  CHECK(rows.columns.lows(0)[1] == number_not_stated);
  CHECK(rows.columns.codes(1)[0] == 1);
  CHECK(rows.columns.codes(1)[1] == code_not_stated);
  CHECK(rows.columns.lows(2)[0] == 11050);
  CHECK(rows.columns.lows(2)[1] == 9000);
  CHECK(rows.columns.codes(3)[0] == 1);
  CHECK(rows.columns.codes(3)[1] == 0);
  CHECK(rows.columns.places()[1].form == ColumnForm::exact);
}

TEST_CASE("what is known in part makes its column ranged, and keeps the others' values") {
  Rows rows;
  REQUIRE(rows.read(R"({"car.fuel": "petrol", "car.power": 5}
                       {"car.fuel": "petrol|electric", "car.power": "10..20"}
                       {"car.fuel": "diesel", "car.power": 7})"));
  REQUIRE(rows.columns.places()[1].form == ColumnForm::ranged);
  CHECK(rows.columns.sets(1)[0] == 1);
  CHECK(rows.columns.sets(1)[1] == 5);
  CHECK(rows.columns.sets(1)[2] == 2);
  CHECK(rows.columns.sets(1)[3] == 7);
  CHECK(rows.columns.lows(2)[1] == 1000);
  CHECK(rows.columns.highs(2)[1] == 2000);
  CHECK(rows.columns.highs(2)[0] == 500);
  CHECK(rows.columns.highs(2)[2] == 700);
}

TEST_CASE("an object cut off is left for the next text") {
  Rows rows;
  const auto read = rows.read(R"({"car.used": true}, {"car.used": fal)");
  REQUIRE(read);
  CHECK(read->cars == 1);
  CHECK(read->bytes == 20);
  CHECK(rows.columns.codes(3)[1] == code_not_stated);
}

TEST_CASE("full columns stop the reading") {
  Rows rows;
  const auto read = rows.read("{}{}{}{}{}{}");
  REQUIRE(read);
  CHECK(read->cars == 4);
  CHECK(read->bytes == 8);
}

TEST_CASE("what is wrong is refused with its line") {
  for (const char* wrong :
       {R"({"car.fule": "petrol"})", R"({"car.fuel": "steam"})", R"({"car.power": -1})",
        R"({"car.power": 1.005})", R"({"car.used": true, "car.used": true})",
        R"({"car.built": "1970-02-30"})", R"({"car.used" true})", R"({"car.used": true,})", "7"}) {
    Rows rows;
    CAPTURE(wrong);
    CHECK_FALSE(rows.read(std::string("{}\n") + wrong + "\n{}"));
    REQUIRE_FALSE(rows.problems.empty());
    CHECK(rows.problems[0].place.line == 2);
  }
}

TEST_CASE("escapes mean what they mean elsewhere") {
  Rows rows;
  REQUIRE(rows.read(R"({"car.f\u0075el": "\u0070etrol"})"));
  CHECK(rows.columns.codes(1)[0] == 0);
}
