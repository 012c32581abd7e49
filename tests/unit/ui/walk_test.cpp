// Every place in every language and breadth: it draws, and no word of it is missing.
#include <doctest/doctest.h>

#include "platform/headless/headless.h"
#include "shipped_rules.h"
#include "ui/app.h"
#include "ui/places.h"
#include "ui/stage.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

const char* const seller_message =
    "云岭X5 1.5T\n车架号：LEXAMPLE8T0000175\n注册日期：2026-06-01\n生产日期：2026年5月\n"
    "汽油，排量1498ml，功率110.33kW\n左舵，表显里程 12 km\n全款价 98400元\n";

struct Walk {
  platform::Headless world;
  platform::Platform platform;
  Stage stage;
  App app;

  Walk(float width, const std::string& language)
      : platform(at_noon(width, language)),
        stage(platform),
        app(shipped_knowledge(), platform, all_places) {
    run();
  }
  platform::Platform at_noon(float width, const std::string& language) {
    world.canvas = {width, 900, 1, 0, 0, 0, 0};
    world.utc_seconds = std::int64_t{day_from_iso("2026-11-24")->number} * 86400 + 4 * 3600;
    world.kept = {{"market", "RU"}, {"language", language}};
    return world.platform();
  }
  void run() {
    stage.run([&](Frame& f) { app.draw(f); });
    stage.run([&](Frame& f) { app.draw(f); });
  }
  void go(std::string_view place) {
    world.place = place;
    run();
  }
};

}  // namespace

TEST_CASE("every place draws in every language and breadth, with all its words") {
  for (const char* language : {"en", "zh", "ru", "ar"}) {
    for (const float width : {390.f, 820.f, 1440.f}) {
      Walk walk(width, language);
      for (const bool car : {false, true}) {
        if (car) {
          walk.app.session().paste(seller_message);
          walk.app.changed();
        }
        for (const ui::Place& place : all_places) {
          CAPTURE(place.id);
          CAPTURE(language);
          CAPTURE(width);
          CAPTURE(car);
          walk.go(place.id);
          CHECK(walk.world.nodes.size() > 200);
          for (const char* group : {"[ui.", "[where.", "[costs.", "[report.", "[rules.", "[ask.",
                                    "[settings.", "[place.", "[tour.", "[limits.", "[shortcut."}) {
            CAPTURE(group);
            CHECK(walk.world.nodes.find(group) == std::string::npos);
          }
        }
      }
    }
  }
}
