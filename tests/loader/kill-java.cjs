// kill-java.cjs PACKAGE FUNCTION: kills the workers of the `faults` addon while a Java thread runs in one of them, whose promise
// FUNCTION gave, and prints what is seen of that.
const workerThreads = require('node:worker_threads');
const workers = [];
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};
const addon = require(process.argv[2]);

(async () => {
  const alive = setInterval(() => {}, 60_000);
  // The exit code is 0 where a killed worker slept, 1 where it ran.
  const pending = addon[process.argv[3]]().catch((error) => `${error.code} because ${error.cause?.message.replace(/ \(exit code [01]\)$/, '')}`);
  await Promise.all(workers.map((worker) => worker.terminate()));
  console.log('promise', await pending);
  for (const name of ['add', 'lockOfTrap']) {
    try {
      addon[name](1, 2);
    } catch (error) {
      console.log(name, error.code);
    }
  }
  clearInterval(alive);
})();
