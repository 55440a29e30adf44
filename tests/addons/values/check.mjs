export const surface = {
  number: {
    'an unsigned byte and short take the integers they hold': unsignedSmall,
    'an unsigned int wraps as ToUint32 does': unsignedInts,
    'an unsigned long is exact from 0 to 2^53': unsignedLongs,
    'an annotation inside a list is heeded': unsignedInLists,
    'minus zero and the powers of two around each type go by its rule': unsignedEdges,
  },
  bigint: {
    'a long holds what 64 bits with a sign hold': bigLongs,
    'an unsigned long holds what 64 bits hold': bigUnsignedLongs,
    'a BigInteger holds every bigint': bigIntegers,
    'a number is no bigint': noBigints,
    'a bigint of thousands of digits is cut in its message': hugeBigints,
  },
  string: {
    'a char is a string of one unit': chars,
    'Latin-1 is a byte for each unit': latin1,
    'UTF-8 replaces what is malformed': utf8,
    'a path is a string': paths,
  },
  'null, undefined': {
    'null is not undefined': nothings,
  },
  'typed arrays': {
    'every class has its annotation': kinds,
    'an object of another class is refused by name': wrongKinds,
    'a detached buffer is an error': detached,
    'a view that its buffer has shrunk away from is empty or an error': shrunk,
    'a DataView is the bytes that it shows': dataViews,
    'an array over a SharedArrayBuffer is copied like others': {
      gap: { 'Chromium, not isolated': 'such a page has no SharedArrayBuffer' },
      run: sharedArrays,
    },
  },
  array: {
    'a collection and an iterable are arrays': collections,
  },
  Set: {
    'a set keeps its order': sets,
    'only a Set is one, whatever it looks like': noSets,
  },
  Map: {
    'a map keeps its order and the kinds of its keys': maps,
    'messages name the entry': mapErrors,
  },
  optional: {
    'an Optional is empty for null and undefined': optionals,
    'an absent component is an absent key, or null where the record says so': absentComponents,
  },
  Date: {
    'a date keeps its milliseconds': dates,
    'an invalid date is an error, and so is what looks like one': noDates,
    'java.time counts the same milliseconds': times,
    'what is finer than a millisecond is cut off towards the past': fineTimes,
    'a calendar counts at UTC, or at a zone of Java\'s': calendars,
    'what a Date does not reach is an error': farTimes,
    'an invalid date is no time of java.time': noTimes,
  },
  JSON: {
    'a tree goes both ways as it is': trees,
    'what JSON.stringify leaves out is left out': leftOut,
    'what JSON has no form for is an error that names the place': noJson,
    'its text is that of JSON.stringify': jsonTexts,
    'a text is read as JSON.parse reads it, integers exactly': jsonParsed,
    'what is no JSON is a SyntaxError that says where': noJsonTexts,
    'a tree becomes a record, and a record a tree': recordTrees,
  },
  tuple: {
    'a tuple is an array': tuples,
    'a short one is an error that names the length': shortTuples,
  },
  unknown: {
    'a value goes there and back as the type that the call names': thereAndBack,
    'a value that is none of the type is the error of an argument': wrongUntyped,
    'a type that is not all data is refused': refusedTypes,
    'what Java knows no type of goes out as what it is': everything,
    'a function is called with records and lists': callWithData,
    'what JavaScript has nothing for is an error': impossible,
  },
  newtype: {
    'a transparent record is its component, checked by its constructor': newtypes,
  },
  record: {
    'keys follow the naming case': namedKeys,
    'hostile objects give errors, and the addon works on': hostile,
    'what a getter or a trap throws passes through, wherever Java reads': throwingEverywhere,
    'a revoked proxy is an error, wherever Java reads': revokedEverywhere,
    'an array that claims more elements than Java counts is an error': hugeLengths,
    'a symbol is a symbol in the message, wherever it is given': symbolsEverywhere,
    'what Object.prototype has is not in the way of fields': {
      gap: { JVM: 'emnapi assigns fields, where the loaders of packages define them' },
      run: pollutedPrototype,
    },
  },
  enum: {
    'an enum of strings has the values of its constants': enums,
    'an enum of numbers counts from its last value': numericEnums,
    'what a callback gives for an enum is checked': enumResults,
    'the exports have an object for an enum, unless it is a union or const': enumObjects,
  },
  union: {
    'the first variant that converts wins': unions,
    'the error lists why each variant is none': noVariant,
    'what JavaScript throws is no refusal': throwingVariants,
  },
  'discriminated union': {
    'the tag chooses the variant, both ways': tagged,
    'an unknown or missing tag is an error': wrongTags,
  },
};

function typeError(assert, action, message, code = 'ERR_INVALID_ARG_TYPE') {
  assert.throws(action, { name: 'TypeError', code, message });
}

function rangeError(assert, action, message) {
  assert.throws(action, { name: 'RangeError', code: 'ERR_OUT_OF_RANGE', message });
}

const place = (name, path = 'value') => `(argument \`${path}\` of \`${name}\`)`;

function unsignedSmall(addon, assert) {
  for (const value of [0, 1, 128, 255]) assert.equal(addon.echoUnsignedByte(value), value);
  for (const value of [-1, 256, 0.5, NaN]) {
    rangeError(
      assert,
      () => addon.echoUnsignedByte(value),
      `cannot convert \`Number ${value}\` to \`byte\`, an integer from 0 to 255 ${place('echoUnsignedByte')}`,
    );
  }
  for (const value of [0, 32768, 65535]) assert.equal(addon.echoUnsignedShort(value), value);
  for (const value of [-1, 65536, Infinity]) {
    rangeError(
      assert,
      () => addon.echoUnsignedShort(value),
      `cannot convert \`Number ${value}\` to \`short\`, an integer from 0 to 65535 ${place('echoUnsignedShort')}`,
    );
  }
}

function unsignedInts(addon, assert) {
  for (const value of [0, 1, 2 ** 31, 2 ** 32 - 1, -1, 2 ** 32, 1.9, NaN, -(2 ** 31), 1e300]) {
    assert.equal(addon.echoUnsignedInt(value), value >>> 0);
    assert.equal(addon.unsignedText(value), String(value >>> 0));
  }
  typeError(assert, () => addon.echoUnsignedInt('1'), `cannot convert \`String "1"\` to \`int\` ${place('echoUnsignedInt')}`);
}

function unsignedLongs(addon, assert) {
  for (const value of [0, 2 ** 32, Number.MAX_SAFE_INTEGER, 2 ** 53]) assert.equal(addon.echoUnsignedLong(value), value);
  for (const value of [-1, 1.5, 2 ** 53 + 2, Infinity, NaN]) {
    rangeError(
      assert,
      () => addon.echoUnsignedLong(value),
      `cannot convert \`Number ${value}\` to \`long\`, an integer from 0 to 2^53 ${place('echoUnsignedLong')}`,
    );
  }
}

function unsignedInLists(addon, assert) {
  assert.deepEqual(addon.echoUnsignedInts([1, -1, 2 ** 31]), [1, 2 ** 32 - 1, 2 ** 31]);
  assert.deepEqual(addon.echoBigLongs([1n, -(2n ** 63n)]), [1n, -(2n ** 63n)]);
  typeError(
    assert,
    () => addon.echoBigLongs([1n, 1]),
    'cannot convert `Number 1` to `long` (argument `values[1]` of `echoBigLongs`)',
  );
}

function unsignedEdges(addon, assert) {
  for (const echo of [addon.echoUnsignedByte, addon.echoUnsignedShort, addon.echoUnsignedInt, addon.echoUnsignedLong]) {
    assert.equal(echo(-0), 0);
  }
  for (const value of [2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63), Infinity, -Infinity]) {
    assert.equal(addon.echoUnsignedInt(value), value >>> 0);
    for (const name of ['echoUnsignedByte', 'echoUnsignedShort', 'echoUnsignedLong']) {
      if (name === 'echoUnsignedLong' && value > 0 && value <= 2 ** 53) continue;
      assert.throws(() => addon[name](value), { name: 'RangeError', code: 'ERR_OUT_OF_RANGE' });
    }
  }
}

function bigLongs(addon, assert) {
  for (const value of [0n, 1n, -1n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)]) assert.equal(addon.echoBigLong(value), value);
  for (const value of [2n ** 63n, -(2n ** 63n) - 1n, 2n ** 64n, 2n ** 100n]) {
    const shown = String(value).length > 40 ? `${String(value).slice(0, 40)}...` : value;
    rangeError(
      assert,
      () => addon.echoBigLong(value),
      `cannot convert \`BigInt ${shown}\` to \`long\`, a bigint from -2^63 to 2^63 - 1 ${place('echoBigLong')}`,
    );
  }
}

function bigUnsignedLongs(addon, assert) {
  for (const value of [0n, 1n, 2n ** 63n, 2n ** 64n - 1n]) assert.equal(addon.echoBigUnsignedLong(value), value);
  for (const value of [-1n, 2n ** 64n]) {
    rangeError(
      assert,
      () => addon.echoBigUnsignedLong(value),
      `cannot convert \`BigInt ${value}\` to \`long\`, a bigint from 0 to 2^64 - 1 ${place('echoBigUnsignedLong')}`,
    );
  }
}

function bigIntegers(addon, assert) {
  for (let bits = 1n; bits < 300n; bits += 13n) {
    for (const value of [2n ** bits, 2n ** bits - 1n, -(2n ** bits), 1n - 2n ** bits]) {
      assert.equal(addon.echoBigInteger(value), value);
      assert.equal(addon.bigIntegerText(value), String(value));
    }
  }
  assert.equal(addon.echoBigInteger(0n), 0n);
  assert.equal(addon.echoBigInteger(-0n), 0n);
  assert.equal(addon.factorial(30), 265252859812191058636308480000000n);
  assert.equal(addon.ones(4096), 2n ** 4096n - 1n);
}

function noBigints(addon, assert) {
  typeError(assert, () => addon.echoBigLong(1), `cannot convert \`Number 1\` to \`long\` ${place('echoBigLong')}`);
  typeError(assert, () => addon.echoBigUnsignedLong('1'), `cannot convert \`String "1"\` to \`long\` ${place('echoBigUnsignedLong')}`);
  typeError(assert, () => addon.echoBigInteger(1), `cannot convert \`Number 1\` to \`BigInteger\` ${place('echoBigInteger')}`);
  typeError(assert, () => addon.echoBigInteger(Object(1n)), `cannot convert \`Object\` to \`BigInteger\` ${place('echoBigInteger')}`);
  typeError(assert, () => addon.echoUnsignedInt(1n), `cannot convert \`BigInt 1\` to \`int\` ${place('echoUnsignedInt')}`);
}

function hugeBigints(addon, assert) {
  const huge = 10n ** 5000n;
  const start = `cannot convert \`BigInt 1${'0'.repeat(39)}...\``;
  rangeError(
    assert,
    () => addon.echoBigLong(huge),
    `${start} to \`long\`, a bigint from -2^63 to 2^63 - 1 ${place('echoBigLong')}`,
  );
  typeError(assert, () => addon.echoUnsignedInt(huge), `${start} to \`int\` ${place('echoUnsignedInt')}`);
  assert.equal(addon.echoBigInteger(huge), huge);
}

function chars(addon, assert) {
  for (const value of ['a', '\0', 'ß', '\ud83d', '\uffff']) assert.equal(addon.echoChar(value), value);
  for (const value of ['', 'ab', '😀']) {
    rangeError(
      assert,
      () => addon.echoChar(value),
      `cannot convert \`String "${value}"\` to \`char\`, a string of one unit ${place('echoChar')}`,
    );
  }
  typeError(assert, () => addon.echoChar(97), `cannot convert \`Number 97\` to \`char\` ${place('echoChar')}`);
}

function latin1(addon, assert) {
  const all = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('');
  assert.equal(addon.echoLatin1(all), all);
  assert.equal(addon.echoLatin1(''), '');
  assert.deepEqual(addon.latin1Bytes('aÿ\0'), Uint8Array.of(97, 255, 0));
  rangeError(
    assert,
    () => addon.echoLatin1('ab€'),
    `cannot convert \`String "ab€"\` to \`byte[]\`, a string of Latin-1, which unit 2 is not ${place('echoLatin1')}`,
  );
  typeError(assert, () => addon.echoLatin1(1), `cannot convert \`Number 1\` to \`byte[]\` ${place('echoLatin1')}`);
}

function utf8(addon, assert) {
  for (const value of ['', 'plain', 'Grüße, 世界, 😀', 'nul\0', 'x'.repeat(10_000), 'é'.repeat(3000)]) {
    assert.equal(addon.echoUtf8(value), value);
  }
  assert.deepEqual(addon.utf8Bytes('é😀'), Uint8Array.of(0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80));
  assert.equal(addon.echoUtf8('a\ud800b\udc00'), 'a\ufffdb\ufffd');
  assert.equal(addon.textOfUtf8(Uint8Array.of(97, 0xff, 98)), 'a\ufffdb');
  typeError(assert, () => addon.echoUtf8(null), `cannot convert \`Null\` to \`byte[]\` ${place('echoUtf8')}`);
}

function paths(addon, assert) {
  assert.equal(addon.resolve('a/b', 'c'), 'a/b/c');
  assert.equal(addon.fileName('/x/ein Ordner/ü.txt'), 'ü.txt');
  typeError(assert, () => addon.fileName(7), `cannot convert \`Number 7\` to \`Path\` ${place('fileName', 'path')}`);
  typeError(
    assert,
    () => addon.fileName('a\0b'),
    `cannot convert \`String "a\0b"\` to \`Path\` ${place('fileName', 'path')}`,
    'ERR_INVALID_ARG_VALUE',
  );
}

function nothings(addon, assert) {
  assert.equal(addon.echoNull(null), null);
  assert.equal(addon.echoUndefined(undefined), undefined);
  typeError(assert, () => addon.echoNull(undefined), `cannot convert \`Undefined\` to \`null\` ${place('echoNull')}`);
  typeError(assert, () => addon.echoUndefined(null), `cannot convert \`Null\` to \`undefined\` ${place('echoUndefined')}`);
  typeError(assert, () => addon.echoNull(0), `cannot convert \`Number 0\` to \`null\` ${place('echoNull')}`);
}

function kinds(addon, assert) {
  assert.deepEqual(addon.echoInt8(Int8Array.of(1, -128)), Int8Array.of(1, -128));
  assert.deepEqual(addon.echoUint8Clamped(Uint8ClampedArray.of(0, 255)), Uint8ClampedArray.of(0, 255));
  assert.deepEqual(addon.echoUint16(Uint16Array.of(0, 65535)), Uint16Array.of(0, 65535));
  assert.deepEqual(addon.echoUint16Typed(Uint16Array.of(0, 65535)), Uint16Array.of(0, 65535));
  assert.deepEqual(addon.echoUint32(Uint32Array.of(0, 2 ** 32 - 1)), Uint32Array.of(0, 2 ** 32 - 1));
  assert.deepEqual(addon.echoBigUint64(BigUint64Array.of(0n, 2n ** 64n - 1n)), BigUint64Array.of(0n, 2n ** 64n - 1n));
  const buffer = Uint8Array.of(1, 2, 250).buffer;
  const copy = addon.echoArrayBuffer(buffer);
  assert.ok(copy instanceof ArrayBuffer && copy !== buffer);
  assert.deepEqual(copy, buffer);
  assert.deepEqual(addon.echoArrayBuffer(new ArrayBuffer(0)), new ArrayBuffer(0));
}

function wrongKinds(addon, assert) {
  const expected = (action, wanted, got, name) => typeError(assert, action, `expected ${wanted}, got ${got} ${place(name)}`);
  const refused = (action, got, wanted, name) =>
    typeError(assert, action, `cannot convert \`${got}\` to \`${wanted}\` ${place(name)}`);
  expected(() => addon.echoInt8(new Uint8Array(1)), 'Int8Array', 'Uint8Array', 'echoInt8');
  expected(() => addon.echoUint8Clamped(new Uint8Array(1)), 'Uint8ClampedArray', 'Uint8Array', 'echoUint8Clamped');
  expected(() => addon.echoUint32(new Int32Array(1)), 'Uint32Array', 'Int32Array', 'echoUint32');
  expected(() => addon.echoBigUint64(new BigInt64Array(1)), 'BigUint64Array', 'BigInt64Array', 'echoBigUint64');
  expected(() => addon.echoArrayBuffer(new Uint8Array(1)), 'ArrayBuffer', 'Uint8Array', 'echoArrayBuffer');
  expected(() => addon.echoDataView(new Uint8Array(1)), 'DataView', 'Uint8Array', 'echoDataView');
  refused(() => addon.echoArrayBuffer(new DataView(new ArrayBuffer(1))), 'DataView', 'ArrayBuffer', 'echoArrayBuffer');
  refused(() => addon.echoDataView(new ArrayBuffer(1)), 'ArrayBuffer', 'DataView', 'echoDataView');
  refused(() => addon.echoInt8(new ArrayBuffer(1)), 'ArrayBuffer', 'Int8Array', 'echoInt8');
  refused(() => addon.echoArrayBuffer({ byteLength: 1 }), 'Object', 'ArrayBuffer', 'echoArrayBuffer');
  refused(() => addon.echoUint16([1]), 'Array', 'Uint16Array', 'echoUint16');
}

function detached(addon, assert) {
  const gone = (value) => {
    const buffer = value instanceof ArrayBuffer ? value : value.buffer;
    structuredClone(buffer, { transfer: [buffer] });
    return value;
  };
  const message = (kind, name) => `the \`${kind}\` is detached ${place(name)}`;
  const echoes = {
    echoInt8: Int8Array,
    echoUint8Clamped: Uint8ClampedArray,
    echoUint16: Uint16Array,
    echoUint16Typed: Uint16Array,
    echoUint32: Uint32Array,
    echoBigUint64: BigUint64Array,
  };
  for (const [name, type] of Object.entries(echoes)) {
    typeError(assert, () => addon[name](gone(new type(4))), message(type.name, name), 'ERR_INVALID_STATE');
    typeError(assert, () => addon[name](gone(new type(0))), message(type.name, name), 'ERR_INVALID_STATE');
  }
  typeError(assert, () => addon.echoArrayBuffer(gone(new ArrayBuffer(4))), message('ArrayBuffer', 'echoArrayBuffer'), 'ERR_INVALID_STATE');
  typeError(assert, () => addon.echoDataView(gone(new DataView(new ArrayBuffer(4)))), message('DataView', 'echoDataView'), 'ERR_INVALID_STATE');
}

function shrunk(addon, assert) {
  const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
  if (!buffer.resizable) {
    assert.equal(buffer.byteLength, 8);
    return;
  }
  const array = new Int8Array(buffer, 4, 4);
  const view = new DataView(buffer, 4, 4);
  buffer.resize(2);
  assert.deepEqual(addon.echoInt8(array), new Int8Array(0));
  typeError(assert, () => addon.echoDataView(view), `the \`DataView\` is detached ${place('echoDataView')}`, 'ERR_INVALID_STATE');
  assert.equal(addon.echoArrayBuffer(buffer).byteLength, 2);
}

function dataViews(addon, assert) {
  const whole = Uint8Array.of(1, 2, 3, 4, 5).buffer;
  const view = addon.echoDataView(new DataView(whole, 1, 3));
  assert.ok(view instanceof DataView);
  assert.equal(view.byteLength, 3);
  assert.equal(view.getUint8(0), 2);
  assert.equal(view.getUint8(2), 4);
  assert.equal(addon.echoDataView(new DataView(whole)).byteLength, 5);
}

function sharedArrays(addon, assert) {
  const shared = new Int8Array(new SharedArrayBuffer(3), 1);
  shared.set([5, -6]);
  const copy = addon.echoInt8(shared);
  assert.deepEqual(copy, Int8Array.of(5, -6));
  assert.ok(copy.buffer instanceof ArrayBuffer);
}

function collections(addon, assert) {
  assert.deepEqual(addon.doubled([1, 2]), [2, 4]);
  assert.deepEqual(addon.upTo(3), [0, 1, 2]);
  assert.deepEqual(addon.upTo(0), []);
  typeError(assert, () => addon.doubled(new Set([1])), 'cannot convert `Set` to `Array` (argument `values` of `doubled`)');
}

function sets(addon, assert) {
  assert.deepEqual(addon.echoSet(new Set(['b', 'a', 'ä'])), new Set(['b', 'a', 'ä']));
  assert.deepEqual(addon.echoSet(new Set()), new Set());
  assert.deepEqual(addon.union(new Set([3, 1]), new Set([2, 3])), new Set([3, 1, 2]));
  const many = new Set(Array.from({ length: 2000 }, (_, i) => `element ${i}`));
  assert.deepEqual(addon.echoSet(many), many);
  class Sub extends Set {}
  assert.deepEqual(addon.echoSet(new Sub(['x'])), new Set(['x']));
}

function noSets(addon, assert) {
  const refused = (value, what) =>
    typeError(assert, () => addon.echoSet(value), `cannot convert \`${what}\` to \`Set\` ${place('echoSet')}`);
  refused(['a'], 'Array');
  refused(new Map(), 'Map');
  refused(Object.create(Set.prototype), 'Object');
  refused(new Proxy(new Set(), {}), 'Object');
  refused('ab', 'String "ab"');
  typeError(assert, () => addon.echoSet(new Set(['a', 1])), 'cannot convert `Number 1` to `String` (argument `value[1]` of `echoSet`)');
}

function maps(addon, assert) {
  const map = new Map([
    [3, 'c'],
    [1, 'a'],
  ]);
  assert.deepEqual(addon.echoJsMap(map), map);
  assert.ok(addon.echoJsMap(map) instanceof Map);
  assert.deepEqual(addon.echoJsMap(new Map()), new Map());
  assert.deepEqual(addon.counts(['x', 'y', 'x']), new Map([['x', 2], ['y', 1]]));
  const many = new Map(Array.from({ length: 1000 }, (_, i) => [i, `value ${i}`]));
  assert.deepEqual(addon.echoJsMap(many), many);
}

function mapErrors(addon, assert) {
  typeError(
    assert,
    () => addon.echoJsMap(new Map([[1, 'a'], ['2', 'b']])),
    'cannot convert `String "2"` to `int` (argument `value[1][0]` of `echoJsMap`)',
  );
  typeError(
    assert,
    () => addon.echoJsMap(new Map([[1, 2]])),
    'cannot convert `Number 2` to `String` (argument `value[0][1]` of `echoJsMap`)',
  );
  typeError(assert, () => addon.echoJsMap({ 1: 'a' }), `cannot convert \`Object\` to \`Map\` ${place('echoJsMap')}`);
  typeError(assert, () => addon.echoJsMap(new Set()), `cannot convert \`Set\` to \`Map\` ${place('echoJsMap')}`);
}

function optionals(addon, assert) {
  assert.equal(addon.echoOptional('x'), 'x');
  assert.equal(addon.echoOptional(null), null);
  assert.equal(addon.echoOptional(undefined), null);
  assert.equal(addon.echoOptional(), null);
  assert.equal(addon.echoOptionalInt(7), 7);
  assert.equal(addon.echoOptionalInt(), null);
  assert.equal(addon.echoOptionalLong(2 ** 40), 2 ** 40);
  assert.equal(addon.echoOptionalLong(null), null);
  assert.equal(addon.echoOptionalDouble(0.5), 0.5);
  assert.equal(addon.echoOptionalDouble(NaN), NaN);
  assert.equal(addon.echoOptionalDouble(), null);
  assert.deepEqual(addon.echoOptionals([1, null, undefined, 2]), [1, null, null, 2]);
  typeError(assert, () => addon.echoOptional(1), `cannot convert \`Number 1\` to \`String\` ${place('echoOptional')}`);
  typeError(assert, () => addon.echoOptionalInt('1'), `cannot convert \`String "1"\` to \`int\` ${place('echoOptionalInt')}`);
}

function absentComponents(addon, assert) {
  const bare = { user_id: 'u', is_active: false };
  assert.deepEqual(addon.echoAccount(bare), bare);
  assert.deepEqual(addon.echoAccount({ ...bare, display_name: null, login_count: undefined }), bare);
  const full = { ...bare, display_name: 'U', login_count: 0 };
  assert.deepEqual(addon.echoAccount(full), full);
  assert.deepEqual(addon.echoRow({}), { text: null, number: null });
  assert.deepEqual(addon.echoRow({ text: 'x', number: 1 }), { text: 'x', number: 1 });
}

function dates(addon, assert) {
  for (const millis of [0, -1, 1732790400123, 8.64e15, -8.64e15]) {
    const date = addon.echoDate(new Date(millis));
    assert.ok(date instanceof Date);
    assert.equal(date.getTime(), millis);
    assert.equal(addon.millis(new Date(millis)), millis);
  }
  assert.throws(() => addon.dateOf(8.64e15 + 1), { javaClass: 'java.lang.ArithmeticException' });
}

function noDates(addon, assert) {
  rangeError(assert, () => addon.echoDate(new Date(NaN)), `the \`Date\` is invalid ${place('echoDate')}`);
  typeError(assert, () => addon.echoDate(0), `cannot convert \`Number 0\` to \`Date\` ${place('echoDate')}`);
  typeError(assert, () => addon.echoDate('2024-01-01'), `cannot convert \`String "2024-01-01"\` to \`Date\` ${place('echoDate')}`);
  typeError(assert, () => addon.echoDate(Object.create(Date.prototype)), `cannot convert \`Object\` to \`Date\` ${place('echoDate')}`);
  const lying = new Date(5);
  lying.getTime = lying.valueOf = () => {
    throw new Error('user code ran');
  };
  assert.equal(addon.millis(lying), 5);
}

function times(addon, assert) {
  for (const millis of [0, -1, 1, 999, -1000, 1732790400123, -62135596800001, 8.64e15, -8.64e15]) {
    for (const echo of [addon.echoInstant, addon.echoZoned, addon.echoLocal]) {
      const date = echo(new Date(millis));
      assert.ok(date instanceof Date);
      assert.equal(date.getTime(), millis);
    }
  }
  const text = '2024-11-28T10:40:00.123';
  const date = new Date(`${text}Z`);
  assert.deepEqual(addon.isoTexts(date, date, date), [`${text}Z`, `${text}Z`, text]);
  assert.equal(addon.isNow(new Date()), true);
}

function fineTimes(addon, assert) {
  assert.equal(addon.ofSecond(1, 2_999_999).getTime(), 1002);
  assert.equal(addon.ofSecond(-1, 999_999_999).getTime(), -1);
  assert.equal(addon.ofSecond(-1, 1).getTime(), -1000);
  assert.equal(addon.parse('2024-11-28T10:40:00.123456789Z').getTime(), Date.UTC(2024, 10, 28, 10, 40, 0, 123));
}

function calendars(addon, assert) {
  assert.deepEqual(addon.plusMonths(new Date(Date.UTC(2024, 0, 31, 6)), 1), new Date(Date.UTC(2024, 1, 29, 6)));
  assert.deepEqual(addon.nextMonday(new Date(Date.UTC(2024, 10, 28))), new Date(Date.UTC(2024, 11, 2)));
  assert.equal(addon.nextMonday(null), null);
  assert.deepEqual(addon.noon(2024, 7, 1, 'UTC'), new Date(Date.UTC(2024, 6, 1, 12)));
  assert.deepEqual(addon.noon(2024, 7, 1, '+05:30'), new Date(Date.UTC(2024, 6, 1, 6, 30)));
  assert.deepEqual(addon.noon(2024, 7, 1, 'Europe/Berlin'), new Date(Date.UTC(2024, 6, 1, 10)));
  assert.deepEqual(addon.noon(2024, 1, 1, 'Europe/Berlin'), new Date(Date.UTC(2024, 0, 1, 11)));
  assert.throws(() => addon.noon(2024, 1, 1, 'Europe/Nowhere'), { javaClass: 'java.time.zone.ZoneRulesException' });
}

function farTimes(addon, assert) {
  const far = (name = '') => ({
    javaClass: 'java.lang.ArithmeticException',
    message: `result of \`${name}\` is further from 1970 than a JavaScript Date reaches`,
  });
  assert.equal(addon.ofSecond(8.64e12, 999_999).getTime(), 8.64e15);
  assert.throws(() => addon.ofSecond(8.64e12, 1_000_000), far('ofSecond'));
  assert.throws(() => addon.ofSecond(-8.64e12, -1), far('ofSecond'));
  assert.throws(() => addon.ofSecond(3e16, 0), far('ofSecond'));
  assert.throws(() => addon.firstOfYear(-999_999_999), far('firstOfYear'));
  assert.throws(() => addon.farAway(), far('farAway'));
  assert.throws(() => addon.dateHandle(1e13), { ...far(), message: 'a value that Java made is further from 1970 than a JavaScript Date reaches' });
}

function noTimes(addon, assert) {
  rangeError(assert, () => addon.echoInstant(new Date(NaN)), `the \`Date\` is invalid ${place('echoInstant')}`);
  rangeError(assert, () => addon.echoLocal(new Date(8.64e15 + 1)), `the \`Date\` is invalid ${place('echoLocal')}`);
  typeError(assert, () => addon.echoInstant(0), `cannot convert \`Number 0\` to \`Instant\` ${place('echoInstant')}`);
  typeError(assert, () => addon.echoZoned('x'), `cannot convert \`String "x"\` to \`ZonedDateTime\` ${place('echoZoned')}`);
  typeError(assert, () => addon.echoLocal({}), `cannot convert \`Object\` to \`LocalDateTime\` ${place('echoLocal')}`);
}

function trees(addon, assert) {
  const all = [null, true, false, 0, -0, 1.5, NaN, Infinity, 'text', 'lone \ud800', '', 2n ** 100n, [], {}, [[1, ['x']], {}]];
  for (const value of all) assert.deepEqual(addon.echoJson(value), value);
  const tree = { z: [1, 'two', null, { three: 3n }], a: {}, ['__proto__']: 1, '': [[]] };
  assert.deepEqual(addon.echoJson(tree), tree);
  assert.deepEqual(Object.keys(addon.echoJson(tree)), Object.keys(tree));
  assert.equal(addon.jsonSize(tree), 11);
  const made = addon.madeInJava();
  assert.deepEqual(Object.entries(made), [['list', [1.5, true, null]], ['big', 2n ** 70n], ['__proto__', 'a key like others']]);
  const many = Array.from({ length: 2000 }, (_, i) => ({ i }));
  assert.deepEqual(addon.echoJson(many), many);
  let deep = 1;
  for (let i = 0; i < 200; i++) deep = [deep];
  assert.equal(addon.jsonSize(deep), 201);
}

function leftOut(addon, assert) {
  assert.deepEqual(addon.echoJson({ a: undefined, b: 1 }), { b: 1 });
  assert.deepEqual(addon.echoJson([undefined, 1]), [null, 1]);
  assert.deepEqual(addon.echoJson([, 1]), [null, 1]);
  assert.deepEqual(addon.echoJson(Object.create({ inherited: 1 }, { hidden: { value: 2 } })), {});
  assert.deepEqual(addon.echoJson({ [Symbol('s')]: 1 }), {});
}

function noJson(addon, assert) {
  const refused = (value, what, path = 'value') =>
    typeError(assert, () => addon.echoJson(value), `cannot convert \`${what}\` to \`JsonValue\` ${place('echoJson', path)}`);
  refused(undefined, 'Undefined');
  refused(Symbol('s'), 'Symbol');
  refused(() => 1, 'Function');
  refused({ a: [1, new Date()] }, 'Date', 'value.a[1]');
  refused({ 'a b': new Map() }, 'Map', 'value["a b"]');
  refused([new Uint8Array(1)], 'Uint8Array', 'value[0]');
  const round = {};
  round.self = round;
  rangeError(assert, () => addon.echoJson(round), `the value is nested deeper than 256 levels, or contains itself ${place('echoJson')}`);
  assert.throws(
    () =>
      addon.echoJson({
        get bad() {
          throw new RangeError('from a getter');
        },
      }),
    { name: 'RangeError', message: 'from a getter' },
  );
  assert.deepEqual(addon.echoJson({ still: 'works' }), { still: 'works' });
}

function jsonTexts(addon, assert) {
  const all = [null, [true, false], { a: 1, b: [] }, 'q"\\\n\t\r\b\f\u0001\u007f é 😀 \ud800', 0, -5, 123456789012, 0.1, 1.5, NaN, { '': {} }];
  for (const value of all) assert.equal(addon.jsonText(value), JSON.stringify(value));
  assert.equal(addon.jsonText([2n ** 64n]), '[18446744073709551616]');
  assert.equal(JSON.parse(addon.jsonText(1e300)), 1e300);
  assert.equal(JSON.parse(addon.jsonText(5e-324)), 5e-324);
}

function jsonParsed(addon, assert) {
  const texts = ['null', ' [1, -2.5e3, 0.25 , "\\u00e9\\n\\/"] ', '{"a":{"b":[true,false,null]},"a":2}', '"😀\\ud83d"', '-0', '1E2', '9007199254740992'];
  for (const text of texts) assert.deepEqual(addon.parseJson(text), JSON.parse(text));
  assert.equal(addon.parseJson('9007199254740993'), 9007199254740993n);
  assert.equal(addon.parseJson('-18446744073709551617'), -18446744073709551617n);
}

function noJsonTexts(addon, assert) {
  const wrong = (text, message) => assert.throws(() => addon.parseJson(text), { name: 'SyntaxError', code: 'ERR_INVALID_JSON', message });
  wrong('', 'JSON ends too early, at 0');
  wrong('[1,', 'JSON ends too early, at 3');
  wrong('[1 2]', 'expected `,` or `]` at 3 of the JSON text, got `2`');
  wrong('{a:1}', 'expected a key at 1 of the JSON text, got `a`');
  wrong('{"a" 1}', 'expected `:` at 5 of the JSON text, got `1`');
  wrong('tru', 'expected `true` at 0 of the JSON text, got `t`');
  wrong('01', 'expected no digit after a leading zero at 1 of the JSON text, got `1`');
  wrong('1.x', 'expected a digit at 2 of the JSON text, got `x`');
  wrong('[?]', 'expected a value at 1 of the JSON text, got `?`');
  wrong('1 1', 'expected the end at 2 of the JSON text, got `1`');
  wrong('"\\q"', 'expected an escape at 2 of the JSON text, got `q`');
  wrong('"\\u12g4"', 'expected four hexadecimal digits at 5 of the JSON text, got `g`');
  wrong('"\n"', 'expected no control character in a string at 1 of the JSON text, got `\n`');
  wrong('['.repeat(2000), 'JSON is nested deeper than 256 levels');
}

const account = { user_id: 'ada', is_active: true, display_name: 'Ada', login_count: 3 };

function recordTrees(addon, assert) {
  assert.deepEqual(addon.accountToTree(account), account);
  assert.deepEqual(addon.accountOfText(JSON.stringify(account)), account);
  assert.deepEqual(addon.accountOfText('{"user_id":"x","is_active":false}'), { user_id: 'x', is_active: false });
  typeError(
    assert,
    () => addon.accountOfText('{"user_id":"x"}'),
    'missing field `is_active` (a value that Java made.is_active)',
  );
  assert.throws(() => addon.accountOfText('{"user_id":"","is_active":true}'), { message: /an id has characters/ });
}

function thereAndBack(addon, assert) {
  const same = (type, ...values) => {
    for (const value of values) assert.deepEqual(addon.thereAndBack(value, type), value);
  };
  same('Account', account, { user_id: 'x', is_active: false });
  same('Labelled', [1, 2], [1, 2, 'x']);
  same('UserId', 'ada');
  same('Color', 'RED', 'azure');
  same('Level', 0, 10, 11, -1);
  same('Query', { id: 1 }, { name: 'Ada' }, { from: 1, to: 2 }, 'GREEN');
  same('Figure', { kind: 'circle', radius: 1 }, { kind: 'rightTriangle', a: 3, b: 4 });
  same('JsonValue', { a: [1, null, { b: 2n ** 80n }] }, null, 'text');
  same('String', 'text', '');
  same('Boolean', true, false);
  same('Integer', 1, -7);
  same('Long', 2 ** 53, -1);
  same('Double', 0.5, NaN);
  same('BigInteger', 2n ** 80n, -1n);
  same('Instant', new Date(0));
  same('byte[]', new Uint8Array([1, 2]));
}

function wrongUntyped(addon, assert) {
  const wrong = (value, type, message) => typeError(assert, () => addon.thereAndBack(value, type), message);
  wrong(1, 'String', 'cannot convert `Number 1` to `String` (argument `value` of `thereAndBack`)');
  wrong({ user_id: 1 }, 'Account', 'cannot convert `Number 1` to `String` (argument `value.user_id` of `thereAndBack`)');
  typeError(
    assert,
    () => addon.thereAndBack({ kind: 'square' }, 'Figure'),
    "cannot convert `String \"square\"` to `Figure`, one of 'circle', 'rightTriangle' (argument `value.kind` of `thereAndBack`)",
    'ERR_INVALID_ARG_VALUE',
  );
  wrong(undefined, 'Color', 'cannot convert `Undefined` to `Color` (argument `value` of `thereAndBack`)');
  wrong(null, 'Account', 'cannot convert `Null` to `Account` (argument `value` of `thereAndBack`)');
  // The path that the error left is gone.
  wrong([1, 2, 3], 'Labelled', 'cannot convert `Number 3` to `String` (argument `value[2]` of `thereAndBack`)');
}

function refusedTypes(addon, assert) {
  const refused = (type, name, end) =>
    typeError(assert, () => addon.thereAndBack({}, type), '`' + name + '` is no type that a JavaScript value can be converted to here' + end);
  const lives = ': it is not exported by @Napi, or has something in it that lives as long as a call';
  refused('Notice', 'io.github.napi4j.example.values.Untyped$Notice', lives);
  refused('Object', 'java.lang.Object', lives);
  refused('JsFunction', 'io.github.napi4j.JsFunction', "; a handle's `as` gives handles");
}

function everything(addon, assert) {
  const all = addon.everything();
  assert.deepEqual(Object.keys(all), [
    'figures', 'colours', 'by', 'missing', 'nested', 'big', 'long', 'at', 'bytes', 'tree', 'handle',
  ]);
  assert.deepEqual(all.figures, [{ kind: 'circle', radius: 1 }, { kind: 'rightTriangle', a: 3, b: 4 }]);
  assert.ok(all.colours instanceof Set);
  assert.deepEqual([...all.colours], ['azure', 'RED']);
  assert.deepEqual(all.by, { name: 'Ada' });
  assert.equal(all.missing, null);
  assert.deepEqual(all.nested, { list: [1, 2.5, null, 'text', true, 'c'] });
  assert.equal(all.big, 2n ** 70n);
  assert.equal(all.long, 2 ** 40);
  assert.deepEqual(all.at, new Date(86_400_000));
  assert.deepEqual([...all.bytes], [1, 2, 3]);
  assert.deepEqual(all.tree, [1, null]);
  assert.equal(all.handle, Symbol.for('napi4j'));
}

function callWithData(addon, assert) {
  assert.deepEqual(addon.callWithData((...given) => given), [{ kind: 'circle', radius: 2 }, [1, 2]]);
}

function impossible(addon, assert) {
  const builder =
    'a `java.lang.StringBuilder` cannot be passed to JavaScript as it is; pass handles, exported types, strings, numbers,'
    + ' booleans, null, or lists and maps of them';
  typeError(assert, () => addon.impossible('object'), builder);
  typeError(assert, () => addon.impossible('inside'), builder);
  typeError(assert, () => addon.impossible('invalid'), builder.replace('java.lang.StringBuilder', 'io.github.napi4j.example.values.Untyped$Notice'));
  typeError(
    assert,
    () => addon.impossible('key'),
    'a map can be passed to JavaScript as an object if its keys are strings, and one is `1`',
  );
  assert.throws(() => addon.impossible('long'), { name: 'Error', message: /9223372036854775807/ });
}

function tuples(addon, assert) {
  assert.deepEqual(addon.echoTuple([1, 2, 'x']), [1, 2, 'x']);
  assert.deepEqual(addon.echoTuple([1, 2]), [1, 2]);
  assert.deepEqual(addon.echoTuple([1, 2, null]), [1, 2]);
  assert.deepEqual(addon.echoTuple([1, 2, 'x', 'more is ignored']), [1, 2, 'x']);
  assert.deepEqual(addon.echoTuples([[0, 0], [1, 1, 'a']]), [[0, 0], [1, 1, 'a']]);
}

function shortTuples(addon, assert) {
  typeError(
    assert,
    () => addon.echoTuple([1]),
    `cannot convert an \`Array\` of length 1 to \`Labelled\`, which needs 2 ${place('echoTuple')}`,
  );
  typeError(
    assert,
    () => addon.echoTuples([[0, 0], []]),
    'cannot convert an `Array` of length 0 to `Labelled`, which needs 2 (argument `values[1]` of `echoTuples`)',
  );
  typeError(assert, () => addon.echoTuple([1, '2']), 'cannot convert `String "2"` to `double` (argument `value[1]` of `echoTuple`)');
  typeError(assert, () => addon.echoTuple({ x: 1, y: 2 }), `cannot convert \`Object\` to \`Labelled\` ${place('echoTuple')}`);
}

function newtypes(addon, assert) {
  assert.equal(addon.echoUserId('u1'), 'u1');
  typeError(assert, () => addon.echoUserId(1), `cannot convert \`Number 1\` to \`String\` ${place('echoUserId')}`);
  assert.throws(() => addon.echoUserId(''), { message: 'an id has characters', javaClass: 'java.lang.IllegalArgumentException' });
}

function namedKeys(addon, assert) {
  assert.deepEqual(Object.keys(addon.echoAccount({ user_id: 'u', is_active: true, login_count: 3 })), ['user_id', 'is_active', 'login_count']);
  typeError(
    assert,
    () => addon.echoAccount({ userId: 'u', is_active: true }),
    'missing field `user_id` (argument `value.user_id` of `echoAccount`)',
  );
}

function hostile(addon, assert) {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => addon.echoAccount(revoked), TypeError);
  assert.throws(() => addon.describe(revoked), TypeError);
  const { proxy: revokedArray, revoke: revokeArray } = Proxy.revocable([], {});
  revokeArray();
  assert.throws(() => addon.echoTuple(revokedArray), TypeError);
  assert.throws(() => addon.doubled(revokedArray), TypeError);
  assert.throws(() => addon.echoSet(revoked), TypeError);
  assert.throws(() => addon.echoDate(revoked), TypeError);
  assert.throws(() => addon.echoArrayBuffer(revoked), TypeError);
  const boom = new Error('from a getter');
  const throwing = {
    get user_id() {
      throw boom;
    },
  };
  assert.equal(assert.throws(() => addon.echoAccount(throwing)), boom);
  const endless = new Proxy([], { get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : target[key]) });
  assert.throws(() => addon.doubled(endless), { code: 'ERR_OUT_OF_RANGE' });
  assert.equal(addon.echoUserId('still here'), 'still here');
}

const boom = new Error('from JavaScript');
const explode = () => {
  throw boom;
};

function throwingEverywhere(addon, assert) {
  const getter = (name, rest = {}) => Object.defineProperty(rest, name, { get: explode, enumerable: true });
  const trapped = (target, trap) => new Proxy(target, { [trap]: explode });
  const calls = {
    'a field': () => addon.echoAccount(getter('user_id')),
    'a later field': () => addon.echoAccount(getter('is_active', { user_id: 'u' })),
    'an element of a tuple': () => addon.echoTuple(getter('1', [1, 2])),
    'the length of a tuple': () => addon.echoTuple(trapped([1, 2], 'get')),
    'an element of a collection': () => addon.doubled(getter('0', [1])),
    'the length of a collection': () => addon.doubled(trapped([1], 'get')),
    'a tag': () => addon.area(getter('kind')),
    'a field of the variant': () => addon.area(getter('radius', { kind: 'circle' })),
    'a field of a union': () => addon.describe(getter('id')),
    'a property of JSON': () => addon.echoJson({ inner: [getter('a')] }),
    'an element of JSON': () => addon.echoJson({ inner: getter('0', [1]) }),
    'the keys of JSON': () => addon.echoJson({ inner: trapped({}, 'ownKeys') }),
    'the attributes of JSON': () => addon.echoJson(trapped({ a: 1 }, 'getOwnPropertyDescriptor')),
    'a callback for an enum': () => addon.pickColor(explode),
  };
  for (const [where, call] of Object.entries(calls)) assert.equal(assert.throws(call), boom, where);
  assert.equal(addon.echoUserId('still here'), 'still here');
}

function revokedEverywhere(addon, assert) {
  const revoked = (target) => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  const names = ['echoAccount', 'echoTuple', 'doubled', 'area', 'describe', 'echoJson', 'echoSet', 'echoJsMap', 'echoDate',
    'echoInt8', 'echoArrayBuffer', 'echoDataView', 'echoBigInteger', 'echoChar', 'echoColor', 'echoInstant', 'fileName'];
  for (const target of [{}, [], () => 1]) {
    for (const name of names) assert.throws(() => addon[name](revoked(target)), { name: 'TypeError' }, name);
  }
  assert.throws(() => addon.echoJson({ inner: revoked({}) }), { name: 'TypeError' });
  assert.equal(addon.echoUserId('still here'), 'still here');
}

function hugeLengths(addon, assert) {
  rangeError(
    assert,
    () => addon.doubled(new Array(2 ** 32 - 1)),
    'an array of 4294967295 elements does not fit into Java (argument `values` of `doubled`)',
  );
  rangeError(
    assert,
    () => addon.echoJson([new Array(2 ** 31)]),
    'an array of 2147483648 elements does not fit into Java (argument `value[0]` of `echoJson`)',
  );
  typeError(
    assert,
    () => addon.doubled(new Array(2 ** 31 - 10)),
    'cannot convert `Undefined` to `int` (argument `values[0]` of `doubled`)',
  );
}

function symbolsEverywhere(addon, assert) {
  const wanted = {
    echoUserId: 'String',
    echoLatin1: 'byte[]',
    echoUtf8: 'byte[]',
    echoChar: 'char',
    echoColor: 'Color',
    echoLevel: 'Level',
    echoBigInteger: 'BigInteger',
    echoBigLong: 'long',
    echoUnsignedLong: 'long',
    echoDate: 'Date',
    echoSet: 'Set',
    echoJsMap: 'Map',
    echoJson: 'JsonValue',
    echoTuple: 'Labelled',
    echoAccount: 'Account',
    echoInt8: 'Int8Array',
    echoNull: 'null',
  };
  for (const symbol of [Symbol('s'), Symbol.iterator]) {
    for (const [name, type] of Object.entries(wanted)) {
      typeError(assert, () => addon[name](symbol), `cannot convert \`Symbol\` to \`${type}\` ${place(name)}`);
    }
  }
}

function pollutedPrototype(addon, assert) {
  const circle = { kind: 'circle', radius: 2 };
  const seen = [];
  for (const property of [{ set: (value) => seen.push(value) }, { value: 1, writable: false }]) {
    Object.defineProperty(Object.prototype, 'radius', { configurable: true, ...property });
    let made;
    try {
      made = addon.echoFigure(circle);
    } finally {
      delete Object.prototype.radius;
    }
    assert.deepEqual(made, circle);
  }
  assert.deepEqual(seen, []);
}

function enumResults(addon, assert) {
  assert.equal(addon.pickColor(() => 'azure'), 'azure');
  typeError(
    assert,
    () => addon.pickColor(() => 'BLUE'),
    "cannot convert `String \"BLUE\"` to `Color`, one of 'RED', 'GREEN', 'azure' (result of callback `pick` of `pickColor`)",
    'ERR_INVALID_RETURN_VALUE',
  );
}

function enums(addon, assert) {
  for (const value of ['RED', 'GREEN', 'azure']) assert.equal(addon.echoColor(value), value);
  assert.equal(addon.colorName('azure'), 'BLUE');
  assert.equal(addon.echoUnit('milli-meter'), 'milli-meter');
  assert.equal(addon.toggle('on'), 'off');
  typeError(
    assert,
    () => addon.echoColor('BLUE'),
    `cannot convert \`String "BLUE"\` to \`Color\`, one of 'RED', 'GREEN', 'azure' ${place('echoColor')}`,
    'ERR_INVALID_ARG_VALUE',
  );
  typeError(assert, () => addon.echoColor(0), `cannot convert \`Number 0\` to \`Color\` ${place('echoColor')}`);
}

function numericEnums(addon, assert) {
  for (const [value, name] of [[0, 'LOW'], [10, 'MIDDLE'], [11, 'HIGH'], [-1, 'NONE']]) {
    assert.equal(addon.echoLevel(value), value);
    assert.equal(addon.levelName(value), name);
  }
  for (const value of [1, 0.5, NaN]) {
    typeError(
      assert,
      () => addon.echoLevel(value),
      `cannot convert \`Number ${value}\` to \`Level\`, one of 0, 10, 11, -1 ${place('echoLevel')}`,
      'ERR_INVALID_ARG_VALUE',
    );
  }
  typeError(assert, () => addon.echoLevel('LOW'), `cannot convert \`String "LOW"\` to \`Level\` ${place('echoLevel')}`);
}

function enumObjects(addon, assert) {
  assert.deepEqual(addon.Color, { RED: 'RED', GREEN: 'GREEN', BLUE: 'azure' });
  assert.deepEqual(addon.Level, { 0: 'LOW', 10: 'MIDDLE', 11: 'HIGH', '-1': 'NONE', LOW: 0, MIDDLE: 10, HIGH: 11, NONE: -1 });
  assert.equal(addon.colorName(addon.Color.BLUE), 'BLUE');
  assert.equal(addon.LengthUnit, undefined);
  assert.equal(addon.State, undefined);
}

function unions(addon, assert) {
  assert.equal(addon.describe({ id: 1 }), 'ById[id=1]');
  assert.equal(addon.describe({ name: 'x' }), 'ByName[name=x, limit=null]');
  assert.equal(addon.describe({ id: 1, name: 'x' }), 'ById[id=1]');
  assert.equal(addon.describe({ id: 'no number', name: 'x', limit: 2 }), 'ByName[name=x, limit=2]');
  assert.equal(addon.describe({ from: 1, to: 2 }), 'IntRange[from=1, to=2]');
  assert.equal(addon.describe({ from: 'a', to: 'b' }), 'TextRange[from=a, to=b]');
  assert.equal(addon.describe('azure'), 'BLUE');
  for (const query of [{ id: 1 }, { name: 'x' }, { from: 1, to: 1 }, { from: 'a', to: 'b' }, 'RED']) {
    assert.deepEqual(addon.echoQuery(query), query);
  }
  assert.deepEqual(addon.echoQueries([{ id: 1 }, 'GREEN']), [{ id: 1 }, 'GREEN']);
}

function noVariant(addon, assert) {
  typeError(
    assert,
    () => addon.echoQueries(['RED', { from: 2, to: 1 }]),
    `cannot convert \`Object\` to \`Query\` (argument \`queries[1]\` of \`echoQueries\`)
  \`ById\`: missing field \`id\` (argument \`queries[1].id\` of \`echoQueries\`)
  \`ByName\`: missing field \`name\` (argument \`queries[1].name\` of \`echoQueries\`)
  \`ByRange\`: cannot convert \`Object\` to \`ByRange\` (argument \`queries[1]\` of \`echoQueries\`)
  \`IntRange\`: from is above to
  \`TextRange\`: cannot convert \`Number 2\` to \`String\` (argument \`queries[1].from\` of \`echoQueries\`)
  \`Color\`: cannot convert \`Object\` to \`Color\` (argument \`queries[1]\` of \`echoQueries\`)`,
  );
  assert.throws(() => addon.describe(null), { code: 'ERR_INVALID_ARG_TYPE', message: /^cannot convert `Null` to `Query`/ });
}

function throwingVariants(addon, assert) {
  const boom = new Error('from a getter');
  const thrown = assert.throws(() =>
    addon.describe({
      get id() {
        throw boom;
      },
      name: 'x',
    }),
  );
  assert.equal(thrown, boom);
}

function tagged(addon, assert) {
  assert.equal(addon.area({ kind: 'circle', radius: 1 }), Math.PI);
  assert.equal(addon.area({ kind: 'rightTriangle', a: 3, b: 4 }), 6);
  assert.deepEqual(addon.echoFigure({ kind: 'circle', radius: 2 }), { kind: 'circle', radius: 2 });
  assert.deepEqual(addon.echoFigure({ a: 1, b: 2, kind: 'rightTriangle' }), { kind: 'rightTriangle', a: 1, b: 2 });
}

function wrongTags(addon, assert) {
  typeError(
    assert,
    () => addon.area({ kind: 'square' }),
    "cannot convert `String \"square\"` to `Figure`, one of 'circle', 'rightTriangle' (argument `figure.kind` of `area`)",
    'ERR_INVALID_ARG_VALUE',
  );
  typeError(assert, () => addon.area({ radius: 1 }), 'missing field `kind` (argument `figure.kind` of `area`)');
  typeError(assert, () => addon.area({ kind: 'circle' }), 'missing field `radius` (argument `figure.radius` of `area`)');
  typeError(assert, () => addon.area(1), 'cannot convert `Number 1` to `Figure` (argument `figure` of `area`)');
}
