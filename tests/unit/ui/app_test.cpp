// The application without a browser: the places it leads to, and what outlives it.
#include "running_app.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

const char* const seller_message =
    "云岭X5 1.5T\n车架号：LEXAMPLE8T0000175\n注册日期：2026-06-01\n生产日期：2026年5月\n"
    "汽油，排量1498ml，功率110.33kW\n左舵，表显里程 12 km\n全款价 98400元\n";

}  // namespace

TEST_CASE("every place of the bar can be gone to and says where one is") {
  for (const float width : {390.f, 820.f, 1440.f}) {
    RunningApp running(all_places, width);
    for (const ui::Place& place : all_places) {
      if (place.inner) continue;
      const std::string tab = "tab." + std::string(place.id);
      CAPTURE(tab);
      running.press(tab);
      CHECK(running.world.place == place.id);
      running.run();
      REQUIRE(running.find(tab) != nullptr);
      CHECK((running.find(tab)->flags & flag::current) != 0);
      CHECK(running.find("place.failed") == nullptr);
      CHECK(running.find("place.loading") == nullptr);
    }
  }
}

TEST_CASE("the address decides: back, forward and a deep link") {
  RunningApp running;
  CHECK(running.find("first.title") != nullptr);
  running.world.place = "cars";
  running.run();
  CHECK(running.find("cars.title") != nullptr);
  running.world.place = "";
  running.run();
  CHECK(running.find("first.title") != nullptr);
  running.world.place = "no_such_place";
  running.run();
  CHECK(running.find("first.title") != nullptr);
}

TEST_CASE("a place the program does not hold is asked for once, and its failing is said") {
  RunningApp running(first_places);
  running.press("tab.cars");
  running.run();
  CHECK(running.world.wanted_place == "cars");
  CHECK(running.find("place.loading") != nullptr);
  running.world.wanted_place.clear();
  running.run();
  CHECK(running.world.wanted_place.empty());
  running.app.place_failed();
  running.run();
  CHECK(running.find("place.failed") != nullptr);
  running.press("place.again");
  running.run();
  CHECK(running.world.wanted_place == "cars");
  CHECK(running.find("place.failed") == nullptr);
  running.press("tab.check");
  running.run();
  CHECK(running.find("first.title") != nullptr);
}

TEST_CASE("another program goes on with what the user brought in") {
  RunningApp first(first_places);
  first.type("message", seller_message);
  first.run();
  REQUIRE(first.find("answer.CN.word") != nullptr);
  first.press("destination.importer.1");
  first.run();
  const std::string saved = first.app.save();

  RunningApp whole(all_places);
  whole.app.restore(saved);
  whole.run();
  for (const char* id : {"answer.CN.word", "answer.CN.date", "answer.RU.word", "car.title"}) {
    CAPTURE(id);
    CHECK_FALSE(first.words(id).empty());
    CHECK(whole.words(id) == first.words(id));
  }
  CHECK(whole.app.save() == saved);
}

TEST_CASE("a letter is answered in the frame in which it comes, and no other is asked for") {
  RunningApp running;
  for (const char letter : std::string("petrol 1498 cm3 110 kW")) {
    const int wanted = running.world.frames_wanted;
    running.stage.deeds().set_text("message", running.app.session().reading().text + letter);
    running.run();
    CHECK(running.world.frames_wanted == wanted);
    REQUIRE(running.find("message") != nullptr);
    CHECK(running.find("message")->value == running.app.session().reading().text);
  }
}

TEST_CASE("a file is taken while its field is folded away") {
  RunningApp running;
  running.type("message", seller_message);
  running.run();
  REQUIRE(running.find("message") == nullptr);
  running.stage.deeds().arrive("offer.txt", "VIN LGXC16AF1S0123456", false);
  running.run();
  CHECK(running.app.session().reading().text == "VIN LGXC16AF1S0123456");
  running.stage.deeds().arrive("broken.txt", "", true);
  running.run();
  running.run();
  CHECK(running.words("message.unread").find("broken.txt") != std::string::npos);
  CHECK(running.app.session().reading().text == "VIN LGXC16AF1S0123456");
}

TEST_CASE("what is no saved car changes nothing") {
  RunningApp running;
  running.type("message", seller_message);
  running.run();
  const std::string before = running.app.save();
  running.app.restore("{\"zerokm_car\": \"9\"}");
  running.app.restore("garbage");
  running.run();
  CHECK(running.app.save() == before);
}

TEST_CASE("a deed is said and can be taken back") {
  RunningApp running;
  int undone = 0;
  running.app.done("Removed", [&] { ++undone; });
  running.run();
  REQUIRE(running.find("toast.undo") != nullptr);
  running.press("toast.undo");
  CHECK(undone == 1);
  running.run();
  CHECK(running.find("toast") == nullptr);
  running.app.done("Copied");
  running.run();
  CHECK(running.find("toast.undo") == nullptr);
  running.world.utc_seconds += 7;
  running.run();
  CHECK(running.find("toast") == nullptr);
}

TEST_CASE("each example is a whole car, with the destination its note names") {
  const char* const markets[] = {"RU", "JO", "RU"};
  for (int i = 0; i < 3; ++i) {
    RunningApp running;
    running.press("ui.example." + std::to_string(i + 1));
    running.run();
    CAPTURE(i);
    CHECK(running.find("answer.CN.word") != nullptr);
    CHECK(running.app.session().market() == markets[i]);
  }
}

TEST_CASE("a clock that is behind is said, and the user's word for the day is kept") {
  RunningApp running;
  CHECK(running.find("clock") == nullptr);
  running.type("message", seller_message);
  running.set_day("2016-11-24");
  running.run();
  running.run();
  REQUIRE(running.find("clock") != nullptr);
  CHECK(running.app.session().day() == *day_from_iso("2026-11-24"));
  CHECK(running.app.session().day_doubtful());
  CHECK(running.find("answer.CN.word") != nullptr);  // the question takes nothing away
  running.press("clock.confirm");
  running.run();
  CHECK(running.find("clock") == nullptr);
  CHECK_FALSE(running.app.session().day_doubtful());
  running.set_day("2016-11-25");
  running.run();
  CHECK(running.app.session().day() == *day_from_iso("2026-11-25"));
}

TEST_CASE("a day of use that was itself wrong can be taken back, a day before the rules cannot") {
  RunningApp running;
  running.set_day("2036-11-24");
  running.run();
  CHECK(running.app.session().day() == *day_from_iso("2036-11-24"));
  running.set_day("2026-11-25");
  running.run();
  running.run();
  REQUIRE(running.find("clock") != nullptr);
  running.type("clock.day", "2016-01-01");
  running.run();
  CHECK(running.find("clock") != nullptr);
  running.type("clock.day", "2026-11-25");
  running.run();
  CHECK(running.find("clock") == nullptr);
  CHECK(running.app.session().day() == *day_from_iso("2026-11-25"));
  CHECK(running.platform.recall(running.platform.self, "last_day") == "2026-11-25");
}
