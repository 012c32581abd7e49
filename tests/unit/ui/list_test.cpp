// A thousand rows: what is made of them, what a screen reader is told, and what pressing does.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "platform/headless/headless.h"
#include "ui/stage.h"
#include "ui/widgets.h"

using namespace zerokm;
using namespace zerokm::ui;

namespace {

constexpr std::size_t row_count = 1000;

struct Cars {
  platform::Headless world;
  platform::Platform platform = world.platform();
  Stage stage{platform};
  ListDeed deed;
  int filled = 0;  // rows asked for in the last frame

  explicit Cars(float width) {
    world.canvas = {width, 844, 1, 0, 0, 0, 0};
    run();
    run();  // the first one tells how high the page is
  }

  void run() {
    filled = 0;
    ListDeed seen;
    stage.run([&](Frame& f) {
      ScrollArea page(f, "page", {0, 56, f.canvas.width, f.canvas.height - 56}, Role::main);
      ListLook look;
      look.name = "Cars";
      look.columns = {{"car", "Car", 0, false, true, Fold::title}, {"vin", "VIN"}};
      look.rows = row_count;
      look.sorted = 0;
      look.boxes = true;
      look.choose_all_name = "All";
      const ListDeed now = list_table(f, "cars", look, [&](std::size_t row, ListRow& out) {
        ++filled;
        out.key = std::to_string(row);
        out.cells = {{"Car " + std::to_string(row)}, {"VIN"}};
        out.choose_name = "Choose";
      });
      if (now.opened || now.chosen || now.all_chosen || now.sorted) seen = now;
    });
    deed = seen;
  }

  long rows() const {
    const auto& all = stage.nodes().all();
    return std::count_if(all.begin(), all.end(),
                         [](const Node& node) { return node.role == Role::row; });
  }
  void scroll(float by) {
    stage.deeds().scroll("page", {0, by});
    run();
  }
};

}  // namespace

TEST_CASE("of a thousand rows those in sight are made, wherever the page stands") {
  for (float width : {390.f, 820.f, 1440.f}) {
    Cars cars(width);
    const long first = cars.rows();
    CHECK(first > 5);
    CHECK(first < 32);
    CHECK(cars.filled < 32);
    cars.scroll(12345);
    CHECK(cars.rows() < 34);
    CHECK(cars.filled < 34);
    cars.scroll(1e7f);
    CHECK(cars.stage.nodes().find("cars.999") != nullptr);
    CHECK(cars.stage.nodes().find("cars.0") == nullptr);
  }
}

TEST_CASE("a screen reader is told how many rows there are and which one it reads") {
  Cars cars(820);
  CHECK(cars.stage.nodes().find("cars")->high == 1001);
  CHECK(cars.stage.nodes().find("cars.head")->now == 1);
  CHECK(cars.stage.nodes().find("cars.0")->now == 2);
  CHECK(cars.stage.nodes().find("cars.head.car")->value == "ascending");
  cars.scroll(1e7f);
  CHECK(cars.stage.nodes().find("cars.999")->now == 1001);
}

TEST_CASE("the header stays in sight and no row can be pressed through it") {
  Cars cars(820);
  cars.scroll(1010);
  const Nodes& nodes = cars.stage.nodes();
  const Rect head = nodes.find("cars.head")->rect;
  CHECK(head.y == 1010);
  for (const Node& node : nodes.all()) {
    if (node.role != Role::button || node.id.starts_with("cars.sort")) continue;
    INFO(node.id);
    const bool above = node.rect.bottom() <= head.y + head.height;
    CHECK((node.rect.y >= head.bottom() || (above && node.rect.height == 0)));
  }
}

TEST_CASE("rows, boxes and names of columns answer in the frame of the deed") {
  Cars cars(1440);
  cars.stage.deeds().activate("cars.3.open");
  cars.run();
  CHECK(cars.deed.opened == 3);
  cars.stage.deeds().choose("cars.2.box", 1);
  cars.run();
  CHECK(cars.deed.chosen == std::pair<std::size_t, bool>(2, true));
  cars.stage.deeds().choose("cars.all", 1);
  cars.run();
  CHECK(cars.deed.all_chosen == true);
  cars.stage.deeds().activate("cars.sort.car");
  cars.run();
  CHECK(cars.deed.sorted == 0);
}
