// Node as a host without shared memory, where addons take the module without threads.
delete globalThis.SharedArrayBuffer;
