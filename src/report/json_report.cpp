#include "report/json_report.h"

#include <nlohmann/json.hpp>

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

Json figure_json(const Vocabulary& vocabulary, const Figure& figure) {
  if (!figure.valid) return "unknown";
  if (figure.kind == FactKind::truth || figure.kind == FactKind::choice) {
    const auto bits = static_cast<std::uint64_t>(figure.low);
    if (figure.kind == FactKind::truth) {
      return bits == truth_yes ? "yes" : bits == truth_no ? "no" : "unknown";
    }
    Json members = Json::array();
    if (figure.choice < 0) return members;
    const auto& names = vocabulary.choices[static_cast<std::size_t>(figure.choice)].members;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if ((bits >> i & 1) != 0) members.push_back(names[i]);
    }
    return members;
  }
  const auto one = [&](std::int64_t value) {
    if (value == open_low || value == open_high) return std::string();
    return figure.kind == FactKind::date ? iso_from_day(Day{static_cast<std::int32_t>(value)})
                                         : text_from_decimal({value, figure.decimals});
  };
  const std::string unit = figure.kind == FactKind::date || figure.unit.factors.empty()
                               ? ""
                               : " " + text_from_unit(figure.unit);
  if (figure.low == figure.high) return one(figure.low) + unit;
  if (figure.low == open_low && figure.high == open_high) return "unknown";
  return one(figure.low) + ".." + one(figure.high) + unit;
}

Json facts_json(const Vocabulary& vocabulary, const FactSheet& facts) {
  static const char* const source_names[] = {"typed", "pasted", "scanned", "file", "assumed"};
  Json list = Json::array();
  for (const auto& [id, fact] : facts) {
    Json item;
    item["id"] = vocabulary.entry(id).id;
    item["value"] = text_from_value(vocabulary, id, fact.values);
    item["source"] = source_names[static_cast<std::size_t>(fact.source.kind)];
    if (!fact.source.words.empty()) item["words"] = fact.source.words;
    list.push_back(std::move(item));
  }
  return list;
}

Json ids_json(const Vocabulary& vocabulary, const std::vector<FactId>& ids) {
  Json list = Json::array();
  for (const FactId id : ids) list.push_back(vocabulary.entry(id).id);
  return list;
}

Json cites_json(const Finding& finding) {
  Json list = Json::array();
  for (const Citation& cite : finding.rule->cites) {
    for (const Source& source : finding.ruleset->sources) {
      if (source.key != cite.source) continue;
      list.push_back({{"source", source.title},
                      {"number", source.number},
                      {"at", cite.at},
                      {"url", source.url}});
    }
  }
  return list;
}

Json finding_json(const Vocabulary& vocabulary, const Finding& finding, const RuleText* text) {
  const Rule& rule = *finding.rule;
  Json item;
  item["id"] = rule.id;
  if (!rule.version.empty()) item["version"] = rule.version;
  item["phase"] = name_of(rule.phase);
  item["severity"] = name_of(rule.severity);
  item["confidence"] = name_of(rule.confidence);
  item["status"] = name_of(finding.status);
  if (text != nullptr) {
    item["title"] = text->title;
    item["explanation"] = text->explanation;
  }
  if (finding.amount) item["amount"] = figure_json(vocabulary, *finding.amount);
  if (!finding.rows.empty()) {
    Json rows = Json::array();
    for (const RowUsed& row : finding.rows) {
      rows.push_back({{"table", row.table},
                      {"file", row.file},
                      {"line", row.line},
                      {"value", text_from_decimal({row.value, row.decimals})}});
    }
    item["rows"] = std::move(rows);
  }
  for (const NamedFigure& shown : finding.shows) {
    item["shows"][shown.name] = figure_json(vocabulary, shown.figure);
  }
  for (const NamedFigure& given : finding.gives) {
    item["gives"][given.name] = figure_json(vocabulary, given.figure);
  }
  item["flags"] = finding.flags;
  item["asks"] = rule.asks;
  item["used"] = ids_json(vocabulary, finding.used);
  item["undecided"] = ids_json(vocabulary, finding.undecided);
  item["cites"] = cites_json(finding);
  item["checked_on"] = iso_from_day(rule.checked_on);
  item["recheck_by"] = iso_from_day(rule.recheck_by);
  return item;
}

Json side_json(const Vocabulary& vocabulary, const SideRun& run, const SideText& text, Day day) {
  const Ruleset& ruleset = *run.answer.ruleset;
  Json side;
  side["market"] = ruleset.id;
  side["side"] = ruleset.side == Side::export_side ? "export" : "destination";
  if (text.own_rules) side["own_rules"] = true;
  side["overall"] = name_of(run.answer.overall);
  side["word"] = text.word;
  side["sentence"] = text.sentence;
  side["deciding"] = text.deciding;
  side["ruleset"] = {
      {"version", ruleset.version},
      {"checked_on", iso_from_day(ruleset.checked_on)},
      {"recheck_by", iso_from_day(ruleset.recheck_by)},
      {"confidence", name_of(ruleset.confidence)},
      {"freshness", name_of(freshness_on(day, ruleset.checked_on, ruleset.recheck_by))}};
  for (const Finding& finding : run.answer.findings) {
    for (const NamedFigure& given : finding.gives) {
      side[given.name] = figure_json(vocabulary, given.figure);
    }
  }
  side["flags"] = run.answer.flags;
  Json totals = Json::object();
  for (const Total& total : run.answer.totals) {
    totals[total.name] = {{"amount", figure_json(vocabulary, total.figure)},
                          {"lower_bound", total.lower_bound}};
  }
  side["totals"] = std::move(totals);
  if (text.costs.rates_of) side["rates_of"] = iso_from_day(*text.costs.rates_of);
  Json papers = Json::array();
  for (const PaperText& paper : text.papers) {
    papers.push_back({{"key", paper.key},
                      {"phase", name_of(paper.phase)},
                      {"name", paper.name},
                      {"shows", paper.shows}});
  }
  side["papers"] = std::move(papers);
  side["missing_facts"] = ids_json(vocabulary, text.missing_facts);
  side["not_covered"] = text.not_covered;
  Json rules = Json::array();
  for (const Finding& finding : run.answer.findings) {
    const RuleText* words = nullptr;
    for (const RuleText& rule : text.rules) {
      if (rule.id == finding.rule->id && rule.status == finding.status) words = &rule;
    }
    rules.push_back(finding_json(vocabulary, finding, words));
  }
  side["rules"] = std::move(rules);
  return side;
}

Json bars_json(const std::vector<DayBar>& bars) {
  Json list = Json::array();
  for (const DayBar& bar : bars) {
    list.push_back({{"from", iso_from_day(bar.from)},
                    {"until", iso_from_day(bar.until)},
                    {"overall", name_of(bar.overall)}});
  }
  return list;
}

Json questions_json(const InspectionText& text) {
  Json list = Json::array();
  for (const QuestionText& question : text.questions) {
    Json readings = Json::array();
    for (const ReadingText& reading : question.readings) {
      readings.push_back({{"value", reading.machine_value},
                          {"overall", name_of(reading.overall)},
                          {"meaning", reading.meaning}});
    }
    list.push_back(
        {{"fact", question.fact}, {"title", question.title}, {"readings", std::move(readings)}});
  }
  return list;
}

}  // namespace

std::string json_report(const Vocabulary& vocabulary, const Inspected& inspected,
                        const InspectionText& text) {
  Json report;
  report["zerokm_report"] = 1;
  report["day"] = iso_from_day(inspected.day);
  report["language"] = text.language;
  report["facts"] = facts_json(vocabulary, inspected.facts);
  report["questions"] = questions_json(text);
  report["notices"] = text.notices;
  report["problems"] = text.problems;
  Json sides = Json::array();
  for (std::size_t i = 0; i < inspected.sides.size() && i < text.sides.size(); ++i) {
    sides.push_back(side_json(vocabulary, inspected.sides[i], text.sides[i], inspected.day));
  }
  report["sides"] = std::move(sides);
  Json importers = Json::array();
  for (const ImporterText& importer : text.importers) {
    Json lines = Json::object();
    for (const CostText& cost : importer.lines) lines[cost.id] = cost.amount;
    importers.push_back({{"importer", importer.importer},
                         {"overall", name_of(importer.overall)},
                         {"sentence", importer.sentence},
                         {"total", importer.total},
                         {"amounts", std::move(lines)}});
  }
  report["importers"] = std::move(importers);
  report["export_days"] = bars_json(text.export_days);
  report["arrival_days"] = bars_json(text.arrival_days);
  Json deciding = Json::array();
  for (const DecidingDays& days : text.deciding_days) {
    deciding.push_back(
        {{"fact", days.fact}, {"market", days.ruleset}, {"days", bars_json(days.bars)}});
  }
  report["deciding_days"] = std::move(deciding);
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string json_of_markets(const Vocabulary& vocabulary, Day day,
                            const std::vector<MarketText>& markets) {
  Json report;
  report["zerokm_markets"] = 1;
  report["day"] = iso_from_day(day);
  Json list = Json::array();
  for (const MarketText& market : markets) {
    if (!market.loaded) continue;
    Json item;
    item["market"] = market.market;
    item["name"] = market.name;
    item["leaving"] = name_of(market.leaving);
    item["entering"] = name_of(market.entering);
    item["reason"] = market.reason;
    item["deciding"] = market.deciding;
    if (market.days) {
      item["days"] = {{"from", iso_from_day(market.days->from)},
                      {"until", iso_from_day(market.days->until)},
                      {"with_papers", market.days->with_papers},
                      {"open_end", market.days->open_end}};
    }
    if (market.total) {
      item["total"] = {{"amount", figure_json(vocabulary, market.total->figure)},
                       {"lower_bound", market.total->lower_bound}};
    }
    if (market.rates_of) item["rates_of"] = iso_from_day(*market.rates_of);
    item["confidence"] = name_of(market.confidence);
    item["freshness"] = name_of(market.freshness);
    list.push_back(std::move(item));
  }
  report["markets"] = std::move(list);
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zerokm
