#include <doctest/doctest.h>

#include "platform/headless/headless.h"

using namespace zerokm::platform;

TEST_CASE("settings are kept and recalled by key") {
  Headless world;
  Platform platform = world.platform();
  CHECK(platform.recall(platform.self, "language").empty());
  platform.keep(platform.self, "language", "ru");
  platform.keep(platform.self, "theme", "dark");
  platform.keep(platform.self, "language", "zh");
  CHECK(platform.recall(platform.self, "language") == "zh");
  CHECK(platform.recall(platform.self, "theme") == "dark");
}

TEST_CASE("every function of the platform is there") {
  Headless world;
  Platform platform = world.platform();
  CHECK((platform.request_frame != nullptr));
  CHECK((platform.canvas != nullptr));
  CHECK((platform.wishes != nullptr));
  CHECK((platform.measure_runs != nullptr));
  CHECK((platform.draw_runs != nullptr));
  CHECK((platform.line_metrics != nullptr));
  CHECK((platform.paste_text != nullptr));
  CHECK((platform.announce != nullptr));
  CHECK((platform.show_nodes != nullptr));
  platform.scan(platform.self, "message.scan");
  CHECK(world.scanned_field == "message.scan");
  platform.request_frame(platform.self, 0);
  CHECK(world.frames_wanted == 1);
}

TEST_CASE("a run's picture is as wide as its measure, for each script") {
  Headless world;
  Platform platform = world.platform();
  TextRun runs[] = {{"Day 175", false}, {"\u7B2C175\u5929", false}, {"\u0627\u0644\u064A", true}};
  float widths[3] = {};
  platform.measure_runs(platform.self, Weight::bold, 30, std::span<const TextRun>(runs, 3),
                        std::span<float>(widths, 3));
  RunSheet sheet;
  platform.draw_runs(platform.self, Weight::bold, 30, std::span<const TextRun>(runs, 3), sheet);
  REQUIRE(sheet.pictures.size() == 3);
  for (int i = 0; i < 3; ++i)
    CHECK(sheet.pictures[static_cast<std::size_t>(i)].advance == widths[i]);
  CHECK(widths[1] > 60);  // two hanzi are two squares at least
}
