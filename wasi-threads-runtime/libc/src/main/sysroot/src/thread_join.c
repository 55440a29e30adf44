#define _GNU_SOURCE
#include <stdlib.h>

#include "thread.h"

static int timed_join(pthread_t thread, void **result, const struct timespec *deadline) {
  int state, error = 0;
  __pthread_testcancel();
  while ((state = __atomic_load_n(&thread->detach_state, __ATOMIC_ACQUIRE)) != DT_EXITED) {
    if (error == ETIMEDOUT || error == EINVAL) {
      return error;
    }
    if (state >= DT_DETACHED) {
      a_crash();
    }
    error = __timedwait_cp(&thread->detach_state, state, CLOCK_REALTIME, deadline, 1);
  }
  if (result) {
    *result = thread->result;
  }
  while (!__atomic_load_n(&THREAD_OF(thread)->created, __ATOMIC_ACQUIRE)) {
    n4_futex_wait(&THREAD_OF(thread)->created, 0, -1);
  }
  free(thread->map_base);
  return 0;
}

int __pthread_join(pthread_t thread, void **result) {
  return timed_join(thread, result, 0);
}

static int try_join(pthread_t thread, void **result) {
  return thread->detach_state == DT_JOINABLE ? EBUSY : __pthread_join(thread, result);
}

weak_alias(try_join, pthread_tryjoin_np);
weak_alias(timed_join, pthread_timedjoin_np);
weak_alias(__pthread_join, pthread_join);
