#include <algorithm>

#include "ui/gallery_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {

void gallery_facts(Frame& f, const Samples& w) {
  f.nodes.open(Role::list, "gallery.facts");
  FactLook fact;
  fact.label = w("odometer");
  fact.value = {{w("12_km")}};
  fact.source = w("12_km_2");
  fact.edit_name = w("change_the_odometer");
  fact_row(f, "gallery.fact1", fact);
  fact.label = w("made");
  fact.value = {{w("may_2026")}};
  fact.source = w("2026_05");
  fact.beside = w("any_day_of");
  fact.edit_name = w("change_the_day");
  fact_row(f, "gallery.fact2", fact);
  fact.label = w("registered");
  fact.value = {{w("which_day")}};
  fact.source = w("reg_01_06");
  fact.beside = w("two_readings");
  fact.asked = true;
  fact.edit_name = w("change_the_day_2");
  fact_row(f, "gallery.fact3", fact);
  f.nodes.close();
}

void gallery_question(Frame& f, const Samples& w) {
  QuestionLook look;
  look.title = w("which_day_is");
  look.words = w("the_seller_wrote");
  look.readings = {
      {w("1_june_2026"), w("day_175_today"), Answer::needs_paper, w("needs_a_document")},
      {w("6_january_2026"), w("day_321_today"), Answer::nothing_against, w("no_paper_needed")}};
  float& chosen = f.memory.number("gallery.reading");
  look.chosen = static_cast<int>(chosen) - 1;
  look.way_out = w("i_do_not");
  if (auto now = question_card(f, "gallery.question", look)) {
    chosen = static_cast<float>(*now) + 1;
  }
}

void gallery_rules(Frame& f, const Samples& w) {
  f.nodes.open(Role::list, "gallery.rules");
  RuleLook rule;
  rule.answer = Answer::needs_paper;
  rule.name = w("manufacturer_s_confirmation");
  rule.status = w("needs_a_document");
  rule.open = f.memory.number("gallery.rule1.closed") < 1;
  rule.explanation = {{w("registered_1_jun")}};
  rule.facts = {{w("law"), w("mofcom_notice_2025"), "", "", -1},
                {w("article"), w("part_1_1"), "", "", -1},
                {w("in_force"), w("since_1_jan"), "", "", -1},
                {w("source"), w("mofcom_gov_cn_2"), "https://www.mofcom.gov.cn/", "", -1},
                {w("checked"), w("8_oct_2026"), "", "", -1},
                {w("confidence"), w("high_verified"), "", "", 3}};
  rule.change_heading = w("what_would_change");
  rule.changes = {{Icon::calendar, w("apply_on_29")}, {Icon::file, w("get_the_manufacturer")}};
  rule.rule_id = w("cn_x_01");
  if (rule_row(f, "gallery.rule1", rule)) {
    f.memory.number("gallery.rule1.closed") = rule.open ? 1 : 0;
  }
  struct Closed {
    Answer answer;
    std::string_view name, status;
  };
  const Closed closed[] = {{Answer::nothing_against, w("registered_and_ownership"), w("met")},
                           {Answer::unknown, w("inspection_report_wm"), w("ask_the_seller")},
                           {Answer::not_covered, w("right_hand_drive"), w("does_not_apply")}};
  int number = 2;
  for (const Closed& one : closed) {
    RuleLook look;
    look.answer = one.answer;
    look.name = one.name;
    look.status = one.status;
    rule_row(f, "gallery.rule" + std::to_string(number++), look);
  }
  f.nodes.close();
}

void gallery_costs(Frame& f, const Samples& w) {
  costs_begin(f, "gallery.costs", w("cost_at_the"));
  cost_row(f, "gallery.cost1",
           {w("single_customs_payment"), w("547_200"), {w("48_of_12")}, false, std::nullopt});
  cost_row(f, "gallery.cost2",
           {w("utilisation_fee"), w("3_400"), {w("20_000_0")}, false, std::nullopt});
  cost_row(f, "gallery.cost3",
           {w("clearance_fee"), w("4_924"), {w("value_450_000")}, false, std::nullopt});
  cost_row(f, "gallery.total", {w("total_rub"), w("555_524"), {}, true, std::nullopt});
  costs_end(f);
  value_row(f, "gallery.rate", w("1_eur"), w("95_00_rub"));
}

void gallery_papers(Frame& f, const Samples& w) {
  float& received = f.memory.number("gallery.paper");
  auto now =
      paper_row(f, "gallery.paper1", w("registration_certificate"), w("sign_4"), "", received > 0);
  if (now) received = *now ? 1 : 0;
  paper_row(f, "gallery.paper2", w("manufacturer_s_confirmation_2"), w("sign_5"), "", true);
}

void gallery_examples(Frame& f, const Samples& w) {
  example_card(f, "gallery.example1", w("yunling_x5_petrol"), w("day_175_to"), Answer::needs_paper,
               w("needs_a_document"));
  f.space(8);
  example_card(f, "gallery.example2", w("haitang_s7_hybrid"), w("to_russia_imported"),
               Answer::blocked, w("blocked"));
}

void gallery_markets(Frame& f, const Samples& w) {
  std::vector<TableColumn> columns{
      {w("country"), 0, false}, {w("answer"), 0, false}, {w("total"), 90, true}};
  std::vector<std::vector<TableCell>> rows{
      {{w("russia"), {}}, {w("no_objection_found"), Answer::no_objection}, {w("5_848"), {}}},
      {{w("jordan"), {}}, {w("needs_a_document"), Answer::needs_paper}, {w("713"), {}}},
      {{w("kazakhstan"), {}}, {w("blocked"), Answer::blocked}, {w("not_known"), {}}}};
  table(f, "gallery.markets", w("where_it_can"), columns, rows, 0);
}

namespace {

// The same row each time it is asked for, without keeping a thousand.
void sample_car(const Samples& w, std::size_t number, bool chosen, ListRow& out) {
  constexpr Answer answers[] = {Answer::needs_paper, Answer::nothing_against, Answer::unknown,
                                Answer::blocked};
  const std::string* const words[] = {&w("needs_a_document"), &w("nothing_against_it"),
                                      &w("cannot_say_yet"), &w("blocked")};
  const std::string* const makers[] = {&w("yunling"), &w("beichen"), &w("haitang")};
  const std::string* const markets[] = {&w("russia"), &w("jordan"), &w("kazakhstan")};
  const std::string serial = std::to_string(100000 + number);
  const std::size_t leaving = number * 7 % 4, entering = number * 5 % 4;
  const std::string car = *makers[number % 3] + " X" + std::to_string(1 + number % 9);
  out.key = serial;
  out.cells = {{car},
               {"LEXAMPLE8T" + serial},
               {*words[leaving], w("leaving_china"), answers[leaving]},
               {w("29_nov_2026")},
               {*words[entering], *markets[number % 3], answers[entering]},
               {std::to_string(number * 13 % 97)}};
  out.cells[1].quiet = out.cells[3].strong = true;
  out.choose_name = w.with("choose_car", "{car}", car);
  out.chosen = chosen;
}

}  // namespace

void gallery_cars(Frame& f, const Samples& w) {
  constexpr std::size_t count = 1000;
  float& chosen = f.memory.number("gallery.cars.chosen");
  float& turned = f.memory.number("gallery.cars.turned");
  ListLook look;
  look.name = w("list_of_cars");
  look.columns = {{"name", w("car"), 0, false, true, Fold::title},
                  {"vin", w("vin"), 190, false, false, Fold::beside},
                  {"leaving", w("leaving_china"), 190},
                  {"free", w("first_free_date"), 130, false, false, Fold::end},
                  {"entering", w("destination"), 190},
                  {"km", w("kilometres"), 60, true, false, Fold::hidden}};
  look.rows = count;
  look.boxes = true;
  look.choose_all_name = w("choose_all");
  look.all_chosen = chosen < 0;
  look.sorted = 0;
  look.descending = turned > 0;
  Rect view = place(f, 0, 420);
  ScrollArea area(f, "gallery.cars_area", view, Role::scroll_area, w("list_of_cars"));
  const ListDeed deed = list_table(f, "gallery.cars", look, [&](std::size_t row, ListRow& out) {
    const std::size_t number = turned > 0 ? count - 1 - row : row;
    sample_car(w, number, chosen < 0 || static_cast<std::size_t>(chosen) == number + 1, out);
  });
  if (deed.sorted) turned = turned > 0 ? 0 : 1;
  if (deed.all_chosen) chosen = *deed.all_chosen ? -1 : 0;
  if (deed.chosen) {
    const std::size_t number = turned > 0 ? count - 1 - deed.chosen->first : deed.chosen->first;
    chosen = deed.chosen->second ? static_cast<float>(number + 1) : 0;
  }
}

namespace {

std::vector<StripDay> sample_days(const Samples& w, int count, Day first, bool turns) {
  const std::string* const weekdays[] = {&w("m"), &w("t"), &w("w"), &w("t"),
                                         &w("f"), &w("s"), &w("s")};
  std::vector<StripDay> days;
  for (int i = 0; i < count; ++i) {
    Day day = plus_days(first, i);
    Civil civil = civil_from_day(day);
    StripDay one;
    one.weekday = *weekdays[weekday_from_day(day)];
    one.number = std::to_string(civil.day);
    if (i == 0 || civil.day == 1) one.month = civil.month == 11 ? w("november") : w("december");
    if (turns && civil.month == 11 && civil.day == 29) one.turns = Answer::nothing_against;
    days.push_back(one);
  }
  return days;
}

}  // namespace

void gallery_strip(Frame& f, const Samples& w) {
  int count = strip_days(f), half = count / 2;
  auto days = sample_days(w, count, *day_from_digits(2026, 11, count > 14 ? 16 : 21), true);
  float &moved = f.memory.number("gallery.day"), &arrival = f.memory.number("gallery.arrival");
  int turn = count > 14 ? 13 : 8;
  int chosen = std::min(static_cast<int>(moved) + turn - 6, count - 1);
  StripLane leaving{
      "gallery.leaving",
      w("licence_application"),
      {{0, turn - 1, Answer::needs_paper, w("leaving_china_needed"), w("needed"), true},
       {turn, count - 1, Answer::nothing_against, w("not_needed"), w("not_needed"), false}},
      chosen,
      w("23_november_day"),
      w("23_nov_day")};
  StripLane entering{"gallery.entering",
                     w("arrival"),
                     {{0, count - 1, Answer::no_objection, w("entering_russia_arrival"),
                       w("no_objection"), false}},
                     std::min(half + 10 + static_cast<int>(arrival), count - 1),
                     w("10_december_no"),
                     ""};
  {
    Wrap wrap(f);
    int step =
        stepper(f, "gallery.stepper", w("23_nov_2026"), w("one_day_earlier"), w("one_day_later"));
    moved += static_cast<float>(step);
    ButtonLook look;
    look.kind = ButtonKind::secondary;
    button(f, "gallery.jump", w("go_to_29"), look);
  }
  f.space(12);
  if (auto deed = strip_of_days(f, "gallery.strip", days, {leaving, entering})) {
    if (deed->lane == 0)
      moved = static_cast<float>(deed->day - turn + 6);
    else
      arrival = static_cast<float>(deed->day - half - 10);
  }
}

void gallery_journeys(Frame& f, const Samples& w) {
  Stop leaving;
  leaving.id = "gallery.stop1";
  leaving.answer = Answer::needs_paper;
  leaving.caption = w("leaving_china");
  leaving.word = w("needs_a_document");
  leaving.sentence = w("day_175_of_2");
  leaving.date_caption = w("free_without_it");
  leaving.date = w("29_nov_2026");
  leaving.date_beside = w("in_6_days");
  leaving.meter = 175.f / 180;
  leaving.meter_from = w("registered_1_jun_2");
  leaving.meter_to = w("day_180");
  Stop entering;
  entering.id = "gallery.stop2";
  entering.answer = Answer::no_objection;
  entering.caption = w("entering_russia");
  entering.word = w("no_objection_found");
  entering.sentence = w("a_private_person");
  entering.cost_caption = w("cost_at_the");
  entering.cost = w("555_524_rub");
  entering.cost_beside = w("about_5_848");
  entering.foot = w("indicative_31_rules");
  journey(f, "gallery.journey", w("answer"), {leaving, entering}, false);
}

}  // namespace zerokm::ui
