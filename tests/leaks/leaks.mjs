// node --expose-gc leaks.mjs PACKAGE KINDS...: passes each kind of value 100,000 times both ways and reports what the JavaScript
// heap and the module's Java heap grew by, as one line of JSON. KINDS are modules whose export `leaks` has, for each kind, a
// function that passes one value; the addon's `collectAndMeasure` collects Java's garbage and says how many bytes are in use.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const TIMES = 100_000;
const [folder, kindsFile] = process.argv.slice(2).map((path) => resolve(path));
const addon = createRequire(import.meta.url)(folder);
const { leaks } = await import(pathToFileURL(kindsFile).href);

/** Finalizers run in turns of the event loop of their own, a part in each, and free what the next collection finds. */
async function measure() {
  for (let i = 0; i < 6; i++) {
    globalThis.gc();
    await new Promise((done) => setImmediate(done));
  }
  return { javaScript: process.memoryUsage().heapUsed, java: addon.collectAndMeasure() };
}

async function pass(kind, times) {
  for (let i = 0; i < times; i++) await kind(addon, i);
}

const results = [];
for (const [name, kind] of Object.entries(leaks)) {
  await pass(kind, TIMES / 10);
  const before = await measure();
  await pass(kind, TIMES);
  const after = await measure();
  results.push({ name, times: TIMES, javaScript: after.javaScript - before.javaScript, java: after.java - before.java });
}
process.stdout.write(`\n${JSON.stringify(results)}\n`);
