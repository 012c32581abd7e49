// What the columns of a table mean: read off their heads with the words the message reader knows,
// corrected by the user, remembered by head.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"

namespace zerokm {

// A column means one of
//   the id of a fact      "vehicle.mileage"
//   a group of facts      "price", "power", "brand_and_model", "transfer_count", ...
//   personal data         "personal.owner", ".address", ".identity", ".plate", ".phone": dropped
//   something else        "other": left out
//   nothing known         "": its cells are read like words of a message
using Meaning = std::string;

// By the head of the column as written.
Meaning meaning_of_head(const Vocabulary& vocabulary, std::string_view head);

// The words under which a message would state that fact; empty where messages have none, then cells
// hold values in the vocabulary's own form.
std::string_view label_of(std::string_view meaning);

// What the user may choose for a column: everything with a label, in the order of the vocabulary.
std::vector<Meaning> meanings(const Vocabulary& vocabulary);

// Heads, folded, and what the user said they mean.
using Corrections = std::map<std::string, Meaning>;

// One line a head, to be kept between visits; and back, leaving out what does not fit.
std::string text_from_corrections(const Corrections& corrections);
Corrections corrections_from_text(const Vocabulary& vocabulary, std::string_view text);

}  // namespace zerokm
