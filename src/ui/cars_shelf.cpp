#include "ui/cars_shelf.h"

#include <algorithm>

namespace zerokm::ui {
namespace {

// Cars checked in one frame: short enough that the page stays quick.
constexpr std::size_t cars_at_once = 24;
// Of records in the store; pictures have keys of their own (web/records.mjs).
constexpr std::string_view car_records = "car/";

std::string record_key(std::string_view id) { return std::string(car_records) + std::string(id); }

}  // namespace

CarShelf& shelf_of(App& app) {
  if (app.shared() == nullptr) app.share(std::make_unique<CarShelf>(app));
  return static_cast<CarShelf&>(*app.shared());
}

CarShelf::CarShelf(App& app) : app_(app), list_(app.knowledge(), app.session().day()) {
  app_.platform().read_records(app_.platform().self, car_records);
}

void CarShelf::work(Frame& f) {
  const Session& session = app_.session();
  if (list_.day() != session.day() || list_.day_doubtful() != session.day_doubtful()) {
    list_.wait_again(session.day(), session.day_doubtful());
  }
  for (const std::string& market : list_.missing_markets()) {
    if (asked_rules_.insert(market).second)
      app_.platform().fetch_rules(app_.platform().self, market);
  }
  if (!checking() || store_ == Store::reading) return;
  list_.check_some(cars_at_once);
  flush();
  f.wake();
}

void CarShelf::flush() {
  const platform::Platform& platform = app_.platform();
  for (const std::string& id : list_.take_dirty()) {
    const ListedCar* listed = list_.find(id);
    platform.put_record(
        platform.self, record_key(id),
        listed == nullptr ? "" : text_from_kept_car(app_.knowledge().vocabulary, listed->kept));
  }
}

std::string CarShelf::add(SavedCar car, std::string name, std::string note) {
  std::string id = list_.add(std::move(car), std::move(name), std::move(note));
  left_.reset();
  flush();
  return id;
}

void CarShelf::add_all(std::vector<KeptCar> cars) {
  const std::vector<std::string> added = list_.add_all(std::move(cars));
  left_.reset();
  paused_ = false;
  flush();
  app_.done(app_.words().say("cars.added", {{"n", std::to_string(added.size())}}), [this, added] {
    list_.remove(added);
    flush();
  });
}

void CarShelf::rename(std::string_view id, std::string name, std::string note) {
  list_.rename(id, std::move(name), std::move(note));
  flush();
}

void CarShelf::set_photos(std::string_view id, std::vector<std::string> photos) {
  list_.set_photos(id, std::move(photos));
  flush();
}

void CarShelf::remove(const std::vector<std::string>& ids) {
  const auto removed = std::make_shared<std::vector<KeptCar>>(list_.remove(ids));
  flush();
  app_.done(app_.words().say("cars.removed", {{"n", std::to_string(removed->size())}}),
            [this, removed] {
              for (KeptCar& kept : *removed) list_.put(std::move(kept));
              flush();
            });
}

void CarShelf::erase_all() {
  std::vector<std::string> ids;
  for (const ListedCar& listed : list_.cars()) ids.push_back(listed.kept.id);
  list_.remove(ids);
  list_.take_dirty();
  app_.session().keep_as({});
  app_.platform().erase_records(app_.platform().self);
}

void CarShelf::mark_all_seen() {
  list_.mark_all_seen();
  flush();
}

void CarShelf::open(std::string_view id) {
  const ListedCar* listed = list_.find(id);
  if (listed == nullptr) return;
  app_.session().restore(listed->kept.car);
  app_.other_car();
  list_.mark_seen(id);
  flush();
  app_.go_to("check");
}

void CarShelf::arrived(const std::vector<NamedText>& records) {
  for (const NamedText& record : records) {
    const std::string_view path = record.path;
    if (path == "read") {
      store_ = Store::kept;
    } else if (path == "refused") {
      store_ = Store::refused;
    } else if (path == "erased") {
      left_ = static_cast<int>(decimal_from_text(record.text).value_or(Decimal{}).digits);
    } else if (path.starts_with(car_records)) {
      auto kept = read_kept_car(app_.knowledge().vocabulary, record.text, record.path);
      if (kept.value) list_.put(std::move(*kept.value));
    }
  }
  list_.take_dirty();  // they came from the store
}

void CarShelf::rules_came() { list_.rules_came(); }

// What the user does to a kept car on its screen is kept; another car pasted there is another car.
void CarShelf::car_changed() {
  Session& session = app_.session();
  const ListedCar* listed = list_.find(session.kept_as());
  if (listed == nullptr) return;
  const Vocabulary& vocabulary = app_.knowledge().vocabulary;
  SavedCar now = session.saved();
  if (text_from_saved_car(vocabulary, now) == text_from_saved_car(vocabulary, listed->kept.car)) {
    return;
  }
  const auto vin = app_.inspected().facts.find(session.fact("vehicle.vin"));
  const std::string said = vin == app_.inspected().facts.end() ? "" : vin->second.source.words;
  if (!listed->vin.empty() && said != listed->vin) {
    session.keep_as({});
    return;
  }
  list_.update(listed->kept.id, std::move(now));
  flush();
}

}  // namespace zerokm::ui
