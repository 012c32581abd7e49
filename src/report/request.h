// The message a buyer sends to the seller: what papers and facts are still wanted, in the seller's
// language.
#pragma once
#include <string>
#include <vector>

#include "report/page.h"

namespace zerokm {

// Papers by key and facts by id, in the order they should be asked for. `vin` may be empty.
struct Request {
  std::vector<PaperText> papers;  // in the language of `phrases`
  std::vector<FactId> facts;
  std::string vin;
  std::string destination;  // member of the country choice
};

// Plain text with line breaks; empty where nothing is to be asked.
std::string seller_request(const Phrases& phrases, const Request& request);

}  // namespace zerokm
