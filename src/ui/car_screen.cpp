// One car of the list, or one that shall be in it: the user's own name for it and notes.
#include <algorithm>

#include "ui/cars_shelf.h"
#include "ui/check_screen.h"
#include "ui/places.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr int note_lines = 6;

class CarScreen : public Screen {
 public:
  explicit CarScreen(App& app) : app_(app), shelf_(shelf_of(app)) {}

  std::string title() const override { return app_.text().title; }
  void back() override { app_.go_to("check"); }

  void draw(Frame& f) override {
    constexpr float widest = 720;
    shelf_.work(f);
    const float room = std::max((f.flow.width - widest) / 2, f.theme.page_margin());
    Inset page(f, room, f.theme.card_gap(), f.theme.card_gap() * 2);
    if (app_.session().understood().empty() && app_.session().saved().stated.empty()) {
      return no_car(f);
    }
    if (f.theme.breadth != Breadth::phone) {
      heading(f, "car.title", app_.text().title, 1, Type::title);
      f.space(8);
    }
    answers(f);
    f.space(f.theme.card_gap());
    const ListedCar* listed = shelf_.list().find(app_.session().kept_as());
    fields(f, listed);
    f.space(f.theme.card_gap());
    if (listed != nullptr) photos(f, *listed);
    deeds(f, listed);
  }

 private:
  void no_car(Frame& f) {
    if (empty_state(f, "car.none", Icon::car, app_.say("cars.empty.title"),
                    app_.say("cars.empty.words"), app_.say("ui.nav.check"), Icon::scan)) {
      app_.go_to("check");
    }
  }

  void answers(Frame& f) {
    Wrap row(f);
    for (const SideText& side : app_.text().sides) {
      chip(f, "car.answer." + side.ruleset, answer_of(side.overall),
           side.caption + ": " + side.word);
    }
  }

  void fields(Frame& f, const ListedCar* listed) {
    if (listed != nullptr) {
      name_ = listed->kept.name;
      note_ = listed->kept.note;
    }
    Card card(f, "car.words");
    const std::string name_label = app_.say("cars.name");
    const std::string hint = app_.say("cars.name.hint");
    FieldLook name_look;
    name_look.label = name_label;
    name_look.placeholder = hint;
    const auto name = text_field(f, "car.name", name_, name_look);
    f.space(12);
    const std::string note_label = app_.say("cars.note");
    FieldLook note_look;
    note_look.label = note_label;
    const auto note = text_area(f, "car.note", note_, note_look, note_lines);
    if (name) name_ = *name;
    if (note) note_ = *note;
    if ((name || note) && listed != nullptr) shelf_.rename(listed->kept.id, name_, note_);
  }

  // The pictures themselves are laid on their nodes by the page (web/photos.mjs).
  void photos(Frame& f, const ListedCar& listed) {
    const std::string title = app_.say("cars.photos");
    CardLook card_look;
    card_look.heading = title;
    {
      Card card(f, "car.photos", card_look);
      std::vector<std::string> photos = listed.kept.photos;
      std::string removed;
      const bool phone = f.theme.breadth == Breadth::phone;
      constexpr int on_phone = 2, wider = 3;
      for (std::size_t i = 0; i < photos.size();) {
        Columns columns(f, phone ? on_phone : wider, 12);
        for (int at = 0; at < (phone ? on_phone : wider) && i < photos.size(); ++at, ++i) {
          columns.next();
          if (photo(f, photos[i], i + 1)) removed = photos[i];
        }
      }
      if (!removed.empty()) {
        std::erase(photos, removed);
        shelf_.set_photos(listed.kept.id, photos);
        app_.platform().put_record(app_.platform().self, "photo/" + removed, "");
      }
      std::string name, id;
      bool problem = false;
      if (f.deeds.take_file(name, id, problem) && name == "photo") {
        photo_failed_ = problem;
        if (!problem) photos.push_back(id);
        shelf_.set_photos(listed.kept.id, photos);
      }
      ButtonLook look;
      look.kind = ButtonKind::secondary;
      look.icon = Icon::plus;
      look.off = photos.size() >= limits::kept_photos;
      if (button(f, "car.photos.add", app_.say("cars.photos.add"), look)) {
        app_.platform().open_file(app_.platform().self, "image/*");
      }
      if (photo_failed_) {
        f.space(8);
        notice(f, "car.photos.wrong", Icon::alert, "", app_.say("cars.photos.wrong"),
               NoticeKind::problem);
      }
      f.space(8);
      caption(f, "car.photos.words", app_.say("cars.photos.words"));
    }
    f.space(f.theme.card_gap());
  }

  // True where it is to be removed.
  bool photo(Frame& f, const std::string& id, std::size_t number) {
    const Rect rect = place(f, 0, f.flow.width * 3 / 4);
    f.paint.fill(rect, f.theme.color.sunken, radius_field);
    const std::string name = app_.words().say("cars.photo", {{"n", std::to_string(number)}});
    f.nodes.add(Role::image, "photo." + id, name, rect);
    ButtonLook look;
    look.kind = ButtonKind::quiet;
    const bool removed = button(f, "photo." + id + ".remove", app_.say("ui.button.remove"), look);
    f.space(8);
    return removed;
  }

  void deeds(Frame& f, const ListedCar* listed) {
    if (listed == nullptr) {
      if (shelf_.list().full()) {
        notice(f, "car.full", Icon::alert, "",
               app_.words().say("cars.full", {{"n", std::to_string(limits::kept_cars)}}),
               NoticeKind::problem);
        return;
      }
      ButtonLook look;
      look.icon = Icon::plus;
      if (button(f, "car.keep", app_.say("cars.keep"), look)) {
        app_.session().keep_as(shelf_.add(app_.session().saved(), name_, note_));
        app_.done(app_.say("cars.kept"));
        app_.go_to("cars");
      }
      return;
    }
    icon_line(f, "car.kept", Icon::check, app_.say("cars.kept"));
    f.space(8);
    Wrap row(f);
    ButtonLook look;
    look.kind = ButtonKind::secondary;
    look.icon = Icon::list;
    if (button(f, "car.list", app_.say("ui.nav.cars"), look)) app_.go_to("cars");
    look.kind = ButtonKind::danger;
    look.icon = Icon::none;
    if (button(f, "car.remove", app_.say("ui.button.remove"), look)) {
      const std::string id = listed->kept.id;
      app_.session().keep_as({});
      shelf_.remove({id});
      app_.go_to("cars");
    }
  }

  App& app_;
  CarShelf& shelf_;
  std::string name_, note_;
  bool photo_failed_ = false;
};

}  // namespace

std::unique_ptr<Screen> make_car_screen(App& app) { return std::make_unique<CarScreen>(app); }

}  // namespace zerokm::ui
