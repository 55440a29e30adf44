// node collector.mjs PACKAGE LOAD: runs a load of the built addon once and prints what it returned and its milliseconds
// of wall time.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const addon = createRequire(import.meta.url)(resolve(process.argv[2]));
const start = process.hrtime.bigint();
const checksum = addon.run(process.argv[3]);
console.log(`${checksum} ${Number(process.hrtime.bigint() - start) / 1e6}`);
