// What goes into a block: the facts of a car, the user's own values; and what comes out as a
// figure.
#include <algorithm>
#include <limits>

#include "rules/program_parts.h"

namespace zerokm {
namespace {

// What is stated, within what can be stated at all.
ValueSet usable(const Input& input, const FactSheet& facts) {
  const auto stated = facts.find(input.id);
  if (stated == facts.end() || stated->second.values.kind != input.everything.kind) {
    return input.everything;
  }
  const bool bits =
      input.everything.kind == FactKind::truth || input.everything.kind == FactKind::choice;
  const ValueSet set =
      bits ? intersection(stated->second.values, input.everything) : stated->second.values;
  return is_empty(set) ? input.everything : set;
}

}  // namespace

void fill(Frame& frame, const Code& code, int node, int lane, const ValueSet& set) {
  switch (code.at(node).gives) {
    case Register::truth:
      frame.truth(node)[lane] = static_cast<std::uint8_t>(set.members);
      break;
    case Register::choice:
      frame.bits(node)[lane] = set.members;
      break;
    case Register::number:
      frame.low(node)[lane] = set.low;
      frame.high(node)[lane] = set.high;
      frame.fails(node)[lane] = never_fails;
      break;
    case Register::text: {
      std::uint64_t number = 0;
      if (set.text_known) {
        const auto at = std::find(code.texts.begin(), code.texts.end(), set.text);
        number = at == code.texts.end() ? frame.number_of(set.text)
                                        : static_cast<std::uint64_t>(at - code.texts.begin()) + 1;
      }
      frame.bits(node)[lane] = number;
      break;
    }
  }
}

bool load(const Program& program, const FactSheet& facts, bool papers_no, Frame& frame, int lane) {
  bool changed = false;
  for (const Input& input : program.inputs) {
    ValueSet set = usable(input, facts);
    if (papers_no && input.paper && !is_single(set)) {
      set = one_truth(false);
      changed = true;
    }
    fill(frame, program.code, input.node, lane, set);
  }
  return changed;
}

Figure figure_of(const Program& program, const Frame& frame, const Type& type, int node, int lane) {
  Figure figure;
  figure.kind = type.kind;
  figure.unit = type.unit;
  figure.decimals = type.decimals;
  switch (register_of(type.kind)) {
    case Register::truth:
      figure.low = figure.high = frame.truth(node)[lane];
      break;
    case Register::choice:
      figure.low = figure.high = static_cast<std::int64_t>(frame.bits(node)[lane]);
      for (std::size_t i = 0; i < program.vocabulary->choices.size(); ++i) {
        if (&program.vocabulary->choices[i] == type.choice) figure.choice = static_cast<int>(i);
      }
      break;
    case Register::text:
      figure.valid = frame.bits(node)[lane] != 0;
      break;
    case Register::number:
      figure.low = frame.low(node)[lane];
      figure.high = frame.high(node)[lane];
      figure.valid = frame.fails(node)[lane] != always_fails && figure.low != open_high &&
                     figure.high != open_low;
      break;
  }
  return figure;
}

OwnValues::OwnValues(const Program& program, const std::vector<Override>& overrides)
    : settings_(program.settings) {
  for (const Override& own : overrides) {
    for (std::size_t i = 0; i < program.code.parameters.size(); ++i) {
      const Parameter& parameter = *program.code.parameters[i];
      if (parameter.name != own.name || !parameter.editable) continue;
      settings_.parameters[i] =
          rescaled(own.value.digits, own.value.decimals, parameter.decimals, Rounding::half_up);
    }
    for (std::size_t i = 0; i < program.code.tables.size(); ++i) {
      if (program.code.tables[i]->name == own.name && program.code.tables[i]->editable) {
        replace_rows(program, i, own);
      }
    }
  }
}

void OwnValues::replace_rows(const Program& program, std::size_t table, const Override& own) {
  const Table& plain = *program.code.tables[table];
  const auto value =
      rescaled(own.value.digits, own.value.decimals, plain.decimals, Rounding::half_up);
  if (!value || own.keys.size() != plain.keys.size()) return;
  TableCells cells(plain.keys.size());
  for (std::size_t key = 0; key < cells.size(); ++key) {
    const TableKey& named = plain.keys[key];
    if (named.kind != FactKind::choice) continue;
    // The choice by name: the vocabulary's, or one a ruleset of this program declares.
    const Choice* choice = program.choice(named.choice);
    if (choice == nullptr) return;
    const auto member = std::find(choice->members.begin(), choice->members.end(), own.keys[key]);
    if (member == choice->members.end()) return;
    cells[key].members = std::uint64_t{1} << (member - choice->members.begin());
  }
  tables_.push_back(std::make_unique<TableRows>(*settings_.tables[table]));
  tables_.back()->replace(cells, *value);
  settings_.tables[table] = tables_.back().get();
}

}  // namespace zerokm
