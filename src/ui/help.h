// What a control is, said where it stands: for a finger held on it, or the help key.
#pragma once
#include <string_view>

#include "ui/frame.h"

namespace zerokm::ui {

// The name of the node with this id and what describes it, in a box beside it.
void help_box(Frame& f, std::string_view id);

}  // namespace zerokm::ui
