// The rules of tests/bench/law written out by hand, straight on, as somebody would who knows them
// at the time of writing and wants speed. 0 no, 1 yes, 2 unknown; null where nothing is stated.
const brands = new Set(['02', '03', '05', '07', '08', '11', '13', '17', '19', '20', '23']
  .map((number) => `brand_${number}`));
const countries = ['KZ', 'KG', 'UZ', 'TJ', 'TM', 'AM', 'AZ', 'GE', 'MN', 'AE', 'SA', 'QA', 'OM',
  'JO', 'EG', 'KE', 'NG', 'GH', 'CL', 'PE'];
const oldest = new Map(countries.map((name, at) => /** @type {const} */ ([name, 2 + (at * 5) % 9]))
  .filter(([name]) => !['CL', 'GE', 'MN'].includes(name)));
const cleanest = new Map(countries.map((name, at) => [name, 3 + (at * 2) % 4]));
cleanest.delete('PE');
const workshops = new Map(Array.from({ length: 20 }, (_, at) =>
  [`brand_${String(at + 1).padStart(2, '0')}`, ((at + 1) * 7) % 10]));
const most_owners = new Map([['own', 4], ['hire', 3], ['taxi', 1], ['school', 2]]);

const yes = (x) => (x === null ? 2 : x ? 1 : 0);
const is = (x, one) => (x === null ? 2 : x === one ? 1 : 0);
const no = (x) => (x === 2 ? 2 : 1 - x);
const both = (x, y) => (x === 0 || y === 0 ? 0 : x === 1 && y === 1 ? 1 : 2);
const either = (x, y) => (x === 1 || y === 1 ? 1 : x === 0 && y === 0 ? 0 : 2);
const when = (known, holds) => (known ? (holds ? 1 : 0) : 2);
const result = (applies, require) =>
  (applies === 0 ? 0 : applies === 2 || require === 2 ? 3 : require === 1 ? 1 : 2);

export function judge_by_hand(car, out, at) {
  const { deal_country: country, deal_route: route, car_drive: drive, car_brand: brand,
    day_export: exported, day_registered: registered, day_built: built,
    car_emission_class: emission, car_power: power, car_mileage: mileage } = car;
  const kz = is(country, 'KZ'), uz = is(country, 'UZ');
  const steppe = country === null ? 2 : country === 'KZ' || country === 'KG' || country === 'UZ' ||
    country === 'TJ' || country === 'TM' ? 1 : 0;
  const gulf = country === null ? 2 : country === 'AE' || country === 'SA' || country === 'QA' ||
    country === 'OM' ? 1 : 0;
  const used = yes(car.car_used), letter = yes(car.paper_maker_letter);
  const person = is(car.deal_buyer, 'person'), left = is(car.car_wheel, 'left');
  const conformity = yes(car.paper_conformity), type_approval = yes(car.paper_type_approval);
  const invoice = yes(car.paper_invoice), translation = yes(car.paper_translation);
  const seller = car.deal_seller, a_car = is(car.car_body, 'car');
  const held_known = exported !== null && registered !== null, held = exported - registered;
  const age_known = car.year_export !== null && car.year_built !== null;
  const age = car.year_export - car.year_built;
  const emission_known = emission !== null;

  out[at] = result(both(used, when(exported !== null, exported >= 20454)),
    either(when(held_known, held >= 180), letter));
  out[at + 1] = result(1, when(built !== null && registered !== null, built <= registered));
  out[at + 2] = result(1, when(held_known, held >= 0));
  out[at + 3] = result(used, yes(car.paper_title));
  const plate = car.car_plate;
  out[at + 4] = result(used,
    when(plate !== null, plate === 'returned' || plate === 'temporary'));
  out[at + 5] = result(used, yes(car.paper_licence));
  out[at + 6] = result(1, both(yes(car.paper_inspection), when(
    exported !== null && car.day_inspected !== null, exported - car.day_inspected <= 120)));
  out[at + 7] = result(when(drive !== null, drive === 'battery' || drive === 'plug_in'),
    both(yes(car.paper_battery_report),
      when(car.car_battery_health !== null, car.car_battery_health >= 75)));
  out[at + 8] = result(1, when(held_known && mileage !== null, mileage <= held * 900 + 300));
  out[at + 9] = result(both(when(mileage !== null, mileage < 800), used),
    either(letter, when(seller !== null, seller === 'maker' || seller === 'dealer')));
  out[at + 10] = result(1, no(yes(car.car_charged)));
  out[at + 11] = result(1, both(no(yes(car.car_theft)), no(yes(car.car_recall))));

  out[at + 12] = result(kz, yes(car.paper_safety_mark));
  out[at + 13] = result(steppe, yes(car.paper_insurance));
  out[at + 14] = result(both(both(kz, when(drive !== null, drive === 'battery' ||
    drive === 'plug_in' || drive === 'hybrid')), when(exported !== null, exported >= 19800)),
  either(when(brand !== null, brands.has(brand)), conformity));
  out[at + 15] = result(both(kz, when(route !== null, route === 'road' || route === 'rail' ||
    route === 'transit')), yes(car.paper_customs_receipt));
  const cc = car.car_displacement, price = car.deal_price;
  const fee_known = cc !== null && price !== null && cc > -1;
  const young = cc <= 1200 ? 2500 : cc <= 1800 ? 6400 : cc <= 2800 ? 17500 : cc <= 3600 ? 24000
    : 30500;
  const old = cc <= 1200 ? 5200 : cc <= 1800 ? 11800 : cc <= 2800 ? 27000 : cc <= 3600 ? 36500
    : 41000;
  out[at + 16] = result(both(kz, when(drive !== null, drive !== 'battery')),
    either(both(when(held_known, held < 1100), when(fee_known, young * 2 <= price)),
      both(when(held_known, held >= 1100), when(fee_known, old * 2 <= price))));
  out[at + 17] = result(both(kz, person), when(power !== null, power <= 125));
  out[at + 18] = result(steppe, either(yes(car.car_emergency_call), person));
  out[at + 19] = result(steppe, when(emission_known, emission >= 5));
  out[at + 20] = result(both(uz, person),
    when(car.deal_cars_this_year !== null, car.deal_cars_this_year <= 2));
  out[at + 21] = result(when(country !== null, country === 'KZ' || country === 'KG' ||
    country === 'UZ' || country === 'TM' || country === 'AZ' || country === 'GE'), left);
  out[at + 22] = result(uz, both(when(age_known, age <= 2), when(emission_known, emission >= 4)));
  out[at + 23] = result(
    when(country !== null, country === 'TJ' || country === 'TM' || country === 'AM'),
    either(when(age_known, age < 7), is(drive, 'battery')));
  out[at + 24] = result(when(country !== null, country === 'KG' || country === 'MN'),
    both(translation, invoice));

  out[at + 25] = result(gulf, type_approval);
  out[at + 26] = result(gulf, left);
  out[at + 27] = result(gulf, yes(car.car_hot_climate));
  out[at + 28] = result(gulf, both(no(yes(car.car_flood)), no(yes(car.car_crash))));
  out[at + 29] = result(gulf, when(exported !== null && car.day_tyres !== null,
    exported - car.day_tyres <= 800));
  out[at + 30] = result(
    both(when(country !== null, country === 'SA' || country === 'QA'), a_car),
    both(when(age_known, age <= 5), when(power !== null, power > 0)));
  out[at + 31] = result(both(is(country, 'AE'),
    when(route !== null, route === 'sea' || route === 'ferry')), either(conformity, type_approval));

  const age_limit = country === null ? undefined : oldest.get(country);
  const emission_limit = country === null ? undefined : cleanest.get(country);
  const shops = brand === null ? undefined : workshops.get(brand);
  const owners_limit = car.car_service === null ? undefined : most_owners.get(car.car_service);
  out[at + 32] = result(1, yes(car.car_vin_legible));
  out[at + 33] = result(1, when(age_known && age_limit !== undefined, age <= age_limit));
  out[at + 34] = result(when(drive !== null, drive !== 'battery'),
    when(emission_known && emission_limit !== undefined, emission >= emission_limit));
  out[at + 35] = result(1, when(shops !== undefined, shops >= 2));
  out[at + 36] = result(1, when(car.car_owners !== null && owners_limit !== undefined,
    car.car_owners <= owners_limit));
  out[at + 37] = result(a_car,
    when(car.car_seats !== null, car.car_seats >= 2 && car.car_seats <= 9));
  out[at + 38] = result(is(car.car_body, 'van'), when(car.car_mass !== null, car.car_mass <= 3500));
  out[at + 39] = result(when(route !== null, route !== 'sea'),
    both(invoice, either(translation, is(seller, 'maker'))));
}
