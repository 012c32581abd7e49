// The list of cars as the places share it: kept in the device's store, checked a part at a time.
#pragma once
#include <set>

#include "session/car_list.h"
#include "ui/app.h"

namespace zerokm::ui {

class CarShelf : public Shared {
 public:
  // Whether the device keeps the list: it is being read, it is, or the browser refused.
  enum class Store { reading, kept, refused };

  explicit CarShelf(App& app);

  const CarList& list() const { return list_; }
  Store store() const { return store_; }
  // Records found when the store was read again after everything was deleted; nothing: not done.
  std::optional<int> left_after_erasing() const { return left_; }

  // Once a frame: checks the next cars and asks for the rules they need.
  void work(Frame& f);
  bool checking() const { return !paused_ && list_.waiting() > 0; }
  void pause(bool on) { paused_ = on; }

  // The user's deeds; what changed is kept at once.
  std::string add(SavedCar car, std::string name, std::string note);
  void add_all(std::vector<KeptCar> cars);  // those not there yet; can be taken back
  void rename(std::string_view id, std::string name, std::string note);
  void set_photos(std::string_view id, std::vector<std::string> photos);
  void remove(const std::vector<std::string>& ids);  // can be taken back from the toast
  void erase_all();
  void mark_all_seen();
  // The car on the screen becomes this one, with its answer seen.
  void open(std::string_view id);

  void arrived(const std::vector<NamedText>& records) override;
  void rules_came() override;
  void car_changed() override;

 private:
  void flush();

  App& app_;
  CarList list_;
  Store store_ = Store::reading;
  std::optional<int> left_;
  std::set<std::string> asked_rules_;
  bool paused_ = false;
};

// The one shelf of the application, made by whoever needs it first.
CarShelf& shelf_of(App& app);

}  // namespace zerokm::ui
