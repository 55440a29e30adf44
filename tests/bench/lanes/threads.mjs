// node threads.mjs PACKAGE FUNCTION SIZE THREADS: calls a function of the addon again and again and prints `checksum
// milliseconds`: the least wall time of a call, once the engine has compiled it well.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const CALLS = 8;
const [folder, name, size, threads] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(resolve(folder));
let best = Infinity;
let checksum;
for (let i = 0; i < CALLS; i++) {
  const start = performance.now();
  checksum = addon[name](Number(size), Number(threads));
  best = Math.min(best, performance.now() - start);
}
console.log(`${checksum} ${best}`);
