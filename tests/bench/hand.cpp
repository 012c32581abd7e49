// The rules of tests/bench/law written out by hand in C++, straight on, for facts in memory: 48
// numbers a car. A truth is two bits, certainly yes and certainly no, so that nothing branches.
#include <cstdint>
#include <cstdlib>

namespace {

constexpr std::int32_t not_stated = INT32_MIN;

// In the order of the columns that measure.mjs writes.
enum Fact {
  battery,
  body,
  brand,
  charged,
  crash,
  displacement,
  drive,
  emergency_call,
  emission,
  flood,
  hot_climate,
  mass,
  mileage,
  owners,
  plate,
  power,
  recall,
  seats,
  service,
  theft,
  used,
  vin_legible,
  wheel,
  built,
  exported,
  inspected,
  registered,
  tyres,
  buyer,
  cars_this_year,
  country,
  price,
  route,
  seller,
  battery_report,
  conformity,
  customs_receipt,
  inspection,
  insurance,
  invoice,
  licence,
  maker_letter,
  safety_mark,
  title,
  translation,
  type_approval,
  year_built,
  year_export,
  fact_count
};
constexpr int rule_count = 40;

enum Country { KZ, KG, UZ, TJ, TM, AM, AZ, GE, MN, AE, SA, QA, OM, JO, EG, KE, NG, GH, CL, PE };
enum Route { rail, road, sea, ferry, transit };
enum Drive { petrol, diesel, hybrid, plug_in, battery_drive };

struct Truth {
  std::uint32_t yes, no;
};
Truth operator&(Truth a, Truth b) { return {a.yes & b.yes, a.no | b.no}; }
Truth operator|(Truth a, Truth b) { return {a.yes | b.yes, a.no & b.no}; }
Truth operator!(Truth a) { return {a.no, a.yes}; }
constexpr Truth always{1, 0};

Truth when(bool known, bool holds) {
  return {std::uint32_t(known & holds), std::uint32_t(known & !holds)};
}
bool stated(std::int32_t x) { return x != not_stated; }
Truth yes(std::int32_t x) { return {std::uint32_t(x == 1), std::uint32_t(x == 0)}; }
Truth is(std::int32_t x, std::int32_t one) { return when(stated(x), x == one); }
template <class... Members>
Truth among(std::int32_t x, Members... members) {
  const std::uint64_t set = ((std::uint64_t{1} << members) | ...);
  return when(stated(x), ((set >> (std::uint32_t(x) & 63)) & 1) != 0);
}
std::int32_t less(std::int32_t a, std::int32_t b) {
  return std::int32_t(std::uint32_t(a) - std::uint32_t(b));
}
// 0 not applicable, 1 met, 2 unmet, 3 unknown.
std::uint8_t result(Truth applies, Truth require) {
  const std::uint32_t met = applies.yes & require.yes, unmet = applies.yes & require.no;
  return std::uint8_t((applies.no ^ 1) * ((met ^ 1) * 2 + (unmet ^ 1)));
}

struct Tables {
  std::int32_t oldest[32], cleanest[32], workshops[32], owners[8];
  constexpr Tables() : oldest{}, cleanest{}, workshops{}, owners{4, 3, 1, 2, not_stated} {
    for (int i = 0; i < 20; ++i) {
      oldest[i] = i == CL || i == GE || i == MN ? not_stated : 2 + (i * 5) % 9;
      cleanest[i] = i == PE ? not_stated : 3 + (i * 2) % 4;
    }
    for (int i = 0; i < 24; ++i) workshops[i] = i < 20 ? ((i + 1) * 7) % 10 : not_stated;
  }
};
constexpr Tables tables;
std::int32_t row(const std::int32_t* table, std::int32_t key) {
  return stated(key) ? table[key] : not_stated;
}

template <class Get>
void judge(Get get, std::uint8_t* out) {
  const std::int32_t place = get(country), way = get(route), fuel = get(drive), maker = get(brand);
  const std::int32_t leaves = get(exported), since = get(registered), made = get(built);
  const std::int32_t stage = get(emission), kw = get(power), km = get(mileage);
  const std::int32_t sold_by = get(seller), year_now = get(year_export),
                     year_made = get(year_built);
  const bool held_known = stated(leaves) & stated(since);
  const bool age_known = stated(year_now) & stated(year_made);
  const std::int32_t held = less(leaves, since), age = less(year_now, year_made);
  const Truth kz = is(place, KZ), uz = is(place, UZ), person = is(get(buyer), 0);
  const Truth steppe = among(place, KZ, KG, UZ, TJ, TM), gulf = among(place, AE, SA, QA, OM);
  const Truth is_used = yes(get(used)), letter = yes(get(maker_letter)), left = is(get(wheel), 0);
  const Truth conform = yes(get(conformity)), approved = yes(get(type_approval));
  const Truth billed = yes(get(invoice)), translated = yes(get(translation));
  const Truth a_car = is(get(body), 0);

  out[0] = result(is_used & when(stated(leaves), leaves >= 20454),
                  when(held_known, held >= 180) | letter);
  out[1] = result(always, when(stated(made) & stated(since), made <= since));
  out[2] = result(always, when(held_known, held >= 0));
  out[3] = result(is_used, yes(get(title)));
  out[4] = result(is_used, among(get(plate), 1, 2));
  out[5] = result(is_used, yes(get(licence)));
  const std::int32_t looked_at = get(inspected), cells = get(battery);
  out[6] = result(always, yes(get(inspection)) & when(stated(leaves) & stated(looked_at),
                                                      less(leaves, looked_at) <= 120));
  out[7] = result(among(fuel, battery_drive, plug_in),
                  yes(get(battery_report)) & when(stated(cells), cells >= 75));
  out[8] = result(
      always, when(held_known & stated(km), km <= std::int32_t(std::uint32_t(held) * 900u + 300u)));
  out[9] = result(when(stated(km), km < 800) & is_used, letter | among(sold_by, 0, 1));
  out[10] = result(always, !yes(get(charged)));
  out[11] = result(always, !yes(get(theft)) & !yes(get(recall)));

  out[12] = result(kz, yes(get(safety_mark)));
  out[13] = result(steppe, yes(get(insurance)));
  out[14] = result(
      kz & among(fuel, battery_drive, plug_in, hybrid) & when(stated(leaves), leaves >= 19800),
      among(maker, 1, 2, 4, 6, 7, 10, 12, 16, 18, 19, 22) | conform);
  out[15] = result(kz & among(way, road, rail, transit), yes(get(customs_receipt)));
  const std::int32_t cc = get(displacement), cost = get(price);
  const bool fee_known = stated(cc) & stated(cost) & (cc > -1);
  const std::int32_t young = cc <= 1200   ? 2500
                             : cc <= 1800 ? 6400
                             : cc <= 2800 ? 17500
                             : cc <= 3600 ? 24000
                                          : 30500;
  const std::int32_t old = cc <= 1200   ? 5200
                           : cc <= 1800 ? 11800
                           : cc <= 2800 ? 27000
                           : cc <= 3600 ? 36500
                                        : 41000;
  out[16] = result(kz & among(fuel, petrol, diesel, hybrid, plug_in),
                   (when(held_known, held < 1100) & when(fee_known, young * 2 <= cost)) |
                       (when(held_known, held >= 1100) & when(fee_known, old * 2 <= cost)));
  out[17] = result(kz & person, when(stated(kw), kw <= 125));
  out[18] = result(steppe, yes(get(emergency_call)) | person);
  out[19] = result(steppe, when(stated(stage), stage >= 5));
  const std::int32_t imports = get(cars_this_year), tread = get(tyres);
  out[20] = result(uz & person, when(stated(imports), imports <= 2));
  out[21] = result(among(place, KZ, KG, UZ, TM, AZ, GE), left);
  out[22] = result(uz, when(age_known, age <= 2) & when(stated(stage), stage >= 4));
  out[23] = result(among(place, TJ, TM, AM), when(age_known, age < 7) | is(fuel, battery_drive));
  out[24] = result(among(place, KG, MN), translated & billed);

  out[25] = result(gulf, approved);
  out[26] = result(gulf, left);
  out[27] = result(gulf, yes(get(hot_climate)));
  out[28] = result(gulf, !yes(get(flood)) & !yes(get(crash)));
  out[29] = result(gulf, when(stated(leaves) & stated(tread), less(leaves, tread) <= 800));
  out[30] =
      result(among(place, SA, QA) & a_car, when(age_known, age <= 5) & when(stated(kw), kw > 0));
  out[31] = result(is(place, AE) & among(way, sea, ferry), conform | approved);

  const std::int32_t age_limit = row(tables.oldest, place);
  const std::int32_t stage_limit = row(tables.cleanest, place);
  const std::int32_t shops = row(tables.workshops, maker);
  const std::int32_t owner_limit = row(tables.owners, get(service));
  const std::int32_t owned = get(owners), places = get(seats), weight = get(mass);
  out[32] = result(always, yes(get(vin_legible)));
  out[33] = result(always, when(age_known & stated(age_limit), age <= age_limit));
  out[34] = result(!is(fuel, battery_drive),
                   when(stated(stage) & stated(stage_limit), stage >= stage_limit));
  out[35] = result(always, when(stated(shops), shops >= 2));
  out[36] = result(always, when(stated(owned) & stated(owner_limit), owned <= owner_limit));
  out[37] = result(a_car, when(stated(places), (places >= 2) & (places <= 9)));
  out[38] = result(is(get(body), 1), when(stated(weight), weight <= 3500));
  out[39] = result(!is(way, sea), billed & (translated | is(sold_by, 0)));
}

}  // namespace

extern "C" {

__attribute__((used, visibility("default"))) void* hand_room(int bytes) {
  return std::malloc(static_cast<std::size_t>(bytes));
}
// Cars one behind the other, outcomes too.
__attribute__((used, visibility("default"))) void hand_rows(const std::int32_t* cars, int count,
                                                            std::uint8_t* out) {
  for (int car = 0; car < count; ++car) {
    const std::int32_t* row = cars + car * fact_count;
    judge([row](int fact) { return row[fact]; }, out + car * rule_count);
  }
}
// Facts in columns.
__attribute__((used, visibility("default"))) void hand_columns(const std::int32_t* cars, int count,
                                                               std::uint8_t* out) {
  for (int car = 0; car < count; ++car) {
    const std::int32_t* first = cars + car;
    judge([first, count](int fact) { return first[fact * count]; }, out + car * rule_count);
  }
}

}  // extern "C"
