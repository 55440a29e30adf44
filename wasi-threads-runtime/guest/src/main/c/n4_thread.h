/*
 * Threads as the collector sees them: one record a thread, three states, one stop-the-world protocol.
 *
 * A thread is in Java (it may read and write the heap), in native code (it may not) or stopped at a safepoint.
 * Only threads in Java hold up a collection; a thread that calls into JavaScript or waits must be in native.
 *
 * The protocol is Dekker's: a thread publishes its state, then reads `n4_stop_requested`; the collector publishes
 * `n4_stop_requested`, then reads the states. Both sides are sequentially consistent, so one of them sees the other.
 *
 * Lock order: heap lock (n4_heap.c) -> thread list lock (n4_thread.c) -> any monitor table lock. The stop flag is only
 * ever set by the holder of the heap lock.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include "n4_frame.h"
#include "n4_futex.h"
#include "n4_growth.h"

enum {
    /* Not a state of an attached thread. */
    N4_STATE_DETACHED = 0,
    /* May touch the heap; must poll. */
    N4_STATE_JAVA = 1,
    /* In C, in JavaScript or waiting: must not touch the heap, needs no poll. */
    N4_STATE_NATIVE = 2,
    /* Was in Java, waits at a safepoint until the world goes on. */
    N4_STATE_STOPPED = 3,
};

/*
 * A thread's record. Records are recycled and never given back to malloc: a stale pointer to one is good for a spurious
 * `n4_thread_wake`, never for a crash. Fields above the line belong to generated code, by these names and in this order.
 */
typedef struct n4_thread {
    /* n4_top as it was when the thread was last in Java: what the collector reads while it is not. */
    n4_frame* stack_top;
    /* Innermost try of this thread. */
    n4_try* try_top;
    /* Exception in flight; a root. */
    void* pending;
    /* Zeroed memory this thread allocates from: [cursor, limit). */
    char* tlab_cursor;
    char* tlab_limit;
    /* ------------------------------------------------------------------------------------------------------------ */

    /* java.lang.Thread of this thread or NULL while none was made; a root. */
    void* java_thread;
    /* N4_STATE_*. Written by its own thread, sequentially consistent; read by the collector. */
    int32_t state;
    /* 1..N4_MAX_THREADS, unique among attached threads, reused after detach. Owner field of thin locks. */
    int32_t id;
    /* Bumped (release) and woken by n4_thread_wake; every interruptible wait of this thread waits here. */
    int32_t wake;
    /* Thread.interrupt() status; sequentially consistent. */
    int32_t interrupted;
    /* LockSupport permit, 0 or 1; sequentially consistent. */
    int32_t permit;
    /* N4_WAITING_*: what the thread waits for, written by itself, for Thread.getState; relaxed. */
    int32_t waiting;
    /* Bytes taken by allocation buffers since the last collection; own thread, collector while stopped. */
    uint32_t allocated;
    /* Allocator's own: the block whose free lines feed the buffer, next line to look at; buffer for medium objects. */
    struct n4_block* block;
    int32_t block_line;
    char* overflow_cursor;
    char* overflow_limit;
    /* Old objects that this thread stored references in, see n4_remember.h; own thread, collector while stopped. */
    struct n4_remembered* remembered;
    /* Of n4_run_queue.c, and unused where N4_THREADS is 1. Why the last wait failed: N4_FUTEX_STOPPED, _HOPELESS or 0. */
    int32_t wait_failure;
    /* Waits that were stopped; the deadline of the last of them, -1 without. A thread started from now on replaces this one. */
    int32_t stops;
    int64_t stopped_deadline;
    /* Whether it waits for nothing but time; whether it has slept on while a thread beneath it could go on. */
    int32_t sleeping;
    int32_t overslept;
    /* Yields in vain since the last wait. */
    int32_t yields;
    /* N4_NUDGE_*: whether a park that cannot go on may return once before it fails. */
    int32_t nudge;
    /* The thread on whose stack this one runs. */
    struct n4_thread* beneath;
    /* Object under construction by C code between two allocations, a root; see n4_alloc_multi. */
    void* scratch;
    /* List of attached threads; thread list lock. Reused as free list link. */
    struct n4_thread* next;
    struct n4_thread* previous;
} n4_thread;

enum {
    N4_WAITING_NOT = 0,
    N4_WAITING_ENDLESS = 1,
    N4_WAITING_TIMED = 2,
    N4_WAITING_MONITOR = 3,
};

enum {
    N4_NUDGE_NOT = 0,
    N4_NUDGE_MAY = 1,
    /* It did, and nothing has run since. */
    N4_NUDGE_DONE = 2,
};

enum { N4_MAX_THREADS = 0x7fff };

/* This thread's record, NULL while it is not attached. */
extern N4_PER_THREAD(n4_thread*) n4_self;

/* Non-zero while a collector wants the world to stop. Polls read it relaxed, transitions sequentially consistent. */
extern int32_t n4_stop_requested;

/*
 * Whether more than one thread was ever attached: until then monitors do without atomic operations. Goes from 0 to 1
 * while the world is stopped, and never back.
 */
extern int32_t n4_multi_threaded;

/*
 * Makes the calling thread a Java thread, in state Java, whose frames go no lower than `stack_limit` and take no more than
 * N4_STACK_BUDGET. Waits while the world is stopped. Returns NULL when no memory is left or N4_MAX_THREADS are attached. Attaching twice returns the record.
 */
n4_thread* n4_thread_attach(char* stack_limit);

/* Takes the calling thread, in any state, out of the list; its allocation buffer goes back to the heap. */
void n4_thread_detach(void);

/*
 * Sets a record aside for a thread about to be started, so that n4_thread_attach_reserved cannot fail; n4_thread_unreserve
 * gives it back if the thread is not started after all. Returns 0 when there is none to be had. Call these in native: they
 * wait for a collection under way.
 */
int32_t n4_thread_reserve(void);
n4_thread* n4_thread_attach_reserved(char* stack_limit);
void n4_thread_unreserve(void);

/* Number of attached threads. */
int32_t n4_thread_count(void);

/* Calls `visit` for every attached thread. Only while the world is stopped. */
void n4_thread_each(void (*visit)(n4_thread* thread, void* context), void* context);

/* Slow half of n4_poll: publishes the frames, then stays stopped. */
void n4_poll_slow(void);

/* Publishes N4_STATE_STOPPED and waits. The frames were published before: a collector that took us for native may be reading them. */
void n4_stay_stopped(void);

/* Safepoint: call at loop back-edges and function entries of generated code. May collect; roots must be in frames. */
static inline void n4_poll(void) {
    if (N4_THREADS && __builtin_expect(__atomic_load_n(&n4_stop_requested, __ATOMIC_RELAXED) != 0, 0)) {
        n4_poll_slow();
    }
}

/* Slow half of the transitions. */
void n4_stop_notify(void);

/*
 * Java -> native. Returns the state to hand to n4_leave_native, so that calls nest: entering twice is harmless. A
 * thread that is not attached passes through. Everything the code after this needs of the heap must be in a frame or
 * a handle; heap addresses stay valid (nothing moves) as long as a root keeps the object.
 */
static inline int32_t n4_enter_native(void) {
    n4_thread* self = n4_self;
    if (self == NULL) {
        return N4_STATE_DETACHED;
    }
    int32_t before = self->state;
    if (before == N4_STATE_JAVA) {
        self->stack_top = n4_top;
        __atomic_store_n(&self->state, N4_STATE_NATIVE, __ATOMIC_SEQ_CST);
        if (N4_THREADS && __builtin_expect(__atomic_load_n(&n4_stop_requested, __ATOMIC_SEQ_CST) != 0, 0)) {
            n4_stop_notify();
        }
    }
    return before;
}

/* Native -> what n4_enter_native found; waits while the world is stopped. */
static inline void n4_leave_native(int32_t before) {
    n4_thread* self = n4_self;
    if (before != N4_STATE_JAVA) {
        return;
    }
    __atomic_store_n(&self->state, N4_STATE_JAVA, __ATOMIC_SEQ_CST);
    if (N4_THREADS && __builtin_expect(__atomic_load_n(&n4_stop_requested, __ATOMIC_SEQ_CST) != 0, 0)) {
        n4_stay_stopped();
    }
    n4_growth_catch_up();
}

/*
 * Native -> Java, at the edge where JavaScript calls an export or a napi callback. Returns the state to hand to
 * n4_leave_java, so that an edge reached from Java (a getter run by a napi call) nests. The thread must be attached.
 */
static inline int32_t n4_enter_java(void) {
    n4_thread* self = n4_self;
    int32_t before = self->state;
    if (before == N4_STATE_NATIVE) {
        n4_leave_native(N4_STATE_JAVA);
    }
    return before;
}

/* Java -> what n4_enter_java found. */
static inline void n4_leave_java(int32_t before) {
    if (before == N4_STATE_NATIVE) {
        n4_enter_native();
    }
}

/*
 * Stop the world: returns when every attached thread but the caller is native or stopped. The caller holds the heap lock
 * and is in Java; it may then read and write every thread's record and the whole heap. n4_world_start lets it go on.
 */
void n4_world_stop(void);
void n4_world_start(void);

/* ---- Waiting: sleep, park, Object.wait and join all end here, so that interrupt and timeouts work alike ---- */

/* Value to hand to n4_thread_wait; read it before checking the condition waited for. */
static inline int32_t n4_thread_wake_sequence(void) {
    return __atomic_load_n(&n4_self->wake, __ATOMIC_SEQ_CST);
}

/*
 * Waits, in native, until n4_thread_wake was called since `sequence` was read or until `deadline` (n4_now_ns clock;
 * negative: for ever). Returns 0 when the deadline passed or the wait failed, else 1; spurious returns are 1. Loop over the
 * condition, and call n4_thread_check_wait after the loop.
 */
int32_t n4_thread_wait(int32_t sequence, int64_t deadline);

/* Throws what the caller's last wait failed with; see n4_run_queue.h. */
void n4_thread_throw_wait_failure(void);

/* After a wait that may have failed, where the caller has put everything back: throws if it did. Failing needs N4_THREADS 0. */
static inline void n4_thread_check_wait(void) {
    if (!N4_THREADS && n4_self->wait_failure != 0) {
        n4_thread_throw_wait_failure();
    }
}

/* Wakes a thread from n4_thread_wait. Any thread may call it, with a record that is attached or was once. */
void n4_thread_wake(n4_thread* thread);

/* Monotonic clock, nanoseconds. */
int64_t n4_now_ns(void);

/*
 * LockSupport.park: returns when a permit was there or came, the thread is interrupted, or time is up. `nanos` 0: no limit.
 * A wait that would fail returns for nothing first, as what its thread waits for may be there for whoever looks: conditions
 * wake the oldest waiter only. One that fails returns as if interrupted, so that classes of java.util.concurrent put
 * everything back; the InterruptedException that they make, or the thread's next park, throws what the wait failed with.
 */
void n4_thread_park(int64_t nanos);

/* LockSupport.unpark. */
void n4_thread_unpark(void* thread);

/* Thread.sleep. Returns 1 and clears the status when interrupted, else 0. */
int32_t n4_thread_sleep(int64_t nanos);

/* Thread.interrupt: sets the status, wakes the thread from any wait above and from Object.wait. */
void n4_thread_interrupt(void* thread);

/* Reads, and clears when `clear`, a thread's interrupt status. */
int32_t n4_thread_is_interrupted(void* thread, int32_t clear);

/* ---- For java.lang.Thread ---- */

/* N4_WAITING_* of a thread, as of now. */
int32_t n4_thread_waiting(void* record);

/* Says what the calling thread waits for. */
static inline void n4_thread_set_waiting(int32_t waiting) {
    __atomic_store_n(&n4_self->waiting, waiting, __ATOMIC_RELAXED);
}

/* N4_THREADS, for Java. */
static inline int32_t n4_has_threads(void) {
    return N4_THREADS;
}

/* The caller's record, and its java.lang.Thread or NULL. */
void* n4_thread_self(void);
void* n4_thread_java(void);

/* Makes `java_thread` the caller's java.lang.Thread. */
void n4_thread_adopt(void* java_thread);
