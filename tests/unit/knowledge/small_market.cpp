#include "small_market.h"

#include <cstdlib>

namespace small_market {
namespace {

constexpr const char* vocabulary = R"json({
  "choices": {
    "fuel": ["petrol", "diesel", "electric"]
  },
  "facts": [
    {"id": "deal.date", "kind": "date", "role": "deal"},
    {"id": "deal.day_of_arrival", "kind": "date", "role": "arrival", "assumed_from": "deal.date"},
    {"id": "deal.price", "kind": "quantity", "role": "deal", "unit": "USD", "decimals": 2, "least": "0"},
    {"id": "letter.held", "kind": "truth", "role": "paper"},
    {"id": "registration.date", "kind": "date", "role": "car", "implies": {"registration.ever": "yes"}},
    {"id": "registration.ever", "kind": "truth", "role": "car"},
    {"id": "vehicle.built", "kind": "date", "role": "car"},
    {"id": "vehicle.displacement", "kind": "quantity", "role": "car", "unit": "cm3", "least": "0", "most": "30000"},
    {"id": "vehicle.fuel", "kind": "choice", "role": "car", "choice": "fuel"},
    {"id": "vehicle.maker", "kind": "text", "role": "car"}
  ]
}
)json";

constexpr const char* words = R"json({
  "choice.fuel.petrol": "Petrol",
  "choice.fuel.diesel": "Diesel",
  "choice.fuel.electric": "Electric",
  "fact.deal.date": "Date of the deal",
  "fact.deal.day_of_arrival": "Arrival",
  "fact.deal.price": "Price",
  "fact.letter.held": "Letter",
  "fact.registration.date": "Registered on",
  "fact.registration.ever": "Registered",
  "fact.vehicle.built": "Built on",
  "fact.vehicle.displacement": "Displacement",
  "fact.vehicle.fuel": "Fuel",
  "fact.vehicle.maker": "Maker"
}
)json";

constexpr const char* parameters = R"json({
  "sources": {
    "RATES": {"title": "Rates", "read": "not_seen"}
  },
  "parameters": {
    "factor": {
      "unit": "1", "decimals": 2,
      "values": [
        {"from": "2020-01-01", "value": "1.00", "cites": [{"source": "RATES", "at": ""}]},
        {"from": "2026-01-01", "value": "1.10"}
      ]
    }
  }
}
)json";

constexpr const char* common_rules = R"json({
  "ruleset": "YY", "side": "common", "version": "1",
  "checked_on": "2026-11-01", "recheck_by": "2026-12-31",
  "sources": {
    "TREATY": {"title": "Treaty", "read": "official", "url": "https://law.example/treaty"}
  },
  "derived": {
    "age_days": "deal.date - vehicle.built"
  },
  "rules": [
    {
      "id": "YY-AGE", "phase": "car", "severity": "blocks", "confidence": "verified",
      "require": "age_days < 1000 days",
      "exempt": "vehicle.fuel == electric",
      "doubt": "age_days == 1000 days",
      "flags": [{"id": "YY-EDGE", "when": "age_days in 999 days..1000 days"}],
      "cites": [{"source": "TREATY", "at": "1"}]
    }
  ]
}
)json";

constexpr const char* common_words = R"json({
  "YY-AGE.title": "Age",
  "YY-AGE.met": "{age_days} days old on {deal.date}.",
  "YY-AGE.unmet": "Too old.",
  "YY-AGE.unknown": "When was it built?",
  "YY-AGE.exempt": "Electric cars may be of any age.",
  "YY-AGE.disputed": "Day 1000 is read both ways.",
  "flag.YY-EDGE": "At the edge."
}
)json";

constexpr const char* rules = R"json({
  "ruleset": "XX", "side": "destination", "version": "2026.11.1",
  "checked_on": "2026-11-01", "recheck_by": "2026-12-31",
  "confidence": "verified", "complete": true,
  "currency": "USD",
  "includes": ["YY"],
  "choices": {
    "size": ["small", "large"]
  },
  "sources": {
    "LAW": {"title": "Law", "number": "1", "date": "2020", "url": "https://law.example/1", "read": "official", "read_on": "2026-11-01"}
  },
  "tables": {
    "duty": {
      "file": "tables/duty.csv",
      "keys": [
        {"name": "fuel", "choice": "fuel", "column": "fuel"},
        {"name": "displacement", "unit": "cm3", "above": "cc_gt", "to": "cc_le"}
      ],
      "value": "usd", "unit": "USD", "decimals": 2,
      "confidence_column": "mark", "confidence": {"A": "verified", "B": "indicative"},
      "cites": [{"source": "LAW", "at": "annex"}]
    },
    "fee": {
      "file": "tables/fee.csv",
      "keys": [
        {"name": "size", "choice": "size", "column": "size"}
      ],
      "across": [
        {"name": "fuel", "choice": "fuel"},
        {"name": "day", "dates": true}
      ],
      "columns": {
        "burning_2025": ["petrol|diesel", "2025-01-01..2025-12-31"],
        "burning_2026": ["petrol|diesel", "2026"],
        "electric": ["electric", "2025-01-01..2026-12-31"]
      },
      "unit": "USD", "decimals": 0,
      "cites": [{"source": "LAW", "at": "fees"}]
    }
  },
  "derived": {
    "car_size": "if(vehicle.displacement <= 1500 cm3, size.small, size.large)"
  },
  "papers": {
    "letter": {"fact": "letter.held", "name": "paper.letter", "shows": ["paper.letter.vin"]}
  },
  "rules": [
    {
      "id": "XX-LETTER", "phase": "car", "severity": "document",
      "clock": "deal.date", "from": "2020-01-01",
      "require": "letter.held",
      "asks": ["letter"],
      "cites": [{"source": "LAW", "at": "2"}]
    },
    {
      "id": "XX-DUTY", "version": "old", "phase": "arrival", "severity": "cost",
      "clock": "deal.date", "until": "2025-12-31",
      "amount": "lookup(duty; vehicle.fuel, vehicle.displacement)", "total": "border",
      "cites": [{"source": "LAW", "at": "3"}]
    },
    {
      "id": "XX-DUTY", "version": "new", "phase": "arrival", "severity": "cost",
      "clock": "deal.date", "from": "2026-01-01",
      "amount": "lookup(duty; vehicle.fuel, vehicle.displacement) * param(factor, deal.date)", "total": "border",
      "shows": ["car_size"],
      "cites": [{"source": "LAW", "at": "3"}]
    },
    {
      "id": "XX-FEE", "phase": "arrival", "severity": "cost",
      "amount": "lookup(fee; car_size, vehicle.fuel, deal.date)",
      "cites": [{"source": "LAW", "at": "4"}]
    },
    {
      "id": "XX-FREE", "phase": "car", "severity": "information",
      "applies": "registration.ever",
      "gives": {"first_free_date": "add_days(registration.date, 181)"},
      "cites": [{"source": "TREATY", "at": "5"}],
      "checked_on": "2026-10-01", "recheck_by": "2026-12-01"
    }
  ],
  "not_covered": ["not_covered.lorries"]
}
)json";

constexpr const char* market_words = R"json({
  "market.XX.caption": "Entering Xanadu",
  "market.XX.name": "Xanadu",
  "not_covered.lorries": "Lorries.",
  "paper.letter": "Letter of the maker",
  "paper.letter.vin": "The VIN",
  "XX-LETTER.title": "Letter",
  "XX-LETTER.met": "Held.",
  "XX-LETTER.unmet": "Wanted.",
  "XX-LETTER.unknown": "Is there one?",
  "XX-DUTY.title": "Duty",
  "XX-DUTY.amount": "By displacement.",
  "XX-FEE.title": "Fee",
  "XX-FEE.amount": "By size.",
  "XX-FREE.title": "Free from",
  "XX-FREE.info": "Day 181 after {registration.date}.",
  "value.car_size": "Size"
}
)json";

constexpr const char* duty = R"json(fuel,cc_gt,cc_le,usd,mark
petrol|diesel,,1500,100.00,A
petrol|diesel,1500,inf,200.50,B
electric,,,0,A
)json";

constexpr const char* fee = R"json(size,burning_2025,burning_2026,electric
small,10,11,1
large,20,22,2
)json";

constexpr const char* cases = R"json({
  "base": {"deal.date": "2026-06-01", "vehicle.built": "2025-06-01", "vehicle.fuel": "petrol", "vehicle.displacement": "1498"},
  "cases": [
    {
      "name": "a young car with its letter",
      "with": {"letter.held": "yes", "registration.date": "2026-01-01"},
      "expect": {
        "YY-AGE": "met", "XX-LETTER": "met", "XX-FREE": "information", "no_flags": ["YY-EDGE"],
        "overall": "nothing_against", "first_free_date": "2026-07-01",
        "amounts": {"XX-DUTY": "110 USD", "XX-FEE": "11 USD"}, "totals": {"border": "110.0000 USD"}
      }
    },
    {
      "name": "no letter shown, day 1000",
      "with": {"deal.date": "2025-12-31", "vehicle.built": "2023-04-06"},
      "expect": {"XX-LETTER": "missing_paper", "YY-AGE": "disputed", "flags": ["YY-EDGE"], "amounts": {"XX-DUTY": "100.00 USD"}}
    },
    {
      "name": "no letter to be had, day 1001",
      "with": {"letter.held": "no", "vehicle.built": "2023-09-04"},
      "expect": {"XX-LETTER": "unmet", "YY-AGE": "unmet", "overall": "blocked"}
    },
    {
      "name": "nothing known of its age and engine",
      "with": {"vehicle.built": "?", "vehicle.displacement": "?", "letter.held": "yes"},
      "expect": {"YY-AGE": "disputed", "amounts": {"XX-FEE": "11..22 USD"}}
    },
    {
      "name": "an electric car",
      "with": {"vehicle.fuel": "electric", "vehicle.built": "2010"},
      "expect": {"YY-AGE": "exempt"}
    },
    {
      "name": "day before the letter is asked for",
      "with": {"deal.date": "2019-12-31", "vehicle.built": "2019-06-01"},
      "expect": {"XX-LETTER": "not_applicable"}
    },
    {
      "name": "first day of the letter",
      "with": {"deal.date": "2020-01-01", "letter.held": "yes", "vehicle.built": "2019-06-01"},
      "expect": {"XX-LETTER": "met"}
    },
    {
      "name": "first day of the new duty",
      "with": {"deal.date": "2026-01-01"},
      "expect": {"amounts": {"XX-DUTY": "110.00 USD"}}
    }
  ]
}
)json";

}  // namespace

std::vector<NamedText> files() {
  return {{"vocabulary.json", vocabulary},    {"words.en.json", words},
          {"words.zh.json", words},           {"parameters/parameters.json", parameters},
          {"xx/rules.json", rules},           {"xx/words.en.json", market_words},
          {"xx/words.zh.json", market_words}, {"xx/tables/duty.csv", duty},
          {"xx/tables/fee.csv", fee},         {"xx/cases.json", cases},
          {"yy/rules.json", common_rules},    {"yy/words.en.json", common_words},
          {"yy/words.zh.json", common_words}};
}

std::vector<NamedText> files_with(std::string_view path, std::string_view from,
                                  std::string_view to) {
  std::vector<NamedText> changed = files();
  for (NamedText& file : changed) {
    if (file.path != path) continue;
    const std::size_t at = file.text.find(from);
    // A replacement that replaces nothing would let a test pass for the wrong reason.
    if (at == std::string::npos || file.text.find(from, at + 1) != std::string::npos) std::abort();
    file.text.replace(at, from.size(), to);
    return changed;
  }
  std::abort();
}

std::vector<std::string> lines(const std::vector<Problem>& problems) {
  std::vector<std::string> list;
  for (const Problem& problem : problems) list.push_back(zerokm::line_from_problem(problem));
  return list;
}

}  // namespace small_market
