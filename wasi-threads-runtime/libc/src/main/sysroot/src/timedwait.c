/* musl's timed wait on a futex word, and sleeping, both over n4_futex_wait. */
#include <errno.h>
#include <time.h>

#include "pthread_impl.h"

#define NANOSECONDS 1000000000

/* A condition variable keeps its clock as an int; 0, from a static initializer, is the wall clock. */
static clockid_t clock_of(clockid_t clock) {
  return clock ? clock : CLOCK_REALTIME;
}

/* Nanoseconds from now to the deadline; at most about 290 years. */
static int64_t until(clockid_t clock, const struct timespec *deadline) {
  struct timespec now;
  clock_gettime(clock, &now);
  int64_t seconds, nanoseconds;
  if (__builtin_sub_overflow(deadline->tv_sec, now.tv_sec, &seconds)
      || __builtin_mul_overflow(seconds, NANOSECONDS, &nanoseconds)
      || __builtin_add_overflow(nanoseconds, deadline->tv_nsec - now.tv_nsec, &nanoseconds)) {
    return deadline->tv_sec < now.tv_sec ? 0 : INT64_MAX;
  }
  return nanoseconds > 0 ? nanoseconds : 0;
}

int __timedwait_cp(volatile int *word, int value, clockid_t clock, const struct timespec *deadline, int shared) {
  if (!deadline) {
    n4_futex_wait(word, value, -1);
    return 0;
  }
  if (deadline->tv_nsec < 0 || deadline->tv_nsec >= NANOSECONDS) {
    return EINVAL;
  }
  int64_t timeout = until(clock_of(clock), deadline);
  if (timeout == 0) {
    return ETIMEDOUT;
  }
  return n4_futex_wait(word, value, timeout) == N4_FUTEX_TIMED_OUT ? ETIMEDOUT : 0;
}

int __timedwait(volatile int *word, int value, clockid_t clock, const struct timespec *deadline, int shared) {
  return __timedwait_cp(word, value, clock, deadline, shared);
}
