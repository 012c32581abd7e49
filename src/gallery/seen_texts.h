// Every text of a frame with the place it was drawn at: what is cut or lies over something else is
// found on these, not guessed from pictures.
#pragma once
#include <string>

namespace zerokm::ui {

void watch_texts();   // from now on
void forget_texts();  // a frame begins
// A line for each: cut 0 or 1, left, top, width and height in pixels, the words.
std::string seen_texts();

}  // namespace zerokm::ui
