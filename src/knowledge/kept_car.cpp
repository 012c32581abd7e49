#include "knowledge/kept_car.h"

#include <algorithm>

#include "core/text.h"
#include "knowledge/saved_form.h"

namespace zerokm {
namespace {

constexpr std::string_view form = "1";
constexpr std::string_view list_head = "{\"zerokm_cars\":\"1\"}";
// What every list file begins with, whatever its form.
constexpr std::string_view list_mark = "{\"zerokm_cars\":";

void append_member(std::string& out, std::string_view key, std::string_view text) {
  out += out.back() == '{' ? "\"" : ",\"";
  out += key;
  out += "\":";
  append_json(out, text);
}

std::optional<SeenAnswers> seen_from(const JsonReading& reading, const JsonValue* value) {
  if (value == nullptr) return std::nullopt;
  Record record(reading, *value, "the answers last seen");
  const auto on = record.day("on");
  SeenAnswers seen{on.value_or(Day{}), record.text("leaving"), record.text("entering")};
  record.finish();
  const bool known =
      is_plain_name(seen.leaving) && (seen.entering.empty() || is_plain_name(seen.entering));
  if (!on || !known) return std::nullopt;
  return seen;
}

}  // namespace

std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  text.resize(most);
  return text;
}

std::string text_from_kept_car(const Vocabulary& vocabulary, const KeptCar& kept) {
  std::string out = "{";
  append_member(out, "zerokm_kept", form);
  append_member(out, "id", kept.id);
  append_member(out, "name", kept.name);
  append_member(out, "note", kept.note);
  out += ",\"photos\":[";
  for (const std::string& photo : kept.photos) {
    if (out.back() != '[') out += ',';
    append_json(out, photo);
  }
  out += ']';
  if (kept.seen) {
    out += ",\"seen\":{";
    append_member(out, "on", iso_from_day(kept.seen->on));
    append_member(out, "leaving", kept.seen->leaving);
    append_member(out, "entering", kept.seen->entering);
    out += '}';
  }
  return out + ",\"car\":" + text_from_saved_car(vocabulary, kept.car) + "}";
}

Outcome<KeptCar> read_kept_car(const Vocabulary& vocabulary, std::string_view json,
                               std::string_view file) {
  Outcome<KeptCar> outcome;
  auto parsed = parse_json(file, json, limits::saved_car_bytes);
  outcome.problems = std::move(parsed.problems);
  if (!parsed.value) return outcome;
  const JsonDocument& document = **parsed.value;
  const JsonReading reading{document, outcome.problems};
  Record record(reading, document.root, "a kept car");
  if (!known_form(reading, record, "zerokm_kept", form)) return outcome;
  KeptCar kept;
  kept.id = record.needed_text("id");
  kept.name = cut(record.text("name"), limits::kept_name_bytes);
  kept.note = cut(record.text("note"), limits::kept_note_bytes);
  kept.photos = record.texts("photos");
  if (kept.photos.size() > limits::kept_photos) kept.photos.resize(limits::kept_photos);
  kept.seen = seen_from(reading, record.may("seen", JsonKind::object));
  const JsonValue* car = record.need("car", JsonKind::object);
  record.finish();
  const auto plain = [](const std::string& name) { return is_plain_name(name); };
  if (!plain(kept.id) || !std::all_of(kept.photos.begin(), kept.photos.end(), plain)) {
    reading.refuse("kept-id", document.root, "expected plain names as ids of cars and photos");
    return outcome;
  }
  auto saved = car == nullptr ? std::nullopt : saved_car_from(vocabulary, reading, *car);
  if (!saved) return outcome;
  kept.car = std::move(*saved);
  outcome.value = std::move(kept);
  return outcome;
}

std::string text_from_car_list(const Vocabulary& vocabulary,
                               const std::vector<const KeptCar*>& cars) {
  std::string out(list_head);
  for (const KeptCar* kept : cars) {
    out += '\n';
    out += text_from_kept_car(vocabulary, *kept);
  }
  return out + '\n';
}

bool is_car_list(std::string_view text) { return text.substr(0, list_mark.size()) == list_mark; }

Outcome<std::vector<KeptCar>> read_car_list(const Vocabulary& vocabulary, std::string_view text,
                                            std::string_view file) {
  Outcome<std::vector<KeptCar>> outcome;
  std::vector<KeptCar> cars;
  int line = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view row = text.substr(at, end - at);
    at = end + 1;
    if (++line == 1) {
      if (row.substr(0, list_head.size()) == list_head) continue;
      outcome.problems.push_back({"list-form",
                                  {std::string(file), 1, 1},
                                  "expected " + std::string(list_head) + " as the first line"});
      return outcome;
    }
    if (row.find_first_not_of(" \r\t") == std::string_view::npos) continue;
    if (cars.size() == limits::kept_cars) {
      outcome.problems.push_back(
          {"too-many-cars",
           {std::string(file), line, 1},
           "expected at most " + std::to_string(limits::kept_cars) + " cars"});
      break;
    }
    auto kept = read_kept_car(vocabulary, row, file);
    for (Problem& problem : kept.problems) {
      if (outcome.problems.size() == limits::problems_listed) break;
      problem.place.line = line;
      outcome.problems.push_back(std::move(problem));
    }
    if (kept.value) cars.push_back(std::move(*kept.value));
  }
  if (line > 0) outcome.value = std::move(cars);
  return outcome;
}

}  // namespace zerokm
