// node --expose-gc soak.mjs PACKAGE MINUTES: mixed load on the `threadsafe` addon, loaded and disposed of again and again,
// and at the end a memory that has not grown. Prints its figures as one line of JSON.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder, minutes] = [resolve(process.argv[2]), Number(process.argv[3] ?? 3)];
const require = createRequire(import.meta.url);
const DISPOSE = Symbol.for('napi4j.dispose');
const MEBIBYTE = 1 << 20;
// What V8 and malloc keep in reserve, beyond what they had once warm.
const SLACK_MIB = 96;

const counts = { rounds: 0, calls: 0, threads: 0, failures: 0, promises: 0 };

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: got ${actual}, expected ${expected}`);
}

function load() {
  for (const [file, loaded] of Object.entries(require.cache)) {
    if (!file.startsWith(folder)) continue;
    loaded.children.length = 0;
    delete require.cache[file];
  }
  return require(folder);
}

async function failsWith(promise, property, value, what) {
  const error = await promise.then(() => undefined, (e) => e);
  equal(error?.[property], value, what);
  counts.failures++;
}

// Resolves once the function was called so often.
function called(times, start) {
  return new Promise((done) => {
    let left = times;
    start(() => {
      counts.calls++;
      if (--left === 0) done();
      return 0;
    });
  });
}

async function work(addon) {
  const thrown = new Error('of a callback');
  counts.threads += 4 + 100 + 12;
  await Promise.all([
    called(4 * 5000, (f) => addon.count(f, 4, 5000)),
    called(100, (f) => addon.passThreadsafeFunction(f)),
    addon.squeeze(() => counts.calls++, 500).then((n) => equal(n, 500, 'squeeze')),
    addon.churn(16).then((sum) => equal(sum, 16 * 32640, 'churn')),
    ...Array.from({ length: 8 }, (_, i) => addon.sumOf((err, n) => n, 20).then((sum) => equal(sum, 210, 'sumOf'))),
    failsWith(addon.sumOf(() => { throw thrown; }, 3), 'message', 'of a callback', 'a callback that throws'),
    failsWith(addon.half(41, false), 'javaClass', 'java.lang.IllegalArgumentException', 'a task that fails'),
    failsWith(addon.broken('b'), 'code', 'ERR_WORK', 'a method that fails'),
    ...Array.from({ length: 20 }, (_, i) => addon.prime(i + 1)),
    addon.half(42, false).then((half) => equal(half, 21, 'half')),
    addon.deferred('d', false).then((value) => equal(value, 'd', 'deferred')),
  ]);
  counts.promises += 40;
}

async function round() {
  const addon = load();
  for (let i = 0; i < 3; i++) await work(addon);
  const pending = addon.meet(2);
  addon[DISPOSE]();
  await failsWith(pending, 'code', 'NAPI4J_DISPOSED', 'a promise at disposal');
  counts.rounds++;
}

async function residentMiB() {
  // Twice, with the event loop in between: workers end there, and finalizers run.
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((done) => setImmediate(done));
  }
  return process.memoryUsage().rss / MEBIBYTE;
}

const started = Date.now();
const end = started + minutes * 60_000;
for (let i = 0; i < 10; i++) await round();
const warm = await residentMiB();
let most = warm;
while (Date.now() < end) {
  await round();
  if (counts.rounds % 10 === 0) most = Math.max(most, await residentMiB());
}
const last = await residentMiB();
const figures = { minutes: (Date.now() - started) / 60_000, ...counts, warmMiB: warm, mostMiB: most, lastMiB: last };
console.log(JSON.stringify(figures));
if (last > warm + SLACK_MIB) throw new Error(`memory grew from ${warm.toFixed()} MiB to ${last.toFixed()} MiB`);
