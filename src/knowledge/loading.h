// From files to knowledge, with what the linter wants to look at again kept beside it.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "knowledge/json_gate.h"
#include "knowledge/knowledge.h"

namespace zerokm {

// One <folder>/rules.json on its way to a ruleset.
struct RulesetFile {
  std::string folder, path, id;
  JsonPointer document;                  // null where the file is no JSON
  std::unique_ptr<Ruleset> ruleset;      // read, even with mistakes; null without a document
  std::vector<const Ruleset*> included;  // all of them, those they include first
  bool sound = false;                    // read without a mistake, and so is what it includes
  bool included_by_another = false;
};

struct Loading {
  KnowledgePointer knowledge;  // null where the vocabulary cannot be read
  JsonPointer vocabulary_document;
  JsonPointer shared_document;        // null where there is none
  std::vector<RulesetFile> rulesets;  // by id; their rulesets are not yet in the knowledge
  bool all_sound = true;              // neither a ruleset nor the shared parameters have mistakes
  bool shared_sound = true;
  std::vector<Problem> problems;
};

// Reads vocabulary, shared parameters and rulesets; words and programs come after.
Loading load(const std::vector<NamedText>& files);

// Compiles a ruleset that is sound; a common one only to see its mistakes. Null where it has some.
ProgramPointer compile_file(const Loading& loading, const RulesetFile& file,
                            std::vector<Problem>& problems);

// "en" for "ru/words.en.json" and "assets/screen.en.json"; empty for any other path.
std::string language_of(std::string_view path);

// A words file as pairs in its order. Problems say what could not be read.
std::vector<std::pair<std::string, std::string>> read_words(const NamedText& file,
                                                            std::vector<Problem>& problems);

}  // namespace zerokm
