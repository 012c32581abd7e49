// Every widget in every state, on sample words in four scripts (assets/gallery/): the picture
// test, reached at #gallery. It is no screen of the product.
#pragma once
#include "core/words.h"
#include "ui/frame.h"

namespace zerokm::ui {

void draw_gallery(Frame& f, const Words& words);

}  // namespace zerokm::ui
