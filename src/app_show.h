// The application on a page. The programs of the site differ in the places they hold.
#pragma once
#include "ui/app.h"
#include "web_page.h"

namespace zerokm {

std::unique_ptr<Show> make_app_show(ui::Places places);

}  // namespace zerokm
