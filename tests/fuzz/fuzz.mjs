// Calls every function of the corpus addon `conversions` with what it does not expect: wrong types, wrong arity, huge
// strings, detached buffers, getters that throw, proxies, callbacks that misbehave. Every call must return or throw;
// what it throws must be an Error, or the very value that a getter, a trap or a callback threw. After each round the
// module must still answer right.
//
// The sequence follows from the seed, which a failure prints: run again with the same seed to see the same calls. What came
// of each call goes to `record` as text, so that two ways to call the same functions can be compared.

const ROUND = 1000;

/** Makes `calls` calls; gives how many returned and how many threw. */
export default function fuzz(addon, { seed, calls, record = () => {} }) {
  const random = generator(seed);
  const values = new Values(random);
  const functions = Object.entries(addon);
  const tally = { seed, calls: 0, returned: 0, threw: 0, codes: {} };
  while (tally.calls < calls) {
    for (let i = 0; i < ROUND; i++) call(random, values, functions, tally, record);
    proveWell(addon, tally);
  }
  return tally;
}

function call(random, values, functions, tally, record) {
  const [name, target] = functions[random.below(functions.length)];
  const likely = Math.max(1, target.length);
  const count = random.below(4) > 0 ? likely + random.below(2) : random.below(likely + 4);
  // One argument that does not fit among others that do reaches further than only such ones.
  const args = random.below(2) === 0 ? values.nearly(target.length) : Array.from({ length: count }, () => values.next());
  const self = random.below(8) === 0 ? values.next() : undefined;
  attempt(name, () => target.apply(self, capped(name, args)), values, tally, record);
}

/** One call, whose result is returned. It may throw an error of the addon's, or what a value of ours threw. */
export function attempt(name, call, values, tally, record) {
  const from = values.thrown.length;
  let result;
  tally.calls++;
  try {
    result = call();
    tally.returned++;
    record(`${name} returned ${outcome(result)}`);
  } catch (error) {
    tally.threw++;
    const known = values.thrown.slice(from).findIndex((value) => Object.is(value, error));
    if (known < 0) expectError(error, name, tally);
    record(`${name} threw ${known < 0 ? outcome(error) : `what was thrown as number ${known}`}`);
  }
  if (values.thrown.length > 10_000) values.thrown.length = 0;
  return result;
}

/** All of a result that a caller could tell from another. */
function outcome(value, depth = 0) {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'symbol' || typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  if (value instanceof Error) return outcomeOfError(value, depth);
  const kind = Object.prototype.toString.call(value);
  if (ArrayBuffer.isView(value)) return `${kind} ${value.constructor.name} ${Array.prototype.join.call(value)}`;
  if (depth > 8) return kind;
  return `${kind} {${Reflect.ownKeys(value).map((key) => `${String(key)}: ${outcome(value[key], depth + 1)}`)}}`;
}

function outcomeOfError(error, depth) {
  const frames = String(error.stack).split('\n').filter((line) => /\(\w+\.java:\d+\)/.test(line));
  const { name, message, code, javaClass } = error;
  const cause = Object.hasOwn(error, 'cause') ? outcome(error.cause, depth + 1) : 'none';
  return JSON.stringify({ name, message, code, javaClass, cause, keys: Object.keys(error), frames });
}

/** Counts that are legal and would only take long. */
function capped(name, args) {
  if (['range', 'chain', 'repeat', 'greet', 'repeatCall'].includes(name)) {
    return args.map((arg) => (typeof arg === 'number' && Math.abs(arg) > 200 ? arg % 200 : arg));
  }
  return args;
}

function expectError(error, name, tally) {
  const known = tally.codes;
  if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError) {
    throw new Error(`seed ${tally.seed}, call ${tally.calls}, ${name}: threw ${describe(error)}`);
  }
  const code = error.code ?? error.name;
  known[code] = (known[code] ?? 0) + 1;
}

function describe(value) {
  try {
    return value instanceof Error ? value.stack : String(value);
  } catch {
    return typeof value;
  }
}

function proveWell(addon, tally) {
  const user = { name: 'x', address: { city: 'y', zip: 1 }, tags: ['a', 'b'] };
  const proofs = [
    [addon.echoInt(7), 7],
    [addon.echoString('välkommen 😀'), 'välkommen 😀'],
    [addon.reverseBytes(Uint8Array.of(1, 2, 3)).join(), '3,2,1'],
    [JSON.stringify(addon.birthday({ ...user, age: 1 })), JSON.stringify({ name: 'x', age: 2, ...user })],
    [addon.reduce(Int32Array.of(1, 2, 3), (a, b) => a + b), 6],
  ];
  for (const [actual, expected] of proofs) {
    if (actual !== expected) {
      throw new Error(`seed ${tally.seed}, after call ${tally.calls}: ${actual} instead of ${expected}`);
    }
  }
}

/** Marsaglia's xorshift32. */
export function generator(seed) {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return { below: (limit) => next() % limit };
}

export class Values {
  /** Everything that our getters, traps and callbacks threw. */
  thrown = [];

  #random;
  #depth = 0;
  #kinds;

  constructor(random) {
    this.#random = random;
    this.#kinds = [
      () => this.#number(),
      () => this.#number(),
      () => this.#text(),
      () => this.#text(),
      () => this.#typedArray(),
      () => this.#typedArray(),
      () => this.#list(),
      () => this.#list(),
      () => this.#record(),
      () => this.#record(),
      () => this.#function(),
      () => this.#function(),
      () => this.#hostile(),
      () => this.#pick([undefined, null, true, false]),
      () => this.#pick([Symbol('s'), Symbol.iterator, 10n, -(2n ** 70n)]),
      () => this.#object(),
    ];
  }

  /** Arguments of one plausible kind each, but for one of them. */
  nearly(count) {
    const odd = this.#random.below(count + 1);
    const plausible = this.#pick([
      () => 3,
      () => 'text',
      () => new Uint8Array(8),
      () => new Int32Array(8),
      () => [1, 2],
      () => ['a', 'b'],
      () => [['a', 'b'], ['c', 'd']],
      () => ({ a: 'b' }),
      () => this.#record(),
      () => [this.#record()],
    ]);
    return Array.from({ length: count }, (_, i) => {
      if (i === odd) return this.next();
      return i > 0 && this.#random.below(2) === 0 ? this.#function() : plausible();
    });
  }

  next() {
    if (this.#depth > 4) return this.#number();
    this.#depth++;
    try {
      return this.#kinds[this.#random.below(this.#kinds.length)]();
    } finally {
      this.#depth--;
    }
  }

  #pick(from) {
    return from[this.#random.below(from.length)];
  }

  #throw() {
    const value = this.#pick([
      () => new Error('from the fuzz'),
      () => Object.assign(new TypeError('coded'), { code: 'ERR_FUZZ' }),
      () => ({}),
      () => 'text',
      () => undefined,
      () => null,
      () => 0,
      () => Symbol('thrown'),
      () => new Proxy({}, { get: () => this.#throw() }),
    ])();
    this.thrown.push(value);
    throw value;
  }

  #number() {
    return this.#pick([0, -0, 1, -1, 7, 127, 128, 32768, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1.5, NaN, Infinity, -Infinity, 1e308]);
  }

  #text() {
    return this.#pick([
      () => '',
      () => 'plain',
      () => 'ünïcödé 😀',
      () => '\0',
      () => '\ud800',
      () => `${'pad'.repeat(10)}\udfff`,
      () => 'x'.repeat(511),
      () => 'y'.repeat(20_000),
      () => (this.#random.below(200) === 0 ? 'z'.repeat(1_000_000) : 'z'),
    ])();
  }

  #typedArray() {
    const Kind = this.#pick([
      Uint8Array,
      Uint8Array,
      Int32Array,
      Int32Array,
      Int8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
    ]);
    const array = new Kind(this.#pick([0, 1, 3, 1000]));
    switch (this.#random.below(8)) {
      case 0:
        structuredClone(array.buffer, { transfer: [array.buffer] });
        return array;
      case 1:
        return array.buffer;
      case 2:
        return new DataView(array.buffer);
      case 3:
        return Object.defineProperty(array, 'length', { get: () => this.#throw() });
      case 4:
        return Object.setPrototypeOf(array, this.#pick([null, {}, Array.prototype, new Proxy({}, this.#traps())]));
      default:
        return array;
    }
  }

  #list() {
    const list = Array.from({ length: this.#pick([0, 1, 2, 5]) }, () => this.next());
    switch (this.#random.below(8)) {
      case 0:
        return Object.defineProperty(list, '0', { get: () => this.#throw(), configurable: true });
      case 1:
        list.length = 100;
        return list;
      case 2:
        return new Array(4_294_967_295);
      case 3:
        return new Proxy(list, this.#traps());
      default:
        return list;
    }
  }

  #record() {
    const record = {
      name: this.#maybe('name'),
      age: this.#maybe(3),
      address: this.#maybe({ city: this.#maybe('city'), zip: this.#maybe(1) }),
      tags: this.#maybe(['a', this.#maybe('b')]),
      x: this.#maybe(1),
      y: this.#maybe(2),
      value: this.#maybe(1),
      env: this.#maybe([]),
    };
    if (this.#random.below(6) === 0) record.env = [record];
    if (this.#random.below(4) === 0) {
      const key = this.#pick(Object.keys(record));
      Object.defineProperty(record, key, { get: () => this.#throw(), enumerable: true });
    }
    if (this.#random.below(6) === 0) delete record[this.#pick(Object.keys(record))];
    return record;
  }

  #maybe(value) {
    return this.#random.below(5) === 0 ? this.next() : value;
  }

  #function() {
    return this.#pick([
      () => 'returned',
      () => 1,
      (...args) => args[0],
      () => this.next(),
      () => this.#throw(),
      Math.max,
      class {},
      async () => {},
      new Proxy(() => 'proxied', this.#traps()),
    ]);
  }

  #traps() {
    const trap = () => this.#throw();
    return this.#pick([
      {},
      { get: trap },
      { has: trap, getOwnPropertyDescriptor: trap },
      { ownKeys: trap },
      { getPrototypeOf: trap },
      { apply: trap, construct: trap },
      { get: (target, key) => (this.#random.below(2) === 0 ? this.next() : Reflect.get(target, key)) },
    ]);
  }

  #hostile() {
    return this.#pick([
      () => new Proxy({}, this.#traps()),
      () => new Proxy([], this.#traps()),
      () => {
        const { proxy, revoke } = Proxy.revocable(this.#pick([{}, [], () => {}]), {});
        revoke();
        return proxy;
      },
      () => ({ get length() { return 3; }, get then() { return 4; }, toString: null }),
      () => ({ [Symbol.toPrimitive]: () => this.#throw(), toString: () => this.#throw(), valueOf: () => this.#throw() }),
      () => Object.create(null),
      () => Object.create({}, { constructor: { get: () => this.#throw() } }),
      () => JSON.parse('{"__proto__": {"name": 1}, "constructor": 2}'),
    ])();
  }

  #object() {
    return this.#pick([
      () => ({}),
      () => ({ a: 'b' }),
      () => ({ 'key with spaces': this.next() }),
      () => new Date(NaN),
      () => /x/g,
      () => new Map([['a', 1]]),
      () => new Set([1]),
      () => new Error('as an argument'),
      () => Promise.resolve(1),
      () => new String('boxed'),
      () => globalThis,
      () => new WeakMap(),
      () => (function () { return arguments; })(1, 2),
    ])();
  }
}
