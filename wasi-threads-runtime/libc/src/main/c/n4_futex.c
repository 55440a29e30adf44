#include "n4_futex.h"

#if N4_THREADS
#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

/* A word is read this often between two looks at the clock and at the scheduler. */
#define SPINS_PER_LOOK 128

/* How long the first thread sleeps before it looks whether it still should. */
#define LOOK_NS 250000000

/* What the program ends with when it cannot go on: EX_SOFTWARE of sysexits.h. */
#define EXIT_ABANDONED 70

extern unsigned char __heap_base;

/* The first thread's right to block where nobody set it. A command's start-up object has a strong
 * definition with 1: commands do not run on a page's main thread. */
__attribute__((weak)) const int32_t n4_first_thread_may_block = 0;

enum { UNSET = 0, MAY_BLOCK = 1, MUST_SPIN = 2 };

static _Thread_local uint8_t choice;

/* Set once, sequentially consistent. */
static int32_t abandoned;

/* Only the first thread's TLS is part of the module's static data; any other thread's comes from the
 * heap. That holds for every libc, and for threads the host started without our knowledge. */
static int is_first_thread(void) {
  return (uintptr_t)__builtin_wasm_tls_base() < (uintptr_t)&__heap_base;
}

__attribute__((export_name("n4_futex_set_may_block"))) void n4_futex_set_may_block(int32_t may_block) {
  choice = may_block ? MAY_BLOCK : MUST_SPIN;
}

int32_t n4_futex_may_block(void) {
  if (choice != UNSET) {
    return choice == MAY_BLOCK;
  }
  return !is_first_thread() || n4_first_thread_may_block;
}

__attribute__((export_name("n4_futex_abandon"))) void n4_futex_abandon(void) {
  __atomic_store_n(&abandoned, 1, __ATOMIC_SEQ_CST);
}

/* The host is told by an exit, which it answers with an exception. */
static void leave_if_abandoned(void) {
  if (__atomic_load_n(&abandoned, __ATOMIC_SEQ_CST) && is_first_thread()) {
    _Exit(EXIT_ABANDONED);
  }
}

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int spin(volatile int32_t *word, int32_t expected, int64_t timeout_ns) {
  int64_t start = timeout_ns > 0 ? now_ns() : 0;
  for (int changed = N4_FUTEX_CHANGED;; changed = N4_FUTEX_WOKEN) {
    for (int i = 0; i < SPINS_PER_LOOK; i++) {
      if (__atomic_load_n(word, __ATOMIC_SEQ_CST) != expected) {
        return changed;
      }
    }
    if (timeout_ns >= 0 && (timeout_ns == 0 || now_ns() - start >= timeout_ns)) {
      return N4_FUTEX_TIMED_OUT;
    }
    leave_if_abandoned();
    sched_yield();
  }
}

static int sleep_once(volatile int32_t *word, int32_t expected, int64_t timeout_ns) {
  /* The instruction's results are woken 0, not equal 1, timed out 2: our own constants. */
  return __builtin_wasm_memory_atomic_wait32((int *)word, expected, timeout_ns);
}

/* The host's own thread sleeps with looks in between, for what it waits for may never come; and it tells the host before,
 * who cannot start workers while it sleeps. */
static int sleep_as_first(volatile int32_t *word, int32_t expected, int64_t timeout_ns) {
  sched_yield();
  for (;;) {
    leave_if_abandoned();
    int64_t slice = timeout_ns < 0 || timeout_ns > LOOK_NS ? LOOK_NS : timeout_ns;
    int result = sleep_once(word, expected, slice);
    if (result != N4_FUTEX_TIMED_OUT || slice == timeout_ns) {
      return result;
    }
    if (timeout_ns > 0) {
      timeout_ns -= slice;
    }
  }
}

int n4_futex_wait(volatile int32_t *word, int32_t expected, int64_t timeout_ns) {
  if (!n4_futex_may_block()) {
    return spin(word, expected, timeout_ns);
  }
  if (is_first_thread()) {
    return sleep_as_first(word, expected, timeout_ns);
  }
  return sleep_once(word, expected, timeout_ns < 0 ? -1 : timeout_ns);
}

int n4_futex_wake(volatile int32_t *word, int32_t count) {
  return (int)__builtin_wasm_memory_atomic_notify((int *)word, (unsigned)count);
}

/* What a WASI SDK's libc calls in place of each of its own waits where somebody defines it. Weak, for an addon's C may
 * ask for the definition that the SDK has to offer. */
int __wasilibc_futex_wait_maybe_busy(volatile void *word, int operation, int expected, int64_t timeout_ns);

__attribute__((weak)) int __wasilibc_futex_wait_maybe_busy(volatile void *word, int operation, int expected,
                                                           int64_t timeout_ns) {
  (void)operation;
  switch (n4_futex_wait(word, expected, timeout_ns)) {
    case N4_FUTEX_CHANGED:
      return -EWOULDBLOCK;
    case N4_FUTEX_TIMED_OUT:
      return -ETIMEDOUT;
    default:
      return 0;
  }
}

#endif
