export const surface = {
  'thrown by Java': {
    'an exception is an Error with its message': javaError,
    'it has a code and its Java class': javaProperties,
    'its stack begins with Java frames': javaFrames,
    'its stack has no frames of the glue': noOwnFrames,
    'its stack goes on with who called': callerFrames,
    'so does that of a conversion that fails': conversionFrames,
    'a checked exception is one too': checkedException,
    'without a message it has its class for one': noMessage,
    'a message is kept as it is': messages,
    'causes are causes': causes,
    'causes have Java frames too': causeFrames,
    'causes that go in a circle end': circle,
    'an exception whose message fails has its class for one': failingMessage,
    'an exception that cannot be described says so': indescribable,
    'a division by zero is an exception': arithmetic,
    'an index out of bounds is an exception': bounds,
    'the use of null is an exception': nullPointer,
  },
  'thrown by JavaScript': {
    'errors pass through Java as they are': passErrors,
    'objects that are no errors do': passObjects,
    'primitives do, null and undefined among them': passPrimitives,
    'a proxy whose traps throw does, and none runs': passHostile,
    'a revoked proxy does': passRevoked,
    'Java may keep what was thrown and throw it later': keptThrown,
    'it may be the cause of a Java exception': asCause,
    'Java is told name and message': described,
    'of a proxy Java is told that it is an object': describedHostile,
    'its stack is kept': keptStack,
    'a wrong result of a function is an error': wrongResult,
    'Java may catch that': wrongResultCaught,
  },
  'error classes': {
    'the Java class chooses the class of the error': errorClasses,
    'the code is the one of the exception': errorCodes,
    'each has Java frames': errorClassFrames,
  },
  're-entrancy': {
    'exceptions pass Java inside JavaScript inside Java': nestedCalls,
    'calls to and fro that are nested too deeply are an error': nestedTooDeeply,
  },
  exhaustion: {
    'the addon works on after stack overflows in Java': stackOverflow,
    'the addon works on after stack overflows in calls to and fro': mutualOverflow,
    'the addon works on after its memory was exhausted': exhaustedMemory,
    'twenty thousand exceptions leave nothing behind': manyFailures,
    'twenty thousand thrown values leave nothing behind': manyThrown,
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

function javaError(addon, assert) {
  const error = caught(() => addon.fail('no good'));
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'Error');
  assert.equal(error.message, 'no good');
  assert.equal(String(error), 'Error: no good');
}

function javaProperties(addon, assert) {
  const error = caught(() => addon.fail('no good'));
  assert.equal(error.code, 'ERR_JAVA_EXCEPTION');
  assert.equal(error.javaClass, 'java.lang.IllegalArgumentException');
  assert.equal(error.cause, undefined);
  assert.deepEqual(Object.keys(error), ['code']);
}

function javaFrames(addon, assert) {
  const error = caught(() => addon.fail('no good'));
  assert.ok(/at io\.github\.napi4j\.example\.errors\.Errors\.fail\(Errors\.java:\d+\)/.test(error.stack), error.stack);
}

function noOwnFrames(addon, assert) {
  const error = caught(() => addon.fail('no good'));
  assert.ok(!error.stack.includes('io.github.napi4j.guest'), error.stack);
  assert.ok(!error.stack.includes('AddonGlue'), error.stack);
}

function callerFrames(addon, assert) {
  const { stack } = caught(function callsJava() {
    addon.fail('no good');
  });
  const [java, caller] = [stack.indexOf('(Errors.java:'), stack.indexOf('at callsJava ')];
  assert.ok(java > 0 && caller > java, stack);
  assert.ok(!/wasm|vendor\/emnapi|AddonGlue/.test(stack), stack);
}

function conversionFrames(addon, assert) {
  const { stack } = caught(function givesNumber() {
    addon.fail(1);
  });
  assert.ok(stack.includes('\n    at givesNumber '), stack);
}

function checkedException(addon, assert) {
  assert.throws(() => addon.failChecked(), { message: 'the disk is full', javaClass: 'java.io.IOException' });
}

function noMessage(addon, assert) {
  assert.throws(() => addon.failWithoutMessage(), { message: 'java.lang.UnsupportedOperationException' });
}

function messages(addon, assert) {
  for (const message of ['several\nlines: all', '', 'grüße']) {
    assert.equal(caught(() => addon.fail(message)).message, message);
  }
}

function causes(addon, assert) {
  const outer = caught(() => addon.failWithCauses());
  assert.equal(outer.message, 'outer');
  assert.equal(outer.cause.message, 'middle');
  assert.equal(outer.cause.javaClass, 'java.lang.IllegalStateException');
  assert.equal(outer.cause.cause.message, 'inner');
  assert.equal(outer.cause.cause.code, 'ERR_INNERMOST');
  assert.equal(outer.cause.cause.cause, undefined);
}

function causeFrames(addon, assert) {
  const outer = caught(() => addon.failWithCauses());
  assert.ok(/Errors\.inner\(Errors\.java:\d+\)/.test(outer.cause.stack), outer.cause.stack);
}

function circle(addon, assert) {
  let depth = 0;
  for (let e = caught(() => addon.failInCircle()); e !== undefined; e = e.cause) depth++;
  assert.ok(depth > 2 && depth < 100);
}

function failingMessage(addon, assert) {
  assert.ok(caught(() => addon.failWhileFailing()).message.startsWith('io.github.napi4j.example.errors.Errors$'));
}

function arithmetic(addon, assert) {
  assert.throws(() => addon.divide(1, 0), { javaClass: 'java.lang.ArithmeticException' });
  assert.equal(addon.divide(-2147483648, -1), -2147483648);
}

function bounds(addon, assert) {
  assert.throws(() => addon.at(new Int32Array(2), 2), { javaClass: 'java.lang.ArrayIndexOutOfBoundsException' });
}

function nullPointer(addon, assert) {
  assert.throws(() => addon.lengthOfNull(), { javaClass: 'java.lang.NullPointerException' });
}

const classes = [
  ['type', TypeError],
  ['range', RangeError],
  ['syntax', SyntaxError],
  ['none', Error],
];

function errorClasses(addon, assert) {
  for (const [kind, type] of classes) {
    const coded = caught(() => addon.failWithCode('ERR_MINE', kind));
    assert.equal(Object.getPrototypeOf(coded), type.prototype);
  }
}

function errorCodes(addon, assert) {
  for (const [kind] of classes) {
    assert.equal(caught(() => addon.failWithCode('ERR_MINE', kind)).code, 'ERR_MINE');
  }
}

function errorClassFrames(addon, assert) {
  for (const [kind] of classes) {
    const coded = caught(() => addon.failWithCode('ERR_MINE', kind));
    assert.ok(coded.stack.includes('Errors.failWithCode'), coded.stack);
  }
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

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

class Custom extends Error {
  extra = 42;
}

const errors = () => [new Custom('mine'), new TypeError('typed')];
const objects = () => [{ not: 'an error' }, () => {}, Object.freeze([1]), globalThis];
const primitives = () => [Symbol('s'), 'text', 0, -0, NaN, 42n, true, false, null, undefined];
const everything = () => [...errors(), ...objects(), ...primitives(), hostile, revoked()];

const throwing = (value) => () => {
  throw value;
};

/** Each value comes back as itself through Java, and through a `finally` of Java's. */
function passThrough(values, addon, assert) {
  for (const value of values) {
    for (const through of ['call', 'callFinally']) {
      assert.ok(Object.is(caughtAny(() => addon[through](throwing(value))), value));
    }
  }
}

function passErrors(addon, assert) {
  passThrough(errors(), addon, assert);
}

function passObjects(addon, assert) {
  passThrough(objects(), addon, assert);
}

function passPrimitives(addon, assert) {
  passThrough(primitives(), addon, assert);
}

function passHostile(addon, assert) {
  passThrough([hostile], addon, assert);
}

function passRevoked(addon, assert) {
  passThrough([revoked()], addon, assert);
}


function keptThrown(addon, assert) {
  for (const value of everything()) {
    addon.callKeeping(throwing(value));
    assert.ok(Object.is(caughtAny(() => addon.throwKept()), value));
  }
  assert.equal(addon.throwKept(), 0);
}

function asCause(addon, assert) {
  for (const value of everything()) {
    const wrapper = caught(() => addon.callWrapping(throwing(value)));
    assert.equal(wrapper.javaClass, 'java.lang.IllegalStateException');
    assert.ok(Object.is(wrapper.cause, value));
  }
}

function described(addon, assert) {
  assert.equal(addon.callCatching(throwing(new RangeError('far'))), 'caught RangeError: far');
  assert.equal(addon.callCatching(throwing('plain')), 'caught String "plain"');
  assert.equal(addon.callCatching(throwing(undefined)), 'caught Undefined');
  assert.equal(addon.callCatching(() => 'no throw'), 'no throw');
}

function describedHostile(addon, assert) {
  assert.equal(addon.callCatching(throwing(hostile)), 'caught Object');
  assert.equal(addon.callCatching(throwing(revoked())), 'caught Object');
}

function keptStack(addon, assert) {
  const error = new Error('kept stack');
  const before = error.stack;
  assert.equal(caught(() => addon.call(throwing(error))).stack, before);
}

function wrongResult(addon, assert) {
  assert.throws(() => addon.call(() => 1), {
    name: 'TypeError',
    code: 'ERR_INVALID_RETURN_VALUE',
    message: 'cannot convert `Number 1` to `String` (result of callback `callback` of `call`)',
  });
}

function wrongResultCaught(addon, assert) {
  assert.equal(
    addon.callTypeErrorCaught(() => null),
    'ERR_INVALID_RETURN_VALUE: cannot convert `Null` to `String` (result of callback `callback` of `callTypeErrorCaught`)',
  );
}

function indescribable(addon, assert) {
  assert.throws(() => addon.failAltogether(), {
    name: 'Error',
    code: 'ERR_JAVA_EXCEPTION',
    message: 'a Java exception that could not be described',
  });
  assert.equal(addon.divide(6, 3), 2);
}

function nestedCalls(addon, assert) {
  const nested = (n) => addon.call(() => (n === 0 ? addon.fail('deep') : nested(n - 1)));
  assert.throws(() => nested(50), { message: 'deep', javaClass: 'java.lang.IllegalArgumentException' });
}

function nestedTooDeeply(addon, assert) {
  const bottomless = () => addon.call(bottomless);
  assert.throws(bottomless, {
    name: 'RangeError',
    code: 'ERR_NESTED_CALLS',
    message: 'calls between JavaScript and Java are nested too deeply',
  });
  assert.equal(addon.divide(6, 3), 2);
}

function caughtAny(action) {
  try {
    action();
  } catch (value) {
    return value;
  }
  throw new Error('nothing was thrown');
}

function stackOverflow(addon, assert) {
  for (let i = 0; i < 3; i++) {
    const overflow = caught(() => addon.recurse(0));
    assert.equal(overflow.javaClass, 'java.lang.StackOverflowError');
    assert.equal(addon.divide(6, 3), 2);
  }
}

function mutualOverflow(addon, assert) {
  const bottomless = () => addon.call(bottomless);
  for (let i = 0; i < 3; i++) {
    assert.ok(caught(bottomless) instanceof RangeError);
    assert.equal(addon.divide(6, 3), 2);
  }
}

function exhaustedMemory(addon, assert) {
  for (let i = 0; i < 2; i++) {
    const exhausted = caught(() => addon.exhaust());
    assert.equal(exhausted.message.includes('OutOfMemoryError') || exhausted.javaClass === 'java.lang.OutOfMemoryError', true);
    assert.equal(addon.divide(6, 3), 2);
  }
}

function manyFailures(addon, assert) {
  for (let i = 0; i < 20000; i++) caught(() => addon.fail('again'));
  assert.equal(addon.divide(6, 3), 2);
}

function manyThrown(addon, assert) {
  for (let i = 0; i < 20000; i++) {
    const value = { i };
    assertSame(caughtAny(() => addon.call(() => { throw value; })), value);
  }
  assert.equal(addon.divide(6, 3), 2);
}

function assertSame(a, b) {
  if (a !== b) throw new Error('identity was lost');
}
