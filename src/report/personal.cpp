#include "report/personal.h"

namespace zerokm {

std::vector<std::string> take_personal(const Vocabulary& vocabulary, Inspected& inspected) {
  std::vector<std::string> withheld;
  for (auto at = inspected.facts.begin(); at != inspected.facts.end();) {
    if (!vocabulary.entry(at->first).personal) {
      ++at;
      continue;
    }
    for (const std::string& form : {at->second.source.words, at->second.values.text}) {
      if (!form.empty()) withheld.push_back(form);
    }
    at = inspected.facts.erase(at);
  }
  return withheld;
}

std::string masked(std::string text, const std::vector<std::string>& withheld,
                   const std::string& instead) {
  for (const std::string& secret : withheld) {
    std::size_t at = 0;
    while ((at = text.find(secret, at)) != std::string::npos) {
      text.replace(at, secret.size(), instead);
      at += instead.size();
    }
  }
  return text;
}

}  // namespace zerokm
