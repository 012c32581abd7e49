#include "knowledge/unshown_file.h"

#include "knowledge/record.h"
#include "knowledge/ruleset_file.h"

namespace zerokm {
namespace {

void explain_one(const JsonReading& reading, const JsonValue& value, bool whole,
                 Strength& strength) {
  Record record(reading, value, "an explanation");
  const std::string why = record.needed_text("why");
  const std::vector<std::string> texts = record.texts("what");
  const JsonValue* list = record.find("what");
  record.finish();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    bool fits = false;
    for (Weakness& weakness : strength.weak) {
      if (weakness.text != texts[i]) continue;
      weakness.why = why;
      fits = true;
    }
    if (fits || !whole) continue;
    reading.refuse("out-of-date", list->items[i],
                   "the cases of " + strength.ruleset + " show '" + texts[i] +
                       "', or it is not there any more; take this explanation away");
  }
}

}  // namespace

void explain(const std::vector<NamedText>& files, const std::string& folder, Explained what,
             bool whole, Strength& strength) {
  const NamedText* file = find_file(files, folder + "/unshown.json");
  if (file == nullptr) return;
  auto parsed = parse_json(file->path, file->text);
  for (Problem& problem : parsed.problems) strength.problems.push_back(std::move(problem));
  if (!parsed.value) return;
  const JsonReading reading{**parsed.value, strength.problems};
  Record record(reading, reading.document.root, "the explanations");
  record.find("$schema");
  const JsonValue* conditions = record.may("conditions", JsonKind::list);
  const JsonValue* mutants = record.may("mutants", JsonKind::list);
  record.finish();
  const JsonValue* list = what == Explained::conditions ? conditions : mutants;
  if (list == nullptr) return;
  for (const JsonValue& item : list->items) explain_one(reading, item, whole, strength);
}

}  // namespace zerokm
