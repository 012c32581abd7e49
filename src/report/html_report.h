// An inspection as one page to print or to keep: a whole HTML document without scripts and without
// anything from elsewhere, sealed with its own checksum.
#pragma once
#include <string>
#include <vector>

#include "report/inspection.h"

namespace zerokm {

enum class PaperSize { a4, letter };

struct HtmlOptions {
  PaperSize paper = PaperSize::a4;
  std::vector<std::string> withheld;  // what must not stand in it, see report/personal.h
};

std::string html_report(const Phrases& phrases, const Inspected& inspected,
                        const InspectionText& text, const HtmlOptions& options);

}  // namespace zerokm
