// The assertions themselves: each must be able to fail.
import test from 'node:test';
import nodeAssert from 'node:assert/strict';
import { createAssert } from './assert.mjs';
import { run } from './run.mjs';

const failed = { name: 'AssertionFailed' };

test('equal is Object.is', () => {
  const assert = createAssert();
  assert.equal(NaN, NaN);
  assert.equal('a', 'a');
  nodeAssert.throws(() => assert.equal(0, -0), { ...failed, message: 'got 0, expected -0' });
  nodeAssert.throws(() => assert.equal(1, '1'), failed);
  nodeAssert.throws(() => assert.equal(1n, 1), failed);
  nodeAssert.throws(() => assert.equal(1, 2, 'sum'), { message: 'sum: got 1, expected 2' });
});

test('ok wants a truthy value', () => {
  const assert = createAssert();
  assert.ok('x');
  for (const value of [0, '', null, undefined, false]) nodeAssert.throws(() => assert.ok(value), failed);
});

test('deepEqual compares kinds and values', () => {
  const assert = createAssert();
  const cyclic = (value) => {
    const object = { value };
    object.self = object;
    return object;
  };
  const same = [
    [{ a: [1, { b: 2 }], c: undefined }, { c: undefined, a: [1, { b: 2 }] }],
    [Buffer.from([1, 2]), new Uint8Array([1, 2])],
    [new Float64Array([NaN]), new Float64Array([NaN])],
    [new Map([[1, { a: 1 }]]), new Map([[1, { a: 1 }]])],
    [new Date(5), new Date(5)],
    [new RangeError('x'), new RangeError('x')],
    [10n, 10n],
    [cyclic(1), cyclic(1)],
  ];
  const different = [
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[1, 2], [1, 2, 3]],
    [[1, 2], [2, 1]],
    // A hole is not undefined.
    [[, 1], [undefined, 1]],
    [[1], { 0: 1, length: 1 }],
    [new Uint8Array([1]), new Int8Array([1])],
    [new Uint8Array([1]), [1]],
    [new Uint8Array([1]).buffer, new Uint8Array([2]).buffer],
    [new Map([[1, 2]]), new Map([[1, 3]])],
    [new Date(5), new Date(6)],
    [new RangeError('x'), new TypeError('x')],
    [new Error('x'), new Error('y')],
    [{ a: null }, { a: {} }],
    [{ a: 0 }, { a: -0 }],
    [1, 1n],
    ['1', 1],
    [cyclic(1), cyclic(2)],
  ];
  for (const [a, b] of same) assert.deepEqual(a, b);
  for (const [a, b] of different) nodeAssert.throws(() => assert.deepEqual(a, b), failed);
});

test('deepEqual says where', () => {
  nodeAssert.throws(() => createAssert().deepEqual({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }), /^\w+: \.a\[0\]\.b is 1, expected 2/);
});

test('throws and rejects compare the error and return it', async () => {
  const assert = createAssert();
  const error = Object.assign(new RangeError('too far'), { code: 'FAR' });
  const throwing = () => {
    throw error;
  };
  for (const expected of [undefined, /far/, RangeError, { code: 'FAR', message: /^too/ }]) {
    nodeAssert.equal(assert.throws(throwing, expected), error);
    nodeAssert.equal(await assert.rejects(Promise.reject(error), expected), error);
    nodeAssert.equal(await assert.rejects(async () => throwing(), expected), error);
  }
  for (const expected of [/near/, TypeError, { code: 'NEAR' }, { message: 'too' }]) {
    nodeAssert.throws(() => assert.throws(throwing, expected), failed);
    await nodeAssert.rejects(assert.rejects(Promise.reject(error), expected), failed);
  }
  nodeAssert.throws(() => assert.throws(() => {}), { ...failed, message: 'nothing was thrown' });
  await nodeAssert.rejects(assert.rejects(Promise.resolve()), { ...failed, message: 'the promise was fulfilled' });
  nodeAssert.throws(() => assert.throws(() => { throw undefined; }, Error), failed);
});

test('run counts assertions and fails a check without any', async () => {
  const passed = await run(() => ({ one: 1 }), { default: (addon, assert) => assert.equal(addon.one, 1) }, 'here');
  nodeAssert.equal(passed.passed, true);
  nodeAssert.equal(passed.assertions, 1);

  const idle = await run(() => ({}), { default: () => {} }, 'here');
  nodeAssert.equal(idle.passed, false);
  nodeAssert.match(idle.error, /asserted nothing/);

  const late = await run(() => ({}), { default: async (_, assert) => assert.rejects(Promise.resolve()) }, 'here');
  nodeAssert.equal(late.passed, false);
  nodeAssert.match(late.error, /the promise was fulfilled/);

  const broken = await run(() => { throw new Error('no', { cause: new Error('file') }); }, {}, 'here');
  nodeAssert.match(broken.error, /no[^]*caused by Error: file/);
});

test('run runs every behaviour and reports all that fail', async () => {
  const surface = {
    row: {
      passes: (addon, assert) => assert.equal(addon.one, 1),
      fails: async (_, assert) => assert.equal(1, 2),
      'does nothing': () => {},
    },
    other: {
      'cannot here': { gap: { here: 'no such thing' }, run: (_, assert) => assert.ok(false) },
      'cannot there': { gap: { there: 'no such thing' }, run: (_, assert) => assert.ok(true) },
    },
  };
  const failed = await run(() => ({ one: 1 }), { surface }, 'here');
  nodeAssert.equal(failed.passed, false);
  nodeAssert.match(failed.error, /2 of 5 behaviours fail\nrow: fails\n[^]*row: does nothing\nit asserted nothing/);
  nodeAssert.doesNotMatch(failed.error, /cannot/);

  const { fails, 'does nothing': nothing, ...row } = surface.row;
  const passed = await run(() => ({ one: 1 }), { surface: { ...surface, row } }, 'here');
  nodeAssert.deepEqual([passed.passed, passed.behaviours], [true, 3]);

  const closed = await run(() => ({ one: 1 }), { surface: { other: surface.other } }, 'there');
  nodeAssert.match(closed.error, /cannot here/);
  nodeAssert.match(closed.error, /cannot there\npasses now; take its reason out: no such thing/);
});
