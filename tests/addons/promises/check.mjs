export const surface = {
  promise: {
    'a future that is complete gives its value': complete,
    'a future of nothing gives undefined': nothing,
    'a future gives records and lists': points,
    'a future that fails rejects with the exception': failed,
    'a future that is completed later settles then': later,
    'a future is completed once': once,
    'what cannot be converted rejects': broken,
    'no future is an exception': noFuture,
    'what is thrown before there is a future is thrown': beforeFuture,
    'five hundred may wait at once': many,
    'threads complete futures': fromThreads,
    'threads fail futures': failedOnThread,
    'a future that nobody can complete any more rejects': abandoned,
  },
  'async stack': {
    'the exception of a future has Java frames': futureFrames,
    'the exception of a thread has its frames': futureFramesOfThread,
    'then comes the place in JavaScript that made the call': callerOfFuture,
    'a promise that nobody can settle names it too': callerOfAbandoned,
  },
};

async function complete(addon, assert) {
  const promise = addon.ready('now');
  assert.ok(promise instanceof Promise);
  assert.equal(await promise, 'now');
}

async function nothing(addon, assert) {
  assert.equal(await addon.readyNothing(), undefined);
}

async function points(addon, assert) {
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
  addon.complete('then');
  assert.equal(await promise, 'then!');
}

async function once(addon, assert) {
  const promise = addon.later();
  assert.equal(addon.complete('first'), true);
  assert.equal(addon.complete('again'), false);
  assert.equal(await promise, 'first!');
}

async function broken(addon, assert) {
  await assert.rejects(addon.broken(), {
    javaClass: 'java.lang.NullPointerException',
    message: 'result[0] of `broken` is null; where null is meant, annotate the type with @Nullable',
  });
}

function noFuture(addon, assert) {
  assert.throws(() => addon.none(), { javaClass: 'java.lang.NullPointerException' });
}

function beforeFuture(addon, assert) {
  assert.throws(() => addon.throwing(), { message: 'before there is a future' });
}

async function many(addon, assert) {
  const all = await Promise.all(Array.from({ length: 500 }, (_, i) => addon.ready(String(i))));
  assert.equal(all[499], '499');
}

async function fromThreads(addon, assert) {
  const points = await Promise.all(Array.from({ length: 50 }, (_, i) => addon.fromThread(i * i)));
  assert.deepEqual(points[7], { x: 49, y: 7 });
}

async function failedOnThread(addon, assert) {
  await assert.rejects(addon.fromThread(-1), { javaClass: 'java.lang.IllegalArgumentException', message: 'negative: -1.0' });
}

async function abandoned(addon, assert) {
  await assert.rejects(addon.fromThreadThatDies(), {
    name: 'Error',
    code: 'ERR_PROMISE_ABANDONED',
    message: 'nothing is left that could settle this promise: its future was dropped before it was completed',
  });
}

async function futureFrames(addon, assert) {
  const error = await addon.failed('no luck').catch((reason) => reason);
  assert.ok(/at io\.github\.napi4j\.example\.promises\.Promises\.failed\(Promises\.java:\d+\)/.test(error.stack), error.stack);
}

async function futureFramesOfThread(addon, assert) {
  const error = await addon.fromThread(-1).catch((reason) => reason);
  assert.ok(error.stack.includes('(Promises.java:'), error.stack);
}

async function callerOfFuture(addon, assert) {
  const { stack } = await addon.fromThread(-1).catch((reason) => reason);
  // The thread may be through before the call is.
  const [java, caller] = [stack.indexOf('(Promises.java:'), stack.search(/\n    at (async )?callerOfFuture /)];
  assert.ok(java > 0 && caller > java, stack);
  assert.ok(!/wasm|vendor\/emnapi|AddonGlue/.test(stack), stack);
}

async function callerOfAbandoned(addon, assert) {
  const { stack } = await addon.fromThreadThatDies().catch((reason) => reason);
  assert.ok(stack.includes('\n    at async callerOfAbandoned '), stack);
}
