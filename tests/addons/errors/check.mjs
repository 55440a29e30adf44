export const surface = {
  'thrown by Java': {
    'an exception is an Error with its class, message, causes and stack': javaToJs,
  },
  'thrown by JavaScript': {
    'any value passes through Java as it is': jsToJava,
  },
  'error classes': {
    'an exception with a code chooses its class': errorClasses,
  },
  're-entrancy': {
    'exceptions pass Java inside JavaScript inside Java': nestedCalls,
  },
  exhaustion: {
    'the addon works on after each stack overflow and each exhausted memory': roughHandling,
  },
};

function caught(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

async function javaToJs(addon, assert) {
  const error = caught(() => addon.fail('no good'));
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'Error');
  assert.equal(error.message, 'no good');
  assert.equal(error.code, 'ERR_JAVA_EXCEPTION');
  assert.equal(error.javaClass, 'java.lang.IllegalArgumentException');
  assert.equal(error.cause, undefined);
  assert.equal(String(error), 'Error: no good');
  assert.ok(/at io\.github\.napi4j\.example\.errors\.Errors\.fail\(Errors\.java:\d+\)/.test(error.stack), error.stack);
  assert.ok(!error.stack.includes('io.github.napi4j.guest'), error.stack);
  assert.ok(!error.stack.includes('AddonGlue'), error.stack);
  assert.deepEqual(Object.keys(error), ['code']);

  assert.throws(() => addon.failChecked(), { message: 'the disk is full', javaClass: 'java.io.IOException' });
  assert.throws(() => addon.failWithoutMessage(), { message: 'java.lang.UnsupportedOperationException' });
  assert.equal(caught(() => addon.fail('several\nlines: all')).message, 'several\nlines: all');
  assert.equal(caught(() => addon.fail('')).message, '');

  const outer = caught(() => addon.failWithCauses());
  assert.equal(outer.message, 'outer');
  assert.equal(outer.cause.message, 'middle');
  assert.equal(outer.cause.javaClass, 'java.lang.IllegalStateException');
  assert.ok(/Errors\.inner\(Errors\.java:\d+\)/.test(outer.cause.stack), outer.cause.stack);
  assert.equal(outer.cause.cause.message, 'inner');
  assert.equal(outer.cause.cause.code, 'ERR_INNERMOST');
  assert.equal(outer.cause.cause.cause, undefined);

  let depth = 0;
  for (let e = caught(() => addon.failInCircle()); e !== undefined; e = e.cause) depth++;
  assert.ok(depth > 2 && depth < 100);

  assert.ok(caught(() => addon.failWhileFailing()).message.startsWith('io.github.napi4j.example.errors.Errors$'));
  assert.throws(() => addon.divide(1, 0), { javaClass: 'java.lang.ArithmeticException' });
  assert.equal(addon.divide(-2147483648, -1), -2147483648);
  assert.throws(() => addon.at(new Int32Array(2), 2), { javaClass: 'java.lang.ArrayIndexOutOfBoundsException' });
  assert.throws(() => addon.lengthOfNull(), { javaClass: 'java.lang.NullPointerException' });
}

function errorClasses(addon, assert) {
  for (const [kind, type] of [
    ['type', TypeError],
    ['range', RangeError],
    ['syntax', SyntaxError],
    ['none', Error],
  ]) {
    const coded = caught(() => addon.failWithCode('ERR_MINE', kind));
    assert.equal(Object.getPrototypeOf(coded), type.prototype);
    assert.equal(coded.code, 'ERR_MINE');
    assert.ok(coded.stack.includes('Errors.failWithCode'), coded.stack);
  }
}

function jsToJava(addon, assert) {
  class Custom extends Error {
    extra = 42;
  }
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('a trap ran');
      },
      getPrototypeOf() {
        throw new Error('a trap ran');
      },
      ownKeys() {
        throw new Error('a trap ran');
      },
    },
  );
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const thrown = [
    new Custom('mine'),
    new TypeError('typed'),
    { not: 'an error' },
    hostile,
    revoked,
    () => {},
    Symbol('s'),
    Object.freeze([1]),
    'text',
    0,
    -0,
    NaN,
    42n,
    true,
    false,
    null,
    undefined,
    globalThis,
  ];
  for (const value of thrown) {
    const fail = () => {
      throw value;
    };
    for (const through of ['call', 'callFinally']) {
      assert.ok(Object.is(caughtAny(() => addon[through](fail)), value));
    }
    addon.callKeeping(fail);
    assert.ok(Object.is(caughtAny(() => addon.throwKept()), value));
    const wrapper = caught(() => addon.callWrapping(fail));
    assert.equal(wrapper.javaClass, 'java.lang.IllegalStateException');
    assert.ok(Object.is(wrapper.cause, value));
    assert.ok(addon.callCatching(fail).startsWith('caught '));
  }
  assert.equal(addon.throwKept(), 0);

  const throwing = (value) => () => {
    throw value;
  };
  assert.equal(addon.callCatching(throwing(new RangeError('far'))), 'caught RangeError: far');
  assert.equal(addon.callCatching(throwing('plain')), 'caught String "plain"');
  assert.equal(addon.callCatching(throwing(undefined)), 'caught Undefined');
  assert.equal(addon.callCatching(throwing(hostile)), 'caught Object');
  assert.equal(addon.callCatching(() => 'no throw'), 'no throw');

  const stack = new Error('kept stack');
  const before = stack.stack;
  assert.equal(caught(() => addon.call(throwing(stack))).stack, before);

  assert.throws(() => addon.call(() => 1), {
    name: 'TypeError',
    code: 'ERR_INVALID_RETURN_VALUE',
    message: 'cannot convert `Number 1` to `String` (result of callback `callback` of `call`)',
  });
  assert.equal(
    addon.callTypeErrorCaught(() => null),
    'ERR_INVALID_RETURN_VALUE: cannot convert `Null` to `String` (result of callback `callback` of `callTypeErrorCaught`)',
  );
}

function nestedCalls(addon, assert) {
  const nested = (n) => addon.call(() => (n === 0 ? addon.fail('deep') : nested(n - 1)));
  assert.throws(() => nested(50), { message: 'deep', javaClass: 'java.lang.IllegalArgumentException' });
}

function caughtAny(action) {
  try {
    action();
  } catch (value) {
    return value;
  }
  throw new Error('nothing was thrown');
}

function roughHandling(addon, assert) {
  for (let i = 0; i < 3; i++) {
    const overflow = caught(() => addon.recurse(0));
    assert.equal(overflow.javaClass, 'java.lang.StackOverflowError');
    assert.equal(addon.divide(6, 3), 2);
  }
  const bottomless = () => addon.call(bottomless);
  for (let i = 0; i < 3; i++) {
    assert.ok(caught(bottomless) instanceof RangeError);
    assert.equal(addon.divide(6, 3), 2);
  }
  for (let i = 0; i < 2; i++) {
    const exhausted = caught(() => addon.exhaust());
    assert.equal(exhausted.message.includes('OutOfMemoryError') || exhausted.javaClass === 'java.lang.OutOfMemoryError', true);
    assert.equal(addon.divide(6, 3), 2);
  }
  for (let i = 0; i < 20000; i++) caught(() => addon.fail('again'));
  for (let i = 0; i < 20000; i++) {
    const value = { i };
    assertSame(caughtAny(() => addon.call(() => { throw value; })), value);
  }
  assert.equal(addon.divide(6, 3), 2);
}

function assertSame(a, b) {
  if (a !== b) throw new Error('identity was lost');
}
