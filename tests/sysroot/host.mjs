// Runs a wasm32-wasip1-threads command on Node: host.mjs <module> <directory> [argument...]
// The directory is the guest's /scratch. The command runs in a worker, for it blocks, and this thread
// must stay free to start the workers it asks for.
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WASI } from 'node:wasi'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const self = fileURLToPath(import.meta.url)

// --- the main thread: starts and reuses workers -------------------------------------------------------

function main([modulePath, directory, ...args]) {
  const module = new WebAssembly.Module(readFileSync(modulePath))
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 16384, shared: true })
  // The next thread's id: any worker hands one out before this thread hears of it.
  const ids = new Int32Array(new SharedArrayBuffer(4)).fill(1)
  const shared = { module, memory, ids, directory, args: [modulePath, '/scratch', ...args] }
  const idle = []

  const start = (job) => {
    const worker = idle.pop() ?? createWorker()
    worker.postMessage(job)
  }
  const createWorker = () => {
    const worker = new Worker(self, { workerData: shared })
    worker.on('message', (message) => {
      if (message.exit !== undefined) process.exit(message.exit)
      if (message.spawn) start(message.spawn)
      if (message.idle) idle.push(worker)
    })
    worker.on('error', (error) => {
      console.error(error)
      process.exit(99)
    })
    return worker
  }
  start({ command: true })
}

// --- a worker: one instance for each thread -----------------------------------------------------------

const ERRNO_SUCCESS = 0
const ERRNO_BADF = 8
const ERRNO_IO = 29
const OFLAGS_TRUNC = 8
// Guest descriptors from here on are the process's own plus this: node:wasi keeps a table in each
// worker, so a file opened by one thread would not exist for another.
const SHARED_FD = 1000

function fileImports(wasi, memory, directory) {
  const view = () => new DataView(memory.buffer)
  const guarded = (fallback, body) => (fd, ...rest) => {
    if (fd < SHARED_FD) return fallback(fd, ...rest)
    try {
      return body(fd - SHARED_FD, ...rest) ?? ERRNO_SUCCESS
    } catch (error) {
      return error.code === 'EBADF' ? ERRNO_BADF : ERRNO_IO
    }
  }
  const transfer = (call) => (fd, vectors, count, result) => {
    let total = 0
    for (let i = 0; i < count; i++) {
      const address = view().getUint32(vectors + 8 * i, true)
      const length = view().getUint32(vectors + 8 * i + 4, true)
      total += call(fd, new Uint8Array(memory.buffer, address, length))
    }
    view().setUint32(result, total, true)
  }
  return {
    path_open: (dirFd, dirFlags, path, length, flags, rights, inheriting, fdFlags, result) => {
      const name = new TextDecoder().decode(new Uint8Array(memory.buffer, path, length).slice())
      try {
        const fd = openSync(join(directory, name), flags & OFLAGS_TRUNC ? 'w' : 'r')
        view().setUint32(result, fd + SHARED_FD, true)
        return ERRNO_SUCCESS
      } catch {
        return ERRNO_IO
      }
    },
    fd_write: guarded(wasi.fd_write, transfer((fd, bytes) => writeSync(fd, bytes))),
    fd_read: guarded(wasi.fd_read, transfer((fd, bytes) => readSync(fd, bytes))),
    fd_close: guarded(wasi.fd_close, (fd) => closeSync(fd)),
    // A regular file with every right: enough for fopen to choose full buffering.
    fd_fdstat_get: guarded(wasi.fd_fdstat_get, (fd, result) => {
      new Uint8Array(memory.buffer, result, 24).fill(0)
      view().setUint8(result, 4)
      view().setBigUint64(result + 8, 0xffffffffn, true)
    }),
  }
}

// One WASI a worker, not one a thread: each keeps duplicates of the standard streams open.
function createImports({ memory, ids, directory, args }) {
  const wasi = new WASI({ version: 'preview1', args, preopens: { '/scratch': directory } })
  const preview1 = wasi.getImportObject().wasi_snapshot_preview1
  // node:wasi wants an instance that exports its memory, before any of its functions is called.
  wasi.initialize({ exports: { memory } })
  return {
    env: { memory },
    wasi: {
      'thread-spawn': (start) => {
        const id = Atomics.add(ids, 0, 1)
        parentPort.postMessage({ spawn: { id, start } })
        return id
      },
    },
    wasi_snapshot_preview1: {
      ...preview1,
      ...fileImports(preview1, memory, directory),
      proc_exit: (code) => {
        parentPort.postMessage({ exit: code })
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      },
    },
  }
}

function serve() {
  const imports = createImports(workerData)
  parentPort.on('message', ({ command, id, start }) => {
    const instance = new WebAssembly.Instance(workerData.module, imports)
    if (command) {
      instance.exports._start()
      parentPort.postMessage({ exit: 0 })
    } else {
      instance.exports.wasi_thread_start(id, start)
      parentPort.postMessage({ idle: true })
    }
  })
}

if (isMainThread) main(process.argv.slice(2))
else serve()
