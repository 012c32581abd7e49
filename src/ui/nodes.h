// The semantic side of a frame: what is on the screen, in reading order, for the parallel document
// (elements a screen reader, a keyboard, a test or a plain page can use), and what comes back.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/theme.h"

namespace zerokm::ui {

// CSS pixels, x counted from the start edge (left, or right where the layout is right to left).
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool operator==(const Rect&) const = default;
};

enum class Role : std::uint8_t {
  // groups
  group,
  banner,
  navigation,
  main,
  region,
  list,
  list_item,
  radio_group,
  table,
  row,
  dialog,
  scroll_area,
  status,
  alert,
  // leaves
  heading,
  text,
  label,
  button,
  link,
  text_field,
  text_area,
  select,
  checkbox,
  radio,
  date,
  slider,
  progress,
  cell,
  column_header,
  separator,
  image
};

namespace flag {
inline constexpr std::uint32_t disabled = 1, checked = 2, expanded = 4, collapsed = 8, invalid = 16,
                               current = 32, pressed = 64, required = 128, bold = 256,
                               read_only = 512, hidden_from_sight = 1024, busy = 2048, card = 4096,
                               row_header = 8192, mixed = 16384, primary = 32768, stop = 65536;
}

struct Node {
  std::string id;  // fixed key, never made of translated words: "answer.china.word"
  Role role = Role::group;
  int parent = -1;           // index in the list; -1 is the page
  std::string name;          // the words: text of a heading, label of a button
  std::string value;         // of a field; address of a link; words of a slider's value
  std::string described_by;  // ids, separated by spaces
  std::string label_for;     // role label: id of the field
  std::string input;         // text_field: "type inputmode enterkeyhint autocomplete", "-" for none
  std::string placeholder;
  std::string language;              // where it differs from the page's
  std::vector<std::string> options;  // of a select
  std::uint32_t flags = 0;
  int level = 0;                   // heading 1 to 6; answer of a group or text plus 1 in `answer`
  int answer = -1;                 // index of the Answer whose colours it carries, -1 none
  int now = 0, low = 0, high = 0;  // select (now), slider, progress
  Type type = Type::body;
  Rect rect;  // in the coordinates of the nearest scroll area's content, or of the page
  float scroll_x = 0, scroll_y = 0;  // scroll_area
};

// The nodes of one frame. A reference given out holds until the next node is added.
class Nodes {
 public:
  void clear();
  Node& add(Role role, std::string_view id, std::string_view name, const Rect& rect);
  // What is added until close() lies inside. An empty rect is filled with what it holds.
  Node& open(Role role, std::string_view id, std::string_view name = {}, const Rect& rect = {});
  void close();
  // The node with this id is explained by those with these ids.
  void describe(std::string_view id, std::string_view by_ids);
  // The words of the node with this id are in another language than the page's.
  void speak(std::string_view id, std::string_view language);
  // Nothing is added while silenced (a widget is only measured). Counts, so calls may nest.
  void silence(bool on) { silenced_ += on ? 1 : -1; }

  const std::vector<Node>& all() const { return list_; }
  const Node* find(std::string_view id) const;
  Rect on_page(const Node& node) const;  // with what lies around it scrolled

  // Records separated by U+001E, fields by U+001F; the first record is the page's own.
  // web/mirror.mjs reads it. `page_width` turns start-counted x into left-counted x.
  std::string serialise(bool right_to_left, float page_width, std::string_view focus_wanted) const;

 private:
  std::vector<Node> list_;
  std::vector<int> open_;
  Node scratch_;
  int silenced_ = 0;
};

struct Offset {
  float x = 0, y = 0;
};

// What the user did since the last frame, by node id. A widget takes what is meant for it.
class Deeds {
 public:
  // From outside.
  void activate(std::string_view id);
  void set_text(std::string_view id, std::string_view text);
  void choose(std::string_view id, int number);  // option, slider value, checked 0 or 1
  void scroll(std::string_view area, Offset by);
  void press(std::string_view id) { pressed_ = id; }  // "" when let go
  void focus(std::string_view id, bool visible);      // "" when nothing has it
  void dismiss();                                     // Escape
  void ask_help(std::string_view id) { helped_ = id; }
  void arrive(std::string_view name, std::string_view text, bool problem);  // an opened file
  void end_frame();  // forgets what nobody took

  // To the widgets. Nothing is taken while silenced (a widget is only measured).
  void silence(bool on) { silenced_ += on ? 1 : -1; }
  bool take_activation(std::string_view id);
  std::optional<std::string> take_text(std::string_view id);
  std::optional<int> take_choice(std::string_view id);
  Offset take_scroll(std::string_view area);
  bool take_dismissal();
  bool take_file(std::string& name, std::string& text, bool& problem);
  bool pressed(std::string_view id) const { return !id.empty() && pressed_ == id; }
  bool focused(std::string_view id) const { return !id.empty() && focused_ == id; }
  bool focus_ring(std::string_view id) const { return focus_visible_ && focused(id); }
  // What the user asked to have explained, until the next deed.
  const std::string& helped() const { return helped_; }
  bool need_answer() const;  // something came in that is more than scrolling

 private:
  struct Deed {
    enum class Kind { activation, text, choice, scroll, file } kind;
    std::string id, text;
    int number = 0;
    Offset by;
  };
  Deed* first(Deed::Kind kind, std::string_view id);
  void drop(Deed* deed);

  std::vector<Deed> deeds_;
  std::string pressed_, focused_, helped_;
  bool focus_visible_ = false, dismissed_ = false;
  int silenced_ = 0;
};

}  // namespace zerokm::ui
