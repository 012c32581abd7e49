#include "knowledge/ruleset_parts.h"

#include <algorithm>
#include <map>
#include <set>

#include "knowledge/stated_value.h"

namespace zerokm {
namespace {

// A year, a month or a day: instruments are sometimes known by their year only.
bool is_source_date(std::string_view text) {
  return text.empty() || (text.size() == 10 && day_from_iso(text)) ||
         (text.size() == 7 && day_from_iso(std::string(text) + "-01")) ||
         (text.size() == 4 && day_from_iso(std::string(text) + "-01-01"));
}

Source read_source(const JsonReading& reading, const JsonValue& value) {
  Record record(reading, value, "a source");
  Source source;
  source.key = value.key;
  source.title = record.needed_text("title");
  source.number = record.text("number");
  source.issuer = record.text("issuer");
  source.date = record.text("date");
  source.url = record.text("url");
  source.read_on = record.text("read_on");
  source.read = record.one_of<ReadState>("read",
                                         {{"official", ReadState::official},
                                          {"copy", ReadState::copy},
                                          {"part", ReadState::part},
                                          {"second_hand", ReadState::second_hand},
                                          {"not_seen", ReadState::not_seen}},
                                         true);
  for (const char* key : {"date", "read_on"}) {
    const JsonValue* at = value.find(key);
    if (at == nullptr || at->kind != JsonKind::string || is_source_date(at->text)) continue;
    reading.refuse(
        "bad-day", *at,
        "expected a day, a month or a year such as \"2026-06-01\", found '" + at->text + "'");
  }
  // A link is shown to people and opened on their click: no other scheme may come out of a data
  // file.
  const JsonValue* url = value.find("url");
  if (!source.url.empty() && source.url.rfind("https://", 0) != 0) {
    reading.refuse(
        "bad-url", *url,
        "expected an address that begins with https://, or none, found '" + source.url + "'");
  }
  record.finish();
  return source;
}

Parameter read_parameter(const JsonReading& reading, const JsonValue& value) {
  Record record(reading, value, "a parameter");
  Parameter parameter;
  parameter.name = value.key;
  parameter.place = reading.document.key_place(value);
  parameter.unit = record.unit("unit");
  parameter.decimals = record.decimals("decimals");
  parameter.editable = record.truth("editable");
  parameter.checked_on = record.day("checked_on");
  if (const JsonValue* values = record.need("values", JsonKind::list)) {
    for (const JsonValue& item : values->items) {
      Record dated(reading, item, "a dated value");
      DatedValue one;
      one.from = dated.needed_day("from");
      const JsonValue* number = dated.find("value");
      if (number == nullptr) {
        reading.refuse("missing-key", item, "expected the key 'value' in a dated value");
      } else {
        one.value = {digits_from(reading, *number, parameter.decimals).value_or(0),
                     parameter.decimals};
      }
      one.cites = read_citations(reading, dated);
      dated.finish();
      if (!parameter.values.empty() && one.from <= parameter.values.back().from) {
        reading.refuse("not-ascending", item,
                       "expected a day after " + iso_from_day(parameter.values.back().from) +
                           ", the one before, found " + iso_from_day(one.from));
      }
      parameter.values.push_back(std::move(one));
    }
    if (values->items.empty()) {
      reading.refuse("empty-list", *values, "expected at least one dated value");
    }
  }
  record.finish();
  return parameter;
}

// Texts of a rule's expressions and what a rule of its severity must and must not have.
void read_conditions(const JsonReading& reading, Record& record, const JsonValue& value,
                     Rule& rule) {
  rule.applies = record.expression("applies");
  rule.require = record.expression("require");
  rule.exempt = record.expression("exempt");
  rule.doubt = record.expression("doubt");
  rule.amount = record.expression("amount");
  const bool demands = rule.severity == Severity::blocks || rule.severity == Severity::document;
  const bool cost = rule.severity == Severity::cost;
  if (demands && value.find("require") == nullptr) {
    reading.refuse("missing-key", value,
                   "expected the key 'require' in a rule that blocks or wants "
                   "a document; a rule without it is information");
  }
  if (cost && value.find("amount") == nullptr) {
    reading.refuse("missing-key", value, "expected the key 'amount' in a rule of severity cost");
  }
  const auto useless = [&](const char* key, bool useful, const char* where) {
    const JsonValue* at = value.find(key);
    if (at == nullptr || useful) return;
    reading.refuse_key("useless-key", *at,
                       "the key '" + std::string(key) + "' belongs to " + where +
                           "; take it away or change the severity");
  };
  useless("require", !cost, "rules of every severity but cost");
  useless("amount", cost, "rules of severity cost");
  useless("total", cost, "rules of severity cost");
}

std::vector<std::string> read_asks(const JsonReading& reading, const Ruleset& ruleset,
                                   Record& record) {
  std::vector<std::string> asks;
  const JsonValue* list = record.may("asks", JsonKind::list);
  if (list == nullptr) return asks;
  std::vector<std::string> papers;
  for (const Paper& paper : ruleset.papers) papers.push_back(paper.key);
  for (const JsonValue& asked : list->items) {
    if (!reading.is(asked, JsonKind::string)) continue;
    asks.push_back(asked.text);
    if (std::find(papers.begin(), papers.end(), asked.text) != papers.end()) continue;
    reading.refuse("unknown-paper", asked,
                   "expected a key of 'papers', found '" + asked.text + "'" +
                       did_you_mean(asked.text, papers));
  }
  return asks;
}

std::vector<Flag> read_flags(const JsonReading& reading, const JsonValue& list) {
  std::vector<Flag> flags;
  for (const JsonValue& item : list.items) {
    Record record(reading, item, "a flag");
    Flag flag;
    flag.id = record.needed_text("id");
    if (record.need("when", JsonKind::string) != nullptr) {
      if (const auto when = record.expression("when")) flag.when = *when;
    }
    record.finish();
    flags.push_back(std::move(flag));
  }
  return flags;
}

void read_span(const JsonReading& reading, const RulesetContext& context, Record& record,
               const JsonValue& value, Rule& rule) {
  rule.clock = record.text("clock");
  rule.from = record.day("from");
  rule.until = record.day("until");
  const JsonValue* clock = value.find("clock");
  if (!rule.clock.empty()) {
    const auto fact = context.vocabulary.find(rule.clock);
    if (!fact || context.vocabulary.entry(*fact).kind != FactKind::date) {
      reading.refuse("unknown-fact", *clock,
                     "expected a date fact of the vocabulary, found '" + rule.clock + "'" +
                         did_you_mean(rule.clock, fact_names(context.vocabulary, FactKind::date)));
    }
  } else if (rule.from || rule.until) {
    reading.refuse("missing-key", value,
                   "expected the key 'clock': the date fact that 'from' and "
                   "'until' are compared with");
  }
  if (rule.from && rule.until && *rule.until < *rule.from) {
    reading.refuse("bad-span", value,
                   "expected 'until' not before 'from', found " + iso_from_day(*rule.from) +
                       " and " + iso_from_day(*rule.until));
  }
}

Rule read_rule(const JsonReading& reading, const RulesetContext& context, const Ruleset& ruleset,
               const JsonValue& value) {
  Record record(reading, value, "a rule");
  Rule rule;
  rule.place = reading.document.place(value);
  rule.id = record.needed_text("id");
  rule.version = record.text("version");
  rule.phase = record.one_of<Phase>("phase",
                                    {{"car", Phase::car},
                                     {"papers", Phase::papers},
                                     {"filing", Phase::filing},
                                     {"arrival", Phase::arrival}},
                                    true);
  rule.severity = record.one_of<Severity>("severity",
                                          {{"blocks", Severity::blocks},
                                           {"document", Severity::document},
                                           {"cost", Severity::cost},
                                           {"information", Severity::information}},
                                          true);
  rule.confidence = read_confidence(record, "confidence", ruleset.confidence);
  read_span(reading, context, record, value, rule);
  read_conditions(reading, record, value, rule);
  rule.total = record.text("total");
  rule.shows = record.texts("shows");
  if (const JsonValue* gives = record.may("gives", JsonKind::object)) {
    for (const JsonValue& item : gives->items) {
      if (const auto text = expression_from(reading, item)) rule.gives.push_back({item.key, *text});
    }
  }
  if (const JsonValue* flags = record.may("flags", JsonKind::list)) {
    rule.flags = read_flags(reading, *flags);
  }
  rule.asks = read_asks(reading, ruleset, record);
  rule.cites = read_citations(reading, record);
  rule.scope = record.truth("scope");
  rule.consistency = record.truth("consistency");
  rule.checked_on = record.day("checked_on").value_or(ruleset.checked_on);
  rule.recheck_by = record.day("recheck_by").value_or(ruleset.recheck_by);
  record.finish();
  return rule;
}

}  // namespace

Confidence read_confidence(Record& record, std::string_view key, Confidence otherwise) {
  if (record.find(key) == nullptr) return otherwise;
  return record.one_of<Confidence>(key, {{"verified", Confidence::verified},
                                         {"indicative", Confidence::indicative},
                                         {"unconfirmed", Confidence::unconfirmed}});
}

std::vector<Citation> read_citations(const JsonReading& reading, Record& record) {
  std::vector<Citation> cites;
  const JsonValue* list = record.may("cites", JsonKind::list);
  if (list == nullptr) return cites;
  for (const JsonValue& item : list->items) {
    Record one(reading, item, "a citation");
    Citation citation;
    citation.source = one.needed_text("source");
    citation.at = one.text("at");
    one.finish();
    cites.push_back(std::move(citation));
  }
  return cites;
}

std::vector<Source> read_sources(const JsonReading& reading, const JsonValue& value) {
  std::vector<Source> sources;
  for (const JsonValue& item : value.items) sources.push_back(read_source(reading, item));
  return sources;
}

std::vector<Parameter> read_parameters(const JsonReading& reading, const JsonValue& value) {
  std::vector<Parameter> parameters;
  for (const JsonValue& item : value.items) {
    if (!is_plain_name(item.key)) {
      reading.refuse_key(
          "bad-name", item,
          "expected a name of lower-case letters, digits and '_', found '" + item.key + "'");
    }
    parameters.push_back(read_parameter(reading, item));
  }
  return parameters;
}

// {"<key of a point>": {"<fact>": "<value, or another fact>"}}.
std::vector<PointFact> read_point_facts(const JsonReading& reading, const Vocabulary& vocabulary,
                                        const std::vector<std::string>& shows,
                                        const JsonValue& states) {
  std::vector<PointFact> list;
  for (const JsonValue& point : states.items) {
    const auto at = std::find(shows.begin(), shows.end(), point.key);
    if (at == shows.end()) {
      reading.refuse_key(
          "unknown-point", point,
          "expected a text of 'shows', found '" + point.key + "'" + did_you_mean(point.key, shows));
      continue;
    }
    if (!reading.is(point, JsonKind::object)) continue;
    for (const JsonValue& stated : point.items) {
      const auto fact = vocabulary.find(stated.key);
      const auto other = vocabulary.find(stated.text);
      const bool same_kind = fact && other &&
                             vocabulary.entry(*fact).kind == vocabulary.entry(*other).kind &&
                             vocabulary.entry(*fact).choice == vocabulary.entry(*other).choice;
      if (!same_kind && !stated_from(vocabulary, reading, stated)) continue;
      list.push_back({static_cast<std::size_t>(at - shows.begin()), stated.key, stated.text});
    }
  }
  return list;
}

std::vector<Paper> read_papers(const JsonReading& reading, const RulesetContext& context,
                               const JsonValue& value) {
  std::vector<Paper> papers;
  for (const JsonValue& item : value.items) {
    Record record(reading, item, "a paper");
    Paper paper;
    paper.key = item.key;
    paper.fact = record.needed_text("fact");
    paper.name = record.needed_text("name");
    paper.shows = record.texts("shows");
    if (const JsonValue* states = record.may("states", JsonKind::object)) {
      paper.states = read_point_facts(reading, context.vocabulary, paper.shows, *states);
    }
    record.finish();
    const auto fact = context.vocabulary.find(paper.fact);
    const JsonValue* at = item.find("fact");
    if (at != nullptr && !paper.fact.empty() &&
        (!fact || context.vocabulary.entry(*fact).kind != FactKind::truth)) {
      reading.refuse("unknown-fact", *at,
                     "expected a truth fact of the vocabulary, found '" + paper.fact + "'" +
                         did_you_mean(paper.fact, fact_names(context.vocabulary, FactKind::truth)));
    }
    papers.push_back(std::move(paper));
  }
  return papers;
}

std::vector<Rule> read_rules(const JsonReading& reading, const RulesetContext& context,
                             const Ruleset& ruleset, const JsonValue& value) {
  std::vector<Rule> rules;
  if (value.items.size() > limits::rules_per_ruleset) {
    reading.refuse("too-many-rules", value,
                   "expected at most " + std::to_string(limits::rules_per_ruleset) +
                       " rules, found " + std::to_string(value.items.size()));
    return rules;
  }
  std::map<std::string, std::set<std::string>> versions;
  for (const JsonValue& item : value.items) {
    Rule rule = read_rule(reading, context, ruleset, item);
    if (!rule.id.empty() && !versions[rule.id].insert(rule.version).second) {
      const JsonValue* at = item.find(rule.version.empty() ? "id" : "version");
      reading.refuse("duplicate-name", *at,
                     "a rule " + rule.id +
                         (rule.version.empty() ? "" : " of version '" + rule.version + "'") +
                         " stands here a second time; give it another id, or each its 'version' "
                         "and its own days");
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace zerokm
