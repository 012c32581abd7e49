// Parts of the gallery and their sample words. Not for screens.
#pragma once
#include <string>

#include "core/words.h"
#include "ui/frame.h"

namespace zerokm::ui {

struct Samples {
  const Words& words;
  // A question mark where a word is missing.
  const std::string& operator()(const char* key) const {
    static const std::string missing = "?";
    auto found = words.texts.find(key);
    return found == words.texts.end() ? missing : found->second;
  }
  std::string with(const char* key, std::string_view hole, std::string_view filling) const {
    std::string text = (*this)(key);
    std::size_t at = text.find(hole);
    if (at != std::string::npos) text.replace(at, hole.size(), filling);
    return text;
  }
};

// Each draws one widget in its states.
void gallery_facts(Frame& f, const Samples& w);
void gallery_question(Frame& f, const Samples& w);
void gallery_rules(Frame& f, const Samples& w);
void gallery_costs(Frame& f, const Samples& w);
void gallery_papers(Frame& f, const Samples& w);
void gallery_examples(Frame& f, const Samples& w);
void gallery_markets(Frame& f, const Samples& w);
void gallery_cars(Frame& f, const Samples& w);
void gallery_strip(Frame& f, const Samples& w);
void gallery_journeys(Frame& f, const Samples& w);

}  // namespace zerokm::ui
