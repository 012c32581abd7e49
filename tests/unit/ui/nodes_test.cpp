#include <doctest/doctest.h>

#include <algorithm>

#include "ui/nodes.h"

using namespace zerokm::ui;

TEST_CASE("a group without a rect is as large as what it holds") {
  Nodes nodes;
  nodes.open(Role::group, "group");
  nodes.add(Role::text, "a", "one", {10, 20, 30, 10});
  nodes.add(Role::text, "b", "two", {5, 40, 10, 10});
  nodes.close();
  const Node* group = nodes.find("group");
  REQUIRE(group);
  CHECK(group->rect == Rect{5, 20, 35, 30});
  CHECK(nodes.find("b")->parent == 0);
}

TEST_CASE("silenced nodes are not there, and groups stay in balance") {
  Nodes nodes;
  nodes.open(Role::main, "main");
  nodes.silence(true);
  nodes.open(Role::group, "measured");
  nodes.add(Role::button, "button", "Button", {});
  nodes.close();
  nodes.silence(false);
  nodes.add(Role::text, "after", "After", {0, 0, 1, 1});
  nodes.close();
  CHECK(nodes.all().size() == 2);
  CHECK(nodes.find("after")->parent == 0);
}

TEST_CASE("separators inside pasted words never reach the list") {
  Nodes nodes;
  nodes.add(Role::text_area, "paste", "Message", {}).value = "a\x1f\x1e\x1d z";
  std::string out = nodes.serialise(false, 100, "");
  CHECK(out.find("a    z") != std::string::npos);
  CHECK(std::count(out.begin(), out.end(), '\x1e') == 2);  // the page's record and the field's
}

TEST_CASE("right to left turns places round the page's middle") {
  Nodes nodes;
  nodes.add(Role::text, "a", "one", {10, 0, 30, 10});
  CHECK(nodes.serialise(false, 390, "")
            .find("\x1f"
                  "100\x1f"
                  "0\x1f"
                  "300") != std::string::npos);
  CHECK(nodes.serialise(true, 390, "")
            .find("\x1f"
                  "3500\x1f"
                  "0\x1f"
                  "300") != std::string::npos);
}

TEST_CASE("a deed is taken once, by the widget it is meant for") {
  Deeds deeds;
  deeds.activate("send");
  CHECK_FALSE(deeds.take_activation("other"));
  CHECK(deeds.take_activation("send"));
  CHECK_FALSE(deeds.take_activation("send"));
}

TEST_CASE("of several texts typed since the last frame the last one counts") {
  Deeds deeds;
  deeds.set_text("vin", "L");
  deeds.set_text("vin", "LE");
  CHECK(deeds.take_text("vin") == "LE");
  CHECK_FALSE(deeds.take_text("vin"));
}

TEST_CASE("a widget that is only measured takes nothing") {
  Deeds deeds;
  deeds.activate("send");
  deeds.dismiss();
  deeds.silence(true);
  CHECK_FALSE(deeds.take_activation("send"));
  CHECK_FALSE(deeds.take_dismissal());
  deeds.silence(false);
  CHECK(deeds.take_activation("send"));
  CHECK(deeds.take_dismissal());
}

TEST_CASE("scrolling adds up; other deeds need an answer, scrolling does not") {
  Deeds deeds;
  deeds.scroll("page", {0, 30});
  deeds.scroll("page", {0, -10});
  CHECK_FALSE(deeds.need_answer());
  CHECK(deeds.take_scroll("page").y == 20);
  deeds.choose("market", 3);
  CHECK(deeds.need_answer());
  deeds.end_frame();
  CHECK_FALSE(deeds.take_choice("market"));
}
