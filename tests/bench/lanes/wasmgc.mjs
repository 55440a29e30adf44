// node wasmgc.mjs FOLDER: runs programs of TeaVM's WasmGC output, one a line of standard input.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answer } from './answer.mjs';

const folder = resolve(process.argv[2]);
const { load } = await import(pathToFileURL(`${folder}/runtime.mjs`));
const { exports } = await load(`${folder}/peer.wasm`, { nodejs: true });
await answer(exports.run);
