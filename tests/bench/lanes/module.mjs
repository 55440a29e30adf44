// node module.mjs PACKAGE: runs programs of the built addon, one a line of standard input.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { answer } from './answer.mjs';

const addon = createRequire(import.meta.url)(resolve(process.argv[2]));
await answer(addon.run);
