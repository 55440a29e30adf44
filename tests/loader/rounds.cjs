// Loads and disposes of the addon in the folder that is given, a hundred times, and prints what is left of that.
const workerThreads = require('node:worker_threads');
const workers = [];
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};

function left() {
  const listeners = ['exit', 'beforeExit'].map((event) => process.listenerCount(event));
  return JSON.stringify([process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length, ...listeners]);
}

async function round(i) {
  for (const file of Object.keys(require.cache)) {
    require.cache[file].children.length = 0;
    delete require.cache[file];
  }
  const addon = require(process.argv[2]);
  if (addon.join(i) !== i * i) throw new Error('wrong');
  const pending = addon.never().catch((error) => error.code);
  addon[Symbol.for('napi4j.dispose')]();
  if ((await pending) !== 'NAPI4J_DISPOSED') throw new Error('a promise at disposal');
  let said;
  try {
    addon.add(1, 2);
  } catch (error) {
    said = `${error.code} ${error.message}`;
  }
  if (said !== 'NAPI4J_DISPOSED fixture: the addon is disposed') throw new Error(`a call after disposal: ${said}`);
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
  await new Promise((done) => setImmediate(done));
}

(async () => {
  const before = left();
  for (let i = 0; i < 100; i++) await round(i);
  console.log(before === left() ? 'nothing left' : `${before} became ${left()}`);
})();
