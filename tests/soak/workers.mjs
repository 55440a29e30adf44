// node --expose-gc workers.mjs TRIM WORKERS: starts and ends so many workers that do nothing, without any addon, and prints what
// they leave resident: what soak.mjs allows for each of its own.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { residentMiB } from './resident.mjs';

const trim = createRequire(import.meta.url)(resolve(process.argv[2]));
const wanted = Number(process.argv[3] ?? 5000);
const AT_ONCE = 8;
const WARM = 500;

async function startAndEnd() {
  const worker = new Worker('', { eval: true });
  await new Promise((ended, failed) => worker.once('exit', ended).once('error', failed));
}

async function startMany(count) {
  for (let started = 0; started < count; started += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, startAndEnd));
  }
}

await startMany(WARM);
const warm = await residentMiB(trim);
await startMany(wanted);
const last = await residentMiB(trim);
console.log(`${warm.toFixed(1)} to ${last.toFixed(1)} MiB, ${(((last - warm) * 1024) / wanted).toFixed(2)} KB a worker`);
