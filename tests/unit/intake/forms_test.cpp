// Dates and numbers by themselves: every form of the reader with its readings.
#include <doctest/doctest.h>

#include "intake/dates.h"
#include "intake/numbers.h"

using namespace zerokm;

namespace {

std::string readings(const char* words) {
  const FoldedText text = fold_message(words);
  const DateMatch match = date_at(text, 0, Lexicon::all());
  std::string list;
  for (const DateReading& one : match.readings) {
    if (!list.empty()) list += " ";
    list += iso_from_day(one.first);
    if (one.last != one.first) list += ".." + iso_from_day(one.last);
  }
  return match.readings.empty() ? match.problem : list;
}

std::string values(const char* words) {
  const FoldedText text = fold_message(words);
  std::string list;
  for (const Decimal& one : number_at(text, 0).readings) {
    if (!list.empty()) list += " ";
    list += text_from_decimal(one);
  }
  return list;
}

std::string amount(const char* words) {
  const FoldedText text = fold_message(words);
  const NumberMatch match = chinese_amount_at(text, 0);
  return match.readings.empty() ? "" : text_from_decimal(match.readings[0]);
}

}  // namespace

TEST_CASE("dates: year first is certain in every script") {
  for (const char* words :
       {"2025-08-03",        "2025/8/3",           "2025.08.03",           "2025年8月3日",
        "2025 年 8 月 3 日", "二〇二五年八月三日", "二零二五年八月三号",   "20250803",
        "٢٠٢٥/٠٨/٠٣",        "۲۰۲۵-۰۸-۰۳",         "２０２５－０８－０３", "2025-8-3",
        "3 August 2025",     "3rd of August 2025", "August 3, 2025",       "Aug. 3rd, 2025",
        "3 августа 2025",    "3-го августа 2025",  "3 أغسطس 2025",         "3 آب 2025",
        "3 тамыз 2025",      "2025 жылғы 3 тамыз", "2025-yil 3-avgust",    "3 avgust 2025",
        "2025 August 3"}) {
    INFO(words);
    CHECK(readings(words) == "2025-08-03");
  }
}

TEST_CASE("dates: months and years are spans") {
  for (const char* words :
       {"2025年8月", "2025年08月份", "2025/08", "08/2025", "2025-08", "Aug 2025", "август 2025",
        "августе 2025", "أغسطس 2025", "тамыз 2025", "avgust 2025", "25年8月"}) {
    INFO(words);
    CHECK(readings(words) == "2025-08-01..2025-08-31");
  }
  CHECK(readings("2025年") == "2025-01-01..2025-12-31");
}

TEST_CASE("dates: the order of day and month") {
  CHECK(readings("03/08/2026") == "2026-08-03 2026-03-08");
  CHECK(readings("25/12/2025") == "2025-12-25");
  CHECK(readings("12/25/2025") == "2025-12-25");
  CHECK(readings("05/05/2026") == "2026-05-05");
  CHECK(readings("03.08.2025 дата регистрации") == "2025-08-03");
  CHECK(readings("03.08.2025 ro'yxatdan o'tgan") == "2025-08-03");
  CHECK(readings("03/08/2025 дата регистрации") == "2025-08-03 2025-03-08");
  CHECK(readings("03.08.2026 registered") == "2026-08-03 2026-03-08");
}

TEST_CASE("dates: two-digit years follow the language") {
  CHECK(readings("25.11.28上牌") == "2025-11-28");
  CHECK(readings("1.12.25 регистрация") == "2025-12-01");
  CHECK(readings("26-08-03") == "2026-08-03 2003-08-26");
  CHECK(readings("3-Aug-25") == "2025-08-03");
}

TEST_CASE("dates: what is no date says so") {
  CHECK(readings("2026-02-30") == "intake.impossible_date");
  CHECK(readings("2026-13-05") == "intake.impossible_date");
  CHECK(readings("31/02/2026") == "intake.impossible_date");
  CHECK(readings("2025年2月30日") == "intake.impossible_date");
  CHECK(readings("8月3日") == "intake.date_without_year");
  CHECK(readings("3 августа") == "intake.date_without_year");
  CHECK(readings("2025年6月-8月") == "intake.date_range");
  CHECK(readings("1.2.3.4") == "");
  CHECK(readings("12.000") == "");
  CHECK(readings("8920x2550") == "");
}

TEST_CASE("dates: moments in world time name both days") {
  CHECK(readings("2025-05-31T16:00:00Z") == "2025-06-01 2025-05-31");
  CHECK(readings("2025-05-31T15:59:59Z") == "2025-05-31");
  const FoldedText stamp = fold_message("1335801600000");
  const DateMatch match = date_from_digits(stamp, 0, stamp.size());
  REQUIRE(match.readings.size() == 2);
  CHECK(iso_from_day(match.readings[0].first) == "2012-05-01");
  CHECK(iso_from_day(match.readings[1].first) == "2012-04-30");
}

TEST_CASE("numbers: separators") {
  CHECK(values("12") == "12");
  CHECK(values("12 000") == "12000");
  CHECK(values("1 234 567,89") == "1234567.89");
  CHECK(values("1,234,567.89") == "1234567.89");
  CHECK(values("1.234.567") == "1234567");
  CHECK(values("12.000") == "12.000 12000");
  CHECK(values("12,000 km") == "12000");
  CHECK(values("12,000 пробег") == "12.000 12000");
  CHECK(values("0.012") == "0.012");
  CHECK(values("1,5") == "1.5");
  CHECK(values("١٢٬٠٠٠") == "12000");
  CHECK(values("١٫٥") == "1.5");
  CHECK(values("12,2025") == "12");
  CHECK(values("1.2.3") == "");
  CHECK(values("123456789012345678901234567890") == "");
}

TEST_CASE("numbers: Chinese amounts") {
  CHECK(amount("三千二百公里") == "3200");
  CHECK(amount("三万二千") == "32000");
  CHECK(amount("两万") == "20000");
  CHECK(amount("十二万") == "120000");
  CHECK(amount("一千零五十") == "1050");
  CHECK(amount("五") == "");
  CHECK(amount("万") == "");
  CHECK(amount("百公里") == "");
}
