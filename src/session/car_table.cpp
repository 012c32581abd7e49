#include "session/car_table.h"

#include <nlohmann/json.hpp>

#include "report/csv_report.h"

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

std::string span_words(const Phrases& phrases, const std::optional<DaySpan>& span) {
  return span ? phrases.date_span(span->low, span->high) : std::string();
}

std::string span_text(const std::optional<DaySpan>& span) {
  if (!span) return "unknown";
  const auto end = [](std::int64_t day) {
    return day == open_low || day == open_high ? std::string()
                                               : iso_from_day(Day{static_cast<std::int32_t>(day)});
  };
  return span->low == span->high ? end(span->low) : end(span->low) + ".." + end(span->high);
}

std::string overall_word(const Phrases& phrases, Overall overall) {
  return phrases.words().say(std::string("overall.") + name_of(overall));
}

}  // namespace

std::string car_list_file(const CarTable& table) {
  std::vector<const KeptCar*> kept;
  for (const ListedCar* car : table.cars) kept.push_back(&car->kept);
  return text_from_car_list(table.knowledge.vocabulary, kept);
}

std::string car_list_csv(const CarTable& table) {
  const Words& words = table.phrases.words();
  std::vector<std::string> head;
  for (const char* key :
       {"cars.column.car", "fact.vehicle.vin", "cars.column.registered", "cars.column.leaving",
        "cars.column.free", "ui.field.destination", "cars.column.entering", "cars.note"}) {
    head.push_back(words.say(key));
  }
  std::string text = "\xEF\xBB\xBF" + csv_line(head);
  for (const ListedCar* car : table.cars) {
    const std::string& market = car->kept.car.market;
    const CarAnswers now = car->now.value_or(CarAnswers{});
    text +=
        csv_line({car->title, car->vin, span_words(table.phrases, now.registered),
                  car->now ? overall_word(table.phrases, now.leaving) : "",
                  span_words(table.phrases, now.first_free),
                  market.empty() ? "" : words.say("choice.country." + market),
                  now.entering ? overall_word(table.phrases, *now.entering) : "", car->kept.note});
  }
  return text;
}

std::string car_list_json(const CarTable& table) {
  Json list = Json::array();
  for (const ListedCar* car : table.cars) {
    Json item;
    item["name"] = car->title;
    item["vin"] = car->vin;
    item["note"] = car->kept.note;
    item["market"] = car->kept.car.market;
    const CarAnswers now = car->now.value_or(CarAnswers{});
    item["leaving"] = car->now ? name_of(now.leaving) : "waiting";
    item["entering"] = now.entering ? name_of(*now.entering) : "waiting";
    item["first_free"] = span_text(now.first_free);
    item["registered"] = span_text(now.registered);
    Session session(table.knowledge, table.day);
    session.restore(car->kept.car);
    Json facts;
    for (const auto& [id, stated] : session.facts()) {
      if (stated.source.kind == SourceKind::assumed) continue;
      facts[table.knowledge.vocabulary.entry(id).id] =
          text_from_value(table.knowledge.vocabulary, id, stated.values);
    }
    item["facts"] = std::move(facts);
    list.push_back(std::move(item));
  }
  Json whole;
  whole["zerokm_answers"] = "1";
  whole["day"] = iso_from_day(table.day);
  whole["cars"] = std::move(list);
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zerokm
