// Programmes of several threads on every host. The classes of java.util.concurrent one by one, under contention and beside
// HotSpot, are ConcurrencyIT's.
const queues = [
  'ArrayBlockingQueue',
  'fair ArrayBlockingQueue',
  'LinkedBlockingQueue',
  'bounded LinkedBlockingQueue',
  'LinkedBlockingDeque',
  'LinkedTransferQueue',
  'PriorityBlockingQueue',
  'SynchronousQueue',
  'fair SynchronousQueue',
  'DelayQueue',
  'ConcurrentLinkedQueue',
  'ConcurrentLinkedDeque',
];

export default async function check(addon, assert) {
  // Without threads of the host those that take turns are stopped: docs/unthreaded.md.
  const oneStack = addon[Symbol.for('napi4j.target')] === 'wasm32-wasip1';
  // The JVM host interprets: smaller numbers keep it to seconds.
  const interpreted = typeof process === 'undefined' && typeof document === 'undefined';
  const picture = interpreted ? [40, -1] : [200, -1149678214];
  for (const threads of [1, 2, 4]) {
    const checksum = addon.mandelbrot(picture[0], threads);
    assert.equal(checksum, interpreted ? addon.mandelbrot(picture[0], 1) : picture[1]);
  }
  assert.equal(addon.forkJoinSort(100_000, 2), -1357082287);
  // So many that threads wait for memory that another one makes the module grow by.
  if (!interpreted) assert.equal(addon.forkJoinSort(10_000_000, 2), 80740863);
  for (const threads of [1, 2]) {
    assert.equal(addon.synchronizedCount(10_000, threads), 10_000);
    assert.equal(addon.binaryTrees(8, threads), 256 * 511);
  }
  // More than there are workers, while the thread that loaded the addon waits.
  const crowd = interpreted ? 8 : 40;
  assert.equal(addon.crowd(crowd), crowd);
  if (!oneStack) assert.equal(addon.meeting(crowd), crowd);
  if (oneStack) assert.throws(() => addon.queues(20), /ThreadStopped: this thread waits while another can go on/);
  else assert.deepEqual(addon.queues(interpreted ? 20 : 500), queues.map((name) => `${name} true 0 true`));
  assert.deepEqual(addon.queuesOfShortProducers(interpreted ? 2 : 20), queues.map((name) => `${name} 0 true`));
  assert.equal(addon.futureGraph(1000), 939863);
  if (!interpreted) assert.equal(addon.futureGraph(10_000), 413581);
  assert.deepEqual(addon.scheduled(5), [
    'ticks 0 0',
    'order [1, 2, 3, 4, 5] 15',
    'failed third 3',
    'cancelled true true true true',
  ]);
  assert.equal(addon.shortThreads(interpreted ? 10 : 200), interpreted ? 18 : 208);
  assert.deepEqual(addon.forkJoin(10), [
    'sums 0',
    'leaves 4096',
    'submitted 9990000',
    'failed IllegalStateException true',
    'managed 6',
    'ended true',
    'common 49995000 3 12497500',
  ]);
  assert.deepEqual(addon.parallelArrays(10_000), ['ints true', 'doubles true', 'longs 549370 0 500756', 'stable true']);
  if (oneStack) return;
  const litmus = addon.litmus(interpreted ? 2000 : 100_000);
  assert.deepEqual(litmus.map((line) => line.replace(/^class initialization 0 6 4$/, 'class initialization 0')), [
    'store buffering 0',
    'message passing 0',
    'load buffering 0',
    'independent reads of independent writes 0',
    'coherence 0',
    'final fields 0',
    'long tearing 0',
    'double-checked locking 0',
    'monitors 0',
    'word tearing 0',
    'class initialization 0',
  ]);
}
