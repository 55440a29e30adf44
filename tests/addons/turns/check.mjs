// Threads that wait for each other: the same on threads of the host and, in a module without, on one stack.
export default async function check(addon, assert) {
  for (const round of [1, 2]) {
    assert.equal(addon.join(20), 210, `join, round ${round}`);
    assert.equal(addon.latches(10), 10);
    assert.equal(addon.barrier(10), 1);
    assert.equal(addon.queue(1000), 500500);
    assert.equal(addon.waitAndNotify(), 'notified woken');
    assert.equal(addon.condition(), 'signalled woken');
    assert.equal(addon.timeout(), 'not yet, now');
    assert.equal(addon.locals(), 'fresh given mine given');
    assert.equal(addon.uncaught(), 'thrower: lost');
  }
  assert.equal(await addon.later(4), 5);
  assert.deepEqual(await Promise.all([1, 2, 3, 4].map(addon.later)), [2, 3, 4, 5]);
  if (addon[Symbol.for('napi4j.target')] === 'wasm32-wasip1') {
    oneStack(addon, assert);
  } else {
    assert.equal(addon.handOver(20), 210);
    assert.equal(addon.blocked(), 'entered');
  }
}

// What docs/unthreaded.md says cannot work says so, and leaves the rest working.
function oneStack(addon, assert) {
  const forEver = {
    javaClass: 'java.lang.IllegalStateException',
    message: /^thread "[\w-]+" would wait for ever: this module has no threads of its host/,
  };
  for (const how of ['latch', 'monitor', 'future', 'queue']) assert.throws(() => addon.hopeless(how), forEver, how);
  assert.throws(() => addon.handOver(20), forEver);
  assert.equal(addon.blocked(), 'nothing', 'it was stopped when the time of the other was up');
  assert.equal(addon.processors(), 1);
  // With threads of the host each of these needs a new worker while the JavaScript thread, which makes them, waits.
  assert.equal(addon.nested(10), 10);
  assert.equal(addon.futures(21), '21 and 42, as told');
  for (const round of [1, 2]) {
    assert.deepEqual(addon.pools(10), [55, 61, 61, 61, 61, 61], `pools, round ${round}`);
    assert.equal(addon.split(100_000), 4999950000);
    assert.equal(addon.timer(3), '0 clock');
  }
  assert.equal(addon.join(3), 6);
}
