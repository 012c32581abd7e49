// How a printed report looks. One style for the saved file and for the page that is printed.
#pragma once

namespace zerokm {

extern const char* const report_style;

}  // namespace zerokm
