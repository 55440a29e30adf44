// Kills workers of the addon in the folder that is given, and prints what it sees of that.
const workerThreads = require('node:worker_threads');
const workers = [];
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};
const addon = require(process.argv[2]);
const kill = () => Promise.all(workers.splice(0).map((worker) => worker.terminate()));

(async () => {
  const alive = setInterval(() => {}, 60_000);
  await kill();
  console.log('without workers that ran nothing', addon.join(4));
  addon.stay();
  const pending = addon.never().catch((error) => `${error.code} because ${error.cause?.message}`);
  await kill();
  console.log('without one that ran a thread', await pending);
  try {
    addon.add(1, 2);
  } catch (error) {
    console.log('add', error.code);
  }
  clearInterval(alive);
})();
