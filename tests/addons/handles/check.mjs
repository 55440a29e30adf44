const jvm = typeof process === 'undefined' && typeof document === 'undefined';

export const surface = {
  unknown: {
    'a handle tells the type of any value': types,
    'a handle gives back the value itself': sameValues,
    'a handle coerces as JavaScript does': coercion,
    'what coercion throws passes through': coercionThrows,
    'handles are compared by identity, and for their class': equality,
  },
  'object handle': {
    'properties are found, and symbols are no keys': reading,
    'what is no object is an error': noObject,
    'properties of properties are read': nestedReading,
    'the error for a property names it': wrongProperty,
    'the error for a property of a property names the way': wrongNestedProperty,
    'properties are written and deleted': writing,
    'setters run, those that are inherited too': setters,
    'a proxy is told what is set': settingProxy,
    'what a setter throws passes through': hostileSetter,
    'setting what is read-only is an error': settingReadOnly,
    'setting what only has a getter is an error': settingGetter,
    'a frozen object takes nothing': settingFrozen,
    'an object that is closed to new properties takes none': settingSealed,
    'a proxy that refuses is an error': settingRefused,
    'setting a property of a revoked proxy is an error': settingRevoked,
    'properties are defined with attributes': defining,
    'objects are frozen': freezing,
    'objects are sealed': sealing,
    'an object has a prototype or none': prototypes,
    'an object is tied to a Java object': tying,
    'an object is tied once': tyingTwice,
    'what a proxy throws for its keys passes through': hostileKeys,
    'what a proxy throws for its prototype passes through': hostilePrototype,
    'what a getter throws passes through': hostileGetter,
    'a revoked proxy is an object, and reading it an error': revokedProxy,
    'a handle of a date has its time': dates,
    'an invalid date is an error': invalidDate,
    'what is no date is an error': noDate,
  },
  'array handle': {
    'elements are read and added': arrays,
    'an index below 0 is an error': wrongIndex,
    'a frozen array takes no element': frozenArray,
    'an array of fixed length takes no new one': fixedArray,
    'what is no array is an error': noArray,
    'handles may be elements of lists': handlesInLists,
    'the error for an element names its place': noHandleInList,
  },
  string: {
    'a handle of a string has its length and its text': stringHandles,
  },
  symbol: {
    'symbols are new': symbols,
    'symbols are shared by a key': sharedSymbols,
  },
  JsArrayBuffer: {
    'a buffer is copied': buffers,
    'a host that cannot detach one says so': detachingAnywhere,
    'what is no buffer is an error': noBuffer,
    'a buffer is detached': {
      gap: { JVM: 'GraalJS has nothing that detaches an ArrayBuffer' },
      run: detaching,
    },
  },
  external: {
    'an external keeps a Java object': externals,
    'an external of another class is an error': otherExternal,
    'what is no external is an error': noExternal,
    'JavaScript is told of the memory that one keeps': largeExternal,
  },
  'promise handle': {
    'then calls Java later': whenResolved,
    'a value of the wrong kind rejects': wrongPromisedValue,
    'catch calls Java with the reason': whenRejected,
    'finally calls Java': whenSettled,
    'what is no promise is an error': noPromise,
  },
  reference: {
    'a reference keeps an object for later calls': keptReference,
    'its value cannot be reached on another thread': {
      gap: { 'Chromium, not isolated': 'every Java thread is the JavaScript thread there' },
      run: referenceElsewhere,
    },
    'a closed one has no value': closedReference,
    'another thread may close it': closedElsewhere,
    'it takes no value of another kind': wrongReference,
    'a weak one finds an object that lives': weakReference,
    'the object of a weak one cannot be reached on another thread': {
      gap: { 'Chromium, not isolated': 'every Java thread is the JavaScript thread there' },
      run: weakElsewhere,
    },
    'a weak one forgets an object that was collected': collectedReference,
  },
  scope: {
    'scopes end early': scopes,
    'an exception ends a scope': scopeThrows,
    'one handle escapes': escapingHandle,
    'a second one does not': escapingTwice,
    'none escapes a scope that is closed': escapingLate,
  },
  environment: {
    'a function is made of a lambda': madeFunction,
    'it is told its this and its arguments': madeFunctionCall,
    'a Java object is no argument of a function': javaArgument,
    'globals are found': globals,
    'scripts run': scripts,
    'what a script throws passes through': scriptThrows,
    'data is kept for the environment': instanceData,
    'external memory is told of': externalMemory,
  },
  'handle after its call': {
    'the error says which value of which call': afterCall,
    'inside another call of the same method too': insideLaterCall,
    'the error on another thread says so': {
      gap: { 'Chromium, not isolated': 'every Java thread is the JavaScript thread there' },
      run: onOtherThread,
    },
    'the error after a scope says so': afterScope,
  },
};

const invalidArgument = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };

const typed = (addon) => [
  [undefined, 'UNDEFINED'],
  [null, 'NULL'],
  [true, 'BOOLEAN'],
  [1, 'NUMBER'],
  ['a', 'STRING'],
  [Symbol('s'), 'SYMBOL'],
  [{}, 'OBJECT'],
  [[], 'OBJECT'],
  [() => 1, 'FUNCTION'],
  [1n, 'BIGINT'],
  [addon.image(1), 'EXTERNAL'],
];

function types(addon, assert) {
  for (const [value, type] of typed(addon)) assert.equal(addon.typeOf(value), type);
}

function sameValues(addon, assert) {
  for (const [value] of typed(addon)) assert.equal(addon.same(value), value);
}

function coercion(addon, assert) {
  assert.equal(addon.coerce('12'), '12 12.0 true');
  assert.equal(addon.coerce([]), ' 0.0 true');
}

function coercionThrows(addon, assert) {
  assert.throws(() => addon.coerce(Symbol('s')), { name: 'TypeError' });
}

function equality(addon, assert) {
  const list = [];
  assert.equal(addon.equal(list, list, Array), true);
  assert.equal(addon.equal([], [], Array), false);
  assert.equal(addon.equal(list, list, Map), false);
}

function reading(addon, assert) {
  assert.equal(addon.describe({ a: 1, b: null, [Symbol('c')]: 2 }), 'a=1 b=null true false');
  assert.equal(addon.describe(Object.assign(() => 1, { x: 'y' })), 'x=y true false');
}

function noObject(addon, assert) {
  assert.throws(() => addon.describe('text'), {
    ...invalidArgument,
    message: 'cannot convert `String "text"` to `Object` (argument `object` of `describe`)',
  });
}

function nestedReading(addon, assert) {
  assert.equal(addon.nested({ inner: { text: 'deep' } }), 'deep');
}

function wrongProperty(addon, assert) {
  assert.throws(() => addon.nested({ inner: 1 }), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Object` (property `inner` of argument `object` of `nested`)',
  });
}

function wrongNestedProperty(addon, assert) {
  assert.throws(() => addon.nested({ inner: { text: 1 } }), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `String` (property `inner` of argument `object` of `nested`)',
  });
}

function writing(addon, assert) {
  const symbol = Symbol('mark');
  const edited = { old: 1 };
  assert.equal(addon.edit(edited, symbol), true);
  assert.equal(edited.self, edited);
  delete edited.self;
  assert.deepEqual(edited, { text: 'new', number: 1.5, flag: true });
  assert.equal(edited[symbol], 'mark');
}

function setters(addon, assert) {
  const seen = [];
  const parent = {
    set name(value) {
      seen.push(this, value);
    },
  };
  const child = Object.create(parent);
  addon.name(child, 'n');
  assert.deepEqual(Object.keys(child), []);
  assert.equal(seen[0], child);
  assert.equal(seen[1], 'n');
}

function settingProxy(addon, assert) {
  const target = {};
  const seen = [];
  const proxy = new Proxy(target, {
    set(object, key, value, receiver) {
      seen.push(key, value, object === target, receiver === proxy);
      return Reflect.set(object, key, value, receiver);
    },
  });
  addon.assign(proxy, 'a', 1);
  assert.deepEqual(seen, ['a', 1, true, true]);
  assert.deepEqual(target, { a: 1 });
}

function hostileSetter(addon, assert) {
  const object = {
    set name(value) {
      throw trap;
    },
  };
  assert.equal(assert.throws(() => addon.name(object, 'n')), trap);
  assert.equal(assert.throws(() => addon.assign(throwing(), 'a', 1)), trap);
}

const notSet = (what, where) => ({
  name: 'TypeError',
  code: 'ERR_INVALID_STATE',
  message: `cannot set ${what}: it is read-only, or the object takes no new ones (argument ${where})`,
});

function settingReadOnly(addon, assert) {
  const symbol = Symbol('s');
  const object = Object.defineProperties({}, { name: { value: 1 }, [symbol]: { value: 1 } });
  assert.throws(() => addon.name(object, 'n'), notSet('property `name`', '`object` of `name`'));
  assert.throws(() => addon.assign(object, 'name', 2), notSet('property `name`', '`object` of `assign`'));
  assert.throws(() => addon.assign(object, symbol, 2), notSet('property `Symbol`', '`object` of `assign`'));
  assert.throws(() => addon.name(Object.create(object), 'n'), notSet('property `name`', '`object` of `name`'));
  assert.throws(() => addon.name(() => 1, 'n'), notSet('property `name`', '`object` of `name`'));
  assert.equal(object.name, 1);
}

function settingGetter(addon, assert) {
  const object = {
    get name() {
      return 1;
    },
  };
  assert.throws(() => addon.name(object, 'n'), notSet('property `name`', '`object` of `name`'));
}

function settingFrozen(addon, assert) {
  const frozen = Object.freeze({ old: 1 });
  assert.throws(() => addon.edit(frozen, Symbol('mark')), notSet('property `text`', '`object` of `edit`'));
  assert.throws(() => addon.assign(frozen, 'old', 2), notSet('property `old`', '`object` of `assign`'));
  assert.deepEqual(frozen, { old: 1 });
}

function settingSealed(addon, assert) {
  const sealed = Object.seal({ old: 1 });
  addon.assign(sealed, 'old', 2);
  assert.throws(() => addon.assign(sealed, 'new', 2), notSet('property `new`', '`object` of `assign`'));
  assert.throws(() => addon.name(Object.preventExtensions({}), 'n'), notSet('property `name`', '`object` of `name`'));
  assert.deepEqual(sealed, { old: 2 });
}

function settingRefused(addon, assert) {
  const refusing = new Proxy({}, { set: () => false });
  assert.throws(() => addon.name(refusing, 'n'), notSet('property `name`', '`object` of `name`'));
}

function settingRevoked(addon, assert) {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => addon.name(proxy, 'n'), { name: 'TypeError' });
}

function defining(addon, assert) {
  const defined = {};
  addon.define(defined);
  assert.deepEqual(Object.getOwnPropertyDescriptors(defined), {
    open: { value: 1, writable: true, enumerable: true, configurable: true },
    fixed: { value: 2, writable: false, enumerable: true, configurable: false },
    hidden: { value: null, writable: true, enumerable: false, configurable: true },
  });
}

function freezing(addon, assert) {
  const frozen = { a: 1 };
  assert.equal(addon.freeze(frozen), true);
  assert.ok(Object.isFrozen(frozen));
}

function sealing(addon, assert) {
  const sealed = { a: 1 };
  addon.seal(sealed);
  assert.ok(Object.isSealed(sealed));
  assert.ok(!Object.isFrozen(sealed));
}

function prototypes(addon, assert) {
  assert.equal(addon.prototype(new Map()), Map.prototype);
  assert.equal(addon.prototype(Object.create(null)), null);
}

function tying(addon, assert) {
  const tied = {};
  assert.equal(addon.tied(tied), -1);
  addon.tie(tied, 7);
  assert.equal(addon.tied(tied), 7);
}

function tyingTwice(addon, assert) {
  const tied = {};
  addon.tie(tied, 7);
  assert.throws(() => addon.tie(tied, 8), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: 'the object is tied to a Java object already',
  });
  assert.equal(addon.tied(tied), 7);
}

const trap = new Error('a trap ran');

/** A proxy, every trap of which throws. */
const throwing = () =>
  new Proxy(
    {},
    new Proxy(
      {},
      {
        get() {
          return () => {
            throw trap;
          };
        },
      },
    ),
  );

function hostileKeys(addon, assert) {
  assert.equal(assert.throws(() => addon.describe(throwing())), trap);
}

function hostilePrototype(addon, assert) {
  assert.equal(assert.throws(() => addon.prototype(throwing())), trap);
}

function hostileGetter(addon, assert) {
  const object = {
    get inner() {
      throw trap;
    },
  };
  assert.equal(assert.throws(() => addon.nested(object)), trap);
}

function revokedProxy(addon, assert) {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.throws(() => addon.describe(proxy), { name: 'TypeError' });
  assert.equal(addon.typeOf(proxy), 'OBJECT');
}

function arrays(addon, assert) {
  assert.deepEqual(addon.reverse([1, 'b', null]), [null, 'b', 1]);
}

function wrongIndex(addon, assert) {
  assert.throws(() => addon.replace([], -1, 0), {
    javaClass: 'java.lang.IndexOutOfBoundsException',
    message: 'index -1 of an array',
  });
}

function frozenArray(addon, assert) {
  const frozen = Object.freeze([1, 2]);
  assert.throws(() => addon.replace(frozen, 1, 3), notSet('element 1', '`array` of `replace`'));
  assert.throws(() => addon.append(frozen, 3), notSet('element 2', '`array` of `append`'));
  assert.deepEqual([...frozen], [1, 2]);
}

function fixedArray(addon, assert) {
  const fixed = Object.defineProperty([1, 2], 'length', { writable: false });
  addon.replace(fixed, 1, 3);
  assert.throws(() => addon.append(fixed, 4), notSet('element 2', '`array` of `append`'));
  assert.deepEqual([...fixed], [1, 3]);
}

function noArray(addon, assert) {
  assert.throws(() => addon.reverse({ length: 1 }), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Array` (argument `array` of `reverse`)',
  });
}

function handlesInLists(addon, assert) {
  const people = Array.from({ length: 1000 }, (_, i) => ({ name: i % 2 ? 'odd' : 'even', i }));
  const odd = addon.withName(people, 'odd');
  assert.equal(odd.length, 500);
  assert.ok(odd.every((one, i) => one === people[2 * i + 1]));
}

function noHandleInList(addon, assert) {
  assert.throws(() => addon.withName([{ name: 'x' }, 1], 'x'), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Object` (argument `objects[1]` of `withName`)',
  });
}

function symbols(addon, assert) {
  assert.equal(addon.symbol().description, 'own');
  assert.ok(addon.symbol() !== addon.symbol());
}

function sharedSymbols(addon, assert) {
  assert.equal(addon.symbol('key'), Symbol.for('key'));
}

function stringHandles(addon, assert) {
  assert.equal(addon.text('grüße'), '5 grüße');
}

function dates(addon, assert) {
  assert.equal(addon.later(new Date(1000), 500).getTime(), 1500);
}

function invalidDate(addon, assert) {
  assert.throws(() => addon.later(new Date(NaN), 1), {
    name: 'RangeError',
    code: 'ERR_OUT_OF_RANGE',
    message: 'the date is invalid (argument `date` of `later`)',
  });
}

function noDate(addon, assert) {
  assert.throws(() => addon.later(5, 1), {
    ...invalidArgument,
    message: 'cannot convert `Number 5` to `Date` (argument `date` of `later`)',
  });
}

function buffers(addon, assert) {
  assert.deepEqual([...new Uint8Array(addon.buffer(3))], [0, 1, 2]);
}

function noBuffer(addon, assert) {
  assert.throws(() => addon.detach(new Uint8Array(1)), {
    ...invalidArgument,
    message: 'cannot convert `Uint8Array` to `ArrayBuffer` (argument `buffer` of `detach`)',
  });
}

function detachingAnywhere(addon, assert) {
  if (jvm) {
    assert.throws(() => addon.detach(new ArrayBuffer(1)), {
      name: 'TypeError',
      code: 'ERR_INVALID_STATE',
      message: 'this host has nothing that detaches an ArrayBuffer',
    });
  } else {
    assert.equal(addon.detach(new ArrayBuffer(1)), 2);
  }
}

function detaching(addon, assert) {
  const buffer = new ArrayBuffer(8);
  assert.equal(addon.detach(buffer), 16);
  assert.equal(buffer.byteLength, 0);
}

function externals(addon, assert) {
  const image = addon.image(640);
  assert.equal(addon.width(image), 640);
  assert.equal(addon.width(image), 640);
  assert.equal(addon.same(image), image);
}

function otherExternal(addon, assert) {
  assert.throws(() => addon.width(addon.sound(3)), {
    ...invalidArgument,
    message: 'cannot convert `External<Sound>` to `External<Image>` (argument `image` of `width`)',
  });
}

function noExternal(addon, assert) {
  assert.throws(() => addon.width({}), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `External<Image>` (argument `image` of `width`)',
  });
}

function largeExternal(addon, assert) {
  const before = addon.adjust(0);
  assert.equal(addon.width(addon.largeImage(640, 1_000_000)), 640);
  for (let i = 1; i < 10; i++) addon.largeImage(i, 1_000_000);
  // Collectors come when they like, and take back what dead ones kept.
  const more = addon.adjust(0) - before;
  assert.ok(more > 0 && more <= 10_000_000 && more % 1_000_000 === 0, `${more} bytes`);
  assert.equal(addon.width(addon.largeImage(3, 0)), 3);
  assert.throws(() => addon.largeImage(1, -1), { message: /an object cannot keep -1 bytes of memory/ });
}

async function whenResolved(addon, assert) {
  const seen = [];
  const done = addon.whenResolved(Promise.resolve('value'), (text) => seen.push(text));
  assert.ok(done instanceof Promise);
  assert.deepEqual(seen, []);
  assert.equal(await done, undefined);
  assert.deepEqual(seen, ['value!']);
}

async function wrongPromisedValue(addon, assert) {
  await assert.rejects(addon.whenResolved(Promise.resolve(1), () => 1), {
    message: 'cannot convert `Number 1` to `String` (value of a promise)',
  });
}

async function whenRejected(addon, assert) {
  const text = await new Promise((resolve) => addon.whenRejected(Promise.reject(new Error('no')), resolve));
  assert.equal(text, 'Error: no');
}

async function whenSettled(addon, assert) {
  const called = await new Promise((resolve) =>
    addon.promiseFinallyCallback(Promise.resolve(), { onFinally: () => resolve('called') }),
  );
  assert.equal(called, 'called');
}

function noPromise(addon, assert) {
  assert.throws(() => addon.whenResolved({ then() {} }, () => 1), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Promise` (argument `promise` of `whenResolved`)',
  });
}

function keptReference(addon, assert) {
  const object = { name: 'kept' };
  addon.keep(object);
  assert.equal(addon.kept(), object);
}

async function referenceElsewhere(addon, assert) {
  addon.keep({});
  assert.equal(await addon.reachElsewhere(), 'ERR_WRONG_THREAD: the value of a `Ref` can be reached on the JavaScript thread only');
}

function closedReference(addon, assert) {
  addon.keep({});
  assert.equal(addon.drop(), true);
  assert.throws(() => addon.kept(), { code: 'ERR_INVALID_STATE', message: 'the `Ref` is closed' });
}

async function closedElsewhere(addon, assert) {
  addon.keep({});
  assert.equal(await addon.dropElsewhere(), true);
  assert.throws(() => addon.kept(), { code: 'ERR_INVALID_STATE', message: 'the `Ref` is closed' });
}

function wrongReference(addon, assert) {
  assert.throws(() => addon.keep(1), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Object` (argument `object` of `keep`)',
  });
}

async function weakReference(addon, assert) {
  const object = { name: 'remembered' };
  addon.remember(object);
  assert.equal(addon.remembers(), true);
  assert.equal(object.name, 'remembered');
}

async function weakElsewhere(addon, assert) {
  const object = {};
  addon.remember(object);
  const message = 'ERR_WRONG_THREAD: the object of a `WeakRef` can be reached on the JavaScript thread only';
  assert.equal(await addon.remembersElsewhere(), message);
  assert.deepEqual(object, {});
}

async function collectedReference(addon, assert) {
  addon.remember({});
  // Collectors come when they like: garbage is made, and the event loop given its turns, until they have come. Asking keeps
  // the object for a while, so it is asked seldom.
  for (let round = 0; round < 50 && addon.remembers(); round++) {
    for (let turn = 0; turn < 20; turn++) {
      new ArrayBuffer(1 << 26);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  // A JVM's collector may leave what once survived for as long as there is room.
  if (jvm) assert.equal(typeof addon.remembers(), 'boolean');
  else assert.equal(addon.remembers(), false);
}

function scopes(addon, assert) {
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  assert.equal(addon.sumInScopes(numbers), 12497500);
}

function scopeThrows(addon, assert) {
  assert.throws(() => addon.sumInScopes([1, 'two']), invalidArgument);
  assert.equal(addon.sumInScopes([1, 2]), 3);
}

function escapingHandle(addon, assert) {
  assert.equal(addon.largest([3, 9, 4]), 9);
}

function escapingTwice(addon, assert) {
  assert.throws(() => addon.escapeTwice([1, 2]), {
    code: 'ERR_ESCAPE_CALLED_TWICE',
    message: 'one handle can escape a scope, and one has',
  });
}

function escapingLate(addon, assert) {
  assert.throws(() => addon.escapeLate([1]), { code: 'ERR_HANDLE_EXPIRED', message: 'the scope is closed' });
}

function javaArgument(addon, assert) {
  assert.throws(() => addon.callWithObject(() => 1), {
    ...invalidArgument,
    message:
      'a `io.github.napi4j.example.handles.Handles$Image` cannot be passed to JavaScript as it is;'
      + ' pass handles, exported types, strings, numbers, booleans, null, or lists and maps of them',
  });
}

function madeFunction(addon, assert) {
  const made = addon.function();
  assert.equal(made.name, 'made');
  assert.equal(made(), 'nothing');
}

function madeFunctionCall(addon, assert) {
  assert.equal(addon.function().call({}, 'first', 2), 'OBJECT first UNDEFINED');
}

function globals(addon, assert) {
  assert.equal(addon.global('Array'), Array);
}

function scripts(addon, assert) {
  assert.equal(addon.run('6 * 7'), 42);
}

function scriptThrows(addon, assert) {
  assert.throws(() => addon.run('throw new RangeError("ran")'), { name: 'RangeError', message: 'ran' });
  assert.throws(() => addon.run('6 *'), { name: 'SyntaxError' });
}

function instanceData(addon, assert) {
  const count = addon.count();
  assert.equal(addon.count(), count + 1);
}

function externalMemory(addon, assert) {
  assert.equal(typeof addon.adjust(1024), 'number');
}

const leaked =
  'the handle of argument `object` of `leak` was used after that call had returned; keep the value in a `Ref`';

function afterCall(addon, assert) {
  addon.leak({});
  assert.throws(() => addon.useLeaked(), { code: 'ERR_HANDLE_EXPIRED', message: leaked });
}

function insideLaterCall(addon, assert) {
  addon.leak({});
  // Inside another call of the same method, too, and in one that is nested in it.
  assert.throws(() => addon.leakAnd({}, () => addon.useLeaked()), { code: 'ERR_HANDLE_EXPIRED', message: leaked });
}

async function onOtherThread(addon, assert) {
  assert.equal(
    await addon.useLeakedElsewhere({}),
    'ERR_WRONG_THREAD: the handle of argument `object` of `useLeakedElsewhere` was used off the JavaScript thread;'
      + ' give other threads plain values or a `Ref`',
  );
}

function afterScope(addon, assert) {
  assert.throws(() => addon.useAfterScope([1]), {
    code: 'ERR_HANDLE_EXPIRED',
    message: 'the handle of argument `array` of `useAfterScope` was used after its scope was closed; keep the value in a `Ref`',
  });
}
