#include "api/car_rows.h"

#include <algorithm>
#include <cstring>

#include "core/day.h"
#include "knowledge/knowledge.h"

namespace zerokm {
namespace {

constexpr std::size_t member_slots = 256;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

void skip_space(const char*& at, const char* end) {
  while (at < end && is_space(*at)) ++at;
}

bool starts(const char* at, const char* end, std::string_view word) {
  return static_cast<std::size_t>(end - at) >= word.size() &&
         std::memcmp(at, word.data(), word.size()) == 0;
}

std::size_t slot_of(std::string_view member) {
  std::uint32_t hash = static_cast<std::uint32_t>(member.size());
  for (const char c : member) hash = hash * 31 + static_cast<unsigned char>(c);
  return (hash ^ hash >> 8) % member_slots;
}

// The closing quote of a string without escapes; null where there is none.
const char* plain_end(const char* at, const char* end) {
  while (at < end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at < end && *at == '"' ? at : nullptr;
}

// The end of an object, behind its bracket; null where the text ends before.
const char* object_end(const char* at, const char* end) {
  int depth = 0;
  bool quoted = false;
  for (; at < end; ++at) {
    if (quoted) {
      quoted = *at != '"';
      if (*at == '\\') ++at;
      continue;
    }
    if (*at == '"') quoted = true;
    if (*at == '{' || *at == '[') ++depth;
    if ((*at == '}' || *at == ']') && --depth <= 0) return at + 1;
  }
  return nullptr;
}

// A row may say null where nothing is known; elsewhere that is "?". Places stay what they are.
std::string without_nulls(std::string_view object) {
  std::string text(object);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') {
      quoted = !quoted;
    } else if (quoted) {
      if (text[at] == '\\') ++at;
    } else if (text.compare(at, 4, "null") == 0) {
      text.replace(at, 4, "\"?\" ");
      at += 3;
    }
  }
  return text;
}

int two_digits(const char* at) { return (at[0] - '0') * 10 + (at[1] - '0'); }

// "2026-06-01" in quotes, nothing else.
std::optional<Day> plain_day(const char*& at, const char* end) {
  static constexpr std::string_view form = "\"0000-00-00\"";
  if (static_cast<std::size_t>(end - at) < form.size()) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == '0' ? !is_digit(at[i]) : at[i] != form[i]) return std::nullopt;
  }
  const auto day = day_from_digits(two_digits(at + 1) * 100 + two_digits(at + 3),
                                   two_digits(at + 6), two_digits(at + 9));
  at += form.size();
  return day;
}

}  // namespace

CarRows::CarRows(CarColumns& columns) : columns_(columns) {
  const Vocabulary& vocabulary = columns.vocabulary();
  // In the vocabulary's order, so sorted; the quotes change nothing about it.
  for (const FactEntry& entry : vocabulary.facts) {
    const auto& facts = columns.facts();
    const auto at = std::find(facts.begin(), facts.end(), *vocabulary.find(entry.id));
    names_.push_back(
        {'"' + entry.id + '"', at == facts.end() ? -1 : static_cast<int>(at - facts.begin())});
  }
  stated_.assign(names_.size(), 0);
  for (const FactId id : columns.facts()) {
    const FactEntry& entry = vocabulary.entry(id);
    bounds_.push_back({entry.least, entry.most, entry.decimals});
    Members& made = members_.emplace_back();
    if (entry.kind != FactKind::choice) continue;
    made.names = &vocabulary.members(id);
    made.slots.assign(member_slots, -1);
    for (std::size_t i = 0; i < made.names->size(); ++i) {
      std::size_t slot = slot_of((*made.names)[i]);
      while (made.slots[slot] >= 0) slot = (slot + 1) % member_slots;
      made.slots[slot] = static_cast<std::int16_t>(i);
    }
  }
}

const CarRows::Name* CarRows::name_at(const char* at, const char* end, std::size_t place) {
  // Objects of one list mostly name the same facts in the same order.
  if (place < expected_.size() && starts(at, end, expected_[place]->quoted)) {
    return expected_[place];
  }
  const char* close = plain_end(at + 1, end);
  if (close == nullptr) return nullptr;
  const std::string_view quoted(at, static_cast<std::size_t>(close - at) + 1);
  const auto found = std::lower_bound(
      names_.begin(), names_.end(), quoted,
      [](const Name& name, std::string_view wanted) { return name.quoted < wanted; });
  if (found == names_.end() || found->quoted != quoted) return nullptr;
  if (place >= expected_.size()) expected_.resize(place + 1, &*found);
  expected_[place] = &*found;
  return &*found;
}

// Not a number of plain digits within the fact's bounds: false.
bool CarRows::number(const char*& at, const char* end, std::size_t fact, std::size_t car) {
  const Bounds& bounds = bounds_[fact];
  const bool quoted = *at == '"';
  const char* c = at + (quoted ? 1 : 0);
  const bool negative = c < end && *c == '-';
  if (negative) ++c;
  const char* first = c;
  std::int64_t digits = 0;
  while (c < end && is_digit(*c)) digits = digits * 10 + (*c++ - '0');
  if (c == first || c - first > 9 || (*first == '0' && c - first > 1)) return false;
  int decimals = 0;
  if (c < end && *c == '.') {
    const char* point = c++;
    while (c < end && is_digit(*c) && decimals < bounds.decimals) {
      digits = digits * 10 + (*c++ - '0');
      ++decimals;
    }
    if (c == point + 1) return false;
  }
  for (; decimals < bounds.decimals; ++decimals) digits *= 10;
  if (negative) digits = -digits;
  if (quoted && (c >= end || *c++ != '"')) return false;
  if (c >= end || (*c != ',' && *c != '}' && !is_space(*c))) return false;
  if (digits < bounds.least || digits > bounds.most || digits > INT32_MAX ||
      digits <= number_not_stated) {
    return false;
  }
  at = c;
  columns_.lows(fact)[car] = static_cast<std::int32_t>(digits);
  if (columns_.places()[fact].form == ColumnForm::ranged) {
    columns_.highs(fact)[car] = static_cast<std::int32_t>(digits);
  }
  return true;
}

// One member of a choice: false where it is anything else.
bool CarRows::word(const char*& at, const char* end, std::size_t fact, std::size_t car) {
  if (*at != '"') return false;
  const char* close = plain_end(at + 1, end);
  if (close == nullptr) return false;
  const std::string_view text(at + 1, static_cast<std::size_t>(close - at - 1));
  const Members& members = members_[fact];
  std::size_t slot = slot_of(text);
  while (members.slots[slot] >= 0 &&
         (*members.names)[static_cast<std::size_t>(members.slots[slot])] != text) {
    slot = (slot + 1) % member_slots;
  }
  if (members.slots[slot] < 0) return false;
  const auto code = static_cast<std::uint8_t>(members.slots[slot]);
  at = close + 1;
  columns_.codes(fact)[car] = code;
  if (columns_.places()[fact].form == ColumnForm::ranged) {
    columns_.sets(fact)[car] = std::uint64_t{1} << code;
  }
  return true;
}

bool CarRows::value(const char*& at, const char* end, int fact, std::size_t car) {
  if (starts(at, end, "null")) {
    at += 4;
    return true;
  }
  if (fact < 0) {  // any string, number or truth
    if (*at == '"') {
      const char* close = plain_end(at + 1, end);
      if (close == nullptr) return false;
      at = close + 1;
      return true;
    }
    const char* first = at;
    while (at < end && (is_digit(*at) || (*at >= 'a' && *at <= 'z') || *at == '.' || *at == '-')) {
      ++at;
    }
    return at != first;
  }
  const auto place = static_cast<std::size_t>(fact);
  switch (columns_.vocabulary().entry(columns_.facts()[place]).kind) {
    case FactKind::truth:
      for (const auto& [text, code] : {std::pair<std::string_view, std::uint8_t>{"true", 1},
                                       {"false", 0},
                                       {"\"yes\"", 1},
                                       {"\"no\"", 0}}) {
        if (!starts(at, end, text)) continue;
        at += text.size();
        columns_.codes(place)[car] = code;
        return true;
      }
      return false;
    case FactKind::choice:
      return word(at, end, place, car);
    case FactKind::quantity:
      return number(at, end, place, car);
    case FactKind::date: {
      const auto day = plain_day(at, end);
      if (!day) return false;
      return columns_.state(place, car, one_date(*day));
    }
    case FactKind::text:
      return false;
  }
  return false;
}

CarRows::Car CarRows::take(const char*& at, const char* end, std::size_t car) {
  const char* c = at + 1;
  ++object_;
  for (std::size_t place = 0;; ++place) {
    skip_space(c, end);
    if (c < end && *c == '}' && place == 0) break;
    if (c >= end || *c != '"') return Car::unusual;
    const Name* name = name_at(c, end, place);
    if (name == nullptr) return Car::unusual;
    std::uint32_t& stated = stated_[static_cast<std::size_t>(name - names_.data())];
    if (stated == object_) return Car::unusual;  // said twice
    stated = object_;
    c += name->quoted.size();
    skip_space(c, end);
    if (c >= end || *c++ != ':') return Car::unusual;
    skip_space(c, end);
    if (c >= end || !value(c, end, name->fact, car)) return Car::unusual;
    skip_space(c, end);
    if (c >= end) return Car::unusual;
    if (*c == '}') break;
    if (*c++ != ',') return Car::unusual;
  }
  at = c + 1;
  return Car::taken;
}

void CarRows::forget(std::size_t car) {
  const Vocabulary& vocabulary = columns_.vocabulary();
  for (std::size_t i = 0; i < columns_.facts().size(); ++i) {
    const FactId id = columns_.facts()[i];
    const bool ranged = columns_.places()[i].form == ColumnForm::ranged;
    switch (vocabulary.entry(id).kind) {
      case FactKind::truth:
      case FactKind::choice:
        columns_.codes(i)[car] = code_not_stated;
        if (ranged) columns_.sets(i)[car] = vocabulary.everything(id).members;
        break;
      case FactKind::quantity:
      case FactKind::date:
        columns_.lows(i)[car] = number_not_stated;
        if (ranged) columns_.highs(i)[car] = number_not_stated;
        break;
      case FactKind::text:
        break;
    }
  }
}

bool CarRows::take_slowly(std::string_view object, std::size_t car,
                          std::vector<Problem>& problems) {
  forget(car);
  const auto sheet = read_facts(columns_.vocabulary(), without_nulls(object), "");
  problems.insert(problems.end(), sheet.problems.begin(), sheet.problems.end());
  if (!sheet.value) return false;
  for (std::size_t i = 0; i < columns_.facts().size(); ++i) {
    const FactId id = columns_.facts()[i];
    const auto stated = sheet.value->find(id);
    if (stated == sheet.value->end() || columns_.state(i, car, stated->second.values)) continue;
    problems.push_back({"too-large",
                        {"", 1, 1},
                        "the value of " + columns_.vocabulary().entry(id).id +
                            " has too many digits for a column"});
    return false;
  }
  return true;
}

std::optional<CarRows::Read> CarRows::read(std::string_view text, std::vector<Problem>& problems) {
  Read read;
  const char* at = text.data();
  const char* const end = at + text.size();
  const char* used = at;
  const auto lines_to = [&](const char* place) {
    return static_cast<int>(std::count(text.data(), place, '\n'));
  };
  while (read.cars < columns_.capacity()) {
    while (at < end && (is_space(*at) || *at == ',' || *at == '[' || *at == ']')) ++at;
    used = at;
    if (at >= end) break;
    if (*at == '{' && take(at, end, read.cars) == Car::taken) {
      used = at;
      ++read.cars;
      continue;
    }
    if (*at != '{') {
      problems.push_back({"json-syntax",
                          {"", line_ + lines_to(at), 1},
                          std::string("expected a car as an object, found '") + *at + "'"});
      return std::nullopt;
    }
    const char* close = object_end(at, end);
    if (close == nullptr) {
      forget(read.cars);
      break;
    }
    const std::size_t before = problems.size();
    if (!take_slowly({at, static_cast<std::size_t>(close - at)}, read.cars, problems)) {
      for (std::size_t i = before; i < problems.size(); ++i) {
        problems[i].place.line += line_ + lines_to(at) - 1;
      }
      return std::nullopt;
    }
    at = used = close;
    ++read.cars;
  }
  line_ += lines_to(used);
  read.bytes = static_cast<std::size_t>(used - text.data());
  return read;
}

}  // namespace zerokm
