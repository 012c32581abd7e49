// Every screen in each of its states: it is reached, says what is the matter and has a way on.
#include "gallery/screen_states.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "shipped_rules.h"
#include "ui/stage.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

std::string folder_of(const std::string& path) { return path.substr(0, path.find('/') + 1); }

// Files as the site's packs part them: what every program starts with, and the markets.
bool starts_with_it(const std::string& path) {
  const std::string folder = folder_of(path);
  return folder.empty() || folder == "assets/" || folder == "parameters/" || folder == "CN/";
}

std::vector<NamedText> first_files() {
  std::vector<NamedText> files;
  for (const NamedText& file : shipped_files()) {
    if (starts_with_it(file.path) && file.path != "index.json") files.push_back(file);
  }
  files.push_back({"index.json", R"({"markets": ["JO", "KZ", "RU"]})"});
  return files;
}

struct State {
  platform::Headless world;
  Platform platform;
  Stage stage;
  ShownState shown;

  State(const ScreenState& state, float width, const std::string& language)
      : platform(in_world(width, language)),
        stage(platform),
        shown(state, first_files(), platform) {
    for (int i = 0; i < 12; ++i) {
      stage.run([&](Frame& f) { shown.draw(f); });
      bring();
    }
  }
  Platform in_world(float width, const std::string& language) {
    world.canvas = {width, 900, 1, 0, 0, 0, 0};
    world.kept = {{"language", language}};
    return world.platform();
  }
  // As the site's packs come.
  void bring() {
    std::vector<NamedText> files;
    const std::string packs = std::exchange(world.wanted_packs, {});
    if (packs.empty() && std::exchange(world.wanted_rules, {}).empty()) return;
    const bool registry = packs == "registry";
    for (const NamedText& file : shipped_files()) {
      if (registry ? file.path == "index.json" : !starts_with_it(file.path)) files.push_back(file);
    }
    shown.add_files(std::move(files));
    if (!packs.empty()) shown.add_files({{"packs/" + packs, "here"}});
  }
};

}  // namespace

TEST_CASE("every screen is shown in each of its states, with a sentence and a way on") {
  for (const ScreenState& state : screen_states()) {
    for (const float width : {390.f, 820.f, 1440.f}) {
      const std::string place(state.place), name(state.name), shows(state.shows);
      CAPTURE(place);
      CAPTURE(name);
      CAPTURE(width);
      State shown(state, width, "en");
      CHECK(find_state(place + "/" + name) == &state);
      const Nodes& nodes = shown.stage.nodes();
      CHECK_MESSAGE(nodes.find(shows) != nullptr, shows);
      std::size_t sentences = 0, ways = 0;
      for (const Node& node : nodes.all()) {
        CHECK(node.name.find("[") == std::string::npos);
        const bool words = node.role == Role::text || node.role == Role::status ||
                           node.role == Role::alert || node.role == Role::heading;
        if (words && node.name.size() > 8) ++sentences;
        const bool deed = node.role == Role::button || node.role == Role::text_field ||
                          node.role == Role::text_area || node.role == Role::select;
        const bool of_frame = node.id.starts_with("tab.") || node.id.starts_with("top.");
        if (deed && !of_frame && (node.flags & flag::disabled) == 0) ++ways;
      }
      CHECK(sentences > 0);
      if (state.packs != Packs::on_their_way) CHECK(ways > 0);  // waiting is a way on
    }
  }
}

TEST_CASE("no state is told twice, and an unknown address is none") {
  std::vector<std::string> seen;
  for (const ScreenState& state : screen_states()) {
    seen.push_back(std::string(state.place) + "/" + std::string(state.name));
  }
  std::sort(seen.begin(), seen.end());
  CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
  CHECK(find_state("where/nowhere") == nullptr);
}
