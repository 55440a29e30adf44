export const surface = {
  boolean: {
    'true and false go both ways and nothing else passes for them': booleans,
  },
  number: {
    'byte and short take the integers they hold and refuse others as out of range': smallIntegers,
    'int wraps as JavaScript does': ints,
    'long is exact within 2^53 and refuses the rest': longs,
    'float rounds to single precision, double keeps every bit': floats,
    'a value of another kind is a TypeError that says which': wrongKinds,
    'boxes convert as their primitives and are not optional': boxes,
    'minus zero and the powers of two around each type go by its rule': edges,
  },
  string: {
    'every unit survives at every length': strings,
    'a lone surrogate, a mark and a NUL arrive as they are': stringUnits,
    'only a string is one': wrongStrings,
    'a symbol is none': symbols,
  },
  'typed arrays': {
    'primitive arrays are copied from and to their typed array': typedArrays,
    'a detached array of any class is an error': detachedArrays,
  },
  bytes: {
    'byte[] is a copy of a Uint8Array or a Buffer': bytes,
  },
  array: {
    'lists and arrays of any depth keep order, and holes are undefined': arrays,
  },
  map: {
    'keys keep their order and any name will do': maps,
  },
  record: {
    'fields are read by name, and messages name their path': records,
    'the constructor validates, and what is inherited counts': constructors,
    'a getter may throw or call back': hostileFields,
    'what getters and traps throw in lists and maps passes through': hostileContainers,
    'an array that shrinks while it is read gives undefined': shrinking,
  },
  optional: {
    'null and undefined are null, and null comes out': nullables,
  },
  'optional parameters': {
    'trailing nullable parameters may be left out': optionalParameters,
  },
  'callback parameter': {
    'functional interfaces call functions with converted values': callbacks,
    'what a function throws passes through Java as it is': throwingCallbacks,
  },
  export: {
    'any name will do': names,
  },
  arity: {
    'the first missing argument is named': arity,
  },
};

function typeError(assert, action, message) {
  assert.throws(action, { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE', message });
}

function rangeError(assert, action, message) {
  assert.throws(action, { name: 'RangeError', code: 'ERR_OUT_OF_RANGE', message });
}

function booleans(addon, assert) {
  assert.equal(addon.not(true), false);
  assert.equal(addon.not(false), true);
  typeError(assert, () => addon.not(0), 'cannot convert `Number 0` to `boolean` (argument `value` of `not`)');
  typeError(assert, () => addon.not(undefined), 'cannot convert `Undefined` to `boolean` (argument `value` of `not`)');
}

function smallIntegers(addon, assert) {
  for (const value of [0, 1, -1, 127, -128]) assert.equal(addon.echoByte(value), value);
  for (const value of [128, -129, 0.5, NaN, Infinity, 1e300]) {
    rangeError(
      assert,
      () => addon.echoByte(value),
      `cannot convert \`Number ${value}\` to \`byte\`, an integer from -128 to 127 (argument \`value\` of \`echoByte\`)`,
    );
  }
  for (const value of [32767, -32768]) assert.equal(addon.echoShort(value), value);
  for (const value of [32768, -32769, 0.1]) {
    rangeError(
      assert,
      () => addon.echoShort(value),
      `cannot convert \`Number ${value}\` to \`short\`, an integer from -32768 to 32767 (argument \`value\` of \`echoShort\`)`,
    );
  }
}

function ints(addon, assert) {
  for (const value of [0, -1, 2147483647, -2147483648]) assert.equal(addon.echoInt(value), value);
  for (const value of [2147483648, 1.9, -1.9, NaN, -Infinity, 2 ** 53, 1e300, 4294967295.5]) {
    assert.equal(addon.echoInt(value), value | 0);
  }
}

function longs(addon, assert) {
  for (const value of [0, 2 ** 31, -(2 ** 40), 2 ** 53, -(2 ** 53), Number.MAX_SAFE_INTEGER]) {
    assert.equal(addon.echoLong(value), value);
  }
  for (const value of [2 ** 53 + 2, -(2 ** 54), 1.5, NaN, Infinity]) {
    rangeError(
      assert,
      () => addon.echoLong(value),
      `cannot convert \`Number ${value}\` to \`long\`, an integer from -2^53 to 2^53 (argument \`value\` of \`echoLong\`)`,
    );
  }
  typeError(assert, () => addon.echoLong(1n), 'cannot convert `BigInt 1` to `long` (argument `value` of `echoLong`)');
}

function edges(addon, assert) {
  for (const echo of [addon.echoByte, addon.echoShort, addon.echoInt, addon.echoLong]) assert.equal(echo(-0), 0);
  for (const value of [2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63), Infinity, -Infinity]) {
    assert.equal(addon.echoInt(value), value | 0);
    for (const name of ['echoByte', 'echoShort', 'echoLong']) {
      if (name === 'echoLong' && Math.abs(value) <= 2 ** 53) assert.equal(addon.echoLong(value), value);
      else assert.throws(() => addon[name](value), { name: 'RangeError', code: 'ERR_OUT_OF_RANGE' });
    }
  }
}

function floats(addon, assert) {
  for (const value of [0, 0.5, -1.25, NaN, Infinity, 3e38]) assert.equal(addon.echoFloat(value), Math.fround(value));
  assert.equal(addon.echoFloat(0.1), Math.fround(0.1));
  assert.equal(addon.echoFloat(1e39), Infinity);
  for (const value of [0, -0, 0.1, NaN, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53 + 2]) {
    assert.equal(addon.echoDouble(value), value);
  }
  assert.ok(Object.is(addon.echoDouble(-0), -0));
}

function wrongKinds(addon, assert) {
  typeError(assert, () => addon.echoDouble('1'), 'cannot convert `String "1"` to `double` (argument `value` of `echoDouble`)');
  typeError(assert, () => addon.echoInt({}), 'cannot convert `Object` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt([1]), 'cannot convert `Array` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(() => 1), 'cannot convert `Function` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(Symbol('x')), 'cannot convert `Symbol` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(null), 'cannot convert `Null` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(false), 'cannot convert `Boolean false` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(new Float32Array(1)), 'cannot convert `Float32Array` to `int` (argument `value` of `echoInt`)');
  typeError(assert, () => addon.echoInt(new Number(1)), 'cannot convert `Object` to `int` (argument `value` of `echoInt`)');
}

function boxes(addon, assert) {
  assert.equal(addon.sumBoxes(1, 2, 3, 4, 0.5, 0.25, false), 10.75);
  assert.equal(addon.sumBoxes(1, 2, 3, 4, 0.5, 0.25, true), -10.75);
  typeError(
    assert,
    () => addon.sumBoxes(1, 2, null, 4, 5, 6, false),
    'cannot convert `Null` to `int` (argument `c` of `sumBoxes`)',
  );
}

function strings(addon, assert) {
  const samples = [
    '',
    'a',
    'hello, world',
    'Grüße, 世界, 😀',
    'nul\0inside\0',
    '\ufeffmark and more than sixteen units',
    'x'.repeat(510),
    'y'.repeat(511),
    'z'.repeat(512),
    'é'.repeat(513),
    '😀'.repeat(5000),
    'long '.repeat(100000),
    '\ud800',
    'lone \udc00 in a text of more than sixteen units',
    'lone high at the end of more than sixteen units \ud83d',
    'swapped \ude00\ud83d pair in a text of more than sixteen units',
    `${'pad'.repeat(4000)}\ud800${'pad'.repeat(4000)}`,
  ];
  for (const text of samples) {
    assert.equal(addon.echoString(text), text);
    assert.equal(addon.stringLength(text), text.length);
  }
}

function stringUnits(addon, assert) {
  const units = [0, 65, 0xd800, 0xdfff, 0xfeff, 0xffff];
  assert.deepEqual([...addon.units(String.fromCharCode(...units))], units);
  assert.equal(addon.fromUnits(Int32Array.from(units)), String.fromCharCode(...units));
  assert.equal(addon.fromUnits(new Int32Array(20).fill(0xdc00)), '\udc00'.repeat(20));
  assert.equal(addon.repeat('ab', 3), 'ababab');
  assert.throws(() => addon.repeat('ab', -1), { javaClass: 'java.lang.IllegalArgumentException' });
}

function wrongStrings(addon, assert) {
  typeError(assert, () => addon.echoString(1), 'cannot convert `Number 1` to `String` (argument `value` of `echoString`)');
  typeError(
    assert,
    () => addon.echoString(new String('boxed')),
    'cannot convert `Object` to `String` (argument `value` of `echoString`)',
  );
  typeError(
    assert,
    () => addon.echoInt('x'.repeat(100)),
    `cannot convert \`String "${'x'.repeat(40)}..."\` to \`int\` (argument \`value\` of \`echoInt\`)`,
  );
}

function symbols(addon, assert) {
  for (const symbol of [Symbol(), Symbol.for('key'), Symbol.iterator]) {
    for (const name of ['echoString', 'stringLength', 'units', 'echoNullable']) {
      typeError(assert, () => addon[name](symbol), `cannot convert \`Symbol\` to \`String\` (argument \`value\` of \`${name}\`)`);
    }
    typeError(assert, () => addon.sorted(['a', symbol]), 'cannot convert `Symbol` to `String` (argument `values[1]` of `sorted`)');
    typeError(assert, () => addon.echoMap({ a: symbol }), 'cannot convert `Symbol` to `String` (argument `value.a` of `echoMap`)');
    assert.deepEqual(addon.echoMap({ [symbol]: 1, a: 'b' }), { a: 'b' });
  }
}

function bytes(addon, assert) {
  const bytes = Uint8Array.of(1, 2, 250);
  const reversed = addon.reverseBytes(bytes);
  assert.deepEqual(reversed, Uint8Array.of(250, 2, 1));
  assert.equal(reversed.buffer.byteLength, 3);
  assert.ok(reversed.buffer instanceof ArrayBuffer);
  assert.equal(addon.clobber(bytes), 3);
  assert.deepEqual(bytes, Uint8Array.of(1, 2, 250));
  const window = new Uint8Array(Uint8Array.of(9, 1, 2, 3, 9).buffer, 1, 3);
  assert.deepEqual(addon.reverseBytes(window), Uint8Array.of(3, 2, 1));
  assert.deepEqual(addon.reverseBytes(new Uint8Array(0)), new Uint8Array(0));
  const large = new Uint8Array(3_000_000).map((_, i) => i * 7);
  const turned = addon.reverseBytes(large);
  assert.equal(turned.length, large.length);
  assert.ok(turned.every((value, i) => value === large[large.length - 1 - i]));
  if (typeof Buffer === 'function') {
    assert.deepEqual(addon.reverseBytes(Buffer.from('abc')), new Uint8Array(Buffer.from('cba')));
  }
  if (typeof SharedArrayBuffer === 'function') {
    const shared = new Uint8Array(new SharedArrayBuffer(2));
    shared.set([1, 2]);
    assert.deepEqual(addon.reverseBytes(shared), Uint8Array.of(2, 1));
  }
  class Sub extends Uint8Array {}
  assert.equal(addon.clobber(new Sub(4)), 4);
}

function typedArrays(addon, assert) {
  assert.deepEqual(addon.echoShorts(Int16Array.of(1, -32768)), Int16Array.of(1, -32768));
  assert.deepEqual(addon.echoInts(Int32Array.of(1, -2147483648)), Int32Array.of(1, -2147483648));
  assert.deepEqual(addon.echoLongs(BigInt64Array.of(1n, -(2n ** 63n))), BigInt64Array.of(1n, -(2n ** 63n)));
  assert.deepEqual(addon.echoFloats(Float32Array.of(0.5, NaN, -0)), Float32Array.of(0.5, NaN, -0));
  assert.deepEqual(addon.echoDoubles(Float64Array.of(0.1, -Infinity)), Float64Array.of(0.1, -Infinity));
  assert.deepEqual(addon.echoInts(new Int32Array(0)), new Int32Array(0));

  const place = (name) => `(argument \`value\` of \`${name}\`)`;
  typeError(assert, () => addon.echoInts(new Uint8Array(1)), `expected Int32Array, got Uint8Array ${place('echoInts')}`);
  typeError(assert, () => addon.echoInts(new Uint32Array(1)), `expected Int32Array, got Uint32Array ${place('echoInts')}`);
  typeError(assert, () => addon.clobber(new Int8Array(1)), `expected Uint8Array, got Int8Array ${place('clobber')}`);
  typeError(
    assert,
    () => addon.clobber(new Uint8ClampedArray(1)),
    `expected Uint8Array, got Uint8ClampedArray ${place('clobber')}`,
  );
  typeError(
    assert,
    () => addon.echoLongs(new BigUint64Array(1)),
    `expected BigInt64Array, got BigUint64Array ${place('echoLongs')}`,
  );
  typeError(assert, () => addon.echoInts([1]), `cannot convert \`Array\` to \`Int32Array\` ${place('echoInts')}`);
  typeError(
    assert,
    () => addon.clobber(new ArrayBuffer(4)),
    `cannot convert \`ArrayBuffer\` to \`Uint8Array\` ${place('clobber')}`,
  );
  typeError(
    assert,
    () => addon.clobber(new DataView(new ArrayBuffer(4))),
    `cannot convert \`DataView\` to \`Uint8Array\` ${place('clobber')}`,
  );
  typeError(
    assert,
    () => addon.clobber({ length: 1, 0: 1, [Symbol.toStringTag]: 'Uint8Array' }),
    `cannot convert \`Object\` to \`Uint8Array\` ${place('clobber')}`,
  );
  const detached = new Uint8Array(4);
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  assert.throws(() => addon.clobber(detached), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: `the \`Uint8Array\` is detached ${place('clobber')}`,
  });
  const lying = new Uint8Array(3);
  Object.defineProperty(lying, 'length', { value: 1000 });
  Object.setPrototypeOf(lying, null);
  assert.equal(addon.clobber(lying), 3);
}

function detachedArrays(addon, assert) {
  const echoes = {
    reverseBytes: Uint8Array,
    echoShorts: Int16Array,
    echoInts: Int32Array,
    echoLongs: BigInt64Array,
    echoFloats: Float32Array,
    echoDoubles: Float64Array,
  };
  for (const [name, type] of Object.entries(echoes)) {
    for (const length of [0, 4, 1000]) {
      const array = new type(length);
      structuredClone(array.buffer, { transfer: [array.buffer] });
      assert.throws(() => addon[name](array), {
        name: 'TypeError',
        code: 'ERR_INVALID_STATE',
        message: `the \`${type.name}\` is detached (argument \`value\` of \`${name}\`)`,
      });
    }
  }
}

function arrays(addon, assert) {
  assert.deepEqual(addon.squares([1, 2, 3]), [1, 4, 9]);
  assert.deepEqual(addon.squares([]), []);
  const many = Array.from({ length: 10_000 }, (_, i) => i % 1000);
  assert.deepEqual(addon.squares(many), many.map((i) => i * i));
  assert.deepEqual(addon.range(1000), Array.from({ length: 1000 }, (_, i) => i));
  assert.deepEqual(addon.sorted(['b', 'a', 'ä', 'A']), ['A', 'a', 'b', 'ä']);
  assert.deepEqual(addon.echoHoles(['a', null, undefined, 'b']), ['a', null, null, 'b']);
  assert.deepEqual(addon.echoHoles([, 'a']), [null, 'a']);
  assert.deepEqual(addon.echoNested([[Int32Array.of(1)], []]), [[Int32Array.of(1)], []]);
  assert.deepEqual(addon.transpose([['a', 'b'], ['c', 'd']]), [['a', 'c'], ['b', 'd']]);
  typeError(assert, () => addon.squares([1, '2']), 'cannot convert `String "2"` to `int` (argument `values[1]` of `squares`)');
  typeError(assert, () => addon.squares('12'), 'cannot convert `String "12"` to `Array` (argument `values` of `squares`)');
  typeError(
    assert,
    () => addon.squares({ length: 0 }),
    'cannot convert `Object` to `Array` (argument `values` of `squares`)',
  );
  typeError(
    assert,
    () => addon.squares(new Set([1])),
    'cannot convert `Set` to `Array` (argument `values` of `squares`)',
  );
  typeError(
    assert,
    () => addon.echoNested([[], [Int32Array.of(1), new Int8Array(1)]]),
    'expected Int32Array, got Int8Array (argument `values[1][1]` of `echoNested`)',
  );
  typeError(
    assert,
    () => addon.transpose([['a'], ['b', 2]]),
    'cannot convert `Number 2` to `String` (argument `rows[1][1]` of `transpose`)',
  );
  const order = [];
  const watched = new Proxy(['b', 'a'], {
    get(target, key) {
      order.push(String(key));
      return target[key];
    },
  });
  assert.deepEqual(addon.sorted(watched), ['a', 'b']);
  assert.deepEqual(order, ['length', '0', '1']);
}

function maps(addon, assert) {
  assert.deepEqual(addon.lengths(['one', 'three']), { one: 3, three: 5 });
  assert.deepEqual(addon.echoMap({ b: '1', a: '2', 10: '3', 'é ': '4' }), { 10: '3', b: '1', a: '2', 'é ': '4' });
  assert.deepEqual(Object.keys(addon.echoMap({ z: '', y: '', x: '' })), ['z', 'y', 'x']);
  const odd = addon.echoMap(JSON.parse('{"__proto__": "own", "constructor": "c"}'));
  assert.deepEqual(Object.keys(odd), ['__proto__', 'constructor']);
  assert.equal(Object.getPrototypeOf(odd), Object.prototype);
  assert.deepEqual(addon.echoMap(Object.create({ inherited: 'x' })), {});
  assert.deepEqual(addon.echoMap(Object.assign(Object.create(null), { a: 'b' })), { a: 'b' });
  const wide = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`key${i}`, `value${i}`]));
  assert.deepEqual(addon.echoMap(wide), wide);
  typeError(assert, () => addon.echoMap({ a: 1 }), 'cannot convert `Number 1` to `String` (argument `value.a` of `echoMap`)');
  typeError(
    assert,
    () => addon.echoMap({ 'a-b': undefined }),
    'cannot convert `Undefined` to `String` (argument `value["a-b"]` of `echoMap`)',
  );
  typeError(assert, () => addon.echoMap(['a']), 'cannot convert `Array` to `Object` (argument `value` of `echoMap`)');
  typeError(assert, () => addon.echoMap('a'), 'cannot convert `String "a"` to `Object` (argument `value` of `echoMap`)');
  assert.throws(() => addon.brokenPromise(), {
    javaClass: 'java.lang.NullPointerException',
    message: 'result[1] of `brokenPromise` is null; where null is meant, annotate the type with @Nullable',
  });
}

function records(addon, assert) {
  const ada = { name: 'Ada', age: 36, address: { city: 'London', zip: 1815 }, tags: ['maths'] };
  assert.deepEqual(addon.birthday(ada), { ...ada, age: 37 });
  assert.deepEqual(Object.keys(addon.birthday(ada)), ['name', 'age', 'address', 'tags']);
  assert.equal(Object.getPrototypeOf(addon.birthday(ada)), Object.prototype);
  const ageless = { name: 'Bot', address: { city: 'Oslo', zip: 1 }, tags: [] };
  assert.deepEqual(addon.birthday(ageless), ageless);
  assert.deepEqual(addon.birthday({ ...ageless, age: null }), ageless);
  assert.deepEqual(addon.birthday({ ...ageless, age: undefined, more: 'is ignored' }), ageless);
  assert.deepEqual(addon.byCity([ada, ageless, ada]), { London: [ada, ada], Oslo: [ageless] });
  const crowd = Array.from({ length: 3000 }, (_, i) => ({ ...ada, age: i }));
  assert.deepEqual(addon.byCity(crowd), { London: crowd });

  typeError(
    assert,
    () => addon.birthday({ name: 'x', tags: [] }),
    'missing field `address` (argument `user.address` of `birthday`)',
  );
  typeError(
    assert,
    () => addon.birthday({ ...ada, address: { zip: 1 } }),
    'missing field `city` (argument `user.address.city` of `birthday`)',
  );
  typeError(
    assert,
    () => addon.birthday({ ...ada, address: null }),
    'cannot convert `Null` to `Address` (argument `user.address` of `birthday`)',
  );
  typeError(
    assert,
    () => addon.byCity([ada, { ...ada, tags: ['a', 1] }]),
    'cannot convert `Number 1` to `String` (argument `users[1].tags[1]` of `byCity`)',
  );
  rangeError(
    assert,
    () => addon.birthday({ ...ada, address: { city: 'x', zip: 40000 } }),
    'cannot convert `Number 40000` to `short`, an integer from -32768 to 32767 (argument `user.address.zip` of `birthday`)',
  );
  typeError(assert, () => addon.birthday('Ada'), 'cannot convert `String "Ada"` to `User` (argument `user` of `birthday`)');

  assert.equal(addon.total({ value: 1, env: [{ value: 2, env: [] }, { value: 3, env: [{ value: 4, env: [] }] }] }), 10);
  assert.equal(addon.total(addon.chain(100)), 5050);
  const cyclic = { value: 1, env: [] };
  cyclic.env.push(cyclic);
  assert.throws(() => addon.total(cyclic), Error);
  assert.equal(addon.total({ value: 1, env: [] }), 1);
}

function constructors(addon, assert) {
  assert.equal(addon.distance({ x: 0, y: 0 }, { x: 3, y: 4 }), 5);
  class Vector {
    constructor(x, y) {
      this.x = x;
      this.y = y;
    }
  }
  assert.equal(addon.distance(new Vector(0, 0), Object.create({ x: 0, y: 2 })), 2);
  assert.throws(() => addon.distance({ x: NaN, y: 0 }, { x: 0, y: 0 }), {
    message: 'a coordinate is NaN',
    javaClass: 'java.lang.IllegalArgumentException',
  });
}

function hostileFields(addon, assert) {
  const boom = new Error('from the getter');
  let identical = false;
  try {
    addon.distance(
      {
        x: 1,
        get y() {
          throw boom;
        },
      },
      { x: 0, y: 0 },
    );
  } catch (error) {
    identical = error === boom;
  }
  assert.ok(identical);
  const reentrant = {
    x: 0,
    get y() {
      try {
        addon.birthday({ name: 1 });
      } catch (error) {
        assert.equal(error.message, 'cannot convert `Number 1` to `String` (argument `user.name` of `birthday`)');
      }
      return addon.distance({ x: 0, y: 0 }, { x: 0, y: 7 });
    },
  };
  assert.equal(addon.distance(reentrant, { x: 0, y: 0 }), 7);
  typeError(
    assert,
    () => addon.distance({ ...reentrant, x: 'bad' }, { x: 0, y: 0 }),
    'cannot convert `String "bad"` to `double` (argument `a.x` of `distance`)',
  );
}

function hostileContainers(addon, assert) {
  const boom = new Error('from JavaScript');
  const explode = () => {
    throw boom;
  };
  const getter = (name, rest) => Object.defineProperty(rest, name, { get: explode, enumerable: true });
  const trapped = (target, trap) => new Proxy(target, { [trap]: explode });
  const calls = [
    () => addon.squares(getter('1', [1, 2])),
    () => addon.squares(trapped([1], 'get')),
    () => addon.sorted(getter('0', ['a'])),
    () => addon.transpose([['a'], getter('0', ['b'])]),
    () => addon.echoMap(getter('a', {})),
    () => addon.echoMap(trapped({}, 'ownKeys')),
    () => addon.echoMap(trapped({ a: 'b' }, 'getOwnPropertyDescriptor')),
    () => addon.echoMap(trapped({ a: 'b' }, 'get')),
    () => addon.birthday(getter('name', {})),
    () => addon.birthday({ name: 'x', address: getter('city', {}), tags: [] }),
    () => addon.birthday({ name: 'x', address: { city: 'c', zip: 1 }, tags: getter('0', ['t']) }),
    () => addon.visitAll([{ name: 'A', address: { city: 'x', zip: 1 }, tags: [] }], () => getter('0', ['a'])),
  ];
  for (const call of calls) assert.equal(assert.throws(call), boom, String(call));
  for (const target of [{}, [], () => 1]) {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    for (const name of ['squares', 'sorted', 'echoMap', 'birthday', 'echoString', 'echoInt', 'echoInts', 'not']) {
      assert.throws(() => addon[name](proxy), { name: 'TypeError' }, name);
    }
  }
  assert.deepEqual(addon.echoMap({ 'lone \ud800': '\udc00' }), { 'lone \ud800': '\udc00' });
  assert.deepEqual(addon.squares([2]), [4]);
}

function shrinking(addon, assert) {
  const array = ['a', 'b', 'c'];
  Object.defineProperty(array, 0, {
    get() {
      array.length = 1;
      return 'a';
    },
  });
  assert.deepEqual(addon.echoHoles(array), ['a', null, null]);
}

function nullables(addon, assert) {
  assert.equal(addon.echoNullable(null), null);
  assert.equal(addon.echoNullable(), null);
  assert.equal(addon.echoNullable('x'), 'x');
  typeError(assert, () => addon.echoNullable(1), 'cannot convert `Number 1` to `String` (argument `value` of `echoNullable`)');
}

function optionalParameters(addon, assert) {
  assert.equal(addon.greet('Ada'), 'Hello, Ada');
  assert.equal(addon.greet('Ada', null), 'Hello, Ada');
  assert.equal(addon.greet('Ada', undefined, 2), 'Hello, AdaHello, Ada');
  assert.equal(addon.greet('Ada', 'Hi', undefined), 'Hi, Ada');
  assert.equal(addon.greet.length, 1);
  typeError(assert, () => addon.greet('Ada', 1), 'cannot convert `Number 1` to `String` (argument `greeting` of `greet`)');
}

function callbacks(addon, assert) {
  assert.equal(addon.reduce(Int32Array.of(1, 2, 3), (a, b) => a * 10 + b), 123);
  assert.deepEqual(addon.mapAll(['a', 'b'], (text) => text.toUpperCase()), ['A', 'B']);
  const users = [
    { name: 'A', address: { city: 'x', zip: 1 }, tags: [] },
    { name: 'B', age: 2, address: { city: 'y', zip: 2 }, tags: ['t'] },
  ];
  const seen = [];
  const result = addon.visitAll(users, (user, index) => {
    seen.push(user);
    return [user.name, String(index)];
  });
  assert.deepEqual(result, [
    ['A', '0'],
    ['B', '1'],
  ]);
  assert.deepEqual(seen, users);
  let self = 'unset';
  addon.repeatCall(1, function () {
    'use strict';
    self = this;
  });
  assert.equal(self, undefined);
  assert.equal(addon.callOrDefault(), 'default');
  assert.equal(addon.callOrDefault(null), 'default');
  assert.equal(addon.callOrDefault(() => 'called'), 'called');
  assert.equal(addon.repeatCall(0, () => {}), undefined);
  let calls = 0;
  addon.repeatCall(20_000, () => calls++);
  assert.equal(calls, 20_000);

  const received = [];
  assert.equal(addon.callKept('early'), false);
  addon.keep((value) => received.push(value));
  for (let i = 0; i < 100; i++) addon.mapAll(['x'], (text) => text);
  assert.equal(addon.callKept('late'), true);
  assert.deepEqual(received, ['late']);

  typeError(
    assert,
    () => addon.reduce(Int32Array.of(1), 'not callable'),
    'cannot convert `String "not callable"` to `Function` (argument `operator` of `reduce`)',
  );
}

function throwingCallbacks(addon, assert) {
  const returned = (action, message) =>
    assert.throws(action, { name: 'TypeError', code: 'ERR_INVALID_RETURN_VALUE', message });
  returned(
    () => addon.mapAll(['a'], () => 1),
    'cannot convert `Number 1` to `String` (result of callback `function` of `mapAll`)',
  );
  const users = [{ name: 'A', address: { city: 'x', zip: 1 }, tags: [] }, { name: 'B', address: { city: 'y', zip: 2 }, tags: [] }];
  returned(
    () => addon.visitAll(users, () => ['a', null]),
    'cannot convert `Null` to `String` (result[1] of callback `visitor` of `visitAll`)',
  );
  const boom = { thrown: 'by the callback' };
  let identical = false;
  try {
    addon.mapAll(['a'], () => {
      throw boom;
    });
  } catch (error) {
    identical = error === boom;
  }
  assert.ok(identical);
  assert.equal(
    addon.reduce(Int32Array.of(1, 2, 3, 4), (a, b) => addon.reduce(Int32Array.of(a, b), (c, d) => c + d)),
    10,
  );
}

function names(addon, assert) {
  assert.equal(addon['with-dash'](1, 2, 'x', 'y'), '3xy');
  assert.equal(addon['with-dash'].name, 'with-dash');
  assert.equal(addon.nothing(), undefined);
}

function arity(addon, assert) {
  assert.equal(addon.many(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 78);
  assert.throws(() => addon.many(1, 2, 3), {
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `d` of `many` (12 arguments needed, 3 given)',
  });
  assert.throws(() => addon.greet(), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `name` of `greet` (1 argument needed, 0 given)',
  });
}
