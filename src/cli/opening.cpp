#include "cli/opening.h"

#include <algorithm>

#include "cli/files.h"
#include "core/limits.h"
#include "core/lines.h"
#include "core/text.h"
#include "session/clock.h"

namespace zerokm {
namespace {

const Words* words_for(const Knowledge& knowledge, const std::string& asked,
                       const std::string& environment) {
  for (const std::string& language : {asked, environment, std::string("en")}) {
    const auto at = knowledge.words.find(language);
    if (at != knowledge.words.end()) return &at->second;
  }
  return knowledge.words.empty() ? nullptr : &knowledge.words.begin()->second;
}

// States one fact from "name=value"; says what is wrong with it.
bool state(Session& session, const Words& words, const std::string& name,
           const std::string& value) {
  const Vocabulary& vocabulary = session.knowledge().vocabulary;
  const auto fact = vocabulary.find(name);
  if (!fact) {
    std::vector<std::string> names;
    for (const FactEntry& entry : vocabulary.facts) names.push_back(entry.id);
    print(stderr, words.say("error.unknown_fact",
                            {{"name", name}, {"nearest", nearest_word(name, names)}}) +
                      "\n");
    return false;
  }
  const auto values = value_from_text(vocabulary, *fact, value);
  if (!values) {
    print(stderr, words.say("error.bad_value", {{"name", name}, {"value", value}}) + "\n");
    return false;
  }
  session.state(*fact, *values);
  return true;
}

bool choose_market(Session& session, const Words& words, std::string market) {
  std::transform(market.begin(), market.end(), market.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (session.choose_market(market)) return true;
  std::string known;
  for (const std::string& id : session.markets()) known += (known.empty() ? "" : ", ") + id;
  print(stderr, words.say("error.unknown_market", {{"market", market}, {"known", known}}) + "\n");
  return false;
}

// Whether the keys name a row of this table: "CNY,RUB".
bool are_keys_of(const Table& table, const Vocabulary& vocabulary,
                 const std::vector<std::string>& keys) {
  if (table.keys.size() != keys.size()) return false;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool known = std::any_of(
        vocabulary.choices.begin(), vocabulary.choices.end(), [&](const Choice& choice) {
          return choice.name == table.keys[i].choice &&
                 std::find(choice.members.begin(), choice.members.end(), keys[i]) !=
                     choice.members.end();
        });
    if (!known) return false;
  }
  return true;
}

// The user's own value: "kz_monthly_index=4500" for a parameter, "CNY,RUB=11.9" for a row of a
// table.
bool override_value(Session& session, const Words& words, const std::string& name,
                    const std::string& value) {
  const auto number = decimal_from_text(value);
  std::vector<std::string> keys;
  for (const std::string_view key : parts_of(name, ',')) keys.emplace_back(key);
  bool known = false;
  const Ruleset& shared = session.knowledge().shared;
  for (const Parameter& parameter : shared.parameters) {
    if (!number || !parameter.editable || parameter.name != name) continue;
    session.override_value({name, {}, *number});
    known = true;
  }
  for (const Table& table : shared.tables) {
    if (!number || !table.editable || !are_keys_of(table, session.knowledge().vocabulary, keys)) {
      continue;
    }
    session.override_value({table.name, keys, *number});
    known = true;
  }
  if (!known) {
    print(stderr, words.say("error.bad_value", {{"name", name}, {"value", value}}) + "\n");
  }
  return known;
}

// The pasted text or the JSON facts of the files; standard input where no file is named.
bool take_input(Session& session, const Arguments& arguments, const Words& words) {
  const std::string path = arguments.files.empty() ? "-" : arguments.files.front();
  const auto bytes = read_file(path, limits::paste_bytes);
  if (!bytes) {
    print(stderr, words.say("error.file_unreadable", {{"file", path}}) + "\n");
    return false;
  }
  if (bytes->size() > limits::paste_bytes) {
    print(stderr, words.say("error.paste_too_long") + "\n");
    return false;
  }
  if (arguments.has("--facts")) {
    const auto facts = read_facts(session.knowledge().vocabulary, *bytes, path);
    print_problems(facts.problems);
    if (!facts.value) return false;
    session.add_facts(*facts.value, SourceKind::file);
    return true;
  }
  session.paste(*bytes);
  const CleanText clean = clean_utf8(*bytes);
  if (clean.replaced > 0) {
    print(stderr,
          words.say("error.unreadable_characters", {{"n", std::to_string(clean.replaced)}}) + "\n");
  }
  if (session.understood().empty() && arguments.facts.empty()) {
    print(stderr, words.say("error.nothing_understood") + "\n");
    return false;
  }
  return true;
}

// Applies --on, --arrival, --importer, --set, --market and the phases; false where one makes no
// sense.
bool take_options(Session& session, const Arguments& arguments, const Words& words) {
  if (arguments.has("--on")) {
    const auto day = day_from_iso(arguments.value("--on"));
    if (!day) {
      print(stderr, words.say("error.bad_day", {{"value", arguments.value("--on")}}) + "\n");
      return false;
    }
    session.set_day(*day);
  }
  if (arguments.has("--market") && !choose_market(session, words, arguments.value("--market"))) {
    return false;
  }
  if (arguments.has("--importer") &&
      !state(session, words, "deal.importer", arguments.value("--importer"))) {
    return false;
  }
  if (arguments.has("--arrival") &&
      !state(session, words, "arrival.date", arguments.value("--arrival"))) {
    return false;
  }
  for (const auto& [name, value] : arguments.facts) {
    if (!state(session, words, name, value)) return false;
  }
  for (const auto& [name, value] : arguments.rates) {
    if (!override_value(session, words, name, value)) return false;
  }
  session.switch_phases(arguments.has("--papers"), arguments.has("--filing"), false);
  return true;
}

}  // namespace

void print(std::FILE* stream, const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

std::vector<NamedText> files_of(const std::string& folder) {
  std::vector<NamedText> files = read_folder(folder);
  const std::string plain = folder.substr(0, folder.find_last_not_of('/') + 1);
  for (NamedText& file :
       read_folder(plain.substr(0, plain.find_last_of('/') + 1) + "assets/words")) {
    file.path = "assets/" + file.path;
    files.push_back(std::move(file));
  }
  return files;
}

void print_problems(const std::vector<Problem>& problems) {
  std::size_t shown = 0;
  for (const Problem& problem : problems) {
    if (++shown > limits::problems_listed) break;
    print(stderr, line_from_problem(problem) + "\n");
  }
}

std::optional<Opened> open(const Arguments& arguments, const Surroundings& surroundings) {
  const std::string folder = rules_folder(arguments.value("--rules"), surroundings.program_path);
  if (folder.empty()) {
    print(stderr, "zerokm: no folder with vocabulary.json found; name one with --rules FOLDER\n");
    return std::nullopt;
  }
  auto outcome = read_knowledge(files_of(folder));
  print_problems(outcome.problems);
  if (!outcome.value) return std::nullopt;
  Opened opened{std::move(*outcome.value), nullptr, folder};
  opened.words = words_for(*opened.knowledge, arguments.value("--lang"), surroundings.language);
  if (opened.words == nullptr) {
    print(stderr, "zerokm: no words.<language>.json found below " + folder + "\n");
    return std::nullopt;
  }
  return opened;
}

std::optional<Session> configured(const Opened& opened, const Arguments& arguments,
                                  const Surroundings& surroundings) {
  const ClockCheck clock = check_clock(surroundings.today, last_check(*opened.knowledge));
  Session session(*opened.knowledge, clock.today);
  if (clock.early() && !arguments.has("--on")) {
    session.set_day(clock.today, true);
    print(stderr, opened.words->say("error.clock_early", {{"clock", iso_from_day(clock.clock)},
                                                          {"day", iso_from_day(clock.today)}}) +
                      "\n");
  }
  if (!take_options(session, arguments, *opened.words)) return std::nullopt;
  return session;
}

std::optional<Session> prepared(const Opened& opened, const Arguments& arguments,
                                const Surroundings& surroundings) {
  auto session = configured(opened, arguments, surroundings);
  if (session && !take_input(*session, arguments, *opened.words)) return std::nullopt;
  return session;
}

int exit_from(const Inspected& inspected) {
  int code = exit_free;
  for (const SideRun& side : inspected.sides) {
    switch (side.answer.overall) {
      case Overall::blocked:
      case Overall::probably_blocked:
      case Overall::needs_document:
        return exit_wanting;
      case Overall::no_objection:
      case Overall::nothing_against:
        break;
      case Overall::out_of_scope:
      case Overall::cannot_say:
      case Overall::check_again:
      case Overall::not_covered:
        code = exit_cannot_say;
    }
  }
  return code;
}

}  // namespace zerokm
