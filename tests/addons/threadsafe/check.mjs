// Calls of JavaScript from any thread, and work off the JavaScript thread.
export const surface = {
  'threadsafe function': {
    'a hundred threads call it, once each': hundredThreads,
    'calls of a thread come in its order': order,
    'a million calls from four threads all arrive, on the JVM forty thousand': million,
    'an error comes first, null where there is none': errorFirst,
    'a fatal one takes its arguments alone': fatal,
    'a blocking call waits for room in the queue': blocking,
    'a call says what became of it': statuses,
    'calls are made after what is running': afterWhatRuns,
    'close makes the calls that wait': closing,
    'abort drops the calls that wait, and their futures fail': aborting,
    'Java hands it an exception as its error': failing,
    'a fatal one cannot be handed an exception': failingFatal,
    'one that is closed takes no exception either': failingClosed,
    'a future has the result': results,
    'what JavaScript throws comes back to the caller as itself': thrown,
    'the calling thread sees a JsException': failureSeen,
    'a result of the wrong kind fails the future': wrongResult,
    'a future of a call that cannot be made has a code for why': refusals,
    'a thread that is interrupted while it waits for room gives up': interruptedCall,
    'it may be left out where it is nullable': leftOut,
    'it is missing where it is not': missing,
    'what is no function is an error': noFunction,
  },
  async: {
    'a method on the pool gives a promise': promised,
    'it runs on a thread of the pool': poolThread,
    'void fulfils with undefined': nothing,
    'what it throws rejects': brokenWork,
    'calls run at once': atOnce,
    'more calls than threads wait for their turn': manyCalls,
    'it may make garbage while others do': churning,
    'arguments are checked before it starts': asyncArguments,
    'missing arguments throw and do not reject': asyncArity,
  },
  task: {
    'compute runs on the pool, resolve and onFinally on the JavaScript thread': resolving,
    'reject gets what compute threw, on the JavaScript thread': rejecting,
    'reject may give a value instead': rescuing,
    'a signal that is aborted before rejects with its reason, and only onFinally runs': abortedBefore,
    'a signal that is not aborted changes nothing': notAborted,
    'a signal may be left out': signalLeftOut,
    'work that has begun is interrupted, and sees that it was aborted': interrupted,
    'an abort rejects a future, and tells Java': abortedFuture,
    'a signal is let go when the promise is settled': signalReleased,
    'a reason is any value, and its getter may throw': abortReasons,
    'what has not the properties of a signal is an error': noSignal,
    'a signal that is missing is an error': missingSignal,
  },
  record: {
    'a component that is a threadsafe function is called from any thread': componentCalled,
    'it may be left out, and gives results': componentLeftOut,
    'what is no function is an error that names the component': componentNoFunction,
    'a component that is a future is a promise': componentPromise,
    'a component that is an iterator is one': componentIterator,
    'records in lists have them too': componentsInLists,
  },
  deferred: {
    'another thread resolves it': deferredResolved,
    'another thread rejects it': deferredRejected,
  },
};

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

const upTo = (count) => Array.from({ length: count }, (_, i) => i);
const never = () => {
  throw new Error('nobody should call this');
};

async function hundredThreads(addon, assert) {
  const calls = await collect(100, (f) => addon.passThreadsafeFunction(f));
  assert.deepEqual(
    calls.map((args) => args[1]).sort((a, b) => a - b),
    upTo(100),
  );
}

async function order(addon, assert) {
  const next = [0, 0, 0, 0];
  let inOrder = true;
  await collect(10000, (f) =>
    addon.count((err, thread, n) => {
      inOrder &&= next[thread]++ === n;
      return f();
    }, 4, 2500),
  );
  assert.ok(inOrder);
  assert.deepEqual(next, [2500, 2500, 2500, 2500]);
}

async function million(addon, assert) {
  // The JVM runs the module without compiling it to the bare machine, and a million would take it minutes.
  const jvm = typeof process === 'undefined' && typeof document === 'undefined';
  const each = jvm ? 10000 : 250000;
  const sums = [0, 0, 0, 0];
  let calls = 0;
  const taken = await addon.pour((thread, n) => {
    calls++;
    sums[thread] += n;
  }, 4, each);
  assert.equal(taken, 4 * each);
  assert.equal(calls, 4 * each);
  const sum = ((each - 1) * each) / 2;
  assert.deepEqual(sums, [sum, sum, sum, sum]);
}

async function errorFirst(addon, assert) {
  const calls = await collect(100, (f) => addon.passThreadsafeFunction(f));
  assert.ok(calls.every((args) => args.length === 2 && args[0] === null));
}

async function fatal(addon, assert) {
  const calls = [];
  await addon.squeeze((...args) => calls.push(args), 3);
  await settled(addon);
  assert.deepEqual(calls, [[0], [1], [2]]);
}

async function blocking(addon, assert) {
  const calls = [];
  assert.equal(await addon.squeeze((n) => calls.push(n), 100), 100);
  assert.deepEqual(calls, upTo(100));
}

async function statuses(addon, assert) {
  assert.deepEqual(addon.statuses(() => {}), ['OK', 'QUEUE_FULL', 'WOULD_DEADLOCK', 'CLOSED']);
  await settled(addon);
}

async function afterWhatRuns(addon, assert) {
  const made = [];
  addon.statuses((err, n) => made.push(n));
  assert.deepEqual(made, []);
  await settled(addon);
}

async function closing(addon, assert) {
  const made = [];
  addon.statuses((err, n) => made.push(n));
  await settled(addon);
  assert.deepEqual(made, [1]);
}

/** Resolves behind all calls that wait. */
const settled = (addon) => addon.sumOf((err, n) => n, 1);

async function aborting(addon, assert) {
  assert.equal(await addon.aborted(never), 'io.github.napi4j.NapiException: the threadsafe function is closed');
}

async function failing(addon, assert) {
  const [[error, ...rest]] = await collect(1, (f) => addon.failing(f));
  assert.ok(error instanceof Error);
  assert.equal(error.message, 'told to JavaScript');
  assert.equal(error.javaClass, 'java.lang.IllegalStateException');
  assert.deepEqual(rest, []);
}

function failingFatal(addon, assert) {
  assert.throws(() => addon.failingFatal(never), {
    javaClass: 'java.lang.IllegalStateException',
    message: 'the function takes no error first: its parameter is @Threadsafe(fatal = true)',
  });
}

function failingClosed(addon, assert) {
  assert.equal(addon.failingClosed(never), 'CLOSED');
}

async function results(addon, assert) {
  assert.equal(await addon.sumOf((err, n) => n * n, 10), 385);
}

async function thrown(addon, assert) {
  const reason = new RangeError('not that one');
  const caught = await addon
    .sumOf((err, n) => {
      if (n === 3) throw reason;
      return n;
    }, 5)
    .then(() => undefined, (e) => e);
  assert.equal(caught, reason);
}

async function failureSeen(addon, assert) {
  assert.equal(
    await addon.failureSeen(() => {
      throw new TypeError('seen');
    }),
    'JsException: TypeError: seen',
  );
}

async function wrongResult(addon, assert) {
  await assert.rejects(addon.sumOf(() => 'text', 1), {
    name: 'TypeError',
    code: 'ERR_INVALID_RETURN_VALUE',
    message: 'cannot convert `String "text"` to `int` (result of callback `f` of `sumOf`)',
  });
}

function refusals(addon, assert) {
  assert.deepEqual(addon.refusals(() => 0), [
    'ERR_THREADSAFE_FUNCTION_QUEUE_FULL: as many calls of the threadsafe function wait as may',
    'ERR_THREADSAFE_FUNCTION_WOULD_DEADLOCK: the JavaScript thread would wait for itself to make calls that wait',
    'ERR_THREADSAFE_FUNCTION_CLOSED: the threadsafe function is closed',
  ]);
}

async function interruptedCall(addon, assert) {
  assert.deepEqual(await addon.interrupted(() => 0), [
    'ERR_THREADSAFE_FUNCTION_INTERRUPTED: the thread was interrupted while it waited to call the threadsafe function',
    'interrupted: true',
  ]);
}

function leftOut(addon, assert) {
  assert.equal(addon.given(), false);
  assert.equal(addon.given(null), false);
  assert.equal(addon.given(() => ''), true);
}

function missing(addon, assert) {
  assert.throws(() => addon.failing(), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `f` of `failing` (1 argument needed, 0 given)',
  });
}

function noFunction(addon, assert) {
  assert.throws(() => addon.given('f'), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "f"` to `Function` (argument `f` of `given`)',
  });
}

async function componentCalled(addon, assert) {
  const seen = [];
  assert.equal(await addon.countAloud({ to: 3, onCount: (n) => seen.push(n) }), 'done');
  assert.deepEqual(seen, [1, 2, 3]);
}

async function componentLeftOut(addon, assert) {
  assert.equal(await addon.countAloud({ to: 3 }), 'done');
  assert.equal(await addon.countAloud({ to: 3, onCount: null, translate: undefined }), 'done');
  const translate = (error, text) => {
    assert.equal(error, null);
    return `${text}!`;
  };
  assert.equal(await addon.countAloud({ to: 0, translate }), 'done!');
  const failure = new Error('no words');
  const broken = () => {
    throw failure;
  };
  assert.equal(await addon.countAloud({ to: 0, translate: broken }).catch((error) => error), failure);
}

function componentNoFunction(addon, assert) {
  assert.throws(() => addon.countAloud({ to: 1, onCount: 'f' }), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "f"` to `Function` (argument `counting.onCount` of `countAloud`)',
  });
  assert.equal(addon.listeners([{ to: 1, onCount() {} }, { to: 2 }]), 1);
}

async function componentPromise(addon, assert) {
  const { name, done } = addon.begin('sum', 4);
  assert.equal(name, 'sum');
  assert.ok(done instanceof Promise);
  assert.equal(await done, 10);
  await assert.rejects(addon.begin('sum', -1).done, { message: 'counts down: -1' });
}

async function componentIterator(addon, assert) {
  const { done, parts } = addon.begin('sum', 4);
  assert.deepEqual([...parts], [1, 4]);
  assert.deepEqual([...parts], []);
  await done;
}

async function componentsInLists(addon, assert) {
  const begun = addon.beginAll([1, 2, 3]);
  assert.deepEqual(begun.map(({ name }) => name), ['to 1', 'to 2', 'to 3']);
  assert.deepEqual(await Promise.all(begun.map(({ done }) => done)), [1, 3, 6]);
  assert.deepEqual(begun.map(({ parts }) => [...parts]), [[1, 1], [1, 2], [1, 3]]);
}

async function promised(addon, assert) {
  const promise = addon.prime(100);
  assert.ok(promise instanceof Promise);
  assert.deepEqual(await promise, { index: 100, value: 541 });
}

async function poolThread(addon, assert) {
  assert.ok(/^napi4j-pool-\d+true$/.test(await addon.threadName(true)));
}

async function nothing(addon, assert) {
  assert.equal(await addon.nothing(), undefined);
}

async function brokenWork(addon, assert) {
  await assert.rejects(addon.broken('as asked'), { name: 'Error', code: 'ERR_WORK', message: 'as asked' });
}

async function atOnce(addon, assert) {
  assert.deepEqual(await Promise.all([addon.meet(2), addon.meet(2)]), [true, true]);
}

async function manyCalls(addon, assert) {
  const primes = await Promise.all(upTo(40).map((i) => addon.prime(i + 1)));
  assert.equal(primes[39].value, 173);
}

async function churning(addon, assert) {
  assert.equal(await addon.churn(8), 8 * 32640);
}

function asyncArguments(addon, assert) {
  assert.throws(() => addon.prime('1'), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "1"` to `int` (argument `index` of `prime`)',
  });
}

function asyncArity(addon, assert) {
  assert.throws(() => addon.prime(), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `index` of `prime` (1 argument needed, 0 given)',
  });
}

async function resolving(addon, assert) {
  addon.log();
  assert.equal(await addon.half(42, false), 21);
  assert.deepEqual(addon.log(), ['resolve on js: true', 'finally on js: true']);
}

async function rejecting(addon, assert) {
  addon.log();
  await assert.rejects(addon.half(41, false), { message: 'odd: 41', javaClass: 'java.lang.IllegalArgumentException' });
  assert.deepEqual(addon.log(), ['reject on js: true', 'finally on js: true']);
}

async function rescuing(addon, assert) {
  assert.equal(await addon.half(41, true), 0);
}

async function deferredResolved(addon, assert) {
  assert.equal(await addon.deferred('done', false), 'done');
}

async function deferredRejected(addon, assert) {
  await assert.rejects(addon.deferred('no', true), { message: 'no', javaClass: 'java.lang.IllegalStateException' });
}

/** What a host without AbortController has the same of, and that says how many listen. */
function controller() {
  const listeners = new Set();
  const signal = {
    aborted: false,
    reason: undefined,
    addEventListener: (type, listener) => listeners.add(listener),
    removeEventListener: (type, listener) => listeners.delete(listener),
  };
  return {
    signal,
    listeners,
    abort(reason) {
      signal.aborted = true;
      signal.reason = reason;
      for (const listener of listeners) listener();
    },
  };
}

async function abortedBefore(addon, assert) {
  const { signal, listeners, abort } = controller();
  const reason = new Error('no more');
  abort(reason);
  assert.equal(await addon.abortableTask(1, signal).catch((error) => error), reason);
  await settled(addon);
  await addon.nothing();
  assert.deepEqual(addon.abortableLog(), ['finally']);
  assert.equal(listeners.size, 0);
}

async function notAborted(addon, assert) {
  const { signal } = controller();
  assert.equal(await addon.abortableTask(2, signal), 2);
  assert.deepEqual(addon.abortableLog(), ['resolve', 'finally']);
}

async function signalLeftOut(addon, assert) {
  assert.equal(await addon.abortableTask(3), 3);
  assert.equal(await addon.abortableTask(4, null), 4);
}

async function interrupted(addon, assert) {
  const { signal, listeners, abort } = controller();
  const promise = addon.sleep(signal);
  await addon.sleepBegun();
  assert.equal(listeners.size, 1);
  abort('enough');
  assert.equal(await promise.catch((reason) => reason), 'enough');
  while (addon.sleepEnd() === '') await addon.nothing();
  assert.equal(addon.sleepEnd(), 'interrupted, aborted: true');
}

async function abortedFuture(addon, assert) {
  const { signal, abort } = controller();
  const promise = addon.openFuture(signal);
  abort(7);
  assert.equal(await promise.catch((reason) => reason), 7);
  assert.deepEqual(addon.abortableLog(), ['aborted']);
  addon.completeOpen('too late');
}

async function signalReleased(addon, assert) {
  const { signal, listeners } = controller();
  const promise = addon.openFuture(signal);
  assert.equal(listeners.size, 1);
  addon.completeOpen('done');
  assert.equal(await promise, 'done');
  assert.equal(listeners.size, 0);
}

async function abortReasons(addon, assert) {
  for (const reason of [undefined, null, 'text', Symbol('s')]) {
    const { signal, abort } = controller();
    abort(reason);
    assert.equal(await addon.openFuture(signal).catch((caught) => caught), reason);
  }
  const thrown = new RangeError('a getter ran');
  const { signal, abort } = controller();
  abort();
  Object.defineProperty(signal, 'reason', {
    get() {
      throw thrown;
    },
  });
  assert.equal(await addon.openFuture(signal).catch((caught) => caught), thrown);
}

function noSignal(addon, assert) {
  const { signal } = controller();
  for (const [value, shown] of [
    [{}, 'Object'],
    [1, 'Number 1'],
    [{ ...signal, aborted: 'no' }, 'Object'],
    [{ ...signal, addEventListener: undefined }, 'Object'],
    [{ ...signal, removeEventListener: undefined }, 'Object'],
  ]) {
    assert.throws(() => addon.openFuture(value), {
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      message: `cannot convert \`${shown}\` to \`AbortSignal\` (argument \`signal\` of \`openFuture\`)`,
    });
  }
}

function missingSignal(addon, assert) {
  assert.throws(() => addon.openFuture(), {
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `signal` of `openFuture` (1 argument needed, 0 given)',
  });
}
