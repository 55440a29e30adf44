// Calls what classes and namespaces of the corpus addon `classes` have, on objects of each class, closed ones too, and on what
// is no object of theirs: proxies, objects that inherit from theirs, primitives, nothing. For the rest see fuzz.mjs.
import { Values, attempt, generator } from './fuzz.mjs';

/** Depend on what the collector did. */
const UNSTEADY = ['finalized', 'collectAndMeasure'];

/** Makes `calls` calls; gives how many returned and how many threw. */
export default function fuzzMembers(addon, { seed, calls, record = () => {} }) {
  const random = generator(seed);
  const values = new Values(random);
  const pick = (from) => from[random.below(from.length)];
  const { members, classes } = membersOf(addon);
  const tally = { seed, calls: 0, returned: 0, threw: 0, codes: {} };
  const objects = [];
  const object = () => (objects.length === 0 ? undefined : pick(objects));
  const receivers = [
    object,
    object,
    object,
    object,
    () => new Proxy(object() ?? {}, {}),
    () => Object.create(object() ?? null),
    () => pick(classes),
    () => values.next(),
  ];
  const some = () => pick([() => values.next(), () => random.below(200), object, () => 1.5])();

  while (tally.calls < calls) {
    let result;
    if (random.below(12) === 0) {
      const type = pick(classes);
      const args = Array.from({ length: random.below(3) }, some);
      result = attempt(`new ${type.name}`, () => Reflect.construct(type, args), values, tally, record);
    } else {
      const [name, member, type] = pick(members);
      const own = type === undefined || random.below(2) === 0 ? [] : objects.filter((candidate) => candidate instanceof type);
      const self = own.length > 0 ? pick(own) : pick(receivers)();
      const args = Array.from({ length: random.below(member.length + 2) }, some);
      result = attempt(name, () => Reflect.apply(member, self, args), values, tally, record);
    }
    if (classes.some((type) => result instanceof type)) objects[objects.length < 64 ? objects.length : random.below(64)] = result;
  }
  return tally;
}

/** All functions below the exports, getters and setters too, with their names and the classes whose objects they are for. */
function membersOf(addon) {
  const members = [];
  const classes = [];
  const visit = (owner, path, type) => {
    // The two have the same exports in another order.
    for (const key of Reflect.ownKeys(owner).sort((a, b) => (String(a) < String(b) ? -1 : 1))) {
      // Symbols of the exports are the loader's.
      if (path === '' && typeof key === 'symbol') continue;
      const name = `${path}${String(key)}`;
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key);
      for (const [word, member] of [['', value], ['get ', get], ['set ', set]]) {
        if (typeof member !== 'function' || key === 'constructor' || UNSTEADY.includes(key)) continue;
        members.push([word + name, member, type]);
        if (!Object.hasOwn(member, 'prototype') || !/^[A-Z]/.test(member.name)) continue;
        classes.push(member);
        visit(member, `${name}.`);
        visit(member.prototype, `${name}.prototype.`, member);
      }
      if (path === '' && typeof value === 'object' && value !== null && !Array.isArray(value)) visit(value, `${name}.`);
    }
  };
  visit(addon, '');
  return { members, classes };
}
