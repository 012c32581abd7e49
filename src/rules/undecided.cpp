// What an undecided result hangs on: a walk from the result back to the facts, along those parts
// that are themselves undecided.
#include <algorithm>
#include <bit>

#include "rules/judgement.h"

namespace zerokm {
namespace {

constexpr std::uint8_t either_way = truth_no | truth_yes;
constexpr std::size_t rows_listed = 16;

class Walk {
 public:
  Walk(const Program& program, const Settings& settings, const Frame& frame, int lane)
      : code_(program.code), settings_(settings), frame_(frame), lane_(lane) {
    seen_.resize(static_cast<std::size_t>(code_.size()));
  }

  bool open(int node) const {
    switch (code_.at(node).gives) {
      case Register::truth:
        return frame_.truth(node)[lane_] == either_way;
      case Register::choice:
        return !std::has_single_bit(frame_.bits(node)[lane_]);
      case Register::text:
        return frame_.bits(node)[lane_] == 0;
      case Register::number:
        break;
    }
    return frame_.fails(node)[lane_] != never_fails ||
           frame_.low(node)[lane_] != frame_.high(node)[lane_];
  }

  // Facts behind an open node.
  void facts_behind(int node, std::vector<FactId>& facts) {
    if (!enter(node) || !open(node)) return;
    const Instruction& code = code_.at(node);
    switch (code.op) {
      case Op::truth_fact:
      case Op::choice_fact:
      case Op::number_fact:
      case Op::text_fact:
        facts.push_back(FactId{static_cast<std::uint16_t>(code.x)});
        break;
      case Op::pick_truth:
      case Op::pick_choice:
      case Op::pick_number:
      case Op::pick_text: {
        const std::uint8_t condition = frame_.truth(code.a)[lane_];
        facts_behind(code.a, facts);
        if (condition != truth_no) facts_behind(code.b, facts);
        if (condition != truth_yes) facts_behind(code.c, facts);
        break;
      }
      case Op::least:
        if (low(code.a) < high(code.b)) facts_behind(code.a, facts);
        if (low(code.b) < high(code.a)) facts_behind(code.b, facts);
        break;
      case Op::greatest:
        if (high(code.a) > low(code.b)) facts_behind(code.a, facts);
        if (high(code.b) > low(code.a)) facts_behind(code.b, facts);
        break;
      case Op::lookup:
        behind_lookup(node, facts);
        break;
      case Op::known:
        break;
      default:
        for (const int read : reads_of(code_, node)) facts_behind(read, facts);
        break;
    }
  }

  // Lookups that `node` rests on, through the branches that may be taken.
  void lookups_behind(int node, std::vector<int>& lookups) {
    if (!enter(node)) return;
    const Instruction& code = code_.at(node);
    if (code.op >= Op::pick_truth && code.op <= Op::pick_text) {
      const std::uint8_t condition = frame_.truth(code.a)[lane_];
      if (condition != truth_no) lookups_behind(code.b, lookups);
      if (condition != truth_yes) lookups_behind(code.c, lookups);
      return;
    }
    for (const int read : reads_of(code_, node)) lookups_behind(read, lookups);
    if (code.op == Op::lookup) lookups.push_back(node);
  }

 private:
  bool enter(int node) {
    if (seen_[static_cast<std::size_t>(node)]) return false;
    seen_[static_cast<std::size_t>(node)] = true;
    return true;
  }
  std::int64_t low(int node) const { return frame_.low(node)[lane_]; }
  std::int64_t high(int node) const { return frame_.high(node)[lane_]; }

  // A key does not matter where every row that may apply covers all of it.
  void behind_lookup(int node, std::vector<FactId>& facts) {
    const TableRows& table = *settings_.tables[static_cast<std::size_t>(code_.at(node).x)];
    const TableCells keys = keys_of(code_, frame_, node, lane_);
    const std::vector<int> places = table.places(keys.data(), static_cast<std::size_t>(-1));
    const auto& reads = code_.arguments[static_cast<std::size_t>(code_.at(node).y)];
    for (std::size_t i = 0; i < reads.size(); ++i) {
      const bool matters = frame_.fails(node)[lane_] != never_fails ||
                           std::any_of(places.begin(), places.end(), [&](int place) {
                             const TableRow::Cell& cell = table.row(place).cells[i];
                             if (code_.at(reads[i]).gives == Register::choice) {
                               return (keys[i].members & ~cell.members) != 0;
                             }
                             return keys[i].low < cell.low || keys[i].high > cell.high;
                           });
      if (matters) facts_behind(reads[i], facts);
    }
  }

  const Code& code_;
  const Settings& settings_;
  const Frame& frame_;
  int lane_;
  std::vector<std::uint8_t> seen_;
};

}  // namespace

std::vector<FactId> undecided_facts(const Program& program, const Settings& settings,
                                    const Frame& frame, int lane, const RuleCode& code,
                                    Status status) {
  std::vector<int> roots;
  switch (status) {
    case Status::unknown:
    case Status::missing_paper:
    case Status::disputed:
      roots = {code.applies, code.exempt.node, code.doubt.node, code.require.node,
               code.amount.node};
      break;
    case Status::amount:
      roots = {code.amount.node};
      break;
    case Status::information:
      break;
    default:
      return {};
  }
  for (const NamedPart& given : code.gives) roots.push_back(given.part.node);
  std::vector<FactId> facts;
  Walk walk(program, settings, frame, lane);
  for (const int root : roots) {
    if (root >= 0) walk.facts_behind(root, facts);
  }
  std::vector<FactId> ordered;
  for (const FactId id : code.used) {
    if (std::find(facts.begin(), facts.end(), id) != facts.end()) ordered.push_back(id);
  }
  return ordered;
}

std::vector<RowUsed> rows_used(const Program& program, const Settings& settings, const Frame& frame,
                               int lane, int node) {
  std::vector<int> lookups;
  Walk(program, settings, frame, lane).lookups_behind(node, lookups);
  std::vector<RowUsed> rows;
  for (const int lookup : lookups) {
    const TableRows& table = *settings.tables[static_cast<std::size_t>(program.code.at(lookup).x)];
    const TableCells keys = keys_of(program.code, frame, lookup, lane);
    for (const int place : table.places(keys.data(), rows_listed - rows.size())) {
      const TableRow& row = table.row(place);
      const Table& named = table.table();
      rows.push_back({named.name, named.file, row.line, row.value, named.decimals, named.unit,
                      row.confidence, named.editable ? named.checked_on : std::nullopt});
    }
    if (rows.size() == rows_listed) break;
  }
  return rows;
}

}  // namespace zerokm
