// The words of an inspection: Session::text and what it is made of.
#include <algorithm>

#include "core/order.h"
#include "intake/vin_facts.h"
#include "report/request.h"
#include "session/session.h"

namespace zerokm {
namespace {

// How far ahead the strip of days looks: a year and a bit, so that a yearly step is always in it.
constexpr int strip_days = 401;
// A span of days this long is still worth asking day by day.
constexpr int deciding_span_days = 400;
// Readings shown for one question.
constexpr std::size_t readings_shown = 6;

std::string overall_word(const Words& words, Overall overall) {
  return words.say(std::string("overall.") + name_of(overall));
}

}  // namespace

std::vector<DayBar> Session::bars(const Words& words, const SideRun& side, const FactSheet& facts,
                                  const std::vector<FactId>& moving, Day from, Day until) const {
  std::vector<DayBar> list;
  for (const DayRun& day_run : run_days(*side.program, facts, side.options, moving, from, until)) {
    if (!list.empty() && list.back().overall == day_run.overall) {
      list.back().until = day_run.until;
      continue;
    }
    list.push_back(
        {day_run.from, day_run.until, day_run.overall, overall_word(words, day_run.overall)});
  }
  return list;
}

std::vector<DayBar> Session::days(const Words& words, const Inspected& inspected, std::size_t side,
                                  int count) const {
  if (side >= inspected.sides.size()) return {};
  const FactId application = fact("licence.application_date");
  // Also an application day that lies behind.
  const Day from{static_cast<std::int32_t>(std::clamp<std::int64_t>(
      inspected.facts.at(application).values.low, day_.number - count, day_.number))};
  const std::vector<FactId> moving =
      side == 0 ? std::vector<FactId>{application} : days_of_arrival(inspected.facts);
  return bars(words, inspected.sides[side], inspected.facts, moving, from,
              plus_days(from, count - 1));
}

std::vector<QuestionText> Session::questions(const Phrases& phrases) const {
  const Words& words = phrases.words();
  std::vector<QuestionText> list;
  for (const Understood& item : understood_) {
    if (is_settled(item) || !readings_differ(item)) continue;
    QuestionText question;
    question.fact = knowledge_.vocabulary.entry(item.fact).id;
    question.title =
        words.say("ui.question.title", {{"fact", phrases.fact_label(item.fact)},
                                        {"words", item.alternatives.front().source.words}});
    const std::string& reason = item.alternatives.front().reason;
    if (!reason.empty()) {
      question.reason = words.say(reason, {{"words", item.alternatives.front().source.words}});
    }
    for (const Alternative& alternative : item.alternatives) {
      if (question.readings.size() == readings_shown) break;
      std::vector<Overall> overalls;
      ReadingText reading;
      for (const SideRun& side : run_sides(facts_with(item.fact, alternative.values))) {
        overalls.push_back(side.answer.overall);
        reading.meaning += (reading.meaning.empty() ? "" : "; ") +
                           words.say("market." + side.answer.ruleset->id + ".caption") + ": " +
                           overall_word(words, side.answer.overall);
      }
      reading.value = phrases.fact_value(item.fact, alternative.values);
      reading.machine_value = text_from_value(knowledge_.vocabulary, item.fact, alternative.values);
      reading.overall = overalls.empty() ? Overall::cannot_say : overalls.front();
      question.readings.push_back(std::move(reading));
    }
    list.push_back(std::move(question));
  }
  return list;
}

std::vector<ImporterText> Session::importers(const Phrases& phrases,
                                             const Inspected& inspected) const {
  std::vector<ImporterText> list;
  if (inspected.sides.size() < 2) return list;
  const FactId importer = fact("deal.importer");
  for (const char* member : {"person", "firm"}) {
    const auto values = value_from_text(knowledge_.vocabulary, importer, member);
    if (!values) continue;
    FactSheet sheet = inspected.facts;
    sheet[importer].values = *values;
    const Ruleset& ruleset = *inspected.sides[1].answer.ruleset;
    const SideRun side = run_side(*inspected.sides[1].program, ruleset, sheet);
    const SideText text =
        side_text(phrases, {side.program, &sheet, side.options, day_}, side.answer);
    list.push_back(
        {member, phrases.fact_value(importer, *values), text.overall, text.word, text.sentence,
         text.costs.total, text.costs.lines,
         side.answer.totals.empty() ? std::nullopt : std::optional(side.answer.totals.back())});
  }
  return list;
}

std::vector<DecidingDays> Session::deciding_days(const Words& words,
                                                 const Inspected& inspected) const {
  std::vector<DecidingDays> list;
  for (const SideRun& side : inspected.sides) {
    for (const auto& [id, stated] : inspected.facts) {
      const ValueSet& values = stated.values;
      if (values.kind != FactKind::date || values.low == open_low || values.high == open_high ||
          values.low == values.high || values.high - values.low > deciding_span_days) {
        continue;
      }
      DecidingDays days{knowledge_.vocabulary.entry(id).id, side.answer.ruleset->id, {}};
      days.bars =
          bars(words, side, inspected.facts, {id}, Day{static_cast<std::int32_t>(values.low)},
               Day{static_cast<std::int32_t>(values.high)});
      if (days.bars.size() > 1) list.push_back(std::move(days));
    }
  }
  return list;
}

// An assumption is worth a line only where a result rests on it.
bool Session::matters(FactId fact, const Inspected& inspected) const {
  for (const SideRun& side : inspected.sides) {
    for (const Finding& finding : side.answer.findings) {
      if (finding.status == Status::not_applicable || finding.status == Status::information)
        continue;
      const auto& used = finding.used;
      if (std::find(used.begin(), used.end(), fact) != used.end()) return true;
    }
  }
  return false;
}

std::vector<FactText> Session::fact_texts(const Phrases& phrases,
                                          const Inspected& inspected) const {
  std::vector<FactText> list;
  for (const auto& [id, stated] : inspected.facts) {
    if (stated.source.kind == SourceKind::assumed && !matters(id, inspected)) continue;
    FactText text;
    text.id = knowledge_.vocabulary.entry(id).id;
    text.label = phrases.fact_label(id);
    text.value =
        knowledge_.vocabulary.entry(id).kind == FactKind::text && !stated.source.words.empty()
            ? stated.source.words
            : phrases.fact_value(id, stated.values);
    text.words = stated.source.words;
    text.source = stated.source.kind;
    list.push_back(std::move(text));
  }
  // Facts read from the message stand in its order; what was typed or assumed follows.
  order(list, [&](const FactText& a, const FactText& b) {
    const auto place = [&](const FactText& text) {
      const StatedFact& stated = inspected.facts.at(fact(text.id));
      if (stated.source.kind == SourceKind::assumed) return std::uint64_t{2} << 32;
      return stated.source.words.empty() ? std::uint64_t{1} << 32
                                         : std::uint64_t{stated.source.begin};
    };
    return place(a) < place(b);
  });
  return list;
}

std::vector<std::string> Session::contradictions(const Phrases& phrases) const {
  std::vector<std::string> list;
  for (const auto& [id, stated] : typed_) {
    for (const auto& [name, value] : knowledge_.vocabulary.entry(id).implies) {
      const auto other = knowledge_.vocabulary.find(name);
      if (!other) continue;
      const auto said = typed_.find(*other);
      const auto implied = value_from_text(knowledge_.vocabulary, *other, value);
      if (said == typed_.end() || !implied) continue;
      if (!is_empty(intersection(said->second.values, *implied))) continue;
      list.push_back(phrases.words().say(
          "error.contradiction",
          {{"first", phrases.fact_label(id)}, {"second", phrases.fact_label(*other)}}));
    }
  }
  if (reading_.too_long) list.push_back(phrases.words().say("error.paste_too_long"));
  return list;
}

InspectionText Session::text(const Words& words, const Inspected& inspected) const {
  const Phrases phrases(words, knowledge_.vocabulary);
  InspectionText text;
  text.language = words.language;
  text.day = day_;
  text.day_line = words.say("ui.today_beijing", {{"date", phrases.long_date(day_)}});
  text.facts = fact_texts(phrases, inspected);
  for (FactText& shown : text.facts) {
    if (shown.id == "vehicle.model") text.title = shown.words;
  }
  for (const FactText& shown : text.facts) {
    if (text.title.empty() && shown.id == "vehicle.vin") text.title = shown.words;
  }
  if (text.title.empty()) text.title = words.say("ui.this_car");
  text.questions = questions(phrases);
  for (FactText& shown : text.facts) {
    shown.asked = std::any_of(text.questions.begin(), text.questions.end(),
                              [&](const QuestionText& asked) { return asked.fact == shown.id; });
  }
  std::vector<Notice> notices = reading_.notices;
  for (std::string& key : vin_contradictions(knowledge_.vocabulary, inspected.facts)) {
    notices.push_back({std::move(key), {}});
  }
  for (const Notice& notice : notices) {
    const std::string said = words.say(
        notice.key,
        {{"words", reading_.text.substr(notice.span.begin, notice.span.end - notice.span.begin)}});
    if (std::find(text.notices.begin(), text.notices.end(), said) == text.notices.end()) {
      text.notices.push_back(said);
    }
  }
  for (const SideRun& side : inspected.sides) {
    text.sides.push_back(
        side_text(phrases, {side.program, &inspected.facts, side.options, day_}, side.answer));
  }
  text.importers = importers(phrases, inspected);
  const ValueSet& applied = inspected.facts.at(fact("licence.application_date")).values;
  text.export_days = days(words, inspected, 0, strip_days);
  for (const DayBar& bar : text.export_days) {
    if (bar.from.number > applied.low && !text.next_change) text.next_change = bar.from;
  }
  text.arrival_days = days(words, inspected, 1, strip_days);
  text.deciding_days = deciding_days(words, inspected);
  text.problems = contradictions(phrases);
  return text;
}

std::string Session::request(const Words& words, const Inspected& inspected) const {
  const Phrases phrases(words, knowledge_.vocabulary);
  Request request;
  request.destination = inspected.market;
  for (const SideRun& side : inspected.sides) {
    const SideText text =
        side_text(phrases, {side.program, &inspected.facts, side.options, day_}, side.answer);
    for (const PaperText& paper : text.papers) {
      const bool known =
          std::any_of(request.papers.begin(), request.papers.end(),
                      [&](const PaperText& other) { return other.key == paper.key; });
      // What is only needed on arrival is the buyer's own errand.
      if (!known && paper.phase != Phase::arrival) request.papers.push_back(paper);
    }
    for (const FactId id : text.missing_facts) {
      if (std::find(request.facts.begin(), request.facts.end(), id) == request.facts.end()) {
        request.facts.push_back(id);
      }
    }
  }
  const auto vin = inspected.facts.find(fact("vehicle.vin"));
  if (vin != inspected.facts.end()) {
    request.vin =
        vin->second.source.words.empty() ? vin->second.values.text : vin->second.source.words;
  }
  return seller_request(phrases, request);
}

}  // namespace zerokm
