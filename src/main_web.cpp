// The program of the first visit: from a pasted message to its answer, as small as that can be.
#include "app_show.h"
#include "ui/places.h"

namespace zerokm {

std::unique_ptr<Show> make_show() { return make_app_show(ui::first_places); }

}  // namespace zerokm
