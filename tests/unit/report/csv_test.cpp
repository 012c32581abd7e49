// Whatever a seller wrote stays words in a spreadsheet.
#include "report/csv_report.h"

#include <doctest/doctest.h>

using namespace zerokm;

TEST_CASE("no cell begins a formula, wherever a reader splits the line") {
  CHECK(csv_cell("=1+1") == "\"'=1+1\"");
  CHECK(csv_cell(" \t@cmd") == "\"  '@cmd\"");
  CHECK(csv_cell("a;=HYPERLINK(1)") == "\"a;'=HYPERLINK(1)\"");
  CHECK(csv_cell("＝1") == "\"'＝1\"");
  CHECK(csv_cell("say \"-1\"") == "\"say \"\"'-1\"\"\"");
  CHECK(csv_cell("LEXAMPLE8T0000175") == "\"LEXAMPLE8T0000175\"");
  CHECK(csv_line({"a", "b\r\nc"}) == "\"a\",\"b c\"\r\n");
}
