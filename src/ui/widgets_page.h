// Bars at the edges, and what floats: toast, dialog, progress, empty state.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace zerokm::ui {

struct Tab {
  std::string id;  // of its tab: "tab.check"
  std::string name;
  Icon icon = Icon::none;
};

struct TopBarLook {
  std::string_view brand;      // the mark and the name, or
  std::string_view back_name;  // an arrow with this name, and
  std::string_view title;      // where we are
  std::string_view title_id = "top.title";
  const std::vector<Tab>* places = nullptr;  // from tablet breadth on
  int current = -1;
  std::vector<std::string> languages;  // a select at the end; empty: none
  int language = 0;
  std::string_view language_name;  // its accessible name
  std::string_view theme_name;     // of the moon; "" leaves it out
  std::string_view tool_name;      // of one more tool; "" leaves it out
  Icon tool = Icon::none;
  std::string_view skip_name;  // of the way past the bar, seen while it has the keyboard
  std::string_view skip_to;    // node it leads to
};
struct TopBarDeed {
  bool back = false, brand = false, theme = false, tool = false;
  std::optional<int> place, language;
};
// 56 high, over the whole width, at the page's top. Its height is top_bar_height().
TopBarDeed top_bar(Frame& f, const TopBarLook& look);
float top_bar_height(const Frame& f);

// The places at the bottom of a phone. The place pressed.
std::optional<int> tab_bar(Frame& f, const std::vector<Tab>& places, int current);
float tab_bar_height(const Frame& f);

// The bar with the deeds at the bottom of a phone. Columns go inside; the flow stands in it.
class ActionBar {
 public:
  explicit ActionBar(Frame& f);
  ~ActionBar();
  ActionBar(const ActionBar&) = delete;

 private:
  Frame& f_;
  Flow before_;
};
float action_bar_height(const Frame& f);

// What has just been done, over the bottom of the page; the caller stops showing it after 6 s.
// True: undo. `above`: height of a bar that it must not cover.
bool toast(Frame& f, std::string_view id, Icon icon, std::string_view words,
           std::string_view undo_label, float above = 0);
// The same where the flow stands.
bool toast_box(Frame& f, std::string_view id, Icon icon, std::string_view words,
               std::string_view undo_label);

struct DialogLook {
  std::string_view title, words;
  std::string_view safe_label, deed_label;  // the safe one first
  bool danger = true;
};
enum class DialogDeed { none, safe, deed };
// Over everything, with a scrim; Escape is the safe choice.
DialogDeed dialog(Frame& f, std::string_view id, const DialogLook& look);

// A sheet over everything with a title and a close button, to hold widgets.
class Sheet {
 public:
  Sheet(Frame& f, std::string_view id, std::string_view title, std::string_view close_name);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  bool closed() const { return closed_; }

 private:
  Frame& f_;
  Flow before_;
  Rect rect_;
  bool closed_ = false;
};

// `done` 0 to 1, or below 0 where the length is not known. True: cancel.
bool progress(Frame& f, std::string_view id, std::string_view words, std::string_view detail,
              float done, std::string_view cancel_label);

// Icon, one line, some words, one button. True: pressed.
bool empty_state(Frame& f, std::string_view id, Icon icon, std::string_view title,
                 std::string_view words, std::string_view deed_label, Icon deed_icon);

}  // namespace zerokm::ui
