// node calls.mjs PACKAGE PEERS C_PACKAGE C_NATIVE: nanoseconds a call of ours; of NAPI-RS packages that are installed in the
// folder PEERS, in WebAssembly and native; and of tests/bench/c/calls.c, the same. One line of JSON.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 as reference } from 'node:zlib';
import { loadPlain } from '../../harness/plain.mjs';

const [folder, peers, cPackage, cNative] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(import.meta.url);
const peer = createRequire(join(peers, 'index.js'));
const ours = require(folder);
const c = {
  wasm: loadPlain(cPackage, fileURLToPath(new URL('plain-worker.mjs', import.meta.url))),
  native: require(cNative),
};
const crc = { wasm: peer('@node-rs/crc32-wasm32-wasi'), native: peer('@node-rs/crc32') };
const xxhash = { wasm: peer('@node-rs/xxhash-wasm32-wasi'), native: peer('@node-rs/xxhash') };
const davey = { wasm: peer('@snazzah/davey-wasm32-wasi'), native: peer('@snazzah/davey') };
const snappy = { wasm: peer('@napi-rs/snappy-wasm32-wasi'), native: peer('@napi-rs/snappy-linux-x64-gnu') };
const LANES = ['wasm', 'native'];

const bytes = (length) => Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
const small = Buffer.from(bytes(16));
const large = Buffer.from(bytes(1 << 24));
const short = 'sixteen letters!';
const long = 'ten letter'.repeat(1000);
const reading = { name: 'outdoors', count: 3, mean: 1.5, valid: true, time: 1764326400000 };
const increment = (x) => x + 1;
const session = (lane) => new davey[lane].DAVESession(1, '158049329150427136', '927310423890473011');
const CALLS = 20_000;

// A row: what we call, given an addon with the exports of ours; and of NAPI-RS the call that is nearest, by lane.
const rows = [
  {
    name: 'sum(int, int)',
    call: (addon) => () => addon.sum(20, 22),
    nearest: '`xxh32` of 1 character',
    peer: (lane) => () => xxhash[lane].xxh32('a'),
  },
  {
    name: 'echo of 16 characters',
    call: (addon) => () => addon.echo(short),
    nearest: '`xxh32` of them',
    peer: (lane) => () => xxhash[lane].xxh32(short),
  },
  {
    name: 'echo of 10,000 characters',
    call: (addon) => () => addon.echo(long),
    nearest: '`xxh32` of them',
    peer: (lane) => () => xxhash[lane].xxh32(long),
  },
  {
    name: 'crc32 of 16 bytes',
    call: (addon) => () => addon.crc32(small),
    nearest: '`crc32`',
    peer: (lane) => () => crc[lane].crc32(small),
  },
  {
    name: 'crc32 of 16 MiB',
    call: (addon) => (addon === ours ? () => addon.crc32(large) : undefined),
    nearest: '`crc32`',
    peer: (lane) => () => crc[lane].crc32(large),
  },
  { name: 'callback, there and back', call: (addon) => () => addon.apply(increment, 1) },
  {
    name: 'object of 5 fields, in and out',
    call: (addon) => () => addon.copy(reading),
    nearest: 'one of 5 out, `DAVESession.getEncryptionStats`',
    peer: (lane) => ((stats) => () => stats.getEncryptionStats(0))(session(lane)),
  },
  {
    name: 'getter of a class',
    call: (addon) => ((gauge) => () => gauge.value)(new addon.Gauge(7)),
    nearest: '`DAVESession.protocolVersion`',
    peer: (lane) => ((stats) => () => stats.protocolVersion)(session(lane)),
  },
  {
    name: 'method of a class, (int)',
    call: (addon) => ((gauge) => () => gauge.raised(1))(new addon.Gauge(7)),
    nearest: '`DAVESession.canPassthrough`',
    peer: (lane) => ((stats) => () => stats.canPassthrough('1'))(session(lane)),
  },
  { name: 'threadsafe call', later: (addon) => () => fromThread(addon), calls: CALLS },
  { name: 'promise that the call fulfils', later: (addon) => () => addon.later(1) },
  {
    name: 'promise that a thread fulfils',
    later: (addon) => () => addon.elsewhere(1),
    nearest: '`snappy.compress` of 16 bytes',
    laterPeer: (lane) => () => snappy[lane].compress(small),
  },
];

check('sum', (addon) => addon.sum(20, 22), 42);
check('echo', (addon) => addon.echo(long), long);
check('apply', (addon) => addon.apply(increment, 1), 2);
check('copy', (addon) => JSON.stringify(addon.copy(reading)), JSON.stringify(reading));
check('Gauge', (addon) => new addon.Gauge(7).value + new addon.Gauge(7).raised(1), 15);
check('crc32', (addon) => addon.crc32(small), reference(small));
check('crc32', ({ crc32 = crc.wasm.crc32 }) => crc32(large), reference(large), [ours, crc.wasm, crc.native]);

function check(name, call, wanted, addons = [ours, c.wasm, c.native]) {
  for (const [index, addon] of addons.entries()) {
    const got = call(addon);
    if (got !== wanted) throw new Error(`${name} of addon ${index}: ${got} is not ${wanted}`);
  }
}

function fromThread(addon) {
  return new Promise((done) => {
    addon.callFromThread((number) => {
      if (number === CALLS - 1) done();
    }, CALLS);
  });
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

// What comes by the event loop follows one another: the fastest of several batches.
async function nanosecondsLater(call, calls = 1) {
  const rounds = calls === 1 ? 2000 : 1;
  let best = Infinity;
  for (let batch = 0; batch < 10; batch++) {
    const start = performance.now();
    for (let i = 0; i < rounds; i++) await call();
    best = Math.min(best, ((performance.now() - start) * 1e6) / rounds / calls);
  }
  return best;
}

async function measure(row, addon) {
  if (row.later) return nanosecondsLater(row.later(addon), row.calls);
  const call = row.call(addon);
  return call && nanoseconds(call);
}

async function measurePeer(row, lane) {
  if (row.laterPeer) return nanosecondsLater(row.laterPeer(lane));
  return row.peer && nanoseconds(row.peer(lane));
}

const results = [];
for (const row of rows) {
  const result = { name: row.name, nearest: row.nearest ?? '', ours: await measure(row, ours), c: {}, napiRs: {} };
  for (const lane of LANES) {
    result.c[lane] = await measure(row, c[lane]);
    result.napiRs[lane] = await measurePeer(row, lane);
  }
  results.push(result);
}
console.log(JSON.stringify(results));
process.exit();
