// A second reading of docs/rules-language.md: walks the text of each expression as a tree, one car
// at a time, without types, instructions or sharing. Slow and plain, so that it can be compared
// with.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/vocabulary.h"
#include "rules/expression.h"
#include "rules/program.h"

namespace zerokm::oracle {

__extension__ using Wide = __int128;

// A low or high end; an open one has no value.
struct End {
  bool open = true;
  Wide value = 0;
};

struct Value {
  FactKind kind = FactKind::truth;
  bool can_be_no = false, can_be_yes = false;  // truth
  const Choice* choice = nullptr;
  std::uint64_t members = 0;
  std::optional<std::string> text;
  End low, high;  // quantity, date; always within 64 bits
  int decimals = 0;
  Unit unit;
  bool may_fail = false, always_fails = false;
};

struct Result {
  const Rule* rule = nullptr;
  Status status = Status::not_applicable;
  bool can_be_unmet = false;
  std::vector<std::string> flags;
  std::optional<Value> amount;
  std::vector<Value> shows, gives;
};

struct Answer {
  std::vector<Result> results;
  Overall overall = Overall::nothing_against;
};

class Oracle {
 public:
  // `rulesets`: the included ones, then the main one, then the shared one.
  Oracle(const Vocabulary& vocabulary, std::vector<const Ruleset*> rulesets);

  Answer run(const FactSheet& facts, const RunOptions& options);
  Value derived(const std::string& name, const FactSheet& facts);

 private:
  struct Car {
    const FactSheet& facts;
    bool papers_no = false;
    std::map<std::string, Value> known;  // derived values of this car
  };

  const Expression& parsed(const SourceText& source);
  Value of(Car& car, const SourceText& source);
  Value part(Car& car, const Expression& tree, int at, const Choice* hint);
  Value name(Car& car, const std::string& word, const Choice* hint);
  Value fact(const Car& car, FactId id) const;
  Value call(Car& car, const Expression& tree, const Part& part, const Choice* hint);
  Value lookup(Car& car, const Expression& tree, const Part& part);
  Value parameter(Car& car, const Expression& tree, const Part& part);
  Value compared(Car& car, const Expression& tree, const Part& part);
  std::pair<Value, Value> pair(Car& car, const Expression& tree, int left, int right,
                               const Choice* hint);
  const Choice* choice(const std::string& name) const;
  const Derived* find_derived(const std::string& name) const;
  Result judged(Car& car, const Ruleset& ruleset, const Rule& rule);

  const Vocabulary& vocabulary_;
  std::vector<const Ruleset*> rulesets_;
  std::map<std::string, Expression> trees_;
};

}  // namespace zerokm::oracle
