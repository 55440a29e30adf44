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

/* monitorenter (safepoint). */
void n4_monitor_enter(void* object);

/* monitorexit. Returns 0, or 1 when the caller does not own the monitor (IllegalMonitorStateException). */
int32_t n4_monitor_exit(void* object);

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
