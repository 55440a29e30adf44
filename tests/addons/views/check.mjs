export const surface = {
  views: {
    'Java reads and writes the array itself': bothWays,
    'every class of numbers has its buffer': kinds,
    'ByteBuffers have the order of the JDK': orders,
    'views stand in records and lists': nested,
    'a callback sees what Java wrote, and Java what the callback wrote': callbacks,
    'a getter that Java asks sees it too': getters,
    'what Java wrote before it threw is there': throwing,
    'nested calls have views of their own': nestedCalls,
    'two views of the same bytes are the same memory': overlapping,
    'a buffer that a callback gives is a view': given,
    'a view fails after its call': expired,
    'an array that is detached in a callback ends its view': detachedMeanwhile,
    'another class, a detached array and shared memory are errors': refused,
    'many views and large ones': large,
  },
  NapiBuffer: {
    'a result is an array over memory of Java': results,
    'an array that came from Java goes back as the same memory': back,
    'another array is copied': copied,
    'a closed buffer is an error, wherever it was closed': closed,
    'an async method keeps it': keptByTask,
    'it outlives growth of the memory': growth,
  },
  'buffer results': {
    'a buffer is what is between its position and its limit': windows,
    'read-only and swapped buffers are copied': copies,
    'a future may give one': later,
    'other classes keep their bits': otherResults,
  },
};

function typeError(assert, action, message, code = 'ERR_INVALID_ARG_TYPE') {
  assert.throws(action, { name: 'TypeError', code, message });
}

const place = (name, path = 'bytes') => `(argument \`${path}\` of \`${name}\`)`;

/** Whether an array is over memory of the module, and no copy. */
const isShown = (array) => array.buffer.byteLength > array.byteLength;

function bothWays(addon, assert) {
  const bytes = Uint8Array.of(1, 2, 250);
  assert.equal(addon.sum(bytes), 253);
  addon.invert(bytes);
  assert.deepEqual(bytes, Uint8Array.of(254, 253, 5));
  const part = bytes.subarray(1, 2);
  addon.invert(part);
  assert.deepEqual(bytes, Uint8Array.of(254, 2, 5));
  assert.equal(addon.sum(new Uint8Array(0)), 0);
  addon.invert(new Uint8Array(0));
  if (typeof Buffer === 'function') assert.equal(addon.sum(Buffer.from([7, 8])), 15);
}

function kinds(addon, assert) {
  const arrays = [Int16Array.of(3), Int32Array.of(-2), BigInt64Array.of(2n ** 40n), Float32Array.of(1.5), Float64Array.of(-0.1)];
  addon.negate(...arrays);
  assert.deepEqual(arrays, [Int16Array.of(-3), Int32Array.of(2), BigInt64Array.of(-(2n ** 40n)), Float32Array.of(-1.5), Float64Array.of(0.1)]);
  const others = [Int8Array.of(127), Uint16Array.of(65535), Uint32Array.of(7), BigUint64Array.of(2n ** 64n - 2n)];
  addon.increment(...others);
  assert.deepEqual(others, [Int8Array.of(-128), Uint16Array.of(0), Uint32Array.of(8), BigUint64Array.of(2n ** 64n - 1n)]);
  assert.equal(addon.sumOfSome(Int32Array.of(1, 2)), 3);
  assert.equal(addon.sumOfSome(null), 0);
}

function orders(addon, assert) {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  assert.equal(addon.firstInt(bytes, false), 0x01020304);
  assert.equal(addon.firstInt(bytes, true), 0x04030201);
}

function nested(addon, assert) {
  const pixels = Uint8ClampedArray.of(0, 100, 250, 255);
  assert.equal(addon.brighten({ pixels, width: 2 }, 10), 2);
  assert.deepEqual(pixels, Uint8ClampedArray.of(10, 110, 255, 255));
  const buffers = Array.from({ length: 300 }, (_, i) => new Uint8Array(i % 5));
  addon.fillAll(buffers, 3);
  assert.ok(buffers.every((buffer) => buffer.every((byte) => byte === 3)));
  typeError(
    assert,
    () => addon.brighten({ pixels: new Uint8Array(1), width: 1 }, 1),
    'expected Uint8ClampedArray, got Uint8Array (argument `image.pixels` of `brighten`)',
  );
}

function callbacks(addon, assert) {
  const bytes = new Uint8Array(2);
  const seen = [];
  const sum = addon.steps(bytes, (step) => {
    seen.push(bytes[0]);
    bytes[1] = step * 10;
  });
  assert.deepEqual(seen, [1, 2, 3]);
  assert.equal(sum, 60);
  assert.deepEqual(bytes, Uint8Array.of(3, 30));
  assert.equal(
    addon.afterCallback(bytes, () => {
      bytes[0] = 42;
      throw new Error('out of the callback');
    }),
    -42,
  );
}

function getters(addon, assert) {
  const bytes = Uint8Array.of(0, 0);
  let seen;
  addon.writeAndAsk(bytes, {
    get look() {
      seen = bytes[0];
      bytes[1] = 6;
      return null;
    },
  });
  assert.equal(seen, 5);
  assert.deepEqual(bytes, Uint8Array.of(5, 6));
  const pixels = Uint8ClampedArray.of(1);
  const image = {
    pixels,
    get width() {
      pixels[0] = 50;
      return 1;
    },
  };
  addon.brighten(image, 1);
  assert.equal(pixels[0], 51);
}

function throwing(addon, assert) {
  const bytes = Uint8Array.of(0);
  assert.throws(() => addon.writeAndThrow(bytes), { message: 'after a write' });
  assert.equal(bytes[0], 9);
}

function nestedCalls(addon, assert) {
  const bytes = new Uint8Array(2);
  const sum = addon.steps(bytes, (step) => {
    const inner = bytes.slice();
    addon.steps(inner, () => addon.invert(inner));
    assert.equal(inner[0], 252);
    if (step === 2) addon.invert(bytes.subarray(1));
  });
  assert.deepEqual(bytes, Uint8Array.of(3, 255));
  assert.equal(sum, -2);
}

function overlapping(addon, assert) {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  assert.equal(addon.through(bytes, bytes, 0), 77);
  assert.equal(addon.through(bytes.subarray(0, 1), Uint8Array.of(8), 0), 8);
  assert.equal(addon.through(bytes, bytes.subarray(0, 2), 0), 77);
  assert.equal(addon.through(bytes, bytes.subarray(2), 0), 3);
  assert.equal(addon.through(bytes.subarray(0, 2), bytes.subarray(2), 1), 4);
  typeError(
    assert,
    () => addon.through(bytes.subarray(0, 3), bytes.subarray(2), 0),
    `the array overlaps another one of the call without lying in it; pass the whole first ${place('through', 'b')}`,
    'ERR_INVALID_ARG_VALUE',
  );
  assert.deepEqual(bytes, Uint8Array.of(77, 2, 3, 4));
}

function given(addon, assert) {
  assert.equal(addon.sumOf(() => Uint8Array.of(4, 5)), 9);
  typeError(
    assert,
    () => addon.sumOf(() => 'none'),
    'cannot convert `String "none"` to `Uint8Array` (result of callback `source` of `sumOf`)',
    'ERR_INVALID_RETURN_VALUE',
  );
}

function expired(addon, assert) {
  const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  addon.keep(bytes, Int32Array.of(1));
  const over = (path) => ({
    code: 'ERR_VIEW_EXPIRED',
    message: `the view of argument \`${path}\` of \`keep\` was used after that call had returned; copy its bytes, or take a \`NapiBuffer\``,
  });
  for (const how of ['get', 'next', 'put', 'bulk', 'long', 'slice', 'ints']) {
    assert.throws(() => addon.useKept(how), over('bytes'));
  }
  for (const how of ['int', 'duplicate']) assert.throws(() => addon.useKept(how), over('ints'));
  assert.throws(() => addon.giveKept(), over('bytes'));
  assert.deepEqual(bytes, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
}

function detachedMeanwhile(addon, assert) {
  const bytes = new Uint8Array(4);
  assert.throws(
    () => addon.afterCallback(bytes, () => structuredClone(bytes.buffer, { transfer: [bytes.buffer] })),
    {
      code: 'ERR_INVALID_STATE',
      message: 'the array behind the view of argument `bytes` of `afterCallback` was detached or has shrunk',
    },
  );
  const resizable = new ArrayBuffer(8, { maxByteLength: 8 });
  if (resizable.resizable) {
    const view = new Uint8Array(resizable, 4, 4);
    assert.throws(() => addon.afterCallback(view, () => resizable.resize(4)), { code: 'ERR_INVALID_STATE' });
  }
  assert.equal(addon.sum(Uint8Array.of(1)), 1);
}

function refused(addon, assert) {
  typeError(assert, () => addon.sum(new Int8Array(1)), `expected Uint8Array, got Int8Array ${place('sum')}`);
  typeError(assert, () => addon.sum([1]), `cannot convert \`Array\` to \`Uint8Array\` ${place('sum')}`);
  typeError(assert, () => addon.sum(new ArrayBuffer(1)), `cannot convert \`ArrayBuffer\` to \`Uint8Array\` ${place('sum')}`);
  typeError(assert, () => addon.sum(null), `cannot convert \`Null\` to \`Uint8Array\` ${place('sum')}`);
  const gone = new Uint8Array(1);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  typeError(assert, () => addon.sum(gone), `the \`Uint8Array\` is detached ${place('sum')}`, 'ERR_INVALID_STATE');
  if (typeof SharedArrayBuffer === 'function') {
    typeError(
      assert,
      () => addon.sum(new Uint8Array(new SharedArrayBuffer(4))),
      `the \`Uint8Array\` is over a SharedArrayBuffer, which others may write at the same time; pass a copy of it ${place('sum')}`,
    );
  }
}

function large(addon, assert) {
  const bytes = new Uint8Array(1 << 20).fill(1);
  for (let i = 0; i < 40; i++) assert.equal(addon.sum(bytes), 1 << 20);
  addon.invert(bytes);
  assert.ok(bytes.every((byte) => byte === 254));
  const small = new Uint8Array(1);
  for (let i = 0; i < 1000; i++) addon.invert(small);
  assert.equal(small[0], 0);
}

function results(addon, assert) {
  const bytes = addon.counting(300);
  assert.ok(bytes instanceof Uint8Array);
  assert.equal(bytes.length, 300);
  assert.ok(bytes.every((byte, i) => byte === i % 256));
  assert.equal(addon.counting(0).length, 0);
  const shared = addon.start(4);
  addon.set(1, 7);
  shared[2] = 9;
  const both = isShown(shared);
  assert.deepEqual(Array.from(shared), [0, both ? 7 : 0, 9, 0]);
  assert.equal(addon.get(2), both ? 9 : 0);
}

function back(addon, assert) {
  const shared = addon.start(8);
  addon.take(shared.subarray(4));
  addon.set(0, 5);
  assert.equal(shared[4], isShown(shared) ? 5 : 0);
  addon.invert(shared);
  assert.equal(shared[0], 255);
  assert.equal(shared[7], 255);
}

function copied(addon, assert) {
  const bytes = Uint8Array.of(1, 2);
  addon.take(bytes);
  bytes[0] = 100;
  assert.equal(addon.get(0), 1);
  addon.set(1, 50);
  assert.equal(bytes[1], 2);
  typeError(assert, () => addon.take('x'), `cannot convert \`String "x"\` to \`Uint8Array\` ${place('take', 'buffer')}`);
  typeError(assert, () => addon.take(new Int8Array(1)), `expected Uint8Array, got Int8Array ${place('take', 'buffer')}`);
}

async function closed(addon, assert) {
  const bytes = addon.start(2);
  bytes[0] = 3;
  assert.equal(await addon.closeElsewhere(), true);
  assert.equal(bytes[0], 3);
  assert.throws(() => addon.get(0), { javaClass: 'java.lang.IllegalStateException', message: 'the buffer is closed' });
  assert.throws(() => addon.giveCurrent(), {
    javaClass: 'java.lang.IllegalStateException',
    message: 'result of `giveCurrent` is a `NapiBuffer` that was closed',
  });
}

async function keptByTask(addon, assert) {
  const filled = await addon.fill(Uint8Array.of(1, 2, 3), 8);
  assert.deepEqual(Array.from(filled), [8, 8, 8]);
  const own = addon.counting(4);
  const same = await addon.fill(own, 6);
  assert.deepEqual(Array.from(same), [6, 6, 6, 6]);
  assert.equal(own[0], isShown(own) ? 6 : 0);
}

function growth(addon, assert) {
  const bytes = addon.start(3);
  bytes[0] = 1;
  addon.set(1, 2);
  addon.grow(96);
  const both = isShown(bytes);
  addon.set(2, 3);
  assert.deepEqual(Array.from(bytes), both ? [1, 2, 3] : [1, 0, 0]);
  addon.take(bytes.subarray(1));
  addon.set(0, 9);
  assert.equal(bytes[1], both ? 9 : 0);
  assert.equal(addon.sum(bytes), both ? 13 : 1);
}

function windows(addon, assert) {
  assert.deepEqual(Array.from(addon.window(Uint8Array.of(1, 2, 3, 4), 1, 3)), [2, 3]);
  assert.deepEqual(Array.from(addon.window(Uint8Array.of(1), 1, 1)), []);
  const zeros = addon.direct(5000);
  assert.equal(zeros.length, 5000);
  assert.equal(zeros.reduce((sum, byte) => sum + byte, 0), 1);
}

function copies(addon, assert) {
  const fixed = addon.readOnly(Uint8Array.of(1, 2));
  assert.deepEqual(fixed, Uint8Array.of(1, 2));
  assert.ok(!isShown(fixed));
  assert.deepEqual(Array.from(addon.bigEndian(0x01020304)), [0x01020304]);
  assert.ok(!isShown(addon.bigEndian(1)));
  assert.deepEqual(Array.from(addon.littleEndian(0x01020304)), [0x01020304]);
}

async function later(addon, assert) {
  const bytes = await addon.later(16);
  assert.deepEqual(Array.from(bytes), new Array(16).fill(0));
}

function otherResults(addon, assert) {
  const same = (result, wanted) => {
    assert.equal(Object.prototype.toString.call(result), Object.prototype.toString.call(wanted));
    assert.deepEqual(Array.from(result), Array.from(wanted));
  };
  same(addon.shorts(Int16Array.of(1, -2)), Int16Array.of(1, -2));
  same(addon.longs(BigInt64Array.of(2n ** 60n)), BigInt64Array.of(2n ** 60n));
  same(addon.floats(Float32Array.of(0.5, NaN)), Float32Array.of(0.5, NaN));
  same(addon.doubles(Float64Array.of(-0, 1e300)), Float64Array.of(-0, 1e300));
}
