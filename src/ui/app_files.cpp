#include "ui/app_files.h"

#include <algorithm>

namespace zerokm::ui {
namespace {

// Where web/records.mjs says that a file comes from the device's store.
constexpr std::string_view record_folder = "records/";

}  // namespace

void hand_files(App& app, Knowledge& knowledge, std::vector<NamedText> files) {
  std::vector<NamedText> records;
  for (NamedText& file : files) {
    if (!file.path.starts_with(record_folder)) continue;
    records.push_back({file.path.substr(record_folder.size()), std::move(file.text)});
  }
  if (!records.empty()) return app.records_arrived(records);
  app.take_files(files);
  const bool rules = std::any_of(files.begin(), files.end(), [](const NamedText& file) {
    return file.path.ends_with("/rules.json");
  });
  if (rules) {
    add_rulesets(knowledge, files);
  } else {
    add_words(knowledge, files);
  }
  app.knowledge_changed();
}

}  // namespace zerokm::ui
