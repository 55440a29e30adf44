// node calls.mjs PACKAGE PEER: nanoseconds a call of ours and of the peer's, as one line of JSON.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);
const [ours, peer] = process.argv.slice(2).map((folder) => require(resolve(folder)));
const small = Buffer.from('123456789');
const large = Buffer.alloc(65536, 'napi4j');
const text = 'Grüße, 世界: a line of text';

const cases = {
  'sum(int, int)': [() => ours.sum(20, 22)],
  'echo(string of 23)': [() => ours.echo(text)],
  'crc32 of 9 bytes': [() => ours.crc32(small), () => peer.crc32(small)],
  'crc32 of 64 KiB': [() => ours.crc32(large), () => peer.crc32(large)],
};

// Doubles the number of calls until they take long enough to time, then keeps the fastest of several such batches.
function nanoseconds(call) {
  let best = Infinity;
  let calls = 1;
  for (let batch = 0; batch < 12; ) {
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

const results = {};
for (const [name, lanes] of Object.entries(cases)) {
  const values = lanes.map((call) => call());
  if (values.length > 1 && values[0] !== values[1]) throw new Error(`${name}: ${values.join(' is not ')}`);
  results[name] = lanes.map(nanoseconds);
}
console.log(JSON.stringify(results));
process.exit();
