/* A freestanding module for WasmProcessIT. Its functions keep everything in registers: threads share the C stack. */
typedef int i32;
typedef long long i64;

__attribute__((import_module("wasi"), import_name("thread-spawn"))) i32 thread_spawn(i32 argument);
__attribute__((import_module("host"), import_name("answer"))) i64 host_answer(i32 a, i64 b, double c, float d);
__attribute__((import_module("host"), import_name("napi_only_on_main"))) i32 napi_only_on_main(void);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit"))) void proc_exit(i32 code);

static i32 counter;
static i32 finished;
static i32 turn;
static _Thread_local i32 own = 41;
static i32 own_seen;

__attribute__((export_name("wasi_thread_start"))) void wasi_thread_start(i32 tid, i32 argument) {
    if (argument < 0) {
        napi_only_on_main();
        return;
    }
    for (i32 i = 0; i < argument; i++) {
        __atomic_fetch_add(&counter, 1, __ATOMIC_SEQ_CST);
    }
    __atomic_fetch_add(&finished, 1, __ATOMIC_SEQ_CST);
    __builtin_wasm_memory_atomic_notify(&finished, -1);
}

__attribute__((export_name("count"))) i32 count(i32 threads, i32 each) {
    counter = 0;
    finished = 0;
    for (i32 i = 0; i < threads; i++) {
        if (thread_spawn(each) < 0) {
            return -1;
        }
    }
    for (i32 seen; (seen = __atomic_load_n(&finished, __ATOMIC_SEQ_CST)) < threads;) {
        __builtin_wasm_memory_atomic_wait32(&finished, seen, -1);
    }
    return __atomic_load_n(&counter, __ATOMIC_SEQ_CST);
}

__attribute__((export_name("spawn"))) i32 spawn(i32 argument) { return thread_spawn(argument); }
__attribute__((export_name("wait_for_ever"))) i32 wait_for_ever(void) {
    return __builtin_wasm_memory_atomic_wait32(&turn, 0, -1);
}
__attribute__((export_name("ask"))) i64 ask(i32 a, i64 b, double c, float d) { return host_answer(a, b, c, d); }
__attribute__((export_name("trap"))) void trap(void) { __builtin_trap(); }
__attribute__((export_name("leave"))) void leave(i32 code) { proc_exit(code); }
__attribute__((export_name("outside"))) i32 outside(void) { return *(volatile i32 *)0x7ffffff0; }
__attribute__((export_name("divide"))) i32 divide(i32 a, i32 b) { return a / b; }
__attribute__((export_name("recurse"))) i32 recurse(i32 n) {
    return n <= 0 ? 0 : *(volatile i32 *)&counter + recurse(n - 1) * recurse(n - 1) + 1;
}
__attribute__((export_name("forever"))) i32 forever(i32 n) {
    while (*(volatile i32 *)&turn == 0) {
    }
    return n;
}
__attribute__((export_name("grow"))) i32 grow(i32 pages) { return __builtin_wasm_memory_grow(0, pages); }
__attribute__((export_name("poke"))) void poke(i32 *address, i32 value) { *address = value; }
