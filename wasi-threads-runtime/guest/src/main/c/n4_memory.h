/*
 * Memory that another thread made the module grow by.
 *
 * V8 compares the addresses of atomic instructions, memory.fill and memory.copy with a size of the memory that each thread
 * has of its own, and brings it up to date when the thread next looks for interrupts. A thread that is handed new memory
 * before that traps, although the memory is there. memory.size answers the thread's own size, and memory.grow makes it
 * true. Plain loads and stores never ask: hosts catch what is out of bounds.
 *
 * V8 looks at every function's entry and every turn of a loop, so what needs this is memory that comes out of a lock: the
 * thread entered its function before the lock's holder made the memory grow.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "n4_futex.h"

/* Sees to it that this thread may use `size` bytes, at least one, from `start`; any thread. */
static inline void n4_memory_reach(const void* start, size_t size) {
#if defined(__wasm__) && N4_THREADS
    uintptr_t last = (uintptr_t) start + size - 1;
    if (__builtin_expect(__builtin_wasm_memory_size(0) <= last >> 16, 0)) {
        __builtin_wasm_memory_grow(0, 0);
    }
#else
    (void) start;
    (void) size;
#endif
}
