// What to pay, and what to ask the seller for.
#include <algorithm>

#include "ui/check_screen.h"
#include "ui/rates.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

const std::vector<std::string> ask_languages = {"zh", "en", "ru", "ar"};
constexpr int ask_lines = 10;
// More rows than these say nothing: the fact that would choose between them is asked for instead.
constexpr std::size_t rows_shown = 2;

}  // namespace

void CheckParts::costs() {
  if (app.text().sides.size() < 2 || app.text().sides[1].costs.lines.empty()) return;
  const SideText& side = app.text().sides[1];
  const std::string heading_words = say("ui.costs.title");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "costs", look);
  costs_begin(f, "costs.table", heading_words);
  for (const CostText& cost : side.costs.lines) {
    CostLook row;
    row.label = cost.title;
    row.amount = cost.amount;
    if (!cost.formula.empty()) row.beneath.push_back(cost.formula);
    if (cost.rows.size() <= rows_shown) {
      row.beneath.insert(row.beneath.end(), cost.rows.begin(), cost.rows.end());
    }
    cost_row(f, "cost." + cost.id, row);
  }
  if (!side.costs.total.empty()) {
    const std::string label =
        say(side.costs.lower_bound ? "report.total_at_least" : "report.total");
    CostLook total;
    total.label = label;
    total.amount = side.costs.total;
    total.total = true;
    cost_row(f, "cost.total", total);
  }
  costs_end(f);
  f.space(8);
  const ValueSet& now = app.inspected().facts.at(fact("deal.importer")).values;
  for (const ImporterText& other : app.text().importers) {
    const auto values =
        value_from_text(app.knowledge().vocabulary, fact("deal.importer"), other.importer);
    if (!values || *values == now) continue;
    std::string lines;
    for (const CostText& cost : other.lines) {
      lines += (lines.empty() ? "" : "; ") + cost.title + ": " + cost.amount;
    }
    chip(f, "costs.other.word." + other.importer, answer_of(other.overall), other.word, true);
    strong(f, "costs.other." + other.importer,
           other.name + (other.total.empty() ? "" : ": " + other.total));
    body(f, "costs.other.why." + other.importer, other.sentence);
    caption(f, "costs.other.lines." + other.importer, lines);
    f.space(8);
  }
  rates();
  if (app.has_place("costs") && link(f, "lead.costs", say("ui.costs.all"))) app.go_to("costs");
}

// Exchange rates the user may replace: those the shown amounts rest on.
void CheckParts::rates() {
  const Exchange exchange(app.knowledge().vocabulary, app.knowledge().shared,
                          app.session().overrides());
  for (const UsedRate& rate : exchange.used(app.inspected().sides[1].answer)) {
    rate_field(f, app, rate);
    f.space(8);
  }
}

void CheckParts::papers() {
  std::vector<PaperText> wanted;
  for (const SideText& side : app.text().sides) {
    for (const PaperText& paper : side.papers) {
      const bool known = std::any_of(wanted.begin(), wanted.end(), [&](const PaperText& other) {
        return other.key == paper.key;
      });
      if (!known) wanted.push_back(paper);
    }
  }
  if (wanted.empty()) return;
  const std::string heading_words = say("ui.papers.title");
  CardLook look;
  look.heading = heading_words;
  look.padded = false;
  Card card(f, "papers", look);
  const auto zh = app.knowledge().words.find("zh");
  for (const PaperText& paper : wanted) {
    const FactId held = fact(paper.fact);
    const auto stated = app.inspected().facts.find(held);
    const bool received =
        stated != app.inspected().facts.end() && stated->second.values == one_truth(true);
    const std::string name_key = "paper." + paper.key;
    const std::string native =
        zh != app.knowledge().words.end() && words().language != "zh" && zh->second.has(name_key)
            ? zh->second.say(name_key)
            : "";
    const std::string detail = paper.phase == Phase::arrival ? say("ui.rule.on_arrival") : "";
    if (const auto ticked =
            paper_row(f, "paper." + paper.key, paper.name, native, detail, received)) {
      if (*ticked) {
        app.session().state(held, one_truth(true));
      } else {
        app.session().forget(held);
      }
      app.changed();
    }
    if (received) paper_details(paper);
  }
  Inset sides(f, f.theme.card_padding(), 4, 12);
  caption(f, "papers.note", say("ui.ask.tick"));
  if (app.has_place("ask") && link(f, "lead.ask", say("ui.nav.ask"))) app.go_to("ask");
}

// A paper in hand must say certain things; what is still open of them is asked here.
void CheckParts::paper_details(const PaperText& paper) {
  Inset sides(f, f.theme.card_padding() + 16, 4, 8);
  std::vector<FactId> open;
  for (const SideRun& side : app.inspected().sides) {
    for (const Finding& finding : side.answer.findings) {
      const auto& asks = finding.rule->asks;
      if (std::find(asks.begin(), asks.end(), paper.key) == asks.end()) continue;
      for (const FactId id : finding.used) {
        const FactEntry& entry = app.knowledge().vocabulary.entry(id);
        if (entry.role != FactRole::paper || entry.id == paper.fact) continue;
        if (std::find(open.begin(), open.end(), id) == open.end()) open.push_back(id);
      }
    }
  }
  for (const FactId id : open) {
    const FactEntry& entry = app.knowledge().vocabulary.entry(id);
    const auto stated = app.inspected().facts.find(id);
    const std::string node = "paper." + paper.key + "." + entry.id;
    if (entry.kind == FactKind::truth) {
      const bool yes =
          stated != app.inspected().facts.end() && stated->second.values == one_truth(true);
      if (const auto ticked = checkbox(f, node, phrases().fact_label(id), yes)) {
        app.session().state(id, one_truth(*ticked));
        app.changed();
      }
    } else if (entry.kind == FactKind::choice) {
      std::vector<std::string> options;
      int chosen = -1;
      for (std::size_t i = 0; i < app.knowledge().vocabulary.members(id).size(); ++i) {
        const ValueSet one = one_choice(static_cast<int>(i));
        options.push_back(phrases().fact_value(id, one));
        if (stated != app.inspected().facts.end() && stated->second.values == one) {
          chosen = static_cast<int>(i);
        }
      }
      if (const auto option = select(f, node, phrases().fact_label(id), options, chosen)) {
        app.session().state(id, one_choice(*option));
        app.changed();
      }
    } else if (entry.kind == FactKind::date) {
      const std::string label = phrases().fact_label(id);
      DateLook look;
      look.label = label;
      if (const auto day = date_field(f, node, day_of(entry.id), look)) set_day(entry.id, *day);
    }
    f.space(4);
  }
}

void CheckParts::ask() {
  std::vector<std::string> codes;
  std::vector<std::string> names;
  int chosen = 0;
  for (const std::string& code : ask_languages) {
    const auto known = app.knowledge().words.find(code);
    if (known == app.knowledge().words.end()) continue;
    if (code == own.ask_language) chosen = static_cast<int>(codes.size());
    codes.push_back(code);
    names.push_back(say("ui.language." + code));
  }
  if (codes.empty()) return;
  const std::string& code = codes[static_cast<std::size_t>(chosen)];
  const std::string message =
      app.session().request(app.knowledge().words.at(code), app.inspected());
  if (message.empty()) return;
  const std::string heading_words = say("ui.ask.title");
  CardLook look;
  look.heading = heading_words;
  Card card(f, "ask", look);
  if (codes.size() > 1) {
    if (const auto language = segmented(f, "ask.language", say("ui.ask.language"), names, chosen)) {
      own.ask_language = codes[static_cast<std::size_t>(*language)];
      f.wake();
    }
    f.space(8);
  }
  const std::string label = say("ui.ask.title");
  FieldLook field;
  field.label = label;
  text_area(f, "ask.message." + code, message, field, ask_lines);
  f.space(8);
  ButtonLook copy;
  copy.icon = Icon::copy;
  copy.stretch = true;
  if (button(f, "ask.copy", say("ui.ask.copy"), copy)) {
    app.platform().copy_text(app.platform().self, message);
    app.done(say("ui.ask.copied"));
  }
}

}  // namespace zerokm::ui
