// A thread of a module that was loaded by loadPlain, as emnapi's documentation writes one. Its data is the package's folder.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { parentPort, workerData } from 'node:worker_threads';

const { MessageHandler, instantiateNapiModuleSync } = createRequire(join(workerData, 'index.js'))('./vendor/emnapi-core.cjs');
const postMessage = (message) => parentPort.postMessage(message);
const handler = new MessageHandler({
  postMessage,
  onLoad: ({ wasmModule, wasmMemory }) =>
    instantiateNapiModuleSync(wasmModule, {
      childThread: true,
      postMessage,
      wasi: new WASI({ version: 'preview1' }),
      overwriteImports(imports) {
        Object.assign(imports.env, imports.napi, imports.emnapi, { memory: wasmMemory });
        return imports;
      },
    }),
});
parentPort.on('message', (data) => handler.handle({ data }));
