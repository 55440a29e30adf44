// node run-both.mjs PACKAGE CHECK: the check gets an object with the exports of the package as `addon` and those of the
// same module without the loaders of its package as `plain`.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPlain } from './plain.mjs';
import { run } from './run.mjs';

const [folder, checkFile] = process.argv.slice(2).map((path) => resolve(path));
const check = await import(pathToFileURL(checkFile).href);
const load = () => ({ addon: createRequire(import.meta.url)(folder), plain: loadPlain(folder) });
const result = await run(load, check, `Node ${process.versions.node.split('.')[0]}`);
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(result.passed ? 0 : 1));
