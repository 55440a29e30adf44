// Faults that an addon outlives, on every host. Those that end it are FaultsIT's: each needs a load of its own.
// No call waits for more threads than the four that a page has at least.
export default async function check(addon, assert) {
  initializers(addon, assert);
  memory(addon, assert);
  await pools(addon, assert);
  await promises(addon, assert);
  threads(addon, assert);
  addon.print(2, 2);
  assert.equal(addon.add(1, 2), 3);
}

function initializers(addon, assert) {
  assert.throws(() => addon.initialize(), { code: 'ERR_JAVA_EXCEPTION', javaClass: 'java.lang.ExceptionInInitializerError' });
  assert.throws(() => addon.initialize(), { code: 'ERR_JAVA_EXCEPTION', javaClass: 'java.lang.NoClassDefFoundError' });
  assert.throws(() => addon.initialize(), { javaClass: 'java.lang.NoClassDefFoundError' });
  const [first, ...others] = addon.race(3);
  assert.equal(first, 'java.lang.ExceptionInInitializerError: java.lang.IllegalStateException: raced for');
  assert.equal(others.length, 2);
  assert.ok(others.every((line) => line.startsWith('java.lang.NoClassDefFoundError: ')), others);
}

function memory(addon, assert) {
  assert.deepEqual(addon.exhaust(2), ['greedy Java heap space', ...new Array(2).fill('other wrong 0')]);
  assert.equal(addon.exhaustUncaught(), 'java.lang.OutOfMemoryError: Java heap space');
}

async function pools(addon, assert) {
  assert.deepEqual(addon.pool(), ['submitted', 'then 7', 'uncaught executed']);
  await assert.rejects(addon.failInPool(), { code: 'ERR_JAVA_EXCEPTION', javaClass: 'java.lang.StackOverflowError' });
}

async function promises(addon, assert) {
  let failure;
  const abandoned = addon.abandon().catch((error) => {
    failure = error;
  });
  // A turn of the event loop lies between the death of the last reference and the look of the collector.
  while (failure === undefined) {
    addon.collect();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await abandoned;
  assert.equal(failure.code, 'ERR_PROMISE_ABANDONED');
}

function threads(addon, assert) {
  // A page makes more workers than is good for a test, and a host of the JVM has as many threads as it likes.
  const most = typeof process === 'object' ? 300 : typeof document === 'object' ? 40 : 10;
  const [started, allRan, said] = addon.crowd(most);
  assert.ok(Number(started) > 0, started);
  if (globalThis.crossOriginIsolated) assert.equal(Number(started), most, said);
  assert.equal(allRan, 'true');
  if (Number(started) < most) assert.ok(said.startsWith('unable to create native thread'), said);
  assert.ok(Number(addon.crowd(1)[0]) === 1, 'and then there are threads again');
}
