/* A lock of one word for code below pthreads: no owner, no recursion, four bytes, zero is free. */
#ifndef N4_LOCK_H
#define N4_LOCK_H

#include "n4_futex.h"
#include "n4_growth.h"

/* 0 free, 1 held, 2 held and somebody may sleep on it.
 * Taking is an acquire, releasing a release operation; all other accesses are relaxed. Whoever takes it sees the memory that
 * earlier holders made the module grow by. */
typedef struct n4_lock {
  volatile int32_t state;
} n4_lock;

#define N4_LOCK_INIT {0}

static inline int n4_lock_try(n4_lock *lock) {
  int32_t free = 0;
  if (!__atomic_compare_exchange_n(&lock->state, &free, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
    return 0;
  }
  n4_growth_catch_up();
  return 1;
}

/* Returns 1; where N4_THREADS is 0, returns 0 if the lock can never be had (see N4_FUTEX_STOPPED), which does not happen
 * to locks that are not held across a wait. */
static inline int n4_lock_acquire(n4_lock *lock) {
  for (int i = 0; i < 100; i++) {
    if (n4_lock_try(lock)) {
      return 1;
    }
    while (i < 100 && __atomic_load_n(&lock->state, __ATOMIC_RELAXED) != 0) {
      i++;
    }
  }
  while (__atomic_exchange_n(&lock->state, 2, __ATOMIC_ACQUIRE) != 0) {
    if (n4_futex_wait(&lock->state, 2, -1) >= N4_FUTEX_STOPPED) {
      return 0;
    }
  }
  n4_growth_catch_up();
  return 1;
}

static inline void n4_lock_release(n4_lock *lock) {
  if (__atomic_exchange_n(&lock->state, 0, __ATOMIC_RELEASE) == 2) {
    n4_futex_wake(&lock->state, 1);
  }
}

#endif
