// node --expose-gc soak.mjs PACKAGE TRIM MINUTES: mixed load on the `threadsafe` addon, loaded and disposed of again and again,
// and at the end a memory that has not grown. TRIM is trim.c as a Node addon. Prints its figures as one line of JSON.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import workerThreads from 'node:worker_threads';
import { residentMiB, rssMiB } from './resident.mjs';

const require = createRequire(import.meta.url);
const folder = resolve(process.argv[2]);
const trim = require(resolve(process.argv[3]));
const minutes = Number(process.argv[4] ?? 3);
const DISPOSE = Symbol.for('napi4j.dispose');
// What may be resident at the end beyond what was once warm: pages that V8 and malloc use in part, and what Node keeps of each
// worker that ended, whatever it did: see workers.mjs. 4 MiB were seen after 3 minutes, and 30 after 30 with 54,181 workers, of
// 1,290 MiB before the two gave back what they kept.
const SLACK_MIB = 32;
const WORKER_MIB = 0.8 / 1024;

const counts = { rounds: 0, calls: 0, threads: 0, workers: 0, failures: 0, promises: 0 };
const workers = [];
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
    counts.workers++;
  }
};

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`${what}: got ${actual}, expected ${expected}`);
}

function forget() {
  for (const [file, loaded] of Object.entries(require.cache)) {
    if (!file.startsWith(folder)) continue;
    // Whoever required a module keeps it, too.
    loaded.children.length = 0;
    loaded.parent?.children.splice(0);
    delete require.cache[file];
  }
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
  const addon = require(folder);
  for (let i = 0; i < 3; i++) await work(addon);
  const pending = addon.meet(2);
  addon[DISPOSE]();
  await failsWith(pending, 'code', 'NAPI4J_DISPOSED', 'a promise at disposal');
  forget();
  // Disposal asks workers to end; they take their memory with them when they did.
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
  counts.rounds++;
}

const started = Date.now();
const end = started + minutes * 60_000;
for (let i = 0; i < 10; i++) await round();
const warm = await residentMiB(trim);
while (Date.now() < end) await round();
const untrimmed = rssMiB();
const last = await residentMiB(trim);
const figures = { minutes: (Date.now() - started) / 60_000, ...counts, warmMiB: warm, untrimmedMiB: untrimmed, lastMiB: last };
console.log(JSON.stringify(figures));
const allowed = warm + SLACK_MIB + counts.workers * WORKER_MIB;
if (last > allowed) throw new Error(`memory grew from ${warm.toFixed()} MiB to ${last.toFixed()} MiB`);
