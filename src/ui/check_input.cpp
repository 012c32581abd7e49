// What the user brings in: the message, what was understood, questions, destination and dates.
#include <algorithm>
#include <string_view>

#include "ui/check_screen.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr int paste_lines = 5;
constexpr int example_count = 3;
// Importers offered as segments; all others are for files and the command line.
const std::vector<std::string> importer_members = {"person", "firm", "representative"};

// Whether a text came letter by letter: what an input method or a correction changes at once is
// shorter than anything worth pasting.
bool is_typed(std::string_view before, std::string_view now) {
  constexpr std::size_t at_once = 24;
  return std::max(before.size(), now.size()) - std::min(before.size(), now.size()) <= at_once;
}

}  // namespace

void CheckParts::first_visit() {
  heading(f, "first.title", say("ui.first.title"), 1, Type::display);
  f.space(8);
  body(f, "first.words", say("ui.first.words"));
  f.space(f.theme.card_gap());
  message();
  icon_line(f, "first.local", Icon::lock, say("ui.first.local"));
  f.space(f.theme.card_gap() * 2);
  examples();
  f.space(f.theme.card_gap());
  caption(f, "first.limits", say("ui.footer.limits"));
}

void CheckParts::message() {
  const bool empty = app.session().understood().empty();
  const std::string label = say("ui.paste.label");
  const std::string placeholder = say("ui.paste.placeholder");
  const std::string paste = say("ui.paste.paste");
  const std::string scan = say("ui.paste.scan");
  const std::string file = say("ui.paste.file");
  PasteWords paste_words;
  paste_words.label = label;
  paste_words.placeholder = placeholder;
  paste_words.paste = paste;
  paste_words.scan = scan;
  paste_words.file = file;
  const std::string& pasted = app.session().reading().text;
  const PasteDeed deed = paste_area(f, "message", pasted, paste_words, paste_lines);
  if (deed.unread || deed.text) own.unread = deed.unread;
  if (deed.text) {
    const bool typed = is_typed(pasted, *deed.text);
    take(*deed.text);
    // A text that is still being typed, or only read in part, stays in sight and so in its field.
    own.show_text = typed || app.session().understood().empty() || app.session().reading().too_long;
    if (!own.show_text && f.deeds.focused("message")) f.focus_wanted = "message.show";
  }
  f.space(8);
  if (own.unread) {
    notice(f, "message.unread", Icon::alert, "", unread_words(words(), *own.unread),
           NoticeKind::problem);
  }
  if (empty && !app.session().reading().text.empty()) {
    notice(f, "message.nothing", Icon::alert, "", say("error.nothing_understood"),
           NoticeKind::problem);
  }
  f.space(f.theme.card_gap());
}

// A file that comes in while the field for it is folded away.
void CheckParts::dropped() {
  std::string name, text;
  bool problem = false;
  if (!f.deeds.take_file(name, text, problem)) return;
  own.show_text = problem;
  own.unread.reset();
  if (problem) {
    own.unread = name;
  } else {
    take(text);
  }
  f.wake();
}

// Reads a message; where it names a destination we have rules for, that is the destination.
void CheckParts::take(std::string_view message) {
  Session& session = app.session();
  session.paste(message);
  for (const Understood& item : session.understood()) {
    if (item.fact != fact("deal.destination") || item.alternatives.size() != 1) continue;
    const ValueSet& values = item.alternatives.front().values;
    if (is_single(values)) {
      session.choose_market(text_from_value(app.knowledge().vocabulary, item.fact, values));
    }
  }
  app.changed();
}

// A text about several cars is a list: My cars takes it apart.
void CheckParts::several_cars() {
  const auto& notices = app.session().reading().notices;
  const bool several = std::any_of(notices.begin(), notices.end(), [](const Notice& item) {
    return item.key == "intake.several_vins";
  });
  if (!several || !app.has_place("cars")) return;
  notice(f, "several", Icon::list, "", say("ui.several"));
  f.space(8);
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.icon = Icon::car;
  if (button(f, "several.list", say("ui.nav.cars"), look)) app.go_to("cars");
  f.space(f.theme.card_gap());
}

void CheckParts::examples() {
  heading(f, "examples.title", say("ui.example.title"), 2);
  f.space(8);
  const auto example = [&](int number) {
    const std::string key = "ui.example." + std::to_string(number);
    if (example_card(f, key, say(key), say(key + ".note"), std::nullopt, "")) {
      take(say(key + ".text"));
    }
  };
  if (f.theme.breadth == Breadth::phone) {
    for (int i = 1; i <= example_count; ++i) {
      example(i);
      f.space(8);
    }
    return;
  }
  Columns columns(f, example_count, 12);
  for (int i = 1; i <= example_count; ++i) {
    columns.next();
    example(i);
  }
}

void CheckParts::understood() {
  const std::string heading_words = say("ui.facts.title");
  CardLook look;
  look.heading = heading_words;
  look.padded = false;
  Card card(f, "understood", look);
  for (const FactText& shown : app.text().facts) {
    const bool assumed = shown.source == SourceKind::assumed;
    // What merely follows from something else needs no row; a guess of ours does.
    if (assumed && app.knowledge().vocabulary.entry(fact(shown.id)).assumed.empty()) continue;
    if (shown.id == "deal.destination" || shown.id == "deal.importer") continue;
    const std::string beside = assumed ? say("ui.fact.assumed") : "";
    const std::string edit = words().say("ui.button.edit", {{"fact", shown.label}});
    const std::string source = shown.words.empty() ? "" : "\u201C" + shown.words + "\u201D";
    FactLook fact_look;
    fact_look.label = shown.label;
    fact_look.value = {Span{shown.asked ? say("ui.fact.asked_above") : shown.value}};
    fact_look.source = source;
    fact_look.beside = beside;
    fact_look.asked = shown.asked;
    fact_look.edit_name = edit;
    if (fact_row(f, "fact." + shown.id, fact_look)) {
      own.editing = own.editing == shown.id ? "" : shown.id;
      own.edited_wrong.clear();
    }
    if (own.editing == shown.id) fact_editor(shown);
  }
  for (std::size_t i = 0; i < app.text().notices.size(); ++i) {
    Inset sides(f, f.theme.card_padding(), 4, 4);
    caption(f, part("understood.notice", std::to_string(i)), app.text().notices[i]);
  }
  // Facts nobody stated, but that could decide something: one can be filled in at once.
  std::vector<FactId> missing;
  for (const SideText& side : app.text().sides) {
    for (const FactId id : side.missing_facts) {
      if (std::find(missing.begin(), missing.end(), id) == missing.end()) missing.push_back(id);
    }
  }
  for (const FactId id : missing) {
    if (app.inspected().facts.contains(id)) continue;
    FactText shown;
    shown.id = app.knowledge().vocabulary.entry(id).id;
    shown.label = phrases().fact_label(id);
    const std::string edit = words().say("ui.button.edit", {{"fact", shown.label}});
    FactLook fact_look;
    fact_look.label = shown.label;
    fact_look.value = {Span{say("value.unknown")}};
    fact_look.asked = true;
    fact_look.edit_name = edit;
    if (fact_row(f, "fact." + shown.id, fact_look)) {
      own.editing = own.editing == shown.id ? "" : shown.id;
      own.edited_wrong.clear();
    }
    if (own.editing == shown.id) fact_editor(shown);
  }
}

void CheckParts::fact_editor(const FactText& shown) {
  Inset sides(f, f.theme.card_padding(), 4, 12);
  const Vocabulary& vocabulary = app.knowledge().vocabulary;
  const FactId id = fact(shown.id);
  const FactEntry& entry = vocabulary.entry(id);
  const std::string node = "edit." + shown.id;
  const auto stated = app.inspected().facts.find(id);
  const ValueSet now =
      stated == app.inspected().facts.end() ? vocabulary.everything(id) : stated->second.values;
  const auto done = [&](const ValueSet& values) {
    app.session().state(id, values);
    own.editing.clear();
    app.changed();
  };
  if (entry.kind == FactKind::date) {
    DateLook look;
    look.label = shown.label;
    const std::optional<Day> day =
        is_single(now) ? std::optional(Day{static_cast<std::int32_t>(now.low)}) : std::nullopt;
    if (const auto chosen = date_field(f, node, day, look)) done(one_date(*chosen));
  } else if (entry.kind == FactKind::truth || entry.kind == FactKind::choice) {
    std::vector<std::string> options;
    const bool truth = entry.kind == FactKind::truth;
    const int count = truth ? 2 : static_cast<int>(vocabulary.members(id).size());
    int chosen = -1;
    for (int i = 0; i < count; ++i) {
      const ValueSet one = truth ? one_truth(i == 1) : one_choice(i);
      options.push_back(phrases().fact_value(id, one));
      if (one == now) chosen = i;
    }
    if (const auto option = select(f, node, shown.label, options, chosen)) {
      done(truth ? one_truth(*option == 1) : one_choice(*option));
    }
  } else {
    const bool text = entry.kind == FactKind::text;
    const std::string note =
        text || entry.unit.factors.empty() ? "" : phrases().with_unit("", entry.unit);
    const std::string error =
        own.edited_wrong.empty()
            ? ""
            : words().say("error.bad_value", {{"name", shown.label}, {"value", own.edited_wrong}});
    FieldLook look;
    look.label = shown.label;
    look.note = note;
    look.error = error;
    look.input = text ? "text - done off" : "text decimal done off";
    std::string value = is_single(now) ? text_from_value(vocabulary, id, now) : "";
    if (text && !shown.words.empty()) value = shown.words;
    if (!own.edited_wrong.empty()) value = own.edited_wrong;
    if (const auto typed = text_field(f, node, value, look)) {
      const auto values = value_from_text(vocabulary, id, *typed);
      own.edited_wrong = values ? "" : *typed;
      if (values && !typed->empty()) {
        app.session().state(id, *values);
        app.changed();
      }
    }
  }
  ButtonLook quiet;
  quiet.kind = ButtonKind::quiet;
  if (button(f, node + ".done", say("ui.button.done"), quiet)) own.editing.clear();
}

void CheckParts::questions() {
  for (const QuestionText& question : app.text().questions) {
    QuestionLook look;
    look.title = question.title;
    look.words = question.reason;
    const std::string way_out = say("ui.question.unknown");
    look.way_out = way_out;
    for (const ReadingText& reading : question.readings) {
      Reading row;
      row.title = reading.value;
      row.detail = reading.meaning;
      row.answer = answer_of(reading.overall);
      row.word = say(std::string("overall.") + name_of(reading.overall));
      look.readings.push_back(std::move(row));
    }
    const auto chosen = question_card(f, "question." + question.fact, look);
    if (chosen && *chosen != way_out_chosen) {
      app.session().choose_reading(fact(question.fact), static_cast<std::size_t>(*chosen));
      app.changed();
    } else if (chosen) {
      f.focus_wanted = "ask.copy";
    }
    f.space(f.theme.card_gap());
  }
}

void CheckParts::destination() {
  const std::string heading_words = say("ui.journey.destination");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "destination", look);
  const std::vector<std::string> markets = app.session().markets();
  std::vector<std::string> names;
  int chosen = -1;
  for (std::size_t i = 0; i < markets.size(); ++i) {
    names.push_back(say("choice.country." + markets[i]));
    if (markets[i] == app.session().market()) chosen = static_cast<int>(i);
  }
  if (const auto market =
          select(f, "destination.market", say("ui.field.destination"), names, chosen)) {
    app.session().choose_market(markets[static_cast<std::size_t>(*market)]);
    app.platform().keep(app.platform().self, "market", app.session().market());
    app.changed();
  }
  f.space(12);
  const FactId importer = fact("deal.importer");
  std::vector<std::string> importers;
  int importing = -1;
  for (const std::string& member : importer_members) {
    const auto values = value_from_text(app.knowledge().vocabulary, importer, member);
    if (!values) continue;
    if (app.inspected().facts.at(importer).values == *values) {
      importing = static_cast<int>(importers.size());
    }
    importers.push_back(phrases().fact_value(importer, *values));
  }
  if (const auto who =
          segmented(f, "destination.importer", say("ui.field.importer"), importers, importing)) {
    const auto values = value_from_text(app.knowledge().vocabulary, importer,
                                        importer_members[static_cast<std::size_t>(*who)]);
    if (values) app.session().state(importer, *values);
    app.changed();
  }
  for (const char* name : {"licence.application_date", "arrival.date"}) {
    f.space(12);
    const std::string label = phrases().fact_label(fact(name));
    const auto day = day_of(name);
    const std::string shown = day ? phrases().date(*day) : "";
    const bool assumed = app.inspected().facts.at(fact(name)).source.kind == SourceKind::assumed;
    const std::string note = assumed ? say("ui.fact.assumed") : "";
    DateLook date_look;
    date_look.label = label;
    date_look.shown = shown;
    date_look.note = note;
    if (const auto picked = date_field(f, std::string("destination.") + name, day, date_look)) {
      set_day(name, *picked);
    }
  }
  f.space(8);
  caption(f, "destination.today", app.text().day_line);
}

}  // namespace zerokm::ui
