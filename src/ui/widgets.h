// All widgets. Each takes the frame and a fixed id, draws itself where the flow stands, writes its
// semantic nodes, moves the flow and tells what the user did. All words come from the caller.
#pragma once
#include "ui/layout.h"
#include "ui/widgets_answer.h"
#include "ui/widgets_fields.h"
#include "ui/widgets_list.h"
#include "ui/widgets_page.h"
#include "ui/widgets_rules.h"
#include "ui/widgets_strip.h"
#include "ui/widgets_text.h"
