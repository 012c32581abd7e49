#include "ui/report_screen.h"

#include <algorithm>

#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/personal.h"
#include "report/qr_code.h"
#include "ui/check_screen.h"
#include "ui/places.h"
#include "ui/screen_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {

void ReportScreen::refresh() {
  const PaperSize wanted = letter_ ? PaperSize::letter : PaperSize::a4;
  if (seen_ == app_.answer_number() && language_ == app_.words().language &&
      options_.paper == wanted && options_.withheld.empty() == !without_vin_) {
    return;
  }
  seen_ = app_.answer_number();
  language_ = app_.words().language;
  options_ = {wanted, {}};
  inspected_ = app_.inspected();
  if (without_vin_) {
    options_.withheld = take_personal(app_.knowledge().vocabulary, inspected_);
    // A car without a VIN has nothing to leave out; the report is the same.
    if (options_.withheld.empty()) without_vin_ = false;
  }
  text_ = app_.session().text(app_.words(), inspected_);
  document_ = html_report(app_.phrases(), inspected_, text_, options_);
  seal_ = check_seal(document_);
}

void ReportScreen::options(Frame& f) {
  const std::string heading_words = app_.say("report.options");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "report.options", look);
  if (const auto now = checkbox(f, "report.without_vin", app_.say("report.without_vin"),
                                without_vin_, app_.say("report.without_vin_words"))) {
    without_vin_ = *now;
    f.wake();
  }
  f.space(8);
  caption(f, "report.paper.label", app_.say("report.paper"), f.theme.color.ink2);
  f.space(4);
  if (const auto now =
          segmented(f, "report.paper", app_.say("report.paper"),
                    {app_.say("report.a4"), app_.say("report.letter")}, letter_ ? 1 : 0)) {
    letter_ = *now == 1;
    f.wake();
  }
  f.space(16);
  ButtonLook print;
  print.icon = Icon::print;
  print.stretch = true;
  if (button(f, "report.print", app_.say("ui.button.print"), print)) {
    app_.platform().print(app_.platform().self, document_);
  }
  f.space(8);
  files(f);
}

void ReportScreen::files(Frame& f) {
  ButtonLook look;
  look.kind = ButtonKind::secondary;
  look.icon = Icon::file;
  look.stretch = true;
  const auto save = [&](const char* name, const char* type, const std::string& content) {
    app_.platform().save_file(app_.platform().self, name, type, content);
    app_.done(app_.words().say("report.saved", {{"file", name}}));
  };
  const std::string instead = app_.say("report.withheld");
  if (button(f, "report.html", app_.say("report.save_html"), look)) {
    save("zerokm-report.html", "text/html", document_);
  }
  f.space(8);
  look.icon = Icon::none;
  Columns columns(f, 2, 8);
  columns.next();
  if (button(f, "report.json", app_.say("report.save_json"), look)) {
    save("zerokm-report.json", "application/json",
         masked(json_report(app_.knowledge().vocabulary, inspected_, text_), options_.withheld,
                instead));
  }
  columns.next();
  if (button(f, "report.csv", app_.say("report.save_csv"), look)) {
    save("zerokm-report.csv", "text/csv",
         masked(csv_report(app_.phrases(), inspected_, text_), options_.withheld, instead));
  }
}

void ReportScreen::check_file(Frame& f) {
  const std::string heading_words = app_.say("report.check");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "report.check", look);
  body(f, "report.check.words", app_.say("report.check_words"), f.theme.color.ink2);
  f.space(8);
  ButtonLook open;
  open.kind = ButtonKind::secondary;
  open.icon = Icon::search;
  if (button(f, "report.check.open", app_.say("report.check_open"), open)) {
    app_.platform().open_file(app_.platform().self, ".html,text/html");
  }
  std::string name, text;
  bool problem = false;
  if (f.deeds.take_file(name, text, problem)) {
    checked_ = problem ? SealCheck{} : check_seal(text);
    checked_name_ = name;
    f.wake();
  }
  if (!checked_) return;
  f.space(12);
  const bool whole = checked_->state == SealState::whole;
  const char* const key = whole                                   ? "report.check.whole"
                          : checked_->state == SealState::changed ? "report.check.changed"
                                                                  : "report.check.missing";
  notice(f, "report.check.result", whole ? Icon::check : Icon::alert, checked_name_, app_.say(key),
         whole ? NoticeKind::plain : NoticeKind::problem);
  if (!whole) return;
  f.space(4);
  caption(f, "report.check.sum", checked_->checksum);
}

void ReportScreen::answers(Frame& f) {
  const bool beside = f.theme.breadth != Breadth::phone && text_.sides.size() == 2;
  const auto one = [&](const SideText& side) {
    const std::string id = "report.side." + side.ruleset;
    CardLook look;
    const AnswerColors& colors = f.theme.answer(answer_of(side.overall));
    look.ground = colors.tint;
    look.border = colors.line;
    Card card(f, id, look);
    caption(f, id + ".caption", side.caption, f.theme.color.ink2);
    chip(f, id + ".word", answer_of(side.overall), side.word, true);
    f.space(2);
    body(f, id + ".sentence", side.sentence);
    if (side.first_free) {
      f.space(8);
      caption(f, id + ".free", app_.say("report.first_free"), f.theme.color.ink2);
      strong(f, id + ".date", side.first_free->date);
    }
  };
  if (!beside) {
    for (const SideText& side : text_.sides) {
      one(side);
      f.space(12);
    }
    return;
  }
  Columns columns(f, 2, 12);
  for (const SideText& side : text_.sides) {
    columns.next();
    one(side);
  }
}

// The QR code as it will be printed, dark on white in every theme, or no camera reads it.
void ReportScreen::seal(Frame& f) {
  const auto code = qr_code(seal_text(seal_.checksum));
  if (!code) return;
  constexpr int quiet = 4;
  constexpr Color paper = 0xFFFFFFFF, dark = 0x000000FF;
  const float module = 4, side = module * (qr_side + 2 * quiet);
  const auto picture = [&] {
    const Rect at = place(f, side, side);
    f.paint.fill(at, paper, radius_cell);
    for (int y = 0; y < qr_side; ++y) {
      for (int x = 0; x < qr_side; ++x) {
        if (!(*code)[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)]) continue;
        // Never turned round, whatever the direction of the page.
        const int across = f.right_to_left ? qr_side - 1 - x : x;
        f.paint.fill({at.x + module * static_cast<float>(across + quiet),
                      at.y + module * static_cast<float>(y + quiet), module, module},
                     dark);
      }
    }
    f.nodes.add(Role::image, "report.qr", seal_text(seal_.checksum), at);
  };
  const auto words = [&] {
    strong(f, "report.checksum", app_.say("report.checksum"));
    f.space(4);
    caption(f, "report.sum", seal_.checksum, f.theme.color.ink2);
    f.space(4);
    body(f, "report.sum_note", app_.say("report.checksum_note"), f.theme.color.ink2);
  };
  if (f.theme.breadth == Breadth::phone) {
    words();
    f.space(12);
    picture();
    return;
  }
  Columns columns(f, {0.f, side}, 16);
  columns.next();
  words();
  columns.next();
  picture();
}

void ReportScreen::paper(Frame& f) {
  CardLook look;
  Card card(f, "report.sheet", look);
  heading(f, "report.sheet.title", text_.title, 2, Type::title);
  caption(f, "report.sheet.day", text_.day_line, f.theme.color.ink2);
  if (!options_.withheld.empty()) {
    caption(f, "report.sheet.withheld", app_.say("report.withheld_note"), f.theme.color.ink2);
  }
  f.space(12);
  answers(f);
  f.space(16);
  {
    strong(f, "report.sheet.facts", app_.say("report.understood"));
    Group list(f, "report.sheet.list", app_.say("report.understood"), Role::list);
    for (const FactText& fact : text_.facts) {
      value_row(f, "report.fact." + fact.id, fact.label, fact.value);
    }
  }
  for (const SideText& side : text_.sides) {
    if (side.costs.total.empty()) continue;
    f.space(12);
    strong(f, "report.sheet.costs", app_.say("report.costs"));
    Group list(f, "report.sheet.amounts", app_.say("report.costs"), Role::list);
    for (const CostText& cost : side.costs.lines) {
      value_row(f, "report.cost." + cost.id, cost.title, cost.amount);
    }
    value_row(f, "report.cost.total",
              app_.say(side.costs.lower_bound ? "report.total_at_least" : "report.total"),
              side.costs.total);
  }
  f.space(12);
  for (const SideText& side : text_.sides) {
    icon_line(f, "report.rules." + side.ruleset, Icon::list,
              app_.words().say("report.rules_inside",
                               {{"market", app_.say("market." + side.ruleset + ".name")},
                                {"n", std::to_string(side.rules.size())}}));
    f.space(4);
  }
  f.space(12);
  rule_line(f);
  f.space(16);
  seal(f);
}

void ReportScreen::draw(Frame& f) {
  PageInset page(f, 1240);
  page_head(f, "report", app_.say("ui.button.report"), has_car(app_) ? car_line(app_) : "", true);
  const float gap = f.theme.card_gap();
  if (!has_car(app_)) {
    without_car(f, app_, "report", Icon::print, app_.say("report.empty"));
    check_file(f);
    return;
  }
  // A report with one answer only would be taken for the whole.
  if (without_rules(f, app_, "report")) return;
  refresh();
  if (f.theme.breadth == Breadth::phone) {
    options(f);
    f.space(gap);
    paper(f);
    f.space(gap);
    check_file(f);
    return;
  }
  Columns columns(f, {0.f, 320.f}, gap);
  columns.next();
  paper(f);
  columns.next();
  options(f);
  f.space(gap);
  check_file(f);
}

std::unique_ptr<Screen> make_report_screen(App& app) { return std::make_unique<ReportScreen>(app); }

}  // namespace zerokm::ui
