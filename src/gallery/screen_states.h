// Every screen in every state it can be in, drawn by the screens themselves (#gallery/where/empty):
// each state is an application of its own in a world of memory, led there by deeds of a user.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/headless.h"
#include "ui/app.h"

namespace zerokm::ui {

// What becomes of the rules and packs an application asks for.
enum class Packs { come, on_their_way, refused };
// And of reading what is kept on the device.
enum class Store { read, on_its_way, refused };

// A deed of the user: a press, or text typed into a field.
struct StateDeed {
  std::string_view id = {}, text = {};
};

struct ScreenState {
  std::string_view place = {}, name = {};
  Packs packs = Packs::come;
  bool car = true;
  Store store = Store::read;
  platform::Offline offline = platform::Offline::kept;
  StateDeed deeds[3] = {};
  std::string_view shows = {};  // the node that tells the state from others
};

std::span<const ScreenState> screen_states();
const ScreenState* find_state(std::string_view address);  // "where/empty"

// One state, once it is looked at.
class ShownState {
 public:
  // `files`: what every application starts with. Rules that come are fetched by the real platform
  // and handed in.
  ShownState(const ScreenState& state, const std::vector<NamedText>& files, const Platform& real);
  void add_files(std::vector<NamedText> files);
  void draw(Frame& f);
  App& app() { return *app_; }

 private:
  void answer_wishes();
  void do_deeds(Frame& f);
  bool waits_for_rules() const;

  const ScreenState& state_;
  const Platform& real_;
  platform::Headless world_;
  Platform platform_;
  KnowledgePointer knowledge_;
  std::unique_ptr<App> app_;
  std::size_t done_ = 0;  // deeds
};

}  // namespace zerokm::ui
