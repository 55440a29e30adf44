const noStreams = { JVM: 'GraalJS has no streams' };
const noThreads = { 'Chromium, not isolated': 'a thread waits for what JavaScript does meanwhile' };

export const surface = {
  'async iterator': {
    'a publisher is looped over': looped,
    'a publisher is asked for one element at a time': oneAtATime,
    'several may be asked for at once': severalAtOnce,
    'a thread gives elements, and waits for who is slow': { run: fromThread, gap: noThreads },
    'leaving the loop cancels': leaving,
    'return ends the iterator': returned,
    'throw ends the iterator': thrown,
    'a publisher fails between elements': failing,
    'a publisher that refuses its subscriber throws': refusing,
    'a publisher that fails when it is asked rejects': failingRequest,
    'an element that JavaScript cannot have rejects and cancels': inexact,
    'elements that nobody asked for wait': generous,
    'no publisher is an exception': noPublisher,
    'its methods belong to iterators only': wrongReceiver,
    'a class that is a publisher is an async iterable': publisherClass,
    'an async method gives an iterator that is asked on the pool': pooled,
    'an async iterator that fails rejects': pooledFailing,
    'a method that fails before it has an iterator rejects': pooledRefusing,
    'leaving the loop closes the iterator': pooledLeaving,
    'Java subscribes to an async generator': subscribed,
    'Java subscribes on a thread': { run: subscribedOnThread, gap: noThreads },
    'an async generator is resumed when Java asks': resumed,
    'cancelling runs the finally of a generator': cancelling,
    'each subscription iterates anew': twice,
    'what a generator throws comes to the subscriber and back': generatorThrows,
    'an element of the wrong type ends the generator': wrongElement,
    'an exception of the subscriber ends the generator': subscriberThrows,
    'to ask for nothing is an error': askForNothing,
    'what a subscriber takes may be missing': optionalElements,
    'iterators by hand need no promises and no return': byHand,
    'what is no async iterable is refused': noIterable,
    'what an async iterable does wrong comes to the subscriber': brokenIterables,
  },
  streams: {
    'a readable stream is made of a publisher': { run: readable, gap: noStreams },
    'where the host has no streams, that is an error': withoutStreams,
    'a readable stream asks when it is read': { run: readableAsks, gap: noStreams },
    'cancelling a readable stream cancels': { run: readableCancelled, gap: noStreams },
    'a publisher that fails errors its stream': { run: readableFailing, gap: noStreams },
    'chunks of bytes are memory of their own': { run: readableBytes, gap: noStreams },
    'Java subscribes to a readable stream': { run: readableIn, gap: noStreams },
    'Java cancels a readable stream': { run: readableInCancelled, gap: noStreams },
    'a stream that is no async iterable is read by its reader': reader,
    'Java writes to a stream when it is ready': written,
    'a thread writes to a stream, and waits for it': { run: writtenFromThread, gap: noThreads },
    'a stream that fails cancels': writeFails,
    'a publisher that fails aborts the stream': writeAborted,
    'what JavaScript cannot have aborts the stream and cancels': writeInexact,
    'a stream is piped through Java': { run: piped, gap: noStreams },
    'a stream that is locked is an error': { run: locked, gap: noStreams },
    'what is no stream is refused': noStream,
    'a writable stream is made of a subscriber': { run: sink, gap: noStreams },
    'a write is over when its chunk was asked for': { run: sinkWaits, gap: noStreams },
    'aborting a writable stream fails its subscriber': { run: sinkAborted, gap: noStreams },
    'an abort takes back a write that waits': { run: sinkAbortedWaiting, gap: noStreams },
    'a subscriber that cancels errors the stream': { run: sinkCancelled, gap: noStreams },
    'a subscriber that throws errors the stream': { run: sinkThrows, gap: noStreams },
    'a chunk of the wrong type errors the stream': { run: sinkWrongChunk, gap: noStreams },
  },
};

const rejection = (promise) =>
  promise.then(
    (value) => {
      throw new Error(`fulfilled with ${value}`);
    },
    (reason) => reason,
  );

async function all(iterable) {
  const elements = [];
  for await (const element of iterable) elements.push(element);
  return elements;
}

/** Some turns of the event loop, by calls that wait for Java's threads. */
async function turns(addon) {
  for (let i = 0; i < 5; i++) await all(addon.lines(1));
}

async function looped(addon, assert) {
  assert.deepEqual(await all(addon.count(5)), [0, 1, 2, 3, 4]);
  assert.deepEqual(await all(addon.count(0)), []);
  const iterator = addon.count(1);
  assert.equal(iterator[Symbol.asyncIterator](), iterator);
  assert.ok(iterator.next() instanceof Promise);
}

async function oneAtATime(addon, assert) {
  const before = addon.made();
  const iterator = addon.count(1000);
  assert.equal(addon.made(), before);
  await iterator.next();
  await iterator.next();
  assert.equal(addon.made(), before + 2);
}

async function severalAtOnce(addon, assert) {
  const iterator = addon.count(2);
  const results = await Promise.all([iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
  assert.deepEqual(results, [
    { value: 0, done: false },
    { value: 1, done: false },
    { value: undefined, done: true },
    { value: undefined, done: true },
  ]);
}

async function fromThread(addon, assert) {
  const before = addon.made();
  const iterator = addon.fromThread(500);
  await iterator.next();
  await turns(addon);
  assert.ok(addon.made() - before <= 20);
  const rest = await all(iterator);
  assert.equal(rest.length, 499);
  assert.deepEqual(rest[498], { x: 499, y: -499 });
}

async function leaving(addon, assert) {
  const before = addon.cancelled();
  for await (const element of addon.count(10)) if (element === 3) break;
  assert.equal(addon.cancelled(), before + 1);
}

async function returned(addon, assert) {
  const before = addon.cancelled();
  const iterator = addon.count(10);
  assert.deepEqual(await iterator.return('value'), { value: 'value', done: true });
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
  await iterator.return();
  assert.equal(addon.cancelled(), before + 1);
}

async function thrown(addon, assert) {
  const before = addon.cancelled();
  const reason = new RangeError('enough');
  const iterator = addon.count(10);
  assert.equal(await rejection(iterator.throw(reason)), reason);
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
  assert.equal(addon.cancelled(), before + 1);
}

async function failing(addon, assert) {
  const iterator = addon.failing();
  assert.deepEqual(await iterator.next(), { value: 'element 0', done: false });
  assert.deepEqual(await iterator.next(), { value: 'element 1', done: false });
  const error = await rejection(iterator.next());
  assert.equal(error.message, 'no third');
  assert.equal(error.javaClass, 'java.lang.IllegalStateException');
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
}

function refusing(addon, assert) {
  assert.throws(() => addon.refusing(), {
    message: 'nobody subscribes',
    javaClass: 'java.lang.UnsupportedOperationException',
  });
}

async function failingRequest(addon, assert) {
  const iterator = addon.failingRequest();
  assert.equal((await rejection(iterator.next())).message, 'do not ask');
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
}

async function inexact(addon, assert) {
  const before = addon.cancelled();
  const iterator = addon.inexact();
  await assert.rejects(iterator.next(), {
    code: 'ERR_JAVA_EXCEPTION',
    message: 'result of `inexact` is 9223372036854775807, which a JavaScript number does not hold exactly',
  });
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
  assert.equal(addon.cancelled(), before + 1);
}

async function generous(addon, assert) {
  assert.deepEqual(await all(addon.generous()), [1, 2, 3]);
}

function noPublisher(addon, assert) {
  assert.throws(() => addon.noPublisher(), { code: 'ERR_JAVA_EXCEPTION', message: /result of `noPublisher` is null/ });
}

async function wrongReceiver(addon, assert) {
  const { next } = addon.count(1);
  await assert.rejects(next.call({}), {
    name: 'TypeError',
    code: 'ERR_INVALID_THIS',
    message: "`AsyncIterator.next` needs `this` to be an async iterator of this addon's",
  });
}

async function publisherClass(addon, assert) {
  const ticks = new addon.Ticks(3);
  assert.deepEqual(await all(ticks), [0, 1, 2]);
  assert.deepEqual(await all(ticks), [0, 1, 2]);
  assert.throws(() => addon.Ticks.prototype[Symbol.asyncIterator].call({}), {
    code: 'ERR_INVALID_THIS',
    message: '`Ticks.[Symbol.asyncIterator]` needs `this` to be a `Ticks`',
  });
}

async function pooled(addon, assert) {
  assert.deepEqual(await all(addon.lines(3)), ['line 0', 'line 1', 'line 2']);
  const iterator = addon.lines(3);
  const results = await Promise.all([iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
  assert.deepEqual(
    results.map((result) => result.value),
    ['line 0', 'line 1', 'line 2', undefined],
  );
}

async function pooledFailing(addon, assert) {
  const iterator = addon.lines(10);
  for (let i = 0; i < 5; i++) await iterator.next();
  assert.equal((await rejection(iterator.next())).message, 'line 5 is torn');
  assert.deepEqual(await iterator.next(), { value: undefined, done: true });
}

async function pooledRefusing(addon, assert) {
  const iterator = addon.lines(-1);
  assert.equal((await rejection(iterator.next())).message, 'fewer than none');
}

async function pooledLeaving(addon, assert) {
  const before = addon.closedIterators();
  for await (const line of addon.lines(3)) if (line === 'line 1') break;
  await addon.untilIteratorsClosed(before + 1);
  assert.equal(addon.closedIterators(), before + 1);
}

async function* numbers(count, seen = []) {
  try {
    for (let i = 0; i < count; i++) {
      seen.push(i);
      yield i;
    }
  } finally {
    seen.push('end');
  }
}

async function subscribed(addon, assert) {
  assert.equal(await addon.sum(numbers(10)), 45);
  assert.equal(await addon.sum(numbers(0)), 0);
}

async function subscribedOnThread(addon, assert) {
  assert.equal(await addon.sumOnPool(numbers(10)), 45);
  assert.equal(await addon.sumOnPool(null), -1);
}

async function resumed(addon, assert) {
  const seen = [];
  assert.equal(await addon.first(texts(['a', 'b', 'c', 'd'], seen), 2), 'a;b;');
  await turns(addon);
  assert.deepEqual(seen, ['a', 'b', 'end']);
}

async function* texts(values, seen = []) {
  try {
    for (const value of values) {
      seen.push(value);
      yield value;
    }
  } finally {
    seen.push('end');
  }
}

async function cancelling(addon, assert) {
  const seen = [];
  assert.equal(await addon.first(texts(['a', 'b'], seen), 1), 'a;');
  await turns(addon);
  assert.deepEqual(seen, ['a', 'end']);
}

async function twice(addon, assert) {
  const iterable = { [Symbol.asyncIterator]: () => numbers(4) };
  assert.equal(await addon.sumTwice(iterable), 12);
}

async function generatorThrows(addon, assert) {
  const reason = new RangeError('dry');
  async function* broken() {
    yield 1;
    throw reason;
  }
  assert.equal(await rejection(addon.sum(broken())), reason);
}

async function wrongElement(addon, assert) {
  const seen = [];
  await assert.rejects(addon.sum(texts(['text'], seen)), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "text"` to `int` (element of argument `numbers` of `sum`)',
  });
  await turns(addon);
  assert.deepEqual(seen, ['text', 'end']);
}

async function subscriberThrows(addon, assert) {
  const seen = [];
  assert.equal((await rejection(addon.failWhileTaking(numbers(5, seen)))).message, 'one is too many');
  await turns(addon);
  assert.deepEqual(seen, [0, 1, 'end']);
}

async function askForNothing(addon, assert) {
  const seen = [];
  const error = await rejection(addon.askForNothing(numbers(5, seen)));
  assert.equal(error.javaClass, 'java.lang.IllegalArgumentException');
  assert.equal(error.message, 'asked for 0 elements');
  await turns(addon);
  assert.deepEqual(seen, [0, 'end']);
}

async function optionalElements(addon, assert) {
  assert.equal(await addon.first(texts(['a', null, undefined]), 9), 'a;nothing;nothing;end');
}

async function byHand(addon, assert) {
  const values = [1, 2, 3];
  const iterator = { next: () => ({ done: values.length === 0, value: values.pop() }) };
  assert.equal(await addon.sum({ [Symbol.asyncIterator]: () => iterator }), 6);
  const endless = { next: () => ({ value: 'x' }) };
  assert.equal(await addon.first({ [Symbol.asyncIterator]: () => endless }, 3), 'x;x;x;');
}

function noIterable(addon, assert) {
  for (const [value, what] of [
    [1, 'Number 1'],
    ['text', 'String "text"'],
    [null, 'Null'],
    [{}, 'Object'],
    [[1, 2], 'Array'],
    [{ [Symbol.asyncIterator]: 1 }, 'Object'],
  ]) {
    assert.throws(() => addon.sum(value), {
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      message: `cannot convert \`${what}\` to \`AsyncIterable\` (argument \`numbers\` of \`sum\`)`,
    });
  }
  assert.throws(() => addon.sum(), { code: 'ERR_MISSING_ARGS' });
  const reason = new Error('no looking');
  const hostile = {
    get [Symbol.asyncIterator]() {
      throw reason;
    },
  };
  let caught;
  try {
    addon.sum(hostile);
  } catch (error) {
    caught = error;
  }
  assert.equal(caught, reason);
}

async function brokenIterables(addon, assert) {
  const reason = new Error('no iterator');
  const over = (iterator) => ({ [Symbol.asyncIterator]: () => iterator });
  const throwing = {
    [Symbol.asyncIterator]() {
      throw reason;
    },
  };
  assert.equal(await rejection(addon.sum(throwing)), reason);
  await assert.rejects(addon.sum(over(7)), {
    name: 'TypeError',
    code: 'ERR_INVALID_RETURN_VALUE',
    message: 'an async iterator gave `Number 7`, not an object',
  });
  await assert.rejects(addon.sum(over({ next: async () => 7 })), { code: 'ERR_INVALID_RETURN_VALUE' });
  const next = () => {
    throw reason;
  };
  assert.equal(await rejection(addon.sum(over({ next }))), reason);
  await assert.rejects(addon.sum(over({})), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: "an object's `next` must be a function, got `Undefined`",
  });
  const done = async () => ({
    get done() {
      throw reason;
    },
  });
  assert.equal(await rejection(addon.sum(over({ next: done }))), reason);
}

async function readable(addon, assert) {
  const stream = addon.countStream(4);
  assert.ok(stream instanceof ReadableStream);
  assert.deepEqual(await read(stream), [0, 1, 2, 3]);
}

/** What a stream gives; not all hosts loop over streams. */
async function read(stream) {
  const chunks = [];
  const source = stream.getReader();
  for (;;) {
    const { done, value } = await source.read();
    if (done) return chunks;
    chunks.push(value);
  }
}

function withoutStreams(addon, assert) {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'ReadableStream');
  delete globalThis.ReadableStream;
  try {
    assert.throws(() => addon.countStream(1), {
      code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
      message: 'this host has no `ReadableStream`, which Java would make one of',
    });
  } finally {
    if (own !== undefined) Object.defineProperty(globalThis, 'ReadableStream', own);
  }
}

async function readableAsks(addon, assert) {
  const before = addon.made();
  const source = addon.countStream(1000).getReader();
  assert.equal(addon.made(), before);
  await source.read();
  await source.read();
  await turns(addon);
  assert.equal(addon.made(), before + 2);
}

async function readableCancelled(addon, assert) {
  const before = addon.cancelled();
  const source = addon.countStream(10).getReader();
  await source.read();
  await source.cancel('enough');
  assert.equal(addon.cancelled(), before + 1);
  assert.deepEqual(await source.read(), { done: true, value: undefined });
}

async function readableFailing(addon, assert) {
  const source = addon.failingStream().getReader();
  assert.equal((await source.read()).value, 'element 0');
  assert.equal((await source.read()).value, 'element 1');
  assert.equal((await rejection(source.read())).message, 'no third');
  assert.equal((await rejection(source.closed)).message, 'no third');
}

async function readableBytes(addon, assert) {
  const chunks = await read(addon.chunks(3, 1000));
  assert.deepEqual(
    chunks.map((chunk) => [chunk.constructor.name, chunk.length, chunk[999]]),
    [
      ['Uint8Array', 1000, 0],
      ['Uint8Array', 1000, 1],
      ['Uint8Array', 1000, 2],
    ],
  );
  assert.ok(chunks.every((chunk) => chunk.buffer instanceof ArrayBuffer));
}

const streamOf = (...chunks) =>
  new ReadableStream({
    pull(controller) {
      if (chunks.length > 0) controller.enqueue(chunks.shift());
      else controller.close();
    },
  });

async function readableIn(addon, assert) {
  assert.equal(await addon.sum(streamOf(1, 2, 3)), 6);
  assert.equal(await addon.bytes(streamOf(new Uint8Array(10), new Uint8Array(0), new Uint8Array(32))), 42);
}

async function readableInCancelled(addon, assert) {
  let cancelled;
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue('x');
    },
    cancel() {
      cancelled = true;
    },
  });
  assert.equal(await addon.first(stream, 2), 'x;x;');
  await turns(addon);
  assert.equal(cancelled, true);
}

async function reader(addon, assert) {
  const chunks = [1, 2, 3, 4];
  const seen = [];
  const stream = () => ({
    getReader: () => ({
      read: async () => (chunks.length > 0 ? { done: false, value: chunks.shift() } : { done: true, value: undefined }),
      cancel: async () => {
        seen.push('cancel');
      },
    }),
  });
  assert.equal(await addon.sum(stream()), 10);
  assert.deepEqual(seen, []);
  chunks.push(0, 1, 2);
  assert.equal((await rejection(addon.failWhileTaking(stream()))).message, 'one is too many');
  assert.deepEqual(seen, ['cancel']);
}

/** A writable stream by hand, which not all hosts have, with as much room as wanted. */
function writable(room, chunks = []) {
  const log = [];
  let makeReady;
  let fail;
  let left = room;
  const closed = new Promise((resolve, reject) => {
    fail = reject;
    log.finish = resolve;
  });
  closed.catch(() => {});
  const writer = {
    ready: Promise.resolve(),
    closed,
    async write(chunk) {
      chunks.push(chunk);
      if (--left === 0) {
        writer.ready = new Promise((resolve) => {
          makeReady = () => {
            left = room;
            resolve();
          };
        });
      }
    },
    async close() {
      log.finish('close');
    },
    async abort(reason) {
      log.finish(reason);
    },
  };
  return { getWriter: () => writer, chunks, closed, drain: () => makeReady(), fail };
}

async function written(addon, assert) {
  const target = writable(2);
  addon.pipe(texts(['a', 'b', 'c']), target);
  await turns(addon);
  assert.deepEqual(target.chunks, ['a', 'b']);
  target.drain();
  assert.equal(await target.closed, 'close');
  assert.deepEqual(target.chunks, ['a', 'b', 'c']);
}

async function writtenFromThread(addon, assert) {
  const target = writable(10);
  const writing = addon.writeFromThread(target, 100);
  let failed;
  writing.catch((reason) => {
    failed = reason;
  });
  const filled = async (count) => {
    while (target.chunks.length < count) {
      await turns(addon);
      if (failed) throw failed;
    }
  };
  await filled(10);
  await turns(addon);
  assert.equal(target.chunks.length, 10);
  for (let written = 10; written < 100; written += 10) {
    target.drain();
    await filled(written + 10);
  }
  target.drain();
  assert.equal(await writing, 100);
  assert.equal(await target.closed, 'close');
  assert.deepEqual(target.chunks.slice(97), [97, 98, 99]);
}

async function writeFails(addon, assert) {
  const seen = [];
  const target = writable(1);
  addon.pipe(texts(['a', 'b', 'c'], seen), target);
  await turns(addon);
  target.fail(new Error('disk full'));
  await turns(addon);
  assert.deepEqual(target.chunks, ['a']);
  assert.deepEqual(seen, ['a', 'end']);
}

async function writeAborted(addon, assert) {
  const target = writable(5);
  addon.writeAndFail(target);
  const reason = await target.closed;
  assert.equal(reason.message, 'out of numbers');
  assert.equal(reason.javaClass, 'java.lang.IllegalStateException');
  assert.deepEqual(target.chunks, [1]);
}

async function writeInexact(addon, assert) {
  addon.heard();
  const target = writable(5);
  addon.writeInexact(target);
  const reason = await target.closed;
  assert.equal(
    reason.message,
    'element of argument `to` of `writeInexact` is 9223372036854775807, which a JavaScript number does not hold exactly',
  );
  assert.equal(addon.heard(), 'cancelled;');
}

async function piped(addon, assert) {
  const chunks = [];
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const target = new WritableStream({
    write: (chunk) => {
      chunks.push(chunk);
    },
    close: finish,
  });
  addon.pipe(streamOf('a', 'b', 'c'), target);
  await finished;
  assert.deepEqual(chunks, ['a', 'b', 'c']);
  assert.equal(target.locked, true);
}

function locked(addon, assert) {
  const target = new WritableStream({});
  target.getWriter();
  assert.throws(() => addon.pipe(streamOf('a'), target), { name: 'TypeError' });
}

function noStream(addon, assert) {
  for (const [value, what] of [
    [1, 'Number 1'],
    [undefined, 'Undefined'],
    [{}, 'Object'],
    [() => {}, 'Function'],
  ]) {
    assert.throws(() => addon.writeInexact(value), {
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      message: `cannot convert \`${what}\` to \`WritableStream\` (argument \`to\` of \`writeInexact\`)`,
    });
  }
}

async function sink(addon, assert) {
  addon.heard();
  const stream = addon.sink(1, 100);
  assert.ok(stream instanceof WritableStream);
  const writer = stream.getWriter();
  for (let i = 0; i < 5; i++) await writer.write(i);
  await writer.close();
  assert.equal(addon.heard(), '0;1;2;3;4;complete;');
}

async function sinkWaits(addon, assert) {
  addon.heard();
  const writer = addon.deaf().getWriter();
  let over = false;
  writer.write(1).then(
    () => {
      over = true;
    },
    () => {},
  );
  await turns(addon);
  assert.equal(over, false);
  assert.equal(addon.heard(), '');
  await writer.abort('tired');
}

async function sinkAborted(addon, assert) {
  addon.heard();
  const writer = addon.sink(10, 100).getWriter();
  await writer.write(7);
  await writer.abort(new RangeError('enough'));
  assert.equal(addon.heard(), '7;failed: RangeError: enough;');
}

async function sinkAbortedWaiting(addon, assert) {
  addon.heard();
  const writer = addon.deaf().getWriter();
  writer.write(1).catch(() => {});
  await turns(addon);
  await writer.abort(new Error('cannot wait'));
  assert.equal(addon.heard(), 'failed: Error: cannot wait;');
}

async function sinkCancelled(addon, assert) {
  addon.heard();
  const writer = addon.sink(1, 2).getWriter();
  await writer.write(1);
  await writer.write(2);
  const closed = await rejection(writer.closed);
  assert.equal(closed.code, 'ERR_STREAM_CANCELED');
  assert.equal(closed.message, 'the subscriber wants no more of the stream');
  assert.equal(await rejection(writer.write(3)), closed);
  assert.equal(addon.heard(), '1;2;');
}

async function sinkThrows(addon, assert) {
  addon.heard();
  const writer = addon.sink(5, 100).getWriter();
  const reason = await rejection(writer.write(-1));
  assert.equal(reason.message, 'below zero');
  assert.equal(reason.javaClass, 'java.lang.IllegalArgumentException');
  assert.equal(await rejection(writer.closed), reason);
}

async function sinkWrongChunk(addon, assert) {
  addon.heard();
  const writer = addon.sink(5, 100).getWriter();
  await assert.rejects(writer.write('text'), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `String "text"` to `int` (element of result of `sink`)',
  });
  assert.equal(
    addon.heard(),
    'failed: cannot convert `String "text"` to `int` (element of result of `sink`);',
  );
}
