// What a check.mjs gets to assert with: the same on every host, and it counts, so that a check that asserts nothing fails.

class AssertionFailed extends Error {
  constructor(message) {
    super(message);
    this.name = 'AssertionFailed';
  }
}

export function createAssert() {
  let count = 0;
  function fail(what, message) {
    throw new AssertionFailed(message === undefined ? what : `${message}: ${what}`);
  }
  function expectError(error, expected, message) {
    const difference = errorDifference(error, expected);
    if (difference !== undefined) fail(difference, message);
    return error;
  }
  return {
    get count() {
      return count;
    },

    /** `actual` is truthy. */
    ok(actual, message) {
      count++;
      if (!actual) fail(`${show(actual)} is not truthy`, message);
    },

    /** The same value, as Object.is has it: NaN equals itself, and 0 is not -0. */
    equal(actual, expected, message) {
      count++;
      if (!Object.is(actual, expected)) fail(`got ${show(actual)}, expected ${show(expected)}`, message);
    },

    /** The same kinds and values all the way down; own enumerable properties in any order. */
    deepEqual(actual, expected, message) {
      count++;
      const difference = deepDifference(actual, expected, '', []);
      if (difference !== undefined) {
        fail(`${difference}\n  got      ${show(actual)}\n  expected ${show(expected)}`, message);
      }
    },

    /**
     * `run` throws an error that is as `expected`: a RegExp on the message, a class, an object of properties, or nothing in
     * particular. Returns the error.
     */
    throws(run, expected, message) {
      count++;
      let error;
      try {
        run();
      } catch (thrown) {
        error = { thrown };
      }
      if (error === undefined) fail('nothing was thrown', message);
      return expectError(error.thrown, expected, message);
    },

    /** The same for a promise, or for a function that returns one. */
    async rejects(promise, expected, message) {
      count++;
      let error;
      try {
        await (typeof promise === 'function' ? promise() : promise);
      } catch (thrown) {
        error = { thrown };
      }
      if (error === undefined) fail('the promise was fulfilled', message);
      return expectError(error.thrown, expected, message);
    },
  };
}

function errorDifference(error, expected) {
  if (expected === undefined) return undefined;
  if (expected instanceof RegExp) {
    return expected.test(String(error?.message)) ? undefined : `the message of ${show(error)} does not match ${expected}`;
  }
  if (typeof expected === 'function') {
    return error instanceof expected ? undefined : `${show(error)} is not a ${expected.name}`;
  }
  for (const [name, value] of Object.entries(expected)) {
    const actual = error?.[name];
    const same = value instanceof RegExp ? value.test(String(actual)) : deepDifference(actual, value, '', []) === undefined;
    if (!same) return `${name} of ${show(error)} is ${show(actual)}, expected ${show(value)}`;
  }
  return undefined;
}

// Buffer is a Uint8Array to the one host that has it, so kinds are compared and not constructors.
function kind(value) {
  return Object.prototype.toString.call(value);
}

function deepDifference(actual, expected, path, seen) {
  if (Object.is(actual, expected)) return undefined;
  const here = path === '' ? 'the value' : path;
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return `${here} is ${show(actual)}, expected ${show(expected)}`;
  }
  if (kind(actual) !== kind(expected)) return `${here} is ${kind(actual)}, expected ${kind(expected)}`;
  if (seen.some(([a, e]) => a === actual && e === expected)) return undefined;
  seen = [...seen, [actual, expected]];
  if (actual instanceof Error) {
    return deepDifference({ name: actual.name, message: actual.message }, { name: expected.name, message: expected.message }, path, seen);
  }
  if (actual instanceof Date) return deepDifference(actual.getTime(), expected.getTime(), `${path}.getTime()`, seen);
  if (actual instanceof ArrayBuffer) return deepDifference(new Uint8Array(actual), new Uint8Array(expected), path, seen);
  if (actual instanceof Map || actual instanceof Set) return deepDifference([...actual], [...expected], path, seen);
  if (Array.isArray(actual) || ArrayBuffer.isView(actual)) {
    if (actual.length !== expected.length) return `${here} has length ${actual.length}, expected ${expected.length}`;
    for (let i = 0; i < actual.length; i++) {
      if (i in actual !== i in expected) return `${path}[${i}] is a hole on one side only`;
      const difference = deepDifference(actual[i], expected[i], `${path}[${i}]`, seen);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  for (const name of Object.keys(actual)) {
    if (!Object.hasOwn(expected, name)) return `${path}.${name} is not expected`;
  }
  for (const name of Object.keys(expected)) {
    if (!Object.hasOwn(actual, name)) return `${path}.${name} is missing`;
    const difference = deepDifference(actual[name], expected[name], `${path}.${name}`, seen);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function show(value) {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Object.is(value, -0)) return '-0';
  if (ArrayBuffer.isView(value)) return `${kind(value).slice(8, -1)} [${Array.prototype.slice.call(value, 0, 50).join(', ')}${value.length > 50 ? ', ...' : ''}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? JSON.stringify(value) : String(value);
  try {
    const text = JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
    return text.length > 2000 ? `${text.slice(0, 2000)}...` : text;
  } catch {
    return kind(value);
  }
}
