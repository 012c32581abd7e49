// What the stage does for every widget: help beside a control, the way past the bar, a glow at the
// end of a page.
#include <doctest/doctest.h>

#include <string>

#include "platform/headless/headless.h"
#include "ui/stage.h"
#include "ui/widgets.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

struct Page {
  platform::Headless world;
  platform::Platform platform = world.platform();
  Stage stage{platform};

  Page() { run(); }
  void run() {
    stage.run([](Frame& f) {
      TopBarLook bar;
      bar.brand = "Brand";
      bar.skip_name = "Skip";
      bar.skip_to = "main";
      top_bar(f, bar);
      const float top = top_bar_height(f);
      ScrollArea page(f, "page", {0, top, f.canvas.width, f.canvas.height - top}, Role::main);
      ButtonLook off;
      off.off = true;
      off.described_by = "why";
      button(f, "deed", "Deed", off);
      caption(f, "why", "Because");
      f.space(3000);
    });
  }
  const Node* find(std::string_view id) const { return stage.nodes().find(id); }
};

}  // namespace

TEST_CASE("help says the name and what describes it, until the next deed") {
  Page page;
  CHECK(page.find("help") == nullptr);
  page.stage.deeds().ask_help("deed");
  page.run();
  REQUIRE(page.find("help.words") != nullptr);
  CHECK(page.find("help.words")->name == "Deed\nBecause");
  const Rect box = page.find("help")->rect, about = page.find("deed")->rect;
  CHECK(box.x >= 0);
  CHECK(box.right() <= 390);
  CHECK((box.bottom() <= about.y + 56 || box.y >= about.bottom()));
  page.run();
  CHECK(page.find("help") != nullptr);
  page.stage.deeds().dismiss();
  page.run();
  CHECK(page.find("help") == nullptr);
  page.stage.deeds().ask_help("deed");
  page.stage.deeds().scroll("page", {0, 10});
  page.run();
  page.run();
  CHECK(page.find("help") == nullptr);
}

TEST_CASE("Escape closes help before anything else") {
  Page page;
  page.stage.deeds().ask_help("deed");
  page.stage.deeds().dismiss();
  CHECK_FALSE(page.stage.deeds().take_dismissal());
  page.stage.deeds().dismiss();
  CHECK(page.stage.deeds().take_dismissal());
}

TEST_CASE("the way past the bar is the first control, and takes room only with the keyboard") {
  Page page;
  CHECK(page.find("top.skip")->rect.width <= 1);
  for (const Node& node : page.stage.nodes().all()) {
    if (node.role == Role::button) {
      CHECK(node.id == "top.skip");
      break;
    }
  }
  page.stage.deeds().focus("top.skip", true);
  page.run();
  CHECK(page.find("top.skip")->rect.height >= 44);
  page.stage.deeds().activate("top.skip");
  page.run();
  CHECK(page.world.nodes.starts_with("ltr\x1fmain\x1f"));
}

TEST_CASE("a finger that pulls beyond the end sees a glow that fades; others see nothing") {
  Page page;
  auto frames_of_a_pull = [&] {
    page.stage.deeds().scroll("page", {0, -80});
    page.run();
    int frames = 0;
    for (int wanted = -1; frames < 100 && wanted != page.world.frames_wanted; ++frames) {
      wanted = page.world.frames_wanted;
      page.run();
    }
    return frames;
  };
  CHECK(frames_of_a_pull() <= 1);
  page.world.wishes.touch = true;
  const int frames = frames_of_a_pull();
  CHECK(frames > 5);
  CHECK(frames < 60);
  page.world.wishes.reduced_motion = true;
  CHECK(frames_of_a_pull() <= 1);
}
