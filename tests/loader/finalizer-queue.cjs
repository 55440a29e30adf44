// node finalizer-queue.cjs LOADER: the queue of finalizers in a loader, and the array that it stands in for, both used the way
// emnapi uses the array, with finalizers that come back, are taken out and arrive while others run.
const assert = require('node:assert');
const fs = require('node:fs');

const [source] = /^class FinalizerQueue \{.*?^\}/ms.exec(fs.readFileSync(process.argv[2], 'utf8'));
const FinalizerQueue = new Function(`${source}; return FinalizerQueue;`)();

const ROUNDS = 200;
const STEPS = 2000;
let seed = 1;
const below = (bound) => (seed = (seed * 48271) % 2147483647) % bound;

class Finalizers {
  waiting;
  ran = [];
  constructor(queue) {
    this.waiting = queue;
  }
  enqueue(finalizer) {
    if (this.waiting.indexOf(finalizer) === -1) this.waiting.push(finalizer);
  }
  dequeue(finalizer) {
    const index = this.waiting.indexOf(finalizer);
    if (index !== -1) this.waiting.splice(index, 1);
  }
  run(count) {
    while (count-- > 0 && this.waiting.length > 0) this.ran.push(this.waiting.shift());
  }
}

for (let round = 0; round < ROUNDS; round++) {
  const both = [new Finalizers([]), new Finalizers(new FinalizerQueue())];
  const finalizers = Array.from({ length: 1 + below(100) }, (_, i) => ({ i }));
  for (let step = 0; step < STEPS; step++) {
    const what = below(10);
    const which = finalizers[below(finalizers.length)];
    const count = below(9) === 0 ? Infinity : below(3);
    for (const each of both) {
      if (what < 6) each.enqueue(which);
      else if (what < 8) each.dequeue(which);
      else each.run(count);
    }
    assert.strictEqual(both[1].waiting.length, both[0].waiting.length);
  }
  for (const each of both) each.run(Infinity);
  assert.ok(both[0].ran.length > 0);
  assert.deepStrictEqual(both[1].ran.map(({ i }) => i), both[0].ran.map(({ i }) => i));
}
console.log('the same');
