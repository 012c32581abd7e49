// My cars as a dealer uses it: adding, finding, choosing, taking back, taking along, deleting.
#include "running_app.h"
#include "ui/cars_shelf.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

const char* const two_cars =
    "1. 云岭X5 车架号 LEXAMPLE8T0000175 注册日期 2026-06-01 汽油 1498ml 110kW\n"
    "2. 北辰E3 车架号 LEXAMPLE5T0000182 注册日期 2026-03-01 纯电动 150kW\n";

// The device has read its store: nothing was in it.
void with_empty_store(RunningApp& running) {
  running.world.place = "cars";
  running.run();
  CHECK(running.world.wanted_records == "car/");
  CHECK(running.find("cars.reading") != nullptr);
  running.app.records_arrived({{"read", ""}});
  running.run();
}

void add_two(RunningApp& running) {
  running.press("cars.add");
  running.run();
  running.type("cars.adding.text", two_cars);
  running.run();
  running.press("cars.adding.deed");
  for (int i = 0; i < 4; ++i) running.run();
}

}  // namespace

TEST_CASE("an empty list says what to do, and two cars of one text come in checked") {
  RunningApp running(all_places, 1440);
  with_empty_store(running);
  CHECK(running.find("cars.empty") != nullptr);
  add_two(running);
  CarShelf& shelf = shelf_of(running.app);
  REQUIRE(shelf.list().cars().size() == 2);
  CHECK(shelf.list().waiting() == 0);
  CHECK(running.world.records.size() == 2);
  CHECK(running.find("cars.empty") == nullptr);
  CHECK(running.find("toast.undo") != nullptr);
  running.press("toast.undo");
  running.run();
  CHECK(shelf.list().cars().empty());
  CHECK(running.world.records.empty());
}

TEST_CASE("what the store holds is the list of the next visit") {
  std::map<std::string, std::string, std::less<>> records;
  {
    RunningApp running;
    with_empty_store(running);
    add_two(running);
    records = running.world.records;
  }
  RunningApp running;
  running.world.place = "cars";
  running.run();
  std::vector<NamedText> stored;
  for (const auto& [key, text] : records) stored.push_back({key, text});
  stored.push_back({"car/broken", "{\"zerokm_kept\": 1"});
  stored.push_back({"read", ""});
  running.app.records_arrived(stored);
  for (int i = 0; i < 4; ++i) running.run();
  CHECK(shelf_of(running.app).list().cars().size() == 2);
  CHECK(shelf_of(running.app).list().changed_count() == 0);

  // Some months later the answers are other ones.
  running.set_day("2027-05-01");
  for (int i = 0; i < 4; ++i) running.run();
  CHECK(shelf_of(running.app).list().changed_count() > 0);
  CHECK(running.find("cars.changed") != nullptr);
  running.press("cars.changed.seen");
  running.run();
  CHECK(running.find("cars.changed") == nullptr);
}

TEST_CASE("a refused store is said, the list still works") {
  RunningApp running;
  running.world.place = "cars";
  running.run();
  running.app.records_arrived({{"refused", ""}});
  running.run();
  CHECK(running.find("cars.refused") != nullptr);
  add_two(running);
  CHECK(shelf_of(running.app).list().cars().size() == 2);
}

TEST_CASE("the car on the check's screen is kept with a name, opened again, and edited in place") {
  RunningApp running(all_places, 820);
  with_empty_store(running);
  running.world.place = "check";
  running.run();
  running.type("message",
               "云岭X5\n车架号 LEXAMPLE8T0000175\n注册日期 2026-06-01\n汽油 1498ml 110kW");
  running.run();
  running.press("deed.keep");
  running.run();
  CHECK(running.world.place == "car");
  running.type("car.name", "Silver one");
  running.run();
  running.press("car.keep");
  for (int i = 0; i < 3; ++i) running.run();
  CarShelf& shelf = shelf_of(running.app);
  REQUIRE(shelf.list().cars().size() == 1);
  const std::string id = shelf.list().cars()[0].kept.id;
  CHECK(shelf.list().cars()[0].title == "Silver one");
  CHECK(running.app.session().kept_as() == id);

  shelf.open(id);
  for (int i = 0; i < 2; ++i) running.run();
  CHECK(running.world.place == "check");
  running.press("destination.importer.1");
  for (int i = 0; i < 3; ++i) running.run();
  CHECK(running.world.records.at("car/" + id).find("firm") != std::string::npos);

  // Another vehicle pasted there is another car.
  running.press("message.show");
  running.run();
  running.type("message", "VIN LEXAMPLE5T0000182 registered 2026-05-01 petrol");
  for (int i = 0; i < 3; ++i) running.run();
  CHECK(running.app.session().kept_as().empty());
  CHECK(running.world.records.at("car/" + id).find("LEXAMPLE8T0000175") != std::string::npos);
}

TEST_CASE("the list goes out as files and comes in again; deleting is asked and proved") {
  RunningApp running(all_places, 1440);
  with_empty_store(running);
  add_two(running);
  CarShelf& shelf = shelf_of(running.app);
  running.press("cars.export");
  running.run();
  running.press("cars.export.csv");
  CHECK(running.world.saved_name == "zerokm-cars.csv");
  CHECK(running.world.saved_content.find("LEXAMPLE5T0000182") != std::string::npos);
  running.press("cars.export");
  running.run();
  running.press("cars.export.json");
  CHECK(running.world.saved_content.find("\"registration.first_date\": \"2026-06-01\"") !=
        std::string::npos);
  running.press("cars.export");
  running.run();
  running.press("cars.export.list");
  const std::string file = running.world.saved_content;
  CHECK(is_car_list(file));

  running.press("cars.export");
  running.run();
  running.press("cars.erase");
  running.run();
  REQUIRE(running.find("cars.erasing.deed") != nullptr);
  running.press("cars.erasing.deed");
  running.run();
  CHECK(shelf.list().cars().empty());
  CHECK(running.world.records.empty());
  running.app.records_arrived({{"erased", "0"}});
  running.run();
  CHECK(running.words("cars.erased").find("0") != std::string::npos);

  running.stage.deeds().arrive("zerokm-cars.json", file, false);
  for (int i = 0; i < 4; ++i) running.run();
  CHECK(shelf.list().cars().size() == 2);
  CHECK(shelf.list().waiting() == 0);
}
