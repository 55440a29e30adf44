// node --expose-gc leaks.mjs PACKAGE KINDS: passes each kind of value 100,000 times both ways and reports what the JavaScript
// heap and the module's Java heap grew by, as one line of JSON. KINDS is a module whose export `leaks` has, for each kind, a
// function that passes one value. The addon's `collectAndMeasure` collects Java's garbage and says how many bytes are in use.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, kindsFile] = process.argv.slice(2).map((path) => resolve(path));
const addon = createRequire(import.meta.url)(folder);
const { leaks } = await import(pathToFileURL(kindsFile).href);

const TIMES = 100_000;
const STEADY_TURNS = 4;
const NOISE_BYTES = 16_384;

/**
 * Finalizers run in turns of the event loop of their own, a part in each, and free what the next collection of the other
 * side finds. Java lets go of the JavaScript values that its dead objects held when it takes the next one, so it is given one.
 */
async function measure(kind) {
  // What nobody closes is let go when the module looks for it, and holds the event loop until then.
  while (process.getActiveResourcesInfo().includes('MessagePort')) await new Promise((done) => setTimeout(done, 20));
  const least = { javaScript: Infinity, java: Infinity };
  for (let steady = 0; steady < STEADY_TURNS; steady++) {
    globalThis.gc();
    await new Promise((done) => setImmediate(done));
    await kind(addon, 0);
    const now = { java: addon.collectAndMeasure(), javaScript: process.memoryUsage().heapUsed };
    for (const heap of Object.keys(least)) {
      if (now[heap] < least[heap] - NOISE_BYTES) steady = -1;
      least[heap] = Math.min(least[heap], now[heap]);
    }
  }
  return least;
}

/** With collections in between, so that tables grow to what is passed between two of them, however many values there are. */
async function pass(kind, times) {
  for (let i = 1; i <= times; i++) {
    await kind(addon, i);
    if (i % (TIMES / 20) === 0) await measure(kind);
  }
}

const results = [];
for (const [name, kind] of Object.entries(leaks)) {
  await pass(kind, TIMES / 10);
  const before = await measure(kind);
  await pass(kind, TIMES);
  const after = await measure(kind);
  results.push({ name, times: TIMES, javaScript: after.javaScript - before.javaScript, java: after.java - before.java });
}
process.stdout.write(`\n${JSON.stringify(results)}\n`);
