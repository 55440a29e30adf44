/*
 * Monitors and identity hashes, in the object's second word.
 *
 *   hash << 2 | 0          unlocked; hash 0 = none asked for yet
 *   owner << 17 | n << 2 | 1   locked by thread `owner`, n recursions beyond the first
 *   index << 2 | 2         inflated: a fat monitor holds lock, hash and wait queue
 *
 * The word changes by compare-and-swap only (acquire on lock, release on unlock) once a second thread has attached. A
 * lock inflates on contention, on wait, on deep recursion, or when a hash and a lock must be had together; the collector
 * deflates idle fat monitors and frees those of dead objects.
 *
 * Objects must not be NULL: generated code checks before. All functions: attached thread, state Java; those that block do
 * so in native, so they are safepoints.
 */
#pragma once
#include <stdint.h>
#include "core.h"
#include "n4_thread.h"

/* The word of an object that thread `id` has locked once. */
#define N4_THIN_WORD(id) ((int32_t) ((uint32_t) (id) << 17 | 1))

/* Slow halves of n4_monitor_enter and n4_monitor_exit. */
void n4_monitor_enter_slow(void* object);
int32_t n4_monitor_exit_slow(void* object);

/*
 * Replaces an object's word if it is `expected`. Looks first, by a plain load, for a failing exchange of an inflated monitor's
 * word would take the cache line from other threads. What is seen there orders nothing: the exchange does, acquire for whoever
 * locks and release for whoever unlocks.
 *
 * Where there is but one thread, nobody writes between the load and the store: a second one waits in n4_thread_attach until
 * this one is at a safepoint.
 */
static inline int n4_monitor_swap(void* object, int32_t expected, int32_t desired) {
    int32_t* word = &((TeaVM_Object*) object)->hash;
    if (__builtin_expect(__atomic_load_n(word, __ATOMIC_RELAXED) != expected, 0)) {
        return 0;
    }
    if (!N4_THREADS || !n4_multi_threaded) {
        *word = desired;
        return 1;
    }
    return __atomic_compare_exchange_n(word, &expected, desired, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}

/* monitorenter (safepoint). */
static inline void n4_monitor_enter(void* object) {
    if (__builtin_expect(!n4_monitor_swap(object, 0, N4_THIN_WORD(n4_self->id)), 0)) {
        n4_monitor_enter_slow(object);
    }
}

/*
 * monitorexit. Returns 0, or 1 when the caller does not own the monitor (IllegalMonitorStateException). Unlocks by an exchange,
 * not by a store: a contender may have inflated the lock since, and then waits for the monitor to be released.
 */
static inline int32_t n4_monitor_exit(void* object) {
    return __builtin_expect(n4_monitor_swap(object, N4_THIN_WORD(n4_self->id), 0), 1) ? 0 : n4_monitor_exit_slow(object);
}

/* Whether the calling thread owns the monitor: Thread.holdsLock. */
int32_t n4_monitor_held(void* object);

enum {
    N4_WAIT_DONE = 0,
    /* InterruptedException; the status is cleared. */
    N4_WAIT_INTERRUPTED = 1,
    /* IllegalMonitorStateException. */
    N4_WAIT_NOT_OWNER = 2,
};

/* Object.wait (safepoint). `nanos` 0: no limit. Returns N4_WAIT_*. */
int32_t n4_monitor_wait(void* object, int64_t nanos);

/* Object.notify and notifyAll. Return 0, or 1 when the caller does not own the monitor. */
int32_t n4_monitor_notify(void* object);
int32_t n4_monitor_notify_all(void* object);

/* System.identityHashCode: never 0, below 2^30, stable for the object's life. */
int32_t n4_identity_hash(void* object);

/* Fat monitors in use. */
int32_t n4_monitor_count(void);

/* For the collector, world stopped, after marking: deflates idle monitors, frees those of dead objects. */
void n4_monitor_sweep(void);
