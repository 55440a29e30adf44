export default async function check(addon, assert) {
  assert.equal(addon.sum(1, 2), 3);
  assert.equal(addon.sum(2147483647, 1), -2147483648);
  assert.equal(addon.sum(4294967296.7, -1.9), -1);
  assert.equal(addon.sum(NaN, Infinity), 0);
  assert.equal(addon.sum(1, 2, 'more is fine'), 3);
  assert.equal(addon.sum.name, 'sum');
  assert.equal(addon.sum.length, 2);
  assert.deepEqual(Object.keys(addon), ['sum']);

  assert.throws(() => addon.sum(1), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `b` of `sum` (2 arguments needed, 1 given)',
  });
  assert.throws(() => addon.sum('1', 2), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "1"` to `int` (argument `a` of `sum`)',
  });
}
