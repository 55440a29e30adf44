/* Sleeps as every other wait does, so that a thread that may not block spins instead of asking WASI. */
#include <errno.h>
#include <sched.h>
#include <stdint.h>
#include <threads.h>
#include <time.h>

#include "n4_futex.h"

#define NANOSECONDS 1000000000

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *request, struct timespec *remaining) {
  if ((flags & ~TIMER_ABSTIME) || request->tv_sec < 0 || request->tv_nsec < 0 || request->tv_nsec >= NANOSECONDS) {
    return EINVAL;
  }
  struct timespec start = {0};
  if ((flags & TIMER_ABSTIME) && clock_gettime(clock, &start)) {
    return EINVAL;
  }
  int64_t timeout;
  if (__builtin_mul_overflow(request->tv_sec - start.tv_sec, NANOSECONDS, &timeout)
      || __builtin_add_overflow(timeout, request->tv_nsec - start.tv_nsec, &timeout)) {
    timeout = INT64_MAX;
  }
  int32_t nobody_changes_this = 0;
  if (timeout > 0) {
    n4_futex_wait(&nobody_changes_this, 0, timeout);
  }
  return 0;
}

int nanosleep(const struct timespec *request, struct timespec *remaining) {
  int error = clock_nanosleep(CLOCK_REALTIME, 0, request, remaining);
  if (error) {
    errno = error;
    return -1;
  }
  return 0;
}

int thrd_sleep(const struct timespec *request, struct timespec *remaining) {
  return nanosleep(request, remaining) ? -2 : 0;
}

void thrd_yield(void) {
  sched_yield();
}
