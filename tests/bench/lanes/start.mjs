// node start.mjs PACKAGE FUNCTION: milliseconds from asking for a package to having called it once, in a fresh process.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const ARGUMENTS = { sum: [1, 2], crc32: [Buffer.from('123456789')] };

const [folder, name] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const start = performance.now();
require(resolve(folder))[name](...ARGUMENTS[name]);
const end = performance.now();
console.log(end - start);
// Threads that a package keeps for later would keep this process too.
process.exit();
