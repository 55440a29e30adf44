/* The one place where a thread of the module goes to sleep.
 *
 * Every wait of libc, of the Java runtime and of an addon's own C ends here, because a thread that its
 * host forbids to block (the browser's main thread) must spin instead, and only this function knows.
 */
#ifndef N4_FUTEX_H
#define N4_FUTEX_H

#include <stdint.h>

/* Whether this module has threads of its host. The one place that asks the compiler; everything else asks this, and a
 * whole file is for one answer (n4_futex.c and n4_thread_start.c for 1, n4_run_queue.c for 0). Where it is 0, clang
 * makes plain variables of thread-local ones, and plain loads and stores of atomic operations. */
#ifndef N4_THREADS
#if defined(__wasm__) && !defined(__wasm_atomics__)
#define N4_THREADS 0
#else
#define N4_THREADS 1
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

enum {
  N4_FUTEX_WOKEN = 0,     /* woken, or seen to have changed; may be spurious */
  N4_FUTEX_CHANGED = 1,   /* the word did not hold `expected`; did not wait */
  N4_FUTEX_TIMED_OUT = 2, /* the time was up first */
  /* Only where N4_THREADS is 0; the word is as it was, and waiting again gives the same: */
  N4_FUTEX_STOPPED = 3,  /* another thread can go on, but not before this one is off the stack above it */
  N4_FUTEX_HOPELESS = 4, /* nothing is left that could ever change the word */
};

/* Waits while `*word == expected`, at most `timeout_ns` nanoseconds (negative: without limit).
 * The read of the word is sequentially consistent. The waker must change the word before it wakes:
 * a spinning thread notices the change only. */
int n4_futex_wait(volatile int32_t *word, int32_t expected, int64_t timeout_ns);

/* Wakes up to `count` sleepers of the word (negative: all) and returns how many it woke; spinning
 * threads are not counted. */
int n4_futex_wake(volatile int32_t *word, int32_t count);

/* Tells whether the calling thread may sleep. Threads started by the module may; the thread that
 * instantiated a reactor may not until its host says so, because the host may be a browser page.
 * Exported, so that the loader can say so. */
void n4_futex_set_may_block(int32_t may_block);

/* Says that a thread ended in the middle of something, so that the first thread's waits may be for nothing: they end the
 * program. Any thread; exported, so that the host can say so. */
void n4_futex_abandon(void);

/* Whether the calling thread sleeps (1) or spins (0) when it waits. */
int32_t n4_futex_may_block(void);

#ifdef __cplusplus
}
#endif

#endif
