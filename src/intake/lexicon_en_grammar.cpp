// What holds an English message together: papers, having and lacking, plans, months, units, money,
// and fields that are not read.
#include "intake/lexicon.h"

namespace zerokm {
namespace {

using K = TermKind;

constexpr Term terms[] = {
    {K::document, "driving_licence", "",
     "driving licence of the vehicle|vehicle licence|vehicle license|vehicle driving "
     "license|driving license"},
    {K::document, "conformity", "", "certificate of conformity|conformity certificate|coc"},
    {K::document, "invoice", "", "invoice|proforma invoice"},
    {K::have, "", "",
     "with|have|has|available|yes|we have|in hand|held|included|ready|attached|got|obtained|on "
     "hand|has been issued|issued already|"
     "present|is available|is ready|already have|there is|already issued|in our hands|is in "
     "hand|comes with|"
     "are available|we already have|y|provided|including|includes|is included|is held|already "
     "obtained|is in our hands|"
     "in place|✓|✔|✅|we hold|exists|we got"},
    {K::lack, "", "",
     "no|without|none|not available|n/a|missing|do not have|don't have|unavailable|we have no|does "
     "not have|has no|is not available|nil|"
     "no any|not held|lost|is missing|not obtained|doesn't have|have no|not in hand|we don't "
     "have|we do not have|there is no|"
     "not issued|there are no|❌|✗|✘|free of|absent|isn't available|is lost|not included|haven't "
     "got|there isn't|"
     "not yet available|not yet|not ready|is not ready|has not been issued|not yet issued|not "
     "issued yet|is not held|lacking|lacks"},
    {K::plan, "obtain", "",
     "can provide|can be provided|can issue|can be issued|obtainable|can obtain|can be "
     "obtained|will provide|can get|able to provide|"
     "can arrange|can be arranged|on request|upon request|we provide|available on "
     "request|available upon request|could provide|may be obtained|"
     "is obtainable|we can provide|we can get|we can obtain|we can arrange|possible to obtain"},
    {K::negation, "obtain", "",
     "cannot provide|can't provide|can not provide|cannot be issued|cannot be obtained|unable to "
     "provide|not obtainable|refuses to issue|"
     "will not issue|won't issue|can't get|cannot get|can't be issued|cannot obtain|does not "
     "issue|doesn't issue|"
     "impossible to get|impossible to obtain|can't be obtained|refused to issue|can't issue|cannot "
     "issue|unobtainable|can't obtain|"
     "not able to provide|can not be issued|can not be obtained|we cannot get|can not get|not "
     "possible to get|not possible to obtain|"
     "is not obtainable|won't provide|will not provide|does not provide"},
    {K::plan, "", "",
     "will be|to be|planned|plan to|expected|going to|if|once|when|after|should be|must be|can "
     "be|would be|need|"
     "can|could|before|need to be|want|needed|requirements|required|requirement|interested in|do "
     "you have|is there|"
     "planning|intend to|wish to|from year|until"},
    {K::wanted, "", "",
     "looking for|wanted|wtb|want to buy|looking to buy|interested in buying|we need|i need|in "
     "search of|we are buying|buying request|request for quotation|rfq|searching for"},
    {K::plan, "forbid", "",
     "cannot|can't|can not|impossible|not allowed|prohibited|forbidden|not possible"},
    {K::negation, "", "",
     "not|non|isn't|no longer|is not|not a|not an|never|wasn't|was not|neither|nor|rather "
     "than|instead of"},
    {K::filler, "", "",
     "in|on|at|in china|china|is|was|the|of|since|from|first|only|just|as|by|dated|"
     "month|officially|chinese|it|done|completed|finished|now|total|currently|so "
     "far|its|are|a|an|car|vehicle|type|our|original|in its|there|here|full|valid|this|any"},
    {K::approximate, "", "", "approx|about|around|approximately|approx.|roughly|circa|ca"},
    {K::bound, "", "",
     "less than|under|below|over|more than|max|at least|within|not more than|maximum of|no more "
     "than|up to|almost|nearly"},
    {K::relative, "", "",
     "ago|last month|last year|yesterday|this month|last week|recently|this year|today|next "
     "month|months old|weeks old|days old|month old"},
    {K::month, "1", "", "january|jan"},
    {K::month, "2", "", "february|feb"},
    {K::month, "3", "", "march|mar"},
    {K::month, "4", "", "april|apr"},
    {K::month, "5", "", "may"},
    {K::month, "6", "", "june|jun"},
    {K::month, "7", "", "july|jul"},
    {K::month, "8", "", "august|aug"},
    {K::month, "9", "", "september|sept|sep"},
    {K::month, "10", "", "october|oct"},
    {K::month, "11", "", "november|nov"},
    {K::month, "12", "", "december|dec"},
    {K::unit, "km", "", "km|kms|kilometers|kilometres|kilometer|kilometre|kilometer(s)"},
    {K::unit, "mile", "", "miles|mile|mi"},
    {K::unit, "kw", "", "kw|kilowatt|kilowatts"},
    {K::unit, "hp", "", "hp|bhp|ps|horsepower|cv|h.p.|horse power|horses|metric hp"},
    {K::unit, "cm3", "", "cc|cm3|ccm|ml|c.c.|cu cm|cubic centimeters|cubic centimetres|cm^3|cu.cm"},
    {K::unit, "litre", "", "l|liter|litre|liters|litres|ltr|lt|lit"},
    {K::unit, "turbo", "", "t|tdi|tsi|tfsi|td|gdi|turbo|tgdi|t-gdi|tgi|l turbo|lt|dci"},
    {K::unit, "seat", "", "seats|seater|seat|persons|passengers"},
    {K::unit, "door", "", "doors|door|dr"},
    {K::unit, "percent", "", "%"},
    {K::unit, "other", "",
     "km/h|kmh|kph|l/100km|l/100 km|kwh|nm|n.m|mm|cm|m|kg|tons|tonnes|ton|sec|s|seconds|km "
     "range|kms range|km electric range|"
     "mah|v|volt|watt|months|month|years|year|yrs|days|day|hours|hour|h|min|minutes|units|pcs|cars|"
     "inch|inches|speed|km warranty|km per|miles range|km of range|"
     "km away|kw charging|kw dc|kw ac|kw charger|kw fast "
     "charging|km/l|l/km|g/km|kwh/100km|hz|gb|tb|cylinders|cylinder|airbags|km cltc|km wltc|km "
     "nedc|km (cltc)|km (wltc)|km (nedc)|"
     "tank|litre tank|liter tank|km pure electric range|km ev range|km combined range|km service"},
    {K::scale, "3", "", "k|thousand|ths"},
    {K::scale, "6", "", "million|mln|mio"},
    {K::currency, "USD", "", "usd|us$|$|us dollars|us dollar|dollars|u$s|usd$|$us|dollar"},
    {K::currency, "CNY", "", "cny|rmb|yuan|¥|￥|renminbi|cn¥"},
    {K::currency, "EUR", "", "eur|euro|euros|€"},
    {K::currency, "RUB", "", "rub|rubles|roubles|₽|rur"},
    {K::currency, "KZT", "", "kzt|tenge|₸"},
    {K::currency, "AED", "", "aed|dirham|dirhams|dhs"},
    {K::currency, "UZS", "", "uzs"},
    {K::currency, "KGS", "", "kgs"},
    {K::currency, "BYN", "", "byn"},
    {K::currency, "AMD", "", "amd"},
    {K::currency, "AZN", "", "azn|₼"},
    {K::currency, "GEL", "", "gel|₾"},
    {K::currency, "SAR", "", "sar"},
    {K::currency, "JOD", "", "jod|jd"},
    {K::price, "", "",
     "price|fob|fob price|cif|cif price|exw|exw price|asking price|unit "
     "price|cfr|fca|total price|offer price|selling price|"
     "sale price|our price|best price|final price|c&f|cnf|cost|price fob|price cif|asking|offer"},
    {K::price, "", "delivered", "ddp|dap|dpu"},
    {K::other, "money", "",
     "msrp|guide price|list price|deposit|freight|shipping cost|shipping fee|duty|customs "
     "duty|insurance|new price|retail price|down payment|"
     "shipping|service fee|commission|prepayment|advance payment|market price|price when new|new "
     "car price|tax|taxes|handling fee|"
     "discount|official price|original price|domestic price|customs|sea freight|ocean "
     "freight|save|refund|advance"},
    {K::other, "date", "",
     "etd|eta|valid until|expiry date|expiry|expires|insurance until|insurance valid until|annual "
     "inspection|inspection valid until|"
     "inspection due|posted|published|updated|listed|invoice date|purchase date|delivery "
     "date|listing date|date of birth|shipment date|"
     "contract date|quotation date|offer valid until|last service|next service|warranty "
     "until|warranty|service date|inspection date|"
     "temporary plate|temporary plate valid until|purchased|bought|delivered|loading date|last "
     "updated|due|deadline|ready date|as of|today is|"
     "sold|arrival|arrives|departure|ships|warranty till|insurance|valid till|valid "
     "to|facelift|launched|released|"
     "since birth|sent|posted on|date|dated|test date|printed|stock date|available from|loading"},
    {K::other, "number", "",
     "range|cltc|wltc|nedc|cltc range|wltc range|electric range|pure electric range|ev "
     "range|driving range|top speed|max speed|curb weight|"
     "kerb weight|gross weight|gross mass|wheelbase|battery|battery capacity|consumption|fuel "
     "consumption|torque|max torque|"
     "acceleration|0-100|charging power|engine no|engine number|engine model|order no|order "
     "number|stock no|stock id|ref|ref no|"
     "reference|invoice no|contract no|licence no|license no|quantity|qty|stock|in stock|tyre "
     "size|tire size|dimensions|length|width|height|"
     "transmission|gearbox|drive|drive type|motor no|payload|fuel tank|tank capacity|tank "
     "volume|registration certificate no|"
     "certificate no|file no|system power|combined power|total power|total system power|system "
     "output|combined output|"
     "total output|series|trim|version|grade|condition|previous owners|owners|owner "
     "count|cylinders|item no|lot|lot no|"
     "warranty mileage|service interval|pure electric mileage|electric mileage|battery "
     "range|combined range|options|features|equipment|"
     "year|location|body type|body|port of loading|loading port|port of discharge|port|fast "
     "charging|charging|front motor|rear motor|front motor power|rear motor power|"
     "transfer count:|availability|incoterms|moq|lead time|hs code|id|country of origin|made "
     "in|combined system power|system "
     "horsepower|speakers|screen|airbags|wheels|rims|tyres|tires|cargo|trunk|generator power|ev "
     "mode|electric mode|electric windows|electric seats|electric tailgate|electric "
     "sunroof|electric seat|"
     "electric trunk|electric mirrors|electric heated|electric folding|electric door|electric "
     "doors|electric adjustable|ev charger|ev charging|electric handbrake|electric parking "
     "brake|electric suction doors|electric pedals|fuel economy"},
    {K::personal, "owner", "",
     "owner|owner name|registered owner|seller|buyer|name of owner|contact "
     "person|consignee|contact name|owner's name|sales manager"},
    {K::personal, "address", "", "address|owner address|street address|home address"},
    {K::personal, "identity", "",
     "id number|passport no|passport number|passport|id no|id card|id card no|tax id"},
    {K::personal, "plate", "",
     "plate no|plate number|license plate|licence plate|plate|plate_number|registration "
     "plate|license plate number|number plate|plate no."},
    {K::personal, "phone", "",
     "phone|tel|telephone|mobile|whatsapp|wechat|telegram|wa|phone "
     "number|email|e-mail|mob|viber|skype|contact number|contact"},
    {K::toward, "", "label",
     "destination|destination country|country of destination|export destination|target "
     "country|final destination|"
     "country of import|destination market|importing country"},
    {K::toward, "", "",
     "export to|exported to|ship to|shipped to|deliver to|send to|sent to|going to|for export "
     "to|import to|"
     "import into|imported into|imported to|importing to|for the market of|delivered to|to be "
     "exported to|cif to|bring to|exporting to|exporting it to|import it to|import it into|"
     "export it to|ship it to|send it to|take it to|bring it to|bring it into|ship this car "
     "to|export this car to|destined for|bound for|"
     "for delivery to|import this car to|import this car into|deliver it to|deliver this car "
     "to|headed to"},
    {K::toward, "", "cost", "shipping to|delivery to|shipment to|transport to|freight to"},
    {K::company, "", "",
     "company|we are|specialize|specialise|professional|our customers|worldwide|countries|years of "
     "experience|suppliers|exporters|"
     "factory direct|our clients|our business|we export|we ship|we deliver|we supply|we "
     "sell|markets|dealers|we have exported|we have shipped|we offer"},
};

}  // namespace

TermTable english_grammar() { return {terms, sizeof terms / sizeof terms[0]}; }

}  // namespace zerokm
