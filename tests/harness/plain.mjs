// Loads the module of a package as a program does that knows emnapi and nothing of napi4j: every call goes through Node-API.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { Worker } from 'node:worker_threads';

/** `worker` runs the module's threads; that of the package knows its own loader only. */
export function loadPlain(folder, worker = join(folder, 'wasi-worker.mjs')) {
  const require = createRequire(join(folder, 'index.js'));
  const { instantiateNapiModuleSync } = require('./vendor/emnapi-core.cjs');
  const { createContext } = require('./vendor/emnapi-runtime.cjs');
  const name = readdirSync(folder).find((file) => file.endsWith('.wasm32-wasi.wasm'));
  const bytes = readFileSync(join(folder, name));
  const memory = new WebAssembly.Memory({ ...memoryLimits(bytes), shared: true });
  const { napiModule } = instantiateNapiModuleSync(new WebAssembly.Module(bytes), {
    context: createContext(),
    wasi: new WASI({ version: 'preview1', env: process.env }),
    asyncWorkPoolSize: 4,
    reuseWorker: true,
    onCreateWorker() {
      const thread = new Worker(worker, { workerData: folder });
      thread.unref();
      return thread;
    },
    overwriteImports(imports) {
      Object.assign(imports.env, imports.napi, imports.emnapi, { memory });
      return imports;
    },
  });
  return napiModule.exports;
}

// The limits that the module's import of its memory states (WebAssembly core specification 5.5.5).
function memoryLimits(bytes) {
  let at = 8;
  const leb = () => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const skipName = () => {
    const length = leb();
    at += length;
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const end = leb() + at;
    if (section !== 2) {
      at = end;
      continue;
    }
    for (let count = leb(); count > 0; count--) {
      skipName();
      skipName();
      const kind = bytes[at++];
      if (kind === 0) leb();
      if (kind === 3) at += 2;
      if (kind === 2) {
        at++;
        return { initial: leb(), maximum: leb() };
      }
    }
  }
  throw new Error('the module imports no memory');
}
