/* musl's system calls, answered without a system: futexes by n4_futex.h, robust lists by the thread exit
 * in thread.c (nothing to register), all else by ENOSYS, which every caller handles. */
#include "n4_futex.h"

static inline long __n4_futex(long word, long operation, long value) {
  /* 128 is FUTEX_PRIVATE: there is one process only. */
  switch (operation & ~128) {
    case 0: /* FUTEX_WAIT; the timed waits of musl go through our own __timedwait */
      n4_futex_wait((volatile int *)word, (int)value, -1);
      return 0;
    case 1: /* FUTEX_WAKE */
      return n4_futex_wake((volatile int *)word, (int)value);
    case 3: /* FUTEX_REQUEUE, used once, to wake 0 and move 1: waking that one is as correct */
      return n4_futex_wake((volatile int *)word, 1);
    default:
      return -ENOSYS;
  }
}

static inline long __syscall1(long n, long a) {
  return -ENOSYS;
}

static inline long __syscall2(long n, long a, long b) {
  return n == SYS_set_robust_list ? 0 : -ENOSYS;
}

static inline long __syscall3(long n, long a, long b, long c) {
  if (n == SYS_futex) return __n4_futex(a, b, c);
  return n == SYS_get_robust_list ? 0 : -ENOSYS;
}

static inline long __syscall4(long n, long a, long b, long c, long d) {
  return n == SYS_futex ? __n4_futex(a, b, c) : -ENOSYS;
}

static inline long __syscall5(long n, long a, long b, long c, long d, long e) {
  return n == SYS_futex ? __n4_futex(a, b, c) : -ENOSYS;
}

static inline long __syscall6(long n, long a, long b, long c, long d, long e, long f) {
  return -ENOSYS;
}
