// What emnapi expects of its surroundings, made of what the Java host offers. Evaluates to a function of the host that
// returns the functions which Java calls. The host's functions are plain calls; nothing here keeps Java objects but
// through them. How an addon ends is the loaders' own, see life.mustache, and so is constant-time.mustache.
(function (host, lifeMaker, keepInConstantTime) {
  'use strict';

  const javaException = Symbol('javaException');

  function define(name, value) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }

  // Timers

  const timers = new Map();
  let lastTimer = 0;

  function startTimer(callback, delay, repeat, args) {
    if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function');
    const id = ++lastTimer;
    const milliseconds = Math.min(Math.max(Number(delay) || 0, repeat ? 1 : 0), 0x7fffffff);
    const fire = () => {
      if (!timers.has(id)) return;
      if (repeat) timers.set(id, host.schedule(fire, milliseconds));
      else timers.delete(id);
      callback(...args);
    };
    timers.set(id, host.schedule(fire, milliseconds));
    return id;
  }

  function stopTimer(id) {
    const handle = timers.get(id);
    if (handle === undefined) return;
    timers.delete(id);
    host.cancel(handle);
  }

  define('setTimeout', (callback, delay, ...args) => startTimer(callback, delay, false, args));
  define('setInterval', (callback, delay, ...args) => startTimer(callback, delay, true, args));
  define('setImmediate', (callback, ...args) => startTimer(callback, 0, false, args));
  define('clearTimeout', stopTimer);
  define('clearInterval', stopTimer);
  define('clearImmediate', stopTimer);
  define('queueMicrotask', (callback) => void Promise.resolve().then(callback));

  class MessagePort {
    #other;
    onmessage = null;

    static entangle(a, b) {
      a.#other = b;
      b.#other = a;
    }

    postMessage(data) {
      setImmediate(() => this.#other?.onmessage?.({ data }));
    }

    close() {
      this.#other = undefined;
    }
  }

  define('MessageChannel', class MessageChannel {
    port1 = new MessagePort();
    port2 = new MessagePort();

    constructor() {
      MessagePort.entangle(this.port1, this.port2);
    }
  });

  const origin = host.nanoseconds();
  define('performance', { now: () => (host.nanoseconds() - origin) / 1e6, timeOrigin: Date.now() });

  // Text and bytes

  function viewOf(data) {
    return ArrayBuffer.isView(data) ? data : new Uint8Array(data);
  }

  define('TextEncoder', class TextEncoder {
    get encoding() {
      return 'utf-8';
    }

    encode(text = '') {
      return new Uint8Array(new ArrayBuffer(host.encodeUtf8(String(text))));
    }

    encodeInto(text, target) {
      let read = 0;
      let written = 0;
      for (const character of String(text)) {
        const bytes = this.encode(character);
        if (written + bytes.length > target.length) break;
        target.set(bytes, written);
        written += bytes.length;
        read += character.length;
      }
      return { read, written };
    }
  });

  define('TextDecoder', class TextDecoder {
    #fatal;
    #keepMark;
    encoding;

    constructor(label = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
      const names = { 'utf-8': 'utf-8', utf8: 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', latin1: 'windows-1252' };
      this.encoding = names[String(label).toLowerCase()];
      if (this.encoding === undefined) throw new RangeError(`The "${label}" encoding is not supported`);
      this.#fatal = Boolean(fatal);
      this.#keepMark = Boolean(ignoreBOM);
    }

    decode(data) {
      if (data === undefined) return '';
      const view = viewOf(data);
      const text = host.decode(this.encoding, this.#fatal, view.buffer, view.byteOffset, view.byteLength);
      if (text === null) throw new TypeError(`The encoded data was not valid for encoding ${this.encoding}`);
      return !this.#keepMark && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    }
  });

  function transferred(buffer) {
    return buffer.transfer();
  }

  function cloneOf(value, seen, transfer) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      const error = new Error(`${String(value)} could not be cloned.`);
      error.name = 'DataCloneError';
      throw error;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const clone = emptyCloneOf(value, seen, transfer);
    seen.set(value, clone);
    if (value instanceof Map) {
      for (const [key, inner] of value) clone.set(cloneOf(key, seen, transfer), cloneOf(inner, seen, transfer));
    } else if (value instanceof Set) {
      for (const inner of value) clone.add(cloneOf(inner, seen, transfer));
    } else if (Array.isArray(value) || clone.constructor === Object) {
      for (const key of Object.keys(value)) clone[key] = cloneOf(value[key], seen, transfer);
    }
    return clone;
  }

  function emptyCloneOf(value, seen, transfer) {
    if (value instanceof ArrayBuffer) return transfer.includes(value) ? transferred(value) : value.slice(0);
    if (ArrayBuffer.isView(value)) {
      const { byteOffset, byteLength, length } = value;
      const type = value instanceof Buffer ? Uint8Array : value.constructor;
      return new type(cloneOf(value.buffer, seen, transfer), byteOffset, value instanceof DataView ? byteLength : length);
    }
    if (Array.isArray(value)) return new Array(value.length);
    if (value instanceof Date) return new Date(value);
    if (value instanceof RegExp) return new RegExp(value);
    if (value instanceof Map) return new Map();
    if (value instanceof Set) return new Set();
    if (value instanceof Error) {
      const type = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].find((one) => value.name === one.name);
      return Object.assign(new (type ?? Error)(value.message), { stack: value.stack });
    }
    return {};
  }

  define('structuredClone', (value, { transfer = [] } = {}) => {
    const seen = new Map();
    const clone = cloneOf(value, seen, transfer);
    // What is transferred is gone from here even if nothing in the value refers to it.
    for (const buffer of transfer) {
      if (!seen.has(buffer)) transferred(buffer);
    }
    return clone;
  });

  // As much of Node's Buffer as Node-API speaks of: a Uint8Array that prints as text.
  class Buffer extends Uint8Array {
    static from(source, second, length) {
      if (typeof source === 'string') {
        const bytes = new TextEncoder().encode(source);
        return new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      }
      if (source instanceof ArrayBuffer || Object.prototype.toString.call(source) === '[object SharedArrayBuffer]') {
        return new Buffer(source, second, length);
      }
      return new Buffer(source);
    }

    static alloc(size) {
      return new Buffer(size);
    }

    static isBuffer(value) {
      return value instanceof Buffer;
    }

    toString(encoding = 'utf8') {
      if (encoding === 'hex') return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return new TextDecoder(encoding).decode(this);
    }
  }
  define('Buffer', Buffer);

  // GraalJS's Reflect.set says true of elements that an array does not take: of a frozen one, of one whose length is fixed.

  const { set: graalSet } = Reflect;
  function hasTaken(array, key) {
    const own = Reflect.getOwnPropertyDescriptor(array, key);
    return own === undefined ? Reflect.has(array, key) : own.writable !== false;
  }
  Reflect.set = function set(target, key, value, receiver = target) {
    const answer = graalSet(target, key, value, receiver);
    return answer && receiver === target && Array.isArray(target) ? hasTaken(target, key) : answer;
  };

  // WebAssembly, as far as emnapi looks at it: objects around one module that runs in the host

  class RuntimeError extends Error {}
  class CompileError extends Error {}
  class LinkError extends Error {}
  for (const type of [RuntimeError, CompileError, LinkError]) {
    Object.defineProperty(type.prototype, 'name', { value: type.name, writable: true, configurable: true });
  }

  function onlyTheHost(mayConstruct, name) {
    if (!mayConstruct) throw new TypeError(`WebAssembly.${name} cannot be constructed on the JVM: the host made it`);
  }

  let constructing = false;

  function construct(type, ...args) {
    constructing = true;
    try {
      return new type(...args);
    } finally {
      constructing = false;
    }
  }

  class Module {
    constructor() {
      onlyTheHost(constructing, 'Module');
    }
  }

  class Memory {
    // emnapi reads it several times a call, so it is a plain property; the host replaces it when it has seen the memory
    // grow, which it looks for whenever control comes to JavaScript.
    buffer = new ArrayBuffer(host.memoryBuffer());

    constructor() {
      onlyTheHost(constructing, 'Memory');
    }

    grow(pages) {
      const before = host.growMemory(Number(pages));
      if (before < 0) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
      return before;
    }
  }

  class Table {
    #name;
    #functions = new Map();

    constructor(name) {
      onlyTheHost(constructing, 'Table');
      this.#name = name;
    }

    get length() {
      return host.tableSize(this.#name);
    }

    get(index) {
      const at = Number(index);
      let entry = this.#functions.get(at);
      if (entry === undefined) {
        entry = host.tableEntry(this.#name, at);
        // Modules fill their tables before they run; an empty entry may still be filled, a full one stays.
        if (entry !== null) this.#functions.set(at, entry);
      }
      return entry;
    }
  }

  class Instance {
    constructor(module, imports) {
      if (!(module instanceof Module)) throw new TypeError('WebAssembly.Instance(): Argument 0 must be a WebAssembly.Module');
      const exports = Object.create(null);
      host.instantiate(imports);
      for (const name of host.exportedFunctions()) exports[name] = host.exportedFunction(name);
      for (const name of host.exportedTables()) exports[name] = construct(Table, name);
      for (const name of host.exportedMemories()) exports[name] = memory;
      for (const name of host.exportedGlobals()) exports[name] = { value: host.exportedGlobal(name) };
      this.exports = Object.freeze(exports);
    }
  }

  const memory = construct(Memory);
  define('WebAssembly', { Module, Memory, Table, Instance, RuntimeError, CompileError, LinkError });

  // emnapi's files are CommonJS, in a folder of their own

  const modules = new Map();

  function requireFile(path) {
    let module = modules.get(path);
    if (module === undefined) {
      module = { exports: {} };
      modules.set(path, module);
      const require = (name) => {
        if (!name.startsWith('.')) throw new Error(`Cannot find module '${name}'`);
        return requireFile(host.resolve(path, name));
      };
      host.compileScript(path).call(module.exports, module.exports, require, module);
    }
    return module.exports;
  }

  // The addon

  let life;
  let table;
  let wasm;

  function loadError(code, message, cause) {
    const error = Object.assign(new Error(message), { name: 'AddonLoadError', code });
    if (cause !== undefined) error.cause = cause;
    return error;
  }

  function load({ core, runtime, filename, asyncWorkPoolSize }) {
    const { createNapiModule, loadNapiModuleSync } = requireFile(core);
    const context = requireFile(runtime).createContext();
    keepInConstantTime(context);
    const binaryName = filename.slice(filename.lastIndexOf('/') + 1).replace(/\.wasm32-wasi\.wasm$/, '');
    life = lifeMaker(binaryName, loadError)(context);
    life.attach({ end() {}, isDead: () => host.isDead() });
    const napiModule = createNapiModule({ context, filename, asyncWorkPoolSize });
    const { instance } = loadNapiModuleSync(napiModule, construct(Module), {
      wasi: {
        getImportObject: () => ({}),
        initialize({ exports }) {
          exports._initialize?.();
          // This thread may sleep where a page's may not, so the module need not spin while it waits.
          exports.n4_futex_set_may_block?.(1);
        },
      },
      overwriteImports: (imports) => ({
        ...imports,
        env: {
          ...imports.env,
          ...imports.napi,
          ...imports.emnapi,
          memory,
          // Threads start without this thread's help here, so nothing has to wait for them to be ready.
          _emnapi_tell_js_uvthreadpool: () => {},
          _emnapi_after_uvthreadpool_ready: (callback, queue, type) => table.get(callback)(queue, type),
        },
      }),
      beforeInit: ({ instance: { exports } }) => {
        wasm = exports;
        table = exports.__indirect_function_table;
        // NAPI-RS registers each export by a function of its own.
        for (const name of Object.keys(exports)) {
          if (name.startsWith('__napi_register__')) exports[name]();
        }
      },
    });
    table = instance.exports.__indirect_function_table;
    return napiModule.exports;
  }

  // Values on their way to Java: a number a kind, in the order of ValueShape

  const typedArrays = [
    Uint8Array, Uint8ClampedArray, Int8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array,
    BigInt64Array, BigUint64Array,
  ];

  function shape(value) {
    switch (typeof value) {
      case 'undefined':
        return 'NOTHING';
      case 'boolean':
        return 'BOOLEAN';
      case 'number':
        return 'NUMBER';
      case 'bigint':
        return 'BIGINT';
      case 'string':
        return 'STRING';
      case 'function':
        return 'FUNCTION';
      case 'symbol':
        return 'OTHER';
      default:
        return value === null ? 'NOTHING' : objectShape(value);
    }
  }

  function objectShape(value) {
    if (Array.isArray(value)) return 'ARRAY';
    if (ArrayBuffer.isView(value)) {
      const type = typedArrays.find((one) => value instanceof one);
      return type === undefined ? 'BYTES' : type === Uint8ClampedArray ? 'Uint8Array' : type.name;
    }
    if (value instanceof ArrayBuffer) return 'BUFFER';
    if (value instanceof Error) return 'ERROR';
    if (value instanceof Promise) return 'PROMISE';
    if (value instanceof Date) return 'DATE';
    if (value instanceof Map) return 'MAP';
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null ? 'RECORD' : 'OTHER';
  }

  function describe(error) {
    const isError = error instanceof Error;
    const text = (value) => (value === undefined || value === null ? null : String(value));
    try {
      return {
        name: isError ? text(error.name) : null,
        message: isError ? text(error.message) : text(typeof error === 'symbol' ? error.toString() : error),
        code: isError ? text(error.code) : null,
        stack: isError ? text(error.stack) : null,
        hasCause: isError && 'cause' in error,
      };
    } catch (unreadable) {
      // A getter of the error threw; what is left is that there was one.
      return { name: null, message: 'an error whose properties cannot be read', code: null, stack: null, hasCause: false };
    }
  }

  function errorOf(type, message, code, exception) {
    const error = new type(message);
    if (code !== null) error.code = code;
    Object.defineProperty(error, javaException, { value: exception });
    return error;
  }

  return {
    load,
    dispose: () => life?.dispose(wasm),
    died: (message, exception) => life?.died(errorOf(RuntimeError, message, null, exception)),
    memoryGrew(buffer) {
      memory.buffer = new ArrayBuffer(buffer);
    },
    send(callback, data) {
      if (life.isEnded()) return;
      try {
        table.get(callback)(data);
      } catch (error) {
        throw life.caught(error);
      }
    },
    shape,
    describe,
    javaException: (error) => (error instanceof Error ? error[javaException] ?? null : null),
    raise(error) {
      throw error;
    },
    trap: (message, exception) => errorOf(RuntimeError, message, null, exception),
    stackOverflow: (exception) => errorOf(RangeError, 'Maximum call stack size exceeded', null, exception),
    exit(status, exception) {
      try {
        return life.exit(status);
      } catch (error) {
        Object.defineProperty(error, javaException, { value: exception });
        return error;
      }
    },
    javaError(name, message, exception) {
      const error = errorOf(Error, message, 'JAVA_EXCEPTION', exception);
      Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
      return error;
    },
    bigint: (high, low) => BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low >>> 0)),
    bigintOf: (text) => BigInt(text),
    bigintBits: (value) => BigInt.asIntN(64, BigInt(value)).toString(),
    text: (value) => String(value),
    time: (date) => date.getTime(),
    date: (milliseconds) => new Date(milliseconds),
    entries: (map) => Array.from(map).flat(1),
    keys: (object) => Object.keys(object),
    array: () => [],
    push: (array, value) => void array.push(value),
    record: () => ({}),
    get: (object, name) => object[name],
    set: (object, name, value) => void Reflect.set(object, name, value),
    has: (object, name) => name in object,
    call: (object, name, args) => object[name](...args),
    apply: (f, args) => f(...args),
    construct: (f, args) => new f(...args),
    typedArray: (name, buffer) => new globalThis[name](new ArrayBuffer(buffer)),
    view: (value) =>
      ArrayBuffer.isView(value)
        ? { buffer: value.buffer, offset: value.byteOffset, length: value.byteLength }
        : { buffer: value, offset: 0, length: value.byteLength },
    promise(start) {
      return new Promise((resolve, reject) => start(resolve, reject));
    },
    watch: (promise, resolve, reject) => void promise.then(resolve, reject),
    wrap: (proxy) => (...args) => proxy(...args),
    importModule: (path) => import(path),
  };
});
