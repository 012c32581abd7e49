#include "knowledge/saved_car.h"

#include "core/text.h"
#include "knowledge/saved_form.h"
#include "knowledge/stated_value.h"

namespace zerokm {
namespace {

// Raised when an older program could misread the text.
constexpr std::string_view form = "1";

// Facts are listed by where they came from.
struct Origin {
  SourceKind kind;
  const char* key;
};
constexpr Origin origins[] = {
    {SourceKind::typed, "typed"}, {SourceKind::scanned, "scanned"}, {SourceKind::file, "file"}};

// Before the next member of an object, or item of a list, which has no key.
void begin(std::string& out, std::string_view key) {
  if (out.back() != '{' && out.back() != '[') out += ',';
  if (key.empty()) return;
  append_json(out, key);
  out += ':';
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
  begin(out, key);
  append_json(out, text);
}

void open(std::string& out, std::string_view key, char bracket) {
  begin(out, key);
  out += bracket;
}

void append_facts(std::string& out, const Vocabulary& vocabulary, const FactSheet& facts,
                  SourceKind kind) {
  for (const auto& [id, stated] : facts) {
    if (stated.source.kind != kind) continue;
    append_member(out, vocabulary.entry(id).id, text_from_value(vocabulary, id, stated.values));
  }
}

void read_facts(const Vocabulary& vocabulary, const JsonReading& reading, const JsonValue* list,
                SourceKind kind, FactSheet& sheet) {
  if (list == nullptr) return;
  for (const JsonValue& member : list->items) {
    const auto stated = stated_from(vocabulary, reading, member);
    if (stated) sheet[stated->fact] = {stated->values, {kind, {}, 0, 0}};
  }
}

void read_rates(const JsonReading& reading, const JsonValue* list, std::vector<Override>& rates) {
  if (list == nullptr) return;
  for (const JsonValue& item : list->items) {
    Record record(reading, item, "a rate");
    Override rate;
    rate.name = record.needed_text("of");
    rate.keys = record.texts("keys");
    const auto value = decimal_from_text(record.needed_text("value"));
    record.finish();
    if (value && !rate.name.empty()) {
      rate.value = *value;
      rates.push_back(std::move(rate));
    }
  }
}

}  // namespace

std::string text_from_saved_car(const Vocabulary& vocabulary, const SavedCar& car) {
  std::string out = "{";
  append_member(out, "zerokm_car", form);
  append_member(out, "kept_as", car.kept_as);
  append_member(out, "pasted", car.pasted);
  append_member(out, "lines", car.scanned);
  append_member(out, "market", car.market);
  for (const Origin& origin : origins) {
    open(out, origin.key, '{');
    append_facts(out, vocabulary, car.stated, origin.kind);
    out += '}';
  }
  open(out, "readings", '{');
  append_facts(out, vocabulary, car.readings, SourceKind::pasted);
  out += '}';
  open(out, "rates", '[');
  for (const Override& rate : car.rates) {
    open(out, "", '{');
    append_member(out, "of", rate.name);
    open(out, "keys", '[');
    for (const std::string& key : rate.keys) append_member(out, "", key);
    out += ']';
    append_member(out, "value", text_from_decimal(rate.value));
    out += '}';
  }
  return out + "]}";
}

bool known_form(const JsonReading& reading, Record& record, std::string_view key,
                std::string_view form) {
  const JsonValue* version = record.need(key, JsonKind::string);
  if (version == nullptr) return false;
  if (version->text == form) return true;
  reading.refuse("saved-form", *version,
                 "expected form " + std::string(form) + ", found '" + version->text +
                     "'; it was saved by a newer program");
  return false;
}

std::optional<SavedCar> saved_car_from(const Vocabulary& vocabulary, const JsonReading& reading,
                                       const JsonValue& value) {
  Record record(reading, value, "a saved car");
  if (!known_form(reading, record, "zerokm_car", form)) return std::nullopt;
  SavedCar car;
  car.kept_as = record.text("kept_as");
  car.pasted = record.text("pasted");
  car.scanned = record.text("lines");
  car.market = record.text("market");
  for (const Origin& origin : origins) {
    read_facts(vocabulary, reading, record.may(origin.key, JsonKind::object), origin.kind,
               car.stated);
  }
  read_facts(vocabulary, reading, record.may("readings", JsonKind::object), SourceKind::pasted,
             car.readings);
  read_rates(reading, record.may("rates", JsonKind::list), car.rates);
  record.finish();
  return car;
}

Outcome<SavedCar> read_saved_car(const Vocabulary& vocabulary, std::string_view json,
                                 std::string_view file) {
  Outcome<SavedCar> outcome;
  auto parsed = parse_json(file, json, limits::saved_car_bytes);
  outcome.problems = std::move(parsed.problems);
  if (!parsed.value) return outcome;
  const JsonReading reading{**parsed.value, outcome.problems};
  outcome.value = saved_car_from(vocabulary, reading, (*parsed.value)->root);
  return outcome;
}

}  // namespace zerokm
