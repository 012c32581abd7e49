// The application in a world of memory, at noon of a fixed day in Beijing.
#pragma once
#include <doctest/doctest.h>

#include <string>

#include "shipped_rules.h"
#include "platform/headless/headless.h"
#include "ui/app.h"
#include "ui/places.h"
#include "ui/stage.h"

struct RunningApp {
  zerokm::platform::Headless world;
  zerokm::platform::Platform platform;
  zerokm::ui::Stage stage;
  zerokm::ui::App app;

  explicit RunningApp(zerokm::ui::Places places = zerokm::ui::all_places, float width = 390)
      : platform(at_noon(width)), stage(platform), app(shipped_knowledge(), platform, places) {
    run();
  }
  zerokm::platform::Platform at_noon(float width) {
    world.canvas = {width, 900, 1, 0, 0, 0, 0};
    set_day("2026-11-24");
    world.kept = {{"market", "RU"}};
    return world.platform();
  }
  void set_day(const char* iso) {
    world.utc_seconds = std::int64_t{zerokm::day_from_iso(iso)->number} * 86400 + 4 * 3600;
  }
  void run() {
    stage.run([&](zerokm::ui::Frame& f) { app.draw(f); });
  }
  void press(std::string_view id) {
    stage.deeds().activate(id);
    run();
  }
  void type(std::string_view id, std::string_view text) {
    stage.deeds().set_text(id, text);
    run();
  }
  void choose(std::string_view id, int number) {
    stage.deeds().choose(id, number);
    run();
  }
  const zerokm::ui::Node* find(std::string_view id) const { return stage.nodes().find(id); }
  std::string words(std::string_view id) const {
    const zerokm::ui::Node* node = find(id);
    return node == nullptr ? "" : node->name;
  }
};
