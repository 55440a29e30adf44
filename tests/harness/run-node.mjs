// node run-node.mjs PACKAGE CHECK, by Deno and Bun too: loads the package by require and by import, runs the check, prints its result as one line of JSON.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';

const [folder, checkFile] = process.argv.slice(2).map((path) => resolve(path));
const check = await import(pathToFileURL(checkFile).href);

async function load() {
  const addon = createRequire(import.meta.url)(folder);
  const { default: imported, ...named } = await import(pathToFileURL(join(folder, 'index.js')).href);
  if (imported !== addon) throw new Error('import and require give different addons');
  for (const name of Object.keys(addon)) {
    if (name !== 'default' && named[name] !== addon[name]) throw new Error(`import does not find the export ${name}`);
  }
  return addon;
}

function host() {
  const { deno, bun, node } = process.versions;
  return deno ? 'Deno' : bun ? 'Bun' : `Node ${node.split('.')[0]}`;
}

const result = await run(load, check, host());
process.stdout.write(`\n${JSON.stringify(result)}\n`);
process.exitCode = result.passed ? 0 : 1;
