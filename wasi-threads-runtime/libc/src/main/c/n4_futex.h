/* The one place where a thread of the module goes to sleep.
 *
 * Every wait of libc, of the Java runtime and of an addon's own C ends here, because a thread that its
 * host forbids to block (the browser's main thread) must spin instead, and only this function knows.
 */
#ifndef N4_FUTEX_H
#define N4_FUTEX_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
  N4_FUTEX_WOKEN = 0,     /* woken, or seen to have changed; may be spurious */
  N4_FUTEX_CHANGED = 1,   /* the word did not hold `expected`; did not wait */
  N4_FUTEX_TIMED_OUT = 2, /* the time was up first */
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

/* Whether the calling thread sleeps (1) or spins (0) when it waits. */
int32_t n4_futex_may_block(void);

#ifdef __cplusplus
}
#endif

#endif
