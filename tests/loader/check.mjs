// What every host owes a module: run unchanged on all of them.
export default async function check(addon, assert) {
  assert.equal(addon.add(1, 2), 3);

  assert.equal(addon.call((x) => x * 2, 21), 42);
  const mine = new Error('mine');
  assert.equal(assert.throws(() => addon.call(() => { throw mine; })), mine, 'an exception passes through as itself');
  assert.throws(() => addon.fail(), { name: 'RangeError', code: 'FIXTURE_FAILED', message: 'as asked' });
  assert.throws(() => addon.add('1', 2), Error);

  assert.equal(addon.join(7), 49, 'a thread that its creator waits for');
  assert.equal(addon.join(8), 64);

  assert.equal(addon.nested(3), 6, 'threads that start threads while the JavaScript thread waits');
  const gathered = addon.gather(200);
  if (globalThis.crossOriginIsolated) assert.equal(gathered, 200, 'a page has as many workers as are wanted while its thread waits');
  else assert.ok(gathered >= 1 && gathered < 200, `too many threads are refused while the JavaScript thread waits: ${gathered}`);
  assert.equal(addon.join(9), 81, 'and the addon goes on');

  const calls = [];
  await new Promise((resolve) => {
    addon.fromThread((x) => {
      calls.push(x);
      if (calls.length === 100) resolve();
    }, 100);
  });
  assert.deepEqual(calls, Array.from({ length: 100 }, (_, i) => i), 'calls from a thread come in order');

  assert.equal(addon.constructed(), 1, 'constructors run once, and not again in a worker');

  const first = addon.grow(50e6);
  assert.ok(first > 0);
  assert.ok(first < 4 * 1024 * 1024, 'malloc uses the memory the module started with before it grows');
  for (let i = 0; i < 20; i++) addon.grow(50e6);
  assert.equal(addon.grow(50e6), first, 'freed memory is used again');
}
