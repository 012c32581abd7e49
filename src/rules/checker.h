// Checks names, types and units of expressions and turns them into instructions.
//
// Problem ids: unknown-fact, unknown-name, unknown-member, unknown-function, unknown-table,
// unknown-parameter, ambiguous-name, type-mismatch, unit-mismatch, too-many-decimals,
// number-too-large, argument-count, literal-expected, known-not-allowed, derived-cycle,
// derived-too-deep, program-too-large, table-key.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/code.h"
#include "rules/expression.h"
#include "rules/scope.h"
#include "rules/type.h"

namespace zerokm {

// An expression that was accepted.
struct Checked {
  Expression expression;
  Type type;
  int node = -1;
  std::vector<int> nodes;   // per part of the expression; -1 where a part is no value of its own
  std::vector<Type> types;  // per part
  std::vector<const Derived*> derived;  // per part: the derived value it names, or null
  std::vector<FactId> facts;  // read, in order of first reading, through derived values too
  bool asks_known = false;    // uses known(), itself or through a derived value
};

// Where in a rule an expression stands; known() is for what is shown, not for what decides.
enum class Purpose : std::uint8_t { decides, shown };

class Checker {
 public:
  Checker(CodeWriter& writer, std::vector<Problem>& problems)
      : writer_(writer), problems_(problems) {}

  // A derived value by name, checked on first use. Null where it has a mistake.
  const Checked* derived(const Scope& scope, const Derived& derived);

  // An expression that must give what `wanted` accepts; nothing after a problem.
  std::optional<Checked> expression(const Scope& scope, const SourceText& source, Purpose purpose);

  // Reports that `checked` is not of the wanted sort.
  void refuse(const Checked& checked, const std::string& expected);

 private:
  struct Value {
    Type type;
    int node = -1;
  };
  using Result = std::optional<Value>;
  struct Work {  // the expression being checked
    const Scope& scope;
    Checked& out;
    Purpose purpose;
  };

  // checker.cpp: one function per form
  Result part(Work& work, int at, const Choice* hint);
  Result part_of_form(Work& work, int at, const Choice* hint);
  Result name(Work& work, int at, const Choice* hint);
  Result member_named(Work& work, int at, const Choice& choice, const std::string& member);
  Result fact(Work& work, FactId id);
  Result named_derived(Work& work, int at, const Derived& derived);
  Result number(Work& work, int at);
  Result logic(Work& work, int at);
  Result negation(Work& work, int at);
  Result opposite(Work& work, int at);
  Result sum(Work& work, int at);
  Result sum_step(Work& work, int at, const Value& left, const Value& right, bool minus);
  Result product(Work& work, int at);
  Result comparison(Work& work, int at);
  Result ordered(Work& work, int at, Comparison comparison, const Value& left, const Value& right);
  Result membership(Work& work, int at);
  Result between(Work& work, int at);
  bool pair(Work& work, int left_at, int right_at, const Choice* hint, Value& left, Value& right);
  bool same_type(Work& work, int left_at, int right_at, const Value& left, const Value& right);
  void align(Value& left, Value& right);
  int scaled(int node, int by);
  bool too_many_decimals(Work& work, int at, int decimals);

  // calls.cpp: one function per function of the language
  Result call(Work& work, int at, const Choice* hint);
  Result pick(Work& work, int at, const Choice* hint);
  Result extreme(Work& work, int at, Op op);
  Result round(Work& work, int at, Rounding rounding);
  Result divide(Work& work, int at);
  Result year(Work& work, int at);
  Result add_time(Work& work, int at);
  Result lookup(Work& work, int at);
  Result lookup_key(Work& work, int at, const TableKey& key);
  Result parameter(Work& work, int at);
  Result known(Work& work, int at);
  bool arguments(Work& work, int at, std::size_t least, std::size_t most, const char* form);
  std::optional<Decimal> step(Work& work, int at, const Unit& unit);

  Result fail(Work& work, int at, std::string id, std::string message);
  Result mismatch(Work& work, int at, const std::string& expected, const Type& found);
  Result wanted_unit(Work& work, int at, const Unit& expected, const Type& found);
  Result give(Type type, Instruction instruction);
  Result give(Type type, int node);

  struct DerivedState {
    bool done = false;
    std::optional<Checked> checked;
  };
  CodeWriter& writer_;
  std::vector<Problem>& problems_;
  std::map<const Derived*, DerivedState> derived_;
  std::map<const Derived*, const Scope*> scopes_;
  int derived_depth_ = 0;
  int depth_ = 0;

 public:
  // The scope a derived value is checked in: that of the ruleset it stands in.
  void belongs(const Derived& derived, const Scope& scope) { scopes_[&derived] = &scope; }
};

}  // namespace zerokm
