// node calls.mjs PACKAGE PEERS: nanoseconds a call of ours and of NAPI-RS packages that are installed in the folder PEERS,
// in WebAssembly and native, as one line of JSON.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { crc32 as reference } from 'node:zlib';

const [folder, peers] = process.argv.slice(2).map((path) => resolve(path));
const ours = createRequire(import.meta.url)(folder);
const peer = createRequire(join(peers, 'index.js'));
const crc = { wasm: peer('@node-rs/crc32-wasm32-wasi'), native: peer('@node-rs/crc32') };
const xxhash = { wasm: peer('@node-rs/xxhash-wasm32-wasi'), native: peer('@node-rs/xxhash') };

const bytes = (length) => Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
const small = Buffer.from(bytes(16));
const large = Buffer.from(bytes(1 << 24));
const short = 'sixteen letters!';
const long = 'ten letter'.repeat(1000);
const reading = { name: 'outdoors', count: 3, mean: 1.5, valid: true, time: 1764326400000 };
const gauge = new ours.Gauge(7);
const increment = (x) => x + 1;

// The peers have neither numbers in and out nor an echo: what is nearest to those rows is a hash of a string.
const cases = {
  'sum(int, int)': [() => ours.sum(20, 22), 'xxh32 of 1 character', (lane) => () => xxhash[lane].xxh32('a')],
  'echo of 16 characters': [() => ours.echo(short), 'xxh32 of them', (lane) => () => xxhash[lane].xxh32(short)],
  'echo of 10,000 characters': [() => ours.echo(long), 'xxh32 of them', (lane) => () => xxhash[lane].xxh32(long)],
  'crc32 of 16 bytes': [() => ours.crc32(small), 'crc32', (lane) => () => crc[lane].crc32(small)],
  'crc32 of 16 MiB': [() => ours.crc32(large), 'crc32', (lane) => () => crc[lane].crc32(large)],
  'callback, there and back': [() => ours.apply(increment, 1)],
  'object of 5 fields, in and out': [() => ours.copy(reading)],
  'getter of a class': [() => gauge.value],
};

for (const data of [small, large]) {
  for (const [name, sum] of [['ours', ours.crc32(data)], ['wasm', crc.wasm.crc32(data)], ['native', crc.native.crc32(data)]]) {
    if (sum !== reference(data)) throw new Error(`crc32 of ${data.length} bytes, ${name}: ${sum} is not ${reference(data)}`);
  }
}

// Doubles the number of calls until they take long enough to time, then keeps the fastest of several such batches.
function nanoseconds(call) {
  let best = Infinity;
  let calls = 1;
  for (let batch = 0; batch < 10; ) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) call();
    const elapsed = performance.now() - start;
    if (elapsed < 20) {
      calls *= 2;
    } else {
      best = Math.min(best, (elapsed * 1e6) / calls);
      batch++;
    }
  }
  return best;
}

// A promise is only there once the event loop came by, so these follow one another.
async function promise() {
  let best = Infinity;
  for (let batch = 0; batch < 10; batch++) {
    const start = performance.now();
    for (let i = 0; i < 5000; i++) await ours.later(i);
    best = Math.min(best, ((performance.now() - start) * 1e6) / 5000);
  }
  return best;
}

const rows = Object.entries(cases).map(([name, [call, nearest, lane]]) => ({
  name,
  nearest: nearest ?? '',
  ours: nanoseconds(call),
  ...(lane && { wasm: nanoseconds(lane('wasm')), native: nanoseconds(lane('native')) }),
}));
rows.push({ name: 'promise, there and back', nearest: '', ours: await promise() });
console.log(JSON.stringify(rows));
process.exit();
