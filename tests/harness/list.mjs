// node list.mjs CHECK...: prints, as one line of JSON, the behaviours of each check: an array of {row, title, gap} a file.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { behavioursOf } from './run.mjs';

const lists = [];
for (const file of process.argv.slice(2)) {
  const module = await import(pathToFileURL(resolve(file)).href);
  lists.push(behavioursOf(module.surface ?? {}).map(({ row, title, gap }) => ({ row, title, gap })));
}
process.stdout.write(`${JSON.stringify(lists)}\n`);
