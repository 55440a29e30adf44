export const surface = {
  promise: {
    'a future that is complete gives its value': complete,
    'a future that fails rejects with the exception': failed,
    'a future that is completed later settles then': later,
    'what cannot be converted rejects, and no future throws': broken,
    'many may wait at once': many,
  },
};

async function complete(addon, assert) {
  const promise = addon.ready('now');
  assert.ok(promise instanceof Promise);
  assert.equal(await promise, 'now');
  assert.equal(await addon.readyNothing(), undefined);
  assert.deepEqual(await addon.readyPoints(2), [
    { x: 0, y: 0 },
    { x: 1, y: -1 },
  ]);
  assert.equal((await addon.readyPoints(1000))[999].x, 999);
}

async function failed(addon, assert) {
  await assert.rejects(addon.failed('no luck'), {
    name: 'Error',
    message: 'no luck',
    code: 'ERR_JAVA_EXCEPTION',
    javaClass: 'java.lang.IllegalStateException',
  });
}

async function later(addon, assert) {
  let settled = false;
  const promise = addon.later().then((value) => {
    settled = true;
    return value;
  });
  await Promise.resolve();
  assert.equal(settled, false);
  assert.equal(addon.complete('then'), true);
  assert.equal(addon.complete('again'), false);
  assert.equal(await promise, 'then!');
}

async function broken(addon, assert) {
  await assert.rejects(addon.broken(), {
    javaClass: 'java.lang.NullPointerException',
    message: 'result[0] of `broken` is null; where null is meant, annotate the type with @Nullable',
  });
  assert.throws(() => addon.none(), { javaClass: 'java.lang.NullPointerException' });
  assert.throws(() => addon.throwing(), { message: 'before there is a future' });
}

async function many(addon, assert) {
  const all = await Promise.all(Array.from({ length: 500 }, (_, i) => addon.ready(String(i))));
  assert.equal(all[499], '499');

  const points = await Promise.all(Array.from({ length: 50 }, (_, i) => addon.fromThread(i * i)));
  assert.deepEqual(points[7], { x: 49, y: 7 });
  await assert.rejects(addon.fromThread(-1), { javaClass: 'java.lang.IllegalArgumentException', message: 'negative: -1.0' });
  await assert.rejects(addon.fromThreadThatDies(), {
    code: 'ERR_PROMISE_ABANDONED',
    message: 'nothing is left that could settle this promise: its future was dropped before it was completed',
  });
}
