// What lies over the list: adding cars, exports, destinations side by side, deleting everything.
#include <algorithm>

#include "intake/cars.h"
#include "session/car_table.h"
#include "ui/cars_screen.h"
#include "ui/check_screen.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr int adding_lines = 8;

// The pieces of a text that speak of one car each; a text about a single car is one piece.
std::vector<std::string> pieces_of(const Session& session, const std::string& text) {
  std::vector<std::string> pieces = cars_in(text);
  if (!pieces.empty()) return pieces;
  const zerokm::Reading reading = read_message(session.knowledge().vocabulary, text, session.day());
  if (!reading.candidates.empty()) pieces.push_back(reading.text);
  return pieces;
}

}  // namespace

void CarsScreen::adding_sheet(Frame& f) {
  const std::string title = say("cars.add");
  const std::string close = say("ui.button.close");
  Sheet sheet(f, "cars.adding", title, close);
  if (sheet.closed()) over_ = Over::nothing;
  body(f, "cars.adding.words", say("cars.add.words"));
  f.space(12);
  const std::string label = say("cars.add.label");
  const std::string placeholder = say("cars.add.hint");
  const std::string paste = say("ui.paste.paste");
  const std::string file = say("ui.paste.file");
  PasteWords words;
  words.label = label;
  words.placeholder = placeholder;
  words.paste = paste;
  words.file = file;
  const PasteDeed deed = paste_area(f, "cars.adding.text", adding_, words, adding_lines);
  if (deed.text) {
    adding_ = *deed.text;
    found_ = is_car_list(adding_) ? std::vector<std::string>{} : pieces_of(app_.session(), adding_);
    adding_wrong_.clear();
    if (is_car_list(adding_)) {
      over_ = Over::nothing;
      import_list({}, adding_);
      adding_.clear();
    } else if (found_.empty() && !adding_.empty()) {
      adding_wrong_ = say("error.nothing_understood");
    }
  }
  if (deed.unread) adding_wrong_ = unread_words(app_.words(), *deed.unread);
  f.space(12);
  if (!adding_wrong_.empty()) {
    notice(f, "cars.adding.wrong", Icon::alert, "", adding_wrong_, NoticeKind::problem);
    f.space(12);
  }
  ButtonLook look;
  look.stretch = true;
  look.off = found_.empty();
  look.icon = Icon::plus;
  if (button(f, "cars.adding.deed", count_words("cars.add.count", found_.size()), look)) {
    std::vector<KeptCar> cars;
    for (std::string& piece : found_) {
      KeptCar kept;
      kept.car.pasted = std::move(piece);
      kept.car.market = app_.session().market();
      cars.push_back(std::move(kept));
    }
    shelf_.add_all(std::move(cars));
    found_.clear();
    adding_.clear();
    over_ = Over::nothing;
  }
}

void CarsScreen::import_list(std::string_view name, std::string_view text) {
  if (!is_car_list(text)) {
    adding_ = text;
    found_ = pieces_of(app_.session(), adding_);
    over_ = Over::adding;
    return;
  }
  auto cars = read_car_list(app_.knowledge().vocabulary, text, name);
  unread_ = cars.problems.size();
  if (cars.value) shelf_.add_all(std::move(*cars.value));
}

std::vector<const ListedCar*> CarsScreen::chosen_or_all() const {
  std::vector<const ListedCar*> cars;
  for (const ListedCar& car : shelf_.list().cars()) {
    if (chosen_.empty() || chosen_.contains(car.kept.id)) cars.push_back(&car);
  }
  return cars;
}

void CarsScreen::exporting_sheet(Frame& f) {
  const std::string title = say("cars.export");
  const std::string close = say("ui.button.close");
  Sheet sheet(f, "cars.exporting", title, close);
  if (sheet.closed()) over_ = Over::nothing;
  const std::vector<const ListedCar*> cars = chosen_or_all();
  body(f, "cars.exporting.count", count_words("cars.count", cars.size()));
  f.space(12);
  const platform::Platform& platform = app_.platform();
  const auto way = [&](const char* id, Icon icon, const char* file, const char* type,
                       std::string (*write)(const CarTable& table)) {
    ButtonLook look;
    look.kind = ButtonKind::secondary;
    look.stretch = true;
    look.icon = icon;
    look.off = cars.empty();
    const std::string key = std::string("cars.export.") + id;
    if (button(f, key, say(key), look)) {
      const CarTable table{app_.phrases(), app_.knowledge(), shelf_.list().day(), cars};
      platform.save_file(platform.self, file, type, write(table));
      over_ = Over::nothing;
      app_.done(count_words("cars.exported", cars.size()));
    }
    caption(f, key + ".words", say(key + ".words"));
    f.space(16);
  };
  way("list", Icon::car, "zerokm-cars.json", "application/json", car_list_file);
  way("csv", Icon::list, "zerokm-cars.csv", "text/csv", car_list_csv);
  way("json", Icon::file, "zerokm-answers.json", "application/json", car_list_json);
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.stretch = true;
  look.icon = Icon::file;
  if (button(f, "cars.import", say("cars.import"), look)) {
    over_ = Over::nothing;
    platform.open_file(platform.self, car_files);
  }
  f.space(16);
  look.kind = ButtonKind::danger;
  look.icon = Icon::none;
  look.off = shelf_.list().cars().empty();
  if (button(f, "cars.erase", say("cars.erase"), look)) over_ = Over::erasing;
}

void CarsScreen::erasing_dialog(Frame& f) {
  const std::string title = count_words("cars.erase.title", shelf_.list().cars().size());
  const std::string words = say("cars.erase.words");
  const std::string safe = say("cars.erase.keep");
  const std::string deed = say("cars.erase");
  switch (dialog(f, "cars.erasing", {title, words, safe, deed})) {
    case DialogDeed::none:
      return;
    case DialogDeed::deed:
      chosen_.clear();
      shelf_.erase_all();
      break;
    case DialogDeed::safe:
      break;
  }
  over_ = Over::nothing;
}

// The answer of each destination for each chosen car, once for the rules that are here.
void CarsScreen::compare(const std::vector<const ListedCar*>& cars) {
  std::string wanted;
  for (const ListedCar* car : cars) wanted += car->kept.id + " ";
  const std::vector<std::string> markets = app_.session().markets();
  std::size_t here = 0;
  for (const std::string& market : markets) here += app_.knowledge().program(market) != nullptr;
  const Session& current = app_.session();
  wanted += std::to_string(here) + " " + iso_from_day(current.day());
  if (current.day_doubtful()) wanted += "?";
  if (wanted == compared_for_) return;
  compared_for_ = wanted;
  compared_.clear();
  for (const std::string& market : markets) {
    if (app_.knowledge().program(market) == nullptr) {
      app_.platform().fetch_rules(app_.platform().self, market);
      compared_.push_back({});
      continue;
    }
    std::vector<Overall> answers;
    for (const ListedCar* car : cars) {
      Session session(app_.knowledge(), current.day());
      session.set_day(current.day(), current.day_doubtful());
      session.restore(car->kept.car);
      session.choose_market(market);
      const Inspected inspected = session.inspect();
      answers.push_back(inspected.sides.back().answer.overall);
    }
    compared_.push_back(std::move(answers));
  }
}

void CarsScreen::comparing_sheet(Frame& f) {
  const std::string title = say("cars.compare");
  const std::string close = say("ui.button.close");
  Sheet sheet(f, "cars.comparing", title, close);
  if (sheet.closed()) over_ = Over::nothing;
  std::vector<const ListedCar*> cars = chosen_or_all();
  const bool more = cars.size() > most_compared;
  if (more) cars.resize(most_compared);
  compare(cars);
  const Rect view{f.flow.x, f.flow.y, f.flow.width,
                  f.canvas.height - f.flow.y - f.canvas.inset_bottom - 48};
  ScrollArea area(f, "cars.comparing.area", view);
  if (more) {
    caption(f, "cars.comparing.more", count_words("cars.compare.first", most_compared));
    f.space(8);
  }
  std::vector<TableColumn> heads = {{say("ui.field.destination")}};
  for (const ListedCar* car : cars) heads.push_back({car->title});
  std::vector<std::vector<TableCell>> rows;
  const std::vector<std::string> markets = app_.session().markets();
  for (std::size_t i = 0; i < markets.size(); ++i) {
    std::vector<TableCell> row = {{market_name(markets[i]), {}}};
    for (std::size_t at = 0; at < cars.size(); ++at) {
      const bool known = at < compared_[i].size();
      row.push_back({known ? answer_word(compared_[i][at]) : say("ui.answer.waiting"),
                     known ? answer_of(compared_[i][at]) : Answer::waiting});
    }
    rows.push_back(std::move(row));
  }
  ui::table(f, "cars.comparing.table", title, heads, rows);
}

}  // namespace zerokm::ui
