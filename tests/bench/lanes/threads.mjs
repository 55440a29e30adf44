// node threads.mjs PACKAGE: calls functions of the addon that take a size and a number of threads, one a line of standard
// input: answers `function size threads` with `checksum milliseconds`, of wall time, until standard input ends.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const addon = createRequire(import.meta.url)(resolve(process.argv[2]));
for await (const line of createInterface({ input: process.stdin })) {
  const [name, size, threads] = line.split(' ');
  const start = performance.now();
  const checksum = addon[name](Number(size), Number(threads));
  console.log(`${checksum} ${performance.now() - start}`);
}
