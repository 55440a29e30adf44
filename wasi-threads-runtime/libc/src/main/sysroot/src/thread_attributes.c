/* Attributes that musl reads from the kernel, or keeps in a form wasi-libc's types do not allow. */
#define _GNU_SOURCE
#include <time.h>

#include "thread.h"

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attr) {
  *attr = (pthread_attr_t){0};
  attr->_a_detach = thread->detach_state >= DT_DETACHED;
  attr->_a_stackaddr = (uintptr_t)thread->stack;
  attr->_a_stacksize = thread->stack_size;
  return 0;
}

/* A clock is a pointer here, and fits the attribute: bit 31, the process-shared flag, is never set in
 * the address of static data. */
int pthread_condattr_setclock(pthread_condattr_t *attr, clockid_t clock) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) {
    return EINVAL;
  }
  attr->__attr = (attr->__attr & 0x80000000) | (uintptr_t)clock;
  return 0;
}
