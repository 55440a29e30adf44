// node tests/fuzz/run.mjs <package folder of the addon `conversions`> [seed] [calls]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fuzz from './fuzz.mjs';

const [folder, seed = String(Date.now() % 2 ** 31), calls = '100000'] = process.argv.slice(2);
const { default: addon } = await import(pathToFileURL(resolve(folder, 'index.js')));
console.log(`seed ${seed}`);
console.log(fuzz(addon, { seed: Number(seed), calls: Number(calls) }));
