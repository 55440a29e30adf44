/*
 * Java threads where the host has none (N4_THREADS is 0): all share the one stack, and each runs until it waits.
 *
 * Thread.start queues a thread. A wait that would block runs queued threads on top of the waiter, oldest first, until what
 * it waits for is there; so does the host's event loop once no Java is left on the stack. A thread whose wait finds
 * nothing left to run cannot be set aside: if a thread beneath it can go on it is *stopped* (an error that unwinds it),
 * if none can but time will help, time passes; else the wait is *hopeless* and throws IllegalStateException.
 *
 * A thread that is started by one that is being stopped replaces it, as pools do with workers: it is run again only after
 * other Java has run and waited, or when the time has come that the stopped one waited for.
 *
 * docs/unthreaded.md says the same to authors.
 */
#pragma once
#include <stdint.h>
#include "n4_thread.h"

/* Whether Thread.start refuses instead of queueing: written by the build, from `napi.wasm.unthreaded`. */
extern const int32_t n4_threads_refused;

/*
 * Nanoseconds until a queued thread is to be run from the event loop: 0 for at once, -1 for never. Attached thread, native,
 * with no Java on the stack.
 */
int64_t n4_run_queue_due(void);

/* Runs what is queued now and due, on top of the calling thread. Attached thread, native, with no Java on the stack. */
void n4_run_queue_drain(void);

/* A call from JavaScript begins: replacements may have work again. */
void n4_run_queue_note_call(void);

/* Who runs on top of whom. */
typedef struct n4_nest {
    n4_thread* thread;
    struct waiting* innermost;
    char* stack_bound;
} n4_nest;

n4_nest n4_nest_now(void);

/* Gives up the threads that have come on top since, because the host has unwound their frames. */
void n4_nest_unwind(n4_nest nest);
