#include "report/html_report.h"

#include "report/html_style.h"
#include "report/html_text.h"
#include "report/personal.h"
#include "report/seal.h"

namespace zerokm {
namespace {

// The answers' shapes on a grid of 24, as the screens draw them; white marks are cut in.
const char* shape_of(Overall overall) {
  switch (overall) {
    case Overall::blocked:
    case Overall::probably_blocked:
      return "<path fill=\"#A31621\" d=\"M8 2h8l6 6v8l-6 6H8l-6-6V8z\"/>"
             "<path fill=\"#FFF\" d=\"M6 11h12v2.5H6z\"/>";
    case Overall::needs_document:
      return "<path fill=\"#7F4F00\" d=\"M4 1.5h10.5L20 7v15.5H4z\"/>"
             "<path fill=\"#FFF\" d=\"M14 2v5.5h6V6h-4.5V2zM8 11.5h8V13H8zM8 16h5v1.5H8z\"/>";
    case Overall::cannot_say:
    case Overall::out_of_scope:
      return "<path fill=\"#56459A\" d=\"M12 .5 23.5 12 12 23.5.5 12z\"/>"
             "<path fill=\"none\" stroke=\"#FFF\" stroke-width=\"2\" "
             "d=\"M9 9.5a3 3 0 1 1 3 3v1.7\"/><path fill=\"#FFF\" d=\"M10.9 16h2.2v2.2h-2.2z\"/>";
    case Overall::check_again:
      return "<path fill=\"#0B5C66\" d=\"M4 2h16v2.5L13.5 12 20 19.5V22H4v-2.5L10.5 12 4 4.5z\"/>";
    case Overall::no_objection:
      return "<circle cx=\"12\" cy=\"12\" r=\"9.5\" fill=\"none\" stroke=\"#17663A\" "
             "stroke-width=\"2\"/>"
             "<path fill=\"none\" stroke=\"#17663A\" stroke-width=\"2\" d=\"M7.5 12.5l3.3 3.3 "
             "5.7-6.8\"/>";
    case Overall::nothing_against:
      return "<circle cx=\"12\" cy=\"12\" r=\"10.5\" fill=\"#17663A\"/>"
             "<path fill=\"none\" stroke=\"#FFF\" stroke-width=\"2\" d=\"M7.5 12.5l3.3 3.3 "
             "5.7-6.8\"/>";
    case Overall::not_covered:
      break;
  }
  return "<path fill=\"none\" stroke=\"#586571\" stroke-width=\"1.8\" d=\"M3 3h18v18H3zM8 12h8\"/>";
}

std::string shape(Overall overall) {
  return "<svg class=\"shape\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" +
         std::string(shape_of(overall)) + "</svg>";
}

class HtmlReport {
 public:
  HtmlReport(const Phrases& phrases, const Inspected& inspected, const InspectionText& text,
             const HtmlOptions& options)
      : phrases_(phrases), inspected_(inspected), text_(text), options_(options) {}

  std::string head() const {
    const char* paper = options_.paper == PaperSize::a4 ? "A4" : "letter";
    return "<!DOCTYPE html>\n<html lang=\"" + escaped(text_.language) + "\" dir=\"" +
           say("direction") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
           "<meta http-equiv=\"Content-Security-Policy\" " +
           "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width\">\n" +
           element("title", "", say("report.title") + ": " + text_.title) +
           "\n<style>@page { size: " + paper + "; margin: 12mm; }" + report_style +
           "</style>\n</head>\n<body>\n" + "<article class=\"zk\">\n";
  }

  std::string body() const {
    std::string out = "<header>" +
                      around("div", "",
                             element("h1", "", text_.title) + element("p", "", text_.day_line) +
                                 (options_.withheld.empty()
                                      ? ""
                                      : element("p", "small", say("report.withheld_note")))) +
                      element("p", "brand", say("report.title")) + "</header>\n";
    out += answers() + facts();
    for (const SideText& side : text_.sides) out += costs(side);
    out += importers() + papers();
    for (const SideText& side : text_.sides) out += rules(side);
    return out + gaps() + versions() + element("p", "note", say("report.limits")) + "\n";
  }

 private:
  std::string say(std::string_view key) const { return phrases_.words().say(key); }
  static std::string line(const std::string& markup) { return markup.empty() ? "" : markup + "\n"; }

  std::string answers() const {
    std::string out;
    for (const SideText& side : text_.sides) {
      if (side.own_rules) out += element("p", "own", say("report.own_rules"));
    }
    std::string boxes;
    for (const SideText& side : text_.sides) {
      std::string box = element("p", "small", side.caption) +
                        around("p", "word", shape(side.overall) + escaped(side.word)) +
                        element("p", "", side.sentence);
      if (side.first_free) {
        box += element("p", "small", say("report.first_free")) +
               element("p", "free", side.first_free->date) +
               element("p", "", side.first_free->in_days);
      }
      for (const std::string& notice : side.notices) box += element("p", "note", notice);
      boxes += around("div", "answer",
                      box + element("p", "note", side.confidence) +
                          element("p", "note", side.freshness_line)) +
               "\n";
    }
    return out + around("section", "answers", "\n" + boxes) + "\n";
  }

  std::string facts() const {
    std::string rows;
    for (const FactText& fact : text_.facts) {
      rows += around("tr", "",
                     element("th", "", fact.label) + element("td", "", fact.value) +
                         element("td", "note", source_of(fact))) +
              "\n";
    }
    return element("h2", "", say("report.understood")) +
           around("table", "",
                  around("thead", "",
                         around("tr", "",
                                element("th", "", say("report.fact")) +
                                    element("th", "", say("report.value")) +
                                    element("th", "", say("report.source")))) +
                      around("tbody", "", "\n" + rows)) +
           "\n";
  }

  std::string source_of(const FactText& fact) const {
    if (!fact.words.empty()) {
      return phrases_.words().say("report.in_message", {{"words", fact.words}});
    }
    switch (fact.source) {
      case SourceKind::assumed:
        return say("report.assumed");
      case SourceKind::file:
        return say("ui.fact.from_file");
      default:
        return say("ui.fact.typed");
    }
  }

  std::string costs(const SideText& side) const {
    if (side.costs.lines.empty()) return "";
    std::string rows;
    for (const CostText& cost : side.costs.lines) {
      std::string beneath = element("p", "note", cost.formula);
      for (const std::string& row : cost.rows) beneath += element("p", "note", row);
      rows += around("tr", "",
                     around("th", "", escaped(cost.title) + beneath) +
                         element("td", "end", cost.amount)) +
              "\n";
    }
    if (!side.costs.total.empty()) {
      const char* label = side.costs.lower_bound ? "report.total_at_least" : "report.total";
      rows += around("tr", "total",
                     element("th", "", say(label)) + element("td", "end", side.costs.total)) +
              "\n";
    }
    return element("h2", "", say("report.costs") + ": " + market(side)) +
           around("table", "", around("tbody", "", "\n" + rows)) + "\n";
  }

  std::string importers() const {
    if (text_.importers.empty()) return "";
    std::string rows;
    for (const ImporterText& importer : text_.importers) {
      rows += around("tr", "",
                     element("th", "", importer.name) +
                         around("td", "",
                                escaped(importer.word) + element("p", "note", importer.sentence)) +
                         element("td", "end",
                                 importer.total.empty() ? say("value.unknown") : importer.total)) +
              "\n";
    }
    return element("h2", "", say("report.importers")) +
           around("table", "", around("tbody", "", "\n" + rows)) + "\n";
  }

  std::string papers() const {
    std::string items;
    for (const SideText& side : text_.sides) {
      for (const PaperText& paper : side.papers) {
        std::string shows;
        for (const std::string& shown : paper.shows) shows += element("li", "", shown);
        items += around("li", "",
                        escaped(paper.name) + (shows.empty() ? "" : around("ul", "note", shows))) +
                 "\n";
      }
    }
    if (items.empty()) return "";
    return element("h2", "", say("report.ask_seller")) + around("ul", "", "\n" + items) + "\n";
  }

  // What is met or does not apply stands in one line each; the rest in full.
  std::string rules(const SideText& side) const {
    std::string out = element("h2", "", say("report.rules") + ": " + market(side)) + "\n";
    for (const RuleText& rule : side.rules) {
      const std::string head = shape(rule.look) + escaped(rule.title) + " " +
                               element("span", "said", rule.word + " \u00B7 " + rule.id);
      std::string more;
      if (!rule.quiet) {
        more += element("p", "", rule.explanation);
        for (const std::string& change : rule.changes) more += element("p", "", change);
        for (const std::string& notice : rule.notices) more += element("p", "note", notice);
      }
      if (rule.status != Status::not_applicable) more += law(rule);
      out += around("section", "rule", around("h3", "", head) + more) + "\n";
    }
    return out;
  }

  static std::string law(const RuleText& rule) {
    std::string rows;
    for (const LabelledText& row : rule.law) {
      const std::string link =
          row.link.starts_with("https://")
              ? " <a href=\"" + escaped(row.link) + "\">" + escaped(row.link) + "</a>"
              : "";
      rows += element("dt", "", row.label) + around("dd", "", escaped(row.text) + link);
    }
    return rows.empty() ? "" : around("dl", "", rows);
  }

  std::string gaps() const {
    std::string items;
    for (const SideText& side : text_.sides) {
      for (const std::string& gap : side.not_covered) items += element("li", "", gap) + "\n";
    }
    if (items.empty()) return "";
    return element("h2", "", say("report.not_covered")) + around("ul", "", "\n" + items) + "\n";
  }

  std::string versions() const {
    std::string items;
    for (const SideRun& side : inspected_.sides) {
      const Ruleset& ruleset = *side.answer.ruleset;
      items += element("li", "",
                       phrases_.words().say("report.version",
                                            {{"market", say("market." + ruleset.id + ".name")},
                                             {"version", ruleset.version},
                                             {"checked", phrases_.date(ruleset.checked_on)},
                                             {"recheck", phrases_.date(ruleset.recheck_by)}})) +
               "\n";
    }
    return element("h2", "", say("report.versions")) + around("ul", "", "\n" + items) + "\n";
  }

  std::string market(const SideText& side) const { return say("market." + side.ruleset + ".name"); }

  const Phrases& phrases_;
  const Inspected& inspected_;
  const InspectionText& text_;
  const HtmlOptions& options_;
};

}  // namespace

std::string html_report(const Phrases& phrases, const Inspected& inspected,
                        const InspectionText& text, const HtmlOptions& options) {
  const HtmlReport report(phrases, inspected, text, options);
  const std::string instead = phrases.words().say("report.withheld");
  return sealed(phrases.words(), masked(report.head() + report.body(), options.withheld, instead),
                "\n</article>\n</body>\n</html>\n");
}

}  // namespace zerokm
