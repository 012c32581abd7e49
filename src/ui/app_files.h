// What files that come in later are to the application.
#pragma once
#include <vector>

#include "ui/app.h"

namespace zerokm::ui {

// Rules, words, packs asked for, records of the device's store. The knowledge is the application's.
void hand_files(App& app, Knowledge& knowledge, std::vector<NamedText> files);

}  // namespace zerokm::ui
