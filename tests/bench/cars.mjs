// Cars for measuring, the same on every run. All values are invented.
import { choices, facts } from './law.mjs';

// A number of 32 bits that follows from a seed and nothing else.
export function numbers_from(seed) {
  let a = seed | 0, b = 0x9e3779b9 | 0;
  return () => {
    a ^= a << 13;
    a ^= a >>> 17;
    a ^= a << 5;
    b = (b + 0x6d2b79f5) | 0;
    return ((a + b) >>> 0) / 4294967296;
  };
}

const year_of = (day) => new Date(day * 86_400_000).getUTCFullYear();
const always_stated = new Set(['deal.country', 'day.export']);
const unstated_share = 0.07;

export function cars_of(count, seed = 20261127) {
  const random = numbers_from(seed);
  const within = (low, high) => low + Math.floor(random() * (high - low + 1));
  const one_of = (list) => list[Math.floor(random() * list.length)];
  const often = (share) => random() < share;
  return Array.from({ length: count }, () => {
    const exported = within(20_240, 20_810);
    const registered = exported - (often(0.6) ? within(-3, 420) : within(0, 3400));
    const built = registered - within(-2, 260);
    const drive = one_of(choices.drive);
    const car = {
      'deal.country': often(0.3) ? 'KZ' : one_of(choices.country),
      'deal.route': one_of(choices.route),
      'car.brand': one_of(choices.brand),
      'car.drive': drive,
      'car.body': often(0.75) ? 'car' : one_of(choices.body),
      'car.wheel': often(0.9) ? 'left' : 'right',
      'car.service': one_of(choices.service),
      'car.plate': one_of(choices.plate),
      'deal.seller': one_of(choices.seller),
      'deal.buyer': one_of(choices.buyer),
      'day.export': exported,
      'day.registered': registered,
      'day.built': built,
      'day.inspected': exported - within(-3, 170),
      'day.tyres': built - within(0, 720),
      'year.export': year_of(exported),
      'year.built': year_of(built),
      'car.mileage': often(0.4) ? within(0, 820) : within(500, 190_000),
      'car.owners': within(0, 6),
      'car.displacement': drive === 'battery' ? null : within(800, 4600),
      'car.power': within(0, 380),
      'deal.price': within(3000, 95_000),
      'car.battery_health': drive === 'petrol' ? null : within(50, 100),
      'car.seats': within(1, 12),
      'car.mass': within(700, 4400),
      'car.emission_class': within(2, 6),
      'deal.cars_this_year': within(0, 4),
      'car.used': often(0.85), 'car.vin_legible': often(0.96), 'car.charged': often(0.06),
      'car.theft': often(0.02), 'car.flood': often(0.04), 'car.recall': often(0.12),
      'car.crash': often(0.17), 'car.emergency_call': often(0.6), 'car.hot_climate': often(0.45),
      'paper.title': often(0.9), 'paper.maker_letter': often(0.4), 'paper.licence': often(0.8),
      'paper.inspection': often(0.8), 'paper.battery_report': often(0.5),
      'paper.type_approval': often(0.5), 'paper.safety_mark': often(0.5),
      'paper.customs_receipt': often(0.4), 'paper.conformity': often(0.4),
      'paper.invoice': often(0.9), 'paper.translation': often(0.6), 'paper.insurance': often(0.5),
    };
    for (const name in car) {
      if (random() < unstated_share && !always_stated.has(name)) car[name] = null;
    }
    return car;
  });
}

/** The same cars with a third of the facts known as a range only: numbers as {low, high}, choices
 * as lists of members, every second truth not at all. */
export function ranged(cars, seed = 7) {
  const random = numbers_from(seed);
  const third = facts.filter((_, at) => at % 3 === 0);
  return cars.map((car) => {
    const made = { ...car };
    for (const { id, kind, choice } of third) {
      if (car[id] === null) continue;
      if (kind === 'truth') {
        if (random() < 0.5) made[id] = null;
      } else if (kind === 'choice') {
        made[id] = [...new Set([car[id],
          choices[choice][Math.floor(random() * choices[choice].length)]])];
      } else {
        const spread = Math.floor(random() * 40);
        made[id] = { low: car[id] - spread, high: car[id] + Math.floor(random() * 40) };
      }
    }
    return made;
  });
}
export const ranged_facts = new Set(facts.filter((_, at) => at % 3 === 0).map(({ id }) => id));

/** The same objects as JSON.parse makes them: how an object came to be decides how fast it is. */
export const parsed = (cars) => JSON.parse(JSON.stringify(cars));

/** Names that other engines take for one word. */
export const plain_name = (id) => id.replace('.', '_');
export const plain_names = (cars) => parsed(cars.map((car) =>
  Object.fromEntries(Object.entries(car).map(([id, value]) => [plain_name(id), value]))));
