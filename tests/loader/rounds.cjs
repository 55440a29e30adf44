// Loads and disposes of the addon in the folder that is given, a hundred times, and prints what is left of that.
const fs = require('node:fs');
const workerThreads = require('node:worker_threads');
const workers = [];
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};

// Node's WASI opens the root; where a process can see what it has open, each addon and each of its workers would leave one.
function openRoots() {
  const folder = '/proc/self/fd';
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => isRoot(`${folder}/${file}`)).length : 0;
}

function isRoot(link) {
  try {
    return fs.readlinkSync(link) === '/';
  } catch (error) {
    // What the folder itself was read with is closed by now.
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

function left() {
  const listeners = ['exit', 'beforeExit'].map((event) => process.listenerCount(event));
  const ports = process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
  return JSON.stringify([ports, openRoots(), ...listeners]);
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
