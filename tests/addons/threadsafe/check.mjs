// Calls of JavaScript from any thread, and work off the JavaScript thread.
export default async function check(addon, assert) {
  await announcement(addon, assert);
  await calls(addon, assert);
  await results(addon, assert);
  await work(addon, assert);
  await tasks(addon, assert);
}

/** Resolves once the function was called so often, with the lists of its arguments. */
function collect(count, start) {
  return new Promise((resolve) => {
    const calls = [];
    start((...args) => {
      calls.push(args);
      if (calls.length === count) resolve(calls);
      return 0;
    });
  });
}

async function announcement(addon, assert) {
  const calls = await collect(100, (f) => addon.passThreadsafeFunction(f));
  assert.ok(calls.every((args) => args.length === 2 && args[0] === null));
  assert.deepEqual(calls.map((args) => args[1]).sort((a, b) => a - b), Array.from({ length: 100 }, (_, i) => i));
}

async function calls(addon, assert) {
  const threads = 4;
  const each = 2500;
  const next = new Array(threads).fill(0);
  let inOrder = true;
  await collect(threads * each, (f) =>
    addon.count((err, thread, n) => {
      inOrder &&= err === null && next[thread]++ === n;
      return f();
    }, threads, each));
  assert.ok(inOrder, 'calls of a thread come in its order');
  assert.deepEqual(next, [each, each, each, each]);

  const squeezed = [];
  assert.equal(await addon.squeeze((...args) => squeezed.push(args), 100), 100);
  assert.deepEqual(squeezed, Array.from({ length: 100 }, (_, i) => [i]), 'a fatal one takes no error first');

  const made = [];
  assert.deepEqual(addon.statuses((err, n) => made.push(n)), ['OK', 'QUEUE_FULL', 'WOULD_DEADLOCK', 'CLOSED']);
  assert.deepEqual(made, [], 'calls are made after what is running');
  assert.equal(await addon.sumOf((err, n) => n, 1), 1, 'a call behind those that wait');
  assert.deepEqual(made, [1], 'close makes the calls that wait');

  const [[error, ...rest]] = await collect(1, (f) => addon.failing(f));
  assert.ok(error instanceof Error);
  assert.equal(error.message, 'told to JavaScript');
  assert.equal(error.javaClass, 'java.lang.IllegalStateException');
  assert.deepEqual(rest, []);

  assert.equal(addon.given(), false);
  assert.equal(addon.given(null), false);
  assert.equal(addon.given(() => ''), true);
  assert.throws(() => addon.given('f'), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "f"` to `Function` (argument `f` of `given`)',
  });
  assert.throws(() => addon.failing(), { code: 'ERR_MISSING_ARGS' });
}

async function results(addon, assert) {
  assert.equal(await addon.sumOf((err, n) => n * n, 10), 385);

  const thrown = new RangeError('not that one');
  const caught = await addon.sumOf((err, n) => {
    if (n === 3) throw thrown;
    return n;
  }, 5).then(() => undefined, (e) => e);
  assert.ok(caught === thrown, 'what JavaScript threw comes back as itself');
  await assert.rejects(addon.sumOf(() => 'text', 1), {
    code: 'ERR_INVALID_RETURN_VALUE',
    message: 'cannot convert `String "text"` to `int` (result of callback `f` of `sumOf`)',
  });

  assert.equal(await addon.failureSeen(() => { throw new TypeError('seen'); }), 'JsException: TypeError: seen');

  let called = false;
  assert.equal(
    await addon.aborted(() => { called = true; return 1; }),
    'io.github.napi4j.NapiException: the threadsafe function is closed',
  );
  assert.equal(called, false);
}

async function work(addon, assert) {
  const promise = addon.prime(100);
  assert.ok(promise instanceof Promise);
  assert.deepEqual(await promise, { index: 100, value: 541 });
  assert.ok(/^napi4j-pool-\d+true$/.test(await addon.threadName(true)));
  assert.equal(await addon.nothing(), undefined);
  await assert.rejects(addon.broken('as asked'), { code: 'ERR_WORK', message: 'as asked' });
  assert.equal(await addon.churn(8), 8 * 32640);
  assert.deepEqual(await Promise.all([addon.meet(2), addon.meet(2)]), [true, true], 'calls run at once');
  const primes = await Promise.all(Array.from({ length: 40 }, (_, i) => addon.prime(i + 1)));
  assert.equal(primes[39].value, 173);
  assert.throws(() => addon.prime('1'), { code: 'ERR_INVALID_ARG_TYPE' });
  assert.throws(() => addon.prime(), { code: 'ERR_MISSING_ARGS' });
}

async function tasks(addon, assert) {
  addon.log();
  assert.equal(await addon.half(42, false), 21);
  assert.deepEqual(addon.log(), ['resolve on js: true', 'finally on js: true']);
  await assert.rejects(addon.half(41, false), { message: 'odd: 41', javaClass: 'java.lang.IllegalArgumentException' });
  assert.deepEqual(addon.log(), ['reject on js: true', 'finally on js: true']);
  assert.equal(await addon.half(41, true), 0);
  addon.log();

  assert.equal(await addon.deferred('done', false), 'done');
  await assert.rejects(addon.deferred('no', true), { message: 'no', javaClass: 'java.lang.IllegalStateException' });
}
