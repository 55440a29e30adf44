// node run-plain.mjs PACKAGE CHECK: like run-node.mjs, but loads the module without the loaders of its package.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPlain } from './plain.mjs';
import { run } from './run.mjs';

const [folder, checkFile] = process.argv.slice(2).map((path) => resolve(path));
const check = await import(pathToFileURL(checkFile).href);
const result = await run(() => loadPlain(folder), check, `Node ${process.versions.node.split('.')[0]}`);
process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(result.passed ? 0 : 1));
