// The gallery holds every widget in every state, so what must hold for all of them is asked here.
#include <doctest/doctest.h>

#include <cstdio>
#include <set>
#include <utility>

#include "knowledge/knowledge.h"
#include "platform/headless/headless.h"
#include "ui/gallery.h"
#include "ui/stage.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

Words sample_words(const std::string& language) {
  std::string text;
  const std::string path = ZEROKM_SOURCE_DIR "/assets/gallery/" + language + ".json";
  if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
    char bytes[4096];
    while (std::size_t count = std::fread(bytes, 1, sizeof bytes, file)) text.append(bytes, count);
    std::fclose(file);
  }
  Knowledge knowledge;
  add_words(knowledge, {{"words." + language + ".json", text}});
  return knowledge.words.empty() ? Words{} : knowledge.words.begin()->second;
}

bool can_be_pressed(const Node& node) {
  switch (node.role) {
    case Role::button:
    case Role::link:
    case Role::text_field:
    case Role::text_area:
    case Role::select:
    case Role::checkbox:
    case Role::radio:
    case Role::date:
    case Role::slider:
      return true;
    default:
      return false;
  }
}

struct Gallery {
  platform::Headless world;
  platform::Platform platform = world.platform();
  Stage stage{platform};
  Words words;

  Gallery(float width, float height, float text_scale = 1, bool right_to_left = false)
      : Gallery(width, height, sample_words("en"), text_scale, right_to_left) {}
  Gallery(float width, float height, Words some_words, float text_scale = 1,
          bool right_to_left = false)
      : words(std::move(some_words)) {
    world.canvas = {width, height, 2, 0, 0, 0, 0};
    stage.appearance().text_scale = text_scale;
    stage.appearance().right_to_left = right_to_left;
    run();
  }
  void run() {
    stage.run([&](Frame& f) { draw_gallery(f, words); });
  }
  const std::vector<Node>& nodes() const { return stage.nodes().all(); }
};

struct Size {
  float width, height, text;
};
constexpr Size sizes[] = {{360, 740, 1},     {390, 844, 1},  {390, 844, 2},    {820, 1180, 1},
                          {820, 1180, 1.3f}, {1440, 900, 1}, {1440, 900, 1.5f}};

}  // namespace

TEST_CASE("each node has an id of its own and, where it can be pressed, a name") {
  for (Size size : sizes) {
    Gallery gallery(size.width, size.height, size.text);
    REQUIRE(gallery.words.texts.size() > 150);
    CHECK(gallery.nodes().size() > 150);
    std::set<std::string> seen;
    for (const Node& node : gallery.nodes()) {
      INFO(node.id);
      CHECK(seen.insert(node.id).second);
      if (can_be_pressed(node)) CHECK_FALSE(node.name.empty());
    }
  }
}

TEST_CASE("no target is smaller than a finger") {
  for (Size size : sizes) {
    Gallery gallery(size.width, size.height, size.text);
    for (const Node& node : gallery.nodes()) {
      if (!can_be_pressed(node)) continue;
      INFO(size.width, " ", node.id, " ", node.rect.width, " x ", node.rect.height);
      // A table's small links stand in rows of 36 where the pointer is a mouse.
      CHECK(node.rect.width >= 43.9f);
      CHECK(node.rect.height >= (size.width >= 1240 ? 27.9f : 43.9f));
    }
  }
}

TEST_CASE("nothing that can be pressed lies over the middle of another") {
  for (Size size : sizes) {
    Gallery gallery(size.width, size.height, size.text);
    const auto& nodes = gallery.nodes();
    auto area_of = [&](const Node& node) {
      int at = node.parent;
      while (at >= 0 && nodes[static_cast<std::size_t>(at)].level == 0) {
        at = nodes[static_cast<std::size_t>(at)].parent;
      }
      return at;
    };
    for (const Node& one : nodes) {
      if (!can_be_pressed(one)) continue;
      float x = one.rect.x + one.rect.width / 2, y = one.rect.y + one.rect.height / 2;
      for (const Node& other : nodes) {
        if (&one == &other || !can_be_pressed(other) || area_of(one) != area_of(other)) continue;
        INFO(size.width, ": ", other.id, " covers ", one.id);
        bool covers = x > other.rect.x && x < other.rect.right() && y > other.rect.y &&
                      y < other.rect.bottom();
        CHECK_FALSE(covers);
      }
    }
  }
}

TEST_CASE("nothing reaches beyond the page's edges") {
  for (Size size : sizes) {
    Gallery gallery(size.width, size.height, size.text);
    const auto& nodes = gallery.nodes();
    for (const Node& node : nodes) {
      bool sideways = false;  // lines that scroll sideways go on beyond the edge
      for (int at = node.parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const Node& group = nodes[static_cast<std::size_t>(at)];
        sideways = sideways || (group.role == Role::scroll_area && group.level == 2);
      }
      if (sideways) continue;
      INFO(size.width, " x", size.text, " ", node.id, " ", node.rect.x, " + ", node.rect.width);
      CHECK(node.rect.x >= -0.5f);
      CHECK(node.rect.right() <= size.width + 0.5f);
    }
  }
}

// Words half as long again, with letters that reach higher and lower than any of ours: what fits
// them fits translations nobody has written yet.
Words pseudo_words() {
  Words words = sample_words("en");
  for (auto& [key, text] : words.texts) {
    std::string longer = "\u00C5" + text;
    for (std::size_t more = 0; more < text.size() / 2; more += 6) longer += " \u00FEg\u1EC5q";
    text = longer + "\u00C7";
  }
  return words;
}

TEST_CASE("longer words push nothing over the edge, out of its card or onto its neighbour") {
  for (Size size : sizes) {
    Gallery gallery(size.width, size.height, pseudo_words(), size.text);
    const auto& nodes = gallery.nodes();
    for (const Node& node : nodes) {
      bool card = false, sideways = false;
      const Node* around = nullptr;
      for (int at = node.parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const Node& group = nodes[static_cast<std::size_t>(at)];
        if (group.role == Role::scroll_area && !card) sideways = true;
        if (!card && (group.flags & flag::card) != 0) {
          card = true;
          around = &group;
        }
      }
      if (!card || sideways || node.role == Role::dialog) continue;
      INFO(size.width, " x", size.text, " ", node.id, " in ", around->id);
      CHECK(node.rect.x >= around->rect.x - 8);
      CHECK(node.rect.right() <= around->rect.right() + 8);
      CHECK(node.rect.bottom() <= around->rect.bottom() + 8);
    }
  }
}

TEST_CASE("the gallery is whole in each language") {
  const Words english = sample_words("en");
  for (const char* language : {"zh", "ru", "ar"}) {
    const Words words = sample_words(language);
    CHECK(words.texts.size() == english.texts.size());
    Gallery gallery(390, 844, words);
    for (const Node& node : gallery.nodes()) {
      INFO(language, " ", node.id);
      CHECK(node.name != "?");
    }
  }
}

TEST_CASE("right to left changes no place but the side it is counted from") {
  Gallery there(390, 844), back(390, 844, 1, true);
  REQUIRE(there.nodes().size() == back.nodes().size());
  for (std::size_t i = 0; i < there.nodes().size(); ++i) {
    CHECK(there.nodes()[i].rect == back.nodes()[i].rect);
  }
  CHECK(there.world.nodes != back.world.nodes);
}

TEST_CASE("the same frame again hands no nodes to the page") {
  Gallery gallery(390, 844);
  gallery.run();
  int shown = gallery.world.nodes_shown;
  gallery.run();
  gallery.run();
  CHECK(gallery.world.nodes_shown == shown);
}

TEST_CASE("the picker opens, is searched and chooses") {
  Gallery gallery(390, 844);
  Deeds& deeds = gallery.stage.deeds();
  deeds.activate("gallery.picker");
  gallery.run();
  REQUIRE(gallery.stage.nodes().find("gallery.picker.sheet"));
  CHECK(gallery.stage.nodes().find("gallery.picker.0"));
  deeds.set_text("gallery.picker.search", "JOR");
  gallery.run();
  CHECK_FALSE(gallery.stage.nodes().find("gallery.picker.0"));
  REQUIRE(gallery.stage.nodes().find("gallery.picker.2"));
  deeds.activate("gallery.picker.2");
  gallery.run();
  gallery.run();
  CHECK_FALSE(gallery.stage.nodes().find("gallery.picker.sheet"));
  const Node* field = gallery.stage.nodes().find("gallery.picker");
  CHECK(field->name == gallery.words.say("destination") + ": " + gallery.words.say("jordan"));
}

TEST_CASE("a dialog takes the keyboard and Escape is its safe choice") {
  Gallery gallery(820, 1180);
  Deeds& deeds = gallery.stage.deeds();
  deeds.activate("gallery.danger");
  gallery.run();
  REQUIRE(gallery.stage.nodes().find("gallery.delete"));
  CHECK(gallery.world.nodes.find("gallery.delete.safe") != std::string::npos);
  deeds.dismiss();
  gallery.run();
  CHECK_FALSE(gallery.stage.nodes().find("gallery.delete"));
}

TEST_CASE("widgets answer in the very frame of the deed") {
  Gallery gallery(390, 844);
  Deeds& deeds = gallery.stage.deeds();
  deeds.choose("gallery.box2", 1);
  deeds.activate("gallery.segmented.1");
  deeds.activate("gallery.rule1");
  gallery.run();
  const Nodes& nodes = gallery.stage.nodes();
  CHECK((nodes.find("gallery.box2")->flags & flag::checked) != 0);
  CHECK((nodes.find("gallery.segmented.1")->flags & flag::checked) != 0);
  CHECK((nodes.find("gallery.segmented.0")->flags & flag::checked) == 0);
  CHECK((nodes.find("gallery.rule1")->flags & flag::collapsed) != 0);
}

TEST_CASE("the strip's slider moves its own lane only") {
  Gallery gallery(390, 844);
  int other = gallery.stage.nodes().find("gallery.entering")->now;
  gallery.stage.deeds().choose("gallery.leaving", 8);
  gallery.run();
  CHECK(gallery.stage.nodes().find("gallery.leaving")->now == 8);
  CHECK(gallery.stage.nodes().find("gallery.entering")->now == other);
}

TEST_CASE("scrolling stops at both ends") {
  Gallery gallery(390, 844);
  Deeds& deeds = gallery.stage.deeds();
  deeds.scroll("page", {0, -500});
  gallery.run();
  CHECK(gallery.stage.nodes().find("page")->scroll_y == 0);
  deeds.scroll("page", {0, 1e7f});
  gallery.run();
  float end = gallery.stage.nodes().find("page")->scroll_y;
  CHECK(end > 1000);
  deeds.scroll("page", {0, 100});
  gallery.run();
  CHECK(gallery.stage.nodes().find("page")->scroll_y == end);
}
