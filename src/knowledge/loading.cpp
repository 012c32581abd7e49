#include "knowledge/loading.h"

#include <algorithm>
#include <set>

#include "knowledge/record.h"
#include "knowledge/ruleset_file.h"
#include "knowledge/vocabulary_file.h"

namespace zerokm {
namespace {

constexpr std::string_view rules_name = "/rules.json";
constexpr std::string_view shared_folder = "parameters";

// "ru" for "ru/rules.json"; empty for any other path.
std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos || path.substr(slash) != rules_name) return {};
  return std::string(path.substr(0, slash));
}

// Reads rulesets in an order in which what is included comes first.
class RulesetLoader {
 public:
  RulesetLoader(Loading& loading, const std::vector<NamedText>& files)
      : loading_(loading), files_(files) {}

  void load() {
    for (const NamedText& file : files_) {
      if (!folder_of(file.path).empty()) open(file);
    }
    std::sort(loading_.rulesets.begin(), loading_.rulesets.end(),
              [](const RulesetFile& a, const RulesetFile& b) { return a.id < b.id; });
    states_.assign(loading_.rulesets.size(), State::waiting);
    for (std::size_t i = 0; i < loading_.rulesets.size(); ++i) visit(i);
  }

 private:
  enum class State : std::uint8_t { waiting, open, done };

  void open(const NamedText& file) {
    RulesetFile made;
    made.folder = folder_of(file.path);
    made.path = file.path;
    auto parsed = parse_json(file.path, file.text);
    add(parsed.problems);
    if (!parsed.value) {
      loading_.all_sound = false;
      return;
    }
    made.document = std::move(*parsed.value);
    const JsonValue* id = made.document->root.find("ruleset");
    if (id != nullptr && id->kind == JsonKind::string) made.id = id->text;
    if (!made.id.empty() && !ids_.insert(made.id).second) {
      JsonReading{*made.document, loading_.problems}.refuse(
          "duplicate-name", *id, "a ruleset '" + made.id + "' stands in another folder already");
      loading_.all_sound = false;
      return;
    }
    loading_.rulesets.push_back(std::move(made));
  }

  void visit(std::size_t index) {
    if (states_[index] == State::done) return;
    states_[index] = State::open;
    RulesetFile& file = loading_.rulesets[index];
    const std::size_t before = loading_.problems.size();
    const JsonReading reading{*file.document, loading_.problems};
    for (const JsonValue* id : included_ids(*file.document)) include(reading, file, *id);
    const RulesetContext context{loading_.knowledge->vocabulary, files_, file.included,
                                 file.folder};
    file.ruleset = std::make_unique<Ruleset>(read_ruleset(reading, context));
    file.sound = loading_.problems.size() == before;
    loading_.all_sound = loading_.all_sound && file.sound;
    states_[index] = State::done;
  }

  void include(const JsonReading& reading, RulesetFile& file, const JsonValue& id) {
    const auto at = std::find_if(loading_.rulesets.begin(), loading_.rulesets.end(),
                                 [&](const RulesetFile& other) { return other.id == id.text; });
    if (at == loading_.rulesets.end()) {
      reading.refuse("unknown-ruleset", id,
                     "expected the id of a ruleset that was read, found '" + id.text + "'" +
                         did_you_mean(id.text, {ids_.begin(), ids_.end()}));
      return;
    }
    const std::size_t index = static_cast<std::size_t>(at - loading_.rulesets.begin());
    if (states_[index] == State::open) {
      reading.refuse("include-cycle", id,
                     "expected rulesets that do not include each other in a "
                     "circle; '" +
                         id.text + "' comes back to this one");
      return;
    }
    visit(index);
    at->included_by_another = true;
    if (at->ruleset->side != Side::common) {
      reading.refuse("include-side", id,
                     "expected a ruleset of side \"common\", found '" + id.text +
                         "', which stands for itself");
    }
    if (!at->sound) {
      reading.refuse(
          "include-broken", id,
          "the included ruleset '" + id.text + "' has mistakes of its own; mend them first");
    }
    for (const Ruleset* inner : at->included) add_once(file.included, inner);
    add_once(file.included, at->ruleset.get());
  }

  static void add_once(std::vector<const Ruleset*>& list, const Ruleset* ruleset) {
    if (std::find(list.begin(), list.end(), ruleset) == list.end()) list.push_back(ruleset);
  }

  void add(std::vector<Problem>& problems) {
    for (Problem& problem : problems) loading_.problems.push_back(std::move(problem));
  }

  Loading& loading_;
  const std::vector<NamedText>& files_;
  std::vector<State> states_;
  std::set<std::string> ids_;
};

// The document of that path, parsed; null, with the problems added, where that fails.
JsonPointer open_document(const NamedText& file, std::vector<Problem>& problems) {
  auto parsed = parse_json(file.path, file.text);
  for (Problem& problem : parsed.problems) problems.push_back(std::move(problem));
  return parsed.value ? std::move(*parsed.value) : nullptr;
}

}  // namespace

Loading load(const std::vector<NamedText>& files) {
  Loading loading;
  const NamedText* vocabulary = find_file(files, "vocabulary.json");
  if (vocabulary == nullptr) {
    loading.problems.push_back(
        {"missing-file",
         {"vocabulary.json", 0, 0},
         "expected the file vocabulary.json among the rules; there is none"});
    return loading;
  }
  loading.vocabulary_document = open_document(*vocabulary, loading.problems);
  if (loading.vocabulary_document == nullptr) return loading;
  auto knowledge = std::make_unique<Knowledge>();
  knowledge->vocabulary = read_vocabulary({*loading.vocabulary_document, loading.problems});
  if (!loading.problems.empty()) return loading;
  loading.knowledge = std::move(knowledge);

  loading.knowledge->shared.id = "shared";
  loading.knowledge->shared.side = Side::common;
  if (const NamedText* shared = find_file(files, std::string(shared_folder) + "/parameters.json")) {
    const std::size_t before = loading.problems.size();
    loading.shared_document = open_document(*shared, loading.problems);
    if (loading.shared_document != nullptr) {
      const RulesetContext context{
          loading.knowledge->vocabulary, files, {}, std::string(shared_folder)};
      Ruleset read = read_shared({*loading.shared_document, loading.problems}, context);
      if (loading.problems.size() == before) loading.knowledge->shared = std::move(read);
    }
    loading.shared_sound = loading.problems.size() == before;
  }
  loading.all_sound = loading.shared_sound;
  RulesetLoader(loading, files).load();
  return loading;
}

ProgramPointer compile_file(const Loading& loading, const RulesetFile& file,
                            std::vector<Problem>& problems) {
  if (!file.sound) return nullptr;
  auto compiled = compile(loading.knowledge->vocabulary, *file.ruleset, file.included,
                          loading.knowledge->shared);
  for (Problem& problem : compiled.problems) {
    // A mistake in an included ruleset is found again by each that includes it.
    const std::string line = line_from_problem(problem);
    const bool known = std::any_of(problems.begin(), problems.end(), [&](const Problem& other) {
      return line_from_problem(other) == line;
    });
    if (!known) problems.push_back(std::move(problem));
  }
  return compiled.value ? std::move(*compiled.value) : nullptr;
}

std::string language_of(std::string_view path) {
  constexpr std::string_view behind = ".json";
  const std::size_t slash = path.rfind('/');
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (!name.ends_with(behind)) return {};
  name.remove_suffix(behind.size());
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view language = name.substr(dot + 1);
  const bool code =
      (language.size() == 2 || language.size() == 3) &&
      std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return code ? std::string(language) : std::string();
}

std::vector<std::pair<std::string, std::string>> read_words(const NamedText& file,
                                                            std::vector<Problem>& problems) {
  std::vector<std::pair<std::string, std::string>> words;
  const JsonPointer document = open_document(file, problems);
  if (document == nullptr) return words;
  const JsonReading reading{*document, problems};
  if (!reading.is(document->root, JsonKind::object)) return words;
  for (const JsonValue& item : document->root.items) {
    if (item.key == "$schema" || !reading.is(item, JsonKind::string)) continue;
    words.emplace_back(item.key, item.text);
  }
  return words;
}

}  // namespace zerokm
